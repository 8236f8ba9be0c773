/* senda-preferences.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preferences: the screen's language, who makes changes, and where the data is.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_preferences_new (GtkWindow      *parent,
                                  SendaWorkspace *workspace,
                                  GSettings      *settings);

G_END_DECLS
