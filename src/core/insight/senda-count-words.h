/* senda-count-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of counts in words: "2 task forces at stage 2, 1 has not discussed it". What is nought is left
 * out.
 */
#pragma once

#include "senda-catalog.h"

G_BEGIN_DECLS

/* Adds one count to @parts, of char *, unless @n is 0. The message may have {n} and {stage}. */
void  _senda_count_words_add  (GPtrArray    *parts,
                               SendaCatalog *catalog,
                               const char   *context,
                               const char   *singular,
                               const char   *plural,
                               guint         n,
                               guint         stage);
/* Ends @parts, and gives them one after the other. (transfer full) */
char *_senda_count_words_join (GPtrArray    *parts);

G_END_DECLS
