/* senda-bundle-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines gather until there are enough of them to be worth hashing and handing on. Writing them is
 * where the time of an export goes: no value passes through a format.
 */
#include "config.h"

#include "senda-bundle-private.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ENOUGH 65536

struct _SendaBundleWriter
{
  GOutputStream *stream;
  gboolean is_sealed;
  gboolean is_summary;
  gboolean is_finished;
  GString *lines;
  crypto_generichash_state *hash;
  GHashTable *sites;  /* char * to its number */
  char *last_site;    /* borrowed from sites */
  gint64 last_number;
  SendaBundleEnd end;
  SendaLogSink sink;
};

static inline void
put (GString    *lines,
     const char *bytes,
     gsize       length)
{
  g_string_append_len (lines, bytes, length);
}

static void
put_integer (GString *lines,
             gint64   number)
{
  char digits[24];
  guint at = sizeof digits;
  guint64 left = number < 0 ? 0 - (guint64) number : (guint64) number;

  do
    digits[--at] = '0' + left % 10;
  while ((left /= 10) > 0);
  if (number < 0)
    digits[--at] = '-';
  put (lines, digits + at, sizeof digits - at);
}

static void
put_escape (GString *lines,
            guchar   c)
{
  static const char hex[] = "0123456789abcdef";
  char code[] = { '\\', 'u', '0', '0', hex[c >> 4], hex[c & 15] };
  char letter[] = { '\\', c };

  if (c == '\n')
    letter[1] = 'n';
  else if (c == '\t')
    letter[1] = 't';
  else if (c < 0x20)
    {
      put (lines, code, sizeof code);
      return;
    }
  put (lines, letter, sizeof letter);
}

static void
put_text (GString    *lines,
          const char *text)
{
  const char *from = text;
  const char *at = text;

  g_string_append_c (lines, '"');
  for (;; at++)
    {
      guchar c = *at;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;
      put (lines, from, at - from);
      if (c == '\0')
        break;
      put_escape (lines, c);
      from = at + 1;
    }
  g_string_append_c (lines, '"');
}

static void
put_text_or_null (GString    *lines,
                  const char *text)
{
  if (text == NULL)
    put (lines, "null", 4);
  else
    put_text (lines, text);
}

static void
put_value (GString          *lines,
           const SendaValue *value)
{
  if (value->type == SENDA_VALUE_INTEGER)
    put_integer (lines, value->integer);
  else
    put_text_or_null (lines, value->type == SENDA_VALUE_TEXT ? value->text : NULL);
}

static gboolean
write_out (SendaBundleWriter *self,
           GCancellable      *cancellable,
           GError           **error)
{
  GError *local = NULL;

  if (!g_output_stream_write_all (self->stream, self->lines->str, self->lines->len, NULL,
                                  cancellable, &local))
    return _senda_bundle_unwritten (local, error);
  g_string_truncate (self->lines, 0);
  return TRUE;
}

static gboolean
flush (SendaBundleWriter *self,
       GCancellable      *cancellable,
       GError           **error)
{
  _senda_bundle_hash_add (self->hash, self->lines->str, self->lines->len);
  return write_out (self, cancellable, error);
}

/* @before: how many bytes there were before the line. What no reader takes is not written either. */
static gboolean
end_line (SendaBundleWriter *self,
          gsize              before,
          GError           **error)
{
  if (self->lines->len - before > SENDA_BUNDLE_MOST_LINE)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("One of the texts is too long to be sent in a file. Your work is as it "
                             "was; divide the longest text, and try again."));
      return FALSE;
    }
  put (self->lines, "]\n", 2);
  return self->lines->len < ENOUGH || flush (self, NULL, error);
}

/* The number by which lines call @site. */
static gint64
find_site (SendaBundleWriter *self,
           const char        *site)
{
  gpointer key = NULL;
  gpointer number = NULL;

  if (self->last_site != NULL && strcmp (self->last_site, site) == 0)
    return self->last_number;
  if (!g_hash_table_lookup_extended (self->sites, site, &key, &number))
    {
      key = g_strdup (site);
      number = GUINT_TO_POINTER (g_hash_table_size (self->sites));
      g_hash_table_insert (self->sites, key, number);
      put (self->lines, "[\"s\",", 5);
      put_text (self->lines, site);
      put (self->lines, "]\n", 2);
    }
  self->last_site = key;
  self->last_number = GPOINTER_TO_UINT (number);
  return self->last_number;
}

static gboolean
take_transaction (const SendaLogTransaction *transaction,
                  gpointer                   data,
                  GError                   **error)
{
  SendaBundleWriter *self = data;
  GString *lines = self->lines;
  gint64 site = find_site (self, transaction->site);
  gsize before = lines->len;

  g_return_val_if_fail (!self->is_summary && !self->is_finished, FALSE);

  put (lines, "[\"t\",", 5);
  put_integer (lines, site);
  put (lines, ",", 1);
  put_integer (lines, transaction->number);
  put (lines, ",", 1);
  put_integer (lines, transaction->time);
  put (lines, ",", 1);
  put_text_or_null (lines, transaction->author);
  put (lines, ",", 1);
  put_text (lines, transaction->kind);
  put (lines, ",", 1);
  put_text (lines, transaction->label);
  self->end.n_transactions++;
  return end_line (self, before, error);
}

static void
put_links (SendaBundleWriter    *self,
           const SendaLogChange *change)
{
  GString *lines = self->lines;

  put (lines, "[", 1);
  for (guint i = 0; i < change->n_links; i++)
    {
      const SendaLogLink *link = &change->links[i];

      put (lines, i > 0 ? ",[" : "[", i > 0 ? 2 : 1);
      put_integer (lines, link->kind);
      put (lines, ",", 1);
      put_integer (lines, find_site (self, link->site));
      put (lines, ",", 1);
      put_integer (lines, link->seq);
      put (lines, "]", 1);
    }
  put (lines, "]", 1);
}

static void
put_cell (GString              *lines,
          const SendaLogChange *change)
{
  put_text (lines, change->type);
  put (lines, ",", 1);
  put_text (lines, change->id);
  put (lines, ",", 1);
  put_text (lines, change->column);
  put (lines, ",", 1);
  put_value (lines, change->value);
}

static gboolean
take_change (const SendaLogChange *change,
             gpointer              data,
             GError              **error)
{
  SendaBundleWriter *self = data;
  GString *lines = self->lines;
  gint64 site = 0;
  gsize before = 0;

  g_return_val_if_fail (!self->is_summary && !self->is_finished, FALSE);

  /* The lines of stores that the links name come first. */
  for (guint i = 0; i < change->n_links; i++)
    find_site (self, change->links[i].site);
  site = find_site (self, change->site);
  before = lines->len;
  put (lines, "[\"c\",", 5);
  put_integer (lines, site);
  put (lines, ",", 1);
  put_integer (lines, change->seq);
  put (lines, ",", 1);
  put_integer (lines, change->transaction);
  put (lines, ",", 1);
  put_integer (lines, change->time);
  put (lines, ",", 1);
  put_cell (lines, change);
  put (lines, change->is_purged ? ",1," : ",0,", 3);
  put_links (self, change);
  self->end.n_changes++;
  return end_line (self, before, error);
}

/* Writes the head and keeps a reference to @base, which it closes. Fails as the stream does, in whole
 * sentences. (transfer full) */
SendaBundleWriter *
senda_bundle_writer_new (GOutputStream         *base,
                         const SendaBundleHead *head,
                         SendaSealKey          *key,
                         GError               **error)
{
  g_autoptr (SendaBundleWriter) self = g_new0 (SendaBundleWriter, 1);
  g_autofree char *line = _senda_bundle_head_print (head);

  self->is_sealed = key != NULL;
  self->is_summary = head->kind == SENDA_BUNDLE_SUMMARY;
  self->stream = key ? senda_seal_packed_output_new (base, key) : g_object_ref (base);
  self->lines = g_string_sized_new (ENOUGH + 4096);
  self->hash = _senda_bundle_hash_new ();
  self->sites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sink.take_transaction = take_transaction;
  self->sink.take_change = take_change;
  self->sink.data = self;
  g_string_append (self->lines, line);
  put (self->lines, "\n", 1);
  return flush (self, NULL, error) ? g_steal_pointer (&self) : NULL;
}

/* Leaves what is not finished as a file that nobody takes for whole: a local one that was being replaced
 * stays as it was. */
static void
abandon (SendaBundleWriter *self)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  if (self->is_sealed)
    senda_seal_output_abandon (self->stream);
  else
    g_output_stream_close (self->stream, cancelled, NULL);
}

void
senda_bundle_writer_free (SendaBundleWriter *self)
{
  if (!self->is_finished)
    abandon (self);
  g_object_unref (self->stream);
  g_string_free (self->lines, TRUE);
  _senda_bundle_hash_free (self->hash);
  g_hash_table_unref (self->sites);
  g_free (self);
}

const SendaLogSink *
senda_bundle_writer_get_sink (SendaBundleWriter *self)
{
  return &self->sink;
}

/* One summary, in a bundle of that kind. */
gboolean
senda_bundle_writer_add (SendaBundleWriter         *self,
                         const SendaBundleSummary  *summary,
                         GError                   **error)
{
  GString *lines = self->lines;
  gsize before = lines->len;

  g_return_val_if_fail (self->is_summary && !self->is_finished, FALSE);

  put (lines, "[\"m\",", 5);
  put_text (lines, summary->origin);
  put (lines, ",", 1);
  put_text (lines, summary->origin_round);
  put (lines, ",", 1);
  put_text (lines, summary->name);
  put (lines, ",", 1);
  put_text_or_null (lines, summary->jurisdiction);
  put (lines, ",", 1);
  put_text_or_null (lines, summary->region);
  put (lines, ",", 1);
  put_text (lines, summary->agreed_on);
  put (lines, ",", 1);
  put_integer (lines, summary->made_at);
  put (lines, ",", 1);
  put_text (lines, summary->stages);
  self->end.n_summaries++;
  return end_line (self, before, error);
}

/* @end: what the last line says (optional). After an error, or when @cancellable was, the file is not
 * whole, and the writer is only to be freed. */
gboolean
senda_bundle_writer_finish (SendaBundleWriter *self,
                            SendaBundleEnd    *end,
                            GCancellable      *cancellable,
                            GError           **error)
{
  g_autofree char *line = NULL;
  GError *local = NULL;

  g_return_val_if_fail (!self->is_finished, FALSE);

  if (!flush (self, cancellable, error))
    return FALSE;
  _senda_bundle_hash_say (self->hash, self->end.hash);
  line = _senda_bundle_end_print (&self->end);
  g_string_append (self->lines, line);
  put (self->lines, "\n", 1);
  if (!write_out (self, cancellable, error))
    return FALSE;
  if (!g_output_stream_close (self->stream, cancellable, &local))
    return _senda_bundle_unwritten (local, error);
  self->is_finished = TRUE;
  if (end != NULL)
    *end = self->end;
  return TRUE;
}
