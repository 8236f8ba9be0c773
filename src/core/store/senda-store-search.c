/* senda-store-search.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asking the search index.
 */
#include "config.h"

#include "senda-store-private.h"

/* With more matches than this, to tell the best takes longer than to type another letter. */
#define MOST_RANKED 1000

/* What people typed as a query of the index: every word must occur, or a word that begins so.
 * (transfer full) (nullable) */
static char *
dup_query (const char *words)
{
  GString *query = g_string_new (NULL);
  gboolean inside = FALSE;

  if (!g_utf8_validate (words, -1, NULL))
    return g_string_free (query, TRUE);
  for (const char *p = words; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean part = g_unichar_isalnum (c) || g_unichar_ismark (c);

      if (part != inside)
        g_string_append (query, part ? "\"" : "\"* ");
      if (part)
        g_string_append_unichar (query, c);
      inside = part;
    }
  if (inside)
    g_string_append (query, "\"*");
  return g_string_free (query, query->len == 0);
}

static const SendaRecordInfo *
get_parent (const SendaRecordInfo *info)
{
  int field = info->parent ? senda_record_info_field (info, info->parent) : -1;

  return field >= 0 ? senda_record_info_find (info->fields[field].reference) : NULL;
}

/* Adds what gives the sum of "deleted" along the line from the record d.id of type @info up to the
 * task force: nothing at all when that line breaks off. */
static void
append_line (GString               *sql,
             const SendaRecordInfo *info)
{
  g_autoptr (GString) from = g_string_new (NULL);
  const SendaRecordInfo *above = get_parent (info);

  g_string_append_printf (sql, " WHEN '%s' THEN (SELECT t0.deleted", info->name);
  g_string_append_printf (from, " FROM \"%s\" t0", info->name);
  for (guint i = 1; above != NULL; i++)
    {
      g_string_append_printf (sql, " + t%u.deleted", i);
      g_string_append_printf (from, " CROSS JOIN \"%s\" t%u ON t%u.id = t%u.\"%s\"", above->name,
                              i, i, i - 1, info->parent);
      info = above;
      above = get_parent (info);
    }
  g_string_append_printf (sql, "%s WHERE t0.id = d.id)", from->str);
}

/* SQL for whether the record that d names is in sight: neither it nor anything that it belongs to
 * is removed. (transfer full) */
static char *
dup_in_sight (void)
{
  GString *sql = g_string_new ("CASE d.tbl");
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    append_line (sql, types[i]);
  return g_string_free (g_string_append (sql, " END = 0"), FALSE);
}

static gboolean
has_many (SendaStore *self,
          const char *query,
          gboolean   *many,
          GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT count(*) FROM (SELECT 1 FROM fts WHERE fts MATCH ?1 "
                                    "LIMIT %d)", MOST_RANKED + 1);

  senda_statement_bind_text (statement, 1, query);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *many = senda_statement_get_integer (statement, 0) > MOST_RANKED;
  return TRUE;
}

static SendaSearchHit *
read_hit (SendaStatement *statement)
{
  const char *type = senda_statement_get_text (statement, 0);
  const SendaRecordInfo *info = type ? senda_record_info_find (type) : NULL;
  g_auto (SendaValue) excerpt = SENDA_VALUE_INIT;
  SendaSearchHit *hit = NULL;

  if (info == NULL)
    return NULL;
  hit = g_new0 (SendaSearchHit, 1);
  hit->info = info;
  hit->id = g_strdup (senda_statement_get_text (statement, 1));
  senda_statement_get_value (statement, 2, &excerpt);
  hit->excerpt = g_strdup (excerpt.text ? excerpt.text : "");
  g_strstrip (g_strdelimit (hit->excerpt, "\n", ' '));
  return hit;
}

void
senda_search_hit_free (SendaSearchHit *hit)
{
  g_free (hit->id);
  g_free (hit->excerpt);
  g_free (hit);
}

/* Records that hold all of @words, or words that begin with them, whatever their case and accents;
 * none that is removed or belongs to something that is. The best come first, or the latest made
 * where very many match; at most @limit. (transfer full) (element-type SendaSearchHit) */
GPtrArray *
senda_store_search (SendaStore *self,
                    const char *words,
                    guint       limit,
                    GError    **error)
{
  g_autoptr (GPtrArray) hits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_search_hit_free);
  g_autofree char *query = dup_query (words);
  g_autofree char *in_sight = dup_in_sight ();
  g_autoptr (SendaStatement) statement = NULL;
  gboolean many = FALSE;
  SendaSqlStep step = SENDA_SQL_ERROR;

  _senda_store_assert_owner (self);

  if (query == NULL)
    return g_steal_pointer (&hits);
  if (!has_many (self, query, &many, error))
    return NULL;
  statement = senda_sql_statement (self->sql,
                                   "SELECT d.tbl, d.id, snippet (fts, 0, '', '', '…', 16) "
                                   "FROM fts CROSS JOIN doc d ON d.rid = fts.rowid "
                                   "WHERE fts MATCH ?1 AND %s ORDER BY %s LIMIT ?2",
                                   in_sight, many ? "fts.rowid DESC" : "fts.rank");
  senda_statement_bind_text (statement, 1, query);
  senda_statement_bind_integer (statement, 2, limit);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      SendaSearchHit *hit = read_hit (statement);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  return step == SENDA_SQL_DONE ? g_steal_pointer (&hits) : NULL;
}
