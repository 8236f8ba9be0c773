/* pages-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents to lay out, and ways to look at the pages that come of them.
 */
#pragma once

#include "senda-pages.h"

/* In English, or in English and Spanish. */
SendaDocument *new_document (guint           n_languages);
SendaBlock    *add_text     (SendaBlock     *parent,
                             SendaBlockKind  kind,
                             const char     *text);
SendaBlock    *add_heading  (SendaBlock     *parent,
                             guint           level,
                             const char     *text);

/* Words that each stand once in the document. */
char          *number_words (guint           first,
                             guint           n);
void           add_words    (SendaBlock     *parent,
                             SendaBlockKind  kind,
                             guint          *next,
                             guint           n);

SendaPages      *lay_out       (SendaDocument   *document);
char            *text_of_pages (SendaPages      *pages);
guint            page_of_word  (SendaPages      *pages,
                                const char      *word);
void             assert_words  (SendaPages      *pages,
                                guint            end);
cairo_surface_t *draw_page     (SendaPages      *pages,
                                guint            page);
gboolean         has_ink       (cairo_surface_t *surface,
                                int              left,
                                int              top,
                                int              right,
                                int              bottom);
