/* senda-checklist-editor.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of one item of a checklist, to be changed in place: its state, the words of the
 * decision, who sees to it and by when. Made when a row is unfolded. An item that nobody has
 * touched has no record yet: the first word makes it.
 */
#pragma once

#include "senda-protocol-sheet.h"
#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CHECKLIST_EDITOR (senda_checklist_editor_get_type ())

G_DECLARE_FINAL_TYPE (SendaChecklistEditor, senda_checklist_editor, SENDA, CHECKLIST_EDITOR,
                      AdwBin)

GtkWidget *senda_checklist_editor_new    (SendaProtocols       *protocols,
                                          SendaRecord          *protocol,
                                          const SendaSheetItem *item);
/* Shows what @item is now. */
void       senda_checklist_editor_update (SendaChecklistEditor *self,
                                          const SendaSheetItem *item);

G_END_DECLS
