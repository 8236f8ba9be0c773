/* senda-ballot-work.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-work.h"

#include "senda-section.h"
#include "senda-side-box.h"

#include <glib/gi18n-lib.h>

#define TEXT_WIDTH 220

struct _SendaBallotWork
{
  AdwBin parent_instance;

  GtkWidget *progress;
  GtkWidget *cancel;
  GCancellable *cancellable; /* while something is made */
};

G_DEFINE_FINAL_TYPE (SendaBallotWork, senda_ballot_work, ADW_TYPE_BIN)

static void
senda_ballot_work_dispose (GObject *object)
{
  g_clear_object (&SENDA_BALLOT_WORK (object)->cancellable);

  G_OBJECT_CLASS (senda_ballot_work_parent_class)->dispose (object);
}

static void
senda_ballot_work_class_init (SendaBallotWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_ballot_work_dispose;
}

static void
senda_ballot_work_init (SendaBallotWork *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "import-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
senda_ballot_work_new (const char *what)
{
  SendaBallotWork *self = g_object_new (SENDA_TYPE_BALLOT_WORK, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->progress = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  what, -1);
  self->cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->cancel, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->cancel, GTK_ALIGN_END);
  g_signal_connect_object (self->cancel, "clicked", G_CALLBACK (senda_ballot_work_cancel), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (texts), senda_paragraph_new (what));
  gtk_box_append (GTK_BOX (texts), self->progress);
  adw_bin_set_child (ADW_BIN (self), senda_side_box_new (texts, self->cancel, TEXT_WIDTH));
  return GTK_WIDGET (self);
}

GCancellable *
senda_ballot_work_begin (SendaBallotWork *self)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_WORK (self), NULL);
  g_return_val_if_fail (self->cancellable == NULL, NULL);

  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->cancel);
  return self->cancellable;
}

void
senda_ballot_work_tell (double   done,
                        gpointer self)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (SENDA_BALLOT_WORK (self)->progress), done);
}

void
senda_ballot_work_end (SendaBallotWork *self)
{
  g_return_if_fail (SENDA_IS_BALLOT_WORK (self));

  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

gboolean
senda_ballot_work_is_going_on (SendaBallotWork *self)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_WORK (self), FALSE);

  return self->cancellable != NULL;
}

void
senda_ballot_work_cancel (SendaBallotWork *self)
{
  g_return_if_fail (SENDA_IS_BALLOT_WORK (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}
