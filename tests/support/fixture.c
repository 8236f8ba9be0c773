/* fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>

#define PATIENCE (5 * G_USEC_PER_SEC)
#define SPRING_2026 G_GINT64_CONSTANT (1772984096000)

static gint64
tick (gpointer data)
{
  Fixture *fixture = data;

  return fixture->now += 1000;
}

static char *
number_id (gpointer data)
{
  Fixture *fixture = data;

  return g_strdup_printf ("00000000-0000-4000-8000-%012x", ++fixture->next_id);
}

/* Removes a folder with all that it holds. */
void
remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_tree (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

/* Opens the fixture's store; the test fails when that fails. */
void
fixture_open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->workspace = senda_workspace_open (fixture->path, &fixture->options, "en", &error);
  g_assert_no_error (error);
}

/* A worker lets go of the workspace a moment after the end of its job was told. */
static void
close_workspace (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (g_atomic_int_get (&G_OBJECT (fixture->workspace)->ref_count) > 1 &&
         g_get_monotonic_time () < end)
    g_thread_yield ();
  g_assert_finalize_object (fixture->workspace);
}

/* Closes the program and starts it again. */
void
fixture_reopen (Fixture *fixture)
{
  close_workspace (fixture);
  fixture_open (fixture);
}

void
fixture_make_folder (Fixture       *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("senda-test-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "senda.sendadb", NULL);
}

void
fixture_remove_folder (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture_make_folder (fixture, data);
  fixture->now = SPRING_2026;
  fixture->options.now = tick;
  fixture->options.now_data = fixture;
  fixture->options.new_id = number_id;
  fixture->options.new_id_data = fixture;
  fixture_open (fixture);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  if (fixture->workspace != NULL)
    close_workspace (fixture);
  fixture_remove_folder (fixture, data);
}
