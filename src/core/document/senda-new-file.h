/* senda-new-file.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file in the making: a stream whose bytes go to a hidden file beside the target. It takes the
 * target's place when it is committed, whole, on the disk and read back from there; without that it
 * goes away, and the target is as it was.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SENDA_TYPE_NEW_FILE (senda_new_file_get_type ())

G_DECLARE_FINAL_TYPE (SendaNewFile, senda_new_file, SENDA, NEW_FILE, GOutputStream)

/* Whether the file, which stands whole at @path for now, is what it is meant to be. */
typedef gboolean (*SendaFileProof) (const char *path,
                                    gpointer    data,
                                    GError    **error);

SendaNewFile *senda_new_file_open          (const char    *path,
                                            GError       **error);
SendaNewFile *senda_new_file_open_private  (const char    *path,
                                            GError       **error);
gboolean      senda_new_file_has_failed    (SendaNewFile  *self);
gboolean      senda_new_file_commit        (SendaNewFile  *self,
                                            GError       **error);
gboolean      senda_new_file_commit_proved (SendaNewFile  *self,
                                            SendaFileProof prove,
                                            gpointer       data,
                                            GError       **error);
void          senda_new_file_clear_away    (const char    *folder);

G_END_DECLS
