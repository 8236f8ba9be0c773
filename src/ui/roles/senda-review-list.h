/* senda-review-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who has read what: the members who take part, each with the roles that concern them by what they
 * found in reading. A field finds a name.
 */
#pragma once

#include "senda-people.h"
#include "senda-role-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_REVIEW_LIST (senda_review_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaReviewList, senda_review_list, SENDA, REVIEW_LIST, AdwBin)

GtkWidget *senda_review_list_new  (SendaPeople     *people);
void       senda_review_list_show (SendaReviewList *self,
                                   GPtrArray       *cards);

G_END_DECLS
