/* senda-report-roadmap.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_roadmap_sections[] = {
  { "how-to-read", NC_("report-section", "How to read the roadmap") },
  { "introductions", NC_("report-section", "Introductions to the elements") },
  { "statements", NC_("report-section", "Statements and how they are marked") },
  { "reasons", NC_("report-section", "Reasons and notes") },
  { "prompts", NC_("report-section", "Questions to talk about") },
  { "evidence", NC_("report-section", "Evidence") },
  { NULL, NULL }
};

void
senda_report_make_roadmap (SendaReportMaker *maker)
{
  senda_report_add_title (maker);
}
