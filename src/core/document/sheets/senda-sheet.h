/* senda-sheet.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document's sheet as plain rows and columns, as spreadsheets know them. In a document of two
 * languages a column whose cells differ by language becomes two, one for each; any other says its
 * header in both. The document must outlive it.
 */
#pragma once

#include "senda-document.h"

G_BEGIN_DECLS

typedef struct
{
  guint source;        /* which of the table's columns */
  guint language;      /* in which its words stand */
  gboolean is_spread;  /* stands beside the same in the other language */
  double width;        /* its share, beside the others of the table */
  guint longest_line;  /* of its cells, in characters */
  guint longest_word;
  SendaCellKind value; /* what all its cells hold that hold anything; else TEXT */
  SendaAlign align;
} SendaSheetColumn;

typedef struct _SendaSheet SendaSheet;

SendaSheet             *senda_sheet_new           (const SendaBlock *table);
void                    senda_sheet_free          (SendaSheet       *self);
guint                   senda_sheet_get_n_rows    (SendaSheet       *self);
guint                   senda_sheet_get_n_headers (SendaSheet       *self);
guint                   senda_sheet_get_n_columns (SendaSheet       *self);
const SendaSheetColumn *senda_sheet_get_column    (SendaSheet       *self,
                                                   guint             column);
const SendaBlock       *senda_sheet_get_cell      (SendaSheet       *self,
                                                   guint             row,
                                                   guint             column);
SendaCellKind           senda_sheet_get_value     (SendaSheet       *self,
                                                   guint             row,
                                                   guint             column);
gboolean                senda_sheet_get_day       (SendaSheet       *self,
                                                   guint             row,
                                                   guint             column,
                                                   GDate            *day);
void                    senda_sheet_append_text   (SendaSheet       *self,
                                                   guint             row,
                                                   guint             column,
                                                   GString          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaSheet, senda_sheet_free)

G_END_DECLS
