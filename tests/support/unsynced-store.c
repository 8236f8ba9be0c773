/* unsynced-store.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "unsynced-store.h"

#include "senda-store-private.h"

static void
run (GObject    *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  senda_sql_exec (SENDA_STORE (store)->sql, sql, &error);
  g_assert_no_error (error);
}

/* @store: a SendaStore. */
void
save_without_waiting (GObject *store)
{
  run (store, "PRAGMA synchronous = OFF");
}

void
take_no_notes (GObject *store)
{
  run (store, "ALTER TABLE passage RENAME TO passage_away");
}
