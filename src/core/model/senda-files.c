/* senda-files.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-files.h"

#include "senda-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Sets @error from errno's @number; always returns FALSE. */
gboolean
senda_files_fail (const char *path,
                  int         number,
                  GError    **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_FULL,
                 _("There is no room on the disk for “%s”. Nothing was changed; make room and try "
                   "again."), shown);
  else
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_IO,
                 /* Translators: the first %s is a file or folder, the second a reason */
                 _("“%s” cannot be used: %s. Nothing was changed; choose another place, or ask "
                   "whoever looks after this computer."), shown, g_strerror (number));
  return FALSE;
}

/* Sets @error to a sentence about a file, whose name takes the place of %s; always returns
 * FALSE. */
gboolean
senda_files_refuse (const char *path,
                    int         code,
                    const char *format,
                    GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *message = g_strdup_printf (format, shown);

  g_set_error_literal (error, SENDA_ERROR, code, message);
  return FALSE;
}

/* Makes a folder that only its owner can look into, with those above it. */
gboolean
senda_files_make_folder (const char *folder,
                         GError    **error)
{
  return g_mkdir_with_parents (folder, 0700) == 0 || senda_files_fail (folder, errno, error);
}

/* The same file with no link among its folders: SQLite follows none. (transfer full) Fails with
 * SENDA_ERROR_NOT_FOUND when there is no such folder. */
char *
senda_files_resolve (const char *path,
                     GError    **error)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *name = g_path_get_basename (whole);
  g_autofree char *shown = g_filename_display_name (path);
  char *real = realpath (folder, NULL);
  char *resolved = NULL;

  if (real == NULL && errno == ENOENT)
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                 _("There is no store “%s”. Nothing was changed."), shown);
  else if (real == NULL)
    senda_files_fail (folder, errno, error);
  if (real == NULL)
    return NULL;
  resolved = g_build_filename (real, name, NULL);
  free (real);
  return resolved;
}

/* Makes an empty file that only its owner can read, where there is none yet. */
gboolean
senda_files_make_private (const char *path,
                          GError    **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    return senda_files_fail (path, errno, error);
  close (fd);
  return TRUE;
}

/* Waits until the file is on the disk. */
gboolean
senda_files_sync (const char *path,
                  GError    **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  int failure = fd < 0 || fsync (fd) != 0 ? errno : 0;

  if (fd >= 0)
    close (fd);
  return failure == 0 || senda_files_fail (path, failure, error);
}

/* Waits until the folder that @path is in knows of it; a system that cannot do that has no way to
 * promise more. */
void
senda_files_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
senda_files_move (const char *from,
                  const char *to,
                  GError    **error)
{
  return g_rename (from, to) == 0 || senda_files_fail (to, errno, error);
}

/* @time, in milliseconds since 1970, as part of a file's name: "20260309-143005", in UTC.
 * (transfer full) */
char *
senda_files_dup_stamp (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time / 1000);

  return moment ? g_date_time_format (moment, "%Y%m%d-%H%M%S") : g_strdup ("00000000-000000");
}
