/* senda-situations-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Situations counted out over a few dimensions, each with a mark that says what is found of it; and
 * those of one mark put together again into as few cases as it takes.
 */
#pragma once

#include "senda-factors.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_dimensions;
  guint sizes[SENDA_MAX_DIMENSIONS];
  guint n_places;
  guint *marks; /* by place, the last dimension the quickest; 0: nothing is found there */
} SendaSituations;

/* All situations of one case bear the same mark. */
typedef struct
{
  guint mark;
  guint16 possible[SENDA_MAX_DIMENSIONS]; /* by the dimensions of the situations */
} SendaMarkedCase;

void    _senda_situations_init   (SendaSituations       *self,
                                  const guint           *sizes,
                                  guint                  n_dimensions);
void    _senda_situations_clear  (SendaSituations       *self);
/* Cases that together hold exactly the places with marks; some overlap, none is needless, and none
 * could be wider. Always the same in the same order. (element-type SendaMarkedCase) */
GArray *_senda_situations_gather (const SendaSituations *self);

G_END_DECLS
