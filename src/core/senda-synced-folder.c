/* senda-synced-folder.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-synced-folder.h"

#include <stdlib.h>
#include <string.h>

typedef enum
{
  ANYTHING,
  A_FILE, /* ~/.dropbox is a folder where the program keeps its own things */
  A_FOLDER
} MarkerKind;

/* What a service leaves in the top folder of what it keeps the same; "*" stands for anything. */
typedef struct
{
  const char *pattern;
  MarkerKind kind;
  const char *service;
} Marker;

static const Marker markers[] = {
  { ".nextcloudsync.log*", A_FILE, "Nextcloud" },
  { ".owncloudsync.log*", A_FILE, "ownCloud" },
  { ".sync_*.db", A_FILE, "Nextcloud" },
  { "._sync_*.db", A_FILE, "Nextcloud" },
  { ".dropbox", A_FILE, "Dropbox" },
  { ".dropbox.cache", A_FOLDER, "Dropbox" },
  { ".stfolder", ANYTHING, "Syncthing" },
  { ".849C9593-D756-4E56-8D6E-42412F2A707B", ANYTHING, "OneDrive" },
  { ".tmp.driveupload", A_FOLDER, "Google Drive" },
  { ".tmp.drivedownload", A_FOLDER, "Google Drive" },
  { ".shortcut-targets-by-id", A_FOLDER, "Google Drive" },
  { ".debris", A_FOLDER, "MEGA" },
};

/* What such a folder is called unless somebody called it otherwise; more words may follow, as in
 * “OneDrive - Office”. */
static const struct
{
  const char *name;
  const char *service;
} names[] = {
  { "nextcloud", "Nextcloud" },
  { "owncloud", "ownCloud" },
  { "dropbox", "Dropbox" },
  { "onedrive", "OneDrive" },
  { "sharepoint", "SharePoint" },
  { "syncthing", "Syncthing" },
  { "icloud", "iCloud" },
  { "iclouddrive", "iCloud" },
  { "com~apple~clouddocs", "iCloud" },
  { "google drive", "Google Drive" },
  { "googledrive", "Google Drive" },
  { "google-drive", "Google Drive" },
  { "megasync", "MEGA" },
  { "pclouddrive", "pCloud" },
  { "seafile", "Seafile" },
};

static gboolean
is_called (const char *folder,
           const char *name)
{
  gsize length = strlen (name);

  return g_ascii_strncasecmp (folder, name, length) == 0 &&
         (folder[length] == '\0' || !g_ascii_isalnum (folder[length]) ||
          g_ascii_isdigit (folder[length])) &&
         folder[length] != '.';
}

static const char *
find_name (const char *folder)
{
  g_autofree char *name = g_path_get_basename (folder);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_called (name, names[i].name))
      return names[i].service;
  return NULL;
}

static gboolean
is_kind (const char *folder,
         const char *name,
         MarkerKind  kind)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  switch (kind)
    {
    case A_FILE:
      return g_file_test (path, G_FILE_TEST_IS_REGULAR);
    case A_FOLDER:
      return g_file_test (path, G_FILE_TEST_IS_DIR);
    case ANYTHING:
      break;
    }
  return TRUE;
}

/* Of several markers the one that stands first in the table decides. */
static const char *
find_marker (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint first = G_N_ELEMENTS (markers);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    for (guint i = 0; name[0] == '.' && i < first; i++)
      if (g_pattern_match_simple (markers[i].pattern, name) &&
          is_kind (folder, name, markers[i].kind))
        first = i;
  return first < G_N_ELEMENTS (markers) ? markers[first].service : NULL;
}

static const char *
find_above (const char *path)
{
  g_autofree char *folder = g_strdup (path);
  const char *service = NULL;

  while (service == NULL)
    {
      char *above = g_path_get_dirname (folder);
      gboolean is_top = strcmp (above, folder) == 0;

      service = find_marker (folder);
      if (service == NULL)
        service = find_name (folder);
      g_free (folder);
      folder = above;
      if (is_top)
        break;
    }
  return service;
}

/* The name of the service that copies the folder around @path (a folder, or a file in one, which
 * need not be there) between machines, or NULL. Looks at the names of the folders above and at the
 * marks that such programs leave in them; changes nothing. (transfer full) (nullable) */
char *
senda_synced_folder_find (const char *path)
{
  g_autofree char *whole = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *real = NULL;
  const char *service = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  whole = g_canonicalize_filename (path, NULL);
  folder = g_file_test (whole, G_FILE_TEST_IS_DIR) ? g_strdup (whole) : g_path_get_dirname (whole);
  real = realpath (folder, NULL);
  service = find_above (folder);
  if (service == NULL && real != NULL && strcmp (real, folder) != 0)
    service = find_above (real);
  return g_strdup (service);
}
