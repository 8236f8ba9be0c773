/* senda-circumstance-chooser.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of a situation: of each factor one value or nothing, and what applies beside. It
 * keeps nothing beyond its own life.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CIRCUMSTANCE_CHOOSER (senda_circumstance_chooser_get_type ())

G_DECLARE_FINAL_TYPE (SendaCircumstanceChooser, senda_circumstance_chooser, SENDA,
                      CIRCUMSTANCE_CHOOSER, AdwBin)

/* Signal "changed" (SendaCircumstanceChooser *): something else is known. */

GtkWidget *senda_circumstance_chooser_new      (SendaProtocols           *protocols);
/* What is known, as a field of tags; NULL for nothing. (transfer full) */
char      *senda_circumstance_chooser_dup_tags (SendaCircumstanceChooser *self);
/* NULL: nothing is known. FALSE, and nothing changes, when @tags name what is not known here, or
 * two values of one factor. Emits "changed" once. */
gboolean   senda_circumstance_chooser_set_tags (SendaCircumstanceChooser *self,
                                                const char               *tags);

G_END_DECLS
