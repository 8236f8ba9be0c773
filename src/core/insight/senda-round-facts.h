/* senda-round-facts.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one round says: where the group places itself in each element, how the statements are marked,
 * what the marks suggest, and what shows it. Made from the round's records, which it holds on to; a
 * picture of them as they were then. Pure: no store, no clock.
 */
#pragma once

#include "senda-content.h"
#include "senda-distribution.h"
#include "senda-record.h"
#include "senda-suggestion.h"

G_BEGIN_DECLS

typedef struct _SendaRoundFacts SendaRoundFacts;

/* @round may be NULL, for a task force that has none. The arrays hold SendaRecord and may be NULL;
 * records about what the content does not know are passed over. */
SendaRoundFacts *senda_round_facts_new              (SendaContent         *content,
                                                     SendaRecord          *round,
                                                     GPtrArray            *agreed,
                                                     GPtrArray            *marks,
                                                     GPtrArray            *evidence);
/* The dissents of the round, of SendaRecord; before anything is asked. */
void             senda_round_facts_add_dissents     (SendaRoundFacts      *self,
                                                     GPtrArray            *dissents);
void             senda_round_facts_free             (SendaRoundFacts      *self);
SendaRecord     *senda_round_facts_get_round        (SendaRoundFacts      *self);
const char      *senda_round_facts_get_state        (SendaRoundFacts      *self,
                                                     const SendaElement   *element);
guint            senda_round_facts_get_stage        (SendaRoundFacts      *self,
                                                     const SendaElement   *element);
SendaRecord     *senda_round_facts_get_agreed       (SendaRoundFacts      *self,
                                                     const SendaElement   *element);
const char      *senda_round_facts_get_mark         (SendaRoundFacts      *self,
                                                     const SendaStatement *statement);
/* Whether the element's stage, or the mark, was brought from an earlier round and is not confirmed. */
gboolean         senda_round_facts_is_carried       (SendaRoundFacts      *self,
                                                     const SendaElement   *element);
gboolean         senda_round_facts_is_mark_carried  (SendaRoundFacts      *self,
                                                     const SendaStatement *statement);
/* In the order given; empty for none. (transfer none) */
GPtrArray       *senda_round_facts_get_dissents     (SendaRoundFacts      *self,
                                                     const SendaElement   *element);
const SendaSuggestion *
                 senda_round_facts_get_suggestion   (SendaRoundFacts      *self,
                                                     const SendaElement   *element);
GPtrArray       *senda_round_facts_get_evidence     (SendaRoundFacts      *self,
                                                     const SendaElement   *element);
void             senda_round_facts_get_distribution (SendaRoundFacts      *self,
                                                     SendaDistribution    *distribution);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaRoundFacts, senda_round_facts_free)

G_END_DECLS
