/* senda-target-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One element among the targets: where the group is, where it wants to be and by when, and what its
 * marks would suggest if the plan were done. Beside the name, or under it where it is narrow.
 */
#pragma once

#include "senda-projection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TARGET_ROW (senda_target_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaTargetRow, senda_target_row, SENDA, TARGET_ROW, GtkListBoxRow)

GtkWidget          *senda_target_row_new         (const SendaElement        *element);
const SendaElement *senda_target_row_get_element (SendaTargetRow            *self);
void                senda_target_row_set_line    (SendaTargetRow            *self,
                                                  const SendaProjectionLine *line,
                                                  SendaContent              *content,
                                                  SendaCatalog              *catalog);
/* A line of headings that stands over such rows; @title stands over the names. */
GtkWidget          *senda_target_row_new_head    (const char                *title);

G_END_DECLS
