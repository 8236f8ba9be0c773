/* senda-protocols.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The protocols of one task force, live: it keeps a picture of them true, tells when that changed,
 * and knows which protocol is looked at. Each picture is made when it is first asked for after a
 * change. It brings the people along, who own, sign and are called.
 */
#pragma once

#include "senda-call-book.h"
#include "senda-draft.h"
#include "senda-people.h"
#include "senda-sign-off.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOLS (senda_protocols_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocols, senda_protocols, SENDA, PROTOCOLS, GObject)

/* Signal "changed" (SendaProtocols *): a picture is another one, or another protocol is looked at;
 * twice for a transaction that concerns people too. */

SendaProtocols     *senda_protocols_new            (SendaPeople        *people);
SendaPeople        *senda_protocols_get_people     (SendaProtocols     *self);
SendaWorkspace     *senda_protocols_get_workspace  (SendaProtocols     *self);
SendaTaskForce     *senda_protocols_get_task_force (SendaProtocols     *self);
/* The one that was chosen, or NULL: none is looked at. (transfer none) */
SendaRecord        *senda_protocols_get_protocol   (SendaProtocols     *self);
void                senda_protocols_choose         (SendaProtocols     *self,
                                                    SendaRecord        *protocol);
/* These are kept until the next change. (transfer none) */
SendaProtocolFacts *senda_protocols_get_facts      (SendaProtocols     *self);
SendaCallBook      *senda_protocols_get_call_book  (SendaProtocols     *self);
SendaProtocolSheet *senda_protocols_get_sheet      (SendaProtocols     *self,
                                                    SendaRecord        *protocol);
/* What @protocol says now, in every language that Senda speaks. Kept until the next change.
 * (transfer none) */
SendaDraft         *senda_protocols_get_draft      (SendaProtocols     *self,
                                                    SendaRecord        *protocol);
/* What @version says. (transfer full) Fails as reading the store does, and with
 * SENDA_ERROR_INVALID for a text that cannot be read. */
SendaDraft         *senda_protocols_read_version   (SendaProtocols     *self,
                                                    SendaRecord        *version,
                                                    GError            **error);
/* Who approved and acknowledged @version. NULL where it cannot be read just now. (transfer full) */
SendaSignOff       *senda_protocols_read_sign_off  (SendaProtocols     *self,
                                                    SendaRecord        *version);

G_END_DECLS
