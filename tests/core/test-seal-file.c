/* test-seal-file.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "seal-fixture.h"

#include "senda-error.h"
#include "senda-seal-file.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define SIZE 300000

typedef struct
{
  char *folder;
  char *plain, *sealed, *opened;
  SendaKeyRing *ring;
  SendaSealKey *key;
  GBytes *bytes;
  GCancellable *cancellable;
  double done;
} Fixture;

static void
write_bytes (const char *path,
             GBytes     *bytes)
{
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), NULL));
}

static GBytes *
read_bytes (const char *path)
{
  char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

static void
assert_holds (const char *path,
              GBytes     *bytes)
{
  g_autoptr (GBytes) found = read_bytes (path);

  g_assert_true (g_bytes_equal (found, bytes));
}

/* Nothing is left of what was begun. */
static void
assert_files (Fixture *fixture,
              guint    n)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n_found = 0;

  while (g_dir_read_name (folder) != NULL)
    n_found++;
  g_assert_cmpuint (n_found, ==, n);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("senda-seal-XXXXXX", NULL);
  fixture->plain = g_build_filename (fixture->folder, "plain.senda", NULL);
  fixture->sealed = g_build_filename (fixture->folder, "sealed.senda", NULL);
  fixture->opened = g_build_filename (fixture->folder, "opened.senda", NULL);
  fixture->ring = seal_fixture_ring ();
  fixture->key = seal_fixture_key (fixture->ring);
  fixture->bytes = seal_fixture_bytes (SIZE);
  fixture->cancellable = g_cancellable_new ();
  write_bytes (fixture->plain, fixture->bytes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_unlink (fixture->plain);
  g_unlink (fixture->sealed);
  g_unlink (fixture->opened);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->plain);
  g_free (fixture->sealed);
  g_free (fixture->opened);
  senda_seal_key_unref (fixture->key);
  g_object_unref (fixture->ring);
  g_bytes_unref (fixture->bytes);
  g_object_unref (fixture->cancellable);
}

static void
progress_cb (double   done,
             gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpfloat (done, >=, fixture->done);
  g_assert_cmpfloat (done, <=, 1);
  fixture->done = done;
}

static void
cancel_cb (double   done G_GNUC_UNUSED,
           gpointer data)
{
  Fixture *fixture = data;

  g_cancellable_cancel (fixture->cancellable);
}

static void
seal (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_seal_file (fixture->plain, fixture->sealed, fixture->key, progress_cb,
                                  fixture, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_unseal_fails (Fixture *fixture,
                     int      code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_unseal_file (fixture->sealed, fixture->opened, fixture->ring, NULL, NULL,
                                     NULL, &error));
  g_assert_error (error, SENDA_ERROR, code);
}

static void
test_comes_back (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sealed = NULL;
  GStatBuf status;

  seal (fixture);
  g_assert_cmpfloat (fixture->done, ==, 1);
  sealed = read_bytes (fixture->sealed);
  g_assert_true (senda_seal_is_sealed (g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed)));

  fixture->done = 0;
  g_assert_true (senda_unseal_file (fixture->sealed, fixture->opened, fixture->ring, progress_cb,
                                    fixture, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (fixture->done, ==, 1);
  assert_holds (fixture->opened, fixture->bytes);
  assert_holds (fixture->plain, fixture->bytes);
  assert_holds (fixture->sealed, sealed);
  /* What was sealed is not for everybody once it is open. */
  g_assert_cmpint (g_stat (fixture->opened, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  assert_files (fixture, 3);
}

static void
test_empty_file (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  write_bytes (fixture->plain, nothing);
  seal (fixture);
  g_assert_true (senda_unseal_file (fixture->sealed, fixture->opened, fixture->ring, NULL, NULL,
                                    NULL, NULL));
  assert_holds (fixture->opened, nothing);
}

static void
test_never_over_itself (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *roundabout = g_build_filename (fixture->folder, ".", "plain.senda", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_seal_file (fixture->plain, roundabout, fixture->key, NULL, NULL, NULL,
                                   &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_holds (fixture->plain, fixture->bytes);

  g_clear_error (&error);
  g_assert_cmpint (link (fixture->plain, fixture->sealed), ==, 0);
  g_assert_false (senda_seal_file (fixture->plain, fixture->sealed, fixture->key, NULL, NULL, NULL,
                                   &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_files (fixture, 2);
}

/* What stood there stays, and nothing is left beside it. */
static void
test_damaged_leaves_what_was_there (Fixture       *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) cut = NULL;
  g_autoptr (GBytes) before = g_bytes_new_static ("before", 6);

  seal (fixture);
  write_bytes (fixture->opened, before);
  sealed = read_bytes (fixture->sealed);
  cut = g_bytes_new_from_bytes (sealed, 0, g_bytes_get_size (sealed) - 1);
  write_bytes (fixture->sealed, cut);
  assert_unseal_fails (fixture, SENDA_ERROR_DAMAGED);
  write_bytes (fixture->sealed, fixture->bytes);
  assert_unseal_fails (fixture, SENDA_ERROR_FOREIGN);
  g_unlink (fixture->sealed);
  assert_unseal_fails (fixture, SENDA_ERROR_NOT_FOUND);
  assert_holds (fixture->opened, before);
  assert_files (fixture, 2);
}

static void
test_wrong_passphrase (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  seal (fixture);
  senda_key_ring_clear (fixture->ring);
  g_assert_true (senda_key_ring_add (fixture->ring, "some other passphrase", NULL));
  assert_unseal_fails (fixture, SENDA_ERROR_INVALID);
  assert_files (fixture, 2);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_seal_file (fixture->plain, fixture->sealed, fixture->key, cancel_cb, fixture,
                                   fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_files (fixture, 1);

  seal (fixture);
  g_cancellable_reset (fixture->cancellable);
  g_clear_error (&error);
  g_assert_false (senda_unseal_file (fixture->sealed, fixture->opened, fixture->ring, cancel_cb,
                                     fixture, fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_files (fixture, 2);
}

static void
test_no_such_folder (Fixture       *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "sealed.senda", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_seal_file (fixture->plain, nowhere, fixture->key, NULL, NULL, NULL,
                                   &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);

  g_clear_error (&error);
  g_assert_false (senda_seal_file (fixture->folder, fixture->sealed, fixture->key, NULL, NULL, NULL,
                                   &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  assert_files (fixture, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/seal-file/comes-back", Fixture, NULL, set_up, test_comes_back, tear_down);
  g_test_add ("/seal-file/an-empty-file-too", Fixture, NULL, set_up, test_empty_file, tear_down);
  g_test_add ("/seal-file/never-over-itself", Fixture, NULL, set_up, test_never_over_itself,
              tear_down);
  g_test_add ("/seal-file/damaged-leaves-what-was-there", Fixture, NULL, set_up,
              test_damaged_leaves_what_was_there, tear_down);
  g_test_add ("/seal-file/a-wrong-passphrase-writes-nothing", Fixture, NULL, set_up,
              test_wrong_passphrase, tear_down);
  g_test_add ("/seal-file/cancelled-leaves-nothing", Fixture, NULL, set_up, test_cancelled,
              tear_down);
  g_test_add ("/seal-file/no-such-folder-or-file", Fixture, NULL, set_up, test_no_such_folder,
              tear_down);

  return g_test_run ();
}
