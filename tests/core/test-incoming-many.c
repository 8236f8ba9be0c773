/* test-incoming-many.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several files at once, and several people's; and what fails once the changes are in.
 */
#include "config.h"

#include "dump-store.h"
#include "exchange-fixture.h"

#include "senda-goal.h"
#include "senda-member.h"
#include "senda-record-edits.h"
#include "senda-shared-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

static SendaStore *
store_of (Exchange *exchange,
          guint     desk)
{
  return senda_workspace_get_store (exchange->desks[desk]);
}

static void
add_goal (Exchange   *exchange,
          guint       desk,
          const char *task_force,
          const char *text)
{
  const SendaGiven given[] = { { "text", text, NULL }, { NULL, NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) goal = senda_record_add (exchange->desks[desk], &senda_goal_info,
                                                   task_force, given, &error);

  g_assert_no_error (error);
}

/* Two members are erased at the first desk, which both desks know. */
static void
erase_two (Exchange   *exchange,
           const char *task_force)
{
  g_autoptr (GPtrArray) members = senda_store_list (store_of (exchange, 0), &senda_member_info,
                                                    task_force, NULL);

  for (guint i = 0; i < 2; i++)
    {
      SendaPurge purge = { 0 };
      g_autoptr (GError) error = NULL;

      senda_workspace_purge (exchange->desks[0], &senda_member_info,
                             senda_record_get_id (g_ptr_array_index (members, i)), &purge, &error);
      g_assert_no_error (error);
    }
}

/* From when the changes are read on the backups cannot be gone through. */
static void
spoil_backups (double   done,
               gpointer data)
{
  Exchange *exchange = data;
  g_autofree char *folder = exchange_path (exchange, "backups");
  g_autofree char *aside = exchange_path (exchange, "aside");

  if (done > 0.4 && g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_assert_cmpint (g_rename (folder, aside), ==, 0);
      g_assert_true (g_file_set_contents (folder, "", 0, NULL));
    }
}

static void
mend_backups (Exchange *exchange)
{
  g_autofree char *folder = exchange_path (exchange, "backups");
  g_autofree char *aside = exchange_path (exchange, "aside");

  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_cmpint (g_rename (aside, folder), ==, 0);
}

/* What was taken in is in, and what could not be erased is said by itself and can be done again. */
static void
test_erasing_fails (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *merged = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_pass (&exchange, 0, 1, task_force);
  erase_two (&exchange, task_force);
  add_goal (&exchange, 0, task_force, "Said since then");
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "erased.senda");

  incoming = exchange_look (&exchange, 1, "erased.senda");
  senda_incoming_take (incoming, TRUE, spoil_backups, &exchange, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (senda_incoming_get_not_erased (incoming));
  merged = dump_store (exchange.desks[1]);
  g_assert_nonnull (strstr (merged, "Said since then"));

  mend_backups (&exchange);
  g_clear_object (&incoming);
  incoming = exchange_look (&exchange, 1, "erased.senda");
  g_assert_cmpuint (senda_incoming_get_erased (incoming)->len, >=, 2);
  senda_incoming_take (incoming, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (senda_incoming_get_not_erased (incoming));
  g_clear_object (&incoming);
  incoming = exchange_look (&exchange, 1, "erased.senda");
  g_assert_cmpuint (senda_incoming_get_erased (incoming)->len, ==, 0);
  exchange_assert_sound (&exchange, 1);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

static guint
count_backups (Exchange *exchange)
{
  g_autofree char *folder = exchange_path (exchange, "backups");
  g_autoptr (GPtrArray) backups = senda_backup_list (folder, NULL);
  guint n = 0;

  for (guint i = 0; i < backups->len; i++)
    n += g_str_equal (((SendaBackup *) g_ptr_array_index (backups, i))->reason, "before-import");
  return n;
}

/* Of several that come in one after another the first alone makes a backup. */
static void
test_one_backup (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  guint n = 0;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_pass (&exchange, 0, 1, task_force);
  n = count_backups (&exchange);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("Goal %u", i);
      g_autoptr (SendaIncoming) incoming = NULL;
      g_autoptr (GError) error = NULL;

      add_goal (&exchange, 0, task_force, text);
      exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "next.senda");
      incoming = exchange_look (&exchange, 1, "next.senda");
      senda_incoming_set_backed_up (incoming, i > 0);
      senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (count_backups (&exchange), ==, n + 1);
  exchange_tear_down (&exchange);
}

static SendaSharedFolder *
share (Exchange   *exchange,
       guint       desk,
       const char *task_force)
{
  g_autofree char *path = exchange_path (exchange, "shared");
  g_autoptr (GError) error = NULL;
  SendaSharedFolder *folder = NULL;

  g_mkdir (path, 0700);
  folder = senda_shared_folder_set (exchange->desks[desk], task_force, path, PASSPHRASE, &error);
  g_assert_no_error (error);
  return folder;
}

/* Writes what @desk has into the folder, as if at @time. */
static void
write_at (Exchange   *exchange,
          guint       desk,
          const char *task_force,
          gint64      time)
{
  g_autoptr (SendaSharedFolder) folder = share (exchange, desk, task_force);
  g_autofree char *place =
    g_build_filename (senda_shared_folder_get_path (folder), "Senda", task_force,
                      senda_store_get_site (store_of (exchange, desk)), NULL);
  struct utimbuf times = { time, time };
  const char *name = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;

  senda_shared_folder_write (folder, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  dir = g_dir_open (place, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place, name, NULL);

      g_assert_cmpint (utime (path, &times), ==, 0);
    }
}

static const SendaIncomingItem *
find_item (SendaIncoming *incoming,
           const char    *title)
{
  GPtrArray *items = senda_incoming_get_items (incoming);

  for (guint i = 0; i < items->len; i++)
    {
      const SendaIncomingItem *item = g_ptr_array_index (items, i);

      if (strstr (item->title, title) != NULL)
        return item;
    }
  g_assert_not_reached ();
}

static guint
count_new_goals (SendaIncoming *incoming)
{
  GPtrArray *tally = senda_incoming_get_tally (incoming);

  for (guint i = 0; i < tally->len; i++)
    {
      const SendaIncomingCount *count = g_ptr_array_index (tally, i);

      if (count->info == &senda_goal_info)
        return count->n[SENDA_MERGE_NEW];
    }
  return 0;
}

/* Whoever holds everything and whoever holds a members' copy write into one folder: each is judged
 * by what they hold, whichever file is read first, and only what is taken is counted. */
static void
test_writers (gconstpointer data)
{
  gboolean whole_first = GPOINTER_TO_INT (data);
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autoptr (SendaSharedFolder) folder = NULL;
  g_autoptr (SendaIncoming) copy = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  const SendaIncomingItem *item = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 3);
  task_force = exchange_add_sample (&exchange);
  exchange_pass (&exchange, 0, 1, task_force);
  exchange_send (&exchange, 0, SENDA_BUNDLE_COPY, task_force, "copy.senda");
  copy = exchange_look (&exchange, 2, "copy.senda");
  senda_incoming_take (copy, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  add_goal (&exchange, 1, task_force, "Said by who has all");
  add_goal (&exchange, 2, task_force, "Said by who has a copy");
  write_at (&exchange, 1, task_force, whole_first ? 2000 : 1000);
  write_at (&exchange, 2, task_force, whole_first ? 1000 : 2000);

  folder = share (&exchange, 0, task_force);
  incoming = senda_shared_folder_collect (folder, NULL, &error);
  g_assert_no_error (error);
  senda_incoming_look (incoming, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (senda_incoming_get_n_read (incoming), ==, 2);
  g_assert_cmpint (find_item (incoming, "has all")->outside, ==, SENDA_OUTSIDE_NOT);
  item = find_item (incoming, "has a copy");
  g_assert_cmpint (item->outside, ==, SENDA_OUTSIDE_OTHERS);
  g_assert_cmpuint (count_new_goals (incoming), ==, 1);
  senda_incoming_set_taken (incoming, item->key, TRUE);
  g_assert_cmpuint (count_new_goals (incoming), ==, 2);
  senda_incoming_set_taken (incoming, item->key, FALSE);
  said = senda_incoming_say_head (incoming);
  g_assert_nonnull (strstr (said, "and 1 other"));

  senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  exchange_assert_sound (&exchange, 0);
  g_clear_object (&copy);
  g_clear_object (&incoming);
  g_clear_object (&folder);
  exchange_tear_down (&exchange);
}

/* Who knows less changed what somebody else's later word hides: that is outside too, and leaves no
 * difference behind unless the reader wants it. */
static void
test_what_loses (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *id = NULL;
  g_autoptr (SendaIncoming) copy = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_COPY, task_force, "copy.senda");
  copy = exchange_look (&exchange, 1, "copy.senda");
  senda_incoming_take (copy, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  members = senda_store_list (store_of (&exchange, 0), &senda_member_info, task_force, &error);
  g_assert_no_error (error);
  id = g_strdup (senda_record_get_id (g_ptr_array_index (members, 0)));
  for (guint desk = 2; desk > 0; desk--)
    {
      g_autoptr (SendaRecord) member = senda_workspace_get (exchange.desks[desk - 1],
                                                            &senda_member_info, id, &error);

      senda_record_edit (exchange.desks[desk - 1], member, "title", NULL,
                         desk == 2 ? "Hidden" : "Later", &error);
      g_assert_no_error (error);
    }
  exchange_send (&exchange, 1, SENDA_BUNDLE_TASK_FORCE, task_force, "back.senda");
  incoming = exchange_look (&exchange, 0, "back.senda");
  g_assert_cmpuint (senda_incoming_get_items (incoming)->len, ==, 1);
  g_assert_cmpint (((SendaIncomingItem *) senda_incoming_get_items (incoming)->pdata[0])->outside, ==,
                   SENDA_OUTSIDE_OTHERS);
  senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (senda_store_count_differences (store_of (&exchange, 0)), ==, 0);
  g_clear_object (&copy);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

/* A file of another task force that lies among them is named, and hinders none of the others. */
static void
test_astray (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *other = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder_path = NULL;
  g_autoptr (SendaSharedFolder) folder = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GPtrArray) hindered = NULL;
  SendaOutgoing outgoing = { .kind = SENDA_BUNDLE_TASK_FORCE, .passphrase = PASSPHRASE };
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  other = exchange_add_sample (&exchange);
  exchange_pass (&exchange, 0, 1, task_force);
  add_goal (&exchange, 1, task_force, "Said by Ben");
  write_at (&exchange, 1, task_force, 1000);
  folder_path = g_build_filename (exchange.folder, "shared", "Senda", task_force, "astray", NULL);
  g_mkdir (folder_path, 0700);
  path = g_build_filename (folder_path, "1.senda", NULL);
  outgoing.task_force = other;
  outgoing.path = path;
  senda_workspace_send (exchange.desks[0], &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  folder = share (&exchange, 0, task_force);
  incoming = senda_shared_folder_collect (folder, NULL, &error);
  g_assert_no_error (error);
  senda_incoming_look (incoming, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (senda_incoming_get_n_read (incoming), ==, 1);
  find_item (incoming, "Said by Ben");
  hindered = senda_incoming_list_hindered (incoming);
  g_assert_cmpuint (hindered->len, ==, 1);
  g_clear_object (&incoming);
  g_clear_object (&folder);
  exchange_tear_down (&exchange);
}

/* One of two has not all arrived: the other is read, and it is named with why. */
static void
test_hindered (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *half = NULL;
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GPtrArray) hindered = NULL;
  const SendaIncomingHindered *first = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "whole.senda");
  whole = exchange_path (&exchange, "whole.senda");
  half = exchange_path (&exchange, "half.senda");
  g_assert_true (g_file_get_contents (whole, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (half, bytes, length / 2, NULL));
  incoming = senda_incoming_new_many ((const char *const[]) { half, whole, NULL }, ring);
  g_assert_true (senda_incoming_open (incoming, NULL, NULL, &error));
  senda_incoming_set_workspace (incoming, exchange.desks[1]);
  senda_incoming_look (incoming, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (senda_incoming_get_n_read (incoming), ==, 1);
  hindered = senda_incoming_list_hindered (incoming);
  g_assert_cmpuint (hindered->len, ==, 1);
  first = g_ptr_array_index (hindered, 0);
  g_assert_cmpstr (first->path, ==, half);
  g_assert_true (g_str_has_suffix (first->why, "."));
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

/* What is taken is what was looked at, not what came in its place. */
static void
test_replaced_in_between (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_pass (&exchange, 0, 1, task_force);
  add_goal (&exchange, 0, task_force, "Looked at");
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "all.senda");
  incoming = exchange_look (&exchange, 1, "all.senda");
  add_goal (&exchange, 0, task_force, "Not looked at");
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "all.senda");
  before = dump_store (exchange.desks[1]);
  g_assert_false (senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  after = dump_store (exchange.desks[1]);
  g_assert_cmpstr (before, ==, after);
  g_clear_error (&error);

  g_clear_object (&incoming);
  incoming = exchange_look (&exchange, 1, "all.senda");
  senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/incoming-many/erasing-fails", test_erasing_fails);
  g_test_add_func ("/incoming-many/one-backup", test_one_backup);
  g_test_add_data_func ("/incoming-many/writers/whole-first", GINT_TO_POINTER (TRUE), test_writers);
  g_test_add_data_func ("/incoming-many/writers/copy-first", GINT_TO_POINTER (FALSE), test_writers);
  g_test_add_func ("/incoming-many/astray", test_astray);
  g_test_add_func ("/incoming-many/what-loses", test_what_loses);
  g_test_add_func ("/incoming-many/hindered", test_hindered);
  g_test_add_func ("/incoming-many/replaced-in-between", test_replaced_in_between);
  return g_test_run ();
}
