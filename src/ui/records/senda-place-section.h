/* senda-place-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One section of a place: a list with what is open in it, a matrix, a chart. It works on
 * the people of one task force and is made when it is first shown.
 */
#pragma once

#include "senda-document.h"
#include "senda-protocols.h"
#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PLACE_SECTION (senda_place_section_get_type ())

G_DECLARE_DERIVABLE_TYPE (SendaPlaceSection, senda_place_section, SENDA, PLACE_SECTION, AdwBin)

/**
 * SendaPlaceSectionClass:
 * @open: show what @target names, a record id or what the section itself understands; NULL: nothing
 *   in particular. TRUE when it could.
 * @go_back: step back inside the section. TRUE when there was a step.
 * @dup_target: what @open would need to show what is shown now, or NULL
 * @make_list: the list that it shows as a document of one sheet, see senda-place.h; NULL: it is none
 *
 * Properties, construct only: "people"; "rounds" and "protocols", NULL in a place that has nothing to
 * do with them.
 */
struct _SendaPlaceSectionClass
{
  AdwBinClass parent_class;

  gboolean (*open) (SendaPlaceSection *self,
                    const char        *target);
  gboolean (*go_back) (SendaPlaceSection *self);
  char *(*dup_target) (SendaPlaceSection *self);
  SendaDocument *(*make_list) (SendaPlaceSection *self,
                               GError           **error);
};

SendaPeople    *senda_place_section_get_people    (SendaPlaceSection *self);
/* (nullable) */
SendaRounds    *senda_place_section_get_rounds    (SendaPlaceSection *self);
/* (nullable) */
SendaProtocols *senda_place_section_get_protocols (SendaPlaceSection *self);
SendaWorkspace *senda_place_section_get_workspace (SendaPlaceSection *self);
/* Of the task force whose people these are. (transfer none) */
const char     *senda_place_section_get_task_force_id (SendaPlaceSection *self);
gboolean        senda_place_section_open          (SendaPlaceSection *self,
                                                   const char        *target);
gboolean        senda_place_section_go_back       (SendaPlaceSection *self);
char           *senda_place_section_dup_target    (SendaPlaceSection *self);
SendaDocument  *senda_place_section_make_list     (SendaPlaceSection *self,
                                                   GError           **error);

G_END_DECLS
