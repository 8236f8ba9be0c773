/* share-sending.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "share-sending.h"

#include <string.h>

#define DELETED "deleted"

/* What a bundle holds of one type. */
typedef struct
{
  GHashTable *ids;    /* of char * */
  GHashTable *fields; /* of char *: those that hold something in a record that is present */
  guint n_changes;
} ShareHolding;

typedef struct
{
  SendaShare *share;
  SendaBundleWriter *writer;
} Sending;

static gboolean
dress_transaction (const SendaLogTransaction *transaction,
                   gpointer                   data,
                   GError                   **error)
{
  Sending *sending = data;
  const SendaLogSink *sink = senda_bundle_writer_get_sink (sending->writer);
  SendaLogTransaction dressed = { 0 };

  senda_share_dress (sending->share, transaction, &dressed);
  return sink->take_transaction (&dressed, sink->data, error);
}

static gboolean
pass_change (const SendaLogChange *change,
             gpointer              data,
             GError              **error)
{
  Sending *sending = data;
  const SendaLogSink *sink = senda_bundle_writer_get_sink (sending->writer);

  return sink->take_change (change, sink->data, error);
}

/* (transfer full) */
GBytes *
share_fixture_send (SendaStore  *store,
                    const char  *task_force,
                    SendaPrivacy profile)
{
  g_autoptr (SendaBundleHead) head = bundle_fixture_head (SENDA_BUNDLE_COPY);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaShare) share = senda_share_new (store, task_force, profile, &error);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (SendaBundleWriter) writer = senda_bundle_writer_new (memory, head, NULL, NULL);
  Sending sending = { share, writer };
  SendaLogFilter filter = { NULL, senda_share_wants, share };
  SendaLogSink sink = { dress_transaction, pass_change, &sending };

  g_assert_no_error (error);
  senda_store_read_log (store, &filter, &sink, NULL, &error);
  g_assert_no_error (error);
  senda_bundle_writer_finish (writer, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
holding_free (ShareHolding *holding)
{
  g_hash_table_unref (holding->ids);
  g_hash_table_unref (holding->fields);
  g_free (holding);
}

typedef struct
{
  GHashTable *holdings;
  GHashTable *present;
  GHashTable *replaced; /* of "site seq" */
} Holding;

/* What a later entry of the same cell replaces, by the bundle itself. */
static gboolean
note_replaced (const SendaLogChange *change,
               gpointer              data,
               GError              **error G_GNUC_UNUSED)
{
  Holding *holding = data;

  for (guint i = 0; i < change->n_links; i++)
    if (change->links[i].kind == SENDA_LINK_REPLACES)
      g_hash_table_add (holding->replaced,
                        g_strdup_printf ("%s %" G_GINT64_FORMAT, change->links[i].site,
                                         change->links[i].seq));
  return TRUE;
}

static gboolean
hold_change (const SendaLogChange *change,
             gpointer              data,
             GError              **error G_GNUC_UNUSED)
{
  Holding *holding = data;
  ShareHolding *held = g_hash_table_lookup (holding->holdings, change->type);
  g_autofree char *key = g_strconcat (change->type, "\n", change->id, NULL);
  g_autofree char *entry = g_strdup_printf ("%s %" G_GINT64_FORMAT, change->site, change->seq);

  if (held == NULL)
    {
      held = g_new0 (ShareHolding, 1);
      held->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      held->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (holding->holdings, g_strdup (change->type), held);
    }
  held->n_changes++;
  g_hash_table_add (held->ids, g_strdup (change->id));
  if (g_hash_table_contains (holding->present, key) && strcmp (change->column, DELETED) != 0 &&
      change->value->type != SENDA_VALUE_NULL && !g_hash_table_contains (holding->replaced, entry))
    g_hash_table_add (held->fields, g_strndup (change->column, strcspn (change->column, "@")));
  return TRUE;
}

static void
read_through (GBytes         *bundle,
              SendaBundleSink sink)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bundle);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaBundleReader) reader = senda_bundle_reader_new (stream, NULL, &error);

  g_assert_no_error (error);
  senda_bundle_reader_read (reader, &sink, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* (transfer full): of ShareHolding, by type */
static GHashTable *
hold_all (GBytes     *bundle,
                    GHashTable *present)
{
  GHashTable *holdings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                (GDestroyNotify) holding_free);
  g_autoptr (GHashTable) replaced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Holding holding = { holdings, present, replaced };

  read_through (bundle, (SendaBundleSink) { .log = { NULL, note_replaced, &holding } });
  read_through (bundle, (SendaBundleSink) { .log = { NULL, hold_change, &holding } });
  return holdings;
}

/* Of "type\nid". (transfer full) */
static GHashTable *
list_present (SendaStore *store)
{
  GHashTable *present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) records = senda_store_list (store, types[i], NULL, NULL);

      for (guint k = 0; k < records->len; k++)
        g_hash_table_add (present, g_strconcat (types[i]->name, "\n",
                                                senda_record_get_id (records->pdata[k]), NULL));
    }
  return present;
}

static void
compare_line (const SendaShareLine *line,
              ShareHolding         *held,
              GHashTable           *present)
{
  guint n_present = 0;
  GHashTableIter iter;
  gpointer id = NULL;

  if (held == NULL)
    {
      g_assert_cmpuint (line->n_records + line->n_removed + line->n_changes, ==, 0);
      g_assert_cmpuint (line->leaving->len, ==, 0);
      return;
    }
  g_hash_table_iter_init (&iter, held->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autofree char *key = g_strconcat (line->info->name, "\n", id, NULL);

      n_present += g_hash_table_contains (present, key);
    }
  g_assert_false (line->all_stays);
  g_assert_cmpuint (line->n_records, ==, n_present);
  g_assert_cmpuint (line->n_removed, ==, g_hash_table_size (held->ids) - n_present);
  g_assert_cmpuint (line->n_changes, ==, held->n_changes);
  g_assert_cmpuint (line->leaving->len, ==, g_hash_table_size (held->fields));
  for (guint i = 0; i < line->leaving->len; i++)
    {
      const SendaField *field = g_ptr_array_index (line->leaving, i);

      g_assert_true (g_hash_table_contains (held->fields, field->name));
    }
}

void
share_fixture_compare (SendaStore  *store,
                       const char  *task_force,
                       SendaPrivacy profile,
                       GBytes      *bundle)
{
  g_autoptr (GHashTable) present = list_present (store);
  g_autoptr (GHashTable) holdings = hold_all (bundle, present);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = senda_share_preview (store, task_force, profile, NULL, &error);
  guint n_held = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    {
      const SendaShareLine *line = g_ptr_array_index (lines, i);
      ShareHolding *held = NULL;

      g_assert_nonnull (line->info);
      held = g_hash_table_lookup (holdings, line->info->name);
      n_held += held != NULL;
      compare_line (line, held, present);
    }
  g_assert_cmpuint (n_held, ==, g_hash_table_size (holdings));
}
