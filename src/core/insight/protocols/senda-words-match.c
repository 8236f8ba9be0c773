/* senda-words-match.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-words-match.h"

#define NONE (-1)

/* One of the two, without what the other has none of. */
typedef struct
{
  guint *symbols;
  guint *places; /* in the whole */
  guint n;
  guint8 *in; /* of the whole */
} Side;

typedef struct
{
  Side a;
  Side b;
  /* How far into a the ways lead that were walked from either end, by diagonal. */
  int *far[2];
  gint64 budget;
} Matching;

/* A box of the edit graph: a from x on, b from y on. */
typedef struct
{
  int x;
  int y;
  int n;
  int m;
} Box;

typedef struct
{
  int x;
  int y;
} Point;

static gboolean
is_same (const Matching *self,
         int             x,
         int             y)
{
  return self->a.symbols[x] == self->b.symbols[y];
}

/* Of a point @x, @y steps into @box, from its end when @backward. */
static gboolean
is_same_in (const Matching *self,
            const Box      *box,
            gboolean        backward,
            int             x,
            int             y)
{
  return backward ? is_same (self, box->x + box->n - 1 - x, box->y + box->m - 1 - y)
                  : is_same (self, box->x + x, box->y + y);
}

/* The better of the two ways onto diagonal @k that are within the box; NONE without one. */
static int
reach (const int *far,
       const Box *box,
       int        k)
{
  int right = far[k - 1] != NONE && far[k - 1] < box->n ? far[k - 1] + 1 : NONE;
  int down = far[k + 1] != NONE && far[k + 1] - k <= box->m ? far[k + 1] : NONE;

  return MAX (right, down);
}

static int
follow (Matching  *self,
        const Box *box,
        gboolean   backward,
        int        k)
{
  int begin = reach (self->far[backward], box, k);
  int x = begin;

  while (x != NONE && x < box->n && x - k < box->m && is_same_in (self, box, backward, x, x - k))
    x++;
  self->budget -= 1 + x - begin;
  return x;
}

/* Walks one difference farther from one end. TRUE when a way from the other end was met, which has
 * @d_other differences; NONE: none can be met. */
static gboolean
walk (Matching  *self,
      const Box *box,
      gboolean   backward,
      int        d,
      int        d_other,
      Point     *met)
{
  int *far = self->far[backward];
  const int *other = self->far[!backward];
  int first = d <= box->m ? -d : -box->m + ((d - box->m) & 1);
  int last = d <= box->n ? d : box->n - ((d - box->n) & 1);

  if (d <= box->m)
    far[-d - 1] = NONE;
  if (d <= box->n)
    far[d + 1] = d == 0 ? 0 : NONE;
  for (int k = first; k <= last; k += 2)
    {
      int x = follow (self, box, backward, k);
      int r = box->n - box->m - k;

      far[k] = x;
      if (x == NONE || ABS (r) > d_other || other[r] == NONE || x + other[r] < box->n)
        continue;
      met->x = backward ? box->n - x : x;
      met->y = backward ? box->m - (x - k) : x - k;
      return TRUE;
    }
  return FALSE;
}

/* A point within the box that a shortest way leads through. */
static gboolean
find_middle (Matching  *self,
             const Box *box,
             Point     *middle)
{
  gboolean is_odd = ((box->n - box->m) & 1) != 0;

  for (int d = 0; self->budget > 0; d++)
    if (walk (self, box, FALSE, d, is_odd ? d - 1 : NONE, middle) ||
        walk (self, box, TRUE, d, is_odd ? NONE : d, middle))
      return TRUE;
  return FALSE;
}

static void
take (Matching *self,
      int       x,
      int       y)
{
  self->a.in[self->a.places[x]] = 1;
  self->b.in[self->b.places[y]] = 1;
}

static void
trim (Matching *self,
      Box      *box)
{
  for (; box->n > 0 && box->m > 0 && is_same_in (self, box, FALSE, 0, 0); box->n--, box->m--)
    take (self, box->x++, box->y++);
  for (; box->n > 0 && box->m > 0 && is_same_in (self, box, TRUE, 0, 0); box->n--, box->m--)
    take (self, box->x + box->n - 1, box->y + box->m - 1);
}

/* Each half has half of the differences, so that this goes no deeper than a logarithm. */
static gboolean
solve (Matching *self,
       Box       box)
{
  Point middle = { 0, 0 };

  trim (self, &box);
  if (box.n == 0 || box.m == 0)
    return TRUE;
  if (!find_middle (self, &box, &middle))
    return FALSE;
  return solve (self, (Box) { box.x, box.y, middle.x, middle.y }) &&
         solve (self, (Box) { box.x + middle.x, box.y + middle.y, box.n - middle.x,
                              box.m - middle.y });
}

static guint8 *
mark_symbols (const guint *symbols,
              guint        n,
              guint        n_symbols)
{
  guint8 *has = g_new0 (guint8, MAX (n_symbols, 1));

  for (guint i = 0; i < n; i++)
    has[symbols[i]] = 1;
  return has;
}

static void
fill_side (Side         *side,
           const guint  *symbols,
           guint         n,
           const guint8 *other_has,
           guint8       *in)
{
  side->symbols = g_new (guint, MAX (n, 1));
  side->places = g_new (guint, MAX (n, 1));
  side->in = in;
  for (guint i = 0; i < n; i++)
    if (other_has[symbols[i]])
      {
        side->symbols[side->n] = symbols[i];
        side->places[side->n++] = i;
      }
}

static void
clear_side (Side *side)
{
  g_free (side->symbols);
  g_free (side->places);
}

static gboolean
solve_whole (Matching *self)
{
  gsize n_diagonals = (gsize) self->a.n + self->b.n + 3;
  g_autofree int *forward = g_new (int, n_diagonals);
  g_autofree int *backward = g_new (int, n_diagonals);

  self->far[FALSE] = forward + self->b.n + 1;
  self->far[TRUE] = backward + self->b.n + 1;
  return solve (self, (Box) { 0, 0, self->a.n, self->b.n });
}

/* Sets @in_a and @in_b, which are all 0, to 1 for what both have in common, as much as there can
 * be. FALSE when that takes more than about @budget steps. */
gboolean
_senda_words_match (const guint *a,
                    guint        n_a,
                    const guint *b,
                    guint        n_b,
                    guint        n_symbols,
                    gint64       budget,
                    guint8      *in_a,
                    guint8      *in_b)
{
  g_autofree guint8 *a_has = mark_symbols (a, n_a, n_symbols);
  g_autofree guint8 *b_has = mark_symbols (b, n_b, n_symbols);
  Matching self = { .budget = budget };
  gboolean solved = FALSE;

  fill_side (&self.a, a, n_a, b_has, in_a);
  fill_side (&self.b, b, n_b, a_has, in_b);
  solved = solve_whole (&self);
  clear_side (&self.a);
  clear_side (&self.b);
  return solved;
}
