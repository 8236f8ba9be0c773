/* senda-focus-ring.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ring round the widget that has the keyboard's focus, for widgets that are moved through
 * quickly. An outline of the style sheet is one node: to show or hide it all that it goes round is
 * drawn again, which costs a row of the roadmap two milliseconds. This ring is made of thin parts,
 * and only what lies under them is.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For the end of a widget's snapshot; its style sheet sets "outline: none". */
void senda_focus_ring_snapshot      (GtkWidget     *widget,
                                     GtkSnapshot   *snapshot);
/* For its state_flags_changed. */
void senda_focus_ring_state_changed (GtkWidget     *widget,
                                     GtkStateFlags  before);

G_END_DECLS
