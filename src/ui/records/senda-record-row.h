/* senda-record-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of a long list: a title, a line below it and a word at the end, drawn by one widget
 * without children, since a list keeps some two hundred of them and gives them new words at every
 * key.
 */
#pragma once

#include "senda-record-font.h"
#include "senda-record-list.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD_ROW (senda_record_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecordRow, senda_record_row, SENDA, RECORD_ROW, GtkWidget)

GtkWidget *senda_record_row_new      (SendaRecordFont       *font);
/* @line may be NULL. TRUE when it says something else than before. */
gboolean   senda_record_row_set_line (SendaRecordRow        *self,
                                            const SendaRecordLine *line);
/* Over the words, where a group begins; NULL: none. TRUE when it is another one than before. */
gboolean   senda_record_row_set_heading (SendaRecordRow     *self,
                                            const char            *heading);
/* Shows a box to check before the words, checked or not. */
void       senda_record_row_set_mark (SendaRecordRow        *self,
                                            gboolean               shows_mark,
                                            gboolean               marked);
/* All of it in one sentence. (transfer full) */
char      *senda_record_row_say      (SendaRecordRow        *self);

G_END_DECLS
