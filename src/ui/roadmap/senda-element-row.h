/* senda-element-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One element in the roadmap grid: its name, where the group is in words, and a cell per stage. To
 * assistive technologies the row is one sentence; Left and Right move the focus through the cells.
 * It draws its own text and lays itself out in one, two or three columns, as the width allows.
 *
 * What is asked of it goes to the actions of the place: roadmap.open with a target, roadmap.rate
 * with the element's id and a stage.
 */
#pragma once

#include "senda-roadmap.h"
#include "senda-stage-cell.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_ROW (senda_element_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementRow, senda_element_row, SENDA, ELEMENT_ROW, GtkWidget)

GtkWidget          *senda_element_row_new         (const SendaElement *element);
const SendaElement *senda_element_row_get_element (SendaElementRow    *self);
void                senda_element_row_update      (SendaElementRow    *self,
                                                   SendaRoadmap       *roadmap);
SendaStageCell     *senda_element_row_get_cell    (SendaElementRow    *self,
                                                   guint               stage);
const char         *senda_element_row_get_words   (SendaElementRow    *self);

G_END_DECLS
