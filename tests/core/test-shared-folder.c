/* test-shared-folder.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder that several machines share. Each has a view of its own, in which the others' files
 * arrive late, halved and twice.
 */
#include "config.h"

#include "dump-store.h"
#include "exchange-fixture.h"

#include "senda-goal.h"
#include "senda-member.h"
#include "senda-record-edits.h"
#include "senda-shared-folder.h"
#include "unsynced-store.h"

#include <glib/gstdio.h>
#include <string.h>

#define MACHINES 3

typedef struct
{
  Exchange exchange;
  char *task_force;
  char *views[MACHINES];
  SendaSharedFolder *folders[MACHINES];
} Machines;

static SendaStore *
store_of (Machines *machines,
          guint     machine)
{
  return senda_workspace_get_store (machines->exchange.desks[machine]);
}

static void
machines_set_up (Machines *machines,
                 guint     n)
{
  g_autoptr (GError) error = NULL;

  exchange_set_up (&machines->exchange, n);
  machines->task_force = exchange_add_sample (&machines->exchange);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("view-%u", i);

      save_without_waiting (G_OBJECT (store_of (machines, i)));
      if (i > 0)
        exchange_pass (&machines->exchange, 0, i, machines->task_force);
      machines->views[i] = exchange_path (&machines->exchange, name);
      g_assert_cmpint (g_mkdir (machines->views[i], 0700), ==, 0);
      machines->folders[i] = senda_shared_folder_set (machines->exchange.desks[i],
                                                      machines->task_force, machines->views[i],
                                                      PASSPHRASE, &error);
      g_assert_no_error (error);
    }
}

static void
machines_tear_down (Machines *machines)
{
  for (guint i = 0; i < machines->exchange.n_desks; i++)
    {
      g_clear_object (&machines->folders[i]);
      g_free (machines->views[i]);
    }
  g_free (machines->task_force);
  exchange_tear_down (&machines->exchange);
}

/* The place of @of's files in @view. (transfer full) */
static char *
place_of (Machines *machines,
          guint     view,
          guint     of)
{
  return g_build_filename (machines->views[view], "Senda", machines->task_force,
                           senda_store_get_site (store_of (machines, of)), NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Of char *, sorted. (transfer full) */
static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* Copies the first @share of a file. */
static void
deliver (const char *from,
         const char *to,
         double      share)
{
  g_autofree char *place = g_path_get_dirname (to);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (to, bytes, (gssize) (length * share), NULL));
}

/* What a service does with one file of @from in the view of @to. */
static void
carry_file (const char *source,
            const char *target,
            const char *name,
            GRand      *rand)
{
  g_autofree char *from = g_build_filename (source, name, NULL);
  g_autofree char *to = g_build_filename (target, name, NULL);
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (SENDA_BUNDLE_SUFFIX));
  g_autofree char *again = g_strdup_printf ("%s/%s (conflicted copy)%s", target, stem,
                                            SENDA_BUNDLE_SUFFIX);
  int chance = rand ? g_rand_int_range (rand, 0, 10) : 10;

  if (chance < 3)
    return;
  if (chance < 6 && !g_file_test (to, G_FILE_TEST_EXISTS))
    deliver (from, to, g_rand_double (rand));
  else
    deliver (from, to, 1.0);
  if (chance == 9)
    deliver (from, again, g_rand_boolean (rand) ? 1.0 : g_rand_double (rand));
}

/* NULL @rand: everything arrives whole. */
static void
carry (Machines *machines,
       GRand    *rand)
{
  for (guint from = 0; from < machines->exchange.n_desks; from++)
    {
      g_autofree char *source = place_of (machines, from, from);
      g_autoptr (GPtrArray) names = list_names (source);

      for (guint to = 0; to < machines->exchange.n_desks; to++)
        {
          g_autofree char *target = place_of (machines, to, from);

          for (guint i = 0; to != from && i < names->len; i++)
            carry_file (source, target, g_ptr_array_index (names, i), rand);
        }
    }
}

static gint64
write_folder (Machines *machines,
              guint     machine)
{
  g_autoptr (GError) error = NULL;
  gint64 n_changes = -1;

  senda_shared_folder_write (machines->folders[machine], NULL, NULL, NULL, &n_changes, &error);
  g_assert_no_error (error);
  return n_changes;
}

/* Takes what is there; gives how many changes were new. */
static gint64
take_folder (Machines *machines,
             guint     machine)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaIncoming) incoming = senda_shared_folder_collect (machines->folders[machine],
                                                                    NULL, &error);
  gint64 n_changes = 0;

  g_assert_no_error (error);
  if (incoming == NULL)
    return 0;
  senda_incoming_look (incoming, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  n_changes = senda_incoming_get_counts (incoming)->n_changes;
  senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return n_changes;
}

/* (transfer full) */
static char *
dup_spans (Machines *machines,
           guint     machine)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaSpans) spans = senda_store_list_spans (store_of (machines, machine), &error);

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
  members = senda_store_list (store_of (machines, machine), &senda_member_info,
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
      g_assert_cmpuint (senda_store_count_differences (store_of (machines, i)), ==,
                        senda_store_count_differences (store_of (machines, 0)));
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
            write_folder (&machines, i);
          if (g_rand_boolean (rand))
            take_folder (&machines, i);
        }
      carry (&machines, rand);
    }
  for (guint turn = 0; turn < 5 && n_new > 0; turn++)
    {
      n_new = 0;
      for (guint i = 0; i < MACHINES; i++)
        n_new += write_folder (&machines, i);
      carry (&machines, NULL);
      for (guint i = 0; i < MACHINES; i++)
        n_new += take_folder (&machines, i);
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
  g_assert_cmpint (write_folder (&machines, 0), >, 1000);
  g_assert_cmpint (write_folder (&machines, 0), ==, 0);
  place = place_of (&machines, 0, 0);
  names = list_names (place);
  g_assert_cmpuint (names->len, ==, 1);
  first = g_build_filename (place, g_ptr_array_index (names, 0), NULL);
  g_assert_true (g_file_get_contents (first, &before, &n_before, NULL));

  carry (&machines, NULL);
  take_folder (&machines, 1);
  g_assert_cmpint (write_folder (&machines, 1), ==, 0);
  write_something (&machines, 1, rand, goals);
  g_assert_cmpint (write_folder (&machines, 1), >, 0);
  carry (&machines, NULL);
  g_assert_cmpint (take_folder (&machines, 0), >, 0);
  g_assert_cmpint (write_folder (&machines, 0), ==, 0);
  write_something (&machines, 0, rand, goals);
  g_assert_cmpint (write_folder (&machines, 0), >, 0);
  more = list_names (place);
  g_assert_cmpuint (more->len, ==, 2);
  g_assert_true (g_file_get_contents (first, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_cmpint (senda_shared_folder_get_synced (machines.folders[0]), >, 0);
  machines_tear_down (&machines);
}

static void
assert_sentence (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (text)) || g_str_has_prefix (text, "“"));
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_null (strchr (text, '\n'));
}

static const SendaFolderFile *
find_file (GPtrArray       *files,
           SendaFolderState state)
{
  for (guint i = 0; i < files->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (files, i);

      if (file->state == state)
        return file;
    }
  return NULL;
}

/* Half a file waits, a file sealed with other words is refused; each says why, and the rest comes. */
static void
test_waiting_and_refused (void)
{
  Machines machines = { 0 };
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *view = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *half = NULL;
  g_autofree char *strange = NULL;
  g_autoptr (GError) error = NULL;
  SendaOutgoing outgoing = { .kind = SENDA_BUNDLE_TASK_FORCE, .passphrase = "other words than ours" };

  machines_set_up (&machines, 2);
  write_folder (&machines, 0);
  mine = place_of (&machines, 0, 0);
  view = place_of (&machines, 1, 0);
  names = list_names (mine);
  whole = g_build_filename (mine, g_ptr_array_index (names, 0), NULL);
  half = g_build_filename (view, g_ptr_array_index (names, 0), NULL);
  strange = g_build_filename (view, "strange.senda", NULL);
  deliver (whole, half, 0.5);
  outgoing.task_force = machines.task_force;
  outgoing.path = strange;
  senda_workspace_send (machines.exchange.desks[0], &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  take_folder (&machines, 1);
  files = senda_shared_folder_scan (machines.folders[1], NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_nonnull (find_file (files, SENDA_FOLDER_WAITING));
  assert_sentence (find_file (files, SENDA_FOLDER_WAITING)->why);
  g_assert_nonnull (find_file (files, SENDA_FOLDER_REFUSED));
  assert_sentence (find_file (files, SENDA_FOLDER_REFUSED)->why);

  deliver (whole, half, 1.0);
  take_folder (&machines, 1);
  later = senda_shared_folder_scan (machines.folders[1], NULL, &error);
  g_assert_null (find_file (later, SENDA_FOLDER_WAITING));
  g_assert_nonnull (find_file (later, SENDA_FOLDER_TAKEN));
  g_assert_nonnull (find_file (later, SENDA_FOLDER_REFUSED));
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
  write_folder (&machines, 0);
  carry (&machines, NULL);
  g_assert_null (senda_shared_folder_set (desk, machines.task_force, machines.views[1],
                                          "not the words of the others", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_sentence (error->message);
  g_clear_error (&error);
  take_folder (&machines, 1);

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
  g_assert_cmpint (write_folder (&machines, 1), >, 0);
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
  write_folder (&machines, 0);
  again = senda_shared_folder_get (machines.exchange.desks[0], machines.task_force);
  g_assert_cmpstr (senda_shared_folder_get_path (again), ==, machines.views[0]);
  passphrase = senda_shared_folder_dup_passphrase (again);
  g_assert_cmpstr (passphrase, ==, PASSPHRASE);
  g_assert_true (senda_shared_folder_forget (again, &error));
  g_assert_no_error (error);
  g_assert_null (senda_shared_folder_get (machines.exchange.desks[0], machines.task_force));
  place = place_of (&machines, 0, 0);
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
  g_test_add_func ("/shared-folder/waiting-and-refused", test_waiting_and_refused);
  g_test_add_func ("/shared-folder/refusals", test_refusals);
  g_test_add_func ("/shared-folder/forget", test_forget);
  return g_test_run ();
}
