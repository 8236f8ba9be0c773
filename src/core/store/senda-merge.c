/* senda-merge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes in goes into the log here; tables and search follow when it is settled.
 */
#include "config.h"

#include "senda-merge-private.h"

#include <string.h>

/* What is held in memory until the merge is settled, in bytes and in records: many times what the
 * task forces of a state write in ten years, and what a small machine can hold. */
#define MOST_PENDING (64 * 1024 * 1024)
#define MOST_SUBJECTS 500000

/* A merge goes through log and tables in an order that is not theirs. */
#define LARGE_CACHE "PRAGMA cache_size=-64000"
#define USUAL_CACHE "PRAGMA cache_size=-2000; PRAGMA shrink_memory"

static guint
pending_hash (gconstpointer key)
{
  const SendaMergePending *pending = key;

  return g_int64_hash (&pending->number) ^ (guint) pending->site;
}

static gboolean
pending_equal (gconstpointer a,
               gconstpointer b)
{
  const SendaMergePending *x = a;
  const SendaMergePending *y = b;

  return x->number == y->number && x->site == y->site;
}

static void
pending_free (gpointer data)
{
  SendaMergePending *pending = data;

  g_free (pending->author);
  g_free (pending->kind);
  g_free (pending->label);
  g_free (pending);
}

static void
merge_dispose (SendaMerge *self)
{
  g_clear_pointer (&self->settler, _senda_settler_free);
  g_clear_pointer (&self->sites, _senda_sites_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_ptr_array_unref (self->erased);
  g_ptr_array_unref (self->list);
  g_hash_table_unref (self->erased_keys);
  g_hash_table_unref (self->closed);
  g_hash_table_unref (self->subjects);
  g_hash_table_unref (self->pending);
  g_hash_table_unref (self->left_out);
  g_free (self->twin);
  g_free (self->decision);
  g_object_unref (self->store);
  g_free (self);
}

static gsize
pending_size (const SendaMergePending *pending)
{
  return sizeof *pending + (pending->author ? strlen (pending->author) : 0) +
         strlen (pending->kind) + strlen (pending->label);
}

static SendaMerge *
merge_alloc (SendaStore *store)
{
  SendaMerge *self = g_new0 (SendaMerge, 1);

  self->store = g_object_ref (store);
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pending = g_hash_table_new_full (pending_hash, pending_equal, pending_free, NULL);
  self->subjects = g_hash_table_new_full (_senda_merge_subject_hash, _senda_merge_subject_equal,
                                          NULL, _senda_merge_subject_free);
  self->list = g_ptr_array_new ();
  self->closed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->erased = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);
  self->erased_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static gboolean
prepare (SendaMerge *self,
         GError    **error)
{
  SendaStore *store = self->store;

  if (store->index_in_doubt &&
      !senda_sql_exec (store->sql, "INSERT INTO fts (fts) VALUES ('rebuild')", error))
    return FALSE;
  self->sites = _senda_sites_load (store, error);
  self->settler = self->sites ? _senda_settler_new (store, self->sites, error) : NULL;
  return self->settler != NULL;
}

static void
end (SendaMerge *self,
     gboolean    is_kept)
{
  SendaStore *store = self->store;

  self->is_over = TRUE;
  if (!is_kept)
    {
      senda_sql_rollback (store->sql);
      store->last_seq = -1;
    }
  store->index_in_doubt = !is_kept && (store->index_in_doubt || self->is_settled);
  senda_sql_exec (store->sql, USUAL_CACHE, NULL);
}

/* Begins a merge: until it is committed or freed nothing else is written to the store. No
 * transaction may be under way. (transfer full) Fails with SENDA_ERROR_READ_ONLY, IO, NO_MEMORY. */
SendaMerge *
senda_store_merge (SendaStore *self,
                   GError    **error)
{
  SendaMerge *merge = NULL;

  _senda_store_assert_owner (self);
  g_return_val_if_fail (self->label == NULL, NULL);

  if (!_senda_store_refuse_read_only (self, error) || !senda_sql_begin (self->sql, error))
    return NULL;
  merge = merge_alloc (self);
  senda_sql_exec (self->sql, LARGE_CACHE, NULL);
  if (prepare (merge, error))
    return merge;
  senda_merge_free (merge);
  return NULL;
}

/* Ends a merge. One that was not committed leaves everything as it was before it. */
void
senda_merge_free (SendaMerge *self)
{
  _senda_store_assert_owner (self->store);

  if (!self->is_over)
    end (self, FALSE);
  merge_dispose (self);
}

void
senda_merge_leave_out (SendaMerge *self,
                       const char *key)
{
  g_hash_table_add (self->left_out, g_strdup (key));
}

static gboolean
is_left_out (SendaMerge           *self,
             const SendaLogChange *change)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (self->left_out) == 0)
    return FALSE;
  key = g_strconcat (change->type, "\n", change->id, NULL);
  return g_hash_table_contains (self->left_out, key);
}

static gboolean
is_ours (SendaMerge      *self,
         const SendaSite *site)
{
  return site->number == self->store->site_no;
}

static gboolean
await (SendaMerge                *self,
       const SendaSite           *site,
       const SendaLogTransaction *transaction,
       GError                   **error)
{
  const SendaMergePending key = { .site = site->number, .number = transaction->number };
  SendaMergePending *pending = g_hash_table_lookup (self->pending, &key);

  if (pending != NULL)
    return _senda_merge_meet_pending (self, site, pending, transaction, error);
  pending = g_new0 (SendaMergePending, 1);
  pending->site = site->number;
  pending->number = transaction->number;
  pending->time = transaction->time;
  pending->author = g_strdup (transaction->author);
  pending->kind = g_strdup (transaction->kind);
  pending->label = g_strdup (transaction->label);
  g_hash_table_add (self->pending, pending);
  self->n_pending_bytes += pending_size (pending);
  return self->n_pending_bytes <= MOST_PENDING || _senda_merge_fail_too_much (error);
}

/* Takes a transaction, which is kept only when one of its changes is. Fails with DAMAGED, with
 * CONFLICT, or as writing does; the merge can then only be freed. */
gboolean
senda_merge_add_transaction (SendaMerge                *self,
                             const SendaLogTransaction *transaction,
                             GError                   **error)
{
  SendaSite *site = NULL;
  gboolean is_known = FALSE;

  _senda_store_assert_owner (self->store);
  g_return_val_if_fail (!self->is_settled, FALSE);

  if (!_senda_merge_check_transaction (transaction, error))
    return FALSE;
  site = _senda_sites_ensure (self->sites, transaction->site, error);
  if (site == NULL)
    return FALSE;
  if (transaction->number <= site->last_txn &&
      !_senda_merge_meet_transaction (self, site, transaction, &is_known, error))
    return FALSE;
  if (!is_known && is_ours (self, site))
    return _senda_merge_fail_twin (self, site->id, site->last_seq + 1, error);
  return is_known || await (self, site, transaction, error);
}

static gboolean
insert_transaction (SendaMerge              *self,
                    SendaSite               *site,
                    const SendaMergePending *pending,
                    GError                 **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql,
                         "INSERT INTO txn (site, n, ts, author, kind, label, sum) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

  senda_statement_bind_integer (statement, 1, pending->site);
  senda_statement_bind_integer (statement, 2, pending->number);
  senda_statement_bind_integer (statement, 3, pending->time);
  senda_statement_bind_text (statement, 4, pending->author);
  senda_statement_bind_text (statement, 5, pending->kind);
  senda_statement_bind_text (statement, 6, pending->label);
  senda_statement_bind_integer (statement, 7,
                                senda_sum_transaction (site->id, pending->number, pending->time,
                                                       pending->author, pending->kind,
                                                       pending->label));
  site->last_txn = MAX (site->last_txn, pending->number);
  self->counts.n_transactions++;
  return senda_statement_run (statement, error);
}

static gboolean
has_transaction (SendaMerge *self,
                 gint64      site,
                 gint64      number,
                 gboolean   *has,
                 GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT 1 FROM txn WHERE site = ?1 AND n = ?2");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_integer (statement, 1, site);
  senda_statement_bind_integer (statement, 2, number);
  step = senda_statement_step (statement, error);
  *has = step == SENDA_SQL_ROW;
  return step != SENDA_SQL_ERROR;
}

/* The transaction of a change that is new must be here, or come with it. */
static gboolean
ensure_transaction (SendaMerge *self,
                    SendaSite  *site,
                    gint64      number,
                    GError    **error)
{
  const SendaMergePending key = { .site = site->number, .number = number };
  SendaMergePending *pending = NULL;
  gboolean has = FALSE;

  if (self->site == site->number && self->transaction == number)
    return TRUE;
  pending = g_hash_table_lookup (self->pending, &key);
  if (pending != NULL)
    {
      if (!insert_transaction (self, site, pending, error))
        return FALSE;
      self->n_pending_bytes -= pending_size (pending);
      g_hash_table_remove (self->pending, pending);
    }
  else if (!has_transaction (self, site->number, number, &has, error))
    return FALSE;
  else if (!has)
    return _senda_merge_fail_damaged (error);
  self->site = site->number;
  self->transaction = number;
  return TRUE;
}

/* Whether an entry about the same cell, that came before it, replaces the change. */
static gboolean
find_replaced (SendaMerge           *self,
               const SendaSite      *site,
               const SendaLogChange *change,
               gboolean             *is_replaced,
               GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql,
                         "SELECT EXISTS (SELECT 1 FROM over v INDEXED BY over_old "
                         "CROSS JOIN change e ON e.site = v.site AND e.seq = v.seq "
                         "WHERE v.osite = ?1 AND v.oseq = ?2 AND v.kind = 0 "
                         "AND e.tbl = ?3 AND e.row = ?4 AND e.col = ?5)");

  senda_statement_bind_integer (statement, 1, site->number);
  senda_statement_bind_integer (statement, 2, change->seq);
  senda_statement_bind_text (statement, 3, change->type);
  senda_statement_bind_text (statement, 4, change->id);
  senda_statement_bind_text (statement, 5, change->column);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *is_replaced = senda_statement_get_integer (statement, 0) == 1;
  return TRUE;
}

static gboolean
insert_change (SendaMerge           *self,
               const SendaSite      *site,
               const SendaLogChange *change,
               gboolean              is_live,
               GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql,
                         "INSERT INTO change (site, seq, txn, ts, tbl, row, col, val, purged, "
                         "live, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");

  senda_statement_bind_integer (statement, 1, site->number);
  senda_statement_bind_integer (statement, 2, change->seq);
  senda_statement_bind_integer (statement, 3, change->transaction);
  senda_statement_bind_integer (statement, 4, change->time);
  senda_statement_bind_text (statement, 5, change->type);
  senda_statement_bind_text (statement, 6, change->id);
  senda_statement_bind_text (statement, 7, change->column);
  senda_statement_bind_value (statement, 8, change->value);
  senda_statement_bind_integer (statement, 9, change->is_purged != FALSE);
  senda_statement_bind_integer (statement, 10, is_live);
  senda_statement_bind_integer (statement, 11, _senda_merge_sum (change, change->is_purged));
  return senda_statement_run (statement, error);
}

static gboolean
insert_link (SendaMerge         *self,
             const SendaSite    *site,
             gint64              seq,
             const SendaSite    *other,
             const SendaLogLink *link,
             GError            **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "INSERT INTO over (site, seq, kind, osite, oseq) "
                                           "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING");

  senda_statement_bind_integer (statement, 1, site->number);
  senda_statement_bind_integer (statement, 2, seq);
  senda_statement_bind_integer (statement, 3, link->kind == SENDA_LINK_REPLACES ? 0 : 1);
  senda_statement_bind_integer (statement, 4, other->number);
  senda_statement_bind_integer (statement, 5, link->seq);
  if (!senda_statement_run (statement, error))
    return FALSE;
  /* The same link twice. */
  return sqlite3_changes (senda_sql_get_db (self->store->sql)) == 1 ||
         _senda_merge_fail_damaged (error);
}

/* What the change replaces is not live any more, if it is here and of the same cell. */
static gboolean
replace (SendaMerge           *self,
         const SendaLogChange *change,
         gint64                site,
         gint64                seq,
         GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "UPDATE change SET live = 0 WHERE site = ?1 AND seq = ?2 "
                                           "AND live <> 0 AND tbl = ?3 AND row = ?4 AND col = ?5");

  senda_statement_bind_integer (statement, 1, site);
  senda_statement_bind_integer (statement, 2, seq);
  senda_statement_bind_text (statement, 3, change->type);
  senda_statement_bind_text (statement, 4, change->id);
  senda_statement_bind_text (statement, 5, change->column);
  return senda_statement_run (statement, error);
}

static gboolean
add_link (SendaMerge           *self,
          const SendaSite      *site,
          const SendaLogChange *change,
          const SendaLogLink   *link,
          GError              **error)
{
  SendaSite *other = _senda_sites_ensure (self->sites, link->site, error);

  if (other == NULL || !insert_link (self, site, change->seq, other, link, error))
    return FALSE;
  other->last_linked = MAX (other->last_linked, link->seq);
  return link->kind != SENDA_LINK_REPLACES || link->seq > other->last_seq ||
         replace (self, change, other->number, link->seq, error);
}

static gboolean
add_new (SendaMerge           *self,
         SendaSite            *site,
         const SendaLogChange *change,
         GError              **error)
{
  gboolean is_replaced = FALSE;

  if (!ensure_transaction (self, site, change->transaction, error) ||
      (change->seq <= site->last_linked &&
       !find_replaced (self, site, change, &is_replaced, error)) ||
      !insert_change (self, site, change, !is_replaced, error))
    return FALSE;
  for (guint i = 0; i < change->n_links; i++)
    if (!add_link (self, site, change, &change->links[i], error))
      return FALSE;
  site->last_seq = MAX (site->last_seq, change->seq);
  self->counts.n_changes++;
  _senda_merge_touch (self, site, change);
  return g_hash_table_size (self->subjects) <= MOST_SUBJECTS || _senda_merge_fail_too_much (error);
}

/* Takes a change. Fails with DAMAGED, with CONFLICT, or as writing does; the merge can then only be
 * freed. */
gboolean
senda_merge_add_change (SendaMerge           *self,
                        const SendaLogChange *change,
                        GError              **error)
{
  SendaSite *site = NULL;
  gboolean is_known = FALSE;

  _senda_store_assert_owner (self->store);
  g_return_val_if_fail (!self->is_settled, FALSE);

  if (!_senda_merge_check_change (change, error))
    return FALSE;
  if (is_left_out (self, change))
    {
      self->counts.n_left_out++;
      return TRUE;
    }
  site = _senda_sites_ensure (self->sites, change->site, error);
  if (site == NULL)
    return FALSE;
  if (change->seq <= site->last_seq &&
      !_senda_merge_meet_change (self, site, change, &is_known, error))
    return FALSE;
  if (!is_known)
    return is_ours (self, site)
             ? _senda_merge_fail_twin (self, site->id, MIN (change->seq, site->last_seq + 1), error)
             : add_new (self, site, change, error);
  self->counts.n_known++;
  return TRUE;
}

/* How many there were of each kind, so far. (transfer none) */
const SendaMergeCounts *
senda_merge_get_counts (SendaMerge *self)
{
  return &self->counts;
}

/* (transfer none) (element-type SendaRecordRef) */
GPtrArray *
senda_merge_get_erased (SendaMerge *self)
{
  return self->erased;
}

/* (transfer none) (nullable) */
const char *
senda_merge_get_twin (SendaMerge *self,
                      gint64     *from_seq,
                      gboolean   *is_ours)
{
  if (from_seq != NULL)
    *from_seq = self->twin_seq;
  if (is_ours != NULL)
    *is_ours = self->twin_is_ours;
  return self->twin;
}

static GPtrArray *
list_touched (SendaMerge *self)
{
  GPtrArray *touched = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);

  for (guint i = 0; i < self->list->len; i++)
    {
      const SendaMergeSubject *subject = g_ptr_array_index (self->list, i);

      if (subject->type->info != NULL)
        g_ptr_array_add (touched, senda_record_ref_new (subject->type->info, subject->id));
    }
  return touched;
}

/* Keeps what was merged, durably. The merge is over whether or not it succeeds, and can only be
 * freed; when it fails everything is as it was before. @touched as for senda_store_commit(). */
gboolean
senda_merge_commit (SendaMerge *self,
                    GPtrArray **touched,
                    GError    **error)
{
  gboolean is_kept = FALSE;

  _senda_store_assert_owner (self->store);
  g_return_val_if_fail (self->is_settled && !self->is_over, FALSE);

  is_kept = _senda_store_note_backup (self->store, error) &&
            senda_sql_commit (self->store->sql, error);
  end (self, is_kept);
  if (is_kept && touched != NULL)
    *touched = list_touched (self);
  return is_kept;
}
