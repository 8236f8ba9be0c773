/* senda-element-path.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the group placed one element in each round: as a figure and, when asked for, as a list.
 * With fewer than two rounds there is no path, and nothing is shown.
 */
#pragma once

#include "senda-task-force.h"
#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_PATH (senda_element_path_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementPath, senda_element_path, SENDA, ELEMENT_PATH, AdwBin)

GtkWidget *senda_element_path_new    (SendaWorkspace     *workspace,
                                      SendaTaskForce     *task_force,
                                      const SendaElement *element);
void       senda_element_path_update (SendaElementPath   *self);

G_END_DECLS
