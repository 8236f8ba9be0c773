/* test-closed.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is closed takes no changes, nor does anything that belongs to it, by whichever door.
 */
#include "config.h"

#include "rounds-fixture.h"

static void
assert_closed (gboolean  done,
               GError  **error)
{
  g_assert_false (done);
  g_assert_error (*error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_true (g_str_has_prefix ((*error)->message, "This round is frozen and never changes."));
  g_clear_error (error);
}

static SendaEdit *
begin (RoundsFixture *fixture)
{
  return senda_workspace_edit (fixture->workspace, senda_label_new ("round-edit", "name", "2026",
                                                                    NULL));
}

static SendaRecord *
find_rating (RoundsFixture *fixture,
             SendaRecord   *round)
{
  g_autofree char *rater = senda_rater_id (senda_record_get_id (round), member_id (fixture, 0));
  g_autofree char *ballot = senda_ballot_id (rater);
  g_autofree char *id = senda_rating_id (ballot, "leadership");
  g_autoptr (GError) error = NULL;
  SendaRecord *rating = senda_workspace_get (fixture->workspace, &senda_rating_info, id, &error);

  g_assert_no_error (error);
  return rating;
}

/* Two steps below the round: a rating belongs to a ballot. */
static void
test_closes_what_is_below (RoundsFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  g_autoptr (SendaRecord) rating = NULL;
  g_autoptr (GError) error = NULL;
  SendaEdit *edit = NULL;

  rate (fixture, round, 0, "leadership", 3);
  rating = find_rating (fixture, round);
  set_state (fixture, round, SENDA_ROUND_FROZEN);
  assert_closed (senda_record_edit (fixture->workspace, rating, "stage", NULL, "4", &error),
                 &error);
  assert_closed (senda_record_edit (fixture->workspace, rating, "note", "es", "Tarde.", &error),
                 &error);
  assert_closed (senda_record_remove (fixture->workspace, rating, &error), &error);
  edit = begin (fixture);
  senda_edit_set (edit, senda_edit_create (edit, &senda_evidence_info, NULL), "round",
                  SENDA_TEXT (senda_record_get_id (round)));
  assert_closed (senda_edit_commit (edit, &error), &error);
  g_assert_cmpint (senda_record_get_integer (rating, "stage"), ==, 3);
}

/* Nothing of an edit is written when one part of it is refused. */
static void
test_all_or_nothing (RoundsFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = open_round (fixture, "2026", SENDA_ROUND_FROZEN, NULL);
  g_autoptr (SendaRecord) second = open_round (fixture, "2027", NULL, NULL);
  g_autoptr (GError) error = NULL;
  SendaEdit *edit = begin (fixture);

  senda_edit_set (edit, second, "name", SENDA_TEXT ("Other"));
  senda_edit_set (edit, first, "name", SENDA_TEXT ("Other"));
  assert_closed (senda_edit_commit (edit, &error), &error);
  g_assert_cmpstr (senda_record_get_text (second, "name"), ==, "2027");
}

/* An edit may close what it changes, with all that it adds there; it cannot open it again. */
static void
test_closes_but_does_not_open (RoundsFixture *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  g_autoptr (SendaRecord) rating = NULL;
  g_autoptr (GError) error = NULL;
  SendaEdit *edit = NULL;

  rate (fixture, round, 0, "leadership", 3);
  rating = find_rating (fixture, round);
  edit = begin (fixture);
  senda_edit_set (edit, rating, "stage", SENDA_INTEGER (4));
  senda_edit_set (edit, round, "state", SENDA_TEXT (SENDA_ROUND_FROZEN));
  g_assert_true (senda_edit_commit (edit, &error));

  edit = begin (fixture);
  senda_edit_set (edit, round, "state", SENDA_TEXT (SENDA_ROUND_DISCUSSING));
  senda_edit_set (edit, rating, "stage", SENDA_INTEGER (5));
  assert_closed (senda_edit_commit (edit, &error), &error);
  g_assert_cmpint (senda_record_get_integer (rating, "stage"), ==, 4);

  /* Whoever froze it by mistake can take that back. */
  undo_step (&fixture->base);
  g_assert_false (senda_round_is_frozen (round));
  g_assert_cmpint (senda_record_get_integer (rating, "stage"), ==, 3);
  redo_step (&fixture->base);
  g_assert_true (senda_round_is_frozen (round));
}

static void
test_goes_with_what_it_belongs_to (RoundsFixture *fixture,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_FROZEN, NULL);
  g_autoptr (GError) error = NULL;

  assert_closed (senda_record_remove (fixture->workspace, round, &error), &error);
  g_assert_true (senda_task_force_remove (fixture->workspace, fixture->base.task_force, &error));
  g_assert_no_error (error);
  undo_step (&fixture->base);
  g_assert_true (senda_round_is_frozen (round));
}

/* A value that was there before the round was frozen cannot be brought back alone. */
static void
test_one_change_is_not_taken_back (RoundsFixture *fixture,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  g_autoptr (SendaRecord) rating = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const SendaHistoryEntry *entry = NULL;
  g_autoptr (GError) error = NULL;

  rate (fixture, round, 0, "leadership", 3);
  rate (fixture, round, 0, "leadership", 4);
  rating = find_rating (fixture, round);
  set_state (fixture, round, SENDA_ROUND_FROZEN);
  entries = senda_store_history (senda_workspace_get_store (fixture->workspace),
                                 &senda_rating_info, senda_record_get_id (rating), "stage", 1,
                                 &error);
  g_assert_no_error (error);
  entry = entries->pdata[0];
  assert_closed (senda_workspace_take_back (fixture->workspace, entry->changes->pdata[0], &error),
                 &error);
  g_assert_cmpint (senda_record_get_integer (rating, "stage"), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ROUNDS_TEST ("/closed/what-is-below", test_closes_what_is_below);
  ROUNDS_TEST ("/closed/all-or-nothing", test_all_or_nothing);
  ROUNDS_TEST ("/closed/closes-but-does-not-open", test_closes_but_does_not_open);
  ROUNDS_TEST ("/closed/goes-with-what-it-belongs-to", test_goes_with_what_it_belongs_to);
  ROUNDS_TEST ("/closed/one-change-is-not-taken-back", test_one_change_is_not_taken_back);

  return g_test_run ();
}
