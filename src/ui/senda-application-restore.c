/* senda-application-restore.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-application-restore.h"

#include "senda-dialogs.h"

#include <glib/gi18n-lib.h>

/* Until then nobody misses a window. */
#define SOON_MS 400

typedef struct
{
  SendaApplication *application;
  char *store;
  char *backup; /* NULL: nothing takes its place, one starts empty */
  char *kept;   /* where what was there is now; NULL for nothing */
  gboolean was_open;
  guint source; /* until the window that says to wait is shown */
  GtkWidget *waiting;
} Restore;

static void
restore_free (gpointer data)
{
  Restore *restore = data;

  g_object_unref (restore->application);
  g_free (restore->store);
  g_free (restore->backup);
  g_free (restore->kept);
  g_free (restore);
}

/* Who would go back: nobody to a file that could not be opened. */
typedef struct
{
  SendaApplication *application;
  char *kept;
} WayBack;

static void
way_back_free (gpointer data)
{
  WayBack *way = data;

  g_object_unref (way->application);
  g_free (way->kept);
  g_free (way);
}

static void
answered_cb (const char *answer G_GNUC_UNUSED,
             gpointer    data)
{
  const WayBack *way = g_object_get_data (G_OBJECT (data), "senda-way-back");

  senda_application_restore_backup (way->application, way->kept);
}

/* "Afterwards open again …", from the last change that is there now. (transfer full) */
static char *
say_afterwards (SendaApplication *self)
{
  SendaWorkspace *workspace = senda_application_get_workspace (self);
  g_autoptr (GPtrArray) latest =
    senda_store_list_latest (senda_workspace_get_store (workspace), 1, NULL);
  const SendaHistoryEntry *last = latest && latest->len > 0 ? latest->pdata[0] : NULL;
  g_autofree char *when = NULL;

  if (last == NULL)
    return g_strdup (_("If people sent you files, open them again: any of them can be opened twice "
                       "safely."));
  when = senda_catalog_format_moment (senda_workspace_get_catalog (workspace), last->time);
  /* Translators: %s is a date and a time */
  return g_strdup_printf (_("The last change that is there now is of %s. If people sent you files "
                            "since, open them again: any of them can be opened twice safely."),
                          when);
}

static void
tell (Restore   *restore,
      GtkWindow *window)
{
  const SendaDialogChoice choices[] = {
    { "back", _("_Go Back to What Was Before") },
    { NULL, NULL },
  };
  g_autofree char *shown = g_filename_display_name (restore->kept ? restore->kept : "");
  g_autofree char *afterwards = say_afterwards (restore->application);
  /* Translators: the first %s is the path of a file, the second are sentences */
  g_autofree char *body = g_strdup_printf (_("What was there before is kept in:\n%1$s\n\n%2$s"),
                                           shown, afterwards);
  const char *heading = restore->backup ? _("The Backup Was Restored")
                                        : _("Senda Starts Empty");
  WayBack *way = NULL;

  if (restore->kept == NULL)
    senda_dialog_tell (GTK_WIDGET (window), heading, afterwards);
  else if (!restore->was_open)
    senda_dialog_tell (GTK_WIDGET (window), heading, body);
  else
    {
      way = g_new0 (WayBack, 1);
      way->application = g_object_ref (restore->application);
      way->kept = g_strdup (restore->kept);
      g_object_set_data_full (G_OBJECT (window), "senda-way-back", way, way_back_free);
      senda_dialog_choose (GTK_WIDGET (window), heading, body, choices, _("_Close"), answered_cb,
                           window);
    }
}

static gboolean
wait_cb (gpointer data)
{
  Restore *restore = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *spinner = gtk_spinner_new ();

  restore->source = 0;
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_("The file is being put in its place…")));
  g_object_set (box, "margin-top", 48, "margin-bottom", 48, "margin-start", 24, "margin-end", 24,
                NULL);
  restore->waiting = g_object_new (ADW_TYPE_APPLICATION_WINDOW,
                                   "application", restore->application,
                                   "title", "Senda",
                                   "content", box,
                                   "deletable", FALSE,
                                   "resizable", FALSE,
                                   NULL);
  gtk_window_present (GTK_WINDOW (restore->waiting));
  return G_SOURCE_REMOVE;
}

static void
restore_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  Restore *restore = data;
  GError *error = NULL;
  gboolean done = restore->backup
                      ? senda_store_restore (restore->store, restore->backup, NULL, &restore->kept,
                                             &error)
                      : senda_store_put_aside (restore->store, NULL, &restore->kept, &error);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data G_GNUC_UNUSED)
{
  SendaApplication *self = SENDA_APPLICATION (source);
  Restore *restore = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  GtkWindow *window = NULL;

  g_clear_handle_id (&restore->source, g_source_remove);
  g_task_propagate_boolean (G_TASK (result), &error);
  window = senda_application_open_store (self);
  if (restore->waiting != NULL)
    gtk_window_destroy (GTK_WINDOW (restore->waiting));
  if (window == NULL)
    window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (window != NULL && error != NULL)
    senda_dialog_tell (GTK_WIDGET (window), _("The Backup Was Not Restored"), error->message);
  else if (window != NULL && senda_application_get_workspace (self) != NULL)
    tell (restore, window);
  g_application_release (G_APPLICATION (self));
}

static gboolean
restore_cb (gpointer data)
{
  g_autoptr (GTask) task = data;
  Restore *restore = g_task_get_task_data (task);

  /* Without a window it would end. */
  g_application_hold (G_APPLICATION (restore->application));
  senda_application_close_store (restore->application);
  restore->source = g_timeout_add (SOON_MS, wait_cb, restore);
  g_task_run_in_thread (task, restore_thread);
  return G_SOURCE_REMOVE;
}

/* Not at once: who asks lies in a window that goes. */
static void
start (SendaApplication *self,
       const char       *backup)
{
  GTask *task = g_task_new (self, NULL, restored_cb, NULL);
  Restore *restore = g_new0 (Restore, 1);

  restore->application = g_object_ref (self);
  restore->store = senda_application_dup_store_path (self);
  restore->backup = g_strdup (backup);
  restore->was_open = senda_application_get_workspace (self) != NULL;
  g_task_set_task_data (task, restore, restore_free);
  g_idle_add (restore_cb, task);
}

/* Closes the store, puts @backup in its place and opens it again where one was; tells what was
 * kept and how to go back to it, or why nothing was changed. Also where the store could not be
 * opened. */
void
senda_application_restore_backup (SendaApplication *self,
                                  const char       *backup)
{
  start (self, backup);
}

/* Puts aside what stands in the store's place, and begins a new one. */
void
senda_application_start_empty (SendaApplication *self)
{
  start (self, NULL);
}

typedef struct
{
  SendaApplication *application;
  char *path;
} GoOn;

static void
go_on_free (gpointer data)
{
  GoOn *go_on = data;

  g_object_unref (go_on->application);
  g_free (go_on->path);
  g_free (go_on);
}

static gboolean
go_on_cb (gpointer data)
{
  const GoOn *go_on = data;
  SendaApplication *self = go_on->application;
  g_autofree char *old = senda_application_dup_store_path (self);
  g_autofree char *shown = g_filename_display_name (go_on->path);
  g_autofree char *shown_old = g_filename_display_name (old);
  g_autofree char *body = NULL;
  GtkWindow *window = NULL;

  g_application_hold (G_APPLICATION (self));
  senda_application_close_store (self);
  senda_application_set_store_path (self, go_on->path);
  window = senda_application_open_store (self);
  /* Translators: both are paths of files */
  body = g_strdup_printf (_("Senda works with this file now:\n%1$s\n\nThe old one still stands "
                            "where it was, with its backups; remove it when you have seen that all "
                            "is well:\n%2$s"), shown, shown_old);
  if (window != NULL)
    senda_dialog_tell (GTK_WIDGET (window), _("The Store Was Moved"), body);
  g_application_release (G_APPLICATION (self));
  return G_SOURCE_REMOVE;
}

/* Closes the store and opens the one at @path instead, now and from now on. */
void
senda_application_go_on_with (SendaApplication *self,
                              const char       *path)
{
  GoOn *go_on = g_new0 (GoOn, 1);

  go_on->application = g_object_ref (self);
  go_on->path = g_strdup (path);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_on_cb, go_on, go_on_free);
}
