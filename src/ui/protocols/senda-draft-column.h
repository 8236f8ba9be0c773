/* senda-draft-column.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One block of a draft in one language: read, and written by whoever takes its wording in hand. Where
 * that is no longer what would be written, both are shown, to choose between.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_DRAFT_COLUMN (senda_draft_column_get_type ())

G_DECLARE_FINAL_TYPE (SendaDraftColumn, senda_draft_column, SENDA, DRAFT_COLUMN, AdwBin)

GtkWidget *senda_draft_column_new         (SendaProtocols        *protocols,
                                           SendaRecord           *protocol,
                                           const char            *language);
/* @record: what somebody wrote there, or NULL. */
void       senda_draft_column_show        (SendaDraftColumn      *self,
                                           const SendaDraftBlock *block,
                                           SendaRecord           *record);
/* Shows the field to write in instead of the words, once it was shown a block. */
void       senda_draft_column_set_writing (SendaDraftColumn      *self,
                                           gboolean               writing);
/* Of SENDA_PROTOCOL_BLOCK records, or NULL: whether its wording in @language is somebody's own; and
 * whether what would have been written has changed since. */
gboolean   senda_draft_is_own             (SendaRecord           *record,
                                           const char            *language);
gboolean   senda_draft_is_stale           (const SendaDraftBlock *block,
                                           SendaRecord           *record,
                                           const char            *language);

G_END_DECLS
