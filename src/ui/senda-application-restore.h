/* senda-application-restore.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Putting another file in the place of the store, or going on with another: the window closes, a
 * worker does it, the window opens again and says what was kept.
 */
#pragma once

#include "senda-application.h"

G_BEGIN_DECLS

void senda_application_restore_backup (SendaApplication *self,
                                       const char       *backup);
void senda_application_start_empty    (SendaApplication *self);
void senda_application_go_on_with     (SendaApplication *self,
                                       const char       *path);

G_END_DECLS
