/* test-differences.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What two people said differently and who may decide it.
 */
#include "config.h"

#include "exchange-fixture.h"

#include "senda-ballot-edits.h"
#include "senda-ballot.h"
#include "senda-differences.h"
#include "senda-member.h"
#include "senda-people.h"
#include "senda-rater.h"
#include "senda-record-edits.h"
#include "senda-round-edits.h"

typedef struct
{
  Exchange exchange;
  char *task_force;
  char *round;
} Fixture;

/* Two desks with the same round, in which ballots are collected. */
static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  const SendaRoundPlan plan = {
    .name = "Spring review", .state = SENDA_ROUND_COLLECTING, .invites_all = TRUE,
  };
  g_autoptr (SendaRecord) task_force = NULL;
  g_autoptr (SendaPeople) people = NULL;
  g_autoptr (SendaRecord) round = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&fixture->exchange, 2);
  fixture->task_force = exchange_add_sample (&fixture->exchange);
  task_force = senda_workspace_get (fixture->exchange.desks[0], &senda_task_force_info,
                                    fixture->task_force, &error);
  people = senda_people_new (fixture->exchange.desks[0], SENDA_TASK_FORCE (task_force));
  round = senda_round_open (people, &plan, &error);
  g_assert_no_error (error);
  fixture->round = g_strdup (senda_record_get_id (round));
  exchange_pass (&fixture->exchange, 0, 1, fixture->task_force);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_free (fixture->task_force);
  g_free (fixture->round);
  exchange_tear_down (&fixture->exchange);
}

static SendaStore *
get_store (Fixture *fixture,
           guint    desk)
{
  return senda_workspace_get_store (fixture->exchange.desks[desk]);
}

/* Says the same of every element on the ballot of the first rater. */
static void
rate_all (Fixture *fixture,
          guint    desk,
          guint    stage)
{
  SendaWorkspace *workspace = fixture->exchange.desks[desk];
  SendaContent *content = senda_workspace_get_content (workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) raters = senda_store_list (get_store (fixture, desk), &senda_rater_info,
                                                   fixture->round, &error);
  g_autoptr (SendaRecord) round = senda_workspace_get (workspace, &senda_round_info,
                                                       fixture->round, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      senda_ballot_rate (workspace, round,
                         senda_record_get_text (g_ptr_array_index (raters, 0), "member"),
                         senda_content_get_element (content, i), SENDA_RATING_STAGE, stage,
                         SENDA_BALLOT_PAPER, &error);
      g_assert_no_error (error);
    }
}

static void
name_first_member (Fixture    *fixture,
                   guint       desk,
                   const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = senda_store_list (get_store (fixture, desk), &senda_member_info,
                                                    fixture->task_force, &error);
  g_autoptr (SendaRecord) member = NULL;

  g_assert_no_error (error);
  member = senda_workspace_get (fixture->exchange.desks[desk], &senda_member_info,
                                senda_record_get_id (g_ptr_array_index (members, 0)), &error);
  g_assert_no_error (error);
  senda_record_edit (fixture->exchange.desks[desk], member, "title", NULL, title, &error);
  g_assert_no_error (error);
}

/* What a rater said on two machines is the rater's: the newest holds, and it waits for nobody. It takes
 * no room from what is to be decided. */
static void
test_ballots (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;

  rate_all (fixture, 0, 2);
  rate_all (fixture, 1, 3);
  exchange_pass (&fixture->exchange, 1, 0, fixture->task_force);
  g_assert_cmpuint (senda_workspace_count_differences (fixture->exchange.desks[0]), ==, 0);

  name_first_member (fixture, 0, "Head");
  name_first_member (fixture, 1, "Director");
  exchange_pass (&fixture->exchange, 1, 0, fixture->task_force);
  g_assert_cmpuint (senda_workspace_count_differences (fixture->exchange.desks[0]), ==, 1);
  differences = senda_workspace_list_differences (fixture->exchange.desks[0], 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (differences->len, ==, 1);
  exchange_assert_sound (&fixture->exchange, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/differences/ballots", Fixture, NULL, set_up, test_ballots, tear_down);
  return g_test_run ();
}
