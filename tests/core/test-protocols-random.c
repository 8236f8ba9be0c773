/* test-protocols-random.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever is done with protocols, in whatever order: what was adopted says what it said, no answer
 * follows itself, and undoing all of it leaves nothing behind.
 */
#include "config.h"

#include "dump-store.h"
#include "protocols-steps.h"
#include "unsynced-store.h"

#define SEED 20260308
#define N_SEQUENCES 300
#define N_STORES 10 /* a store keeps what was undone, and slows down by it */
#define N_STEPS 14

static void
changed_cb (ProtocolsPlay *play)
{
  play->n_changes++;
}

/* What a version says is what it said when it was first seen. */
static void
assert_versions_stay (ProtocolsPlay      *play,
                      SendaProtocolFacts *facts)
{
  GPtrArray *versions = senda_protocol_facts_list (facts, &senda_protocol_version_info);
  SendaStore *store = senda_workspace_get_store (play->base.workspace);

  for (guint i = 0; i < versions->len; i++)
    {
      const char *id = senda_record_get_id (versions->pdata[i]);
      g_autofree char *text_id = senda_protocol_text_id (id);
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaRecord) text = senda_store_load (store, &senda_protocol_text_info, text_id,
                                                       &error);
      g_autofree char *sum = NULL;
      const char *before = g_hash_table_lookup (play->texts, id);

      g_assert_no_error (error);
      g_assert_false (senda_record_is_deleted (text));
      sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, senda_record_get_text (text, "text"),
                                           -1);
      if (before != NULL)
        g_assert_cmpstr (sum, ==, before);
      else
        g_hash_table_insert (play->texts, g_strdup (id), g_steal_pointer (&sum));
    }
}

/* Those of each protocol are numbered without a gap. */
static void
assert_numbers (SendaProtocolFacts *facts)
{
  GPtrArray *protocols = senda_protocol_facts_list (facts, &senda_protocol_info);

  for (guint i = 0; i < protocols->len; i++)
    {
      const char *id = senda_record_get_id (protocols->pdata[i]);
      GPtrArray *versions =
        senda_protocol_facts_list_of (facts, &senda_protocol_version_info, id);
      SendaRecord *latest = senda_protocol_facts_get_latest (facts, protocols->pdata[i]);

      g_assert_cmpint (latest ? senda_record_get_integer (latest, "number") : 0, ==, versions->len);
    }
}

static void
assert_answers (ProtocolsPlay      *play,
                SendaProtocolFacts *facts)
{
  SendaCallBook *book = senda_protocols_get_call_book (play->base.protocols);
  GPtrArray *answers = senda_protocol_facts_list (facts, &senda_answer_info);

  for (guint i = 0; i < answers->len; i++)
    {
      const SendaCall *call = senda_call_book_find (book, senda_record_get_id (answers->pdata[i]));

      g_assert_nonnull (call);
      g_assert_false (call->is_circular);
      g_assert_false (call->is_unknown);
    }
}

static void
assert_holds (ProtocolsPlay *play)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (play->base.protocols);

  assert_versions_stay (play, facts);
  assert_numbers (facts);
  assert_answers (play, facts);
}

/* A refusal changes nothing, and what is done is one step of undo. */
static gboolean
take_step (ProtocolsPlay *play)
{
  guint before = play->n_changes;
  g_autoptr (GError) error = NULL;
  gboolean done = run_step (play, &error);

  g_assert_true (!done || error == NULL);
  if (error != NULL)
    g_assert_true (error->domain == SENDA_ERROR);
  g_assert_true (done || play->n_changes == before);
  g_assert_cmpuint (play->n_changes - before, <=, 1);
  play->n_done += done;
  play->n_refused += error != NULL;
  assert_holds (play);
  return play->n_changes > before;
}

static void
go (ProtocolsPlay *play,
    guint          n_steps,
    gboolean (*move) (SendaWorkspace  *workspace,
                      GError         **error))
{
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (GError) error = NULL;

      move (play->base.workspace, &error);
      g_assert_no_error (error);
      assert_holds (play);
    }
}

static void
play_sequence (ProtocolsPlay *play,
               const char    *first)
{
  guint n_steps = 0;
  g_autofree char *last = NULL;
  g_autofree char *again = NULL;
  g_autofree char *back = NULL;

  for (guint i = 0; i < N_STEPS; i++)
    n_steps += take_step (play);
  last = dump_store (play->base.workspace);
  go (play, n_steps, senda_workspace_undo);
  back = dump_store (play->base.workspace);
  g_assert_cmpstr (back, ==, first);
  if (pick (play, 4) > 0)
    return;
  go (play, n_steps, senda_workspace_redo);
  again = dump_store (play->base.workspace);
  g_assert_cmpstr (again, ==, last);
  go (play, n_steps, senda_workspace_undo);
}

static void
set_up (ProtocolsPlay *play,
        gconstpointer  data)
{
  live_protocols_fixture_set_up (&play->base, data);
  save_without_waiting (G_OBJECT (senda_workspace_get_store (play->base.workspace)));
  play->rand = g_rand_new_with_seed (SEED + GPOINTER_TO_UINT (data));
  play->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_signal_connect_swapped (play->base.workspace, "changed", G_CALLBACK (changed_cb), play);
}

static void
tear_down (ProtocolsPlay *play,
           gconstpointer  data)
{
  g_rand_free (play->rand);
  g_hash_table_unref (play->texts);
  live_protocols_fixture_tear_down (&play->base, data);
}

static void
test_nothing_is_left (ProtocolsPlay *play,
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
      g_autofree char *path = g_strdup_printf ("/protocols-random/nothing-is-left/%u", i);

      g_test_add (path, ProtocolsPlay, GUINT_TO_POINTER (i), set_up, test_nothing_is_left,
                  tear_down);
    }

  return g_test_run ();
}
