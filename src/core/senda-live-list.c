/* senda-live-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-live-list.h"

struct _SendaLiveList
{
  GObject parent_instance;

  const SendaRecordInfo *info;
  char *parent; /* NULL: whatever the parent */
  SendaCatalog *catalog;
  GPtrArray *records;
};

static void senda_live_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SendaLiveList, senda_live_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      senda_live_list_model_init))

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return SENDA_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return SENDA_LIVE_LIST (model)->records->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  SendaLiveList *self = SENDA_LIVE_LIST (model);

  if (position >= self->records->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->records, position));
}

static void
senda_live_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static int
compare_values (SendaLiveList    *self,
                const SendaField *field,
                const SendaValue *a,
                const SendaValue *b)
{
  if (a->type != b->type)
    return (int) a->type - (int) b->type;
  if (a->type == SENDA_VALUE_INTEGER)
    return (a->integer > b->integer) - (a->integer < b->integer);
  if (a->type == SENDA_VALUE_TEXT && senda_field_is_text (field))
    return senda_catalog_compare (self->catalog, a->text, b->text);
  return g_strcmp0 (a->text, b->text);
}

/* By the type's order field, then the id. */
static int
compare_records (SendaLiveList *self,
                 SendaRecord   *a,
                 SendaRecord   *b)
{
  int order = 0;

  if (self->info->order != NULL)
    {
      int field = senda_record_info_field (self->info, self->info->order);

      order = compare_values (self, &self->info->fields[field],
                              senda_record_get_value (a, field), senda_record_get_value (b, field));
    }
  return order ? order : g_strcmp0 (senda_record_get_id (a), senda_record_get_id (b));
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      data)
{
  return compare_records (data, *(SendaRecord *const *) a, *(SendaRecord *const *) b);
}

/* A record and the key that its place goes by: names are turned into keys once, not at each look. */
typedef struct
{
  SendaRecord *record;
  char *key;
} Keyed;

static int
compare_keys_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Keyed *keyed_a = a;
  const Keyed *keyed_b = b;
  int order = g_strcmp0 (keyed_a->key, keyed_b->key);

  return order != 0 ? order : compare_records (data, keyed_a->record, keyed_b->record);
}

static void
sort_by_name (SendaLiveList *self,
              guint          field)
{
  guint n = self->records->len;
  g_autofree Keyed *keyed = g_new0 (Keyed, n);

  for (guint i = 0; i < n; i++)
    {
      const char *name = NULL;

      keyed[i].record = g_ptr_array_index (self->records, i);
      name = senda_record_get_value (keyed[i].record, field)->text;
      keyed[i].key = name ? senda_catalog_dup_sort_key (self->catalog, name) : NULL;
    }
  g_qsort_with_data (keyed, n, sizeof (Keyed), compare_keys_cb, self);
  for (guint i = 0; i < n; i++)
    {
      self->records->pdata[i] = keyed[i].record;
      g_free (keyed[i].key);
    }
}

static void
sort_records (SendaLiveList *self)
{
  int field = self->info->order ? senda_record_info_field (self->info, self->info->order) : -1;

  if (field >= 0 && senda_field_is_text (&self->info->fields[field]))
    sort_by_name (self, field);
  else
    g_ptr_array_sort_with_data (self->records, compare_cb, self);
}

static gboolean
belongs (SendaLiveList *self,
         SendaRecord   *record)
{
  if (senda_record_is_deleted (record))
    return FALSE;
  return self->parent == NULL || self->info->parent == NULL ||
         g_strcmp0 (senda_record_get_text (record, self->info->parent), self->parent) == 0;
}

static gboolean
is_in_order (SendaLiveList *self,
             guint          position)
{
  SendaRecord *record = g_ptr_array_index (self->records, position);

  return (position == 0 ||
          compare_records (self, g_ptr_array_index (self->records, position - 1), record) < 0) &&
         (position + 1 == self->records->len ||
          compare_records (self, record, g_ptr_array_index (self->records, position + 1)) < 0);
}

static guint
find_place (SendaLiveList *self,
            SendaRecord   *record)
{
  guint low = 0;
  guint high = self->records->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (compare_records (self, g_ptr_array_index (self->records, middle), record) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
senda_live_list_finalize (GObject *object)
{
  SendaLiveList *self = SENDA_LIVE_LIST (object);

  g_ptr_array_unref (self->records);
  senda_catalog_unref (self->catalog);
  g_free (self->parent);

  G_OBJECT_CLASS (senda_live_list_parent_class)->finalize (object);
}

static void
senda_live_list_class_init (SendaLiveListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_live_list_finalize;
}

static void
senda_live_list_init (SendaLiveList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/* An empty list. (transfer full) */
SendaLiveList *
senda_live_list_new (const SendaRecordInfo *info,
                     const char            *parent,
                     SendaCatalog          *catalog)
{
  SendaLiveList *self = g_object_new (SENDA_TYPE_LIVE_LIST, NULL);

  self->info = info;
  self->parent = g_strdup (parent);
  self->catalog = senda_catalog_ref (catalog);
  return self;
}

gboolean
senda_live_list_is (SendaLiveList         *self,
                    const SendaRecordInfo *info,
                    const char            *parent)
{
  return self->info == info && g_strcmp0 (self->parent, parent) == 0;
}

const char *
senda_live_list_parent (SendaLiveList *self)
{
  return self->parent;
}

const SendaRecordInfo *
senda_live_list_info (SendaLiveList *self)
{
  return self->info;
}

/* Makes @records (each is referenced) the whole list. */
void
senda_live_list_replace (SendaLiveList *self,
                         GPtrArray     *records)
{
  guint n_before = self->records->len;

  g_ptr_array_set_size (self->records, 0);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->records, g_object_ref (g_ptr_array_index (records, i)));
  sort_records (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->records->len);
}

/* Puts @record, which has changed, where it belongs: in, out, or elsewhere. Who hears that it is out
 * may have put it in again. */
void
senda_live_list_update (SendaLiveList *self,
                        SendaRecord   *record)
{
  guint position = 0;
  gboolean is_in = g_ptr_array_find (self->records, record, &position);

  if (is_in && belongs (self, record) && is_in_order (self, position))
    return;
  g_object_ref (record);
  if (is_in)
    {
      g_ptr_array_remove_index (self->records, position);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
    }
  if (belongs (self, record) && !g_ptr_array_find (self->records, record, NULL))
    {
      position = find_place (self, record);
      g_ptr_array_insert (self->records, position, g_object_ref (record));
      g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
    }
  g_object_unref (record);
}
