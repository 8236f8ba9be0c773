/* senda-backup-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backup-row.h"

#include "senda-fold.h"
#include "senda-section.h"
#include "senda-side-box.h"

#include <glib/gi18n-lib.h>

#define MAX_STEPS 6
#define MAX_FAULTS 6
#define TEXT_WIDTH 260

struct _SendaBackupRow
{
  GtkListBoxRow parent_instance;

  SendaBackupItem *item;
  SendaBackupWords *words;
  SendaHoldings *now; /* or NULL */
  GtkWidget *fold;
  gboolean has_status;
};

G_DEFINE_FINAL_TYPE (SendaBackupRow, senda_backup_row, GTK_TYPE_LIST_BOX_ROW)

static void
append_text (GtkWidget *box,
             const char *text)
{
  if (text != NULL)
    gtk_box_append (GTK_BOX (box), senda_paragraph_new (text));
}

static GtkWidget *
build_point (const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *dot = gtk_label_new ("•");
  GtkWidget *label = senda_paragraph_new (text);

  gtk_widget_set_valign (dot, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), dot);
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

/* @said: how many they are. */
GtkWidget *
senda_backup_steps_new (SendaBackupWords *words,
                        const char       *said,
                        SendaHoldings    *holdings,
                        SendaHoldings    *other)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autoptr (GPtrArray) steps = senda_holdings_list_beyond (holdings, other, MAX_STEPS);
  g_autofree char *more = senda_backup_say_more (senda_holdings_count_beyond (holdings, other) -
                                                 steps->len);

  append_text (box, said);
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *step = senda_backup_words_say_step (words, g_ptr_array_index (steps, i));

      gtk_box_append (GTK_BOX (box), build_point (step));
    }
  append_text (box, more);
  return box;
}

static void
append_comparison (SendaBackupRow *self,
                   GtkWidget      *box,
                   SendaHoldings  *holdings)
{
  guint n_since = senda_holdings_count_beyond (self->now, holdings);
  guint n_beyond = senda_holdings_count_beyond (holdings, self->now);
  g_autofree char *since = senda_backup_say_since (n_since);
  g_autofree char *beyond = senda_backup_say_beyond (n_beyond);

  gtk_box_append (GTK_BOX (box), senda_backup_steps_new (self->words, since, self->now, holdings));
  if (beyond != NULL)
    gtk_box_append (GTK_BOX (box),
                    senda_backup_steps_new (self->words, beyond, holdings, self->now));
}

static void
append_holdings (SendaBackupRow *self,
                 GtkWidget      *box)
{
  SendaHoldings *holdings = senda_backup_item_get_holdings (self->item);
  g_autofree char *contents = NULL;
  g_autofree char *last = NULL;
  g_autofree char *version = NULL;

  if (holdings == NULL)
    {
      append_text (box, senda_backup_item_is_read (self->item)
                            ? _("What is in it cannot be read.")
                            : _("What is in it is being read…"));
      return;
    }
  contents = senda_backup_words_say_contents (self->words, holdings);
  last = senda_backup_words_say_last (self->words, holdings);
  version = senda_backup_say_version (holdings);
  append_text (box, contents);
  append_text (box, last);
  append_text (box, version);
  if (self->now != NULL)
    append_comparison (self, box, holdings);
}

static void
append_faults (SendaBackupRow *self,
               GtkWidget      *box)
{
  GPtrArray *faults = senda_backup_item_get_faults (self->item);

  for (guint i = 0; faults != NULL && i < MIN (faults->len, MAX_FAULTS); i++)
    gtk_box_append (GTK_BOX (box), build_point (g_ptr_array_index (faults, i)));
}

/* @label has a mnemonic; @spoken says which backup is meant. */
static GtkWidget *
build_button (SendaBackupRow *self,
              const char     *label,
              const char     *spoken,
              const char     *action)
{
  const SendaBackup *backup = senda_backup_item_get_backup (self->item);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", backup->path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return button;
}

static GtkWidget *
build_buttons (SendaBackupRow *self)
{
  const SendaBackup *backup = senda_backup_item_get_backup (self->item);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *time = senda_backup_words_say_time (self->words, backup);
  /* Translators: the name of a button; %s is a date and a time */
  g_autofree char *check = g_strdup_printf (_("Check the backup of %s"), time);
  /* Translators: the name of a button; %s is a date and a time */
  g_autofree char *remove = g_strdup_printf (_("Remove the file of %s"), time);

  gtk_widget_set_margin_top (buttons, 6);
  gtk_box_append (GTK_BOX (buttons), build_button (self, _("Check"), check, "backups.check"));
  if (senda_backup_item_is_replaced (self->item))
    gtk_box_append (GTK_BOX (buttons), build_button (self, _("Remove…"), remove,
                                                     "backups.remove"));
  return buttons;
}

static void
update_details (SendaBackupRow *self)
{
  const SendaBackup *backup = senda_backup_item_get_backup (self->item);
  GtkWidget *box = NULL;
  g_autofree char *name = g_filename_display_basename (backup->path);

  if (!senda_fold_get_expanded (SENDA_FOLD (self->fold)))
    return;
  box = g_object_new (GTK_TYPE_BOX,
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 6,
                      "margin-start", 12,
                      "margin-end", 12,
                      "margin-bottom", 12,
                      NULL);
  append_faults (self, box);
  append_holdings (self, box);
  gtk_box_append (GTK_BOX (box), senda_paragraph_new_dim (name));
  gtk_box_append (GTK_BOX (box), build_buttons (self));
  senda_fold_set_child (SENDA_FOLD (self->fold), box);
}

static char *
join_sentences (const char *title,
                const char *subtitle,
                const char *status)
{
  return status ? g_strconcat (title, ". ", subtitle, ". ", status, ".", NULL)
                : g_strconcat (title, ". ", subtitle, ".", NULL);
}

static void
update (SendaBackupRow *self)
{
  const SendaBackup *backup = senda_backup_item_get_backup (self->item);
  g_autofree char *time = senda_backup_words_say_time (self->words, backup);
  g_autofree char *origin = senda_backup_say_origin (backup);
  g_autofree char *state = senda_backup_words_say_state (self->words, self->item);
  g_autofree char *spoken = join_sentences (time, origin, state);

  senda_fold_set_title (SENDA_FOLD (self->fold), time);
  senda_fold_set_subtitle (SENDA_FOLD (self->fold), origin);
  if (state != NULL || self->has_status)
    senda_fold_set_status (SENDA_FOLD (self->fold), state ? state : "");
  self->has_status = self->has_status || state != NULL;
  senda_fold_set_label (SENDA_FOLD (self->fold), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  update_details (self);
}

static void
senda_backup_row_dispose (GObject *object)
{
  SendaBackupRow *self = SENDA_BACKUP_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->words);
  g_clear_pointer (&self->now, senda_holdings_unref);

  G_OBJECT_CLASS (senda_backup_row_parent_class)->dispose (object);
}

static void
senda_backup_row_class_init (SendaBackupRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_backup_row_dispose;
}

static void
senda_backup_row_init (SendaBackupRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
build_restore (SendaBackupRow *self)
{
  const SendaBackup *backup = senda_backup_item_get_backup (self->item);
  g_autofree char *time = senda_backup_words_say_time (self->words, backup);
  /* Translators: the name of a button; %s is a date and a time */
  g_autofree char *spoken = g_strdup_printf (_("Restore the backup of %s"), time);
  GtkWidget *button = build_button (self, _("Restore…"), spoken, "backups.restore");

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_margin_top (button, 10);
  gtk_widget_set_margin_bottom (button, 10);
  gtk_widget_set_margin_end (button, 12);
  return button;
}

GtkWidget *
senda_backup_row_new (SendaBackupItem  *item,
                      SendaBackupWords *words)
{
  SendaBackupRow *self = g_object_new (SENDA_TYPE_BACKUP_ROW, NULL);

  self->item = g_object_ref (item);
  self->words = g_object_ref (words);
  self->fold = senda_fold_new (NULL);
  gtk_widget_set_hexpand (self->fold, TRUE);
  g_signal_connect_object (self->fold, "notify::expanded", G_CALLBACK (update_details), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self),
                              senda_side_box_new (self->fold, build_restore (self), TEXT_WIDTH));
  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* (transfer none) */
SendaBackupItem *
senda_backup_row_get_item (SendaBackupRow *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_ROW (self), NULL);

  return self->item;
}

/* What it is compared with; NULL for nothing. */
void
senda_backup_row_set_now (SendaBackupRow *self,
                          SendaHoldings  *now)
{
  g_return_if_fail (SENDA_IS_BACKUP_ROW (self));

  if (self->now == now)
    return;
  g_clear_pointer (&self->now, senda_holdings_unref);
  self->now = now ? senda_holdings_ref (now) : NULL;
  update_details (self);
}

void
senda_backup_row_unfold (SendaBackupRow *self)
{
  g_return_if_fail (SENDA_IS_BACKUP_ROW (self));

  senda_fold_set_expanded (SENDA_FOLD (self->fold), TRUE);
}

static SendaBackupItem *
get_item_at (GtkListBox *list,
             int         position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, position);

  return row ? SENDA_BACKUP_ROW (row)->item : NULL;
}

static void
remove_others (GtkListBox *list,
               GPtrArray  *items)
{
  SendaBackupItem *item = NULL;

  for (int i = 0; (item = get_item_at (list, i)) != NULL;)
    if (g_ptr_array_find (items, item, NULL))
      i++;
    else
      gtk_list_box_remove (list, GTK_WIDGET (gtk_list_box_get_row_at_index (list, i)));
}

void
senda_backup_rows_fill (GtkListBox       *list,
                        GPtrArray        *items,
                        SendaBackupWords *words,
                        SendaHoldings    *now)
{
  remove_others (list, items);
  for (guint i = 0; i < items->len; i++)
    {
      SendaBackupItem *item = g_ptr_array_index (items, i);

      if (get_item_at (list, i) != item)
        gtk_list_box_insert (list, senda_backup_row_new (item, words), i);
      senda_backup_row_set_now (SENDA_BACKUP_ROW (gtk_list_box_get_row_at_index (list, i)), now);
    }
}
