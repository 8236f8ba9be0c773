/* senda-roadmap-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The Roadmap: where a task force is in each of its elements, in one round, as a grid or a table,
 * with one element in a pane beside it or, where there is no room, in its place.
 */
#pragma once

#include "senda-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROADMAP_PLACE (senda_roadmap_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoadmapPlace, senda_roadmap_place, SENDA, ROADMAP_PLACE, SendaPlace)

/* Its actions, with the prefix "roadmap": open (a target), close, previous, next, rate (an
 * element's id and a stage), table (whether), filter, area, show-all, round (an id), latest,
 * new-round. */

G_END_DECLS
