/* senda-store-check.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads every byte that matters and says what is not as it was written: pages, references, the
 * checksums of the log, the log against the tables in both directions, and the search index. It
 * changes nothing. A store of an older schema is checked as far as its tables go.
 */
#include "config.h"

#include "senda-store-check-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_FAULTS 50
/* The check goes through log and tables in different orders; a larger cache saves reading
 * twice. */
#define LARGE_CACHE "PRAGMA cache_size=-64000"
#define USUAL_CACHE "PRAGMA cache_size=-2000; PRAGMA shrink_memory"

typedef gboolean (*Step) (SendaCheckJob *job,
                          GError       **error);

/* Adds a sentence to what is found. */
void
_senda_check_add_fault (SendaCheckJob *job,
                        const char    *format,
                        ...)
{
  va_list args;

  if (job->check->faults->len == MOST_FAULTS)
    g_ptr_array_add (job->check->faults, g_strdup (_("There are more faults than are listed.")));
  if (job->check->faults->len > MOST_FAULTS)
    return;
  va_start (args, format);
  g_ptr_array_add (job->check->faults, g_strdup_vprintf (format, args));
  va_end (args);
}

/* Counting what a statement finds is most of the check. */
gboolean
_senda_check_count (SendaCheckJob *job,
                    gint64        *number,
                    GError       **error,
                    const char    *format,
                    ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return senda_sql_read_integer (job->store->sql, text, number, error);
}

/* Whether this file, which may be of an older schema, has the column. */
gboolean
_senda_check_has_column (SendaCheckJob *job,
                         const char    *table,
                         const char    *column)
{
  g_autofree char *key = g_strconcat (table, ".", column, NULL);

  return g_hash_table_contains (job->columns, key);
}

static gboolean
find_columns (SendaCheckJob *job,
              GError       **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (job->store->sql,
                         "SELECT t.name, c.name FROM pragma_table_list t "
                         "JOIN pragma_table_info (t.name) c WHERE t.schema = 'main'");
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    g_hash_table_add (job->columns, g_strconcat (senda_statement_get_text (statement, 0), ".",
                                                 senda_statement_get_text (statement, 1), NULL));
  return step == SENDA_SQL_DONE;
}

static gboolean
check_pages (SendaCheckJob *job,
             GError       **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (job->store->sql, "PRAGMA integrity_check (20)");
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      g_auto (SendaValue) words = SENDA_VALUE_INIT;

      senda_statement_get_value (statement, 0, &words);
      if (g_strcmp0 (words.text, "ok") != 0)
        /* Translators: %s is a technical reason, in English */
        _senda_check_add_fault (job, _("The pages of the file are damaged: %s."), words.text);
    }
  return step == SENDA_SQL_DONE;
}

static gboolean
check_references (SendaCheckJob *job,
                  GError       **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (job->store->sql, "PRAGMA foreign_key_check");
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    /* Translators: %s is the name of a table */
    _senda_check_add_fault (job,
                            _("A record of the table “%s” refers to one that is not there."),
                            senda_statement_get_text (statement, 0));
  return step == SENDA_SQL_DONE;
}

static gboolean
check_meta (SendaCheckJob *job,
            GError       **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (job->store->sql, "SELECT key FROM meta");
  SendaSqlStep step = SENDA_SQL_ERROR;
  gint64 n_lost = 0;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *key = senda_statement_get_text (statement, 0);
      g_autofree char *value = NULL;

      if (key == NULL || !_senda_store_read_meta (job->store, key, &value, error))
        return FALSE;
    }
  if (step == SENDA_SQL_ERROR ||
      !_senda_check_count (job, &n_lost, error,
                           "SELECT count(*) FROM undo u WHERE NOT EXISTS "
                           "(SELECT 1 FROM txn t WHERE t.site = u.site AND t.n = u.txn)"))
    return FALSE;
  if (n_lost > 0)
    _senda_check_add_fault (job, _("The list of steps to undo names some that are not in the "
                                   "history."));
  return TRUE;
}

static gboolean
check_transactions (SendaCheckJob *job,
                    GError       **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (job->store->sql,
                         "SELECT s.id, t.n, t.ts, t.author, t.kind, t.label, t.sum "
                         "FROM txn t LEFT JOIN site s ON s.no = t.site");
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      gint64 number = senda_statement_get_integer (statement, 1);
      SendaSum sum = senda_sum_transaction (senda_statement_get_text (statement, 0), number,
                                            senda_statement_get_integer (statement, 2),
                                            senda_statement_get_text (statement, 3),
                                            senda_statement_get_text (statement, 4),
                                            senda_statement_get_text (statement, 5));

      if (sum != (SendaSum) senda_statement_get_integer (statement, 6))
        _senda_check_add_fault (job, _("Step %d of the history is not what was written."),
                                (int) number);
    }
  return step == SENDA_SQL_DONE;
}

/* Adds up the links of the entry (@site, @seq) and moves @links, which stands at a row that is not
 * used yet, on past them. Both go through the log in the same order. */
static gboolean
sum_links (SendaCheckJob  *job,
           SendaStatement *links,
           SendaSqlStep   *step,
           gint64          site,
           gint64          seq,
           SendaSum       *sum,
           GError        **error)
{
  *sum = 0;
  while (*step == SENDA_SQL_ROW)
    {
      gint64 link_site = senda_statement_get_integer (links, 0);
      gint64 link_seq = senda_statement_get_integer (links, 1);

      if (link_site > site || (link_site == site && link_seq > seq))
        return TRUE;
      if (link_site == site && link_seq == seq)
        *sum += senda_sum_link (senda_statement_get_text (links, 4),
                                senda_statement_get_integer (links, 3),
                                senda_statement_get_integer (links, 2));
      else
        _senda_check_add_fault (job, _("The history links an entry that is not there."));
      *step = senda_statement_step (links, error);
    }
  return *step == SENDA_SQL_DONE;
}

static void
check_entry (SendaCheckJob  *job,
             SendaStatement *statement,
             SendaSum        links)
{
  g_auto (SendaValue) value = SENDA_VALUE_INIT;
  SendaLogEntry entry = {
    .site = senda_statement_get_text (statement, 11),
    .seq = senda_statement_get_integer (statement, 1),
    .txn = senda_statement_get_integer (statement, 2),
    .time = senda_statement_get_integer (statement, 3),
    .type = senda_statement_get_text (statement, 4),
    .id = senda_statement_get_text (statement, 5),
    .column = senda_statement_get_text (statement, 6),
    .value = &value,
    .purged = senda_statement_get_integer (statement, 8),
    .links = links,
  };

  senda_statement_get_value (statement, 7, &value);
  if (senda_sum_entry (&entry) != (SendaSum) senda_statement_get_integer (statement, 9))
    /* Translators: the first %s is the name of a field, the second the id of a record */
    _senda_check_add_fault (job, _("The history of the field “%s” of the record %s is not what was "
                                   "written."), entry.column, entry.id);
  if (!senda_statement_get_integer (statement, 10))
    /* Translators: the first %s is the name of a field, the second the id of a record */
    _senda_check_add_fault (job, _("The history of the field “%s” of the record %s belongs to no "
                                   "step."), entry.column, entry.id);
}

static gboolean
check_entries (SendaCheckJob *job,
               GError       **error)
{
  g_autoptr (SendaStatement) entries =
    senda_sql_statement (job->store->sql,
                         "SELECT c.site, c.seq, c.txn, c.ts, c.tbl, c.row, c.col, c.val, "
                         "c.purged, c.sum, "
                         "EXISTS (SELECT 1 FROM txn t WHERE t.site = c.site AND t.n = c.txn), "
                         "s.id FROM change c LEFT JOIN site s ON s.no = c.site "
                         "ORDER BY c.site, c.seq");
  g_autoptr (SendaStatement) links =
    senda_sql_statement (job->store->sql,
                         "SELECT v.site, v.seq, v.kind, v.oseq, s.id FROM over v "
                         "LEFT JOIN site s ON s.no = v.osite ORDER BY v.site, v.seq");
  SendaSqlStep link_step = senda_statement_step (links, error);
  SendaSqlStep step = SENDA_SQL_ERROR;
  SendaSum sum = 0;

  if (link_step == SENDA_SQL_ERROR)
    return FALSE;
  while ((step = senda_statement_step (entries, error)) == SENDA_SQL_ROW)
    {
      if (!sum_links (job, links, &link_step, senda_statement_get_integer (entries, 0),
                      senda_statement_get_integer (entries, 1), &sum, error))
        return FALSE;
      check_entry (job, entries, sum);
      job->check->n_changes++;
    }
  if (step == SENDA_SQL_DONE && link_step == SENDA_SQL_ROW)
    _senda_check_add_fault (job, _("The history links an entry that is not there."));
  return step == SENDA_SQL_DONE;
}

#define SAME_CELL "e.tbl = c.tbl AND e.row = c.row AND e.col = c.col"

/* Whether what is said to be replaced was, and the rest was not; and none of our own is
 * missing. */
static gboolean
check_live (SendaCheckJob *job,
            GError       **error)
{
  gint64 n_wrong = 0;
  gint64 n_more = 0;
  gint64 n_missing = 0;

  if (!_senda_check_count (job, &n_wrong, error,
                           "SELECT count(*) FROM over v "
                           "CROSS JOIN change c ON c.site = v.osite AND c.seq = v.oseq "
                           "CROSS JOIN change e ON e.site = v.site AND e.seq = v.seq "
                           "WHERE v.kind = 0 AND c.live <> 0 AND " SAME_CELL) ||
      !_senda_check_count (job, &n_more, error,
                           "SELECT count(*) FROM change c WHERE c.live <> 1 AND NOT EXISTS "
                           "(SELECT 1 FROM over v INDEXED BY over_old "
                           "CROSS JOIN change e ON e.site = v.site AND e.seq = v.seq "
                           "WHERE v.osite = c.site AND v.oseq = c.seq AND v.kind = 0 "
                           "AND " SAME_CELL ")") ||
      !_senda_check_count (job, &n_missing, error,
                           "SELECT ifnull (max (seq), 0) - count(*) FROM change WHERE site = %"
                           G_GINT64_FORMAT, job->store->site_no))
    return FALSE;
  if (n_wrong + n_more > 0)
    _senda_check_add_fault (job, _("The history does not say clearly which values are the present "
                                   "ones."));
  if (n_missing != 0)
    _senda_check_add_fault (job, _("Entries of the history are missing."));
  return TRUE;
}

static gboolean
check_search (SendaCheckJob *job,
              GError       **error)
{
  gboolean sound = TRUE;

  if (job->store->schema_version == job->store->schema->n_steps && !job->other_rules &&
      !_senda_store_check_index (job->store, &sound, error))
    return FALSE;
  if (!sound)
    _senda_check_add_fault (job, _("The search does not find what the records hold. No record is "
                                   "touched by this; the search can be made anew."));
  return TRUE;
}

/* What SQLite calls damage is a finding of the check, not its failure. */
static gboolean
run_step (SendaCheckJob *job,
          Step           step,
          GError       **error)
{
  g_autoptr (GError) local = NULL;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;
  if (step (job, &local))
    return TRUE;
  if (g_error_matches (local, SENDA_ERROR, SENDA_ERROR_DAMAGED))
    {
      _senda_check_add_fault (job, "%s", local->message);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static SendaCheck *
check_new (void)
{
  SendaCheck *check = g_new0 (SendaCheck, 1);

  check->faults = g_ptr_array_new_with_free_func (g_free);
  return check;
}

void
senda_check_free (SendaCheck *check)
{
  g_ptr_array_unref (check->faults);
  g_free (check);
}

/* Checks the open store. Its faults are findings, not errors. @progress (or NULL) is called in this
 * thread. (transfer full) Fails with G_IO_ERROR_CANCELLED, or when the file cannot be read. */
SendaCheck *
senda_store_check_telling (SendaStore        *self,
                           SendaCheckProgress progress,
                           gpointer           progress_data,
                           GCancellable      *cancellable,
                           GError           **error)
{
  static const Step steps[] = {
    find_columns, check_pages, check_references, check_meta, check_transactions, check_entries,
    check_live, _senda_check_tables, _senda_check_strays, check_search,
  };
  g_autoptr (SendaCheck) check = check_new ();
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  SendaCheckJob job = { self, cancellable, check, columns, FALSE };
  gboolean done = TRUE;

  _senda_store_assert_owner (self);

  if (!_senda_store_has_other_rules (self, &job.other_rules, NULL))
    job.other_rules = FALSE;
  senda_sql_set_cancellable (self->sql, cancellable);
  senda_sql_exec (self->sql, LARGE_CACHE, NULL);
  for (guint i = 0; done && i < G_N_ELEMENTS (steps); i++)
    {
      if (progress != NULL)
        progress ((double) i / G_N_ELEMENTS (steps), progress_data);
      done = run_step (&job, steps[i], error);
    }
  senda_sql_exec (self->sql, USUAL_CACHE, NULL);
  senda_sql_set_cancellable (self->sql, NULL);
  return done ? g_steal_pointer (&check) : NULL;
}

/* The same, saying nothing meanwhile. (transfer full) */
SendaCheck *
senda_store_check (SendaStore   *self,
                   GCancellable *cancellable,
                   GError      **error)
{
  return senda_store_check_telling (self, NULL, NULL, cancellable, error);
}

/* Checks a file that is not open here, a store or a backup, of this schema or an older one. Its
 * folder is left as it was, byte for byte; what stands in a write-ahead log beside the file counts
 * as part of it. A file too damaged to be opened gives a check with that fault. @progress (or NULL)
 * is called in this thread. (transfer full)
 *
 * Fails with SENDA_ERROR_NOT_FOUND, FOREIGN, NEWER, IN_USE, IO, NO_MEMORY or
 * G_IO_ERROR_CANCELLED. */
SendaCheck *
senda_store_check_file_telling (const char              *path,
                                const SendaStoreOptions *options,
                                SendaCheckProgress       progress,
                                gpointer                 progress_data,
                                GCancellable            *cancellable,
                                GError                 **error)
{
  const SendaStoreSetup setup = { .as_copy = TRUE, .any_schema = TRUE };
  SendaStoreOptions looking = options ? *options : (SendaStoreOptions) { 0 };
  g_autoptr (SendaStore) store = NULL;
  g_autoptr (GError) local = NULL;
  SendaCheck *check = NULL;

  looking.read_only = TRUE;
  store = _senda_store_open_with (path, &looking, &setup, &local);
  if (store != NULL)
    return senda_store_check_telling (store, progress, progress_data, cancellable, error);
  if (!g_error_matches (local, SENDA_ERROR, SENDA_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  check = check_new ();
  g_ptr_array_add (check->faults, g_strdup (local->message));
  return check;
}

/* The same, saying nothing meanwhile and to the end. (transfer full) */
SendaCheck *
senda_store_check_file (const char              *path,
                        const SendaStoreOptions *options,
                        GError                 **error)
{
  return senda_store_check_file_telling (path, options, NULL, NULL, NULL, error);
}
