/* senda-next-group.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One element of the roadmap: the statements of its next stage that do not describe us yet, each
 * with what was said of it.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_NEXT_GROUP (senda_next_group_get_type ())

G_DECLARE_FINAL_TYPE (SendaNextGroup, senda_next_group, SENDA, NEXT_GROUP, AdwBin)

GtkWidget *senda_next_group_new    (SendaRounds          *rounds,
                                    const SendaElement   *element);
/* Hides when there is nothing to say; FALSE then. */
gboolean   senda_next_group_update (SendaNextGroup       *self);
/* The panel of @statement, or NULL when it is none of those shown. */
GtkWidget *senda_next_group_find   (SendaNextGroup       *self,
                                    const SendaStatement *statement);

G_END_DECLS
