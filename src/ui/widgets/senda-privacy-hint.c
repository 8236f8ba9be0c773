/* senda-privacy-hint.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-privacy-hint.h"

#include <glib/gi18n-lib.h>

/* (transfer none) (floating) */
GtkWidget *
senda_privacy_hint_new (void)
{
  GtkWidget *hint = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name ("senda-privacy-symbolic");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", _("No victim information, please."),
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (GTK_BOX (hint), image);
  gtk_box_append (GTK_BOX (hint), label);
  return hint;
}
