/* senda-report-saver.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-saver.h"

#include "senda-dialogs.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

/* What takes longer than this, in milliseconds, says how far it is. */
#define PATIENCE 300

struct _SendaReportSaver
{
  AdwBin parent_instance;

  GtkWidget *bar;      /* NULL once the window is gone, as is what is in it */
  GtkWidget *progress;
  GCancellable *cancellable; /* NULL unless a file is being written */
  char *path;
  guint patience_source;
};

G_DEFINE_FINAL_TYPE (SendaReportSaver, senda_report_saver, ADW_TYPE_BIN)

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
patience_cb (gpointer data)
{
  SendaReportSaver *self = SENDA_REPORT_SAVER (data);

  self->patience_source = 0;
  gtk_widget_set_visible (self->bar, TRUE);
  return G_SOURCE_REMOVE;
}

static void
progress_cb (double   done,
             gpointer data)
{
  SendaReportSaver *self = SENDA_REPORT_SAVER (data);

  if (self->progress != NULL)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), done);
}

/* A program whose last window is closed ends, but not before the file is whole. */
static void
hold_program (gboolean hold)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL)
    return;
  if (hold)
    g_application_hold (application);
  else
    g_application_release (application);
}

static void
finish (SendaReportSaver *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_object (&self->cancellable);
  if (self->bar != NULL)
    gtk_widget_set_visible (self->bar, FALSE);
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
saved_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SendaReportSaver) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = senda_document_save_finish (result, &error);
  g_autofree char *path = g_steal_pointer (&self->path);

  finish (self);
  hold_program (FALSE);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (saved)
    senda_window_toast_saved (GTK_WIDGET (self), path);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
senda_report_saver_dispose (GObject *object)
{
  SendaReportSaver *self = SENDA_REPORT_SAVER (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  self->bar = NULL;
  self->progress = NULL;

  G_OBJECT_CLASS (senda_report_saver_parent_class)->dispose (object);
}

static void
senda_report_saver_finalize (GObject *object)
{
  SendaReportSaver *self = SENDA_REPORT_SAVER (object);

  g_clear_object (&self->cancellable);
  g_free (self->path);

  G_OBJECT_CLASS (senda_report_saver_parent_class)->finalize (object);
}

static void
senda_report_saver_class_init (SendaReportSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_report_saver_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_report_saver_finalize;

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_report_saver_init (SendaReportSaver *self G_GNUC_UNUSED)
{
}

static void
build (SendaReportSaver *self,
       const char       *text,
       const char       *action)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->progress = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Saved so far"), -1);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (cancel, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), action);
  gtk_box_append (GTK_BOX (texts), senda_paragraph_new (text));
  gtk_box_append (GTK_BOX (texts), self->progress);
  gtk_box_append (GTK_BOX (self->bar), texts);
  gtk_box_append (GTK_BOX (self->bar), cancel);
  gtk_widget_add_css_class (self->bar, "saving-bar");
  gtk_widget_set_visible (self->bar, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->bar);
}

GtkWidget *
senda_report_saver_new (void)
{
  return senda_report_saver_new_for (_("Saving the report…"), "reports.cancel");
}

GtkWidget *
senda_report_saver_new_for (const char *text,
                            const char *cancel)
{
  SendaReportSaver *self = g_object_new (SENDA_TYPE_REPORT_SAVER, NULL);

  build (self, text, cancel);
  return GTK_WIDGET (self);
}

/* Writes @document to @path, also when the window is closed meanwhile; one at a time. Strings of
 * @options must outlive the call only. */
void
senda_report_saver_save (SendaReportSaver        *self,
                         SendaDocument           *document,
                         const SendaFormat       *format,
                         const SendaWriteOptions *options,
                         const char              *path)
{
  g_return_if_fail (SENDA_IS_REPORT_SAVER (self));
  g_return_if_fail (self->cancellable == NULL);

  self->cancellable = g_cancellable_new ();
  self->path = g_strdup (path);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  self->patience_source = g_timeout_add (PATIENCE, patience_cb, self);
  hold_program (TRUE);
  senda_document_save_async (document, format, options, path, progress_cb, self,
                             self->cancellable, saved_cb, g_object_ref (self));
}

/* Gives up what is being written; a file that was there before stays as it was. */
void
senda_report_saver_cancel (SendaReportSaver *self)
{
  g_return_if_fail (SENDA_IS_REPORT_SAVER (self));

  g_cancellable_cancel (self->cancellable);
}

gboolean
senda_report_saver_is_working (SendaReportSaver *self)
{
  g_return_val_if_fail (SENDA_IS_REPORT_SAVER (self), FALSE);

  return self->cancellable != NULL;
}
