/* senda-report-facts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What reports are made of, from the empty picture on.
 */
#include "config.h"

#include "senda-report.h"

/* Of the calendar, where the year that is asked for has none. */
#define FIRST_DAY "0001-01-01"
#define LAST_DAY "9999-12-31"

SendaReportFacts *
senda_report_facts_new (void)
{
  SendaReportFacts *facts = g_new0 (SendaReportFacts, 1);

  facts->principles = g_ptr_array_new_with_free_func (g_object_unref);
  facts->goals = g_ptr_array_new_with_free_func (g_object_unref);
  facts->objectives = g_ptr_array_new_with_free_func (g_object_unref);
  facts->rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_round_facts_free);
  facts->targets = g_ptr_array_new_with_free_func (g_object_unref);
  return facts;
}

void
senda_report_change_free (SendaReportChange *change)
{
  g_free (change->day);
  g_free (change->author);
  g_clear_pointer (&change->label, senda_label_unref);
  g_free (change);
}

void
senda_report_places_free (SendaReportPlaces *places)
{
  g_free (places->store);
  g_free (places->backup_folder);
  g_free (places->backup);
  g_free (places->backup_day);
  g_free (places->shared_folder);
  g_free (places);
}

void
senda_report_facts_free (SendaReportFacts *facts)
{
  g_clear_object (&facts->content);
  g_clear_object (&facts->task_force);
  g_clear_pointer (&facts->principles, g_ptr_array_unref);
  g_clear_pointer (&facts->goals, g_ptr_array_unref);
  g_clear_pointer (&facts->objectives, g_ptr_array_unref);
  g_clear_pointer (&facts->rounds, g_ptr_array_unref);
  g_clear_pointer (&facts->people, senda_people_facts_unref);
  g_clear_pointer (&facts->box, senda_ballot_box_unref);
  g_clear_pointer (&facts->targets, g_ptr_array_unref);
  g_clear_object (&facts->rater);
  g_clear_object (&facts->rater_agency);
  g_clear_pointer (&facts->protocols, senda_protocol_facts_unref);
  g_clear_object (&facts->protocol);
  g_clear_object (&facts->version);
  g_clear_pointer (&facts->frozen, senda_draft_free);
  g_clear_pointer (&facts->sign_off, senda_sign_off_free);
  g_clear_pointer (&facts->sign_offs, g_ptr_array_unref);
  g_clear_pointer (&facts->changes, g_ptr_array_unref);
  g_clear_pointer (&facts->places, senda_report_places_free);
  g_free (facts);
}

void
senda_report_find_year (const char  *since,
                        const char  *date,
                        char       **first,
                        char       **last)
{
  if (since == NULL)
    {
      *first = senda_day_add (date, -12, 1);
      *last = g_strdup (date);
    }
  else
    {
      *first = g_strdup (since);
      *last = senda_day_add (since, 12, -1);
    }
  if (*first == NULL)
    *first = g_strdup (FIRST_DAY);
  if (*last == NULL)
    *last = g_strdup (LAST_DAY);
}
