/* senda-store-log-read.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log given out as plain values. Changes, links and transactions are read side by side, each
 * once and in the order in which they stand.
 */
#include "config.h"

#include "senda-log.h"

#include "senda-store-sites.h"

typedef struct
{
  SendaStore *store;
  SendaSites *sites;
  const SendaLogFilter *filter;
  const SendaLogSink *sink;
  SendaStatement *changes;
  SendaStatement *links;
  SendaSqlStep link_step;
  SendaStatement *transactions;
  SendaSqlStep transaction_step;
  GArray *link_list; /* of SendaLogLink: those of the change at hand */
  const SendaSite *site;
  gint64 given; /* number of the transaction that was given last; 0: none of the site */
} Reader;

static gboolean
fail_damaged (Reader  *reader,
              GError **error)
{
  return senda_sql_fail (reader->store->sql, SQLITE_CORRUPT, error);
}

static gboolean
give_row (Reader         *reader,
          SendaStatement *statement,
          GError        **error)
{
  SendaLogTransaction transaction = {
    .site = reader->site->id,
    .number = senda_statement_get_integer (statement, 0),
    .time = senda_statement_get_integer (statement, 1),
    .author = senda_statement_get_text (statement, 2),
    .kind = senda_statement_get_text (statement, 3),
    .label = senda_statement_get_text (statement, 4),
  };

  if (!senda_statement_check (statement, error))
    return FALSE;
  reader->given = transaction.number;
  return reader->sink->take_transaction == NULL ||
         reader->sink->take_transaction (&transaction, reader->sink->data, error);
}

/* Gives a transaction out of its order. */
static gboolean
give_single (Reader  *reader,
             gint64   number,
             GError **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (reader->store->sql, "SELECT n, ts, author, kind, label FROM txn "
                                             "WHERE site = ?1 AND n = ?2");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_integer (statement, 1, reader->site->number);
  senda_statement_bind_integer (statement, 2, number);
  step = senda_statement_step (statement, error);
  if (step == SENDA_SQL_DONE)
    return fail_damaged (reader, error);
  return step == SENDA_SQL_ROW && give_row (reader, statement, error);
}

static gboolean
give_transaction (Reader  *reader,
                  gint64   number,
                  GError **error)
{
  if (number == reader->given)
    return TRUE;
  while (reader->transaction_step == SENDA_SQL_ROW &&
         senda_statement_get_integer (reader->transactions, 0) < number)
    reader->transaction_step = senda_statement_step (reader->transactions, error);
  if (reader->transaction_step == SENDA_SQL_ERROR)
    return FALSE;
  if (reader->transaction_step == SENDA_SQL_DONE ||
      senda_statement_get_integer (reader->transactions, 0) > number)
    return give_single (reader, number, error);
  return give_row (reader, reader->transactions, error);
}

/* Collects the links of the change @seq and moves on past them. */
static gboolean
collect_links (Reader  *reader,
               gint64   seq,
               GError **error)
{
  g_array_set_size (reader->link_list, 0);
  while (reader->link_step == SENDA_SQL_ROW)
    {
      gint64 at = senda_statement_get_integer (reader->links, 0);
      SendaLogLink link = {
        .kind = senda_statement_get_integer (reader->links, 1) == 0 ? SENDA_LINK_REPLACES
                                                                    : SENDA_LINK_HAD_SEEN,
        .seq = senda_statement_get_integer (reader->links, 3),
      };

      if (at > seq)
        return TRUE;
      link.site = _senda_sites_get_id (reader->sites,
                                       senda_statement_get_integer (reader->links, 2));
      if (at < seq || link.site == NULL)
        return fail_damaged (reader, error);
      g_array_append_val (reader->link_list, link);
      reader->link_step = senda_statement_step (reader->links, error);
    }
  return reader->link_step == SENDA_SQL_DONE;
}

static gboolean
is_wanted (Reader               *reader,
           const SendaLogChange *change)
{
  const SendaLogFilter *filter = reader->filter;

  if (filter == NULL)
    return TRUE;
  if (filter->known != NULL && senda_spans_has (filter->known, change->site, change->seq))
    return FALSE;
  return filter->wants == NULL || filter->wants (change, filter->data);
}

static gboolean
give_change (Reader  *reader,
             GError **error)
{
  SendaStatement *row = reader->changes;
  SendaValue value = SENDA_VALUE_INIT; /* borrowed */
  SendaLogChange change = {
    .site = reader->site->id,
    .seq = senda_statement_get_integer (row, 0),
    .transaction = senda_statement_get_integer (row, 1),
    .time = senda_statement_get_integer (row, 2),
    .type = senda_statement_get_text (row, 3),
    .id = senda_statement_get_text (row, 4),
    .column = senda_statement_get_text (row, 5),
    .value = &value,
    .is_purged = senda_statement_get_integer (row, 7) != 0,
    .is_live = senda_statement_get_integer (row, 8) != 0,
  };

  if (!collect_links (reader, change.seq, error))
    return FALSE;
  senda_statement_peek_value (row, 6, &value);
  change.links = (const SendaLogLink *) (gpointer) reader->link_list->data;
  change.n_links = reader->link_list->len;
  if (!senda_statement_check (row, error))
    return FALSE;
  if (!is_wanted (reader, &change))
    return TRUE;
  return give_transaction (reader, change.transaction, error) &&
         (reader->sink->take_change == NULL ||
          reader->sink->take_change (&change, reader->sink->data, error));
}

static gboolean
give_changes (Reader  *reader,
              GError **error)
{
  SendaSqlStep step = SENDA_SQL_ERROR;

  reader->given = 0;
  senda_statement_bind_integer (reader->changes, 1, reader->site->number);
  senda_statement_bind_integer (reader->links, 1, reader->site->number);
  senda_statement_bind_integer (reader->transactions, 1, reader->site->number);
  reader->link_step = senda_statement_step (reader->links, error);
  if (reader->link_step == SENDA_SQL_ERROR)
    return FALSE;
  reader->transaction_step = senda_statement_step (reader->transactions, error);
  if (reader->transaction_step == SENDA_SQL_ERROR)
    return FALSE;
  while ((step = senda_statement_step (reader->changes, error)) == SENDA_SQL_ROW)
    if (!give_change (reader, error))
      return FALSE;
  return step == SENDA_SQL_DONE;
}

static gboolean
give_site (Reader          *reader,
           const SendaSite *site,
           GError         **error)
{
  g_autoptr (SendaStatement) changes =
    senda_sql_statement (reader->store->sql,
                         "SELECT seq, txn, ts, tbl, row, col, val, purged, live FROM change "
                         "WHERE site = ?1 ORDER BY seq");
  g_autoptr (SendaStatement) links =
    senda_sql_statement (reader->store->sql, "SELECT seq, kind, osite, oseq FROM over "
                                             "WHERE site = ?1 ORDER BY seq");
  g_autoptr (SendaStatement) transactions =
    senda_sql_statement (reader->store->sql, "SELECT n, ts, author, kind, label FROM txn "
                                             "WHERE site = ?1 ORDER BY n");

  reader->site = site;
  reader->changes = changes;
  reader->links = links;
  reader->transactions = transactions;
  return give_changes (reader, error);
}

/* Gives the log, or what @filter (optional) lets through, to @sink. Fails with DAMAGED when the log
 * is not what was written as far as that is seen, with G_IO_ERROR_CANCELLED, or as the sink does. */
gboolean
senda_store_read_log (SendaStore           *self,
                      const SendaLogFilter *filter,
                      const SendaLogSink   *sink,
                      GCancellable         *cancellable,
                      GError              **error)
{
  g_autoptr (SendaSites) sites = NULL;
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (SendaLogLink));
  Reader reader = { .store = self, .filter = filter, .sink = sink, .link_list = links };
  gboolean done = TRUE;

  _senda_store_assert_owner (self);

  sites = _senda_sites_load (self, error);
  if (sites == NULL)
    return FALSE;
  reader.sites = sites;
  senda_sql_set_cancellable (self->sql, cancellable);
  for (guint i = 0; done && i < sites->list->len; i++)
    done = !g_cancellable_set_error_if_cancelled (cancellable, error) &&
           give_site (&reader, g_ptr_array_index (sites->list, i), error);
  senda_sql_set_cancellable (self->sql, NULL);
  return done;
}

static gboolean
add_spans (SendaStore      *self,
           SendaSpans      *spans,
           const SendaSite *site,
           GError         **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT seq FROM change WHERE site = ?1 ORDER BY seq");
  SendaSqlStep step = SENDA_SQL_ERROR;
  gint64 from = 0;
  gint64 to = 0;

  senda_statement_bind_integer (statement, 1, site->number);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      gint64 seq = senda_statement_get_integer (statement, 0);

      if (to > 0 && seq != to + 1)
        senda_spans_add (spans, site->id, from, to);
      if (to == 0 || seq != to + 1)
        from = seq;
      to = seq;
    }
  if (to > 0)
    senda_spans_add (spans, site->id, from, to);
  return step == SENDA_SQL_DONE;
}

/* Which changes this store has. (transfer full) */
SendaSpans *
senda_store_list_spans (SendaStore *self,
                        GError    **error)
{
  g_autoptr (SendaSpans) spans = senda_spans_new ();
  g_autoptr (SendaSites) sites = NULL;

  _senda_store_assert_owner (self);

  sites = _senda_sites_load (self, error);
  for (guint i = 0; sites != NULL && i < sites->list->len; i++)
    if (!add_spans (self, spans, g_ptr_array_index (sites->list, i), error))
      return NULL;
  return sites ? g_steal_pointer (&spans) : NULL;
}

/* How long the log is, for showing how far a reading of it has come. */
gboolean
senda_store_count_log (SendaStore *self,
                       gint64     *n_transactions,
                       gint64     *n_changes,
                       GError    **error)
{
  _senda_store_assert_owner (self);

  return senda_sql_read_integer (self->sql, "SELECT count(*) FROM txn", n_transactions, error) &&
         senda_sql_read_integer (self->sql, "SELECT count(*) FROM change", n_changes, error);
}

gboolean
senda_store_has_only_written (SendaStore *self,
                              const char *site,
                              GHashTable *keys)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT DISTINCT tbl || char (10) || row FROM change "
                                    "WHERE site = (SELECT no FROM site WHERE id = ?1)");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_text (statement, 1, site);
  while ((step = senda_statement_step (statement, NULL)) == SENDA_SQL_ROW)
    {
      const char *key = senda_statement_get_text (statement, 0);

      if (key == NULL || !g_hash_table_contains (keys, key))
        return FALSE;
    }
  return step == SENDA_SQL_DONE;
}
