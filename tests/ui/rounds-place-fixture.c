/* rounds-place-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rounds-place-fixture.h"

#include "senda-rounds-place.h"

#include <string.h>

void
rounds_place_set_up (RoundsPlaceFixture *fixture,
                     gconstpointer       data)
{
  rounds_fixture_set_up (&fixture->base, data);
}

void
rounds_place_tear_down (RoundsPlaceFixture *fixture,
                        gconstpointer       data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  rounds_fixture_tear_down (&fixture->base, data);
}

void
rounds_place_show (RoundsPlaceFixture *fixture,
                   const char         *target,
                   int                 width)
{
  fixture->place = g_object_new (SENDA_TYPE_ROUNDS_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->base.base.task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, width, 800);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
}

GtkWidget *
rounds_place_find (RoundsPlaceFixture *fixture,
                   GType               type)
{
  GtkWidget *found = find_widget (fixture->place, type, NULL);

  g_assert_nonnull (found);
  return found;
}

void
rounds_place_act (GtkWidget  *widget,
                  const char *action,
                  const char *target)
{
  g_assert_true (gtk_widget_activate_action (widget, action, target ? "s" : NULL, target));
  settle ();
}

gboolean
shows_part (GtkWidget  *root,
            const char *text)
{
  gboolean found = FALSE;

  if (GTK_IS_LABEL (root))
    return gtk_widget_get_mapped (root) &&
           strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = shows_part (child, text);
  return found;
}
