/* dump-store.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "dump-store.h"

static void
write_record (GString     *dump,
              SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  g_string_append_printf (dump, "%s %s", info->name, senda_record_get_id (record));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaValue *value = senda_record_get_value (record, i);
      SendaText *words = senda_record_get_wordings (record, i);

      if (info->fields[i].flags & SENDA_FIELD_BILINGUAL)
        for (guint j = 0; j < senda_text_get_n (words); j++)
          g_string_append_printf (dump, " %s@%s=%s", info->fields[i].name,
                                  senda_text_get_language (words, j),
                                  senda_text_get (words, senda_text_get_language (words, j)));
      else if (value->type == SENDA_VALUE_TEXT)
        g_string_append_printf (dump, " %s=%s", info->fields[i].name, value->text);
      else if (value->type == SENDA_VALUE_INTEGER)
        g_string_append_printf (dump, " %s=%" G_GINT64_FORMAT, info->fields[i].name,
                                value->integer);
    }
  g_string_append_c (dump, '\n');
}

char *
dump_store (SendaWorkspace *workspace)
{
  SendaStore *store = senda_workspace_get_store (workspace);
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = senda_store_list (store, types[i], NULL, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < records->len; j++)
        write_record (dump, records->pdata[j]);
    }
  return g_string_free (dump, FALSE);
}
