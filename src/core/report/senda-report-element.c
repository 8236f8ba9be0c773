/* senda-report-element.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

static const struct
{
  const char *kind;
  const char *label;
} box_kinds[] = {
  { "example", NC_("report", "Example") },
  { "tip", NC_("report", "Advice") },
  { "definition", NC_("report", "Words used here") },
  { "list", NC_("report", "To think about") },
  { NULL, NC_("report", "Note") },
};

static void
add_box_title (SendaReportMaker *maker,
               SendaBlock       *group,
               const SendaBox   *box)
{
  SendaBlock *paragraph = senda_block_add (group, SENDA_BLOCK_PARAGRAPH);
  guint i = 0;

  while (box_kinds[i].kind != NULL && strcmp (box_kinds[i].kind, box->kind) != 0)
    i++;
  if (box->title.text != NULL)
    senda_report_say_content_styled (maker, paragraph, SENDA_RUN_STRONG, box->title);
  else
    senda_report_say_styled (maker, paragraph, SENDA_RUN_STRONG, box_kinds[i].label);
}

static void
add_box (SendaReportMaker *maker,
         const SendaBox   *box)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  SendaBlock *list = NULL;

  group->role = SENDA_ROLE_BOX;
  add_box_title (maker, group, box);
  if (box->text.text != NULL)
    senda_report_say_content (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH), box->text);
  if (box->items->len > 0)
    list = senda_block_add (group, SENDA_BLOCK_LIST);
  for (guint i = 0; i < box->items->len; i++)
    senda_report_say_content (maker, senda_block_add (list, SENDA_BLOCK_ITEM),
                              *(SendaMessage *) g_ptr_array_index (box->items, i));
}

static void
add_boxes (SendaReportMaker *maker)
{
  GPtrArray *boxes = maker->element->boxes;

  if (boxes->len == 0 || !senda_report_has (maker, "examples"))
    return;
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Examples and advice"));
  for (guint i = 0; i < boxes->len; i++)
    add_box (maker, g_ptr_array_index (boxes, i));
}

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
  senda_report_add_element (maker, maker->body, maker->element, 2);
  add_history (maker);
  add_boxes (maker);
  if (senda_report_has (maker, "how-to-read"))
    senda_report_add_how_to_read (maker, 2);
  if (senda_report_has (maker, "statements"))
    senda_report_add_sheet_of_statements (maker, maker->element);
  if (senda_report_has (maker, "history"))
    senda_report_add_sheet_of_rounds (maker, maker->element);
  if (senda_report_has (maker, "evidence"))
    senda_report_add_sheet_of_evidence (maker, maker->element);
}
