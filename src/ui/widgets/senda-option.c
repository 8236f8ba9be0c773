/* senda-option.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-option.h"

#include "senda-focus.h"
#include "senda-list-button.h"
#include "senda-section.h"

static GtkWidget *
make_texts (const char *title,
            const char *subtitle)
{
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX,
                                   "orientation", GTK_ORIENTATION_VERTICAL,
                                   "spacing", 3,
                                   "hexpand", TRUE,
                                   "valign", GTK_ALIGN_CENTER,
                                   NULL);

  gtk_box_append (GTK_BOX (texts), senda_paragraph_new (title));
  if (subtitle != NULL)
    {
      GtkWidget *label = senda_paragraph_new_dim (subtitle);

      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (texts), label);
    }
  return texts;
}

static void
name_control (GtkWidget  *control,
              const char *title,
              const char *subtitle)
{
  g_autofree char *spoken = subtitle ? g_strconcat (title, ". ", subtitle, NULL)
                                     : g_strdup (title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static GtkWidget *
append_row (GtkListBox *list,
            const char *title,
            GtkWidget  *child)
{
  GtkWidget *row = senda_still_row_new (child);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (list, row);
  return row;
}

GtkWidget *
senda_option_append_radio (GtkListBox *list,
                           GtkWidget  *group,
                           const char *title,
                           const char *subtitle)
{
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                   NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), make_texts (title, subtitle));
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  gtk_widget_add_css_class (check, "row-check");
  gtk_widget_add_css_class (check, "option");
  name_control (check, title, subtitle);
  append_row (list, title, check);
  return check;
}

GtkWidget *
senda_option_face_new (const char *title,
                       const char *subtitle,
                       GtkWidget  *end)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (face, "option");
  gtk_box_append (GTK_BOX (face), make_texts (title, subtitle));
  gtk_box_append (GTK_BOX (face), end);
  name_control (end, title, subtitle);
  return face;
}

static void
row_activated_cb (GtkListBox    *list G_GNUC_UNUSED,
                  GtkListBoxRow *row)
{
  GtkWidget *control = g_object_get_data (G_OBJECT (row), "switch");

  if (control != NULL)
    gtk_widget_activate (control);
}

GtkWidget *
senda_option_append_switch (GtkListBox *list,
                            const char *title,
                            const char *subtitle)
{
  GtkWidget *control = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *row = append_row (list, title, senda_option_face_new (title, subtitle, control));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "switch", control);
  if (g_signal_handler_find (list, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, row_activated_cb, NULL) == 0)
    g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  return control;
}

GtkWidget *
senda_option_append_list (GtkListBox        *list,
                          const char        *title,
                          const char *const *items,
                          guint              chosen)
{
  GtkWidget *button = senda_list_button_new (title, items, chosen);

  gtk_list_box_append (list, senda_field_row_new (title, button));
  return button;
}
