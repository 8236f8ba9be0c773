/* senda-look.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A way to look at a store that cannot change it: a SQLite file system that passes reading on to
 * another one and refuses everything else. SQLite reads through it as if it held the file alone,
 * write-ahead log included; a shared lock keeps every writer out meanwhile. No file is made,
 * changed or removed, not even where the folder could be written.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _SendaLook SendaLook;

SendaLook  *senda_look_new      (const char *base);
void        senda_look_free     (SendaLook  *self);
const char *senda_look_get_name (SendaLook  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaLook, senda_look_free)

G_END_DECLS
