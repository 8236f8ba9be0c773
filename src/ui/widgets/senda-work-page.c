/* senda-work-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-work-page.h"

#include <glib/gi18n-lib.h>

struct _SendaWorkPage
{
  AdwBin parent_instance;

  GtkWidget *bar;
  GCancellable *cancellable; /* while it works */
  gboolean is_to_close;      /* somebody wants the window closed */
};

G_DEFINE_FINAL_TYPE (SendaWorkPage, senda_work_page, ADW_TYPE_BIN)

static void
cancel_cb (SendaWorkPage *self)
{
  g_assert (SENDA_IS_WORK_PAGE (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* The window goes without asking, such as with the one that it stands over. */
static void
senda_work_page_unroot (GtkWidget *widget)
{
  cancel_cb (SENDA_WORK_PAGE (widget));

  GTK_WIDGET_CLASS (senda_work_page_parent_class)->unroot (widget);
}

static void
senda_work_page_dispose (GObject *object)
{
  g_clear_object (&SENDA_WORK_PAGE (object)->cancellable);

  G_OBJECT_CLASS (senda_work_page_parent_class)->dispose (object);
}

static void
senda_work_page_class_init (SendaWorkPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_work_page_dispose;
  GTK_WIDGET_CLASS (klass)->unroot = senda_work_page_unroot;
}

static void
senda_work_page_init (SendaWorkPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->bar = gtk_progress_bar_new ();
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (self->bar), TRUE);
  gtk_widget_set_halign (cancel, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (box, TRUE);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), cancel);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
senda_work_page_new (void)
{
  return g_object_new (SENDA_TYPE_WORK_PAGE, NULL);
}

/* Work begins, called @what. Returns: (transfer none): what its Cancel button cancels */
GCancellable *
senda_work_page_begin (SendaWorkPage *self,
                       const char    *what)
{
  g_return_val_if_fail (SENDA_IS_WORK_PAGE (self), NULL);

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_to_close = FALSE;
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), 0);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->bar), what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, what,
                                  -1);
  return self->cancellable;
}

void
senda_work_page_progress (double   done,
                          gpointer page)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (SENDA_WORK_PAGE (page)->bar),
                                 CLAMP (done, 0, 1));
}

/* The work has ended, however. Returns: whether somebody wanted the window closed meanwhile */
gboolean
senda_work_page_end (SendaWorkPage *self)
{
  g_return_val_if_fail (SENDA_IS_WORK_PAGE (self), FALSE);

  g_clear_object (&self->cancellable);
  return self->is_to_close;
}

gboolean
senda_work_page_is_working (SendaWorkPage *self)
{
  g_return_val_if_fail (SENDA_IS_WORK_PAGE (self), FALSE);

  return self->cancellable != NULL;
}

/* For the "close-request" of the window: TRUE while it works, and that is cancelled then. */
gboolean
senda_work_page_holds_window (SendaWorkPage *self)
{
  g_return_val_if_fail (SENDA_IS_WORK_PAGE (self), FALSE);

  if (self->cancellable == NULL)
    return FALSE;
  self->is_to_close = TRUE;
  g_cancellable_cancel (self->cancellable);
  return TRUE;
}
