/* test-shared-folder.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder that several machines share.
 */
#include "config.h"

#include "machines-fixture.h"

#include "dump-store.h"
#include "senda-goal.h"
#include "senda-member.h"
#include "senda-record-edits.h"

#include <glib/gstdio.h>
#include <string.h>

/* (transfer full) */
static char *
dup_spans (Machines *machines,
           guint     machine)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaSpans) spans = senda_store_list_spans (machines_get_store (machines, machine), &error);

  g_assert_no_error (error);
  return senda_spans_to_string (spans);
}

/* A goal that only this machine knows, and a word on somebody whom all know. */
static void
write_something (Machines   *machines,
                 guint       machine,
                 GRand      *rand,
                 GHashTable *goals)
{
  SendaWorkspace *workspace = machines->exchange.desks[machine];
  g_autofree char *name = g_strdup_printf ("Goal %u of machine %u", g_hash_table_size (goals),
                                           machine);
  const SendaGiven given[] = { { "text", name, NULL }, { NULL, NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) goal = senda_record_add (workspace, &senda_goal_info,
                                                   machines->task_force, given, &error);
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (SendaRecord) member = NULL;
  guint chosen = 0;

  g_assert_no_error (error);
  g_hash_table_add (goals, g_strdup (senda_record_get_id (goal)));
  members = senda_store_list (machines_get_store (machines, machine), &senda_member_info,
                              machines->task_force, &error);
  g_assert_no_error (error);
  chosen = g_rand_int_range (rand, 0, MIN (4, members->len));
  member = senda_workspace_get (workspace, &senda_member_info,
                                senda_record_get_id (g_ptr_array_index (members, chosen)), &error);
  g_assert_no_error (error);
  senda_record_edit (workspace, member, "title", NULL, name, &error);
  g_assert_no_error (error);
}

static void
assert_equal_and_whole (Machines   *machines,
                        GHashTable *goals)
{
  g_autofree char *spans = dup_spans (machines, 0);
  g_autofree char *dump = dump_store (machines->exchange.desks[0]);
  GHashTableIter iter;
  gpointer id = NULL;

  for (guint i = 1; i < machines->exchange.n_desks; i++)
    {
      g_autofree char *other = dup_spans (machines, i);
      g_autofree char *other_dump = dump_store (machines->exchange.desks[i]);

      g_assert_cmpstr (spans, ==, other);
      g_assert_cmpstr (dump, ==, other_dump);
      g_assert_cmpuint (senda_store_count_differences (machines_get_store (machines, i)), ==,
                        senda_store_count_differences (machines_get_store (machines, 0)));
      exchange_assert_sound (&machines->exchange, i);
    }
  g_hash_table_iter_init (&iter, goals);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_nonnull (strstr (dump, id));
}

static void
test_three_machines (gconstpointer data)
{
  Machines machines = { 0 };
  guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GHashTable) goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 n_new = 1;

  machines_set_up (&machines, MACHINES);
  for (guint turn = 0; turn < 8; turn++)
    {
      for (guint i = 0; i < MACHINES; i++)
        {
          if (g_rand_boolean (rand))
            write_something (&machines, i, rand, goals);
          if (g_rand_boolean (rand))
            machines_write (&machines, i);
          if (g_rand_boolean (rand))
            machines_take (&machines, i);
        }
      machines_carry (&machines, rand);
    }
  for (guint turn = 0; turn < 5 && n_new > 0; turn++)
    {
      n_new = 0;
      for (guint i = 0; i < MACHINES; i++)
        n_new += machines_write (&machines, i);
      machines_carry (&machines, NULL);
      for (guint i = 0; i < MACHINES; i++)
        n_new += machines_take (&machines, i);
    }
  g_assert_cmpint (n_new, ==, 0);
  assert_equal_and_whole (&machines, goals);
  machines_tear_down (&machines);
}

/* Nothing to write twice, what others brought is not written again, and what was written stays. */
static void
test_quiet (void)
{
  Machines machines = { 0 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GHashTable) goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *place = NULL;
  g_autofree char *first = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) more = NULL;
  gsize n_before = 0;
  gsize n_after = 0;

  machines_set_up (&machines, 2);
  g_assert_cmpint (machines_write (&machines, 0), >, 1000);
  g_assert_cmpint (machines_write (&machines, 0), ==, 0);
  place = machines_place_of (&machines, 0, 0);
  names = list_names (place);
  g_assert_cmpuint (names->len, ==, 1);
  first = g_build_filename (place, g_ptr_array_index (names, 0), NULL);
  g_assert_true (g_file_get_contents (first, &before, &n_before, NULL));

  machines_carry (&machines, NULL);
  machines_take (&machines, 1);
  g_assert_cmpint (machines_write (&machines, 1), ==, 0);
  write_something (&machines, 1, rand, goals);
  g_assert_cmpint (machines_write (&machines, 1), >, 0);
  machines_carry (&machines, NULL);
  g_assert_cmpint (machines_take (&machines, 0), >, 0);
  g_assert_cmpint (machines_write (&machines, 0), ==, 0);
  write_something (&machines, 0, rand, goals);
  g_assert_cmpint (machines_write (&machines, 0), >, 0);
  more = list_names (place);
  g_assert_cmpuint (more->len, ==, 2);
  g_assert_true (g_file_get_contents (first, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_cmpint (senda_shared_folder_get_synced (machines.folders[0]), >, 0);
  machines_tear_down (&machines);
}

/* Where the folder may be, and with what words. */
static void
test_refusals (void)
{
  Machines machines = { 0 };
  g_autofree char *nowhere = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GHashTable) goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  SendaWorkspace *desk = NULL;

  machines_set_up (&machines, 2);
  desk = machines.exchange.desks[1];
  nowhere = exchange_path (&machines.exchange, "nowhere");
  g_assert_null (senda_shared_folder_set (desk, machines.task_force, machines.exchange.folder,
                                          PASSPHRASE, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_sentence (error->message);
  g_clear_error (&error);
  g_assert_null (senda_shared_folder_set (desk, machines.task_force, nowhere, PASSPHRASE, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  assert_sentence (error->message);
  g_clear_error (&error);
  machines_write (&machines, 0);
  machines_carry (&machines, NULL);
  g_assert_null (senda_shared_folder_set (desk, machines.task_force, machines.views[1],
                                          "not the words of the others", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_sentence (error->message);
  g_clear_error (&error);
  machines_take (&machines, 1);

  /* The stick is out. */
  g_assert_cmpint (g_rename (machines.views[1], nowhere), ==, 0);
  files = senda_shared_folder_scan (machines.folders[1], NULL, &error);
  g_assert_null (files);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (senda_shared_folder_collect (machines.folders[1], NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  write_something (&machines, 1, rand, goals);
  g_assert_false (senda_shared_folder_write (machines.folders[1], NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  assert_sentence (error->message);
  g_assert_false (g_file_test (machines.views[1], G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_cmpint (g_rename (nowhere, machines.views[1]), ==, 0);
  g_assert_cmpint (machines_write (&machines, 1), >, 0);
  machines_tear_down (&machines);
}

/* It is known again at the next start, until it is forgotten; what is in it stays. */
static void
test_forget (void)
{
  Machines machines = { 0 };
  g_autoptr (SendaSharedFolder) again = NULL;
  g_autofree char *passphrase = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  machines_set_up (&machines, 1);
  machines_write (&machines, 0);
  again = senda_shared_folder_get (machines.exchange.desks[0], machines.task_force);
  g_assert_cmpstr (senda_shared_folder_get_path (again), ==, machines.views[0]);
  passphrase = senda_shared_folder_dup_passphrase (again);
  g_assert_cmpstr (passphrase, ==, PASSPHRASE);
  g_assert_true (senda_shared_folder_forget (again, &error));
  g_assert_no_error (error);
  g_assert_null (senda_shared_folder_get (machines.exchange.desks[0], machines.task_force));
  place = machines_place_of (&machines, 0, 0);
  names = list_names (place);
  g_assert_cmpuint (names->len, ==, 1);
  machines_tear_down (&machines);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/shared-folder/three-machines/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_three_machines);
    }
  g_test_add_func ("/shared-folder/quiet", test_quiet);
  g_test_add_func ("/shared-folder/refusals", test_refusals);
  g_test_add_func ("/shared-folder/forget", test_forget);
  return g_test_run ();
}
