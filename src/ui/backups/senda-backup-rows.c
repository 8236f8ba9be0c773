/* senda-backup-rows.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backup-rows.h"

#include "senda-row.h"

#include <glib/gi18n-lib.h>

/* "March 9, 2026, 2:30 PM". (transfer full) */
char *
senda_backup_say_time (SendaWorkspace    *workspace,
                       const SendaBackup *backup)
{
  return senda_catalog_format_moment (senda_workspace_get_catalog (workspace), backup->time);
}

/* Why it was made. (transfer full) */
char *
senda_backup_say_reason (const SendaBackup *backup)
{
  static const struct
  {
    const char *reason;
    const char *text;
  } reasons[] = {
    /* Translators: why a backup was made; its size stands beside it */
    { "daily", NC_("backup", "Before the first change of the day") },
    { "before-migration", NC_("backup", "Before an update of Senda changed the file") },
    { "before-import", NC_("backup", "Before an import") },
    { "before-restore", NC_("backup", "Before another backup was restored") },
    { "asked", NC_("backup", "Made when you asked for it") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (reasons[i].reason, backup->reason) == 0)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "backup", reasons[i].text));
  return g_strdup (C_("backup", "Made by Senda"));
}

static GtkWidget *
build_row (SendaWorkspace    *workspace,
           const SendaBackup *backup)
{
  GtkWidget *row = senda_row_new ("senda-backup-symbolic");
  GtkWidget *button = gtk_button_new_with_label (_("Restore…"));
  g_autofree char *time = senda_backup_say_time (workspace, backup);
  g_autofree char *reason = senda_backup_say_reason (backup);
  g_autofree char *size = g_format_size (backup->size);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", reason, size);
  /* Translators: the name of a button; %s is a date and a time */
  g_autofree char *spoken = g_strdup_printf (_("Restore the backup of %s"), time);

  senda_row_set_text (SENDA_ROW (row), time, subtitle);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backups.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", backup->path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  senda_row_add_end (SENDA_ROW (row), button);
  return row;
}

/* Makes @list show @backups (of SendaBackup), and nothing else. */
void
senda_backup_rows_fill (GtkListBox     *list,
                        SendaWorkspace *workspace,
                        GPtrArray      *backups)
{
  senda_row_trim (list, 0);
  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (list, build_row (workspace, g_ptr_array_index (backups, i)));
}
