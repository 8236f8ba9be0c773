/* make-bundle.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes, in a folder that is empty, the store "all.sendadb" that uses every field of every type, with
 * texts that are hard to write down, and "whole.senda", "members.senda" and "public.senda" of it:
 * make-bundle FOLDER.
 */
#include "config.h"

#include "share-fixture.h"

#include <string.h>

static const char *const names[] = { "public.senda", "members.senda", "whole.senda" };

static void
save (const char *folder,
      const char *name,
      const void *bytes,
      gsize       length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

static void
add_hard_texts (StoreFixture *fixture,
                ShareStore   *made)
{
  static const char *const texts[] = {
    "\"\\/\b\f\n\r\t", "\x01\x1f\x7f", "😀👩‍👩‍👧 مرحبا e\xcc\x81", "\xef\xbb\xbf\xe2\x80\xa8\xef\xbf\xbf",
    "]\n{\"end\":true}\n", "\\u0041"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    set_field (fixture, &senda_task_force_info, made->task_force, "mission", "en", texts[i]);
}

int
main (int    argc,
      char **argv)
{
  StoreFixture fixture = { 0 };
  ShareStore *made = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (argc != 2)
    return 2;
  store_fixture_set_up (&fixture, NULL);
  made = share_store_new (&fixture, 1);
  add_hard_texts (&fixture, made);
  for (SendaPrivacy i = SENDA_PRIVACY_PUBLIC; i <= SENDA_PRIVACY_PERSONAL; i++)
    {
      g_autoptr (GBytes) bundle = share_fixture_send (fixture.store, made->task_force, i);

      save (argv[1], names[i], g_bytes_get_data (bundle, NULL), g_bytes_get_size (bundle));
    }
  store_fixture_close (&fixture);
  g_assert_true (g_file_get_contents (fixture.path, &bytes, &length, NULL));
  save (argv[1], "all.sendadb", bytes, length);
  store_fixture_tear_down (&fixture, NULL);
  share_store_free (made);
  return 0;
}
