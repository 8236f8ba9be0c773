/* test-merge-kept.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept though it cannot be shown, what was withheld, and what was erased.
 */
#include "config.h"

#include "log-copy.h"
#include "store-fixture.h"

#include "senda-agreed-stage.h"
#include "senda-member.h"
#include "senda-protocol-version.h"

#include <string.h>

#define TASK_FORCE &senda_task_force_info
#define GOAL &senda_goal_info

#define SITE "f0000000-0000-4000-8000-000000000001"
#define RECORD "f0000000-0000-4000-8000-00000000000a"
#define OTHER "f0000000-0000-4000-8000-00000000000b"

/* What a newer version knows is kept, goes on to others, and appears once this one knows it. */
static void
test_what_is_not_known_is_kept (StoreFixture *fixture,
                                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (LogCopy) copy = log_copy_new ();
  g_autoptr (SendaRecord) record = NULL;
  SendaMergeCounts counts = { 0 };
  g_autoptr (GError) error = NULL;

  g_free (log_copy_add_transaction (copy, SITE, 1)->kind);
  ((CopiedTransaction *) copy->transactions->pdata[0])->kind = g_strdup ("dream");
  log_copy_add (copy, SITE, 1, 1, "novelty", RECORD, "name", SENDA_TEXT ("New type"));
  log_copy_add (copy, SITE, 2, 1, "task_force", id, "motto", SENDA_TEXT ("New field"));
  log_copy_add (copy, SITE, 3, 1, "agreed_stage", RECORD, "state", SENDA_TEXT ("new-choice"));
  log_copy_add (copy, SITE, 4, 1, "agreed_stage", RECORD, "stage", SENDA_INTEGER (1000));
  log_copy_add (copy, SITE, 5, 1, "agreed_stage", RECORD, "element", SENDA_INTEGER (1));
  log_copy_add (copy, SITE, 6, 1, "task_force", id, "mission@pt-BR", SENDA_TEXT ("Juntos"));
  log_copy_add (copy, SITE, 7, 1, "agreed_stage", RECORD, "deleted", SENDA_INTEGER (0));
  log_copy_merge (copy, fixture->store, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (counts.n_changes, ==, 7);
  g_assert_cmpint (counts.n_kept, ==, 6);
  record = senda_store_load (fixture->store, &senda_agreed_stage_info, RECORD, NULL);
  g_assert_true (senda_record_is_null (record, "state"));
  g_assert_true (senda_record_is_null (record, "stage"));
  g_assert_false (senda_record_is_deleted (record));
  assert_sound (fixture);
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);

  /* An edit here takes the place of what could not be shown; undoing it brings that back. */
  set_in (fixture->store, &senda_agreed_stage_info, RECORD, "state", NULL, SENDA_TEXT ("rated"));
  assert_sound (fixture);
  g_assert_true (senda_store_undo (fixture->store, NULL, &error));
  assert_sound (fixture);
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
}

/* As if the version before had known neither the region nor the text of a goal. */
static void
test_what_was_kept_appears (StoreFixture *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *goal = add_goal (fixture, id, "Find them");
  g_autofree char *text = NULL;
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (SendaCheck) check = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  set_field (fixture, TASK_FORCE, id, "region", NULL, "North");
  senda_sql_begin (fixture->store->sql, NULL);
  senda_sql_exec (fixture->store->sql,
                  "UPDATE task_force SET region = NULL; DELETE FROM wording; DELETE FROM goal; "
                  "DELETE FROM fts; DELETE FROM doc", &error);
  g_assert_no_error (error);
  g_assert_true (_senda_store_write_meta (fixture->store, "registry", "older", NULL));
  g_assert_true (senda_sql_commit (fixture->store->sql, NULL));
  store_fixture_close (fixture);

  /* Who only looks finds no fault with it. */
  check = senda_store_check_file (fixture->path, NULL, NULL);
  g_assert_cmpuint (check->faults->len, ==, 0);
  store_fixture_reopen (fixture);
  record = senda_store_load (fixture->store, TASK_FORCE, id, NULL);
  g_assert_cmpstr (senda_record_get_text (record, "region"), ==, "North");
  text = read_wording (fixture, GOAL, goal, "text", "en");
  g_assert_cmpstr (text, ==, "Find them");
  hits = senda_store_search (fixture->store, "find", 10, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  assert_sound (fixture);
}

/* A record that comes before what it belongs to. */
static void
test_parents_that_are_missing (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (LogCopy) copy = log_copy_new ();
  g_autoptr (LogCopy) parent = log_copy_new ();
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  log_copy_add_transaction (copy, SITE, 2);
  log_copy_add (copy, SITE, 3, 2, "goal", RECORD, "task_force", SENDA_TEXT (OTHER));
  log_copy_add (copy, SITE, 4, 2, "goal", RECORD, "deleted", SENDA_INTEGER (0));
  log_copy_merge (copy, fixture->store, NULL, &error);
  g_assert_no_error (error);
  list = senda_store_list (fixture->store, TASK_FORCE, NULL, NULL);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_true (is_removed (fixture, TASK_FORCE, OTHER));
  assert_sound (fixture);

  log_copy_add_transaction (parent, SITE, 1);
  log_copy_add (parent, SITE, 1, 1, "task_force", OTHER, "name", SENDA_TEXT ("Late"));
  log_copy_add (parent, SITE, 2, 1, "task_force", OTHER, "deleted", SENDA_INTEGER (0));
  log_copy_merge (parent, fixture->store, NULL, &error);
  g_assert_no_error (error);
  name = read_name (fixture, OTHER);
  g_assert_cmpstr (name, ==, "Late");
  g_assert_false (is_removed (fixture, TASK_FORCE, OTHER));
  assert_sound (fixture);
}

static void
replace_text (char      **text,
              const char *by)
{
  g_free (*text);
  *text = g_strdup (by);
}

/* What a shared copy left out comes with a fuller one, and never goes again. */
static void
test_withheld (StoreFixture *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = NULL;
  g_autoptr (LogCopy) copy = NULL;
  g_autoptr (GPtrArray) history = NULL;
  CopiedTransaction *transaction = NULL;

  g_assert_true (senda_store_set_author (fixture->store, "Ann", NULL));
  id = add_task_force (fixture, "One");
  copy = log_copy_read (fixture->store, NULL);
  transaction = g_ptr_array_index (copy->transactions, 0);
  replace_text (&transaction->label, SENDA_LOG_WITHHELD);
  replace_text (&transaction->author, SENDA_LOG_WITHHELD);
  g_assert_true (log_copy_merge (copy, second, NULL, NULL));
  assert_store_sound (second);
  history = senda_store_history (second, TASK_FORCE, id, NULL, 0, NULL);
  g_assert_null (((const SendaHistoryEntry *) history->pdata[0])->author);

  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
  g_assert_true (log_copy_merge (copy, second, NULL, NULL));
  assert_same_stores (fixture->store, second);
}

/* Erased here stays erased; erased there, and here not, stays and is told. */
static void
test_purges (StoreFixture *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *goal = add_goal (fixture, id, "Secret");
  g_autoptr (SendaMerge) merge = NULL;
  g_autofree char *text = NULL;
  g_autofree char *dump = NULL;
  const SendaRecordRef *erased = NULL;
  SendaPurge purge = { 0 };

  merge_stores (fixture->store, second);
  g_assert_true (senda_store_purge (fixture->store, GOAL, goal, &purge, NULL, NULL));
  merge_stores (second, fixture->store);
  text = read_wording (fixture, GOAL, goal, "text", "en");
  g_assert_null (text);
  assert_sound (fixture);

  merge = begin_merge (fixture->store, second);
  g_assert_cmpuint (senda_merge_get_erased (merge)->len, ==, 1);
  erased = g_ptr_array_index (senda_merge_get_erased (merge), 0);
  g_assert_cmpstr (erased->id, ==, goal);
  g_assert_true (senda_merge_commit (merge, NULL, NULL));
  g_clear_pointer (&merge, senda_merge_free);
  assert_store_sound (second);
  g_assert_true (senda_store_purge (second, GOAL, goal, &purge, NULL, NULL));
  assert_store_sound (second);
  merge_stores (second, fixture->store);
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
  dump = dump_whole_store (second);
  g_assert_null (strstr (dump, "Secret"));
}

/* Erasing a person there takes nothing of what the person made from here. */
static void
test_what_a_person_made_stays (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *member = senda_store_new_id (fixture->store);
  g_autofree char *version = senda_store_new_id (fixture->store);
  g_autoptr (SendaMerge) merge = NULL;
  SendaPurge purge = { 0 };

  set_in (fixture->store, &senda_member_info, member, "name", NULL, SENDA_TEXT ("Ann"));
  set_in (fixture->store, &senda_member_info, member, NULL, NULL, SENDA_INTEGER (0));
  set_in (fixture->store, &senda_protocol_version_info, version, "author", NULL, SENDA_TEXT ("Ann"));
  set_in (fixture->store, &senda_protocol_version_info, version, NULL, NULL, SENDA_INTEGER (0));
  merge_stores (fixture->store, second);
  g_assert_true (senda_store_purge (fixture->store, &senda_member_info, member, &purge, NULL, NULL));

  merge = begin_merge (fixture->store, second);
  g_assert_cmpuint (senda_merge_get_erased (merge)->len, ==, 1);
  g_assert_cmpstr (((SendaRecordRef *) senda_merge_get_erased (merge)->pdata[0])->id, ==, member);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/merge-kept/unknown", test_what_is_not_known_is_kept);
  STORE_TEST ("/merge-kept/appears", test_what_was_kept_appears);
  STORE_TEST ("/merge-kept/missing-parents", test_parents_that_are_missing);
  STORE_TEST ("/merge-kept/withheld", test_withheld);
  STORE_TEST ("/merge-kept/purges", test_purges);
  STORE_TEST ("/merge-kept/made-by-a-person", test_what_a_person_made_stays);
  return g_test_run ();
}
