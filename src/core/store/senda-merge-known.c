/* senda-merge-known.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes in and is here already. It must say the same; what was erased on one side, or left out
 * of a shared copy, does not count. Anything else means that two copies of a store wrote under one
 * id.
 */
#include "config.h"

#include "senda-merge-private.h"
#include "senda-store-purge-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Who wrote last under that id, as far as is known here. (transfer full) (nullable) */
static char *
find_writer (SendaMerge *self,
             const char *site)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT author FROM txn WHERE author IS NOT NULL AND "
                                           "site = (SELECT no FROM site WHERE id = ?1) "
                                           "ORDER BY n DESC LIMIT 1");

  senda_statement_bind_text (statement, 1, site);
  return senda_statement_step (statement, NULL) == SENDA_SQL_ROW
           ? g_strdup (senda_statement_get_text (statement, 0)) : NULL;
}

static void
say_twin (SendaMerge *self,
          const char *site,
          GError    **error)
{
  g_autofree char *writer = find_writer (self, site);

  if (self->twin_is_ours)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_CONFLICT,
                         _("This store and another one that the file tells of are copies of one "
                           "store, and both have gone on under one id, so that it cannot be told "
                           "whose changes are whose. Nothing was changed; give one of the two an id "
                           "of its own and open the file again."));
  else if (writer != NULL)
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT,
                 /* Translators: %s: a person */
                 _("There are two copies of the store that %s wrote in, and both have gone on under "
                   "one id, so that it cannot be told whose changes are whose. Nothing was changed; "
                   "whoever works in the copy opens a file of the other there, and Senda gives the "
                   "copy an id of its own."), writer);
  else
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_CONFLICT,
                         _("There are two copies of a store that is known here, and both have gone "
                           "on under one id, so that it cannot be told whose changes are whose. "
                           "Nothing was changed; whoever works in the copy opens a file of the "
                           "other there, and Senda gives the copy an id of its own."));
}

/* Notes that two copies wrote under @site, from @from_seq on, and fails. */
gboolean
_senda_merge_fail_twin (SendaMerge *self,
                        const char *site,
                        gint64      from_seq,
                        GError    **error)
{
  g_free (self->twin);
  self->twin = g_strdup (site);
  self->twin_seq = from_seq;
  self->twin_is_ours = strcmp (site, self->store->site) == 0;
  say_twin (self, site, error);
  return FALSE;
}

/* The first change from a transaction on, or the one after the last. */
static gboolean
find_parting (SendaMerge      *self,
              const SendaSite *site,
              gint64           number,
              gint64          *seq,
              GError         **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT min (seq) FROM change "
                                           "WHERE site = ?1 AND txn >= ?2");

  senda_statement_bind_integer (statement, 1, site->number);
  senda_statement_bind_integer (statement, 2, number);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *seq = senda_statement_get_integer (statement, 0);
  if (*seq == 0)
    *seq = site->last_seq + 1;
  return TRUE;
}

static gboolean
part_at_transaction (SendaMerge      *self,
                     const SendaSite *site,
                     gint64           number,
                     GError         **error)
{
  gint64 seq = 0;

  return find_parting (self, site, number, &seq, error) &&
         _senda_merge_fail_twin (self, site->id, seq, error);
}

/* Whether @text stands for one that is not told. */
static gboolean
is_hidden (const char *text)
{
  return strcmp (text, SENDA_LOG_WITHHELD) == 0 || strcmp (text, SENDA_LOG_PURGED) == 0;
}

/* Which of two labels stays; NULL when they are of two transactions. */
static const char *
choose_label (const char *here,
              const char *there)
{
  if (strcmp (here, there) == 0 || strcmp (here, SENDA_LOG_PURGED) == 0)
    return here;
  if (strcmp (here, SENDA_LOG_WITHHELD) == 0)
    return there;
  return is_hidden (there) ? here : NULL;
}

/* The same for authors, of which none is one that was erased or never given. */
static gboolean
choose_author (const char  *here,
               const char  *there,
               const char **chosen)
{
  *chosen = here;
  if (here == NULL || there == NULL || strcmp (here, there) == 0 ||
      strcmp (there, SENDA_LOG_WITHHELD) == 0)
    return TRUE;
  *chosen = there;
  return strcmp (here, SENDA_LOG_WITHHELD) == 0;
}

static gboolean
rewrite (SendaMerge                *self,
         const SendaSite           *site,
         const SendaLogTransaction *transaction,
         const char                *author,
         const char                *label,
         GError                   **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "UPDATE txn SET author = ?3, label = ?4, sum = ?5 "
                                           "WHERE site = ?1 AND n = ?2");

  senda_statement_bind_integer (statement, 1, site->number);
  senda_statement_bind_integer (statement, 2, transaction->number);
  senda_statement_bind_text (statement, 3, author);
  senda_statement_bind_text (statement, 4, label);
  senda_statement_bind_integer (statement, 5,
                                senda_sum_transaction (site->id, transaction->number,
                                                       transaction->time, author,
                                                       transaction->kind, label));
  return senda_statement_run (statement, error);
}

/* Compares a transaction with the one of the same number, if there is one; a label or an author
 * that was withheld until now takes its place. Fails with SENDA_ERROR_CONFLICT. */
gboolean
_senda_merge_meet_transaction (SendaMerge                *self,
                               const SendaSite           *site,
                               const SendaLogTransaction *transaction,
                               gboolean                  *is_known,
                               GError                   **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT ts, author, kind, label FROM txn "
                                           "WHERE site = ?1 AND n = ?2");
  g_autofree char *author = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *label = NULL;
  const char *new_author = NULL;
  const char *new_label = NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_integer (statement, 1, site->number);
  senda_statement_bind_integer (statement, 2, transaction->number);
  step = senda_statement_step (statement, error);
  *is_known = step == SENDA_SQL_ROW;
  if (step != SENDA_SQL_ROW)
    return step == SENDA_SQL_DONE;
  author = g_strdup (senda_statement_get_text (statement, 1));
  kind = g_strdup (senda_statement_get_text (statement, 2));
  label = g_strdup (senda_statement_get_text (statement, 3));
  if (!senda_statement_check (statement, error))
    return FALSE;

  new_label = choose_label (label, transaction->label);
  if (senda_statement_get_integer (statement, 0) != transaction->time || new_label == NULL ||
      strcmp (kind, transaction->kind) != 0 ||
      !choose_author (author, transaction->author, &new_author))
    return part_at_transaction (self, site, transaction->number, error);
  return (g_strcmp0 (author, new_author) == 0 && strcmp (label, new_label) == 0) ||
         rewrite (self, site, transaction, new_author, new_label, error);
}

static void
replace_text (char      **here,
              const char *chosen)
{
  if (*here == chosen)
    return;
  g_free (*here);
  *here = g_strdup (chosen);
}

/* The same with one that waits for its changes: a file may tell it twice, but not in two ways. */
gboolean
_senda_merge_meet_pending (SendaMerge                *self,
                           const SendaSite           *site,
                           SendaMergePending         *pending,
                           const SendaLogTransaction *transaction,
                           GError                   **error)
{
  const char *label = choose_label (pending->label, transaction->label);
  const char *author = NULL;

  if (pending->time != transaction->time || label == NULL ||
      strcmp (pending->kind, transaction->kind) != 0 ||
      !choose_author (pending->author, transaction->author, &author))
    return _senda_merge_fail_twin (self, site->id, site->last_seq + 1, error);
  replace_text (&pending->label, label);
  replace_text (&pending->author, author);
  return TRUE;
}

static SendaSum
sum_links (const SendaLogChange *change)
{
  SendaSum sum = 0;

  for (guint i = 0; i < change->n_links; i++)
    sum += senda_sum_link (change->links[i].site, change->links[i].seq,
                           change->links[i].kind == SENDA_LINK_REPLACES ? 0 : 1);
  return sum;
}

/* The sum of a change: as it is, or as it would be without its value. */
SendaSum
_senda_merge_sum (const SendaLogChange *change,
                  gboolean              as_purged)
{
  const SendaLogEntry entry = {
    .site = change->site, .seq = change->seq, .txn = change->transaction, .time = change->time,
    .type = change->type, .id = change->id, .column = change->column,
    .value = as_purged ? SENDA_NULL : change->value, .purged = as_purged,
    .links = sum_links (change),
  };

  return senda_sum_entry (&entry);
}

/* The sum of the entry that is here, as it would be without its value. */
static gboolean
sum_without_value (SendaMerge           *self,
                   const SendaSite      *site,
                   const SendaLogChange *change,
                   SendaSum             *sum,
                   GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT txn, ts, tbl, row, col FROM change "
                                           "WHERE site = ?1 AND seq = ?2");
  SendaLogEntry entry = { .site = site->id, .seq = change->seq, .value = SENDA_NULL,
                          .purged = TRUE };

  senda_statement_bind_integer (statement, 1, site->number);
  senda_statement_bind_integer (statement, 2, change->seq);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  entry.txn = senda_statement_get_integer (statement, 0);
  entry.time = senda_statement_get_integer (statement, 1);
  entry.type = senda_statement_get_text (statement, 2);
  entry.id = senda_statement_get_text (statement, 3);
  entry.column = senda_statement_get_text (statement, 4);
  if (!senda_statement_check (statement, error) ||
      !_senda_store_sum_links (self->store, site->number, change->seq, &entry.links, error))
    return FALSE;
  *sum = senda_sum_entry (&entry);
  return TRUE;
}

/* Of a record that lost only who made it nothing else is to be erased: that goes with the person. */
static void
note_erased (SendaMerge           *self,
             const SendaLogChange *change)
{
  const SendaRecordInfo *info = senda_record_info_find (change->type);

  if (info != NULL && strcmp (change->column, SENDA_MADE_BY_COLUMN) != 0 &&
      g_hash_table_add (self->erased_keys, g_strconcat (change->type, "\n", change->id, NULL)))
    g_ptr_array_add (self->erased, senda_record_ref_new (info, change->id));
}

/* Compares a change with the one of the same number, if there is one. Fails with
 * SENDA_ERROR_CONFLICT. */
gboolean
_senda_merge_meet_change (SendaMerge           *self,
                          const SendaSite      *site,
                          const SendaLogChange *change,
                          gboolean             *is_known,
                          GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT sum, purged, val IS NOT NULL FROM change "
                                           "WHERE site = ?1 AND seq = ?2");
  SendaSqlStep step = SENDA_SQL_ERROR;
  SendaSum here = 0;
  gboolean is_purged = FALSE;
  gboolean has_value = FALSE;

  senda_statement_bind_integer (statement, 1, site->number);
  senda_statement_bind_integer (statement, 2, change->seq);
  step = senda_statement_step (statement, error);
  *is_known = step == SENDA_SQL_ROW;
  if (step != SENDA_SQL_ROW)
    return step == SENDA_SQL_DONE;

  here = senda_statement_get_integer (statement, 0);
  is_purged = senda_statement_get_integer (statement, 1) != 0;
  has_value = senda_statement_get_integer (statement, 2) != 0;
  if (_senda_merge_sum (change, change->is_purged) == here)
    return TRUE;
  if (is_purged == change->is_purged)
    return _senda_merge_fail_twin (self, site->id, change->seq, error);
  if (!is_purged && !sum_without_value (self, site, change, &here, error))
    return FALSE;
  if (_senda_merge_sum (change, TRUE) != here)
    return _senda_merge_fail_twin (self, site->id, change->seq, error);
  if (!is_purged && has_value)
    note_erased (self, change);
  return TRUE;
}
