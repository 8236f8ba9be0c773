/* test-rounds.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A task force that holds rounds, and what it is refused.
 */
#include "config.h"

#include "rounds-fixture.h"

#include "senda-comparison.h"
#include "senda-marks.h"

#define FROZEN "This round is frozen and never changes. Nothing was changed; to correct it, open a " \
  "new round that says what it corrects."

static gboolean
try_rate (RoundsFixture *fixture,
          SendaRecord   *round,
          guint          member,
          GError       **error)
{
  return senda_ballot_rate (fixture->workspace, round, member_id (fixture, member),
                            find_element (fixture, "leadership"), SENDA_RATING_STAGE, 3, NULL,
                            error);
}

static gboolean
try_agree (RoundsFixture *fixture,
           SendaRecord   *round,
           GError       **error)
{
  const SendaJudgement judgement = { .state = SENDA_STATE_RATED, .stage = 3, .reason = "Now." };

  return senda_round_agree (fixture->workspace, round, find_element (fixture, "leadership"),
                            &judgement, error);
}

static GPtrArray *
list_below (RoundsFixture         *fixture,
            const SendaRecordInfo *info,
            SendaRecord           *round)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = senda_store_list_below (senda_workspace_get_store (fixture->workspace), info,
                                               &senda_round_info, senda_record_get_id (round),
                                               &error);

  g_assert_no_error (error);
  return records;
}

static guint
count_below (RoundsFixture         *fixture,
             const SendaRecordInfo *info,
             SendaRecord           *round)
{
  g_autoptr (GPtrArray) records = list_below (fixture, info, round);

  return records->len;
}

/* What each of the twelve says of leadership in the first round. */
static const guint first_views[ROUNDS_N_MEMBERS] = { 1, 2, 2, 3, 2, 2, 1, 2, 4, 0, 2, 2 };

static void
collect_ballots (RoundsFixture *fixture,
                 SendaRecord   *round)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ROUNDS_N_MEMBERS; i++)
    rate (fixture, round, i, "leadership", first_views[i]);
  rate (fixture, round, 0, "mission-statement", 2);
  g_assert_true (senda_ballot_mark (fixture->workspace, round, member_id (fixture, 0),
                                    find_statement (fixture, "leadership.2.1"),
                                    SENDA_MARK_DESCRIBES, &error));
  g_assert_true (senda_ballot_set_note (fixture->workspace, round, member_id (fixture, 0),
                                        find_element (fixture, "leadership"), "es",
                                        "Falta un presupuesto.", &error));
  g_assert_no_error (error);
}

/* One dissents: the group agrees all the same, and both are kept. */
static void
agree_with_dissent (RoundsFixture *fixture,
                    SendaRecord   *round)
{
  const SendaDissentGiven dissents[] = {
    { member_id (fixture, 3), 1, "Nobody has signed anything." },
  };
  const char *const present[] = { member_id (fixture, 0), member_id (fixture, 3), NULL };
  const SendaJudgement judgement = {
    .state = SENDA_STATE_RATED, .stage = 2, .reason = "A chair was chosen.", .present = present,
    .dissents = dissents, .n_dissents = G_N_ELEMENTS (dissents),
  };
  g_autoptr (SendaRoadmap) roadmap = senda_roadmap_new (fixture->workspace,
                                                        fixture->base.task_force, NULL);
  g_autoptr (GError) error = NULL;

  senda_round_agree (fixture->workspace, round, find_element (fixture, "leadership"), &judgement,
                     &error);
  g_assert_no_error (error);
  agree (fixture, round, "mission-statement", 2);
  senda_roadmap_mark (roadmap, find_statement (fixture, "leadership.2.1"), SENDA_MARK_DESCRIBES,
                      &error);
  senda_roadmap_mark (roadmap, find_statement (fixture, "leadership.3.1"), SENDA_MARK_PARTLY,
                      &error);
  g_assert_no_error (error);
}

static void
assert_first_round (RoundsFixture *fixture,
                    SendaRecord   *round)
{
  g_autoptr (SendaRoundFacts) facts = look_at_round (fixture, round);
  const SendaElement *leadership = find_element (fixture, "leadership");
  SendaRecord *agreed = senda_round_facts_get_agreed (facts, leadership);
  GPtrArray *dissents = senda_round_facts_get_dissents (facts, leadership);

  for (guint i = 0; i < ROUNDS_N_MEMBERS; i++)
    g_assert_cmpuint (stage_of (fixture, round, i, "leadership"), ==, first_views[i]);
  g_assert_cmpint (senda_record_get_integer (agreed, "stage"), ==, 2);
  g_assert_cmpstr (senda_record_get_wording (agreed, "reason", "en", NULL), ==,
                   "A chair was chosen.");
  g_assert_cmpuint (dissents->len, ==, 1);
  g_assert_cmpstr (senda_record_get_text (dissents->pdata[0], "member"), ==,
                   member_id (fixture, 3));
  g_assert_cmpint (senda_record_get_integer (dissents->pdata[0], "stage"), ==, 1);
  g_assert_cmpstr (senda_record_get_wording (dissents->pdata[0], "reason", "en", NULL), ==,
                   "Nobody has signed anything.");
}

static SendaRecord *
hold_first_round (RoundsFixture *fixture)
{
  SendaRecord *round = open_round (fixture, "2026", SENDA_ROUND_COLLECTING, NULL);

  collect_ballots (fixture, round);
  set_state (fixture, round, SENDA_ROUND_DISCUSSING);
  agree_with_dissent (fixture, round);
  set_state (fixture, round, SENDA_ROUND_AGREED);
  set_state (fixture, round, SENDA_ROUND_FROZEN);
  return round;
}

static void
confirm_in_part (RoundsFixture *fixture,
                 SendaRecord   *round)
{
  const SendaElement *mission = find_element (fixture, "mission-statement");
  g_autoptr (SendaRoundFacts) before = look_at_round (fixture, round);
  g_autoptr (SendaRoundFacts) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_round_facts_is_carried (before, mission));
  g_assert_true (senda_round_facts_is_carried (before, find_element (fixture, "leadership")));
  g_assert_true (senda_round_facts_is_mark_carried (before,
                                                    find_statement (fixture, "leadership.2.1")));
  g_assert_true (senda_round_confirm (fixture->workspace, round, mission, &error));
  assert_undo_says (&fixture->base, "Mission Statement is still where it was");
  /* There is nothing to confirm twice. */
  g_assert_true (senda_round_confirm (fixture->workspace, round, mission, &error));
  agree (fixture, round, "leadership", 4);
  after = look_at_round (fixture, round);
  g_assert_false (senda_round_facts_is_carried (after, mission));
  g_assert_false (senda_round_facts_is_carried (after, find_element (fixture, "leadership")));
  g_assert_true (senda_round_facts_is_mark_carried (after,
                                                    find_statement (fixture, "leadership.2.1")));
  g_assert_cmpstr (senda_record_get_text (senda_round_facts_get_agreed (after, mission),
                                          "agreed_on"), ==, "2027-03-08");
}

static void
assert_compared (RoundsFixture *fixture,
                 SendaRecord   *first,
                 SendaRecord   *second)
{
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  g_autoptr (SendaRoundFacts) before = look_at_round (fixture, first);
  g_autoptr (SendaRoundFacts) after = look_at_round (fixture, second);
  g_autoptr (SendaComparison) comparison = senda_comparison_new (content, before, after);
  g_autoptr (GPtrArray) up = senda_comparison_dup_lines (comparison, SENDA_MOVE_UP);
  g_autoptr (GPtrArray) stayed = senda_comparison_dup_lines (comparison, SENDA_MOVE_STAYED);
  const SendaComparisonLine *line = NULL;

  g_assert_cmpuint (up->len, ==, 1);
  g_assert_cmpuint (stayed->len, ==, 1);
  line = up->pdata[0];
  g_assert_cmpstr (line->element->id, ==, "leadership");
  g_assert_cmpuint (line->stages[0], ==, 2);
  g_assert_cmpuint (line->stages[1], ==, 4);
}

/* From the first ballot of one year to the comparison in the next. */
static void
test_story (RoundsFixture *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = hold_first_round (fixture);
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (senda_record_get_text (first, "agreed_on"), ==, "2026-03-08");
  g_assert_cmpstr (senda_record_get_text (first, "frozen_on"), ==, "2026-03-08");
  assert_first_round (fixture, first);

  pass_days (fixture, 365);
  second = open_round (fixture, "2027", SENDA_ROUND_COLLECTING, first);
  g_assert_cmpstr (senda_record_get_text (second, "starts_from"), ==, senda_record_get_id (first));
  g_assert_cmpint (senda_record_get_integer (second, "number"), ==, 2);
  g_assert_cmpuint (count_below (fixture, &senda_dissent_info, second), ==, 0);
  g_assert_cmpuint (count_below (fixture, &senda_ballot_info, second), ==, 0);
  confirm_in_part (fixture, second);
  assert_compared (fixture, first, second);
  assert_first_round (fixture, first);

  people_fixture_reopen (&fixture->base);
  fixture->workspace = fixture->base.base.workspace;
  fixture->people = fixture->base.people;
  assert_first_round (fixture, first);
  assert_compared (fixture, first, second);
}

static void
test_ballot_is_carried (RoundsFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = hold_first_round (fixture);
  g_autoptr (SendaRecord) between = open_round (fixture, "Between", SENDA_ROUND_COLLECTING, NULL);
  g_autoptr (SendaRecord) second = open_round (fixture, "Second", SENDA_ROUND_COLLECTING, NULL);
  const char *ana = member_id (fixture, 0);
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (GError) error = NULL;
  SendaRecord *ballot = NULL;
  SendaRecord *rating = NULL;

  /* Nothing was said in the round between. */
  rate (fixture, second, 0, "mission-statement", 5);
  g_assert_true (senda_ballot_set_note (fixture->workspace, second, ana,
                                        find_element (fixture, "mission-statement"), NULL,
                                        "Signed by all.", &error));
  g_assert_true (senda_ballot_carry (fixture->workspace, second, ana, &error));
  assert_undo_says (&fixture->base, "Ana Ruiz began with the answers of the round before");
  g_assert_cmpuint (stage_of (fixture, second, 0, "leadership"), ==, 1);
  g_assert_cmpuint (stage_of (fixture, second, 0, "mission-statement"), ==, 5);
  box = look_at_ballots (fixture, second);
  ballot = senda_ballot_box_find_ballot (box, senda_ballot_box_find_rater (box, ana));
  rating = senda_ballot_box_find_rating (box, ballot, find_element (fixture, "leadership"));
  g_assert_cmpint (senda_record_get_integer (rating, "is_carried"), ==, 1);
  g_assert_cmpstr (senda_marks_get (senda_record_get_text (rating, "marks"), "leadership.2.1"), ==,
                   SENDA_MARK_DESCRIBES);
  g_assert_cmpstr (senda_record_get_wording (rating, "note", "es", NULL), ==,
                   "Falta un presupuesto.");
  rating = senda_ballot_box_find_rating (box, ballot, find_element (fixture, "mission-statement"));
  g_assert_cmpstr (senda_record_get_wording (rating, "note",
                                             senda_workspace_get_language (fixture->workspace),
                                             NULL), ==, "Signed by all.");
  assert_invalid (senda_ballot_carry (fixture->workspace, second, ana, &error), &error,
                  "There are no former answers of this member to begin with.");

  g_assert_true (senda_ballot_confirm (fixture->workspace, second, ana,
                                       find_element (fixture, "leadership"), &error));
  g_clear_pointer (&box, senda_ballot_box_unref);
  box = look_at_ballots (fixture, second);
  ballot = senda_ballot_box_find_ballot (box, senda_ballot_box_find_rater (box, ana));
  rating = senda_ballot_box_find_rating (box, ballot, find_element (fixture, "leadership"));
  g_assert_cmpint (senda_record_get_integer (rating, "is_carried"), ==, 0);
  g_assert_cmpuint (stage_of (fixture, second, 0, "leadership"), ==, 1);
}

/* To say a thing anew is to confirm it. */
static void
test_said_anew (RoundsFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = hold_first_round (fixture);
  g_autoptr (SendaRecord) second = open_round (fixture, "2027", SENDA_ROUND_DISCUSSING, first);
  g_autoptr (SendaRoadmap) roadmap = senda_roadmap_new (fixture->workspace,
                                                        fixture->base.task_force, NULL);
  const SendaElement *leadership = find_element (fixture, "leadership");
  const SendaStatement *statement = find_statement (fixture, "leadership.2.1");
  const SendaStatement *other = find_statement (fixture, "leadership.3.1");
  g_autoptr (SendaRoundFacts) facts = NULL;
  g_autoptr (GError) error = NULL;

  pass_days (fixture, 3);
  g_assert_true (senda_roadmap_mark (roadmap, statement, SENDA_MARK_DESCRIBES, &error));
  assert_undo_says (&fixture->base, "Leadership, stage 2: a mark is still true");
  g_assert_true (senda_roadmap_mark (roadmap, other, SENDA_MARK_DOES_NOT, &error));
  assert_undo_says (&fixture->base, "Leadership, stage 3: a statement does not describe us");
  g_assert_true (senda_roadmap_rate (roadmap, leadership, SENDA_STATE_RATED, 2, NULL, NULL,
                                     &error));
  facts = look_at_round (fixture, second);
  g_assert_false (senda_round_facts_is_carried (facts, leadership));
  g_assert_false (senda_round_facts_is_mark_carried (facts, statement));
  g_assert_false (senda_round_facts_is_mark_carried (facts, other));
  g_assert_true (senda_round_facts_is_carried (facts, find_element (fixture,
                                                                    "mission-statement")));
  g_assert_cmpstr (senda_record_get_text (senda_round_facts_get_agreed (facts, leadership),
                                          "agreed_on"), ==, "2026-03-11");
  /* The same choice keeps its reason. */
  g_assert_cmpstr (senda_record_get_wording (senda_round_facts_get_agreed (facts, leadership),
                                             "reason", "en", NULL), ==, "A chair was chosen.");
}

static SendaRecord *
add_done_action (RoundsFixture *fixture,
                 const char    *statement,
                 const char    *outcome)
{
  g_autofree char *today = senda_workspace_today (fixture->workspace);
  const SendaGiven given[] = {
    { "what", "Sign the charter" }, { "source", statement }, { "state", SENDA_ACTION_DONE },
    { "done_on", today }, { "outcome", outcome }, { NULL, NULL }
  };
  g_autoptr (GError) error = NULL;
  SendaRecord *action =
    senda_record_add (fixture->workspace, &senda_action_info,
                      senda_record_get_id (SENDA_RECORD (fixture->base.task_force)), given,
                      &error);

  g_assert_no_error (error);
  return action;
}

/* What was done after the last word on a statement counts for more; what was done before it does
 * not. */
static void
test_outcomes_are_carried (RoundsFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) old = add_done_action (fixture, "leadership.3.1", SENDA_MARK_DESCRIBES);
  g_autoptr (SendaRecord) first = NULL;
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (SendaRecord) done = NULL;
  g_autoptr (SendaRecord) fresh = NULL;
  g_autoptr (SendaRoundFacts) facts = NULL;

  pass_days (fixture, 1);
  first = hold_first_round (fixture);
  pass_days (fixture, 100);
  done = add_done_action (fixture, "leadership.2.1", SENDA_MARK_PARTLY);
  fresh = add_done_action (fixture, "leadership.4.1", SENDA_MARK_DESCRIBES);
  second = open_round (fixture, "Second", SENDA_ROUND_DISCUSSING, first);
  facts = look_at_round (fixture, second);
  g_assert_cmpstr (senda_round_facts_get_mark (facts, find_statement (fixture, "leadership.2.1")),
                   ==, SENDA_MARK_PARTLY);
  g_assert_cmpstr (senda_round_facts_get_mark (facts, find_statement (fixture, "leadership.3.1")),
                   ==, SENDA_MARK_PARTLY);
  g_assert_cmpstr (senda_round_facts_get_mark (facts, find_statement (fixture, "leadership.4.1")),
                   ==, SENDA_MARK_DESCRIBES);
  g_assert_true (senda_round_facts_is_mark_carried (facts,
                                                    find_statement (fixture, "leadership.4.1")));
}

static void
test_frozen_round_stays (RoundsFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  SendaWorkspace *workspace = fixture->workspace;
  g_autoptr (SendaRecord) round = hold_first_round (fixture);
  g_autoptr (SendaRoadmap) roadmap = senda_roadmap_new (workspace, fixture->base.task_force, NULL);
  g_autoptr (GPtrArray) dissents = list_below (fixture, &senda_dissent_info, round);
  g_autoptr (GPtrArray) raters = list_below (fixture, &senda_rater_info, round);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  const SendaElement *leadership = find_element (fixture, "leadership");
  const SendaDissentGiven given = { NULL, 3, "Too late." };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (members, fixture->members[0]);
  assert_invalid (try_rate (fixture, round, 0, &error), &error, FROZEN);
  assert_invalid (try_agree (fixture, round, &error), &error, FROZEN);
  assert_invalid (senda_roadmap_rate (roadmap, leadership, SENDA_STATE_RATED, 3, "Late.", NULL,
                                      &error), &error, FROZEN);
  assert_invalid (senda_roadmap_mark (roadmap, find_statement (fixture, "leadership.1.1"),
                                      SENDA_MARK_UNSURE, &error), &error, FROZEN);
  assert_invalid (senda_round_add_dissent (workspace, round, leadership, &given, NULL,
                                           &error) != NULL,
                  &error, FROZEN);
  assert_invalid (senda_round_confirm (workspace, round, leadership, &error), &error, FROZEN);
  assert_invalid (senda_record_remove (workspace, dissents->pdata[0], &error), &error, FROZEN);
  assert_invalid (senda_record_edit (workspace, dissents->pdata[0], "reason", "en", "No.", &error),
                  &error, FROZEN);
  assert_invalid (senda_record_edit (workspace, round, "name", NULL, "Other", &error), &error,
                  FROZEN);
  assert_invalid (senda_round_set_state (workspace, round, SENDA_ROUND_DISCUSSING, &error), &error,
                  FROZEN);
  assert_invalid (senda_round_set_anonymous (workspace, round, TRUE, &error), &error, FROZEN);
  assert_invalid (senda_round_add_raters (fixture->people, round, members, &error), &error, FROZEN);
  assert_invalid (senda_round_remove_rater (workspace, raters->pdata[11], &error), &error, "This");
  assert_invalid (senda_record_remove (workspace, round, &error), &error, FROZEN);
  assert_first_round (fixture, round);
}

static void
test_ballots_have_their_time (RoundsFixture *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (senda_round_get_state (round), ==, SENDA_ROUND_PREPARING);
  assert_invalid (try_rate (fixture, round, 0, &error), &error,
                  "This round is still being prepared.");
  set_state (fixture, round, SENDA_ROUND_COLLECTING);
  g_assert_true (try_rate (fixture, round, 0, &error));
  set_state (fixture, round, SENDA_ROUND_DISCUSSING);
  g_assert_true (try_rate (fixture, round, 1, &error));
  set_state (fixture, round, SENDA_ROUND_AGREED);
  g_assert_cmpstr (senda_record_get_text (round, "agreed_on"), ==, "2026-03-08");
  assert_invalid (try_rate (fixture, round, 2, &error), &error, "The group has agreed");
  set_state (fixture, round, SENDA_ROUND_DISCUSSING);
  g_assert_true (senda_record_is_null (round, "agreed_on"));
  g_assert_true (try_rate (fixture, round, 2, &error));
  g_assert_cmpuint (count_below (fixture, &senda_rating_info, round), ==, 3);
}

/* The later of two agreements replaces the former; whoever differed from that one still did. */
static void
test_agreed_twice (RoundsFixture *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  const SendaElement *leadership = find_element (fixture, "leadership");
  const SendaDissentGiven unnamed = { NULL, 0, "We have no budget." };
  const SendaDissentGiven silent = { member_id (fixture, 1), 2, " " };
  g_autoptr (SendaRecord) dissent = NULL;
  g_autoptr (SendaRoundFacts) facts = NULL;
  g_autoptr (GError) error = NULL;

  agree_with_dissent (fixture, round);
  assert_invalid (senda_round_add_dissent (fixture->workspace, round, leadership, &silent, NULL,
                                           &error) != NULL, &error, "“Reason”");
  dissent = senda_round_add_dissent (fixture->workspace, round, leadership, &unnamed, NULL, &error);
  g_assert_no_error (error);
  assert_undo_says (&fixture->base, "Recorded a dissent on Leadership");
  agree (fixture, round, "leadership", 5);
  facts = look_at_round (fixture, round);
  g_assert_cmpuint (senda_round_facts_get_stage (facts, leadership), ==, 5);
  g_assert_cmpuint (senda_round_facts_get_dissents (facts, leadership)->len, ==, 2);
  g_assert_cmpuint (count_below (fixture, &senda_agreed_stage_info, round), ==, 2);
  /* Nobody said who was there the second time. */
  g_assert_false (senda_record_is_null (senda_round_facts_get_agreed (facts, leadership),
                                        "present"));
  g_assert_true (senda_record_remove (fixture->workspace, dissent, &error));
  assert_undo_says (&fixture->base, "Removed a dissent on Leadership");
}

static void
test_rounds_follow_each_other (RoundsFixture *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  SendaRoundPlan plan = { .name = "Earlier", .opened_on = "2026-03-07" };
  g_autoptr (SendaRecord) first = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (GError) error = NULL;

  assert_invalid (senda_round_open (fixture->people, &plan, &error) != NULL, &error,
                  "The round before was opened later than that.");
  g_assert_false (senda_round_is_frozen (first));
  plan = (SendaRoundPlan) { .name = "2026 again", .corrects = first };
  assert_invalid (senda_round_open (fixture->people, &plan, &error) != NULL, &error,
                  "Please say what this round corrects.");
  g_assert_false (senda_round_is_frozen (first));
  plan.correction = "Leadership was noted at the wrong stage.";
  second = senda_round_open (fixture->people, &plan, &error);
  g_assert_no_error (error);
  assert_undo_says (&fixture->base, "Opened the round 2026 again as a correction");
  g_assert_true (senda_round_is_frozen (first));
  g_assert_cmpstr (senda_record_get_text (first, "frozen_on"), ==, "2026-03-08");
  g_assert_cmpint (senda_record_get_integer (second, "number"), ==, 2);

  undo_step (&fixture->base);
  g_assert_false (senda_round_is_frozen (first));
  g_assert_true (senda_record_is_deleted (second));
  plan = (SendaRoundPlan) { .name = "  " };
  g_assert_null (senda_round_open (fixture->people, &plan, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

/* A round of an earlier Senda was never frozen; it stays as it was all the same. */
static void
test_earlier_round_of_before (RoundsFixture *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = open_round (fixture, "2025", SENDA_ROUND_DISCUSSING, NULL);
  const SendaGiven given[] = {
    { "name", "2026" }, { "opened_on", "2026-03-08" }, { "number", "2" }, { NULL, NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) second =
    senda_record_add (fixture->workspace, &senda_round_info,
                      senda_record_get_id (SENDA_RECORD (fixture->base.task_force)), given,
                      &error);

  g_assert_no_error (error);
  g_assert_cmpstr (senda_round_get_state (second), ==, SENDA_ROUND_DISCUSSING);
  assert_invalid (try_agree (fixture, first, &error), &error, "A later round has been opened,");
  g_assert_true (try_agree (fixture, second, &error));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ROUNDS_TEST ("/rounds/story", test_story);
  ROUNDS_TEST ("/rounds/ballot-is-carried", test_ballot_is_carried);
  ROUNDS_TEST ("/rounds/said-anew", test_said_anew);
  ROUNDS_TEST ("/rounds/outcomes-are-carried", test_outcomes_are_carried);
  ROUNDS_TEST ("/rounds/frozen-round-stays", test_frozen_round_stays);
  ROUNDS_TEST ("/rounds/ballots-have-their-time", test_ballots_have_their_time);
  ROUNDS_TEST ("/rounds/agreed-twice", test_agreed_twice);
  ROUNDS_TEST ("/rounds/rounds-follow-each-other", test_rounds_follow_each_other);
  ROUNDS_TEST ("/rounds/earlier-round-of-before", test_earlier_round_of_before);

  return g_test_run ();
}
