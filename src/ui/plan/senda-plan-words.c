/* senda-plan-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-plan-words.h"

#include "senda-next-statements.h"
#include "senda-people-words.h"
#include "senda-plan-edits.h"
#include "senda-record-edits.h"
#include "senda-record-target.h"
#include "senda-record-words.h"
#include "senda-representation.h"
#include "senda-topic-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

SendaRoundFacts *
senda_plan_get_facts (SendaRounds *rounds)
{
  SendaRecord *latest = senda_rounds_get_latest (rounds);

  return latest ? senda_rounds_get_facts_of (rounds, latest) : senda_rounds_get_facts (rounds);
}

const char *
senda_plan_get_state (SendaRecord *action)
{
  const char *state = senda_record_get_text (action, "state");

  return state ? state : SENDA_ACTION_OPEN;
}

const char *
senda_plan_say_state (SendaRecord  *action,
                      SendaCatalog *catalog)
{
  return senda_choice_say (senda_action_states, senda_plan_get_state (action), catalog);
}

char *
senda_plan_say_due (SendaRecord      *action,
                    SendaPeopleFacts *facts,
                    SendaCatalog     *catalog)
{
  gboolean is_done = g_str_equal (senda_plan_get_state (action), SENDA_ACTION_DONE);
  const char *day = senda_record_get_text (action, is_done ? "done_on" : "due_on");
  g_autofree char *date = day ? senda_catalog_format_date (catalog, day) : NULL;

  if (day == NULL)
    return NULL;
  if (is_done)
    return g_strdup_printf (C_("action", "Done on %s"), date);
  if (senda_action_is_overdue (action, senda_people_facts_get_today (facts)))
    return g_strdup_printf (C_("action", "Overdue: it was due on %s"), date);
  return g_strdup_printf (C_("action", "Due on %s"), date);
}

char *
senda_plan_say_who (SendaRecord      *action,
                    SendaPeopleFacts *facts,
                    SendaCatalog     *catalog G_GNUC_UNUSED)
{
  SendaRecord *owner = senda_people_facts_follow (facts, action, "owner");
  SendaRecord *agency = senda_people_facts_follow (facts, action, "agency");

  if (owner != NULL && agency == NULL)
    agency = senda_people_facts_follow (facts, owner, "agency");
  return senda_people_join (owner ? senda_record_get_text (owner, "name") : NULL,
                            agency ? senda_record_get_text (agency, "name") : NULL,
                            SENDA_WORDS_END);
}

/* (transfer full) (nullable) */
static char *
say_cause (SendaRecord  *action,
           SendaCatalog *catalog)
{
  const char *cause = senda_record_get_wording (action, "cause",
                                                senda_catalog_get_language (catalog), NULL);
  const char *state = senda_plan_get_state (action);

  if (cause == NULL)
    return NULL;
  if (g_str_equal (state, SENDA_ACTION_BLOCKED))
    return g_strdup_printf (C_("action", "Blocked: %s"), cause);
  if (g_str_equal (state, SENDA_ACTION_DROPPED))
    return g_strdup_printf (C_("action", "Dropped: %s"), cause);
  return NULL;
}

char *
senda_plan_say_line (SendaRecord      *action,
                     SendaPeopleFacts *facts,
                     SendaCatalog     *catalog)
{
  g_autofree char *who = senda_plan_say_who (action, facts, catalog);
  g_autofree char *due = senda_plan_say_due (action, facts, catalog);
  g_autofree char *cause = say_cause (action, catalog);
  GString *line = g_string_new (due);

  g_string_append_printf (line, "%s%s", due ? " · " : "",
                          who ? who : C_("action", "Nobody has taken it on yet"));
  if (cause != NULL)
    g_string_append_printf (line, " · %s", cause);
  return g_string_free (line, FALSE);
}

/* A cell of the coverage: a service, and whom it is for. */
static char *
say_cell (const char   *source,
          SendaContent *content,
          SendaCatalog *catalog)
{
  g_auto (GStrv) parts = g_strsplit (source, "/", 2);

  /* Translators: a service, and those for whom, or the language in which, nobody offers it */
  return g_strdup_printf (_("A gap in the services: %1$s, %2$s"),
                          senda_content_name_topic (content, parts[0], catalog),
                          senda_content_name_topic (content, parts[1], catalog));
}

static char *
say_gap (const char   *source,
         SendaPeople  *people,
         SendaCatalog *catalog)
{
  g_autoptr (GPtrArray) gaps = senda_representation_new (senda_people_get_facts (people));
  const SendaGap *gap = senda_representation_find (gaps, source);
  g_autofree char *name = gap ? senda_gap_dup_name (gap, catalog) : NULL;

  /* Translators: who is missing among the members of a task force */
  return name ? g_strdup_printf (_("Missing at the table: %s"), name) : NULL;
}

static char *
say_record (const char   *source,
            SendaPeople  *people,
            char        **target)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (SendaRecord) record = senda_workspace_get (workspace, types[i], source, NULL);

      if (record == NULL || senda_record_is_deleted (record))
        continue;
      *target = senda_record_dup_target (workspace, record);
      return senda_record_say_fully (workspace, record, senda_workspace_get_catalog (workspace));
    }
  return NULL;
}

/* A question, a protocol or what there is to settle in one, or a situation in which nobody would
 * know whom to call. */
static char *
say_protocol (const char   *source,
              SendaPeople  *people,
              char        **target)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  SendaContent *content = senda_workspace_get_content (workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const SendaTopic *topic = senda_content_find_topic (content, source);
  const SendaTopic *question = senda_readiness_find_question (content, source);

  if (question != NULL)
    {
      *target = g_strconcat ("protocols:readiness:", question->id, NULL);
      return g_strdup_printf (_("A gap in who is called: %s"),
                              senda_content_name_topic (content, question->id, catalog));
    }
  if (topic == NULL)
    return NULL;
  *target = senda_topic_dup_target (workspace, senda_record_get_id (SENDA_RECORD (
                                                 senda_people_get_task_force (people))), topic);
  return *target ? g_strdup (senda_content_name_topic (content, topic->id, catalog)) : NULL;
}

static char *
say_element (const SendaElement *element,
             SendaCatalog       *catalog,
             char              **target)
{
  *target = g_strconcat ("roadmap:", element->id, NULL);
  return g_strdup (senda_message (element->name, catalog));
}

static char *
say_statement (const SendaStatement *statement,
               SendaCatalog         *catalog,
               char                **target)
{
  *target = g_strconcat ("roadmap:", statement->id, NULL);
  /* Translators: a statement of the roadmap: its element, its stage, its words */
  return g_strdup_printf (_("%1$s, stage %2$u: “%3$s”"),
                          senda_message (statement->element->name, catalog), statement->stage,
                          senda_message (statement->text, catalog));
}

char *
senda_plan_say_source (SendaRecord *action,
                       SendaPeople *people,
                       char       **target)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  SendaContent *content = senda_workspace_get_content (workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const char *source = senda_record_get_text (action, "source");
  const SendaStatement *statement = senda_action_get_statement (action, content);
  const SendaElement *element = senda_action_get_element (action, content);
  char *said = NULL;

  *target = NULL;
  if (statement != NULL)
    return say_statement (statement, catalog, target);
  if (element != NULL)
    return say_element (element, catalog, target);
  if (source == NULL)
    return NULL;
  if (strchr (source, '/') != NULL)
    {
      *target = g_strconcat ("services:coverage:", source, NULL);
      return say_cell (source, content, catalog);
    }
  said = say_protocol (source, people, target);
  if (said != NULL)
    return said;
  said = say_gap (source, people, catalog);
  if (said != NULL)
    *target = g_strconcat ("people:representation:", source, NULL);
  return said ? said : say_record (source, people, target);
}

char *
senda_plan_say_stage (guint         stage,
                      SendaContent *content,
                      SendaCatalog *catalog)
{
  const SendaStage *found = senda_content_find_stage (content, stage);

  /* Translators: the number and the name of a stage of the roadmap */
  return found ? g_strdup_printf (C_("stage", "Stage %1$u, %2$s"), stage,
                                  senda_message (found->name, catalog))
               : NULL;
}

char *
senda_plan_say_projected (const SendaProjectionLine *line)
{
  if (line->projected_next > 0)
    return g_strdup_printf (C_("stage", "Between %1$u and %2$u"), line->projected,
                            line->projected_next);
  if (line->projected > 0)
    return g_strdup_printf (C_("stage", "Stage %u"), line->projected);
  if (line->suggestion.kind == SENDA_SUGGESTION_UNMARKED)
    return g_strdup (C_("stage", "Not marked yet"));
  return g_strdup (C_("stage", "No one stage"));
}
