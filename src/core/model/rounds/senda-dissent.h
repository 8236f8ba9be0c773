/* senda-dissent.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view that differs from the stage the group agreed on, with its reason. It is kept as it was said:
 * a later agreement on the same element does not take it away. Whoever holds it need not be named.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_DISSENT (senda_dissent_get_type ())

G_DECLARE_FINAL_TYPE (SendaDissent, senda_dissent, SENDA, DISSENT, SendaRecord)

extern const SendaRecordInfo senda_dissent_info;

G_END_DECLS
