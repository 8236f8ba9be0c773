/* senda-upkeep.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a store needs while its window is open: once a day the full check, some time after the start
 * when nobody waits for it; and the backup before the first change of a day where the file is too
 * large to make it with the change. It is silent unless something is wrong.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_UPKEEP (senda_upkeep_get_type ())

G_DECLARE_FINAL_TYPE (SendaUpkeep, senda_upkeep, SENDA, UPKEEP, GObject)

SendaUpkeep *senda_upkeep_new   (SendaWorkspace *workspace,
                                 GtkWidget      *window);
void         senda_upkeep_check (SendaUpkeep    *self);
void         senda_upkeep_stop  (SendaUpkeep    *self);

G_END_DECLS
