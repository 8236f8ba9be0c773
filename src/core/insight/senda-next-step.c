/* senda-next-step.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-next-step.h"

#include "senda-agreed-stage.h"
#include "senda-round.h"

#define ROUND_GROWS_OLD_AFTER_DAYS 365

typedef gboolean (*Matches) (const SendaNextFacts *element);

static gboolean
is_not_discussed (const SendaNextFacts *element)
{
  return element->state == NULL || g_strcmp0 (element->state, SENDA_STATE_NOT_DISCUSSED) == 0;
}

static gboolean
is_without_agreement (const SendaNextFacts *element)
{
  return g_strcmp0 (element->state, SENDA_STATE_NO_AGREEMENT) == 0;
}

static gboolean
differs (const SendaNextFacts *element)
{
  return element->differs;
}

static gboolean
can_move_on (const SendaNextFacts *element)
{
  return g_strcmp0 (element->state, SENDA_STATE_RATED) == 0;
}

static gboolean
lacks_evidence (const SendaNextFacts *element)
{
  return can_move_on (element) && !element->has_evidence;
}

static gboolean
waits_to_be_confirmed (const SendaNextFacts *element)
{
  return element->is_carried;
}

/* The first element that matches, and how many do. */
static guint
find (const SendaNextFacts *elements,
      guint                 n_elements,
      Matches               matches,
      int                  *first)
{
  guint n = 0;

  *first = -1;
  for (guint i = 0; i < n_elements; i++)
    if (matches (&elements[i]) && n++ == 0)
      *first = i;
  return n;
}

/* The placed element at the lowest stage: where a small step shows soonest. */
static int
find_lowest (const SendaNextFacts *elements,
             guint                 n_elements)
{
  int lowest = -1;

  for (guint i = 0; i < n_elements; i++)
    if (can_move_on (&elements[i]) && (lowest < 0 || elements[i].stage < elements[lowest].stage))
      lowest = i;
  return lowest;
}

static gboolean
is_in_state (const SendaNextRound *round,
             const char           *state)
{
  return g_strcmp0 (round->state, state) == 0;
}

/* What the round itself waits for. Returns how many of at most @max_steps were put in @steps. */
static guint
find_round_steps (SendaNextStep        *steps,
                  guint                 max_steps,
                  const SendaNextRound *round)
{
  guint n = 0;

  if (is_in_state (round, SENDA_ROUND_COLLECTING) && round->n_missing > 0 && n < max_steps)
    steps[n++] = (SendaNextStep) { SENDA_NEXT_COLLECT, -1, round->n_missing };
  if (is_in_state (round, SENDA_ROUND_AGREED) && n < max_steps)
    steps[n++] = (SendaNextStep) { SENDA_NEXT_FREEZE, -1, 0 };
  if (round->state != NULL && round->age_days > ROUND_GROWS_OLD_AFTER_DAYS && n < max_steps)
    steps[n++] = (SendaNextStep) { SENDA_NEXT_NEW_ROUND, -1, 0 };
  return n;
}

/* The same for what is about elements. */
static guint
find_element_steps (SendaNextStep        *steps,
                    guint                 max_steps,
                    const SendaNextFacts *elements,
                    guint                 n_elements,
                    gboolean              is_frozen)
{
  static const struct
  {
    SendaNextStepKind kind;
    Matches matches;
  } about_elements[] = {
    { SENDA_NEXT_CONFIRM, waits_to_be_confirmed },
    { SENDA_NEXT_AGREE, is_without_agreement },
    { SENDA_NEXT_COMPARE, differs },
    { SENDA_NEXT_DISCUSS, is_not_discussed },
    { SENDA_NEXT_MOVE_ON, can_move_on },
    { SENDA_NEXT_ADD_EVIDENCE, lacks_evidence },
  };
  guint n = 0;
  int first = -1;

  for (guint i = 0; i < G_N_ELEMENTS (about_elements) && n < max_steps; i++)
    {
      gboolean moves_on = about_elements[i].kind == SENDA_NEXT_MOVE_ON;
      guint count = find (elements, n_elements, about_elements[i].matches, &first);

      if (moves_on)
        first = find_lowest (elements, n_elements);
      if (count > 0 && (moves_on || !is_frozen))
        steps[n++] = (SendaNextStep) { about_elements[i].kind, first, count };
    }
  return n;
}

/* Fills @steps with at most @max_steps and returns how many. @elements are in the roadmap's
 * order. */
guint
senda_next_steps (SendaNextStep        *steps,
                  guint                 max_steps,
                  const SendaNextFacts *elements,
                  guint                 n_elements,
                  gboolean              has_mission,
                  const SendaNextRound *round)
{
  gboolean is_frozen = is_in_state (round, SENDA_ROUND_FROZEN);
  guint n = 0;
  int first = -1;

  if (!has_mission && n < max_steps)
    steps[n++] = (SendaNextStep) { SENDA_NEXT_WRITE_MISSION, -1, 0 };
  n += find_round_steps (steps + n, max_steps - n, round);
  if (find (elements, n_elements, is_not_discussed, &first) < n_elements)
    n += find_element_steps (steps + n, max_steps - n, elements, n_elements, is_frozen);
  else if (!is_frozen && n < max_steps)
    steps[n++] = (SendaNextStep) { SENDA_NEXT_START_ROADMAP, first, n_elements };
  return n;
}
