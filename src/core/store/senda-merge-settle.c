/* senda-merge-settle.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which records a merge is about, and bringing their tables and the search up to date.
 */
#include "config.h"

#include "senda-merge-private.h"

#include <string.h>

guint
_senda_merge_subject_hash (gconstpointer key)
{
  return g_str_hash (((const SendaMergeSubject *) key)->id);
}

gboolean
_senda_merge_subject_equal (gconstpointer a,
                            gconstpointer b)
{
  const SendaMergeSubject *x = a;
  const SendaMergeSubject *y = b;

  return x->type == y->type && strcmp (x->id, y->id) == 0;
}

void
_senda_merge_subject_free (gpointer data)
{
  SendaMergeSubject *subject = data;

  g_array_unref (subject->entries);
  g_free (subject->id);
  g_free (subject);
}

static SendaMergeSubject *
find_subject (SendaMerge *self,
              SendaType  *type,
              const char *id)
{
  const SendaMergeSubject key = { .type = type, .id = (char *) id };

  if (self->latest != NULL && _senda_merge_subject_equal (self->latest, &key))
    return self->latest;
  return g_hash_table_lookup (self->subjects, &key);
}

static SendaMergeSubject *
ensure_subject (SendaMerge *self,
                SendaType  *type,
                const char *id)
{
  SendaMergeSubject *subject = find_subject (self, type, id);

  if (subject == NULL)
    {
      subject = g_new0 (SendaMergeSubject, 1);
      subject->type = type;
      subject->id = g_strdup (id);
      subject->entries = g_array_new (FALSE, FALSE, sizeof (SendaMergeEntry));
      g_hash_table_insert (self->subjects, subject, subject);
      g_ptr_array_add (self->list, subject);
    }
  return self->latest = subject;
}

/* (transfer none) */
SendaMergeSubject *
_senda_merge_ensure_subject (SendaMerge *self,
                             const char *type,
                             const char *id)
{
  return ensure_subject (self, _senda_settler_get_type (self->settler, type), id);
}

static gboolean
is_later (const SendaMergeSubject *subject,
          const SendaSite         *site,
          const SendaLogChange    *change)
{
  int order = 0;

  if (subject->site == NULL)
    return TRUE;
  order = change->time != subject->time ? (change->time > subject->time ? 1 : -1)
                                        : strcmp (site->id, subject->site->id);
  return order > 0 || (order == 0 && change->seq > subject->seq);
}

/* Remembers that the change is new. */
void
_senda_merge_touch (SendaMerge           *self,
                    const SendaSite      *site,
                    const SendaLogChange *change)
{
  SendaType *type = _senda_settler_get_type (self->settler, change->type);
  SendaMergeSubject *subject = ensure_subject (self, type, change->id);
  SendaMergeEntry entry = { _senda_type_get_column (type, change->column),
                            site->number, change->seq };

  g_array_append_val (subject->entries, entry);
  if (!_senda_column_takes (entry.column, change->value))
    self->counts.n_kept++;
  if (!is_later (subject, site, change))
    return;
  subject->site = site;
  subject->seq = change->seq;
  subject->time = change->time;
  subject->transaction = change->transaction;
}

/* Whether the entry, about the record, came with this merge. */
gboolean
_senda_merge_is_new (SendaMerge *self,
                     const char *type,
                     const char *id,
                     gint64      site,
                     gint64      seq)
{
  const SendaMergeSubject *subject =
    find_subject (self, _senda_settler_get_type (self->settler, type), id);

  for (guint i = 0; subject != NULL && i < subject->entries->len; i++)
    {
      const SendaMergeEntry *entry = &g_array_index (subject->entries, SendaMergeEntry, i);

      if (entry->site == site && entry->seq == seq)
        return TRUE;
    }
  return FALSE;
}

static void
list_columns (const SendaMergeSubject *subject,
              GPtrArray               *columns)
{
  g_ptr_array_set_size (columns, 0);
  for (guint i = 0; i < subject->entries->len; i++)
    {
      SendaColumn *column = g_array_index (subject->entries, SendaMergeEntry, i).column;

      if (columns->len == 0 || columns->pdata[columns->len - 1] != column)
        g_ptr_array_add (columns, column);
    }
}

static gboolean
settle_subject (SendaMerge        *self,
                SendaMergeSubject *subject,
                GPtrArray         *columns,
                GError           **error)
{
  g_auto (SendaSettled) settled = { 0 };

  if (subject->type->info == NULL)
    return TRUE;
  _senda_settled_init (&settled);
  list_columns (subject, columns);
  if (!_senda_settler_settle (self->settler, subject->type, subject->id, columns, &settled,
                              error))
    return FALSE;
  subject->has_differences = settled.has_differences;
  if (!settled.has_row)
    return TRUE;
  return (settled.cells->len == 0 ||
          _senda_store_index_record (self->store, subject->type->info, subject->id, error)) &&
         _senda_merge_note_record (self, subject, &settled, error);
}

static gboolean
settle (SendaMerge *self,
        GError    **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();

  if (!_senda_merge_note_closed (self, error))
    return FALSE;
  for (guint i = 0; i < self->list->len; i++)
    if (!settle_subject (self, g_ptr_array_index (self->list, i), columns, error))
      return FALSE;
  return _senda_merge_finish_records (self, error);
}

/* Brings tables and search up to date with the log. From here on nothing is added, the results can
 * be read, and reading the store sees what would be. Fails with G_IO_ERROR_CANCELLED, or as writing
 * does; the merge can then only be freed. */
gboolean
senda_merge_settle (SendaMerge   *self,
                    GCancellable *cancellable,
                    GError      **error)
{
  gboolean settled = FALSE;

  _senda_store_assert_owner (self->store);
  g_return_val_if_fail (!self->is_settled, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  self->is_settled = TRUE;
  senda_sql_set_cancellable (self->store->sql, cancellable);
  settled = settle (self, error);
  senda_sql_set_cancellable (self->store->sql, NULL);
  return settled;
}
