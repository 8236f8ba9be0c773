/* senda-desk-sheet.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window of a ballot that came as a file holds.
 */
#pragma once

#include "senda-ballot-files.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_DESK_SHEET (senda_desk_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaDeskSheet, senda_desk_sheet, SENDA, DESK_SHEET, AdwBin)

GtkWidget       *senda_desk_sheet_new      (SendaBallotDesk *desk,
                                            gboolean         is_sealed);
SendaBallotDesk *senda_desk_sheet_get_desk (SendaDeskSheet  *self);
/* What stands below it, always in sight. (transfer none) */
GtkWidget       *senda_desk_sheet_get_bar  (SendaDeskSheet  *self);
/* As when @path was chosen for the reply. */
void             senda_desk_sheet_save     (SendaDeskSheet  *self,
                                            const char      *path);
/* Keeps what is being written, and lets go of the small store. FALSE: a reply is being saved; it is
 * stopped, and the window closes then. */
gboolean         senda_desk_sheet_close    (SendaDeskSheet  *self);

G_END_DECLS
