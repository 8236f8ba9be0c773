/* senda-offer-dialog.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window that begins a service offered: which agency, which service.
 */
#pragma once

#include "senda-people.h"
#include "senda-record-edits.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called with the id of what was added, while the widget that asked is there. */
typedef void (*SendaOfferAdded) (const char *id,
                                 gpointer    data);

/* @service: already chosen, or NULL. @also: a field that the new record gets besides, or NULL. */
void senda_offer_dialog_present (GtkWidget        *widget,
                                 SendaPeople      *people,
                                 const char       *service,
                                 const SendaGiven *also,
                                 SendaOfferAdded   added,
                                 gpointer          data);

G_END_DECLS
