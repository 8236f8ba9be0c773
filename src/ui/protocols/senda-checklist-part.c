/* senda-checklist-part.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-part.h"

#include "senda-focus.h"
#include "senda-section.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

struct _SendaChecklistPart
{
  AdwBin parent_instance;

  const SendaTopic *topic;
  gboolean holds_decisions;
  GtkWidget *note;
  GtkWidget *items;
};

G_DEFINE_FINAL_TYPE (SendaChecklistPart, senda_checklist_part, ADW_TYPE_BIN)

static guint add_signal;

static void
add_cb (SendaChecklistPart *self)
{
  g_assert (SENDA_IS_CHECKLIST_PART (self));

  g_signal_emit (self, add_signal, 0);
}

static GtkWidget *
build_add (SendaChecklistPart *self,
           const char         *name)
{
  const char *label = self->holds_decisions ? _("Add a Decision…") : _("Add an Item…");
  GtkWidget *button = senda_text_button_new ("senda-add-symbolic", label);
  /* Translators: a button, and the part of a checklist that it adds to */
  g_autofree char *said = g_strdup_printf (C_("checklist", "%1$s: %2$s"), label, name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said,
                                  -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
senda_checklist_part_class_init (SendaChecklistPartClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;

  add_signal = g_signal_new ("add", SENDA_TYPE_CHECKLIST_PART, G_SIGNAL_RUN_LAST, 0,
                             NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_checklist_part_init (SendaChecklistPart *self)
{
  self->note = senda_paragraph_new (NULL);
  gtk_widget_set_visible (self->note, FALSE);
  self->items = g_object_new (GTK_TYPE_BOX,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                              "orientation", GTK_ORIENTATION_VERTICAL,
                              NULL);
  gtk_widget_add_css_class (self->items, "checklist-items");
}

GtkWidget *
senda_checklist_part_new (const SendaSheetPart *part,
                          SendaCatalog         *catalog,
                          gboolean              read_only)
{
  SendaChecklistPart *self = g_object_new (SENDA_TYPE_CHECKLIST_PART, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = senda_sheet_part_dup_name (part, catalog);

  self->topic = part->topic;
  self->holds_decisions = part->holds_decisions;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->items), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_box_append (GTK_BOX (column), senda_heading_new (name, "title-4", 2));
  gtk_box_append (GTK_BOX (column), self->note);
  gtk_box_append (GTK_BOX (column), self->items);
  if (!read_only)
    gtk_box_append (GTK_BOX (column), build_add (self, name));
  if (part->holds_decisions)
    gtk_widget_add_css_class (column, "decisions");
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}

const char *
senda_checklist_part_get_topic (SendaChecklistPart *self)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_PART (self), NULL);

  return self->topic ? self->topic->id : NULL;
}

gboolean
senda_checklist_part_has_decisions (SendaChecklistPart *self)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_PART (self), FALSE);

  return self->holds_decisions;
}

gboolean
senda_checklist_part_is (SendaChecklistPart   *self,
                         const SendaSheetPart *part)
{
  g_return_val_if_fail (SENDA_IS_CHECKLIST_PART (self), FALSE);

  return self->topic == part->topic && self->holds_decisions == part->holds_decisions;
}

void
senda_checklist_part_set_note (SendaChecklistPart *self,
                               const char         *note)
{
  g_return_if_fail (SENDA_IS_CHECKLIST_PART (self));

  gtk_label_set_label (GTK_LABEL (self->note), note ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
}

void
senda_checklist_part_place (SendaChecklistPart *self,
                            GtkWidget          *row,
                            GtkWidget          *before)
{
  GtkWidget *parent = gtk_widget_get_parent (row);

  g_return_if_fail (SENDA_IS_CHECKLIST_PART (self));

  if (parent == self->items)
    {
      if (gtk_widget_get_prev_sibling (row) != before)
        gtk_box_reorder_child_after (GTK_BOX (self->items), row, before);
      return;
    }
  g_object_ref_sink (row);
  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), row);
  gtk_box_insert_child_after (GTK_BOX (self->items), row, before);
  g_object_unref (row);
}
