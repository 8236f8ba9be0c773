/* senda-words-match.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The longest sequence that two sequences have in common, after Eugene W. Myers, "An O(ND)
 * Difference Algorithm and Its Variations" (1986), in linear space.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @a, @b: numbers below @n_symbols, equal for what is equal. @in_a and @in_b are set to 1 for what
 * is in common. FALSE when that would take more than @budget steps; they are then of no use. */
gboolean _senda_words_match (const guint *a,
                             guint        n_a,
                             const guint *b,
                             guint        n_b,
                             guint        n_symbols,
                             gint64       budget,
                             guint8      *in_a,
                             guint8      *in_b);

G_END_DECLS
