/* senda-ballot-discipline.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of which discipline an anonymous ballot is, or that one would rather not say.
 */
#pragma once

#include "senda-catalog.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_BALLOT_DISCIPLINE (senda_ballot_discipline_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallotDiscipline, senda_ballot_discipline, SENDA, BALLOT_DISCIPLINE,
                      AdwBin)

/* Signal "chosen" (SendaBallotDiscipline *): by whoever sits before it. */

GtkWidget *senda_ballot_discipline_new (SendaCatalog          *catalog);
/* FALSE: nothing is chosen yet. @discipline gets the group, or NULL: rather not say. */
gboolean   senda_ballot_discipline_get (SendaBallotDiscipline *self,
                                        const char           **discipline);
/* Without a signal. */
void       senda_ballot_discipline_set (SendaBallotDiscipline *self,
                                        const char            *discipline);

G_END_DECLS
