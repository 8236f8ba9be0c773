/* senda-area-heading.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-area-heading.h"

#include "senda-roadmap-words.h"

/* (transfer none) (floating) */
GtkWidget *
senda_area_heading_new (SendaRoadmap    *roadmap,
                        const SendaArea *area)
{
  g_autofree char *icon = g_strdup_printf ("senda-area-%u-symbolic", area->number);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                  "label", senda_words_message (roadmap, area->name),
                                  "wrap", TRUE,
                                  "xalign", 0.0,
                                  NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (heading, "area-heading");
  gtk_widget_set_tooltip_text (heading, senda_words_message (roadmap, area->description));
  gtk_box_append (GTK_BOX (heading), image);
  gtk_box_append (GTK_BOX (heading), name);
  return heading;
}
