/* services-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "services-fixture.h"

#include "senda-services-place.h"

SendaRecord *
services_add_agency (ServicesFixture *fixture,
                     const char   *name,
                     const char   *languages)
{
  const SendaGiven given[] = { { "name", name }, { "languages", languages }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  SendaRecord *agency = senda_record_add (fixture->base.workspace, &senda_agency_info,
                                          senda_record_get_id (SENDA_RECORD (fixture->task_force)),
                                          given, &error);

  g_assert_no_error (error);
  return agency;
}

SendaRecord *
services_add_offer (ServicesFixture     *fixture,
                    SendaRecord      *agency,
                    const SendaGiven *given)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *offer = senda_record_add (fixture->base.workspace, &senda_service_offer_info,
                                         senda_record_get_id (agency), given, &error);

  g_assert_no_error (error);
  return offer;
}

void
services_set_up (ServicesFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->people = senda_people_new (fixture->base.workspace, fixture->task_force);
  fixture->clinic = services_add_agency (fixture, "Creek Clinic", "language.es");
  fixture->shelter = services_add_agency (fixture, "Harbor House", NULL);
}

void
services_show (ServicesFixture *fixture,
               int           width)
{
  fixture->place = g_object_new (SENDA_TYPE_SERVICES_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, width, 800);
}

/* The clinic's medical care for some alone, long unchecked; the shelter's for all. */
void
services_set_up_offers (ServicesFixture  *fixture,
                        gconstpointer  data)
{
  const SendaGiven medical[] = {
    { "service", "service.medical" }, { "populations", "population.sex" }, { "reach", "member" },
    { "hours", "business" }, { "phone", "555-0100" }, { "checked_on", "2020-01-31" }, { NULL, NULL }
  };
  const SendaGiven shelter[] = {
    { "service", "item.emergency-shelter" }, { "reach", "agreement" }, { "hours", "always" },
    { NULL, NULL }
  };
  g_autoptr (SendaRecord) first = NULL;
  g_autoptr (SendaRecord) second = NULL;

  services_set_up (fixture, data);
  first = services_add_offer (fixture, fixture->clinic, medical);
  second = services_add_offer (fixture, fixture->shelter, shelter);
  services_show (fixture, 1100);
}

void
services_tear_down (ServicesFixture  *fixture,
                    gconstpointer  data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  g_object_unref (fixture->clinic);
  g_object_unref (fixture->shelter);
  g_assert_finalize_object (fixture->people);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}
