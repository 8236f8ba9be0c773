/* senda-readiness.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-readiness-private.h"

#include <string.h>

#define MAX_QUESTION_LENGTH 80
#define CHECKSUM_LENGTH 12
#define MAX_BESIDE 2

typedef struct
{
  SendaReadiness public; /* comes first: it is what callers see */
  SendaCallBook *book;
} Readiness;

/* By SendaReadinessKind; ids hold them: they never change. */
static const char *const kind_names[] = { "unanswered", "conflict", "unreachable", "left" };

static void
gap_free (gpointer data)
{
  SendaReadinessGap *gap = data;

  g_ptr_array_unref (gap->calls);
  g_free (gap->id);
  g_free (gap);
}

/* The tags and not the bits, which change when a newer content knows more circumstances. */
static char *
make_id (const SendaReadinessGap *gap,
         const SendaFactors      *factors)
{
  g_autofree char *tags = senda_factors_dup_tags (factors, &gap->where);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, tags ? tags : "", -1);
  const char *dot = strchr (gap->question->id, '.');

  return g_strdup_printf ("readiness.%s-%.*s-%.*s", kind_names[gap->kind], MAX_QUESTION_LENGTH,
                          dot ? dot + 1 : gap->question->id, CHECKSUM_LENGTH, sum);
}

/* By kind, then what concerns the most situations first. */
static int
compare_gaps (gconstpointer a,
              gconstpointer b,
              gpointer      factors)
{
  const SendaReadinessGap *one = *(const SendaReadinessGap *const *) a;
  const SendaReadinessGap *other = *(const SendaReadinessGap *const *) b;
  guint64 n_one = senda_factors_count (factors, &one->where);
  guint64 n_other = senda_factors_count (factors, &other->where);

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return n_one == n_other ? 0 : n_one > n_other ? -1 : 1;
}

/* What applies beside others does not. */
static SendaCase
get_base (const SendaFactors *factors)
{
  SendaCase base;

  senda_factors_read_situation (factors, NULL, &base);
  return base;
}

static void
try_question (Readiness        *self,
              const SendaTopic *question)
{
  const SendaFactors *factors = senda_call_book_get_factors (self->book);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  SendaCase base = get_base (factors);

  _senda_readiness_walk (self->book, question, &base, found);
  g_ptr_array_sort_with_data (found, compare_gaps, (gpointer) factors);
  for (guint i = 0; i < found->len; i++)
    {
      SendaReadinessGap *gap = g_ptr_array_index (found, i);

      gap->id = make_id (gap, factors);
      g_ptr_array_add (self->public.gaps, gap);
    }
}

/* Tries all situations of the fixed factors with @question (NULL: with every one).
 * (transfer full) */
SendaReadiness *
senda_readiness_new (SendaCallBook    *book,
                     const SendaTopic *question)
{
  GPtrArray *questions = NULL;
  Readiness *self = NULL;
  SendaCase base;

  g_return_val_if_fail (book != NULL, NULL);

  questions = senda_call_book_get_questions (book);
  base = get_base (senda_call_book_get_factors (book));
  self = g_new0 (Readiness, 1);
  self->book = senda_call_book_ref (book);
  self->public.gaps = g_ptr_array_new_with_free_func (gap_free);
  self->public.n_tried = senda_factors_count (senda_call_book_get_factors (book), &base);
  for (guint i = 0; i < questions->len; i++)
    if (question == NULL || g_ptr_array_index (questions, i) == question)
      try_question (self, g_ptr_array_index (questions, i));
  return &self->public;
}

void
senda_readiness_free (SendaReadiness *self)
{
  Readiness *whole = (Readiness *) self;

  g_ptr_array_unref (self->gaps);
  senda_call_book_unref (whole->book);
  g_free (whole);
}

/* One bit of @all, each as likely. */
static guint16
draw_bit (guint16  all,
          GRand   *random)
{
  guint n = 0;

  while (all >> n)
    n++;
  return 1u << g_rand_int_range (random, 0, n);
}

/* A situation for a tabletop: one value of each fixed factor, and up to two circumstances beside.
 * The same numbers of @random draw the same. */
SendaCase
senda_readiness_draw (SendaCallBook *book,
                      GRand         *random)
{
  const SendaFactors *factors = senda_call_book_get_factors (book);
  SendaCase drawn = get_base (factors);
  g_autoptr (GArray) beside = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < factors->n_dimensions; i++)
    if (factors->dimensions[i].is_fixed)
      drawn.possible[i] = draw_bit (factors->dimensions[i].all, random);
    else if (factors->dimensions[i].is_each)
      g_array_append_val (beside, i);
  for (guint n = g_rand_int_range (random, 0, MAX_BESIDE + 1); n > 0 && beside->len > 0; n--)
    {
      guint chosen = g_rand_int_range (random, 0, beside->len);

      drawn.possible[g_array_index (beside, guint, chosen)] = 2;
      g_array_remove_index_fast (beside, chosen);
    }
  return drawn;
}
