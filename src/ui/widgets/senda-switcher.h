/* senda-switcher.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of a few sections of a place is shown: toggle buttons side by side where they fit, one
 * button that opens a list where they do not. It knows nothing of what it switches.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_SWITCHER (senda_switcher_get_type ())

G_DECLARE_FINAL_TYPE (SendaSwitcher, senda_switcher, SENDA, SWITCHER, GtkWidget)

/* Signal "switched" (SendaSwitcher *, const char *name): by the reader. */

GtkWidget  *senda_switcher_new        (const char    *label);
void        senda_switcher_add        (SendaSwitcher *self,
                                       const char    *name,
                                       const char    *title);
const char *senda_switcher_get_active (SendaSwitcher *self);
/* Emits nothing. */
void        senda_switcher_set_active (SendaSwitcher *self,
                                       const char    *name);

G_END_DECLS
