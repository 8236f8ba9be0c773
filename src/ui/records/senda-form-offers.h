/* senda-form-offers.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The records that a field of a form may name, as items of a picker: those of the same task force,
 * by name; members who left come last.
 */
#pragma once

#include "senda-form-row.h"
#include "senda-picker.h"

G_BEGIN_DECLS

const SendaRecordInfo *senda_form_get_linked  (SendaFormRow *row);
void                   senda_form_add_records (SendaPicker  *picker,
                                               SendaFormRow *row,
                                               const char   *without);

G_END_DECLS
