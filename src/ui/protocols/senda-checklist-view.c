/* senda-checklist-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-view.h"

#include "senda-checklist-add.h"
#include "senda-checklist-bulk.h"
#include "senda-checklist-filter.h"
#include "senda-checklist-head.h"
#include "senda-checklist-part.h"
#include "senda-checklist-row.h"
#include "senda-checklist-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 860
/* So many rows are made before the next frame: more than a screen shows. */
#define ROWS_AT_ONCE 12

struct _SendaChecklistView
{
  SendaPlaceSection parent_instance;

  SendaRecord *protocol; /* NULL when none was looked at */
  gboolean is_stale;     /* nobody looks: shown anew when somebody does */
  gboolean read_only;
  gboolean marking;
  GtkWidget *scroller;
  GtkWidget *head;
  GtkWidget *filter;
  GtkWidget *parts;      /* a box of SendaChecklistPart */
  GtkWidget *none;       /* what stands there while nothing fits */
  GtkWidget *bulk;
  GHashTable *rows;      /* id of an item to SendaChecklistRow, which it does not hold */
  char *open;            /* the item that was unfolded last, or NULL */
  GtkWidget *wanted;     /* takes the focus once it has its place; a weak pointer */
  guint tick;
  guint n_room;          /* for rows that are yet to be made, in this step */
  gboolean is_partial;   /* some are not made yet */
  guint more;            /* the next step */
};

G_DEFINE_FINAL_TYPE (SendaChecklistView, senda_checklist_view, SENDA_TYPE_PLACE_SECTION)

static SendaProtocols *
get_protocols (SendaChecklistView *self)
{
  return senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
}

static SendaCatalog *
get_catalog (SendaChecklistView *self)
{
  return senda_workspace_get_catalog (
    senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)));
}

static SendaProtocolSheet *
get_sheet (SendaChecklistView *self)
{
  return senda_protocols_get_sheet (get_protocols (self), self->protocol);
}

static void
show_marked (SendaChecklistView *self)
{
  GPtrArray *items = get_sheet (self)->items;
  GPtrArray *marked = g_ptr_array_new_with_free_func (g_free);

  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  for (guint i = 0; i < items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (items, i);
      GtkWidget *row = g_hash_table_lookup (self->rows, item->id);

      if (row != NULL && gtk_widget_get_visible (row) &&
          senda_checklist_row_is_marked (SENDA_CHECKLIST_ROW (row)))
        g_ptr_array_add (marked, g_strdup (item->id));
    }
  senda_checklist_bulk_set_items (SENDA_CHECKLIST_BULK (self->bulk), marked);
}

static void
opened_cb (SendaChecklistView *self,
           SendaChecklistRow  *row)
{
  const char *item = senda_checklist_row_get_item (row);

  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  if (senda_checklist_row_is_open (row))
    {
      g_free (self->open);
      self->open = g_strdup (item);
    }
  else if (g_strcmp0 (self->open, item) == 0)
    {
      g_clear_pointer (&self->open, g_free);
    }
}

/* NULL when it has to wait for the next step. */
static GtkWidget *
ensure_row (SendaChecklistView   *self,
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
  row = senda_checklist_row_new (get_protocols (self), self->protocol, item);
  senda_checklist_row_set_marking (SENDA_CHECKLIST_ROW (row), self->marking);
  g_signal_connect_object (row, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "marked", G_CALLBACK (show_marked), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, g_strdup (item->id), row);
  return row;
}

/* Shows those of @sheet_part that fit in @part; FALSE when none does. */
static gboolean
fill_part (SendaChecklistView   *self,
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
      gboolean fits = senda_checklist_filter_fits (SENDA_CHECKLIST_FILTER (self->filter), item);

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
add_cb (SendaChecklistView *self,
        SendaChecklistPart *part)
{
  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  senda_checklist_add_item (SENDA_PLACE_SECTION (self), self->protocol,
                            senda_checklist_part_get_topic (part),
                            senda_checklist_part_has_decisions (part));
}

static GtkWidget *
make_part (SendaChecklistView   *self,
           const SendaSheetPart *sheet_part)
{
  GtkWidget *part = senda_checklist_part_new (sheet_part, get_catalog (self), self->read_only);

  g_signal_connect_object (part, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return part;
}

/* Rows of items that there are no more. */
static void
remove_rows (SendaChecklistView *self,
             SendaProtocolSheet *sheet)
{
  GHashTableIter rows;
  gpointer id = NULL;
  gpointer row = NULL;

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, &id, &row))
    if (senda_protocol_sheet_find (sheet, id) == NULL)
      {
        if (g_strcmp0 (self->open, id) == 0)
          g_clear_pointer (&self->open, g_free);
        gtk_box_remove (GTK_BOX (gtk_widget_get_parent (row)), row);
        g_hash_table_iter_remove (&rows);
      }
}

/* The part that shows @sheet_part, from @at on; those before it that show none are gone. */
static GtkWidget *
ensure_part (SendaChecklistView   *self,
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

static void update (SendaChecklistView *self);

/* From @at up to, and without, @end. */
static void
remove_parts (SendaChecklistView *self,
              GtkWidget          *at,
              GtkWidget          *end)
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
find_focused (SendaChecklistView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, SENDA_TYPE_CHECKLIST_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? row : NULL;
}

/* A row that goes hands the focus to the next one that stays, or to the one before. */
static void
move_focus (SendaChecklistView *self,
            SendaProtocolSheet *sheet)
{
  GtkWidget *focused = find_focused (self);
  GtkWidget *refuge = NULL;
  gboolean is_past = FALSE;

  for (guint i = 0; focused != NULL && i < sheet->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (sheet->items, i);
      GtkWidget *row = g_hash_table_lookup (self->rows, item->id);
      gboolean fits = senda_checklist_filter_fits (SENDA_CHECKLIST_FILTER (self->filter), item);

      if (row == focused && fits)
        return;
      is_past = is_past || row == focused;
      if (row != NULL && fits && gtk_widget_get_visible (row))
        refuge = row;
      if (is_past && refuge == row && row != NULL)
        break;
    }
  if (focused != NULL)
    gtk_widget_grab_focus (refuge ? refuge : self->filter);
}

/* Fills the parts as far as there is room for new rows; FALSE when nothing is to be seen. */
static gboolean
fill_parts (SendaChecklistView *self,
            SendaProtocolSheet *sheet)
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

static gboolean
more_cb (gpointer data)
{
  SendaChecklistView *self = SENDA_CHECKLIST_VIEW (data);

  self->more = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
update_some (SendaChecklistView *self,
             guint               n_room)
{
  SendaProtocolSheet *sheet = get_sheet (self);
  gboolean are_any = FALSE;

  self->is_stale = FALSE;
  self->is_partial = FALSE;
  self->n_room = n_room;
  move_focus (self, sheet);
  remove_rows (self, sheet);
  are_any = fill_parts (self, sheet);
  if (self->is_partial && self->more == 0)
    self->more = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, more_cb, self, NULL);
  gtk_widget_set_visible (self->none, !are_any && sheet->items->len > 0);
  senda_checklist_head_update (SENDA_CHECKLIST_HEAD (self->head));
  if (self->marking)
    show_marked (self);
}

static void
update (SendaChecklistView *self)
{
  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  update_some (self, ROWS_AT_ONCE);
}

/* What needs all rows waits for none. */
static void
ensure_all (SendaChecklistView *self)
{
  if (self->is_stale || self->is_partial)
    update_some (self, G_MAXUINT);
}

static void
ensure (SendaChecklistView *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaChecklistView *self)
{
  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  if (self->parts == NULL || senda_record_is_deleted (self->protocol))
    return;
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
marking_cb (SendaChecklistView *self,
            gboolean            marking)
{
  GHashTableIter rows;
  gpointer row = NULL;

  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  ensure_all (self);
  self->marking = marking;
  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, NULL, &row))
    senda_checklist_row_set_marking (row, marking);
  gtk_widget_set_visible (self->bulk, marking);
  show_marked (self);
}

static void
mark_all_cb (SendaChecklistView *self)
{
  GHashTableIter rows;
  gpointer row = NULL;

  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, NULL, &row))
    if (gtk_widget_get_visible (row))
      senda_checklist_row_set_marked (row, TRUE);
}

static void
clear_cb (SendaChecklistView *self)
{
  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  senda_checklist_filter_clear (SENDA_CHECKLIST_FILTER (self->filter));
}

/* Its first line to the top: what is unfolded stands below. */
static void
scroll_to (SendaChecklistView *self,
           GtkWidget          *row)
{
  GtkWidget *column = gtk_widget_get_parent (self->parts);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (row, column, &bounds))
    gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
      graphene_rect_get_y (&bounds));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  SendaChecklistView *self = SENDA_CHECKLIST_VIEW (widget);

  if (self->wanted != NULL && gtk_widget_get_visible (self->wanted) &&
      gtk_widget_get_height (self->wanted) == 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  if (self->wanted != NULL)
    {
      gtk_widget_grab_focus (self->wanted);
      scroll_to (self, self->wanted);
    }
  g_clear_weak_pointer (&self->wanted);
  return G_SOURCE_REMOVE;
}

static gboolean
senda_checklist_view_open (SendaPlaceSection *section,
                           const char        *target)
{
  SendaChecklistView *self = SENDA_CHECKLIST_VIEW (section);
  const SendaSheetItem *item = NULL;
  GtkWidget *row = NULL;

  if (target == NULL)
    return TRUE;
  if (self->protocol == NULL)
    return FALSE;
  ensure_all (self);
  item = senda_protocol_sheet_find (get_sheet (self), target);
  row = item ? g_hash_table_lookup (self->rows, item->id) : NULL;
  if (row == NULL)
    return FALSE;
  if (item->is_retired)
    senda_checklist_filter_show (SENDA_CHECKLIST_FILTER (self->filter), SENDA_CHECKLIST_ASIDE);
  else if (!gtk_widget_get_visible (row))
    senda_checklist_filter_clear (SENDA_CHECKLIST_FILTER (self->filter));
  senda_checklist_row_open (SENDA_CHECKLIST_ROW (row));
  /* The layout that scrolling needs is made in a later frame. */
  g_set_weak_pointer (&self->wanted, row);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  return TRUE;
}

static char *
senda_checklist_view_dup_target (SendaPlaceSection *section)
{
  return g_strdup (SENDA_CHECKLIST_VIEW (section)->open);
}

static GtkWidget *
build_none (SendaChecklistView *self)
{
  GtkWidget *all = gtk_button_new_with_mnemonic (_("Show _All"));

  self->none = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_halign (all, GTK_ALIGN_START);
  g_signal_connect_object (all, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->none), senda_paragraph_new_dim (_("No item fits")));
  gtk_box_append (GTK_BOX (self->none), all);
  return self->none;
}

static GtkWidget *
build_column (SendaChecklistView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (column, "window-column");
  self->head = senda_checklist_head_new (get_protocols (self), self->protocol);
  self->filter = senda_checklist_filter_new (get_protocols (self));
  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "marking", G_CALLBACK (marking_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->head);
  gtk_box_append (GTK_BOX (column), self->filter);
  gtk_box_append (GTK_BOX (column), build_none (self));
  gtk_box_append (GTK_BOX (column), self->parts);
  if (!self->read_only && get_sheet (self)->topic == NULL)
    gtk_box_append (GTK_BOX (column),
                    senda_checklist_own_new (SENDA_PLACE_SECTION (self), self->protocol));
  return column;
}

static void
build (SendaChecklistView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP,
                                   "maximum-size", COLUMN_WIDTH,
                                   "child", build_column (self),
                                   NULL);

  self->bulk = senda_checklist_bulk_new (get_protocols (self), self->protocol);
  gtk_widget_set_visible (self->bulk, FALSE);
  g_signal_connect_object (self->bulk, "mark-all", G_CALLBACK (mark_all_cb), self,
                           G_CONNECT_SWAPPED);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vexpand", TRUE,
                                 "child", clamp,
                                 NULL);
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), self->bulk);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
senda_checklist_view_constructed (GObject *object)
{
  SendaChecklistView *self = SENDA_CHECKLIST_VIEW (object);
  SendaRecord *protocol = senda_protocols_get_protocol (get_protocols (self));

  G_OBJECT_CLASS (senda_checklist_view_parent_class)->constructed (object);

  if (protocol == NULL)
    return;
  self->protocol = g_object_ref (protocol);
  g_object_get (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)),
                "read-only", &self->read_only, NULL);
  build (self);
  g_signal_connect_object (get_protocols (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
  update (self);
}

static void
senda_checklist_view_dispose (GObject *object)
{
  SendaChecklistView *self = SENDA_CHECKLIST_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->more, g_source_remove);
  g_clear_weak_pointer (&self->wanted);
  self->parts = NULL;
  g_hash_table_remove_all (self->rows);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocol);

  G_OBJECT_CLASS (senda_checklist_view_parent_class)->dispose (object);
}

static void
senda_checklist_view_finalize (GObject *object)
{
  SendaChecklistView *self = SENDA_CHECKLIST_VIEW (object);

  g_hash_table_unref (self->rows);
  g_free (self->open);

  G_OBJECT_CLASS (senda_checklist_view_parent_class)->finalize (object);
}

static void
senda_checklist_view_class_init (SendaChecklistViewClass *klass)
{
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_checklist_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_checklist_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_checklist_view_finalize;
  section_class->open = senda_checklist_view_open;
  section_class->dup_target = senda_checklist_view_dup_target;
}

static void
senda_checklist_view_init (SendaChecklistView *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
