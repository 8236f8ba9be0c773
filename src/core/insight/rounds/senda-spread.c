/* senda-spread.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-spread.h"

#include "senda-marks.h"

#include <string.h>

/* An element's views by group, before anything is held back. */
typedef struct
{
  GArray *groups; /* of SendaSpreadGroup, one for each of senda_discipline_groups */
  gboolean is_anonymous;
} Counting;

static void
add_votes (SendaVotes       *votes,
           const SendaVotes *more)
{
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    votes->at_stage[i] += more->at_stage[i];
  votes->unsure += more->unsure;
  votes->not_applicable += more->not_applicable;
}

/* What @rating (or NULL) answers, as votes of one; FALSE: it answers nothing. */
static gboolean
read_answer (SendaRecord *rating,
             SendaVotes  *votes)
{
  const char *answer = rating ? senda_record_get_text (rating, "answer") : NULL;
  gint64 stage = 0;

  *votes = (SendaVotes) { 0 };
  if (g_strcmp0 (answer, SENDA_RATING_STAGE) == 0)
    {
      stage = senda_record_get_integer (rating, "stage");
      if (stage >= 1 && stage <= SENDA_N_STAGES)
        votes->at_stage[stage - 1] = 1;
    }
  else if (g_strcmp0 (answer, SENDA_RATING_UNSURE) == 0)
    votes->unsure = 1;
  else if (g_strcmp0 (answer, SENDA_RATING_NOT_APPLICABLE) == 0)
    votes->not_applicable = 1;
  return senda_votes_count (votes) > 0;
}

static SendaSpreadGroup *
find_group (GArray     *groups,
            const char *name)
{
  for (guint i = 0; i < groups->len; i++)
    {
      SendaSpreadGroup *group = &g_array_index (groups, SendaSpreadGroup, i);

      if (strcmp (group->group, name) == 0)
        return group;
    }
  return strcmp (name, SENDA_GROUP_OTHER) != 0 ? find_group (groups, SENDA_GROUP_OTHER) : NULL;
}

static GArray *
new_groups (void)
{
  GArray *groups = g_array_new (FALSE, TRUE, sizeof (SendaSpreadGroup));

  for (const SendaChoice *choice = senda_discipline_groups; choice->name != NULL; choice++)
    {
      SendaSpreadGroup group = { .group = choice->name };

      g_array_append_val (groups, group);
    }
  return groups;
}

static void
count_ballots (SendaSpread    *self,
               SendaBallotBox *box,
               GArray         *groups)
{
  GPtrArray *ballots = senda_ballot_box_get_ballots (box);

  self->n_ballots = ballots->len;
  for (guint i = 0; i < ballots->len; i++)
    {
      SendaRecord *ballot = g_ptr_array_index (ballots, i);
      SendaSpreadGroup *group = find_group (groups, senda_ballot_box_get_group (box, ballot));
      SendaVotes votes;

      if (!read_answer (senda_ballot_box_find_rating (box, ballot, self->element), &votes))
        continue;
      self->n_answers++;
      add_votes (&self->votes, &votes);
      add_votes (&group->votes, &votes);
    }
}

/* Whether the views of @group may stand by themselves. */
static gboolean
may_stand_apart (const Counting         *counting,
                 const SendaSpreadGroup *group)
{
  return senda_votes_count (&group->votes) >= SENDA_SPREAD_LEAST ||
         (!counting->is_anonymous && strcmp (group->group, SENDA_GROUP_SURVIVOR_LEADERSHIP) != 0);
}

/* Takes group @index out of those that are shown and adds it to those that are not. */
static void
hold_back (Counting         *counting,
           guint             index,
           SendaSpreadGroup *others)
{
  add_votes (&others->votes, &g_array_index (counting->groups, SendaSpreadGroup, index).votes);
  g_array_remove_index (counting->groups, index);
}

/* The smallest of the groups; of several the last, so that the first to be named stay. */
static guint
find_smallest (GArray *groups)
{
  guint smallest = 0;
  guint least = G_MAXUINT;

  for (guint i = 0; i < groups->len; i++)
    {
      guint count = senda_votes_count (&g_array_index (groups, SendaSpreadGroup, i).votes);

      if (count <= least)
        smallest = i;
      least = MIN (least, count);
    }
  return smallest;
}

static void
drop_silent (GArray *groups)
{
  for (guint i = groups->len; i > 0; i--)
    if (senda_votes_count (&g_array_index (groups, SendaSpreadGroup, i - 1).votes) == 0)
      g_array_remove_index (groups, i - 1);
}

/* Leaves a division of all answers in which each part is large enough, so that a difference of the
 * whole and any of them is made of whole parts and never smaller. Where no group can stand apart
 * there is none: the whole says it all. */
static void
hold_back_small (Counting *counting)
{
  GArray *groups = counting->groups;
  SendaSpreadGroup others = { .group = NULL };
  guint count = 0;

  drop_silent (groups);
  for (guint i = groups->len; i > 0; i--)
    if (!may_stand_apart (counting, &g_array_index (groups, SendaSpreadGroup, i - 1)))
      hold_back (counting, i - 1, &others);
  while ((count = senda_votes_count (&others.votes)) > 0 && count < SENDA_SPREAD_LEAST &&
         groups->len > 0)
    hold_back (counting, find_smallest (groups), &others);
  if (count > 0 && groups->len > 0)
    g_array_append_val (groups, others);
}

static void
find_ends (SendaSpread *self)
{
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    if (self->votes.at_stage[i] > 0)
      {
        self->lowest = self->lowest ? self->lowest : i + 1;
        self->highest = i + 1;
      }
}

/* How the ballots in @box see @element. (transfer full) */
SendaSpread *
senda_spread_new (SendaBallotBox     *box,
                  const SendaElement *element)
{
  SendaSpread *self = g_new0 (SendaSpread, 1);
  Counting counting = { new_groups (), senda_ballot_box_is_anonymous (box) };

  self->element = element;
  self->groups = counting.groups;
  count_ballots (self, box, counting.groups);
  self->is_filling = senda_ballot_box_is_filling (box);
  self->n_answers = self->is_filling ? 0 : self->n_answers;
  self->is_shown = !counting.is_anonymous || self->n_answers >= SENDA_SPREAD_LEAST;
  if (self->is_shown)
    {
      hold_back_small (&counting);
      find_ends (self);
    }
  else
    {
      g_array_set_size (self->groups, 0);
      self->votes = (SendaVotes) { 0 };
    }
  return self;
}

void
senda_spread_free (SendaSpread *self)
{
  g_array_unref (self->groups);
  g_free (self);
}

/* How many answer at all. */
guint
senda_votes_count (const SendaVotes *votes)
{
  guint count = votes->unsure + votes->not_applicable;

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    count += votes->at_stage[i];
  return count;
}

gboolean
senda_spread_is_apart (const SendaSpread *self)
{
  return self->highest - self->lowest >= 2;
}

static guint
count_marks (const SendaStageMarks *marks)
{
  return marks->n_describes + marks->n_partly + marks->n_does_not + marks->n_unsure;
}

static void
add_mark (SendaStageMarks *marks,
          const char      *mark)
{
  if (strcmp (mark, SENDA_MARK_DESCRIBES) == 0)
    marks->n_describes++;
  else if (strcmp (mark, SENDA_MARK_PARTLY) == 0)
    marks->n_partly++;
  else if (strcmp (mark, SENDA_MARK_DOES_NOT) == 0)
    marks->n_does_not++;
  else
    marks->n_unsure++;
}

/* Counts into @marks; n_statements is how many ballots answer the element or mark the statement. In
 * an anonymous round at least three must do each, or nothing is told: FALSE. */
gboolean
senda_spread_count_marks (SendaBallotBox       *box,
                          const SendaStatement *statement,
                          SendaStageMarks      *marks)
{
  GPtrArray *ballots = senda_ballot_box_get_ballots (box);
  guint n_answers = 0;

  *marks = (SendaStageMarks) { 0 };
  for (guint i = 0; i < ballots->len; i++)
    {
      SendaRecord *rating = senda_ballot_box_find_rating (box, g_ptr_array_index (ballots, i),
                                                          statement->element);
      const char *mark = rating ? senda_marks_get (senda_record_get_text (rating, "marks"),
                                                   statement->id) : NULL;
      SendaVotes votes;
      gboolean answers = read_answer (rating, &votes);

      n_answers += answers;
      marks->n_statements += answers || mark != NULL;
      if (mark != NULL)
        add_mark (marks, mark);
    }
  if (!senda_ballot_box_is_anonymous (box) ||
      (MIN (n_answers, count_marks (marks)) >= SENDA_SPREAD_LEAST &&
       !senda_ballot_box_is_filling (box)))
    return TRUE;
  *marks = (SendaStageMarks) { 0 };
  return FALSE;
}

/* How many name another stage than the one that most do. */
static guint
count_differing (const SendaSpread *self)
{
  guint commonest = 0;
  guint count = 0;

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      commonest = MAX (commonest, self->votes.at_stage[i]);
      count += self->votes.at_stage[i];
    }
  return count - commonest;
}

static int
compare_widths_cb (gconstpointer a,
                   gconstpointer b)
{
  const SendaSpread *left = *(const SendaSpread *const *) a;
  const SendaSpread *right = *(const SendaSpread *const *) b;
  int width = (int) (right->highest - right->lowest) - (int) (left->highest - left->lowest);
  int differing = (int) count_differing (right) - (int) count_differing (left);

  if (width != 0)
    return width;
  return differing ? differing : (int) left->element->position - (int) right->element->position;
}

/* The elements to talk about first; see the header. (transfer full) (element-type SendaSpread) */
GPtrArray *
senda_spread_list_widest (SendaBallotBox *box,
                          guint           max)
{
  GPtrArray *spreads = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_spread_free);
  SendaContent *content = senda_ballot_box_get_content (box);
  guint n_elements = senda_content_get_n_elements (content);

  for (guint i = 0; i < n_elements; i++)
    {
      SendaSpread *spread = senda_spread_new (box, senda_content_get_element (content, i));

      if (spread->lowest < spread->highest)
        g_ptr_array_add (spreads, spread);
      else
        senda_spread_free (spread);
    }
  g_ptr_array_sort (spreads, compare_widths_cb);
  if (spreads->len > max)
    g_ptr_array_set_size (spreads, max);
  return spreads;
}
