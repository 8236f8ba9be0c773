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

#define EMPTY_BOX "☐"

static const SendaReportColumn statement_columns[] = {
  { NC_("report", "Stage"), { .width = 1.3, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Statement"), { .width = 9.6 } },
  { NC_("report", "Describes us"), { .width = 2, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Partly"), { .width = 1.7, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Does not describe us"), { .width = 2, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Not sure"), { .width = 1.7, .align = SENDA_ALIGN_CENTER } },
};

#define N_BOXES 4

static void
add_lines (SendaReportMaker *maker,
           SendaBlock       *parent,
           guint             n_lines,
           const char       *message)
{
  SendaBlock *lines = senda_block_add (parent, SENDA_BLOCK_LINES);

  lines->number = n_lines;
  senda_report_say (maker, lines, message, NULL);
}

/* The first page: how to go about it, what must not be written, who was there. */
static void
add_front (SendaReportMaker *maker)
{
  SendaBlock *list = NULL;
  SendaBlock *box = NULL;

  senda_report_add_title (maker);
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "How to use these pages"));
  list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
  senda_report_add_step (maker, list,
    NC_("report",
        "Read the statements aloud. Tick how well each describes you; “not sure” "
        "is a good answer too."));
  senda_report_add_step (maker, list,
    NC_("report",
        "Listen for the reasons behind different answers. You do not have to agree."));
  senda_report_add_step (maker, list,
    NC_("report",
        "Choose the stage that fits best today, and write down why."));
  box = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  box->role = SENDA_ROLE_BOX;
  senda_report_say_styled (maker, senda_block_add (box, SENDA_BLOCK_PARAGRAPH), SENDA_RUN_STRONG,
    NC_("report", "Never write down anything that identifies a victim, a client, a witness or a "
        "suspect: no names, initials, dates of birth or case numbers."));
  if (!senda_report_has (maker, "lines"))
    return;
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "This meeting"));
  add_lines (maker, maker->body, 1, NC_("report", "Date and place"));
  add_lines (maker, maker->body, 8, NC_("report", "Who was there, and from which agency"));
}

static void
add_statements (SendaReportMaker   *maker,
                const SendaElement *element)
{
  SendaBlock *table = senda_report_add_table (maker, maker->body, statement_columns,
                                              G_N_ELEMENTS (statement_columns));

  table->role = SENDA_ROLE_NOTE;
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);
      g_autofree char *number = g_strdup_printf ("%u", stage->number);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);
          SendaBlock *row = senda_block_add_row (table, FALSE);
          SendaBlock *place = senda_report_add_cell (row);

          senda_report_say_shared (place, number);
          senda_report_say_content (maker, senda_report_add_cell (row), statement->text);
          for (guint k = 0; k < N_BOXES; k++)
            senda_report_say_shared (senda_report_add_cell (row), EMPTY_BOX);
        }
    }
}

static SendaBlock *
add_box_item (SendaBlock *list)
{
  SendaBlock *item = senda_block_add (list, SENDA_BLOCK_ITEM);

  item->marker = SENDA_MARKER_BOX;
  return item;
}

static void
add_choice (SendaReportMaker   *maker,
            const SendaElement *element)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  SendaBlock *columns = NULL;
  SendaBlock *list = NULL;

  senda_report_add_heading (maker, group, 4, NC_("report", "Which stage fits best today?"));
  columns = senda_block_add (group, SENDA_BLOCK_COLUMNS);
  columns->number = 2;
  list = senda_block_add (columns, SENDA_BLOCK_LIST);
  for (guint i = 0; i < element->stages->len; i++)
    senda_report_say_stage (maker, add_box_item (list),
                            ((SendaElementStage *) g_ptr_array_index (element->stages,
                                                                      i))->stage);
  senda_report_say (maker, add_box_item (list), NC_("report", "We did not agree"), NULL);
  senda_report_say (maker, add_box_item (list), NC_("report", "It does not apply to us"), NULL);
}

static void
add_prompts (SendaReportMaker   *maker,
             const SendaElement *element)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);

  senda_report_add_heading (maker, group, 4, NC_("report", "To talk about next"));
  senda_report_add_paragraph (maker, group, SENDA_ROLE_NORMAL,
                              NC_("report", "Take the question of the stage that you chose."));
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);
      SendaBlock *prompt = senda_block_add (group, SENDA_BLOCK_PARAGRAPH);

      prompt->role = SENDA_ROLE_PROMPT;
      senda_report_say_prompt (maker, prompt, stage);
    }
}

static void
add_element (SendaReportMaker   *maker,
             const SendaElement *element)
{
  senda_report_say_name (maker, senda_block_add_heading (maker->body, 3, element->id), element);
  if (senda_report_has (maker, "introductions"))
    senda_report_say_content (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                              element->introduction);
  add_statements (maker, element);
  add_choice (maker, element);
  if (senda_report_has (maker, "prompts"))
    add_prompts (maker, element);
  if (!senda_report_has (maker, "lines"))
    return;
  add_lines (maker, maker->body, 3, NC_("report", "Why we chose it"));
  add_lines (maker, maker->body, 2, NC_("report", "Who saw it differently, and why"));
  add_lines (maker, maker->body, 3, NC_("report", "What we do next, who does it, and by when"));
}

/* Blank pages for a meeting, about one element or about all. Nothing that was answered before is in
 * them. */
void
senda_report_make_workbook (SendaReportMaker *maker)
{
  const SendaArea *area = NULL;

  add_front (maker);
  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);

      if (maker->element != NULL && element != maker->element)
        continue;
      senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
      if (element->area != area)
        senda_report_say_area (maker,
                               senda_block_add_heading (maker->body, 2, element->area->id),
                               element->area);
      area = element->area;
      add_element (maker, element);
    }
  senda_report_add_sheet_of_blanks (maker, maker->element);
}
