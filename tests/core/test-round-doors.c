/* test-round-doors.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What holds of rounds, ballots and actions through the doors that any record has.
 */
#include "config.h"

#include "rounds-fixture.h"

#include "senda-plan-edits.h"

static const SendaBallotLine line = { "leadership", SENDA_RATING_STAGE, 4, NULL, NULL };

static void
refuse (RoundsFixture *fixture,
        SendaRecord   *record,
        const char    *field,
        const char    *text,
        const char    *begins)
{
  g_autoptr (GError) error = NULL;

  assert_invalid (senda_record_edit (fixture->workspace, record, field, NULL, text, &error), &error,
                  begins);
}

static void
edit (RoundsFixture *fixture,
      SendaRecord   *record,
      const char    *field,
      const char    *text)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->workspace, record, field, NULL, text, &error);
  g_assert_no_error (error);
}

static SendaRecord *
get (RoundsFixture         *fixture,
     const SendaRecordInfo *info,
     const char            *id)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *record = senda_workspace_get (fixture->workspace, info, id, &error);

  g_assert_no_error (error);
  return record;
}

static SendaRecord *
open_anonymous (RoundsFixture *fixture)
{
  const SendaRoundPlan plan = {
    .name = "2026", .state = SENDA_ROUND_COLLECTING, .is_anonymous = TRUE, .invites_all = TRUE,
  };
  g_autoptr (GError) error = NULL;
  SendaRecord *round = senda_round_open (fixture->people, &plan, &error);

  g_assert_no_error (error);
  senda_ballot_take_anonymous (fixture->workspace, round, "discipline.health-care", &line, 1, NULL,
                               &error);
  g_assert_no_error (error);
  return round;
}

static void
test_names_of_ballots (RoundsFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_anonymous (fixture);
  g_autoptr (SendaBallotBox) box = look_at_ballots (fixture, round);
  g_autofree char *rater = senda_rater_id (senda_record_get_id (round), member_id (fixture, 0));

  refuse (fixture, round, "is_anonymous", "0", "There are ballots in this round already.");
  refuse (fixture, senda_ballot_box_get_ballots (box)->pdata[0], "rater", rater,
          "What this belongs");
  edit (fixture, round, "state", SENDA_ROUND_DISCUSSING);
  refuse (fixture, round, "state", SENDA_ROUND_COLLECTING, "What the anonymous ballots");
  undo_step (&fixture->base);
  undo_step (&fixture->base);
  edit (fixture, round, "is_anonymous", "0");
}

/* Nobody's ratings become those of another, nor of another round. */
static void
test_what_it_is_about (RoundsFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  g_autofree char *rater_id = senda_rater_id (senda_record_get_id (first), member_id (fixture, 0));
  g_autofree char *other_id = senda_rater_id (senda_record_get_id (first), member_id (fixture, 1));
  g_autofree char *ballot_id = senda_ballot_id (rater_id);
  g_autoptr (SendaRecord) rater = get (fixture, &senda_rater_info, rater_id);
  g_autoptr (SendaRecord) ballot = NULL;
  g_autoptr (SendaRecord) second = NULL;

  rate (fixture, first, 0, "leadership", 3);
  ballot = get (fixture, &senda_ballot_info, ballot_id);
  refuse (fixture, rater, "member", member_id (fixture, 1), "What this belongs");
  refuse (fixture, ballot, "rater", other_id, "What this belongs");
  edit (fixture, ballot, "source", SENDA_BALLOT_PAPER);
  second = open_round (fixture, "2027", NULL, NULL);
  refuse (fixture, ballot, "round", senda_record_get_id (second), "What this belongs");
}

/* What is moved out of a frozen round would be lost to it. */
static void
test_stays_in_its_round (RoundsFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  const SendaGiven given[] = {
    { "element", "leadership" }, { "what", "A letter" }, { NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) evidence = senda_record_add (fixture->workspace, &senda_evidence_info,
                                                       senda_record_get_id (first), given, &error);
  g_autoptr (SendaRecord) second = NULL;

  g_assert_no_error (error);
  second = open_round (fixture, "2027", SENDA_ROUND_DISCUSSING, NULL);
  g_assert_true (senda_round_is_frozen (first));
  g_assert_false (senda_record_edit (fixture->workspace, evidence, "round", NULL,
                                     senda_record_get_id (second), &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpstr (senda_record_get_text (evidence, "round"), ==, senda_record_get_id (first));
}

static void
test_days_in_order (RoundsFixture *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = open_round (fixture, "2026", SENDA_ROUND_AGREED, NULL);
  g_autofree char *day = g_strdup (senda_record_get_text (first, "opened_on"));
  g_autoptr (SendaRecord) second = NULL;

  g_assert_false (senda_record_is_null (first, "agreed_on"));
  edit (fixture, first, "opened_on", "2020-02-03");
  pass_days (fixture, 30);
  second = open_round (fixture, "2027", NULL, NULL);
  edit (fixture, second, "opened_on", day);
  refuse (fixture, second, "opened_on", "2020-02-02", "The round before was opened later");
  g_assert_cmpstr (senda_record_get_text (second, "opened_on"), ==, day);
}

/* A state is never without its day. */
static void
test_states_note_the_day (RoundsFixture *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  const SendaGiven given[] = { { "what", "Ask" }, { "state", SENDA_ACTION_OPEN }, { NULL } };
  const SendaGiven earlier[] = {
    { "state", SENDA_ACTION_DONE }, { "done_on", "2025-01-02" }, { NULL }
  };
  g_autofree char *today = senda_workspace_today (fixture->workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) action =
    senda_record_add (fixture->workspace, &senda_action_info,
                      senda_record_get_text (round, "task_force"), given, &error);

  g_assert_no_error (error);
  edit (fixture, action, "state", SENDA_ACTION_DONE);
  g_assert_cmpstr (senda_record_get_text (action, "done_on"), ==, today);
  edit (fixture, action, "state", SENDA_ACTION_WORKING);
  g_assert_true (senda_record_is_null (action, "done_on"));
  senda_record_edit_fields (fixture->workspace, action, earlier, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (action, "done_on"), ==, "2025-01-02");

  edit (fixture, round, "state", SENDA_ROUND_AGREED);
  g_assert_cmpstr (senda_record_get_text (round, "agreed_on"), ==, today);
  edit (fixture, round, "state", SENDA_ROUND_DISCUSSING);
  g_assert_true (senda_record_is_null (round, "agreed_on"));
  edit (fixture, round, "state", SENDA_ROUND_FROZEN);
  g_assert_cmpstr (senda_record_get_text (round, "frozen_on"), ==, today);
}

/* A frozen round goes on saying who was there, and does not keep anybody from being removed. */
static void
test_removal_of_who_was_there (RoundsFixture *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  g_autofree char *rater_id = senda_rater_id (senda_record_get_id (round), member_id (fixture, 0));
  g_autoptr (SendaRecord) rater = get (fixture, &senda_rater_info, rater_id);
  g_autoptr (SendaRecord) agency = NULL;
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  rate (fixture, round, 0, "leadership", 3);
  edit (fixture, round, "state", SENDA_ROUND_FROZEN);
  g_ptr_array_add (removed, fixture->members[0]);
  g_ptr_array_add (removed, fixture->members[1]);
  senda_record_remove_many (fixture->workspace, removed, &error);
  g_assert_no_error (error);
  if (!senda_record_is_null (rater, "agency"))
    {
      agency = get (fixture, &senda_agency_info, senda_record_get_text (rater, "agency"));
      senda_record_remove (fixture->workspace, agency, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpstr (senda_record_get_text (rater, "member"), ==, member_id (fixture, 0));
  g_assert_cmpuint (stage_of (fixture, round, 0, "leadership"), ==, 3);
}

/* What is said in another language than the window's is kept in that. */
static void
test_language_asked_for (RoundsFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  const SendaRoundPlan plan = { .name = "2026", .purpose = "Empezar", .language = "es",
                                .state = SENDA_ROUND_DISCUSSING };
  const SendaDissentGiven given = { NULL, 2, "Falta dinero." };
  const SendaElement *element = find_element (fixture, "leadership");
  const SendaStatement *statement = find_statement (fixture, "leadership.3.1");
  g_autoptr (SendaRounds) rounds = senda_rounds_new (fixture->people);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) round = senda_round_open (fixture->people, &plan, &error);
  g_autoptr (SendaRecord) dissent = NULL;
  g_autoptr (SendaRecord) decision = NULL;
  g_autofree char *id = NULL;
  SendaRecord *records[4] = { round };

  g_assert_no_error (error);
  dissent = senda_round_add_dissent (fixture->workspace, round, element, &given, "es", &error);
  g_assert_no_error (error);
  senda_plan_set_target (rounds, element, 3, NULL, "Hace falta.", "es", &error);
  g_assert_no_error (error);
  senda_plan_decline_statement (rounds, statement, "Ya se hace.", "es", &error);
  g_assert_no_error (error);
  id = senda_gap_decision_id (senda_record_get_text (round, "task_force"), statement->id);
  decision = get (fixture, &senda_gap_decision_info, id);
  records[1] = dissent;
  records[2] = senda_rounds_get_target (rounds, element);
  records[3] = decision;
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      const SendaRecordInfo *info = senda_record_get_info (records[i]);
      int field = senda_record_info_field (info, i == 0 ? "purpose" : "reason");

      g_assert_nonnull (senda_text_get (senda_record_get_wordings (records[i], field), "es"));
      g_assert_null (senda_text_get (senda_record_get_wordings (records[i], field), "en"));
    }
}

/* Another machine may send a rating and its ballot under one id. */
static void
test_ids_that_coincide (RoundsFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  SendaStore *store = senda_workspace_get_store (fixture->workspace);
  g_autoptr (SendaLabel) label = senda_label_new ("round-edit", "name", "2026", NULL);
  g_autofree char *id = senda_store_new_id (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) rating = NULL;
  g_autoptr (SendaRecord) ballot = NULL;
  g_autoptr (SendaBallotBox) box = NULL;

  senda_store_begin (store, label, &error);
  g_assert_no_error (error);
  senda_store_put (store, &senda_ballot_info, id, "round", NULL,
                   SENDA_TEXT (senda_record_get_id (round)), &error);
  senda_store_put_deleted (store, &senda_ballot_info, id, FALSE, &error);
  senda_store_put (store, &senda_rating_info, id, "ballot", NULL, SENDA_TEXT (id), &error);
  senda_store_put (store, &senda_rating_info, id, "element", NULL, SENDA_TEXT ("leadership"),
                   &error);
  senda_store_put_deleted (store, &senda_rating_info, id, FALSE, &error);
  g_assert_no_error (error);
  senda_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  ballot = get (fixture, &senda_ballot_info, id);
  rating = get (fixture, &senda_rating_info, id);
  g_assert_true (ballot != rating);
  edit (fixture, rating, "note", "Late.");
  edit (fixture, ballot, "source", SENDA_BALLOT_PAPER);
  g_assert_cmpstr (senda_record_get_wording (rating, "note", "en", NULL), ==, "Late.");
  g_assert_cmpstr (senda_record_get_text (ballot, "source"), ==, SENDA_BALLOT_PAPER);
  box = look_at_ballots (fixture, round);
  g_assert_cmpuint (senda_ballot_box_count_ratings (box, ballot), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ROUNDS_TEST ("/round-doors/names-of-ballots", test_names_of_ballots);
  ROUNDS_TEST ("/round-doors/what-it-is-about", test_what_it_is_about);
  ROUNDS_TEST ("/round-doors/stays-in-its-round", test_stays_in_its_round);
  ROUNDS_TEST ("/round-doors/days-in-order", test_days_in_order);
  ROUNDS_TEST ("/round-doors/states-note-the-day", test_states_note_the_day);
  ROUNDS_TEST ("/round-doors/removal-of-who-was-there", test_removal_of_who_was_there);
  ROUNDS_TEST ("/round-doors/language-asked-for", test_language_asked_for);
  ROUNDS_TEST ("/round-doors/ids-that-coincide", test_ids_that_coincide);

  return g_test_run ();
}
