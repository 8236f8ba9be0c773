/* senda-about.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window that says what Senda is. What it offers for a bug report holds nothing of a task
 * force's own.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void senda_about_present (GtkWindow *parent);

G_END_DECLS
