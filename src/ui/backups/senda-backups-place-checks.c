/* senda-backups-place-checks.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checking the store and its backups in the place for backups.
 */
#include "config.h"

#include "senda-backups-place-private.h"

#include "senda-backups-view.h"
#include "senda-check.h"
#include "senda-check-job.h"
#include "senda-dialogs.h"
#include "senda-page.h"
#include "senda-recovery-guide.h"

#include <glib/gi18n-lib.h>

static SendaCheckStrip *
get_strip (SendaBackupsPlace *self)
{
  return senda_backups_view_get_strip (SENDA_BACKUPS_VIEW (self->view));
}

static void
progress_cb (SendaBackupsPlace *self)
{
  double progress = 0;

  g_object_get (self->shelf, "progress", &progress, NULL);
  senda_check_strip_set_progress (get_strip (self), progress);
}

/* @text: what is being checked. */
static void
begin_checking (SendaBackupsPlace *self,
                const char        *text)
{
  g_clear_object (&self->checking);
  self->checking = g_cancellable_new ();
  senda_check_strip_set_progress (get_strip (self), 0);
  senda_check_strip_set_text (get_strip (self), text);
  _senda_backups_place_update_actions (self);
}

static void
end_checking (SendaBackupsPlace *self)
{
  g_clear_object (&self->checking);
  senda_check_strip_set_text (get_strip (self), NULL);
  _senda_backups_place_update_actions (self);
}

static guint
count_unsound (SendaBackupsPlace *self)
{
  GPtrArray *backups = senda_backup_shelf_get_backups (self->shelf);
  guint n_unsound = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      SendaBackupState state = senda_backup_item_get_state (g_ptr_array_index (backups, i));

      n_unsound += state == SENDA_BACKUP_DAMAGED || state == SENDA_BACKUP_REFUSED;
    }
  return n_unsound;
}

static void
tell_checked (SendaBackupsPlace *self)
{
  guint n_unsound = count_unsound (self);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u backup cannot be used; its row says why.",
                               "%u backups cannot be used; their rows say why.", n_unsound),
                     n_unsound);

  senda_window_toast (GTK_WIDGET (self), n_unsound == 0 ? _("What was checked is sound.") : text,
                      FALSE);
}

static void
backups_checked_cb (GObject      *shelf,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (SendaBackupsPlace) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaBackupItem) sound =
    senda_backup_shelf_check_finish (SENDA_BACKUP_SHELF (shelf), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  end_checking (self);
  if (error == NULL)
    tell_checked (self);
}

static void
check_items (SendaBackupsPlace *self,
             GPtrArray         *items,
             const char        *text)
{
  gboolean working = FALSE;

  g_object_get (self->shelf, "working", &working, NULL);
  if (working || items->len == 0)
    return;
  begin_checking (self, text);
  senda_backup_shelf_check_async (self->shelf, items, FALSE, self->checking, backups_checked_cb,
                                  g_object_ref (self));
}

static void
check_all_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (widget);

  check_items (self, senda_backup_shelf_get_backups (self->shelf),
               _("The backups are being checked…"));
}

static void
check_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (widget);
  SendaBackupItem *item = senda_backup_shelf_find (self->shelf,
                                                   g_variant_get_string (parameter, NULL));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (item == NULL)
    return;
  g_ptr_array_add (items, g_object_ref (item));
  check_items (self, items, _("The backup is being checked…"));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  g_cancellable_cancel (SENDA_BACKUPS_PLACE (widget)->checking);
}

static void
show_recovery (SendaBackupsPlace *self,
               const SendaCheck  *check)
{
  self->recovery = senda_recovery_guide_new (self->shelf, self->words, TRUE);
  senda_recovery_guide_set_faults (SENDA_RECOVERY_GUIDE (self->recovery), check->faults);
  senda_recovery_guide_set_now (SENDA_RECOVERY_GUIDE (self->recovery), self->now);
  senda_backups_view_set_recovery (SENDA_BACKUPS_VIEW (self->view), self->recovery);
  senda_recovery_guide_find (SENDA_RECOVERY_GUIDE (self->recovery));
  senda_page_scroll_to (SENDA_PAGE (self->page), self->recovery);
}

static void
store_checked_cb (GObject      *workspace,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (SendaBackupsPlace) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check =
    senda_workspace_check_telling_finish (SENDA_WORKSPACE (workspace), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  end_checking (self);
  if (check == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    senda_window_show_error (GTK_WIDGET (self), error);
  if (check == NULL)
    return;
  senda_backups_view_set_recovery (SENDA_BACKUPS_VIEW (self->view), NULL);
  self->recovery = NULL;
  if (check->faults->len > 0)
    show_recovery (self, check);
  else
    senda_check_tell (GTK_WIDGET (self), check);
}

static void
store_progress_cb (double   done,
                   gpointer data)
{
  senda_check_strip_set_progress (get_strip (SENDA_BACKUPS_PLACE (data)), done);
}

static void
check_store_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  SendaBackupsPlace *self = SENDA_BACKUPS_PLACE (widget);

  begin_checking (self, _("The store is being checked…"));
  senda_workspace_check_telling_async (senda_place_get_workspace (SENDA_PLACE (self)), store_progress_cb, self,
                                       self->checking, store_checked_cb, g_object_ref (self));
}

/* For class_init. */
void
_senda_backups_place_install_checks (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "backups.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (klass, "backups.check", "s", check_cb);
  gtk_widget_class_install_action (klass, "backups.check-all", NULL, check_all_cb);
  gtk_widget_class_install_action (klass, "backups.check-store", NULL, check_store_cb);
}

/* Shows how far a check of backups is. */
void
_senda_backups_place_follow_checks (SendaBackupsPlace *self)
{
  g_signal_connect_object (self->shelf, "notify::progress", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
}
