/* exchange-place-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tests of the place for exchange share: two stores with one task force, and the windows that
 * open over the place.
 */
#pragma once

#include "senda-bundle.h"
#include "senda-task-forces.h"
#include "window-fixture.h"

#define PASSPHRASE "river lamp orange window seven"

/* Ana's store with the place in a window, and Ben's, who works on the same task force. */
typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaWorkspace *ben;
  GtkWidget *place;
  GtkWindow *window;
} ExchangeFixture;

void        exchange_place_set_up    (ExchangeFixture *fixture,
                                      gconstpointer    data);
void        exchange_place_tear_down (ExchangeFixture *fixture,
                                      gconstpointer    data);
/* Of the task force. */
const char *get_id                   (ExchangeFixture *fixture);
/* Of a file in the test's folder. (transfer full) */
char       *path_of                  (ExchangeFixture *fixture,
                                      const char      *name);
void        send_file                (ExchangeFixture *fixture,
                                      SendaWorkspace  *workspace,
                                      SendaBundleKind  kind,
                                      const char      *passphrase,
                                      const char      *name);
void        open_section             (ExchangeFixture *fixture,
                                      const char      *target);
/* Looks at a file in a window of its own. (transfer none) */
GtkWidget  *open_file                (ExchangeFixture *fixture,
                                      const char      *name);
/* What is said of Ana Ruiz. */
void        edit_ana                 (SendaWorkspace  *workspace,
                                      const char      *field,
                                      const char      *text);
void        assert_ana               (SendaWorkspace  *workspace,
                                      const char      *field,
                                      const char      *text);

/* The window that stands over the place's, or NULL. */
GtkWidget  *find_dialog              (GType            type);
/* For wait_until(): a message is asked, a window is there, none is. */
gboolean    is_asked                 (gpointer         data);
gboolean    is_there                 (gpointer         data);
gboolean    is_closed                (gpointer         data);
void        wait_for_text            (GtkWidget       *root,
                                      const char      *text);
void        press_button (GtkWidget       *root,
                                      const char      *label);
void        choose                   (GtkWidget       *root,
                                      const char      *text);
