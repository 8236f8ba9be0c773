/* senda-next-statements.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-next-statements.h"

#include "senda-statement-mark.h"

#include <string.h>

static void
next_free (gpointer data)
{
  SendaNextStatement *next = data;

  g_clear_object (&next->action);
  g_clear_object (&next->decision);
  g_free (next);
}

static gboolean
describes_us (SendaRoundFacts      *facts,
              const SendaStatement *statement)
{
  return g_strcmp0 (senda_round_facts_get_mark (facts, statement), SENDA_MARK_DESCRIBES) == 0;
}

/* Where the element stands: as agreed, else as its marks suggest; 0 for nothing. */
static guint
find_present (SendaRoundFacts    *facts,
              const SendaElement *element)
{
  const SendaSuggestion *suggestion = senda_round_facts_get_suggestion (facts, element);
  guint stage = senda_round_facts_get_stage (facts, element);

  return stage > 0 ? stage : suggestion->stage;
}

/* The stage whose statements come next; 0 after the last, where nobody knows yet where the element
 * stands, and where it does not apply. */
guint
senda_next_stage (SendaRoundFacts    *facts,
                  const SendaElement *element)
{
  guint stage = find_present (facts, element);

  if (strcmp (senda_round_facts_get_state (facts, element), SENDA_STATE_NOT_APPLICABLE) == 0)
    return 0;
  return stage > 0 && stage < element->stages->len ? stage + 1 : 0;
}

/* Whether the field @field of @record names @statement, also by an id that it had before. */
static gboolean
is_about (SendaRecord          *record,
          const char           *field,
          const SendaStatement *statement,
          SendaContent         *content)
{
  return !senda_record_is_deleted (record) &&
         senda_content_find_statement (content, senda_record_get_text (record, field)) == statement;
}

/* Done, and nobody said yet what the statement says of us now. */
static gboolean
waits_to_be_marked (SendaRecord *action)
{
  return g_strcmp0 (senda_record_get_text (action, "state"), SENDA_ACTION_DONE) == 0 &&
         senda_record_is_null (action, "outcome");
}

static SendaRecord *
find_action (SendaPeopleFacts     *people,
             const SendaStatement *statement,
             gboolean            (*matches) (SendaRecord *))
{
  GPtrArray *actions = senda_people_facts_list (people, &senda_action_info);

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);

      if (matches (action) &&
          is_about (action, "source", statement, senda_people_facts_get_content (people)))
        return action;
    }
  return NULL;
}

static SendaRecord *
find_refusal (SendaPeopleFacts     *people,
              const SendaStatement *statement)
{
  GPtrArray *decisions = senda_people_facts_list (people, &senda_gap_decision_info);

  for (guint i = 0; i < decisions->len; i++)
    {
      SendaRecord *decision = g_ptr_array_index (decisions, i);
      const char *answer = senda_record_get_text (decision, "answer");

      if (g_strcmp0 (answer, SENDA_GAP_NOT_NEEDED) == 0 &&
          is_about (decision, "gap", statement, senda_people_facts_get_content (people)))
        return decision;
    }
  return NULL;
}

/* An open action is what the group works on, whatever was decided before; a decision outweighs what
 * was done in the past. */
static void
find_answer (SendaNextStatement *next,
             SendaPeopleFacts   *people)
{
  SendaRecord *open = find_action (people, next->statement, senda_action_is_open);
  SendaRecord *refusal = open ? NULL : find_refusal (people, next->statement);
  SendaRecord *done = open || refusal ? NULL : find_action (people, next->statement,
                                                            waits_to_be_marked);
  SendaRecord *action = open ? open : done;

  g_set_object (&next->action, action);
  g_set_object (&next->decision, refusal);
  if (open != NULL)
    next->answer = SENDA_NEXT_PLANNED;
  else if (refusal != NULL)
    next->answer = SENDA_NEXT_DECLINED;
  else
    next->answer = done ? SENDA_NEXT_DONE : SENDA_NEXT_UNASKED;
}

/* The statements of the next stage that do not describe us yet, in their order. They keep the
 * records that they name. (transfer full) (element-type SendaNextStatement) */
GPtrArray *
senda_next_statements_list (SendaRoundFacts    *facts,
                            const SendaElement *element,
                            SendaPeopleFacts   *people)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (next_free);
  guint number = senda_next_stage (facts, element);
  const SendaElementStage *stage = number > 0 ? g_ptr_array_index (element->stages, number - 1)
                                              : NULL;

  for (guint i = 0; stage && i < stage->statements->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (stage->statements, i);
      SendaNextStatement *next = NULL;

      if (describes_us (facts, statement))
        continue;
      next = g_new0 (SendaNextStatement, 1);
      next->statement = statement;
      next->mark = senda_round_facts_get_mark (facts, statement);
      find_answer (next, people);
      g_ptr_array_add (found, next);
    }
  return found;
}

/* Whether @action is still open after its day. @today: "2026-03-09". */
gboolean
senda_action_is_overdue (SendaRecord *action,
                         const char  *today)
{
  const char *due_on = senda_record_get_text (action, "due_on");

  return senda_action_is_open (action) && due_on != NULL && strcmp (due_on, today) < 0;
}

/* The element that @action is about; NULL when it is about none. (transfer none) (nullable) */
const SendaElement *
senda_action_get_element (SendaRecord  *action,
                          SendaContent *content)
{
  const char *source = senda_record_get_text (action, "source");
  const SendaElement *element =
    senda_content_find_element (content, senda_record_get_text (action, "element"));
  const SendaStatement *statement = senda_content_find_statement (content, source);

  if (element != NULL)
    return element;
  return statement ? statement->element : senda_content_find_element (content, source);
}
