/* test-store-undo.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#define TASK_FORCE &senda_task_force_info

static void
undo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_store_undo (fixture->store, NULL, &error);
  g_assert_no_error (error);
}

static void
redo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_store_redo (fixture->store, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_name (StoreFixture *fixture,
             const char   *id,
             const char   *expected)
{
  g_autofree char *name = read_name (fixture, id);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_back_and_forth (StoreFixture *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Three");
  for (guint round = 0; round < 3; round++)
    {
      undo (fixture);
      assert_name (fixture, id, "Two");
      undo (fixture);
      assert_name (fixture, id, "One");
      redo (fixture);
      assert_name (fixture, id, "Two");
      redo (fixture);
      assert_name (fixture, id, "Three");
    }
  assert_sound (fixture);
}

static void
test_survives_a_restart (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  store_fixture_reopen (fixture);
  undo (fixture);
  assert_name (fixture, id, "One");
  store_fixture_reopen (fixture);
  redo (fixture);
  assert_name (fixture, id, "Two");
}

static void
test_undoing_a_creation_removes (StoreFixture *fixture,
                                 gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GPtrArray) touched = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (senda_store_undo (fixture->store, &touched, NULL));
  g_assert_cmpuint (touched->len, ==, 1);
  g_assert_true (is_removed (fixture, TASK_FORCE, id));
  list = senda_store_list (fixture->store, TASK_FORCE, NULL, NULL);
  g_assert_cmpuint (list->len, ==, 0);
  assert_sound (fixture);

  redo (fixture);
  g_assert_false (is_removed (fixture, TASK_FORCE, id));
  assert_name (fixture, id, "One");
  assert_sound (fixture);
}

static void
test_undoing_a_removal_brings_back (StoreFixture *fixture,
                                    gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *mission = NULL;

  set_field (fixture, TASK_FORCE, id, "mission", "es", "Juntos");
  remove_record (fixture, TASK_FORCE, id);
  undo (fixture);
  mission = read_wording (fixture, TASK_FORCE, id, "mission", "es");
  g_assert_false (is_removed (fixture, TASK_FORCE, id));
  g_assert_cmpstr (mission, ==, "Juntos");
}

static void
test_wordings_are_taken_back (StoreFixture *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *none = NULL;
  g_autofree char *some = NULL;

  set_field (fixture, TASK_FORCE, id, "mission", "es", "Juntos");
  undo (fixture);
  none = read_wording (fixture, TASK_FORCE, id, "mission", "es");
  g_assert_null (none);
  redo (fixture);
  some = read_wording (fixture, TASK_FORCE, id, "mission", "es");
  g_assert_cmpstr (some, ==, "Juntos");
}

static void
test_labels_say_what (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = NULL;
  g_autoptr (SendaLabel) undo_label = NULL;
  g_autoptr (SendaLabel) redo_label = NULL;

  g_assert_null (senda_store_dup_undo_label (fixture->store));
  id = add_task_force (fixture, "One");
  undo_label = senda_store_dup_undo_label (fixture->store);
  g_assert_cmpstr (senda_label_get_id (undo_label), ==, "task-force-add");
  g_assert_cmpstr (senda_label_get (undo_label, "name"), ==, "One");
  g_assert_null (senda_store_dup_redo_label (fixture->store));

  undo (fixture);
  g_assert_null (senda_store_dup_undo_label (fixture->store));
  redo_label = senda_store_dup_redo_label (fixture->store);
  g_assert_cmpstr (senda_label_get_id (redo_label), ==, "task-force-add");
}

static void
test_new_edit_cuts_redo (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GError) error = NULL;

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  undo (fixture);
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Other");
  g_assert_false (senda_store_redo (fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOTHING);
  undo (fixture);
  assert_name (fixture, id, "One");
}

static void
test_nothing_to_undo (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOTHING);
}

/* As a merge would: a change that is not on the stack. */
static void
change_behind (StoreFixture *fixture,
               const char   *id,
               const char   *name)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) _senda_cell_free);
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-edit", NULL);

  g_ptr_array_add (cells, _senda_cell_new (TASK_FORCE, id,
                                           senda_record_info_field (TASK_FORCE, "name"), NULL,
                                           SENDA_TEXT (name)));
  g_assert_true (_senda_store_write (fixture->store, cells, SENDA_TRANSACTION_MERGE, label, 0,
                                     NULL, NULL));
}

static void
test_changed_since_is_refused (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GError) error = NULL;
  gint64 before = 0;

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  change_behind (fixture, id, "From elsewhere");
  before = count_rows (fixture, "SELECT count(*) FROM change");
  g_assert_false (senda_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  assert_name (fixture, id, "From elsewhere");
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM change"), ==, before);
}

static void
test_last_200_steps_are_kept (StoreFixture *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "0");
  guint n_undone = 0;

  for (guint i = 1; i <= 230; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      set_field (fixture, TASK_FORCE, id, "name", NULL, name);
    }
  while (senda_store_undo (fixture->store, NULL, NULL))
    n_undone++;
  g_assert_cmpuint (n_undone, ==, 200);
  assert_name (fixture, id, "30");
  assert_sound (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/undo/back-and-forth", test_back_and_forth);
  STORE_TEST ("/store/undo/survives-a-restart", test_survives_a_restart);
  STORE_TEST ("/store/undo/undoing-a-creation-removes", test_undoing_a_creation_removes);
  STORE_TEST ("/store/undo/undoing-a-removal-brings-back", test_undoing_a_removal_brings_back);
  STORE_TEST ("/store/undo/wordings-are-taken-back", test_wordings_are_taken_back);
  STORE_TEST ("/store/undo/labels-say-what", test_labels_say_what);
  STORE_TEST ("/store/undo/new-edit-cuts-redo", test_new_edit_cuts_redo);
  STORE_TEST ("/store/undo/nothing-to-undo", test_nothing_to_undo);
  STORE_TEST ("/store/undo/changed-since-is-refused", test_changed_since_is_refused);
  STORE_TEST ("/store/undo/last-200-steps-are-kept", test_last_200_steps_are_kept);

  return g_test_run ();
}
