/* senda-backups-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backups-place.h"

#include "senda-backup-rows.h"
#include "senda-dialogs.h"
#include "senda-page.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaBackupsPlace
{
  SendaPlace parent_instance;

  GtkWidget *page;
  GtkWidget *last; /* row: when the last one was made */
  GtkWidget *make; /* its button, or the spinner while one is being made */
  GtkWidget *spinner;
  GtkWidget *kept; /* the list, and the section around it */
  GtkWidget *kept_section;
  char *folder;
  char *chosen; /* what a question is open about */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SendaBackupsPlace, senda_backups_place, SENDA_TYPE_PLACE)

static SendaWorkspace *
get_workspace (SendaBackupsPlace *self)
{
  return senda_place_get_workspace (SENDA_PLACE (self));
}

static void
update_last (SendaBackupsPlace *self,
             GPtrArray         *backups)
{
  const SendaBackup *latest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;
  g_autofree char *time = latest ? senda_backup_say_time (get_workspace (self), latest) : NULL;

  senda_row_set_text (SENDA_ROW (self->last), _("Last Backup"),
                      time ? time : _("None yet. One is made before the first change of a day."));
}

static void
update (SendaBackupsPlace *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = senda_backup_list (self->folder, &error);

  if (backups == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  update_last (self, backups);
  senda_backup_rows_fill (GTK_LIST_BOX (self->kept), get_workspace (self), backups);
  gtk_widget_set_visible (self->kept_section, backups->len > 0);
}

static void
busy_cb (SendaBackupsPlace *self)
{
  gboolean busy = FALSE;
  gboolean read_only = FALSE;

  g_assert (SENDA_IS_BACKUPS_PLACE (self));

  g_object_get (get_workspace (self), "busy", &busy, "read-only", &read_only, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make", !busy && !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.save-copy", !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.restore", !busy && !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.restore-file", !busy && !read_only);
}

static void
show_working (SendaBackupsPlace *self,
              gboolean           working)
{
  gtk_widget_set_visible (self->spinner, working);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), working);
}

static void
backed_up_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (SendaBackupsPlace) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = senda_workspace_backup_finish (SENDA_WORKSPACE (workspace), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  show_working (self, FALSE);
  if (!done)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  update (self);
  senda_window_toast (GTK_WIDGET (self), _("The backup was made and checked."), FALSE);
}

static void
make_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (widget);

  show_working (self, TRUE);
  senda_workspace_backup_async (get_workspace (self), "asked", self->cancellable, backed_up_cb,
                                g_object_ref (self));
}

static void
copied_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (SendaBackupsPlace) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = senda_workspace_copy_finish (SENDA_WORKSPACE (workspace), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  show_working (self, FALSE);
  if (done)
    senda_window_toast (GTK_WIDGET (self), _("The copy was saved and checked."), FALSE);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
copy_chosen_cb (const char *path,
                gpointer    data)
{
  senda_backups_place_save_copy (SENDA_BACKUPS_PLACE (data), path);
}

static void
save_copy_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  g_autofree char *today = senda_workspace_today (get_workspace (SENDA_BACKUPS_PLACE (widget)));
  g_autofree char *proposed = g_strdup_printf ("senda-%s.sendadb", today);

  senda_dialog_save_file (widget, _("Save a Copy"), proposed, copy_chosen_cb, widget);
}

static void
restore_confirmed_cb (gpointer data)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (data);

  gtk_widget_activate_action (GTK_WIDGET (self), "app.restore-backup", "s", self->chosen);
}

static void
ask_to_restore (SendaBackupsPlace *self,
                const char        *path,
                const char        *called)
{
  /* Translators: %s is what the backup is called: a date and a time, or the name of a file */
  g_autofree char *body =
    g_strdup_printf (_("Senda will show what was there in the backup “%s”. What was changed since "
                       "is not in it; the file as it is now is kept beside it, so that nothing is "
                       "lost."), called);

  g_free (self->chosen);
  self->chosen = g_strdup (path);
  senda_dialog_confirm (GTK_WIDGET (self), _("Restore This Backup?"), body, _("_Restore"),
                        restore_confirmed_cb, self);
}

static char *
dup_time_of (SendaBackupsPlace *self,
             const char        *path)
{
  g_autoptr (GPtrArray) backups = senda_backup_list (self->folder, NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const SendaBackup *backup = g_ptr_array_index (backups, i);

      if (g_strcmp0 (backup->path, path) == 0)
        return senda_backup_say_time (get_workspace (self), backup);
    }
  return g_filename_display_basename (path);
}

static void
restore_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (widget);
  const char *path = g_variant_get_string (parameter, NULL);
  g_autofree char *called = dup_time_of (self, path);

  ask_to_restore (self, path, called);
}

static void
file_chosen_cb (const char *path,
                gpointer    data)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (data);
  g_autofree char *called = dup_time_of (self, path);

  ask_to_restore (self, path, called);
}

static void
restore_file_cb (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_open_file (widget, _("Restore From a File"), "*.sendadb", file_chosen_cb, widget);
}

static void
open_folder_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_show_folder (widget, SENDA_BACKUPS_PLACE (widget)->folder);
}

static GtkWidget *
build_last (SendaBackupsPlace *self)
{
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->last = senda_row_new ("senda-backup-symbolic");
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_visible (self->spinner, FALSE);
  self->make = gtk_button_new_with_label (_("Back Up Now"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->make), "backups.make");
  gtk_box_append (GTK_BOX (end), self->spinner);
  gtk_box_append (GTK_BOX (end), self->make);
  senda_row_add_end (SENDA_ROW (self->last), end);
  return self->last;
}

static GtkWidget *
build_folder (SendaBackupsPlace *self)
{
  GtkWidget *row = senda_row_new ("senda-open-symbolic");
  GtkWidget *button = gtk_button_new_with_label (_("Open Folder"));
  g_autofree char *shown = g_filename_display_name (self->folder);

  senda_row_set_text (SENDA_ROW (row), _("Where They Are"), shown);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backups.open-folder");
  senda_row_add_end (SENDA_ROW (row), button);
  return row;
}

static GtkWidget *
build_action (const char *icon,
              const char *title,
              const char *subtitle,
              const char *action)
{
  GtkWidget *row = senda_row_new (icon);

  senda_row_set_text (SENDA_ROW (row), title, subtitle);
  senda_row_set_action (SENDA_ROW (row), action, NULL);
  return row;
}

static GtkWidget *
build_actions (void)
{
  GtkWidget *list = senda_boxed_list_new (_("Copies and checks"));

  gtk_list_box_append (GTK_LIST_BOX (list),
                       build_action ("senda-add-symbolic", _("Save a Copy…"),
                                     _("On a USB stick or another disk, for safety or for another "
                                       "computer"), "backups.save-copy"));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       build_action ("senda-check-symbolic", _("Check the Store"),
                                     _("Reads all of it and compares it with its history; changes "
                                       "nothing"), "win.check-store"));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       build_action ("senda-undo-symbolic", _("Restore From a File…"),
                                     _("From a copy that you saved elsewhere"),
                                     "backups.restore-file"));
  return list;
}

static void
build_content (SendaBackupsPlace *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *list = senda_boxed_list_new (_("Backups"));
  GtkWidget *intro =
    senda_paragraph_new_dim (_("Senda makes backups by itself and checks each one. Keep a copy on "
                               "another disk too: these are lost with this one."));
  GtkWidget *section = senda_section_new (_("Backups"), NULL, intro);

  gtk_list_box_append (GTK_LIST_BOX (list), build_last (self));
  gtk_list_box_append (GTK_LIST_BOX (list), build_folder (self));
  gtk_box_append (GTK_BOX (section), list);
  self->kept = senda_boxed_list_new (_("Kept backups"));
  self->kept_section = senda_section_new (_("Kept Backups"), NULL, self->kept);
  gtk_box_append (GTK_BOX (content), section);
  gtk_box_append (GTK_BOX (content), build_actions ());
  gtk_box_append (GTK_BOX (content), self->kept_section);
  senda_page_set_content (SENDA_PAGE (self->page), content);
}

static gboolean
senda_backups_place_open (SendaPlace *place G_GNUC_UNUSED,
                          const char *target)
{
  return target == NULL;
}

static void
senda_backups_place_map (GtkWidget *widget)
{
  update (SENDA_BACKUPS_PLACE (widget));

  GTK_WIDGET_CLASS (senda_backups_place_parent_class)->map (widget);
}

static void
senda_backups_place_constructed (GObject *object)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (object);
  SendaStore *store = senda_workspace_get_store (get_workspace (self));

  G_OBJECT_CLASS (senda_backups_place_parent_class)->constructed (object);

  self->folder = senda_store_dup_backup_folder (senda_store_get_path (store), NULL);
  build_content (self);
  g_signal_connect_object (get_workspace (self), "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  busy_cb (self);
}

static void
senda_backups_place_dispose (GObject *object)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (senda_backups_place_parent_class)->dispose (object);
}

static void
senda_backups_place_finalize (GObject *object)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (object);

  g_object_unref (self->cancellable);
  g_free (self->folder);
  g_free (self->chosen);

  G_OBJECT_CLASS (senda_backups_place_parent_class)->finalize (object);
}

static void
senda_backups_place_class_init (SendaBackupsPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = senda_backups_place_constructed;
  object_class->dispose = senda_backups_place_dispose;
  object_class->finalize = senda_backups_place_finalize;
  widget_class->map = senda_backups_place_map;
  SENDA_PLACE_CLASS (klass)->open = senda_backups_place_open;

  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make_cb);
  gtk_widget_class_install_action (widget_class, "backups.open-folder", NULL, open_folder_cb);
  gtk_widget_class_install_action (widget_class, "backups.save-copy", NULL, save_copy_cb);
  gtk_widget_class_install_action (widget_class, "backups.restore", "s", restore_cb);
  gtk_widget_class_install_action (widget_class, "backups.restore-file", NULL, restore_file_cb);
}

static void
senda_backups_place_init (SendaBackupsPlace *self)
{
  self->cancellable = g_cancellable_new ();
  self->page = senda_page_new (C_("place", "Backups"));
  g_object_bind_property (self, "collapsed", self->page, "collapsed", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (ADW_BIN (self), self->page);
}

/* Saves a verified copy at @path while the window stays live. */
void
senda_backups_place_save_copy (SendaBackupsPlace *self,
                               const char        *path)
{
  g_return_if_fail (SENDA_IS_BACKUPS_PLACE (self));

  show_working (self, TRUE);
  senda_workspace_copy_async (get_workspace (self), path, self->cancellable, copied_cb,
                              g_object_ref (self));
}
