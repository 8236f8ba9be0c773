/* senda-check.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checks the store when somebody asks for it, and tells what was found.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void senda_check_run  (GtkWidget        *widget,
                       SendaWorkspace   *workspace);
void senda_check_tell (GtkWidget        *widget,
                       const SendaCheck *check);

G_END_DECLS
