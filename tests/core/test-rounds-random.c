/* test-rounds-random.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever is done with rounds, in whatever order: what a person said, and every dissent, stays as it
 * was said until whoever said it takes it back; and undoing all of it leaves nothing behind.
 */
#include "config.h"

#include "dump-store.h"
#include "rounds-steps.h"
#include "unsynced-store.h"

#define SEED 20260309
#define N_SEQUENCES 1000
#define N_STORES 20 /* a store keeps what was undone, and slows down by it */
#define N_STEPS 16

static void
changed_cb (Play *play)
{
  play->n_changes++;
}

static void
go_to (Play *play,
       guint position)
{
  g_autoptr (GError) error = NULL;

  if (position < play->position)
    senda_workspace_undo (play->base.workspace, &error);
  else
    senda_workspace_redo (play->base.workspace, &error);
  g_assert_no_error (error);
  play->position = position;
  g_hash_table_unref (play->said);
  play->said = copy_picture (g_ptr_array_index (play->snapshots, position));
}

/* A step that changed something is one step of undo. */
static void
take_snapshot (Play *play)
{
  g_ptr_array_set_size (play->snapshots, ++play->position);
  g_ptr_array_add (play->snapshots, copy_picture (play->said));
}

/* A refusal changes nothing, and a frozen round refuses everything. */
static void
take_step (Play *play)
{
  gboolean opens = play->snapshots->len == 1 && pick (play, 10) > 0;
  guint before = play->n_changes;
  g_autoptr (SendaRecord) round = pick_round (play);
  gboolean done = FALSE;
  g_autoptr (GError) error = NULL;

  aim_at (play, round);
  done = run_step (play, opens, &error);
  g_assert_true (!done || error == NULL);
  if (error != NULL)
    g_assert_true (error->domain == SENDA_ERROR);
  g_assert_false (done && play->frozen);
  g_assert_true (done || play->n_changes == before);
  g_assert_cmpuint (play->n_changes - before, <=, 1);
  if (play->n_changes > before)
    take_snapshot (play);
  play->n_done += done;
  play->n_refused += error != NULL;
}

static void
take_any_step (Play *play)
{
  guint way = pick (play, 8);

  if (way == 0 && play->position > 0)
    go_to (play, play->position - 1);
  else if (way == 1 && play->position + 1 < play->snapshots->len)
    go_to (play, play->position + 1);
  else
    take_step (play);
}

static void
begin_anew (Play *play)
{
  g_ptr_array_set_size (play->snapshots, 0);
  g_hash_table_remove_all (play->said);
  g_ptr_array_add (play->snapshots, copy_picture (play->said));
  play->position = 0;
}

static void
go_back_to (Play       *play,
            guint       position,
            const char *expected)
{
  g_autofree char *there = NULL;

  while (play->position != position)
    go_to (play, play->position < position ? play->position + 1 : play->position - 1);
  there = dump_store (play->base.workspace);
  g_assert_cmpstr (there, ==, expected);
}

static void
play_sequence (Play       *play,
               const char *first)
{
  g_autofree char *last = NULL;
  guint n_steps = 0;

  begin_anew (play);
  for (guint i = 0; i < N_STEPS; i++)
    {
      take_any_step (play);
      assert_all_is_there (play);
    }
  n_steps = play->position;
  last = pick (play, 10) == 0 ? dump_store (play->base.workspace) : NULL;
  go_back_to (play, 0, first);
  if (last == NULL)
    return;
  go_back_to (play, n_steps, last);
  assert_all_is_there (play);
  go_back_to (play, 0, first);
}

static void
set_up (Play         *play,
        gconstpointer data)
{
  rounds_fixture_set_up (&play->base, data);
  save_without_waiting (G_OBJECT (senda_workspace_get_store (play->base.workspace)));
  play->roadmap = senda_roadmap_new (play->base.workspace, play->base.base.task_force, NULL);
  play->rand = g_rand_new_with_seed (SEED + GPOINTER_TO_UINT (data));
  play->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  play->snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_signal_connect_swapped (play->base.workspace, "changed", G_CALLBACK (changed_cb), play);
}

static void
tear_down (Play         *play,
           gconstpointer data)
{
  g_clear_object (&play->round);
  g_assert_finalize_object (play->roadmap);
  g_rand_free (play->rand);
  g_hash_table_unref (play->said);
  g_ptr_array_unref (play->snapshots);
  rounds_fixture_tear_down (&play->base, data);
}

static void
test_nothing_is_lost (Play          *play,
                      gconstpointer  data)
{
  g_autofree char *first = dump_store (play->base.workspace);
  g_autoptr (SendaCheck) check = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("seed %u", SEED + GPOINTER_TO_UINT (data));
  for (guint i = 0; i < N_SEQUENCES / N_STORES; i++)
    play_sequence (play, first);
  g_test_message ("%u steps done, %u refused", play->n_done, play->n_refused);
  g_assert_cmpuint (play->n_done, >, N_SEQUENCES / N_STORES);
  g_assert_cmpuint (play->n_refused, >, N_SEQUENCES / N_STORES);
  check = senda_store_check (senda_workspace_get_store (play->base.workspace), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->faults->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < N_STORES; i++)
    {
      g_autofree char *path = g_strdup_printf ("/rounds-random/nothing-is-lost/%u", i);

      g_test_add (path, Play, GUINT_TO_POINTER (i), set_up, test_nothing_is_lost, tear_down);
    }

  return g_test_run ();
}
