/* senda-offers.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-offers-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define USUAL_MONTHS 6
#define MOST_MONTHS 120 /* what the field takes */

/* The offers of agencies that take part, agency by agency. (transfer container) */
GPtrArray *
_senda_offers_dup_in_use (SendaPeopleFacts *facts)
{
  GPtrArray *offers = g_ptr_array_new ();
  GPtrArray *agencies = senda_people_facts_list (facts, &senda_agency_info);

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);
      const char *id = senda_record_get_id (agency);
      GPtrArray *own = NULL;

      if (!senda_people_facts_agency_takes_part (facts, agency))
        continue;
      own = senda_people_facts_list_of (facts, &senda_service_offer_info, "agency", id);
      for (guint j = 0; j < own->len; j++)
        g_ptr_array_add (offers, g_ptr_array_index (own, j));
    }
  return offers;
}

/* The first day on which a check still holds today. (transfer full) (nullable) */
char *
_senda_offers_dup_stale_day (SendaPeopleFacts *facts)
{
  int months = senda_offer_months (facts);

  return senda_day_add (senda_people_facts_get_today (facts), -months, 0);
}

/* Whether @offer was last checked before @day, or never; @day NULL: before all days. */
gboolean
_senda_offer_is_older (SendaRecord *offer,
                       const char  *day)
{
  const char *checked = senda_record_get_text (offer, "checked_on");

  return checked == NULL || (day != NULL && strcmp (checked, day) < 0);
}

/* How firm @offer alone is: never SENDA_COVER_UNKNOWN, since somebody wrote it down. */
SendaCover
senda_offer_get_cover (SendaRecord *offer)
{
  const char *reach = senda_record_get_text (offer, "reach");
  const char *capacity = senda_record_get_text (offer, "capacity");

  if (g_strcmp0 (reach, SENDA_REACH_NONE) == 0)
    return SENDA_COVER_NONE;
  if (g_strcmp0 (capacity, SENDA_CAPACITY_CLOSED) == 0)
    return SENDA_COVER_CLOSED;
  if (g_strcmp0 (reach, SENDA_REACH_MEMBER) == 0)
    return SENDA_COVER_MEMBER;
  if (g_strcmp0 (reach, SENDA_REACH_AGREEMENT) == 0)
    return SENDA_COVER_AGREEMENT;
  if (g_strcmp0 (reach, SENDA_REACH_INFORMAL) == 0)
    return SENDA_COVER_INFORMAL;
  return SENDA_COVER_UNSAID;
}

/* The number of months after which the task force wants to check an offer again. */
guint
senda_offer_months (SendaPeopleFacts *facts)
{
  SendaRecord *task_force = senda_people_facts_get_task_force (facts);
  gint64 months = senda_record_get_integer (task_force, "stale_months");

  return months > 0 && months <= MOST_MONTHS ? (guint) months : USUAL_MONTHS;
}

/* Whether @offer was not checked within those months; one that never was is to be checked too. */
gboolean
senda_offer_is_stale (SendaRecord      *offer,
                      SendaPeopleFacts *facts)
{
  g_autofree char *day = _senda_offers_dup_stale_day (facts);

  return _senda_offer_is_older (offer, day);
}

/* English, to be said with the context "cover". (transfer none) */
const char *
senda_cover_get_label (SendaCover cover)
{
  switch (cover)
    {
    case SENDA_COVER_MEMBER:
      return NC_("cover", "Provided by a member");
    case SENDA_COVER_AGREEMENT:
      return NC_("cover", "By written agreement");
    case SENDA_COVER_INFORMAL:
      return NC_("cover", "By informal referral");
    case SENDA_COVER_UNSAID:
      /* Translators: a service is offered, but nobody wrote down how to reach it */
      return NC_("cover", "Offered, not said how");
    case SENDA_COVER_CLOSED:
      return NC_("cover", "Closed for now");
    case SENDA_COVER_NONE:
      return NC_("cover", "Not offered");
    case SENDA_COVER_UNKNOWN:
      return NC_("cover", "Nothing recorded");
    }
  g_return_val_if_reached (NULL);
}
