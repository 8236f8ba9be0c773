/* senda-backup-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A backup in a list: when, why, how large, whether it is sound; unfolded what it holds, and what
 * came since. Its buttons run the actions backups.restore, backups.check and backups.remove of
 * whatever is around, with its path.
 */
#pragma once

#include "senda-backup-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_BACKUP_ROW (senda_backup_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaBackupRow, senda_backup_row, SENDA, BACKUP_ROW, GtkListBoxRow)

GtkWidget       *senda_backup_row_new      (SendaBackupItem  *item,
                                            SendaBackupWords *words);
SendaBackupItem *senda_backup_row_get_item (SendaBackupRow   *self);
void             senda_backup_row_set_now  (SendaBackupRow   *self,
                                            SendaHoldings    *now);
void             senda_backup_row_unfold   (SendaBackupRow   *self);

/* Makes @list show @items (of SendaBackupItem), and nothing else; rows of those that were there stay
 * as they are. @now: what the store holds, or NULL where it is not known. */
void             senda_backup_rows_fill    (GtkListBox       *list,
                                            GPtrArray        *items,
                                            SendaBackupWords *words,
                                            SendaHoldings    *now);
/* The steps of @holdings that @other lacks, said and named. (transfer full) */
GtkWidget       *senda_backup_steps_new    (SendaBackupWords *words,
                                            const char       *said,
                                            SendaHoldings    *holdings,
                                            SendaHoldings    *other);

G_END_DECLS
