/* senda-mark-carried.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks under a statement whose mark was brought from an earlier round whether it is still true. It is
 * not seen where there is nothing to ask.
 */
#pragma once

#include "senda-roadmap.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_MARK_CARRIED (senda_mark_carried_get_type ())

G_DECLARE_FINAL_TYPE (SendaMarkCarried, senda_mark_carried, SENDA, MARK_CARRIED, AdwBin)

/* @text: of the statement, in the language of the screen. @marks: the row of its marks, which takes
 * the focus after the answer. */
GtkWidget *senda_mark_carried_new    (SendaRoadmap         *roadmap,
                                      const SendaStatement *statement,
                                      const char           *text,
                                      GtkWidget            *marks);
void       senda_mark_carried_update (SendaMarkCarried     *self,
                                      gboolean              is_carried,
                                      gboolean              is_fixed);

G_END_DECLS
