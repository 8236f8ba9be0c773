/* senda-checklist-items.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-items.h"

#include "senda-checklist-add.h"
#include "senda-checklist-part.h"
#include "senda-checklist-words.h"
#include "senda-focus.h"
#include "senda-text-entry.h"

/* So many rows are made before the next frame: more than a screen shows. */
#define ROWS_AT_ONCE 12

struct _SendaChecklistItems
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  SendaChecklistFilter *filter;
  gboolean read_only;
  gboolean marking;
  GtkWidget *parts;    /* a box of SendaChecklistPart */
  GHashTable *rows;    /* id of an item to SendaChecklistRow, which it does not hold */
  guint n_room;        /* for rows that are yet to be made, in this step */
  gboolean is_partial; /* some are not made yet */
  gboolean are_any;
  guint more;          /* the next step */
};

G_DEFINE_FINAL_TYPE (SendaChecklistItems, senda_checklist_items, ADW_TYPE_BIN)

enum
{
  FILLED,
  OPENED,
  MARKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SendaCatalog *
get_catalog (SendaChecklistItems *self)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (self->protocols));
}

static SendaProtocolSheet *
get_sheet (SendaChecklistItems *self)
{
  return senda_protocols_get_sheet (self->protocols, self->protocol);
}

static void
opened_cb (SendaChecklistItems *self,
           SendaChecklistRow   *row)
{
  g_assert (SENDA_IS_CHECKLIST_ITEMS (self));

  g_signal_emit (self, signals[OPENED], 0, row);
}

static void
marked_cb (SendaChecklistItems *self)
{
  g_assert (SENDA_IS_CHECKLIST_ITEMS (self));

  g_signal_emit (self, signals[MARKED], 0);
}

/* NULL when it has to wait for the next step. */
static GtkWidget *
ensure_row (SendaChecklistItems  *self,
            const SendaSheetItem *item)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, item->id);

  if (row != NULL)
    {
      senda_checklist_row_update (SENDA_CHECKLIST_ROW (row), item);
      return row;
    }
  if (self->n_room == 0)
    {
      self->is_partial = TRUE;
      return NULL;
    }
  self->n_room--;
  row = senda_checklist_row_new (self->protocols, self->protocol, item);
  senda_checklist_row_set_marking (SENDA_CHECKLIST_ROW (row), self->marking);
  g_signal_connect_object (row, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, g_strdup (item->id), row);
  return row;
}

/* Shows those of @sheet_part that fit in @part; FALSE when none does. */
static gboolean
fill_part (SendaChecklistItems  *self,
           GtkWidget            *part,
           const SendaSheetPart *sheet_part)
{
  GtkWidget *before = NULL;
  gboolean are_any = FALSE;
  g_autofree char *note = NULL;

  for (guint i = 0; i < sheet_part->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (sheet_part->items, i);
      GtkWidget *row = ensure_row (self, item);
      gboolean fits = senda_checklist_filter_fits (self->filter, item);

      if (row == NULL)
        break;
      senda_checklist_part_place (SENDA_CHECKLIST_PART (part), row, before);
      gtk_widget_set_visible (row, fits);
      are_any = are_any || fits;
      before = row;
    }
  if (sheet_part->holds_decisions)
    note = senda_checklist_say_open (sheet_part, get_catalog (self));
  senda_checklist_part_set_note (SENDA_CHECKLIST_PART (part), note);
  gtk_widget_set_visible (part, are_any);
  return are_any;
}

static void
add_cb (SendaChecklistItems *self,
        SendaChecklistPart  *part)
{
  GtkWidget *section = gtk_widget_get_ancestor (GTK_WIDGET (self), SENDA_TYPE_PLACE_SECTION);

  g_assert (SENDA_IS_CHECKLIST_ITEMS (self));

  senda_checklist_add_item (SENDA_PLACE_SECTION (section), self->protocol,
                            senda_checklist_part_get_topic (part),
                            senda_checklist_part_has_decisions (part));
}

static GtkWidget *
make_part (SendaChecklistItems  *self,
           const SendaSheetPart *sheet_part)
{
  GtkWidget *part = senda_checklist_part_new (sheet_part, get_catalog (self), self->read_only);

  g_signal_connect_object (part, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return part;
}

/* Rows of items that there are no more. */
static void
remove_rows (SendaChecklistItems *self,
             SendaProtocolSheet  *sheet)
{
  GHashTableIter rows;
  gpointer id = NULL;
  gpointer row = NULL;

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, &id, &row))
    if (senda_protocol_sheet_find (sheet, id) == NULL)
      {
        gtk_box_remove (GTK_BOX (gtk_widget_get_parent (row)), row);
        g_hash_table_iter_remove (&rows);
      }
}

/* The part that shows @sheet_part, from @at on; those before it that show none are gone. */
static GtkWidget *
ensure_part (SendaChecklistItems  *self,
             GtkWidget            *at,
             const SendaSheetPart *sheet_part)
{
  GtkWidget *part = at;

  while (part != NULL && !senda_checklist_part_is (SENDA_CHECKLIST_PART (part), sheet_part))
    part = gtk_widget_get_next_sibling (part);
  if (part != NULL)
    return part;
  part = make_part (self, sheet_part);
  gtk_widget_insert_before (part, self->parts, at);
  return part;
}

/* From @at up to, and without, @end. */
static void
remove_parts (SendaChecklistItems *self,
              GtkWidget           *at,
              GtkWidget           *end)
{
  while (at != NULL && at != end)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (at);

      gtk_box_remove (GTK_BOX (self->parts), at);
      at = next;
    }
}

/* The row that has the focus, or NULL. */
static GtkWidget *
find_focused (SendaChecklistItems *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, SENDA_TYPE_CHECKLIST_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? row : NULL;
}

/* A row that goes hands the focus to the next one that stays, or to the one before. */
static void
move_focus (SendaChecklistItems *self,
            SendaProtocolSheet  *sheet)
{
  GtkWidget *focused = find_focused (self);
  GtkWidget *refuge = NULL;
  gboolean is_past = FALSE;

  for (guint i = 0; focused != NULL && i < sheet->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (sheet->items, i);
      GtkWidget *row = g_hash_table_lookup (self->rows, item->id);
      gboolean fits = senda_checklist_filter_fits (self->filter, item);

      if (row == focused && fits)
        return;
      is_past = is_past || row == focused;
      if (row != NULL && fits && gtk_widget_get_visible (row))
        refuge = row;
      if (is_past && refuge == row && row != NULL)
        break;
    }
  if (focused != NULL)
    gtk_widget_grab_focus (refuge ? refuge : GTK_WIDGET (self->filter));
}

/* Fills the parts as far as there is room for new rows; FALSE when nothing is to be seen. */
static gboolean
fill_parts (SendaChecklistItems *self,
            SendaProtocolSheet  *sheet)
{
  GtkWidget *at = gtk_widget_get_first_child (self->parts);
  gboolean are_any = FALSE;

  for (guint i = 0; i < sheet->parts->len && !self->is_partial; i++)
    {
      const SendaSheetPart *sheet_part = g_ptr_array_index (sheet->parts, i);
      GtkWidget *part = ensure_part (self, at, sheet_part);
      gboolean is_any = fill_part (self, part, sheet_part);

      remove_parts (self, at, part);
      are_any = are_any || is_any;
      at = gtk_widget_get_next_sibling (part);
    }
  if (!self->is_partial)
    remove_parts (self, at, NULL);
  return are_any || self->is_partial;
}

/* What is typed in a row that goes is kept before the sheet is read: keeping it makes another. */
static void
keep_typed (SendaChecklistItems *self)
{
  SendaProtocolSheet *sheet = get_sheet (self);
  g_autoptr (GPtrArray) leaving = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter rows;
  gpointer id = NULL;
  gpointer row = NULL;

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, &id, &row))
    {
      const SendaSheetItem *item = senda_protocol_sheet_find (sheet, id);

      if (gtk_widget_get_visible (row) &&
          (item == NULL || !senda_checklist_filter_fits (self->filter, item)))
        g_ptr_array_add (leaving, g_object_ref (row));
    }
  for (guint i = 0; i < leaving->len; i++)
    senda_text_entry_flush_within (g_ptr_array_index (leaving, i));
}

static gboolean
more_cb (gpointer data)
{
  SendaChecklistItems *self = SENDA_CHECKLIST_ITEMS (data);

  self->more = 0;
  senda_checklist_items_update (self);
  return G_SOURCE_REMOVE;
}

static void
fill (SendaChecklistItems *self,
      guint                n_room)
{
  SendaProtocolSheet *sheet = NULL;

  keep_typed (self);
  sheet = get_sheet (self);
  self->is_partial = FALSE;
  self->n_room = n_room;
  move_focus (self, sheet);
  remove_rows (self, sheet);
  self->are_any = fill_parts (self, sheet);
  if (self->is_partial && self->more == 0)
    self->more = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, more_cb, self, NULL);
  g_signal_emit (self, signals[FILLED], 0);
}

static void
senda_checklist_items_dispose (GObject *object)
{
  SendaChecklistItems *self = SENDA_CHECKLIST_ITEMS (object);

  g_clear_handle_id (&self->more, g_source_remove);
  g_hash_table_remove_all (self->rows);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_checklist_items_parent_class)->dispose (object);
}

static void
senda_checklist_items_finalize (GObject *object)
{
  g_hash_table_unref (SENDA_CHECKLIST_ITEMS (object)->rows);

  G_OBJECT_CLASS (senda_checklist_items_parent_class)->finalize (object);
}

static void
senda_checklist_items_class_init (SendaChecklistItemsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_checklist_items_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_checklist_items_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;

  signals[FILLED] = g_signal_new ("filled", SENDA_TYPE_CHECKLIST_ITEMS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", SENDA_TYPE_CHECKLIST_ITEMS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, SENDA_TYPE_CHECKLIST_ROW);
  signals[MARKED] = g_signal_new ("marked", SENDA_TYPE_CHECKLIST_ITEMS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_checklist_items_init (SendaChecklistItems *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  adw_bin_set_child (ADW_BIN (self), self->parts);
}

GtkWidget *
senda_checklist_items_new (SendaProtocols       *protocols,
                           SendaRecord          *protocol,
                           SendaChecklistFilter *filter)
{
  SendaChecklistItems *self = g_object_new (SENDA_TYPE_CHECKLIST_ITEMS, NULL);

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  self->filter = g_object_ref (filter);
  g_object_get (senda_protocols_get_workspace (protocols), "read-only", &self->read_only, NULL);
  return GTK_WIDGET (self);
}

void
senda_checklist_items_update (SendaChecklistItems *self)
{
  g_return_if_fail (SENDA_IS_CHECKLIST_ITEMS (self));

  fill (self, ROWS_AT_ONCE);
}

void
senda_checklist_items_update_all (SendaChecklistItems *self)
{
  g_return_if_fail (SENDA_IS_CHECKLIST_ITEMS (self));

  fill (self, G_MAXUINT);
}

gboolean
senda_checklist_items_is_partial (SendaChecklistItems *self)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_ITEMS (self), FALSE);

  return self->is_partial;
}

gboolean
senda_checklist_items_are_any (SendaChecklistItems *self)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_ITEMS (self), FALSE);

  return self->are_any;
}

GtkWidget *
senda_checklist_items_find (SendaChecklistItems *self,
                            const char          *item)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_ITEMS (self), NULL);

  return g_hash_table_lookup (self->rows, item);
}

void
senda_checklist_items_set_marking (SendaChecklistItems *self,
                                   gboolean             marking)
{
  GHashTableIter rows;
  gpointer row = NULL;

  g_return_if_fail (SENDA_IS_CHECKLIST_ITEMS (self));

  self->marking = marking;
  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, NULL, &row))
    senda_checklist_row_set_marking (row, marking);
}

void
senda_checklist_items_mark_all (SendaChecklistItems *self)
{
  GHashTableIter rows;
  gpointer row = NULL;

  g_return_if_fail (SENDA_IS_CHECKLIST_ITEMS (self));

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, NULL, &row))
    if (gtk_widget_get_visible (row))
      senda_checklist_row_set_marked (row, TRUE);
}

GPtrArray *
senda_checklist_items_dup_marked (SendaChecklistItems *self)
{
  GPtrArray *marked = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *items = NULL;

  g_return_val_if_fail (SENDA_IS_CHECKLIST_ITEMS (self), marked);

  items = get_sheet (self)->items;
  for (guint i = 0; i < items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (items, i);
      GtkWidget *row = g_hash_table_lookup (self->rows, item->id);

      if (row != NULL && gtk_widget_get_visible (row) &&
          senda_checklist_row_is_marked (SENDA_CHECKLIST_ROW (row)))
        g_ptr_array_add (marked, g_strdup (item->id));
    }
  return marked;
}
