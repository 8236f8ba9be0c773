/* senda-record-list-model.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-list-model.h"

#include "senda-record-item.h"
#include "senda-search.h"

#include <glib/gi18n-lib.h>

/* What is to be done again before the list is true. */
typedef enum
{
  STALE_RECORDS = 1 << 0,
  STALE_ORDER = 1 << 1,
  STALE_SHOWN = 1 << 2
} Stale;

struct _SendaRecordListModel
{
  GObject parent_instance;

  SendaWorkspace *workspace;
  GListModel *records;
  const SendaRecordListSpec *spec;
  gpointer data;
  GHashTable *items; /* id, the record's own, to SendaRecordItem */
  GPtrArray *order;  /* of all items */
  GPtrArray *shown;  /* of SendaRecord; what others see */
  guint sort;
  char *search;  /* folded */
  GStrv words;   /* of the search */
  GStrv filters; /* the value of each, "" for any */
  guint n_filters;
  Stale stale;
  guint source;
};

static void senda_record_list_model_init_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SendaRecordListModel, senda_record_list_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      senda_record_list_model_init_model))

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
fits_filters (SendaRecordListModel *self,
              SendaRecordItem      *item)
{
  for (guint i = 0; i < self->n_filters; i++)
    if (*self->filters[i] != '\0' &&
        !self->spec->filters[i].matches (item->record, self->filters[i], self->data))
      return FALSE;
  return TRUE;
}

static gboolean
fits_search (SendaRecordListModel *self,
             SendaRecordItem      *item)
{
  return senda_record_item_fits (item, self->spec, self->data, self->words);
}

static void
take_record (SendaRecordListModel *self,
             GHashTable           *items,
             guint                 index)
{
  SendaRecord *record = g_list_model_get_item (self->records, index);
  gpointer key = NULL;
  gpointer value = NULL;
  SendaRecordItem *item = NULL;

  g_hash_table_steal_extended (self->items, senda_record_get_id (record), &key, &value);
  item = value;
  if (item != NULL && item->record != record)
    g_clear_pointer (&item, senda_record_item_free);
  if (item == NULL)
    item = senda_record_item_new (record);
  item->index = index;
  g_hash_table_insert (items, (char *) senda_record_get_id (record), item);
  g_ptr_array_add (self->order, item);
  g_object_unref (record);
}

static void
read_records (SendaRecordListModel *self)
{
  guint n_records = g_list_model_get_n_items (self->records);
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                             (GDestroyNotify) senda_record_item_free);

  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < n_records; i++)
    take_record (self, items, i);
  g_hash_table_unref (self->items);
  self->items = items;
}

static void
sort_items (SendaRecordListModel *self)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (self->workspace);

  for (guint i = 0; i < self->order->len; i++)
    senda_record_item_ensure_key (g_ptr_array_index (self->order, i),
                                  &self->spec->sorts[self->sort], self->data, catalog);
  g_ptr_array_sort (self->order, senda_record_item_compare);
}

/* Makes @shown what others see and tells them of what lies between the parts that stay. */
static void
show (SendaRecordListModel *self,
      GPtrArray            *shown)
{
  g_autoptr (GPtrArray) before = self->shown;
  guint shorter = MIN (before->len, shown->len);
  guint start = 0;
  guint end = 0;

  while (start < shorter && before->pdata[start] == shown->pdata[start])
    start++;
  while (end < shorter - start &&
         before->pdata[before->len - 1 - end] == shown->pdata[shown->len - 1 - end])
    end++;
  self->shown = shown;
  if (start + end < before->len || start + end < shown->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                shown->len - start - end);
}

static void
find_all (SendaRecordListModel *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->order->len; i++)
    {
      SendaRecordItem *item = g_ptr_array_index (self->order, i);

      if (fits_filters (self, item) && fits_search (self, item))
        g_ptr_array_add (shown, g_object_ref (item->record));
    }
  show (self, shown);
}

/* A search that only goes on from the one before finds nothing that is not shown. */
static void
find_among_shown (SendaRecordListModel *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->shown->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (self->shown, i);
      SendaRecordItem *item = g_hash_table_lookup (self->items, senda_record_get_id (record));

      if (fits_search (self, item))
        g_ptr_array_add (shown, g_object_ref (record));
    }
  show (self, shown);
}

static gboolean
update_cb (gpointer data)
{
  SendaRecordListModel *self = SENDA_RECORD_LIST_MODEL (data);

  self->source = 0;
  senda_record_list_model_update (self);
  return G_SOURCE_REMOVE;
}

/* Many changes at once are taken in once, before the next frame. */
static void
set_stale (SendaRecordListModel *self,
           Stale                 stale)
{
  self->stale |= stale;
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
records_changed_cb (SendaRecordListModel *self)
{
  g_assert (SENDA_IS_RECORD_LIST_MODEL (self));

  set_stale (self, STALE_RECORDS | STALE_ORDER | STALE_SHOWN);
}

static void
workspace_changed_cb (SendaRecordListModel *self,
                      GPtrArray            *touched)
{
  g_assert (SENDA_IS_RECORD_LIST_MODEL (self));

  for (guint i = 0; i < touched->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (touched, i);
      SendaRecordItem *item = NULL;

      if (ref->info == self->spec->info)
        item = g_hash_table_lookup (self->items, ref->id);
      if (item == NULL)
        continue;
      senda_record_item_forget (item);
      set_stale (self, STALE_ORDER | STALE_SHOWN);
    }
}

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return SENDA_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return SENDA_RECORD_LIST_MODEL (model)->shown->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  SendaRecordListModel *self = SENDA_RECORD_LIST_MODEL (model);

  if (position >= self->shown->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->shown, position));
}

static void
senda_record_list_model_init_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
senda_record_list_model_finalize (GObject *object)
{
  SendaRecordListModel *self = SENDA_RECORD_LIST_MODEL (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->items);
  g_clear_object (&self->records);
  g_clear_object (&self->workspace);
  g_strfreev (self->filters);
  g_strfreev (self->words);
  g_free (self->search);

  G_OBJECT_CLASS (senda_record_list_model_parent_class)->finalize (object);
}

static void
senda_record_list_model_class_init (SendaRecordListModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_record_list_model_finalize;

  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_record_list_model_init (SendaRecordListModel *self)
{
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                       (GDestroyNotify) senda_record_item_free);
  self->order = g_ptr_array_new ();
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->search = g_strdup ("");
  self->words = g_new0 (char *, 1);
}

/* @data: for the functions of @spec, which lives for ever. (transfer full) */
SendaRecordListModel *
senda_record_list_model_new (SendaWorkspace            *workspace,
                             GListModel                *records,
                             const SendaRecordListSpec *spec,
                             gpointer                   data)
{
  SendaRecordListModel *self = g_object_new (SENDA_TYPE_RECORD_LIST_MODEL, NULL);

  self->workspace = g_object_ref (workspace);
  self->records = g_object_ref (records);
  self->spec = spec;
  self->data = data;
  while (spec->filters != NULL && spec->filters[self->n_filters].name != NULL)
    self->n_filters++;
  self->filters = g_new0 (char *, self->n_filters + 1);
  for (guint i = 0; i < self->n_filters; i++)
    self->filters[i] = g_strdup ("");
  g_signal_connect_object (records, "items-changed", G_CALLBACK (records_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->stale = STALE_RECORDS | STALE_ORDER | STALE_SHOWN;
  senda_record_list_model_update (self);
  return self;
}

/* Shows what holds every word of @words; NULL or "": all. */
void
senda_record_list_model_set_search (SendaRecordListModel *self,
                                    const char           *words)
{
  g_autofree char *search = senda_search_fold_text (words ? words : "");
  gboolean goes_on = FALSE;

  g_return_if_fail (SENDA_IS_RECORD_LIST_MODEL (self));

  senda_record_list_model_update (self);
  if (g_str_equal (search, self->search))
    return;
  goes_on = g_str_has_prefix (search, self->search);
  g_strfreev (self->words);
  self->words = senda_search_fold (words ? words : "");
  g_free (self->search);
  self->search = g_steal_pointer (&search);
  if (goes_on)
    find_among_shown (self);
  else
    find_all (self);
  g_signal_emit (self, signals[UPDATED], 0);
}

/* @sort: its place in the table. */
void
senda_record_list_model_set_sort (SendaRecordListModel *self,
                                  guint                 sort)
{
  g_return_if_fail (SENDA_IS_RECORD_LIST_MODEL (self));

  if (sort == self->sort)
    return;
  self->sort = sort;
  for (guint i = 0; i < self->order->len; i++)
    senda_record_item_forget_key (g_ptr_array_index (self->order, i));
  self->stale |= STALE_ORDER | STALE_SHOWN;
  senda_record_list_model_update (self);
}

/* Shows what fits @value; NULL: any. */
void
senda_record_list_model_set_filter (SendaRecordListModel *self,
                                    guint                 filter,
                                    const char           *value)
{
  g_return_if_fail (SENDA_IS_RECORD_LIST_MODEL (self));
  g_return_if_fail (filter < self->n_filters);

  if (g_str_equal (self->filters[filter], value ? value : ""))
    return;
  g_free (self->filters[filter]);
  self->filters[filter] = g_strdup (value ? value : "");
  self->stale |= STALE_SHOWN;
  senda_record_list_model_update (self);
}

static gboolean
is_filtered (SendaRecordListModel *self)
{
  for (guint i = 0; i < self->n_filters; i++)
    if (*self->filters[i] != '\0')
      return TRUE;
  return FALSE;
}

/* Whether a search or a filter holds. */
gboolean
senda_record_list_model_is_narrowed (SendaRecordListModel *self)
{
  g_return_val_if_fail (SENDA_IS_RECORD_LIST_MODEL (self), FALSE);

  return self->words[0] != NULL || is_filtered (self);
}

void
senda_record_list_model_update (SendaRecordListModel *self)
{
  Stale stale = 0;

  g_return_if_fail (SENDA_IS_RECORD_LIST_MODEL (self));

  stale = self->stale;
  self->stale = 0;
  g_clear_handle_id (&self->source, g_source_remove);
  if (stale == 0)
    return;
  if (stale & STALE_RECORDS)
    read_records (self);
  if (stale & STALE_ORDER)
    sort_items (self);
  find_all (self);
  g_signal_emit (self, signals[UPDATED], 0);
}

/* Describes every record anew: what rows say hangs on more than the record. */
void
senda_record_list_model_refresh (SendaRecordListModel *self)
{
  g_return_if_fail (SENDA_IS_RECORD_LIST_MODEL (self));

  for (guint i = 0; i < self->order->len; i++)
    senda_record_item_forget (g_ptr_array_index (self->order, i));
  set_stale (self, STALE_ORDER | STALE_SHOWN);
}

/* Where the record called @id stands among those that are shown. */
gboolean
senda_record_list_model_find_shown (SendaRecordListModel *self,
                                    const char           *id,
                                    guint                *position)
{
  SendaRecordItem *item = NULL;

  g_return_val_if_fail (SENDA_IS_RECORD_LIST_MODEL (self), FALSE);

  item = g_hash_table_lookup (self->items, id);
  return item != NULL && g_ptr_array_find (self->shown, item->record, position);
}

/* What a row says of @record; NULL when it is no longer here. (transfer none) (nullable) */
const SendaRecordLine *
senda_record_list_model_describe (SendaRecordListModel *self,
                                  SendaRecord          *record)
{
  SendaRecordItem *item = NULL;

  g_return_val_if_fail (SENDA_IS_RECORD_LIST_MODEL (self), NULL);

  item = g_hash_table_lookup (self->items, senda_record_get_id (record));
  return item ? senda_record_item_describe (item, self->spec, self->data) : NULL;
}

/* (transfer full) (nullable) */
char *
senda_record_list_model_dup_group (SendaRecordListModel *self,
                                   guint                 position)
{
  const SendaRecordSort *sort = NULL;

  g_return_val_if_fail (SENDA_IS_RECORD_LIST_MODEL (self), NULL);
  g_return_val_if_fail (position < self->shown->len, NULL);

  sort = &self->spec->sorts[self->sort];
  return sort->dup_group ? sort->dup_group (g_ptr_array_index (self->shown, position), self->data)
                         : NULL;
}

/* In the screen's language. (transfer none) (nullable) */
const char *
senda_record_list_model_get_groups (SendaRecordListModel *self)
{
  const SendaRecordSort *sort = NULL;

  g_return_val_if_fail (SENDA_IS_RECORD_LIST_MODEL (self), NULL);

  sort = &self->spec->sorts[self->sort];
  return sort->dup_group ? g_dpgettext2 (GETTEXT_PACKAGE, "sort", sort->title) : NULL;
}

/* Only the first of a group has one. */
char *
senda_record_list_model_dup_heading (SendaRecordListModel *self,
                                     guint                 position)
{
  g_autofree char *before = NULL;
  g_autofree char *group = NULL;

  g_return_val_if_fail (SENDA_IS_RECORD_LIST_MODEL (self), NULL);

  if (self->spec->sorts[self->sort].dup_group == NULL || position >= self->shown->len)
    return NULL;
  group = senda_record_list_model_dup_group (self, position);
  before = position > 0 ? senda_record_list_model_dup_group (self, position - 1) : NULL;
  return g_strcmp0 (group, before) == 0 ? NULL : g_steal_pointer (&group);
}
