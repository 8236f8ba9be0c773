/* senda-undo.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ctrl+Z in any window: first what is being typed, then the last change of the store.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where text is being typed in @window the step is taken there: TRUE, and nothing is left to do. */
gboolean senda_undo_typing (GtkWidget      *window);
gboolean senda_redo_typing (GtkWidget      *window);
/* Takes the step in the store and says in @window what it was. */
void     senda_undo_change (GtkWidget      *window,
                            SendaWorkspace *workspace);
void     senda_redo_change (GtkWidget      *window,
                            SendaWorkspace *workspace);

G_END_DECLS
