/* senda-live-rows.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows under a heading that say what other records have to do with this one: made anew when the
 * people of the task force change, and only while somebody looks.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

/* Appends the rows to @list. */
typedef void (*SendaLiveRowsFill) (GtkListBox          *list,
                                   SendaRecord         *record,
                                   SendaBrowserSection *section);

/* @none: what stands there instead of no rows. */
GtkWidget *senda_live_rows_new (SendaBrowserSection *section,
                                SendaRecord         *record,
                                const char          *heading,
                                const char          *none,
                                SendaLiveRowsFill    fill);
/* For rows that say something of the protocols, in a place that has them. */
void       senda_live_rows_watch_protocols (GtkWidget *rows);

G_END_DECLS
