/* senda-backup-item-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the shelf fills in what it has found out.
 */
#pragma once

#include "senda-backup-item.h"

G_BEGIN_DECLS

SendaBackupItem *_senda_backup_item_new      (SendaBackup      *backup);
gboolean         _senda_backup_item_is_same  (SendaBackupItem  *self,
                                              const SendaBackup *backup);
void             _senda_backup_item_set_read (SendaBackupItem  *self,
                                              SendaHoldings    *holdings,
                                              const GError     *error);
void             _senda_backup_item_set_state (SendaBackupItem *self,
                                              SendaBackupState  state);
void             _senda_backup_item_set_checked (SendaBackupItem *self,
                                              SendaCheck       *check,
                                              const GError     *error);

G_END_DECLS
