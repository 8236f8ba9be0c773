/* senda-content-parser.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the roadmap's XML. One table, in senda-content-rules.c, says what may stand in what;
 * anything else is an error that names its line, so that a slip of an author never reaches a
 * reader.
 */
#include "config.h"

#include "senda-content-parser.h"

#include <string.h>

#define fail(parser, ...) _senda_markup_fail ((parser)->context, __VA_ARGS__)

static SendaTag
find_tag (SendaTag    parent,
          const char *tag)
{
  for (SendaTag kind = TAG_ROADMAP; kind < N_TAGS; kind++)
    if (_senda_rules[kind].parent == parent && strcmp (_senda_rules[kind].tag, tag) == 0)
      return kind;
  return TAG_NONE;
}

/* Puts the attributes that @rule needs into @values, in its order. */
static gboolean
read_attributes (SendaParser     *self,
                 const SendaRule *rule,
                 const char     **names,
                 const char     **given,
                 const char     **values,
                 GError         **error)
{
  for (guint i = 0; names[i]; i++)
    {
      guint place = 0;

      if (strcmp (names[i], "note") == 0)
        continue;
      while (place < 2 && g_strcmp0 (rule->attributes[place], names[i]) != 0)
        place++;
      if (place == 2)
        return fail (self, error, "unknown attribute “%s” of <%s>", names[i], rule->tag);
      values[place] = given[i];
    }
  for (guint i = 0; i < 2 && rule->attributes[i]; i++)
    if (values[i] == NULL)
      return fail (self, error, "<%s> without “%s”", rule->tag, rule->attributes[i]);
  return TRUE;
}

static void
start_cb (GMarkupParseContext *context G_GNUC_UNUSED,
          const char          *tag,
          const char         **names,
          const char         **given,
          gpointer             data,
          GError             **error)
{
  SendaParser *self = data;
  SendaTag parent = self->depth > 0 ? self->stack[self->depth - 1] : TAG_NONE;
  SendaTag kind = find_tag (parent, tag);
  const char *values[2] = { NULL, NULL };

  if (kind == TAG_NONE)
    {
      fail (self, error, "unexpected <%s>", tag);
      return;
    }
  if (!read_attributes (self, &_senda_rules[kind], names, given, values, error))
    return;
  g_assert (self->depth < SENDA_MAX_DEPTH);
  self->stack[self->depth++] = kind;
  g_string_truncate (self->text, 0);
  if (_senda_rules[kind].start != NULL)
    _senda_rules[kind].start (self, values, error);
}

static void
text_cb (GMarkupParseContext *context G_GNUC_UNUSED,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error)
{
  SendaParser *self = data;
  SendaTag kind = self->depth > 0 ? self->stack[self->depth - 1] : TAG_NONE;

  if (kind != TAG_NONE && _senda_rules[kind].context != NULL)
    g_string_append_len (self->text, text, length);
  else
    for (gsize i = 0; i < length; i++)
      if (!g_ascii_isspace (text[i]))
        {
          fail (self, error, "text where none belongs");
          return;
        }
}

/* Runs of white space become one space, as xgettext makes them. */
static void
collapse (GString *text)
{
  gsize to = 0;

  for (gsize from = 0; from < text->len; from++)
    if (!g_ascii_isspace (text->str[from]))
      text->str[to++] = text->str[from];
    else if (to > 0 && text->str[to - 1] != ' ')
      text->str[to++] = ' ';
  if (to > 0 && text->str[to - 1] == ' ')
    to--;
  g_string_truncate (text, to);
}

static gboolean
end_text (SendaParser *self,
          SendaTag     kind,
          GError     **error)
{
  const SendaRule *rule = &_senda_rules[kind];
  gpointer owner = self->open[rule->start != NULL ? kind : rule->parent];
  SendaMessage *message = NULL;

  collapse (self->text);
  if (self->text->len == 0)
    return fail (self, error, "empty <%s>", rule->tag);
  if (rule->is_list)
    {
      message = _senda_content_alloc (self->content, sizeof *message);
      g_ptr_array_add (G_STRUCT_MEMBER (GPtrArray *, owner, rule->offset), message);
    }
  else
    message = G_STRUCT_MEMBER_P (owner, rule->offset);
  if (message->text != NULL)
    return fail (self, error, "second <%s>", rule->tag);
  message->context = rule->context;
  message->text = g_string_chunk_insert_len (self->content->strings, self->text->str,
                                             self->text->len);
  return TRUE;
}

static void
end_cb (GMarkupParseContext *context G_GNUC_UNUSED,
        const char          *tag G_GNUC_UNUSED,
        gpointer             data,
        GError             **error)
{
  SendaParser *self = data;
  SendaTag kind = self->stack[--self->depth];

  if (_senda_rules[kind].context != NULL && !end_text (self, kind, error))
    return;
  if (_senda_rules[kind].end != NULL)
    _senda_rules[kind].end (self, error);
}

/* The line of the tag that was read last. */
int
_senda_markup_get_line (GMarkupParseContext *context)
{
  int line = 0;
  int character = 0;

  g_markup_parse_context_get_position (context, &line, &character);
  /* GMarkup stands behind the tag, and counts a line break there as the line that it begins. */
  return character == 1 && line > 1 ? line - 1 : line;
}

/* Says what is wrong in the line that is being read. Returns FALSE. */
gboolean
_senda_markup_fail (GMarkupParseContext  *context,
                    GError              **error,
                    const char           *format,
                    ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID, "line %d: %s",
               _senda_markup_get_line (context), what);
  return FALSE;
}

/* Reads @roadmap into @self, which is empty. Fails with SENDA_ERROR_INVALID or a GMarkupError; the
 * message names the line. */
gboolean
_senda_content_parse (SendaContent *self,
                      GBytes       *roadmap,
                      GError      **error)
{
  static const GMarkupParser callbacks = { start_cb, end_cb, text_cb, NULL, NULL };
  SendaParser parser = { .content = self, .text = g_string_sized_new (1024) };
  gsize size = 0;
  const char *text = g_bytes_get_data (roadmap, &size);
  gboolean done = FALSE;

  parser.context = g_markup_parse_context_new (&callbacks, 0, &parser, NULL);
  done = g_markup_parse_context_parse (parser.context, text ? text : "", size, error) &&
         g_markup_parse_context_end_parse (parser.context, error);
  g_markup_parse_context_free (parser.context);
  g_string_free (parser.text, TRUE);
  return done;
}
