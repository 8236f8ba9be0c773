/* fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace of its own for each test, in a temporary folder, with a clock that stands still until
 * it is moved and ids that are the same in every run.
 */
#pragma once

#include "senda-roadmap.h"

typedef struct
{
  char *folder;
  char *path;
  gint64 now; /* milliseconds; each look moves it on by one second */
  guint next_id;
  SendaStoreOptions options;
  SendaWorkspace *workspace;
} Fixture;

void fixture_set_up    (Fixture       *fixture,
                        gconstpointer  data);
void fixture_tear_down (Fixture       *fixture,
                        gconstpointer  data);
void fixture_open      (Fixture       *fixture);
void fixture_reopen    (Fixture       *fixture);
/* The folder and the path alone: for tests that open a store by themselves. */
void fixture_make_folder   (Fixture       *fixture,
                            gconstpointer  data);
void fixture_remove_folder (Fixture       *fixture,
                            gconstpointer  data);
void remove_tree       (const char    *folder);
