/* senda-overview-steps.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the task force may do next: a short list of sentences, each of which opens the place where
 * it is done.
 */
#pragma once

#include "senda-roadmap.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_OVERVIEW_STEPS (senda_overview_steps_get_type ())

G_DECLARE_FINAL_TYPE (SendaOverviewSteps, senda_overview_steps, SENDA, OVERVIEW_STEPS, AdwBin)

GtkWidget *senda_overview_steps_new    (void);
void       senda_overview_steps_update (SendaOverviewSteps *self,
                                        SendaRoadmap       *roadmap);

G_END_DECLS
