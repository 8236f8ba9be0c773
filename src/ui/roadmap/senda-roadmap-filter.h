/* senda-roadmap-filter.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which elements the grid and the table show: by what the group says of them, and by area. Both
 * are kept as the words that the actions roadmap.filter and roadmap.area carry.
 */
#pragma once

#include "senda-roadmap.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SENDA_FILTER_ALL "all"
#define SENDA_FILTER_DIFFERS "differs"
#define SENDA_FILTER_STAGE "stage-" /* and 1 to 5 */
/* Else one of SENDA_STATE_…; the area is its id, or SENDA_FILTER_ALL. */

gboolean    senda_roadmap_filter_matches  (SendaRoadmap       *roadmap,
                                           const SendaElement *element,
                                           const char         *filter,
                                           const char         *area);
gboolean    senda_roadmap_filter_is_known (const char         *text);
GMenuModel *senda_roadmap_filter_new_menu (SendaRoadmap       *roadmap);

G_END_DECLS
