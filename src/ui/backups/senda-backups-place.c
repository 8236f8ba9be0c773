/* senda-backups-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backups-place-private.h"

#include "senda-backups-view.h"
#include "senda-dialogs.h"
#include "senda-page.h"
#include "senda-recovery-guide.h"
#include "senda-restore-guide.h"
#include "senda-synced-folder.h"

#include <glib/gi18n-lib.h>

/* What win.open-target adds to the place's name to be shown the way out of damage. */
#define DAMAGED_TARGET "damaged"

G_DEFINE_FINAL_TYPE (SendaBackupsPlace, senda_backups_place, SENDA_TYPE_PLACE)

static SendaWorkspace *
get_workspace (SendaBackupsPlace *self)
{
  return senda_place_get_workspace (SENDA_PLACE (self));
}

static gboolean
is_busy (SendaBackupsPlace *self)
{
  gboolean busy = FALSE;

  g_object_get (get_workspace (self), "busy", &busy, NULL);
  return busy;
}

static gboolean
is_shown (SendaBackupsPlace *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

static void
read_cb (GObject      *shelf,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (SendaBackupsPlace) self = data;

  senda_backup_shelf_read_finish (SENDA_BACKUP_SHELF (shelf), result, NULL);
  if (is_shown (self) && self->recovery != NULL)
    senda_recovery_guide_set_now (SENDA_RECOVERY_GUIDE (self->recovery), self->now);
}

static void
show (SendaBackupsPlace *self,
      SendaStore        *store)
{
  g_autofree char *failure = senda_store_dup_setting (store, "backup-error");
  const SendaBackupsNotes notes = {
    .now = self->now,
    .failure = failure,
    .service = self->service,
    .pending = senda_store_needs_backup (store),
  };

  senda_backups_view_update (SENDA_BACKUPS_VIEW (self->view), &notes);
  if (self->recovery != NULL)
    senda_recovery_guide_set_now (SENDA_RECOVERY_GUIDE (self->recovery), self->now);
}

/* While a worker has the store nothing can be asked of it; its return brings us here again. */
static void
update (SendaBackupsPlace *self)
{
  SendaStore *store = senda_workspace_get_store (get_workspace (self));
  g_autoptr (GError) error = NULL;

  if (is_busy (self) || !senda_store_is_open (store))
    return;
  if (!senda_backup_shelf_refresh (self->shelf, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  g_clear_pointer (&self->now, senda_holdings_unref);
  self->now = senda_holdings_new (store, NULL);
  show (self, store);
  senda_backup_shelf_read_async (self->shelf, NULL, self->cancellable, read_cb,
                                 g_object_ref (self));
}

static gboolean
update_cb (gpointer data)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (data);

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (SendaBackupsPlace *self)
{
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_cb, self, NULL);
}

/* What can be done just now. */
void
_senda_backups_place_update_actions (SendaBackupsPlace *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean busy = is_busy (self);
  gboolean checking = self->checking != NULL;
  gboolean read_only = FALSE;

  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  gtk_widget_action_set_enabled (widget, "backups.make", !busy && !read_only);
  gtk_widget_action_set_enabled (widget, "backups.save-copy", !busy);
  gtk_widget_action_set_enabled (widget, "backups.move", !busy && !read_only);
  gtk_widget_action_set_enabled (widget, "backups.restore", !busy && !read_only);
  gtk_widget_action_set_enabled (widget, "backups.restore-file", !busy && !read_only);
  gtk_widget_action_set_enabled (widget, "backups.check-store", !busy && !checking);
  gtk_widget_action_set_enabled (widget, "backups.check-all", !checking);
  gtk_widget_action_set_enabled (widget, "backups.check", !checking);
  gtk_widget_action_set_enabled (widget, "backups.cancel", checking);
}

static void
busy_cb (SendaBackupsPlace *self)
{
  g_assert (SENDA_IS_BACKUPS_PLACE (self));

  _senda_backups_place_update_actions (self);
  if (!is_busy (self))
    queue_update (self);
}

static void
backed_up_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (SendaBackupsPlace) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = senda_workspace_backup_finish (SENDA_WORKSPACE (workspace), result, &error);

  if (!is_shown (self))
    return;
  senda_backups_view_set_making (SENDA_BACKUPS_VIEW (self->view), FALSE);
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

  senda_backups_view_set_making (SENDA_BACKUPS_VIEW (self->view), TRUE);
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

  if (!is_shown (self))
    return;
  senda_backups_view_set_making (SENDA_BACKUPS_VIEW (self->view), FALSE);
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

/* The copy is a store of its own from here on; the window goes on with it. */
static void
moved_cb (GObject      *workspace,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SendaBackupsPlace) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = senda_workspace_copy_finish (SENDA_WORKSPACE (workspace), result, &error);

  if (!is_shown (self))
    return;
  senda_backups_view_set_making (SENDA_BACKUPS_VIEW (self->view), FALSE);
  if (done)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.go-on-with", "s", self->chosen);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
place_chosen_cb (const char *path,
                 gpointer    data)
{
  senda_backups_place_move (SENDA_BACKUPS_PLACE (data), path);
}

static void
move_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_save_file (widget, _("Move the Store"), "senda.sendadb", place_chosen_cb, widget);
}

static void
ask_to_restore (SendaBackupsPlace *self,
                SendaBackupItem   *item)
{
  GtkWidget *guide = senda_restore_guide_new (GTK_WIDGET (self), self->shelf, item, self->words,
                                              self->now);

  gtk_window_present (GTK_WINDOW (guide));
}

static void
restore_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (widget);
  SendaBackupItem *item = senda_backup_shelf_find (self->shelf,
                                                   g_variant_get_string (parameter, NULL));

  if (item != NULL)
    ask_to_restore (self, item);
}

static void
file_chosen_cb (const char *path,
                gpointer    data)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (data);
  SendaBackupItem *known = senda_backup_shelf_find (self->shelf, path);
  g_autoptr (SendaBackupItem) item = known ? g_object_ref (known)
                                           : senda_backup_item_new_for_file (path);

  ask_to_restore (self, item);
}

static void
restore_file_cb (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_open_file (widget, _("Restore From a File"), "*.sendadb", file_chosen_cb, widget);
}

static void
remove_confirmed_cb (gpointer data)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (data);
  g_autoptr (GError) error = NULL;

  if (!senda_store_remove_replaced (senda_backup_shelf_get_store (self->shelf), self->chosen,
                                    &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    senda_window_toast (GTK_WIDGET (self), _("The file was removed."), FALSE);
  update (self);
}

/* What would be lost with @item, if that is known. */
static char *
say_lost (SendaBackupsPlace *self,
          SendaBackupItem   *item)
{
  SendaHoldings *holdings = senda_backup_item_get_holdings (item);

  return holdings && self->now
             ? senda_backup_say_beyond (senda_holdings_count_beyond (holdings, self->now)) : NULL;
}

static void
remove_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (widget);
  const char *path = g_variant_get_string (parameter, NULL);
  SendaBackupItem *item = senda_backup_shelf_find (self->shelf, path);
  g_autofree char *time = NULL;
  g_autofree char *lost = NULL;
  g_autofree char *body = NULL;

  if (item == NULL)
    return;
  time = senda_backup_words_say_time (self->words, senda_backup_item_get_backup (item));
  lost = say_lost (self, item);
  /* Translators: the first %s is a date and a time, the second a sentence about what is in the file,
   * or nothing */
  body = g_strdup_printf (_("The file that was put aside on %1$s goes for good. %2$s Undo does not "
                            "bring it back."), time, lost ? lost : "");
  g_free (self->chosen);
  self->chosen = g_strdup (path);
  senda_dialog_confirm (widget, _("Remove This File?"), body, _("_Remove"), remove_confirmed_cb,
                        self);
}

static void
open_folder_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_show_folder (widget,
                            senda_backup_shelf_get_folder (SENDA_BACKUPS_PLACE (widget)->shelf));
}

static gboolean
senda_backups_place_open (SendaPlace *place,
                          const char *target)
{
  if (g_strcmp0 (target, DAMAGED_TARGET) == 0)
    gtk_widget_activate_action (GTK_WIDGET (place), "backups.check-store", NULL);
  return target == NULL || g_strcmp0 (target, DAMAGED_TARGET) == 0;
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
  SendaWorkspace *workspace = get_workspace (self);
  const char *path = senda_store_get_path (senda_workspace_get_store (workspace));

  G_OBJECT_CLASS (senda_backups_place_parent_class)->constructed (object);

  self->shelf = senda_backup_shelf_new (path, NULL);
  self->words = senda_backup_words_new (senda_workspace_get_content (workspace),
                                        senda_workspace_get_catalog (workspace));
  self->service = senda_synced_folder_find (path);
  self->view = senda_backups_view_new (self->shelf, self->words);
  senda_page_set_content (SENDA_PAGE (self->page), self->view);
  g_signal_connect_object (workspace, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  _senda_backups_place_follow_checks (self);
  _senda_backups_place_update_actions (self);
}

static void
senda_backups_place_dispose (GObject *object)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->checking);
  g_clear_handle_id (&self->update_source, g_source_remove);

  G_OBJECT_CLASS (senda_backups_place_parent_class)->dispose (object);
}

static void
senda_backups_place_finalize (GObject *object)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (object);

  g_object_unref (self->cancellable);
  g_clear_object (&self->checking);
  g_clear_object (&self->shelf);
  g_clear_object (&self->words);
  g_clear_pointer (&self->now, senda_holdings_unref);
  g_free (self->chosen);
  g_free (self->service);

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

  _senda_backups_place_install_checks (widget_class);
  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make_cb);
  gtk_widget_class_install_action (widget_class, "backups.move", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "backups.open-folder", NULL, open_folder_cb);
  gtk_widget_class_install_action (widget_class, "backups.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "backups.restore", "s", restore_cb);
  gtk_widget_class_install_action (widget_class, "backups.restore-file", NULL, restore_file_cb);
  gtk_widget_class_install_action (widget_class, "backups.save-copy", NULL, save_copy_cb);
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

  senda_backups_view_set_making (SENDA_BACKUPS_VIEW (self->view), TRUE);
  senda_workspace_copy_async (get_workspace (self), path, self->cancellable, copied_cb,
                              g_object_ref (self));
}

/* Saves a verified copy at @path and goes on with that, through app.go-on-with. A folder that is
 * copied elsewhere all the time is refused. */
void
senda_backups_place_move (SendaBackupsPlace *self,
                          const char        *path)
{
  g_autofree char *service = NULL;
  g_autofree char *body = NULL;

  g_return_if_fail (SENDA_IS_BACKUPS_PLACE (self));

  service = senda_synced_folder_find (path);
  if (service != NULL)
    {
      /* Translators: %s is the name of a service that synchronises folders, such as Nextcloud */
      body = g_strdup_printf (_("%s copies this folder too. Nothing was changed; choose a folder of "
                                "this computer alone."), service);
      senda_dialog_tell (GTK_WIDGET (self), _("The Store Was Not Moved"), body);
      return;
    }
  g_free (self->chosen);
  self->chosen = g_strdup (path);
  senda_backups_view_set_making (SENDA_BACKUPS_VIEW (self->view), TRUE);
  senda_workspace_copy_async (get_workspace (self), path, self->cancellable, moved_cb,
                              g_object_ref (self));
}
