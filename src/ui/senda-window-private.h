/* senda-window-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window's files share.
 */
#pragma once

#include "senda-sidebar.h"
#include "senda-split-view.h"
#include "senda-upkeep.h"
#include "senda-window.h"

G_BEGIN_DECLS

struct _SendaWindow
{
  AdwApplicationWindow parent_instance;

  SendaWorkspace *workspace;
  GSettings *settings; /* or NULL */
  SendaTaskForce *task_force;
  char *removed_task_force; /* id: shown again when its removal is undone */
  const SendaPlaceInfo *place_info;
  SendaUpkeep *upkeep;
  AdwToast *toast; /* the latest: older ones would speak of what is over */
  AdwToast *undo_toast; /* the one whose Undo would still undo what it says */

  AdwToastOverlay *toasts;
  SendaSplitView *split;
  SendaSidebar *sidebar;
  GtkStack *stack;
};

void     _senda_window_class_install_actions (GtkWidgetClass       *klass);
void     _senda_window_connect_actions       (SendaWindow          *self);
void     _senda_window_update_actions        (SendaWindow          *self);
gboolean _senda_window_show_place            (SendaWindow          *self,
                                              const SendaPlaceInfo *info,
                                              const char           *target);
void     _senda_window_show_page             (SendaWindow          *self,
                                              const char           *name,
                                              GtkWidget            *page);
void     _senda_window_show_content          (SendaWindow          *self);
void     _senda_window_focus_content         (SendaWindow          *self);
gboolean _senda_window_is_searching          (SendaWindow          *self);
void     _senda_window_leave_search          (SendaWindow          *self);

G_END_DECLS
