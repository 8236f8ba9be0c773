/* senda-review-dialog.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two windows of a review: what led to one that begins early, and how one ended.
 */
#pragma once

#include "senda-protocols.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the window of @widget. (transfer none) */
GtkWidget *senda_review_early_new  (GtkWidget      *widget,
                                    SendaProtocols *protocols,
                                    SendaRecord    *protocol);
GtkWidget *senda_review_finish_new (GtkWidget      *widget,
                                    SendaProtocols *protocols,
                                    SendaRecord    *review);

G_END_DECLS
