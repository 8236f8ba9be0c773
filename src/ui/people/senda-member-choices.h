/* senda-member-choices.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The members whom one may choose for something that begins now.
 */
#pragma once

#include "senda-people-facts.h"

G_BEGIN_DECLS

/* By name, without those who left. (transfer container) (element-type SendaRecord) */
GPtrArray *senda_member_choices_dup (SendaPeopleFacts *facts,
                                     SendaCatalog     *catalog);

G_END_DECLS
