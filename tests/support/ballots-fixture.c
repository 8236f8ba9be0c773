/* ballots-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ballots-fixture.h"

#include <string.h>

const BallotGroup ballot_groups[BALLOTS_N_GROUPS] = {
  { "police", "discipline.local-law-enforcement" },
  { "prosecution", "discipline.local-prosecutors" },
  { "services", "discipline.victim-services" },
  { "legal", "discipline.legal-services" },
  { "health", "discipline.health-care" },
  { "survivors", "discipline.survivor-leaders" },
  { "other", "discipline.child-welfare" },
};

static SendaRecord *
add (GPtrArray  *records,
     const char *type,
     const char *prefix)
{
  g_autofree char *id = g_strdup_printf ("%s%u", prefix, records->len);
  const PeopleRow row = { type, id, { NULL } };

  g_ptr_array_add (records, people_record_new (&row, 0));
  return g_ptr_array_index (records, records->len - 1);
}

void
ballots_begin (Ballots      *self,
               SendaContent *content,
               gboolean      is_anonymous)
{
  static const PeopleRow row = { "round", "r", { "name", "2026" } };

  self->content = g_object_ref (content);
  self->round = people_record_new (&row, 0);
  people_record_set (self->round, "is_anonymous", is_anonymous ? "1" : "0");
  self->raters = g_ptr_array_new_with_free_func (g_object_unref);
  self->ballots = g_ptr_array_new_with_free_func (g_object_unref);
  self->ratings = g_ptr_array_new_with_free_func (g_object_unref);
}

void
ballots_clear (Ballots *self)
{
  g_ptr_array_unref (self->raters);
  g_ptr_array_unref (self->ballots);
  g_ptr_array_unref (self->ratings);
  g_object_unref (self->round);
  g_object_unref (self->content);
}

SendaRecord *
ballots_add (Ballots    *self,
             const char *discipline)
{
  SendaRecord *ballot = add (self->ballots, "ballot", "b");
  SendaRecord *rater = NULL;

  if (senda_record_get_integer (self->round, "is_anonymous"))
    {
      people_record_set (ballot, "discipline", discipline);
      return ballot;
    }
  rater = add (self->raters, "rater", "p");
  people_record_set (rater, "discipline", discipline);
  people_record_set (ballot, "rater", senda_record_get_id (rater));
  return ballot;
}

SendaRecord *
ballots_add_rating (Ballots     *self,
                    SendaRecord *ballot,
                    const char  *element,
                    char         answer)
{
  const char text[] = { answer, '\0' };
  SendaRecord *rating = NULL;

  if (answer == '-')
    return NULL;
  rating = add (self->ratings, "rating", "x");
  people_record_set (rating, "ballot", senda_record_get_id (ballot));
  people_record_set (rating, "element", element);
  if (answer == '?')
    people_record_set (rating, "answer", SENDA_RATING_UNSURE);
  else if (answer == 'n')
    people_record_set (rating, "answer", SENDA_RATING_NOT_APPLICABLE);
  else if (answer != 'm')
    {
      people_record_set (rating, "answer", SENDA_RATING_STAGE);
      people_record_set (rating, "stage", text);
    }
  return rating;
}

void
ballots_write (Ballots    *self,
               const char *element,
               const char *written)
{
  g_auto (GStrv) parts = g_strsplit (written, ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 2);
      guint group = 0;

      while (strcmp (ballot_groups[group].code, words[0]) != 0)
        g_assert_cmpuint (++group, <, BALLOTS_N_GROUPS);
      for (const char *at = words[1]; *at != '\0'; at++)
        ballots_add_rating (self, ballots_add (self, ballot_groups[group].discipline), element,
                            *at);
    }
}

SendaBallotBox *
ballots_open (Ballots *self)
{
  return senda_ballot_box_new (self->content, self->round, self->raters, self->ballots,
                               self->ratings);
}
