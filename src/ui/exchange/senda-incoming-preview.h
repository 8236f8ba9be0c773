/* senda-incoming-preview.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What taking a file in would do: what is new and what changes, what differs and is to be decided,
 * what lies outside what its sender may change, what is erased. Nothing has happened yet.
 */
#pragma once

#include "senda-incoming.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_INCOMING_PREVIEW (senda_incoming_preview_get_type ())

G_DECLARE_FINAL_TYPE (SendaIncomingPreview, senda_incoming_preview, SENDA, INCOMING_PREVIEW, AdwBin)

/* @incoming has been looked at. */
GtkWidget *senda_incoming_preview_new    (SendaIncoming        *incoming);
/* Hands what was chosen on to the file. Fails with SENDA_ERROR_INVALID for a value that cannot be
 * kept. */
gboolean   senda_incoming_preview_decide (SendaIncomingPreview *self,
                                          GError              **error);
gboolean   senda_incoming_preview_erases (SendaIncomingPreview *self);

G_END_DECLS
