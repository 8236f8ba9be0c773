/* senda-store-write.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only way to change what the store holds. What is put waits in memory until the commit, which
 * writes tables, log, search and undo in one transaction of the file: until then nothing has
 * happened, and reading does not see it.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

#define DAY (24 * 60 * 60 * 1000)

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

/* Remembers what is to stand in a cell, in place of what was put there before. */
static void
keep_cell (SendaStore *self,
           SendaCell  *cell)
{
  char *key = g_strjoin ("\n", cell->info->name, cell->id, cell->column, NULL);
  gpointer place = NULL;

  if (g_hash_table_lookup_extended (self->cell_places, key, NULL, &place))
    {
      _senda_cell_free (self->cells->pdata[GPOINTER_TO_UINT (place)]);
      self->cells->pdata[GPOINTER_TO_UINT (place)] = cell;
      g_free (key);
      return;
    }
  g_hash_table_insert (self->cell_places, key, GUINT_TO_POINTER (self->cells->len));
  g_ptr_array_add (self->cells, cell);
}

static gboolean
check_put (SendaStore *self,
           const char *id,
           GError    **error)
{
  _senda_store_assert_owner (self);
  g_return_val_if_fail (self->label != NULL, FALSE);

  return senda_id_is_valid (id) ||
         refuse (error, _("This is not the id of a record. Nothing was changed."));
}

/* Leaves out the cells that hold already what was put. */
static gboolean
find_changes (SendaStore *self,
              GPtrArray  *cells,
              GPtrArray  *changes,
              GError    **error)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const SendaCell *cell = g_ptr_array_index (cells, i);
      g_auto (SendaValue) before = SENDA_VALUE_INIT;

      if (!_senda_store_read_cell (self, cell, &before, error))
        return FALSE;
      if (!senda_value_equal (&before, &cell->value))
        g_ptr_array_add (changes, (gpointer) cell);
    }
  return TRUE;
}

static gboolean
removes (const SendaCell *cell)
{
  return cell->field == SENDA_CELL_DELETED && cell->value.integer == 1;
}

static gboolean
write_change (SendaStore      *self,
              const SendaCell *cell,
              gint64           time,
              GError         **error)
{
  return _senda_store_write_cell (self, cell, error) &&
         _senda_store_log_cell (self, cell, time, error);
}

/* Removals come last: each notes the values that it takes from sight. */
static gboolean
write_changes (SendaStore *self,
               GPtrArray  *changes,
               gint64      time,
               GError    **error)
{
  for (guint i = 0; i < changes->len; i++)
    if (!removes (g_ptr_array_index (changes, i)) &&
        !write_change (self, g_ptr_array_index (changes, i), time, error))
      return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (removes (g_ptr_array_index (changes, i)) &&
        !write_change (self, g_ptr_array_index (changes, i), time, error))
      return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (!_senda_store_confirm_cell (self, g_ptr_array_index (changes, i), error))
      return FALSE;
  return TRUE;
}

/* The records that the cells belong to, each once. (transfer full) */
static GPtrArray *
list_touched (GPtrArray *cells)
{
  GPtrArray *touched = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      const SendaCell *cell = g_ptr_array_index (cells, i);

      if (g_hash_table_add (seen, g_strconcat (cell->info->name, "\n", cell->id, NULL)))
        g_ptr_array_add (touched, senda_record_ref_new (cell->info, cell->id));
    }
  return touched;
}

static gboolean
follow_records (SendaStore *self,
               GPtrArray  *refs,
               GError    **error)
{
  for (guint i = 0; i < refs->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (refs, i);

      if (!_senda_store_note_removal (self, ref->info, ref->id, error) ||
          !_senda_store_index_record (self, ref->info, ref->id, error))
        return FALSE;
    }
  return TRUE;
}

/* SQLite 3.40 lets the index keep, in memory, words of a write that failed for want of memory, and
 * writes them with the next; built anew from its own text it forgets them. */
gboolean
_senda_store_settle_index (SendaStore *self,
                           GError    **error)
{
  return !self->index_in_doubt ||
         senda_sql_exec (self->sql, "INSERT INTO fts (fts) VALUES ('rebuild')", error);
}

/* The moment to note: of what is not signed the day alone, as it begins in UTC. */
static gint64
get_time (SendaStore *self,
          SendaLabel *label)
{
  gint64 now = senda_store_now (self);

  return senda_label_is_unsigned (label) ? now - now % DAY : now;
}

static gboolean
write_all (SendaStore          *self,
           GPtrArray           *changes,
           GPtrArray           *refs,
           SendaTransactionKind kind,
           SendaLabel          *label,
           gint64               undo_step,
           GError             **error)
{
  gint64 time = get_time (self, label);

  return _senda_store_settle_index (self, error) &&
         _senda_store_log_transaction (self, kind, label, time, error) &&
         write_changes (self, changes, time, error) &&
         follow_records (self, refs, error) &&
         _senda_store_note_undo (self, kind, undo_step, error) &&
         _senda_store_note_backup (self, error);
}

static gboolean
fail_write (SendaStore *self)
{
  self->last_seq = -1;
  self->index_in_doubt = TRUE;
  return FALSE;
}

/* Writes @cells as one durable transaction, or nothing. Cells that hold their value already are
 * left out; if none is left nothing is written. @undo_step is the step of the stack that an undo
 * or redo is about. */
gboolean
_senda_store_write (SendaStore          *self,
                    GPtrArray           *cells,
                    SendaTransactionKind kind,
                    SendaLabel          *label,
                    gint64               undo_step,
                    GPtrArray          **touched,
                    GError             **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autoptr (GPtrArray) refs = NULL;

  if (!find_changes (self, cells, changes, error))
    return FALSE;
  refs = list_touched (changes);
  if (changes->len > 0)
    {
      _senda_store_backup_daily (self);
      if (!senda_sql_begin (self->sql, error))
        return FALSE;
      if (!write_all (self, changes, refs, kind, label, undo_step, error))
        {
          senda_sql_rollback (self->sql);
          return fail_write (self);
        }
      if (!senda_sql_commit (self->sql, error))
        return fail_write (self);
      self->index_in_doubt = FALSE;
    }
  if (touched != NULL)
    *touched = g_steal_pointer (&refs);
  return TRUE;
}

/* Starts putting a transaction together; @label says what it does, for the history and the undo
 * menu. Fails with SENDA_ERROR_READ_ONLY. */
gboolean
senda_store_begin (SendaStore *self,
                   SendaLabel *label,
                   GError    **error)
{
  _senda_store_assert_owner (self);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (self->label == NULL, FALSE);

  if (!_senda_store_refuse_read_only (self, error))
    return FALSE;
  self->label = senda_label_ref (label);
  return TRUE;
}

/* Puts a value into a field of the record @id, which need not be there yet. @language names the
 * wording of a bilingual field, where NULL or "" takes it away, and is NULL for any other field.
 * The record is seen only once senda_store_put_deleted() says that it is not removed. Fails with
 * SENDA_ERROR_INVALID, and what was put before still waits. */
gboolean
senda_store_put (SendaStore            *self,
                 const SendaRecordInfo *info,
                 const char            *id,
                 const char            *field,
                 const char            *language,
                 const SendaValue      *value,
                 GError               **error)
{
  int index = senda_record_info_field (info, field);
  gboolean bilingual = FALSE;
  SendaCell *cell = NULL;

  if (!check_put (self, id, error))
    return FALSE;
  if (index < 0)
    return refuse (error, _("There is no such field. Nothing was changed."));
  bilingual = (info->fields[index].flags & SENDA_FIELD_BILINGUAL) != 0;
  if (bilingual != (language != NULL) || (bilingual && !senda_language_is_valid (language)))
    return refuse (error, _("This is not a language that the field can be written in. Nothing was "
                            "changed."));
  if (!senda_field_check (&info->fields[index], value, error))
    return FALSE;

  cell = _senda_cell_new (info, id, index, language, value);
  if (bilingual && value->type == SENDA_VALUE_TEXT && *value->text == '\0')
    senda_value_clear (&cell->value);
  keep_cell (self, cell);
  return TRUE;
}

/* Removes the record @id, or brings it (back). Nothing is lost by a removal. */
gboolean
senda_store_put_deleted (SendaStore            *self,
                         const SendaRecordInfo *info,
                         const char            *id,
                         gboolean               deleted,
                         GError               **error)
{
  if (!check_put (self, id, error))
    return FALSE;
  keep_cell (self, _senda_cell_new (info, id, SENDA_CELL_DELETED, NULL,
                                    SENDA_INTEGER (deleted ? 1 : 0)));
  return TRUE;
}

/* Writes what was put, durably, and ends the transaction; when it fails nothing is changed and
 * what was put is forgotten. @touched (optional, transfer full) gets the records that changed, as
 * SendaRecordRef: none when everything was as put. Fails with SENDA_ERROR_FULL, IO, NO_MEMORY, or
 * INVALID for a reference to a record that is not there. */
gboolean
senda_store_commit (SendaStore *self,
                    GPtrArray **touched,
                    GError    **error)
{
  gboolean written = FALSE;

  _senda_store_assert_owner (self);
  g_return_val_if_fail (self->label != NULL, FALSE);

  written = _senda_store_write (self, self->cells, SENDA_TRANSACTION_EDIT, self->label, 0, touched,
                                error);
  senda_store_rollback (self);
  return written;
}

/* Forgets what was put; harmless when nothing was begun. */
void
senda_store_rollback (SendaStore *self)
{
  _senda_store_assert_owner (self);

  g_hash_table_remove_all (self->cell_places);
  g_ptr_array_set_size (self->cells, 0);
  g_clear_pointer (&self->label, senda_label_unref);
}
