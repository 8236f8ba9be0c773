/* senda-store-migrate.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making the tables of a new store, and bringing those of an older one up to date.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-store-schema.h"

#define SCHEMA_RESOURCE "/org/senda/Senda/schema/"

static const char *
load_step (const char *name)
{
  g_autofree char *path = g_strconcat (SCHEMA_RESOURCE, name, NULL);
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (senda_store_schema_get_resource (), path, 0, NULL);

  /* Compiled in: the bytes stay where they are, and end with a NUL. */
  return bytes ? g_bytes_get_data (bytes, NULL) : NULL;
}

/* The schema in use: every numbered file, in order. */
const SendaSchema *
_senda_schema (void)
{
  static const char *steps[1];
  static const SendaSchema schema = { steps, G_N_ELEMENTS (steps) };
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      steps[0] = load_step ("001.sql");
      g_once_init_leave (&loaded, 1);
    }
  return &schema;
}

/* Runs the steps after @version and marks the file with the last. Inside a transaction. */
static gboolean
run_steps (SendaStore *self,
           guint       version,
           GError    **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                            SENDA_APPLICATION_ID, self->schema->n_steps);

  for (guint i = version; i < self->schema->n_steps; i++)
    if (!senda_sql_exec (self->sql, self->schema->steps[i], error))
      return FALSE;
  return senda_sql_exec (self->sql, marks, error);
}

/* Fills the new, empty file. */
gboolean
_senda_store_create (SendaStore *self,
                     GError    **error)
{
  if (!senda_sql_begin (self->sql, error))
    return FALSE;
  if (run_steps (self, 0, error) && _senda_store_new_site (self, error))
    return senda_sql_commit (self->sql, error);
  senda_sql_rollback (self->sql);
  return FALSE;
}

gboolean
_senda_store_migrate (SendaStore *self,
                      guint       version G_GNUC_UNUSED,
                      GError    **error)
{
  return senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
}
