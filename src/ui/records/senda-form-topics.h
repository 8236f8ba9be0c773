/* senda-form-topics.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The topics of the content as items of a picker, without those that a field of tags has already.
 */
#pragma once

#include "senda-picker.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

void senda_form_add_topics (SendaPicker    *picker,
                            SendaWorkspace *workspace,
                            const char     *kind,
                            const char     *without);

G_END_DECLS
