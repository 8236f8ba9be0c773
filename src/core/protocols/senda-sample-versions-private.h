/* senda-sample-versions-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The adopted versions of the sample's protocols: their texts are not shipped, but drafted from
 * what the sample has decided up to there.
 */
#pragma once

#include "senda-protocol-version.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

void _senda_sample_freeze_version (SendaWorkspace *workspace,
                                   SendaEdit      *edit,
                                   SendaRecord    *version,
                                   GPtrArray      *drafts);

G_END_DECLS
