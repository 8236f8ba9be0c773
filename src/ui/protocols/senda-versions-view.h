/* senda-versions-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The versions that were adopted, any two of them compared. A target is "OLD:NEW", version ids; NEW may be
 * "draft".
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_VERSIONS_VIEW (senda_versions_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaVersionsView, senda_versions_view, SENDA, VERSIONS_VIEW, SendaPlaceSection)

G_END_DECLS
