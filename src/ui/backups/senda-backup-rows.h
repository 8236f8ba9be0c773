/* senda-backup-rows.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The backups of a folder as rows of a list: when, why, how large, and a button for the action
 * backups.restore of the place around.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *senda_backup_say_time   (SendaWorkspace    *workspace,
                               const SendaBackup *backup);
char *senda_backup_say_reason (const SendaBackup *backup);
void  senda_backup_rows_fill  (GtkListBox        *list,
                               SendaWorkspace    *workspace,
                               GPtrArray         *backups);

G_END_DECLS
