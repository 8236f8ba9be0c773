/* senda-guiding-principle.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A guiding principle: a value or a commitment that a task force works by.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_GUIDING_PRINCIPLE (senda_guiding_principle_get_type ())

G_DECLARE_FINAL_TYPE (SendaGuidingPrinciple, senda_guiding_principle, SENDA, GUIDING_PRINCIPLE, SendaRecord)

extern const SendaRecordInfo senda_guiding_principle_info;

G_END_DECLS
