/* senda-responsibility-matrix.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The responsibilities of a task force against its roles in use, as a matrix: full leads, half
 * supports, ring is informed. Findings stand under the names.
 */
#pragma once

#include "senda-document.h"
#include "senda-people.h"
#include "senda-responsibility-findings.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_RESPONSIBILITY_MATRIX (senda_responsibility_matrix_get_type ())

G_DECLARE_FINAL_TYPE (SendaResponsibilityMatrix, senda_responsibility_matrix, SENDA, RESPONSIBILITY_MATRIX, AdwBin)

/* Signals: "activated" (guint row, guint column); "row-activated" (guint row). */

GtkWidget           *senda_responsibility_matrix_new        (SendaPeople               *people);
/* Reads the people anew. Returns how many rows there are. */
guint                senda_responsibility_matrix_update     (SendaResponsibilityMatrix *self,
                                                             gboolean                   only_findings);
/* NULL when there is no such row or column. */
SendaRecord         *senda_responsibility_matrix_get_row    (SendaResponsibilityMatrix *self,
                                                             guint                      row);
const SendaRoleCard *senda_responsibility_matrix_get_role   (SendaResponsibilityMatrix *self,
                                                             guint                      column);
const SendaRoleCard *senda_responsibility_matrix_find_role  (SendaResponsibilityMatrix *self,
                                                             const char                *id);
/* @column beyond the last: the row itself. */
void                 senda_responsibility_matrix_focus      (SendaResponsibilityMatrix *self,
                                                             guint                      row,
                                                             guint                      column);
/* The row of the responsibility called @id; -1 when it is not shown. */
int                  senda_responsibility_matrix_find       (SendaResponsibilityMatrix *self,
                                                             const char                *id);
GtkWidget           *senda_responsibility_matrix_legend_new (void);
/* What is shown, as a document of one sheet. (transfer full) */
SendaDocument       *senda_responsibility_matrix_make_list  (SendaResponsibilityMatrix *self,
                                                             const char                *task_force);

G_END_DECLS
