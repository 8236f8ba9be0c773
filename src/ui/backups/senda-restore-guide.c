/* senda-restore-guide.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-restore-guide.h"

#include "senda-backup-row.h"
#include "senda-dialogs.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 560

#define SENDA_TYPE_RESTORE_STEPS (senda_restore_steps_get_type ())

G_DECLARE_FINAL_TYPE (SendaRestoreSteps, senda_restore_steps, SENDA, RESTORE_STEPS, AdwBin)

/* What the window holds. */
struct _SendaRestoreSteps
{
  AdwBin parent_instance;

  GtkWidget *opener; /* NULL when it is gone */
  SendaBackupShelf *shelf;
  SendaBackupItem *item;
  SendaBackupWords *words;
  SendaHoldings *now; /* or NULL */
  GCancellable *cancellable;
  GtkWidget *contents;
  GtkWidget *last;
  GtkWidget *state;
  GtkWidget *progress;
  GtkWidget *lost; /* an AdwBin */
  GtkWidget *restore;
  GSimpleActionGroup *actions;
  gboolean asked; /* it was asked to be checked */
};

G_DEFINE_FINAL_TYPE (SendaRestoreSteps, senda_restore_steps, ADW_TYPE_BIN)

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static GtkWidget *
build_lost (SendaRestoreSteps *self,
            SendaHoldings     *holdings)
{
  const SendaHistoryEntry *last = holdings ? senda_holdings_get_last (holdings) : NULL;
  guint n_since = self->now && holdings ? senda_holdings_count_beyond (self->now, holdings) : 0;
  g_autofree char *when = NULL;
  g_autofree char *said = NULL;

  if (self->now != NULL && holdings != NULL)
    {
      said = n_since == 0
                 ? g_strdup (_("Nothing: all that is there now is in the backup."))
                 : g_strdup_printf (ngettext ("%u step that was made since:",
                                              "%u steps that were made since:", n_since), n_since);
      return senda_backup_steps_new (self->words, said, self->now, holdings);
    }
  if (last == NULL)
    return senda_paragraph_new (_("All that was changed after the backup was made."));
  when = senda_backup_words_say_moment (self->words, last->time);
  /* Translators: %s is a date and a time */
  said = g_strdup_printf (_("All that was changed after %s. How much that is cannot be read."),
                          when);
  return senda_paragraph_new (said);
}

static void
update (SendaRestoreSteps *self)
{
  SendaHoldings *holdings = senda_backup_item_get_holdings (self->item);
  SendaBackupState state = senda_backup_item_get_state (self->item);
  g_autofree char *contents = holdings ? senda_backup_words_say_contents (self->words, holdings)
                                       : NULL;
  g_autofree char *last = holdings ? senda_backup_words_say_last (self->words, holdings) : NULL;
  g_autofree char *said = senda_backup_words_say_state (self->words, self->item);

  set_text (self->contents, contents);
  set_text (self->last, last);
  set_text (self->state, said);
  gtk_widget_set_visible (self->progress, state == SENDA_BACKUP_CHECKING ||
                                          state == SENDA_BACKUP_WAITING);
  adw_bin_set_child (ADW_BIN (self->lost), build_lost (self, holdings));
  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "restore")),
    state == SENDA_BACKUP_SOUND);
}

static void
checked_cb (GObject      *shelf,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (SendaRestoreSteps) self = data;
  g_autoptr (SendaBackupItem) sound =
    senda_backup_shelf_check_finish (SENDA_BACKUP_SHELF (shelf), result, NULL);

  if (sound != NULL && gtk_widget_get_root (self->restore) != NULL)
    gtk_widget_grab_focus (self->restore);
}

/* One check at a time: whoever is checking lets this one begin. */
static void
check (SendaRestoreSteps *self)
{
  g_autoptr (GPtrArray) items = NULL;
  gboolean working = FALSE;

  g_object_get (self->shelf, "working", &working, NULL);
  if (working || self->asked || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->asked = TRUE;
  if (senda_backup_item_get_state (self->item) == SENDA_BACKUP_SOUND)
    return;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (items, g_object_ref (self->item));
  senda_backup_shelf_check_async (self->shelf, items, FALSE, self->cancellable, checked_cb,
                                  g_object_ref (self));
}

static void
read_cb (GObject      *shelf,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (SendaRestoreSteps) self = data;

  if (senda_backup_shelf_read_finish (SENDA_BACKUP_SHELF (shelf), result, NULL))
    check (self);
}

static void
begin (SendaRestoreSteps *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, g_object_ref (self->item));
  senda_backup_shelf_read_async (self->shelf, items, self->cancellable, read_cb,
                                 g_object_ref (self));
}

static void
close_cb (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *parameter G_GNUC_UNUSED,
          gpointer       data)
{
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (data))));
}

static void
restore_cb (GSimpleAction *action G_GNUC_UNUSED,
            GVariant      *parameter G_GNUC_UNUSED,
            gpointer       data)
{
  SendaRestoreSteps *self = SENDA_RESTORE_STEPS (data);
  const SendaBackup *backup = senda_backup_item_get_backup (self->item);
  g_autofree char *path = g_strdup (backup->path);
  GtkWidget *opener = self->opener;

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  if (opener != NULL)
    gtk_widget_activate_action (opener, "app.restore-backup", "s", path);
}

static const GActionEntry actions[] = {
  { "close", close_cb },
  { "restore", restore_cb },
};

static void
senda_restore_steps_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (SENDA_RESTORE_STEPS (widget)->cancellable);

  GTK_WIDGET_CLASS (senda_restore_steps_parent_class)->unroot (widget);
}

static void
senda_restore_steps_dispose (GObject *object)
{
  SendaRestoreSteps *self = SENDA_RESTORE_STEPS (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->shelf);
  g_clear_object (&self->item);
  g_clear_object (&self->words);
  g_clear_pointer (&self->now, senda_holdings_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (senda_restore_steps_parent_class)->dispose (object);
}

static void
senda_restore_steps_class_init (SendaRestoreStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_restore_steps_dispose;
  widget_class->unroot = senda_restore_steps_unroot;
}

static void
senda_restore_steps_init (SendaRestoreSteps *self)
{
  self->cancellable = g_cancellable_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions),
                                   self);
}

static GtkWidget *
build_back (SendaRestoreSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const SendaBackup *backup = senda_backup_item_get_backup (self->item);
  g_autofree char *time = senda_backup_words_say_time (self->words, backup);
  g_autofree char *origin = senda_backup_say_origin (backup);
  g_autofree char *heading = g_strdup_printf ("%s · %s", time, origin);

  self->contents = senda_paragraph_new (NULL);
  self->last = senda_paragraph_new (NULL);
  self->state = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->state, "caption-heading");
  self->progress = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How far the check is"), -1);
  g_object_bind_property (self->shelf, "progress", self->progress, "fraction",
                          G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), senda_paragraph_new (heading));
  gtk_box_append (GTK_BOX (box), self->contents);
  gtk_box_append (GTK_BOX (box), self->last);
  gtk_box_append (GTK_BOX (box), self->state);
  gtk_box_append (GTK_BOX (box), self->progress);
  return box;
}

static GtkWidget *
build_kept (SendaRestoreSteps *self)
{
  g_autofree char *folder = g_path_get_dirname (senda_backup_shelf_get_store (self->shelf));
  g_autofree char *shown = g_filename_display_name (folder);
  /* Translators: %s is a folder */
  g_autofree char *text = g_strdup_printf (_("The file as it is now, whole. It stays in %s under a "
                                             "name with today’s date, is listed under Backups, and "
                                             "can be restored in the same way."), shown);

  return senda_paragraph_new (text);
}

static GtkWidget *
build_content (SendaRestoreSteps *self)
{
  GtkWidget *content = g_object_new (GTK_TYPE_BOX,
                                     "orientation", GTK_ORIENTATION_VERTICAL,
                                     "spacing", 24,
                                     "margin-top", 12,
                                     "margin-bottom", 24,
                                     "margin-start", 18,
                                     "margin-end", 18,
                                     NULL);

  self->lost = adw_bin_new ();
  gtk_box_append (GTK_BOX (content), senda_section_new (_("1. What You Go Back To"), NULL,
                                                        build_back (self)));
  gtk_box_append (GTK_BOX (content), senda_section_new (_("2. What Goes From View"), NULL,
                                                        self->lost));
  gtk_box_append (GTK_BOX (content), senda_section_new (_("3. What Is Kept"), NULL,
                                                        build_kept (self)));
  return content;
}

static GtkWidget *
build_bar (SendaRestoreSteps *self)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX,
                                 "spacing", 12,
                                 "margin-top", 12,
                                 "margin-bottom", 12,
                                 "margin-start", 18,
                                 "margin-end", 18,
                                 "halign", GTK_ALIGN_END,
                                 NULL);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->restore = gtk_button_new_with_mnemonic (_("_Restore"));
  gtk_widget_add_css_class (self->restore, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "guide.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->restore), "guide.restore");
  gtk_box_append (GTK_BOX (bar), cancel);
  gtk_box_append (GTK_BOX (bar), self->restore);
  return bar;
}

GtkWidget *
senda_restore_guide_new (GtkWidget        *opener,
                         SendaBackupShelf *shelf,
                         SendaBackupItem  *item,
                         SendaBackupWords *words,
                         SendaHoldings    *now)
{
  SendaRestoreSteps *self = g_object_new (SENDA_TYPE_RESTORE_STEPS, NULL);
  GtkWidget *window = NULL;

  self->shelf = g_object_ref (shelf);
  self->item = g_object_ref (item);
  self->words = g_object_ref (words);
  self->now = now ? senda_holdings_ref (now) : NULL;
  g_set_weak_pointer (&self->opener, opener);
  adw_bin_set_child (ADW_BIN (self), build_content (self));
  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (shelf, "notify::working", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  update (self);
  window = senda_dialog_window_new (opener, _("Go Back to a Backup"), GTK_WIDGET (self),
                                    WINDOW_HEIGHT);
  gtk_widget_insert_action_group (window, "guide", G_ACTION_GROUP (self->actions));
  senda_dialog_window_add_bar (window, build_bar (self));
  begin (self);
  return window;
}
