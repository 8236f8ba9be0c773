/* senda-situations.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-situations-private.h"

/* While cases are gathered. */
typedef struct
{
  const SendaSituations *situations;
  guint *covers; /* by place, how many cases hold it */
} Gathering;

/* What is asked of every place of a case. */
typedef enum
{
  HAS_MARK,
  COVER,
  UNCOVER,
  IS_COVERED_TWICE
} Visit;

static inline gboolean
visit_place (Gathering *gathering,
             Visit      visit,
             guint      place,
             guint      mark)
{
  switch (visit)
    {
    case COVER:
      gathering->covers[place]++;
      return TRUE;
    case UNCOVER:
      gathering->covers[place]--;
      return TRUE;
    case IS_COVERED_TWICE:
      return gathering->covers[place] > 1;
    case HAS_MARK:
    default:
      return gathering->situations->marks[place] == mark;
    }
}

/* Visits the places of @at until one says no; FALSE then. @place is that of the values chosen for
 * the dimensions before @dimension. */
static gboolean
visit_from (Gathering             *gathering,
            const SendaMarkedCase *at,
            Visit                  visit,
            guint                  dimension,
            guint                  place)
{
  guint size = gathering->situations->sizes[dimension];
  gboolean is_last = dimension + 1 == gathering->situations->n_dimensions;

  place *= size;
  for (guint bits = at->possible[dimension]; bits != 0; bits &= bits - 1)
    {
      guint next = place + __builtin_ctz (bits);

      if (!(is_last ? visit_place (gathering, visit, next, at->mark)
                    : visit_from (gathering, at, visit, dimension + 1, next)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_all (Gathering             *gathering,
           const SendaMarkedCase *at,
           Visit                  visit)
{
  return gathering->situations->n_dimensions > 0 ? visit_from (gathering, at, visit, 0, 0)
                                                 : visit_place (gathering, visit, 0, at->mark);
}

static SendaMarkedCase
get_case_of (const SendaSituations *situations,
             guint                  place)
{
  SendaMarkedCase at = { .mark = situations->marks[place] };

  for (guint i = situations->n_dimensions; i > 0; i--)
    {
      at.possible[i - 1] = 1u << (place % situations->sizes[i - 1]);
      place /= situations->sizes[i - 1];
    }
  return at;
}

/* Adds to @at every value of @dimension with which all its places still bear its mark. */
static void
widen (Gathering       *gathering,
       SendaMarkedCase *at,
       guint            dimension)
{
  for (guint value = 0; value < gathering->situations->sizes[dimension]; value++)
    {
      SendaMarkedCase slice = *at;

      slice.possible[dimension] = 1u << value;
      if (!(at->possible[dimension] & (1u << value)) && visit_all (gathering, &slice, HAS_MARK))
        at->possible[dimension] |= 1u << value;
    }
}

/* The case of all values with which @at, of one place, could be widened by each dimension alone. No
 * case around that place is wider. */
static SendaMarkedCase
get_reach (Gathering             *gathering,
           const SendaMarkedCase *at)
{
  SendaMarkedCase reach = *at;

  for (guint i = 0; i < gathering->situations->n_dimensions; i++)
    {
      SendaMarkedCase wider = *at;

      widen (gathering, &wider, i);
      reach.possible[i] = wider.possible[i];
    }
  return reach;
}

static guint
count_places (const SendaSituations *situations,
              const SendaMarkedCase *at)
{
  guint n = 1;

  for (guint i = 0; i < situations->n_dimensions; i++)
    n *= __builtin_popcount (at->possible[i]);
  return n;
}

/* The widest of those cases around @place to which one comes by beginning at each dimension. */
static SendaMarkedCase
grow (Gathering *gathering,
      guint      place)
{
  const SendaSituations *situations = gathering->situations;
  const SendaMarkedCase alone = get_case_of (situations, place);
  const SendaMarkedCase reach = get_reach (gathering, &alone);
  SendaMarkedCase widest = alone;

  if (visit_all (gathering, &reach, HAS_MARK))
    return reach;
  for (guint first = 0; first < situations->n_dimensions; first++)
    {
      SendaMarkedCase at = alone;

      if (reach.possible[first] == alone.possible[first])
        continue;
      for (guint i = 0; i < situations->n_dimensions; i++)
        widen (gathering, &at, (first + i) % situations->n_dimensions);
      if (count_places (situations, &at) > count_places (situations, &widest))
        widest = at;
    }
  return widest;
}

/* A case that was needed when it was found may lie within what was found later. */
static void
drop_needless (Gathering *gathering,
               GArray    *cases)
{
  for (guint i = cases->len; i > 0; i--)
    {
      SendaMarkedCase at = g_array_index (cases, SendaMarkedCase, i - 1);

      if (!visit_all (gathering, &at, IS_COVERED_TWICE))
        continue;
      visit_all (gathering, &at, UNCOVER);
      g_array_remove_index (cases, i - 1);
    }
}

/* Without marks as yet. */
void
_senda_situations_init (SendaSituations *self,
                        const guint     *sizes,
                        guint            n_dimensions)
{
  self->n_dimensions = n_dimensions;
  self->n_places = 1;
  for (guint i = 0; i < n_dimensions; i++)
    {
      self->sizes[i] = sizes[i];
      self->n_places *= sizes[i];
    }
  self->marks = g_new0 (guint, self->n_places);
}

void
_senda_situations_clear (SendaSituations *self)
{
  g_clear_pointer (&self->marks, g_free);
}

/* (transfer full) (element-type SendaMarkedCase) */
GArray *
_senda_situations_gather (const SendaSituations *self)
{
  GArray *cases = g_array_new (FALSE, FALSE, sizeof (SendaMarkedCase));
  g_autofree guint *covers = g_new0 (guint, self->n_places);
  Gathering gathering = { self, covers };

  for (guint place = 0; place < self->n_places; place++)
    {
      SendaMarkedCase at;

      if (self->marks[place] == 0 || covers[place] > 0)
        continue;
      at = grow (&gathering, place);
      visit_all (&gathering, &at, COVER);
      g_array_append_val (cases, at);
    }
  drop_needless (&gathering, cases);
  return cases;
}
