/* roadmap-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A task force with nothing discussed yet, and the Roadmap in a window when a test asks for it. The
 * tear-down proves that nothing of the place outlives its window.
 */
#pragma once

#include "window-fixture.h"

#include "senda-element-row.h"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaRoadmap *roadmap;
  GtkWindow *window; /* NULL until it is shown */
  GtkWidget *place;
} RoadmapFixture;

void                roadmap_fixture_set_up    (RoadmapFixture *fixture,
                                               gconstpointer   data);
void                roadmap_fixture_tear_down (RoadmapFixture *fixture,
                                               gconstpointer   data);
void                roadmap_fixture_show      (RoadmapFixture *fixture,
                                               int             width,
                                               int             height);
const SendaElement *roadmap_fixture_element   (RoadmapFixture *fixture,
                                               const char     *id);
SendaElementRow    *roadmap_fixture_row       (RoadmapFixture *fixture,
                                               const char     *id);
GtkWidget          *roadmap_fixture_pane      (RoadmapFixture *fixture);
/* A widget of the place from which its actions can be reached. */
GtkWidget          *roadmap_fixture_anywhere  (RoadmapFixture *fixture);
void                roadmap_fixture_rate      (RoadmapFixture *fixture,
                                               const char     *element,
                                               guint           stage);
void                roadmap_fixture_mark      (RoadmapFixture *fixture,
                                               const char     *statement,
                                               const char     *mark);
/* What that key does where the focus is: the first binding of it, from there upwards. */
void                press                     (RoadmapFixture *fixture,
                                               guint           key);
