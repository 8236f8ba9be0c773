/* senda-list-files.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-list.h"

#include "senda-task-force.h"
#include "senda-workspace-private.h"

char *
senda_workspace_name_list (SendaWorkspace    *self,
                           const char        *task_force,
                           const char        *title,
                           const char        *date,
                           const SendaFormat *format)
{
  g_autoptr (SendaRecord) record =
    task_force ? senda_workspace_get (self, &senda_task_force_info, task_force, NULL) : NULL;
  const char *whose = record ? senda_record_get_text (record, "name") : NULL;
  g_autofree char *today = senda_workspace_today (self);
  g_autofree char *first = _senda_make_name_part (whose ? whose : "");
  g_autofree char *second = _senda_make_name_part (title);

  return g_strconcat (*first ? first : SENDA_NAME, " - ", *second ? second : SENDA_NAME, " ",
                      date ? date : today, ".", format->extension, NULL);
}
