/* senda-draft-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One block of a draft as a row of the document: in each language that is shown, with what can be done
 * with its wording.
 */
#pragma once

#include "senda-protocols.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_DRAFT_ROW (senda_draft_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaDraftRow, senda_draft_row, SENDA, DRAFT_ROW, GtkListBoxRow)

/* Actions: "wording.take" (once more: done with it), "wording.leave-out", "wording.bring-back"; in its
 * columns "wording.back" and "wording.keep-ours". */

GtkWidget  *senda_draft_row_new     (SendaProtocols        *protocols,
                                     SendaRecord           *protocol,
                                     const char      *const *languages);
void        senda_draft_row_show    (SendaDraftRow         *self,
                                     const SendaDraftBlock *block,
                                     SendaRecord           *record);
/* The id of its block. */
const char *senda_draft_row_get_id  (SendaDraftRow         *self);

G_END_DECLS
