/* senda-ballot-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ballot of one rater: entered here in their name, saved as one writes. One page shows the ballots
 * of one rater after another.
 */
#pragma once

#include "senda-ballot-form.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BALLOT_PAGE (senda_ballot_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallotPage, senda_ballot_page, SENDA, BALLOT_PAGE, AdwBin)

/* Its buttons and keys to another rater are the actions "ballots.previous-rater" and "next-rater" of
 * what is around it. */
GtkWidget       *senda_ballot_page_new      (SendaRounds     *rounds);
/* Shows the ballot of @rater in the round that is looked at; NULL: nobody's. */
void             senda_ballot_page_show     (SendaBallotPage *self,
                                             SendaRecord     *rater);
SendaBallotForm *senda_ballot_page_get_form (SendaBallotPage *self);

G_END_DECLS
