/* test-incoming.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes in: looked at, decided on, taken; through the same objects as both doors.
 */
#include "config.h"

#include "dump-store.h"
#include "exchange-fixture.h"

#include "senda-action.h"
#include "senda-goal.h"
#include "senda-member.h"
#include "senda-record-edits.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static SendaStore *
store_of (Exchange *exchange,
          guint     desk)
{
  return senda_workspace_get_store (exchange->desks[desk]);
}

/* (transfer full) */
static SendaRecord *
first_of (Exchange              *exchange,
          guint                  desk,
          const SendaRecordInfo *info,
          const char            *task_force)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = senda_store_list (store_of (exchange, desk), info, task_force,
                                                    &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, >, 0);
  return senda_workspace_get (exchange->desks[desk], info,
                              senda_record_get_id (g_ptr_array_index (records, 0)), NULL);
}

static void
edit (Exchange   *exchange,
      guint       desk,
      const SendaRecordInfo *info,
      const char *id,
      const char *field,
      const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) record = senda_workspace_get (exchange->desks[desk], info, id, &error);

  g_assert_no_error (error);
  senda_record_edit (exchange->desks[desk], record, field, NULL, text, &error);
  g_assert_no_error (error);
}

static void
assert_text (Exchange   *exchange,
             guint       desk,
             const SendaRecordInfo *info,
             const char *id,
             const char *field,
             const char *expected)
{
  g_autoptr (SendaRecord) record = senda_workspace_get (exchange->desks[desk], info, id, NULL);

  g_assert_nonnull (record);
  g_assert_cmpstr (senda_record_get_text (record, field), ==, expected);
}

/* A new colleague gets everything, and the same file again changes nothing. */
static void
test_whole (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (SendaRecord) here = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "all.senda");
  incoming = exchange_look (&exchange, 1, "all.senda");
  g_assert_cmpint (senda_incoming_get_counts (incoming)->n_changes, >, 1000);
  g_assert_cmpuint (senda_incoming_get_items (incoming)->len, >, 100);
  g_assert_cmpuint (senda_incoming_get_differences (incoming)->len, ==, 0);
  g_assert_null (senda_workspace_get (exchange.desks[1], &senda_task_force_info, task_force, NULL));

  g_assert_true (senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  here = senda_workspace_get (exchange.desks[1], &senda_task_force_info, task_force, &error);
  g_assert_no_error (error);
  exchange_assert_sound (&exchange, 1);

  g_clear_object (&incoming);
  incoming = exchange_look (&exchange, 1, "all.senda");
  g_assert_true (senda_incoming_changes_nothing (incoming));
  g_clear_object (&here);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

/* Two people changed one thing: both values are shown with their authors, and the choice holds for
 * everybody. */
static void
test_difference (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (SendaRecord) member = NULL;
  g_autofree char *id = NULL;
  const SendaIncomingDifference *difference = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_pass (&exchange, 0, 1, task_force);
  member = first_of (&exchange, 0, &senda_member_info, task_force);
  id = g_strdup (senda_record_get_id (member));
  edit (&exchange, 0, &senda_member_info, id, "phone", "555-0101");
  edit (&exchange, 1, &senda_member_info, id, "phone", "555-0202");
  edit (&exchange, 1, &senda_member_info, id, "title", "Sergeant");

  exchange_send (&exchange, 1, SENDA_BUNDLE_TASK_FORCE, task_force, "back.senda");
  incoming = exchange_look (&exchange, 0, "back.senda");
  g_assert_cmpuint (senda_incoming_get_differences (incoming)->len, ==, 1);
  difference = g_ptr_array_index (senda_incoming_get_differences (incoming), 0);
  g_assert_cmpuint (difference->values->len, ==, 2);
  g_assert_true (strstr (g_ptr_array_index (difference->bys, 0), "Ben Ito") != NULL ||
                 strstr (g_ptr_array_index (difference->bys, 1), "Ben Ito") != NULL);
  assert_text (&exchange, 0, &senda_member_info, id, "phone", "555-0101");

  senda_incoming_decide (incoming, 0, SENDA_TEXT ("555-0303"));
  g_assert_true (senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_text (&exchange, 0, &senda_member_info, id, "phone", "555-0303");
  assert_text (&exchange, 0, &senda_member_info, id, "title", "Sergeant");
  g_assert_cmpuint (senda_store_count_differences (store_of (&exchange, 0)), ==, 0);

  exchange_pass (&exchange, 0, 1, task_force);
  assert_text (&exchange, 1, &senda_member_info, id, "phone", "555-0303");
  g_assert_cmpuint (senda_store_count_differences (store_of (&exchange, 1)), ==, 0);
  exchange_assert_sound (&exchange, 0);
  exchange_assert_sound (&exchange, 1);
  g_clear_object (&member);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

/* (transfer full) */
static char *
dup_bytes (Exchange   *exchange,
           const char *name,
           gsize      *length)
{
  g_autofree char *path = exchange_path (exchange, name);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
put_bytes (Exchange   *exchange,
           const char *name,
           const char *bytes,
           gsize       length)
{
  g_autofree char *path = exchange_path (exchange, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
assert_sentence (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (error->message)) ||
                 g_str_has_prefix (error->message, "“"));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

/* Looking at @name, and taking it unlooked, both fail and leave every value as it was. */
static void
assert_refused (Exchange   *exchange,
                guint       by,
                const char *name,
                const char *passphrase)
{
  g_autofree char *before = dump_store (exchange->desks[by]);
  g_autofree char *path = exchange_path (exchange, name);
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  senda_incoming_set_workspace (incoming, exchange->desks[by]);
  if (senda_incoming_open (incoming, passphrase, NULL, &error) &&
      senda_incoming_look (incoming, NULL, NULL, NULL, &error))
    g_assert_false (senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error));
  g_test_message ("%s: %s", name, error ? error->message : "taken");
  assert_sentence (error);
  after = dump_store (exchange->desks[by]);
  g_assert_cmpstr (before, ==, after);
  exchange_assert_sound (exchange, by);
}

static void
test_damage (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *sealed = NULL;
  g_autofree char *path = NULL;
  SendaOutgoing outgoing = { .kind = SENDA_BUNDLE_TASK_FORCE, .passphrase = PASSPHRASE };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  gsize sealed_length = 0;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "whole.senda");
  whole = dup_bytes (&exchange, "whole.senda", &length);
  path = exchange_path (&exchange, "sealed.senda");
  outgoing.task_force = task_force;
  outgoing.path = path;
  senda_workspace_send (exchange.desks[0], &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  sealed = dup_bytes (&exchange, "sealed.senda", &sealed_length);

  assert_refused (&exchange, 1, "sealed.senda", NULL);
  assert_refused (&exchange, 1, "sealed.senda", "not the words that it was sealed with");
  assert_refused (&exchange, 1, "nowhere.senda", NULL);
  put_bytes (&exchange, "foreign.senda", "Dear diary\n", 11);
  assert_refused (&exchange, 1, "foreign.senda", NULL);
  put_bytes (&exchange, "empty.senda", "", 0);
  assert_refused (&exchange, 1, "empty.senda", NULL);
  for (guint i = 0; i < 6; i++)
    {
      put_bytes (&exchange, "cut.senda", whole, g_rand_int_range (rand, 1, length - 1));
      assert_refused (&exchange, 1, "cut.senda", NULL);
      put_bytes (&exchange, "cut.senda", sealed, g_rand_int_range (rand, 1, sealed_length - 1));
      assert_refused (&exchange, 1, "cut.senda", PASSPHRASE);
    }
  for (guint i = 0; i < 6; i++)
    {
      gsize at = g_rand_int_range (rand, 100, length - 1);
      gsize sealed_at = g_rand_int_range (rand, 100, sealed_length - 1);

      whole[at] ^= 4;
      put_bytes (&exchange, "flipped.senda", whole, length);
      assert_refused (&exchange, 1, "flipped.senda", NULL);
      whole[at] ^= 4;
      sealed[sealed_at] ^= 4;
      put_bytes (&exchange, "flipped.senda", sealed, sealed_length);
      assert_refused (&exchange, 1, "flipped.senda", PASSPHRASE);
      sealed[sealed_at] ^= 4;
    }
  exchange_tear_down (&exchange);
}

/* One removes what another goes on writing about: asked, not lost. */
static void
test_removed_and_edited (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *id = NULL;
  g_autoptr (SendaRecord) action = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  const SendaIncomingDifference *difference = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_pass (&exchange, 0, 1, task_force);
  action = first_of (&exchange, 1, &senda_action_info, task_force);
  id = g_strdup (senda_record_get_id (action));
  g_assert_true (senda_record_remove (exchange.desks[1], action, &error));
  g_assert_no_error (error);
  edit (&exchange, 0, &senda_action_info, id, "due_on", "2027-02-03");
  exchange_send (&exchange, 1, SENDA_BUNDLE_TASK_FORCE, task_force, "removed.senda");
  incoming = exchange_look (&exchange, 0, "removed.senda");
  g_assert_cmpuint (senda_incoming_get_differences (incoming)->len, ==, 1);
  difference = g_ptr_array_index (senda_incoming_get_differences (incoming), 0);
  g_assert_true (difference->difference->is_removal);
  g_assert_cmpuint (difference->values->len, ==, 2);
  g_assert_cmpstr (difference->title, !=, "");
  senda_incoming_decide (incoming, 0, SENDA_INTEGER (0));
  g_assert_true (senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_text (&exchange, 0, &senda_action_info, id, "due_on", "2027-02-03");
  exchange_pass (&exchange, 0, 1, task_force);
  assert_text (&exchange, 1, &senda_action_info, id, "due_on", "2027-02-03");
  g_assert_cmpuint (senda_store_count_differences (store_of (&exchange, 0)), ==, 0);
  g_clear_object (&action);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

/* A person who was erased there is named, stays here, and is erased here on wish alone. */
static void
test_erased (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autoptr (SendaRecord) member = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autofree char *dump = NULL;
  SendaPurge purge = { 0 };
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_pass (&exchange, 0, 1, task_force);
  member = first_of (&exchange, 0, &senda_member_info, task_force);
  id = g_strdup (senda_record_get_id (member));
  name = g_strdup (senda_record_get_text (member, "name"));
  g_clear_object (&member);
  g_assert_true (senda_workspace_purge (exchange.desks[0], &senda_member_info, id, &purge, &error));
  g_assert_no_error (error);
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "erased.senda");

  incoming = exchange_look (&exchange, 1, "erased.senda");
  g_assert_cmpuint (senda_incoming_get_erased (incoming)->len, >=, 1);
  g_assert_false (senda_incoming_changes_nothing (incoming));
  g_assert_true (senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_text (&exchange, 1, &senda_member_info, id, "name", name);

  g_clear_object (&incoming);
  incoming = exchange_look (&exchange, 1, "erased.senda");
  g_assert_cmpuint (senda_incoming_get_erased (incoming)->len, >=, 1);
  g_assert_true (senda_incoming_take (incoming, TRUE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  dump = dump_store (exchange.desks[1]);
  g_assert_null (strstr (dump, name));
  exchange_assert_sound (&exchange, 1);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

/* The file of the store goes back to what it was, behind Senda's back, and is written on. */
static void
go_back (Exchange   *exchange,
         const char *name,
         const char *bytes,
         gsize       length)
{
  g_autofree char *path = exchange_path (exchange, name);
  g_autoptr (GError) error = NULL;
  FILE *file = NULL;

  if (exchange->desks[0] != NULL)
    senda_workspace_close (exchange->desks[0]);
  g_clear_object (&exchange->desks[0]);
  /* The same file, and not another one under its name. */
  file = fopen (path, "r+b");
  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (ftruncate (fileno (file), length), ==, 0);
  g_assert_cmpint (fclose (file), ==, 0);
  exchange->desks[0] = senda_workspace_open (path, NULL, "en", &error);
  g_assert_no_error (error);
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

static void
test_twins (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *merged = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  exchange_set_up (&exchange, 1);
  task_force = exchange_add_sample (&exchange);
  senda_workspace_close (exchange.desks[0]);
  g_clear_object (&exchange.desks[0]);
  bytes = dup_bytes (&exchange, "desk-0.sendadb", &length);
  go_back (&exchange, "desk-0.sendadb", bytes, length);
  add_goal (&exchange, 0, task_force, "Said by the first");
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "first.senda");
  go_back (&exchange, "desk-0.sendadb", bytes, length);
  add_goal (&exchange, 0, task_force, "Said by the second");

  before = dump_store (exchange.desks[0]);
  path = exchange_path (&exchange, "first.senda");
  incoming = senda_incoming_new (path);
  senda_incoming_set_workspace (incoming, exchange.desks[0]);
  g_assert_true (senda_incoming_open (incoming, NULL, NULL, &error));
  g_assert_false (senda_incoming_look (incoming, NULL, NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  assert_sentence (error);
  g_clear_error (&error);
  after = dump_store (exchange.desks[0]);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (senda_incoming_is_twin (incoming));
  g_assert_true (senda_incoming_part_ways (incoming, &error));
  g_assert_no_error (error);
  g_assert_true (senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  merged = dump_store (exchange.desks[0]);
  g_assert_nonnull (strstr (merged, "Said by the first"));
  g_assert_nonnull (strstr (merged, "Said by the second"));
  g_assert_false (senda_incoming_part_ways (incoming, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOTHING);
  exchange_assert_sound (&exchange, 0);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

static void
cancel_half_way (double   done,
                 gpointer cancellable)
{
  if (done > 0.4)
    g_cancellable_cancel (cancellable);
}

static void
test_cancel (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "all.senda");
  incoming = exchange_look (&exchange, 1, "all.senda");
  before = dump_store (exchange.desks[1]);
  g_assert_false (senda_incoming_take (incoming, FALSE, cancel_half_way, cancellable, cancellable,
                                       &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  after = dump_store (exchange.desks[1]);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  exchange_assert_sound (&exchange, 1);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

typedef struct
{
  GAsyncResult *result;
  guint n_told;
  double last;
} Waiting;

static void
ready_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  ((Waiting *) data)->result = g_object_ref (result);
}

static void
told_cb (double   done,
         gpointer data)
{
  Waiting *waiting = data;

  g_assert_cmpfloat (done, >=, waiting->last);
  waiting->last = done;
  waiting->n_told++;
}

static void
wait_for (Waiting *waiting)
{
  while (waiting->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* While the window stays live: one job at a time, and edits are refused meanwhile. */
static void
test_async (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *path = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (SendaRecord) here = NULL;
  g_autoptr (GError) error = NULL;
  Waiting opened = { 0 };
  Waiting looked = { 0 };
  Waiting taken = { 0 };

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "all.senda");
  path = exchange_path (&exchange, "all.senda");
  incoming = senda_incoming_new (path);
  senda_incoming_open_async (incoming, NULL, NULL, ready_cb, &opened);
  wait_for (&opened);
  g_assert_true (senda_incoming_open_finish (incoming, opened.result, &error));
  senda_incoming_set_workspace (incoming, exchange.desks[1]);
  senda_incoming_look_async (incoming, told_cb, &looked, NULL, ready_cb, &looked);
  g_assert_false (senda_workspace_set_author (exchange.desks[1], "Somebody", &error));
  assert_sentence (error);
  g_clear_error (&error);
  wait_for (&looked);
  g_assert_true (senda_incoming_look_finish (incoming, looked.result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (looked.n_told, >, 0);
  g_assert_cmpint (senda_incoming_get_counts (incoming)->n_changes, >, 1000);
  senda_incoming_take_async (incoming, FALSE, told_cb, &taken, NULL, ready_cb, &taken);
  wait_for (&taken);
  g_assert_true (senda_incoming_take_finish (incoming, taken.result, &error));
  g_assert_no_error (error);
  here = senda_workspace_get (exchange.desks[1], &senda_task_force_info, task_force, &error);
  g_assert_no_error (error);
  exchange_assert_sound (&exchange, 1);
  g_clear_object (&opened.result);
  g_clear_object (&looked.result);
  g_clear_object (&taken.result);
  g_clear_object (&here);
  g_clear_object (&incoming);
  exchange_tear_down (&exchange);
}

/* What is proposed can be saved anywhere, whatever the task force is called. */
static void
test_name (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *name = NULL;

  exchange_set_up (&exchange, 1);
  task_force = exchange_add_sample (&exchange);
  edit (&exchange, 0, &senda_task_force_info, task_force, "name", "../etc/Lake\\County: north?");
  name = senda_outgoing_name (exchange.desks[0], SENDA_BUNDLE_TASK_FORCE, task_force);
  g_assert_null (strpbrk (name, "/\\:*?\"<>|"));
  g_assert_false (g_str_has_prefix (name, "."));
  g_assert_true (g_str_has_suffix (name, ".senda"));
  exchange_tear_down (&exchange);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/incoming/whole", test_whole);
  g_test_add_func ("/incoming/difference", test_difference);
  g_test_add_func ("/incoming/damage", test_damage);
  g_test_add_func ("/incoming/removed-and-edited", test_removed_and_edited);
  g_test_add_func ("/incoming/erased", test_erased);
  g_test_add_func ("/incoming/twins", test_twins);
  g_test_add_func ("/incoming/cancel", test_cancel);
  g_test_add_func ("/incoming/async", test_async);
  g_test_add_func ("/incoming/name", test_name);
  return g_test_run ();
}
