/* senda-backups-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backups-view.h"

#include "senda-backup-row.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaBackupsView
{
  AdwBin parent_instance;

  SendaBackupShelf *shelf;
  SendaBackupWords *words;
  GtkWidget *recovery; /* an AdwBin */
  GtkWidget *notices;  /* a section, and its list */
  GtkWidget *notice_list;
  GtkWidget *last; /* row: when the last one was made */
  GtkWidget *spinner;
  GtkWidget *strip;
  GtkWidget *kept;
  GtkWidget *kept_none;
  GtkWidget *replaced;
  GtkWidget *replaced_section;
};

G_DEFINE_FINAL_TYPE (SendaBackupsView, senda_backups_view, ADW_TYPE_BIN)

static void
senda_backups_view_dispose (GObject *object)
{
  SendaBackupsView *self = SENDA_BACKUPS_VIEW (object);

  g_clear_object (&self->shelf);
  g_clear_object (&self->words);

  G_OBJECT_CLASS (senda_backups_view_parent_class)->dispose (object);
}

static void
senda_backups_view_class_init (SendaBackupsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_backups_view_dispose;
}

static void
senda_backups_view_init (SendaBackupsView *self G_GNUC_UNUSED)
{
}

static GtkWidget *
build_last (SendaBackupsView *self)
{
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *make = gtk_button_new_with_label (_("Back Up Now"));

  self->last = senda_row_new ("senda-backup-symbolic");
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (make), "backups.make");
  gtk_box_append (GTK_BOX (end), self->spinner);
  gtk_box_append (GTK_BOX (end), make);
  senda_row_add_end (SENDA_ROW (self->last), end);
  return self->last;
}

static GtkWidget *
build_folder (SendaBackupsView *self)
{
  GtkWidget *row = senda_row_new ("senda-open-symbolic");
  GtkWidget *button = gtk_button_new_with_label (_("Open Folder"));
  g_autofree char *shown = g_filename_display_name (senda_backup_shelf_get_folder (self->shelf));

  senda_row_set_text (SENDA_ROW (row), _("Where They Are"), shown);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backups.open-folder");
  senda_row_add_end (SENDA_ROW (row), button);
  return row;
}

static GtkWidget *
build_rules (void)
{
  GtkWidget *row = senda_row_new ("senda-info-symbolic");
  g_autofree char *text =
    /* Translators: the numbers are never less than ten */
    g_strdup_printf (_("Before the first change of each day, before anything is brought in from "
                       "others, and before an update of Senda changes the file. Kept are the "
                       "latest %d, one for each of the last %d days and one for each of the last "
                       "%d months that have any."),
                     SENDA_BACKUPS_LATEST, SENDA_BACKUPS_DAYS, SENDA_BACKUPS_MONTHS);

  senda_row_set_text (SENDA_ROW (row), _("How Often, and How Many"), text);
  return row;
}

static GtkWidget *
build_about (SendaBackupsView *self)
{
  GtkWidget *list = senda_boxed_list_new (_("Backups"));
  GtkWidget *intro =
    senda_paragraph_new_dim (_("Senda makes backups by itself and checks each one. Keep a copy on "
                               "another disk too: these are lost with this one."));
  GtkWidget *section = senda_section_new (_("Backups"), NULL, intro);

  gtk_list_box_append (GTK_LIST_BOX (list), build_last (self));
  gtk_list_box_append (GTK_LIST_BOX (list), build_folder (self));
  gtk_list_box_append (GTK_LIST_BOX (list), build_rules ());
  gtk_box_append (GTK_BOX (section), list);
  return section;
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
  GtkListBox *box = GTK_LIST_BOX (list);

  gtk_list_box_append (box, build_action ("senda-add-symbolic", _("Save a Copy…"),
                                          _("On a USB stick or another disk, for safety or for "
                                            "another computer"), "backups.save-copy"));
  gtk_list_box_append (box, build_action ("senda-check-symbolic", _("Check the Store"),
                                          _("Reads all of it and compares it with its history; "
                                            "changes nothing"), "backups.check-store"));
  gtk_list_box_append (box, build_action ("senda-check-symbolic", _("Check All Backups"),
                                          _("Reads every byte of each of them; changes nothing"),
                                          "backups.check-all"));
  gtk_list_box_append (box, build_action ("senda-undo-symbolic", _("Restore From a File…"),
                                          _("From a copy that you saved elsewhere"),
                                          "backups.restore-file"));
  return list;
}

static GtkWidget *
build_kept (SendaBackupsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->kept = senda_boxed_list_new (_("Kept backups"));
  self->kept_none =
    senda_paragraph_new_dim (_("None yet. The first is made before the first change of the next "
                               "day; make one now if you like."));
  gtk_box_append (GTK_BOX (box), self->kept_none);
  gtk_box_append (GTK_BOX (box), self->kept);
  return senda_section_new (_("Kept Backups"), NULL, box);
}

static GtkWidget *
build_replaced (SendaBackupsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->replaced = senda_boxed_list_new (_("What was put aside"));
  gtk_box_append (GTK_BOX (box),
                  senda_paragraph_new_dim (_("The file as it was each time that another took its "
                                             "place. These stay until you remove them.")));
  gtk_box_append (GTK_BOX (box), self->replaced);
  self->replaced_section = senda_section_new (_("What Was Put Aside"), NULL, box);
  return self->replaced_section;
}

static void
build_content (SendaBackupsView *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->recovery = adw_bin_new ();
  gtk_widget_set_visible (self->recovery, FALSE);
  self->notice_list = senda_boxed_list_new (_("To look at"));
  self->notices = senda_section_new (_("To Look At"), NULL, self->notice_list);
  gtk_widget_set_visible (self->notices, FALSE);
  self->strip = senda_check_strip_new ();
  gtk_box_append (GTK_BOX (content), self->recovery);
  gtk_box_append (GTK_BOX (content), self->notices);
  gtk_box_append (GTK_BOX (content), build_about (self));
  gtk_box_append (GTK_BOX (content), build_actions ());
  gtk_box_append (GTK_BOX (content), self->strip);
  gtk_box_append (GTK_BOX (content), build_kept (self));
  gtk_box_append (GTK_BOX (content), build_replaced (self));
  adw_bin_set_child (ADW_BIN (self), content);
}

GtkWidget *
senda_backups_view_new (SendaBackupShelf *shelf,
                        SendaBackupWords *words)
{
  SendaBackupsView *self = g_object_new (SENDA_TYPE_BACKUPS_VIEW, NULL);

  self->shelf = g_object_ref (shelf);
  self->words = g_object_ref (words);
  build_content (self);
  return GTK_WIDGET (self);
}

static void
add_notice (SendaBackupsView *self,
            const char       *title,
            const char       *subtitle,
            const char       *label,
            const char       *action)
{
  GtkWidget *row = senda_row_new ("senda-warning-symbolic");
  GtkWidget *button = gtk_button_new_with_label (label);

  senda_row_set_text (SENDA_ROW (row), title, subtitle);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  senda_row_add_end (SENDA_ROW (row), button);
  gtk_list_box_append (GTK_LIST_BOX (self->notice_list), row);
}

static gint64
get_latest (SendaBackupsView *self)
{
  GPtrArray *backups = senda_backup_shelf_get_backups (self->shelf);

  return backups->len > 0 ? senda_backup_item_get_backup (backups->pdata[0])->time : 0;
}

static void
add_late (SendaBackupsView *self,
          SendaHoldings    *now)
{
  g_autofree char *changed =
    senda_backup_words_say_moment (self->words, senda_holdings_get_own_time (now));
  /* Translators: %s is a date and a time */
  g_autofree char *text = g_strdup_printf (_("Something was changed on %s, and no backup was made "
                                             "since. Make one now, and look whether the folder is "
                                             "still there."), changed);

  add_notice (self, _("The latest backup is older than it should be"), text, _("Back Up Now"),
              "backups.make");
}

static void
add_service (SendaBackupsView *self,
             const char       *service)
{
  /* Translators: %s is the name of a service that synchronises folders, such as Nextcloud */
  g_autofree char *title = g_strdup_printf (_("The store lies in a folder that %s copies"),
                                            service);

  add_notice (self, title,
              _("Such a program copies the file while Senda writes in it: two computers would "
                "overwrite each other, and the file may be damaged. Move the store to a folder of "
                "this computer alone; only files that are made to travel belong in a shared one."),
              _("Move the Store…"), "backups.move");
}

static void
update_notices (SendaBackupsView        *self,
                const SendaBackupsNotes *notes)
{
  gboolean is_late = notes->now != NULL && !notes->pending &&
                     senda_backups_are_late (get_latest (self), notes->now);

  senda_row_trim (GTK_LIST_BOX (self->notice_list), 0);
  if (notes->failure != NULL)
    add_notice (self, _("The last automatic backup was not made"), notes->failure,
                _("Back Up Now"), "backups.make");
  else if (is_late)
    add_late (self, notes->now);
  if (notes->service != NULL)
    add_service (self, notes->service);
  gtk_widget_set_visible (self->notices,
                          gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->notice_list), 0) !=
                          NULL);
}

static void
update_last (SendaBackupsView *self)
{
  GPtrArray *backups = senda_backup_shelf_get_backups (self->shelf);
  g_autofree char *time = NULL;

  if (backups->len > 0)
    time = senda_backup_words_say_time (self->words,
                                        senda_backup_item_get_backup (backups->pdata[0]));
  senda_row_set_text (SENDA_ROW (self->last), _("Last Backup"),
                      time ? time : _("None yet. One is made before the first change of a day."));
}

/* What lies on the shelf, and what there is to say of the store. */
void
senda_backups_view_update (SendaBackupsView        *self,
                           const SendaBackupsNotes *notes)
{
  GPtrArray *backups = NULL;
  GPtrArray *replaced = NULL;

  g_return_if_fail (SENDA_IS_BACKUPS_VIEW (self));

  backups = senda_backup_shelf_get_backups (self->shelf);
  replaced = senda_backup_shelf_get_replaced (self->shelf);
  update_notices (self, notes);
  update_last (self);
  senda_backup_rows_fill (GTK_LIST_BOX (self->kept), backups, self->words, notes->now);
  senda_backup_rows_fill (GTK_LIST_BOX (self->replaced), replaced, self->words, notes->now);
  gtk_widget_set_visible (self->kept, backups->len > 0);
  gtk_widget_set_visible (self->kept_none, backups->len == 0);
  gtk_widget_set_visible (self->replaced_section, replaced->len > 0);
}

void
senda_backups_view_set_making (SendaBackupsView *self,
                               gboolean          making)
{
  g_return_if_fail (SENDA_IS_BACKUPS_VIEW (self));

  gtk_widget_set_visible (self->spinner, making);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), making);
}

/* (transfer none) */
SendaCheckStrip *
senda_backups_view_get_strip (SendaBackupsView *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUPS_VIEW (self), NULL);

  return SENDA_CHECK_STRIP (self->strip);
}

void
senda_backups_view_set_recovery (SendaBackupsView *self,
                                 GtkWidget        *recovery)
{
  g_return_if_fail (SENDA_IS_BACKUPS_VIEW (self));

  adw_bin_set_child (ADW_BIN (self->recovery),
                     recovery ? senda_section_new (_("The File Is Damaged"), NULL, recovery)
                              : NULL);
  gtk_widget_set_visible (self->recovery, recovery != NULL);
}
