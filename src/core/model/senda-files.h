/* senda-files.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the store and whoever saves do with files by themselves: never with the one that a connection
 * has open, whose locks the system would drop.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean senda_files_fail         (const char *path,
                                   int         number,
                                   GError    **error);
gboolean senda_files_refuse       (const char *path,
                                   int         code,
                                   const char *format,
                                   GError    **error);
gboolean senda_files_make_folder  (const char *folder,
                                   GError    **error);
char    *senda_files_resolve      (const char *path,
                                   GError    **error);
gboolean senda_files_make_private (const char *path,
                                   GError    **error);
gboolean senda_files_sync         (const char *path,
                                   GError    **error);
gboolean senda_files_move         (const char *from,
                                   const char *to,
                                   GError    **error);
void     senda_files_sync_folder  (const char *path);
char    *senda_files_dup_stamp    (gint64      time);

G_END_DECLS
