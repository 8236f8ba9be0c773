/* senda-store-twins.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two copies of a store that wrote under one id: one of them gives what it wrote since they parted a
 * new id, under which it writes on. What others wrote keeps its links, which name the entries by the
 * old id: they are the other copy's, and nobody's history but one's own is ever rewritten.
 */
#include "config.h"

#include "senda-log.h"

#include "senda-store-private.h"

/* What moves, and by how much its numbers fall, since those of a site begin with 1. */
typedef struct
{
  gint64 old_site; /* numbers within this file */
  gint64 new_site;
  gint64 first_txn;
  gint64 first_seq;
} Parting;

static gboolean
read_first (SendaStore *self,
            const char *text,
            gint64      from,
            gint64     *first,
            GError    **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement_for (self->sql, text);

  senda_statement_bind_integer (statement, 1, self->site_no);
  senda_statement_bind_integer (statement, 2, from);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *first = senda_statement_get_integer (statement, 0);
  return TRUE;
}

/* Whole transactions move: @parting says from which on, 0 for none. */
static gboolean
find_parting (SendaStore *self,
              gint64      from_seq,
              Parting    *parting,
              GError    **error)
{
  parting->old_site = self->site_no;
  return read_first (self, "SELECT min (txn) FROM change WHERE site = ?1 AND seq >= ?2", from_seq,
                     &parting->first_txn, error) &&
         read_first (self, "SELECT min (seq) FROM change WHERE site = ?1 AND txn >= ?2",
                     parting->first_txn, &parting->first_seq, error);
}

static gboolean
run (SendaStore    *self,
     const char    *text,
     const Parting *parting,
     GError       **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement_for (self->sql, text);

  senda_statement_bind_integer (statement, 1, parting->old_site);
  senda_statement_bind_integer (statement, 2, parting->new_site);
  senda_statement_bind_integer (statement, 3, parting->first_seq);
  senda_statement_bind_integer (statement, 4, parting->first_txn);
  return senda_statement_run (statement, error);
}

/* Renames entries, the links between them, transactions and steps of undo. */
static gboolean
move_entries (SendaStore    *self,
              const Parting *parting,
              GError       **error)
{
  return run (self,
              "UPDATE over SET osite = ?2, oseq = oseq - ?3 + 1 "
              "WHERE site = ?1 AND seq >= ?3 AND osite = ?1 AND oseq >= ?3 AND ?4 > 0",
              parting, error) &&
         run (self,
              "UPDATE over SET site = ?2, seq = seq - ?3 + 1 "
              "WHERE site = ?1 AND seq >= ?3 AND ?4 > 0", parting, error) &&
         run (self,
              "UPDATE change SET site = ?2, seq = seq - ?3 + 1, txn = txn - ?4 + 1 "
              "WHERE site = ?1 AND seq >= ?3", parting, error) &&
         run (self,
              "UPDATE txn SET site = ?2, n = n - ?4 + 1 "
              "WHERE site = ?1 AND n >= ?4 AND ?3 > 0", parting, error) &&
         run (self,
              "UPDATE undo SET site = ?2, txn = txn - ?4 + 1 "
              "WHERE site = ?1 AND txn >= ?4 AND ?3 > 0", parting, error);
}

/* What others said that they replaced was named by the old id. */
static gboolean
revive (SendaStore    *self,
        const Parting *parting,
        GError       **error)
{
  return run (self,
              "UPDATE change SET live = 1 WHERE site = ?2 AND live = 0 AND ?1 + ?3 + ?4 > 0 "
              "AND NOT EXISTS (SELECT 1 FROM over v INDEXED BY over_old "
              "CROSS JOIN change e ON e.site = v.site AND e.seq = v.seq "
              "WHERE v.osite = change.site AND v.oseq = change.seq AND v.kind = 0 "
              "AND e.tbl = change.tbl AND e.row = change.row AND e.col = change.col)",
              parting, error);
}

/* The records that what moved is about. (transfer full) */
static GPtrArray *
list_records (SendaStore    *self,
              const Parting *parting,
              GError       **error)
{
  g_autoptr (GPtrArray) refs =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT DISTINCT tbl, row FROM change WHERE site = ?1");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_integer (statement, 1, parting->new_site);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *type = senda_statement_get_text (statement, 0);
      const char *id = senda_statement_get_text (statement, 1);
      const SendaRecordInfo *info = type ? senda_record_info_find (type) : NULL;

      if (info != NULL && id != NULL)
        g_ptr_array_add (refs, senda_record_ref_new (info, id));
    }
  return step == SENDA_SQL_DONE ? g_steal_pointer (&refs) : NULL;
}

static gboolean
part (SendaStore *self,
      gint64      from_seq,
      GError    **error)
{
  Parting parting = { 0 };
  g_autoptr (GPtrArray) refs = NULL;

  if (!find_parting (self, from_seq, &parting, error) || !_senda_store_new_site (self, error))
    return FALSE;
  if (parting.first_txn == 0)
    return TRUE;
  parting.new_site = self->site_no;
  if (!move_entries (self, &parting, error) || !revive (self, &parting, error) ||
      !_senda_store_sum_site (self, parting.new_site, error))
    return FALSE;
  refs = list_records (self, &parting, error);
  return refs != NULL && _senda_store_settle_records (self, refs, error);
}

/* Takes a new id for this store and gives everything that it wrote from its number @from_seq on,
 * whole transactions, that id too: for when another copy of the store has written under the same
 * numbers, see senda_merge_get_twin(). What the store holds stays as it is; where somebody else had
 * replaced one of those values, the two now stand against each other. When it fails nothing is
 * changed. */
gboolean
senda_store_part_ways (SendaStore *self,
                       gint64      from_seq,
                       GError    **error)
{
  _senda_store_assert_owner (self);
  g_return_val_if_fail (self->label == NULL, FALSE);

  if (!_senda_store_refuse_read_only (self, error) || !senda_sql_begin (self->sql, error))
    return FALSE;
  if (_senda_store_settle_index (self, error) && part (self, from_seq, error))
    {
      self->last_seq = -1;
      if (senda_sql_commit (self->sql, error))
        return TRUE;
    }
  else
    senda_sql_rollback (self->sql);
  self->last_seq = -1;
  self->index_in_doubt = TRUE;
  _senda_store_load_site (self, NULL);
  return FALSE;
}
