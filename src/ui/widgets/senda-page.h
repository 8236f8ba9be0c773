/* senda-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame of a place: a flat header bar with a way back to the sidebar, and below it one column
 * that scrolls and never grows wider than is good to read. It knows nothing of what it shows.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PAGE (senda_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaPage, senda_page, SENDA, PAGE, GtkWidget)

/* Properties: "collapsed" (the page stands alone: it shows the way back). */

GtkWidget *senda_page_new         (const char *title);
void       senda_page_set_title   (SendaPage  *self,
                                   const char *title,
                                   const char *subtitle);
void       senda_page_set_back    (SendaPage  *self,
                                   const char *action,
                                   const char *label);
void       senda_page_pack_end    (SendaPage  *self,
                                   GtkWidget  *widget);
void       senda_page_add_top_bar (SendaPage  *self,
                                   GtkWidget  *bar);
void       senda_page_set_shows_window_buttons (SendaPage *self,
                                                gboolean   shows);
void       senda_page_set_content (SendaPage  *self,
                                   GtkWidget  *content);
void       senda_page_set_body    (SendaPage  *self,
                                   GtkWidget  *body);
void       senda_page_scroll_to   (SendaPage  *self,
                                   GtkWidget  *widget);

G_END_DECLS
