/* senda-stack.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What GTK's stack leaves undone for assistive technologies.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void senda_stack_tell_pages (GtkStack *stack);

G_END_DECLS
