/* senda-csv-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the CSV reader share. Bytes are decoded first, into a text of their own that the
 * parser then cuts into cells where it stands: no cell is ever copied.
 */
#pragma once

#include "senda-csv-reader.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_CSV_WHOLE,
  SENDA_CSV_NOT_TEXT, /* after the text come bytes that mean nothing */
  SENDA_CSV_MIXED     /* after it the encoding is another one */
} SendaCsvFault;

typedef struct
{
  char *text; /* UTF-8 up to the fault; may hold NUL bytes; one byte of room after the end */
  gsize length;
  SendaCsvFault fault;
} SendaCsvText;

typedef struct
{
  guint32 first; /* of the cells of the table */
  guint32 line;
} SendaCsvRow;

struct _SendaTable
{
  char *text;    /* every cell ends with a NUL byte */
  GArray *cells; /* of guint32: where in the text each begins */
  GArray *rows;  /* of SendaCsvRow */
  guint n_columns;
};

/* senda-csv-decode.c */
void        _senda_csv_decode      (const guint8  *bytes,
                                    gsize          n_bytes,
                                    SendaCsvText  *text);

/* senda-csv-parse.c */
SendaTable *_senda_csv_parse       (SendaCsvText  *text,
                                    GError       **error);
char       *_senda_csv_column_name (guint          column);

G_END_DECLS
