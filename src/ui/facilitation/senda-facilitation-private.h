/* senda-facilitation-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the window for the meeting room share.
 */
#pragma once

#include "senda-facilitation-window.h"
#include "senda-talk-body.h"
#include "senda-talk-timer.h"
#include "senda-talk.h"

G_BEGIN_DECLS

struct _SendaFacilitationWindow
{
  AdwWindow parent_instance;

  SendaTalk *talk;
  SendaTalkTimer *timer;
  AdwToastOverlay *toasts;
  AdwToast *toast; /* that is shown; or NULL */
  GtkWidget *title;
  GtkWidget *notice;
  GtkWidget *full_screen;
  GtkWidget *body;
  GtkWidget *tools;
};

void       _senda_facilitation_install_actions (GtkWidgetClass          *klass);
/* What can be done where the conversation is. */
void       _senda_facilitation_update_actions  (SendaFacilitationWindow *self);
/* Keeps what is being typed. */
void       _senda_facilitation_flush           (SendaFacilitationWindow *self);

G_END_DECLS
