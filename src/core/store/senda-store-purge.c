/* senda-store-purge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Erasing what should never have been typed: a record with all that belongs to it, out of tables,
 * log, labels, search, undo, settings and every backup that Senda holds, until its bytes are
 * nowhere. What stays is that something was there: empty entries in the log, marked and summed anew,
 * and a removal.
 */
#include "config.h"

#include "senda-store-purge-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define CLEAR_LABELS \
  "UPDATE txn SET label = 'purged' WHERE (site, n) IN " \
  "(SELECT site, txn FROM change INDEXED BY change_cell WHERE row = ?1 AND tbl = ?2)"
#define CLEAR_UNDO \
  "DELETE FROM undo WHERE (site, txn) IN " \
  "(SELECT site, txn FROM change INDEXED BY change_cell WHERE row = ?1 AND tbl = ?2)"
#define CLEAR_VALUES \
  "UPDATE change SET val = NULL, purged = 1 WHERE row = ?1 AND tbl = ?2 AND val IS NOT NULL " \
  "AND col <> '" SENDA_DELETED_COLUMN "'"
/* Settings name a record by its id, beside what they keep of it. */
#define CLEAR_SETTINGS \
  "DELETE FROM meta WHERE key GLOB '" SENDA_SETTING_PREFIX "*' AND instr (val, ?1) > 0 " \
  "AND ?2 IS NOT NULL"
#define CLEAR_WORDINGS "DELETE FROM wording WHERE row = ?1 AND tbl = ?2"

static gboolean
count_values (SendaStore           *self,
              const SendaRecordRef *ref,
              guint                *n_entries,
              guint                *n_values,
              GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql,
                         "SELECT count(*), count (val) FILTER (WHERE col <> '" SENDA_DELETED_COLUMN
                         "') FROM change INDEXED BY change_cell WHERE row = ?1 AND tbl = ?2");

  senda_statement_bind_text (statement, 1, ref->id);
  senda_statement_bind_text (statement, 2, ref->info->name);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *n_entries += senda_statement_get_integer (statement, 0);
  *n_values += senda_statement_get_integer (statement, 1);
  return TRUE;
}

static gboolean
count_all (SendaStore *self,
           GPtrArray  *refs,
           guint      *n_entries,
           guint      *n_values,
           GError    **error)
{
  for (guint i = 0; i < refs->len; i++)
    if (!count_values (self, g_ptr_array_index (refs, i), n_entries, n_values, error))
      return FALSE;
  return TRUE;
}

static gboolean
run_on (SendaStore           *self,
        const char           *text,
        const SendaRecordRef *ref,
        GError              **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement (self->sql, "%s", text);

  senda_statement_bind_text (statement, 1, ref->id);
  senda_statement_bind_text (statement, 2, ref->info->name);
  return senda_statement_run (statement, error);
}

static gboolean
empty_row (SendaStore           *self,
           const SendaRecordRef *ref,
           GError              **error)
{
  g_autoptr (GString) sets = g_string_new ("deleted = 1");
  g_autoptr (SendaStatement) statement = NULL;

  for (guint i = 0; i < ref->info->n_fields; i++)
    if (!(ref->info->fields[i].flags & SENDA_FIELD_BILINGUAL))
      g_string_append_printf (sets, ", \"%s\" = NULL", ref->info->fields[i].name);
  statement = senda_sql_statement (self->sql, "UPDATE \"%s\" SET %s WHERE id = ?1",
                                   ref->info->name, sets->str);
  senda_statement_bind_text (statement, 1, ref->id);
  return senda_statement_run (statement, error);
}

/* Whether it waits for a decision whether the record is removed. */
static gboolean
is_undecided (SendaStore           *self,
              const SendaRecordRef *ref,
              gboolean             *is,
              GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT EXISTS (SELECT 1 FROM difference WHERE row = ?1 "
                                    "AND col = '" SENDA_DELETED_COLUMN "' AND tbl = ?2)");

  senda_statement_bind_text (statement, 1, ref->id);
  senda_statement_bind_text (statement, 2, ref->info->name);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *is = senda_statement_get_integer (statement, 0) != 0;
  return TRUE;
}

/* Logs that the records are removed, so that other machines hear of it. */
static gboolean
log_removals (SendaStore *self,
              GPtrArray  *refs,
              GError    **error)
{
  g_autoptr (SendaLabel) label = senda_label_new ("purged", NULL);
  gint64 time = senda_store_now (self);

  if (!_senda_store_log_transaction (self, SENDA_TRANSACTION_EDIT, label, time, error))
    return FALSE;
  for (guint i = 0; i < refs->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (refs, i);
      g_autoptr (SendaCell) cell = _senda_cell_new (ref->info, ref->id, SENDA_CELL_DELETED, NULL,
                                                    SENDA_INTEGER (1));
      g_auto (SendaValue) present = SENDA_VALUE_INIT;
      gboolean is_open = FALSE;

      if (!_senda_store_read_cell (self, cell, &present, error) ||
          !is_undecided (self, ref, &is_open, error) ||
          ((present.integer != 1 || is_open) && !_senda_store_log_cell (self, cell, time, error)))
        return FALSE;
    }
  return TRUE;
}

/* What is only called by the name of something erased stays: a ballot, which counts on as that of a
 * former member. What was done to it does not say the name any more. */
static gboolean
silence (SendaStore *self,
         GPtrArray  *refs,
         GError    **error)
{
  g_auto (SendaRefs) called = { NULL, NULL };

  _senda_refs_init (&called);
  if (!_senda_refs_collect_called (self, refs, &called, error))
    return FALSE;
  for (guint i = 0; i < called.list->len; i++)
    if (!run_on (self, CLEAR_LABELS, called.list->pdata[i], error) ||
        !_senda_store_sum_transactions (self, called.list->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Erases the records, and @names as those of who made something: @made gets the records that
 * lose one. */
static gboolean
erase (SendaStore *self,
       GPtrArray  *refs,
       GPtrArray  *names,
       SendaRefs  *made,
       GError    **error)
{
  if (!silence (self, refs, error) || !log_removals (self, refs, error))
    return FALSE;
  for (guint i = 0; i < refs->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (refs, i);

      if (!run_on (self, CLEAR_VALUES, ref, error) ||
          !run_on (self, CLEAR_WORDINGS, ref, error) ||
          !run_on (self, CLEAR_SETTINGS, ref, error) ||
          !run_on (self, CLEAR_LABELS, ref, error) ||
          !run_on (self, CLEAR_UNDO, ref, error) ||
          !empty_row (self, ref, error) ||
          !_senda_store_sum_entries (self, ref, error) ||
          !_senda_store_sum_transactions (self, ref, error))
        return FALSE;
    }
  return _senda_names_erase (self, names, made, error) &&
         _senda_store_settle_records (self, refs, error) &&
         _senda_store_settle_records (self, made->list, error) &&
         _senda_store_index_all (self, error);
}

/* Erases the records from one file and leaves none of their bytes in it. */
static gboolean
erase_from_file (SendaStore *self,
                 GPtrArray  *refs,
                 GPtrArray  *names,
                 SendaRefs  *made,
                 GError    **error)
{
  gboolean erased = FALSE;

  if (!senda_sql_exec (self->sql, "PRAGMA secure_delete=ON", error) ||
      !senda_sql_begin (self->sql, error))
    return FALSE;
  /* What a backup writes must never pass for what the store wrote under the same number. */
  erased = (!self->as_copy || (_senda_store_new_site (self, error) &&
                               _senda_store_forget_place (self, error))) &&
           erase (self, refs, names, made, error);
  if (!erased)
    senda_sql_rollback (self->sql);
  else
    erased = senda_sql_commit (self->sql, error);
  if (!erased)
    {
      self->last_seq = -1;
      self->index_in_doubt = TRUE;
      return FALSE;
    }
  return senda_sql_exec (self->sql, "VACUUM; PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/* Erases the records from a backup, if it holds any of them. */
static gboolean
purge_backup (const char *path,
              GPtrArray  *roots,
              GPtrArray  *names)
{
  const SendaStoreSetup setup = { .as_copy = TRUE };
  const SendaStoreOptions options = { .must_exist = TRUE };
  g_autoptr (SendaStore) copy = _senda_store_open_with (path, &options, &setup, NULL);
  g_auto (SendaRefs) refs = { NULL, NULL };
  g_auto (SendaRefs) made = { NULL, NULL };
  guint n_entries = 0;
  guint n_values = 0;
  gboolean are_there = FALSE;

  if (copy == NULL || copy->read_only)
    return FALSE;
  _senda_refs_init (&refs);
  _senda_refs_init (&made);
  for (guint i = 0; i < roots->len; i++)
    {
      const SendaRecordRef *root = g_ptr_array_index (roots, i);

      _senda_refs_add (&refs, root->info, root->id);
    }
  if (!_senda_refs_collect (copy, &refs, NULL) ||
      !count_all (copy, refs.list, &n_entries, &n_values, NULL) ||
      !_senda_names_are_there (copy, names, &are_there, NULL))
    return FALSE;
  if (n_entries == 0 && !are_there)
    return TRUE;
  if (!erase_from_file (copy, refs.list, names, &made, NULL))
    return FALSE;
  senda_store_close (copy);
  return _senda_store_prove (path, NULL);
}

static void
purge_backups (GPtrArray  *paths,
               GPtrArray  *refs,
               GPtrArray  *names,
               SendaPurge *purge)
{
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);

      purge->n_backups++;
      if (purge_backup (path, refs, names))
        continue;
      purge->n_removed++;
      _senda_store_remove_file (path);
    }
}

/* Copies that were not finished, because the power went, are nobody's. */
static void
remove_unfinished (SendaStore *self)
{
  g_autofree char *restoring = g_strconcat (self->path, SENDA_RESTORING, NULL);
  g_autoptr (GDir) dir = g_dir_open (self->backup_folder, 0, NULL);
  const char *name = NULL;

  _senda_store_remove_file (restoring);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->backup_folder, name, NULL);

      if (strstr (name, ".sendadb" SENDA_UNFINISHED) != NULL)
        g_unlink (path);
    }
}

/* Every other file that holds what this store held: backups, and what restoring has kept.
 * (transfer full) */
static GPtrArray *
list_copies (SendaStore *self,
             GError    **error)
{
  g_autoptr (GPtrArray) paths = _senda_store_list_replaced (self->path);
  g_autoptr (GPtrArray) backups = senda_backup_list (self->backup_folder, error);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const SendaBackup *backup = g_ptr_array_index (backups, i);

      g_ptr_array_add (paths, g_strdup (backup->path));
    }
  return backups ? g_steal_pointer (&paths) : NULL;
}

static gboolean
is_quote_of_any (const SendaRecordRef *ref,
                 GPtrArray            *roots)
{
  for (guint i = 0; i < roots->len; i++)
    if (_senda_refs_is_quote (ref, ((SendaRecordRef *) roots->pdata[i])->info))
      return TRUE;
  return FALSE;
}

/* The records and all that belongs to them, counted into @purge. (transfer full) */
static GPtrArray *
survey (SendaStore *self,
        GPtrArray  *roots,
        SendaPurge *purge,
        GError    **error)
{
  g_auto (SendaRefs) refs = { NULL, NULL };
  guint n_entries = 0;

  _senda_refs_init (&refs);
  memset (purge, 0, sizeof *purge);
  for (guint i = 0; i < roots->len; i++)
    {
      const SendaRecordRef *root = g_ptr_array_index (roots, i);

      _senda_refs_add (&refs, root->info, root->id);
    }
  if (!_senda_refs_collect (self, &refs, error) ||
      !count_all (self, refs.list, &n_entries, &purge->n_values, error))
    return NULL;
  purge->n_records = refs.list->len;
  for (guint i = 0; i < refs.list->len; i++)
    purge->n_texts += is_quote_of_any (refs.list->pdata[i], roots);
  if (n_entries > 0)
    return g_steal_pointer (&refs.list);
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                       _("There is no such record. Nothing was changed."));
  return NULL;
}

/* (transfer full) */
static GPtrArray *
roots_new (const SendaRecordInfo *info,
           const char            *id)
{
  GPtrArray *roots = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);

  g_ptr_array_add (roots, senda_record_ref_new (info, id));
  return roots;
}

/* Says what senda_store_purge() would erase. Fails with SENDA_ERROR_NOT_FOUND. */
gboolean
senda_store_purge_preview (SendaStore            *self,
                           const SendaRecordInfo *info,
                           const char            *id,
                           SendaPurge            *purge,
                           GError               **error)
{
  g_autoptr (GPtrArray) roots = roots_new (info, id);
  g_autoptr (GPtrArray) refs = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  _senda_store_assert_owner (self);

  refs = survey (self, roots, purge, error);
  paths = refs ? list_copies (self, error) : NULL;
  if (paths == NULL)
    return FALSE;
  purge->n_backups = paths->len;
  return TRUE;
}

/* Erases a record, removed or not, and all that belongs to it, for good: from the store and from
 * every backup. A backup that it cannot be erased from is removed. @purge says what was erased;
 * @touched (optional, transfer full) gets the records. There is no way back.
 *
 * Fails with SENDA_ERROR_NOT_FOUND, READ_ONLY, FULL, IO or NO_MEMORY. It may then be done in part:
 * @touched says of which records, and doing it again finishes it. */
gboolean
senda_store_purge (SendaStore            *self,
                   const SendaRecordInfo *info,
                   const char            *id,
                   SendaPurge            *purge,
                   GPtrArray            **touched,
                   GError               **error)
{
  g_autoptr (GPtrArray) roots = roots_new (info, id);

  return senda_store_purge_all (self, roots, purge, touched, error);
}

/* Does the same to several records, going through the backups once. @roots: of SendaRecordRef. */
gboolean
senda_store_purge_all (SendaStore *self,
                       GPtrArray  *roots,
                       SendaPurge *purge,
                       GPtrArray **touched,
                       GError    **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) refs = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_auto (SendaRefs) made = { NULL, NULL };
  gboolean erased = FALSE;

  _senda_store_assert_owner (self);
  g_return_val_if_fail (self->label == NULL, FALSE);

  _senda_refs_init (&made);

  if (!_senda_store_refuse_read_only (self, error))
    return FALSE;
  refs = survey (self, roots, purge, error);
  paths = refs ? list_copies (self, error) : NULL;
  if (paths == NULL || !_senda_names_collect (self, refs, names, error))
    return FALSE;
  erased = erase_from_file (self, refs, names, &made, error);
  if (erased)
    {
      purge_backups (paths, refs, names, purge);
      remove_unfinished (self);
    }
  if (touched != NULL)
    {
      *touched = g_steal_pointer (&refs);
      g_ptr_array_extend_and_steal (*touched, g_steal_pointer (&made.list));
    }
  return erased;
}
