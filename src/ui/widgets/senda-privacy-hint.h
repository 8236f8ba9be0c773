/* senda-privacy-hint.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The quiet reminder that stands wherever people type freely.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_privacy_hint_new (void);

G_END_DECLS
