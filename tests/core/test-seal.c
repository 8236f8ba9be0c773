/* test-seal.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "seal-fixture.h"

#include "senda-error.h"
#include "senda-limited-input.h"
#include "senda-passphrase.h"

#include <string.h>

/* "The path is long.\n", sealed by the first version under SEAL_PASSPHRASE. */
static const char kept[] =
  "53454e44412d5345414c454420310a000100000000200000000102030405060708090a0b0c0d0e0f"
  "060279ef9b6bfa0a6c9f136b91fb02bf09f9975d2661ac8de3d459ab6ccedf6bd272aa461aaff3d2"
  "b161fcec8bc0cccffcc6723d32471e342454c8";

static void
assert_opens (SendaKeyRing *ring,
              GBytes       *sealed,
              GBytes       *bytes,
              gsize         piece)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) given = seal_fixture_open (ring, g_bytes_get_data (sealed, NULL),
                                                    g_bytes_get_size (sealed), piece, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (given->data, given->len, g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes));
}

static void
assert_refused (SendaKeyRing *ring,
                GBytes       *sealed,
                int           code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) given = seal_fixture_open (ring, g_bytes_get_data (sealed, NULL),
                                                    g_bytes_get_size (sealed), 4096, &error);

  g_assert_error (error, SENDA_ERROR, code);
  g_assert_cmpuint (given->len, ==, 0);
}

static void
test_every_size_comes_back (void)
{
  static const gsize sizes[] = { 0, 1, 2, 65535, 65536, 65537, 131072, 131073, 1000000 };
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) bytes = seal_fixture_bytes (sizes[i]);
      g_autoptr (GBytes) sealed = seal_fixture_seal (key, bytes);
      gsize n_chunks = MAX ((sizes[i] + SENDA_SEAL_CHUNK - 1) / SENDA_SEAL_CHUNK, 1);

      g_assert_cmpuint (g_bytes_get_size (sealed), ==,
                        SENDA_SEAL_HEAD + sizes[i] + n_chunks * SENDA_SEAL_EXTRA);
      assert_opens (ring, sealed, bytes, 4096);
      assert_opens (ring, sealed, bytes, 1000003);
      if (sizes[i] < 70000)
        assert_opens (ring, sealed, bytes, 1);
    }
}

/* However it is handed over, the same chunks come of it. */
static void
test_small_writes (void)
{
  static const gsize pieces[] = { 1, 7, 4096, 65535, 65537 };
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (GBytes) bytes = seal_fixture_bytes (200000);
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
      g_autoptr (GOutputStream) sealing = senda_seal_output_new (memory, key);
      g_autoptr (GBytes) sealed = NULL;

      for (gsize at = 0; at < 200000; at += pieces[i])
        {
          g_assert_true (g_output_stream_write_all (sealing, data + at,
                                                    MIN (pieces[i], 200000 - at), NULL, NULL, NULL));
          if (i > 1)
            g_assert_true (g_output_stream_flush (sealing, NULL, NULL));
        }
      g_assert_true (g_output_stream_close (sealing, NULL, NULL));
      sealed = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
      g_assert_cmpuint (g_bytes_get_size (sealed), ==,
                        SENDA_SEAL_HEAD + 200000 + 4 * SENDA_SEAL_EXTRA);
      assert_opens (ring, sealed, bytes, 65536);
    }
}

static void
test_skips_what_was_sealed (void)
{
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (GBytes) bytes = seal_fixture_bytes (150000);
  g_autoptr (GBytes) sealed = seal_fixture_seal (key, bytes);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (sealed);
  g_autoptr (GInputStream) opened = senda_seal_input_new (memory, ring, NULL);
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  guint8 byte = 0;
  gsize at = 0;

  while (at < 100001)
    at += g_input_stream_skip (opened, 100001 - at, NULL, NULL);
  g_assert_cmpint (g_input_stream_read (opened, &byte, 1, NULL, NULL), ==, 1);
  g_assert_cmpuint (byte, ==, data[100001]);
}

/* Another program's writer, after the header alone. */
static void
test_format_as_written_down (void)
{
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (GBytes) bytes = seal_fixture_bytes (5);
  g_autoptr (GBytes) sealed = NULL;
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 file[64 + 5 + 17] = "SENDA-SEALED 1\n";
  guint8 key[32];

  file[16] = 1;    /* passes */
  file[21] = 0x20; /* 8192 KiB */
  memset (file + 24, 's', 16);
  g_assert_cmpint (crypto_pwhash (key, 32, SEAL_PASSPHRASE, strlen (SEAL_PASSPHRASE), file + 24, 1,
                                  8192 * 1024, crypto_pwhash_ALG_ARGON2ID13), ==, 0);
  crypto_secretstream_xchacha20poly1305_init_push (&state, file + 40, key);
  crypto_secretstream_xchacha20poly1305_push (&state, file + 64, NULL,
                                              g_bytes_get_data (bytes, NULL), 5, file, 40,
                                              crypto_secretstream_xchacha20poly1305_TAG_FINAL);
  sealed = g_bytes_new (file, sizeof file);
  assert_opens (ring, sealed, bytes, 100);
}

/* What was sealed once opens for ever. */
static void
test_kept_file_opens (void)
{
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("The path is long.\n", 18);
  guint8 file[200];
  gsize length = 0;
  g_autoptr (GBytes) sealed = NULL;

  g_assert_cmpint (sodium_hex2bin (file, sizeof file, kept, strlen (kept), NULL, &length, NULL), ==,
                   0);
  sealed = g_bytes_new (file, length);
  assert_opens (ring, sealed, bytes, 100);
}

static void
test_knows_sealed_files (void)
{
  g_assert_true (senda_seal_is_sealed ((const guint8 *) "SENDA-SEALED 1\n", 16));
  g_assert_true (senda_seal_is_sealed ((const guint8 *) "SENDA-SEALED 27\n", 16));
  g_assert_true (senda_seal_is_sealed ((const guint8 *) "SENDA-SEALED ", 13));
  g_assert_false (senda_seal_is_sealed ((const guint8 *) "SENDA-SEALED", 12));
  g_assert_false (senda_seal_is_sealed ((const guint8 *) "{\"senda\":\"bundle", 16));
  g_assert_false (senda_seal_is_sealed ((const guint8 *) "", 0));
}

static void
test_foreign_and_newer (void)
{
  static const struct
  {
    const char *head;
    int code;
  } cases[] = {
    { "", SENDA_ERROR_FOREIGN },
    { "SENDA-SEALED", SENDA_ERROR_FOREIGN },
    { "PK\x03\x04 a letter that somebody zipped, long enough to hold a head and more of it",
      SENDA_ERROR_FOREIGN },
    { "SENDA-SEALED 2\n and whatever may follow there in another order, long enough for it",
      SENDA_ERROR_NEWER },
    { "SENDA-SEALED 10\nand whatever may follow there in another order, long enough for it",
      SENDA_ERROR_NEWER },
    { "SENDA-SEALED 0\n and whatever may follow there in another order, long enough for it",
      SENDA_ERROR_DAMAGED },
    { "SENDA-SEALED 1\r\n and a line end that some program meant well with, and so on and on",
      SENDA_ERROR_DAMAGED },
    { "SENDA-SEALED 1", SENDA_ERROR_DAMAGED },
  };
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].head, strlen (cases[i].head));

      assert_refused (ring, bytes, cases[i].code);
    }
  g_assert_cmpuint (senda_key_ring_get_n_made (ring), ==, 0);
}

/* A limit of the memory that they ask for is not needed to see that it is not taken: no key is made. */
static void
test_hostile_costs (void)
{
  static const guint32 costs[][2] = {
    { 0, 65536 },        { 11, 65536 },       { 2, 8191 },         { 2, 0 },
    { 1, 524289 },       { 1, 0xffffffff },   { 0xffffffff, 8192 }, { 5, 524288 },
    { 0xffffffff, 0xffffffff }, { 10, 209716 },
  };
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();

  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      guint8 file[100] = "SENDA-SEALED 1\n";
      guint32 passes = GUINT32_TO_LE (costs[i][0]);
      guint32 memory = GUINT32_TO_LE (costs[i][1]);
      g_autoptr (GBytes) bytes = NULL;

      memcpy (file + 16, &passes, 4);
      memcpy (file + 20, &memory, 4);
      bytes = g_bytes_new (file, sizeof file);
      assert_refused (ring, bytes, SENDA_ERROR_DAMAGED);
    }
  g_assert_cmpuint (senda_key_ring_get_n_made (ring), ==, 0);
}

static void
test_wrong_passphrase (void)
{
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (GBytes) bytes = seal_fixture_bytes (100);
  g_autoptr (GBytes) sealed = seal_fixture_seal (key, bytes);
  g_autoptr (SendaKeyRing) other = senda_key_ring_new ();

  assert_refused (other, sealed, SENDA_ERROR_INVALID);
  g_assert_true (senda_key_ring_add (other, "garden falcon copper jacket", NULL));
  assert_refused (other, sealed, SENDA_ERROR_INVALID);
  g_assert_true (senda_key_ring_add (other, "gardenfalconcopperjacketisland", NULL));
  assert_refused (other, sealed, SENDA_ERROR_INVALID);

  g_assert_true (senda_key_ring_add (other, " Garden-FALCON  copper\tJacket -- Island\n", NULL));
  assert_opens (other, sealed, bytes, 4096);
}

static void
test_one_key_for_one_salt (void)
{
  g_autoptr (SendaKeyRing) sender = seal_fixture_ring ();
  g_autoptr (SendaKeyRing) reader = seal_fixture_ring ();
  g_autoptr (GBytes) bytes = seal_fixture_bytes (100);

  g_assert_true (senda_key_ring_add (reader, "another one altogether", NULL));
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (SendaSealKey) key = seal_fixture_key (sender);
      g_autoptr (GBytes) sealed = seal_fixture_seal (key, bytes);

      assert_opens (reader, sealed, bytes, 4096);
    }
  g_assert_cmpuint (senda_key_ring_get_n_made (sender), ==, 1);
  /* The newest passphrase was tried once. */
  g_assert_cmpuint (senda_key_ring_get_n_made (reader), ==, 2);
  g_assert_cmpuint (senda_key_ring_get_n (reader), ==, 2);
}

/* Whoever answers seals with the salt of what was sent. */
static void
test_salt_of_a_proven_file (void)
{
  g_autoptr (SendaKeyRing) sender = seal_fixture_ring ();
  g_autoptr (SendaKeyRing) reader = seal_fixture_ring ();
  g_autoptr (SendaSealKey) sent = seal_fixture_key (sender);
  g_autoptr (SendaSealKey) answered = NULL;
  g_autoptr (SendaSealKey) dearer = NULL;
  g_autoptr (GBytes) bytes = seal_fixture_bytes (100);
  g_autoptr (GBytes) sealed = seal_fixture_seal (sent, bytes);

  assert_opens (reader, sealed, bytes, 4096);
  answered = seal_fixture_key (reader);
  g_assert_cmpmem (_senda_seal_key_get_recipe (answered), sizeof (SendaSealRecipe),
                   _senda_seal_key_get_recipe (sent), sizeof (SendaSealRecipe));

  /* Never one that was cheaper to make than asked for. */
  dearer = _senda_key_ring_seal_at_cost (reader, SEAL_PASSPHRASE, 2, SENDA_SEAL_MIN_MEMORY, NULL);
  g_assert_true (dearer != answered);
  g_assert_cmpuint (_senda_seal_key_get_recipe (dearer)->passes, ==, 2);
}

static void
test_salt_of_a_foreign_file (void)
{
  g_autoptr (SendaKeyRing) reader = seal_fixture_ring ();
  g_autoptr (SendaKeyRing) stranger = senda_key_ring_new ();
  g_autoptr (SendaSealKey) theirs = _senda_key_ring_seal_at_cost (stranger, "not our passphrase", 1,
                                                                  SENDA_SEAL_MIN_MEMORY, NULL);
  g_autoptr (SendaSealKey) ours = NULL;
  g_autoptr (GBytes) bytes = seal_fixture_bytes (100);
  g_autoptr (GBytes) sealed = seal_fixture_seal (theirs, bytes);

  assert_refused (reader, sealed, SENDA_ERROR_INVALID);
  ours = seal_fixture_key (reader);
  g_assert_cmpint (memcmp (_senda_seal_key_get_recipe (ours)->salt,
                           _senda_seal_key_get_recipe (theirs)->salt, SENDA_SEAL_SALT), !=, 0);
}

static void
test_ring_forgets (void)
{
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (GBytes) bytes = seal_fixture_bytes (100);
  g_autoptr (GBytes) sealed = seal_fixture_seal (key, bytes);
  g_autoptr (GError) error = NULL;

  senda_key_ring_clear (ring);
  g_assert_cmpuint (senda_key_ring_get_n (ring), ==, 0);
  assert_refused (ring, sealed, SENDA_ERROR_INVALID);

  g_assert_false (senda_key_ring_add (ring, " - ", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_null (senda_key_ring_seal_with (ring, "short", NULL));
  g_assert_cmpuint (senda_key_ring_get_n (ring), ==, 0);
}

/* What Senda writes by itself costs what the header says. */
static void
test_own_cost (void)
{
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  g_autoptr (SendaSealKey) key = senda_key_ring_seal_with (ring, SEAL_PASSPHRASE, NULL);
  g_autoptr (GBytes) bytes = seal_fixture_bytes (10);
  g_autoptr (GBytes) sealed = seal_fixture_seal (key, bytes);
  const guint8 *head = g_bytes_get_data (sealed, NULL);

  g_assert_cmpmem (head, 16, "SENDA-SEALED 1\n", 16);
  g_assert_cmpmem (head + 16, 8, "\2\0\0\0\0\0\1\0", 8);
  assert_opens (ring, sealed, bytes, 4096);
  g_assert_cmpuint (senda_key_ring_get_n_made (ring), ==, 1);
}

static void
test_packed (void)
{
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autofree char *zeros = g_malloc0 (10 << 20);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) sealing = senda_seal_packed_output_new (memory, key);
  g_autoptr (GBytes) sealed = NULL;

  g_assert_true (g_output_stream_write_all (sealing, zeros, 10 << 20, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (sealing, NULL, NULL));
  sealed = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  g_assert_cmpuint (g_bytes_get_size (sealed), <, 100000);

  /* Up to the last byte, and not one more. */
  for (int less = 0; less < 2; less++)
    {
      g_autoptr (GInputStream) bytes = g_memory_input_stream_new_from_bytes (sealed);
      g_autoptr (GError) error = NULL;
      g_autoptr (GInputStream) opened = senda_seal_packed_input_new (bytes, ring, (10 << 20) - less,
                                                                     &error);
      gsize n_read = 0;

      g_input_stream_read_all (opened, zeros, 10 << 20, &n_read, NULL, &error);
      if (less == 0)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (n_read, ==, 10 << 20);
          g_assert_cmpint (g_input_stream_read (opened, zeros, 1, NULL, &error), ==, 0);
        }
      else
        g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
    }
}

/* Sealed soundly by somebody, with something else inside. */
static void
test_packed_badly (void)
{
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (GBytes) bytes = seal_fixture_bytes (1000);
  g_autoptr (GBytes) sealed = seal_fixture_seal (key, bytes);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (sealed);
  g_autoptr (GInputStream) opened = senda_seal_packed_input_new (memory, ring, 10000, NULL);
  g_autoptr (GError) error = NULL;
  char buffer[100];

  g_assert_nonnull (opened);
  g_assert_cmpint (g_input_stream_read (opened, buffer, sizeof buffer, NULL, &error), ==, -1);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/seal/every-size-comes-back", test_every_size_comes_back);
  g_test_add_func ("/seal/small-writes-make-the-same-chunks", test_small_writes);
  g_test_add_func ("/seal/skips-what-was-sealed", test_skips_what_was_sealed);
  g_test_add_func ("/seal/the-format-is-as-written-down", test_format_as_written_down);
  g_test_add_func ("/seal/a-kept-file-opens", test_kept_file_opens);
  g_test_add_func ("/seal/knows-sealed-files", test_knows_sealed_files);
  g_test_add_func ("/seal/foreign-and-newer-are-told-apart", test_foreign_and_newer);
  g_test_add_func ("/seal/hostile-costs-are-refused-before-they-are-paid", test_hostile_costs);
  g_test_add_func ("/seal/a-wrong-passphrase-opens-nothing", test_wrong_passphrase);
  g_test_add_func ("/seal/one-key-for-one-salt", test_one_key_for_one_salt);
  g_test_add_func ("/seal/answers-with-the-salt-of-a-proven-file", test_salt_of_a_proven_file);
  g_test_add_func ("/seal/takes-no-salt-of-a-foreign-file", test_salt_of_a_foreign_file);
  g_test_add_func ("/seal/the-ring-forgets", test_ring_forgets);
  g_test_add_func ("/seal/costs-what-the-header-says", test_own_cost);
  g_test_add_func ("/seal/packed-comes-back-up-to-the-limit", test_packed);
  g_test_add_func ("/seal/packed-badly-is-told", test_packed_badly);

  return g_test_run ();
}
