/* senda-gap-group.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gaps of one kind under their heading. Those that only local facts would ask for are folded
 * away, and only offered.
 */
#pragma once

#include "senda-people.h"
#include "senda-representation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_GAP_GROUP (senda_gap_group_get_type ())

G_DECLARE_FINAL_TYPE (SendaGapGroup, senda_gap_group, SENDA, GAP_GROUP, AdwBin)

/* @none: what stands there instead of no gaps; or NULL. */
GtkWidget *senda_gap_group_new    (SendaPeople   *people,
                                   SendaGapKind   kind,
                                   const char    *heading,
                                   const char    *text,
                                   const char    *none);
/* A widget under the list: the form of what the gaps come from. */
void       senda_gap_group_append (SendaGapGroup *self,
                                   GtkWidget     *widget);
void       senda_gap_group_update (SendaGapGroup *self,
                                   GPtrArray     *gaps);
/* Moves the focus to the gap called @id; FALSE when it is not here. */
gboolean   senda_gap_group_open   (SendaGapGroup *self,
                                   const char    *id);

G_END_DECLS
