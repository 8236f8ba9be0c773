/* senda-workspace-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the workspace share.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

struct _SendaWorkspace
{
  GObject parent_instance;

  SendaStore *store;
  SendaContent *content;
  SendaCatalog *catalog;
  GHashTable *live; /* SendaRecordRef to SendaRecord, which it does not hold */
  GPtrArray *lists; /* of SendaLiveList, which it does not hold */
  gboolean busy;
  gboolean is_view; /* of a store that another workspace has */
};

/* senda-workspace.c */
/* Another on the same store, with records of its own: for reading what a merge would leave. */
SendaWorkspace *
         _senda_workspace_new_view (SendaWorkspace *self);
gboolean _senda_workspace_is_free  (SendaWorkspace *self,
                                    GError        **error);
gboolean _senda_workspace_can_edit (SendaWorkspace *self,
                                    GError        **error);
void     _senda_workspace_tell     (SendaWorkspace *self,
                                    GPtrArray      *touched);
void     _senda_workspace_refresh  (SendaWorkspace *self,
                                    GPtrArray      *touched);
void     _senda_workspace_let_go   (SendaWorkspace *self);
void     _senda_workspace_set_busy (SendaWorkspace *self,
                                    gboolean        busy);

/* senda-workspace-live.c: tables of records by their types and ids */
guint    _senda_record_ref_hash    (gconstpointer   data);
gboolean _senda_record_ref_equal   (gconstpointer   a,
                                    gconstpointer   b);

/* senda-edit.c: the two halves of a commit, of which the second may be a worker's */
gboolean _senda_edit_check         (SendaEdit      *edit,
                                    GError        **error);
gboolean _senda_edit_write         (SendaEdit      *edit,
                                    GPtrArray     **touched,
                                    GError        **error);
const char *
         _senda_edit_find_closed   (SendaEdit      *edit,
                                    SendaRecord    *record);
void     _senda_edit_say_anew      (SendaEdit      *edit,
                                    SendaRecord    *record,
                                    const char     *field,
                                    const char     *language,
                                    const char     *text);

/* senda-report-files.c */
char    *_senda_make_name_part     (const char     *name);

/* senda-workspace-jobs.c */
/* A long job on the store. */
typedef struct
{
  /* In the worker. NULL with @error on failure. */
  gpointer (*work)   (SendaStore   *store,
                      gpointer      data,
                      GCancellable *cancellable,
                      GError      **error);
  /* In the first thread again, before anybody else may use the store; or NULL. Also after a failure,
   * with @outcome NULL. */
  void     (*settle) (SendaWorkspace *workspace,
                      gpointer        data,
                      gpointer        outcome);
  GDestroyNotify free_outcome; /* or NULL */
  gboolean writes; /* what is written is written, also when somebody cancels just then */
} SendaJobKind;

/* @data lives until the callback has been called, when @free_data frees it. */
void     _senda_workspace_run_async     (SendaWorkspace     *self,
                                         const SendaJobKind *kind,
                                         gpointer            data,
                                         GDestroyNotify      free_data,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gpointer _senda_workspace_run_finish    (SendaWorkspace     *self,
                                         GAsyncResult       *result,
                                         GError            **error);
void     _senda_workspace_commit_async  (SendaWorkspace     *self,
                                         SendaEdit          *edit,
                                         const char         *reason,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            data);
gboolean _senda_workspace_commit_finish (SendaWorkspace     *self,
                                         GAsyncResult       *result,
                                         GError            **error);

G_END_DECLS
