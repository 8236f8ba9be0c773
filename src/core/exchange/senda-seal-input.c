/* senda-seal-input.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One chunk at a time. After an error, also one of the stream below, it gives nothing more.
 */
#include "config.h"

#include "senda-seal-private.h"

#include "senda-error.h"
#include "senda-limited-input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEALED_CHUNK (SENDA_SEAL_CHUNK + SENDA_SEAL_EXTRA)
#define MAX_SKIP 8192

#define SENDA_TYPE_SEAL_INPUT (senda_seal_input_get_type ())
G_DECLARE_FINAL_TYPE (SendaSealInput, senda_seal_input, SENDA, SEAL_INPUT, GFilterInputStream)

struct _SendaSealInput
{
  GFilterInputStream parent_instance;

  crypto_secretstream_xchacha20poly1305_state state;
  guint8 head[SENDA_SEAL_HEAD];
  guint8 *sealed;  /* SEALED_CHUNK */
  gsize n_sealed;
  guint8 *plain;   /* SENDA_SEAL_CHUNK */
  gsize n_plain;   /* what is proven */
  gsize at;        /* and given out */
  guint8 tag;      /* of the chunk that was proven last */
  GError *failure;
};

G_DEFINE_FINAL_TYPE (SendaSealInput, senda_seal_input, G_TYPE_FILTER_INPUT_STREAM)

static gboolean
fail (int          code,
      const char  *message,
      GError     **error)
{
  g_set_error_literal (error, SENDA_ERROR, code, message);
  return FALSE;
}

static gboolean
fail_altered (GError **error)
{
  return fail (SENDA_ERROR_DAMAGED,
               _("This file is not as its sender sealed it: a part was altered or damaged on the "
                 "way. Nothing of it was kept; ask the sender for it again."), error);
}

static gboolean
fail_cut (GError **error)
{
  return fail (SENDA_ERROR_DAMAGED,
               _("This file was cut off before its end, or has not arrived whole yet. Nothing of it "
                 "was kept; wait until it has, or ask the sender for it again."), error);
}

static guint32
get_number (const guint8 *from)
{
  guint32 number;

  memcpy (&number, from, sizeof number);
  return GUINT32_FROM_LE (number);
}

static gboolean
read_below (SendaSealInput  *self,
            guint8          *bytes,
            gsize            n_bytes,
            gsize           *n_read,
            GCancellable    *cancellable,
            GError         **error)
{
  GInputStream *base = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (self));

  return g_input_stream_read_all (base, bytes, n_bytes, n_read, cancellable, error);
}

/* Of a file that is sealed, in whatever version. */
static gboolean
check_version (const guint8  *head,
               gsize          length,
               GError       **error)
{
  const guint8 *figure = head + SENDA_SEAL_NAME_LENGTH;
  gboolean is_figure = length > SENDA_SEAL_NAME_LENGTH && g_ascii_isdigit (*figure) &&
                       *figure != '0';

  if (length >= sizeof SENDA_SEAL_MAGIC &&
      memcmp (head, SENDA_SEAL_MAGIC, sizeof SENDA_SEAL_MAGIC) == 0)
    return TRUE;
  if (length < sizeof SENDA_SEAL_MAGIC)
    return fail_cut (error);
  if (is_figure && (*figure > '1' || g_ascii_isdigit (figure[1])))
    return fail (SENDA_ERROR_NEWER,
                 _("This file was sealed by a newer Senda. Nothing was opened; update Senda, then "
                   "open it again."), error);
  return fail_altered (error);
}

static gboolean
check_recipe (const SendaSealRecipe  *recipe,
              GError                **error)
{
  guint64 work = (guint64) recipe->passes * recipe->memory;

  if (recipe->passes >= 1 && recipe->passes <= SENDA_SEAL_MAX_PASSES &&
      recipe->memory >= SENDA_SEAL_MIN_MEMORY && recipe->memory <= SENDA_SEAL_MAX_MEMORY &&
      work <= SENDA_SEAL_MAX_WORK)
    return TRUE;
  return fail (SENDA_ERROR_DAMAGED,
               _("Opening this file would take more memory or time than any that Senda seals: it was "
                 "damaged, or made to slow this computer down. Nothing was opened; ask the sender "
                 "for it again."), error);
}

static gboolean
read_head (SendaSealInput   *self,
           SendaSealRecipe  *recipe,
           GError          **error)
{
  gsize n_read = 0;

  if (!read_below (self, self->head, sizeof self->head, &n_read, NULL, error))
    return FALSE;
  if (!senda_seal_is_sealed (self->head, n_read))
    return fail (SENDA_ERROR_FOREIGN,
                 _("This is not a file that Senda sealed. Nothing was opened; choose another file."),
                 error);
  if (!check_version (self->head, n_read, error))
    return FALSE;
  if (n_read < sizeof self->head)
    return fail_cut (error);
  recipe->passes = get_number (self->head + 16);
  recipe->memory = get_number (self->head + 20);
  memcpy (recipe->salt, self->head + 24, SENDA_SEAL_SALT);
  return check_recipe (recipe, error);
}

static gboolean
read_chunk (SendaSealInput  *self,
            GCancellable    *cancellable,
            GError         **error)
{
  if (!read_below (self, self->sealed, SEALED_CHUNK, &self->n_sealed, cancellable, error))
    return FALSE;
  return self->n_sealed >= SENDA_SEAL_EXTRA || fail_cut (error);
}

static gboolean
prove_chunk (SendaSealInput *self)
{
  unsigned long long n_plain = 0;

  self->at = self->n_plain = 0;
  if (crypto_secretstream_xchacha20poly1305_pull (&self->state, self->plain, &n_plain, &self->tag,
                                                  self->sealed, self->n_sealed, self->head,
                                                  SENDA_SEAL_FIXED) != 0)
    return FALSE;
  self->n_plain = n_plain;
  return TRUE;
}

/* Whether the chunk that was proven is where it belongs: the last at the end, the others full. */
static gboolean
check_place (SendaSealInput  *self,
             GCancellable    *cancellable,
             GError         **error)
{
  guint8 more = 0;
  gsize n_more = 0;

  if (self->tag == crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
    return self->n_plain == SENDA_SEAL_CHUNK || fail_altered (error);
  if (self->tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
    return fail_altered (error);
  if (!read_below (self, &more, 1, &n_more, cancellable, error))
    return FALSE;
  if (n_more == 0)
    return TRUE;
  return fail (SENDA_ERROR_DAMAGED,
               _("More follows in this file than its sender sealed: it was altered on the way. "
                 "Nothing of it was kept; ask the sender for it again."), error);
}

static gboolean
opens_cb (SendaSealKey *key,
          gpointer      data)
{
  SendaSealInput *self = data;

  return crypto_secretstream_xchacha20poly1305_init_pull (&self->state,
                                                          self->head + SENDA_SEAL_FIXED,
                                                          _senda_seal_key_get_bytes (key)) == 0 &&
         prove_chunk (self);
}

/* Proves the next chunk; at the end there is none, and n_plain stays 0. */
static gboolean
next_chunk (SendaSealInput  *self,
            GCancellable    *cancellable,
            GError         **error)
{
  gboolean sound = TRUE;

  self->at = self->n_plain = 0;
  if (self->tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL)
    return TRUE;
  sound = read_chunk (self, cancellable, &self->failure) &&
          (prove_chunk (self) || fail_altered (&self->failure)) &&
          check_place (self, cancellable, &self->failure);
  if (!sound)
    {
      self->n_plain = 0;
      g_propagate_error (error, g_error_copy (self->failure));
    }
  return sound;
}

static gssize
senda_seal_input_read (GInputStream  *stream,
                       void          *buffer,
                       gsize          count,
                       GCancellable  *cancellable,
                       GError       **error)
{
  SendaSealInput *self = SENDA_SEAL_INPUT (stream);
  gsize given = 0;

  if (self->failure != NULL)
    {
      g_propagate_error (error, g_error_copy (self->failure));
      return -1;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (self->at == self->n_plain && !next_chunk (self, cancellable, error))
    return -1;
  given = MIN (count, self->n_plain - self->at);
  memcpy (buffer, self->plain + self->at, given);
  self->at += given;
  return given;
}

/* The parent would skip what is sealed. */
static gssize
senda_seal_input_skip (GInputStream  *stream,
                       gsize          count,
                       GCancellable  *cancellable,
                       GError       **error)
{
  guint8 passed[MAX_SKIP];
  gssize n_passed = senda_seal_input_read (stream, passed, MIN (count, sizeof passed), cancellable,
                                           error);

  sodium_memzero (passed, sizeof passed);
  return n_passed;
}

static void
senda_seal_input_finalize (GObject *object)
{
  SendaSealInput *self = SENDA_SEAL_INPUT (object);

  sodium_memzero (&self->state, sizeof self->state);
  sodium_memzero (self->plain, SENDA_SEAL_CHUNK);
  g_free (self->plain);
  g_free (self->sealed);
  g_clear_error (&self->failure);

  G_OBJECT_CLASS (senda_seal_input_parent_class)->finalize (object);
}

static void
senda_seal_input_class_init (SendaSealInputClass *klass)
{
  GInputStreamClass *stream_class = G_INPUT_STREAM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = senda_seal_input_finalize;
  stream_class->read_fn = senda_seal_input_read;
  stream_class->skip = senda_seal_input_skip;
}

static void
senda_seal_input_init (SendaSealInput *self)
{
  _senda_seal_ready ();
  self->sealed = g_malloc (SEALED_CHUNK);
  self->plain = g_malloc0 (SENDA_SEAL_CHUNK);
}

/* With the keys of @ring, or with @key alone. What fails leaves @base open. */
static GInputStream *
open_sealed (GInputStream  *base,
             SendaKeyRing  *ring,
             SendaSealKey  *key,
             GError       **error)
{
  g_autoptr (SendaSealInput) self = g_object_new (SENDA_TYPE_SEAL_INPUT, "base-stream", base,
                                                  "close-base-stream", FALSE, NULL);
  g_autoptr (SendaSealKey) found = NULL;
  SendaSealRecipe recipe;

  if (!read_head (self, &recipe, error) || !read_chunk (self, NULL, error))
    return NULL;
  if (key == NULL)
    {
      found = _senda_key_ring_find (ring, &recipe, opens_cb, self, error);
      if (found == NULL)
        return NULL;
    }
  else if (!opens_cb (key, self))
    {
      fail_altered (error);
      return NULL;
    }
  if (!check_place (self, NULL, error))
    return NULL;
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (self), TRUE);
  return G_INPUT_STREAM (g_steal_pointer (&self));
}

GInputStream *
_senda_seal_input_new_with_key (GInputStream  *base,
                                SendaSealKey  *key,
                                GError       **error)
{
  return open_sealed (base, NULL, key, error);
}

/* @sealed as it was before gzip, up to @max_bytes. (transfer full) */
GInputStream *
_senda_seal_unpack (GInputStream *sealed,
                    guint64       max_bytes)
{
  g_autoptr (GZlibDecompressor) unpacker =
    g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) unpacked =
    g_converter_input_stream_new (sealed, G_CONVERTER (unpacker));

  return senda_limited_input_new (unpacked, max_bytes);
}

/* Whether a file that begins with the @length bytes at @head is sealed, by this version or a later
 * one; 13 bytes are enough. */
gboolean
senda_seal_is_sealed (const guint8 *head,
                      gsize         length)
{
  return length >= SENDA_SEAL_NAME_LENGTH &&
         memcmp (head, SENDA_SEAL_MAGIC, SENDA_SEAL_NAME_LENGTH) == 0;
}

/* A stream of what was sealed in @base, with the passphrases of @ring. Reads the head and the first
 * chunk. Errors stand in the header. (transfer full) (nullable): @base stays open when it is NULL. */
GInputStream *
senda_seal_input_new (GInputStream  *base,
                      SendaKeyRing  *ring,
                      GError       **error)
{
  return open_sealed (base, ring, NULL, error);
}

/* As senda_seal_input_new(), of what senda_seal_packed_output_new() made. (transfer full)
 * (nullable) */
GInputStream *
senda_seal_packed_input_new (GInputStream  *base,
                             SendaKeyRing  *ring,
                             guint64        max_bytes,
                             GError       **error)
{
  g_autoptr (GInputStream) sealed = senda_seal_input_new (base, ring, error);

  return sealed ? _senda_seal_unpack (sealed, max_bytes) : NULL;
}
