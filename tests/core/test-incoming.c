/* test-incoming.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes in: looked at, decided on, taken; through the same objects as both doors.
 */
#include "config.h"

#include "exchange-fixture.h"

#include "senda-action.h"
#include "senda-member.h"
#include "senda-record-edits.h"

#include <string.h>

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/incoming/whole", test_whole);
  g_test_add_func ("/incoming/difference", test_difference);
  return g_test_run ();
}
