/* senda-overview-stages.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the task force stands: the spread over the stages as a figure or, for those who prefer it,
 * as a list of the same facts; before anything was discussed, an invitation to begin.
 */
#pragma once

#include "senda-roadmap.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_OVERVIEW_STAGES (senda_overview_stages_get_type ())

G_DECLARE_FINAL_TYPE (SendaOverviewStages, senda_overview_stages, SENDA, OVERVIEW_STAGES, AdwBin)

GtkWidget *senda_overview_stages_new    (void);
void       senda_overview_stages_update (SendaOverviewStages *self,
                                         SendaRoadmap        *roadmap);

G_END_DECLS
