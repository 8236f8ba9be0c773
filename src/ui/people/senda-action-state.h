/* senda-action-state.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far an action is, as a list to choose from. It changes the state with
 * "representation.set-state".
 */
#pragma once

#include "senda-action.h"
#include "senda-topic.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @title: its accessible name. */
GtkWidget *senda_action_state_new (SendaRecord  *action,
                                   const char   *title,
                                   SendaCatalog *catalog);

G_END_DECLS
