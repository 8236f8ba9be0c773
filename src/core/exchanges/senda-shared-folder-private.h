/* senda-shared-folder-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the shared folder share. A folder may lie on a share that hangs: what is read from
 * it is read by way of the place alone, in a thread that may be left behind.
 */
#pragma once

#include "senda-shared-folder.h"

G_BEGIN_DECLS

/* Where a folder lies. Never changes; any thread. */
typedef struct
{
  char *path;  /* as it was chosen */
  char *root;  /* FOLDER/Senda/TASK-FORCE */
  char *store; /* the live store's file, which must not lie in it */
} SendaFolderPlace;

struct _SendaSharedFolder
{
  GObject parent_instance;

  SendaWorkspace *workspace;
  char *task_force;
  char *passphrase;
  char *service;     /* as the last look through found it, or NULL */
  SendaFolderPlace *place;
  SendaKeyRing *ring;
  GHashTable *found; /* name to SendaFolderFile: those that were looked at, as they were then */
};

/* senda-folder-place.c */
SendaFolderPlace *
           _senda_folder_place_new      (const char        *path,
                                         const char        *task_force,
                                         const char        *store);
SendaFolderPlace *
           _senda_folder_place_ref      (SendaFolderPlace  *place);
void       _senda_folder_place_unref    (SendaFolderPlace  *place);
gboolean   _senda_folder_place_check    (SendaFolderPlace  *place,
                                         GError           **error);
GPtrArray *_senda_folder_place_list     (SendaFolderPlace  *place,
                                         GCancellable      *cancellable,
                                         GError           **error);
gboolean   _senda_folder_place_prepare  (SendaFolderPlace  *place,
                                         SendaKeyRing      *ring,
                                         GCancellable      *cancellable,
                                         GError           **error);

/* senda-shared-folder.c */
char      *_senda_shared_folder_dup_setting (SendaSharedFolder *self,
                                             const char        *what);
void       _senda_shared_folder_add_spans   (SendaSharedFolder *self,
                                             const SendaSpans  *more);
void       _senda_shared_folder_note_synced (SendaSharedFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaFolderPlace, _senda_folder_place_unref)

G_END_DECLS
