/* senda-replies-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Replies to ballots, taken in one after another: what came of each file, in a sentence.
 */
#pragma once

#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @paths: of the files; over @widget's window. It begins at once. */
GtkWidget *senda_replies_window_new (GtkWidget          *widget,
                                     SendaWorkspace     *workspace,
                                     const char *const  *paths);

G_END_DECLS
