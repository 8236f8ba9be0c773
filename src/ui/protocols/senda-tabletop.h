/* senda-tabletop.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tabletop: a situation is drawn, the group says whom it would call, then the answers are shown.
 * It keeps neither the situations nor what was said.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TABLETOP (senda_tabletop_get_type ())

G_DECLARE_FINAL_TYPE (SendaTabletop, senda_tabletop, SENDA, TABLETOP, AdwBin)

/* Its actions: tabletop.draw, tabletop.reveal. */

GtkWidget *senda_tabletop_new    (SendaProtocols *protocols);
/* The answers may be others now. */
void       senda_tabletop_update (SendaTabletop  *self);
/* What is drawn from now on is the same each time, for tests. */
void       senda_tabletop_seed   (SendaTabletop  *self,
                                  guint32         seed);

G_END_DECLS
