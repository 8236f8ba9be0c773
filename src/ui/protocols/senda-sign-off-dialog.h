/* senda-sign-off-dialog.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notes who has acknowledged a version, many at once, as after a meeting.
 */
#pragma once

#include "senda-protocols.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Offers those of @sign_off that are missing. @widget: whose window it stands over. (transfer none) */
GtkWidget *senda_sign_off_dialog_new (GtkWidget          *widget,
                                      SendaProtocols     *protocols,
                                      const SendaSignOff *sign_off);

G_END_DECLS
