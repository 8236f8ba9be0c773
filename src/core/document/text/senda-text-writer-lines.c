/* senda-text-writer-lines.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines: how wide letters are, where words are parted, and the way to the stream.
 */
#include "config.h"

#include "senda-text-writer-private.h"

#define CHUNK (32 * 1024)
#define INDENT_MOST 30

static guint
measure_letter (gunichar letter)
{
  return g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
}

/* The columns that the widest line of @text takes. */
guint
senda_text_out_measure (const char *text)
{
  guint widest = 0, columns = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      columns = *at == '\n' ? 0 : columns + measure_letter (g_utf8_get_char (at));
      widest = MAX (widest, columns);
    }
  return widest;
}

/* The columns that its longest word takes. */
guint
senda_text_out_longest (const char *text)
{
  guint longest = 0, columns = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean parts = letter == ' ' || letter == '\n' || g_unichar_iswide (letter);

      columns = parts ? measure_letter (letter) : columns + measure_letter (letter);
      longest = MAX (longest, letter == ' ' || letter == '\n' ? 0 : columns);
      if (letter == ' ' || letter == '\n')
        columns = 0;
    }
  return longest;
}

static char *
dup_line (const char *text,
          const char *end)
{
  return g_strchomp (g_strndup (text, end - text));
}

/* Takes the next line of at most @columns from @text, which it moves on: as many words as fit, or
 * as much as fits of a word that is longer. NULL at the end. (transfer full) */
char *
senda_text_out_take_line (const char **text,
                          guint        columns)
{
  const char *start = *text;
  const char *space = NULL; /* where the line may end: after it */
  guint used = 0;

  if (*start == '\0')
    return NULL;
  for (const char *at = start; ; at = g_utf8_next_char (at))
    {
      guint width = measure_letter (g_utf8_get_char (at));

      if (*at == '\0' || *at == '\n')
        {
          *text = *at == '\n' ? at + 1 : at;
          return dup_line (start, at);
        }
      if (at > start && width > 0 && *at != ' ' &&
          (at[-1] == ' ' || g_unichar_iswide (g_utf8_get_char (at))))
        space = at;
      if (used + width > columns && *at != ' ' && at > start)
        {
          *text = space ? space : at;
          return dup_line (start, *text);
        }
      used += width;
    }
}

/* Hands what is there to the stream. */
void
senda_text_out_flush (SendaTextOut *self)
{
  if (self->error == NULL &&
      !g_cancellable_set_error_if_cancelled (self->job->cancellable, &self->error))
    g_output_stream_write_all (self->job->out, self->out->str, self->out->len, NULL,
                               self->job->cancellable, &self->error);
  g_string_truncate (self->out, 0);
}

/* A line as it is, behind the indent. */
void
senda_text_out_put_line (SendaTextOut *self,
                         const char   *line)
{
  if (*line != '\0')
    g_string_append_printf (self->out, "%*s%s", (int) self->indent, "", line);
  g_string_append_c (self->out, '\n');
  self->n_empty = *line != '\0' ? 0 : self->n_empty + 1;
  self->has_begun = TRUE;
  if (self->out->len >= CHUNK)
    senda_text_out_flush (self);
}

/* A line of one letter. */
void
senda_text_out_put_rule (SendaTextOut *self,
                         char          letter,
                         guint         columns)
{
  g_autofree char *rule = g_strnfill (columns, letter);

  senda_text_out_put_line (self, rule);
}

/* At least @n empty lines, unless nothing stands above them. */
void
senda_text_out_gap (SendaTextOut *self,
                    guint         n)
{
  while (self->has_begun && self->n_empty < n)
    senda_text_out_put_line (self, "");
}

/* Goes right for what is inside; goes back by what is returned. */
guint
senda_text_out_indent (SendaTextOut *self,
                       guint         columns)
{
  guint before = self->indent;

  self->indent = MIN (before + columns, INDENT_MOST);
  return before;
}

/* Lines of @text in the width there is, the first behind @marker, the others behind @hang columns.
 * Returns the columns of the widest. */
guint
senda_text_out_put_hanging (SendaTextOut *self,
                            const char   *marker,
                            guint         hang,
                            const char   *text)
{
  guint columns = SENDA_TEXT_COLUMNS - self->indent;
  guint widest = 0;
  gboolean is_first = TRUE;
  char *line;

  while ((line = senda_text_out_take_line (&text, columns - (is_first
                                                             ? senda_text_out_measure (marker)
                                                             : hang))))
    {
      g_autofree char *whole = is_first ? g_strconcat (marker, line, NULL)
                                        : g_strdup_printf ("%*s%s", (int) hang, "", line);

      senda_text_out_put_line (self, g_strchomp (whole));
      widest = MAX (widest, senda_text_out_measure (whole));
      is_first = FALSE;
      g_free (line);
    }
  return widest;
}

/* The same, the others below the first letter of the first. */
guint
senda_text_out_put (SendaTextOut *self,
                    const char   *marker,
                    const char   *text)
{
  return senda_text_out_put_hanging (self, marker, senda_text_out_measure (marker), text);
}
