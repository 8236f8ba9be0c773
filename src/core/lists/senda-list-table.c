/* senda-list-table.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who may be missing at the table, the roles and who has read them, what to look at, and the task
 * force's own statements.
 */
#include "config.h"

#include "senda-list-views.h"

#include "senda-list-private.h"
#include "senda-people-notices.h"
#include "senda-protocol-notices.h"
#include "senda-task-forces.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const gap_kinds[] = {
  [SENDA_GAP_CORE] = N_("Core"),
  [SENDA_GAP_EXPECTED] = N_("Expected"),
  [SENDA_GAP_LOCAL] = N_("Where Local Facts Ask for It"),
  [SENDA_GAP_LEVEL] = N_("Levels"),
  [SENDA_GAP_POPULATION] = N_("Populations"),
  [SENDA_GAP_LANGUAGE] = N_("Languages"),
};

static const char *const gap_states[] = {
  [SENDA_GAP_IS_MET] = NC_("gap", "At the table"),
  [SENDA_GAP_IS_OPEN] = NC_("gap", "Missing"),
  [SENDA_GAP_IS_PLANNED] = NC_("gap", "Missing, and an action is planned"),
  [SENDA_GAP_IS_DECLINED] = NC_("gap", "Not needed here"),
  [SENDA_GAP_IS_UNASKED] = NC_("gap", "Only where it is needed"),
};

static const SendaListHeading gap_headings[] = {
  { NC_("column", "Group"), 2 },
  { NC_("column", "Who"), 4 },
  { NC_("column", "State"), 2 },
  { NC_("column", "Met by"), 4 },
  { NC_("column", "Why it is not needed"), 4 },
  { NC_("column", "Action"), 4 },
  { NC_("column", "Due on"), 1 },
  { NC_("column", "Why it matters"), 5 },
  { NC_("column", "First step"), 5 },
  { NULL },
};

static void
add_gap (SendaListSheet *sheet,
         SendaWorkspace *workspace,
         const SendaGap *gap)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < gap->met_by->len; i++)
    g_ptr_array_add (names, (char *) senda_record_get_text (gap->met_by->pdata[i], "name"));
  senda_list_sheet_begin_row (sheet);
  senda_list_sheet_add_text (sheet, senda_catalog_get (catalog, NULL, gap_kinds[gap->kind]));
  senda_list_sheet_take_text (sheet, senda_gap_dup_name (gap, catalog));
  senda_list_sheet_add_text (sheet, senda_catalog_get (catalog, "gap", gap_states[gap->state]));
  _senda_list_add_names (sheet, names);
  _senda_list_add_wording (sheet, workspace, gap->decision, "reason");
  _senda_list_add_wording (sheet, workspace, gap->action, "what");
  _senda_list_add_record_day (sheet, gap->action, "due_on");
  senda_list_sheet_add_text (sheet, senda_gap_get_why (gap, catalog));
  senda_list_sheet_add_text (sheet, senda_gap_get_step (gap, catalog));
}

SendaDocument *
senda_list_make_gaps (SendaWorkspace *workspace,
                      const char     *task_force,
                      GPtrArray      *gaps)
{
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Representation"),
                                                        gap_headings);

  for (guint i = 0; i < gaps->len; i++)
    add_gap (sheet, workspace, g_ptr_array_index (gaps, i));
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading role_headings[] = {
  { NC_("column", "Group"), 2 },
  { NC_("column", "Role"), 3 },
  { NC_("column", "Kind"), 2 },
  { NC_("column", "Held by"), 4 },
  { NC_("column", "Used here"), 1 },
  { NC_("column", "Wording"), 2 },
  { NC_("column", "Purpose"), 6 },
  { NULL },
};

static const char *
say_yes_or_no (SendaCatalog *catalog,
               gboolean      is_so)
{
  return senda_catalog_get (catalog, "answer", is_so ? NC_("answer", "yes")
                                                     : NC_("answer", "no"));
}

static void
add_role (SendaListSheet      *sheet,
          SendaCatalog        *catalog,
          const SendaRoleCard *card,
          const char          *group,
          SendaPeopleFacts    *people)
{
  g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, people);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *actual = NULL;
  g_auto (GStrv) purpose = senda_role_card_dup_items (card, card->version, "purpose", catalog,
                                                      &actual);

  for (guint i = 0; i < holders->len; i++)
    g_ptr_array_add (names, (char *) senda_record_get_text (holders->pdata[i], "name"));
  senda_list_sheet_begin_row (sheet);
  if (group != NULL)
    senda_list_sheet_add_text (sheet, group);
  senda_list_sheet_add_text (sheet, senda_role_card_get_name (card, catalog));
  senda_list_sheet_add_text (sheet, senda_choice_say (senda_role_kinds, card->kind, catalog));
  _senda_list_add_names (sheet, names);
  senda_list_sheet_add_text (sheet, say_yes_or_no (catalog, !card->is_unused));
  senda_list_sheet_add_text (sheet, senda_role_card_is_shipped (card)
                                      ? senda_catalog_get (catalog, "column",
                                                           NC_("column", "As shipped"))
                                      : senda_catalog_get (catalog, "column",
                                                           NC_("column", "Adapted here")));
  senda_list_sheet_take_text (sheet, purpose ? g_strjoinv ("\n", purpose) : NULL);
}

SendaDocument *
senda_list_make_roles (SendaWorkspace   *workspace,
                       const char       *task_force,
                       GPtrArray        *cards,
                       GPtrArray        *groups,
                       SendaPeopleFacts *people)
{
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Roles"),
                                                        role_headings + (groups ? 0 : 1));

  for (guint i = 0; i < cards->len; i++)
    add_role (sheet, senda_workspace_get_catalog (workspace), g_ptr_array_index (cards, i),
              groups ? g_ptr_array_index (groups, i) : NULL, people);
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading reading_headings[] = {
  { NC_("column", "Member"), 3 },
  { NC_("column", "Role"), 3 },
  { NC_("column", "What they found"), 2 },
  { NC_("column", "Read on"), 1 },
  { NC_("column", "Question"), 5 },
  { NC_("column", "What was settled"), 5 },
  { NC_("column", "Settled on"), 1 },
  { NULL },
};

static const char *const readings[] = {
  [SENDA_READING_NONE] = NC_("reading", "Not read yet"),
  [SENDA_READING_UNDERSTOOD] = NC_("reading", "Understood"),
  [SENDA_READING_DISCUSS] = NC_("reading", "Question open"),
  [SENDA_READING_SETTLED] = NC_("reading", "Question settled"),
  [SENDA_READING_AGAIN] = NC_("reading", "To be read again"),
};

static void
add_reading (SendaListSheet      *sheet,
             SendaWorkspace      *workspace,
             const SendaRoleCard *card,
             SendaPeopleFacts    *people,
             SendaRecord         *member)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  SendaRecord *review = NULL;
  SendaReading reading = senda_role_card_get_reading (card, people, member, &review);

  if (review == NULL && !senda_role_card_is_held_by (card, people, member))
    return;
  senda_list_sheet_begin_row (sheet);
  senda_list_sheet_add_text (sheet, senda_record_get_text (member, "name"));
  senda_list_sheet_add_text (sheet, senda_role_card_get_name (card, catalog));
  senda_list_sheet_add_text (sheet, senda_catalog_get (catalog, "reading", readings[reading]));
  _senda_list_add_record_day (sheet, review, "reviewed_on");
  _senda_list_add_record_text (sheet, review, "question");
  _senda_list_add_wording (sheet, workspace, review, "answer");
  _senda_list_add_record_day (sheet, review, "settled_on");
}

SendaDocument *
senda_list_make_readings (SendaWorkspace   *workspace,
                          const char       *task_force,
                          GPtrArray        *cards,
                          SendaPeopleFacts *people)
{
  GPtrArray *members = senda_people_facts_list (people, &senda_member_info);
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Who has read which role"),
                                                        reading_headings);

  for (guint i = 0; i < members->len; i++)
    for (guint j = 0; j < cards->len; j++)
      if (senda_people_facts_member_takes_part (people, members->pdata[i]))
        add_reading (sheet, workspace, cards->pdata[j], people, members->pdata[i]);
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading notice_headings[] = {
  { NC_("column", "Day"), 1 },
  { NC_("column", "What to look at"), 8 },
  { NULL },
};

typedef struct
{
  const char *day; /* or NULL */
  char *text;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_free (line);
}

static void
take_line (GPtrArray  *lines,
           const char *day,
           char       *text)
{
  Line *line = g_new0 (Line, 1);

  line->day = day;
  line->text = text;
  g_ptr_array_add (lines, line);
}

/* What has a day comes first, the earliest of all; the rest stays in its order. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const Line *left = *(const Line *const *) a;
  const Line *right = *(const Line *const *) b;

  if (left->day == NULL || right->day == NULL)
    return (left->day == NULL) - (right->day == NULL);
  return strcmp (left->day, right->day);
}

SendaDocument *
senda_list_make_notices (SendaWorkspace     *workspace,
                         const char         *task_force,
                         SendaPeopleFacts   *people,
                         SendaProtocolFacts *protocols)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (GPtrArray) of_people = senda_people_notices_new (people);
  g_autoptr (GPtrArray) of_protocols = protocols ? senda_protocol_notices_new (protocols) : NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "To look at"),
                                                        notice_headings);

  for (guint i = 0; i < of_people->len; i++)
    {
      const SendaNotice *notice = g_ptr_array_index (of_people, i);

      take_line (lines, notice->day, senda_notice_say (notice, people, catalog));
    }
  for (guint i = 0; of_protocols != NULL && i < of_protocols->len; i++)
    {
      const SendaProtocolNotice *notice = g_ptr_array_index (of_protocols, i);

      take_line (lines, notice->day, senda_protocol_notice_say (notice, protocols, catalog));
    }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);

      senda_list_sheet_begin_row (sheet);
      senda_list_sheet_add_day (sheet, line->day);
      senda_list_sheet_add_text (sheet, line->text);
    }
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading statement_headings[] = {
  { NC_("column", "Kind"), 2 },
  { NC_("column", "Text"), 8 },
  { NC_("column", "Where it stands"), 2 },
  { NC_("column", "As of"), 1 },
  { NC_("column", "About where it stands"), 4 },
  { NULL },
};

static void
add_statements (SendaListSheet        *sheet,
                SendaWorkspace        *workspace,
                const char            *task_force,
                const SendaRecordInfo *info)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (GListModel) list = senda_workspace_list (workspace, info, task_force);
  gboolean is_goal = info == &senda_goal_info;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);
      const char *state = is_goal ? senda_record_get_text (record, "state") : NULL;

      senda_list_sheet_begin_row (sheet);
      senda_list_sheet_add_text (sheet, senda_catalog_get (catalog, NULL, info->label));
      _senda_list_add_wording (sheet, workspace, record, "text");
      senda_list_sheet_add_text (sheet, state ? senda_choice_say (senda_goal_states, state,
                                                                  catalog) : NULL);
      if (!is_goal)
        continue;
      _senda_list_add_record_day (sheet, record, "state_on");
      _senda_list_add_wording (sheet, workspace, record, "state_note");
    }
}

SendaDocument *
senda_list_make_statements (SendaWorkspace *workspace,
                            const char     *task_force)
{
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Principles and goals"),
                                                        statement_headings);

  add_statements (sheet, workspace, task_force, &senda_guiding_principle_info);
  add_statements (sheet, workspace, task_force, &senda_goal_info);
  add_statements (sheet, workspace, task_force, &senda_objective_info);
  return senda_list_sheet_finish (sheet);
}
