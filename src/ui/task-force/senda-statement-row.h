/* senda-statement-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A guiding principle, goal or objective in its ordered list: its number, its wording, edited in
 * place, and buttons to move and remove it; of a goal, where it stands. A row without a record is
 * one that is being begun.
 */
#pragma once

#include "senda-goal-progress.h"

G_BEGIN_DECLS

#define SENDA_TYPE_STATEMENT_ROW (senda_statement_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaStatementRow, senda_statement_row, SENDA, STATEMENT_ROW, GtkListBoxRow)

/* Signals: "committed" (SendaStatementRow *, const char *text): save it;
 * "moved" (SendaStatementRow *, int by); "removed" (SendaStatementRow *): also when one that was
 * begun is left empty. */

GtkWidget   *senda_statement_row_new          (const char        *language,
                                               const char        *label);
SendaRecord *senda_statement_row_get_record   (SendaStatementRow *self);
void         senda_statement_row_set_record   (SendaStatementRow *self,
                                               SendaRecord       *record);
/* Once: what stands below the wording. */
void         senda_statement_row_set_progress (SendaStatementRow *self,
                                               SendaGoalProgress *progress);
int          senda_statement_row_get_position (SendaStatementRow *self);
void         senda_statement_row_set_position (SendaStatementRow *self,
                                               int                position,
                                               int                n_rows);
void         senda_statement_row_set_editable (SendaStatementRow *self,
                                               gboolean           editable);
void         senda_statement_row_refuse       (SendaStatementRow *self);
void         senda_statement_row_discard      (SendaStatementRow *self);

G_END_DECLS
