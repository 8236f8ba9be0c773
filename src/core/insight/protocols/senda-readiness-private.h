/* senda-readiness-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the readiness test share.
 */
#pragma once

#include "senda-call-book-private.h"
#include "senda-readiness.h"

G_BEGIN_DECLS

/* Tries every situation of the fixed factors in @base, and adds to @gaps (of SendaReadinessGap)
 * what is found, as yet without ids. */
void _senda_readiness_walk (SendaCallBook    *book,
                            const SendaTopic *question,
                            const SendaCase  *base,
                            GPtrArray        *gaps);

G_END_DECLS
