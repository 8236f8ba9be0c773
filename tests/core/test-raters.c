/* test-raters.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who takes part in a round, and what becomes of what they said when they leave.
 */
#include "config.h"

#include "rounds-fixture.h"

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

static GPtrArray *
list_in (RoundsFixture         *fixture,
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
count_in (RoundsFixture         *fixture,
          const SendaRecordInfo *info,
          SendaRecord           *round)
{
  g_autoptr (GPtrArray) records = list_in (fixture, info, round);

  return records->len;
}

/* Everybody sees leadership at the first stage, and the round is frozen. */
static SendaRecord *
hold_round (RoundsFixture *fixture)
{
  SendaRecord *round = open_round (fixture, "2026", SENDA_ROUND_COLLECTING, NULL);

  for (guint i = 0; i < ROUNDS_N_MEMBERS; i++)
    rate (fixture, round, i, "leadership", 1);
  set_state (fixture, round, SENDA_ROUND_FROZEN);
  return round;
}

static void
test_only_the_roster_rates (RoundsFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  const SendaRoundPlan plan = { .name = "2026", .state = SENDA_ROUND_COLLECTING };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) round = senda_round_open (fixture->people, &plan, &error);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GPtrArray) raters = NULL;

  g_assert_no_error (error);
  assert_invalid (try_rate (fixture, round, 0, &error), &error,
                  "This member is not on the roster of this round.");
  g_assert_cmpuint (count_in (fixture, &senda_ballot_info, round), ==, 0);
  g_ptr_array_add (members, fixture->members[0]);
  g_assert_true (senda_round_add_raters (fixture->people, round, members, &error));
  assert_undo_says (&fixture->base, "Ana Ruiz takes part in the round");
  g_assert_true (try_rate (fixture, round, 0, &error));
  g_ptr_array_add (members, fixture->members[1]);
  g_ptr_array_add (members, fixture->members[2]);
  g_assert_true (senda_round_add_raters (fixture->people, round, members, &error));
  assert_undo_says (&fixture->base, "2 more take part in the round");
  raters = list_in (fixture, &senda_rater_info, round);
  g_assert_cmpuint (raters->len, ==, 3);
  g_assert_cmpstr (senda_record_get_text (raters->pdata[0], "discipline"), ==, discipline_of (0));
  g_assert_false (senda_record_is_null (raters->pdata[0], "agency"));
}

static void
test_who_has_rated_stays (RoundsFixture *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  SendaWorkspace *workspace = fixture->workspace;
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_COLLECTING, NULL);
  g_autoptr (SendaBallotBox) box = look_at_ballots (fixture, round);
  SendaRecord *ana = senda_ballot_box_find_rater (box, member_id (fixture, 0));
  SendaRecord *ben = senda_ballot_box_find_rater (box, member_id (fixture, 1));
  g_autoptr (GError) error = NULL;

  rate (fixture, round, 0, "leadership", 2);
  assert_invalid (senda_round_remove_rater (workspace, ana, &error), &error,
                  "This member has rated in this round.");
  g_assert_true (senda_round_remove_rater (workspace, ben, &error));
  assert_undo_says (&fixture->base, "Ben Cole no longer takes part in the round");
  assert_invalid (try_rate (fixture, round, 1, &error), &error, "This member is not on the roster");

  /* Who has taken everything back has said nothing. */
  g_assert_true (senda_ballot_rate (workspace, round, member_id (fixture, 0),
                                    find_element (fixture, "leadership"), NULL, 0, NULL, &error));
  assert_undo_says (&fixture->base, "Ana Ruiz took back the rating of Leadership");
  g_assert_true (senda_round_remove_rater (workspace, ana, &error));
  g_assert_cmpuint (count_in (fixture, &senda_ballot_info, round), ==, 0);
  undo_step (&fixture->base);
  g_assert_cmpuint (count_in (fixture, &senda_ballot_info, round), ==, 1);
}

static void
test_former_member (RoundsFixture *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = hold_round (fixture);
  g_autoptr (SendaRecord) second = open_round (fixture, "2027", SENDA_ROUND_COLLECTING, NULL);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);
  SendaRecord *const rounds[] = { first, second };
  g_autoptr (GError) error = NULL;

  rate (fixture, second, 3, "leadership", 5);
  g_assert_true (senda_record_remove (fixture->workspace, fixture->members[3], &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autoptr (SendaBallotBox) box = look_at_ballots (fixture, rounds[i]);
      GPtrArray *raters = senda_ballot_box_get_raters (box);
      guint n_former = 0;

      g_assert_cmpuint (raters->len, ==, ROUNDS_N_MEMBERS);
      for (guint j = 0; j < raters->len; j++)
        {
          g_autofree char *name = senda_rater_say (raters->pdata[j],
                                                   senda_people_get_facts (fixture->people),
                                                   catalog);
          SendaRecord *ballot = senda_ballot_box_find_ballot (box, raters->pdata[j]);

          if (!g_str_equal (name, "Former member"))
            continue;
          n_former++;
          g_assert_nonnull (ballot);
          g_assert_cmpuint (senda_ballot_box_count_ratings (box, ballot), ==, 1);
          g_assert_cmpstr (senda_record_get_text (raters->pdata[j], "discipline"), ==,
                           discipline_of (3));
        }
      g_assert_cmpuint (n_former, ==, 1);
    }
  g_assert_cmpuint (count_in (fixture, &senda_rating_info, second), ==, 1);
  assert_invalid (try_rate (fixture, second, 3, &error), &error, "This member is not on the roster");
  undo_step (&fixture->base);
  g_assert_cmpuint (stage_of (fixture, second, 3, "leadership"), ==, 5);
}

/* Who is erased for good is named nowhere any more, and what they said is still counted. */
static void
test_erased_member (RoundsFixture *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = hold_round (fixture);
  g_autofree char *gone = g_strdup (member_id (fixture, 0));
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (SendaCheck) check = NULL;
  SendaPurge purge;
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_workspace_purge (fixture->workspace, &senda_member_info, gone, &purge,
                                        &error));
  g_assert_no_error (error);
  g_assert_cmpuint (stage_of (fixture, round, 0, "leadership"), ==, 1);
  g_assert_cmpuint (count_in (fixture, &senda_rater_info, round), ==, ROUNDS_N_MEMBERS);
  entries = senda_store_history (senda_workspace_get_store (fixture->workspace), NULL, NULL, NULL,
                                 0, &error);
  for (guint i = 0; i < entries->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (senda_label_get (entry->label, "name"), !=, "Ana Ruiz");
    }
  check = senda_store_check (senda_workspace_get_store (fixture->workspace), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->faults->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ROUNDS_TEST ("/raters/only-the-roster-rates", test_only_the_roster_rates);
  ROUNDS_TEST ("/raters/who-has-rated-stays", test_who_has_rated_stays);
  ROUNDS_TEST ("/raters/former-member", test_former_member);
  ROUNDS_TEST ("/raters/erased-member", test_erased_member);

  return g_test_run ();
}
