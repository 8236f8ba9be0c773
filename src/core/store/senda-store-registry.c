/* senda-store-registry.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which values the tables take depends on the fields that a version knows. The store remembers for
 * which its tables were made; where that differs they are made anew from the log, which has kept what
 * could not be shown.
 */
#include "config.h"

#include "senda-store-settle.h"

#include <string.h>

#define REGISTRY_KEY "registry"
/* What of a field decides what its column holds, and which words the search knows. */
#define FLAGS (SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED)
/* Counts up when what a kind of field takes changes. */
#define RULES 1

static void
describe_field (GString          *text,
                const SendaField *field)
{
  g_string_append_printf (text, "%s %d %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s",
                          field->name, field->kind, field->flags & FLAGS, field->min, field->max,
                          field->reference ? field->reference : "");
  for (const SendaChoice *choice = field->choices; choice != NULL && choice->name; choice++)
    g_string_append_printf (text, " %s", choice->name);
  g_string_append_c (text, '\n');
}

/* What this version knows, as a hash. (transfer none) */
static const char *
get_fingerprint (void)
{
  static const char *fingerprint = NULL;
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  if (g_once_init_enter (&fingerprint))
    {
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_append_printf (text, "%d\n", RULES);
      for (guint i = 0; i < n_types; i++)
        {
          g_string_append_printf (text, "%s\n", types[i]->name);
          for (guint j = 0; j < types[i]->n_fields; j++)
            describe_field (text, &types[i]->fields[j]);
        }
      g_once_init_leave (&fingerprint,
                         g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, text->len));
    }
  return fingerprint;
}

/* Whether the tables were made for other fields than this version knows. */
gboolean
_senda_store_has_other_rules (SendaStore *self,
                              gboolean   *has,
                              GError    **error)
{
  g_autofree char *known = NULL;

  if (!_senda_store_read_meta (self, REGISTRY_KEY, &known, error))
    return FALSE;
  *has = known != NULL && strcmp (known, get_fingerprint ()) != 0;
  return TRUE;
}

/* Remembers that the tables are made for what this version knows. Inside a transaction. */
gboolean
_senda_store_note_registry (SendaStore *self,
                            GError    **error)
{
  return _senda_store_write_meta (self, REGISTRY_KEY, get_fingerprint (), error);
}

static gboolean
settle_record (SendaSettler *settler,
               const char   *type,
               const char   *id,
               GError      **error)
{
  g_auto (SendaSettled) settled = { 0 };

  _senda_settled_init (&settled);
  return _senda_settler_settle (settler, _senda_settler_get_type (settler, type), id, NULL,
                                &settled, error);
}

/* Brings what the records (element-type SendaRecordRef) show up to date with the log. Inside a
 * transaction. */
gboolean
_senda_store_settle_records (SendaStore *self,
                             GPtrArray  *refs,
                             GError    **error)
{
  g_autoptr (SendaSites) sites = _senda_sites_load (self, error);
  g_autoptr (SendaSettler) settler = sites ? _senda_settler_new (self, sites, error) : NULL;

  for (guint i = 0; settler != NULL && i < refs->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (refs, i);

      if (!settle_record (settler, ref->info->name, ref->id, error) ||
          !_senda_store_index_record (self, ref->info, ref->id, error))
        return FALSE;
    }
  return settler != NULL;
}

static gboolean
settle_all (SendaStore   *self,
            SendaSettler *settler,
            GError      **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT DISTINCT row, tbl FROM change "
                                    "INDEXED BY change_cell ORDER BY row");
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *id = senda_statement_get_text (statement, 0);
      const char *type = senda_statement_get_text (statement, 1);

      if (!senda_statement_check (statement, error))
        return FALSE;
      if (id != NULL && type != NULL && !settle_record (settler, type, id, error))
        return FALSE;
    }
  return step == SENDA_SQL_DONE;
}

/* Brings every cell up to date with the log, and the search with the cells. Inside a
 * transaction. */
gboolean
_senda_store_settle_all (SendaStore *self,
                         GError    **error)
{
  g_autoptr (SendaSites) sites = _senda_sites_load (self, error);
  g_autoptr (SendaSettler) settler = sites ? _senda_settler_new (self, sites, error) : NULL;

  return settler != NULL && settle_all (self, settler, error) &&
         _senda_store_index_all (self, error) &&
         _senda_store_note_registry (self, error);
}

/* Makes the tables anew if they were made for other fields than this version knows. */
gboolean
_senda_store_settle_registry (SendaStore *self,
                              GError    **error)
{
  g_autofree char *known = NULL;

  if (!_senda_store_read_meta (self, REGISTRY_KEY, &known, error))
    return FALSE;
  if (g_strcmp0 (known, get_fingerprint ()) == 0)
    return TRUE;
  if (!senda_sql_begin (self->sql, error))
    return FALSE;
  if (_senda_store_settle_all (self, error))
    return senda_sql_commit (self->sql, error);
  senda_sql_rollback (self->sql);
  return FALSE;
}
