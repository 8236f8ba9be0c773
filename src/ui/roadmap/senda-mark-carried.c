/* senda-mark-carried.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-mark-carried.h"

#include "senda-dialogs.h"
#include "senda-section.h"
#include "senda-side-box.h"

#include <glib/gi18n-lib.h>

#define TEXT_WIDTH 160

struct _SendaMarkCarried
{
  AdwBin parent_instance;

  SendaRoadmap *roadmap;
  const SendaStatement *statement;
  GtkWidget *marks; /* borrowed: it stands beside this */
  GtkWidget *confirm;
};

G_DEFINE_FINAL_TYPE (SendaMarkCarried, senda_mark_carried, ADW_TYPE_BIN)

/* The same mark given again is a new one. The focus moves on before the question goes. */
static void
confirm_cb (SendaMarkCarried *self)
{
  g_autofree char *mark = g_strdup (senda_roadmap_get_mark (self->roadmap, self->statement));
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_MARK_CARRIED (self));

  gtk_widget_grab_focus (self->marks);
  if (!senda_roadmap_mark (self->roadmap, self->statement, mark, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
senda_mark_carried_dispose (GObject *object)
{
  g_clear_object (&SENDA_MARK_CARRIED (object)->roadmap);

  G_OBJECT_CLASS (senda_mark_carried_parent_class)->dispose (object);
}

static void
senda_mark_carried_class_init (SendaMarkCarriedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_mark_carried_dispose;
}

static void
senda_mark_carried_init (SendaMarkCarried *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_mark_carried_new (SendaRoadmap         *roadmap,
                        const SendaStatement *statement,
                        const char           *text,
                        GtkWidget            *marks)
{
  SendaMarkCarried *self = g_object_new (SENDA_TYPE_MARK_CARRIED, "visible", FALSE, NULL);
  GtkWidget *said = senda_paragraph_new_dim (_("Brought from the last time: still true?"));
  /* Translators: %s is an element or a statement of the roadmap */
  g_autofree char *label = g_strdup_printf (_("%s: Still True"), text);

  self->roadmap = g_object_ref (roadmap);
  self->statement = statement;
  self->marks = marks;
  self->confirm = gtk_button_new_with_label (_("Still True"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->confirm), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_halign (self->confirm, GTK_ALIGN_START);
  gtk_widget_set_hexpand (said, TRUE);
  gtk_widget_set_valign (said, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (said, "caption");
  gtk_widget_add_css_class (self->confirm, "flat");
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (confirm_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), senda_side_box_new (said, self->confirm, TEXT_WIDTH));
  return GTK_WIDGET (self);
}

/* @is_fixed: nothing can be answered. */
void
senda_mark_carried_update (SendaMarkCarried *self,
                           gboolean          is_carried,
                           gboolean          is_fixed)
{
  g_return_if_fail (SENDA_IS_MARK_CARRIED (self));

  gtk_widget_set_visible (GTK_WIDGET (self), is_carried);
  gtk_widget_set_visible (self->confirm, !is_fixed);
}
