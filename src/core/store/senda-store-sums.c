/* senda-store-sums.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Summing entries and transactions anew after what they say was erased or renamed: the only two
 * things that ever change them.
 */
#include "config.h"

#include "senda-store-private.h"

#define SELECT_ENTRIES \
  "SELECT c.site, c.seq, s.id, c.txn, c.ts, c.tbl, c.row, c.col, c.val, c.purged FROM change c "
#define SELECT_TRANSACTIONS "SELECT t.site, t.n, s.id, t.ts, t.author, t.kind, t.label FROM "

/* Adds up the links of an entry. */
gboolean
_senda_store_sum_links (SendaStore *self,
                        gint64      site,
                        gint64      seq,
                        SendaSum   *sum,
                        GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT s.id, v.oseq, v.kind FROM over v "
                                    "CROSS JOIN site s ON s.no = v.osite "
                                    "WHERE v.site = ?1 AND v.seq = ?2");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_integer (statement, 1, site);
  senda_statement_bind_integer (statement, 2, seq);
  *sum = 0;
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    *sum += senda_sum_link (senda_statement_get_text (statement, 0),
                            senda_statement_get_integer (statement, 1),
                            senda_statement_get_integer (statement, 2));
  return step == SENDA_SQL_DONE;
}

static gboolean
write_sum (SendaStore *self,
           const char *text,
           gint64      site,
           gint64      number,
           SendaSum    sum,
           GError    **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement_for (self->sql, text);

  senda_statement_bind_integer (statement, 1, site);
  senda_statement_bind_integer (statement, 2, number);
  senda_statement_bind_integer (statement, 3, sum);
  return senda_statement_run (statement, error);
}

static gboolean
sum_entry (SendaStore     *self,
           SendaStatement *row,
           GError        **error)
{
  gint64 site = senda_statement_get_integer (row, 0);
  SendaValue value = SENDA_VALUE_INIT; /* borrowed */
  SendaLogEntry entry = {
    .site = senda_statement_get_text (row, 2),
    .seq = senda_statement_get_integer (row, 1),
    .txn = senda_statement_get_integer (row, 3),
    .time = senda_statement_get_integer (row, 4),
    .type = senda_statement_get_text (row, 5),
    .id = senda_statement_get_text (row, 6),
    .column = senda_statement_get_text (row, 7),
    .value = &value,
    .purged = senda_statement_get_integer (row, 9) != 0,
  };

  senda_statement_peek_value (row, 8, &value);
  return senda_statement_check (row, error) &&
         _senda_store_sum_links (self, site, entry.seq, &entry.links, error) &&
         write_sum (self, "UPDATE change SET sum = ?3 WHERE site = ?1 AND seq = ?2", site,
                    entry.seq, senda_sum_entry (&entry), error);
}

static gboolean
sum_each_entry (SendaStore     *self,
                SendaStatement *statement,
                GError        **error)
{
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    if (!sum_entry (self, statement, error))
      return FALSE;
  return step == SENDA_SQL_DONE;
}

static gboolean
sum_each_transaction (SendaStore     *self,
                      SendaStatement *statement,
                      GError        **error)
{
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      gint64 number = senda_statement_get_integer (statement, 1);
      SendaSum sum = senda_sum_transaction (senda_statement_get_text (statement, 2), number,
                                            senda_statement_get_integer (statement, 3),
                                            senda_statement_get_text (statement, 4),
                                            senda_statement_get_text (statement, 5),
                                            senda_statement_get_text (statement, 6));

      if (!senda_statement_check (statement, error) ||
          !write_sum (self, "UPDATE txn SET sum = ?3 WHERE site = ?1 AND n = ?2",
                      senda_statement_get_integer (statement, 0), number, sum, error))
        return FALSE;
    }
  return step == SENDA_SQL_DONE;
}

/* Sums the entries of a record that were emptied anew. */
gboolean
_senda_store_sum_entries (SendaStore           *self,
                          const SendaRecordRef *ref,
                          GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, SELECT_ENTRIES "INDEXED BY change_cell "
                                    "CROSS JOIN site s ON s.no = c.site "
                                    "WHERE c.row = ?1 AND c.tbl = ?2 AND c.purged = 1");

  senda_statement_bind_text (statement, 1, ref->id);
  senda_statement_bind_text (statement, 2, ref->info->name);
  return sum_each_entry (self, statement, error);
}

/* Sums the transactions that touched a record anew. */
gboolean
_senda_store_sum_transactions (SendaStore           *self,
                               const SendaRecordRef *ref,
                               GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, SELECT_TRANSACTIONS
                                    "(SELECT DISTINCT site, txn FROM change INDEXED BY change_cell "
                                    "WHERE row = ?1 AND tbl = ?2) c "
                                    "CROSS JOIN txn t ON t.site = c.site AND t.n = c.txn "
                                    "CROSS JOIN site s ON s.no = t.site");

  senda_statement_bind_text (statement, 1, ref->id);
  senda_statement_bind_text (statement, 2, ref->info->name);
  return sum_each_transaction (self, statement, error);
}

/* Sums all that a site wrote anew; @site is its number within this file. */
gboolean
_senda_store_sum_site (SendaStore *self,
                       gint64      site,
                       GError    **error)
{
  g_autoptr (SendaStatement) entries =
    senda_sql_statement (self->sql, SELECT_ENTRIES "CROSS JOIN site s ON s.no = c.site "
                                    "WHERE c.site = ?1");
  g_autoptr (SendaStatement) transactions =
    senda_sql_statement (self->sql, SELECT_TRANSACTIONS "txn t CROSS JOIN site s ON s.no = t.site "
                                    "WHERE t.site = ?1");

  senda_statement_bind_integer (entries, 1, site);
  senda_statement_bind_integer (transactions, 1, site);
  return sum_each_entry (self, entries, error) &&
         sum_each_transaction (self, transactions, error);
}

/* Sums the transactions without an author anew. */
gboolean
_senda_store_sum_unsigned (SendaStore *self,
                           GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, SELECT_TRANSACTIONS "txn t CROSS JOIN site s ON s.no = t.site "
                                    "WHERE t.author IS NULL");

  return sum_each_transaction (self, statement, error);
}
