/* senda-trouble-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-trouble-window.h"

#include "senda-catalog.h"
#include "senda-dialogs.h"
#include "senda-row.h"
#include "senda-store.h"

#include <glib/gi18n-lib.h>

struct _SendaTroubleWindow
{
  AdwApplicationWindow parent_instance;

  char *store;
  char *chosen; /* backup that a question is open about */

  GtkLabel *heading;
  GtkLabel *message;
  GtkLabel *path;
  GtkWidget *retry;
  GtkWidget *restore;
  GtkWidget *backups;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (SendaTroubleWindow, senda_trouble_window, ADW_TYPE_APPLICATION_WINDOW)

static guint retry_signal;

static const char *
heading_of (const GError *error)
{
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE))
    return _("Already Open Elsewhere");
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NEWER))
    return _("Made by a Newer Senda");
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_FOREIGN))
    return _("Not a Senda File");
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_DAMAGED))
    return _("The File Is Damaged");
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_FULL))
    return _("The Disk Is Full");
  return _("The File Could Not Be Opened");
}

/* Where a file is another's or newer, putting a backup in its place would help nobody. */
static gboolean
may_restore (const GError *error)
{
  return !g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE) &&
         !g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NEWER) &&
         !g_error_matches (error, SENDA_ERROR, SENDA_ERROR_FULL);
}

static void
retry_clicked_cb (SendaTroubleWindow *self)
{
  g_assert (SENDA_IS_TROUBLE_WINDOW (self));

  g_signal_emit (self, retry_signal, 0);
}

static void
folder_clicked_cb (SendaTroubleWindow *self)
{
  g_autofree char *folder = g_path_get_dirname (self->store);

  senda_dialog_show_folder (GTK_WIDGET (self), folder);
}

static void
retry_soon_cb (gpointer data)
{
  g_autoptr (SendaTroubleWindow) self = SENDA_TROUBLE_WINDOW (data);

  g_signal_emit (self, retry_signal, 0);
}

/* The question is about to close and must not go with this window before that. */
static void
restore_confirmed_cb (gpointer data)
{
  SendaTroubleWindow *self = SENDA_TROUBLE_WINDOW (data);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  if (senda_store_restore (self->store, self->chosen, NULL, &kept, &error))
    g_idle_add_once (retry_soon_cb, g_object_ref (self));
  else
    senda_dialog_tell (GTK_WIDGET (self), _("The Backup Was Not Restored"), error->message);
}

static void
ask_to_restore (SendaTroubleWindow *self,
                const char         *path,
                const char         *body)
{
  g_free (self->chosen);
  self->chosen = g_strdup (path);
  senda_dialog_confirm (GTK_WIDGET (self), _("Restore This Backup?"), body, _("_Restore"),
                        restore_confirmed_cb, self);
}

static void
restore_clicked_cb (GtkButton          *button,
                    SendaTroubleWindow *self)
{
  const char *path = g_object_get_data (G_OBJECT (button), "path");
  const char *when = g_object_get_data (G_OBJECT (button), "when");
  /* Translators: %s is a date and a time */
  g_autofree char *body = g_strdup_printf (_("The backup of %s takes the place of the file. What "
                                             "was changed after it is only in the file as it is "
                                             "now, which is kept beside it."), when);

  ask_to_restore (self, path, body);
}

static void
file_chosen_cb (const char *path,
                gpointer    data)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *body = g_strdup_printf (_("The copy “%s” takes the place of the file. What was "
                                             "changed after it is only in the file as it is now, "
                                             "which is kept beside it."), name);

  ask_to_restore (SENDA_TROUBLE_WINDOW (data), path, body);
}

static void
restore_file_clicked_cb (SendaTroubleWindow *self)
{
  senda_dialog_open_file (GTK_WIDGET (self), _("Restore From a File"), "*.sendadb",
                          file_chosen_cb, self);
}

static void
add_backup (SendaTroubleWindow *self,
            SendaCatalog       *catalog,
            const SendaBackup  *backup)
{
  GtkWidget *row = senda_row_new ("senda-backup-symbolic");
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restore…"));
  g_autofree char *when = senda_catalog_format_moment (catalog, backup->time);
  g_autofree char *size = g_format_size (backup->size);
  /* Translators: name of a button; %s is a date and a time */
  g_autofree char *label = g_strdup_printf (_("Restore the backup of %s"), when);

  senda_row_set_text (SENDA_ROW (row), when, size);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (backup->path), g_free);
  g_object_set_data_full (G_OBJECT (button), "when", g_steal_pointer (&when), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (restore_clicked_cb), self);
  senda_row_add_end (SENDA_ROW (row), button);
  gtk_list_box_append (self->list, row);
}

static void
list_backups (SendaTroubleWindow *self,
              gboolean            may)
{
  g_autofree char *folder = senda_store_dup_backup_folder (self->store, NULL);
  g_autoptr (GPtrArray) backups = may ? senda_backup_list (folder, NULL) : NULL;
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (senda_language_current ());

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    add_backup (self, catalog, g_ptr_array_index (backups, i));
  gtk_widget_set_visible (self->backups, backups != NULL && backups->len > 0);
  gtk_widget_set_visible (self->restore, may);
}

static void
senda_trouble_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SENDA_TYPE_TROUBLE_WINDOW);

  G_OBJECT_CLASS (senda_trouble_window_parent_class)->dispose (object);
}

static void
senda_trouble_window_finalize (GObject *object)
{
  SendaTroubleWindow *self = SENDA_TROUBLE_WINDOW (object);

  g_free (self->store);
  g_free (self->chosen);

  G_OBJECT_CLASS (senda_trouble_window_parent_class)->finalize (object);
}

static void
senda_trouble_window_class_init (SendaTroubleWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_trouble_window_dispose;
  object_class->finalize = senda_trouble_window_finalize;

  retry_signal = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SENDA_RESOURCES "/senda-trouble-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SendaTroubleWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, SendaTroubleWindow, message);
  gtk_widget_class_bind_template_child (widget_class, SendaTroubleWindow, path);
  gtk_widget_class_bind_template_child (widget_class, SendaTroubleWindow, retry);
  gtk_widget_class_bind_template_child (widget_class, SendaTroubleWindow, restore);
  gtk_widget_class_bind_template_child (widget_class, SendaTroubleWindow, backups);
  gtk_widget_class_bind_template_child (widget_class, SendaTroubleWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_file_clicked_cb);
}

static void
senda_trouble_window_init (SendaTroubleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @error says why the store at @path could not be opened; it stays the caller's. */
GtkWidget *
senda_trouble_window_new (GtkApplication *application,
                          const char     *path,
                          const GError   *error)
{
  SendaTroubleWindow *self = g_object_new (SENDA_TYPE_TROUBLE_WINDOW, "application", application,
                                           NULL);
  g_autofree char *shown = g_filename_display_name (path);

  self->store = g_strdup (path);
  gtk_label_set_label (self->heading, heading_of (error));
  gtk_label_set_label (self->message, error->message);
  gtk_label_set_label (self->path, shown);
  list_backups (self, may_restore (error));
  gtk_widget_grab_focus (self->retry);
  return GTK_WIDGET (self);
}
