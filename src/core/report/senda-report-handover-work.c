/* senda-report-handover-work.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What waits to be done: actions, what nobody carries, what is missing at the table, and questions
 * that members asked.
 */
#include "config.h"

#include "senda-report-handover-private.h"

#include "senda-report-annual-private.h"
#include "senda-representation.h"
#include "senda-responsibility-findings.h"

#include <glib/gi18n-lib.h>

static const SendaReportColumn question_columns[] = {
  { NC_("report", "Role"), { .width = 2.6 } },
  { NC_("report", "Who asks"), { .width = 2.6 } },
  { NC_("report", "Since"), { .width = 2 } },
  { NC_("report", "Question"), { .width = 5 } },
};

static char *
dup_gap (SendaCatalog  *catalog,
         gconstpointer  data)
{
  return senda_gap_dup_name (data, catalog);
}

static char *
dup_why (SendaCatalog  *catalog,
         gconstpointer  data)
{
  return g_strdup (senda_gap_get_why (data, catalog));
}

static char *
dup_step (SendaCatalog  *catalog,
          gconstpointer  data)
{
  return g_strdup (senda_gap_get_step (data, catalog));
}

/* Why it matters and a first step, where the content says so. */
static void
add_gap (SendaReportMaker *maker,
         SendaBlock       *definitions,
         const SendaGap   *gap)
{
  SendaCatalog *catalog = maker->options->catalogs[0];

  senda_report_say_words (maker, senda_block_add (definitions, SENDA_BLOCK_TERM), dup_gap, gap);
  if (senda_gap_get_why (gap, catalog) != NULL)
    senda_report_say_words (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION), dup_why,
                            gap);
  if (senda_gap_get_step (gap, catalog) != NULL)
    senda_report_say_words (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION), dup_step,
                            gap);
  if (senda_gap_get_why (gap, catalog) == NULL && senda_gap_get_step (gap, catalog) == NULL)
    senda_report_say (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                      NC_("report", "Nobody at the table yet."), NULL);
}

static void
add_who_is_missing (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) gaps = senda_representation_new (maker->facts->people);
  SendaBlock *definitions = NULL;

  for (guint i = 0; i < gaps->len; i++)
    {
      const SendaGap *gap = g_ptr_array_index (gaps, i);

      if (gap->state != SENDA_GAP_IS_OPEN)
        continue;
      if (definitions == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3,
                                    NC_("report", "Who is not at the table"));
          definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
        }
      add_gap (maker, definitions, gap);
    }
}

/* The responsibilities of which something was found, by name. */
typedef struct
{
  SendaReportMaker *maker;
  SendaFinding finding;
} Tasks;

static char *
dup_tasks (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const Tasks *tasks = data;
  SendaPeopleFacts *people = tasks->maker->facts->people;
  GPtrArray *all = senda_people_facts_list (people, &senda_responsibility_info);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *task = g_ptr_array_index (all, i);

      if (senda_responsibility_get_findings (task, people, tasks->maker->cards) & tasks->finding)
        g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "",
                                senda_responsibility_get_name (task, people, catalog));
    }
  return g_string_free (names, FALSE);
}

static void
add_tasks (SendaReportMaker *maker,
           SendaFinding      finding,
           const char       *title)
{
  const Tasks tasks = { maker, finding };
  g_autofree char *names = dup_tasks (maker->options->catalogs[0], &tasks);
  SendaBlock *group = NULL;

  if (*names == '\0')
    return;
  group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  senda_report_add_heading (maker, group, 3, title);
  senda_report_say_words (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH), dup_tasks, &tasks);
}

/* Actions that neither a member nor an agency carries. */
static void
add_without_owner (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) actions = senda_report_dup_actions (maker);
  SendaBlock *list = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);

      if (!senda_action_is_open (action) ||
          senda_people_facts_follow (maker->facts->people, action, "owner") != NULL ||
          senda_people_facts_follow (maker->facts->people, action, "agency") != NULL)
        continue;
      if (list == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3,
                                    NC_("report", "Actions that nobody carries yet"));
          list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
        }
      senda_report_say_field (maker, senda_block_add (list, SENDA_BLOCK_ITEM), action, "what");
    }
}

static void
add_questions (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) open = senda_reviews_dup_open (maker->facts->people);
  SendaBlock *table = NULL;

  for (guint i = 0; i < open->len; i++)
    {
      SendaRecord *review = g_ptr_array_index (open, i);
      const SendaRoleCard *card =
        senda_role_cards_find (maker->cards, senda_record_get_text (review, "role"));
      SendaBlock *row = NULL;

      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3,
                                    NC_("report", "Questions about roles that are not settled"));
          table = senda_report_add_table (maker, maker->body, question_columns,
                                          G_N_ELEMENTS (question_columns));
        }
      row = senda_block_add_row (table, FALSE);
      if (card != NULL)
        senda_report_say_role (maker, senda_report_add_cell (row), card);
      else
        senda_report_add_cell (row);
      senda_report_say_member (maker, senda_report_add_cell (row), review, "member");
      senda_report_say_field (maker, senda_report_add_cell (row), review, "reviewed_on");
      senda_report_say_field (maker, senda_report_add_cell (row), review, "question");
    }
}

void
senda_report_add_open_work (SendaReportMaker *maker)
{
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Open work"));
  senda_report_add_heading (maker, maker->body, 3, NC_("report", "Open actions, by day"));
  senda_report_add_open_actions (maker);
  add_without_owner (maker);
  add_questions (maker);
  add_tasks (maker, SENDA_FINDING_NOBODY_LEADS | SENDA_FINDING_NOBODY_HOLDS,
             NC_("report", "Responsibilities that nobody leads"));
  add_tasks (maker, SENDA_FINDING_ONE_PERSON,
             NC_("report", "Responsibilities that hang on one person"));
  add_who_is_missing (maker);
  senda_report_add_service_gaps (maker, NC_("report", "Services that nobody firm is known for"));
}
