/* senda-seal-output.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A full chunk is held back until more comes or the stream is closed, so that the last one is known
 * for the last. Once anything went wrong nothing more is written.
 */
#include "config.h"

#include "senda-seal-private.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PACKING 2 /* level of gzip: most of what it can do, in a third of the time */

#define SENDA_TYPE_SEAL_OUTPUT (senda_seal_output_get_type ())
G_DECLARE_FINAL_TYPE (SendaSealOutput, senda_seal_output, SENDA, SEAL_OUTPUT, GFilterOutputStream)

struct _SendaSealOutput
{
  GFilterOutputStream parent_instance;

  SendaSealKey *key;
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 head[SENDA_SEAL_HEAD];
  gboolean head_written;
  gboolean abandoned; /* the end is never sealed */
  gsize n_plain;
  guint8 *plain;      /* SENDA_SEAL_CHUNK */
  guint8 *sealed;     /* that and SENDA_SEAL_EXTRA */
};

G_DEFINE_FINAL_TYPE (SendaSealOutput, senda_seal_output, G_TYPE_FILTER_OUTPUT_STREAM)

static void
put_number (guint8  *to,
            guint32  number)
{
  number = GUINT32_TO_LE (number);
  memcpy (to, &number, sizeof number);
}

static void
begin (SendaSealOutput *self)
{
  const SendaSealRecipe *recipe = _senda_seal_key_get_recipe (self->key);

  memcpy (self->head, SENDA_SEAL_MAGIC, sizeof SENDA_SEAL_MAGIC);
  put_number (self->head + 16, recipe->passes);
  put_number (self->head + 20, recipe->memory);
  memcpy (self->head + 24, recipe->salt, SENDA_SEAL_SALT);
  crypto_secretstream_xchacha20poly1305_init_push (&self->state, self->head + SENDA_SEAL_FIXED,
                                                   _senda_seal_key_get_bytes (self->key));
}

static gboolean
write_below (SendaSealOutput  *self,
             const guint8     *bytes,
             gsize             n_bytes,
             GCancellable     *cancellable,
             GError          **error)
{
  GOutputStream *base =
    g_filter_output_stream_get_base_stream (G_FILTER_OUTPUT_STREAM (self));

  if (g_output_stream_write_all (base, bytes, n_bytes, NULL, cancellable, error))
    return TRUE;
  self->abandoned = TRUE;
  return FALSE;
}

static gboolean
write_chunk (SendaSealOutput  *self,
             guint8            tag,
             GCancellable     *cancellable,
             GError          **error)
{
  unsigned long long n_sealed = 0;

  if (!self->head_written &&
      !write_below (self, self->head, sizeof self->head, cancellable, error))
    return FALSE;
  self->head_written = TRUE;
  crypto_secretstream_xchacha20poly1305_push (&self->state, self->sealed, &n_sealed, self->plain,
                                              self->n_plain, self->head, SENDA_SEAL_FIXED, tag);
  self->n_plain = 0;
  return write_below (self, self->sealed, n_sealed, cancellable, error);
}

/* Whether nothing went wrong yet. */
static gboolean
check_going (SendaSealOutput  *self,
             GCancellable     *cancellable,
             GError          **error)
{
  if (self->abandoned)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_IO,
                           _("The sealed file was not written to its end and cannot be opened. "
                             "Nothing else was changed; save it again."));
      return FALSE;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    self->abandoned = TRUE;
  return !self->abandoned;
}

static gssize
senda_seal_output_write (GOutputStream  *stream,
                         const void     *buffer,
                         gsize           count,
                         GCancellable   *cancellable,
                         GError        **error)
{
  SendaSealOutput *self = SENDA_SEAL_OUTPUT (stream);
  gsize taken = 0;

  if (!check_going (self, cancellable, error))
    return -1;
  if (self->n_plain == SENDA_SEAL_CHUNK &&
      !write_chunk (self, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, cancellable, error))
    return -1;
  taken = MIN (count, SENDA_SEAL_CHUNK - self->n_plain);
  memcpy (self->plain + self->n_plain, buffer, taken);
  self->n_plain += taken;
  return taken;
}

/* What does not fill a chunk yet waits. */
static gboolean
senda_seal_output_flush (GOutputStream  *stream,
                         GCancellable   *cancellable,
                         GError        **error)
{
  SendaSealOutput *self = SENDA_SEAL_OUTPUT (stream);
  GOutputStreamClass *parent = G_OUTPUT_STREAM_CLASS (senda_seal_output_parent_class);

  if (parent->flush (stream, cancellable, error))
    return TRUE;
  self->abandoned = TRUE;
  return FALSE;
}

static gboolean
senda_seal_output_close (GOutputStream  *stream,
                         GCancellable   *cancellable,
                         GError        **error)
{
  SendaSealOutput *self = SENDA_SEAL_OUTPUT (stream);
  GOutputStreamClass *parent = G_OUTPUT_STREAM_CLASS (senda_seal_output_parent_class);

  if (!check_going (self, cancellable, error) ||
      !write_chunk (self, crypto_secretstream_xchacha20poly1305_TAG_FINAL, cancellable, error))
    {
      parent->close_fn (stream, NULL, NULL);
      return FALSE;
    }
  return parent->close_fn (stream, cancellable, error);
}

/* A stream that is dropped is closed on the way; that does not mean that all was written. */
static void
senda_seal_output_dispose (GObject *object)
{
  SENDA_SEAL_OUTPUT (object)->abandoned = TRUE;

  G_OBJECT_CLASS (senda_seal_output_parent_class)->dispose (object);
}

static void
senda_seal_output_finalize (GObject *object)
{
  SendaSealOutput *self = SENDA_SEAL_OUTPUT (object);

  sodium_memzero (&self->state, sizeof self->state);
  sodium_memzero (self->plain, SENDA_SEAL_CHUNK);
  g_free (self->plain);
  g_free (self->sealed);
  senda_seal_key_unref (self->key);

  G_OBJECT_CLASS (senda_seal_output_parent_class)->finalize (object);
}

static void
senda_seal_output_class_init (SendaSealOutputClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GOutputStreamClass *stream_class = G_OUTPUT_STREAM_CLASS (klass);

  object_class->dispose = senda_seal_output_dispose;
  object_class->finalize = senda_seal_output_finalize;
  stream_class->write_fn = senda_seal_output_write;
  stream_class->flush = senda_seal_output_flush;
  stream_class->close_fn = senda_seal_output_close;
}

static void
senda_seal_output_init (SendaSealOutput *self)
{
  self->plain = g_malloc (SENDA_SEAL_CHUNK);
  self->sealed = g_malloc (SENDA_SEAL_CHUNK + SENDA_SEAL_EXTRA);
}

/* A stream that seals with @key what is written to it, and writes that to @base. (transfer full) */
GOutputStream *
senda_seal_output_new (GOutputStream *base,
                       SendaSealKey  *key)
{
  SendaSealOutput *self = g_object_new (SENDA_TYPE_SEAL_OUTPUT, "base-stream", base, NULL);

  self->key = senda_seal_key_ref (key);
  begin (self);
  return G_OUTPUT_STREAM (self);
}

/* Lets @stream, or the sealing stream below it, never seal the end: what was written does not open,
 * even when the streams are closed. */
void
senda_seal_output_abandon (GOutputStream *stream)
{
  while (G_IS_FILTER_OUTPUT_STREAM (stream) && !SENDA_IS_SEAL_OUTPUT (stream))
    stream = g_filter_output_stream_get_base_stream (G_FILTER_OUTPUT_STREAM (stream));
  g_return_if_fail (SENDA_IS_SEAL_OUTPUT (stream));
  SENDA_SEAL_OUTPUT (stream)->abandoned = TRUE;
}

/* As senda_seal_output_new(), with gzip inside. (transfer full) */
GOutputStream *
senda_seal_packed_output_new (GOutputStream *base,
                              SendaSealKey  *key)
{
  g_autoptr (GOutputStream) sealing = senda_seal_output_new (base, key);
  g_autoptr (GZlibCompressor) packer =
    g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, PACKING);

  return g_converter_output_stream_new (sealing, G_CONVERTER (packer));
}
