/* test-new-file.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-error.h"
#include "senda-new-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("senda-new-file-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_unlink (fixture->path);
  /* Nothing else is left. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_holds (const char *path,
              const char *expected)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

static int
get_mode (Fixture *fixture)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  return status.st_mode & 0777;
}

/* Says no to what begins with "bad"; until then the old file stands. */
static gboolean
prove (const char *path,
       gpointer    data,
       GError    **error)
{
  Fixture *fixture = data;
  g_autofree char *found = NULL;

  assert_holds (fixture->path, "old");
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  if (!g_str_has_prefix (found, "bad"))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_DAMAGED, "bad");
  return FALSE;
}

static gboolean
write_file (Fixture    *fixture,
            const char *bytes,
            gboolean    is_private,
            GError    **error)
{
  g_autoptr (SendaNewFile) file = is_private
                                    ? senda_new_file_open_private (fixture->path, error)
                                    : senda_new_file_open (fixture->path, error);

  g_assert_nonnull (file);
  g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (file), bytes, strlen (bytes), NULL, NULL,
                                            error));
  return senda_new_file_commit_proved (file, is_private ? NULL : prove, fixture, error);
}

/* What is not proved never takes the place of what stood there. */
static void
test_proof (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (write_file (fixture, "bad new", FALSE, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
  g_clear_error (&error);
  assert_holds (fixture->path, "old");
  g_assert_true (write_file (fixture, "new", FALSE, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "new");
}

static void
test_private (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_file (fixture, "one", TRUE, &error));
  g_assert_cmphex (get_mode (fixture), ==, 0600);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  g_assert_true (write_file (fixture, "two", TRUE, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "two");
  g_assert_cmphex (get_mode (fixture), ==, 0600);
}

/* What a program that was killed left behind; what another one writes just now stays. */
static void
test_clear_away (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *name;
    gboolean is_old;
    gboolean goes;
  } files[] = {
    { ".senda-AbC123.part", TRUE, TRUE },
    { ".senda-DeF456.part", FALSE, FALSE },
    { "mine.part", TRUE, FALSE },
    { ".senda-notes.txt", TRUE, FALSE },
  };
  const struct utimbuf long_ago = { 1000000000, 1000000000 };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, "x", -1, NULL));
      if (files[i].is_old)
        g_assert_cmpint (g_utime (path, (struct utimbuf *) &long_ago), ==, 0);
    }
  senda_new_file_clear_away (fixture->folder);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), !=, files[i].goes);
      g_unlink (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/new-file/proof", Fixture, NULL, set_up, test_proof, tear_down);
  g_test_add ("/new-file/private", Fixture, NULL, set_up, test_private, tear_down);
  g_test_add ("/new-file/clear-away", Fixture, NULL, set_up, test_clear_away, tear_down);
  return g_test_run ();
}
