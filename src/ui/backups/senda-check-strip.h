/* senda-check-strip.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is being checked, how far it is, and a button that ends it with the action backups.cancel.
 * Hidden while nothing is.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CHECK_STRIP (senda_check_strip_get_type ())

G_DECLARE_FINAL_TYPE (SendaCheckStrip, senda_check_strip, SENDA, CHECK_STRIP, AdwBin)

GtkWidget *senda_check_strip_new          (void);
/* NULL: nothing is being checked. */
void       senda_check_strip_set_text     (SendaCheckStrip *self,
                                           const char      *text);
void       senda_check_strip_set_progress (SendaCheckStrip *self,
                                           double           progress);

G_END_DECLS
