/* senda-actions-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the list of actions shows, sorts and filters by. Its data is a SendaBrowserSection.
 */
#pragma once

#include "senda-record-list.h"

G_BEGIN_DECLS

extern const SendaRecordListSpec senda_actions_list_spec;

G_END_DECLS
