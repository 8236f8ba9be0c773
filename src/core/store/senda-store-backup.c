/* senda-store-backup.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-store-private.h"

void
_senda_store_backup_daily (SendaStore *self G_GNUC_UNUSED)
{
}

gboolean
_senda_store_note_backup (SendaStore *self G_GNUC_UNUSED,
                          GError    **error G_GNUC_UNUSED)
{
  return TRUE;
}

/* Where the backups of the store at @path are kept. (transfer full) */
char *
senda_store_dup_backup_folder (const char              *path,
                               const SendaStoreOptions *options)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);

  if (options != NULL && options->backup_folder != NULL)
    return g_strdup (options->backup_folder);
  return g_build_filename (folder, "backups", NULL);
}
