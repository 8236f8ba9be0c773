/* senda-passphrase-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-passphrase-row.h"

#include "senda-section.h"
#include "senda-side-box.h"

#include <glib/gi18n-lib.h>

#define WORDS_WIDTH 220
#define WORDS "senda-words"

static void
copy_cb (GtkWidget *words)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (words),
                          gtk_label_get_label (GTK_LABEL (words)));
}

/* @more: a button beside that which copies, or NULL. */
GtkWidget *
senda_passphrase_row_new (GtkWidget *more)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *copy = gtk_button_new_with_label (_("Copy"));
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *row = NULL;

  gtk_label_set_selectable (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "title-4");
  gtk_widget_set_valign (copy, GTK_ALIGN_CENTER);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_cb), words, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), copy);
  if (more != NULL)
    {
      gtk_widget_set_valign (more, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (buttons), more);
    }
  row = senda_field_row_new (_("Passphrase"), senda_side_box_new (words, buttons, WORDS_WIDTH));
  g_object_set_data (G_OBJECT (row), WORDS, words);
  return row;
}

void
senda_passphrase_row_set (GtkWidget  *row,
                          const char *words)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (row), WORDS);

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
