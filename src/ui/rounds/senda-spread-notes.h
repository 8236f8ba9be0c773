/* senda-spread-notes.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What ballots say of one element beside its stage: how they mark its statements, and what raters
 * wrote. Of an anonymous round no name is told, and nothing that could be set against one.
 */
#pragma once

#include "senda-rounds.h"
#include "senda-spread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The statements by stage, each with how many ballots mark it so. */
GtkWidget *senda_spread_marks_new  (SendaRounds        *rounds,
                                    const SendaElement *element);
/* Writes the notes into @list; FALSE when there is none to be shown. */
gboolean   senda_spread_notes_fill (GtkListBox         *list,
                                    SendaRounds        *rounds,
                                    const SendaSpread  *spread);

G_END_DECLS
