/* senda-share-preview.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through the log as sending would, and counts instead of giving: the same function decides.
 */
#include "config.h"

#include "senda-share-private.h"

#include <string.h>

typedef struct
{
  SendaShare *share;
  GHashTable *lines;   /* of const SendaRecordInfo, or NULL, to Line */
  GHashTable *records; /* of "type\nid": those that were counted */
  GCancellable *cancellable;
} Preview;

static void
line_free (SendaShareLine *line)
{
  g_ptr_array_unref (line->leaving);
  g_ptr_array_unref (line->staying);
  g_free (line);
}

static SendaShareLine *
get_line (Preview               *preview,
          const SendaRecordInfo *info)
{
  SendaShareLine *line = g_hash_table_lookup (preview->lines, info);

  if (line != NULL)
    return line;
  line = g_new0 (SendaShareLine, 1);
  line->info = info;
  line->leaving = g_ptr_array_new ();
  line->staying = g_ptr_array_new ();
  line->all_stays = info ? !senda_share_may_leave (preview->share, info, NULL) : TRUE;
  g_hash_table_insert (preview->lines, (gpointer) info, line);
  return line;
}

static void
add_once (GPtrArray        *fields,
          const SendaField *field)
{
  if (field != NULL && !g_ptr_array_find (fields, field, NULL))
    g_ptr_array_add (fields, (gpointer) field);
}

static void
count_record (Preview              *preview,
              SendaShareLine       *line,
              const SendaLogChange *change,
              SendaShareFate        fate)
{
  char *key = g_strconcat (change->type, "\n", change->id, NULL);

  if (!g_hash_table_add (preview->records, key))
    return;
  line->n_records += fate == SENDA_SHARE_LEAVES;
  line->n_removed += fate == SENDA_SHARE_REMOVED;
}

/* Never wants anything: it only looks. */
static gboolean
count_change (const SendaLogChange *change,
              gpointer              data)
{
  Preview *preview = data;
  SendaShareFate fate = _senda_share_get_fate (preview->share, change);
  gboolean leaves = senda_share_wants (change, preview->share);
  SendaShareLine *line = NULL;

  if (fate == SENDA_SHARE_ELSEWHERE)
    return FALSE;
  line = get_line (preview, senda_record_info_find (change->type));
  line->n_changes += leaves;
  if (leaves)
    {
      line->all_stays = FALSE;
      count_record (preview, line, change, fate);
    }
  if (fate != SENDA_SHARE_REMOVED && change->is_live && change->value->type != SENDA_VALUE_NULL)
    add_once (leaves ? line->leaving : line->staying, _senda_share_find_field (change));
  return FALSE;
}

static gboolean
never_asked (const SendaLogChange *change G_GNUC_UNUSED,
             gpointer              data G_GNUC_UNUSED,
             GError              **error G_GNUC_UNUSED)
{
  return TRUE;
}

static gboolean
never_asked_either (const SendaLogTransaction *transaction G_GNUC_UNUSED,
                    gpointer                   data G_GNUC_UNUSED,
                    GError                   **error G_GNUC_UNUSED)
{
  return TRUE;
}

/* In the order of the fields of their type. */
static int
compare_fields (gconstpointer a,
                gconstpointer b)
{
  const SendaField *one = *(const SendaField *const *) a;
  const SendaField *other = *(const SendaField *const *) b;

  return (one > other) - (one < other);
}

/* By type, what this version does not know last. */
static GPtrArray *
sort_lines (Preview *preview)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i <= n_types; i++)
    {
      gpointer line = NULL;

      if (!g_hash_table_steal_extended (preview->lines, i < n_types ? types[i] : NULL, NULL, &line))
        continue;
      g_ptr_array_sort (((SendaShareLine *) line)->leaving, compare_fields);
      g_ptr_array_sort (((SendaShareLine *) line)->staying, compare_fields);
      g_ptr_array_add (sorted, line);
    }
  return sorted;
}

/* What would leave of each type of which anything is there, and what would stay. (transfer full): of
 * SendaShareLine */
GPtrArray *
senda_share_preview (SendaStore   *store,
                     const char   *task_force,
                     SendaPrivacy  profile,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr (SendaShare) share =
    _senda_share_new_looking (store, task_force, profile, TRUE, error);
  g_autoptr (GHashTable) lines = NULL;
  g_autoptr (GHashTable) records = NULL;
  Preview preview = { .share = share };
  SendaLogFilter filter = { .wants = count_change, .data = &preview };
  SendaLogSink sink = { never_asked_either, never_asked, NULL };

  if (share == NULL)
    return NULL;
  lines = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) line_free);
  records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  preview.lines = lines;
  preview.records = records;
  if (!senda_store_read_log (store, &filter, &sink, cancellable, error))
    return NULL;
  return sort_lines (&preview);
}
