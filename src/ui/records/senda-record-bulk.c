/* senda-record-bulk.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-bulk.h"

#include "senda-dialogs.h"
#include "senda-record-edits.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaRecordBulk
{
  GtkWidget parent_instance;

  SendaWorkspace *workspace;
  const SendaRecordListSpec *spec;
  SendaRecordSelection *selection;
  GtkWidget *count;
  GtkWidget *edit;   /* NULL when nothing can be given to many */
  GtkWidget *remove; /* NULL when many may not be removed */
};

G_DEFINE_FINAL_TYPE (SendaRecordBulk, senda_record_bulk, GTK_TYPE_WIDGET)

static void
update (SendaRecordBulk *self)
{
  guint n_marked = senda_record_selection_get_n_marked (self->selection);
  gboolean read_only = FALSE;
  g_autofree char *text = NULL;

  g_object_get (self->workspace, "read-only", &read_only, NULL);
  text = g_strdup_printf (ngettext ("%u marked", "%u marked", n_marked), n_marked);
  gtk_label_set_label (GTK_LABEL (self->count), text);
  if (self->edit != NULL)
    gtk_widget_set_sensitive (self->edit, n_marked > 0 && !read_only);
  if (self->remove != NULL)
    gtk_widget_set_sensitive (self->remove, n_marked > 0 && !read_only);
}

static void
mark_all_cb (SendaRecordBulk *self)
{
  g_assert (SENDA_IS_RECORD_BULK (self));

  senda_record_selection_toggle_all (self->selection);
}

static void
edit_cb (SendaRecordBulk *self)
{
  g_autoptr (GPtrArray) records = NULL;

  g_assert (SENDA_IS_RECORD_BULK (self));

  records = senda_record_selection_dup_marked (self->selection);
  if (records->len > 0)
    gtk_window_present (GTK_WINDOW (senda_record_bulk_edit_new (GTK_WIDGET (self), self->workspace,
                                                                self->spec, records)));
}

static void
remove_cb (SendaRecordBulk *self)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert (SENDA_IS_RECORD_BULK (self));

  records = senda_record_selection_dup_marked (self->selection);
  if (records->len == 0)
    return;
  if (!senda_record_remove_many (self->workspace, records, &error))
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  text = g_strdup_printf (ngettext ("%u removed.", "%u removed.", records->len), records->len);
  senda_window_toast (GTK_WIDGET (self), text, TRUE);
}

static GtkWidget *
add_button (SendaRecordBulk *self,
            const char      *label,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
senda_record_bulk_dispose (GObject *object)
{
  SendaRecordBulk *self = SENDA_RECORD_BULK (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_record_bulk_parent_class)->dispose (object);
}

static void
senda_record_bulk_class_init (SendaRecordBulkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_record_bulk_dispose;

  gtk_widget_class_set_css_name (widget_class, "recordbulk");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_record_bulk_init (SendaRecordBulk *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), senda_wrap_layout_new (6, 6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What is marked"), -1);
  self->count = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                              "margin-end", 6,
                              NULL);
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
}

/* @spec lives for ever; a reference to @selection is taken. */
GtkWidget *
senda_record_bulk_new (SendaWorkspace            *workspace,
                       const SendaRecordListSpec *spec,
                       SendaRecordSelection      *selection)
{
  SendaRecordBulk *self = g_object_new (SENDA_TYPE_RECORD_BULK, NULL);

  self->workspace = g_object_ref (workspace);
  self->spec = spec;
  self->selection = g_object_ref (selection);
  add_button (self, _("Mark _All"), G_CALLBACK (mark_all_cb));
  if (spec->bulk != NULL && spec->bulk[0].field != NULL)
    self->edit = add_button (self, _("_Change…"), G_CALLBACK (edit_cb));
  if (spec->may_remove_many)
    self->remove = add_button (self, _("_Remove"), G_CALLBACK (remove_cb));
  g_signal_connect_object (selection, "marked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
  return GTK_WIDGET (self);
}
