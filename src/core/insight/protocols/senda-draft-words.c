/* senda-draft-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the sections of a draft are put together from: texts in every language, and what somebody
 * wrote in their stead.
 */
#include "config.h"

#include "senda-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands beside words that are there in one language only, among those of another. */
static const struct
{
  const char *language;
  const char *sentence;
} other_languages[] = {
  /* Translators: stands before what the task force wrote in English only */
  { "en", NC_("report", "(Only in English)") },
  /* Translators: stands before what the task force wrote in Spanish only */
  { "es", NC_("report", "(Only in Spanish)") },
};

/* What @say says in each language. (transfer full) */
SendaText *
_senda_drafting_say (const SendaDrafting *self,
                     SendaDraftingSay     say,
                     gconstpointer        data)
{
  SendaText *text = senda_text_new ();

  for (guint i = 0; self->catalogs[i] != NULL; i++)
    {
      SendaCatalog *catalog = self->catalogs[i];
      g_autofree char *string = say (self, catalog, data);
      g_autoptr (SendaText) before = text;

      text = senda_text_with (before, senda_catalog_get_language (catalog), string);
    }
  return text;
}

static char *
say_message (const SendaDrafting *self G_GNUC_UNUSED,
             SendaCatalog        *catalog,
             gconstpointer        data)
{
  return g_strdup (senda_message (*(const SendaMessage *) data, catalog));
}

static char *
say_plain (const SendaDrafting *self G_GNUC_UNUSED,
           SendaCatalog        *catalog G_GNUC_UNUSED,
           gconstpointer        data)
{
  return g_strdup (data);
}

/* A sentence of Senda's own, marked with NC_("draft", …). (transfer full) */
SendaText *
_senda_drafting_message (const SendaDrafting *self,
                         const char          *message)
{
  return _senda_drafting_topic (self, (SendaMessage) { "draft", message });
}

/* (transfer full) */
SendaText *
_senda_drafting_topic (const SendaDrafting *self,
                       SendaMessage         message)
{
  return _senda_drafting_say (self, say_message, &message);
}

/* A name, which is the same in every language; NULL is none. (transfer full) */
SendaText *
_senda_drafting_plain (const SendaDrafting *self,
                       const char          *string)
{
  return _senda_drafting_say (self, say_plain, string);
}

/* @text for a reader of @catalog; what is there in another language only says so. NULL of nothing.
 * (transfer full) */
char *
_senda_drafting_in (SendaText    *text,
                    SendaCatalog *catalog)
{
  const char *language = senda_catalog_get_language (catalog);
  const char *actual = NULL;
  const char *string = senda_text_get_or_other (text, language, &actual);

  if (string == NULL || strcmp (actual, language) == 0)
    return g_strdup (string);
  for (guint i = 0; i < G_N_ELEMENTS (other_languages); i++)
    if (strcmp (other_languages[i].language, actual) == 0)
      return g_strconcat (senda_catalog_get (catalog, "report", other_languages[i].sentence), " ",
                          string, NULL);
  return g_strdup (string);
}

/* What a bilingual field holds, NULL when that is nothing; @record may be NULL. (transfer full) */
SendaText *
_senda_drafting_own (SendaRecord *record,
                     const char  *field)
{
  const SendaRecordInfo *info = record ? senda_record_get_info (record) : NULL;
  SendaText *text =
    info ? senda_record_get_wordings (record, senda_record_info_field (info, field)) : NULL;

  return senda_text_get_n (text) > 0 ? senda_text_ref (text) : NULL;
}

/* Whether somebody has taken the wording of @block in hand. */
gboolean
_senda_drafting_has_words (const SendaDrafting *self,
                           const char          *block)
{
  g_autoptr (SendaText) words =
    _senda_drafting_own (g_hash_table_lookup (self->wordings, block), "text");

  return words != NULL;
}

/* Adds a block that nobody rewrites. Takes @heading and @text, either of which may be NULL. */
SendaDraftBlock *
_senda_drafting_add (SendaDrafting *self,
                     const char    *id,
                     guint          level,
                     SendaText     *heading,
                     SendaText     *text)
{
  SendaDraftBlock *block = _senda_draft_add (self->draft, id, level);
  SendaRecord *record = g_hash_table_lookup (self->wordings, id);

  block->heading = heading;
  block->text = text;
  block->is_left_out = record && senda_record_get_integer (record, "is_left_out") != 0;
  g_hash_table_insert (self->found, block->id, block);
  return block;
}

static SendaText *
lay_over (SendaText *below,
          SendaText *above)
{
  SendaText *text = senda_text_ref (below);

  for (guint i = 0; i < senda_text_get_n (above); i++)
    {
      const char *language = senda_text_get_language (above, i);
      g_autoptr (SendaText) before = text;

      text = senda_text_with (before, language, senda_text_get (above, language));
    }
  return text;
}

/* A wording that bears no mark is nobody's to doubt. */
static gboolean
is_behind (const SendaDraftBlock *block,
           SendaText             *words,
           SendaText             *marks)
{
  for (guint i = 0; i < senda_text_get_n (words); i++)
    {
      const char *language = senda_text_get_language (words, i);
      const char *written_over = senda_text_get (marks, language);
      g_autofree char *mark = senda_draft_block_mark (block, language);

      if (written_over != NULL && strcmp (written_over, mark) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Adds a block whose wording may be taken in hand, with the one that stands there now. Takes
 * @heading and @text, either of which may be NULL. */
SendaDraftBlock *
_senda_drafting_add_words (SendaDrafting *self,
                           const char    *id,
                           guint          level,
                           SendaText     *heading,
                           SendaText     *text)
{
  SendaDraftBlock *block = _senda_drafting_add (self, id, level, heading, text);
  SendaRecord *record = g_hash_table_lookup (self->wordings, id);
  g_autoptr (SendaText) words = _senda_drafting_own (record, "text");
  g_autoptr (SendaText) marks = _senda_drafting_own (record, "written_over");

  block->takes_words = TRUE;
  if (words == NULL)
    return block;
  block->generated = text ? text : senda_text_new ();
  block->text = lay_over (block->generated, words);
  block->is_edited = TRUE;
  block->is_stale = is_behind (block, words, marks);
  return block;
}

/* Takes the last block away again. */
void
_senda_drafting_drop_last (SendaDrafting *self)
{
  GPtrArray *blocks = self->draft->blocks;
  const SendaDraftBlock *block = g_ptr_array_index (blocks, blocks->len - 1);

  g_hash_table_remove (self->found, block->id);
  g_ptr_array_remove_index (blocks, blocks->len - 1);
}

/* For an item of a list: its lines after each other. NULL is nothing. (transfer full) */
char *
_senda_drafting_one_line (const char *text)
{
  GString *line = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit_set (text ? text : "", "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *words = g_strstrip (lines[i]);

      if (*words != '\0' && line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words);
    }
  return g_string_free (line, FALSE);
}

static char *
say_title (const SendaDrafting *self,
           SendaCatalog        *catalog,
           gconstpointer        data G_GNUC_UNUSED)
{
  return senda_protocol_dup_title (self->protocol, self->content, catalog);
}

/* In the languages in which it was given, else the shipped one in all. (transfer full) */
SendaText *
_senda_drafting_title (const SendaDrafting *self)
{
  SendaText *title = _senda_drafting_own (self->protocol, "title");

  return title ? title : _senda_drafting_say (self, say_title, NULL);
}
