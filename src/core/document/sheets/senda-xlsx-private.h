/* senda-xlsx-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of the XLSX writer share: a workbook in the making, and the rules that a workbook
 * has for names, words and margins.
 */
#pragma once

#include "senda-sheet.h"
#include "senda-writer.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

#define SENDA_XLSX_N_VALUES 3
#define SENDA_XLSX_N_ALIGNS 3
#define SENDA_XLSX_N_SHADES 6
#define SENDA_XLSX_MAX_CELL 32767

typedef struct
{
  const SendaWriteJob *job;
  lxw_workbook *book;
  lxw_format *header;
  /* Made when they are first wanted, by what a cell holds, how it is aligned and its tint. */
  lxw_format *formats[SENDA_XLSX_N_VALUES][SENDA_XLSX_N_ALIGNS][SENDA_XLSX_N_SHADES];
  GHashTable *names;   /* of the worksheets so far, folded */
  GArray *cell_counts; /* of guint64: what each worksheet holds */
  guint n_rows;        /* of the document's sheets */
  guint n_rows_done;
} SendaXlsx;

/* senda-xlsx-writer.c */
gboolean    senda_xlsx_fail         (lxw_error       code,
                                     GError        **error);

/* senda-xlsx-sheet.c */
gboolean    senda_xlsx_add_sheet    (SendaXlsx      *self,
                                     guint           index,
                                     GError        **error);

/* senda-xlsx-layout.c */
lxw_format *senda_xlsx_get_format   (SendaXlsx      *self,
                                     SendaCellKind   value,
                                     SendaAlign      align,
                                     guint           shade);
double     *senda_xlsx_set_columns  (SendaXlsx      *self,
                                     SendaSheet     *sheet,
                                     lxw_worksheet  *worksheet);
void        senda_xlsx_set_printing (SendaXlsx      *self,
                                     lxw_worksheet  *worksheet,
                                     guint           n_headers);

/* senda-xlsx-words.c */
char       *senda_xlsx_dup_name     (const char     *words,
                                     const char     *id,
                                     GHashTable     *taken);
char       *senda_xlsx_dup_header   (SendaDocument  *document);
char       *senda_xlsx_dup_footer   (SendaDocument  *document);
void        senda_xlsx_escape       (GString        *text);
gsize       senda_xlsx_piece        (const char     *text,
                                     gsize           room);

/* senda-xlsx-check.c */
gboolean    senda_xlsx_is_whole     (const char     *path,
                                     const GArray   *cell_counts);

G_END_DECLS
