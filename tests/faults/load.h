/* load.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Work for the fault programs to disturb: the same steps in every run, and the means to tell
 * afterwards whether a store holds them. Each step is one transaction: task forces, ratings, notes
 * in two languages, removals, undo and redo.
 */
#pragma once

#include "senda-store.h"

void     load_options     (SendaStoreOptions *options,
                           const char        *vfs);
gboolean load_step        (SendaStore        *store,
                           guint              n,
                           GError           **error);
guint    load_n_saved     (SendaStore        *store);
/* A checksum of all that people would miss: records, and the history with every value. */
char    *load_digest      (SendaStore        *store);
/* Whether the full check finds nothing; prints what it finds. */
gboolean load_is_sound    (SendaStore        *store);
guint    load_number_from (const char        *variable,
                           guint              otherwise);
