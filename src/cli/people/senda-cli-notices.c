/* senda-cli-notices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show notices: what ends or is due within 90 days, and what does not fit together, of people
 * and of protocols.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include "senda-people-notices.h"
#include "senda-protocol-notices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of SendaNoticeKind. */
static const char *const kinds[] = {
  "agreement-ends", "term-ends", "action-due", "no-coordinator", "two-coordinators", "no-chair",
  "chair-left", "agency-left", "no-agency", "onboarding", "questions", "stale-services"
};

/* In the order of SendaProtocolNoticeKind. */
static const char *const protocol_kinds[] = {
  "review-due", "item-due", "answer-due", "under-review", "not-acknowledged"
};

/* One notice, of people or of protocols. */
typedef struct
{
  const char *kind;
  const char *day; /* or NULL */
  SendaRecord *record;
  guint count;
  char *text;
} Notice;

static void
notice_free (gpointer data)
{
  Notice *notice = data;

  g_free (notice->text);
  g_free (notice);
}

static void
add (GPtrArray   *list,
     const char  *kind,
     const char  *day,
     SendaRecord *record,
     guint        count,
     char        *text)
{
  Notice *notice = g_new0 (Notice, 1);

  *notice = (Notice) { kind, day, record, count, text };
  g_ptr_array_add (list, notice);
}

static void
add_of_people (SendaCli  *cli,
               GPtrArray *list,
               GPtrArray *notices)
{
  for (guint i = 0; i < notices->len; i++)
    {
      const SendaNotice *notice = g_ptr_array_index (notices, i);

      add (list, kinds[notice->kind], notice->day, notice->record, notice->count,
           senda_notice_say (notice, senda_cli_get_facts (cli), cli->catalog));
    }
}

static void
add_of_protocols (SendaCli  *cli,
                  GPtrArray *list,
                  GPtrArray *notices)
{
  for (guint i = 0; i < notices->len; i++)
    {
      const SendaProtocolNotice *notice = g_ptr_array_index (notices, i);

      add (list, protocol_kinds[notice->kind], notice->day, notice->record, notice->count,
           senda_protocol_notice_say (notice, senda_cli_get_protocol_facts (cli), cli->catalog));
    }
}

/* Those with a day first, the earliest before all; else as they came. */
static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const Notice *one = *(const Notice *const *) a;
  const Notice *other = *(const Notice *const *) b;

  if (one->day == NULL || other->day == NULL)
    return (one->day == NULL) - (other->day == NULL);
  return strcmp (one->day, other->day);
}

static void
print_json (SendaCli  *cli,
            GPtrArray *list)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    {
      const Notice *notice = g_ptr_array_index (list, i);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "kind", notice->kind);
      senda_cli_json_text (builder, "day", notice->day);
      senda_cli_json_text (builder, "type", senda_record_get_info (notice->record)->name);
      senda_cli_json_text (builder, "id", senda_record_get_id (notice->record));
      senda_cli_json_number (builder, "count", notice->count);
      senda_cli_json_text (builder, "text", notice->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
}

static void
say (SendaCli  *cli,
     GPtrArray *list)
{
  if (list->len == 0)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Nothing ends or is due within 90 "
                                                        "days.")));
  for (guint i = 0; i < list->len; i++)
    senda_cli_wrap (cli, 0, "• ", ((Notice *) g_ptr_array_index (list, i))->text);
}

SendaCliStatus
senda_cli_show_notices (SendaCli *cli)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (notice_free);
  g_autoptr (GPtrArray) of_people = NULL;
  g_autoptr (GPtrArray) of_protocols = NULL;

  if (senda_cli_open_protocols (cli) == NULL)
    return SENDA_CLI_REFUSED;
  of_people = senda_people_notices_new (senda_cli_get_facts (cli));
  of_protocols = senda_protocol_notices_new (senda_cli_get_protocol_facts (cli));
  add_of_people (cli, list, of_people);
  add_of_protocols (cli, list, of_protocols);
  g_ptr_array_sort (list, compare_days);
  if (cli->json)
    print_json (cli, list);
  else
    say (cli, list);
  return SENDA_CLI_DONE;
}
