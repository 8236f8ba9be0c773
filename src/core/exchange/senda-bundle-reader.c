/* senda-bundle-reader.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-bundle-line-private.h"
#include "senda-bundle-private.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PIECE 65536    /* bytes read at a time */
#define PEEK 4096      /* bytes by which a file is told */
#define EVERY 4096     /* lines between two calls of progress */
#define SEALED_BYTES 13

struct _SendaBundleReader
{
  GInputStream *stream;
  gboolean is_sealed;
  gboolean was_read;
  SendaBundleHead *head;
  crypto_generichash_state *hash;
  char *buffer;
  gsize size;
  gsize start;  /* of what is not used yet */
  gsize filled;
  guint64 n_bytes;
  gint64 n_lines;
  gint64 n_sites;
  SendaBundleLine *line;
  SendaBundleEnd found;
};

typedef enum
{
  READ_ERROR,
  READ_LINE,
  READ_END
} Read;

/* Makes room for one more piece, and reads what comes: READ_LINE for some of it. */
static Read
read_piece (SendaBundleReader *self,
            GCancellable      *cancellable,
            GError           **error)
{
  GError *local = NULL;
  gssize n_read = 0;

  if (self->start > 0)
    {
      self->filled -= self->start;
      memmove (self->buffer, self->buffer + self->start, self->filled);
      self->start = 0;
    }
  if (self->filled + PIECE > self->size)
    {
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size);
    }
  n_read = g_input_stream_read (self->stream, self->buffer + self->filled, PIECE, cancellable,
                                &local);
  if (n_read < 0)
    {
      _senda_bundle_unread (local, error);
      return READ_ERROR;
    }
  self->filled += n_read;
  self->n_bytes += n_read;
  if (self->n_bytes <= SENDA_BUNDLE_MOST_BYTES)
    return n_read > 0 ? READ_LINE : READ_END;
  _senda_bundle_too_large (error);
  return READ_ERROR;
}

static Read
end_of_lines (SendaBundleReader *self,
              GError           **error)
{
  if (self->filled == self->start)
    return READ_END;
  _senda_bundle_cut (error);
  return READ_ERROR;
}

/* The next line without its end, in whose place a zero byte stands: good until the next call. */
static Read
read_line (SendaBundleReader *self,
           gsize              most,
           char             **line,
           gsize             *length,
           GCancellable      *cancellable,
           GError           **error)
{
  gsize searched = 0;

  for (;;)
    {
      gsize n_left = self->filled - self->start;
      char *end = memchr (self->buffer + self->start + searched, '\n', n_left - searched);
      Read read = READ_LINE;

      if ((end ? (gsize) (end - self->buffer) - self->start : n_left) > most)
        {
          _senda_bundle_too_large (error);
          return READ_ERROR;
        }
      if (end != NULL)
        {
          *line = self->buffer + self->start;
          *length = end - *line;
          self->start += *length + 1;
          *end = '\0';
          return READ_LINE;
        }
      searched = n_left;
      read = read_piece (self, cancellable, error);
      if (read != READ_LINE)
        return read == READ_END ? end_of_lines (self, error) : READ_ERROR;
    }
}

static void
add_to_hash (SendaBundleReader *self,
             char              *line,
             gsize              length)
{
  line[length] = '\n';
  _senda_bundle_hash_add (self->hash, line, length + 1);
  line[length] = '\0';
}

static gboolean
refuse_packed (GError **error)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_FOREIGN,
                       _("The passphrase opens this file, but what is inside was not made to be taken "
                         "in. Nothing was changed; unseal it with “senda unseal”, and look at what "
                         "it is."));
  return FALSE;
}

/* Reads the first line; whatever is no bundle is told by how it begins. */
static gboolean
read_head (SendaBundleReader *self,
           GError           **error)
{
  g_autoptr (GError) local = NULL;
  char *line = NULL;
  gsize length = 0;
  Read read = read_line (self, SENDA_BUNDLE_MOST_HEAD, &line, &length, NULL, &local);

  if (read == READ_LINE)
    {
      add_to_hash (self, line, length);
      self->head = _senda_bundle_head_parse (line, length, &local);
    }
  else if (read == READ_END)
    _senda_bundle_cut (&local);
  if (self->head != NULL)
    return TRUE;
  if (self->is_sealed && g_error_matches (local, SENDA_ERROR, SENDA_ERROR_FOREIGN))
    return refuse_packed (error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
open_sealed (SendaBundleReader *self,
             GInputStream      *base,
             SendaKeyRing      *ring,
             GError           **error)
{
  GError *local = NULL;

  if (ring == NULL || senda_key_ring_get_n (ring) == 0)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                           _("This file is sealed with a passphrase. Nothing was changed; ask whoever "
                             "sent it for the passphrase, and open it with that."));
      return FALSE;
    }
  self->is_sealed = TRUE;
  self->stream = senda_seal_packed_input_new (base, ring, SENDA_BUNDLE_MOST_BYTES, &local);
  return self->stream != NULL || _senda_bundle_unread (local, error);
}

static gboolean
open_plain (SendaBundleReader    *self,
            GBufferedInputStream *base,
            GError              **error)
{
  gsize length = 0;
  const guint8 *bytes = g_buffered_input_stream_peek_buffer (base, &length);

  if (length < strlen (SENDA_BUNDLE_BEGINNING) ||
      memcmp (bytes, SENDA_BUNDLE_BEGINNING, strlen (SENDA_BUNDLE_BEGINNING)) != 0)
    return _senda_bundle_foreign (bytes, length, error);
  self->stream = G_INPUT_STREAM (g_object_ref (base));
  return TRUE;
}

/* What there is of the first bytes. */
static gboolean
peek (GBufferedInputStream *base,
      GError              **error)
{
  GError *local = NULL;
  gssize n_read = 1;

  while (n_read > 0 && g_buffered_input_stream_get_available (base) < PEEK)
    n_read = g_buffered_input_stream_fill (base, -1, NULL, &local);
  return n_read >= 0 || _senda_bundle_unread (local, error);
}

/* Keeps a reference to @base, and closes it. Where a passphrase fits, finding that takes a tenth of a
 * second for each one tried. (transfer full) */
SendaBundleReader *
senda_bundle_reader_new (GInputStream *base,
                         SendaKeyRing *ring,
                         GError      **error)
{
  g_autoptr (SendaBundleReader) self = g_new0 (SendaBundleReader, 1);
  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new_sized (base, PEEK);
  GBufferedInputStream *peeked = G_BUFFERED_INPUT_STREAM (buffered);
  const guint8 *bytes = NULL;
  gsize length = 0;

  self->size = 2 * PIECE;
  self->buffer = g_malloc (self->size);
  self->hash = _senda_bundle_hash_new ();
  self->line = _senda_bundle_line_new ();
  if (!peek (peeked, error))
    return NULL;
  bytes = g_buffered_input_stream_peek_buffer (peeked, &length);
  if (length >= SEALED_BYTES && senda_seal_is_sealed (bytes, length)
      ? !open_sealed (self, buffered, ring, error)
      : !open_plain (self, peeked, error))
    return NULL;
  return read_head (self, error) ? g_steal_pointer (&self) : NULL;
}

void
senda_bundle_reader_free (SendaBundleReader *self)
{
  g_clear_object (&self->stream);
  g_clear_pointer (&self->head, senda_bundle_head_free);
  g_clear_pointer (&self->line, _senda_bundle_line_free);
  _senda_bundle_hash_free (self->hash);
  g_free (self->buffer);
  g_free (self);
}

/* (transfer none) */
const SendaBundleHead *
senda_bundle_reader_get_head (SendaBundleReader *self)
{
  return self->head;
}

gboolean
senda_bundle_reader_is_sealed (SendaBundleReader *self)
{
  return self->is_sealed;
}

/* Counts the line; FALSE where it may not stand, or is one too many. */
static gboolean
count_line (SendaBundleReader  *self,
            SendaBundleLineKind kind,
            GError            **error)
{
  gboolean is_summary = self->head->kind == SENDA_BUNDLE_SUMMARY;

  if (kind == SENDA_BUNDLE_LINE_UNKNOWN || (kind == SENDA_BUNDLE_LINE_SUMMARY) != is_summary)
    return _senda_bundle_altered (error);
  self->n_sites += kind == SENDA_BUNDLE_LINE_SITE;
  self->found.n_transactions += kind == SENDA_BUNDLE_LINE_TRANSACTION;
  self->found.n_changes += kind == SENDA_BUNDLE_LINE_CHANGE;
  self->found.n_summaries += kind == SENDA_BUNDLE_LINE_SUMMARY;
  if (self->head->n_about > 0 && self->found.n_changes > self->head->n_about)
    return _senda_bundle_altered (error);
  return (self->n_sites <= SENDA_BUNDLE_MOST_SITES &&
          self->found.n_transactions <= SENDA_BUNDLE_MOST_CHANGES &&
          self->found.n_changes <= SENDA_BUNDLE_MOST_CHANGES &&
          self->found.n_summaries <= SENDA_BUNDLE_MOST_CHANGES) || _senda_bundle_too_large (error);
}

static gboolean
hand_on (SendaBundleReader     *self,
         SendaBundleLineKind    kind,
         const SendaBundleSink *sink,
         GError               **error)
{
  gpointer data = sink->log.data;

  if (kind == SENDA_BUNDLE_LINE_TRANSACTION && sink->log.take_transaction != NULL)
    return sink->log.take_transaction (&self->line->transaction, data, error);
  if (kind == SENDA_BUNDLE_LINE_CHANGE && sink->log.take_change != NULL)
    return sink->log.take_change (&self->line->change, data, error);
  if (kind == SENDA_BUNDLE_LINE_SUMMARY && sink->take_summary != NULL)
    return sink->take_summary (&self->line->summary, data, error);
  return TRUE;
}

/* @sink: NULL for only counting it. */
static gboolean
use_line (SendaBundleReader     *self,
          char                  *line,
          gsize                  length,
          const SendaBundleSink *sink,
          GError               **error)
{
  SendaBundleLineKind kind = _senda_bundle_line_kind (line, length);

  if (!count_line (self, kind, error))
    return FALSE;
  add_to_hash (self, line, length);
  if (sink == NULL)
    return TRUE;
  if (!_senda_bundle_line_parse (self->line, kind, line, length))
    return _senda_bundle_altered (error);
  return hand_on (self, kind, sink, error);
}

/* The last line, and that nothing follows it. */
static gboolean
read_end (SendaBundleReader *self,
          const char        *line,
          gsize              length,
          GCancellable      *cancellable,
          GError           **error)
{
  SendaBundleEnd said = { 0 };
  Read read = READ_ERROR;
  char *next = NULL;
  gsize n_next = 0;

  if (!_senda_bundle_end_parse (line, length, &said, error))
    return FALSE;
  _senda_bundle_hash_say (self->hash, self->found.hash);
  read = read_line (self, SENDA_BUNDLE_MOST_HEAD, &next, &n_next, cancellable, error);
  if (read == READ_ERROR)
    return FALSE;
  if (read == READ_LINE || said.n_transactions != self->found.n_transactions ||
      said.n_changes != self->found.n_changes || said.n_summaries != self->found.n_summaries ||
      strcmp (said.hash, self->found.hash) != 0)
    return _senda_bundle_altered (error);
  return TRUE;
}

static gboolean
read_all (SendaBundleReader     *self,
          const SendaBundleSink *sink,
          gboolean               is_parsed,
          GCancellable          *cancellable,
          GError               **error)
{
  char *line = NULL;
  gsize length = 0;

  for (;;)
    {
      Read read = read_line (self, SENDA_BUNDLE_MOST_LINE, &line, &length, cancellable, error);

      if (read == READ_ERROR)
        return FALSE;
      if (read == READ_END)
        return _senda_bundle_cut (error);
      if (*line == '{')
        return read_end (self, line, length, cancellable, error);
      if (!use_line (self, line, length, is_parsed ? sink : NULL, error))
        return FALSE;
      if (++self->n_lines % EVERY != 0)
        continue;
      if (sink != NULL && sink->progress != NULL)
        sink->progress (self->n_lines, sink->log.data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
}

/* @end: what was found (optional). Fails with SENDA_ERROR_DAMAGED, and as the stream or @sink does. */
gboolean
senda_bundle_reader_read (SendaBundleReader     *self,
                          const SendaBundleSink *sink,
                          SendaBundleEnd        *end,
                          GCancellable          *cancellable,
                          GError               **error)
{
  gboolean is_parsed = sink != NULL && (sink->log.take_transaction != NULL ||
                                        sink->log.take_change != NULL ||
                                        sink->take_summary != NULL);

  g_return_val_if_fail (!self->was_read, FALSE);

  self->was_read = TRUE;
  if (!read_all (self, sink, is_parsed, cancellable, error))
    return FALSE;
  if (end != NULL)
    *end = self->found;
  return TRUE;
}

static SendaBundleReader *
open_file (const char   *path,
           SendaKeyRing *ring,
           GError      **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *local = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &local);

  if (stream != NULL)
    return senda_bundle_reader_new (G_INPUT_STREAM (stream), ring, error);
  _senda_bundle_unread (local, error);
  return NULL;
}

/* For a file that was just written: fails with SENDA_ERROR_DAMAGED where it does not read as it was
 * meant, and as reading does. */
gboolean
senda_bundle_verify (const char           *path,
                     SendaKeyRing         *ring,
                     const SendaBundleEnd *end,
                     GCancellable         *cancellable,
                     GError              **error)
{
  g_autoptr (SendaBundleReader) reader = open_file (path, ring, error);
  SendaBundleEnd found = { 0 };

  if (reader == NULL || !senda_bundle_reader_read (reader, NULL, &found, cancellable, error))
    return FALSE;
  if (found.n_transactions == end->n_transactions && found.n_changes == end->n_changes &&
      found.n_summaries == end->n_summaries && strcmp (found.hash, end->hash) == 0)
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
                       _("The file that was saved does not read as it was written. Your work is as it "
                         "was; save it again, or elsewhere."));
  return FALSE;
}
