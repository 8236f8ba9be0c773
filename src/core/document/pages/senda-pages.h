/* senda-pages.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document laid out on sheets of paper: where each page begins, and how to draw any of them. Only
 * the breaks are kept: a page is laid out anew when it is drawn, so that memory does not grow with
 * the pages. Immutable, ref-counted; any thread may draw, several at once.
 *
 * The unit is the point, 1/72 inch.
 */
#pragma once

#include "senda-document.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A sheet of paper, upright; a landscape document turns it. */
typedef struct
{
  const char *name; /* "letter", "a4"; "custom" for a printer's own */
  double width;
  double height;
} SendaPaper;

extern const SendaPaper senda_paper_letter;
extern const SendaPaper senda_paper_a4;

const SendaPaper *senda_paper_find (const char *name);

typedef struct _SendaPages SendaPages;

/* A heading and the page on which it stands, counted from 0. */
typedef struct
{
  const SendaBlock *heading;
  guint page;
} SendaPageHeading;

#define SENDA_TYPE_PAGES (senda_pages_get_type ())

GType       senda_pages_get_type     (void) G_GNUC_CONST;
SendaPages *senda_pages_new          (SendaDocument     *document,
                                      const SendaPaper  *paper,
                                      GCancellable      *cancellable,
                                      GError           **error);
SendaPages *senda_pages_ref          (SendaPages        *self);
void        senda_pages_unref        (SendaPages        *self);
guint       senda_pages_get_n_pages  (SendaPages        *self);
void        senda_pages_get_size     (SendaPages        *self,
                                      double            *width,
                                      double            *height);
double      senda_pages_get_scale    (SendaPages        *self);
const GArray *senda_pages_get_headings (SendaPages      *self);
void        senda_pages_draw         (SendaPages        *self,
                                      guint              page,
                                      cairo_t           *cr);
char       *senda_pages_dup_text     (SendaPages        *self,
                                      guint              page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaPages, senda_pages_unref)

G_END_DECLS
