/* senda-adopt-dialog.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adopts what a protocol says now as its next version: what will happen, which decisions are still
 * open, the day, and what changed and why.
 */
#pragma once

#include "senda-protocols.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where nothing differs from the latest version it says so, and returns NULL. @widget: whose window it
 * stands over. (transfer none) (nullable) */
GtkWidget *senda_adopt_dialog_new   (GtkWidget      *widget,
                                     SendaProtocols *protocols,
                                     SendaRecord    *protocol);
/* The number that the next version of @protocol bears. */
guint      senda_adopt_next_number  (SendaProtocols *protocols,
                                     SendaRecord    *protocol);

G_END_DECLS
