/* test-spread-hold-back.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That no published figure, and no difference of published figures, points at a person: random
 * rounds beside a reading of their ballots that shares nothing with the code that is tested.
 */
#include "config.h"

#include "ballots-fixture.h"

#include "senda-agreed-stage.h"
#include "senda-spread.h"

#include <string.h>

#define N_ROUNDS 2000
#define MAX_BALLOTS 14

/* One random round beside what is known of it without the code that is tested: each ballot's group,
 * and for each element its answer. */
typedef struct
{
  Ballots round;
  guint n_ballots;
  guint group_of[MAX_BALLOTS];
  char *answers[MAX_BALLOTS];
  char *marks[MAX_BALLOTS]; /* on the first statement of each element */
} RandomRound;

/* How often each situation was met: a test that never meets one proves nothing of it. */
typedef struct
{
  guint hidden;
  guint apart;
  guint joined;
  guint whole;
  guint marks;
  guint marks_hidden;
} Met;

static const SendaStatement *
first_statement (const SendaElement *element)
{
  const SendaElementStage *stage = g_ptr_array_index (element->stages, 0);

  return g_ptr_array_index (stage->statements, 0);
}

static void
random_round_rate (RandomRound        *self,
                   const SendaElement *element,
                   guint               i)
{
  static const char answers[] = "12345?n-m";
  char answer = answers[g_test_rand_int_range (0, strlen (answers))];
  SendaRecord *ballot = g_ptr_array_index (self->round.ballots, i);
  SendaRecord *rating = ballots_add_rating (&self->round, ballot, element->id, answer);
  gboolean marks = rating != NULL && g_test_rand_bit ();

  self->answers[i][element->position] = answer;
  self->marks[i][element->position] = marks ? 'x' : '-';
  if (marks)
    {
      g_autofree char *text = g_strconcat (first_statement (element)->id, "=describes", NULL);

      people_record_set (rating, "marks", text);
    }
}

/* Few groups or many, so that small and large ones come together in every way. */
static void
random_round_begin (RandomRound  *self,
                    SendaContent *content,
                    gboolean      is_anonymous)
{
  guint n_groups = g_test_rand_int_range (1, BALLOTS_N_GROUPS + 1);
  guint first = g_test_rand_int_range (0, BALLOTS_N_GROUPS);
  guint n_elements = 0;

  ballots_begin (&self->round, content, is_anonymous);
  n_elements = senda_content_get_n_elements (content);
  self->n_ballots = g_test_rand_int_range (0, MAX_BALLOTS + 1);
  for (guint i = 0; i < self->n_ballots; i++)
    {
      self->group_of[i] = (first + g_test_rand_int_range (0, n_groups)) % BALLOTS_N_GROUPS;
      self->answers[i] = g_new0 (char, n_elements);
      self->marks[i] = g_new0 (char, n_elements);
      ballots_add (&self->round, ballot_groups[self->group_of[i]].discipline);
      for (guint j = 0; j < n_elements; j++)
        random_round_rate (self, senda_content_get_element (content, j), i);
    }
}

static void
random_round_clear (RandomRound *self)
{
  for (guint i = 0; i < self->n_ballots; i++)
    {
      g_free (self->answers[i]);
      g_free (self->marks[i]);
    }
  ballots_clear (&self->round);
}

static gboolean
answers (RandomRound *self,
         guint        ballot,
         guint        element)
{
  return strchr ("-m", self->answers[ballot][element]) == NULL;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits > 0; bits >>= 1)
    n += bits & 1;
  return n;
}

/* The ballots that answer, as bits: all, or those of one group. */
static guint
find_set (RandomRound *self,
          guint        element,
          int          group)
{
  guint set = 0;

  for (guint i = 0; i < self->n_ballots; i++)
    if (answers (self, i, element) && (group < 0 || self->group_of[i] == (guint) group))
      set |= 1u << i;
  return set;
}

static int
find_group (const char *name)
{
  for (guint i = 0; name != NULL && i < BALLOTS_N_GROUPS; i++)
    if (strcmp (senda_discipline_groups[i].name, name) == 0)
      return i;
  return -1;
}

/* That @votes are those of the ballots in @set, and of no other. */
static void
assert_votes_of (RandomRound      *self,
                 guint             element,
                 guint             set,
                 const SendaVotes *votes)
{
  SendaVotes expected = { { 0 }, 0, 0 };

  for (guint i = 0; i < self->n_ballots; i++)
    {
      char answer = self->answers[i][element];

      if ((set & (1u << i)) == 0)
        continue;
      if (answer == '?')
        expected.unsure++;
      else if (answer == 'n')
        expected.not_applicable++;
      else
        expected.at_stage[answer - '1']++;
    }
  g_assert_cmpmem (votes, sizeof *votes, &expected, sizeof expected);
}

/* The ballots that each published group speaks of; returns how many groups. */
static guint
find_published (RandomRound       *self,
                const SendaSpread *spread,
                guint              sets[BALLOTS_N_GROUPS + 1])
{
  guint element = spread->element->position;
  guint rest = find_set (self, element, -1);

  g_assert_cmpuint (spread->groups->len, <=, BALLOTS_N_GROUPS);
  for (guint i = 0; i < spread->groups->len; i++)
    {
      const SendaSpreadGroup *group = &g_array_index (spread->groups, SendaSpreadGroup, i);
      int position = find_group (group->group);

      g_assert_true (position >= 0 || i + 1 == spread->groups->len);
      sets[i] = position >= 0 ? find_set (self, element, position) : rest;
      rest &= ~sets[i];
      assert_votes_of (self, element, sets[i], &group->votes);
    }
  g_assert_true (rest == 0 || spread->groups->len == 0);
  return spread->groups->len;
}

/* Whether @set, which somebody can work out, is large enough to point at nobody. */
static gboolean
is_safe (RandomRound *self,
         guint        element,
         guint        set,
         gboolean     is_anonymous)
{
  guint survivors = find_set (self, element, BALLOTS_SURVIVORS);

  if (set == 0 || count_bits (set) >= SENDA_SPREAD_LEAST)
    return TRUE;
  return !is_anonymous && (set & ~survivors) != 0;
}

/* All that can be had by taking published groups together, and away from the whole. */
static void
assert_no_difference_points_at_anybody (RandomRound       *self,
                                        const SendaSpread *spread,
                                        gboolean           is_anonymous)
{
  guint sets[BALLOTS_N_GROUPS + 1];
  guint element = spread->element->position;
  guint whole = find_set (self, element, -1);
  guint n_sets = find_published (self, spread, sets);

  for (guint choice = 1; choice < 1u << n_sets; choice++)
    {
      guint together = 0;

      for (guint i = 0; i < n_sets; i++)
        together |= choice & (1u << i) ? sets[i] : 0;
      g_assert_true (is_safe (self, element, together, is_anonymous));
      g_assert_true (is_safe (self, element, whole & ~together, is_anonymous));
    }
  if (is_anonymous && spread->is_shown)
    g_assert_true (is_safe (self, element, whole, is_anonymous));
  if (n_sets > 0 && g_array_index (spread->groups, SendaSpreadGroup, n_sets - 1).group == NULL)
    g_assert_cmpuint (count_bits (sets[n_sets - 1]), >=, SENDA_SPREAD_LEAST);
}

/* In an anonymous round: every group of three or more is shown, unless the rest is too small to be
 * left; then the smallest of them alone is not. */
static void
assert_no_more_is_held_back (RandomRound       *self,
                             const SendaSpread *spread,
                             Met               *met)
{
  guint small = 0;
  guint n_large = 0;
  guint n_named = 0;

  for (guint i = 0; i < BALLOTS_N_GROUPS; i++)
    {
      guint count = count_bits (find_set (self, spread->element->position, i));

      n_large += count >= SENDA_SPREAD_LEAST;
      small += count < SENDA_SPREAD_LEAST ? count : 0;
    }
  for (guint i = 0; i < spread->groups->len; i++)
    n_named += g_array_index (spread->groups, SendaSpreadGroup, i).group != NULL;
  if (small > 0 && small < SENDA_SPREAD_LEAST && n_large > 0)
    {
      g_assert_cmpuint (n_named, ==, n_large - 1);
      met->joined++;
    }
  else
    g_assert_cmpuint (n_named, ==, n_large);
  met->apart += n_named > 1;
  met->whole += n_named == 0;
}

static void
assert_nothing_is_shown (const SendaSpread *spread)
{
  static const SendaVotes nothing = { { 0 }, 0, 0 };

  g_assert_cmpmem (&spread->votes, sizeof nothing, &nothing, sizeof nothing);
  g_assert_cmpuint (spread->lowest + spread->highest, ==, 0);
  g_assert_cmpuint (spread->groups->len, ==, 0);
}

/* Of a statement only the whole is ever told, so there is nothing to take it from. */
static void
check_marks (RandomRound        *self,
             SendaBallotBox     *box,
             const SendaElement *element,
             gboolean            is_anonymous,
             Met                *met)
{
  guint n_answers = count_bits (find_set (self, element->position, -1));
  guint n_marks = 0;
  SendaStageMarks marks;

  for (guint i = 0; i < self->n_ballots; i++)
    n_marks += self->marks[i][element->position] == 'x';
  if (senda_spread_count_marks (box, first_statement (element), &marks))
    {
      g_assert_true (!is_anonymous || MIN (n_marks, n_answers) >= SENDA_SPREAD_LEAST);
      g_assert_cmpuint (marks.n_describes, ==, n_marks);
      met->marks++;
      return;
    }
  g_assert_true (is_anonymous && MIN (n_marks, n_answers) < SENDA_SPREAD_LEAST);
  g_assert_cmpuint (marks.n_describes + marks.n_statements, ==, 0);
  met->marks_hidden++;
}

static void
check_element (RandomRound        *self,
               SendaBallotBox     *box,
               const SendaElement *element,
               gboolean            is_anonymous,
               Met                *met)
{
  g_autoptr (SendaSpread) spread = senda_spread_new (box, element);
  guint whole = find_set (self, element->position, -1);

  g_assert_cmpuint (spread->n_ballots, ==, self->n_ballots);
  g_assert_cmpuint (spread->n_answers, ==, count_bits (whole));
  g_assert_cmpint (spread->is_shown, ==,
                   !is_anonymous || count_bits (whole) >= SENDA_SPREAD_LEAST);
  check_marks (self, box, element, is_anonymous, met);
  if (!spread->is_shown)
    {
      assert_nothing_is_shown (spread);
      met->hidden++;
      return;
    }
  assert_votes_of (self, element->position, whole, &spread->votes);
  assert_no_difference_points_at_anybody (self, spread, is_anonymous);
  if (is_anonymous)
    assert_no_more_is_held_back (self, spread, met);
}

static void
check_random_rounds (gboolean is_anonymous,
                     Met     *met)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      RandomRound random = { .n_ballots = 0 };
      g_autoptr (SendaBallotBox) box = NULL;
      g_autoptr (GPtrArray) widest = NULL;

      random_round_begin (&random, content, is_anonymous);
      box = ballots_open (&random.round);
      for (guint j = 0; j < senda_content_get_n_elements (content); j++)
        check_element (&random, box, senda_content_get_element (content, j), is_anonymous, met);
      widest = senda_spread_list_widest (box, SENDA_SPREAD_WIDEST);
      for (guint j = 0; j < widest->len; j++)
        g_assert_true (((SendaSpread *) g_ptr_array_index (widest, j))->is_shown);
      random_round_clear (&random);
    }
}

static void
test_anonymous_ballots_point_at_nobody (void)
{
  Met met = { 0 };

  check_random_rounds (TRUE, &met);
  g_test_message ("%u hidden, %u with groups apart, %u where one joined, %u whole, marks of %u "
                  "shown and of %u not", met.hidden, met.apart, met.joined, met.whole, met.marks,
                  met.marks_hidden);
  g_assert_cmpuint (met.hidden, >, 0);
  g_assert_cmpuint (met.apart, >, 0);
  g_assert_cmpuint (met.joined, >, 0);
  g_assert_cmpuint (met.whole, >, 0);
  g_assert_cmpuint (met.marks, >, 0);
  g_assert_cmpuint (met.marks_hidden, >, 0);
}

static void
test_survivors_are_never_fewer_than_three (void)
{
  Met met = { 0 };

  check_random_rounds (FALSE, &met);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/spread-hold-back/anonymous-ballots-point-at-nobody",
                   test_anonymous_ballots_point_at_nobody);
  g_test_add_func ("/spread-hold-back/survivors-are-never-fewer-than-three",
                   test_survivors_are_never_fewer_than_three);
  return g_test_run ();
}
