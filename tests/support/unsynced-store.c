/* unsynced-store.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "unsynced-store.h"

#include "senda-store-private.h"

/* @store: a SendaStore. */
void
save_without_waiting (GObject *store)
{
  g_autoptr (GError) error = NULL;

  senda_sql_exec (SENDA_STORE (store)->sql, "PRAGMA synchronous = OFF", &error);
  g_assert_no_error (error);
}
