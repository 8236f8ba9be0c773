/* senda-outside-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lies outside what its sender may change, of one reason: a switch for each, and for many one
 * switch for all above a fold that shows each.
 */
#pragma once

#include "senda-incoming.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_OUTSIDE_LIST (senda_outside_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaOutsideList, senda_outside_list, SENDA, OUTSIDE_LIST, AdwBin)

/* Signal "changed" (SendaOutsideList *): another choice than before. */

/* NULL when nothing of @incoming is outside for that reason. */
GtkWidget *senda_outside_list_new (SendaIncoming *incoming,
                                   SendaOutside   reason);

G_END_DECLS
