/* senda-record-selection.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-selection.h"

struct _SendaRecordSelection
{
  GObject parent_instance;

  GListModel *records;
  char *current; /* an id, or NULL */
  GHashTable *marked; /* of ids */
  gboolean marking;
};

static void init_list_model (GListModelInterface *iface);
static void init_selection_model (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SendaRecordSelection, senda_record_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      init_selection_model))

enum
{
  MARKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_id (SendaRecordSelection *self,
        guint                 position)
{
  g_autoptr (SendaRecord) record = g_list_model_get_item (self->records, position);

  return record ? senda_record_get_id (record) : NULL;
}

static void
tell_all (SendaRecordSelection *self)
{
  guint n_items = g_list_model_get_n_items (self->records);

  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n_items);
}

static void
set_marked (SendaRecordSelection *self,
            guint                 position,
            gboolean              marked)
{
  const char *id = get_id (self, position);

  if (id == NULL)
    return;
  if (marked)
    g_hash_table_add (self->marked, g_strdup (id));
  else
    g_hash_table_remove (self->marked, id);
}

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (SENDA_RECORD_SELECTION (model)->records);
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (SENDA_RECORD_SELECTION (model)->records);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (SENDA_RECORD_SELECTION (model)->records, position);
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  SendaRecordSelection *self = SENDA_RECORD_SELECTION (model);
  const char *id = NULL;

  if (self->marking ? g_hash_table_size (self->marked) == 0 : self->current == NULL)
    return FALSE;
  id = get_id (self, position);
  if (id == NULL)
    return FALSE;
  return self->marking ? g_hash_table_contains (self->marked, id)
                       : g_str_equal (id, self->current);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        guint              position,
                        guint              n_items)
{
  GtkBitset *found = gtk_bitset_new_empty ();
  guint end = MIN (position + n_items, get_n_items (G_LIST_MODEL (model)));

  for (guint i = position; i < end; i++)
    if (is_selected (model, i))
      gtk_bitset_add (found, i);
  return found;
}

/* A plain move of the cursor asks for the rest to be unselected: it marks nothing. */
static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  SendaRecordSelection *self = SENDA_RECORD_SELECTION (model);

  if (!self->marking || unselect_rest)
    return FALSE;
  if (!is_selected (model, position))
    senda_record_selection_toggle (self, position);
  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model,
               guint              position)
{
  SendaRecordSelection *self = SENDA_RECORD_SELECTION (model);

  if (!self->marking)
    return FALSE;
  if (is_selected (model, position))
    senda_record_selection_toggle (self, position);
  return TRUE;
}

static gboolean
select_range (GtkSelectionModel *model,
              guint              position,
              guint              n_items,
              gboolean           unselect_rest G_GNUC_UNUSED)
{
  SendaRecordSelection *self = SENDA_RECORD_SELECTION (model);

  if (!self->marking)
    return FALSE;
  for (guint i = 0; i < n_items; i++)
    set_marked (self, position + i, TRUE);
  tell_all (self);
  g_signal_emit (self, signals[MARKED], 0);
  return TRUE;
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return select_range (model, 0, get_n_items (G_LIST_MODEL (model)), FALSE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  SendaRecordSelection *self = SENDA_RECORD_SELECTION (model);

  if (!self->marking)
    return FALSE;
  g_hash_table_remove_all (self->marked);
  tell_all (self);
  g_signal_emit (self, signals[MARKED], 0);
  return TRUE;
}

static void
init_selection_model (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
}

static void
items_changed_cb (SendaRecordSelection *self,
                  guint                 position,
                  guint                 n_removed,
                  guint                 n_added)
{
  g_assert (SENDA_IS_RECORD_SELECTION (self));

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
senda_record_selection_finalize (GObject *object)
{
  SendaRecordSelection *self = SENDA_RECORD_SELECTION (object);

  g_clear_object (&self->records);
  g_hash_table_unref (self->marked);
  g_free (self->current);

  G_OBJECT_CLASS (senda_record_selection_parent_class)->finalize (object);
}

static void
senda_record_selection_class_init (SendaRecordSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_record_selection_finalize;

  signals[MARKED] = g_signal_new ("marked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_record_selection_init (SendaRecordSelection *self)
{
  self->marked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* A reference to @records is taken. (transfer full) */
SendaRecordSelection *
senda_record_selection_new (GListModel *records)
{
  SendaRecordSelection *self = g_object_new (SENDA_TYPE_RECORD_SELECTION, NULL);

  self->records = g_object_ref (records);
  g_signal_connect_object (records, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* @id: of the record that is open; NULL for none. */
void
senda_record_selection_set_current (SendaRecordSelection *self,
                                    const char           *id)
{
  g_return_if_fail (SENDA_IS_RECORD_SELECTION (self));

  if (g_strcmp0 (id, self->current) == 0)
    return;
  g_free (self->current);
  self->current = g_strdup (id);
  tell_all (self);
}

void
senda_record_selection_set_marking (SendaRecordSelection *self,
                                    gboolean              marking)
{
  g_return_if_fail (SENDA_IS_RECORD_SELECTION (self));

  if (self->marking == !!marking)
    return;
  self->marking = !!marking;
  g_hash_table_remove_all (self->marked);
  tell_all (self);
  g_signal_emit (self, signals[MARKED], 0);
}

gboolean
senda_record_selection_get_marking (SendaRecordSelection *self)
{
  g_return_val_if_fail (SENDA_IS_RECORD_SELECTION (self), FALSE);

  return self->marking;
}

/* Marks the row at @position, or unmarks it. */
void
senda_record_selection_toggle (SendaRecordSelection *self,
                               guint                 position)
{
  g_return_if_fail (SENDA_IS_RECORD_SELECTION (self));
  g_return_if_fail (self->marking);

  set_marked (self, position, !is_selected (GTK_SELECTION_MODEL (self), position));
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, 1);
  g_signal_emit (self, signals[MARKED], 0);
}

void
senda_record_selection_toggle_all (SendaRecordSelection *self)
{
  guint n_items = 0;

  g_return_if_fail (SENDA_IS_RECORD_SELECTION (self));
  g_return_if_fail (self->marking);

  n_items = g_list_model_get_n_items (self->records);
  if (senda_record_selection_get_n_marked (self) < n_items)
    select_all (GTK_SELECTION_MODEL (self));
  else
    unselect_all (GTK_SELECTION_MODEL (self));
}

gboolean
senda_record_selection_is_marked (SendaRecordSelection *self,
                                  SendaRecord          *record)
{
  g_return_val_if_fail (SENDA_IS_RECORD_SELECTION (self), FALSE);

  return self->marking && g_hash_table_contains (self->marked, senda_record_get_id (record));
}

GPtrArray *
senda_record_selection_dup_marked (SendaRecordSelection *self)
{
  GPtrArray *marked = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = 0;

  g_return_val_if_fail (SENDA_IS_RECORD_SELECTION (self), marked);

  if (g_hash_table_size (self->marked) == 0)
    return marked;
  n_items = g_list_model_get_n_items (self->records);
  for (guint i = 0; i < n_items; i++)
    {
      SendaRecord *record = g_list_model_get_item (self->records, i);

      if (senda_record_selection_is_marked (self, record))
        g_ptr_array_add (marked, record);
      else
        g_object_unref (record);
    }
  return marked;
}

/* How many are marked and shown: only those are changed, for the reader sees no others. */
guint
senda_record_selection_get_n_marked (SendaRecordSelection *self)
{
  g_autoptr (GPtrArray) marked = senda_record_selection_dup_marked (self);

  return marked->len;
}
