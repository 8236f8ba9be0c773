/* senda-roster-columns.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second step of importing a roster: each column with its first values and what it is. Columns
 * that nothing is known of are folded away.
 */
#pragma once

#include "senda-roster.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROSTER_COLUMNS (senda_roster_columns_get_type ())

G_DECLARE_FINAL_TYPE (SendaRosterColumns, senda_roster_columns, SENDA, ROSTER_COLUMNS, AdwBin)

/* Signal "changed" (SendaRosterColumns *): the reader matched something otherwise. */

/* @table is not held: it lives as long as the widget. */
GtkWidget             *senda_roster_columns_new         (SendaTable         *table);
const SendaRosterKind *senda_roster_columns_get_kinds   (SendaRosterColumns *self);
gboolean               senda_roster_columns_has_headings (SendaRosterColumns *self);
/* Whether a column holds a name, without which nobody can be added. */
gboolean               senda_roster_columns_has_name    (SendaRosterColumns *self);

G_END_DECLS
