/* senda-spread.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the views on one element are spread: how many ballots see it at each stage, all together and by
 * group of disciplines. Counts alone, never an average; where views are far apart no single stage is
 * named.
 *
 * What is held back. A group shown apart has at least SENDA_SPREAD_LEAST ballots that answer: in an
 * anonymous round every group, in any other survivor leadership alone. The ballots of the others are
 * shown as one group; that one too would point at somebody by subtraction if it were smaller, so then
 * the smallest group that could be shown joins it, and so on. Where that leaves no group apart, none is
 * listed: the whole says it all. When fewer than that answer in an anonymous round, nothing of the
 * element is shown, and nothing of a statement that fewer mark. A ballot answers an element that it
 * places, or of which it says that it cannot say or that it does not apply.
 *
 * While anonymous ballots come in nothing of them is shown either: each would stand out by what it
 * changed.
 */
#pragma once

#include "senda-ballot-box.h"
#include "senda-suggestion.h"

G_BEGIN_DECLS

#define SENDA_SPREAD_LEAST 3
#define SENDA_SPREAD_WIDEST 5 /* of the elements to talk about first */

typedef struct
{
  guint at_stage[SENDA_N_STAGES];
  guint unsure;
  guint not_applicable;
} SendaVotes;

typedef struct
{
  const char *group; /* of senda_discipline_groups; NULL: several, not shown apart */
  SendaVotes votes;
} SendaSpreadGroup;

typedef struct
{
  const SendaElement *element;
  guint n_ballots;      /* in the round */
  guint n_answers;      /* that answer the element; known also when the rest is not shown */
  gboolean is_filling;  /* anonymous ballots come in: nothing is shown yet, and n_answers is 0 */
  gboolean is_shown;    /* FALSE: too few; everything below is 0 then */
  SendaVotes votes;
  guint lowest;         /* stage; 0 when nobody names one */
  guint highest;
  GArray *groups;       /* of SendaSpreadGroup, in the order of senda_discipline_groups, those with an
                         * answer; what is not shown apart comes last */
} SendaSpread;

SendaSpread *senda_spread_new          (SendaBallotBox        *box,
                                        const SendaElement    *element);
void         senda_spread_free         (SendaSpread           *self);
guint        senda_votes_count         (const SendaVotes      *votes);
/* Whether views differ by two stages or more. */
gboolean     senda_spread_is_apart     (const SendaSpread     *self);
/* "Views run from stage 1 to stage 4." "7 see stage 3, 2 see stage 2." (transfer full) */
char        *senda_spread_say          (const SendaSpread     *self,
                                        SendaCatalog          *catalog);
/* "2 at stage 2, 1 at stage 4, 1 cannot say" (transfer full) */
char        *senda_votes_say           (const SendaVotes      *votes,
                                        SendaCatalog          *catalog);
/* "Law enforcement"; "Others together" for what is not shown apart. */
const char  *senda_spread_group_say    (const SendaSpreadGroup *group,
                                        SendaCatalog          *catalog);
/* How the ballots mark @statement; n_statements is how many answer its element or mark it. FALSE when
 * that is held back: @marks is all 0 then. */
gboolean     senda_spread_count_marks  (SendaBallotBox        *box,
                                        const SendaStatement  *statement,
                                        SendaStageMarks       *marks);
/* The elements to talk about first, at most @max: widest first (between lowest and highest stage,
 * then by how many ballots differ from the commonest stage), in the order of the roadmap where that
 * says nothing; none whose views are at one stage. (transfer full) (element-type SendaSpread) */
GPtrArray   *senda_spread_list_widest  (SendaBallotBox        *box,
                                        guint                  max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaSpread, senda_spread_free)

G_END_DECLS
