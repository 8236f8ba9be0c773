/* senda-guide.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window that explains the roadmap: what a task force is, what the roadmap is for, its stages.
 * The words are the content's.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_guide_new (GtkWindow      *parent,
                            SendaWorkspace *workspace);

G_END_DECLS
