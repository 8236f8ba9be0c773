/* senda-talk-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-people.h"

#include <glib/gi18n-lib.h>

static void
person_free (gpointer data)
{
  SendaTalkPerson *person = data;

  g_free (person->member);
  g_free (person->name);
  g_free (person->agency);
  g_free (person);
}

static SendaTalkPerson *
find_person (GPtrArray  *people,
             const char *member)
{
  for (guint i = 0; i < people->len; i++)
    {
      SendaTalkPerson *person = g_ptr_array_index (people, i);

      if (g_str_equal (person->member, member))
        return person;
    }
  return NULL;
}

static char *
dup_agency (SendaTalk   *talk,
            SendaRecord *record)
{
  const char *id = senda_record_get_text (record, "agency");
  SendaRecord *agency = id ? senda_people_facts_find (senda_talk_get_people (talk),
                                                      &senda_agency_info, id) : NULL;

  return agency ? g_strdup (senda_record_get_text (agency, "name")) : NULL;
}

/* @of: the rater or the member, for the agency. */
static SendaTalkPerson *
add_person (GPtrArray   *people,
            SendaTalk   *talk,
            const char  *member,
            SendaRecord *of)
{
  SendaTalkPerson *person = g_new0 (SendaTalkPerson, 1);

  person->member = g_strdup (member);
  person->name = senda_talk_say_member (talk, member);
  person->agency = of ? dup_agency (talk, of) : NULL;
  g_ptr_array_add (people, person);
  return person;
}

static gboolean
has_voted (SendaTalk   *talk,
           SendaRecord *rater)
{
  SendaBallotBox *box = senda_talk_get_box (talk);
  SendaRecord *ballot = senda_ballot_box_find_ballot (box, rater);
  SendaRecord *rating = ballot
    ? senda_ballot_box_find_rating (box, ballot, senda_talk_get_element (talk)) : NULL;

  return rating != NULL && !senda_record_is_null (rating, "answer");
}

static void
add_roster (GPtrArray *people,
            SendaTalk *talk)
{
  GPtrArray *raters = senda_ballot_box_get_raters (senda_talk_get_box (talk));

  for (guint i = 0; i < raters->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (raters, i);
      const char *member = senda_record_get_text (rater, "member");
      SendaTalkPerson *person = NULL;

      if (member == NULL)
        continue;
      person = add_person (people, talk, member, rater);
      person->is_rater = TRUE;
      person->has_voted = has_voted (talk, rater);
    }
}

static void
add_partners (GPtrArray *people,
              SendaTalk *talk)
{
  SendaPeopleFacts *facts = senda_talk_get_people (talk);
  GPtrArray *members = senda_people_facts_list (facts, &senda_member_info);

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);

      if (senda_people_facts_member_takes_part (facts, member))
        add_person (people, talk, senda_record_get_id (member), member);
    }
}

static void
add_present (GPtrArray *people,
             SendaTalk *talk)
{
  g_auto (GStrv) present = senda_talk_dup_present (talk);

  for (guint i = 0; present[i] != NULL; i++)
    if (find_person (people, present[i]) == NULL)
      add_person (people, talk, present[i],
                  senda_people_facts_find (senda_talk_get_people (talk), &senda_member_info,
                                           present[i]));
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const SendaTalkPerson *const *first = a;
  const SendaTalkPerson *const *second = b;

  return senda_catalog_compare (data, (*first)->name, (*second)->name);
}

GPtrArray *
senda_talk_list_people (SendaTalk *talk)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (person_free);

  add_roster (people, talk);
  if (people->len == 0)
    add_partners (people, talk);
  add_present (people, talk);
  g_ptr_array_sort_with_data (people, compare,
                              senda_workspace_get_catalog (senda_talk_get_workspace (talk)));
  return people;
}

char *
senda_talk_say_member (SendaTalk  *talk,
                       const char *member)
{
  SendaRecord *found = senda_people_facts_find (senda_talk_get_people (talk), &senda_member_info,
                                                member);

  return g_strdup (found ? senda_record_get_text (found, "name") : _("Former member"));
}
