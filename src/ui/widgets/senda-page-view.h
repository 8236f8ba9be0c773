/* senda-page-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of a document with a bar below them, to page and to zoom. Whatever it does is one of
 * its actions: pages.previous, pages.next, pages.first, pages.last, pages.zoom-in, pages.zoom-out,
 * pages.zoom-fit.
 */
#pragma once

#include "senda-page-column.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PAGE_VIEW (senda_page_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaPageView, senda_page_view, SENDA, PAGE_VIEW, GtkWidget)

GtkWidget       *senda_page_view_new        (void);
SendaPageColumn *senda_page_view_get_column (SendaPageView *self);

G_END_DECLS
