/* senda-csv-guard.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What keeps a spreadsheet from running the words of a CSV cell as a formula: an apostrophe before
 * each place at which one could begin. It can be taken away again exactly.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  senda_csv_guard   (GString    *text);
char *senda_csv_unguard (const char *text);

G_END_DECLS
