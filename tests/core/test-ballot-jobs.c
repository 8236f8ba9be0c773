/* test-ballot-jobs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ballots and replies made while the window stays live, stopped half-way and failing half-way.
 */
#include "config.h"

#include "ballot-files-fixture.h"

#include <glib/gstdio.h>

typedef BallotFiles Fixture;

/* What a job came to. */
typedef struct
{
  GMainLoop *loop;
  double done; /* how far it told last */
  GPtrArray *made;
  GError *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->loop, g_main_loop_unref);
  g_clear_pointer (&outcome->made, g_ptr_array_unref);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
progress_cb (double   done,
             gpointer data)
{
  Outcome *outcome = data;

  g_assert_cmpfloat (done, >=, outcome->done);
  g_assert_cmpfloat (done, <=, 1);
  outcome->done = done;
}

static void
sent_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      data)
{
  Outcome *outcome = data;
  gboolean all = senda_ballots_send_finish (SENDA_WORKSPACE (workspace), result, &outcome->made,
                                            &outcome->error);

  g_assert_cmpint (all, ==, outcome->error == NULL);
  g_main_loop_quit (outcome->loop);
}

static void
send_in_a_job (Fixture      *fixture,
               GCancellable *cancellable,
               Outcome      *outcome)
{
  outcome->loop = g_main_loop_new (NULL, FALSE);
  senda_ballots_send_async (fixture->workspace, fixture->round, NULL, fixture->exchange.folder,
                            PASSPHRASE, progress_cb, outcome, cancellable, sent_cb, outcome);
  g_main_loop_run (outcome->loop);
}

/* How many ballots stand in the folder; anything that is half made fails. */
static guint
count_ballots (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->exchange.folder, 0, NULL);
  const char *name = NULL;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_assert_false (g_str_has_suffix (name, ".part"));
      n += g_str_has_suffix (name, SENDA_BUNDLE_SUFFIX);
    }
  return n;
}

static void
test_in_a_job (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Outcome) outcome = { NULL };
  g_autoptr (GPtrArray) planned = senda_ballots_plan (fixture->workspace, fixture->round,
                                                      fixture->exchange.folder);

  send_in_a_job (fixture, NULL, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (outcome.made->len, ==, planned->len);
  g_assert_cmpuint (count_ballots (fixture), ==, planned->len);
  for (guint i = 0; i < planned->len; i++)
    {
      const SendaBallotFile *file = g_ptr_array_index (outcome.made, i);
      g_autoptr (SendaBallotDesk) desk = ballot_files_lay_out (fixture, file->path, PASSPHRASE);

      g_assert_cmpstr (file->path, ==, ((SendaBallotFile *) planned->pdata[i])->path);
    }
}

/* A run that cannot go on tells which were made, and those are whole. */
static void
test_half_way (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Outcome) outcome = { NULL };
  g_autoptr (GPtrArray) planned = senda_ballots_plan (fixture->workspace, fixture->round,
                                                      fixture->exchange.folder);
  const SendaBallotFile *second = g_ptr_array_index (planned, 1);
  const SendaBallotFile *made = NULL;
  g_autoptr (SendaBallotDesk) desk = NULL;

  g_assert_cmpint (g_mkdir (second->path, 0700), ==, 0);
  send_in_a_job (fixture, NULL, &outcome);
  g_assert_nonnull (outcome.error);
  g_assert_cmpuint (outcome.made->len, ==, 1);
  made = g_ptr_array_index (outcome.made, 0);
  desk = ballot_files_lay_out (fixture, made->path, PASSPHRASE);
  g_assert_cmpint (g_rmdir (second->path), ==, 0);
  g_assert_cmpuint (count_ballots (fixture), ==, 1);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Outcome) outcome = { NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  send_in_a_job (fixture, cancellable, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (outcome.made->len, ==, 0);
  g_assert_cmpuint (count_ballots (fixture), ==, 0);
}

/* Cancelled once the second is begun: the first stays, of the second there is nothing. */
static void
cancel_cb (double   done,
           gpointer data)
{
  if (done > 1.0 / 3)
    g_cancellable_cancel (data);
}

static void
test_cancelled_half_way (Fixture      *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  const char *const ids[] = { ballot_files_rater_id (fixture, 0),
                              ballot_files_rater_id (fixture, 1),
                              ballot_files_rater_id (fixture, 2), NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (senda_ballots_send (fixture->workspace, fixture->round, ids,
                                     fixture->exchange.folder, NULL, cancel_cb, cancellable,
                                     cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_ballots (fixture), ==, 1);
}

static void
replied_cb (GObject      *workspace G_GNUC_UNUSED,
            GAsyncResult *result,
            gpointer      data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static void
test_reply_in_a_job (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = ballot_files_send_to (fixture, 0, PASSPHRASE);
  g_autofree char *back = exchange_path (&fixture->exchange, "back.senda");
  g_autoptr (SendaBallotDesk) desk = ballot_files_lay_out (fixture, path, PASSPHRASE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_current = FALSE;

  ballot_files_say (desk, "leadership", 4);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      g_clear_error (&error);
      if (i == 0)
        g_cancellable_cancel (cancellable);
      else
        g_cancellable_reset (cancellable);
      senda_ballot_desk_reply_async (desk, back, NULL, NULL, cancellable, replied_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (senda_ballot_desk_reply_finish (desk, result, &error), ==, i == 1);
      g_assert_cmpint (g_file_test (back, G_FILE_TEST_EXISTS), ==, i == 1);
      g_assert_cmpint (senda_ballot_desk_get_replied (desk, &is_current) > 0, ==, i == 1);
    }
  g_assert_no_error (error);
  g_assert_true (is_current);
  ballot_files_assert_taken (fixture, back);
  g_assert_cmpuint (ballot_files_stage_of (fixture, 0, "leadership"), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, test) \
  g_test_add ("/ballot-jobs/" name, Fixture, NULL, ballot_files_set_up, test, \
              ballot_files_tear_down)
  TEST ("all", test_in_a_job);
  TEST ("half-way", test_half_way);
  TEST ("cancelled", test_cancelled);
  TEST ("cancelled-half-way", test_cancelled_half_way);
  TEST ("reply", test_reply_in_a_job);
#undef TEST
  return g_test_run ();
}
