/* senda-coverage-pane.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands behind one cell of the coverage: who offers it and how, and, where nothing firm is
 * known, what can be done about it. It does everything through the actions "coverage.…" of what is
 * around it.
 */
#pragma once

#include "senda-coverage-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_COVERAGE_PANE (senda_coverage_pane_get_type ())

G_DECLARE_FINAL_TYPE (SendaCoveragePane, senda_coverage_pane, SENDA, COVERAGE_PANE, AdwBin)

/* Property "alone", write only: there is nothing beside it, so that it shows the way back. */

GtkWidget *senda_coverage_pane_new  (SendaPeople        *people);
void       senda_coverage_pane_show (SendaCoveragePane  *self,
                                     SendaCoverageTable *table,
                                     SendaCoverageSpot   spot);

G_END_DECLS
