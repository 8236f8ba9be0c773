/* senda-cli-notices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show notices: what ends or is due within 90 days, and what does not fit together.
 */
#include "config.h"

#include "senda-cli-people.h"
#include "senda-people-notices.h"

#include <glib/gi18n-lib.h>

/* In the order of SendaNoticeKind. %1$s: what the record is called, %2$s: the day. */
static const struct
{
  const char *name;
  const char *sentence; /* marked with N_(), or NULL for one that counts */
} kinds[] = {
  /* Translators: what an agreement is called, then a date, past or to come */
  { "agreement-ends", N_("The agreement “%1$s” ends on %2$s.") },
  /* Translators: the name of a member, then a date, past or to come */
  { "term-ends", N_("The term of %1$s ends on %2$s.") },
  /* Translators: what is to be done, then a date, past or to come */
  { "action-due", N_("“%1$s” is due on %2$s.") },
  { "no-coordinator", N_("No member is marked as the coordinator.") },
  { "two-coordinators", N_("%1$s is marked as a coordinator, and so is somebody else.") },
  { "no-chair", N_("“%1$s” has nobody who chairs it.") },
  { "chair-left", N_("Who chaired “%1$s” no longer takes part.") },
  { "agency-left", N_("%1$s takes part for an agency that does not.") },
  { "no-agency", N_("%1$s takes part for no agency.") },
  { "onboarding", NULL },
  { "questions", NULL },
  { "stale-services", NULL },
};

/* @singular and the plural are marked with NCP_() in "notice". */
static char *
say_count (SendaCli          *cli,
           const SendaNotice *notice,
           const char        *name)
{
  guint n = notice->count;

  switch (notice->kind)
    {
    case SENDA_NOTICE_ONBOARDING:
      return g_strdup_printf (
        senda_catalog_get_plural (cli->catalog,
                                  NCP_ ("notice",
                                        "%2$s is being brought in; %1$u step is still to do.",
                                        "%2$s is being brought in; %1$u steps are still to do."),
                                  n),
        n, name);
    case SENDA_NOTICE_QUESTIONS:
      return g_strdup_printf (
        senda_catalog_get_plural (cli->catalog,
                                  NCP_ ("notice",
                                        "%u question about a role is open.",
                                        "%u questions about roles are open."),
                                  n),
        n);
    default:
      return g_strdup_printf (
        senda_catalog_get_plural (cli->catalog,
                                  NCP_ ("notice",
                                        "%u service offered is to be checked again.",
                                        "%u services offered are to be checked again."),
                                  n),
        n);
    }
}

/* The record that people know it by: of a seat, its committee. */
static SendaRecord *
get_subject (SendaCli          *cli,
             const SendaNotice *notice)
{
  if (senda_record_get_info (notice->record) != &senda_committee_seat_info)
    return notice->record;
  return senda_people_facts_follow (senda_cli_get_facts (cli), notice->record, "committee");
}

/* (transfer full) */
static char *
say_notice (SendaCli          *cli,
            const SendaNotice *notice)
{
  SendaRecord *subject = get_subject (cli, notice);
  g_autofree char *name = subject ? senda_cli_record_name (cli, subject) : g_strdup ("");
  g_autofree char *day = notice->day ? senda_catalog_format_date (cli->catalog, notice->day) : NULL;
  const char *sentence = kinds[notice->kind].sentence;

  if (sentence == NULL)
    return say_count (cli, notice, name);
  return g_strdup_printf (senda_cli_text (cli, sentence), name, day ? day : "");
}

static void
add_notice (SendaCli          *cli,
            JsonBuilder       *builder,
            const SendaNotice *notice)
{
  g_autofree char *text = say_notice (cli, notice);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "kind", kinds[notice->kind].name);
  senda_cli_json_text (builder, "day", notice->day);
  senda_cli_json_text (builder, "type", senda_record_get_info (notice->record)->name);
  senda_cli_json_text (builder, "id", senda_record_get_id (notice->record));
  senda_cli_json_number (builder, "count", notice->count);
  senda_cli_json_text (builder, "text", text);
  json_builder_end_object (builder);
}

static void
print_json (SendaCli  *cli,
            GPtrArray *notices)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < notices->len; i++)
    add_notice (cli, builder, g_ptr_array_index (notices, i));
  json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_show_notices (SendaCli *cli)
{
  g_autoptr (GPtrArray) notices = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  notices = senda_people_notices_new (senda_cli_get_facts (cli));
  if (cli->json)
    {
      print_json (cli, notices);
      return SENDA_CLI_DONE;
    }
  if (notices->len == 0)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Nothing ends or is due within 90 "
                                                        "days.")));
  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *text = say_notice (cli, g_ptr_array_index (notices, i));

      senda_cli_wrap (cli, 0, "• ", text);
    }
  return SENDA_CLI_DONE;
}
