/* test-flipped-bits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Damage that a disk does in silence: bits flipped, bytes changed, pages emptied, swapped or cut off, in
 * every page of a store. Either the program refuses, leaving the file as it is, or the check names the
 * damage, or nothing that people would miss has changed. SENDA_FLIPS_PER_PAGE asks for more.
 */
#include "config.h"

#include "load.h"

#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define PAGE 4096
#define N_STEPS 60

typedef enum
{
  DAMAGE_BIT,
  DAMAGE_BYTE,
  DAMAGE_BYTES,
  DAMAGE_EMPTY_PAGE,
  DAMAGE_SWAPPED_PAGES,
  DAMAGE_CUT_OFF,
  N_DAMAGES
} Damage;

typedef struct
{
  guint n_tried;
  guint n_refused;
  guint n_named;
  guint n_harmless;
} Tally;

static void
damage (guint8 *bytes,
        gsize  *size,
        Damage  kind,
        gsize   page,
        GRand  *chance)
{
  guint8 *here = bytes + page * PAGE;
  gsize other = g_rand_int_range (chance, 0, *size / PAGE);

  switch (kind)
    {
    case DAMAGE_BIT:
      here[g_rand_int_range (chance, 0, PAGE)] ^= 1 << g_rand_int_range (chance, 0, 8);
      break;
    case DAMAGE_BYTE:
      here[g_rand_int_range (chance, 0, PAGE)] ^= g_rand_int_range (chance, 1, 256);
      break;
    case DAMAGE_BYTES:
      for (guint i = 0; i < 16; i++)
        here[g_rand_int_range (chance, 0, PAGE)] = g_rand_int_range (chance, 0, 256);
      break;
    case DAMAGE_EMPTY_PAGE:
      memset (here, 0, PAGE);
      break;
    case DAMAGE_SWAPPED_PAGES:
      for (guint i = 0; i < PAGE; i++)
        {
          guint8 byte = here[i];

          here[i] = bytes[other * PAGE + i];
          bytes[other * PAGE + i] = byte;
        }
      break;
    case DAMAGE_CUT_OFF:
      *size = MAX (page * PAGE, 100);
      break;
    case N_DAMAGES:
    default:
      g_assert_not_reached ();
    }
}

/* Opens the damaged file as the program would. FALSE: refused. */
static gboolean
try_open (const char *path,
          const char *digest,
          Tally      *tally)
{
  SendaStoreOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) store = NULL;
  g_autoptr (SendaCheck) check = NULL;
  g_autofree char *found = NULL;

  load_options (&options, NULL);
  options.must_exist = TRUE;
  store = senda_store_open (path, &options, &error);
  if (store == NULL)
    {
      g_assert_cmpuint (error->domain, ==, SENDA_ERROR);
      return FALSE;
    }
  check = senda_store_check (store, NULL, &error);
  found = load_digest (store);
  if (check == NULL || check->faults->len > 0)
    tally->n_named++;
  else
    {
      g_assert_cmpstr (found, ==, digest);
      tally->n_harmless++;
    }
  senda_store_close (store);
  return TRUE;
}

static void
assert_unchanged (const char   *path,
                  const guint8 *bytes,
                  gsize         size)
{
  g_autofree char *now = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &now, &length, NULL));
  g_assert_cmpmem (now, length, bytes, size);
}

static void
try_damage (const char *folder,
            GBytes     *sound,
            const char *digest,
            Damage      kind,
            gsize       page,
            GRand      *chance,
            Tally      *tally)
{
  g_autofree char *place = g_build_filename (folder, "damaged", NULL);
  g_autofree char *path = g_build_filename (place, "senda.sendadb", NULL);
  gsize size = g_bytes_get_size (sound);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sound, NULL), size);

  damage (bytes, &size, kind, page, chance);
  g_mkdir (place, 0700);
  g_assert_true (g_file_set_contents_full (path, (const char *) bytes, size,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  tally->n_tried++;
  if (!try_open (path, digest, tally))
    {
      tally->n_refused++;
      assert_unchanged (path, bytes, size);
    }
  remove_tree (place);
}

static GBytes *
make_sound_store (const char *folder,
                  char      **digest)
{
  g_autofree char *path = g_build_filename (folder, "sound", "senda.sendadb", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  SendaStoreOptions options;
  SendaStore *store = NULL;
  gsize size = 0;

  load_options (&options, NULL);
  store = senda_store_open (path, &options, &error);
  g_assert_no_error (error);
  for (guint n = 0; n < N_STEPS; n++)
    load_step (store, n, NULL);
  g_assert_true (load_is_sound (store));
  *digest = load_digest (store);
  senda_store_close (store);
  g_object_unref (store);
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  return g_bytes_new_take (g_steal_pointer (&contents), size);
}

static void
test_flipped_bits (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const names[N_DAMAGES] = {
    "one bit flipped", "one byte changed", "16 bytes changed", "page emptied", "pages swapped",
    "cut off at the page"
  };
  guint n_each = load_number_from ("SENDA_FLIPS_PER_PAGE", 3);
  g_autoptr (GRand) chance = g_rand_new_with_seed (2026);
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) sound = make_sound_store (fixture->folder, &digest);
  gsize n_pages = g_bytes_get_size (sound) / PAGE;

  for (Damage kind = 0; kind < N_DAMAGES; kind++)
    {
      Tally tally = { 0 };

      for (gsize page = 0; page < n_pages; page++)
        for (guint i = 0; i < (kind <= DAMAGE_BYTES ? n_each : 1); i++)
          try_damage (fixture->folder, sound, digest, kind, page, chance, &tally);
      g_test_message ("%s: %u files, %u refused and left as they were, %u named by the check, %u "
                      "without harm", names[kind], tally.n_tried, tally.n_refused, tally.n_named,
                      tally.n_harmless);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/faults/flipped-bits-are-noticed", Fixture, NULL, fixture_make_folder,
              test_flipped_bits, fixture_remove_folder);
  return g_test_run ();
}
