/* senda-cli-notices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show notices: what ends or is due within 90 days, and what does not fit together; of people,
 * then of protocols.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include "senda-people-notices.h"
#include "senda-protocol-notices.h"

#include <glib/gi18n-lib.h>

/* In the order of SendaNoticeKind. */
static const char *const kinds[] = {
  "agreement-ends", "term-ends", "action-due", "no-coordinator", "two-coordinators", "no-chair",
  "chair-left", "agency-left", "no-agency", "onboarding", "questions", "stale-services"
};

/* In the order of SendaProtocolNoticeKind. */
static const char *const protocol_kinds[] = {
  "review-due", "item-due", "answer-due", "under-review", "not-acknowledged"
};

static char *
say_notice (SendaCli          *cli,
            const SendaNotice *notice)
{
  return senda_notice_say (notice, senda_cli_get_facts (cli), cli->catalog);
}

static char *
say_protocol_notice (SendaCli                  *cli,
                     const SendaProtocolNotice *notice)
{
  return senda_protocol_notice_say (notice, senda_cli_get_protocol_facts (cli), cli->catalog);
}

static void
add_item (JsonBuilder *builder,
          const char  *kind,
          const char  *day,
          SendaRecord *record,
          guint        count,
          const char  *text)
{
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "kind", kind);
  senda_cli_json_text (builder, "day", day);
  senda_cli_json_text (builder, "type", senda_record_get_info (record)->name);
  senda_cli_json_text (builder, "id", senda_record_get_id (record));
  senda_cli_json_number (builder, "count", count);
  senda_cli_json_text (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_notice (SendaCli          *cli,
            JsonBuilder       *builder,
            const SendaNotice *notice)
{
  g_autofree char *text = say_notice (cli, notice);

  add_item (builder, kinds[notice->kind], notice->day, notice->record, notice->count, text);
}

static void
add_protocol_notice (SendaCli                  *cli,
                     JsonBuilder               *builder,
                     const SendaProtocolNotice *notice)
{
  g_autofree char *text = say_protocol_notice (cli, notice);

  add_item (builder, protocol_kinds[notice->kind], notice->day, notice->record, notice->count,
            text);
}

static void
print_json (SendaCli  *cli,
            GPtrArray *notices,
            GPtrArray *of_protocols)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < notices->len; i++)
    add_notice (cli, builder, g_ptr_array_index (notices, i));
  for (guint i = 0; i < of_protocols->len; i++)
    add_protocol_notice (cli, builder, g_ptr_array_index (of_protocols, i));
  json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
}

static void
say (SendaCli  *cli,
     GPtrArray *notices,
     GPtrArray *of_protocols)
{
  if (notices->len + of_protocols->len == 0)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Nothing ends or is due within 90 "
                                                        "days.")));
  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *text = say_notice (cli, g_ptr_array_index (notices, i));

      senda_cli_wrap (cli, 0, "• ", text);
    }
  for (guint i = 0; i < of_protocols->len; i++)
    {
      g_autofree char *text = say_protocol_notice (cli, g_ptr_array_index (of_protocols, i));

      senda_cli_wrap (cli, 0, "• ", text);
    }
}

SendaCliStatus
senda_cli_show_notices (SendaCli *cli)
{
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GPtrArray) of_protocols = NULL;

  if (senda_cli_open_protocols (cli) == NULL)
    return SENDA_CLI_REFUSED;
  notices = senda_people_notices_new (senda_cli_get_facts (cli));
  of_protocols = senda_protocol_notices_new (senda_cli_get_protocol_facts (cli));
  if (cli->json)
    print_json (cli, notices, of_protocols);
  else
    say (cli, notices, of_protocols);
  return SENDA_CLI_DONE;
}
