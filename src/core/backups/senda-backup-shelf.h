/* senda-backup-shelf.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The backups of one store and the files that were put aside in its place, as they lie on the disk;
 * what each holds is read, and whether it is sound is checked, in a worker. What was found out is
 * kept as long as the shelf is and the file stays the same. The store itself need not be open, nor
 * even be readable: nothing of it is touched.
 */
#pragma once

#include "senda-backup-item.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BACKUP_SHELF (senda_backup_shelf_get_type ())

G_DECLARE_FINAL_TYPE (SendaBackupShelf, senda_backup_shelf, SENDA, BACKUP_SHELF, GObject)

/* Signal "changed" (SendaBackupShelf *): other items than before.
 * Properties, readable: "working" (a check is under way), "progress" (of it, from 0 to 1). */

SendaBackupShelf *senda_backup_shelf_new             (const char          *store,
                                                      const char          *folder);
const char       *senda_backup_shelf_get_folder      (SendaBackupShelf    *self);
const char       *senda_backup_shelf_get_store       (SendaBackupShelf    *self);
gboolean          senda_backup_shelf_refresh         (SendaBackupShelf    *self,
                                                      GError             **error);
GPtrArray        *senda_backup_shelf_get_backups     (SendaBackupShelf    *self);
GPtrArray        *senda_backup_shelf_get_replaced    (SendaBackupShelf    *self);
SendaBackupItem  *senda_backup_shelf_find            (SendaBackupShelf    *self,
                                                      const char          *path);
void              senda_backup_shelf_read_async      (SendaBackupShelf    *self,
                                                      GPtrArray           *items,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             data);
gboolean          senda_backup_shelf_read_finish     (SendaBackupShelf    *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);
void              senda_backup_shelf_check_async     (SendaBackupShelf    *self,
                                                      GPtrArray           *items,
                                                      gboolean             until_sound,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             data);
SendaBackupItem  *senda_backup_shelf_check_finish    (SendaBackupShelf    *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);

/* Whether the latest backup, made at @latest (0: none), is older than it should be for a store that
 * holds @now. */
gboolean          senda_backups_are_late             (gint64               latest,
                                                      SendaHoldings       *now);

G_END_DECLS
