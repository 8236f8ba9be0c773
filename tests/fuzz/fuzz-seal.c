/* fuzz-seal.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Throws bytes at the stream that opens sealed files: as the file, as what stands in it, and as
 * damage to a sound one. Any may be refused, with a sentence; none may crash it, and it may give
 * nothing but what was sealed.
 */
#include "senda-seal-private.h"

#include "senda-error.h"

#include <string.h>

#define PASSPHRASE "garden falcon copper jacket island" /* of the file in the corpus too */
#define MAX_UNPACKED (1 << 20)
#define MAX_MEMORY 16384 /* KiB: dearer files are not waited for */

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

/* What all tries share, so that one key is made for all of them. */
static SendaKeyRing *ring;
static SendaSealKey *key;

static void
get_ready (void)
{
  if (ring != NULL)
    return;
  ring = senda_key_ring_new ();
  key = _senda_key_ring_seal_at_cost (ring, PASSPHRASE, 1, SENDA_SEAL_MIN_MEMORY, NULL);
}

/* What the stream gives; NULL when it refuses. */
static GByteArray *
drain (GInputStream *opened,
       GError      **error)
{
  GByteArray *given = g_byte_array_new ();
  guint8 piece[5000];
  gssize n_read = 0;

  while ((n_read = g_input_stream_read (opened, piece, sizeof piece, NULL, error)) > 0)
    g_byte_array_append (given, piece, n_read);
  if (n_read == 0)
    return given;
  g_byte_array_unref (given);
  return NULL;
}

static GByteArray *
open_bytes (GBytes  *sealed,
            GError **error)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (sealed);
  g_autoptr (GInputStream) opened = senda_seal_input_new (memory, ring, error);

  return opened ? drain (opened, error) : NULL;
}

static gboolean
is_dear (const guint8 *file,
         size_t        size)
{
  guint32 passes = 0;
  guint32 memory = 0;

  if (size < SENDA_SEAL_HEAD)
    return FALSE;
  memcpy (&passes, file + 16, sizeof passes);
  memcpy (&memory, file + 20, sizeof memory);
  return GUINT32_FROM_LE (passes) > 1 || GUINT32_FROM_LE (memory) > MAX_MEMORY;
}

/* The bytes as a file that somebody sends. */
static void
try_as_file (const guint8 *data,
             size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) given = NULL;

  if (is_dear (data, size))
    return;
  given = open_bytes (bytes, &error);
  g_assert_true ((given == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == SENDA_ERROR);
}

static GBytes *
seal (const guint8 *data,
      size_t        size)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) sealing = senda_seal_output_new (memory, key);

  g_assert_true (g_output_stream_write_all (sealing, data, size, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (sealing, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* The bytes as what somebody who knows the passphrase seals: they come back, and they are no gzip or a
 * little of it. */
static void
try_as_contents (GBytes       *sealed,
                 const guint8 *data,
                 size_t        size)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (sealed);
  g_autoptr (GInputStream) packed = NULL;
  g_autoptr (GByteArray) given = open_bytes (sealed, NULL);
  g_autoptr (GByteArray) unpacked = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (given);
  g_assert_cmpmem (given->data, given->len, data, size);

  packed = senda_seal_packed_input_new (memory, ring, MAX_UNPACKED, NULL);
  g_assert_nonnull (packed);
  unpacked = drain (packed, &error);
  g_assert_true ((unpacked == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == SENDA_ERROR);
  g_assert_true (unpacked == NULL || unpacked->len <= MAX_UNPACKED);
}

/* The first three bytes say where and how a sound file is damaged: changed, cut or longer. */
static void
try_as_damage (GBytes       *sealed,
               const guint8 *data,
               size_t        size)
{
  gsize length = g_bytes_get_size (sealed);
  g_autoptr (GByteArray) damaged = g_byte_array_new ();
  g_autoptr (GByteArray) given = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize at = 0;

  if (size < 3)
    return;
  at = (data[0] << 8 | data[1]) % length;
  g_byte_array_append (damaged, g_bytes_get_data (sealed, NULL), length);
  if (data[2] % 3 == 0)
    g_byte_array_set_size (damaged, at);
  else if (data[2] % 3 == 1)
    g_byte_array_append (damaged, data, size);
  else
    damaged->data[at] ^= data[2];
  if (is_dear (damaged->data, damaged->len))
    return;
  bytes = g_bytes_new (damaged->data, damaged->len);
  given = open_bytes (bytes, NULL);
  g_assert_null (given);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) sealed = NULL;

  get_ready ();
  try_as_file (data, size);
  sealed = seal (data, size);
  try_as_contents (sealed, data, size);
  try_as_damage (sealed, data, size);
  return 0;
}
