/* senda-application-restore.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-application-restore.h"

#include "senda-dialogs.h"

#include <glib/gi18n-lib.h>

static void
tell (GtkWindow    *window,
      const char   *kept,
      const GError *error)
{
  g_autofree char *shown = kept ? g_filename_display_name (kept) : NULL;
  g_autofree char *body = NULL;

  if (error != NULL)
    {
      senda_dialog_tell (GTK_WIDGET (window), _("The Backup Was Not Restored"), error->message);
      return;
    }
  /* Translators: %s is the path of a file */
  body = g_strdup_printf (_("What was there before is kept in:\n%s"), shown ? shown : "");
  senda_dialog_tell (GTK_WIDGET (window), _("The Backup Was Restored"), body);
}

typedef struct
{
  SendaApplication *application;
  char *backup;
} Restore;

static void
restore_free (gpointer data)
{
  Restore *restore = data;

  g_object_unref (restore->application);
  g_free (restore->backup);
  g_free (restore);
}

static gboolean
restore_cb (gpointer data)
{
  const Restore *restore = data;
  SendaApplication *self = restore->application;
  SendaWorkspace *workspace = senda_application_get_workspace (self);
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = NULL;

  if (workspace == NULL)
    return G_SOURCE_REMOVE;
  path = g_strdup (senda_store_get_path (senda_workspace_get_store (workspace)));
  /* Without a window it would end. */
  g_application_hold (G_APPLICATION (self));
  senda_application_close_store (self);
  senda_store_restore (path, restore->backup, NULL, &kept, &error);
  window = senda_application_open_store (self);
  g_application_release (G_APPLICATION (self));
  if (window != NULL)
    tell (window, kept, error);
  return G_SOURCE_REMOVE;
}

/* Closes the store, puts @backup in its place and opens it again where one was; tells what was
 * kept, or why nothing was changed. Not at once: who asks lies in a window that goes. */
void
senda_application_restore_backup (SendaApplication *self,
                                  const char       *backup)
{
  Restore *restore = g_new0 (Restore, 1);

  restore->application = g_object_ref (self);
  restore->backup = g_strdup (backup);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, restore_cb, restore, restore_free);
}
