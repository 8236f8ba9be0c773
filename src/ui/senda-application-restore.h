/* senda-application-restore.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Going back to a backup while the window is open: the action app.restore-backup.
 */
#pragma once

#include "senda-application.h"

G_BEGIN_DECLS

void senda_application_restore_backup (SendaApplication *self,
                                       const char       *backup);

G_END_DECLS
