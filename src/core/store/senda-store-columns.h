/* senda-store-columns.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The types and columns that a log names, each looked up once however many of its entries are read:
 * whether this version knows them, and how their rows are read and written.
 */
#pragma once

#include "senda-store-private.h"

G_BEGIN_DECLS

/* A type of record by its name, known to this version or not. */
typedef struct
{
  char *name;
  const SendaRecordInfo *info; /* or NULL */
  GHashTable *columns;         /* name -> SendaColumn */
  char *select;                /* SQL: a row with the fields that have a column */
  char *upsert;                /* SQL: ?1 its id, ?2 whether it is removed, then those fields */
  GHashTable *targets;         /* ids of records that are known to have a row */
} SendaType;

/* A column of the log: a field, a wording of one, or whether the record is removed. */
typedef struct
{
  SendaType *type;
  char *name;
  gboolean is_known;
  int field; /* or SENDA_CELL_DELETED */
  char *language;
  guint64 asked; /* the last settling that asked for it, */
  guint64 shown; /* and the last that found a value of it */
} SendaColumn;

#define SENDA_COLUMNS_FIRST_PARAMETER 3 /* of what upsert puts into fields */

typedef struct _SendaColumns SendaColumns;

SendaColumns *_senda_columns_new      (void);
void          _senda_columns_free     (SendaColumns      *self);
/* Both (transfer none), and the same each time. */
SendaType    *_senda_columns_get_type (SendaColumns      *self,
                                       const char        *name);
SendaColumn  *_senda_type_get_column  (SendaType         *type,
                                       const char        *name);
gboolean      _senda_column_takes     (const SendaColumn *column,
                                       const SendaValue  *value);
gboolean      _senda_field_has_column (const SendaField  *field);

G_END_DECLS
