/* protocol-views-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One view of the page of a protocol, in a window, over three agencies of two members each.
 */
#pragma once

#include "live-protocols-fixture.h"
#include "window-fixture.h"

#include "senda-place-section.h"

typedef struct
{
  LiveProtocolsFixture base;
  SendaRecord *protocol; /* about the media; everything that it must record is decided */
  GtkWidget *view;       /* NULL until it is shown */
  GtkWindow *window;
  char *opened;          /* the last target that was asked of the window, or NULL */
} ProtocolViewsFixture;

#define PROTOCOL_VIEWS_TEST(path, test)                                                    \
  g_test_add (path, ProtocolViewsFixture, NULL, protocol_views_set_up, test,               \
              protocol_views_tear_down)

void       protocol_views_set_up    (ProtocolViewsFixture *fixture,
                                     gconstpointer         data);
void       protocol_views_tear_down (ProtocolViewsFixture *fixture,
                                     gconstpointer         data);
/* Shows the view of @type, at a target or at none. */
void       protocol_views_show      (ProtocolViewsFixture *fixture,
                                     GType                 type,
                                     const char           *target,
                                     int                   width);
/* Does what the action @name of @widget does. */
void       protocol_views_act       (GtkWidget            *widget,
                                     const char           *name,
                                     const char           *target);
/* @label without the mark of its mnemonic. (transfer full) */
char      *protocol_views_dup_plain (const char           *label);
/* Presses the button that is seen in @root and says @label, with or without a mnemonic. */
void       protocol_views_press     (GtkWidget            *root,
                                     const char           *label);
/* The window that stands over the view, or NULL. */
GtkWidget *protocol_views_dialog    (ProtocolViewsFixture *fixture);
/* Whether a label that is seen in @root has @text in it. */
gboolean   protocol_views_says      (GtkWidget            *root,
                                     const char           *text);
/* Adopts the protocol today. (transfer full) */
SendaRecord *protocol_views_adopt   (ProtocolViewsFixture *fixture,
                                     const char           *summary);
