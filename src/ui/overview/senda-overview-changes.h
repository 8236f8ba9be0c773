/* senda-overview-changes.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last few changes of the store, with who made them and when; the rest is in the History.
 */
#pragma once

#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_OVERVIEW_CHANGES (senda_overview_changes_get_type ())

G_DECLARE_FINAL_TYPE (SendaOverviewChanges, senda_overview_changes, SENDA, OVERVIEW_CHANGES, AdwBin)

GtkWidget *senda_overview_changes_new    (void);
void       senda_overview_changes_update (SendaOverviewChanges *self,
                                          SendaWorkspace       *workspace);

G_END_DECLS
