/* senda-protocol-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one protocol: what it is called and where it stands, and the views of it, of which
 * one is shown. Each view is a section that is made when it is first shown, while the protocol is
 * the one that SendaProtocols looks at.
 */
#pragma once

#include "senda-document.h"
#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL_PAGE (senda_protocol_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolPage, senda_protocol_page, SENDA, PROTOCOL_PAGE, AdwBin)

/* Signal "back" (SendaProtocolPage *): the reader wants the list. */

GtkWidget   *senda_protocol_page_new          (SendaProtocols    *protocols,
                                               SendaRecord       *protocol);
SendaRecord *senda_protocol_page_get_protocol (SendaProtocolPage *self);
/* @target: "checklist:ITEM", "about"; NULL: what is shown. FALSE for what there is not. */
gboolean     senda_protocol_page_open         (SendaProtocolPage *self,
                                               const char        *target);
gboolean     senda_protocol_page_go_back      (SendaProtocolPage *self);
/* What the view shows as a list, see senda-place-section.h. (transfer full) (nullable) */
SendaDocument *senda_protocol_page_make_list  (SendaProtocolPage *self,
                                               GError           **error);
/* What of the protocol is shown, "checklist:ITEM". (transfer full) */
char        *senda_protocol_page_dup_target   (SendaProtocolPage *self);

G_END_DECLS
