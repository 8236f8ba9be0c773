/* senda-backup-item.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One backup, or one file that was put aside, with what has been found out about it: what it holds,
 * whether it is sound. The shelf makes these and fills them in.
 */
#pragma once

#include "senda-holdings.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BACKUP_ITEM (senda_backup_item_get_type ())

G_DECLARE_FINAL_TYPE (SendaBackupItem, senda_backup_item, SENDA, BACKUP_ITEM, GObject)

/* Signal "changed" (SendaBackupItem *): something was found out. */

typedef enum
{
  SENDA_BACKUP_UNCHECKED,
  SENDA_BACKUP_WAITING,  /* for its turn */
  SENDA_BACKUP_CHECKING,
  SENDA_BACKUP_SOUND,
  SENDA_BACKUP_DAMAGED,
  SENDA_BACKUP_REFUSED   /* it could not be checked: not ours, newer, gone */
} SendaBackupState;

SendaBackupItem   *senda_backup_item_new_for_file (const char      *path);
const SendaBackup *senda_backup_item_get_backup   (SendaBackupItem *self);
gboolean           senda_backup_item_is_replaced  (SendaBackupItem *self);
gboolean           senda_backup_item_is_of        (SendaBackupItem *self,
                                                   const char      *store);
gboolean           senda_backup_item_is_read      (SendaBackupItem *self);
SendaHoldings     *senda_backup_item_get_holdings (SendaBackupItem *self);
const char        *senda_backup_item_get_problem  (SendaBackupItem *self);
SendaBackupState   senda_backup_item_get_state    (SendaBackupItem *self);
gint64             senda_backup_item_get_checked  (SendaBackupItem *self);
GPtrArray         *senda_backup_item_get_faults   (SendaBackupItem *self);

G_END_DECLS
