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
#include "senda-checklist-items.h"
#include "senda-list-views.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 860

struct _SendaChecklistView
{
  SendaPlaceSection parent_instance;

  SendaRecord *protocol; /* NULL when none was looked at */
  gboolean is_stale;     /* nobody looks: shown anew when somebody does */
  gboolean read_only;
  GtkWidget *scroller;
  GtkWidget *head;
  GtkWidget *filter;
  GtkWidget *items;
  GtkWidget *none;       /* what stands there while nothing fits */
  GtkWidget *bulk;
  char *open;            /* the item that was unfolded last, or NULL */
  GtkWidget *wanted;     /* takes the focus once it has its place; a weak pointer */
  guint tick;
};

G_DEFINE_FINAL_TYPE (SendaChecklistView, senda_checklist_view, SENDA_TYPE_PLACE_SECTION)

static SendaProtocols *
get_protocols (SendaChecklistView *self)
{
  return senda_place_section_get_protocols (SENDA_PLACE_SECTION (self));
}

static SendaProtocolSheet *
get_sheet (SendaChecklistView *self)
{
  return senda_protocols_get_sheet (get_protocols (self), self->protocol);
}

static void
show_marked (SendaChecklistView *self)
{
  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  senda_checklist_bulk_set_items (SENDA_CHECKLIST_BULK (self->bulk),
                                  senda_checklist_items_dup_marked (
                                    SENDA_CHECKLIST_ITEMS (self->items)));
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

/* After each step of showing the items. */
static void
filled_cb (SendaChecklistView *self)
{
  SendaChecklistItems *items = SENDA_CHECKLIST_ITEMS (self->items);

  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  if (self->open != NULL && senda_checklist_items_find (items, self->open) == NULL)
    g_clear_pointer (&self->open, g_free);
  gtk_widget_set_visible (self->none, !senda_checklist_items_are_any (items) &&
                                        get_sheet (self)->items->len > 0);
  senda_checklist_head_update (SENDA_CHECKLIST_HEAD (self->head));
  if (gtk_widget_get_visible (self->bulk))
    show_marked (self);
}

static void
update (SendaChecklistView *self)
{
  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  self->is_stale = FALSE;
  senda_checklist_items_update (SENDA_CHECKLIST_ITEMS (self->items));
}

/* What needs all rows waits for none. */
static void
ensure_all (SendaChecklistView *self)
{
  if (!self->is_stale && !senda_checklist_items_is_partial (SENDA_CHECKLIST_ITEMS (self->items)))
    return;
  self->is_stale = FALSE;
  senda_checklist_items_update_all (SENDA_CHECKLIST_ITEMS (self->items));
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

  if (self->items == NULL || senda_record_is_deleted (self->protocol))
    return;
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
marking_cb (SendaChecklistView *self,
            gboolean            marking)
{
  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  ensure_all (self);
  senda_checklist_items_set_marking (SENDA_CHECKLIST_ITEMS (self->items), marking);
  gtk_widget_set_visible (self->bulk, marking);
  show_marked (self);
}

static void
mark_all_cb (SendaChecklistView *self)
{
  g_assert (SENDA_IS_CHECKLIST_VIEW (self));

  senda_checklist_items_mark_all (SENDA_CHECKLIST_ITEMS (self->items));
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
  GtkWidget *column = gtk_widget_get_parent (self->items);
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
  row = item ? senda_checklist_items_find (SENDA_CHECKLIST_ITEMS (self->items), item->id) : NULL;
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
  self->items = senda_checklist_items_new (get_protocols (self), self->protocol,
                                           SENDA_CHECKLIST_FILTER (self->filter));
  g_signal_connect_object (self->items, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "marked", G_CALLBACK (show_marked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "marking", G_CALLBACK (marking_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->head);
  gtk_box_append (GTK_BOX (column), self->filter);
  gtk_box_append (GTK_BOX (column), build_none (self));
  gtk_box_append (GTK_BOX (column), self->items);
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

static SendaDocument *
senda_checklist_view_make_list (SendaPlaceSection *section,
                                GError           **error G_GNUC_UNUSED)
{
  SendaChecklistView *self = SENDA_CHECKLIST_VIEW (section);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  SendaProtocolSheet *sheet = self->protocol ? get_sheet (self) : NULL;

  if (sheet == NULL)
    return NULL;
  for (guint i = 0; i < sheet->items->len; i++)
    if (senda_checklist_filter_fits (SENDA_CHECKLIST_FILTER (self->filter),
                                     g_ptr_array_index (sheet->items, i)))
      g_ptr_array_add (items, g_ptr_array_index (sheet->items, i));
  return senda_list_make_checklist (senda_place_section_get_workspace (section),
                                    senda_place_section_get_task_force_id (section), sheet, items);
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
  g_clear_weak_pointer (&self->wanted);
  self->items = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocol);

  G_OBJECT_CLASS (senda_checklist_view_parent_class)->dispose (object);
}

static void
senda_checklist_view_finalize (GObject *object)
{
  g_free (SENDA_CHECKLIST_VIEW (object)->open);

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
  section_class->make_list = senda_checklist_view_make_list;
}

static void
senda_checklist_view_init (SendaChecklistView *self G_GNUC_UNUSED)
{
}
