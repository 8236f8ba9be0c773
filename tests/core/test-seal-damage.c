/* test-seal-damage.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens to sealed files on their way, and what happens while they are made.
 */
#include "config.h"

#include "seal-fixture.h"

#include "senda-error.h"

#include <string.h>

#define SEALED_CHUNK (SENDA_SEAL_CHUNK + SENDA_SEAL_EXTRA)

typedef struct
{
  SendaKeyRing *ring;
  SendaSealKey *key;
  GBytes *plain;
  GByteArray *sealed; /* to be damaged */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) sealed = NULL;

  fixture->ring = seal_fixture_ring ();
  fixture->key = seal_fixture_key (fixture->ring);
  fixture->plain = seal_fixture_bytes (GPOINTER_TO_SIZE (data));
  sealed = seal_fixture_seal (fixture->key, fixture->plain);
  fixture->sealed = g_bytes_unref_to_array (g_steal_pointer (&sealed));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_byte_array_unref (fixture->sealed);
  g_bytes_unref (fixture->plain);
  senda_seal_key_unref (fixture->key);
  g_assert_finalize_object (fixture->ring);
}

/* Refused, with a sentence, and after no more than @n_chunks whole chunks. */
static void
assert_refused (Fixture      *fixture,
                const guint8 *sealed,
                gsize         length,
                gsize         n_chunks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) given = seal_fixture_open (fixture->ring, sealed, length, 10000, &error);

  g_assert_nonnull (error);
  g_assert_true (error->domain == SENDA_ERROR);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (given->len, ==, n_chunks * SENDA_SEAL_CHUNK);
  g_assert_cmpmem (given->data, given->len, g_bytes_get_data (fixture->plain, NULL), given->len);
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) given = seal_fixture_open (fixture->ring, fixture->sealed->data,
                                                    fixture->sealed->len, 10000, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (given->data, given->len, g_bytes_get_data (fixture->plain, NULL),
                   g_bytes_get_size (fixture->plain));
}

static void
test_every_bit (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  guint8 *sealed = fixture->sealed->data;

  for (gsize i = 0; i < fixture->sealed->len; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        /* Each of these makes a key of its own. */
        if (i >= 16 && i < 40 && bit % 4 != 0)
          continue;
        sealed[i] ^= 1 << bit;
        assert_refused (fixture, sealed, fixture->sealed->len, 0);
        sealed[i] ^= 1 << bit;
      }
  assert_sound (fixture);
}

static void
test_bytes_of_later_chunks (Fixture       *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  guint8 *sealed = fixture->sealed->data;

  for (gsize i = SENDA_SEAL_HEAD; i < fixture->sealed->len; i += 499)
    {
      sealed[i] ^= 0x10;
      assert_refused (fixture, sealed, fixture->sealed->len, (i - SENDA_SEAL_HEAD) / SEALED_CHUNK);
      sealed[i] ^= 0x10;
    }
  assert_sound (fixture);
}

static void
test_every_length (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  for (gsize length = 0; length < fixture->sealed->len; length++)
    assert_refused (fixture, fixture->sealed->data, length, 0);
  assert_sound (fixture);
}

static void
test_cut_near_chunks (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  for (gsize chunk = 1; chunk <= 2; chunk++)
    for (int off = -20; off <= 20; off++)
      {
        gsize length = SENDA_SEAL_HEAD + chunk * SEALED_CHUNK + off;

        assert_refused (fixture, fixture->sealed->data, length, off < 0 ? chunk - 1 : chunk);
      }
}

static void
test_swapped (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree guint8 *sealed = g_memdup2 (fixture->sealed->data, fixture->sealed->len);
  const guint8 *first = fixture->sealed->data + SENDA_SEAL_HEAD;

  memcpy (sealed + SENDA_SEAL_HEAD, first + SEALED_CHUNK, SEALED_CHUNK);
  memcpy (sealed + SENDA_SEAL_HEAD + SEALED_CHUNK, first, SEALED_CHUNK);
  assert_refused (fixture, sealed, fixture->sealed->len, 0);
}

static void
test_dropped (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  for (guint chunk = 0; chunk < 3; chunk++)
    {
      g_autoptr (GByteArray) sealed = g_byte_array_new ();
      gsize at = SENDA_SEAL_HEAD + chunk * SEALED_CHUNK;
      gsize after = MIN (at + SEALED_CHUNK, fixture->sealed->len);

      g_byte_array_append (sealed, fixture->sealed->data, at);
      g_byte_array_append (sealed, fixture->sealed->data + after, fixture->sealed->len - after);
      assert_refused (fixture, sealed->data, sealed->len, chunk);
    }
}

/* Nothing of the last chunk is given out when more follows it. */
static void
test_appended (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GByteArray) sealed = g_byte_array_new ();
  gsize last = SENDA_SEAL_HEAD + 2 * SEALED_CHUNK;

  g_byte_array_append (sealed, fixture->sealed->data, fixture->sealed->len);
  g_byte_array_append (sealed, (const guint8 *) "", 1);
  assert_refused (fixture, sealed->data, sealed->len, 2);
  g_byte_array_append (sealed, fixture->sealed->data + last, fixture->sealed->len - last);
  assert_refused (fixture, sealed->data, sealed->len, 2);
}

/* A whole number of chunks: the end is where one might come yet. */
static void
test_appended_to_full (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  assert_sound (fixture);
  g_byte_array_append (fixture->sealed, (const guint8 *) "\n", 1);
  assert_refused (fixture, fixture->sealed->data, fixture->sealed->len, 0);
}

static void
test_parts_of_two_files (Fixture       *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) other = seal_fixture_seal (fixture->key, fixture->plain);
  const guint8 *bytes = g_bytes_get_data (other, NULL);
  gsize at = SENDA_SEAL_HEAD + SEALED_CHUNK;

  memcpy (fixture->sealed->data + at, bytes + at, SEALED_CHUNK);
  assert_refused (fixture, fixture->sealed->data, fixture->sealed->len, 1);
}

/* Sealed by somebody who knows the passphrase and not the format. */
static void
test_short_chunk_in_the_middle (Fixture       *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  static const guint8 tags[] = {
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
    crypto_secretstream_xchacha20poly1305_TAG_PUSH,
    crypto_secretstream_xchacha20poly1305_TAG_REKEY,
  };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      crypto_secretstream_xchacha20poly1305_state state;
      guint8 file[SENDA_SEAL_HEAD + 10 + SENDA_SEAL_EXTRA];

      memcpy (file, fixture->sealed->data, 40);
      crypto_secretstream_xchacha20poly1305_init_push (&state, file + 40,
                                                       _senda_seal_key_get_bytes (fixture->key));
      crypto_secretstream_xchacha20poly1305_push (&state, file + 64, NULL,
                                                  (const guint8 *) "0123456789", 10, file, 40,
                                                  tags[i]);
      assert_refused (fixture, file, sizeof file, 0);
    }
}

/* What was written until something went wrong does not open, however the stream ends. */
static void
assert_unfinished (Fixture *fixture,
                   GBytes  *written)
{
  gsize length = 0;
  const guint8 *bytes = g_bytes_get_data (written, &length);
  gsize n_chunks = length < SENDA_SEAL_HEAD ? 0 : (length - SENDA_SEAL_HEAD) / SEALED_CHUNK;

  assert_refused (fixture, bytes, length, n_chunks);
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  gsize length = 0;
  const guint8 *plain = g_bytes_get_data (fixture->plain, &length);

  for (gsize room = 0; room < fixture->sealed->len; room += room < 200 ? 1 : 4999)
    {
      g_autoptr (GOutputStream) disk = seal_fixture_failing_output (room);
      g_autoptr (GOutputStream) sealing = senda_seal_output_new (disk, fixture->key);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) after = NULL;
      g_autoptr (GBytes) written = NULL;

      if (g_output_stream_write_all (sealing, plain, length, NULL, NULL, &error))
        g_assert_false (g_output_stream_close (sealing, NULL, &error));
      else
        {
          /* Room is made, and it is too late. */
          g_assert_cmpint (g_output_stream_write (sealing, plain, 1, NULL, &after), ==, -1);
          g_assert_error (after, SENDA_ERROR, SENDA_ERROR_IO);
          g_assert_false (g_output_stream_close (sealing, NULL, NULL));
        }
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
      g_assert_true (g_output_stream_is_closed (disk));
      written = seal_fixture_get_taken (disk);
      assert_unfinished (fixture, written);
    }
}

static void
test_stick_pulled_out (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) sealed = g_bytes_new (fixture->sealed->data, fixture->sealed->len);

  for (gsize given = 0; given < fixture->sealed->len; given += 9973)
    {
      g_autoptr (GInputStream) stick = seal_fixture_failing_input (sealed, given);
      g_autoptr (GError) error = NULL;
      g_autoptr (GInputStream) opened = senda_seal_input_new (stick, fixture->ring, &error);
      g_autofree guint8 *buffer = g_malloc (fixture->sealed->len);
      gsize n_read = 0;

      if (opened != NULL)
        g_input_stream_read_all (opened, buffer, fixture->sealed->len, &n_read, NULL, &error);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
      g_assert_cmpuint (n_read % SENDA_SEAL_CHUNK, ==, 0);
      g_assert_cmpmem (buffer, n_read, g_bytes_get_data (fixture->plain, NULL), n_read);
    }
}

typedef enum
{
  CANCEL_WRITE,
  CANCEL_CLOSE,
  DROP,
  ABANDON,
  N_ENDS
} End;

static void
end (GOutputStream *sealing,
     GBytes        *plain,
     End            how)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  if (how == CANCEL_WRITE)
    g_output_stream_write (sealing, g_bytes_get_data (plain, NULL), 1, cancellable, &error);
  else if (how == CANCEL_CLOSE)
    g_output_stream_close (sealing, cancellable, &error);
  if (how <= CANCEL_CLOSE)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  if (how == ABANDON)
    senda_seal_output_abandon (sealing);
  if (how != DROP && how != CANCEL_CLOSE)
    g_assert_false (g_output_stream_close (sealing, NULL, NULL));
}

static void
test_stopped_halfway (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  for (guint how = 0; how < N_ENDS; how++)
    {
      g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
      GOutputStream *sealing = senda_seal_output_new (memory, fixture->key);
      g_autoptr (GBytes) written = NULL;

      g_assert_true (g_output_stream_write_all (sealing, g_bytes_get_data (fixture->plain, NULL),
                                                g_bytes_get_size (fixture->plain), NULL, NULL,
                                                NULL));
      end (sealing, fixture->plain, how);
      g_assert_finalize_object (sealing);
      g_assert_true (g_output_stream_is_closed (memory));
      written = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
      assert_unfinished (fixture, written);
    }
}

/* The stream on top closes the one below as it goes. */
static void
test_stopped_halfway_packed (Fixture       *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  static const End ends[] = { CANCEL_CLOSE, ABANDON };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
      GOutputStream *sealing = senda_seal_packed_output_new (memory, fixture->key);
      g_autoptr (GBytes) written = NULL;

      g_assert_true (g_output_stream_write_all (sealing, g_bytes_get_data (fixture->plain, NULL),
                                                g_bytes_get_size (fixture->plain), NULL, NULL,
                                                NULL));
      end (sealing, fixture->plain, ends[i]);
      g_object_unref (sealing);
      written = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
      g_assert_cmpuint (g_bytes_get_size (written), <, fixture->sealed->len);
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GByteArray) given =
          seal_fixture_open (fixture->ring, g_bytes_get_data (written, NULL),
                             g_bytes_get_size (written), 10000, &error);

        g_assert_nonnull (given);
        g_assert_nonnull (error);
      }
    }
}

static void
test_cancelled_reading (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) sealed = g_bytes_new (fixture->sealed->data, fixture->sealed->len);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (sealed);
  g_autoptr (GInputStream) opened = senda_seal_input_new (memory, fixture->ring, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint8 buffer[100];

  g_assert_cmpint (g_input_stream_read (opened, buffer, 100, cancellable, NULL), ==, 100);
  g_cancellable_cancel (cancellable);
  g_assert_cmpint (g_input_stream_read (opened, buffer, 100, cancellable, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add (const char *path,
     gsize       size,
     void       (*test) (Fixture       *fixture,
                         gconstpointer  data))
{
  g_test_add (path, Fixture, GSIZE_TO_POINTER (size), set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gsize two_and_more = 2 * SENDA_SEAL_CHUNK + 20000;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/seal-damage/every-bit-of-a-small-file", 200, test_every_bit);
  add ("/seal-damage/bytes-of-later-chunks", two_and_more, test_bytes_of_later_chunks);
  add ("/seal-damage/every-length-of-a-small-file", 1000, test_every_length);
  add ("/seal-damage/every-length-of-an-empty-one", 0, test_every_length);
  add ("/seal-damage/cut-near-the-ends-of-chunks", two_and_more, test_cut_near_chunks);
  add ("/seal-damage/swapped-chunks", two_and_more, test_swapped);
  add ("/seal-damage/dropped-chunks", two_and_more, test_dropped);
  add ("/seal-damage/appended-to", two_and_more, test_appended);
  add ("/seal-damage/appended-to-full-chunks", SENDA_SEAL_CHUNK, test_appended_to_full);
  add ("/seal-damage/parts-of-two-files", two_and_more, test_parts_of_two_files);
  add ("/seal-damage/a-short-chunk-in-the-middle", 10, test_short_chunk_in_the_middle);
  add ("/seal-damage/a-full-disk", two_and_more, test_full_disk);
  add ("/seal-damage/a-stick-pulled-out", two_and_more, test_stick_pulled_out);
  add ("/seal-damage/stopped-halfway", two_and_more, test_stopped_halfway);
  add ("/seal-damage/stopped-halfway-packed", two_and_more, test_stopped_halfway_packed);
  add ("/seal-damage/cancelled-reading", two_and_more, test_cancelled_reading);

  return g_test_run ();
}
