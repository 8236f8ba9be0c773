/* members-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place People with three members, one of them of an agency, in a window.
 */
#pragma once

#include "window-fixture.h"

#include "senda-people.h"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaRecord *agency;
  SendaRecord *ana;
  GtkWidget *place;
  GtkWindow *window;
} MembersFixture;

#define MEMBERS_TEST(path, test) \
  g_test_add (path, MembersFixture, NULL, members_set_up, test, members_tear_down)

/* Ana Peña of Harbor Advocates, Bo Lind on leave, and Zoe Ash. */
void       members_set_up       (MembersFixture *fixture,
                                 gconstpointer   data);
/* Nobody yet. */
void       members_set_up_empty (MembersFixture *fixture,
                                 gconstpointer   data);
void       members_tear_down    (MembersFixture *fixture,
                                 gconstpointer   data);
void       members_show         (MembersFixture *fixture,
                                 int             width);
void       members_add          (MembersFixture *fixture,
                                 const char     *name,
                                 const char     *standing);
void       members_undo         (MembersFixture *fixture);
guint      members_count        (MembersFixture *fixture);
/* Presses the button that says @label. */
void       members_press        (GtkWidget      *root,
                                 const char     *label);
/* The window that stands over the others, or NULL. */
GtkWidget *members_find_dialog  (void);
