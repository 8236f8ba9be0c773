/* senda-report-roadmap.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

#define CONTENTS_LEVEL 3 /* areas and elements, not their parts */

const SendaReportSection senda_roadmap_sections[] = {
  { "how-to-read", NC_("report-section", "How to read the roadmap") },
  { "introductions", NC_("report-section", "Introductions to the elements") },
  { "statements", NC_("report-section", "Statements and how they are marked") },
  { "reasons", NC_("report-section", "Reasons and notes") },
  { "prompts", NC_("report-section", "Questions to talk about") },
  { "evidence", NC_("report-section", "Evidence") },
  { "examples", NC_("report-section", "Examples and advice") },
  { NULL, NULL }
};

static void
add_area (SendaReportMaker *maker,
          const SendaArea  *area)
{
  senda_report_say_area (maker, senda_block_add_heading (maker->body, 2, area->id), area);
  if (senda_report_has (maker, "introductions"))
    senda_report_say_content (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                              area->description);
  for (guint i = 0; i < area->elements->len; i++)
    {
      const SendaElement *element = g_ptr_array_index (area->elements, i);
      SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);

      senda_report_say_name (maker, senda_block_add_heading (group, 3, element->id), element);
      senda_report_add_opening (maker, group, element);
      senda_report_add_element (maker, maker->body, element, 4);
    }
}

/* Where the elements are, all of them, with what that rests on. */
void
senda_report_make_roadmap (SendaReportMaker *maker)
{
  GPtrArray *areas = senda_content_get_areas (maker->facts->content);

  senda_report_add_title (maker);
  senda_report_add_round (maker, maker->body);
  senda_report_add_contents (maker, CONTENTS_LEVEL);
  if (senda_report_has (maker, "how-to-read"))
    {
      /* In two languages the contents run on to a second page, which has room for this. */
      if (maker->n_languages == 1)
        senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
      senda_report_add_how_to_read (maker, 2);
    }
  senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
  senda_report_add_heading (maker, maker->body, 2,
                            NC_("report", "Where the elements are"));
  senda_report_add_spread (maker, maker->body);
  for (guint i = 0; i < areas->len; i++)
    {
      senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
      add_area (maker, g_ptr_array_index (areas, i));
    }
  senda_report_add_sheet_of_elements (maker);
  if (senda_report_has (maker, "statements"))
    senda_report_add_sheet_of_statements (maker, NULL);
  if (senda_report_has (maker, "evidence"))
    senda_report_add_sheet_of_evidence (maker, NULL);
}
