/* senda-role-holders.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who holds a role, who works with those who do, and who has read it.
 */
#include "config.h"

#include "senda-role-card.h"

#include <string.h>

static GPtrArray *
list_assignments (const SendaRoleCard *card,
                  SendaPeopleFacts    *facts)
{
  return senda_people_facts_list_of (facts, &senda_role_assignment_info, "role", card->id);
}

/* Whether @discipline is one of those whose members have the role @card. */
static gboolean
is_role_of (const SendaRoleCard *card,
            const SendaTopic    *discipline)
{
  return discipline != NULL && card->topic != NULL &&
         g_strcmp0 (senda_topic_get_attribute (discipline, "role"), card->topic->id) == 0;
}

static void
add_in_disciplines (const SendaRoleCard *card,
                    SendaPeopleFacts    *facts,
                    GHashTable          *assigned,
                    GPtrArray           *holders)
{
  GPtrArray *topics = senda_content_get_topics (senda_people_facts_get_content (facts),
                                                "discipline");

  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);
      GPtrArray *members = is_role_of (card, topic)
                             ? senda_people_facts_list_in_discipline (facts, topic->id)
                             : NULL;

      for (guint j = 0; members != NULL && j < members->len; j++)
        if (!g_hash_table_contains (assigned, g_ptr_array_index (members, j)))
          g_ptr_array_add (holders, g_ptr_array_index (members, j));
    }
}

/* Who holds the role today: those whom it was given to, then those whose discipline's role it is,
 * each once. (transfer container) (element-type SendaRecord) */
GPtrArray *
senda_role_card_dup_holders (const SendaRoleCard *card,
                             SendaPeopleFacts    *facts)
{
  GPtrArray *assignments = list_assignments (card, facts);
  g_autoptr (GHashTable) assigned = g_hash_table_new (NULL, NULL);
  GPtrArray *holders = g_ptr_array_new ();

  for (guint i = 0; i < assignments->len; i++)
    {
      SendaRecord *assignment = g_ptr_array_index (assignments, i);
      SendaRecord *member = senda_people_facts_follow (facts, assignment, "member");

      if (senda_people_facts_is_held (facts, assignment) && g_hash_table_add (assigned, member))
        g_ptr_array_add (holders, member);
    }
  add_in_disciplines (card, facts, assigned, holders);
  return holders;
}

/* The later day first; none is the latest of all. */
static int
compare_days (SendaRecord *a,
              SendaRecord *b,
              const char  *field)
{
  const char *x = senda_record_get_text (a, field);
  const char *y = senda_record_get_text (b, field);

  if (x == NULL || y == NULL)
    return (x != NULL) - (y != NULL);
  return strcmp (y, x);
}

static int
compare_assignments_cb (gconstpointer a,
                        gconstpointer b,
                        gpointer      data)
{
  SendaRecord *x = *(SendaRecord *const *) a;
  SendaRecord *y = *(SendaRecord *const *) b;
  int order = senda_people_facts_is_held (data, y) - senda_people_facts_is_held (data, x);

  if (order == 0)
    order = compare_days (x, y, "ends_on");
  if (order == 0)
    order = compare_days (x, y, "starts_on");
  return order != 0 ? order : strcmp (senda_record_get_id (x), senda_record_get_id (y));
}

/* Every assignment to the role: those of today, then by when they end, the latest first.
 * (transfer container) (element-type SendaRecord) */
GPtrArray *
senda_role_card_dup_assignments (const SendaRoleCard *card,
                                 SendaPeopleFacts    *facts)
{
  GPtrArray *assignments = g_ptr_array_copy (list_assignments (card, facts), NULL, NULL);

  g_ptr_array_sort_with_data (assignments, compare_assignments_cb, facts);
  return assignments;
}

/* Whether @member holds the role today. */
gboolean
senda_role_card_is_held_by (const SendaRoleCard *card,
                            SendaPeopleFacts    *facts,
                            SendaRecord         *member)
{
  const char *discipline = senda_people_facts_get_discipline (facts, member);
  GPtrArray *assignments =
    senda_people_facts_list_of (facts, &senda_role_assignment_info, "member",
                                senda_record_get_id (member));

  if (!senda_people_facts_member_takes_part (facts, member))
    return FALSE;
  for (guint i = 0; i < assignments->len; i++)
    {
      SendaRecord *assignment = g_ptr_array_index (assignments, i);

      if (g_strcmp0 (senda_record_get_text (assignment, "role"), card->id) == 0 &&
          senda_people_facts_is_held (facts, assignment))
        return TRUE;
    }
  return is_role_of (card, senda_content_find_topic (senda_people_facts_get_content (facts),
                                                     discipline));
}

static GPtrArray *
list_parts (const SendaRoleCard *card,
            SendaPeopleFacts    *facts)
{
  return senda_people_facts_list_of (facts, &senda_responsibility_part_info, "role", card->id);
}

static gboolean
is_held (const SendaRoleCard *card,
         SendaPeopleFacts    *facts)
{
  g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, facts);

  return holders->len > 0;
}

/* Whether the role is used here: it is held, or has a part in something. */
gboolean
senda_role_card_is_in_use (const SendaRoleCard *card,
                           SendaPeopleFacts    *facts)
{
  return !card->is_unused && (list_parts (card, facts)->len > 0 || is_held (card, facts));
}

/* Leads or supports: who is only kept informed does not work on it. */
static gboolean
works_on (SendaRecord *part,
          const char  *responsibility)
{
  return g_strcmp0 (senda_record_get_text (part, "part"), SENDA_PART_INFORMED) != 0 &&
         g_strcmp0 (senda_record_get_text (part, "responsibility"), responsibility) == 0;
}

static gboolean
share_a_responsibility (const SendaRoleCard *a,
                        const SendaRoleCard *b,
                        SendaPeopleFacts    *facts)
{
  GPtrArray *parts = list_parts (a, facts);
  GPtrArray *others = list_parts (b, facts);

  for (guint i = 0; i < parts->len; i++)
    {
      SendaRecord *part = g_ptr_array_index (parts, i);
      const char *responsibility = senda_record_get_text (part, "responsibility");

      for (guint j = 0; j < others->len && works_on (part, responsibility); j++)
        if (works_on (g_ptr_array_index (others, j), responsibility))
          return TRUE;
    }
  return FALSE;
}

/* Whether @member works with those who hold the role: it is somebody's, not theirs, and both lead or
 * support the same. */
gboolean
senda_role_card_is_partner (const SendaRoleCard *card,
                            GPtrArray           *cards,
                            SendaPeopleFacts    *facts,
                            SendaRecord         *member)
{
  if (card->is_unused || senda_role_card_is_held_by (card, facts, member) ||
      !is_held (card, facts))
    return FALSE;
  if (senda_people_facts_list (facts, &senda_responsibility_part_info)->len == 0)
    return TRUE;
  for (guint i = 0; i < cards->len; i++)
    {
      const SendaRoleCard *own = g_ptr_array_index (cards, i);

      if (!own->is_unused && senda_role_card_is_held_by (own, facts, member) &&
          share_a_responsibility (card, own, facts))
        return TRUE;
    }
  return FALSE;
}

static SendaRecord *
find_review (const SendaRoleCard *card,
             SendaPeopleFacts    *facts,
             SendaRecord         *member)
{
  GPtrArray *reviews = senda_people_facts_list_of (facts, &senda_role_review_info, "member",
                                                   senda_record_get_id (member));

  for (guint i = 0; i < reviews->len; i++)
    {
      SendaRecord *review = g_ptr_array_index (reviews, i);

      if (g_strcmp0 (senda_record_get_text (review, "role"), card->id) == 0)
        return review;
    }
  return NULL;
}

static gboolean
is_shipped_wording (const SendaRoleCard *card,
                    SendaPeopleFacts    *facts,
                    gint64               number)
{
  GPtrArray *versions = senda_people_facts_list_of (facts, &senda_role_version_info, "role",
                                                    card->id);

  for (guint i = 0; i < versions->len; i++)
    {
      SendaRecord *version = g_ptr_array_index (versions, i);

      if (senda_record_get_integer (version, "number") == number)
        return senda_record_get_integer (version, "is_shipped") != 0;
    }
  return number == 0;
}

/* Who read the shipped words has read those of today when the task force went back to them. */
static gboolean
is_of_todays_wording (const SendaRoleCard *card,
                      SendaPeopleFacts    *facts,
                      SendaRecord         *review)
{
  gint64 number = senda_record_get_integer (review, "version");

  return number == card->number ||
         (senda_role_card_is_shipped (card) && is_shipped_wording (card, facts, number));
}

static gboolean
is_open (SendaRecord *review)
{
  return g_strcmp0 (senda_record_get_text (review, "finding"), SENDA_REVIEW_DISCUSS) == 0 &&
         senda_record_is_null (review, "settled_on");
}

/* What @member found in reading the role. @review (optional) is set to the record behind it, or to
 * NULL. (transfer none) */
SendaReading
senda_role_card_get_reading (const SendaRoleCard *card,
                             SendaPeopleFacts    *facts,
                             SendaRecord         *member,
                             SendaRecord        **review)
{
  SendaRecord *found = find_review (card, facts, member);

  if (review != NULL)
    *review = found;
  if (found == NULL)
    return SENDA_READING_NONE;
  if (is_open (found))
    return SENDA_READING_DISCUSS;
  if (!is_of_todays_wording (card, facts, found))
    return SENDA_READING_AGAIN;
  return g_strcmp0 (senda_record_get_text (found, "finding"), SENDA_REVIEW_DISCUSS) == 0
           ? SENDA_READING_SETTLED
           : SENDA_READING_UNDERSTOOD;
}

static int
compare_reviews_cb (gconstpointer a,
                    gconstpointer b)
{
  SendaRecord *x = *(SendaRecord *const *) a;
  SendaRecord *y = *(SendaRecord *const *) b;
  int order = g_strcmp0 (senda_record_get_text (x, "reviewed_on"),
                         senda_record_get_text (y, "reviewed_on"));

  return order != 0 ? order : strcmp (senda_record_get_id (x), senda_record_get_id (y));
}

/* Every open question, also of those who no longer take part, the oldest first.
 * (transfer container) (element-type SendaRecord) */
GPtrArray *
senda_reviews_dup_open (SendaPeopleFacts *facts)
{
  GPtrArray *reviews = senda_people_facts_list (facts, &senda_role_review_info);
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < reviews->len; i++)
    if (is_open (g_ptr_array_index (reviews, i)))
      g_ptr_array_add (open, g_ptr_array_index (reviews, i));
  g_ptr_array_sort (open, compare_reviews_cb);
  return open;
}
