/* senda-report-roadmap-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

/* All in one line, so that the grid has the page. */
static void
add_round (SendaReportMaker *maker)
{
  senda_report_say_which_round (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
    /* Translators: under the name of the task force; {round} is the round's name, the others are
     * dates */
    NC_("report", "Where we are on the roadmap: {round}, opened on {date}. Made on {today}."),
    NC_("report", "Where we are on the roadmap: no round has been opened yet. Made on {today}."));
}

/* The grid fills the front; its table says the same in words on the back. */
void
senda_report_make_roadmap_sheet (SendaReportMaker *maker)
{
  senda_report_say_shared (senda_block_add_heading (maker->body, 1, NULL),
                           senda_record_get_text (maker->facts->task_force, "name"));
  add_round (maker);
  senda_report_add_grid (maker);
  senda_report_add_sheet_of_elements (maker);
}
