/* senda-distribution.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the elements of a roadmap are spread over the stages. Counts only: no total, no average, no
 * percentage, since a stage is a judgement and not a grade.
 */
#pragma once

#include "senda-catalog.h"

G_BEGIN_DECLS

typedef struct
{
  guint at_stage[5]; /* elements placed at stages 1 to 5 */
  guint not_discussed;
  guint no_agreement;
  guint not_applicable;
} SendaDistribution;

void  senda_distribution_clear       (SendaDistribution       *self);
void  senda_distribution_add         (SendaDistribution       *self,
                                      const char              *state,
                                      guint                    stage);
char *senda_distribution_to_sentence (const SendaDistribution *self,
                                      SendaCatalog            *catalog);

G_END_DECLS
