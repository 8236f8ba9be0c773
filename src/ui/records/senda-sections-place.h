/* senda-sections-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place made of sections, of which one is shown: Rounds, Plan, Protocols, People, Roles,
 * Services. A subclass names its
 * sections in a table. A target is a section ("members"), or a section and what it is to show
 * ("members:" and a record id).
 */
#pragma once

#include "senda-place-section.h"
#include "senda-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SECTIONS_PLACE (senda_sections_place_get_type ())

G_DECLARE_DERIVABLE_TYPE (SendaSectionsPlace, senda_sections_place, SENDA, SECTIONS_PLACE,
                          SendaPlace)

typedef struct
{
  const char *name;  /* "members" */
  const char *title; /* marked with NC_("section", …) */
  GType (*get_type) (void);
} SendaSectionInfo;

struct _SendaSectionsPlaceClass
{
  SendaPlaceClass parent_class;

  const char *title;                /* marked with NC_("place", …) */
  const SendaSectionInfo *sections; /* ended by one without a name */
  gboolean needs_rounds;            /* its sections look at the rounds, all at the same one */
  gboolean needs_protocols;         /* the same of the protocols */
  gboolean has_days;                /* for a calendar */
};

/* From inside a section: shows another one of the same place, as a target says. */
gboolean senda_sections_place_show (GtkWidget  *widget,
                                    const char *target);

G_END_DECLS
