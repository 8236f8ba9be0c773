/* senda-store-belonging.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which records belong to a task force: by the log, which also knows of removed records, of those
 * whose making was undone, and of what this version does not know.
 */
#include "config.h"

#include "senda-log.h"

#include "senda-store-settle.h"

#include "senda-id.h"

#include <string.h>

#define ID_LENGTH 36
#define TASK_FORCE "task_force"

typedef struct
{
  SendaStore *store;
  GHashTable *belonging; /* set of "type\nid" */
  GPtrArray *news;       /* of the same keys: whose own have not been looked for */
  GHashTable *below;     /* id -> GPtrArray of keys: of the records that name it as their parent */
  GHashTable *naming;    /* id -> GPtrArray of keys: of those that it is not known of where they
                          * belong, and that name it somewhere */
  GHashTable *placed;    /* set of keys: of the records that have a parent */
  GHashTable *keys;      /* key -> key: each once */
  guint n_task_forces;
} Survey;

static void
survey_clear (Survey *survey)
{
  g_hash_table_unref (survey->belonging);
  g_ptr_array_unref (survey->news);
  g_hash_table_unref (survey->below);
  g_hash_table_unref (survey->naming);
  g_hash_table_unref (survey->placed);
  g_hash_table_unref (survey->keys);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Survey, survey_clear)

static GHashTable *
lists_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_ptr_array_unref);
}

static void
survey_init (Survey     *survey,
             SendaStore *store)
{
  survey->store = store;
  survey->belonging = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  survey->news = g_ptr_array_new ();
  survey->below = lists_new ();
  survey->naming = lists_new ();
  survey->placed = g_hash_table_new (g_str_hash, g_str_equal);
  survey->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  survey->n_task_forces = 0;
}

/* The key of a record, kept once. (transfer none) */
static const char *
get_key (Survey     *survey,
         const char *type,
         const char *id)
{
  char *key = g_strconcat (type, "\n", id, NULL);
  gpointer kept = NULL;

  if (g_hash_table_lookup_extended (survey->keys, key, &kept, NULL))
    {
      g_free (key);
      return kept;
    }
  g_hash_table_add (survey->keys, key);
  return key;
}

static void
add_to_list (GHashTable *lists,
             const char *id,
             const char *key)
{
  GPtrArray *list = g_hash_table_lookup (lists, id);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, g_strdup (id), list);
    }
  if (list->len == 0 || list->pdata[list->len - 1] != key)
    g_ptr_array_add (list, (gpointer) key);
}

static gboolean
is_parent (const SendaRecordInfo *info,
           const char            *column)
{
  return info != NULL && info->parent != NULL && strcmp (info->parent, column) == 0;
}

/* Notes who is below whom, and which records there are. */
static gboolean
find_parents (Survey  *survey,
              GError **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (survey->store->sql, "SELECT tbl, row, col, val FROM change "
                                             "ORDER BY site, seq");
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *type = senda_statement_get_text (statement, 0);
      const char *id = senda_statement_get_text (statement, 1);
      const char *column = senda_statement_get_text (statement, 2);
      const char *key = NULL;
      SendaValue value = SENDA_VALUE_INIT; /* borrowed */

      if (!senda_statement_check (statement, error))
        return FALSE;
      if (type == NULL || id == NULL || column == NULL)
        return senda_sql_fail (survey->store->sql, SQLITE_CORRUPT, error);
      key = get_key (survey, type, id);
      senda_statement_peek_value (statement, 3, &value);
      if (!is_parent (senda_record_info_find (type), column) || !senda_id_is_valid (value.text))
        continue;
      add_to_list (survey->below, value.text, key);
      g_hash_table_add (survey->placed, (gpointer) key);
    }
  return step == SENDA_SQL_DONE;
}

static gboolean
is_task_force (const char *key)
{
  return g_str_has_prefix (key, TASK_FORCE "\n");
}

static gboolean
is_stray (Survey     *survey,
          const char *key)
{
  return !is_task_force (key) && !g_hash_table_contains (survey->placed, key);
}

/* Notes under each id that @text names that the record names it. */
static void
note_names (Survey     *survey,
            const char *key,
            const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i + ID_LENGTH <= length; i++)
    {
      char id[ID_LENGTH + 1] = "";

      if (text[i + 8] != '-' || text[i + 13] != '-')
        continue;
      memcpy (id, text + i, ID_LENGTH);
      if (!senda_id_is_valid (id))
        continue;
      add_to_list (survey->naming, id, key);
      i += ID_LENGTH - 1;
    }
}

/* Of the records that nothing is known of where they belong. */
static gboolean
find_names (Survey  *survey,
            GError **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (survey->store->sql, "SELECT tbl, row, val FROM change "
                                             "WHERE typeof (val) = 'text' ORDER BY site, seq");
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *key = get_key (survey, senda_statement_get_text (statement, 0),
                                 senda_statement_get_text (statement, 1));
      const char *text = senda_statement_get_text (statement, 2);

      if (!senda_statement_check (statement, error))
        return FALSE;
      if (text != NULL && is_stray (survey, key))
        note_names (survey, key, text);
    }
  return step == SENDA_SQL_DONE;
}

static void
add_belonging (Survey     *survey,
               const char *key)
{
  if (g_hash_table_contains (survey->belonging, key))
    return;
  g_hash_table_add (survey->belonging, g_strdup (key));
  g_ptr_array_add (survey->news, (gpointer) key);
}

static void
add_list (Survey    *survey,
          GPtrArray *list)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    add_belonging (survey, list->pdata[i]);
}

static void
spread (Survey *survey)
{
  for (guint i = 0; i < survey->news->len; i++)
    {
      const char *id = strchr (survey->news->pdata[i], '\n') + 1;

      add_list (survey, g_hash_table_lookup (survey->below, id));
      add_list (survey, g_hash_table_lookup (survey->naming, id));
    }
}

/* Where there is one task force alone, what belongs to nothing belongs to it. */
static void
add_strays (Survey *survey)
{
  GHashTableIter iter;
  gpointer key = NULL;

  g_hash_table_iter_init (&iter, survey->keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!is_task_force (key))
      add_belonging (survey, key);
}

static guint
count_task_forces (Survey *survey)
{
  GHashTableIter iter;
  gpointer key = NULL;
  guint count = 0;

  g_hash_table_iter_init (&iter, survey->keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    count += is_task_force (key);
  return count;
}

/* (transfer full) (element-type utf8 utf8) */
GHashTable *
senda_store_list_belonging (SendaStore *self,
                            const char *task_force,
                            GError    **error)
{
  g_auto (Survey) survey = { 0 };

  _senda_store_assert_owner (self);

  survey_init (&survey, self);
  if (!find_parents (&survey, error))
    return NULL;
  add_belonging (&survey, get_key (&survey, TASK_FORCE, task_force));
  if (count_task_forces (&survey) == 1)
    add_strays (&survey);
  else if (!find_names (&survey, error))
    return NULL;
  spread (&survey);
  return g_hash_table_ref (survey.belonging);
}
