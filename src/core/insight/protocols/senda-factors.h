/* senda-factors.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Circumstances, counted out: each factor of the content is a dimension with a bit for each of its
 * values, and each circumstance that may apply beside others is a dimension of two, "no" and "yes".
 * A SendaCase says of every dimension which values are possible. It stands for a set of situations,
 * so that "includes" and "meets" are the set operations of those names.
 *
 * What a variation asks for is a case too: what it does not name may be anything.
 */
#pragma once

#include "senda-topic.h"

G_BEGIN_DECLS

#define SENDA_MAX_DIMENSIONS 32

typedef struct
{
  guint16 possible[SENDA_MAX_DIMENSIONS]; /* bits, by SendaDimension.values; 0 beyond the last */
} SendaCase;

typedef struct
{
  const SendaTopic *factor;
  GPtrArray *values;   /* of SendaTopic (circumstances) in their bits' order; of one that applies
                        * beside others: it alone, bit 1 (bit 0 is "no") */
  gboolean is_each;    /* of a circumstance that applies beside others */
  gboolean is_fixed;   /* the readiness test walks all its values */
  guint16 all;
} SendaDimension;

typedef struct
{
  SendaContent *content;
  guint n_dimensions;
  SendaDimension dimensions[SENDA_MAX_DIMENSIONS];
} SendaFactors;

SendaFactors *senda_factors_new      (SendaContent       *content);
void          senda_factors_free     (SendaFactors       *self);
/* Anything. */
SendaCase     senda_factors_any      (const SendaFactors *self);
/* The case of a field of tags; what @tags do not name may be anything. FALSE when a tag is not
 * known here, which a newer Senda may know: such a case cannot be judged. */
gboolean      senda_factors_read     (const SendaFactors *self,
                                      const char         *tags,
                                      SendaCase          *out);
/* The same for what is known of a situation: what applies beside others and is not named does not
 * apply. */
gboolean      senda_factors_read_situation (const SendaFactors *self,
                                      const char         *tags,
                                      SendaCase          *out);
/* The tags of @at, in the content's order, without those of dimensions where anything is possible.
 * (transfer full) */
char         *senda_factors_dup_tags (const SendaFactors *self,
                                      const SendaCase    *at);
/* "Labor trafficking; Child under 13 or 13–17 years"; "Whatever the circumstances" of anything.
 * (transfer full) */
char         *senda_factors_say      (const SendaFactors *self,
                                      const SendaCase    *at,
                                      SendaCatalog       *catalog);
/* Every situation of @inner is one of @outer. */
gboolean      senda_case_includes    (const SendaCase    *outer,
                                      const SendaCase    *inner);
/* There is a situation of both. */
gboolean      senda_case_meets       (const SendaCase    *a,
                                      const SendaCase    *b);
gboolean      senda_case_equal       (const SendaCase    *a,
                                      const SendaCase    *b);
/* How many situations of the fixed factors it holds; 51,840 of anything. */
guint64       senda_factors_count    (const SendaFactors *self,
                                      const SendaCase    *at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaFactors, senda_factors_free)

G_END_DECLS
