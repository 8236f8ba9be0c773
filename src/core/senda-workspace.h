/* senda-workspace.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workspace: the one object that screen and command line talk to. It opens a store and the
 * content, hands out live records and lists of them, runs labelled transactions, undoes, and tells
 * what changed. It is passed as a construct property: there is no global one.
 *
 * A record object is unique per id while somebody holds it. After a commit or an undo the workspace
 * refreshes the live records and lists that were touched, then emits "changed"; bindings do the
 * rest. Data flows one way: edit, commit, changed records notify, bound widgets redraw.
 */
#pragma once

#include "senda-content.h"
#include "senda-store.h"

G_BEGIN_DECLS

typedef struct _SendaEdit SendaEdit;

#define SENDA_TYPE_WORKSPACE (senda_workspace_get_type ())

G_DECLARE_FINAL_TYPE (SendaWorkspace, senda_workspace, SENDA, WORKSPACE, GObject)

/* Signal "changed" (SendaWorkspace *, GPtrArray *touched): touched holds SendaRecordRef.
 * Properties, readable: "undo-text", "redo-text" (what Undo and Redo would take back, in the
 * screen's language, NULL for nothing), "read-only", "busy" (a long job holds the store),
 * "author". */

char           *senda_workspace_default_path (void);
SendaWorkspace *senda_workspace_open         (const char              *path,
                                              const SendaStoreOptions *options,
                                              const char              *language,
                                              GError                 **error);
void            senda_workspace_close        (SendaWorkspace          *self);
SendaContent   *senda_workspace_get_content  (SendaWorkspace          *self);
SendaCatalog   *senda_workspace_get_catalog  (SendaWorkspace          *self);
const char     *senda_workspace_get_language (SendaWorkspace          *self);
/* For looking: history, search, checks, backups. Writing goes through edits. */
SendaStore     *senda_workspace_get_store    (SendaWorkspace          *self);
char           *senda_workspace_today        (SendaWorkspace          *self);

/* Live records and lists */
SendaRecord *senda_workspace_get             (SendaWorkspace          *self,
                                              const SendaRecordInfo   *info,
                                              const char              *id,
                                              GError                 **error);
GListModel  *senda_workspace_list            (SendaWorkspace          *self,
                                              const SendaRecordInfo   *info,
                                              const char              *parent);

/* Transactions. An edit gathers changes in memory; its commit checks the rules of every record
 * that it touches and writes all or nothing. */
SendaEdit   *senda_workspace_edit            (SendaWorkspace          *self,
                                              SendaLabel              *label);
SendaRecord *senda_edit_create               (SendaEdit               *edit,
                                              const SendaRecordInfo   *info,
                                              const char              *id);
void         senda_edit_set                  (SendaEdit               *edit,
                                              SendaRecord             *record,
                                              const char              *field,
                                              const SendaValue        *value);
void         senda_edit_set_wording          (SendaEdit               *edit,
                                              SendaRecord             *record,
                                              const char              *field,
                                              const char              *language,
                                              const char              *text);
void         senda_edit_set_deleted          (SendaEdit               *edit,
                                              SendaRecord             *record,
                                              gboolean                 deleted);
gboolean     senda_edit_commit               (SendaEdit               *edit,
                                              GError                 **error);
void         senda_edit_free                 (SendaEdit               *edit);

gboolean     senda_workspace_undo            (SendaWorkspace          *self,
                                              GError                 **error);
gboolean     senda_workspace_redo            (SendaWorkspace          *self,
                                              GError                 **error);
gboolean     senda_workspace_take_back       (SendaWorkspace           *self,
                                              const SendaHistoryChange *change,
                                              GError                  **error);
gboolean     senda_workspace_set_author      (SendaWorkspace          *self,
                                              const char              *author,
                                              GError                 **error);
gboolean     senda_workspace_purge           (SendaWorkspace          *self,
                                              const SendaRecordInfo   *info,
                                              const char              *id,
                                              SendaPurge              *purge,
                                              GError                 **error);
void         senda_workspace_backup_async    (SendaWorkspace          *self,
                                              const char              *reason,
                                              GCancellable            *cancellable,
                                              GAsyncReadyCallback      callback,
                                              gpointer                 data);
gboolean     senda_workspace_backup_finish   (SendaWorkspace          *self,
                                              GAsyncResult            *result,
                                              GError                 **error);
void         senda_workspace_copy_async      (SendaWorkspace          *self,
                                              const char              *path,
                                              GCancellable            *cancellable,
                                              GAsyncReadyCallback      callback,
                                              gpointer                 data);
gboolean     senda_workspace_copy_finish     (SendaWorkspace          *self,
                                              GAsyncResult            *result,
                                              GError                 **error);
void         senda_workspace_check_async     (SendaWorkspace          *self,
                                              GCancellable            *cancellable,
                                              GAsyncReadyCallback      callback,
                                              gpointer                 data);
SendaCheck  *senda_workspace_check_finish    (SendaWorkspace          *self,
                                              GAsyncResult            *result,
                                              GError                 **error);
char        *senda_workspace_render_label    (SendaWorkspace          *self,
                                              SendaLabel              *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaEdit, senda_edit_free)

G_END_DECLS
