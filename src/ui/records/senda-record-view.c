/* senda-record-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-view.h"

#include "senda-focus.h"
#include "senda-record-row.h"

struct _SendaRecordView
{
  GtkWidget parent_instance;

  SendaRecordListModel *model;
  SendaRecordSelection *selection;
  SendaRecordFont *font;
  GPtrArray *items; /* of the GtkListItem that there are; borrowed */
  GtkWidget *scroller; /* a child of ours */
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (SendaRecordView, senda_record_view, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A list item says nothing by itself: the row of the view around it is given the words. */
static void
say_row (GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *outer = gtk_widget_get_parent (row);
  g_autofree char *said = senda_record_row_say (SENDA_RECORD_ROW (row));

  if (outer != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (outer), GTK_ACCESSIBLE_PROPERTY_LABEL, said,
                                    -1);
}

static void
show_row (SendaRecordView *self,
          GtkListItem     *item)
{
  SendaRecordRow *row = SENDA_RECORD_ROW (gtk_list_item_get_child (item));
  SendaRecord *record = gtk_list_item_get_item (item);

  g_autofree char *heading = NULL;
  gboolean changed = FALSE;

  if (record == NULL)
    return;
  heading = senda_record_list_model_dup_heading (self->model, gtk_list_item_get_position (item));
  changed = senda_record_row_set_heading (row, heading);
  senda_record_row_set_mark (row, senda_record_selection_get_marking (self->selection),
                             senda_record_selection_is_marked (self->selection, record));
  changed = senda_record_row_set_line (row, senda_record_list_model_describe (self->model,
                                                                              record)) || changed;
  if (changed)
    say_row (item);
}

static void
setup_cb (SendaRecordView *self,
          GtkListItem     *item)
{
  g_assert (SENDA_IS_RECORD_VIEW (self));

  gtk_list_item_set_child (item, senda_record_row_new (self->font));
  g_ptr_array_add (self->items, item);
}

static void
bind_cb (SendaRecordView *self,
         GtkListItem     *item)
{
  g_assert (SENDA_IS_RECORD_VIEW (self));

  show_row (self, item);
}

static void
teardown_cb (SendaRecordView *self,
             GtkListItem     *item)
{
  g_assert (SENDA_IS_RECORD_VIEW (self));

  g_ptr_array_remove_fast (self->items, item);
}

static void
marked_cb (SendaRecordView *self)
{
  g_assert (SENDA_IS_RECORD_VIEW (self));

  senda_record_view_update (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE,
                                  senda_record_selection_get_marking (self->selection), -1);
}

static void
build (SendaRecordView *self,
       const char      *label)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (teardown_cb), self,
                           G_CONNECT_SWAPPED);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  gtk_widget_add_css_class (self->view, "record-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (senda_record_view_activate), self);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "child", self->view,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* The row that had the focus last or the first one, which the list itself would not choose. */
static gboolean
senda_record_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *view = SENDA_RECORD_VIEW (widget)->view;

  /* One that has the focus would move it to the next row. */
  return gtk_widget_get_focus_child (view) != NULL ||
         gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

static void
senda_record_view_dispose (GObject *object)
{
  SendaRecordView *self = SENDA_RECORD_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (senda_record_view_parent_class)->dispose (object);
}

static void
senda_record_view_finalize (GObject *object)
{
  SendaRecordView *self = SENDA_RECORD_VIEW (object);

  g_ptr_array_unref (self->items);
  senda_record_font_unref (self->font);

  G_OBJECT_CLASS (senda_record_view_parent_class)->finalize (object);
}

static void
senda_record_view_class_init (SendaRecordViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_record_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_record_view_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_record_view_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, SENDA_TYPE_RECORD);

  gtk_widget_class_set_css_name (widget_class, "recordview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_record_view_init (SendaRecordView *self)
{
  self->items = g_ptr_array_new ();
  self->font = senda_record_font_new ();
}

/* References to @model and @selection, which is of it, are taken. */
GtkWidget *
senda_record_view_new (SendaRecordListModel *model,
                       SendaRecordSelection *selection,
                       const char           *label)
{
  SendaRecordView *self = g_object_new (SENDA_TYPE_RECORD_VIEW, NULL);

  self->model = g_object_ref (model);
  self->selection = g_object_ref (selection);
  build (self, label);
  g_signal_connect_object (selection, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Lets every row that there is say what the model says of its record now. */
void
senda_record_view_update (SendaRecordView *self)
{
  g_return_if_fail (SENDA_IS_RECORD_VIEW (self));

  for (guint i = 0; i < self->items->len; i++)
    show_row (self, g_ptr_array_index (self->items, i));
}

/* As Enter in the row at @position does. */
void
senda_record_view_activate (SendaRecordView *self,
                            guint            position)
{
  g_autoptr (SendaRecord) record = NULL;

  g_return_if_fail (SENDA_IS_RECORD_VIEW (self));

  record = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  if (record == NULL)
    return;
  if (senda_record_selection_get_marking (self->selection))
    senda_record_selection_toggle (self->selection, position);
  else
    g_signal_emit (self, signals[CHOSEN], 0, record);
}

void
senda_record_view_scroll_to (SendaRecordView *self,
                             guint            position)
{
  g_return_if_fail (SENDA_IS_RECORD_VIEW (self));

  gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position);
}
