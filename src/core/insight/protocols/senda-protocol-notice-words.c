/* senda-protocol-notice-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a notice about protocols says, the same on the screen and on the command line.
 */
#include "config.h"

#include "senda-protocol-notices.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_past (const SendaProtocolNotice *notice,
         SendaProtocolFacts        *facts)
{
  return notice->day != NULL && strcmp (notice->day, senda_protocol_facts_get_today (facts)) < 0;
}

static const char *
find_review_sentence (gboolean is_past)
{
  /* Translators: {name} is what a protocol is called; {day} is today or to come */
  return is_past ? N_("The review of “{name}” was due on {day}.")
                 : N_("The review of “{name}” is due on {day}.");
}

static const char *
find_answer_sentence (SendaRecord *answer,
                      gboolean     is_past)
{
  if (senda_answer_is_default (answer))
    /* Translators: {name} is what a question is called; {day} is today or to come, or past */
    return is_past ? N_("The answer to “{name}” was to be looked at again on {day}.")
                   : N_("The answer to “{name}” is to be looked at again on {day}.");
  /* Translators: {name} is what a question is called; {when} are circumstances, "Labor trafficking,
   * Night"; {day} is today or to come, or past */
  return is_past ? N_("The answer to “{name}” for {when} was to be looked at again on {day}.")
                 : N_("The answer to “{name}” for {when} is to be looked at again on {day}.");
}

static const char *
find_item_sentence (guint         n,
                    gboolean      is_past,
                    SendaCatalog *catalog)
{
  if (is_past)
    return senda_catalog_get_plural (
      catalog,
      NCP_ ("protocol notice", "{n} item of “{name}” was due by {day} and is still open.",
            "{n} items of “{name}” were due by {day} and are still open."),
      n);
  return senda_catalog_get_plural (
    catalog,
    NCP_ ("protocol notice", "{n} item of “{name}” is due on {day}.",
          "{n} items of “{name}” are due on {day}."),
    n);
}

static const char *
find_missing_sentence (guint         n,
                       SendaCatalog *catalog)
{
  return senda_catalog_get_plural (
    catalog,
    NCP_ ("protocol notice",
          "{n} agency has not acknowledged the latest version of “{name}” yet.",
          "{n} agencies have not acknowledged the latest version of “{name}” yet."),
    n);
}

static const char *
find_sentence (const SendaProtocolNotice *notice,
               SendaProtocolFacts        *facts,
               SendaCatalog              *catalog)
{
  gboolean past = is_past (notice, facts);

  switch (notice->kind)
    {
    case SENDA_PROTOCOL_NOTICE_REVIEW_DUE:
      return senda_catalog_get (catalog, NULL, find_review_sentence (past));
    case SENDA_PROTOCOL_NOTICE_ITEM_DUE:
      return find_item_sentence (notice->count, past, catalog);
    case SENDA_PROTOCOL_NOTICE_ANSWER_DUE:
      return senda_catalog_get (catalog, NULL, find_answer_sentence (notice->record, past));
    case SENDA_PROTOCOL_NOTICE_UNDER_REVIEW:
      return senda_catalog_get (catalog, NULL, N_("The review of “{name}” is under way."));
    case SENDA_PROTOCOL_NOTICE_MISSING:
    default:
      return find_missing_sentence (notice->count, catalog);
    }
}

/* Of an answer, its question. */
static char *
name_subject (SendaRecord  *record,
              SendaContent *content,
              SendaCatalog *catalog)
{
  if (senda_record_get_info (record) == &senda_protocol_info)
    return senda_protocol_dup_title (record, content, catalog);
  return g_strdup (senda_content_name_topic (content, senda_record_get_text (record, "question"),
                                             catalog));
}

/* A sentence, in the language of @catalog. (transfer full) */
char *
senda_protocol_notice_say (const SendaProtocolNotice *notice,
                           SendaProtocolFacts        *facts,
                           SendaCatalog              *catalog)
{
  SendaContent *content = senda_protocol_facts_get_content (facts);
  g_autofree char *name = name_subject (notice->record, content, catalog);
  g_autofree char *day = notice->day ? senda_catalog_format_date (catalog, notice->day) : NULL;
  g_autofree char *count = g_strdup_printf ("%u", notice->count);
  g_autofree char *when = NULL;

  if (notice->kind == SENDA_PROTOCOL_NOTICE_ANSWER_DUE)
    when = senda_content_name_tags (content,
                                    senda_record_get_text (notice->record, "circumstances"),
                                    catalog);
  return senda_fill (find_sentence (notice, facts, catalog), "name", name, "n", count, "day",
                     day ? day : "", "when", when ? when : "", NULL);
}
