/* senda-checklist-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A protocol worked through: its considerations and decisions, part by part, and what is said of
 * each. A target is an item.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_CHECKLIST_VIEW (senda_checklist_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaChecklistView, senda_checklist_view, SENDA, CHECKLIST_VIEW,
                      SendaPlaceSection)

G_END_DECLS
