/* senda-workspace-live.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Live records and lists: one object for each record while somebody holds it, and what brings all
 * of them up to date when the store has changed.
 */
#include "config.h"

#include "senda-workspace-private.h"

#include "senda-live-list.h"

/* Above this many touched records a list is read anew instead of being mended one by one. */
#define MEND_AT_MOST 64

guint
_senda_record_ref_hash (gconstpointer data)
{
  return g_str_hash (((const SendaRecordRef *) data)->id);
}

/* Another machine may send records of several types that share an id. */
gboolean
_senda_record_ref_equal (gconstpointer a,
                         gconstpointer b)
{
  const SendaRecordRef *one = a;
  const SendaRecordRef *other = b;

  return one->info == other->info && g_str_equal (one->id, other->id);
}

/* A record that is being disposed of still has its type and its id. */
static void
record_gone_cb (gpointer data,
                GObject *record)
{
  SendaWorkspace *self = data;
  SendaRecord *gone = (SendaRecord *) record;
  const SendaRecordRef ref = { senda_record_get_info (gone),
                               (char *) senda_record_get_id (gone) };

  g_hash_table_remove (self->live, &ref);
}

static void
list_gone_cb (gpointer data,
              GObject *list)
{
  SendaWorkspace *self = data;

  g_ptr_array_remove_fast (self->lists, list);
}

static SendaRecord *
find_live (SendaWorkspace        *self,
           const SendaRecordInfo *info,
           const char            *id)
{
  const SendaRecordRef ref = { info, (char *) id };

  return g_hash_table_lookup (self->live, &ref);
}

/* The live record for @fresh, just read from the store: the one there is, brought up to date, or
 * @fresh itself. (transfer full) */
static SendaRecord *
make_live (SendaWorkspace *self,
           SendaRecord    *fresh)
{
  const SendaRecordInfo *info = senda_record_get_info (fresh);
  const char *id = senda_record_get_id (fresh);
  SendaRecord *record = find_live (self, info, id);

  if (record != NULL)
    {
      senda_record_take_values (record, fresh);
      return g_object_ref (record);
    }
  g_hash_table_insert (self->live, senda_record_ref_new (info, id), fresh);
  g_object_weak_ref (G_OBJECT (fresh), record_gone_cb, self);
  return g_object_ref (fresh);
}

static void
fill_list (SendaWorkspace *self,
           SendaLiveList  *list)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fresh = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (!senda_store_is_open (self->store))
    return;
  fresh = senda_store_list (self->store, senda_live_list_info (list),
                            senda_live_list_parent (list), &error);
  if (fresh == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  for (guint i = 0; i < fresh->len; i++)
    g_ptr_array_add (records, make_live (self, g_ptr_array_index (fresh, i)));
  senda_live_list_replace (list, records);
}

static gboolean
is_touched (GPtrArray             *touched,
            const SendaRecordInfo *info)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (touched, i);

      if (ref->info == info)
        return TRUE;
    }
  return FALSE;
}

/* The records of type @info in what the store holds now, by id: one look instead of one for each.
 * (transfer full) */
static GHashTable *
read_type (SendaWorkspace        *self,
           const SendaRecordInfo *info)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = senda_store_list (self->store, info, NULL, &error);
  GHashTable *by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  if (records == NULL)
    g_warning ("%s", error->message);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (by_id, (gpointer) senda_record_get_id (record), g_object_ref (record));
    }
  return by_id;
}

/* @ref as the store holds it now; @read keeps, by type, what was read at once, or is NULL to read it
 * alone. (transfer full) */
static SendaRecord *
read_fresh (SendaWorkspace       *self,
            const SendaRecordRef *ref,
            GHashTable           *read,
            GError              **error)
{
  GHashTable *by_id = read ? g_hash_table_lookup (read, ref->info) : NULL;
  SendaRecord *record = NULL;

  if (read != NULL && by_id == NULL)
    {
      by_id = read_type (self, ref->info);
      g_hash_table_insert (read, (gpointer) ref->info, by_id);
    }
  record = by_id ? g_hash_table_lookup (by_id, ref->id) : NULL;
  return record ? g_object_ref (record) : senda_store_load (self->store, ref->info, ref->id, error);
}

static gboolean
has_list_of (SendaWorkspace        *self,
             const SendaRecordInfo *info)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (senda_live_list_info (g_ptr_array_index (self->lists, i)) == info)
      return TRUE;
  return FALSE;
}

/* The lists that there are now: whoever hears of one changing may give up others.
 * (transfer full) */
static GPtrArray *
dup_lists (SendaWorkspace *self)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->lists->len; i++)
    g_ptr_array_add (lists, g_object_ref (g_ptr_array_index (self->lists, i)));
  return lists;
}

static void
thaw_and_unref (gpointer record)
{
  g_object_thaw_notify (record);
  g_object_unref (record);
}

/* Brings the live record that @ref names up to date; its notifications wait. NULL when nobody has
 * it and no list may want it. (transfer full) */
static SendaRecord *
refresh_record (SendaWorkspace       *self,
                const SendaRecordRef *ref,
                gboolean              wanted,
                GHashTable           *read)
{
  SendaRecord *record = find_live (self, ref->info, ref->id);
  g_autoptr (SendaRecord) fresh = NULL;
  g_autoptr (GError) error = NULL;

  if (record == NULL && !wanted)
    return NULL;
  fresh = read_fresh (self, ref, read, &error);
  if (record == NULL)
    record = fresh ? make_live (self, fresh) : NULL;
  else
    g_object_ref (record);
  if (record == NULL)
    return NULL;

  g_object_freeze_notify (G_OBJECT (record));
  if (fresh != NULL)
    senda_record_take_values (record, fresh);
  else if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND))
    senda_record_set_deleted (record, TRUE);
  else
    g_warning ("%s", error->message);
  return record;
}

/* All of them, before anybody hears of one. (transfer full) */
static GPtrArray *
refresh_records (SendaWorkspace *self,
                 GPtrArray      *touched,
                 gboolean        mend)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (thaw_and_unref);
  g_autoptr (GHashTable) read =
    mend ? NULL : g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < touched->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (touched, i);
      SendaRecord *record = refresh_record (self, ref, mend && has_list_of (self, ref->info),
                                            read);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return records;
}

static void
mend_list (SendaLiveList *list,
           GPtrArray     *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);

      if (senda_record_get_info (record) == senda_live_list_info (list))
        senda_live_list_update (list, record);
    }
}

/* After a transaction: brings the live records and lists that it touched up to date, then tells.
 * Whoever is told may edit, give up what it holds, or close the workspace. */
void
_senda_workspace_refresh (SendaWorkspace *self,
                          GPtrArray      *touched)
{
  gboolean mend = touched->len <= MEND_AT_MOST;
  g_autoptr (SendaWorkspace) held G_GNUC_UNUSED = g_object_ref (self);
  g_autoptr (GPtrArray) records = refresh_records (self, touched, mend);
  g_autoptr (GPtrArray) lists = dup_lists (self);

  for (guint i = 0; i < lists->len; i++)
    if (mend)
      mend_list (g_ptr_array_index (lists, i), records);
    else if (is_touched (touched, senda_live_list_info (g_ptr_array_index (lists, i))))
      fill_list (self, g_ptr_array_index (lists, i));
  g_clear_pointer (&lists, g_ptr_array_unref);
  g_clear_pointer (&records, g_ptr_array_unref);
  _senda_workspace_tell (self, touched);
}

/* Forgets who has which record and list; they stay as they are. */
void
_senda_workspace_let_go (SendaWorkspace *self)
{
  GHashTableIter iter;
  gpointer record = NULL;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_object_weak_unref (record, record_gone_cb, self);
  g_hash_table_remove_all (self->live);
  for (guint i = 0; i < self->lists->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->lists, i), list_gone_cb, self);
  g_ptr_array_set_size (self->lists, 0);
}

/* The live record of type @info called @id; deleted ones too. Fails with SENDA_ERROR_NOT_FOUND.
 * (transfer full) */
SendaRecord *
senda_workspace_get (SendaWorkspace        *self,
                     const SendaRecordInfo *info,
                     const char            *id,
                     GError               **error)
{
  SendaRecord *live = find_live (self, info, id);
  g_autoptr (SendaRecord) fresh = NULL;

  if (live != NULL)
    return g_object_ref (live);
  if (!senda_store_is_open (self->store))
    {
      _senda_workspace_is_free (self, error);
      return NULL;
    }
  fresh = senda_store_load (self->store, info, id, error);
  return fresh ? make_live (self, fresh) : NULL;
}

/* The live records of type @info that belong to @parent (NULL: all), deleted ones left out, in the
 * type's order. The list stays true as long as somebody holds it. (transfer full) */
GListModel *
senda_workspace_list (SendaWorkspace        *self,
                      const SendaRecordInfo *info,
                      const char            *parent)
{
  SendaLiveList *list = NULL;

  for (guint i = 0; i < self->lists->len; i++)
    if (senda_live_list_is (g_ptr_array_index (self->lists, i), info, parent))
      return g_object_ref (g_ptr_array_index (self->lists, i));
  list = senda_live_list_new (info, parent, self->catalog);
  g_ptr_array_add (self->lists, list);
  g_object_weak_ref (G_OBJECT (list), list_gone_cb, self);
  fill_list (self, list);
  return G_LIST_MODEL (list);
}
