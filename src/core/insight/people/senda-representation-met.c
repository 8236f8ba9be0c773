/* senda-representation-met.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-representation-private.h"

#include "senda-offers-private.h"

/* Fewer leave somebody alone in the room. */
#define ENOUGH_SURVIVOR_SEATS 2

typedef gboolean (*AgencyTest) (SendaPeopleFacts *facts,
                                SendaRecord      *agency,
                                gconstpointer     wanted);

static void
add_agencies (SendaPeopleFacts *facts,
              AgencyTest        test,
              gconstpointer     wanted,
              GPtrArray        *met_by)
{
  GPtrArray *agencies = senda_people_facts_list (facts, &senda_agency_info);

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);

      if (senda_people_facts_agency_takes_part (facts, agency) && test (facts, agency, wanted))
        g_ptr_array_add (met_by, g_object_ref (agency));
    }
}

/* Whether @record's tags in @field name @id, by the id that it has today or another one. */
static gboolean
has_tag (SendaPeopleFacts *facts,
         SendaRecord      *record,
         const char       *field,
         const char       *id)
{
  SendaContent *content = senda_people_facts_get_content (facts);
  const char *tags = senda_record_get_text (record, field);
  const SendaTopic *wanted = senda_content_find_topic (content, id);
  g_auto (GStrv) names = NULL;

  if (tags == NULL || senda_tags_have (tags, id))
    return tags != NULL;
  if (wanted == NULL)
    return FALSE;
  names = senda_tags_split (tags);
  for (guint i = 0; names[i] != NULL; i++)
    if (senda_content_find_topic (content, names[i]) == wanted)
      return TRUE;
  return FALSE;
}

static gboolean
is_one_of (SendaPeopleFacts  *facts,
           const char        *discipline,
           const char *const *wanted)
{
  const SendaTopic *topic =
    senda_content_find_topic (senda_people_facts_get_content (facts), discipline);

  return topic != NULL && g_strv_contains (wanted, topic->id);
}

static gboolean
agency_is_of (SendaPeopleFacts *facts,
              SendaRecord      *agency,
              gconstpointer     wanted)
{
  const char *const *disciplines = wanted;

  if (is_one_of (facts, senda_record_get_text (agency, "discipline"), disciplines))
    return TRUE;
  for (guint i = 0; disciplines[i] != NULL; i++)
    if (has_tag (facts, agency, "also", disciplines[i]))
      return TRUE;
  return FALSE;
}

static gboolean
agency_mainly_serves (SendaPeopleFacts *facts,
                      SendaRecord      *agency,
                      gconstpointer     wanted)
{
  for (const char *const *population = wanted; *population != NULL; population++)
    if (has_tag (facts, agency, "populations", *population))
      return TRUE;
  return FALSE;
}

static gboolean
agency_is_at_level (SendaPeopleFacts *facts G_GNUC_UNUSED,
                    SendaRecord      *agency,
                    gconstpointer     wanted)
{
  return g_strcmp0 (senda_record_get_text (agency, "level"), wanted) == 0;
}

static gboolean
agency_speaks (SendaPeopleFacts *facts,
               SendaRecord      *agency,
               gconstpointer     wanted)
{
  return has_tag (facts, agency, "languages", wanted);
}

static gboolean
agency_answers_at_any_hour (SendaPeopleFacts *facts,
                            SendaRecord      *agency,
                            gconstpointer     wanted G_GNUC_UNUSED)
{
  GPtrArray *offers = NULL;

  if (!senda_record_is_null (agency, "day_and_night"))
    return TRUE;
  offers = senda_people_facts_list_of (facts, &senda_service_offer_info, "agency",
                                       senda_record_get_id (agency));
  for (guint i = 0; i < offers->len; i++)
    {
      SendaRecord *offer = g_ptr_array_index (offers, i);

      if (g_strcmp0 (senda_record_get_text (offer, "hours"), SENDA_HOURS_ALWAYS) == 0 &&
          senda_offer_get_cover (offer) < SENDA_COVER_CLOSED)
        return TRUE;
    }
  return FALSE;
}

/* Those who are not already there by their agency. */
static void
add_members_of (SendaPeopleFacts *facts,
                const char       *discipline,
                GPtrArray        *met_by)
{
  GPtrArray *members = senda_people_facts_list_in_discipline (facts, discipline);

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      SendaRecord *agency = senda_people_facts_follow (facts, member, "agency");

      if (agency == NULL || !g_ptr_array_find (met_by, agency, NULL))
        g_ptr_array_add (met_by, g_object_ref (member));
    }
}

static void
add_disciplines (SendaPeopleFacts *facts,
                 const SendaTopic *need,
                 GPtrArray        *met_by)
{
  g_auto (GStrv) disciplines = senda_topic_dup_ids (need, "disciplines");

  add_agencies (facts, agency_is_of, disciplines, met_by);
  for (guint i = 0; disciplines[i] != NULL; i++)
    add_members_of (facts, disciplines[i], met_by);
}

static void
add_coordinators (SendaPeopleFacts *facts,
                  GPtrArray        *met_by)
{
  g_autoptr (GPtrArray) coordinators = senda_people_facts_dup_coordinators (facts);

  for (guint i = 0; i < coordinators->len; i++)
    g_ptr_array_add (met_by, g_object_ref (g_ptr_array_index (coordinators, i)));
}

void
_senda_need_find_met_by (SendaPeopleFacts *facts,
                         const SendaTopic *need,
                         GPtrArray        *met_by)
{
  const char *kind = senda_topic_get_attribute (need, "kind");
  g_auto (GStrv) populations = senda_topic_dup_ids (need, "populations");

  if (g_strcmp0 (kind, "coordinator") == 0)
    add_coordinators (facts, met_by);
  else if (g_strcmp0 (kind, "hours") == 0)
    add_agencies (facts, agency_answers_at_any_hour, NULL, met_by);
  else if (g_strcmp0 (kind, "form") == 0)
    add_agencies (facts, agency_mainly_serves, populations, met_by);
  else
    add_disciplines (facts, need, met_by);
}

void
_senda_level_find_met_by (SendaPeopleFacts *facts,
                          const char       *level,
                          GPtrArray        *met_by)
{
  add_agencies (facts, agency_is_at_level, level, met_by);
}

void
_senda_population_find_met_by (SendaPeopleFacts *facts,
                               const char       *population,
                               GPtrArray        *met_by)
{
  const char *const populations[] = { population, NULL };

  add_agencies (facts, agency_mainly_serves, populations, met_by);
}

void
_senda_language_find_met_by (SendaPeopleFacts *facts,
                             const char       *language,
                             GPtrArray        *met_by)
{
  GPtrArray *members = senda_people_facts_list (facts, &senda_member_info);

  add_agencies (facts, agency_speaks, language, met_by);
  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);

      if (senda_people_facts_member_takes_part (facts, member) &&
          has_tag (facts, member, "languages", language))
        g_ptr_array_add (met_by, g_object_ref (member));
    }
}

gboolean
_senda_need_has_seats (SendaPeopleFacts *facts,
                       const SendaTopic *need)
{
  SendaRecord *task_force = senda_people_facts_get_task_force (facts);

  return g_strcmp0 (senda_topic_get_attribute (need, "kind"), "survivor-seats") == 0 &&
         senda_record_get_integer (task_force, "survivor_seats_held") >= ENOUGH_SURVIVOR_SEATS;
}
