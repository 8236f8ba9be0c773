/* senda-child-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record in a SendaChildList: a line that opens to its form.
 */
#pragma once

#include "senda-child-list.h"

G_BEGIN_DECLS

#define SENDA_TYPE_CHILD_ROW (senda_child_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaChildRow, senda_child_row, SENDA, CHILD_ROW, AdwBin)

GtkWidget   *senda_child_row_new        (SendaWorkspace           *workspace,
                                         SendaRecord              *record,
                                         const SendaChildListSpec *spec);
SendaRecord *senda_child_row_get_record (SendaChildRow            *self);
/* Unfolds it, with the focus in its first field. */
void         senda_child_row_open       (SendaChildRow            *self);

G_END_DECLS
