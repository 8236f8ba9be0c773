/* test-store-history.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#define TASK_FORCE &senda_task_force_info

static GPtrArray *
history (StoreFixture          *fixture,
         const SendaRecordInfo *info,
         const char            *id,
         const char            *field,
         guint                  limit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = senda_store_history (fixture->store, info, id, field, limit, &error);

  g_assert_no_error (error);
  return entries;
}

static void
test_tells_from_what_to_what (StoreFixture *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const SendaHistoryEntry *entry = NULL;
  const SendaHistoryChange *change = NULL;

  g_assert_true (senda_store_set_author (fixture->store, "Ana", NULL));
  id = add_task_force (fixture, "One");
  set_field (fixture, TASK_FORCE, id, "mission", "en", "Together");
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  entries = history (fixture, TASK_FORCE, id, "name", 0);
  g_assert_cmpuint (entries->len, ==, 2);

  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->author, ==, "Ana");
  g_assert_cmpstr (entry->site, ==, senda_store_get_site (fixture->store));
  g_assert_cmpint (entry->kind, ==, SENDA_TRANSACTION_EDIT);
  g_assert_cmpstr (senda_label_get_id (entry->label), ==, "task-force-edit");
  g_assert_cmpint (entry->time, <=, fixture->now);
  g_assert_cmpuint (entry->changes->len, ==, 1);
  change = g_ptr_array_index (entry->changes, 0);
  g_assert_true (change->info == TASK_FORCE);
  g_assert_cmpstr (change->field, ==, "name");
  g_assert_null (change->language);
  g_assert_cmpstr (change->before.text, ==, "One");
  g_assert_cmpstr (change->after.text, ==, "Two");
  g_assert_true (change->is_current);

  entry = g_ptr_array_index (entries, 1);
  change = g_ptr_array_index (entry->changes, 0);
  g_assert_cmpint (change->before.type, ==, SENDA_VALUE_NULL);
  g_assert_cmpstr (change->after.text, ==, "One");
  g_assert_false (change->is_current);
}

static void
test_field_includes_its_wordings (StoreFixture *fixture,
                                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GPtrArray) entries = NULL;
  const SendaHistoryEntry *entry = NULL;
  const SendaHistoryChange *change = NULL;

  set_field (fixture, TASK_FORCE, id, "mission", "en", "Together");
  set_field (fixture, TASK_FORCE, id, "mission", "es", "Juntos");
  entries = history (fixture, TASK_FORCE, id, "mission", 0);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = g_ptr_array_index (entries, 0);
  change = g_ptr_array_index (entry->changes, 0);
  g_assert_cmpstr (change->field, ==, "mission");
  g_assert_cmpstr (change->language, ==, "es");
}

static void
test_newest_first_and_limited (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *first = add_task_force (fixture, "One");
  g_autofree char *second = add_task_force (fixture, "Two");
  g_autofree char *goal = add_goal (fixture, second, "Safety");
  g_autoptr (GPtrArray) all = history (fixture, NULL, NULL, NULL, 2);
  g_autoptr (GPtrArray) of_type = history (fixture, TASK_FORCE, NULL, NULL, 10);
  g_autoptr (GPtrArray) of_record = history (fixture, TASK_FORCE, first, NULL, 10);
  const SendaHistoryEntry *entry = g_ptr_array_index (all, 0);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (senda_label_get_id (entry->label), ==, "goal-add");
  g_assert_cmpuint (of_type->len, ==, 2);
  g_assert_cmpuint (of_record->len, ==, 1);
  g_assert_nonnull (goal);
}

static void
test_undo_is_part_of_it (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GPtrArray) entries = NULL;
  const SendaHistoryEntry *entry = NULL;
  const SendaHistoryChange *change = NULL;

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  g_assert_true (senda_store_redo (fixture->store, NULL, NULL));
  entries = history (fixture, TASK_FORCE, id, NULL, 0);
  g_assert_cmpuint (entries->len, ==, 4);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpint (entry->kind, ==, SENDA_TRANSACTION_REDO);
  entry = g_ptr_array_index (entries, 1);
  g_assert_cmpint (entry->kind, ==, SENDA_TRANSACTION_UNDO);
  g_assert_cmpstr (senda_label_get_id (entry->label), ==, "task-force-edit");
  change = g_ptr_array_index (entry->changes, 0);
  g_assert_cmpstr (change->before.text, ==, "Two");
  g_assert_cmpstr (change->after.text, ==, "One");
}

static void
test_nothing_happened (StoreFixture *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = senda_store_new_id (fixture->store);
  g_autoptr (GPtrArray) all = history (fixture, NULL, NULL, NULL, 0);
  g_autoptr (GPtrArray) none = history (fixture, TASK_FORCE, id, NULL, 0);

  g_assert_cmpuint (all->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

/* As the history of everything says, but for what each did in particular. */
static void
test_latest_without_changes (StoreFixture *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) latest = NULL;
  g_autoptr (GError) error = NULL;

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Three");
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  all = history (fixture, NULL, NULL, NULL, 0);
  latest = senda_store_list_latest (fixture->store, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpuint (latest->len, ==, 3);
  for (guint i = 0; i < latest->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (latest, i);
      const SendaHistoryEntry *same = g_ptr_array_index (all, i);

      g_assert_cmpint (entry->number, ==, same->number);
      g_assert_cmpstr (entry->site, ==, same->site);
      g_assert_cmpint (entry->kind, ==, same->kind);
      g_assert_cmpint (entry->time, ==, same->time);
      g_assert_cmpstr (senda_label_get_id (entry->label), ==, senda_label_get_id (same->label));
      g_assert_cmpuint (entry->changes->len, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/history/tells-from-what-to-what", test_tells_from_what_to_what);
  STORE_TEST ("/store/history/field-includes-its-wordings", test_field_includes_its_wordings);
  STORE_TEST ("/store/history/newest-first-and-limited", test_newest_first_and_limited);
  STORE_TEST ("/store/history/undo-is-part-of-it", test_undo_is_part_of_it);
  STORE_TEST ("/store/history/nothing-happened", test_nothing_happened);
  STORE_TEST ("/store/history/latest-without-changes", test_latest_without_changes);

  return g_test_run ();
}
