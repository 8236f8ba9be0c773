/* senda-notice-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a notice says, the same on the screen and on the command line.
 */
#include "config.h"

#include "senda-people-notices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of SendaNoticeKind. %1$s: what the record is called, %2$s: the day. */
static const struct
{
  const char *sentence; /* marked with N_(), or NULL for one that counts */
  const char *past;     /* of a day that is over, or NULL */
} words[] = {
  /* Translators: what an agreement is called, then a date, today or to come */
  { N_("The agreement “%1$s” ends on %2$s."),
    /* Translators: what an agreement is called, then a date that is past */
    N_("The agreement “%1$s” ended on %2$s.") },
  /* Translators: the name of a member, then a date, today or to come */
  { N_("The term of %1$s ends on %2$s."),
    /* Translators: the name of a member, then a date that is past */
    N_("The term of %1$s ended on %2$s.") },
  /* Translators: what is to be done, then a date, today or to come */
  { N_("“%1$s” is due on %2$s."),
    /* Translators: what is to be done, then a date that is past */
    N_("“%1$s” was due on %2$s.") },
  { N_("No member is marked as the coordinator."), NULL },
  { N_("%1$s is marked as a coordinator, and so is somebody else."), NULL },
  { N_("“%1$s” has nobody who chairs it."), NULL },
  { N_("Whoever chaired “%1$s” no longer takes part."), NULL },
  { N_("%1$s takes part for an agency that does not."), NULL },
  { N_("%1$s takes part for no agency."), NULL },
  { NULL, NULL },
  { NULL, NULL },
  { NULL, NULL },
};

/* Of an action that cannot go on. */
static const char *const blocked_words[] = {
  /* Translators: what is to be done, then a date, today or to come */
  N_("“%1$s” is due on %2$s and is blocked."),
  /* Translators: what is to be done, then a date that is past */
  N_("“%1$s” was due on %2$s and is blocked."),
};

static gboolean
is_blocked (const SendaNotice *notice)
{
  return notice->kind == SENDA_NOTICE_ACTION_DUE &&
         g_strcmp0 (senda_record_get_text (notice->record, "state"), SENDA_ACTION_BLOCKED) == 0;
}

static const char *
find_sentence (const SendaNotice *notice,
               SendaPeopleFacts  *facts)
{
  gboolean is_past = notice->day != NULL &&
                     strcmp (notice->day, senda_people_facts_get_today (facts)) < 0;

  if (is_blocked (notice))
    return blocked_words[is_past];
  return is_past ? words[notice->kind].past : words[notice->kind].sentence;
}

static char *
say_count (const SendaNotice *notice,
           const char        *name,
           SendaCatalog      *catalog)
{
  guint n = notice->count;

  switch (notice->kind)
    {
    case SENDA_NOTICE_ONBOARDING:
      return g_strdup_printf (
        senda_catalog_get_plural (catalog,
                                  NCP_ ("notice",
                                        "%2$s is being brought in; %1$u step is still to do.",
                                        "%2$s is being brought in; %1$u steps are still to do."),
                                  n),
        n, name);
    case SENDA_NOTICE_QUESTIONS:
      return g_strdup_printf (
        senda_catalog_get_plural (catalog,
                                  NCP_ ("notice",
                                        "%u question about a role is open.",
                                        "%u questions about roles are open."),
                                  n),
        n);
    default:
      return g_strdup_printf (
        senda_catalog_get_plural (catalog,
                                  NCP_ ("notice",
                                        "%u service offered is to be checked again.",
                                        "%u services offered are to be checked again."),
                                  n),
        n);
    }
}

/* Of a seat, its committee. */
static const char *
name_subject (const SendaNotice *notice,
              SendaPeopleFacts  *facts,
              SendaCatalog      *catalog)
{
  SendaRecord *record = notice->record;
  const SendaRecordInfo *info = NULL;
  const char *name = NULL;

  if (senda_record_get_info (record) == &senda_committee_seat_info)
    record = senda_people_facts_follow (facts, record, "committee");
  info = record ? senda_record_get_info (record) : NULL;
  if (info == &senda_committee_info || info == &senda_action_info)
    name = senda_record_get_wording (record, info->title, senda_catalog_get_language (catalog),
                                     NULL);
  else if (info != NULL)
    name = senda_record_get_text (record, info->title);
  return name ? name : "";
}

/* A sentence, in the language of @catalog. (transfer full) */
char *
senda_notice_say (const SendaNotice *notice,
                  SendaPeopleFacts  *facts,
                  SendaCatalog      *catalog)
{
  const char *name = name_subject (notice, facts, catalog);
  const char *sentence = find_sentence (notice, facts);
  g_autofree char *day = notice->day ? senda_catalog_format_date (catalog, notice->day) : NULL;

  if (sentence == NULL)
    return say_count (notice, name, catalog);
  return g_strdup_printf (senda_catalog_get (catalog, NULL, sentence), name, day ? day : "");
}
