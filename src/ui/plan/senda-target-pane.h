/* senda-target-pane.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The target of one element: at which stage the group wants to be, by when and why; and the actions
 * that would bring it there.
 */
#pragma once

#include "senda-projection.h"
#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TARGET_PANE (senda_target_pane_get_type ())

G_DECLARE_FINAL_TYPE (SendaTargetPane, senda_target_pane, SENDA, TARGET_PANE, AdwBin)

GtkWidget *senda_target_pane_new  (SendaRounds               *rounds,
                                   const SendaElement        *element);
/* @by: the day up to which actions are shown; NULL: all. */
void       senda_target_pane_show (SendaTargetPane           *self,
                                   const SendaProjectionLine *line,
                                   const char                *by);

G_END_DECLS
