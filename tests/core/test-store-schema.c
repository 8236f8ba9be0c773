/* test-store-schema.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every field table against the columns of a fresh store and of one that was brought up to date.
 */
#include "config.h"

#include "store-fixture.h"

#include <string.h>

static gint64
count_with (StoreFixture *fixture,
            const char   *format,
            const char   *table,
            const char   *column)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf (format, table, column);
  return count_rows (fixture, sql);
}

static void
assert_column (StoreFixture     *fixture,
               const char       *table,
               const SendaField *field)
{
  gboolean integer = field->kind == SENDA_FIELD_INTEGER || field->kind == SENDA_FIELD_BOOLEAN;
  gint64 n_columns = count_with (fixture,
                                 integer ? "SELECT count(*) FROM pragma_table_info ('%s') "
                                           "WHERE name = '%s' AND type = 'INTEGER' "
                                           "AND \"notnull\" = 0"
                                         : "SELECT count(*) FROM pragma_table_info ('%s') "
                                           "WHERE name = '%s' AND type = 'TEXT' "
                                           "AND \"notnull\" = 0", table, field->name);

  g_assert_cmpint (n_columns, ==, field->flags & SENDA_FIELD_BILINGUAL ? 0 : 1);
}

static void
assert_type (StoreFixture          *fixture,
             const SendaRecordInfo *info)
{
  gint64 n_columns = 2;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];

      g_assert_cmpstr (field->name, !=, "id");
      g_assert_cmpstr (field->name, !=, SENDA_DELETED_COLUMN);
      g_assert_null (strchr (field->name, '@'));
      assert_column (fixture, info->name, field);
      if (!(field->flags & SENDA_FIELD_BILINGUAL))
        n_columns++;
    }
  g_assert_cmpint (count_with (fixture, "SELECT count(*) FROM pragma_table_info ('%s') "
                                        "WHERE '%s' <> ''", info->name, info->name), ==,
                   n_columns);
  g_assert_cmpint (count_with (fixture, "SELECT strict FROM pragma_table_list WHERE name = '%s' "
                                        "AND '%s' <> ''", info->name, info->name), ==, 1);
  if (info->parent != NULL)
    g_assert_cmpint (count_with (fixture, "SELECT count(*) FROM pragma_index_list ('%s') l, "
                                          "pragma_index_info (l.name) i WHERE i.name = '%s' "
                                          "AND i.seqno = 0", info->name, info->parent), >=, 1);
}

static void
assert_tables (StoreFixture *fixture)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    assert_type (fixture, types[i]);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM sqlite_schema "
                                        "WHERE type IN ('trigger', 'view')"), ==, 0);
}

static void
test_fresh_store (StoreFixture *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  assert_tables (fixture);
}

/* The store that was kept of the schema in use: a table that it lacks is one that no later program
 * would be tried with. */
static void
assert_something_of_everything (StoreFixture *fixture)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    g_assert_cmpint (count_with (fixture, "SELECT count(*) FROM \"%s\" WHERE deleted = 0 "
                                          "AND '%s' <> ''", types[i]->name, types[i]->name),
                     >=, 1);
}

static void
test_kept_stores (StoreFixture *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 1; i <= _senda_schema ()->n_steps; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.sendadb", i);
      g_autofree char *kept = g_build_filename (SENDA_TEST_DATA, "stores", name, NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      store_fixture_close (fixture);
      g_assert_true (g_file_get_contents (kept, &bytes, &length, NULL));
      g_assert_true (g_file_set_contents (fixture->path, bytes, length, NULL));
      store_fixture_reopen (fixture);
      assert_tables (fixture);
      if (i == _senda_schema ()->n_steps)
        assert_something_of_everything (fixture);
    }
}

/* Nothing that is asked for often may read the whole log. */
static void
test_questions_use_indexes (StoreFixture *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  static const char *const questions[] = {
    "SELECT id FROM goal t WHERE t.task_force = ?1 AND t.deleted = 0",
    "SELECT val FROM change INDEXED BY change_cell WHERE row = ?1 AND col = ?2 AND live = 1",
    "SELECT t.n FROM txn t INDEXED BY txn_time ORDER BY t.ts DESC, t.site DESC, t.n DESC LIMIT 1",
    "SELECT max (seq) FROM change WHERE site = ?1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (SendaStatement) statement =
        senda_sql_statement (fixture->store->sql, "EXPLAIN QUERY PLAN %s", questions[i]);

      while (senda_statement_step (statement, NULL) == SENDA_SQL_ROW)
        {
          const char *detail = senda_statement_get_text (statement, 3);

          g_assert_null (strstr (detail, "TEMP B-TREE"));
          g_assert_true (strstr (detail, "SEARCH") != NULL || strstr (detail, "USING") != NULL);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/schema/fresh-store", test_fresh_store);
  STORE_TEST ("/store/schema/kept-stores", test_kept_stores);
  STORE_TEST ("/store/schema/questions-use-indexes", test_questions_use_indexes);

  return g_test_run ();
}
