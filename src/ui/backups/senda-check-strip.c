/* senda-check-strip.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-check-strip.h"

#include "senda-section.h"
#include "senda-side-box.h"

#include <glib/gi18n-lib.h>

#define TEXT_WIDTH 200

struct _SendaCheckStrip
{
  AdwBin parent_instance;

  GtkWidget *text;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (SendaCheckStrip, senda_check_strip, ADW_TYPE_BIN)

static void
senda_check_strip_class_init (SendaCheckStripClass *klass G_GNUC_UNUSED)
{
}

static void
senda_check_strip_init (SendaCheckStrip *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));

  self->text = senda_paragraph_new (NULL);
  self->bar = gtk_progress_bar_new ();
  gtk_box_append (GTK_BOX (texts), self->text);
  gtk_box_append (GTK_BOX (texts), self->bar);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (cancel, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (cancel, GTK_ALIGN_END);
  gtk_widget_set_margin_start (cancel, 12);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "backups.cancel");
  adw_bin_set_child (ADW_BIN (self), senda_side_box_new (texts, cancel, TEXT_WIDTH));
  senda_check_strip_set_text (self, NULL);
}

GtkWidget *
senda_check_strip_new (void)
{
  return g_object_new (SENDA_TYPE_CHECK_STRIP, NULL);
}

void
senda_check_strip_set_text (SendaCheckStrip *self,
                            const char      *text)
{
  g_return_if_fail (SENDA_IS_CHECK_STRIP (self));

  gtk_label_set_label (GTK_LABEL (self->text), text ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text ? text : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

/* From 0 to 1. */
void
senda_check_strip_set_progress (SendaCheckStrip *self,
                                double           progress)
{
  g_return_if_fail (SENDA_IS_CHECK_STRIP (self));

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), progress);
}
