/* senda-plan-acts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-plan-acts.h"

#include "senda-dialogs.h"
#include "senda-place.h"
#include "senda-plan-edits.h"
#include "senda-record-edits.h"
#include "senda-statement-mark.h"

#include <glib/gi18n-lib.h>

#define ACT_KEY "senda-plan-act"

/* What a question is about; who asks keeps it until the next one. */
typedef struct
{
  SendaRounds *rounds;
  SendaRecord *action; /* or NULL */
  const char *state;
  const SendaStatement *statement;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_object_unref (act->rounds);
  g_clear_object (&act->action);
  g_free (act);
}

static GtkWidget *
find_asker (GtkWidget *widget)
{
  GtkWidget *place = gtk_widget_get_ancestor (widget, SENDA_TYPE_PLACE);

  return place ? place : widget;
}

static Act *
act_new (GtkWidget   *asker,
         SendaRounds *rounds,
         SendaRecord *action)
{
  Act *act = g_new0 (Act, 1);

  act->rounds = g_object_ref (rounds);
  act->action = action ? g_object_ref (action) : NULL;
  g_object_set_data_full (G_OBJECT (asker), ACT_KEY, act, act_free);
  return act;
}

static Act *
get_act (gpointer asker)
{
  return g_object_get_data (G_OBJECT (asker), ACT_KEY);
}

static void
tell (GtkWidget    *asker,
      gboolean      done,
      const char   *text,
      const GError *error)
{
  if (done)
    senda_window_toast (asker, text, TRUE);
  else
    senda_window_show_error (asker, error);
}

static void
set_outcome (GtkWidget   *asker,
             SendaRounds *rounds,
             SendaRecord *action,
             const char  *mark)
{
  g_autoptr (GError) error = NULL;
  gboolean done = senda_action_set_outcome (rounds, action, mark, &error);

  tell (asker, done, _("What the statement says of us was noted."), error);
}

static void
outcome_cb (const char *mark,
            gpointer    data)
{
  Act *act = get_act (data);

  set_outcome (data, act->rounds, act->action, mark);
}

/* (transfer full) */
static char *
say_outcome_question (SendaRounds          *rounds,
                      const SendaStatement *statement)
{
  SendaWorkspace *workspace = senda_rounds_get_workspace (rounds);
  SendaRecord *latest = senda_rounds_get_latest (rounds);
  const char *words = senda_message (statement->text, senda_workspace_get_catalog (workspace));
  gboolean is_frozen = latest != NULL && senda_round_is_frozen (latest);

  return g_strdup_printf ("“%s”%s%s", words, is_frozen ? "\n\n" : "",
                          is_frozen ? _("The latest round is frozen and stays as it is. The next "
                                        "one that starts from it begins with your answer.")
                                    : "");
}

static void
ask_outcome (GtkWidget   *asker,
             SendaRounds *rounds,
             SendaRecord *action)
{
  SendaContent *content = senda_workspace_get_content (senda_rounds_get_workspace (rounds));
  const SendaStatement *statement = senda_action_get_statement (action, content);
  const SendaDialogChoice choices[] = {
    { SENDA_MARK_DESCRIBES, C_("outcome", "_Describes Us") },
    { SENDA_MARK_PARTLY, C_("outcome", "_Partly") },
    { SENDA_MARK_DOES_NOT, C_("outcome", "_Not Yet") },
    { NULL, NULL }
  };
  g_autofree char *body = NULL;

  if (statement == NULL)
    return;
  act_new (asker, rounds, action);
  body = say_outcome_question (rounds, statement);
  senda_dialog_choose (asker, _("Does This Describe Us Now?"), body, choices,
                       C_("outcome", "_Ask Later"), outcome_cb, asker);
}

static void
set_state (GtkWidget   *asker,
           SendaRounds *rounds,
           SendaRecord *action,
           const char  *state,
           const char  *cause)
{
  SendaWorkspace *workspace = senda_rounds_get_workspace (rounds);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = senda_action_set_state (workspace, action, state, cause, &error);

  /* Translators: %s is how far an action is, such as “Done” */
  text = g_strdup_printf (_("The action is now: %s"),
                          senda_choice_say (senda_action_states, state,
                                            senda_workspace_get_catalog (workspace)));
  tell (asker, done, text, error);
  if (done && g_str_equal (state, SENDA_ACTION_DONE))
    ask_outcome (asker, rounds, action);
}

static void
cause_cb (const char *cause,
          gpointer    data)
{
  Act *act = get_act (data);
  g_autoptr (SendaRounds) rounds = g_object_ref (act->rounds);
  g_autoptr (SendaRecord) action = g_object_ref (act->action);

  set_state (data, rounds, action, act->state, cause);
}

static void
ask_cause (GtkWidget   *asker,
           SendaRounds *rounds,
           SendaRecord *action,
           const char  *state)
{
  gboolean is_blocked = g_str_equal (state, SENDA_ACTION_BLOCKED);
  g_autofree char *name = senda_record_dup_name (senda_rounds_get_workspace (rounds), action);
  const SendaQuestion question = {
    .heading = is_blocked ? _("What Blocks It?") : _("Why Drop It?"),
    .body = name,
    .label = is_blocked ? _("What stands in the way") : _("Why it is not worth doing any more"),
    .accept = is_blocked ? C_("action", "_Blocked") : C_("action", "_Drop"),
  };
  Act *act = act_new (asker, rounds, action);

  act->state = is_blocked ? SENDA_ACTION_BLOCKED : SENDA_ACTION_DROPPED;
  senda_dialog_ask (asker, &question, cause_cb, asker);
}

void
senda_plan_move (GtkWidget   *widget,
                 SendaRounds *rounds,
                 SendaRecord *action,
                 const char  *state)
{
  GtkWidget *asker = find_asker (widget);
  const char *now = senda_record_get_text (action, "state");

  if (g_strcmp0 (now ? now : SENDA_ACTION_OPEN, state) == 0)
    return;
  if (g_str_equal (state, SENDA_ACTION_BLOCKED) || g_str_equal (state, SENDA_ACTION_DROPPED))
    ask_cause (asker, rounds, action, state);
  else
    set_state (asker, rounds, action, state, NULL);
}

void
senda_plan_ask_outcome (GtkWidget   *widget,
                        SendaRounds *rounds,
                        SendaRecord *action)
{
  ask_outcome (find_asker (widget), rounds, action);
}

void
senda_plan_set_outcome (GtkWidget   *widget,
                        SendaRounds *rounds,
                        SendaRecord *action,
                        const char  *mark)
{
  set_outcome (find_asker (widget), rounds, action, mark);
}

void
senda_plan_remove (GtkWidget   *widget,
                   SendaRounds *rounds,
                   SendaRecord *action)
{
  GtkWidget *asker = find_asker (widget);
  g_autoptr (GError) error = NULL;
  gboolean done = senda_record_remove (senda_rounds_get_workspace (rounds), action, &error);

  tell (asker, done, _("The action was removed."), error);
}

void
senda_plan_carry (GtkWidget            *widget,
                  SendaRounds          *rounds,
                  const SendaStatement *statement)
{
  GtkWidget *asker = find_asker (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) action = senda_plan_carry_statement (rounds, statement, NULL, &error);

  tell (asker, action != NULL, _("The action was planned."), error);
}

static void
reason_cb (const char *reason,
           gpointer    data)
{
  Act *act = get_act (data);
  g_autoptr (GError) error = NULL;
  gboolean done = senda_plan_decline_statement (act->rounds, act->statement, reason, NULL,
                                                &error);

  tell (data, done, _("Noted: no action for this statement."), error);
}

void
senda_plan_decline (GtkWidget            *widget,
                    SendaRounds          *rounds,
                    const SendaStatement *statement)
{
  GtkWidget *asker = find_asker (widget);
  SendaCatalog *catalog = senda_workspace_get_catalog (senda_rounds_get_workspace (rounds));
  const SendaQuestion question = {
    .heading = _("No Action, Because…"),
    .body = senda_message (statement->text, catalog),
    .label = _("Why there is to be no action"),
    .accept = _("_Note It"),
  };

  act_new (asker, rounds, NULL)->statement = statement;
  senda_dialog_ask (asker, &question, reason_cb, asker);
}

void
senda_plan_reconsider (GtkWidget            *widget,
                       SendaRounds          *rounds,
                       const SendaStatement *statement)
{
  GtkWidget *asker = find_asker (widget);
  g_autoptr (GError) error = NULL;
  gboolean done = senda_plan_decline_statement (rounds, statement, NULL, NULL, &error);

  tell (asker, done, _("The answer was taken back."), error);
}
