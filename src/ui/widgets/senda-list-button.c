/* senda-list-button.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-list-button.h"

#include "senda-focus.h"
#include "senda-section.h"

#define LIST_WIDTH 280
#define LIST_HEIGHT 360

struct _SendaListButton
{
  GtkWidget parent_instance;

  GtkWidget *button; /* a plain one: GtkMenuButton gives several lines no room */
  GtkWidget *label;
  GtkWidget *popover; /* the list; NULL until it was opened */
  char *title;
  GStrv items;
  guint chosen;
};

G_DEFINE_FINAL_TYPE (SendaListButton, senda_list_button, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (SendaListButton *self)
{
  const char *text = self->items[self->chosen];
  g_autofree char *name = g_strdup_printf ("%s: %s", self->title, text);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
drop_list (SendaListButton *self)
{
  if (self->popover != NULL)
    g_signal_handlers_disconnect_by_data (self->popover, self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

/* It stays until the next one is opened: what was clicked in it is still to act. */
static void
closed_cb (SendaListButton *self)
{
  g_assert (SENDA_IS_LIST_BUTTON (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  if (gtk_widget_get_mapped (self->button))
    gtk_widget_grab_focus (self->button);
}

static void
row_activated_cb (SendaListButton *self,
                  GtkListBoxRow   *row)
{
  g_assert (SENDA_IS_LIST_BUTTON (self));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  senda_list_button_choose (self, gtk_list_box_row_get_index (row));
}

static GtkWidget *
build_row (const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), senda_paragraph_new (text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static GtkWidget *
build_list (SendaListButton *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  for (guint i = 0; self->items[i] != NULL; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), build_row (self->items[i]));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return list;
}

static void
clicked_cb (SendaListButton *self)
{
  GtkWidget *list = build_list (self);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "width-request", LIST_WIDTH,
                                      "child", list,
                                      NULL);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), self->chosen);
  int height = 0;

  g_assert (SENDA_IS_LIST_BUTTON (self));

  drop_list (self);
  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (self->popover, "list-popover");
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  gtk_widget_set_parent (self->popover, self->button);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  /* As tall as its lines in that width, which a scrolled window does not ask for. */
  gtk_widget_measure (list, GTK_ORIENTATION_VERTICAL, LIST_WIDTH, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              MIN (height, LIST_HEIGHT));
  gtk_list_box_select_row (GTK_LIST_BOX (list), row);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
}

static gboolean
senda_list_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_LIST_BUTTON (widget)->button);
}

static void
senda_list_button_dispose (GObject *object)
{
  SendaListButton *self = SENDA_LIST_BUTTON (object);

  drop_list (self);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_list_button_parent_class)->dispose (object);
}

static void
senda_list_button_finalize (GObject *object)
{
  SendaListButton *self = SENDA_LIST_BUTTON (object);

  g_free (self->title);
  g_strfreev (self->items);

  G_OBJECT_CLASS (senda_list_button_parent_class)->finalize (object);
}

static void
senda_list_button_class_init (SendaListButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_list_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_list_button_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_list_button_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "listbutton");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_list_button_init (SendaListButton *self)
{
  self->button = senda_list_button_face_new (&self->label);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/* @title: what is chosen here, for assistive technologies; @items: at least one. */
GtkWidget *
senda_list_button_new (const char        *title,
                       const char *const *items,
                       guint              chosen)
{
  SendaListButton *self = g_object_new (SENDA_TYPE_LIST_BUTTON, NULL);

  g_return_val_if_fail (chosen < g_strv_length ((GStrv) items), NULL);

  self->title = g_strdup (title);
  self->items = g_strdupv ((GStrv) items);
  self->chosen = chosen;
  update (self);
  return GTK_WIDGET (self);
}

guint
senda_list_button_get_chosen (SendaListButton *self)
{
  g_return_val_if_fail (SENDA_IS_LIST_BUTTON (self), 0);

  return self->chosen;
}

void
senda_list_button_choose (SendaListButton *self,
                          guint            index)
{
  g_return_if_fail (SENDA_IS_LIST_BUTTON (self));
  g_return_if_fail (index < g_strv_length (self->items));

  if (self->chosen == index)
    return;
  self->chosen = index;
  update (self);
  g_signal_emit (self, signals[CHOSEN], 0, index);
}

/* The button alone, with nothing behind it yet: for what opens a list of another kind. @label: where
 * its words go. (transfer floating) */
GtkWidget *
senda_list_button_face_new (GtkWidget **label)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = NULL;

  *label = senda_paragraph_new (NULL);
  gtk_widget_set_hexpand (*label, TRUE);
  gtk_box_append (GTK_BOX (face), *label);
  gtk_box_append (GTK_BOX (face), g_object_new (GTK_TYPE_IMAGE,
                                                "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                "icon-name", "senda-down-symbolic",
                                                NULL));
  button = g_object_new (GTK_TYPE_BUTTON, "child", face, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  return button;
}
