/* senda-list-statewide.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statewide picture, and the summaries that it is made of. Of a task force by its name the list says
 * when it agreed, and never where it stands.
 */
#include "config.h"

#include "senda-list-views.h"

#include "senda-list-private.h"

#include <glib/gi18n-lib.h>

static const SendaListHeading headings[] = {
  { NC_("column", "Region"), 2 },
  { NC_("column", "Area"), 3 },
  { NC_("column", "Element"), 3 },
  { NC_("column", "Task forces at stage 1"), 1 },
  { NC_("column", "Task forces at stage 2"), 1 },
  { NC_("column", "Task forces at stage 3"), 1 },
  { NC_("column", "Task forces at stage 4"), 1 },
  { NC_("column", "Task forces at stage 5"), 1 },
  { NC_("column", "Not discussed"), 1 },
  { NC_("column", "Without agreement"), 1 },
  { NC_("column", "Does not apply"), 1 },
  { NC_("column", "In words"), 6 },
  { NC_("column", "Compared with a year ago"), 5 },
  { NC_("column", "As of"), 1 },
  { NULL },
};

/* The cell of a number; empty when it is held back. */
static void
add_count (SendaListSheet           *sheet,
           const SendaStatewideLine *line,
           guint                     n)
{
  if (line->is_shown)
    senda_list_sheet_add_number (sheet, n);
  else
    senda_list_sheet_add_text (sheet, NULL);
}

static void
add_line (SendaListSheet           *sheet,
          SendaWorkspace           *workspace,
          const SendaStatewide     *picture,
          const SendaStatewideLine *line,
          const char               *region)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);

  senda_list_sheet_begin_row (sheet);
  senda_list_sheet_add_text (sheet, region);
  _senda_list_add_element (sheet, workspace, line->element);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    add_count (sheet, line, line->spread.at_stage[i]);
  add_count (sheet, line, line->spread.not_discussed);
  add_count (sheet, line, line->spread.no_agreement);
  add_count (sheet, line, line->spread.not_applicable);
  senda_list_sheet_take_text (sheet, senda_statewide_line_say (line, catalog));
  senda_list_sheet_take_text (sheet, senda_statewide_line_say_change (line, catalog));
  senda_list_sheet_add_day (sheet, picture->day);
}

SendaDocument *
senda_list_make_statewide (SendaWorkspace       *workspace,
                           const char           *task_force,
                           const SendaStatewide *picture,
                           const char           *region)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Statewide"), headings);
  const char *said = region ? senda_statewide_region_say (region, catalog)
                            : senda_catalog_get (catalog, "statewide",
                                                 NC_("statewide", "The whole state"));

  for (guint i = 0; i < picture->lines->len; i++)
    add_line (sheet, workspace, picture, g_ptr_array_index (picture->lines, i), said);
  return senda_list_sheet_finish (sheet);
}

const SendaListColumn _senda_summary_columns[] = {
  { .field = "name", .width = 4 },
  { .field = "jurisdiction", .width = 3 },
  { .field = "region", .width = 2 },
  { .field = "agreed_on" },
  { NULL },
};
