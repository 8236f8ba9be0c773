/* test-power-cut.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Power cuts. One run is recorded; then, at every operation, disks are built as a cut may leave them
 * and opened as the program would. Every store must open, be sound, and hold what was saved.
 * SENDA_CUTS_PER_OPERATION asks for more disks at each operation.
 */
#include "config.h"

#include "load.h"
#include "record-vfs.h"

#define PATH "/senda.sendadb"
#define N_STEPS 40

static SendaStore *
open_store (GError **error)
{
  SendaStoreOptions options;

  load_options (&options, RECORD_VFS);
  return senda_store_open (PATH, &options, error);
}

static void
record_run (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) store = open_store (&error);

  g_assert_no_error (error);
  for (guint n = 0; n < N_STEPS; n++)
    {
      load_step (store, n, &error);
      g_assert_no_error (error);
      record_vfs_acknowledge (n + 1);
    }
  senda_store_close (store);
  record_vfs_stop ();
}

/* What the program finds after one cut. */
static void
open_after (guint n_operations,
            guint seed)
{
  guint n_acknowledged = record_vfs_cut_power (n_operations, seed);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) store = open_store (&error);
  guint n_saved = 0;

  if (store == NULL)
    g_test_message ("cut at operation %u, seed %u", n_operations, seed);
  g_assert_no_error (error);
  n_saved = load_n_saved (store);
  if (n_saved < n_acknowledged || n_saved > n_acknowledged + 1 || !load_is_sound (store))
    g_error ("Cut at operation %u, seed %u: %u transactions were saved, %u are there", n_operations,
             seed, n_acknowledged, n_saved);
  senda_store_close (store);
}

static void
test_power_cuts (void)
{
  guint n_seeds = load_number_from ("SENDA_CUTS_PER_OPERATION", 1);
  guint n_cuts = 0;

  record_run ();
  for (guint n = 0; n <= record_vfs_n_recorded (); n++)
    for (guint seed = 0; seed < n_seeds; seed++, n_cuts++)
      open_after (n, n * 131 + seed);
  g_test_message ("%u power cuts over %u operations: none damaged a store, none lost what was "
                  "saved", n_cuts, record_vfs_n_recorded ());
  g_assert_cmpuint (n_cuts, >=, 2000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  record_vfs_register ();
  g_test_add_func ("/faults/power-cut-loses-nothing-saved", test_power_cuts);
  return g_test_run ();
}
