/* senda-shared-folder.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder that people share already: Nextcloud, SharePoint, a stick. Each store writes only files of
 * its own there, sealed, which never change once written, and takes what others wrote:
 *
 *   FOLDER/Senda/TASK-FORCE/SITE/000001-BUNDLE.senda
 *
 * Each holds the changes that its writer had and that were in no file of the folder that it knew of.
 * A file that is not whole yet waits; one that cannot be taken is named, with why, and looked at again
 * when it changes and at the next start. The store notes all of that; one that was read and brought
 * nothing new counts as taken. The live store is never in the folder, whose passphrase is kept in the
 * store.
 *
 * A folder may lie on a share that hangs: what is async leaves it behind when it is cancelled.
 */
#pragma once

#include "senda-incoming.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SHARED_FOLDER (senda_shared_folder_get_type ())

G_DECLARE_FINAL_TYPE (SendaSharedFolder, senda_shared_folder, SENDA, SHARED_FOLDER, GObject)

typedef enum
{
  SENDA_FOLDER_NEW,     /* whole, and not taken yet */
  SENDA_FOLDER_WAITING, /* not whole yet: still on its way */
  SENDA_FOLDER_TAKEN,
  SENDA_FOLDER_WRITTEN, /* by this store */
  SENDA_FOLDER_REFUSED
} SendaFolderState;

typedef struct
{
  char *name; /* below the folder */
  SendaFolderState state;
  char *why;  /* of one that waits or is refused: a sentence */
  char *sender; /* who wrote it, where it could be read */
  gint64 time;
  gint64 size;
} SendaFolderFile;

/* The folder that @task_force shares, as it was set; NULL: none. (transfer full) */
SendaSharedFolder *senda_shared_folder_get     (SendaWorkspace       *workspace,
                                                const char           *task_force);
/* Points the task force at @folder. @passphrase: that of those who share it already, or a new one.
 * Fails with SENDA_ERROR_INVALID when the live store is inside, when others' files there do not open
 * with it, NOT_FOUND, READ_ONLY, IO. */
SendaSharedFolder *senda_shared_folder_set     (SendaWorkspace       *workspace,
                                                const char           *task_force,
                                                const char           *folder,
                                                const char           *passphrase,
                                                GError              **error);
void               senda_shared_folder_set_async  (SendaWorkspace      *workspace,
                                                   const char          *task_force,
                                                   const char          *folder,
                                                   const char          *passphrase,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             data);
SendaSharedFolder *senda_shared_folder_set_finish (SendaWorkspace      *workspace,
                                                   GAsyncResult        *result,
                                                   GError             **error);
/* Whether it is still what is set. */
gboolean           senda_shared_folder_is_current (SendaSharedFolder   *self);
gboolean           senda_shared_folder_forget  (SendaSharedFolder    *self,
                                                GError              **error);
const char        *senda_shared_folder_get_path (SendaSharedFolder   *self);
/* (transfer full) */
char              *senda_shared_folder_dup_passphrase (SendaSharedFolder *self);
/* The name of the service that keeps it the same everywhere, as the last look through saw it, or NULL.
 * (transfer full) */
char              *senda_shared_folder_dup_service (SendaSharedFolder *self);

/* Looks through the folder, at names alone: whether a file is whole shows when it is looked at. Of
 * SendaFolderFile, the newest first. (transfer full) */
GPtrArray         *senda_shared_folder_scan    (SendaSharedFolder    *self,
                                                GCancellable         *cancellable,
                                                GError              **error);
/* The same while the window stays live. Fails with SENDA_ERROR_IN_USE while a long job runs. */
void               senda_shared_folder_scan_async    (SendaSharedFolder   *self,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             data);
GPtrArray         *senda_shared_folder_scan_finish   (SendaSharedFolder   *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);
/* What others wrote and is not taken yet, open and to be looked at and taken; NULL without an error:
 * nothing that can be opened. Once looked at and taken the folder knows it. (transfer full) */
SendaIncoming     *senda_shared_folder_collect (SendaSharedFolder    *self,
                                                GCancellable         *cancellable,
                                                GError              **error);
void               senda_shared_folder_collect_async (SendaSharedFolder   *self,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             data);
SendaIncoming     *senda_shared_folder_collect_finish (SendaSharedFolder  *self,
                                                      GAsyncResult        *result,
                                                      GError             **error);
/* Writes what the folder has not got. @n_changes: 0 when there was nothing to write. */
gboolean           senda_shared_folder_write   (SendaSharedFolder    *self,
                                                SendaProgress         progress,
                                                gpointer              progress_data,
                                                GCancellable         *cancellable,
                                                gint64               *n_changes,
                                                GError              **error);
/* The same while the window stays live. */
void               senda_shared_folder_write_async  (SendaSharedFolder   *self,
                                                     SendaProgress        progress,
                                                     gpointer             progress_data,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             data);
gboolean           senda_shared_folder_write_finish (SendaSharedFolder   *self,
                                                     GAsyncResult        *result,
                                                     gint64              *n_changes,
                                                     GError             **error);
/* When it was last looked through and written to, milliseconds since 1970; 0: never. */
gint64             senda_shared_folder_get_synced (SendaSharedFolder *self);

void               senda_folder_file_free      (SendaFolderFile      *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaFolderFile, senda_folder_file_free)

G_END_DECLS
