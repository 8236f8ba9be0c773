/* window-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tests of windows share: GTK set up in the language of the test, a workspace of its own
 * for each test, and what every window must keep to.
 */
#pragma once

#include "fixture.h"

#include <adwaita.h>

/* For main(), instead of g_test_init(). The language is the environment's. */
void       window_test_init      (int        *argc,
                                  char     ***argv);
/* Runs the main loop until @done says TRUE; fails after ten seconds. */
void       wait_until            (gboolean  (*done) (gpointer data),
                                  gpointer    data);
/* Lets everything that is due happen. */
void       settle                (void);
/* Destroys @window and waits until nobody holds the object at @held any more, as a worker may for a
 * moment. */
void       destroy_window        (GtkWindow  *window,
                                  gpointer   *held);
/* Puts @widget in a window of that size and shows it. */
GtkWindow *show_in_window        (GtkWidget  *widget,
                                  int         width,
                                  int         height);
/* Does what @key does where the focus is in @window; fails when it does nothing. */
void       press_in              (GtkWindow  *window,
                                  guint       key);
/* The first widget below @root, itself included, of that type whose label or title is @text (NULL:
 * any). */
GtkWidget *find_widget           (GtkWidget  *root,
                                  GType       type,
                                  const char *text);
/* Whether a label that is seen below @root says @text. */
gboolean   shows_text            (GtkWidget  *root,
                                  const char *text);
/* Every button, entry, list and the like has a name for those who cannot see it. */
void       assert_all_named      (GtkWidget  *root);
void       assert_not_wider_than (GtkWidget  *widget,
                                  int         width);
