/* senda-sidebar.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sidebar.h"

#include "senda-main-menu.h"
#include "senda-task-force-switcher.h"

#include <glib/gi18n-lib.h>

struct _SendaSidebar
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  gboolean following; /* the selection changes by us */

  AdwHeaderBar *header;
  GtkMenuButton *menu;
  GtkWidget *switcher; /* a plain button: GtkMenuButton gives a name of several lines no room */
  GtkWidget *popover;  /* while it is open */
  guint popover_source;
  GtkLabel *name;
  GtkListBox *places;
  GtkWidget *notice;
  GtkWidget *author;
  GtkLabel *author_label;
};

G_DEFINE_FINAL_TYPE (SendaSidebar, senda_sidebar, ADW_TYPE_BIN)

static const SendaPlaceInfo *
row_place (GtkListBoxRow *row)
{
  return &senda_places (NULL)[gtk_list_box_row_get_index (row)];
}

static void
row_selected_cb (GtkListBox    *places G_GNUC_UNUSED,
                 GtkListBoxRow *row,
                 SendaSidebar  *self)
{
  g_assert (SENDA_IS_SIDEBAR (self));

  if (row != NULL && !self->following)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.select-place", "s", row_place (row)->name);
}

static void
row_activated_cb (GtkListBox    *places G_GNUC_UNUSED,
                  GtkListBoxRow *row,
                  SendaSidebar  *self)
{
  g_assert (SENDA_IS_SIDEBAR (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "s", row_place (row)->name);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       data)
{
  SendaSidebar *self = SENDA_SIDEBAR (data);
  g_autoptr (GMenuModel) menu = senda_main_menu_new (self->workspace);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

static void
drop_popover (SendaSidebar *self)
{
  g_clear_handle_id (&self->popover_source, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static gboolean
drop_popover_cb (gpointer data)
{
  SendaSidebar *self = SENDA_SIDEBAR (data);

  self->popover_source = 0;
  drop_popover (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: what was clicked in it is still to act. */
static void
switcher_closed_cb (SendaSidebar *self)
{
  g_assert (SENDA_IS_SIDEBAR (self));

  if (self->popover_source == 0)
    self->popover_source = g_idle_add (drop_popover_cb, self);
}

static void
switcher_clicked_cb (SendaSidebar *self)
{
  g_assert (SENDA_IS_SIDEBAR (self));

  drop_popover (self);
  self->popover = senda_task_force_switcher_new (self->workspace, self->task_force);
  gtk_widget_set_parent (self->popover, self->switcher);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (switcher_closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static GtkWidget *
place_row_new (const SendaPlaceInfo *place)
{
  const char *title = senda_place_info_title (place);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", place->icon,
                                               "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", title,
                                               "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

/* A menu button's own button is what has the focus: it needs the name. */
static void
name_menu_button (GtkMenuButton *button,
                  const char    *name)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_name (SendaSidebar *self)
{
  const char *name = NULL;
  g_autofree char *label = NULL;

  if (self->task_force != NULL)
    name = senda_record_get_text (SENDA_RECORD (self->task_force), "name");
  gtk_label_set_label (self->name, name ? name : _("No Task Force Yet"));
  /* Translators: name of the button that switches between task forces; %s is the present one */
  label = g_strdup_printf (_("Task force: %s"), gtk_label_get_label (self->name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switcher), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
update_author (SendaSidebar *self)
{
  g_autofree char *author = NULL;
  g_autofree char *label = NULL;

  g_object_get (self->workspace, "author", &author, NULL);
  if (author != NULL && *author != '\0')
    /* Translators: who makes changes; %s is the name that someone typed */
    label = g_strdup_printf (_("I am: %s"), author);
  else
    label = g_strdup (_("Say Who You Are…"));
  gtk_label_set_label (self->author_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->author), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
senda_sidebar_dispose (GObject *object)
{
  SendaSidebar *self = SENDA_SIDEBAR (object);

  drop_popover (self);
  senda_sidebar_set_task_force (self, NULL);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), SENDA_TYPE_SIDEBAR);

  G_OBJECT_CLASS (senda_sidebar_parent_class)->dispose (object);
}

static void
senda_sidebar_class_init (SendaSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_sidebar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SENDA_RESOURCES "/senda-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, SendaSidebar, header);
  gtk_widget_class_bind_template_child (widget_class, SendaSidebar, menu);
  gtk_widget_class_bind_template_child (widget_class, SendaSidebar, switcher);
  gtk_widget_class_bind_template_child (widget_class, SendaSidebar, name);
  gtk_widget_class_bind_template_child (widget_class, SendaSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, SendaSidebar, notice);
  gtk_widget_class_bind_template_child (widget_class, SendaSidebar, author);
  gtk_widget_class_bind_template_child (widget_class, SendaSidebar, author_label);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, switcher_clicked_cb);
}

static void
senda_sidebar_init (SendaSidebar *self)
{
  guint n_places = 0;
  const SendaPlaceInfo *places = senda_places (&n_places);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_places; i++)
    gtk_list_box_append (self->places, place_row_new (&places[i]));
  name_menu_button (self->menu, _("Main Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switcher),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  gtk_menu_button_set_create_popup_func (self->menu, create_menu_cb, self, NULL);
}

/* Once, before anything else. */
void
senda_sidebar_set_workspace (SendaSidebar   *self,
                             SendaWorkspace *workspace)
{
  g_return_if_fail (SENDA_IS_SIDEBAR (self));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_swapped (workspace, "notify::author", G_CALLBACK (update_author), self);
  g_object_bind_property (workspace, "read-only", self->notice, "visible", G_BINDING_SYNC_CREATE);
  update_author (self);
  update_name (self);
}

/* The task force that is named; NULL for none. */
void
senda_sidebar_set_task_force (SendaSidebar   *self,
                              SendaTaskForce *task_force)
{
  g_return_if_fail (SENDA_IS_SIDEBAR (self));

  if (self->task_force != NULL)
    g_signal_handlers_disconnect_by_data (self->task_force, self);
  g_set_object (&self->task_force, task_force);
  if (task_force == NULL && self->workspace == NULL)
    return;
  if (task_force != NULL)
    g_signal_connect_swapped (task_force, "notify::name", G_CALLBACK (update_name), self);
  update_name (self);
}

/* Marks the place that is shown; NULL for none. */
void
senda_sidebar_set_place (SendaSidebar         *self,
                         const SendaPlaceInfo *place)
{
  g_return_if_fail (SENDA_IS_SIDEBAR (self));

  self->following = TRUE;
  if (place == NULL)
    gtk_list_box_unselect_all (self->places);
  else
    gtk_list_box_select_row (self->places,
                             gtk_list_box_get_row_at_index (self->places,
                                                            place - senda_places (NULL)));
  self->following = FALSE;
}

/* Alone in the window, the sidebar carries its buttons. */
void
senda_sidebar_set_collapsed (SendaSidebar *self,
                             gboolean      collapsed)
{
  g_return_if_fail (SENDA_IS_SIDEBAR (self));

  adw_header_bar_set_show_end_title_buttons (self->header, collapsed);
}

void
senda_sidebar_open_menu (SendaSidebar *self)
{
  g_return_if_fail (SENDA_IS_SIDEBAR (self));

  gtk_menu_button_popup (self->menu);
}

/* Puts the focus on the place that is marked. */
void
senda_sidebar_focus (SendaSidebar *self)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (SENDA_IS_SIDEBAR (self));

  row = gtk_list_box_get_selected_row (self->places);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->places, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
