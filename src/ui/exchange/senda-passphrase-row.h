/* senda-passphrase-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A passphrase to be read out or copied, as a row of a list.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_passphrase_row_new (GtkWidget  *more);
void       senda_passphrase_row_set (GtkWidget  *row,
                                     const char *words);

G_END_DECLS
