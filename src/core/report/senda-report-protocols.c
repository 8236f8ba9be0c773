/* senda-report-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All protocols of a task force, one under the other.
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

static const SendaReportColumn protocol_columns[] = {
  { NC_("report", "Protocol"), { .width = 4.5 } },
  { NC_("report", "State"), { .width = 2 } },
  { NC_("report", "Version"), { .width = 2.5 } },
  { NC_("report", "Next review"), { .width = 2.2 } },
  { NC_("report", "What was said of its points"), { .width = 4 } },
};

static const SendaReportColumn sheet_columns[] = {
  { NC_("report", "Protocol ID"), { .width = 3 } },
  { NC_("report", "Protocol"), { .width = 4 } },
  { NC_("report", "State"), { .width = 2 } },
  { NC_("report", "Version"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Adopted on"), { .width = 2 } },
  { NC_("report", "Next review"), { .width = 2 } },
  { NC_("report", "Decided"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Being discussed"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Not discussed"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Does not apply"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Owner"), { .width = 3 } },
};

#define N_PUBLIC_COLUMNS 10

static gboolean
may_name (SendaReportMaker *maker)
{
  return senda_report_may_ever_say (maker, &senda_protocol_info, "owner");
}

static char *
dup_counts (SendaCatalog  *catalog,
            gconstpointer  data)
{
  return senda_sheet_counts_say (data, catalog);
}

static void
say_state (SendaReportMaker *maker,
           SendaBlock       *cell,
           SendaRecord      *protocol)
{
  senda_report_say_choice (maker, cell, senda_protocol_states,
                           senda_protocol_get_state (protocol));
}

static void
say_version (SendaReportMaker *maker,
             SendaBlock       *cell,
             SendaRecord      *version)
{
  g_autofree char *number = NULL;

  if (version == NULL)
    return;
  number = g_strdup_printf ("%" G_GINT64_FORMAT, senda_record_get_integer (version, "number"));
  /* Translators: the number of a version, and the day on which it was adopted */
  senda_report_say (maker, cell, NC_("report", "{version}, of {date}"), "version", number,
                    "date", senda_record_get_text (version, "adopted_on"), NULL);
}

static void
add_protocol (SendaReportMaker *maker,
              SendaBlock       *table,
              SendaRecord      *protocol)
{
  SendaSheetCounts counts = senda_protocol_count (maker->facts->protocols, protocol);
  SendaRecord *version = senda_protocol_facts_get_latest (maker->facts->protocols, protocol);
  SendaBlock *row = senda_block_add_row (table, FALSE);

  senda_report_say_protocol (maker, senda_report_add_cell (row), protocol);
  say_state (maker, senda_report_add_cell (row), protocol);
  say_version (maker, senda_report_add_cell (row), version);
  senda_report_say_field (maker, senda_report_add_cell (row), protocol, "next_review_on");
  senda_report_say_words (maker, senda_report_add_cell (row), dup_counts, &counts);
}

static void
add_to_sheet (SendaReportMaker *maker,
              SendaBlock       *sheet,
              SendaRecord      *protocol)
{
  SendaSheetCounts counts = senda_protocol_count (maker->facts->protocols, protocol);
  SendaRecord *version = senda_protocol_facts_get_latest (maker->facts->protocols, protocol);
  const guint numbers[] = { counts.n_decided, counts.n_discussing, counts.n_not_discussed,
                            counts.n_not_applicable };
  SendaBlock *row = senda_block_add_row (sheet, FALSE);

  senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (protocol));
  senda_report_say_protocol (maker, senda_report_add_cell (row), protocol);
  say_state (maker, senda_report_add_cell (row), protocol);
  senda_report_say_field (maker, senda_report_add_cell (row), version, "number");
  senda_report_say_field (maker, senda_report_add_cell (row), version, "adopted_on");
  senda_report_say_field (maker, senda_report_add_cell (row), protocol, "next_review_on");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    senda_block_set_number (senda_report_add_cell (row), numbers[i]);
  if (may_name (maker))
    senda_report_say_member (maker, senda_report_add_cell (row), protocol, "owner");
  else
    senda_report_may_say (maker, protocol, "owner");
}

/* Those that Senda knows and that nobody has begun. */
static void
add_others (SendaReportMaker *maker)
{
  GPtrArray *topics = senda_content_get_topics (maker->facts->content, "protocol");
  SendaBlock *list = NULL;

  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      if (senda_protocol_facts_find_shipped (maker->facts->protocols, topic->id) != NULL)
        continue;
      if (list == NULL)
        {
          senda_report_add_heading (maker, maker->body, 2, NC_("report", "Not begun here"));
          list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
        }
      senda_report_say_content (maker, senda_block_add (list, SENDA_BLOCK_ITEM),
                                senda_topic_get_text (topic, "name"));
    }
}

/* Where each protocol stands. */
void
senda_report_make_protocols (SendaReportMaker *maker)
{
  GPtrArray *protocols = senda_protocol_facts_list (maker->facts->protocols,
                                                    &senda_protocol_info);
  SendaBlock *sheet = senda_report_add_sheet (maker, "protocols", NC_("report", "Protocols"),
                                              sheet_columns,
                                              may_name (maker) ? G_N_ELEMENTS (sheet_columns)
                                                               : N_PUBLIC_COLUMNS);
  SendaBlock *table = NULL;

  senda_report_add_title (maker);
  senda_report_say (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                    NC_("report", "As it was on {date}."), "date", maker->options->date, NULL);
  if (protocols->len == 0)
    senda_report_add_nothing (maker,
      NC_("report", "No protocol has been begun yet. The place “Protocols” has all that Senda "
          "knows, and room for your own."));
  else
    table = senda_report_add_table (maker, maker->body, protocol_columns,
                                    G_N_ELEMENTS (protocol_columns));
  for (guint i = 0; i < protocols->len; i++)
    {
      add_protocol (maker, table, g_ptr_array_index (protocols, i));
      add_to_sheet (maker, sheet, g_ptr_array_index (protocols, i));
    }
  add_others (maker);
}
