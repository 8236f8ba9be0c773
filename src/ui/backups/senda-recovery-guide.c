/* senda-recovery-guide.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-recovery-guide.h"

#include "senda-fold.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaRecoveryGuide
{
  AdwBin parent_instance;

  SendaBackupShelf *shelf;
  SendaBackupWords *words;
  SendaHoldings *now;     /* what is left of the store, or NULL */
  SendaBackupItem *found; /* the newest sound one, or NULL */
  GCancellable *cancellable;
  GtkWidget *newest;
  GtkWidget *open;
  GtkWidget *spinner;
  GtkWidget *afterwards;
  GtkWidget *faults;
  gboolean is_open; /* the store, with its faults */
  gboolean wants;   /* to look for one as soon as nobody else is checking */
  gboolean looked;
};

G_DEFINE_FINAL_TYPE (SendaRecoveryGuide, senda_recovery_guide, ADW_TYPE_BIN)

static char *
say_missing (SendaRecoveryGuide *self,
             SendaHoldings      *holdings)
{
  const SendaHistoryEntry *last = holdings ? senda_holdings_get_last (holdings) : NULL;
  g_autofree char *when = NULL;

  if (holdings != NULL && self->now != NULL)
    return senda_backup_say_since (senda_holdings_count_beyond (self->now, holdings));
  if (last == NULL)
    return g_strdup (_("What was changed after it is not in it."));
  when = senda_backup_words_say_moment (self->words, last->time);
  /* Translators: %s is a date and a time */
  return g_strdup_printf (_("What was changed after %s is not in it."), when);
}

static char *
say_found (SendaRecoveryGuide *self)
{
  SendaHoldings *holdings = senda_backup_item_get_holdings (self->found);
  g_autofree char *time =
    senda_backup_words_say_time (self->words, senda_backup_item_get_backup (self->found));
  g_autofree char *contents = holdings ? senda_backup_words_say_contents (self->words, holdings)
                                       : g_strdup ("");
  g_autofree char *missing = say_missing (self, holdings);

  /* Translators: the first %s is a date and a time; then sentences follow: what is in the backup,
   * and what is not */
  return g_strdup_printf (_("Of %1$s. Every byte of it was checked. %2$s %3$s"), time, contents,
                          missing);
}

static char *
say_newest (SendaRecoveryGuide *self)
{
  g_autofree char *folder = g_filename_display_name (senda_backup_shelf_get_folder (self->shelf));

  if (self->found != NULL)
    return say_found (self);
  if (!self->looked)
    return g_strdup (_("Each backup is checked, the newest first, until one is sound…"));
  if (senda_backup_shelf_get_backups (self->shelf)->len == 0)
    /* Translators: %s is a folder */
    return g_strdup_printf (_("There is no backup in %s."), folder);
  return g_strdup (_("None of the backups is sound."));
}

static void
update_afterwards (SendaRecoveryGuide *self)
{
  SendaHoldings *holdings = self->found ? senda_backup_item_get_holdings (self->found) : NULL;
  const SendaHistoryEntry *last = holdings ? senda_holdings_get_last (holdings) : NULL;
  g_autofree char *when = last ? senda_backup_words_say_moment (self->words, last->time) : NULL;
  g_autofree char *text = NULL;

  if (when != NULL)
    /* Translators: %s is a date and a time */
    text = g_strdup_printf (_("Afterwards open again the files that people sent you since %s. Any "
                              "of them can be opened twice safely."), when);
  else
    text = g_strdup (_("Afterwards open again the files that people sent you. Any of them can be "
                       "opened twice safely."));
  gtk_label_set_label (GTK_LABEL (self->afterwards), text);
}

static void
update (SendaRecoveryGuide *self)
{
  g_autofree char *said = say_newest (self);
  gboolean looking = self->found == NULL && !self->looked;

  senda_row_set_text (SENDA_ROW (self->newest), _("Open the newest sound backup"), said);
  gtk_widget_set_visible (self->open, self->found != NULL);
  gtk_widget_set_visible (self->spinner, looking);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), looking);
  if (self->found != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s",
                                      senda_backup_item_get_backup (self->found)->path);
  update_afterwards (self);
}

static void
checked_cb (GObject      *shelf,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (SendaRecoveryGuide) self = data;
  g_autoptr (GError) error = NULL;
  SendaBackupItem *found = senda_backup_shelf_check_finish (SENDA_BACKUP_SHELF (shelf), result,
                                                            &error);

  self->looked = TRUE;
  g_clear_object (&self->found);
  self->found = found;
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    update (self);
}

/* Those of this very store; where there are none, whatever lies there. (transfer full) */
static GPtrArray *
choose_items (SendaRecoveryGuide *self)
{
  GPtrArray *all = senda_backup_shelf_get_backups (self->shelf);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (senda_backup_item_is_of (g_ptr_array_index (all, i),
                                 senda_backup_shelf_get_store (self->shelf)))
      g_ptr_array_add (chosen, g_object_ref (g_ptr_array_index (all, i)));
  for (guint i = 0; chosen->len == 0 && i < all->len; i++)
    g_ptr_array_insert (chosen, -1, g_object_ref (g_ptr_array_index (all, i)));
  return chosen;
}

static void
look (SendaRecoveryGuide *self)
{
  g_autoptr (GPtrArray) items = NULL;
  gboolean working = FALSE;

  g_object_get (self->shelf, "working", &working, NULL);
  if (working || !self->wants)
    return;
  self->wants = FALSE;
  items = choose_items (self);
  self->looked = items->len == 0;
  update (self);
  if (items->len > 0)
    senda_backup_shelf_check_async (self->shelf, items, TRUE, self->cancellable, checked_cb,
                                    g_object_ref (self));
}

/* What is in the one that was found may be read later than it was found. */
static void
items_changed_cb (SendaRecoveryGuide *self)
{
  g_assert (SENDA_IS_RECOVERY_GUIDE (self));

  if (self->found != NULL)
    update (self);
}

static void
senda_recovery_guide_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (SENDA_RECOVERY_GUIDE (widget)->cancellable);

  GTK_WIDGET_CLASS (senda_recovery_guide_parent_class)->unroot (widget);
}

static void
senda_recovery_guide_dispose (GObject *object)
{
  SendaRecoveryGuide *self = SENDA_RECOVERY_GUIDE (object);

  g_clear_object (&self->shelf);
  g_clear_object (&self->words);
  g_clear_object (&self->found);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->now, senda_holdings_unref);

  G_OBJECT_CLASS (senda_recovery_guide_parent_class)->dispose (object);
}

static void
senda_recovery_guide_class_init (SendaRecoveryGuideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_recovery_guide_dispose;
  GTK_WIDGET_CLASS (klass)->unroot = senda_recovery_guide_unroot;
}

static void
senda_recovery_guide_init (SendaRecoveryGuide *self)
{
  self->cancellable = g_cancellable_new ();
}

static GtkWidget *
build_newest (SendaRecoveryGuide *self)
{
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->newest = senda_row_new ("senda-backup-symbolic");
  self->spinner = gtk_spinner_new ();
  self->open = gtk_button_new_with_mnemonic (_("_Open It…"));
  gtk_widget_add_css_class (self->open, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "backups.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", "");
  gtk_box_append (GTK_BOX (end), self->spinner);
  gtk_box_append (GTK_BOX (end), self->open);
  senda_row_add_end (SENDA_ROW (self->newest), end);
  return self->newest;
}

static GtkWidget *
build_way (const char *icon,
           const char *title,
           const char *subtitle,
           const char *label,
           const char *action)
{
  GtkWidget *row = senda_row_new (icon);
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  senda_row_set_text (SENDA_ROW (row), title, subtitle);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  senda_row_add_end (SENDA_ROW (row), button);
  return row;
}

/* In the order in which they should be tried. */
static GtkWidget *
build_ways (SendaRecoveryGuide *self)
{
  GtkWidget *list = senda_boxed_list_new (_("What to do"));
  GtkListBox *box = GTK_LIST_BOX (list);

  gtk_list_box_append (box, build_newest (self));
  if (!self->is_open)
    gtk_list_box_append (box, build_way ("senda-redo-symbolic", _("Try to open the file again"),
                                         _("Perhaps a disk was not there, or the network"),
                                         _("_Try Again"), "recovery.retry"));
  gtk_list_box_append (box, build_way ("senda-undo-symbolic", _("Open a copy from elsewhere"),
                                       _("One that you saved on another disk or a USB stick"),
                                       _("Restore From a File…"), "backups.restore-file"));
  if (self->is_open)
    return list;
  gtk_list_box_append (box, build_way ("senda-report-symbolic",
                                       _("Save the file for somebody who can help"),
                                       _("Its bytes as they are. It may hold names: give it only "
                                         "to people whom you trust with them"),
                                       _("_Save…"), "recovery.save"));
  gtk_list_box_append (box, build_way ("senda-add-symbolic", _("Start empty"),
                                       _("The file is put aside, not removed"),
                                       _("Start _Empty…"), "recovery.start-empty"));
  return list;
}

static GtkWidget *
build_content (SendaRecoveryGuide *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *safe =
    senda_paragraph_new (self->is_open
                             ? _("The backups are files of their own and are not touched by this. "
                                 "Whatever you choose, the file as it is now is kept.")
                             : _("Nothing was changed. The backups are files of their own and are "
                                 "not touched by this. Whatever you choose, the file as it is now "
                                 "is kept."));

  self->afterwards = senda_paragraph_new (NULL);
  self->faults = senda_fold_new (_("What the Check Found"));
  gtk_widget_set_visible (self->faults, FALSE);
  gtk_box_append (GTK_BOX (content), safe);
  gtk_box_append (GTK_BOX (content), build_ways (self));
  gtk_box_append (GTK_BOX (content), self->afterwards);
  gtk_box_append (GTK_BOX (content), self->faults);
  return content;
}

/* @is_open: the store could be opened all the same. */
GtkWidget *
senda_recovery_guide_new (SendaBackupShelf *shelf,
                          SendaBackupWords *words,
                          gboolean          is_open)
{
  SendaRecoveryGuide *self = g_object_new (SENDA_TYPE_RECOVERY_GUIDE, NULL);

  self->shelf = g_object_ref (shelf);
  self->words = g_object_ref (words);
  self->is_open = is_open;
  adw_bin_set_child (ADW_BIN (self), build_content (self));
  g_signal_connect_object (shelf, "notify::working", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* Looks for the newest sound backup, when nothing else is being checked. */
void
senda_recovery_guide_find (SendaRecoveryGuide *self)
{
  g_return_if_fail (SENDA_IS_RECOVERY_GUIDE (self));

  self->wants = TRUE;
  look (self);
}

/* What is wrong with the store: a sentence each. */
void
senda_recovery_guide_set_faults (SendaRecoveryGuide *self,
                                 GPtrArray          *faults)
{
  GtkWidget *list = NULL;

  g_return_if_fail (SENDA_IS_RECOVERY_GUIDE (self));

  list = senda_boxed_list_new (_("What the check found"));
  for (guint i = 0; i < faults->len; i++)
    {
      GtkWidget *row = senda_row_new ("senda-warning-symbolic");

      senda_row_set_text (SENDA_ROW (row), g_ptr_array_index (faults, i), NULL);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  senda_fold_set_child (SENDA_FOLD (self->faults), list);
  gtk_widget_set_visible (self->faults, faults->len > 0);
}

/* What could be read of the store, and what was found out of the backups meanwhile. */
void
senda_recovery_guide_set_now (SendaRecoveryGuide *self,
                              SendaHoldings      *now)
{
  g_return_if_fail (SENDA_IS_RECOVERY_GUIDE (self));

  if (now != NULL)
    senda_holdings_ref (now);
  g_clear_pointer (&self->now, senda_holdings_unref);
  self->now = now;
  items_changed_cb (self);
}
