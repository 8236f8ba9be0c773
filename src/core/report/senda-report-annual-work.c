/* senda-report-annual-work.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a task force meant to do and did in a year, and which protocols it adopted and looked at
 * again.
 */
#include "config.h"

#include "senda-report-annual-private.h"

#include "senda-goal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn done_columns[] = {
  { NC_("report", "Done on"), { .width = 2.4 } },
  { NC_("report", "What"), { .width = 5 } },
  { NC_("report", "Who"), { .width = 3 } },
};

static const SendaReportColumn held_up_columns[] = {
  { NC_("report", "What"), { .width = 4 } },
  { NC_("report", "State"), { .width = 2 } },
  { NC_("report", "Why"), { .width = 5 } },
};

static const SendaReportColumn adopted_columns[] = {
  { NC_("report", "Protocol"), { .width = 3.4 } },
  { NC_("report", "Version"), { .width = 2.2 } },
  { NC_("report", "Who approved it"), { .width = 3.2 } },
  { NC_("report", "What changed and why"), { .width = 4 } },
};

static const SendaReportColumn reviewed_columns[] = {
  { NC_("report", "Protocol"), { .width = 4 } },
  { NC_("report", "Reviewed on"), { .width = 2.4 } },
  { NC_("report", "Outcome"), { .width = 3 } },
};

/* Where the goal stands, below its words. */
static void
add_state (SendaReportMaker *maker,
           SendaBlock       *item,
           SendaRecord      *goal)
{
  SendaBlock *list = NULL;

  if (!senda_report_may_say (maker, goal, "state"))
    return;
  list = senda_block_add (item, SENDA_BLOCK_LIST);
  item = senda_block_add (list, SENDA_BLOCK_ITEM);
  senda_report_say_field (maker, item, goal, "state");
  if (senda_report_may_say (maker, goal, "state_on"))
    senda_report_say (maker, item, NC_("report", ", as of {date}"), "date",
                      senda_record_get_text (goal, "state_on"), NULL);
  if (senda_report_may_say (maker, goal, "state_note"))
    senda_report_say_field (maker, senda_block_add (list, SENDA_BLOCK_ITEM), goal, "state_note");
}

void
senda_report_add_goals_of_year (SendaReportMaker *maker)
{
  SendaBlock *list = NULL;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Goals"));
  if (maker->facts->goals->len == 0)
    {
      senda_report_add_nothing (maker, NC_("report", "No goal has been written down yet."));
      return;
    }
  list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
  for (guint i = 0; i < maker->facts->goals->len; i++)
    {
      SendaRecord *goal = g_ptr_array_index (maker->facts->goals, i);
      SendaBlock *item = senda_block_add (list, SENDA_BLOCK_ITEM);

      item->marker = SENDA_MARKER_NUMBER;
      senda_report_say_field (maker, item, goal, "text");
      add_state (maker, item, goal);
    }
}

static void
add_done (SendaReportMaker *maker,
          GPtrArray        *actions)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);
      const char *owner = senda_report_get_name (maker, action, "owner");
      const char *agency = senda_report_get_name (maker, action, "agency");
      SendaBlock *row = NULL;

      if (g_strcmp0 (senda_record_get_text (action, "state"), SENDA_ACTION_DONE) != 0 ||
          !senda_report_is_in_year (maker, action, "done_on"))
        continue;
      if (table == NULL)
        table = senda_report_add_table (maker, maker->body, done_columns,
                                        G_N_ELEMENTS (done_columns));
      row = senda_block_add_row (table, FALSE);
      senda_report_say_field (maker, senda_report_add_cell (row), action, "done_on");
      senda_report_say_field (maker, senda_report_add_cell (row), action, "what");
      senda_report_say_shared (senda_report_add_cell (row), owner ? owner : agency);
      senda_report_say_field (maker,
                              senda_report_add_event (maker,
                                                      senda_record_get_text (action, "done_on"),
                                                      NC_("report", "An action was done"),
                                                      owner ? owner : agency),
                              action, "what");
    }
  if (table == NULL)
    senda_report_add_nothing (maker, NC_("report", "No action was marked as done in this year."));
}

/* What could not go on, and what was given up: with the reason that the task force gave. */
static void
add_held_up (SendaReportMaker *maker,
             GPtrArray        *actions)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);
      const char *state = senda_record_get_text (action, "state");
      gboolean is_dropped = g_strcmp0 (state, SENDA_ACTION_DROPPED) == 0;
      SendaBlock *row = NULL;

      if (g_strcmp0 (state, SENDA_ACTION_BLOCKED) != 0 &&
          !(is_dropped && senda_report_is_in_year (maker, action, "done_on")))
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "What stood in the way"));
          table = senda_report_add_table (maker, maker->body, held_up_columns,
                                          G_N_ELEMENTS (held_up_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_field (maker, senda_report_add_cell (row), action, "what");
      senda_report_say_field (maker, senda_report_add_cell (row), action, "state");
      senda_report_say_field (maker, senda_report_add_cell (row), action, "cause");
    }
}

void
senda_report_add_work_of_year (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) actions = senda_report_dup_actions (maker);

  if (!senda_report_may_ever_say (maker, &senda_action_info, "what"))
    {
      maker->left_out |= actions->len > 0;
      return;
    }
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "What was done"));
  add_done (maker, actions);
  add_held_up (maker, actions);
}

static SendaRecord *
get_protocol (SendaReportMaker *maker,
              SendaRecord      *record)
{
  return senda_protocol_facts_find (maker->facts->protocols, &senda_protocol_info,
                                    senda_record_get_text (record, "protocol"));
}

/* The agencies that gave this answer to it. (transfer full) */
static char *
dup_who_answered (SendaReportMaker   *maker,
                  const SendaSignOff *sign_off,
                  const char         *answer)
{
  g_autoptr (GPtrArray) agencies = g_ptr_array_new ();

  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *party = g_ptr_array_index (sign_off->agencies, i);

      if (party->agency != NULL && senda_report_may_say (maker, party->approval, "answer") &&
          strcmp (senda_record_get_text (party->approval, "answer"), answer) == 0)
        g_ptr_array_add (agencies, party->agency);
    }
  return senda_report_join_names (agencies);
}

/* Each answer with those who gave it, a line each. */
static void
say_who_approved (SendaReportMaker   *maker,
                  SendaBlock         *cell,
                  const SendaSignOff *sign_off)
{
  gboolean is_begun = FALSE;

  for (guint i = 0; senda_approval_answers[i].name != NULL; i++)
    {
      const char *answer = senda_approval_answers[i].name;
      g_autofree char *names = dup_who_answered (maker, sign_off, answer);

      if (*names == '\0')
        continue;
      for (guint j = 0; is_begun && j < maker->n_languages; j++)
        senda_block_say (cell, j, "\n");
      is_begun = TRUE;
      senda_report_say_choice (maker, cell, senda_approval_answers, answer);
      for (guint j = 0; j < maker->n_languages; j++)
        {
          senda_block_say (cell, j, ": ");
          senda_block_say (cell, j, names);
        }
    }
  if (!is_begun)
    senda_report_say (maker, cell, NC_("report", "No answer has been written down"), NULL);
}

static void
say_version (SendaReportMaker *maker,
             SendaBlock       *cell,
             SendaRecord      *version)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             senda_record_get_integer (version, "number"));

  /* Translators: the number of a version, and the day on which it was adopted */
  senda_report_say (maker, cell, NC_("report", "{version}, of {date}"), "version", number, "date",
                    senda_record_get_text (version, "adopted_on"), NULL);
}

static void
add_adopted (SendaReportMaker *maker)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < maker->facts->sign_offs->len; i++)
    {
      const SendaSignOff *sign_off = g_ptr_array_index (maker->facts->sign_offs, i);
      SendaRecord *version = sign_off->version;
      g_autofree char *approved = NULL;
      SendaBlock *row = NULL;

      if (!senda_report_is_in_year (maker, version, "adopted_on") ||
          get_protocol (maker, version) == NULL)
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "Adopted"));
          table = senda_report_add_table (maker, maker->body, adopted_columns,
                                          G_N_ELEMENTS (adopted_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_protocol (maker, senda_report_add_cell (row), get_protocol (maker, version));
      say_version (maker, senda_report_add_cell (row), version);
      say_who_approved (maker, senda_report_add_cell (row), sign_off);
      senda_report_say_field (maker, senda_report_add_cell (row), version, "summary");
      approved = dup_who_answered (maker, sign_off, SENDA_APPROVAL_APPROVED);
      senda_report_say_protocol (maker,
                                 senda_report_add_event (maker,
                                                         senda_record_get_text (version,
                                                                                "adopted_on"),
                                                         NC_("report", "A protocol was adopted"),
                                                         approved),
                                 get_protocol (maker, version));
    }
  if (table == NULL)
    senda_report_add_nothing (maker, NC_("report", "No version of a protocol was adopted in this "
                                         "year."));
}

static void
add_reviewed (SendaReportMaker *maker)
{
  GPtrArray *reviews = senda_protocol_facts_list (maker->facts->protocols,
                                                  &senda_protocol_review_info);
  SendaBlock *table = NULL;

  for (guint i = 0; i < reviews->len; i++)
    {
      SendaRecord *review = g_ptr_array_index (reviews, i);
      SendaRecord *protocol = get_protocol (maker, review);
      SendaBlock *row = NULL;

      if (!senda_report_is_in_year (maker, review, "done_on") || protocol == NULL)
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "Looked at again"));
          table = senda_report_add_table (maker, maker->body, reviewed_columns,
                                          G_N_ELEMENTS (reviewed_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_protocol (maker, senda_report_add_cell (row), protocol);
      senda_report_say_field (maker, senda_report_add_cell (row), review, "done_on");
      senda_report_say_field (maker, senda_report_add_cell (row), review, "outcome");
      senda_report_say_protocol (maker,
                                 senda_report_add_event (maker,
                                                         senda_record_get_text (review, "done_on"),
                                                         NC_("report", "A protocol was reviewed"),
                                                         NULL),
                                 protocol);
    }
  if (table == NULL)
    senda_report_add_nothing (maker, NC_("report", "No protocol was reviewed in this year."));
}

/* What members go by today. */
static void
add_in_use (SendaReportMaker *maker)
{
  GPtrArray *protocols = senda_protocol_facts_list (maker->facts->protocols, &senda_protocol_info);
  SendaBlock *list = NULL;

  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);

      if (strcmp (senda_protocol_get_state (protocol), SENDA_PROTOCOL_IN_USE) != 0)
        continue;
      if (list == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "In use today"));
          list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
        }
      senda_report_say_protocol (maker, senda_block_add (list, SENDA_BLOCK_ITEM), protocol);
    }
}

void
senda_report_add_protocols_of_year (SendaReportMaker *maker)
{
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Protocols"));
  add_adopted (maker);
  add_reviewed (maker);
  add_in_use (maker);
}
