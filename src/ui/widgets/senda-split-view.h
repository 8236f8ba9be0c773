/* senda-split-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two panes side by side that become one when there is no room: a sidebar of fixed width, at the
 * start or the end, and a content that takes the rest. A sidebar that is not visible leaves all
 * the room to the content. It knows nothing of what it shows.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_SPLIT_VIEW (senda_split_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaSplitView, senda_split_view, SENDA, SPLIT_VIEW, GtkWidget)

/* Properties: "sidebar", "content" (GtkWidget); "sidebar-width", "content-min-width" (they collapse
 * together when less than both is there); "sidebar-at-end"; "show-content" (which pane stands
 * alone when collapsed); "collapsed" (read only, notified after the layout). */

GtkWidget *senda_split_view_new              (void);
GtkWidget *senda_split_view_get_sidebar      (SendaSplitView *self);
void       senda_split_view_set_sidebar      (SendaSplitView *self,
                                              GtkWidget      *sidebar);
GtkWidget *senda_split_view_get_content      (SendaSplitView *self);
void       senda_split_view_set_content      (SendaSplitView *self,
                                              GtkWidget      *content);
gboolean   senda_split_view_get_show_content (SendaSplitView *self);
void       senda_split_view_set_show_content (SendaSplitView *self,
                                              gboolean        show_content);
gboolean   senda_split_view_get_collapsed    (SendaSplitView *self);

G_END_DECLS
