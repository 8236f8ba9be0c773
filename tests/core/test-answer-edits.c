/* test-answer-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "live-protocols-fixture.h"

#define HOUSING "question.housing"
#define TEENS "circumstance.age-child, circumstance.age-teen"

static const SendaGiven nothing[] = { { NULL, NULL, NULL } };

static const SendaTopic *
housing (LiveProtocolsFixture *fixture)
{
  return topic_called (fixture, HOUSING);
}

static SendaRecord *
set_default (LiveProtocolsFixture *fixture,
             const SendaGiven     *given)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *answer = senda_answer_set_default (fixture->protocols, housing (fixture), given,
                                                  &error);

  g_assert_no_error (error);
  return answer;
}

static SendaRecord *
add_variation (LiveProtocolsFixture *fixture,
               const char           *when)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *answer = senda_answer_add_variation (fixture->protocols, housing (fixture), when,
                                                    nothing, &error);

  g_assert_no_error (error);
  return answer;
}

static void
refuse_variation (LiveProtocolsFixture *fixture,
                  const char           *when,
                  const char           *begins)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) answer =
    senda_answer_add_variation (fixture->protocols, housing (fixture), when, nothing, &error);

  assert_refused (answer != NULL, &error, begins);
}

static gboolean
follow (LiveProtocolsFixture *fixture,
        SendaRecord          *answer,
        SendaRecord          *other,
        GError              **error)
{
  const SendaGiven given[] = {
    { "same_as", other ? senda_record_get_id (other) : NULL, NULL }, { NULL, NULL, NULL }
  };

  return senda_answer_edit (fixture->protocols, answer, given, error);
}

static guint
count_answers (LiveProtocolsFixture *fixture)
{
  return senda_protocol_facts_list (senda_protocols_get_facts (fixture->protocols),
                                    &senda_answer_info)->len;
}

static void
test_the_default (LiveProtocolsFixture *fixture,
                  gconstpointer         data G_GNUC_UNUSED)
{
  const SendaGiven first[] = {
    { "agency", senda_record_get_id (fixture->agencies[1]), NULL },
    { "phone", "555-0100", NULL }, { NULL, NULL, NULL }
  };
  const SendaGiven second[] = { { "hours", "Day and night", NULL }, { NULL, NULL, NULL } };
  g_autoptr (SendaRecord) answer = set_default (fixture, first);
  g_autoptr (SendaRecord) again = set_default (fixture, second);

  g_assert_true (answer == again);
  g_assert_true (senda_answer_is_default (answer));
  g_assert_cmpstr (senda_record_get_text (answer, "phone"), ==, "555-0100");
  g_assert_cmpstr (senda_record_get_wording (answer, "hours", "en", NULL), ==, "Day and night");
  assert_undo_says (&fixture->base, "Settled who is called: Where people sleep tonight");
  g_assert_cmpuint (count_answers (fixture), ==, 1);
}

/* The default may become a variation; then there is room for another default. */
static void
test_a_default_that_moves (LiveProtocolsFixture *fixture,
                           gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) answer = set_default (fixture, nothing);
  g_autoptr (SendaRecord) other = NULL;

  edit_field (&fixture->base, answer, "circumstances", TEENS);
  other = set_default (fixture, nothing);
  g_assert_true (answer != other);
  g_assert_cmpuint (count_answers (fixture), ==, 2);
  refuse_field (&fixture->base, answer, "circumstances", "",
                "This question has an answer for every other case already. Nothing was changed; "
                "change that one instead.");
}

static void
test_variations (LiveProtocolsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) teens = add_variation (fixture, TEENS);
  g_autoptr (SendaRecord) women = add_variation (fixture, "circumstance.gender-woman");

  g_assert_cmpint (senda_record_get_integer (women, "position"), >,
                   senda_record_get_integer (teens, "position"));
  refuse_variation (fixture, " ", "Please choose at least one circumstance.");
  refuse_variation (fixture, "circumstance.moon", "“circumstance.moon” is not a circumstance");
  refuse_variation (fixture, "circumstance.age-teen, circumstance.age-child",
                    "Another answer to this question is for the same circumstances.");
  g_assert_cmpuint (count_answers (fixture), ==, 2);
  refuse_field (&fixture->base, women, "circumstances", TEENS,
                "Another answer to this question is for the same circumstances. Nothing was "
                "changed; change that one instead.");
}

/* To name every value of a factor is to name none. */
static void
test_everything_is_the_default (LiveProtocolsFixture *fixture,
                                gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) answer = set_default (fixture, nothing);

  refuse_variation (fixture, "circumstance.form-sex, circumstance.form-labor, "
                             "circumstance.form-both",
                    "Another answer to this question is for the same circumstances.");
}

/* What a newer Senda knows stays, and does not stand in the way of other changes. */
static void
test_unknown_circumstances_stay (LiveProtocolsFixture *fixture,
                                 gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (SendaRecord) teens = add_variation (fixture, TEENS);
  SendaStore *store = senda_workspace_get_store (fixture->workspace);
  g_autoptr (SendaLabel) label = senda_label_new ("answer-edit", NULL);

  id = g_strdup (senda_record_get_id (teens));
  g_clear_object (&teens);
  g_assert_true (senda_store_begin (store, label, &error));
  g_assert_true (senda_store_put (store, &senda_answer_info, id, "circumstances", NULL,
                                  SENDA_TEXT ("circumstance.moon"), &error));
  g_assert_true (senda_store_commit (store, NULL, &error));
  live_protocols_fixture_reopen (fixture);
  teens = senda_workspace_get (fixture->workspace, &senda_answer_info, id, &error);
  g_assert_no_error (error);
  edit_field (&fixture->base, teens, "phone", "555-0100");
  edit_field (&fixture->base, teens, "circumstances", "circumstance.moon, circumstance.age-teen");
  refuse_field (&fixture->base, teens, "circumstances", "circumstance.moon, circumstance.sun",
                "“circumstance.sun” is not a circumstance that Senda knows. Nothing was changed.");
}

static void
test_circles (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  static const char *const sentence =
    "The answer that this one is to follow would in the end follow this one. Nothing was changed; "
    "please choose another.";
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) first = set_default (fixture, nothing);
  g_autoptr (SendaRecord) second = add_variation (fixture, TEENS);
  g_autoptr (SendaRecord) third = add_variation (fixture, "circumstance.gender-woman");
  SendaEdit *edit = NULL;

  g_assert_true (follow (fixture, second, first, &error));
  g_assert_true (follow (fixture, third, second, &error));
  assert_refused (follow (fixture, first, third, &error), &error, sentence);
  assert_refused (follow (fixture, first, first, &error), &error, sentence);
  refuse_field (&fixture->base, first, "same_as", senda_record_get_id (second), sentence);

  /* Both ends in one edit */
  g_assert_true (follow (fixture, second, NULL, &error));
  edit = senda_workspace_edit (fixture->workspace, senda_label_new ("answer-edit", NULL));
  senda_edit_set (edit, first, "same_as", SENDA_TEXT (senda_record_get_id (second)));
  senda_edit_set (edit, second, "same_as", SENDA_TEXT (senda_record_get_id (first)));
  assert_refused (senda_edit_commit (edit, &error), &error, sentence);

  /* Turned around in one edit */
  g_assert_true (follow (fixture, second, first, &error));
  edit = senda_workspace_edit (fixture->workspace, senda_label_new ("answer-edit", NULL));
  senda_edit_set (edit, second, "same_as", SENDA_NULL);
  senda_edit_set (edit, first, "same_as", SENDA_TEXT (senda_record_get_id (second)));
  g_assert_true (senda_edit_commit (edit, &error));
}

static void
test_another_task_force (LiveProtocolsFixture *fixture,
                         gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) other = senda_task_force_add (fixture->workspace, "River County",
                                                           &error);
  g_autoptr (SendaPeople) people = senda_people_new (fixture->workspace, other);
  g_autoptr (SendaProtocols) protocols = senda_protocols_new (people);
  g_autoptr (SendaRecord) mine = set_default (fixture, nothing);
  g_autoptr (SendaRecord) theirs = senda_answer_set_default (protocols, housing (fixture), nothing,
                                                             &error);
  SendaEdit *edit = NULL;

  g_assert_no_error (error);
  edit = senda_workspace_edit (fixture->workspace, senda_label_new ("answer-edit", NULL));
  senda_edit_set (edit, mine, "same_as", SENDA_TEXT (senda_record_get_id (theirs)));
  assert_refused (senda_edit_commit (edit, &error), &error,
                  "The answer that this one is to follow is not there.");
  refuse_field (&fixture->base, mine, "same_as", senda_record_get_id (theirs),
                "“As in” points at nothing. Nothing was changed.");
}

/* What followed a removed answer goes on by itself, and undo ties the two together again. */
static void
test_removing_what_is_followed (LiveProtocolsFixture *fixture,
                                gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) first = set_default (fixture, nothing);
  g_autoptr (SendaRecord) second = add_variation (fixture, TEENS);

  g_assert_true (follow (fixture, second, first, &error));
  g_assert_true (senda_record_remove (fixture->workspace, first, &error));
  g_assert_true (senda_record_is_null (second, "same_as"));
  undo_step (&fixture->base);
  g_assert_cmpstr (senda_record_get_text (second, "same_as"), ==, senda_record_get_id (first));
}

static void
test_a_gap_becomes_an_action (LiveProtocolsFixture *fixture,
                              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SendaCallBook *book = senda_protocols_get_call_book (fixture->protocols);
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (book, housing (fixture));
  const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, 0);
  g_autoptr (SendaRecord) action = NULL;
  g_autoptr (SendaRecord) again = NULL;

  action = senda_answer_plan_gap (fixture->protocols, gap, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (action, "source"), ==, gap->id);
  g_assert_false (senda_record_is_null (action, "what"));
  again = senda_answer_plan_gap (fixture->protocols, gap, &error);
  g_assert_true (action == again);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  LIVE_PROTOCOLS_TEST ("/answer-edits/the-default", test_the_default);
  LIVE_PROTOCOLS_TEST ("/answer-edits/a-default-that-moves", test_a_default_that_moves);
  LIVE_PROTOCOLS_TEST ("/answer-edits/variations", test_variations);
  LIVE_PROTOCOLS_TEST ("/answer-edits/everything-is-the-default", test_everything_is_the_default);
  LIVE_PROTOCOLS_TEST ("/answer-edits/unknown-circumstances-stay",
                       test_unknown_circumstances_stay);
  LIVE_PROTOCOLS_TEST ("/answer-edits/circles", test_circles);
  LIVE_PROTOCOLS_TEST ("/answer-edits/another-task-force", test_another_task_force);
  LIVE_PROTOCOLS_TEST ("/answer-edits/removing-what-is-followed", test_removing_what_is_followed);
  LIVE_PROTOCOLS_TEST ("/answer-edits/a-gap-becomes-an-action", test_a_gap_becomes_an_action);

  return g_test_run ();
}
