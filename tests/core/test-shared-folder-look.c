/* test-shared-folder-look.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a folder that several machines share says of its files.
 */
#include "config.h"

#include "machines-fixture.h"

#include "senda-goal.h"
#include "senda-record-edits.h"

#include <glib/gstdio.h>

/* As the scan before said it. */
static void
assert_hindered (SendaSharedFolder *folder,
                 GPtrArray         *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = senda_shared_folder_scan (folder, NULL, &error);

  g_assert_no_error (error);
  for (guint state = SENDA_FOLDER_WAITING; state <= SENDA_FOLDER_REFUSED; state++)
    {
      const SendaFolderFile *file = find_folder_file (files, state);
      const SendaFolderFile *other = find_folder_file (before, state);

      g_assert_cmpint (file != NULL, ==, other != NULL);
      if (file != NULL)
        {
          g_assert_cmpstr (file->name, ==, other->name);
          g_assert_cmpstr (file->why, ==, other->why);
        }
    }
}

/* Half a file waits, a file sealed with other words is refused; each says why, and the rest comes. */
static void
test_waiting_and_refused (void)
{
  Machines machines = { 0 };
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (SendaSharedFolder) again = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *view = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *half = NULL;
  g_autofree char *strange = NULL;
  g_autoptr (GError) error = NULL;
  SendaOutgoing outgoing = { .kind = SENDA_BUNDLE_TASK_FORCE, .passphrase = "other words than ours" };

  machines_set_up (&machines, 2);
  machines_write (&machines, 0);
  mine = machines_place_of (&machines, 0, 0);
  view = machines_place_of (&machines, 1, 0);
  names = list_names (mine);
  whole = g_build_filename (mine, g_ptr_array_index (names, 0), NULL);
  half = g_build_filename (view, g_ptr_array_index (names, 0), NULL);
  strange = g_build_filename (view, "strange.senda", NULL);
  deliver_part (whole, half, 0.5);
  outgoing.task_force = machines.task_force;
  outgoing.path = strange;
  senda_workspace_send (machines.exchange.desks[0], &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  machines_take (&machines, 1);
  files = senda_shared_folder_scan (machines.folders[1], NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_nonnull (find_folder_file (files, SENDA_FOLDER_WAITING));
  assert_sentence (find_folder_file (files, SENDA_FOLDER_WAITING)->why);
  g_assert_nonnull (find_folder_file (files, SENDA_FOLDER_REFUSED));
  assert_sentence (find_folder_file (files, SENDA_FOLDER_REFUSED)->why);

  /* At the next start they are still said to wait and to be refused, and why. */
  again = senda_shared_folder_get (machines.exchange.desks[1], machines.task_force);
  assert_hindered (again, files);

  deliver_part (whole, half, 1.0);
  machines_take (&machines, 1);
  later = senda_shared_folder_scan (machines.folders[1], NULL, &error);
  g_assert_null (find_folder_file (later, SENDA_FOLDER_WAITING));
  g_assert_nonnull (find_folder_file (later, SENDA_FOLDER_TAKEN));
  g_assert_nonnull (find_folder_file (later, SENDA_FOLDER_REFUSED));
  machines_tear_down (&machines);
}

static void
add_goal (Machines *machines)
{
  const SendaGiven given[] = { { "text", "By the first", NULL }, { NULL, NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) goal = senda_record_add (machines->exchange.desks[0], &senda_goal_info,
                                                   machines->task_force, given, &error);

  g_assert_no_error (error);
}

/* A file of the folder as somebody may have altered it. */
typedef struct
{
  const SendaLogSink *to;
  gboolean is_plain;
} Spoiling;

static gboolean
pass_transaction (const SendaLogTransaction *transaction,
                  gpointer                   data,
                  GError                   **error)
{
  const SendaLogSink *to = ((Spoiling *) data)->to;

  return to->take_transaction (transaction, to->data, error);
}

/* No Senda writes a wording of a wording. */
static gboolean
spoil_change (const SendaLogChange *change,
              gpointer              data,
              GError              **error)
{
  const Spoiling *spoiling = data;
  SendaLogChange other = *change;

  if (!spoiling->is_plain)
    other.column = "name@en@es";
  return spoiling->to->take_change (&other, spoiling->to->data, error);
}

static void
spoil (const char *from,
       const char *to,
       gboolean    is_plain)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) in = g_file_read (source, NULL, &error);
  g_autoptr (GFileOutputStream) out = g_file_replace (target, NULL, FALSE, 0, NULL, &error);
  g_autoptr (SendaSealKey) key = NULL;
  g_autoptr (SendaBundleReader) reader = NULL;
  g_autoptr (SendaBundleWriter) writer = NULL;
  Spoiling spoiling = { .is_plain = is_plain };
  const SendaBundleSink sink = { .log = { pass_transaction, spoil_change, &spoiling } };

  g_assert_no_error (error);
  senda_key_ring_add (ring, PASSPHRASE, &error);
  g_assert_no_error (error);
  reader = senda_bundle_reader_new (G_INPUT_STREAM (in), ring, &error);
  g_assert_no_error (error);
  key = is_plain ? NULL : senda_key_ring_seal_with (ring, PASSPHRASE, &error);
  g_assert_no_error (error);
  writer = senda_bundle_writer_new (G_OUTPUT_STREAM (out), senda_bundle_reader_get_head (reader), key,
                                    &error);
  g_assert_no_error (error);
  spoiling.to = senda_bundle_writer_get_sink (writer);
  senda_bundle_reader_read (reader, &sink, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_bundle_writer_finish (writer, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What somebody altered, and what anybody could have made, hinders nobody else's work. */
static void
test_altered (void)
{
  Machines machines = { 0 };
  g_autofree char *mine = NULL;
  g_autofree char *view = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *bad = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  machines_set_up (&machines, 2);
  add_goal (&machines);
  machines_write (&machines, 0);
  mine = machines_place_of (&machines, 0, 0);
  view = machines_place_of (&machines, 1, 0);
  names = list_names (mine);
  g_assert_cmpint (g_mkdir_with_parents (view, 0700), ==, 0);
  whole = g_build_filename (mine, g_ptr_array_index (names, 0), NULL);
  bad = g_build_filename (view, "bad.senda", NULL);
  plain = g_build_filename (view, "plain.senda", NULL);
  spoil (whole, bad, FALSE);
  spoil (whole, plain, TRUE);
  machines_carry (&machines, NULL);

  g_assert_cmpint (machines_take (&machines, 1), >, 0);
  files = senda_shared_folder_scan (machines.folders[1], NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 3);
  g_assert_nonnull (find_folder_file (files, SENDA_FOLDER_TAKEN));
  assert_sentence (find_folder_file (files, SENDA_FOLDER_WAITING)->why);
  g_assert_true (g_str_has_suffix (find_folder_file (files, SENDA_FOLDER_REFUSED)->name,
                                   "plain.senda"));
  assert_sentence (find_folder_file (files, SENDA_FOLDER_REFUSED)->why);
  exchange_assert_sound (&machines.exchange, 1);
  machines_tear_down (&machines);
}

static void
keep_result_cb (GObject      *source G_GNUC_UNUSED,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
wait_for_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* What is here already by another way is looked at once, without being taken. */
static void
test_nothing_new (void)
{
  Machines machines = { 0 };
  g_autoptr (GAsyncResult) collected = NULL;
  g_autoptr (GAsyncResult) scanned = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (SendaIncoming) other = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  machines_set_up (&machines, 2);
  machines_write (&machines, 0);
  machines_carry (&machines, NULL);
  senda_shared_folder_collect_async (machines.folders[1], NULL, keep_result_cb, &collected);
  wait_for_result (&collected);
  incoming = senda_shared_folder_collect_finish (machines.folders[1], collected, &error);
  g_assert_no_error (error);
  g_assert_nonnull (incoming);
  senda_incoming_look (incoming, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (senda_incoming_changes_nothing (incoming));

  senda_shared_folder_scan_async (machines.folders[1], NULL, keep_result_cb, &scanned);
  wait_for_result (&scanned);
  files = senda_shared_folder_scan_finish (machines.folders[1], scanned, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_nonnull (find_folder_file (files, SENDA_FOLDER_TAKEN));
  other = senda_shared_folder_collect (machines.folders[1], NULL, &error);
  g_assert_no_error (error);
  g_assert_null (other);
  g_assert_cmpint (machines_write (&machines, 1), ==, 0);
  machines_tear_down (&machines);
}

/* Setting it while the window stays live does and refuses the same, and can be cancelled. */
static void
test_set_async (void)
{
  Machines machines = { 0 };
  const struct
  {
    const char *passphrase;
    gboolean is_cancelled;
    gboolean works;
  } cases[] = { { "not the words of the others", FALSE, FALSE }, { PASSPHRASE, TRUE, FALSE },
                { PASSPHRASE, FALSE, TRUE } };

  machines_set_up (&machines, 2);
  machines_write (&machines, 0);
  machines_carry (&machines, NULL);
  senda_shared_folder_forget (machines.folders[1], NULL);
  g_assert_false (senda_shared_folder_is_current (machines.folders[1]));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (SendaSharedFolder) folder = NULL;
      g_autoptr (SendaSharedFolder) set = NULL;
      g_autoptr (GError) error = NULL;

      if (cases[i].is_cancelled)
        g_cancellable_cancel (cancellable);
      senda_shared_folder_set_async (machines.exchange.desks[1], machines.task_force,
                                     machines.views[1], cases[i].passphrase, cancellable,
                                     keep_result_cb, &result);
      wait_for_result (&result);
      folder = senda_shared_folder_set_finish (machines.exchange.desks[1], result, &error);
      set = senda_shared_folder_get (machines.exchange.desks[1], machines.task_force);
      g_assert_cmpint (folder != NULL, ==, cases[i].works);
      g_assert_cmpint (set != NULL, ==, cases[i].works);
      if (cases[i].works)
        g_assert_true (senda_shared_folder_is_current (folder));
      else if (cases[i].is_cancelled)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
    }
  machines_tear_down (&machines);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/shared-folder/waiting-and-refused", test_waiting_and_refused);
  g_test_add_func ("/shared-folder/altered", test_altered);
  g_test_add_func ("/shared-folder/nothing-new", test_nothing_new);
  g_test_add_func ("/shared-folder/set-async", test_set_async);
  return g_test_run ();
}
