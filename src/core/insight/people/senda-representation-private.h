/* senda-representation-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who at the table meets what a gap is about.
 */
#pragma once

#include "senda-representation.h"

G_BEGIN_DECLS

/* Each adds to @met_by (element-type SendaRecord) and keeps what it adds. */
void     _senda_need_find_met_by       (SendaPeopleFacts *facts,
                                        const SendaTopic *need,
                                        GPtrArray        *met_by);
void     _senda_level_find_met_by      (SendaPeopleFacts *facts,
                                        const char       *level,
                                        GPtrArray        *met_by);
void     _senda_population_find_met_by (SendaPeopleFacts *facts,
                                        const char       *population,
                                        GPtrArray        *met_by);
void     _senda_language_find_met_by   (SendaPeopleFacts *facts,
                                        const char       *language,
                                        GPtrArray        *met_by);
/* Whether enough seats for survivor leaders are held: nobody is named, so nobody is found. */
gboolean _senda_need_has_seats         (SendaPeopleFacts *facts,
                                        const SendaTopic *need);

G_END_DECLS
