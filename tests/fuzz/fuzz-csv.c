/* fuzz-csv.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Throws bytes at the reader of CSV files, and what it reads at the roster: any file may be refused,
 * with a sentence; none may crash it, or give what is not text or is longer than it may be.
 */
#include "senda-roster.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

static SendaPeopleFacts *
get_facts (void)
{
  static SendaPeopleFacts *facts = NULL;

  if (facts == NULL)
    {
      g_autoptr (SendaContent) content = senda_content_load (NULL);
      g_autoptr (SendaRecord) task_force = senda_record_new (&senda_task_force_info, "tf");

      facts = senda_people_facts_new (content, task_force, "2026-03-09");
    }
  return facts;
}

static void
check_cells (SendaTable *table)
{
  for (guint row = 0; row < senda_table_get_n_rows (table); row++)
    {
      g_assert_cmpuint (senda_table_get_line (table, row), >, 0);
      for (guint i = 0; i < senda_table_get_n_columns (table); i++)
        {
          const char *cell = senda_table_get (table, row, i);

          g_assert_true (g_utf8_validate (cell, -1, NULL));
          g_assert_cmpint (g_utf8_strlen (cell, -1), <=, SENDA_CSV_MAX_CELL);
        }
    }
}

static void
check_plan (SendaTable *table)
{
  g_autofree SendaRosterKind *kinds = senda_roster_guess (table);
  g_autoptr (SendaRosterPlan) plan = NULL;

  /* Every kind is met, not only those whose headings come by chance. */
  for (guint i = 0; i < senda_table_get_n_columns (table); i++)
    if (kinds[i] == SENDA_ROSTER_SKIP)
      kinds[i] = i % SENDA_ROSTER_N_KINDS;
  plan = senda_roster_plan_new (table, kinds, senda_roster_has_headings (table), get_facts ());
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const SendaRosterRow *row = g_ptr_array_index (plan->rows, i);

      g_assert_true ((row->outcome == SENDA_ROSTER_WRONG) == (row->problem != NULL));
      for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
        g_assert_true (row->values[kind] == NULL || g_utf8_validate (row->values[kind], -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTable) table = senda_table_read (bytes, &error);

  g_assert_true ((table == NULL) == (error != NULL));
  if (table == NULL)
    return 0;
  check_cells (table);
  check_plan (table);
  return 0;
}
