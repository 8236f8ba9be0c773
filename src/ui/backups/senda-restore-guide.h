/* senda-restore-guide.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window that leads through going back to a backup: what is in it, what goes from view, what is
 * kept and where. It checks the backup by itself, and only a sound one can be restored.
 */
#pragma once

#include "senda-backup-shelf.h"
#include "senda-backup-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the window of @opener, whose action app.restore-backup it runs in the end. @now: what the
 * store holds, or NULL where that is not known. */
GtkWidget *senda_restore_guide_new (GtkWidget        *opener,
                                    SendaBackupShelf *shelf,
                                    SendaBackupItem  *item,
                                    SendaBackupWords *words,
                                    SendaHoldings    *now);

G_END_DECLS
