/* senda-ballot-box.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture of the ballots of one round: who takes part, who has rated, and what each says of each
 * element. Made from the round's records, which it holds on to. Pure: no store, no clock.
 *
 * An anonymous round's ballots are read as any other here; whoever shows them must show sums alone, by
 * senda-spread.h, which holds back what would point at a person.
 */
#pragma once

#include "senda-ballot.h"
#include "senda-content.h"
#include "senda-people-facts.h"
#include "senda-rater.h"
#include "senda-round.h"

G_BEGIN_DECLS

typedef struct _SendaBallotBox SendaBallotBox;

/* @round may be NULL, for a task force that has none. The arrays hold SendaRecord and may be NULL;
 * a rating of an element that the content does not know is passed over. */
SendaBallotBox *senda_ballot_box_new          (SendaContent       *content,
                                               SendaRecord        *round,
                                               GPtrArray          *raters,
                                               GPtrArray          *ballots,
                                               GPtrArray          *ratings);
SendaBallotBox *senda_ballot_box_ref          (SendaBallotBox     *self);
void            senda_ballot_box_unref        (SendaBallotBox     *self);
SendaContent   *senda_ballot_box_get_content  (SendaBallotBox     *self);
SendaRecord    *senda_ballot_box_get_round    (SendaBallotBox     *self);
gboolean        senda_ballot_box_is_anonymous (SendaBallotBox     *self);
/* Whether anonymous ballots still come in: what they say together is not shown yet, since each would
 * stand out by what it changed. */
gboolean        senda_ballot_box_is_filling   (SendaBallotBox     *self);
/* Never NULL. (element-type SendaRecord) (transfer none) */
GPtrArray      *senda_ballot_box_get_raters   (SendaBallotBox     *self);
GPtrArray      *senda_ballot_box_get_ballots  (SendaBallotBox     *self);
/* The rater of that member, or NULL: not on the roster. */
SendaRecord    *senda_ballot_box_find_rater   (SendaBallotBox     *self,
                                               const char         *member);
/* The ballot of @rater, or NULL: none yet, or an anonymous round. */
SendaRecord    *senda_ballot_box_find_ballot  (SendaBallotBox     *self,
                                               SendaRecord        *rater);
/* What @ballot says of @element, or NULL. */
SendaRecord    *senda_ballot_box_find_rating  (SendaBallotBox     *self,
                                               SendaRecord        *ballot,
                                               const SendaElement *element);
/* How many elements @ballot says something of. */
guint           senda_ballot_box_count_ratings (SendaBallotBox    *self,
                                               SendaRecord        *ballot);
/* By which group of disciplines it counts, one of senda_discipline_groups. */
const char     *senda_ballot_box_get_group    (SendaBallotBox     *self,
                                               SendaRecord        *ballot);

/* The groups of disciplines that views are compared by, in their order. */
extern const SendaChoice senda_discipline_groups[];
#define SENDA_GROUP_SURVIVOR_LEADERSHIP "survivor-leadership"
#define SENDA_GROUP_OTHER "other"

/* The group of @discipline, a content id or the name of a group, as an anonymous ballot may bear;
 * "other" for NULL and what is the task force's own. */
const char     *senda_discipline_get_group    (SendaContent       *content,
                                               const char         *discipline);
/* The name of the member behind @rater; "Former member" when there is none any more. (transfer full) */
char           *senda_rater_say               (SendaRecord        *rater,
                                               SendaPeopleFacts   *people,
                                               SendaCatalog       *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaBallotBox, senda_ballot_box_unref)

G_END_DECLS
