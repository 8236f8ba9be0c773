/* share-sending.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy of a store as it leaves, held against what its preview says of it.
 */
#pragma once

#include "bundle-fixture.h"
#include "senda-share.h"

G_BEGIN_DECLS

/* What leaves under @profile, as a plain bundle. */
GBytes *share_fixture_send    (SendaStore  *store,
                               const char  *task_force,
                               SendaPrivacy profile);
/* That the preview says what the bundle holds. */
void    share_fixture_compare (SendaStore  *store,
                               const char  *task_force,
                               SendaPrivacy profile,
                               GBytes      *bundle);

G_END_DECLS
