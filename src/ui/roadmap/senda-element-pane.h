/* senda-element-pane.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All about one element in one round, from top to bottom: what it is, where the group is, the five
 * stages with their statements, note, evidence, history. It follows the roadmap.
 */
#pragma once

#include "senda-element-choice.h"
#include "senda-roadmap-words.h"
#include "senda-stage-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_PANE (senda_element_pane_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementPane, senda_element_pane, SENDA, ELEMENT_PANE, GtkWidget)

/* Property "alone": the pane stands in place of the grid and shows a way back to it. */

GtkWidget           *senda_element_pane_new         (void);
void                 senda_element_pane_show        (SendaElementPane         *self,
                                                     SendaRoadmap             *roadmap,
                                                     const SendaRoadmapTarget *target);
void                 senda_element_pane_clear       (SendaElementPane         *self);
const SendaElement  *senda_element_pane_get_element (SendaElementPane         *self);
SendaElementChoice  *senda_element_pane_get_choice  (SendaElementPane         *self);
SendaStageSection   *senda_element_pane_get_stage   (SendaElementPane         *self,
                                                     guint                     stage);

G_END_DECLS
