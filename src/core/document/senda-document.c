/* senda-document.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-block-private.h"

#include <string.h>

struct _SendaDocument
{
  gatomicrefcount ref_count;
  char *languages[SENDA_MAX_LANGUAGES];
  guint n_languages;
  char *date;
  char *author;
  char *margins[SENDA_N_MARGINS][SENDA_MAX_LANGUAGES];
  gboolean is_landscape;
  gboolean is_one_page;
  gboolean is_finished;
  SendaBlock *body;
  GPtrArray *sheets;    /* of SendaBlock: tables */
  GPtrArray *sheet_ids; /* of char * */
  GStringChunk *strings;
};

G_DEFINE_BOXED_TYPE (SendaDocument, senda_document, senda_document_ref, senda_document_unref)

/* An empty document in @languages, one or two codes ended by NULL, that bears @date, a day as
 * "2026-03-09". (transfer full) */
SendaDocument *
senda_document_new (const char *const *languages,
                    const char        *date)
{
  SendaDocument *self = g_new0 (SendaDocument, 1);

  g_atomic_ref_count_init (&self->ref_count);
  for (; languages[self->n_languages] && self->n_languages < SENDA_MAX_LANGUAGES;
       self->n_languages++)
    self->languages[self->n_languages] = g_strdup (languages[self->n_languages]);
  self->date = g_strdup (date);
  self->author = g_strdup ("");
  self->strings = g_string_chunk_new (16 * 1024);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_block_free);
  self->sheet_ids = g_ptr_array_new_with_free_func (g_free);
  self->body = senda_block_new (self, NULL, SENDA_BLOCK_BODY);
  return self;
}

SendaDocument *
senda_document_ref (SendaDocument *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
senda_document_unref (SendaDocument *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  senda_block_free (self->body);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->sheet_ids);
  g_string_chunk_free (self->strings);
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    g_free (self->languages[i]);
  for (guint i = 0; i < SENDA_N_MARGINS * SENDA_MAX_LANGUAGES; i++)
    g_free (self->margins[i / SENDA_MAX_LANGUAGES][i % SENDA_MAX_LANGUAGES]);
  g_free (self->date);
  g_free (self->author);
  g_free (self);
}

/* Whether a line ends at @letter, in any of the ways that systems and programs have. */
static gboolean
is_line_end (gunichar letter)
{
  return (letter >= '\n' && letter <= '\r') || letter == 0x85 || letter == 0x2028 ||
         letter == 0x2029;
}

/* Neither paper nor XML can hold some of them, and a terminal would obey the others. */
static gboolean
is_refused (gunichar letter)
{
  return letter < 0x20 || (letter >= 0x7f && letter < 0xa0) || letter == 0xfffe ||
         letter == 0xffff;
}

/* @text without what no document holds. (transfer full) */
static GString *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *cleaned = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\r' && at[1] == '\n')
        continue;
      if (letter == '\t')
        g_string_append_c (cleaned, ' ');
      else if (is_line_end (letter))
        g_string_append_c (cleaned, '\n');
      else if (!is_refused (letter))
        g_string_append_unichar (cleaned, letter);
    }
  return cleaned;
}

/* Keeps @text for as long as the document lives, without what no document holds. (transfer none):
 * owned by the document */
const char *
senda_document_keep (SendaDocument *self,
                     const char    *text)
{
  g_autoptr (GString) cleaned = clean (text);

  g_return_val_if_fail (!self->is_finished, "");

  return g_string_chunk_insert_len (self->strings, cleaned->str, cleaned->len);
}

/* What stands in one of the margins, in one language or in each (SENDA_SHARED). */
void
senda_document_set_margin (SendaDocument *self,
                           SendaMargin    margin,
                           int            language,
                           const char    *text)
{
  g_return_if_fail (!self->is_finished);

  for (guint i = 0; i < self->n_languages; i++)
    if (language == SENDA_SHARED || (guint) language == i)
      {
        g_free (self->margins[margin][i]);
        self->margins[margin][i] = g_string_free (clean (text), FALSE);
      }
}

/* Whose the document is, for the file's properties: the task force. */
void
senda_document_set_author (SendaDocument *self,
                           const char    *author)
{
  g_return_if_fail (!self->is_finished);

  g_free (self->author);
  self->author = g_string_free (clean (author), FALSE);
}

void
senda_document_set_landscape (SendaDocument *self,
                              gboolean       landscape)
{
  g_return_if_fail (!self->is_finished);

  self->is_landscape = landscape;
}

/* Makes the letters as small as it takes for all of it to stand on one page. */
void
senda_document_set_one_page (SendaDocument *self,
                             gboolean       one_page)
{
  g_return_if_fail (!self->is_finished);

  self->is_one_page = one_page;
}

/* A table for spreadsheets, beside what is read on paper; its words are the sheet's name. @id names
 * it on the command line: "statements". (transfer none) */
SendaBlock *
senda_document_add_sheet (SendaDocument *self,
                          const char    *id)
{
  SendaBlock *table = senda_block_new (self, NULL, SENDA_BLOCK_TABLE);

  g_return_val_if_fail (!self->is_finished, table);

  g_ptr_array_add (self->sheets, table);
  g_ptr_array_add (self->sheet_ids, g_strdup (id));
  return table;
}

/* Ends the building: nothing can be changed any more, and other threads may read. */
void
senda_document_finish (SendaDocument *self)
{
  self->is_finished = TRUE;
}

guint
senda_document_get_n_languages (SendaDocument *self)
{
  return self->n_languages;
}

/* A code, "es". (transfer none) */
const char *
senda_document_get_language (SendaDocument *self,
                             guint          language)
{
  g_return_val_if_fail (language < self->n_languages, "en");

  return self->languages[language];
}

/* The day that the document bears, "2026-03-09". (transfer none) */
const char *
senda_document_get_date (SendaDocument *self)
{
  return self->date;
}

const char *
senda_document_get_author (SendaDocument *self)
{
  return self->author;
}

/* Never NULL. (transfer none) */
const char *
senda_document_get_margin (SendaDocument *self,
                           SendaMargin    margin,
                           guint          language)
{
  const char *text = language < self->n_languages ? self->margins[margin][language] : NULL;

  return text ? text : "";
}

/* A margin in all languages of the document: once, where they say the same. (transfer full) */
char *
senda_document_dup_margin (SendaDocument *self,
                           SendaMargin    margin)
{
  const char *first = senda_document_get_margin (self, margin, 0);
  const char *second = senda_document_get_margin (self, margin, 1);

  if (*second == '\0' || strcmp (first, second) == 0)
    return g_strdup (first);
  return g_strconcat (first, " · ", second, NULL);
}

gboolean
senda_document_is_landscape (SendaDocument *self)
{
  return self->is_landscape;
}

gboolean
senda_document_is_one_page (SendaDocument *self)
{
  return self->is_one_page;
}

/* The root of what is read on paper. (transfer none) */
SendaBlock *
senda_document_get_body (SendaDocument *self)
{
  return self->body;
}

guint
senda_document_get_n_sheets (SendaDocument *self)
{
  return self->sheets->len;
}

/* A table. (transfer none) */
SendaBlock *
senda_document_get_sheet (SendaDocument *self,
                          guint          index)
{
  g_return_val_if_fail (index < self->sheets->len, NULL);

  return g_ptr_array_index (self->sheets, index);
}

const char *
senda_document_get_sheet_id (SendaDocument *self,
                             guint          index)
{
  g_return_val_if_fail (index < self->sheet_ids->len, NULL);

  return g_ptr_array_index (self->sheet_ids, index);
}

/* The index of the sheet called @id, or -1. */
int
senda_document_find_sheet (SendaDocument *self,
                           const char    *id)
{
  for (guint i = 0; i < self->sheet_ids->len; i++)
    if (strcmp (g_ptr_array_index (self->sheet_ids, i), id) == 0)
      return i;
  return -1;
}
