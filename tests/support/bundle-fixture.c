/* bundle-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bundle-fixture.h"

#include "senda-error.h"

#include <sodium.h>
#include <string.h>

/* (transfer full) */
SendaBundleHead *
bundle_fixture_head (SendaBundleKind kind)
{
  SendaBundleHead *head = senda_bundle_head_new (kind);

  g_free (head->id);
  g_free (head->program);
  head->id = g_strdup ("11111111-0000-4000-8000-000000000001");
  head->program = g_strdup ("0.7.0");
  head->task_force = g_strdup ("22222222-0000-4000-8000-000000000001");
  head->task_force_name = g_strdup ("North Valley");
  head->sender = g_strdup ("Ana Ruiz");
  head->site = g_strdup (BUNDLE_SITE);
  head->made_at = G_GINT64_CONSTANT (1773014400000);
  head->schema = 7;
  head->n_about = 100000;
  if (kind == SENDA_BUNDLE_BALLOT || kind == SENDA_BUNDLE_REPLY)
    head->round = g_strdup ("33333333-0000-4000-8000-000000000001");
  return head;
}

static gint64
count_lines (const char *lines,
             const char *beginning)
{
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);
  gint64 n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    n += g_str_has_prefix (parts[i], beginning);
  return n;
}

static void
print_end (GString              *bundle,
           const char           *lines,
           const SendaBundleEnd *said)
{
  SendaBundleEnd end = { 0 };
  guint8 hash[32];

  crypto_generichash (hash, sizeof hash, (const guint8 *) bundle->str, bundle->len, NULL, 0);
  end.n_transactions = count_lines (lines, "[\"t\"");
  end.n_changes = count_lines (lines, "[\"c\"");
  end.n_summaries = count_lines (lines, "[\"m\"");
  sodium_bin2hex (end.hash, sizeof end.hash, hash, sizeof hash);
  if (said != NULL)
    end = *said;
  g_string_append_printf (bundle, "{\"end\":true,\"transactions\":%" G_GINT64_FORMAT
                          ",\"changes\":%" G_GINT64_FORMAT ",\"summaries\":%" G_GINT64_FORMAT
                          ",\"hash\":\"%s\"}\n", end.n_transactions, end.n_changes,
                          end.n_summaries, end.hash);
}

static GBytes *
close_bundle (const char           *head,
              gsize                 n_head,
              const char           *lines,
              const SendaBundleEnd *said)
{
  GString *bundle = g_string_new_len (head, n_head);

  g_string_append (bundle, lines);
  print_end (bundle, lines, said);
  return g_string_free_to_bytes (bundle);
}

/* (transfer full) */
GBytes *
bundle_fixture_wrap (SendaBundleKind       kind,
                     const char           *lines,
                     const SendaBundleEnd *end)
{
  g_autoptr (SendaBundleHead) head = bundle_fixture_head (kind);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (SendaBundleWriter) writer = senda_bundle_writer_new (memory, head, NULL, NULL);
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (memory);

  g_assert_nonnull (writer);

  return close_bundle (g_memory_output_stream_get_data (stream),
                       g_memory_output_stream_get_data_size (stream), lines, end);
}

/* (transfer full) */
GBytes *
bundle_fixture_close (const char *head,
                      const char *lines)
{
  g_autofree char *line = g_strconcat (head, "\n", NULL);

  return close_bundle (line, strlen (line), lines, NULL);
}

static const char *
show_text (const char *text)
{
  return text ? text : "(none)";
}

void
bundle_fixture_show_transaction (GString                   *shown,
                                 const SendaLogTransaction *transaction)
{
  g_string_append_printf (shown, "t %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s %s\n",
                          transaction->site, transaction->number, transaction->time,
                          show_text (transaction->author), transaction->kind, transaction->label);
}

void
bundle_fixture_show_change (GString              *shown,
                            const SendaLogChange *change)
{
  g_string_append_printf (shown, "c %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                          " %s %s %s", change->site, change->seq, change->transaction,
                          change->time, change->type, change->id, change->column);
  if (change->value->type == SENDA_VALUE_INTEGER)
    g_string_append_printf (shown, " =%" G_GINT64_FORMAT, change->value->integer);
  else if (change->value->type == SENDA_VALUE_TEXT)
    g_string_append_printf (shown, " “%s”", change->value->text);
  g_string_append (shown, change->is_purged ? " purged" : "");
  for (guint i = 0; i < change->n_links; i++)
    g_string_append_printf (shown, " [%d %s %" G_GINT64_FORMAT "]", change->links[i].kind,
                            change->links[i].site, change->links[i].seq);
  g_string_append_c (shown, '\n');
}

static gboolean
take_transaction (const SendaLogTransaction *transaction,
                  gpointer                   data,
                  GError                   **error G_GNUC_UNUSED)
{
  bundle_fixture_show_transaction (data, transaction);
  return TRUE;
}

static gboolean
take_change (const SendaLogChange *change,
             gpointer              data,
             GError              **error G_GNUC_UNUSED)
{
  bundle_fixture_show_change (data, change);
  return TRUE;
}

static gboolean
take_summary (const SendaBundleSummary *summary,
              gpointer                  data,
              GError                  **error G_GNUC_UNUSED)
{
  g_string_append_printf (data, "m %s %s %s %s %s %s %" G_GINT64_FORMAT " %s\n", summary->origin,
                          summary->origin_round, summary->name, show_text (summary->jurisdiction),
                          show_text (summary->region), summary->agreed_on, summary->made_at,
                          summary->stages);
  return TRUE;
}

/* (transfer full) (nullable) */
char *
bundle_fixture_read (GBytes       *bytes,
                     SendaKeyRing *ring,
                     GError      **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (SendaBundleReader) reader = senda_bundle_reader_new (stream, ring, error);
  g_autoptr (GString) shown = g_string_new (NULL);
  SendaBundleSink sink = { { take_transaction, take_change, shown }, take_summary, NULL };

  if (reader == NULL || !senda_bundle_reader_read (reader, &sink, NULL, NULL, error))
    return NULL;
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static gboolean
pass_summary (const SendaBundleSummary *summary,
              gpointer                  data,
              GError                  **error)
{
  /* The sink's data is that of the log, which the writer's own sink expects to be itself. */
  return senda_bundle_writer_add (data, summary, error);
}

/* (transfer full) */
GBytes *
bundle_fixture_rewrite (GBytes       *bytes,
                        SendaSealKey *key)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaBundleReader) reader = senda_bundle_reader_new (stream, NULL, &error);
  g_autoptr (SendaBundleWriter) writer = NULL;
  SendaBundleSink sink = { .take_summary = pass_summary };

  g_assert_no_error (error);
  writer = senda_bundle_writer_new (memory, senda_bundle_reader_get_head (reader), key, &error);
  g_assert_no_error (error);
  sink.log = *senda_bundle_writer_get_sink (writer);
  senda_bundle_reader_read (reader, &sink, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_bundle_writer_finish (writer, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

void
bundle_fixture_assert_said (GError **error,
                            int      code)
{
  g_assert_error (*error, SENDA_ERROR, code);
  g_assert_true (g_str_has_suffix ((*error)->message, "."));
  g_assert_nonnull (strstr ((*error)->message, ". "));
  g_clear_error (error);
}
