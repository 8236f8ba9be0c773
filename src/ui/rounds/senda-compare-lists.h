/* senda-compare-lists.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed between two rounds, in sentences under headings: up, down, newly discussed and the
 * rest, each told alike; what stayed in one line; and below them the same as one picture.
 */
#pragma once

#include "senda-comparison.h"
#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_COMPARE_LISTS (senda_compare_lists_get_type ())

G_DECLARE_FINAL_TYPE (SendaCompareLists, senda_compare_lists, SENDA, COMPARE_LISTS, AdwBin)

GtkWidget *senda_compare_lists_new      (SendaWorkspace     *workspace);
void       senda_compare_lists_show     (SendaCompareLists  *self,
                                         SendaComparison    *comparison);
/* The row of @element, or NULL. */
GtkWidget *senda_compare_lists_find_row (SendaCompareLists  *self,
                                         const SendaElement *element);

G_END_DECLS
