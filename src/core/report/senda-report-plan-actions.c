/* senda-report-plan-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions of the plan by the day that they are due on: who does what, and how it stands.
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-next-statements.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn open_columns[] = {
  { NC_("report", "Due on"), { .width = 2.6 } },
  { NC_("report", "What"), { .width = 4 } },
  { NC_("report", "Who"), { .width = 3 } },
  { NC_("report", "Backup"), { .width = 2.2 } },
  { NC_("report", "Helpers"), { .width = 2.2 } },
  { NC_("report", "State"), { .width = 3 } },
};

static const SendaReportColumn closed_columns[] = {
  { NC_("report", "What"), { .width = 5 } },
  { NC_("report", "Who"), { .width = 3.4 } },
  { NC_("report", "State"), { .width = 4 } },
};

static char *
dup_due (SendaCatalog  *catalog,
         gconstpointer  data)
{
  return data ? senda_catalog_format_date (catalog, data)
              : g_strdup (senda_catalog_get (catalog, "report", NC_("report", "No day yet")));
}

static void
break_line (SendaReportMaker *maker,
            SendaBlock       *block)
{
  for (guint i = 0; i < maker->n_languages; i++)
    if (senda_block_has_words (block, i))
      senda_block_say (block, i, "\n");
}

static void
say_due (SendaReportMaker *maker,
         SendaBlock       *cell,
         SendaRecord      *action)
{
  senda_report_say_words (maker, cell, dup_due, senda_record_get_text (action, "due_on"));
  if (!senda_action_is_overdue (action, maker->options->date))
    return;
  break_line (maker, cell);
  senda_report_say_styled (maker, cell, SENDA_RUN_STRONG, NC_("report", "Overdue"));
}

/* The owner, and under it the agency: names, the same in each language. */
static void
say_who (SendaReportMaker *maker,
         SendaBlock       *cell,
         SendaRecord      *action)
{
  const char *owner = senda_report_get_name (maker, action, "owner");
  const char *agency = senda_report_get_name (maker, action, "agency");
  g_autofree char *both = NULL;

  if (owner != NULL && agency != NULL)
    both = g_strconcat (owner, "\n", agency, NULL);
  if (owner == NULL && agency == NULL)
    senda_report_say (maker, cell, NC_("report", "Nobody yet"), NULL);
  else
    senda_report_say_shared (cell, both ? both : owner ? owner : agency);
}

static void
say_state (SendaReportMaker *maker,
           SendaBlock       *cell,
           SendaRecord      *action)
{
  const char *state = senda_record_get_text (action, "state");

  senda_report_say_choice (maker, cell, senda_action_states, state ? state : SENDA_ACTION_OPEN);
  if (!senda_report_may_say (maker, action, "cause") ||
      (g_strcmp0 (state, SENDA_ACTION_BLOCKED) != 0 &&
       g_strcmp0 (state, SENDA_ACTION_DROPPED) != 0))
    return;
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (cell, i, ": ");
  senda_report_say_field (maker, cell, action, "cause");
}

static void
add_row (SendaReportMaker *maker,
         SendaBlock       *table,
         SendaRecord      *action,
         gboolean          is_open)
{
  g_autofree char *helpers = senda_report_dup_named (maker, action, "helpers");
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *state = NULL;

  if (is_open)
    say_due (maker, senda_report_add_cell (row), action);
  senda_report_say_field (maker, senda_report_add_cell (row), action, "what");
  say_who (maker, senda_report_add_cell (row), action);
  if (is_open)
    {
      senda_report_say_member (maker, senda_report_add_cell (row), action, "backup");
      senda_report_say_shared (senda_report_add_cell (row), helpers);
    }
  state = senda_report_add_cell (row);
  say_state (maker, state, action);
  if (is_open || senda_record_is_null (action, "done_on"))
    return;
  break_line (maker, state);
  senda_report_say_words (maker, state, dup_due, senda_record_get_text (action, "done_on"));
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  SendaRecord *one = *(SendaRecord **) a;
  SendaRecord *other = *(SendaRecord **) b;
  const char *one_due = senda_record_get_text (one, "due_on");
  const char *other_due = senda_record_get_text (other, "due_on");

  if ((one_due == NULL) != (other_due == NULL))
    return one_due == NULL ? 1 : -1;
  if (g_strcmp0 (one_due, other_due) != 0)
    return g_strcmp0 (one_due, other_due);
  return strcmp (senda_record_get_id (one), senda_record_get_id (other));
}

/* The actions, the first due first, those without a day last. (transfer container) */
GPtrArray *
senda_report_dup_actions (SendaReportMaker *maker)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_action_info);
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (actions, g_ptr_array_index (all, i));
  g_ptr_array_sort (actions, compare_due);
  return actions;
}

static void
add_table (SendaReportMaker *maker,
           GPtrArray        *actions,
           gboolean          is_open)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);

      if (senda_action_is_open (action) != is_open)
        continue;
      if (table == NULL && is_open)
        table = senda_report_add_table (maker, maker->body, open_columns,
                                        G_N_ELEMENTS (open_columns));
      else if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "Done and dropped"));
          table = senda_report_add_table (maker, maker->body, closed_columns,
                                          G_N_ELEMENTS (closed_columns));
        }
      add_row (maker, table, action, is_open);
    }
  if (table == NULL && is_open)
    senda_report_add_nothing (maker, NC_("report", "Nothing is open."));
}

/* Those that are open, by the day that they are due on, in a table. */
void
senda_report_add_open_actions (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) actions = senda_report_dup_actions (maker);

  add_table (maker, actions, TRUE);
}

/* Every action under its day, and after them what is done and dropped. */
void
senda_report_add_actions (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) actions = senda_report_dup_actions (maker);

  if (!senda_report_may_ever_say (maker, &senda_action_info, "what"))
    {
      maker->left_out |= actions->len > 0;
      return;
    }
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "By due date"));
  add_table (maker, actions, TRUE);
  add_table (maker, actions, FALSE);
}

/* One action in one line, under the element that it is about. */
void
senda_report_say_action (SendaReportMaker *maker,
                         SendaBlock       *block,
                         SendaRecord      *action)
{
  const char *owner = senda_report_get_name (maker, action, "owner");
  const char *agency = senda_report_get_name (maker, action, "agency");
  const char *who = owner ? owner : agency;

  senda_report_say_field (maker, block, action, "what");
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (block, i, " (");
  if (who != NULL)
    senda_report_say (maker, block, "{name}, ", "name", who, NULL);
  if (!senda_action_is_open (action))
    senda_report_say_choice (maker, block, senda_action_states,
                             senda_record_get_text (action, "state"));
  else
    senda_report_say_words (maker, block, dup_due, senda_record_get_text (action, "due_on"));
  if (senda_action_is_overdue (action, maker->options->date))
    senda_report_say (maker, block, NC_("report", ", overdue"), NULL);
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (block, i, ")");
}
