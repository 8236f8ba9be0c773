/* senda-child-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-child-row.h"

#include "senda-dialogs.h"
#include "senda-fold.h"
#include "senda-record-edits.h"

#include <glib/gi18n-lib.h>

struct _SendaChildRow
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  SendaRecord *record;
  const SendaChildListSpec *spec;
  GtkWidget *fold;
  GtkWidget *form; /* NULL until it is unfolded */
};

G_DEFINE_FINAL_TYPE (SendaChildRow, senda_child_row, ADW_TYPE_BIN)

static void
update (SendaChildRow *self)
{
  g_autofree char *title = self->spec->dup_title (self->record, self->workspace);
  g_autofree char *subtitle = NULL;

  g_assert (SENDA_IS_CHILD_ROW (self));

  if (self->spec->dup_subtitle != NULL)
    subtitle = self->spec->dup_subtitle (self->record, self->workspace);
  senda_fold_set_title (SENDA_FOLD (self->fold),
                        title ? title : g_dgettext (GETTEXT_PACKAGE, self->spec->info->label));
  senda_fold_set_subtitle (SENDA_FOLD (self->fold), subtitle);
}

static void
remove_clicked_cb (SendaChildRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaChildRow) held G_GNUC_UNUSED = g_object_ref (self);
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), SENDA_TYPE_CHILD_LIST);

  if (!senda_record_remove (self->workspace, self->record, &error))
    senda_window_show_error (list, error);
  else
    senda_window_toast (list, _("It was removed."), TRUE);
}

static GtkWidget *
make_remove (SendaChildRow *self)
{
  GtkWidget *remove = gtk_button_new_with_label (_(self->spec->remove_label));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (remove))), TRUE);
  gtk_widget_set_halign (remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (remove, "flat");
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return remove;
}

static void
expanded_cb (SendaChildRow *self)
{
  GtkWidget *column = NULL;
  gboolean read_only = FALSE;

  g_assert (SENDA_IS_CHILD_ROW (self));

  if (self->form != NULL || !senda_fold_get_expanded (SENDA_FOLD (self->fold)))
    return;
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->form = senda_record_form_new (self->workspace, self->record,
                                      g_dgettext (GETTEXT_PACKAGE, self->spec->info->label),
                                      self->spec->fields, NULL);
  if (self->spec->note != NULL)
    senda_record_form_set_note (SENDA_RECORD_FORM (self->form), _(self->spec->note));
  gtk_box_append (GTK_BOX (column), self->form);
  g_object_get (self->workspace, "read-only", &read_only, NULL);
  if (!read_only)
    gtk_box_append (GTK_BOX (column), make_remove (self));
  senda_fold_set_child (SENDA_FOLD (self->fold), column);
}

static void
senda_child_row_dispose (GObject *object)
{
  SendaChildRow *self = SENDA_CHILD_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_child_row_parent_class)->dispose (object);
}

static void
senda_child_row_class_init (SendaChildRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_child_row_dispose;
}

static void
senda_child_row_init (SendaChildRow *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_child_row_new (SendaWorkspace           *workspace,
                     SendaRecord              *record,
                     const SendaChildListSpec *spec)
{
  SendaChildRow *self = g_object_new (SENDA_TYPE_CHILD_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->spec = spec;
  self->fold = senda_fold_new (NULL);
  adw_bin_set_child (ADW_BIN (self), self->fold);
  g_signal_connect_object (self->fold, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (record, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* (transfer none) */
SendaRecord *
senda_child_row_get_record (SendaChildRow *self)
{
  g_return_val_if_fail (SENDA_IS_CHILD_ROW (self), NULL);

  return self->record;
}

void
senda_child_row_open (SendaChildRow *self)
{
  GtkWidget *field = NULL;

  g_return_if_fail (SENDA_IS_CHILD_ROW (self));

  senda_fold_set_expanded (SENDA_FOLD (self->fold), TRUE);
  field = senda_record_form_get_field (SENDA_RECORD_FORM (self->form),
                                       self->spec->fields[0].field);
  if (field != NULL)
    gtk_widget_grab_focus (field);
}
