/* senda-checklist-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a checklist says: of one item, of a whole protocol, of who is not at its table.
 */
#pragma once

#include "senda-protocol-sheet.h"
#include "senda-protocols.h"

G_BEGIN_DECLS

/* The icon of SENDA_ITEM_…; words always stand beside it. */
const char *senda_checklist_get_icon      (const char           *state);
/* "Decided" (transfer none) */
const char *senda_checklist_say_state     (const char           *state,
                                           SendaCatalog         *catalog);
/* "Being discussed · Ana Peña · Due on June 1, 2026" (transfer full) */
char       *senda_checklist_say_line      (const SendaSheetItem *item,
                                           SendaProtocols       *protocols);
/* The first words of what was decided, or why it does not apply; NULL for nothing.
 * (transfer full) */
char       *senda_checklist_say_decision  (const SendaSheetItem *item,
                                           SendaCatalog         *catalog);
/* "Facts as of December 10, 2025; check with counsel."; NULL when there are none. (transfer
 * full) */
char       *senda_checklist_say_checked   (const SendaSheetItem *item,
                                           SendaCatalog         *catalog);
/* Which decisions of @part are still to be made, by name. (transfer full) */
char       *senda_checklist_say_open      (const SendaSheetPart *part,
                                           SendaCatalog         *catalog);
/* The counts and what is set aside, as sentences. (transfer full) */
char       *senda_checklist_say_counts    (SendaProtocolSheet   *sheet,
                                           SendaCatalog         *catalog);
/* Which fields of work nobody brings along, and which the drafting group lacks; NULL for none.
 * (transfer full) */
char       *senda_checklist_say_missing   (SendaProtocolSheet   *sheet,
                                           SendaProtocols       *protocols);

G_END_DECLS
