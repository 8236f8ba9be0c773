/* senda-roster-import.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Carrying out a roster's plan: every new agency and member, or nothing, as one step of undo.
 */
#pragma once

#include "senda-people.h"
#include "senda-roster.h"

G_BEGIN_DECLS

/* Refuses a plan with a wrong row, and one made before the people changed. */
gboolean senda_people_import        (SendaPeople          *self,
                                     SendaRosterPlan      *plan,
                                     GError              **error);
/* The same while the window stays live; it takes no edits meanwhile. */
void     senda_people_import_async  (SendaPeople          *self,
                                     SendaRosterPlan      *plan,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              data);
gboolean senda_people_import_finish (SendaPeople          *self,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
