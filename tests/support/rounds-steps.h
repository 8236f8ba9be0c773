/* rounds-steps.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps of the test that does anything at all with rounds; each notes in the picture what it did.
 */
#pragma once

#include "rounds-picture.h"

/* A number below @n. */
guint        pick       (Play        *play,
                         guint        n);
/* The latest, most of the time; NULL when there is none. (transfer full) */
SendaRecord *pick_round (Play        *play);
/* What the step is about; NULL: no round. */
void         aim_at     (Play        *play,
                         SendaRecord *round);
/* One of all steps; @opens: opening a round. It says whether it was done, or fails with an error. */
gboolean     run_step   (Play        *play,
                         gboolean     opens,
                         GError     **error);
