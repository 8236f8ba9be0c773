/* senda-report-profile.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-goal.h"
#include "senda-task-force.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_profile_sections[] = {
  { "about", NC_("report-section", "Jurisdiction, region and funding") },
  { "mission", NC_("report-section", "Mission and vision") },
  { "principles", NC_("report-section", "Guiding principles") },
  { "goals", NC_("report-section", "Goals and objectives") },
  { "roadmap", NC_("report-section", "Where it stands on the roadmap") },
  { NULL, NULL }
};

static const SendaReportColumn profile_columns[] = {
  { NC_("report", "Part ID"), { .width = 2 } },
  { NC_("report", "Part"), { .width = 3 } },
  { NC_("report", "Number"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Text"), { .width = 8 } },
};

/* Where a goal stands. */
static const char *const goal_fields[] = { "state", "state_on", "state_note", NULL };

/* A text of the task force itself. */
typedef struct
{
  const char *field;
  const char *title;
} Part;

static const Part about[] = {
  { "jurisdiction", NC_("report", "Jurisdiction") },
  { "region", NC_("report", "Region") },
  { "funding", NC_("report", "Funding") },
};

static const Part purpose[] = {
  { "mission", NC_("report", "Mission") },
  { "vision", NC_("report", "Vision") },
};

static void
say_nothing_yet (SendaReportMaker *maker,
                 SendaBlock       *block)
{
  senda_report_say_styled (maker, block, SENDA_RUN_FAINT, NC_("report", "Not written yet"));
}

static void
say_text (SendaReportMaker *maker,
          SendaBlock       *block,
          const char       *field)
{
  if (!senda_report_say_field (maker, block, maker->facts->task_force, field))
    say_nothing_yet (maker, block);
}

/* Whether the audience may know of this part at all; notes for the footer what it may not. */
static gboolean
is_shown (SendaReportMaker *maker,
          const Part       *part)
{
  senda_report_may_say (maker, maker->facts->task_force, part->field);
  return senda_report_may_ever_say (maker, &senda_task_force_info, part->field);
}

/* A list below @item: where the goal stands, in words, and since when. */
static void
add_state (SendaReportMaker *maker,
           SendaBlock       *item,
           SendaRecord      *goal)
{
  gboolean has_state = senda_report_may_say (maker, goal, "state");
  gboolean has_note = senda_report_may_say (maker, goal, "state_note");
  const char *since = senda_record_get_text (goal, "state_on");
  SendaBlock *list = NULL;

  if (!has_state && !has_note)
    return;
  list = senda_block_add (item, SENDA_BLOCK_LIST);
  if (has_state)
    {
      SendaBlock *state = senda_block_add (list, SENDA_BLOCK_ITEM);

      senda_report_say_field (maker, state, goal, "state");
      if (since != NULL && senda_report_may_say (maker, goal, "state_on"))
        /* Translators: after where a goal stands: "Under way, as of March 9, 2026" */
        senda_report_say (maker, state, NC_("report", ", as of {date}"), "date", since, NULL);
    }
  if (has_note)
    senda_report_say_field (maker, senda_block_add (list, SENDA_BLOCK_ITEM), goal, "state_note");
}

static SendaBlock *
add_row (SendaReportMaker *maker,
         SendaBlock       *sheet,
         const char       *id,
         const char       *title,
         guint             number)
{
  SendaBlock *row = senda_block_add_row (sheet, FALSE);
  SendaBlock *cell = NULL;

  senda_report_say_shared (senda_report_add_cell (row), id);
  senda_report_say (maker, senda_report_add_cell (row), title, NULL);
  cell = senda_report_add_cell (row);
  if (number > 0)
    senda_block_set_number (cell, number);
  return senda_report_add_cell (row);
}

/* In a row of what is no goal. */
static void
add_blanks (SendaReportMaker *maker,
            SendaBlock       *row)
{
  for (guint i = 0; goal_fields[i] != NULL; i++)
    if (senda_report_may_ever_say (maker, &senda_goal_info, goal_fields[i]))
      senda_report_add_cell (row);
}

static void
add_text_row (SendaReportMaker *maker,
              SendaBlock       *sheet,
              const Part       *part)
{
  SendaBlock *cell = add_row (maker, sheet, part->field, part->title, 0);

  senda_report_say_field (maker, cell, maker->facts->task_force, part->field);
  add_blanks (maker, cell->parent);
}

static void
add_about (SendaReportMaker *maker,
           SendaBlock       *sheet)
{
  SendaBlock *definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);

  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    {
      if (!is_shown (maker, &about[i]))
        continue;
      senda_report_say (maker, senda_block_add (definitions, SENDA_BLOCK_TERM), about[i].title,
                        NULL);
      say_text (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION), about[i].field);
      add_text_row (maker, sheet, &about[i]);
    }
}

static void
add_purpose (SendaReportMaker *maker,
             SendaBlock       *sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (purpose); i++)
    {
      if (!is_shown (maker, &purpose[i]))
        continue;
      senda_report_add_heading (maker, maker->body, 2, purpose[i].title);
      say_text (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH), purpose[i].field);
      add_text_row (maker, sheet, &purpose[i]);
    }
}

/* Principles, goals or objectives. @title is what the list is called, @one each of them. */
static void
add_list (SendaReportMaker *maker,
          SendaBlock       *sheet,
          GPtrArray        *records,
          SendaMarker       marker,
          const char       *title,
          const char       *one)
{
  SendaBlock *list = NULL;

  senda_report_add_heading (maker, maker->body, 2, title);
  if (records->len == 0)
    {
      say_nothing_yet (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH));
      return;
    }
  list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);
      SendaBlock *cell = NULL;
      SendaBlock *item = NULL;

      if (!senda_report_may_say (maker, record, "text"))
        continue;
      item = senda_block_add (list, SENDA_BLOCK_ITEM);
      item->marker = marker;
      senda_report_say_field (maker, item, record, "text");
      cell = add_row (maker, sheet, senda_record_get_id (record), one, i + 1);
      senda_report_say_field (maker, cell, record, "text");
      if (SENDA_IS_GOAL (record))
        {
          add_state (maker, item, record);
          senda_report_add_fields (maker, cell->parent, record, goal_fields);
        }
      else
        add_blanks (maker, cell->parent);
    }
}

static void
add_goals (SendaReportMaker *maker,
           SendaBlock       *sheet)
{
  add_list (maker, sheet, maker->facts->goals, SENDA_MARKER_NUMBER, NC_("report", "Goals"),
            NC_("report", "Goal"));
  add_list (maker, sheet, maker->facts->objectives, SENDA_MARKER_NUMBER,
            NC_("report", "Objectives"), NC_("report", "Objective"));
}

static void
add_roadmap (SendaReportMaker *maker)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);

  senda_report_add_heading (maker, group, 2,
                            NC_("report", "Where it stands on the roadmap"));
  senda_report_say_which_round (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH),
                                NC_("report", "{round}, opened on {date}."),
                                NC_("report", "No round has been opened yet."));
  if (senda_round_facts_get_round (maker->round) != NULL)
    senda_report_add_spread (maker, group);
}

/* Who the task force is, in its own words. */
void
senda_report_make_profile (SendaReportMaker *maker)
{
  SendaBlock *sheet =
    senda_report_add_sheet_of (maker, "profile", NC_("report", "Profile"), profile_columns,
                               G_N_ELEMENTS (profile_columns), &senda_goal_info, goal_fields);

  senda_report_add_title (maker);
  if (senda_report_has (maker, "about"))
    add_about (maker, sheet);
  if (senda_report_has (maker, "mission"))
    add_purpose (maker, sheet);
  if (senda_report_has (maker, "principles"))
    add_list (maker, sheet, maker->facts->principles, SENDA_MARKER_BULLET,
              NC_("report", "Guiding principles"), NC_("report", "Guiding principle"));
  if (senda_report_has (maker, "goals"))
    add_goals (maker, sheet);
  if (senda_report_has (maker, "roadmap"))
    add_roadmap (maker);
}
