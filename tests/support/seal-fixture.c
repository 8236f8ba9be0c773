/* seal-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "seal-fixture.h"

#include <string.h>

#define FAILING_TYPE_OUTPUT (failing_output_get_type ())
G_DECLARE_FINAL_TYPE (FailingOutput, failing_output, FAILING, OUTPUT, GOutputStream)
#define FAILING_TYPE_INPUT (failing_input_get_type ())
G_DECLARE_FINAL_TYPE (FailingInput, failing_input, FAILING, INPUT, GInputStream)

struct _FailingOutput
{
  GOutputStream parent_instance;

  GByteArray *taken;
  gsize n_left;
};

struct _FailingInput
{
  GInputStream parent_instance;

  GBytes *bytes;
  gsize at;
  gsize n_left;
};

G_DEFINE_FINAL_TYPE (FailingOutput, failing_output, G_TYPE_OUTPUT_STREAM)
G_DEFINE_FINAL_TYPE (FailingInput, failing_input, G_TYPE_INPUT_STREAM)

static gssize
fail (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "The stick was pulled out");
  return -1;
}

static gssize
failing_output_write (GOutputStream  *stream,
                      const void     *buffer,
                      gsize           count,
                      GCancellable   *cancellable G_GNUC_UNUSED,
                      GError        **error)
{
  FailingOutput *self = FAILING_OUTPUT (stream);

  count = MIN (count, self->n_left);
  if (count == 0)
    return fail (error);
  g_byte_array_append (self->taken, buffer, count);
  self->n_left -= count;
  return count;
}

static void
failing_output_finalize (GObject *object)
{
  g_byte_array_unref (FAILING_OUTPUT (object)->taken);

  G_OBJECT_CLASS (failing_output_parent_class)->finalize (object);
}

static void
failing_output_class_init (FailingOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = failing_output_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = failing_output_write;
}

static void
failing_output_init (FailingOutput *self)
{
  self->taken = g_byte_array_new ();
}

static gssize
failing_input_read (GInputStream  *stream,
                    void          *buffer,
                    gsize          count,
                    GCancellable  *cancellable G_GNUC_UNUSED,
                    GError       **error)
{
  FailingInput *self = FAILING_INPUT (stream);

  count = MIN (count, self->n_left);
  if (count == 0)
    return fail (error);
  memcpy (buffer, (const guint8 *) g_bytes_get_data (self->bytes, NULL) + self->at, count);
  self->at += count;
  self->n_left -= count;
  return count;
}

static void
failing_input_finalize (GObject *object)
{
  g_bytes_unref (FAILING_INPUT (object)->bytes);

  G_OBJECT_CLASS (failing_input_parent_class)->finalize (object);
}

static void
failing_input_class_init (FailingInputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = failing_input_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = failing_input_read;
}

static void
failing_input_init (FailingInput *self G_GNUC_UNUSED)
{
}

GOutputStream *
seal_fixture_failing_output (gsize n_bytes)
{
  FailingOutput *self = g_object_new (FAILING_TYPE_OUTPUT, NULL);

  self->n_left = n_bytes;
  return G_OUTPUT_STREAM (self);
}

GInputStream *
seal_fixture_failing_input (GBytes *bytes,
                            gsize   n_bytes)
{
  FailingInput *self = g_object_new (FAILING_TYPE_INPUT, NULL);

  self->bytes = g_bytes_ref (bytes);
  self->n_left = n_bytes;
  return G_INPUT_STREAM (self);
}

GBytes *
seal_fixture_get_taken (GOutputStream *failing)
{
  GByteArray *taken = FAILING_OUTPUT (failing)->taken;

  return g_bytes_new (taken->data, taken->len);
}

SendaKeyRing *
seal_fixture_ring (void)
{
  SendaKeyRing *ring = senda_key_ring_new ();

  g_assert_true (senda_key_ring_add (ring, SEAL_PASSPHRASE, NULL));
  return ring;
}

SendaSealKey *
seal_fixture_key (SendaKeyRing *ring)
{
  g_autoptr (GError) error = NULL;
  SendaSealKey *key = _senda_key_ring_seal_at_cost (ring, SEAL_PASSPHRASE, 1,
                                                    SENDA_SEAL_MIN_MEMORY, &error);

  g_assert_no_error (error);
  return key;
}

GBytes *
seal_fixture_bytes (gsize size)
{
  guint8 *bytes = g_malloc (size + 1);
  guint32 state = 1;

  for (gsize i = 0; i < size; i++)
    {
      state = state * 1664525 + 1013904223;
      bytes[i] = state >> 24;
    }
  return g_bytes_new_take (bytes, size);
}

GBytes *
seal_fixture_seal (SendaSealKey *key,
                   GBytes       *bytes)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) sealing = senda_seal_output_new (memory, key);
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (sealing, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                             NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (sealing, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_is_closed (memory));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

GByteArray *
seal_fixture_open (SendaKeyRing  *ring,
                   const guint8  *sealed,
                   gsize          length,
                   gsize          piece,
                   GError       **error)
{
  /* A copy of its own, so that a sanitizer sees one byte too many. */
  g_autoptr (GBytes) bytes = g_bytes_new (sealed, length);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) opened = senda_seal_input_new (memory, ring, error);
  g_autofree guint8 *buffer = g_malloc (piece);
  GByteArray *given = g_byte_array_new ();
  gssize n_read = 0;

  if (opened == NULL)
    return given;
  while ((n_read = g_input_stream_read (opened, buffer, piece, NULL, error)) > 0)
    g_byte_array_append (given, buffer, n_read);
  if (n_read < 0)
    {
      /* It stays shut. */
      g_assert_cmpint (g_input_stream_read (opened, buffer, piece, NULL, NULL), ==, -1);
    }
  return given;
}
