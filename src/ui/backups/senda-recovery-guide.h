/* senda-recovery-guide.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to do when the store is damaged: the newest sound backup, which it finds by itself, and what
 * is missing in it; then the other ways, in the order in which they should be tried; and what the
 * check found, to be unfolded. It stands in the window that comes instead of the usual one, and in
 * the place for backups when a check found faults in a store that could be opened.
 */
#pragma once

#include "senda-backup-shelf.h"
#include "senda-backup-words.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_RECOVERY_GUIDE (senda_recovery_guide_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecoveryGuide, senda_recovery_guide, SENDA, RECOVERY_GUIDE, AdwBin)

/* Its buttons run backups.restore with a path, and recovery.retry, recovery.save and
 * recovery.start-empty of whatever is around: where an action is not there, neither is its row. */

GtkWidget *senda_recovery_guide_new        (SendaBackupShelf   *shelf,
                                            SendaBackupWords   *words,
                                            gboolean            is_open);
void       senda_recovery_guide_find       (SendaRecoveryGuide *self);
void       senda_recovery_guide_set_faults (SendaRecoveryGuide *self,
                                            GPtrArray          *faults);
void       senda_recovery_guide_set_now    (SendaRecoveryGuide *self,
                                            SendaHoldings      *now);

G_END_DECLS
