/* senda-record-info.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a type of record is: its name, its fields, where it belongs, how its id is made, and its
 * rules. The registry lists every type; store, search, history and checks go through it, so that a
 * new type costs a table here and a migration in the store.
 */
#pragma once

#include "senda-field.h"

G_BEGIN_DECLS

/* Why @record, and all that belongs to it, takes no changes any more; NULL while it does. In the
 * reader's language. */
typedef const char *(*SendaRecordClosed) (SendaRecord *record);

/* Checks what one field alone cannot: @record is whole, with its new values. */
typedef gboolean (*SendaRecordRule) (SendaRecord *record,
                                     GError     **error);

struct _SendaRecordInfo
{
  const char *name;  /* the table's name, "task_force" */
  const char *label; /* marked with N_(), "Task force" */
  GType (*get_type) (void);
  const SendaField *fields;
  guint n_fields;
  const char *parent;             /* the reference field that says where it belongs, or NULL */
  const char *order;              /* the field that lists sort by, before the id; NULL for none */
  const char *title;              /* the field that names a record to people, or NULL; a
                                   * reference: the name of what it refers to */
  const char *const *natural_key; /* fields whose values make the id; NULL, or where one of
                                   * them is empty: a random id */
  SendaRecordRule rule;           /* or NULL */
  SendaRecordClosed closed;       /* or NULL: never */
  const char *quoted_in;          /* the type of records, below the same parent or what that belongs
                                   * to, that keep a copy of its words once they are written; or
                                   * NULL */
  const char *quoted_by;          /* the fields, parted by spaces, of which one stands in such a copy;
                                   * NULL: any may be one */
};

const SendaRecordInfo *const *senda_record_types      (guint                 *n_types);
const SendaRecordInfo        *senda_record_info_find  (const char            *name);
int                           senda_record_info_field (const SendaRecordInfo *info,
                                                       const char            *name);

G_END_DECLS
