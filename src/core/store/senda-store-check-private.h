/* senda-store-check-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the check share.
 */
#pragma once

#include "senda-store-private.h"

G_BEGIN_DECLS

typedef struct
{
  SendaStore *store;
  GCancellable *cancellable;
  SendaCheck *check;
  GHashTable *columns;  /* set of "table.column" that this file has */
  gboolean other_rules; /* the tables were made by a version that takes other values */
} SendaCheckJob;

/* senda-store-check.c */
void     _senda_check_add_fault  (SendaCheckJob *job,
                                  const char    *format,
                                  ...) G_GNUC_PRINTF (2, 3);
gboolean _senda_check_count      (SendaCheckJob *job,
                                  gint64        *number,
                                  GError       **error,
                                  const char    *format,
                                  ...) G_GNUC_PRINTF (4, 5);
gboolean _senda_check_has_column (SendaCheckJob *job,
                                  const char    *table,
                                  const char    *column);

/* senda-store-check-tables.c */
gboolean _senda_check_tables     (SendaCheckJob *job,
                                  GError       **error);
gboolean _senda_check_strays     (SendaCheckJob *job,
                                  GError       **error);

G_END_DECLS
