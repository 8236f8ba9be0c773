/* senda-area-heading.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heading over the elements of an area: its icon and name; what the area is about appears when
 * one points at it.
 */
#pragma once

#include "senda-roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_area_heading_new (SendaRoadmap    *roadmap,
                                   const SendaArea *area);

G_END_DECLS
