/* raters-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A task force of two members with an empty place of rounds, in a window.
 */
#pragma once

#include "window-fixture.h"

#include "senda-rounds.h"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaPeople *people;
  SendaRounds *rounds; /* of the test: the place has its own */
  SendaRecord *members[2];
  GtkWidget *place; /* NULL until it is shown */
  GtkWindow *window;
} RatersFixture;

void         raters_set_up      (RatersFixture *fixture,
                                 gconstpointer  data);
void         raters_tear_down   (RatersFixture *fixture,
                                 gconstpointer  data);
void         raters_show        (RatersFixture *fixture,
                                 int            width);
/* @id NULL: the section alone. */
void         raters_open        (RatersFixture *fixture,
                                 const char    *section,
                                 const char    *id);
/* Held by the list of rounds. */
SendaRecord *raters_add_round   (RatersFixture *fixture,
                                 const char    *name,
                                 const char    *state,
                                 gboolean       carries);
/* The button that says @label, which may have a mnemonic. */
GtkWidget   *raters_find_button (GtkWidget  *root,
                                 const char *label);
/* Presses the button of that label, which can be pressed. */
void         raters_press       (GtkWidget  *root,
                                 const char *label);
/* The window of that type that stands over the others; NULL for none. */
GtkWidget   *raters_find_over   (GType type);
/* The first widget of that type in the place. */
GtkWidget   *raters_find        (RatersFixture *fixture,
                                 GType          type);
/* What the question says; it is answered with yes. (transfer full) */
char        *raters_say_yes     (void);
SendaRecord *raters_get_rater   (RatersFixture *fixture,
                                 guint          member);
/* What that member says of the first element; NULL for nothing. */
SendaRecord *raters_get_rating  (RatersFixture *fixture,
                                 guint          member);
/* The first member places the first element at stage 2. */
void         raters_rate_first  (RatersFixture *fixture);
