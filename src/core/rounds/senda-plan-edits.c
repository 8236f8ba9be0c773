/* senda-plan-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-plan-edits.h"

#include "senda-gap-decision.h"
#include "senda-people-edits-private.h"
#include "senda-record-edits-private.h"
#include "senda-record-edits.h"
#include "senda-statement-mark.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_task_force_id (SendaRounds *rounds)
{
  return senda_record_get_id (SENDA_RECORD (senda_rounds_get_task_force (rounds)));
}

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

/* The day of the latest round, or NULL. */
static const char *
get_latest_day (SendaRounds *rounds)
{
  SendaRecord *latest = senda_rounds_get_latest (rounds);

  return latest ? senda_record_get_text (latest, "opened_on") : NULL;
}

static SendaLabel *
make_stage_label (const char *id,
                  const char *element,
                  guint       stage)
{
  g_autofree char *number = g_strdup_printf ("%u", stage);

  return senda_label_new (id, "element", element, "stage", number, NULL);
}

/* Whether @reason is what a reader of @language sees of @target's: its other wordings stay then. */
static gboolean
says_same (SendaRecord *target,
           const char  *language,
           const char  *reason)
{
  return g_strcmp0 (senda_record_get_wording (target, "reason", language, NULL), reason) == 0;
}

/* Sets where the group wants to stand in @element. The whole target is as given: a @due_on or
 * @reason of NULL takes away what there was; @reason is in @language (NULL: the workspace's). Fails
 * with SENDA_ERROR_INVALID for a stage outside 1 to 5 and for a day before that of the latest
 * round. */
gboolean
senda_plan_set_target (SendaRounds        *rounds,
                       const SendaElement *element,
                       guint               stage,
                       const char         *due_on,
                       const char         *reason,
                       const char         *language,
                       GError            **error)
{
  SendaWorkspace *workspace = senda_rounds_get_workspace (rounds);
  const char *spoken = language ? language : senda_workspace_get_language (workspace);
  const char *latest = get_latest_day (rounds);
  const char *task_force = get_task_force_id (rounds);
  g_autofree char *id = senda_target_id (task_force, element->id);
  SendaRecord *before = senda_rounds_get_target (rounds, element);
  SendaEdit *edit = NULL;
  SendaRecord *target = NULL;

  if (due_on != NULL && latest != NULL && senda_day_is_valid (due_on) &&
      strcmp (due_on, latest) < 0)
    return refuse (error, _("This would be before the latest round. Nothing was changed; please "
                            "choose a later day."));
  edit = senda_workspace_edit (workspace, make_stage_label ("target-set", element->id, stage));
  target = senda_edit_create (edit, &senda_target_info, id);
  senda_edit_set (edit, target, "task_force", SENDA_TEXT (task_force));
  senda_edit_set (edit, target, "element", SENDA_TEXT (element->id));
  senda_edit_set (edit, target, "stage", SENDA_INTEGER (stage));
  senda_edit_set (edit, target, "due_on", SENDA_TEXT (due_on));
  if (before == NULL || !says_same (before, spoken, reason))
    _senda_edit_say_anew (edit, target, "reason", spoken, reason);
  return senda_edit_commit (edit, error);
}

/* Takes the target for @element away; nothing happens where there is none. */
gboolean
senda_plan_remove_target (SendaRounds        *rounds,
                          const SendaElement *element,
                          GError            **error)
{
  SendaRecord *target = senda_rounds_get_target (rounds, element);
  SendaEdit *edit = NULL;

  if (target == NULL)
    return TRUE;
  edit = senda_workspace_edit (senda_rounds_get_workspace (rounds),
                               senda_label_new ("target-remove", "element", element->id, NULL));
  senda_edit_set_deleted (edit, target, TRUE);
  return senda_edit_commit (edit, error);
}

/* An action for a statement that nobody has worded yet says what the statement says, to the readers
 * of every language that has it. */
static void
word_as_statement (SendaEdit            *edit,
                   SendaRecord          *action,
                   const SendaStatement *statement)
{
  const char *english = statement->text.text;

  for (const char *const *language = senda_languages (); *language; language++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (*language);
      const char *words = senda_message (statement->text, catalog);

      if (strcmp (*language, "en") == 0 || strcmp (words, english) != 0)
        senda_edit_set_wording (edit, action, "what", *language, words);
    }
}

static SendaRecord *
find_decision (SendaRounds          *rounds,
               const SendaStatement *statement)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_rounds_get_people (rounds));
  g_autofree char *id = senda_gap_decision_id (get_task_force_id (rounds), statement->id);

  return senda_people_facts_find (facts, &senda_gap_decision_info, id);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

/* Plans an open action that carries @statement, and takes back what was said of needing none. @what
 * is in the workspace's language; NULL or blank: the statement's words. It is of the statement's
 * element, and planned since the latest round. (transfer full) */
SendaRecord *
senda_plan_carry_statement (SendaRounds          *rounds,
                            const SendaStatement *statement,
                            const char           *what,
                            GError              **error)
{
  SendaWorkspace *workspace = senda_rounds_get_workspace (rounds);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autofree char *words = g_strstrip (g_strdup (is_blank (what)
                                                   ? senda_message (statement->text, catalog)
                                                   : what));
  SendaRecord *decision = find_decision (rounds, statement);
  SendaEdit *edit = senda_workspace_edit (workspace,
                                          senda_label_new ("action-plan", "name", words, NULL));
  SendaRecord *action = senda_edit_create (edit, &senda_action_info, NULL);
  g_autofree char *id = g_strdup (senda_record_get_id (action));

  senda_edit_set (edit, action, "task_force", SENDA_TEXT (get_task_force_id (rounds)));
  senda_edit_set (edit, action, "state", SENDA_TEXT (SENDA_ACTION_OPEN));
  senda_edit_set (edit, action, "source", SENDA_TEXT (statement->id));
  senda_edit_set (edit, action, "element", SENDA_TEXT (statement->element->id));
  senda_edit_set (edit, action, "since", SENDA_TEXT (get_latest_day (rounds)));
  if (is_blank (what))
    word_as_statement (edit, action, statement);
  else
    _senda_edit_say_anew (edit, action, "what", NULL, words);
  if (decision != NULL)
    senda_edit_set_deleted (edit, decision, TRUE);
  if (!senda_edit_commit (edit, error))
    return NULL;
  return senda_workspace_get (workspace, &senda_action_info, id, error);
}

/* Whether an action that is still open carries @statement. */
static gboolean
is_carried (SendaRounds          *rounds,
            const SendaStatement *statement)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_rounds_get_people (rounds));
  SendaContent *content = senda_people_facts_get_content (facts);
  GPtrArray *actions = senda_people_facts_list (facts, &senda_action_info);

  for (guint i = 0; i < actions->len; i++)
    if (senda_action_is_open (actions->pdata[i]) &&
        senda_action_get_statement (actions->pdata[i], content) == statement)
      return TRUE;
  return FALSE;
}

/* Records that no action is wanted for @statement because of @reason, in @language (NULL: the
 * workspace's); a @reason of NULL: it is undecided again. Fails with SENDA_ERROR_INVALID for a blank
 * reason and while an open action carries the statement. */
gboolean
senda_plan_decline_statement (SendaRounds          *rounds,
                              const SendaStatement *statement,
                              const char           *reason,
                              const char           *language,
                              GError              **error)
{
  const char *label = reason ? "statement-declined" : "statement-open";
  const char *answer = reason ? SENDA_GAP_NOT_NEEDED : NULL;

  if (reason != NULL && is_blank (reason))
    return refuse (error, _("Please say why there is to be no action. Nothing was changed."));
  if (reason != NULL && is_carried (rounds, statement))
    return refuse (error, _("An open action carries this statement. Nothing was changed; drop that "
                            "action first, and say why."));
  return _senda_people_decide (senda_rounds_get_people (rounds),
                               make_stage_label (label, statement->element->id, statement->stage),
                               statement->id, answer, reason, language, error);
}

static void
put_state (SendaEdit   *edit,
           SendaRecord *action,
           const char  *state,
           const char  *cause)
{
  gboolean was_so = g_strcmp0 (senda_record_get_text (action, "state"), state) == 0;

  senda_edit_set (edit, action, "state", SENDA_TEXT (state));
  if (!was_so || cause != NULL)
    _senda_edit_say_anew (edit, action, "cause", NULL, cause);
}

/* Moves @action to @state, one of SENDA_ACTION_…. A @cause, in the workspace's language, goes with
 * BLOCKED and DROPPED, which fail with SENDA_ERROR_INVALID without one; NULL keeps the one there is
 * as long as the state stays the same. DONE notes the day, and any other state takes it away. */
gboolean
senda_action_set_state (SendaWorkspace *workspace,
                        SendaRecord    *action,
                        const char     *state,
                        const char     *cause,
                        GError        **error)
{
  g_autofree char *name = senda_record_dup_name (workspace, action);
  g_autofree char *label = g_strconcat ("action-", state, NULL);
  SendaEdit *edit = senda_workspace_edit (workspace, senda_label_new (label, "name", name, NULL));

  put_state (edit, action, state, cause);
  return senda_edit_commit (edit, error);
}

/* Moves each of @actions (element-type SendaRecord) to @state, or none when one refuses. */
gboolean
senda_actions_set_state (SendaWorkspace *workspace,
                         GPtrArray      *actions,
                         const char     *state,
                         GError        **error)
{
  SendaEdit *edit = NULL;

  if (actions->len == 0)
    return TRUE;
  if (actions->len == 1)
    return senda_action_set_state (workspace, actions->pdata[0], state, NULL, error);
  edit = senda_workspace_edit (workspace,
                               _senda_record_make_many_label ("record-edit-many",
                                                              &senda_action_info, actions->len,
                                                              "state"));
  for (guint i = 0; i < actions->len; i++)
    put_state (edit, actions->pdata[i], state, NULL);
  return senda_edit_commit (edit, error);
}

/* The mark goes into the latest round, as the group's own word: it is not carried there. */
static void
mark_latest (SendaRounds          *rounds,
             SendaEdit            *edit,
             const SendaStatement *statement,
             const char           *mark)
{
  SendaRecord *latest = senda_rounds_get_latest (rounds);
  g_autofree char *id = NULL;
  SendaRecord *record = NULL;

  if (latest == NULL || senda_round_is_frozen (latest))
    return;
  id = senda_statement_mark_id (senda_record_get_id (latest), statement->id);
  record = senda_edit_create (edit, &senda_statement_mark_info, id);
  senda_edit_set (edit, record, "round", SENDA_TEXT (senda_record_get_id (latest)));
  senda_edit_set (edit, record, "statement", SENDA_TEXT (statement->id));
  senda_edit_set (edit, record, "mark", SENDA_TEXT (mark));
  senda_edit_set (edit, record, "is_carried", SENDA_NULL);
}

/* Records what the statement behind @action, which is done, says of us now: @mark is one of
 * SENDA_MARK_…, and becomes the latest round's mark too unless that round is frozen. NULL takes the
 * outcome back and leaves the round's mark. Fails with SENDA_ERROR_INVALID for an action that is
 * not done or carries no statement. */
gboolean
senda_action_set_outcome (SendaRounds *rounds,
                          SendaRecord *action,
                          const char  *mark,
                          GError     **error)
{
  SendaWorkspace *workspace = senda_rounds_get_workspace (rounds);
  const SendaStatement *statement =
    senda_action_get_statement (action, senda_workspace_get_content (workspace));
  g_autofree char *label = g_strconcat ("mark-", mark ? mark : "clear", NULL);
  SendaEdit *edit = NULL;

  if (statement == NULL)
    return refuse (error, _("This action carries no statement that could describe us now. Nothing "
                            "was changed."));
  if (g_strcmp0 (senda_record_get_text (action, "state"), SENDA_ACTION_DONE) != 0)
    return refuse (error, _("This action is not done yet. Nothing was changed; say that it is done "
                            "first."));
  edit = senda_workspace_edit (workspace, make_stage_label (label, statement->element->id,
                                                            statement->stage));
  senda_edit_set (edit, action, "outcome", SENDA_TEXT (mark));
  if (mark != NULL)
    mark_latest (rounds, edit, statement, mark);
  return senda_edit_commit (edit, error);
}

/* The statement that @action came from, or NULL. (transfer none) */
const SendaStatement *
senda_action_get_statement (SendaRecord  *action,
                            SendaContent *content)
{
  const char *source = senda_record_get_text (action, "source");

  return source ? senda_content_find_statement (content, source) : NULL;
}
