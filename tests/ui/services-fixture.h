/* services-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A task force with a clinic and a shelter, and the place of their services in a window when a test
 * asks for it.
 */
#pragma once

#include "window-fixture.h"

#include "senda-people.h"
#include "senda-record-edits.h"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaPeople *people;
  SendaRecord *clinic;
  SendaRecord *shelter;
  GtkWidget *place;
  GtkWindow *window;
} ServicesFixture;

SendaRecord *services_add_agency (ServicesFixture *fixture,
                                  const char *name,
                                  const char *languages);
SendaRecord *services_add_offer (ServicesFixture *fixture,
                                 SendaRecord *agency,
                                 const SendaGiven *given);
void services_set_up (ServicesFixture *fixture,
                      gconstpointer data);
void services_show (ServicesFixture *fixture,
                    int width);
void services_set_up_offers (ServicesFixture *fixture,
                             gconstpointer data);
void services_tear_down (ServicesFixture *fixture,
                         gconstpointer data);
