/* senda-rater-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The raters of a round as a list: each by name, with the agency and discipline of then. Its data is
 * the section around it.
 */
#pragma once

#include "senda-record-list.h"

G_BEGIN_DECLS

extern const SendaRecordListSpec senda_rater_list_spec;

G_END_DECLS
