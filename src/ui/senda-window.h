/* senda-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window: sidebar and content, one task force and one place at a time. Whatever can be done is
 * one of its actions, in senda-window-actions.c; it shows what the workspace holds and keeps
 * nothing of its own.
 */
#pragma once

#include "senda-places.h"

G_BEGIN_DECLS

#define SENDA_TYPE_WINDOW (senda_window_get_type ())

G_DECLARE_FINAL_TYPE (SendaWindow, senda_window, SENDA, WINDOW, AdwApplicationWindow)

GtkWidget      *senda_window_new             (GtkApplication *application,
                                              SendaWorkspace *workspace,
                                              GSettings      *settings);
SendaWorkspace *senda_window_get_workspace   (SendaWindow    *self);
SendaTaskForce *senda_window_get_task_force  (SendaWindow    *self);
void            senda_window_set_task_force  (SendaWindow    *self,
                                              SendaTaskForce *task_force);
SendaPlace     *senda_window_get_place       (SendaWindow    *self);
gboolean        senda_window_open_target     (SendaWindow    *self,
                                              const char     *target);
void            senda_window_flush           (SendaWindow    *self);
void            senda_window_flush_all       (void);
void            senda_window_save_state      (SendaWindow    *self);

G_END_DECLS
