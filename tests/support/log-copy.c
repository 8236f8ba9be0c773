/* log-copy.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "log-copy.h"

#include "senda-store-private.h"

#include <string.h>

static void
transaction_free (gpointer data)
{
  CopiedTransaction *transaction = data;

  g_free (transaction->site);
  g_free (transaction->author);
  g_free (transaction->kind);
  g_free (transaction->label);
  g_free (transaction);
}

static void
link_clear (gpointer data)
{
  g_free (((CopiedLink *) data)->site);
}

static void
change_free (gpointer data)
{
  CopiedChange *change = data;

  g_free (change->site);
  g_free (change->type);
  g_free (change->id);
  g_free (change->column);
  senda_value_clear (&change->value);
  g_array_unref (change->links);
  g_free (change);
}

LogCopy *
log_copy_new (void)
{
  LogCopy *self = g_new0 (LogCopy, 1);

  self->transactions = g_ptr_array_new_with_free_func (transaction_free);
  self->changes = g_ptr_array_new_with_free_func (change_free);
  return self;
}

void
log_copy_free (LogCopy *self)
{
  g_ptr_array_unref (self->transactions);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

CopiedTransaction *
log_copy_add_transaction (LogCopy    *self,
                          const char *site,
                          gint64      number)
{
  CopiedTransaction *transaction = g_new0 (CopiedTransaction, 1);

  transaction->site = g_strdup (site);
  transaction->number = number;
  transaction->time = 1772000000000;
  transaction->kind = g_strdup ("edit");
  transaction->label = g_strdup ("task-force-edit");
  g_ptr_array_add (self->transactions, transaction);
  return transaction;
}

CopiedChange *
log_copy_add (LogCopy          *self,
              const char       *site,
              gint64            seq,
              gint64            transaction,
              const char       *type,
              const char       *id,
              const char       *column,
              const SendaValue *value)
{
  CopiedChange *change = g_new0 (CopiedChange, 1);

  change->site = g_strdup (site);
  change->seq = seq;
  change->transaction = transaction;
  change->time = 1772000000000;
  change->type = g_strdup (type);
  change->id = g_strdup (id);
  change->column = g_strdup (column);
  senda_value_assign (&change->value, value);
  change->links = g_array_new (FALSE, FALSE, sizeof (CopiedLink));
  g_array_set_clear_func (change->links, link_clear);
  g_ptr_array_add (self->changes, change);
  return change;
}

void
log_copy_link (CopiedChange *change,
               SendaLinkKind kind,
               const char   *site,
               gint64        seq)
{
  CopiedLink link = { kind, g_strdup (site), seq };

  g_array_append_val (change->links, link);
}

static gboolean
take_transaction (const SendaLogTransaction *transaction,
                  gpointer                   data,
                  GError                   **error G_GNUC_UNUSED)
{
  CopiedTransaction *copy = log_copy_add_transaction (data, transaction->site,
                                                      transaction->number);

  copy->time = transaction->time;
  copy->author = g_strdup (transaction->author);
  g_free (copy->kind);
  copy->kind = g_strdup (transaction->kind);
  g_free (copy->label);
  copy->label = g_strdup (transaction->label);
  return TRUE;
}

static gboolean
take_change (const SendaLogChange *change,
             gpointer              data,
             GError              **error G_GNUC_UNUSED)
{
  CopiedChange *copy = log_copy_add (data, change->site, change->seq, change->transaction,
                                     change->type, change->id, change->column, change->value);

  copy->time = change->time;
  copy->is_purged = change->is_purged;
  copy->is_live = change->is_live;
  for (guint i = 0; i < change->n_links; i++)
    log_copy_link (copy, change->links[i].kind, change->links[i].site, change->links[i].seq);
  return TRUE;
}

LogCopy *
log_copy_read (SendaStore           *store,
               const SendaLogFilter *filter)
{
  LogCopy *self = log_copy_new ();
  const SendaLogSink sink = { take_transaction, take_change, self };
  g_autoptr (GError) error = NULL;

  senda_store_read_log (store, filter, &sink, NULL, &error);
  g_assert_no_error (error);
  return self;
}

CopiedChange *
log_copy_find (LogCopy    *self,
               const char *id,
               const char *column)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      CopiedChange *change = g_ptr_array_index (self->changes, i - 1);

      if (strcmp (change->id, id) == 0 && strcmp (change->column, column) == 0)
        return change;
    }
  g_assert_not_reached ();
}

static gboolean
give_transaction (const CopiedTransaction *copy,
                  SendaMerge              *merge,
                  GError                 **error)
{
  const SendaLogTransaction transaction = {
    copy->site, copy->number, copy->time, copy->author, copy->kind, copy->label
  };

  return senda_merge_add_transaction (merge, &transaction, error);
}

static gboolean
give_change (const CopiedChange *copy,
             SendaMerge         *merge,
             GError            **error)
{
  SendaLogChange change = {
    .site = copy->site, .seq = copy->seq, .transaction = copy->transaction, .time = copy->time,
    .type = copy->type, .id = copy->id, .column = copy->column, .value = &copy->value,
    .is_purged = copy->is_purged, .n_links = copy->links->len,
  };
  g_autofree SendaLogLink *links = g_new0 (SendaLogLink, copy->links->len + 1);

  for (guint i = 0; i < copy->links->len; i++)
    {
      const CopiedLink *link = &g_array_index (copy->links, CopiedLink, i);

      links[i] = (SendaLogLink) { link->kind, link->site, link->seq };
    }
  change.links = links;
  return senda_merge_add_change (merge, &change, error);
}

gboolean
log_copy_give (LogCopy    *self,
               SendaMerge *merge,
               GError    **error)
{
  for (guint i = 0; i < self->transactions->len; i++)
    if (!give_transaction (self->transactions->pdata[i], merge, error))
      return FALSE;
  for (guint i = 0; i < self->changes->len; i++)
    if (!give_change (self->changes->pdata[i], merge, error))
      return FALSE;
  return TRUE;
}

gboolean
log_copy_merge (LogCopy          *self,
                SendaStore       *store,
                SendaMergeCounts *counts,
                GError          **error)
{
  g_autoptr (SendaMerge) merge = senda_store_merge (store, error);

  if (merge == NULL || !log_copy_give (self, merge, error) ||
      !senda_merge_settle (merge, NULL, error))
    return FALSE;
  if (counts != NULL)
    *counts = *senda_merge_get_counts (merge);
  return senda_merge_commit (merge, NULL, error);
}

static gboolean
pass_transaction (const SendaLogTransaction *transaction,
                  gpointer                   data,
                  GError                   **error)
{
  return senda_merge_add_transaction (data, transaction, error);
}

static gboolean
pass_change (const SendaLogChange *change,
             gpointer              data,
             GError              **error)
{
  return senda_merge_add_change (data, change, error);
}

SendaMerge *
begin_merge (SendaStore *from,
             SendaStore *to)
{
  g_autoptr (LogCopy) copy = log_copy_read (from, NULL);
  g_autoptr (GError) error = NULL;
  SendaMerge *merge = senda_store_merge (to, &error);

  g_assert_no_error (error);
  log_copy_give (copy, merge, &error);
  g_assert_no_error (error);
  senda_merge_settle (merge, NULL, &error);
  g_assert_no_error (error);
  return merge;
}

void
merge_stores (SendaStore *from,
              SendaStore *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaMerge) merge = senda_store_merge (to, &error);
  const SendaLogSink sink = { pass_transaction, pass_change, merge };

  g_assert_no_error (error);
  senda_store_read_log (from, NULL, &sink, NULL, &error);
  g_assert_no_error (error);
  senda_merge_settle (merge, NULL, &error);
  g_assert_no_error (error);
  senda_merge_commit (merge, NULL, &error);
  g_assert_no_error (error);
}

static void
dump_rows (SendaStore *store,
           GString    *dump,
           const char *sql)
{
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = senda_sql_get_db (store->sql);

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *text = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (dump, "%d:%s|", sqlite3_column_type (statement, i),
                                  text ? text : "");
        }
      g_string_append_c (dump, '\n');
    }
  sqlite3_finalize (statement);
}

char *
dump_whole_store (SendaStore *store)
{
  GString *dump = g_string_new (NULL);
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      /* A row that says nothing is there in some stores because something else needed it. */
      g_autofree char *sql =
        g_strdup_printf ("SELECT * FROM \"%s\" t WHERE EXISTS (SELECT 1 FROM change c "
                         "WHERE c.row = t.id AND c.tbl = '%s') ORDER BY id",
                         types[i]->name, types[i]->name);

      g_string_append_printf (dump, "%s\n", types[i]->name);
      dump_rows (store, dump, sql);
    }
  dump_rows (store, dump, "SELECT * FROM wording WHERE val IS NOT NULL "
                          "ORDER BY tbl, row, col, lang");
  dump_rows (store, dump, "SELECT s.id, c.seq, c.txn, c.ts, c.tbl, c.row, c.col, c.val, c.purged, "
                          "c.live, c.sum FROM change c JOIN site s ON s.no = c.site "
                          "ORDER BY s.id, c.seq");
  dump_rows (store, dump, "SELECT s.id, v.seq, v.kind, o.id, v.oseq FROM over v "
                          "JOIN site s ON s.no = v.site JOIN site o ON o.no = v.osite "
                          "ORDER BY s.id, v.seq, v.kind, o.id, v.oseq");
  dump_rows (store, dump, "SELECT s.id, t.n, t.ts, t.author, t.kind, t.label FROM txn t "
                          "JOIN site s ON s.no = t.site WHERE EXISTS (SELECT 1 FROM change c "
                          "WHERE c.site = t.site AND c.txn = t.n) ORDER BY s.id, t.n");
  dump_rows (store, dump, "SELECT row, col, tbl FROM difference ORDER BY row, col, tbl");
  return g_string_free (dump, FALSE);
}

void
assert_store_sound (SendaStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check = senda_store_check (store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < check->faults->len; i++)
    g_test_message ("%s", (const char *) check->faults->pdata[i]);
  g_assert_cmpuint (check->faults->len, ==, 0);
}

void
assert_same_stores (SendaStore *one,
                    SendaStore *two)
{
  g_autofree char *first = dump_whole_store (one);
  g_autofree char *second = dump_whole_store (two);

  g_assert_cmpstr (first, ==, second);
  assert_store_sound (one);
  assert_store_sound (two);
}
