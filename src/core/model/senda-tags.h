/* senda-tags.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several names in one field: "language.es, language.mam, Tagalog Sign". Each is the id of a node
 * of the content, or words of the task force's own that hold no comma.
 */
#pragma once

#include "senda-types.h"

G_BEGIN_DECLS

char   **senda_tags_split (const char        *tags);
char    *senda_tags_join  (const char *const *names);
gboolean senda_tags_have  (const char        *tags,
                           const char        *name);

G_END_DECLS
