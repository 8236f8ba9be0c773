/* senda-actions-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to be done: by day, by owner, by element; and the page of one action.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ACTIONS_SECTION (senda_actions_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaActionsSection, senda_actions_section, SENDA, ACTIONS_SECTION,
                      SendaBrowserSection)

G_END_DECLS
