/* senda-page-column.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of a document one below the other, as on paper, in what scrolls. They are drawn in a
 * worker, and only those that are seen or next to them. It is one stop for Tab: the page that is
 * shown; to go to another moves the focus along, so that a screen reader says where one is.
 */
#pragma once

#include "senda-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PAGE_COLUMN (senda_page_column_get_type ())

G_DECLARE_FINAL_TYPE (SendaPageColumn, senda_page_column, SENDA, PAGE_COLUMN, GtkWidget)

/* Signal "moved" (SendaPageColumn *): the page that is shown, their number or their size may be
 * another. */

GtkWidget  *senda_page_column_new        (void);
SendaPages *senda_page_column_get_pages  (SendaPageColumn *self);
void        senda_page_column_set_pages  (SendaPageColumn *self,
                                          SendaPages      *pages);
guint       senda_page_column_get_page   (SendaPageColumn *self);
void        senda_page_column_go_to      (SendaPageColumn *self,
                                          guint            page);
void        senda_page_column_scroll     (SendaPageColumn *self,
                                          double           pixels,
                                          double           screens);
double      senda_page_column_get_zoom   (SendaPageColumn *self);
void        senda_page_column_set_zoom   (SendaPageColumn *self,
                                          double           zoom);
GtkWidget  *senda_page_column_get_sheet  (SendaPageColumn *self,
                                          guint            page);
gboolean    senda_page_column_is_settled (SendaPageColumn *self);

G_END_DECLS
