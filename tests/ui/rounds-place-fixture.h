/* rounds-place-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place of rounds in a window, over twelve members of five disciplines.
 */
#pragma once

#include "rounds-fixture.h"
#include "window-fixture.h"

typedef struct
{
  RoundsFixture base;
  GtkWidget *place; /* NULL until it is shown */
  GtkWindow *window;
} RoundsPlaceFixture;

void       rounds_place_set_up    (RoundsPlaceFixture *fixture,
                                   gconstpointer       data);
void       rounds_place_tear_down (RoundsPlaceFixture *fixture,
                                   gconstpointer       data);
/* Shows it at that section. */
void       rounds_place_show      (RoundsPlaceFixture *fixture,
                                   const char         *target,
                                   int                 width);
/* The section of @type, made when it was first shown. */
GtkWidget *rounds_place_find      (RoundsPlaceFixture *fixture,
                                   GType               type);
void       rounds_place_act       (GtkWidget          *widget,
                                   const char         *action,
                                   const char         *target);
/* Whether a label that is seen in @root has @text in it. */
gboolean   shows_part             (GtkWidget          *root,
                                   const char         *text);
