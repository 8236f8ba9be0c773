/* senda-id.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids of records: lower-case UUIDs as text.
 */
#pragma once

#include "senda-types.h"

G_BEGIN_DECLS

char    *senda_id_new_random  (void);
char    *senda_id_derive      (const char         *type,
                               const char *const  *key);
gboolean senda_id_is_valid    (const char         *id);

G_END_DECLS
