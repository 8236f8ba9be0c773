/* senda-places.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places that the window offers, in their order. A new place is a line in the table: it is
 * absent until it works.
 */
#pragma once

#include "senda-place.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* "roadmap": in targets and preferences */
  const char *title; /* marked for translation with the context "place" */
  const char *icon;
  GType (*get_type) (void);
  gboolean needs_task_force;
} SendaPlaceInfo;

const SendaPlaceInfo *senda_places          (guint                *n_places);
const SendaPlaceInfo *senda_places_find     (const char           *name);
const char           *senda_place_info_title (const SendaPlaceInfo *info);

G_END_DECLS
