/* senda-report-roadmap-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

/* The grid fills the front; its table says the same in words on the back. */
void
senda_report_make_roadmap_sheet (SendaReportMaker *maker)
{
  /* Translators: the title of the one-sheet roadmap; {task_force} is a name */
  senda_report_say (maker, senda_block_add_heading (maker->body, 1, NULL),
                    NC_("report", "{task_force}: where we are on the roadmap"), "task_force",
                    senda_record_get_text (maker->facts->task_force, "name"), NULL);
  senda_report_add_round (maker, maker->body);
  senda_report_add_grid (maker);
  senda_report_add_sheet_of_elements (maker);
}
