/* senda-holdings.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-holdings.h"

#include "senda-store-private.h"

/* As many as anybody reads in a list of what was done since. */
#define LATEST 100

/* Steps of one site that follow each other without a gap. */
typedef struct
{
  gint64 first;
  gint64 last;
} Run;

struct _SendaHoldings
{
  guint schema;
  gboolean is_older;
  GPtrArray *task_forces; /* of char * */
  guint n_members;
  guint n_rounds;
  guint n_steps;
  gint64 own_start;
  gint64 own_time;
  GHashTable *sites; /* id to GArray of Run, in order */
  GPtrArray *latest; /* of SendaHistoryEntry, the latest first */
};

G_DEFINE_BOXED_TYPE (SendaHoldings, senda_holdings, senda_holdings_ref, senda_holdings_unref)

static void
holdings_clear (gpointer data)
{
  SendaHoldings *self = data;

  g_ptr_array_unref (self->task_forces);
  g_hash_table_unref (self->sites);
  g_clear_pointer (&self->latest, g_ptr_array_unref);
}

static SendaHoldings *
holdings_alloc (void)
{
  SendaHoldings *self = g_atomic_rc_box_new0 (SendaHoldings);

  self->task_forces = g_ptr_array_new_with_free_func (g_free);
  self->sites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_array_unref);
  return self;
}

/* (transfer none) */
static GArray *
ensure_runs (SendaHoldings *self,
             const char    *site)
{
  GArray *runs = g_hash_table_lookup (self->sites, site);

  if (runs == NULL)
    {
      runs = g_array_new (FALSE, FALSE, sizeof (Run));
      g_hash_table_insert (self->sites, g_strdup (site), runs);
    }
  return runs;
}

static void
add_step (GArray *runs,
          gint64  number)
{
  Run *last = runs->len > 0 ? &g_array_index (runs, Run, runs->len - 1) : NULL;
  const Run next = { number, number };

  if (last != NULL && last->last + 1 == number)
    last->last = number;
  else
    g_array_append_val (runs, next);
}

static gboolean
read_steps (SendaHoldings *self,
            SendaStore    *store,
            GError       **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (store->sql, "SELECT t.site, t.n, s.id FROM txn t "
                                     "CROSS JOIN site s ON s.no = t.site ORDER BY t.site, t.n");
  SendaSqlStep step = SENDA_SQL_ERROR;
  GArray *runs = NULL;
  gint64 known = -1;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      gint64 site = senda_statement_get_integer (statement, 0);

      if (site != known)
        runs = ensure_runs (self, senda_statement_get_text (statement, 2));
      known = site;
      add_step (runs, senda_statement_get_integer (statement, 1));
      self->n_steps++;
    }
  return step == SENDA_SQL_DONE;
}

static gboolean
read_own_times (SendaHoldings *self,
                SendaStore    *store,
                GError       **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (store->sql, "SELECT min (ts), max (ts) FROM txn WHERE site = ?1");

  senda_statement_bind_integer (statement, 1, store->site_no);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  self->own_start = senda_statement_get_integer (statement, 0);
  self->own_time = senda_statement_get_integer (statement, 1);
  return TRUE;
}

static gboolean
read_names (SendaHoldings *self,
            SendaStore    *store,
            GError       **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (store->sql, "SELECT name FROM task_force WHERE deleted = 0 "
                                     "AND name IS NOT NULL ORDER BY name");
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      g_auto (SendaValue) name = SENDA_VALUE_INIT;

      senda_statement_get_value (statement, 0, &name);
      if (name.text != NULL)
        g_ptr_array_add (self->task_forces, g_steal_pointer (&name.text));
    }
  return step == SENDA_SQL_DONE;
}

/* How many there are of the task forces that can be seen; none where the schema is older than
 * them. */
static gboolean
count_records (SendaStore *store,
               const char *table,
               guint      *number,
               GError    **error)
{
  g_autofree char *is_there =
    g_strdup_printf ("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '%s'",
                     table);
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM \"%s\" r WHERE r.deleted = 0 AND EXISTS (SELECT 1 "
                     "FROM task_force f WHERE f.id = r.task_force AND f.deleted = 0)", table);
  gint64 found = 0;

  if (!senda_sql_read_integer (store->sql, is_there, &found, error))
    return FALSE;
  if (found > 0 && !senda_sql_read_integer (store->sql, sql, &found, error))
    return FALSE;
  *number = found;
  return TRUE;
}

/* What @store holds now. Reads the list of its steps once: some milliseconds for each ten thousand.
 * (transfer full) */
SendaHoldings *
senda_holdings_new (SendaStore *store,
                    GError    **error)
{
  g_autoptr (SendaHoldings) self = holdings_alloc ();

  _senda_store_assert_owner (store);

  self->schema = store->schema_version;
  self->is_older = store->schema_version < store->schema->n_steps;
  if (!read_names (self, store, error) ||
      !count_records (store, "member", &self->n_members, error) ||
      !count_records (store, "round", &self->n_rounds, error) ||
      !read_steps (self, store, error) ||
      !read_own_times (self, store, error))
    return NULL;
  self->latest = senda_store_list_latest (store, LATEST, error);
  return self->latest ? g_steal_pointer (&self) : NULL;
}

/* What the file at @path holds: a store that is not open here, a backup, or what a restoring put
 * aside; of this schema or an older one. No byte is changed, nor any file made. It is not checked:
 * senda_store_check_file() is for that. (transfer full)
 *
 * Fails with SENDA_ERROR_DAMAGED, NOT_FOUND, FOREIGN, NEWER, IN_USE, IO or NO_MEMORY. */
SendaHoldings *
senda_holdings_read (const char *path,
                     GError    **error)
{
  const SendaStoreSetup setup = { .as_copy = TRUE, .any_schema = TRUE };
  const SendaStoreOptions options = { .read_only = TRUE };
  g_autoptr (SendaStore) store = _senda_store_open_with (path, &options, &setup, error);
  SendaHoldings *self = store ? senda_holdings_new (store, error) : NULL;

  if (store != NULL)
    senda_store_close (store);
  return self;
}

SendaHoldings *
senda_holdings_ref (SendaHoldings *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
senda_holdings_unref (SendaHoldings *self)
{
  g_atomic_rc_box_release_full (self, holdings_clear);
}

/* The version of the file's tables, counted from 1. */
guint
senda_holdings_get_schema (SendaHoldings *self)
{
  return self->schema;
}

/* Whether an older Senda wrote the file, so that it would be brought up to date. */
gboolean
senda_holdings_is_older (SendaHoldings *self)
{
  return self->is_older;
}

/* The names of the task forces, in order. (transfer none) (element-type utf8) */
GPtrArray *
senda_holdings_get_task_forces (SendaHoldings *self)
{
  return self->task_forces;
}

guint
senda_holdings_get_n_members (SendaHoldings *self)
{
  return self->n_members;
}

guint
senda_holdings_get_n_rounds (SendaHoldings *self)
{
  return self->n_rounds;
}

/* How many steps the history has. */
guint
senda_holdings_get_n_steps (SendaHoldings *self)
{
  return self->n_steps;
}

/* When something was first changed in this very file, as the next; 0 for never. */
gint64
senda_holdings_get_own_start (SendaHoldings *self)
{
  return self->own_start;
}

/* When something was last changed in this very file, rather than in what it took from others;
 * milliseconds since 1970, 0 for never. */
gint64
senda_holdings_get_own_time (SendaHoldings *self)
{
  return self->own_time;
}

/* The latest step, without its changes; NULL while there is none. (transfer none) (nullable) */
const SendaHistoryEntry *
senda_holdings_get_last (SendaHoldings *self)
{
  return self->latest->len > 0 ? g_ptr_array_index (self->latest, 0) : NULL;
}

/* Whether the step @number of @site is in it. */
gboolean
senda_holdings_has (SendaHoldings *self,
                    const char    *site,
                    gint64         number)
{
  GArray *runs = g_hash_table_lookup (self->sites, site);

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (number >= run->first && number <= run->last)
        return TRUE;
    }
  return FALSE;
}

/* How many steps stand in both lists of runs. */
static guint64
count_common (GArray *a,
              GArray *b)
{
  guint64 n_common = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      const Run *x = &g_array_index (a, Run, i);
      const Run *y = &g_array_index (b, Run, j);
      gint64 first = MAX (x->first, y->first);
      gint64 last = MIN (x->last, y->last);

      if (first <= last)
        n_common += last - first + 1;
      if (x->last < y->last)
        i++;
      else
        j++;
    }
  return n_common;
}

/* How many of its steps @other does not have. */
guint
senda_holdings_count_beyond (SendaHoldings *self,
                             SendaHoldings *other)
{
  GHashTableIter iter;
  gpointer site = NULL;
  gpointer runs = NULL;
  guint64 n_common = 0;

  g_hash_table_iter_init (&iter, self->sites);
  while (g_hash_table_iter_next (&iter, &site, &runs))
    {
      GArray *others = g_hash_table_lookup (other->sites, site);

      if (others != NULL)
        n_common += count_common (runs, others);
    }
  return self->n_steps - n_common;
}

/* The latest of its steps that @other does not have, at most @limit, among those that are kept by
 * name. Valid as long as @self is. (transfer container) (element-type SendaHistoryEntry) */
GPtrArray *
senda_holdings_list_beyond (SendaHoldings *self,
                            SendaHoldings *other,
                            guint          limit)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < self->latest->len && entries->len < limit; i++)
    {
      SendaHistoryEntry *entry = g_ptr_array_index (self->latest, i);

      if (!senda_holdings_has (other, entry->site, entry->number))
        g_ptr_array_add (entries, entry);
    }
  return entries;
}
