/* senda-report-element.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_element_sections[] = {
  { "how-to-read", NC_("report-section", "How to read the roadmap") },
  { "introductions", NC_("report-section", "Introduction") },
  { "statements", NC_("report-section", "Statements and how they are marked") },
  { "reasons", NC_("report-section", "Reasons and notes") },
  { "prompts", NC_("report-section", "Questions to talk about") },
  { "evidence", NC_("report-section", "Evidence") },
  { "examples", NC_("report-section", "Examples and advice") },
  { "history", NC_("report-section", "Round by round") },
  { NULL, NULL }
};

static void
add_history (SendaReportMaker *maker)
{
  if (!senda_report_has (maker, "history"))
    return;
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Round by round"));
  if (senda_round_facts_get_round (maker->round) != NULL)
    senda_report_add_path (maker, maker->element);
  else
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
                                NC_("report", "No round has been opened yet."));
}

/* All that is known of one element, and how it went from round to round. */
void
senda_report_make_element (SendaReportMaker *maker)
{
  senda_report_add_title (maker);
  senda_report_add_round (maker, maker->body);
  senda_report_add_opening (maker, maker->body, maker->element);
  senda_report_add_element (maker, maker->body, maker->element, 2);
  add_history (maker);
  if (senda_report_has (maker, "how-to-read"))
    senda_report_add_how_to_read (maker, 2);
  if (senda_report_has (maker, "statements"))
    senda_report_add_sheet_of_statements (maker, maker->element);
  if (senda_report_has (maker, "history"))
    senda_report_add_sheet_of_rounds (maker, maker->element);
  if (senda_report_has (maker, "evidence"))
    senda_report_add_sheet_of_evidence (maker, maker->element);
}
