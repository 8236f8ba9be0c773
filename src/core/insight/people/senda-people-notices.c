/* senda-people-notices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-people-notices.h"

#include "senda-offers-private.h"
#include "senda-role-card.h"

#include <string.h>

typedef struct
{
  SendaPeopleFacts *facts;
  const char *today;
  char *limit; /* the last day that is near; NULL: beyond all days */
  GPtrArray *notices;
} Reading;

static void
notice_free (gpointer data)
{
  SendaNotice *notice = data;

  g_object_unref (notice->record);
  g_free (notice);
}

static SendaNotice *
add_notice (Reading         *reading,
            SendaNoticeKind  kind,
            SendaRecord     *record)
{
  SendaNotice *notice = g_new0 (SendaNotice, 1);

  notice->kind = kind;
  notice->record = g_object_ref (record);
  g_ptr_array_add (reading->notices, notice);
  return notice;
}

/* The day is not the record's own text: a record may change under a notice. */
static void
add_day (Reading         *reading,
         SendaNoticeKind  kind,
         SendaRecord     *record,
         const char      *field)
{
  const char *day = senda_record_get_text (record, field);

  if (day == NULL || (reading->limit != NULL && strcmp (day, reading->limit) > 0))
    return;
  add_notice (reading, kind, record)->day = g_intern_string (day);
}

/* Someone whose term is over, and who would take part were it not. */
static gboolean
took_part_until_term (Reading     *reading,
                      SendaRecord *member)
{
  const char *end = senda_record_get_text (member, "ends_on");

  return end != NULL && strcmp (end, reading->today) < 0 &&
         senda_member_has_active_standing (member);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const SendaNotice *left = *(const SendaNotice *const *) a;
  const SendaNotice *right = *(const SendaNotice *const *) b;

  return strcmp (left->day, right->day);
}

static void
add_days (Reading *reading)
{
  GPtrArray *agreements = senda_people_facts_list (reading->facts, &senda_agreement_info);
  GPtrArray *members = senda_people_facts_list (reading->facts, &senda_member_info);
  GPtrArray *actions = senda_people_facts_list (reading->facts, &senda_action_info);

  for (guint i = 0; i < agreements->len; i++)
    add_day (reading, SENDA_NOTICE_AGREEMENT_ENDS, g_ptr_array_index (agreements, i), "ends_on");
  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);

      if (senda_people_facts_member_takes_part (reading->facts, member) ||
          took_part_until_term (reading, member))
        add_day (reading, SENDA_NOTICE_TERM_ENDS, member, "ends_on");
    }
  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);

      if (senda_action_is_open (action))
        add_day (reading, SENDA_NOTICE_ACTION_DUE, action, "due_on");
    }
  g_ptr_array_sort (reading->notices, compare_days);
}

static void
add_coordinators (Reading *reading)
{
  g_autoptr (GPtrArray) coordinators = senda_people_facts_dup_coordinators (reading->facts);

  if (coordinators->len == 0)
    add_notice (reading, SENDA_NOTICE_NO_COORDINATOR,
                senda_people_facts_get_task_force (reading->facts));
  for (guint i = 0; coordinators->len > 1 && i < coordinators->len; i++)
    add_notice (reading, SENDA_NOTICE_TWO_COORDINATORS, g_ptr_array_index (coordinators, i));
}

/* The seats of @committee, by their own days, whether or not their holders still take part. */
static GPtrArray *
dup_seats (Reading     *reading,
           SendaRecord *committee)
{
  GPtrArray *all = senda_people_facts_list_of (reading->facts, &senda_committee_seat_info,
                                               "committee", senda_record_get_id (committee));
  GPtrArray *seats = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (senda_days_include (g_ptr_array_index (all, i), reading->today))
      g_ptr_array_add (seats, g_ptr_array_index (all, i));
  return seats;
}

static gboolean
has_chair (GPtrArray *seats)
{
  for (guint i = 0; i < seats->len; i++)
    if (senda_committee_seat_is_chair (g_ptr_array_index (seats, i)))
      return TRUE;
  return FALSE;
}

/* A chair who left is told of by the seat alone, not as a committee without one too. */
static void
add_no_chairs (Reading *reading)
{
  GPtrArray *committees = senda_people_facts_list (reading->facts, &senda_committee_info);

  for (guint i = 0; i < committees->len; i++)
    {
      SendaRecord *committee = g_ptr_array_index (committees, i);
      g_autoptr (GPtrArray) seats = dup_seats (reading, committee);

      if (seats->len > 0 && !has_chair (seats))
        add_notice (reading, SENDA_NOTICE_NO_CHAIR, committee);
    }
}

static void
add_chairs_who_left (Reading *reading)
{
  GPtrArray *seats = senda_people_facts_list (reading->facts, &senda_committee_seat_info);

  for (guint i = 0; i < seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (seats, i);
      SendaRecord *member = senda_people_facts_follow (reading->facts, seat, "member");

      if (senda_committee_seat_is_chair (seat) && senda_days_include (seat, reading->today) &&
          member != NULL && !senda_people_facts_member_takes_part (reading->facts, member))
        add_notice (reading, SENDA_NOTICE_CHAIR_LEFT, seat);
    }
}

static void
add_agencies (Reading         *reading,
              SendaNoticeKind  kind)
{
  GPtrArray *members = senda_people_facts_list (reading->facts, &senda_member_info);

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      SendaRecord *agency = senda_people_facts_follow (reading->facts, member, "agency");
      SendaNoticeKind found = agency ? SENDA_NOTICE_AGENCY_LEFT : SENDA_NOTICE_NO_AGENCY;

      if (found == kind && senda_people_facts_member_takes_part (reading->facts, member) &&
          (agency == NULL || !senda_people_facts_agency_takes_part (reading->facts, agency)))
        add_notice (reading, kind, member);
    }
}

static gboolean
is_being_brought_in (SendaRecord *member)
{
  const char *standing = senda_record_get_text (member, "standing");

  return g_strcmp0 (standing, SENDA_MEMBER_VETTING) == 0 ||
         g_strcmp0 (standing, SENDA_MEMBER_ONBOARDING) == 0;
}

static guint
count_steps_to_do (Reading     *reading,
                   SendaRecord *member)
{
  SendaContent *content = senda_people_facts_get_content (reading->facts);
  GPtrArray *topics = senda_content_get_topics (content, "step");
  GPtrArray *steps = senda_people_facts_list_of (reading->facts, &senda_onboarding_step_info,
                                                 "member", senda_record_get_id (member));
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  guint n_left = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      SendaRecord *step = g_ptr_array_index (steps, i);

      if (!senda_record_is_null (step, "done_on"))
        g_hash_table_add (done, (gpointer) senda_content_find_topic (
                                  content, senda_record_get_text (step, "step")));
    }
  for (guint i = 0; i < topics->len; i++)
    n_left += !g_hash_table_contains (done, g_ptr_array_index (topics, i));
  return n_left;
}

static void
add_onboarding (Reading *reading)
{
  GPtrArray *members = senda_people_facts_list (reading->facts, &senda_member_info);

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      guint count = is_being_brought_in (member) ? count_steps_to_do (reading, member) : 0;

      if (count > 0)
        add_notice (reading, SENDA_NOTICE_ONBOARDING, member)->count = count;
    }
}

static void
add_count (Reading         *reading,
           SendaNoticeKind  kind,
           guint            count)
{
  SendaRecord *task_force = senda_people_facts_get_task_force (reading->facts);

  if (count > 0)
    add_notice (reading, kind, task_force)->count = count;
}

static guint
count_questions (Reading *reading)
{
  g_autoptr (GPtrArray) open = senda_reviews_dup_open (reading->facts);

  return open->len;
}

static guint
count_stale (Reading *reading)
{
  g_autoptr (GPtrArray) offers = _senda_offers_dup_in_use (reading->facts);
  g_autofree char *day = _senda_offers_dup_stale_day (reading->facts);
  guint count = 0;

  for (guint i = 0; i < offers->len; i++)
    count += _senda_offer_is_older (g_ptr_array_index (offers, i), day);
  return count;
}

/* Those with a day come first, the earliest first; then the others by their kind. The notices keep
 * the records that they name. (transfer full) (element-type SendaNotice) */
GPtrArray *
senda_people_notices_new (SendaPeopleFacts *facts)
{
  Reading reading = { .facts = facts, .today = senda_people_facts_get_today (facts) };

  reading.limit = senda_day_add (reading.today, 0, SENDA_NOTICE_DAYS);
  reading.notices = g_ptr_array_new_with_free_func (notice_free);
  add_days (&reading);
  add_coordinators (&reading);
  add_no_chairs (&reading);
  add_chairs_who_left (&reading);
  add_agencies (&reading, SENDA_NOTICE_AGENCY_LEFT);
  add_agencies (&reading, SENDA_NOTICE_NO_AGENCY);
  add_onboarding (&reading);
  add_count (&reading, SENDA_NOTICE_QUESTIONS, count_questions (&reading));
  add_count (&reading, SENDA_NOTICE_STALE_SERVICES, count_stale (&reading));
  g_free (reading.limit);
  return g_steal_pointer (&reading.notices);
}
