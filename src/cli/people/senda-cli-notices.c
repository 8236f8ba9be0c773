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

/* In the order of SendaNoticeKind. */
static const char *const kinds[] = {
  "agreement-ends", "term-ends", "action-due", "no-coordinator", "two-coordinators", "no-chair",
  "chair-left", "agency-left", "no-agency", "onboarding", "questions", "stale-services"
};

static char *
say_notice (SendaCli          *cli,
            const SendaNotice *notice)
{
  return senda_notice_say (notice, senda_cli_get_facts (cli), cli->catalog);
}

static void
add_notice (SendaCli          *cli,
            JsonBuilder       *builder,
            const SendaNotice *notice)
{
  g_autofree char *text = say_notice (cli, notice);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "kind", kinds[notice->kind]);
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
