/* bench-raw.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is written in the benchmarks of documents, once as a document of Senda's and once by the
 * libraries below it alone: pages of paragraphs and of tables in turn, and rows of words, numbers
 * and dates.
 */
#pragma once

#include "senda-writer.h"

G_BEGIN_DECLS

#define BENCH_N_PARAGRAPHS 6
#define BENCH_N_ROWS 10
#define BENCH_N_CELLS 4
#define BENCH_N_TEXTS 6
#define BENCH_N_NUMBERS 7
#define BENCH_N_DATES 2

/* The words of page @page, part @part: valid until the next call. */
const char    *bench_words            (guint        page,
                                       guint        part,
                                       guint        n_words);

SendaDocument *bench_document_pages   (guint        n_pages);
SendaDocument *bench_document_rows    (guint        n_rows);

gboolean       bench_raw_pages        (guint        n_pages,
                                       gboolean     tagged,
                                       const char  *path);
gboolean       bench_raw_rows         (guint        n_rows,
                                       gboolean     constant_memory,
                                       const char  *path);

G_END_DECLS
