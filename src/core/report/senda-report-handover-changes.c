/* senda-report-handover-changes.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was done last, as the history tells it. A day of many changes is cut short, so that the days
 * can be read.
 */
#include "config.h"

#include "senda-report-handover-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_OF_DAY 8
#define MAX_DAYS 20

static const SendaReportColumn change_columns[] = {
  { NC_("report", "Day"), { .width = 2.4 } },
  { NC_("report", "What was done"), { .width = 6.4 } },
  { NC_("report", "Who"), { .width = 2.6 } },
};

/* A change, in the words of each language. */
typedef struct
{
  SendaReportMaker *maker;
  const SendaReportChange *change;
} Told;

static const char *
get_pattern (SendaCatalog          *catalog,
             SendaReportChangeKind  kind)
{
  switch (kind)
    {
    case SENDA_REPORT_CHANGE_UNDONE:
      return senda_catalog_get (catalog, "history", NC_("history", "Undone: {what}"));
    case SENDA_REPORT_CHANGE_REDONE:
      return senda_catalog_get (catalog, "history", NC_("history", "Redone: {what}"));
    case SENDA_REPORT_CHANGE_BROUGHT_IN:
      return senda_catalog_get (catalog, "history", NC_("history", "Brought in: {what}"));
    case SENDA_REPORT_CHANGE_MADE:
    default:
      return "{what}";
    }
}

static char *
dup_told (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const Told *told = data;
  g_autofree char *what = senda_content_render_label (told->maker->facts->content,
                                                      told->change->label, catalog);

  return senda_fill (get_pattern (catalog, told->change->kind), "what", what, NULL);
}

static void
add_row (SendaReportMaker        *maker,
         SendaBlock              *table,
         const SendaReportChange *change)
{
  const Told told = { maker, change };
  SendaBlock *row = senda_block_add_row (table, FALSE);

  senda_report_say_day (maker, senda_report_add_cell (row), change->day);
  senda_report_say_words (maker, senda_report_add_cell (row), dup_told, &told);
  senda_report_say_shared (senda_report_add_cell (row), change->author);
}

/* The position after the changes of the day of the one at @first. */
static guint
find_next_day (GPtrArray *changes,
               guint      first)
{
  const SendaReportChange *change = g_ptr_array_index (changes, first);
  guint i = first;

  while (i < changes->len &&
         strcmp (((SendaReportChange *) g_ptr_array_index (changes, i))->day, change->day) == 0)
    i++;
  return i;
}

static void
add_cut (SendaReportMaker *maker,
         SendaBlock       *table,
         const char       *day,
         guint             n_more)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);

  senda_report_say_day (maker, senda_report_add_cell (row), day);
  senda_report_say_count (maker, senda_report_add_cell (row),
                          NCP_("report", "and {n} more", "and {n} more"), n_more);
  senda_report_add_cell (row);
}

/* The position of the first change that is not told any more. */
static guint
add_days (SendaReportMaker *maker,
          SendaBlock       *table)
{
  GPtrArray *changes = maker->facts->changes;
  guint first = 0;

  for (guint n_days = 0; n_days < MAX_DAYS && first < changes->len; n_days++)
    {
      guint next = find_next_day (changes, first);
      /* To say that there is one more takes as much room as that one. */
      guint end = next - first > MAX_OF_DAY + 1 ? first + MAX_OF_DAY : next;
      const SendaReportChange *change = g_ptr_array_index (changes, first);

      for (guint i = first; i < end; i++)
        add_row (maker, table, g_ptr_array_index (changes, i));
      if (end < next)
        add_cut (maker, table, change->day, next - end);
      first = next;
    }
  return first;
}

static void
add_sheet (SendaReportMaker *maker)
{
  SendaBlock *sheet = senda_report_add_sheet (maker, "changes", NC_("report", "Recent changes"),
                                              change_columns, G_N_ELEMENTS (change_columns));

  for (guint i = 0; i < maker->facts->changes->len; i++)
    add_row (maker, sheet, g_ptr_array_index (maker->facts->changes, i));
}

void
senda_report_add_recent_changes (SendaReportMaker *maker)
{
  GPtrArray *changes = maker->facts->changes;
  SendaBlock *table = NULL;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Recent changes"));
  add_sheet (maker);
  if (changes->len == 0)
    {
      senda_report_add_nothing (maker, NC_("report", "Nothing was changed in the last 90 days."));
      return;
    }
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "What was written down in the last 90 days, the latest first. The history in Senda "
        "tells each change whole, and what it replaced."));
  table = senda_report_add_table (maker, maker->body, change_columns,
                                  G_N_ELEMENTS (change_columns));
  table->role = SENDA_ROLE_NOTE;
  if (add_days (maker, table) < changes->len || maker->facts->has_more_changes)
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NOTE,
                                NC_("report", "What was done before that stands in the history."));
}
