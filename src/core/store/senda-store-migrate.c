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

#include <glib/gi18n-lib.h>

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
  static const char *steps[5];
  static const SendaSchema schema = { steps, G_N_ELEMENTS (steps) };
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          g_autofree char *name = g_strdup_printf ("%03u.sql", i + 1);

          steps[i] = load_step (name);
        }
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
  if (run_steps (self, 0, error) && _senda_store_new_site (self, error) &&
      _senda_store_note_registry (self, error))
    return senda_sql_commit (self->sql, error);
  senda_sql_rollback (self->sql);
  return FALSE;
}

/* The new tables must say what the log says, as the old ones did. */
static gboolean
prove (SendaStore *self,
       GError    **error)
{
  g_autoptr (SendaCheck) check = senda_store_check (self, NULL, error);

  if (check == NULL || check->faults->len == 0)
    return check != NULL;
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
               /* Translators: %s is a sentence about what is wrong */
               _("The store could not be brought up to date: %s It is as it was; restore the last "
                 "good backup, or open it with the Senda that wrote it."),
               (const char *) check->faults->pdata[0]);
  return FALSE;
}

/* Brings an older store up to date, after a proved backup, in one transaction that is kept only if
 * everything is right after it. When it fails the file is as it was. */
gboolean
_senda_store_migrate (SendaStore *self,
                      GError    **error)
{
  guint before = self->schema_version;

  if (_senda_store_has_backups (self) &&
      !_senda_store_make_backup (self, "before-migration", error))
    return FALSE;
  if (!senda_sql_begin (self->sql, error))
    return FALSE;
  self->schema_version = self->schema->n_steps;
  if (run_steps (self, before, error) && _senda_store_settle_all (self, error) &&
      prove (self, error))
    return senda_sql_commit (self->sql, error);
  senda_sql_rollback (self->sql);
  self->schema_version = before;
  return FALSE;
}
