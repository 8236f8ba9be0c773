/* test-synced-folder.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-synced-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Below a folder of its own: where the store is, what lies beside a folder above it. */
typedef struct
{
  const char *store;
  const char *marker; /* or NULL; a folder when it ends with a slash */
  const char *service;
} Case;

static const Case cases[] = {
  { "home/data/senda/senda.sendadb", NULL, NULL },
  { "home/Documents/Task force/senda.sendadb", NULL, NULL },
  { "home/Nextcloud/senda.sendadb", NULL, "Nextcloud" },
  { "home/Nextcloud2/deep/below/senda.sendadb", NULL, "Nextcloud" },
  { "home/files/senda.sendadb", "home/files/.sync_0123abcd.db", "Nextcloud" },
  { "home/files/below/senda.sendadb", "home/files/.nextcloudsync.log", "Nextcloud" },
  { "home/ownCloud/senda.sendadb", NULL, "ownCloud" },
  { "home/files/below/senda.sendadb", "home/files/.owncloudsync.log", "ownCloud" },
  { "home/files/senda.sendadb", "home/files/.owncloudsync.log.1", "ownCloud" },
  { "home/Dropbox/senda.sendadb", NULL, "Dropbox" },
  { "home/Dropbox (Office)/senda.sendadb", NULL, "Dropbox" },
  { "home/files/a/b/c/senda.sendadb", "home/files/.dropbox", "Dropbox" },
  { "home/files/senda.sendadb", "home/files/.dropbox.cache/", "Dropbox" },
  /* Where the program keeps its own things; everything of a user lies beside it. */
  { "home/data/senda.sendadb", "home/.dropbox/", NULL },
  { "home/OneDrive/senda.sendadb", NULL, "OneDrive" },
  { "home/OneDrive - County Office/Task force/senda.sendadb", NULL, "OneDrive" },
  { "home/onedrive/senda.sendadb", NULL, "OneDrive" },
  { "home/SharePoint/Team/senda.sendadb", NULL, "SharePoint" },
  { "home/files/senda.sendadb", "home/files/.stfolder/", "Syncthing" },
  { "home/files/senda.sendadb", "home/files/.stfolder", "Syncthing" },
  { "home/iCloud Drive/senda.sendadb", NULL, "iCloud" },
  { "home/Mobile Documents/com~apple~CloudDocs/senda.sendadb", NULL, "iCloud" },
  { "home/Google Drive/senda.sendadb", NULL, "Google Drive" },
  { "gvfs/google-drive:host=example.org,user=ana/senda.sendadb", NULL, "Google Drive" },
  { "home/files/senda.sendadb", "home/files/.tmp.driveupload/", "Google Drive" },
  /* Names that only begin alike. */
  { "home/Dropboxes/senda.sendadb", NULL, NULL },
  { "home/nextcloud.bak/senda.sendadb", NULL, NULL },
  { "home/data/senda.sendadb", "home/data/.sync_notes.txt", NULL },
  { "home/data/senda.sendadb", "home/other/.stfolder/", NULL },
};

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
make (const char *folder,
      const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gboolean is_folder = g_str_has_suffix (name, "/");
  g_autofree char *above = is_folder ? g_strdup (path) : g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
  if (!is_folder)
    g_assert_true (g_file_set_contents (path, "", -1, NULL));
}

static void
test_case (gconstpointer data)
{
  const Case *each = data;
  g_autofree char *folder = g_dir_make_tmp ("senda-XXXXXX", NULL);
  g_autofree char *store = g_build_filename (folder, each->store, NULL);
  g_autofree char *around = g_path_get_dirname (store);
  g_autofree char *found = NULL;
  g_autofree char *found_around = NULL;

  make (folder, each->store);
  if (each->marker != NULL)
    make (folder, each->marker);
  found = senda_synced_folder_find (store);
  found_around = senda_synced_folder_find (around);
  g_assert_cmpstr (found, ==, each->service);
  g_assert_cmpstr (found_around, ==, each->service);
  remove_tree (folder);
}

/* A store that is not there yet, and one that is reached over a link. */
static void
test_ways_there (void)
{
  g_autofree char *folder = g_dir_make_tmp ("senda-XXXXXX", NULL);
  g_autofree char *link = g_build_filename (folder, "work", NULL);
  g_autofree char *target = g_build_filename (folder, "Dropbox", NULL);
  g_autofree char *store = g_build_filename (link, "senda.sendadb", NULL);
  g_autofree char *absent = g_build_filename (target, "none", "senda.sendadb", NULL);
  g_autofree char *found = NULL;
  g_autofree char *found_absent = NULL;

  make (folder, "Dropbox/");
  g_assert_cmpint (symlink (target, link), ==, 0);
  found = senda_synced_folder_find (store);
  found_absent = senda_synced_folder_find (absent);
  g_assert_cmpstr (found, ==, "Dropbox");
  g_assert_cmpstr (found_absent, ==, "Dropbox");
  g_unlink (link);
  remove_tree (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/synced-folder/case-%02u", i + 1);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/synced-folder/ways-there", test_ways_there);
  return g_test_run ();
}
