/* senda-text-limit.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much a field takes: as much of a paste as there is room for, and a word about the rest.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void senda_text_limit_guard (GtkWidget *field);
void senda_text_limit_set   (GtkWidget *field,
                             guint      limit);

G_END_DECLS
