/* senda-element-history.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was changed about an element in this round, by whom and when, with a way to take one change
 * back. It is read from the store when it is opened, and again while it stays open.
 */
#pragma once

#include "senda-element-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_HISTORY (senda_element_history_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementHistory, senda_element_history, SENDA, ELEMENT_HISTORY,
                      SendaElementSection)

G_END_DECLS
