/* senda-open-queue.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several files that are opened at once: one window after another, since each asks something and the
 * store does one thing at a time. Replies to ballots ask nothing and are taken in together.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_OPEN_QUEUE (senda_open_queue_get_type ())

G_DECLARE_FINAL_TYPE (SendaOpenQueue, senda_open_queue, SENDA, OPEN_QUEUE, GObject)

/* Opens one. (transfer none) (nullable): the window in which it is, until it is dealt with */
typedef GtkWidget      *(*SendaOpenOne)   (const char  *path,
                                           gpointer     data);
/* What files are taken into, and over which window; NULL: there is neither yet. */
typedef SendaWorkspace *(*SendaOpenWhere) (GtkWidget  **over,
                                           gpointer     data);

/* @application: held while files wait, or NULL. It, like @data, outlives the queue. */
SendaOpenQueue *senda_open_queue_new    (GApplication      *application,
                                         SendaOpenOne       open,
                                         SendaOpenWhere     where,
                                         gpointer           data);
void            senda_open_queue_add    (SendaOpenQueue    *self,
                                         const char *const *paths);
/* The file that is open goes on in another window. NULL: it is dealt with when its own closes. */
void            senda_open_queue_follow (SendaOpenQueue    *self,
                                         GtkWidget         *window);
/* Those that wait are not opened. */
void            senda_open_queue_clear  (SendaOpenQueue    *self);

G_END_DECLS
