/* senda-stage-cell.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell of the roadmap grid: the number of a stage and a pip per statement of it. The cell of
 * the stage where the group is, is filled and ringed. It draws itself and has no children, so that
 * a hundred of them cost little; colours and ring come from the style sheet (stagecell.stage-3,
 * :checked). Where there is no room it leaves the pips out.
 */
#pragma once

#include "senda-pip.h"

G_BEGIN_DECLS

#define SENDA_STAGE_CELL_MAX_PIPS 8

#define SENDA_TYPE_STAGE_CELL (senda_stage_cell_get_type ())

G_DECLARE_FINAL_TYPE (SendaStageCell, senda_stage_cell, SENDA, STAGE_CELL, GtkWidget)

GtkWidget *senda_stage_cell_new         (guint           stage);
GtkWidget *senda_stage_cell_new_swatch  (guint           stage);
guint      senda_stage_cell_get_stage   (SendaStageCell *self);
gboolean   senda_stage_cell_is_current  (SendaStageCell *self);
void       senda_stage_cell_set_current (SendaStageCell *self,
                                         gboolean        current);
SendaPip   senda_stage_cell_get_pip     (SendaStageCell *self,
                                         guint           index);
void       senda_stage_cell_set_pips    (SendaStageCell *self,
                                         const SendaPip *pips,
                                         guint           n_pips);
void       senda_stage_cell_set_label   (SendaStageCell *self,
                                         const char     *label);

G_END_DECLS
