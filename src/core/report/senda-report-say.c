/* senda-report-say.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words in every language of a report.
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How a text that was written in one language only says so, beside the text and in its place. */
static const struct
{
  const char *language;
  const char *lead;
  const char *instead;
} only_in[] = {
  /* Translators: stands before what the task force wrote in English only */
  { "en", NC_("report", "(Only in English)"), NC_("report", "Only in English") },
  /* Translators: stands before what the task force wrote in Spanish only */
  { "es", NC_("report", "(Only in Spanish)"), NC_("report", "Only in Spanish") },
  { NULL, NC_("report", "(In another language)"), NC_("report", "Only in another language") },
};

static SendaCatalog *
catalog_of (SendaReportMaker *maker,
            guint             language)
{
  return maker->options->catalogs[language];
}

#define LEFT_TO_RIGHT "\u200e"
#define BEGIN_ISOLATE "\u2068"
#define END_ISOLATE "\u2069"

/* Whether @letter runs from right to left, or turns what stands beside it. */
static gboolean
turns (gunichar letter)
{
  return (letter >= 0x590 && letter <= 0x8ff) || (letter >= 0x202a && letter <= 0x202e) ||
         (letter >= 0x2066 && letter <= 0x2069) || (letter >= 0xfb1d && letter <= 0xfdff) ||
         (letter >= 0xfe70 && letter <= 0xfefe) || (letter >= 0x10800 && letter <= 0x10fff) ||
         (letter >= 0x1e800 && letter <= 0x1efff);
}

static gboolean
has_turns (const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    if (turns (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* @message with each {name} of @pairs filled. What somebody wrote from right to left keeps its own
 * order and leaves the sentence around it in its place. (transfer full) */
char *
senda_report_fill (const char        *message,
                   const char *const *pairs)
{
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();
  g_autoptr (GPtrArray) isolated = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (; *pairs; pairs += 2)
    {
      char *value = (char *) pairs[1];

      if (has_turns (value))
        {
          value = g_strconcat (BEGIN_ISOLATE, value, END_ISOLATE, NULL);
          g_ptr_array_add (isolated, value);
        }
      g_ptr_array_add (filled, (gpointer) pairs[0]);
      g_ptr_array_add (filled, value);
    }
  g_ptr_array_add (filled, NULL);
  text = senda_fill_pairs (message, (const char *const *) filled->pdata);
  if (isolated->len == 0 || has_turns (message))
    return g_steal_pointer (&text);
  return g_strconcat (LEFT_TO_RIGHT, text, NULL);
}

static char *
fill_in_language (SendaCatalog      *catalog,
                  const char        *message,
                  const char *const *pairs)
{
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);

  for (; *pairs; pairs += 2)
    {
      char *value = (char *) pairs[1];

      if (strcmp (pairs[0], "date") == 0 || strcmp (pairs[0], "today") == 0)
        {
          value = senda_catalog_format_date (catalog, pairs[1]);
          g_ptr_array_add (dates, value);
        }
      g_ptr_array_add (filled, (gpointer) pairs[0]);
      g_ptr_array_add (filled, value);
    }
  g_ptr_array_add (filled, NULL);
  return senda_report_fill (senda_catalog_get (catalog, "report", message),
                            (const char *const *) filled->pdata);
}

SendaBlock *
senda_report_say (SendaReportMaker *maker,
                  SendaBlock       *block,
                  const char       *message,
                  ...)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  const char *name = NULL;
  va_list arguments;

  va_start (arguments, message);
  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      const char *value = va_arg (arguments, const char *);

      g_ptr_array_add (pairs, (gpointer) name);
      g_ptr_array_add (pairs, (gpointer) (value ? value : ""));
    }
  va_end (arguments);
  g_ptr_array_add (pairs, NULL);
  for (guint i = 0; i < maker->n_languages; i++)
    {
      g_autofree char *text = fill_in_language (catalog_of (maker, i), message,
                                                (const char *const *) pairs->pdata);

      senda_block_say (block, i, text);
    }
  return block;
}

SendaBlock *
senda_report_say_styled (SendaReportMaker *maker,
                         SendaBlock       *block,
                         SendaRunStyle     style,
                         const char       *message)
{
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say_run (block, i, &(const SendaRun) {
      .text = senda_catalog_get (catalog_of (maker, i), "report", message),
      .style = style,
    });
  return block;
}

SendaBlock *
senda_report_say_content (SendaReportMaker *maker,
                          SendaBlock       *block,
                          SendaMessage      message)
{
  return senda_report_say_content_styled (maker, block, 0, message);
}

SendaBlock *
senda_report_say_content_styled (SendaReportMaker *maker,
                                 SendaBlock       *block,
                                 SendaRunStyle     style,
                                 SendaMessage      message)
{
  for (guint i = 0; message.text && i < maker->n_languages; i++)
    senda_block_say_run (block, i, &(const SendaRun) {
      .text = senda_message (message, catalog_of (maker, i)),
      .style = style,
    });
  return block;
}

SendaBlock *
senda_report_say_words (SendaReportMaker *maker,
                        SendaBlock       *block,
                        SendaReportWords  words,
                        gconstpointer     data)
{
  for (guint i = 0; i < maker->n_languages; i++)
    {
      g_autofree char *text = words (catalog_of (maker, i), data);

      senda_block_say (block, i, text);
    }
  return block;
}

SendaBlock *
senda_report_say_choice (SendaReportMaker  *maker,
                         SendaBlock        *block,
                         const SendaChoice *choices,
                         const char        *name)
{
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (block, i, senda_choice_say (choices, name, catalog_of (maker, i)));
  return block;
}

SendaBlock *
senda_report_say_shared (SendaBlock *block,
                         const char *text)
{
  senda_block_say (block, SENDA_SHARED, text ? text : "");
  return block;
}

gboolean
senda_report_may_ever_say (SendaReportMaker      *maker,
                           const SendaRecordInfo *info,
                           const char            *field)
{
  int index = senda_record_info_field (info, field);

  g_return_val_if_fail (index >= 0, FALSE);
  return (int) info->fields[index].privacy <= (int) maker->options->audience;
}

gboolean
senda_report_may_say (SendaReportMaker *maker,
                      SendaRecord      *record,
                      const char       *field)
{
  if (record == NULL || senda_record_is_null (record, field))
    return FALSE;
  if (senda_report_may_ever_say (maker, senda_record_get_info (record), field))
    return TRUE;
  maker->left_out = TRUE;
  return FALSE;
}

/* "Only in English", to stand in the place of a text; "(Only in English)" to stand before it.
 * (transfer none) */
const char *
senda_report_only_in (SendaReportMaker *maker,
                      guint             language,
                      const char       *written_in,
                      gboolean          before_text)
{
  guint i = 0;

  while (only_in[i].language != NULL && strcmp (only_in[i].language, written_in) != 0)
    i++;
  return senda_catalog_get (catalog_of (maker, language), "report",
                            before_text ? only_in[i].lead : only_in[i].instead);
}

static void
say_faintly (SendaReportMaker *maker,
             SendaBlock       *block,
             guint             language,
             const char       *written_in,
             gboolean          before_text)
{
  const char *said = senda_report_only_in (maker, language, written_in, before_text);
  g_autofree char *lead = g_strconcat (said, before_text ? " " : NULL, NULL);

  senda_block_say_run (block, language, &(const SendaRun) { .text = lead,
                                                            .style = SENDA_RUN_FAINT });
}

/* The first of the document's languages that @text is written in; else any. */
static const char *
find_written (SendaReportMaker *maker,
              SendaText        *text)
{
  for (guint i = 0; i < maker->n_languages; i++)
    {
      const char *language = senda_document_get_language (maker->document, i);

      if (senda_text_get (text, language) != NULL)
        return language;
    }
  return senda_text_get_language (text, 0);
}

void
senda_report_say_each (SendaReportMaker  *maker,
                       SendaBlock        *block,
                       const char *const *texts,
                       const char *const *actual)
{
  gboolean has_column = FALSE;

  for (guint i = 0; i < maker->n_languages; i++)
    has_column |= texts[i] != NULL && actual[i] == NULL;
  for (guint i = 0; i < maker->n_languages; i++)
    {
      if (texts[i] == NULL)
        continue;
      if (actual[i] == NULL)
        senda_block_say (block, i, texts[i]);
      else if (has_column || i > 0)
        say_faintly (maker, block, i, actual[i], FALSE);
      else
        {
          say_faintly (maker, block, i, actual[i], TRUE);
          senda_block_say_run (block, i, &(const SendaRun) { .text = texts[i],
                                                             .language = actual[i] });
        }
    }
}

/* What @text says in each language, into @texts; into @actual the language that it is in where it is
 * another one, else NULL. FALSE for an empty text. */
gboolean
senda_report_read_text (SendaReportMaker  *maker,
                        SendaText         *text,
                        const char       **texts,
                        const char       **actual)
{
  const char *written = senda_text_get_n (text) > 0 ? find_written (maker, text) : NULL;

  for (guint i = 0; written != NULL && i < maker->n_languages; i++)
    {
      texts[i] = senda_text_get (text, senda_document_get_language (maker->document, i));
      actual[i] = texts[i] ? NULL : written;
      if (texts[i] == NULL)
        texts[i] = senda_text_get (text, written);
    }
  return written != NULL;
}

static void
say_wordings (SendaReportMaker *maker,
              SendaBlock       *block,
              SendaText        *text)
{
  const char *texts[SENDA_MAX_LANGUAGES] = { NULL };
  const char *actual[SENDA_MAX_LANGUAGES] = { NULL };

  senda_report_read_text (maker, text, texts, actual);
  senda_report_say_each (maker, block, texts, actual);
}

void
senda_report_say_plain (SendaReportMaker *maker,
                        SendaBlock       *block,
                        const char       *text)
{
  if (block->kind != SENDA_BLOCK_DESCRIPTION)
    senda_report_say_shared (block, text);
  else
    for (guint i = 0; i < maker->n_languages; i++)
      senda_block_say (block, i, text);
}

void
senda_report_say_day (SendaReportMaker *maker,
                      SendaBlock       *block,
                      const char       *date)
{
  if (date == NULL)
    return;
  if (block->kind == SENDA_BLOCK_CELL)
    senda_block_set_date (block, date);
  for (guint i = 0; i < maker->n_languages; i++)
    {
      g_autofree char *text = senda_catalog_format_date (catalog_of (maker, i), date);

      senda_block_say (block, i, text);
    }
}

/* Each id by its name, and words of the task force's own as they are. */
static void
say_tags (SendaReportMaker *maker,
          SendaBlock       *block,
          const char       *tags)
{
  for (guint i = 0; i < maker->n_languages; i++)
    {
      g_autofree char *names = senda_content_name_tags (maker->facts->content, tags,
                                                        catalog_of (maker, i));

      senda_block_say (block, i, names);
    }
}

SendaBlock *
senda_report_say_topic (SendaReportMaker *maker,
                        SendaBlock       *block,
                        const char       *id)
{
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (block, i, senda_content_name_topic (maker->facts->content, id,
                                                         catalog_of (maker, i)));
  return block;
}

SendaBlock *
senda_report_say_label (SendaReportMaker      *maker,
                        SendaBlock            *block,
                        const SendaRecordInfo *info,
                        const char            *field)
{
  int index = senda_record_info_field (info, field);

  g_return_val_if_fail (index >= 0, block);

  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (block, i, senda_catalog_get (catalog_of (maker, i), NULL,
                                                  info->fields[index].label));
  return block;
}

static void
say_value (SendaReportMaker *maker,
           SendaBlock       *block,
           const SendaField *field,
           const SendaValue *value)
{
  g_autofree char *number = NULL;

  if (field->kind == SENDA_FIELD_DATE)
    senda_report_say_day (maker, block, value->text);
  else if (field->kind == SENDA_FIELD_CHOICE)
    senda_report_say_choice (maker, block, field->choices, value->text);
  else if (field->kind == SENDA_FIELD_CONTENT)
    senda_report_say_topic (maker, block, value->text);
  else if (field->kind == SENDA_FIELD_TAGS)
    say_tags (maker, block, value->text);
  else if (value->type == SENDA_VALUE_TEXT)
    senda_report_say_plain (maker, block, value->text);
  else if (block->kind == SENDA_BLOCK_CELL)
    senda_block_set_number (block, value->integer);
  else
    {
      number = g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
      senda_report_say_plain (maker, block, number);
    }
}

gboolean
senda_report_say_field (SendaReportMaker *maker,
                        SendaBlock       *block,
                        SendaRecord      *record,
                        const char       *field)
{
  const SendaRecordInfo *info = NULL;
  int index = -1;

  if (!senda_report_may_say (maker, record, field))
    return FALSE;
  info = senda_record_get_info (record);
  index = senda_record_info_field (info, field);
  if (info->fields[index].flags & SENDA_FIELD_BILINGUAL)
    say_wordings (maker, block, senda_record_get_wordings (record, index));
  else
    say_value (maker, block, &info->fields[index], senda_record_get_value (record, index));
  return TRUE;
}

/* What @words gives for each catalogue, kept in @self. (transfer none): until @self is cleared */
const SendaFigureWords *
senda_report_words (SendaReportMaker       *maker,
                    SendaReportFigureWords *self,
                    SendaReportWords        words,
                    gconstpointer           data)
{
  senda_report_words_clear (self);
  for (guint i = 0; i < maker->n_languages; i++)
    self->words.text[i] = self->kept[i] = words (catalog_of (maker, i), data);
  return &self->words;
}

static char *
dup_content (SendaCatalog  *catalog,
             gconstpointer  data)
{
  const SendaMessage *message = data;

  return g_strdup (senda_message (*message, catalog));
}

/* The same for a text of the content. */
const SendaFigureWords *
senda_report_words_of (SendaReportMaker       *maker,
                       SendaReportFigureWords *self,
                       SendaMessage            message)
{
  return senda_report_words (maker, self, dup_content, &message);
}

void
senda_report_words_clear (SendaReportFigureWords *self)
{
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    g_clear_pointer (&self->kept[i], g_free);
  memset (self, 0, sizeof *self);
}
