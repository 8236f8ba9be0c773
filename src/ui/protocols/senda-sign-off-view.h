/* senda-sign-off-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who approved and who has acknowledged a version, agency by agency. A target is a version.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SIGN_OFF_VIEW (senda_sign_off_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaSignOffView, senda_sign_off_view, SENDA, SIGN_OFF_VIEW, SendaPlaceSection)

G_END_DECLS
