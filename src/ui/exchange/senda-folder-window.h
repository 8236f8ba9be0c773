/* senda-folder-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pointing Senda at a folder that people share: which, and with what passphrase its files are sealed.
 */
#pragma once

#include "senda-shared-folder.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *senda_folder_window_new (GtkWidget      *widget,
                                    SendaWorkspace *workspace,
                                    const char     *task_force);
/* Which folder is to be shared. */
void       senda_folder_window_choose (GtkWidget      *window,
                                       const char     *path);

G_END_DECLS
