/* senda-draft-pair.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two children of equal width side by side where there is room for both, the second below the first
 * where there is not: a text in two languages.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_DRAFT_PAIR (senda_draft_pair_get_type ())

G_DECLARE_FINAL_TYPE (SendaDraftPair, senda_draft_pair, SENDA, DRAFT_PAIR, GtkLayoutManager)

/* A box with such a layout that is nothing but its children, of which there may be one alone. */
GtkWidget *senda_draft_pair_box_new (void);

G_END_DECLS
