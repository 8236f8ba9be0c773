/* senda-coverage-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows and columns of the coverage, apart from what stands where they meet.
 */
#pragma once

#include "senda-coverage.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *list;      /* of SendaCoverageLine */
  GHashTable *index_of; /* id to index + 1; keys borrowed from the lines */
  GStringChunk *words;  /* ids that the content does not own */
} SendaCoverageLines;

SendaCoverageLines *_senda_coverage_rows_new    (SendaPeopleFacts   *facts,
                                                 gboolean            items);
SendaCoverageLines *_senda_coverage_columns_new (SendaPeopleFacts   *facts,
                                                 SendaLens           lens,
                                                 gboolean            all,
                                                 GPtrArray          *offers);
void                _senda_coverage_lines_free  (SendaCoverageLines *self);
gboolean            _senda_coverage_lines_find  (SendaCoverageLines *self,
                                                 SendaContent       *content,
                                                 const char         *id,
                                                 guint              *index);
/* The names in the field that says whom, or in which languages, an offer is for; NULL: not said. */
const char         *_senda_offer_get_tags       (SendaRecord        *offer,
                                                 SendaPeopleFacts   *facts,
                                                 SendaLens           lens);
/* The populations that the task force chose as its columns, else those that the content puts first.
 * (transfer full) */
char              **_senda_populations_dup      (SendaPeopleFacts   *facts,
                                                 gboolean           *are_chosen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaCoverageLines, _senda_coverage_lines_free)

G_END_DECLS
