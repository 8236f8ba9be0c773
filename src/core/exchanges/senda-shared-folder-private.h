/* senda-shared-folder-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "senda-shared-folder.h"

G_BEGIN_DECLS

struct _SendaSharedFolder
{
  GObject parent_instance;

  SendaWorkspace *workspace;
  char *task_force;
  char *path;        /* as it was chosen */
  char *root;        /* FOLDER/Senda/TASK-FORCE */
  SendaKeyRing *ring;
  GHashTable *found; /* name to SendaFolderFile: what came of those that were looked at */
};

char    *_senda_shared_folder_dup_setting (SendaSharedFolder *self,
                                           const char        *what);
gboolean _senda_shared_folder_check       (SendaSharedFolder *self,
                                           GError           **error);
void     _senda_shared_folder_add_spans   (SendaSharedFolder *self,
                                           const SendaSpans  *more);
void     _senda_shared_folder_note_synced (SendaSharedFolder *self);

G_END_DECLS
