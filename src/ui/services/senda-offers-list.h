/* senda-offers-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the list of services offered says of each, sorts and filters by. Its data is the section.
 */
#pragma once

#include "senda-record-list.h"

G_BEGIN_DECLS

extern const SendaRecordListSpec senda_offers_list_spec;

G_END_DECLS
