/* senda-synced-folder.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a place on the disk lies in a folder that another program copies between machines. Such a
 * program takes a store apart while it is in use; files that are made to travel belong there.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *senda_synced_folder_find (const char *path);

G_END_DECLS
