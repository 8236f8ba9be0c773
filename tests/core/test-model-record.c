/* test-model-record.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "senda-task-force.h"

#include <string.h>

#define ID "2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11"

static void
set (SendaRecord      *record,
     const char       *field,
     const char       *language,
     const SendaValue *value)
{
  int index = senda_record_info_field (senda_record_get_info (record), field);

  g_assert_cmpint (index, >=, 0);
  senda_record_set_value (record, index, language, value);
}

static SendaRecord *
new_task_force (void)
{
  SendaRecord *record = senda_record_new (&senda_task_force_info, ID);

  set (record, "name", NULL, SENDA_TEXT ("Rivers"));
  set (record, "mission", "en", SENDA_TEXT ("Work as one team"));
  set (record, "mission", "es", SENDA_TEXT ("Trabajar como un solo equipo"));
  return record;
}

static void
count_cb (GObject    *record G_GNUC_UNUSED,
          GParamSpec *pspec G_GNUC_UNUSED,
          guint      *count)
{
  (*count)++;
}

static void
test_holds_what_is_set (void)
{
  g_autoptr (SendaRecord) record = new_task_force ();
  const char *actual = NULL;

  g_assert_cmpstr (senda_record_get_id (record), ==, ID);
  g_assert_true (senda_record_get_info (record) == &senda_task_force_info);
  g_assert_cmpstr (senda_record_get_text (record, "name"), ==, "Rivers");
  g_assert_null (senda_record_get_text (record, "region"));
  g_assert_true (senda_record_is_null (record, "region"));
  g_assert_false (senda_record_is_null (record, "mission"));
  g_assert_cmpstr (senda_record_get_wording (record, "mission", "es", &actual), ==,
                   "Trabajar como un solo equipo");
  g_assert_cmpstr (senda_record_get_wording (record, "mission", "fr", &actual), ==,
                   "Work as one team");
  g_assert_cmpstr (actual, ==, "en");
  g_assert_null (senda_record_get_wording (record, "vision", "en", NULL));
}

static void
test_every_field_is_a_property (void)
{
  g_autoptr (SendaRecord) record = new_task_force ();
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autoptr (SendaText) mission = NULL;
  gboolean deleted = TRUE;
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  g_object_get (record, "id", &id, "name", &name, "mission", &mission, "deleted", &deleted, NULL);
  g_assert_cmpstr (id, ==, ID);
  g_assert_cmpstr (name, ==, "Rivers");
  g_assert_cmpstr (senda_text_get (mission, "es"), ==, "Trabajar como un solo equipo");
  g_assert_false (deleted);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (SendaRecord) any = senda_record_new (types[i], ID);

      for (guint j = 0; j < types[i]->n_fields; j++)
        g_assert_nonnull (g_object_class_find_property (G_OBJECT_GET_CLASS (any),
                                                        types[i]->fields[j].name));
    }
}

static void
test_notifies_when_something_changed (void)
{
  g_autoptr (SendaRecord) record = new_task_force ();
  guint n_names = 0;
  guint n_missions = 0;

  g_signal_connect (record, "notify::name", G_CALLBACK (count_cb), &n_names);
  g_signal_connect (record, "notify::mission", G_CALLBACK (count_cb), &n_missions);
  set (record, "name", NULL, SENDA_TEXT ("Rivers"));
  set (record, "mission", "en", SENDA_TEXT ("Work as one team"));
  g_assert_cmpuint (n_names + n_missions, ==, 0);
  set (record, "name", NULL, SENDA_TEXT ("Three Rivers"));
  set (record, "mission", "es", SENDA_NULL);
  g_assert_cmpuint (n_names, ==, 1);
  g_assert_cmpuint (n_missions, ==, 1);
  senda_record_set_deleted (record, FALSE);
  senda_record_set_deleted (record, TRUE);
  g_assert_true (senda_record_is_deleted (record));
}

static void
test_a_copy_is_apart (void)
{
  g_autoptr (SendaRecord) record = new_task_force ();
  g_autoptr (SendaRecord) copy = senda_record_copy (record);

  g_assert_true (senda_record_equal (record, copy));
  set (copy, "mission", "es", SENDA_TEXT ("Otra"));
  g_assert_false (senda_record_equal (record, copy));
  g_assert_cmpstr (senda_record_get_wording (record, "mission", "es", NULL), ==,
                   "Trabajar como un solo equipo");
}

static void
test_takes_values_and_tells_once (void)
{
  g_autoptr (SendaRecord) record = new_task_force ();
  g_autoptr (SendaRecord) other = senda_record_copy (record);
  guint n_names = 0;
  guint n_missions = 0;

  set (other, "name", NULL, SENDA_TEXT ("Three Rivers"));
  senda_record_set_deleted (other, TRUE);
  g_signal_connect (record, "notify::name", G_CALLBACK (count_cb), &n_names);
  g_signal_connect (record, "notify::mission", G_CALLBACK (count_cb), &n_missions);
  senda_record_take_values (record, other);

  g_assert_true (senda_record_equal (record, other));
  g_assert_true (senda_record_is_deleted (record));
  g_assert_cmpuint (n_names, ==, 1);
  g_assert_cmpuint (n_missions, ==, 0);
}

static void
assert_refused (SendaRecord *record,
                const char  *named)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_record_check (record, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, named));
}

static void
test_check_asks_for_what_is_required (void)
{
  g_autoptr (SendaRecord) record = new_task_force ();
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_record_check (record, &error));
  g_assert_no_error (error);
  set (record, "name", NULL, SENDA_TEXT (""));
  assert_refused (record, "Name");
  set (record, "name", NULL, SENDA_NULL);
  assert_refused (record, "Name");
  /* What was removed is kept as it was. */
  senda_record_set_deleted (record, TRUE);
  g_assert_true (senda_record_check (record, NULL));
}

static void
test_check_looks_at_every_wording (void)
{
  g_autoptr (SendaRecord) record = new_task_force ();

  set (record, "mission", "es", SENDA_TEXT ("bytes \xff"));
  assert_refused (record, "Mission");
}

static void
test_records_go_at_once (void)
{
  SendaRecord *record = new_task_force ();

  g_assert_finalize_object (record);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/record/holds-what-is-set", test_holds_what_is_set);
  g_test_add_func ("/record/every-field-is-a-property", test_every_field_is_a_property);
  g_test_add_func ("/record/notifies-when-something-changed",
                   test_notifies_when_something_changed);
  g_test_add_func ("/record/a-copy-is-apart", test_a_copy_is_apart);
  g_test_add_func ("/record/takes-values-and-tells-once", test_takes_values_and_tells_once);
  g_test_add_func ("/record/check-asks-for-what-is-required",
                   test_check_asks_for_what_is_required);
  g_test_add_func ("/record/check-looks-at-every-wording", test_check_looks_at_every_wording);
  g_test_add_func ("/record/records-go-at-once", test_records_go_at_once);

  return g_test_run ();
}
