/* senda-task-force-switcher.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-task-force-switcher.h"

#include <glib/gi18n-lib.h>

#define SWITCHER_WIDTH 300

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
          GtkListItem              *item,
          gpointer                  data G_GNUC_UNUSED)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL,
                                               "xalign", 0.0,
                                               "ellipsize", PANGO_ELLIPSIZE_END,
                                               NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
         GtkListItem              *item,
         gpointer                  data G_GNUC_UNUSED)
{
  SendaRecord *record = SENDA_RECORD (gtk_list_item_get_item (item));
  const char *name = senda_record_get_text (record, "name");
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), name);
  gtk_widget_set_tooltip_text (label, name);
  /* What has the focus is the row around it, which has no name in GTK 4.8. */
  if (gtk_widget_get_parent (label) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
activate_cb (GtkListView *list,
             guint        position,
             GtkWidget   *popover)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr (SendaRecord) record = g_list_model_get_item (model, position);

  gtk_widget_activate_action (GTK_WIDGET (list), "win.select-task-force", "s",
                              senda_record_get_id (record));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkSelectionModel *
model_new (SendaWorkspace *workspace,
           SendaTaskForce *current)
{
  GtkSingleSelection *selection =
    gtk_single_selection_new (senda_workspace_list (workspace, &senda_task_force_info, NULL));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (selection));

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  for (guint i = 0; current != NULL && i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (item == G_OBJECT (current))
        {
          gtk_single_selection_set_selected (selection, i);
          break;
        }
    }
  return GTK_SELECTION_MODEL (selection);
}

static GtkWidget *
list_new (GtkSelectionModel *model,
          GtkWidget         *popover)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (model, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Task forces"), -1);
  g_signal_connect (list, "activate", G_CALLBACK (activate_cb), popover);
  return list;
}

static void
action_clicked_cb (GtkButton *button G_GNUC_UNUSED,
                   GtkWidget *popover)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
append_action (GtkBox     *box,
               GtkWidget  *popover,
               const char *label,
               const char *action)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), g_object_new (GTK_TYPE_LABEL, "label", label,
                                                           "xalign", 0.0, NULL));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "switcher-action");
  g_signal_connect (button, "clicked", G_CALLBACK (action_clicked_cb), popover);
  gtk_box_append (box, button);
}

/* A popover for @workspace where @current (nullable) is marked. */
GtkWidget *
senda_task_force_switcher_new (SendaWorkspace *workspace,
                               SendaTaskForce *current)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkSelectionModel *model = model_new (workspace, current);

  if (g_list_model_get_n_items (G_LIST_MODEL (model)) > 0)
    {
      gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "propagate-natural-height", TRUE,
                                                   "max-content-height", 320,
                                                   "child", list_new (model, popover),
                                                   NULL));
      gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
    }
  else
    {
      g_object_unref (model);
    }
  append_action (GTK_BOX (box), popover, _("Add Task Force…"), "win.add-task-force");
  append_action (GTK_BOX (box), popover, _("Open the Sample"), "win.add-sample");
  if (current != NULL)
    append_action (GTK_BOX (box), popover, _("Remove This Task Force"), "win.remove-task-force");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_set_size_request (box, SWITCHER_WIDTH, -1);
  return popover;
}
