/* senda-stage-legend.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the numbers, colours and pips of the grid mean, in words. It is only looked at: every cell
 * says its own meaning to assistive technologies.
 */
#pragma once

#include "senda-roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_stage_legend_new (SendaRoadmap *roadmap);

G_END_DECLS
