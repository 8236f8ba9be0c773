/* test-plan.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done with targets and actions, and that each can be taken back.
 */
#include "config.h"

#include "rounds-fixture.h"

#include "senda-next-statements.h"
#include "senda-plan-edits.h"

#include <string.h>

#define STATEMENT "leadership.3.1"

static SendaRounds *
look (RoundsFixture *fixture)
{
  return senda_rounds_new (fixture->people);
}

static const char *
today (RoundsFixture *fixture)
{
  return senda_people_facts_get_today (senda_people_get_facts (fixture->people));
}

static void
assert_refused (gboolean     done,
                GError     **error,
                const char  *begins)
{
  g_assert_false (done);
  g_assert_error (*error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_true (g_str_has_prefix ((*error)->message, begins));
  g_assert_nonnull (strstr ((*error)->message, "Nothing was changed"));
  g_clear_error (error);
}

static SendaRecord *
carry (RoundsFixture *fixture,
       SendaRounds   *rounds,
       const char    *what)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *action = senda_plan_carry_statement (rounds, find_statement (fixture, STATEMENT),
                                                    what, &error);

  g_assert_no_error (error);
  return action;
}

static void
move (RoundsFixture *fixture,
      SendaRecord   *action,
      const char    *state,
      const char    *cause)
{
  g_autoptr (GError) error = NULL;

  senda_action_set_state (fixture->workspace, action, state, cause, &error);
  g_assert_no_error (error);
}

/* The answer to the statement, as the plan shows it. */
static SendaNextAnswer
answer_of (RoundsFixture *fixture,
           SendaRounds   *rounds)
{
  g_autoptr (GPtrArray) next = senda_next_statements_list (senda_rounds_get_facts (rounds),
                                                           find_element (fixture, "leadership"),
                                                           senda_people_get_facts (fixture->people));

  for (guint i = 0; i < next->len; i++)
    {
      const SendaNextStatement *one = g_ptr_array_index (next, i);

      if (strcmp (one->statement->id, STATEMENT) == 0)
        return one->answer;
    }
  g_assert_not_reached ();
}

static void
test_carries_a_statement (RoundsFixture *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = look (fixture);
  g_autoptr (SendaRecord) round = open_round (fixture, "Spring", NULL, NULL);
  const SendaStatement *statement = find_statement (fixture, STATEMENT);
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  g_autoptr (SendaRecord) action = NULL;
  g_autoptr (SendaRecord) own = NULL;

  agree (fixture, round, "leadership", 2);
  g_assert_cmpint (answer_of (fixture, rounds), ==, SENDA_NEXT_UNASKED);
  action = carry (fixture, rounds, NULL);
  g_assert_cmpstr (senda_record_get_wording (action, "what", "en", NULL), ==, statement->text.text);
  g_assert_cmpstr (senda_record_get_text (action, "since"), ==,
                   senda_record_get_text (round, "opened_on"));
  g_assert_cmpstr (senda_record_get_text (action, "element"), ==, "leadership");
  g_assert_cmpstr (senda_record_get_text (action, "state"), ==, SENDA_ACTION_OPEN);
  g_assert_true (senda_action_get_statement (action, content) == statement);
  g_assert_cmpint (answer_of (fixture, rounds), ==, SENDA_NEXT_PLANNED);
  own = carry (fixture, rounds, "  Ask the sheriff ");
  g_assert_cmpstr (senda_record_get_wording (own, "what", "en", NULL), ==, "Ask the sheriff");
  assert_undo_says (&fixture->base, "Planned “Ask the sheriff”");
  undo_step (&fixture->base);
  undo_step (&fixture->base);
  g_assert_cmpint (answer_of (fixture, rounds), ==, SENDA_NEXT_UNASKED);
  g_assert_cmpuint (count_of (&fixture->base, &senda_action_info), ==, 0);
}

static void
test_declines_a_statement (RoundsFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = look (fixture);
  g_autoptr (SendaRecord) round = open_round (fixture, "Spring", NULL, NULL);
  const SendaStatement *statement = find_statement (fixture, STATEMENT);
  g_autoptr (SendaRecord) action = NULL;
  g_autoptr (GError) error = NULL;

  agree (fixture, round, "leadership", 2);
  assert_refused (senda_plan_decline_statement (rounds, statement, "  ", NULL, &error), &error,
                  "Please say why there is to be no action.");
  senda_plan_decline_statement (rounds, statement, "The county does it.", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (answer_of (fixture, rounds), ==, SENDA_NEXT_DECLINED);
  /* An action that carries it after all takes the reason away, in one step. */
  action = carry (fixture, rounds, NULL);
  g_assert_cmpint (answer_of (fixture, rounds), ==, SENDA_NEXT_PLANNED);
  assert_refused (senda_plan_decline_statement (rounds, statement, "No.", NULL, &error), &error,
                  "An open action carries this statement.");
  move (fixture, action, SENDA_ACTION_DROPPED, "Too early");
  g_assert_cmpint (answer_of (fixture, rounds), ==, SENDA_NEXT_UNASKED);
  undo_step (&fixture->base);
  undo_step (&fixture->base);
  g_assert_cmpint (answer_of (fixture, rounds), ==, SENDA_NEXT_DECLINED);
  senda_plan_decline_statement (rounds, statement, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (answer_of (fixture, rounds), ==, SENDA_NEXT_UNASKED);
  undo_step (&fixture->base);
  g_assert_cmpint (answer_of (fixture, rounds), ==, SENDA_NEXT_DECLINED);
}

static void
test_states_say_why (RoundsFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = look (fixture);
  g_autoptr (SendaRecord) action = carry (fixture, rounds, "Ask");
  g_autoptr (GError) error = NULL;

  assert_refused (senda_action_set_state (fixture->workspace, action, SENDA_ACTION_BLOCKED, NULL,
                                          &error), &error, "Please say what blocks this action.");
  move (fixture, action, SENDA_ACTION_BLOCKED, "Nobody answers");
  g_assert_cmpstr (senda_record_get_wording (action, "cause", "en", NULL), ==, "Nobody answers");
  assert_undo_says (&fixture->base, "“Ask” is blocked");
  /* Why it is blocked does not say why it is dropped. */
  assert_refused (senda_action_set_state (fixture->workspace, action, SENDA_ACTION_DROPPED, NULL,
                                          &error), &error,
                  "Please say why this action is dropped.");
  g_assert_cmpstr (senda_record_get_wording (action, "cause", "en", NULL), ==, "Nobody answers");
  move (fixture, action, SENDA_ACTION_BLOCKED, NULL);
  g_assert_cmpstr (senda_record_get_wording (action, "cause", "en", NULL), ==, "Nobody answers");
  move (fixture, action, SENDA_ACTION_WORKING, NULL);
  g_assert_true (senda_record_is_null (action, "cause"));
  move (fixture, action, SENDA_ACTION_DROPPED, "The county does it");
  undo_step (&fixture->base);
  undo_step (&fixture->base);
  g_assert_cmpstr (senda_record_get_text (action, "state"), ==, SENDA_ACTION_BLOCKED);
  g_assert_cmpstr (senda_record_get_wording (action, "cause", "en", NULL), ==, "Nobody answers");
}

static void
test_done_notes_the_day (RoundsFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = look (fixture);
  g_autoptr (SendaRecord) action = carry (fixture, rounds, "Ask");
  g_autofree char *day = g_strdup (today (fixture));

  move (fixture, action, SENDA_ACTION_DONE, NULL);
  g_assert_cmpstr (senda_record_get_text (action, "done_on"), ==, day);
  pass_days (fixture, 3);
  move (fixture, action, SENDA_ACTION_DONE, NULL);
  g_assert_cmpstr (senda_record_get_text (action, "done_on"), ==, day);
  move (fixture, action, SENDA_ACTION_WORKING, NULL);
  g_assert_true (senda_record_is_null (action, "done_on"));
  undo_step (&fixture->base);
  g_assert_cmpstr (senda_record_get_text (action, "done_on"), ==, day);
}

static const char *
mark_of (RoundsFixture *fixture,
         SendaRounds   *rounds)
{
  return senda_round_facts_get_mark (senda_rounds_get_facts (rounds),
                                     find_statement (fixture, STATEMENT));
}

static void
test_an_outcome_marks_the_open_round (RoundsFixture *fixture,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = look (fixture);
  g_autoptr (SendaRecord) round = open_round (fixture, "Spring", NULL, NULL);
  g_autoptr (SendaRecord) action = carry (fixture, rounds, "Ask");
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_rounds_get_latest (rounds) == round);
  assert_refused (senda_action_set_outcome (rounds, action, SENDA_MARK_DESCRIBES, &error), &error,
                  "This action is not done yet.");
  move (fixture, action, SENDA_ACTION_DONE, NULL);
  senda_action_set_outcome (rounds, action, SENDA_MARK_DESCRIBES, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (action, "outcome"), ==, SENDA_MARK_DESCRIBES);
  g_assert_cmpstr (mark_of (fixture, rounds), ==, SENDA_MARK_DESCRIBES);
  undo_step (&fixture->base);
  g_assert_true (senda_record_is_null (action, "outcome"));
  g_assert_null (mark_of (fixture, rounds));
  redo_step (&fixture->base);
  senda_action_set_outcome (rounds, action, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (senda_record_is_null (action, "outcome"));
  g_assert_cmpstr (mark_of (fixture, rounds), ==, SENDA_MARK_DESCRIBES);
}

/* What became true after a round was frozen waits for the next one. */
static void
test_an_outcome_leaves_a_frozen_round (RoundsFixture *fixture,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = look (fixture);
  g_autoptr (SendaRecord) round = open_round (fixture, "Spring", NULL, NULL);
  g_autoptr (SendaRecord) action = carry (fixture, rounds, "Ask");
  g_autoptr (SendaRecord) next = NULL;
  g_autoptr (GError) error = NULL;

  set_state (fixture, round, SENDA_ROUND_FROZEN);
  move (fixture, action, SENDA_ACTION_DONE, NULL);
  senda_action_set_outcome (rounds, action, SENDA_MARK_PARTLY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (action, "outcome"), ==, SENDA_MARK_PARTLY);
  g_assert_null (mark_of (fixture, rounds));
  pass_days (fixture, 30);
  next = open_round (fixture, "Autumn", NULL, round);
  g_assert_cmpstr (mark_of (fixture, rounds), ==, SENDA_MARK_PARTLY);
}

static void
test_only_a_statement_has_an_outcome (RoundsFixture *fixture,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = look (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) action = senda_people_plan_action (fixture->people, "Ask", NULL, NULL,
                                                             "leadership", &error);

  g_assert_no_error (error);
  g_assert_null (senda_action_get_statement (action,
                                             senda_workspace_get_content (fixture->workspace)));
  move (fixture, action, SENDA_ACTION_DONE, NULL);
  assert_refused (senda_action_set_outcome (rounds, action, SENDA_MARK_DESCRIBES, &error), &error,
                  "This action carries no statement");
}

static void
test_nothing_is_due_before_its_round (RoundsFixture *fixture,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = look (fixture);
  g_autoptr (SendaRecord) round = NULL;
  g_autoptr (SendaRecord) action = NULL;
  g_autofree char *before = g_strdup (today (fixture));
  g_autoptr (GError) error = NULL;

  pass_days (fixture, 10);
  round = open_round (fixture, "Spring", NULL, NULL);
  action = carry (fixture, rounds, "Ask");
  refuse_field (&fixture->base, action, "due_on", before,
                "This would be due before the round that it comes from. Nothing was changed; "
                "please choose a later day.");
  edit_field (&fixture->base, action, "due_on", senda_record_get_text (round, "opened_on"));
  assert_refused (senda_plan_set_target (rounds, find_element (fixture, "leadership"), 3, before,
                                         NULL, NULL, &error), &error,
                  "This would be before the latest round.");
  g_assert_null (senda_rounds_get_target (rounds, find_element (fixture, "leadership")));
  senda_plan_set_target (rounds, find_element (fixture, "leadership"), 3,
                         senda_record_get_text (round, "opened_on"), NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_targets (RoundsFixture *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = look (fixture);
  const SendaElement *element = find_element (fixture, "leadership");
  SendaRecord *target = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (senda_plan_set_target (rounds, element, 6, NULL, NULL, NULL, &error), &error, "");
  g_assert_false (senda_plan_set_target (rounds, element, 3, "2027-02-30", NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  senda_plan_set_target (rounds, element, 4, "2099-06-01", " Members ask for it. ", NULL, &error);
  g_assert_no_error (error);
  target = senda_rounds_get_target (rounds, element);
  g_assert_cmpint (senda_record_get_integer (target, "stage"), ==, 4);
  g_assert_cmpstr (senda_record_get_wording (target, "reason", "en", NULL), ==,
                   "Members ask for it.");
  assert_undo_says (&fixture->base, "Set a target for Leadership: stage 4");
  senda_plan_set_target (rounds, element, 3, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (senda_record_is_null (target, "due_on"));
  g_assert_true (senda_record_is_null (target, "reason"));
  undo_step (&fixture->base);
  g_assert_cmpstr (senda_record_get_text (target, "due_on"), ==, "2099-06-01");
  senda_plan_remove_target (rounds, element, &error);
  g_assert_no_error (error);
  g_assert_null (senda_rounds_get_target (rounds, element));
  g_assert_true (senda_plan_remove_target (rounds, element, &error));
  undo_step (&fixture->base);
  g_assert_nonnull (senda_rounds_get_target (rounds, element));
  undo_step (&fixture->base);
  g_assert_null (senda_rounds_get_target (rounds, element));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ROUNDS_TEST ("/plan/carries-a-statement", test_carries_a_statement);
  ROUNDS_TEST ("/plan/declines-a-statement", test_declines_a_statement);
  ROUNDS_TEST ("/plan/states-say-why", test_states_say_why);
  ROUNDS_TEST ("/plan/done-notes-the-day", test_done_notes_the_day);
  ROUNDS_TEST ("/plan/an-outcome-marks-the-open-round", test_an_outcome_marks_the_open_round);
  ROUNDS_TEST ("/plan/an-outcome-leaves-a-frozen-round", test_an_outcome_leaves_a_frozen_round);
  ROUNDS_TEST ("/plan/only-a-statement-has-an-outcome", test_only_a_statement_has_an_outcome);
  ROUNDS_TEST ("/plan/nothing-is-due-before-its-round", test_nothing_is_due_before_its_round);
  ROUNDS_TEST ("/plan/targets", test_targets);

  return g_test_run ();
}
