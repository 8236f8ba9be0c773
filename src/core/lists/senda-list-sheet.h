/* senda-list-sheet.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list on its way into a spreadsheet: columns, then rows of cells, then a document with that one
 * sheet for the writers. A cell holds words, a number or a day, so that a spreadsheet can sort and
 * reckon with it. It knows nothing of records.
 */
#pragma once

#include "senda-document.h"

G_BEGIN_DECLS

typedef struct _SendaListSheet SendaListSheet;

/* @title: what the list is called; @task_force: whose it is, NULL for nobody's in particular. In
 * @language. @date: of the day that the document bears. */
SendaListSheet *senda_list_sheet_new        (const char     *title,
                                             const char     *task_force,
                                             const char     *language,
                                             const char     *date);
void            senda_list_sheet_free       (SendaListSheet *self);
/* Before the first row. @width: the share of the sheet's width beside the other columns'. */
void            senda_list_sheet_add_column (SendaListSheet *self,
                                             const char     *title,
                                             double          width);
void            senda_list_sheet_begin_row  (SendaListSheet *self);
/* The next cell of the row; NULL or "": an empty one. Cells that are not added are empty. */
void            senda_list_sheet_add_text   (SendaListSheet *self,
                                             const char     *text);
void            senda_list_sheet_take_text  (SendaListSheet *self,
                                             char           *text);
void            senda_list_sheet_add_number (SendaListSheet *self,
                                             gint64          number);
/* "2026-03-09"; NULL: an empty cell. */
void            senda_list_sheet_add_day    (SendaListSheet *self,
                                             const char     *day);
guint           senda_list_sheet_get_n_rows (SendaListSheet *self);
/* The document, finished; nothing can be added any more. (transfer full) */
SendaDocument  *senda_list_sheet_finish     (SendaListSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaListSheet, senda_list_sheet_free)

G_END_DECLS
