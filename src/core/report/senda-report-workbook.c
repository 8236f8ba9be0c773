/* senda-report-workbook.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_workbook_sections[] = {
  { "introductions", NC_("report-section", "Introductions to the elements") },
  { "prompts", NC_("report-section", "Questions to talk about") },
  { "lines", NC_("report-section", "Space to write") },
  { NULL, NULL }
};

void
senda_report_make_workbook (SendaReportMaker *maker)
{
  senda_report_add_title (maker);
}
