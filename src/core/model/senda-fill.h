/* senda-fill.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Messages with named places: "{element}: stage {stage}". Translators may put them in any order and
 * leave one out; what is filled in is never read as a place itself.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @...: name, value, name, value, NULL. (transfer full) */
char *senda_fill        (const char        *message,
                         ...) G_GNUC_NULL_TERMINATED;
char *senda_fill_pairs  (const char        *message,
                         const char *const *pairs);

G_END_DECLS
