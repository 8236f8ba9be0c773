/* senda-ballot-box.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-box.h"

#include "senda-topic.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SendaChoice senda_discipline_groups[] = {
  SENDA_CHOICE ("law-enforcement", "group", "Law enforcement"),
  SENDA_CHOICE ("prosecution", "group", "Prosecution"),
  SENDA_CHOICE ("victim-services", "group", "Victim services"),
  SENDA_CHOICE ("legal-services", "group", "Legal services"),
  SENDA_CHOICE ("health", "group", "Health"),
  SENDA_CHOICE ("survivor-leadership", "group", "Survivor leadership"),
  SENDA_CHOICE ("other", "group", "Other"),
  { NULL, NULL, NULL }
};

struct _SendaBallotBox
{
  gatomicrefcount refs;
  SendaContent *content;
  SendaRecord *round; /* or NULL */
  GPtrArray *raters;
  GPtrArray *ballots;
  GHashTable *rater_of;  /* member id to rater */
  GHashTable *by_id;     /* rater id to rater */
  GHashTable *ballot_of; /* rater id to ballot */
  GHashTable *places;    /* ballot id to its place in ballots, from 1 */
  SendaRecord **ratings; /* a row for each ballot, one per element; NULL: says nothing of it */
  guint n_elements;
};

static GPtrArray *
hold (GPtrArray *records)
{
  GPtrArray *held = g_ptr_array_new_full (records ? records->len : 0, g_object_unref);

  for (guint i = 0; records && i < records->len; i++)
    g_ptr_array_add (held, g_object_ref (g_ptr_array_index (records, i)));
  return held;
}

static void
index_raters (SendaBallotBox *self)
{
  for (guint i = 0; i < self->raters->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (self->raters, i);
      const char *member = senda_record_get_text (rater, "member");

      g_hash_table_insert (self->by_id, (gpointer) senda_record_get_id (rater), rater);
      if (member != NULL)
        g_hash_table_insert (self->rater_of, (gpointer) member, rater);
    }
}

static void
index_ballots (SendaBallotBox *self)
{
  for (guint i = 0; i < self->ballots->len; i++)
    {
      SendaRecord *ballot = g_ptr_array_index (self->ballots, i);
      const char *rater = senda_record_get_text (ballot, "rater");

      g_hash_table_insert (self->places, (gpointer) senda_record_get_id (ballot),
                           GUINT_TO_POINTER (i + 1));
      if (rater != NULL)
        g_hash_table_insert (self->ballot_of, (gpointer) rater, ballot);
    }
}

static guint
find_place (SendaBallotBox *self,
            const char     *ballot)
{
  return ballot ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, ballot)) : 0;
}

/* Where what the ballot at @place, from 1, says of the element is held. */
static SendaRecord **
get_slot (SendaBallotBox *self,
          guint           place,
          guint           element)
{
  return &self->ratings[(gsize) (place - 1) * self->n_elements + element];
}

static void
read_ratings (SendaBallotBox *self,
              GPtrArray      *ratings)
{
  for (guint i = 0; ratings && i < ratings->len; i++)
    {
      SendaRecord *rating = g_ptr_array_index (ratings, i);
      guint place = find_place (self, senda_record_get_text (rating, "ballot"));
      const SendaElement *element =
        senda_content_find_element (self->content, senda_record_get_text (rating, "element"));

      if (place > 0 && element != NULL)
        g_set_object (get_slot (self, place, element->position), rating);
    }
}

/* The ballots of @round by its records, which it holds on to. (transfer full) */
SendaBallotBox *
senda_ballot_box_new (SendaContent *content,
                      SendaRecord  *round,
                      GPtrArray    *raters,
                      GPtrArray    *ballots,
                      GPtrArray    *ratings)
{
  SendaBallotBox *self = g_new0 (SendaBallotBox, 1);

  g_atomic_ref_count_init (&self->refs);
  self->content = g_object_ref (content);
  g_set_object (&self->round, round);
  self->raters = hold (raters);
  self->ballots = hold (ballots);
  self->rater_of = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->ballot_of = g_hash_table_new (g_str_hash, g_str_equal);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->n_elements = senda_content_get_n_elements (content);
  self->ratings = g_new0 (SendaRecord *, (gsize) self->ballots->len * self->n_elements);
  index_raters (self);
  index_ballots (self);
  read_ratings (self, ratings);
  return self;
}

SendaBallotBox *
senda_ballot_box_ref (SendaBallotBox *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
senda_ballot_box_unref (SendaBallotBox *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (gsize i = 0; i < (gsize) self->ballots->len * self->n_elements; i++)
    g_clear_object (&self->ratings[i]);
  g_free (self->ratings);
  g_hash_table_unref (self->rater_of);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->ballot_of);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->raters);
  g_ptr_array_unref (self->ballots);
  g_clear_object (&self->round);
  g_object_unref (self->content);
  g_free (self);
}

/* (transfer none) */
SendaContent *
senda_ballot_box_get_content (SendaBallotBox *self)
{
  return self->content;
}

/* (transfer none) (nullable) */
SendaRecord *
senda_ballot_box_get_round (SendaBallotBox *self)
{
  return self->round;
}

gboolean
senda_ballot_box_is_anonymous (SendaBallotBox *self)
{
  return self->round != NULL && senda_record_get_integer (self->round, "is_anonymous") != 0;
}

gboolean
senda_ballot_box_is_filling (SendaBallotBox *self)
{
  const char *state = self->round ? senda_round_get_state (self->round) : NULL;

  return senda_ballot_box_is_anonymous (self) &&
         (strcmp (state, SENDA_ROUND_PREPARING) == 0 || strcmp (state, SENDA_ROUND_COLLECTING) == 0);
}

/* In the order given. (transfer none) */
GPtrArray *
senda_ballot_box_get_raters (SendaBallotBox *self)
{
  return self->raters;
}

/* In the order given. (transfer none) */
GPtrArray *
senda_ballot_box_get_ballots (SendaBallotBox *self)
{
  return self->ballots;
}

/* (transfer none) (nullable) */
SendaRecord *
senda_ballot_box_find_rater (SendaBallotBox *self,
                             const char     *member)
{
  return member ? g_hash_table_lookup (self->rater_of, member) : NULL;
}

/* (transfer none) (nullable) */
SendaRecord *
senda_ballot_box_find_ballot (SendaBallotBox *self,
                              SendaRecord    *rater)
{
  return g_hash_table_lookup (self->ballot_of, senda_record_get_id (rater));
}

/* (transfer none) (nullable) */
SendaRecord *
senda_ballot_box_find_rating (SendaBallotBox     *self,
                              SendaRecord        *ballot,
                              const SendaElement *element)
{
  guint place = find_place (self, senda_record_get_id (ballot));

  return place > 0 ? *get_slot (self, place, element->position) : NULL;
}

/* Of how many elements @ballot says anything. */
guint
senda_ballot_box_count_ratings (SendaBallotBox *self,
                                SendaRecord    *ballot)
{
  guint place = find_place (self, senda_record_get_id (ballot));
  guint n = 0;

  for (guint i = 0; place > 0 && i < self->n_elements; i++)
    n += *get_slot (self, place, i) != NULL;
  return n;
}

/* One of senda_discipline_groups: that of the rater as the roster says, or of an anonymous ballot
 * itself. */
const char *
senda_ballot_box_get_group (SendaBallotBox *self,
                            SendaRecord    *ballot)
{
  const char *id = senda_record_get_text (ballot, "rater");
  SendaRecord *rater = id ? g_hash_table_lookup (self->by_id, id) : NULL;

  return senda_discipline_get_group (self->content,
                                     senda_record_get_text (rater ? rater : ballot,
                                                            "discipline"));
}

/* Which of senda_discipline_groups @discipline (an id of the content, the name of a group, or NULL)
 * belongs to: what is neither of the content nor a group, or of none, is other. */
const char *
senda_discipline_get_group (SendaContent *content,
                            const char   *discipline)
{
  const SendaTopic *topic = discipline ? senda_content_find_topic (content, discipline) : NULL;
  const SendaChoice *group =
    senda_choice_find (senda_discipline_groups,
                       topic ? senda_topic_get_attribute (topic, "lens") : discipline);

  return group ? group->name : SENDA_GROUP_OTHER;
}

/* What people call @rater: by the member's name, as long as there is one. (transfer full) */
char *
senda_rater_say (SendaRecord      *rater,
                 SendaPeopleFacts *people,
                 SendaCatalog     *catalog)
{
  SendaRecord *member = senda_people_facts_follow (people, rater, "member");
  const char *name = member ? senda_record_get_text (member, "name") : NULL;

  return g_strdup (name ? name : senda_catalog_get (catalog, "rater",
                                                    NC_("rater", "Former member")));
}
