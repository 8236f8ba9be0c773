/* machines-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "machines-fixture.h"

#include "unsynced-store.h"

#include <glib/gstdio.h>
#include <string.h>

SendaStore *
machines_get_store (Machines *machines,
                    guint     machine)
{
  return senda_workspace_get_store (machines->exchange.desks[machine]);
}

void
machines_set_up (Machines *machines,
                 guint     n)
{
  g_autoptr (GError) error = NULL;

  exchange_set_up (&machines->exchange, n);
  machines->task_force = exchange_add_sample (&machines->exchange);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("view-%u", i);

      save_without_waiting (G_OBJECT (machines_get_store (machines, i)));
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

void
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
char *
machines_place_of (Machines *machines,
                   guint     view,
                   guint     of)
{
  return g_build_filename (machines->views[view], "Senda", machines->task_force,
                           senda_store_get_site (machines_get_store (machines, of)), NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Of char *, sorted. (transfer full) */
GPtrArray *
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
void
deliver_part (const char *from,
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
    deliver_part (from, to, g_rand_double (rand));
  else
    deliver_part (from, to, 1.0);
  if (chance == 9)
    deliver_part (from, again, g_rand_boolean (rand) ? 1.0 : g_rand_double (rand));
}

/* NULL @rand: everything arrives whole. */
void
machines_carry (Machines *machines,
                GRand    *rand)
{
  for (guint from = 0; from < machines->exchange.n_desks; from++)
    {
      g_autofree char *source = machines_place_of (machines, from, from);
      g_autoptr (GPtrArray) names = list_names (source);

      for (guint to = 0; to < machines->exchange.n_desks; to++)
        {
          g_autofree char *target = machines_place_of (machines, to, from);

          for (guint i = 0; to != from && i < names->len; i++)
            carry_file (source, target, g_ptr_array_index (names, i), rand);
        }
    }
}

gint64
machines_write (Machines *machines,
                guint     machine)
{
  g_autoptr (GError) error = NULL;
  gint64 n_changes = -1;

  senda_shared_folder_write (machines->folders[machine], NULL, NULL, NULL, &n_changes, &error);
  g_assert_no_error (error);
  return n_changes;
}

/* Takes what is there; gives how many changes were new. */
gint64
machines_take (Machines *machines,
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

void
assert_sentence (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (text)) || g_str_has_prefix (text, "“"));
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_null (strchr (text, '\n'));
}

const SendaFolderFile *
find_folder_file (GPtrArray       *files,
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
