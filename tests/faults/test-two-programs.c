/* test-two-programs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two programs and one store: the second is told, changes nothing, and gets in when the first is gone.
 */
#include "config.h"

#include "load.h"

#include "fixture.h"

#include <string.h>

static const char *program;

/* What the second program finds: its exit status is the error's code and 100, 0 for none. */
static int
be_the_second (const char *path)
{
  SendaStoreOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) store = NULL;

  load_options (&options, NULL);
  store = senda_store_open (path, &options, &error);
  return store ? 0 : 100 + error->code;
}

static int
run_second (const char *path)
{
  const char *argv[] = { program, "--second", path, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                               &status, &error));
  g_assert_no_error (error);
  if (g_spawn_check_wait_status (status, &error))
    return 0;
  g_assert_cmpuint (error->domain, ==, G_SPAWN_EXIT_ERROR);
  return error->code;
}

static void
test_second_is_told (Fixture       *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  SendaStoreOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) store = NULL;

  load_options (&options, NULL);
  store = senda_store_open (fixture->path, &options, &error);
  g_assert_no_error (error);
  g_assert_true (load_step (store, 0, &error));
  g_assert_cmpint (run_second (fixture->path), ==, 100 + SENDA_ERROR_IN_USE);

  /* The lock outlives a backup, a check and a history: nothing of ours opens the file beside it. */
  g_assert_true (senda_store_backup (store, "asked", &error));
  g_assert_true (load_is_sound (store));
  g_assert_cmpint (run_second (fixture->path), ==, 100 + SENDA_ERROR_IN_USE);
  g_assert_true (load_step (store, 1, &error));

  senda_store_close (store);
  g_assert_cmpint (run_second (fixture->path), ==, 0);
}

static void
test_second_in_the_same_program (Fixture       *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  SendaStoreOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) first = NULL;
  g_autoptr (SendaStore) second = NULL;

  load_options (&options, NULL);
  first = senda_store_open (fixture->path, &options, &error);
  g_assert_no_error (error);
  second = senda_store_open (fixture->path, &options, &error);
  g_assert_null (second);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_cmpint (run_second (fixture->path), ==, 100 + SENDA_ERROR_IN_USE);
  g_assert_true (load_step (first, 0, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  program = argv[0];
  if (argc == 3 && strcmp (argv[1], "--second") == 0)
    return be_the_second (argv[2]);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/faults/two-programs/second-is-told", Fixture, NULL, fixture_make_folder,
              test_second_is_told, fixture_remove_folder);
  g_test_add ("/faults/two-programs/same-program", Fixture, NULL, fixture_make_folder,
              test_second_in_the_same_program, fixture_remove_folder);
  return g_test_run ();
}
