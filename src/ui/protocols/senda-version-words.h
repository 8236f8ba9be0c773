/* senda-version-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the screens say of the versions of a protocol, in the screen's language.
 */
#pragma once

#include "senda-protocols.h"

G_BEGIN_DECLS

/* The versions of the protocol that is looked at, the one that counts first; empty while none is.
 * (transfer container) */
GPtrArray *senda_version_list           (SendaProtocols     *protocols);
/* Where the one called @id stands among @versions; FALSE where it does not. */
gboolean   senda_version_find           (GPtrArray          *versions,
                                         const char         *id,
                                         guint              *index);
/* "Version 2, March 9, 2026" (transfer full) */
char      *senda_version_say_title      (SendaRecord        *version,
                                         SendaCatalog       *catalog);
/* What changed and why, who adopted it, and why decisions were still open, a line each; NULL for
 * nothing. (transfer full) */
char      *senda_version_say_about      (SendaRecord        *version,
                                         SendaCatalog       *catalog);
/* "Approved: …. With conditions: …. Not approved: …. No answer yet: …." (transfer full) */
char      *senda_version_say_approvals  (const SendaSignOff *sign_off);
/* A day, and how, of what somebody acknowledged: "March 9, 2026, on paper". (transfer full) */
char      *senda_version_say_acknowledged (SendaRecord      *acknowledgement,
                                         SendaCatalog       *catalog);

G_END_DECLS
