/* share-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "share-fixture.h"

#include <string.h>

#define N_EACH 4
#define DELETED "deleted"

static void
record_free (ShareRecord *record)
{
  g_free (record->id);
  g_free (record);
}

static gboolean
is_ballot (const SendaRecordInfo *info)
{
  return strcmp (info->name, "rater") == 0 || strcmp (info->name, "ballot") == 0 ||
         strcmp (info->name, "rating") == 0;
}

/* One of the type called @name on the same side, or NULL. */
static ShareRecord *
pick (ShareStore        *self,
      const ShareRecord *record,
      const char        *name)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    {
      ShareRecord *other = g_ptr_array_index (self->records, i);

      if (strcmp (other->info->name, name) == 0 && other->is_elsewhere == record->is_elsewhere)
        g_ptr_array_add (found, other);
    }
  if (found->len == 0)
    return NULL;
  return g_ptr_array_index (found, g_rand_int_range (self->rand, 0, found->len));
}

/* (transfer full) */
static char *
write_text (ShareStore        *self,
            const ShareRecord *record,
            const SendaField  *field,
            gboolean           is_old)
{
  static const char *const classes[] = { "PUBLIC", "MEMBERS", "PERSONAL" };
  const char *mark = record->mark ? record->mark : classes[field->privacy];

  if (senda_field_limit (field) < 20)
    return g_strdup ("2");
  return g_strdup_printf ("%s-%u", is_old ? "OLD" : mark, ++self->n_texts);
}

static void
put_value (StoreFixture      *fixture,
           const ShareRecord *record,
           const SendaField  *field,
           const char        *language,
           const SendaValue  *value)
{
  g_autoptr (GError) error = NULL;

  senda_store_put (fixture->store, record->info, record->id, field->name, language, value, &error);
  g_assert_no_error (error);
}

static void
put_text (ShareStore        *self,
          StoreFixture      *fixture,
          const ShareRecord *record,
          const SendaField  *field,
          gboolean           is_old)
{
  g_autofree char *text = write_text (self, record, field, is_old);
  g_autofree char *other = write_text (self, record, field, is_old);
  gboolean is_bilingual = (field->flags & SENDA_FIELD_BILINGUAL) != 0;

  put_value (fixture, record, field, is_bilingual ? "en" : NULL, SENDA_TEXT (text));
  if (is_bilingual)
    put_value (fixture, record, field, "es", SENDA_TEXT (other));
}

static void
put_field (ShareStore        *self,
           StoreFixture      *fixture,
           const ShareRecord *record,
           const SendaField  *field,
           gboolean           is_old)
{
  const ShareRecord *referred = NULL;
  gint64 span = field->max - field->min;

  switch (field->kind)
    {
    case SENDA_FIELD_TEXT:
    case SENDA_FIELD_LONG_TEXT:
    case SENDA_FIELD_CONTENT:
    case SENDA_FIELD_TAGS:
      put_text (self, fixture, record, field, is_old);
      break;
    case SENDA_FIELD_INTEGER:
      put_value (fixture, record, field, NULL,
                 SENDA_INTEGER (field->min + g_rand_int_range (self->rand, 0, MIN (span, 9) + 1)));
      break;
    case SENDA_FIELD_BOOLEAN:
      put_value (fixture, record, field, NULL, SENDA_INTEGER (g_rand_boolean (self->rand)));
      break;
    case SENDA_FIELD_DATE:
      put_value (fixture, record, field, NULL, SENDA_TEXT (is_old ? "2025-03-09" : "2026-03-09"));
      break;
    case SENDA_FIELD_TIME:
      put_value (fixture, record, field, NULL, SENDA_TEXT ("14:30"));
      break;
    case SENDA_FIELD_CHOICE:
      put_value (fixture, record, field, NULL, SENDA_TEXT (field->choices[0].name));
      break;
    case SENDA_FIELD_REFERENCE:
    case SENDA_FIELD_REFERENCES:
      referred = pick (self, record, field->reference);
      if (referred != NULL)
        put_value (fixture, record, field, NULL, SENDA_TEXT (referred->id));
      break;
    case SENDA_FIELD_MARKS:
      put_value (fixture, record, field, NULL, SENDA_TEXT ("leadership.2.1=describes"));
      break;
    }
}

static void
put_parent (ShareStore   *self,
            StoreFixture *fixture,
            ShareRecord  *record)
{
  int field = record->info->parent ? senda_record_info_field (record->info, record->info->parent)
                                   : -1;
  const ShareRecord *parent =
    field < 0 ? NULL : pick (self, record, record->info->fields[field].reference);

  if (parent == NULL)
    return;
  put_value (fixture, record, &record->info->fields[field], NULL, SENDA_TEXT (parent->id));
  if (parent->mark != NULL && strcmp (parent->mark, "BALLOT") != 0 &&
      strcmp (parent->mark, "ELSEWHERE") != 0 && g_strcmp0 (record->mark, "GONE") != 0)
    record->mark = "ORPHAN";
}

static void
put_fields (ShareStore        *self,
            StoreFixture      *fixture,
            const ShareRecord *record,
            gboolean           is_old)
{
  for (guint i = 0; i < record->info->n_fields; i++)
    if (g_strcmp0 (record->info->fields[i].name, record->info->parent) != 0)
      put_field (self, fixture, record, &record->info->fields[i], is_old);
}

static void
begin (ShareStore   *self,
       StoreFixture *fixture)
{
  g_autofree char *name = g_strdup_printf ("LABEL-%u", ++self->n_texts);
  g_autoptr (SendaLabel) label = senda_label_new ("add-member", "name", name, NULL);

  g_assert_true (senda_store_begin (fixture->store, label, NULL));
}

static void
commit (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_store_commit (fixture->store, NULL, &error);
  g_assert_no_error (error);
}

static void
put_deleted (StoreFixture      *fixture,
             const ShareRecord *record,
             gboolean           is_deleted)
{
  g_autoptr (GError) error = NULL;

  senda_store_put_deleted (fixture->store, record->info, record->id, is_deleted, &error);
  g_assert_no_error (error);
}

static void
add_record (ShareStore            *self,
            StoreFixture          *fixture,
            const SendaRecordInfo *info,
            guint                  index)
{
  ShareRecord *record = g_new0 (ShareRecord, 1);
  gboolean is_gone = info->parent != NULL && index > 1 && g_rand_int_range (self->rand, 0, 3) == 0;

  record->info = info;
  record->id = senda_store_new_id (fixture->store);
  record->is_elsewhere = index == 0;
  if (record->is_elsewhere)
    record->mark = "ELSEWHERE";
  else if (is_ballot (info))
    record->mark = "BALLOT";
  else if (is_gone)
    record->mark = "GONE";
  put_deleted (fixture, record, FALSE);
  put_parent (self, fixture, record);
  put_fields (self, fixture, record, TRUE);
  g_ptr_array_add (self->records, record);
}

static void
replace_all (ShareStore   *self,
             StoreFixture *fixture)
{
  begin (self, fixture);
  for (guint i = 0; i < self->records->len; i++)
    put_fields (self, fixture, g_ptr_array_index (self->records, i), FALSE);
  commit (fixture);
}

static void
remove_gone (ShareStore   *self,
             StoreFixture *fixture)
{
  begin (self, fixture);
  for (guint i = 0; i < self->records->len; i++)
    {
      const ShareRecord *record = g_ptr_array_index (self->records, i);

      if (g_strcmp0 (record->mark, "GONE") == 0)
        put_deleted (fixture, record, TRUE);
    }
  commit (fixture);
}

/* (transfer full) */
ShareStore *
share_store_new (StoreFixture *fixture,
                 guint32       seed)
{
  ShareStore *self = g_new0 (ShareStore, 1);
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  self->rand = g_rand_new_with_seed (seed);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) record_free);
  g_assert_true (senda_store_set_author (fixture->store, "AUTHOR-1", NULL));
  begin (self, fixture);
  for (guint i = 0; i < n_types; i++)
    for (guint k = 0; k < (types[i]->parent == NULL ? 2 : N_EACH); k++)
      add_record (self, fixture, types[i], k);
  commit (fixture);
  replace_all (self, fixture);
  self->task_force = g_strdup (((ShareRecord *) g_ptr_array_index (self->records, 1))->id);
  remove_gone (self, fixture);
  return self;
}

void
share_store_free (ShareStore *self)
{
  g_rand_free (self->rand);
  g_ptr_array_unref (self->records);
  g_free (self->task_force);
  g_free (self);
}

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

/* (transfer full): of ShareHolding */
GHashTable *
share_fixture_hold (GBytes     *bundle,
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

/* (transfer full) */
GHashTable *
share_fixture_list_present (SendaStore *store)
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
  g_autoptr (GHashTable) present = share_fixture_list_present (store);
  g_autoptr (GHashTable) holdings = share_fixture_hold (bundle, present);
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
