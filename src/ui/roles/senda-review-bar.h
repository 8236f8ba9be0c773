/* senda-review-bar.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Below a role's card: how the reader read it, and the two answers, understood or to be discussed.
 * The question is asked in place.
 */
#pragma once

#include "senda-people.h"
#include "senda-role-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_REVIEW_BAR (senda_review_bar_get_type ())

G_DECLARE_FINAL_TYPE (SendaReviewBar, senda_review_bar, SENDA, REVIEW_BAR, AdwBin)

/* The answers are the actions "roles.understood" and "roles.ask" (with the question) of a widget
 * around it. */
GtkWidget *senda_review_bar_new  (SendaPeople         *people);
void       senda_review_bar_show (SendaReviewBar      *self,
                                  const SendaRoleCard *card);
/* The question was kept: the field goes, and the focus returns. */
void       senda_review_bar_done (SendaReviewBar      *self);

G_END_DECLS
