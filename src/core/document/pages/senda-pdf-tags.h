/* senda-pdf-tags.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words of a PDF are, for those who do not see the page: headings, lists, tables, links.
 * Listens while pages are drawn. What is drawn outside of its cells (rules, footers, header rows
 * that are repeated) has no tag, which is how a PDF says that it is decoration.
 */
#pragma once

#include "senda-pages-private.h"

G_BEGIN_DECLS

typedef struct
{
  SendaPagesEar ear;
  SendaPages *pages;
  cairo_t *cr;
  GArray *open; /* of Tag: what holds other tags, from the document down */
  const char *leaf;     /* the tag of the cell that is being drawn, or NULL */
  const char *piece;    /* the same for a piece of it */
  const SendaFlowRow *row;
  gboolean has_dest;    /* the cell is a heading that links lead to */
  gboolean is_repeat;
} SendaPdfTags;

SendaPdfTags *senda_pdf_tags_new    (SendaPages      *pages,
                                     cairo_t         *cr);
void          senda_pdf_tags_free   (SendaPdfTags    *self);
void          senda_pdf_tags_finish (SendaPdfTags    *self,
                                     cairo_surface_t *surface);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaPdfTags, senda_pdf_tags_free)

G_END_DECLS
