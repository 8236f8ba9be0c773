/* test-no-memory.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite's allocator fails at one call after another, once or from then on. The program is told, nothing
 * saved is lost, and the store is sound afterwards.
 */
#include "config.h"

#include "load.h"
#include "record-vfs.h"

#include <sqlite3.h>

#define PATH "/senda.sendadb"
#define N_STEPS 4
/* Making the tables of a new store asks for memory more often than all that follows, at the price of
 * making them anew at each try: of those, one in so many times as many is tried. */
#define OPENING_STRIDE 6

static sqlite3_mem_methods usual;
static guint n_calls;
static guint n_opening; /* calls until the new store was open */
static guint fail_at;
static gboolean fail_on;
static gboolean has_failed;

static gboolean
fails (void)
{
  n_calls++;
  if (fail_at == 0 || n_calls < fail_at || (n_calls > fail_at && !fail_on))
    return FALSE;
  has_failed = TRUE;
  return TRUE;
}

static void *
failing_malloc (int size)
{
  return fails () ? NULL : usual.xMalloc (size);
}

static void *
failing_realloc (void *memory,
                 int   size)
{
  return fails () ? NULL : usual.xRealloc (memory, size);
}

static void
install (void)
{
  sqlite3_mem_methods methods;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &usual), ==, SQLITE_OK);
  methods = usual;
  methods.xMalloc = failing_malloc;
  methods.xRealloc = failing_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods), ==, SQLITE_OK);
  /* Lookaside would serve small requests without asking. */
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

static SendaStore *
open_store (GError **error)
{
  SendaStoreOptions options;

  load_options (&options, RECORD_VFS);
  return senda_store_open (PATH, &options, error);
}

static guint
work (void)
{
  g_autoptr (GError) opening = NULL;
  g_autoptr (SendaStore) store = open_store (&opening);
  guint n_saved = 0;

  if (fail_at == 0)
    n_opening = n_calls;
  for (guint n = 0; store != NULL && n < N_STEPS; n++)
    {
      g_autoptr (GError) error = NULL;

      if (load_step (store, n, &error))
        n_saved++;
      else
        g_assert_cmpuint (error->domain, ==, SENDA_ERROR);
    }
  if (store != NULL)
    senda_store_close (store);
  return n_saved;
}

static void
look_after (guint n_call,
            guint n_saved)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) store = open_store (&error);
  guint n_there = 0;

  g_assert_no_error (error);
  n_there = load_n_saved (store);
  if (n_there < n_saved || !load_is_sound (store))
    g_error ("Allocation %u failed: %u transactions were saved, %u are there", n_call, n_saved,
             n_there);
  senda_store_close (store);
}

/* @n 0: none fails. Gives the number of transactions that were saved. */
static guint
work_anew (guint    n,
           gboolean on)
{
  guint n_saved = 0;

  record_vfs_forget ();
  record_vfs_stop ();
  n_calls = 0;
  fail_at = n;
  fail_on = on;
  has_failed = FALSE;
  n_saved = work ();
  fail_at = 0;
  return n_saved;
}

static void
test_no_memory (gconstpointer data)
{
  /* One in so many, and others in the next run. */
  guint stride = MAX (load_number_from ("SENDA_ALLOCATION_STRIDE", 20), 1);
  guint opening_stride = stride == 1 ? 1 : stride * OPENING_STRIDE;
  guint n = g_test_rand_int_range (1, opening_stride + 1);
  guint n_failed = 0;

  work_anew (0, FALSE);
  g_assert_cmpuint (n_opening, >, 500);
  for (;; n += n < n_opening ? opening_stride : stride, n_failed++)
    {
      guint n_saved = work_anew (n, GPOINTER_TO_INT (data));

      if (!has_failed)
        break;
      look_after (n, n_saved);
    }
  g_test_message ("%u allocations failed in turn: no store damaged, nothing saved was lost",
                  n_failed);
  g_assert_cmpuint (n, >, 500);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  install ();
  record_vfs_register ();
  g_test_add_data_func ("/faults/no-memory/once", GINT_TO_POINTER (FALSE), test_no_memory);
  g_test_add_data_func ("/faults/no-memory/from-then-on", GINT_TO_POINTER (TRUE), test_no_memory);
  return g_test_run ();
}
