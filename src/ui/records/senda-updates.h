/* senda-updates.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a widget that shows something of the store reads it: while it is seen and no long job has the
 * store. Whoever reads it at another time makes the window wait for the end of the job.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* TRUE: what is shown is up to date. FALSE: tried again when a job has ended, or when it is seen
 * again. */
typedef gboolean (*SendaUpdate) (GtkWidget *widget);

/* From now on @update is called whenever it has to be, first as soon as @widget is seen. */
void       senda_updates_watch    (GtkWidget      *widget,
                                   SendaWorkspace *workspace,
                                   SendaUpdate     update);
/* What @widget shows is not up to date: @update is called, at once when that can be now. */
void       senda_updates_queue    (GtkWidget      *widget);
/* A page that stands there until something can be read: says what is waited for. */
GtkWidget *senda_updates_new_page (void);

G_END_DECLS
