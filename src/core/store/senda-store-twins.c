/* senda-store-twins.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two copies of a store that wrote under one id.
 */
#include "config.h"

#include "senda-log.h"

#include "senda-store-private.h"

gboolean
senda_store_part_ways (SendaStore *self,
                       gint64      from_seq G_GNUC_UNUSED,
                       GError    **error)
{
  return senda_sql_fail (self->sql, SQLITE_ABORT, error);
}
