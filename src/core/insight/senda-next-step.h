/* senda-next-step.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a task force may do next, from what its roadmap shows: a short list for the Overview, most
 * useful first. Of a frozen round nothing is asked that would change it. A pure function of the
 * facts given to it.
 */
#pragma once

#include "senda-catalog.h"
#include "senda-distribution.h"

G_BEGIN_DECLS

/**
 * SendaNextStepKind:
 * @SENDA_NEXT_WRITE_MISSION: the task force has no mission yet
 * @SENDA_NEXT_START_ROADMAP: nothing has been discussed in this round
 * @SENDA_NEXT_DISCUSS: elements wait to be discussed; element names the first
 * @SENDA_NEXT_AGREE: elements were left without agreement; element names the first
 * @SENDA_NEXT_COMPARE: the marks suggest another stage and no reason stands; element names it
 * @SENDA_NEXT_MOVE_ON: read the prompt of the stage where element stands
 * @SENDA_NEXT_ADD_EVIDENCE: placed elements have nothing that shows it; element names the first
 * @SENDA_NEXT_NEW_ROUND: the round is more than a year old
 * @SENDA_NEXT_COLLECT: ballots are collected, and count raters have given none
 * @SENDA_NEXT_CONFIRM: answers were brought from an earlier round and wait to be confirmed; element
 *   names the first element that has such
 * @SENDA_NEXT_FREEZE: the round is agreed, and can be frozen
 */
typedef enum
{
  SENDA_NEXT_WRITE_MISSION,
  SENDA_NEXT_START_ROADMAP,
  SENDA_NEXT_DISCUSS,
  SENDA_NEXT_AGREE,
  SENDA_NEXT_COMPARE,
  SENDA_NEXT_MOVE_ON,
  SENDA_NEXT_ADD_EVIDENCE,
  SENDA_NEXT_NEW_ROUND,
  SENDA_NEXT_COLLECT,
  SENDA_NEXT_CONFIRM,
  SENDA_NEXT_FREEZE
} SendaNextStepKind;

typedef struct
{
  SendaNextStepKind kind;
  int element; /* its position, or -1 */
  guint count; /* how many elements, or raters, it is about */
} SendaNextStep;

/* What is known of one element. */
typedef struct
{
  const char *state; /* NULL: not discussed */
  guint stage;
  gboolean differs; /* from the suggestion of today's marks, without a reason */
  gboolean has_evidence;
  gboolean is_carried; /* its stage or a mark waits to be confirmed */
} SendaNextFacts;

/* What is known of the round; all 0 where there is none. */
typedef struct
{
  const char *state; /* SENDA_ROUND_…; NULL: there is no round */
  gint64 age_days;
  guint n_missing;   /* raters of whom there is no ballot */
} SendaNextRound;

guint senda_next_steps (SendaNextStep        *steps,
                        guint                 max_steps,
                        const SendaNextFacts *elements,
                        guint                 n_elements,
                        gboolean              has_mission,
                        const SendaNextRound *round);

G_END_DECLS
