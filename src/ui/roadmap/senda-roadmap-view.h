/* senda-roadmap-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The roadmap at a glance, a list of elements per area: as a grid with a cell per stage, or as a
 * table of the same facts in words. It follows its roadmap; a change redraws the one row.
 */
#pragma once

#include "senda-roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROADMAP_VIEW (senda_roadmap_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoadmapView, senda_roadmap_view, SENDA, ROADMAP_VIEW, GtkWidget)

GtkWidget *senda_roadmap_view_new_grid    (void);
GtkWidget *senda_roadmap_view_new_table   (void);
void       senda_roadmap_view_set_roadmap (SendaRoadmapView   *self,
                                           SendaRoadmap       *roadmap);
guint      senda_roadmap_view_filter      (SendaRoadmapView   *self,
                                           const char         *filter,
                                           const char         *area);
void       senda_roadmap_view_set_open    (SendaRoadmapView   *self,
                                           const SendaElement *element);
GtkWidget *senda_roadmap_view_get_row     (SendaRoadmapView   *self,
                                           guint               position);

G_END_DECLS
