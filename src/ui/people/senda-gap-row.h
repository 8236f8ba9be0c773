/* senda-gap-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody who may be missing at the table. One who is there is a quiet line; one who is not is a
 * prompt, with a step to plan or a reason why not; what was planned or decided stands there
 * instead. Its own actions: "gap.plan" and "gap.decline" open the forms, "gap.cancel" leaves them.
 */
#pragma once

#include "senda-people.h"
#include "senda-representation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_GAP_ROW (senda_gap_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaGapRow, senda_gap_row, SENDA, GAP_ROW, GtkListBoxRow)

GtkWidget  *senda_gap_row_new    (SendaPeople *people);
/* Shows the gap at @index of @gaps, which is held. A form that is open stays, unless it is about
 * something that was settled meanwhile. */
void        senda_gap_row_show   (SendaGapRow *self,
                                  GPtrArray   *gaps,
                                  guint        index);
const char *senda_gap_row_get_id (SendaGapRow *self);

G_END_DECLS
