/* test-anonymous-ballots.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ballot without a name: nothing that is kept of it points at a person.
 */
#include "config.h"

#include "rounds-fixture.h"

#define DAY G_GINT64_CONSTANT (86400000)

static const SendaBallotLine lines[] = {
  { "leadership", SENDA_RATING_STAGE, 4, "leadership.2.1=describes", "Trust is growing." },
  { "mission-statement", SENDA_RATING_UNSURE, 0, NULL, NULL },
  { "membership", NULL, 0, NULL, "  " },
};

static SendaRecord *
open_anonymous (RoundsFixture *fixture)
{
  const SendaRoundPlan plan = {
    .name = "2026", .state = SENDA_ROUND_COLLECTING, .is_anonymous = TRUE, .invites_all = TRUE,
  };
  g_autoptr (GError) error = NULL;
  SendaRecord *round = senda_round_open (fixture->people, &plan, &error);

  g_assert_no_error (error);
  return round;
}

static gboolean
take (RoundsFixture *fixture,
      SendaRecord   *round,
      guint          n_lines,
      GError       **error)
{
  return senda_ballot_take_anonymous (fixture->workspace, round, "discipline.health-care", lines,
                                      n_lines, "en", error);
}

/* All that the log has of the ballot: nobody's, and of no time of day; once by that @kind. */
static void
assert_unsigned (RoundsFixture       *fixture,
                 SendaTransactionKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    senda_store_history (senda_workspace_get_store (fixture->workspace), NULL, NULL, NULL, 0,
                         &error);
  guint n_unsigned = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (!senda_label_is_unsigned (entry->label))
        continue;
      n_unsigned += entry->kind == kind;
      g_assert_null (entry->author);
      g_assert_cmpint (entry->time % DAY, ==, 0);
      g_assert_null (senda_label_get (entry->label, "name"));
    }
  g_assert_cmpuint (n_unsigned, ==, 1);
}

static void
sign (RoundsFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_workspace_set_author (fixture->workspace, "Ana Ruiz", &error));
}

static void
test_points_at_nobody (RoundsFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_anonymous (fixture);
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (GError) error = NULL;
  SendaRecord *ballot = NULL;
  SendaRecord *rating = NULL;

  g_assert_true (take (fixture, round, G_N_ELEMENTS (lines), &error));
  assert_undo_says (&fixture->base, "Took in an anonymous ballot");
  box = look_at_ballots (fixture, round);
  g_assert_true (senda_ballot_box_is_anonymous (box));
  g_assert_cmpuint (senda_ballot_box_get_ballots (box)->len, ==, 1);
  ballot = senda_ballot_box_get_ballots (box)->pdata[0];
  g_assert_true (senda_record_is_null (ballot, "rater"));
  g_assert_cmpstr (senda_record_get_text (ballot, "discipline"), ==, "discipline.health-care");
  g_assert_cmpuint (senda_ballot_box_count_ratings (box, ballot), ==, 2);
  rating = senda_ballot_box_find_rating (box, ballot, find_element (fixture, "leadership"));
  g_assert_cmpint (senda_record_get_integer (rating, "stage"), ==, 4);
  g_assert_cmpstr (senda_record_get_wording (rating, "note", "en", NULL), ==, "Trust is growing.");
  for (guint i = 0; i < ROUNDS_N_MEMBERS; i++)
    {
      g_autofree char *rater = senda_rater_id (senda_record_get_id (round),
                                               member_id (fixture, i));
      g_autofree char *named = senda_ballot_id (rater);

      g_assert_cmpstr (senda_record_get_id (ballot), !=, named);
    }
}

/* The paper asks for a group of disciplines, and no more of it is kept than was asked. */
static void
test_bears_a_group (RoundsFixture *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_anonymous (fixture);
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (GError) error = NULL;

  for (const SendaChoice *group = senda_discipline_groups; group->name != NULL; group++)
    senda_ballot_take_anonymous (fixture->workspace, round, group->name, lines,
                                 G_N_ELEMENTS (lines), "en", &error);
  g_assert_no_error (error);
  box = look_at_ballots (fixture, round);
  for (const SendaChoice *group = senda_discipline_groups; group->name != NULL; group++)
    {
      GPtrArray *ballots = senda_ballot_box_get_ballots (box);
      guint n = 0;

      for (guint i = 0; i < ballots->len; i++)
        n += g_strcmp0 (senda_ballot_box_get_group (box, ballots->pdata[i]), group->name) == 0;
      g_assert_cmpuint (n, ==, 1);
    }
}

static void
test_undo_points_at_nobody (RoundsFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = NULL;
  g_autoptr (GError) error = NULL;

  sign (fixture);
  round = open_anonymous (fixture);
  g_assert_true (take (fixture, round, G_N_ELEMENTS (lines), &error));
  assert_unsigned (fixture, SENDA_TRANSACTION_EDIT);
  undo_step (&fixture->base);
  assert_unsigned (fixture, SENDA_TRANSACTION_UNDO);
  {
    g_autoptr (SendaBallotBox) box = look_at_ballots (fixture, round);

    g_assert_cmpuint (senda_ballot_box_get_ballots (box)->len, ==, 0);
  }
  redo_step (&fixture->base);
  assert_unsigned (fixture, SENDA_TRANSACTION_REDO);
  {
    g_autoptr (SendaBallotBox) box = look_at_ballots (fixture, round);

    g_assert_cmpuint (senda_ballot_box_get_ballots (box)->len, ==, 1);
  }
}

/* Whether ballots bear names is settled before the first of them. */
static void
test_names_or_none (RoundsFixture *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  SendaWorkspace *workspace = fixture->workspace;
  g_autoptr (SendaRecord) round = open_anonymous (fixture);
  g_autoptr (GError) error = NULL;

  assert_invalid (senda_ballot_rate (workspace, round, member_id (fixture, 0),
                                     find_element (fixture, "leadership"), SENDA_RATING_STAGE, 2,
                                     NULL, &error), &error, "Ballots in this round bear no names.");
  assert_invalid (take (fixture, round, 0, &error), &error, "Nothing stands on this ballot.");
  g_assert_true (senda_round_set_anonymous (workspace, round, FALSE, &error));
  assert_invalid (take (fixture, round, 2, &error), &error, "Ballots in this round bear names.");
  rate (fixture, round, 0, "leadership", 2);
  assert_invalid (senda_round_set_anonymous (workspace, round, TRUE, &error), &error,
                  "There are ballots in this round already.");
  undo_step (&fixture->base);
  g_assert_true (senda_round_set_anonymous (workspace, round, TRUE, &error));
  g_assert_true (take (fixture, round, 2, &error));
  assert_invalid (senda_round_set_anonymous (workspace, round, FALSE, &error), &error,
                  "There are ballots in this round already.");
  set_state (fixture, round, SENDA_ROUND_AGREED);
  assert_invalid (take (fixture, round, 2, &error), &error, "The group has agreed");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ROUNDS_TEST ("/anonymous-ballots/points-at-nobody", test_points_at_nobody);
  ROUNDS_TEST ("/anonymous-ballots/bears-a-group", test_bears_a_group);
  ROUNDS_TEST ("/anonymous-ballots/undo-points-at-nobody", test_undo_points_at_nobody);
  ROUNDS_TEST ("/anonymous-ballots/names-or-none", test_names_or_none);

  return g_test_run ();
}
