/* senda-report-annual-ahead.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a task force has before it: its targets, its open actions, what is looked at again and what
 * ends.
 */
#include "config.h"

#include "senda-report-annual-private.h"

#include "senda-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn action_columns[] = {
  { NC_("report", "Due on"), { .width = 2.4 } },
  { NC_("report", "What"), { .width = 5 } },
  { NC_("report", "Who"), { .width = 3 } },
};

static const SendaReportColumn day_columns[] = {
  { NC_("report", "Day"), { .width = 2.4 } },
  { NC_("report", "What comes"), { .width = 8 } },
};

static void
add_targets (SendaReportMaker *maker)
{
  SendaBlock *definitions = NULL;

  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);
      SendaRecord *target = senda_report_find_target (maker, element);

      if (target == NULL)
        continue;
      if (definitions == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "Targets"));
          definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
        }
      senda_report_say_name (maker, senda_block_add (definitions, SENDA_BLOCK_TERM), element);
      senda_report_say_target (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION), target,
                               FALSE);
      if (senda_report_may_say (maker, target, "reason"))
        senda_report_say_field (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                                target, "reason");
    }
}

static void
add_actions (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) actions = senda_report_dup_actions (maker);
  SendaBlock *table = NULL;

  if (!senda_report_may_ever_say (maker, &senda_action_info, "what"))
    {
      maker->left_out |= actions->len > 0;
      return;
    }
  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);
      const char *owner = senda_report_get_name (maker, action, "owner");
      SendaBlock *row = NULL;

      if (!senda_action_is_open (action))
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "Open actions"));
          table = senda_report_add_table (maker, maker->body, action_columns,
                                          G_N_ELEMENTS (action_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_field (maker, senda_report_add_cell (row), action, "due_on");
      senda_report_say_field (maker, senda_report_add_cell (row), action, "what");
      senda_report_say_shared (senda_report_add_cell (row),
                               owner ? owner : senda_report_get_name (maker, action, "agency"));
    }
}

/* What comes on a day. */
typedef struct
{
  const char *day;
  SendaRecord *record; /* a protocol that is looked at again, or an agreement that ends */
} Coming;

static void
add_coming (SendaReportMaker *maker,
            GArray           *coming,
            GPtrArray        *records,
            const char       *field)
{
  for (guint i = 0; i < records->len; i++)
    {
      Coming line = { .record = g_ptr_array_index (records, i) };

      line.day = senda_record_get_text (line.record, field);
      if (senda_report_may_say (maker, line.record, field) &&
          strcmp (line.day, maker->options->until) > 0)
        g_array_append_val (coming, line);
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const Coming *one = a;
  const Coming *other = b;
  int order = strcmp (one->day, other->day);

  return order ? order : strcmp (senda_record_get_id (one->record),
                                 senda_record_get_id (other->record));
}

static void
say_coming (SendaReportMaker *maker,
            SendaBlock       *cell,
            const Coming     *line)
{
  if (SENDA_IS_AGREEMENT (line->record))
    senda_report_say (maker, cell, NC_("report", "The agreement “{name}” ends."), "name",
                      senda_record_get_text (line->record, "name"), NULL);
  else
    {
      senda_report_say (maker, cell, NC_("report", "Looked at again:"), NULL);
      for (guint i = 0; i < maker->n_languages; i++)
        senda_block_say (cell, i, " ");
      senda_report_say_protocol (maker, cell, line->record);
    }
}

/* After the year: reviews of protocols and ends of agreements, by day. */
static void
add_days (SendaReportMaker *maker)
{
  g_autoptr (GArray) coming = g_array_new (FALSE, FALSE, sizeof (Coming));
  SendaBlock *table = NULL;

  add_coming (maker, coming,
              senda_protocol_facts_list (maker->facts->protocols, &senda_protocol_info),
              "next_review_on");
  add_coming (maker, coming, senda_people_facts_list (maker->facts->people, &senda_agreement_info),
              "ends_on");
  if (coming->len == 0)
    return;
  g_array_sort (coming, compare_days);
  senda_report_add_heading (maker, maker->body, 3, NC_("report", "Reviews and ends"));
  table = senda_report_add_table (maker, maker->body, day_columns, G_N_ELEMENTS (day_columns));
  for (guint i = 0; i < coming->len; i++)
    {
      const Coming *line = &g_array_index (coming, Coming, i);
      SendaBlock *row = senda_block_add_row (table, FALSE);

      senda_report_say_day (maker, senda_report_add_cell (row), line->day);
      say_coming (maker, senda_report_add_cell (row), line);
    }
}

void
senda_report_add_what_lies_ahead (SendaReportMaker *maker)
{
  guint n_before = 0;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "What lies ahead"));
  n_before = senda_block_n_children (maker->body);
  add_targets (maker);
  add_actions (maker);
  add_days (maker);
  if (senda_block_n_children (maker->body) == n_before)
    senda_report_add_nothing (maker, NC_("report", "Nothing has been planned yet that may be told "
                                         "here."));
}
