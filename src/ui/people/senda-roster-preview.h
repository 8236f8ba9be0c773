/* senda-roster-preview.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What importing a roster would do, by kind: what is wrong, who is added, whose empty fields are
 * filled. Each kind is a fold with a count and its first rows, so that a long list stays light.
 */
#pragma once

#include "senda-roster.h"
#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROSTER_PREVIEW (senda_roster_preview_get_type ())

G_DECLARE_FINAL_TYPE (SendaRosterPreview, senda_roster_preview, SENDA, ROSTER_PREVIEW, AdwBin)

#define SENDA_ROSTER_MOST_SHOWN 200

GtkWidget *senda_roster_preview_new      (void);
/* @plan is not held: another one is set before it goes. NULL: none can be made. */
void       senda_roster_preview_set_plan (SendaRosterPreview *self,
                                          SendaRosterPlan    *plan);

G_END_DECLS
