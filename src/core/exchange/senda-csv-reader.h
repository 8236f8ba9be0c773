/* senda-csv-reader.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table out of a file that a spreadsheet, a mail program or a phone wrote: UTF-8, UTF-16 or, where
 * it is neither, Windows-1252; with or without a byte order mark; parted by commas, semicolons or
 * tabs; with quotes, and line breaks in them. What cannot be read right is refused with its row and
 * column; nothing is guessed away.
 */
#pragma once

#include "senda-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SENDA_CSV_MAX_ROWS 20000
#define SENDA_CSV_MAX_COLUMNS 200
#define SENDA_CSV_MAX_CELL 20000          /* characters */
#define SENDA_CSV_MAX_BYTES (64 << 20)

typedef struct _SendaTable SendaTable;

SendaTable *senda_table_read          (GBytes      *bytes,
                                       GError     **error);
SendaTable *senda_table_read_file     (const char  *path,
                                       GError     **error);
void        senda_table_free          (SendaTable  *self);
guint       senda_table_get_n_rows    (SendaTable  *self); /* the first one included */
guint       senda_table_get_n_columns (SendaTable  *self);
/* "" beyond the end of a short row. */
const char *senda_table_get           (SendaTable  *self,
                                       guint        row,
                                       guint        column);
/* The same as it was before it was guarded against being run as a formula, from a file that Senda
 * wrote. (transfer full) */
char       *senda_table_dup_bare      (SendaTable  *self,
                                       guint        row,
                                       guint        column);
/* The line of the file in which a row begins, from 1. */
guint       senda_table_get_line      (SendaTable  *self,
                                       guint        row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaTable, senda_table_free)

G_END_DECLS
