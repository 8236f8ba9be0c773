/* senda-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-section.h"

#include "senda-focus.h"

#define LEAST_CHARS 10

/* A label that wraps. A least width spares it the costly search for how narrow it could be, with a
 * line for every letter. */
GtkWidget *
senda_paragraph_new (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "width-chars", LEAST_CHARS,
                       NULL);
}

/* A label with the role of a heading. @css_class is "heading", "title-1" and the like. */
GtkWidget *
senda_heading_new (const char *text,
                   const char *css_class,
                   int         level)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "width-chars", LEAST_CHARS,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A quiet line of text, which wraps. */
GtkWidget *
senda_paragraph_new_dim (const char *text)
{
  GtkWidget *label = senda_paragraph_new (text);

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

GtkWidget *
senda_section_new (const char *heading,
                   GtkWidget  *end,
                   GtkWidget  *child)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = senda_heading_new (heading, "heading", 2);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  if (end != NULL)
    {
      gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), end);
    }
  gtk_box_append (GTK_BOX (section), line);
  gtk_box_append (GTK_BOX (section), child);
  return section;
}

/* A list in a frame, called @label by assistive technologies. */
GtkWidget *
senda_boxed_list_new (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return list;
}

GtkWidget *
senda_field_face_new (const char *label,
                      GtkWidget  *field)
{
  GtkWidget *name = senda_paragraph_new_dim (label);
  GtkWidget *face = g_object_new (GTK_TYPE_BOX,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 3,
                                  "margin-top", 8,
                                  "margin-bottom", 10,
                                  "margin-start", 12,
                                  "margin-end", 12,
                                  NULL);

  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (face), name);
  gtk_box_append (GTK_BOX (face), field);
  return face;
}

GtkWidget *
senda_field_row_new (const char *label,
                     GtkWidget  *field)
{
  GtkWidget *row = senda_still_row_new (senda_field_face_new (label, field));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

/* A flat button with an image before its text. */
GtkWidget *
senda_text_button_new (const char *icon_name,
                       const char *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (content), gtk_label_new (label));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

/* A flat button with an image; @label is its tooltip and what a screen reader says. */
GtkWidget *
senda_icon_button_new (const char *icon_name,
                       const char *label)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gtk_image_new_from_icon_name (icon_name));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  senda_icon_button_set_label (button, label);
  return button;
}

/* GTK makes the tooltip the description, which would be said after the same name. */
void
senda_icon_button_set_label (GtkWidget  *button,
                             const char *label)
{
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
