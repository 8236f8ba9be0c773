/* senda-statewide-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the summaries of many task forces say together, element by element, of all or of one region.
 * Task forces are counted and never listed by where they stand.
 */
#pragma once

#include "senda-key-ring.h"
#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_STATEWIDE_SECTION (senda_statewide_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaStatewideSection, senda_statewide_section, SENDA, STATEWIDE_SECTION,
                      SendaPlaceSection)

/* Takes in the summary that is in the file @path. */
void senda_statewide_collect (GtkWidget         *widget,
                              SendaWorkspace    *workspace,
                              const char        *task_force,
                              const char *const *paths,
                              SendaKeyRing      *ring);

G_END_DECLS
