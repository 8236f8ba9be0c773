/* senda-sidebar.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window's sidebar: which task force, which place, the main menu, who makes changes. It knows
 * no other widget: what it offers are the window's actions.
 */
#pragma once

#include "senda-places.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SIDEBAR (senda_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (SendaSidebar, senda_sidebar, SENDA, SIDEBAR, AdwBin)

void senda_sidebar_set_workspace  (SendaSidebar         *self,
                                   SendaWorkspace       *workspace);
void senda_sidebar_set_task_force (SendaSidebar         *self,
                                   SendaTaskForce       *task_force);
void senda_sidebar_set_place      (SendaSidebar         *self,
                                   const SendaPlaceInfo *place);
void senda_sidebar_set_collapsed  (SendaSidebar         *self,
                                   gboolean              collapsed);
void senda_sidebar_open_menu      (SendaSidebar         *self);
void senda_sidebar_focus          (SendaSidebar         *self);

G_END_DECLS
