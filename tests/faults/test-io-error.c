/* test-io-error.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Operations on a file fail, each in its turn, once or from then on, as an error of the disk or for
 * want of room: every second one, and the others in another run. The program is told, nothing saved is
 * lost, and the store is sound afterwards.
 */
#include "config.h"

#include "load.h"
#include "record-vfs.h"

#define PATH "/senda.sendadb"
#define N_STEPS 12

typedef struct
{
  const char *name;
  FaultKind kind;
  gboolean from_then_on;
} Case;

static const Case cases[] = {
  { "/faults/io-error/once", FAULT_IO_ERROR, FALSE },
  { "/faults/io-error/from-then-on", FAULT_IO_ERROR, TRUE },
  { "/faults/disk-full/once", FAULT_DISK_FULL, FALSE },
  { "/faults/disk-full/from-then-on", FAULT_DISK_FULL, TRUE },
};

static SendaStore *
open_store (GError **error)
{
  SendaStoreOptions options;

  load_options (&options, RECORD_VFS);
  return senda_store_open (PATH, &options, error);
}

/* One run of the program; a step that fails is not tried again. Returns how many were saved. */
static guint
work (gboolean *told)
{
  g_autoptr (GError) opening = NULL;
  g_autoptr (SendaStore) store = open_store (&opening);
  guint n_saved = 0;

  *told = store == NULL;
  for (guint n = 0; store != NULL && n < N_STEPS; n++)
    {
      g_autoptr (GError) error = NULL;

      if (load_step (store, n, &error))
        n_saved++;
      else
        {
          g_assert_nonnull (error);
          g_assert_cmpuint (error->domain, ==, SENDA_ERROR);
          *told = TRUE;
        }
    }
  if (store != NULL)
    senda_store_close (store);
  return n_saved;
}

static void
look_after (guint n_fault,
            guint n_saved)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) store = open_store (&error);
  guint n_there = 0;

  if (store == NULL)
    g_test_message ("fault at operation %u", n_fault);
  g_assert_no_error (error);
  n_there = load_n_saved (store);
  if (n_there < n_saved || !load_is_sound (store))
    g_error ("Fault at operation %u: %u transactions were saved, %u are there", n_fault, n_saved,
             n_there);
  senda_store_close (store);
}

static void
test_faults (gconstpointer data)
{
  const Case *this_case = data;
  guint stride = MAX (load_number_from ("SENDA_OPERATION_STRIDE", 4), 1);
  guint n_told = 0;
  guint n_tried = 0;
  guint n = g_test_rand_int_range (1, stride + 1);

  for (;; n += stride, n_tried++)
    {
      gboolean told = FALSE;
      guint n_saved = 0;

      record_vfs_forget ();
      record_vfs_stop ();
      record_vfs_fail_at (n, this_case->from_then_on, this_case->kind);
      n_saved = work (&told);
      if (record_vfs_n_struck () == 0)
        break;
      n_told += told;
      record_vfs_fail_at (0, FALSE, this_case->kind);
      look_after (n, n_saved);
    }
  g_test_message ("%u operations failed in turn, %u runs were told: no store damaged, nothing "
                  "saved was lost", n_tried, n_told);
  g_assert_cmpuint (n, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  record_vfs_register ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_faults);
  return g_test_run ();
}
