/* senda-calendar-save.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A calendar in a file.
 */
#include "config.h"

#include "senda-calendar-export.h"

#include "senda-list.h"
#include "senda-new-file.h"
#include "senda-reports.h"

#include <glib/gi18n-lib.h>

static const SendaFormat calendar_format = { .extension = "ics" };

static gboolean
write_file (const char  *path,
            GBytes      *bytes,
            GError     **error)
{
  g_autoptr (SendaNewFile) file = senda_new_file_open (path, error);
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  if (file == NULL)
    return FALSE;
  /* Where bytes are lost, the commit says why. */
  g_output_stream_write_all (G_OUTPUT_STREAM (file), data, size, NULL, NULL, NULL);
  return senda_new_file_commit (file, error);
}

gboolean
senda_workspace_save_calendar (SendaWorkspace              *self,
                               const char                  *task_force,
                               const SendaCalendarOptions  *options,
                               const char                  *path,
                               guint                       *n_entries,
                               GError                     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!senda_workspace_may_save_to (self, path, error))
    return FALSE;
  bytes = senda_workspace_export_calendar (self, task_force, options, n_entries, error);
  return bytes != NULL && write_file (path, bytes, error);
}

char *
senda_workspace_name_calendar (SendaWorkspace *self,
                               const char     *task_force,
                               const char     *language)
{
  g_autoptr (SendaCatalog) catalog =
    senda_catalog_load (language ? language : senda_workspace_get_language (self));

  return senda_workspace_name_list (self, task_force,
                                    senda_catalog_get (catalog, "calendar",
                                                       /* Translators: in the name of a file */
                                                       NC_("calendar", "Calendar")),
                                    NULL, &calendar_format);
}
