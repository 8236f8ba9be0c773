/* senda-roster-source.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first step of importing a roster: a file is chosen or rows are pasted, and read while the
 * window stays live. What cannot be read says why and where.
 */
#pragma once

#include "senda-csv-reader.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROSTER_SOURCE (senda_roster_source_get_type ())

G_DECLARE_FINAL_TYPE (SendaRosterSource, senda_roster_source, SENDA, ROSTER_SOURCE, AdwBin)

/* Signal "read" (SendaRosterSource *, const char *name): a table can be taken. @name: of the file,
 * or NULL for what was pasted. */

GtkWidget  *senda_roster_source_new        (void);
void        senda_roster_source_read_file  (SendaRosterSource *self,
                                            const char        *path);
/* (transfer full) (nullable) */
SendaTable *senda_roster_source_take_table (SendaRosterSource *self);

G_END_DECLS
