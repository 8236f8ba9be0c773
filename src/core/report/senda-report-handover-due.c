/* senda-report-handover-due.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What ends or is due within 90 days, and what does not fit together: the notices of people and of
 * protocols, by day.
 */
#include "config.h"

#include "senda-report-handover-private.h"

#include "senda-people-notices.h"
#include "senda-protocol-notices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn day_columns[] = {
  { NC_("report", "Day"), { .width = 2.4 } },
  { NC_("report", "What comes"), { .width = 8 } },
};

/* One notice of either kind. */
typedef struct
{
  SendaReportMaker *maker;
  const char *day; /* or NULL */
  const SendaNotice *notice;
  const SendaProtocolNotice *of_protocol;
} Due;

static char *
dup_due (SendaCatalog  *catalog,
         gconstpointer  data)
{
  const Due *due = data;

  return due->notice ? senda_notice_say (due->notice, due->maker->facts->people, catalog)
                     : senda_protocol_notice_say (due->of_protocol, due->maker->facts->protocols,
                                                  catalog);
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  return strcmp (((const Due *) a)->day, ((const Due *) b)->day);
}

/* Those with a day or those without. (element-type Due) */
static GArray *
dup_dues (SendaReportMaker *maker,
          GPtrArray        *notices,
          GPtrArray        *of_protocols,
          gboolean          has_day)
{
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (Due));

  for (guint i = 0; i < notices->len; i++)
    {
      const SendaNotice *notice = g_ptr_array_index (notices, i);
      const Due due = { maker, notice->day, notice, NULL };

      if ((notice->day != NULL) == has_day)
        g_array_append_val (dues, due);
    }
  for (guint i = 0; i < of_protocols->len; i++)
    {
      const SendaProtocolNotice *notice = g_ptr_array_index (of_protocols, i);
      const Due due = { maker, notice->day, NULL, notice };

      if ((notice->day != NULL) == has_day)
        g_array_append_val (dues, due);
    }
  if (has_day)
    g_array_sort (dues, compare_due);
  return dues;
}

static void
add_row (SendaReportMaker *maker,
         SendaBlock       *table,
         const Due        *due)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);

  senda_report_say_day (maker, senda_report_add_cell (row), due->day);
  senda_report_say_words (maker, senda_report_add_cell (row), dup_due, due);
}

/* By day; what is past stands first. */
static void
add_days (SendaReportMaker *maker,
          GArray           *dues)
{
  SendaBlock *sheet = senda_report_add_sheet (maker, "due", NC_("report", "Due next"), day_columns,
                                              G_N_ELEMENTS (day_columns));
  SendaBlock *table = NULL;

  if (dues->len == 0)
    {
      senda_report_add_nothing (maker, NC_("report", "Nothing ends or is due within 90 days."));
      return;
    }
  table = senda_report_add_table (maker, maker->body, day_columns, G_N_ELEMENTS (day_columns));
  for (guint i = 0; i < dues->len; i++)
    {
      add_row (maker, table, &g_array_index (dues, Due, i));
      add_row (maker, sheet, &g_array_index (dues, Due, i));
    }
}

void
senda_report_add_due (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) notices = senda_people_notices_new (maker->facts->people);
  g_autoptr (GPtrArray) of_protocols = senda_protocol_notices_new (maker->facts->protocols);
  g_autoptr (GArray) days = dup_dues (maker, notices, of_protocols, TRUE);
  g_autoptr (GArray) others = dup_dues (maker, notices, of_protocols, FALSE);
  SendaBlock *list = NULL;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "What ends or is due next"));
  add_days (maker, days);
  if (others->len == 0)
    return;
  senda_report_add_heading (maker, maker->body, 3, NC_("report", "To look into"));
  list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
  for (guint i = 0; i < others->len; i++)
    senda_report_say_words (maker, senda_block_add (list, SENDA_BLOCK_ITEM), dup_due,
                            &g_array_index (others, Due, i));
}
