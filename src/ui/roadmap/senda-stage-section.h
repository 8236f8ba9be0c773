/* senda-stage-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One stage of an element in the pane: what would move the group on, and the statements with what
 * the group says of each. It is built when it is first opened.
 */
#pragma once

#include "senda-element-section.h"
#include "senda-rounds.h"

G_BEGIN_DECLS

#define SENDA_TYPE_STAGE_SECTION (senda_stage_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaStageSection, senda_stage_section, SENDA, STAGE_SECTION,
                      SendaElementSection)

GtkWidget *senda_stage_section_new          (SendaRoadmap         *roadmap,
                                             SendaRounds          *rounds,
                                             const SendaElement   *element,
                                             guint                 stage);
gboolean   senda_stage_section_get_expanded (SendaStageSection    *self);
void       senda_stage_section_set_expanded (SendaStageSection    *self,
                                             gboolean              expanded);
GtkWidget *senda_stage_section_get_marks    (SendaStageSection    *self,
                                             const SendaStatement *statement);

G_END_DECLS
