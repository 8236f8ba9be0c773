/* roadmap-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "roadmap-fixture.h"

#include "senda-element-pane.h"
#include "senda-roadmap-place.h"

void
roadmap_fixture_set_up (RoadmapFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->roadmap = senda_roadmap_new (fixture->base.workspace, fixture->task_force, NULL);
}

void
roadmap_fixture_tear_down (RoadmapFixture *fixture,
                           gconstpointer   data)
{
  if (fixture->window != NULL)
    {
      destroy_window (fixture->window, (gpointer *) &fixture->place);
    }
  g_assert_finalize_object (fixture->roadmap);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

void
roadmap_fixture_show (RoadmapFixture *fixture,
                      int             width,
                      int             height)
{
  fixture->place = g_object_new (SENDA_TYPE_ROADMAP_PLACE,
                                 "workspace", fixture->base.workspace,
                                 NULL);
  senda_place_set_task_force (SENDA_PLACE (fixture->place), fixture->task_force);
  fixture->window = show_in_window (fixture->place, width, height);
}

const SendaElement *
roadmap_fixture_element (RoadmapFixture *fixture,
                         const char     *id)
{
  const SendaElement *element =
    senda_content_find_element (senda_workspace_get_content (fixture->base.workspace), id);

  g_assert_nonnull (element);
  return element;
}

static GtkWidget *
find_row (GtkWidget          *root,
          const SendaElement *element)
{
  GtkWidget *found = NULL;

  if (SENDA_IS_ELEMENT_ROW (root))
    return senda_element_row_get_element (SENDA_ELEMENT_ROW (root)) == element ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, element);
  return found;
}

SendaElementRow *
roadmap_fixture_row (RoadmapFixture *fixture,
                     const char     *id)
{
  GtkWidget *row = find_row (fixture->place, roadmap_fixture_element (fixture, id));

  g_assert_nonnull (row);
  return SENDA_ELEMENT_ROW (row);
}

GtkWidget *
roadmap_fixture_pane (RoadmapFixture *fixture)
{
  return find_widget (fixture->place, SENDA_TYPE_ELEMENT_PANE, NULL);
}

GtkWidget *
roadmap_fixture_anywhere (RoadmapFixture *fixture)
{
  return GTK_WIDGET (roadmap_fixture_row (fixture, "media"));
}

void
roadmap_fixture_rate (RoadmapFixture *fixture,
                      const char     *element,
                      guint           stage)
{
  g_autoptr (GError) error = NULL;

  senda_roadmap_rate (fixture->roadmap, roadmap_fixture_element (fixture, element),
                      SENDA_STATE_RATED, stage, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
roadmap_fixture_mark (RoadmapFixture *fixture,
                      const char     *statement,
                      const char     *mark)
{
  g_autoptr (GError) error = NULL;

  senda_roadmap_mark (fixture->roadmap,
                      senda_content_find_statement (
                        senda_workspace_get_content (fixture->base.workspace), statement),
                      mark, &error);
  g_assert_no_error (error);
}

void
press (RoadmapFixture *fixture,
       guint           key)
{
  press_in (fixture->window, key);
}
