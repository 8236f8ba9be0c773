/* senda-merge-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of a merge share.
 */
#pragma once

#include "senda-merge.h"
#include "senda-store-settle.h"

G_BEGIN_DECLS

/* A change that is new here, of a column. */
typedef struct
{
  SendaColumn *column;
  gint64 site; /* its number within this file */
  gint64 seq;
} SendaMergeEntry;

/* A record that something new is about. */
typedef struct
{
  SendaType *type;
  char *id;
  GArray *entries;         /* of SendaMergeEntry */
  const SendaSite *site;   /* of the latest of them */
  gint64 seq;
  gint64 time;
  gint64 transaction;
  gboolean has_differences;
} SendaMergeSubject;

/* A transaction that waits for its first change. */
typedef struct
{
  gint64 site; /* its number within this file */
  gint64 number;
  gint64 time;
  char *author;
  char *kind;
  char *label;
} SendaMergePending;

struct _SendaMerge
{
  SendaStore *store;
  SendaSites *sites;
  SendaSettler *settler;
  GHashTable *left_out; /* set of "type\nid" */
  GHashTable *pending;  /* set of SendaMergePending */
  gsize n_pending_bytes;
  gint64 site;          /* of the transaction that is known to be there */
  gint64 transaction;
  GHashTable *subjects; /* set of SendaMergeSubject */
  GPtrArray *list;      /* of the same, in the order of coming */
  SendaMergeSubject *latest;
  GHashTable *closed;   /* key of record -> whether it took no changes any more */
  SendaMergeCounts counts;
  gboolean is_settled;
  gboolean is_over; /* committed, or failed to be */
  guint n_cells;        /* that were written down for the preview */
  GPtrArray *records;     /* of SendaMergeRecord */
  GPtrArray *differences; /* of SendaDifference; NULL until asked for */
  GPtrArray *erased;      /* of SendaRecordRef */
  GHashTable *erased_keys;
  char *twin;
  gint64 twin_seq;
  gboolean twin_is_ours;
  char *decision; /* label of the transaction that decisions are put into */
};

/* senda-merge-check.c */
gboolean _senda_merge_check_transaction (const SendaLogTransaction *transaction,
                                         GError                   **error);
gboolean _senda_merge_check_change      (const SendaLogChange      *change,
                                         GError                   **error);
gboolean _senda_merge_fail_damaged      (GError                   **error);
gboolean _senda_merge_fail_too_much     (GError                   **error);

/* senda-merge-known.c */
gboolean _senda_merge_fail_twin         (SendaMerge                *self,
                                         const char                *site,
                                         gint64                     from_seq,
                                         GError                   **error);
gboolean _senda_merge_meet_transaction  (SendaMerge                *self,
                                         const SendaSite           *site,
                                         const SendaLogTransaction *transaction,
                                         gboolean                  *is_known,
                                         GError                   **error);
gboolean _senda_merge_meet_pending      (SendaMerge                *self,
                                         const SendaSite           *site,
                                         SendaMergePending         *pending,
                                         const SendaLogTransaction *transaction,
                                         GError                   **error);
gboolean _senda_merge_meet_change       (SendaMerge                *self,
                                         const SendaSite           *site,
                                         const SendaLogChange      *change,
                                         gboolean                  *is_known,
                                         GError                   **error);
SendaSum _senda_merge_sum               (const SendaLogChange      *change,
                                         gboolean                   as_purged);

/* senda-merge-settle.c */
void     _senda_merge_touch             (SendaMerge                *self,
                                         const SendaSite           *site,
                                         const SendaLogChange      *change);
gboolean _senda_merge_is_new            (SendaMerge                *self,
                                         const char                *type,
                                         const char                *id,
                                         gint64                     site,
                                         gint64                     seq);
SendaMergeSubject *
         _senda_merge_ensure_subject    (SendaMerge                *self,
                                         const char                *type,
                                         const char                *id);
guint    _senda_merge_subject_hash      (gconstpointer              key);
gboolean _senda_merge_subject_equal     (gconstpointer              a,
                                         gconstpointer              b);
void     _senda_merge_subject_free      (gpointer                   subject);

/* senda-merge-records.c */
gboolean _senda_merge_note_closed       (SendaMerge                *self,
                                         GError                   **error);
gboolean _senda_merge_note_record       (SendaMerge                *self,
                                         const SendaMergeSubject   *subject,
                                         SendaSettled              *settled,
                                         GError                   **error);
gboolean _senda_merge_finish_records    (SendaMerge                *self,
                                         GError                   **error);

/* senda-store-differences.c */
/* @merge: or NULL */
SendaDifference *
         _senda_store_load_difference   (SendaStore                *self,
                                         SendaMerge                *merge,
                                         const char                *type,
                                         const char                *id,
                                         const char                *column,
                                         GError                   **error);
SendaCell *
         _senda_store_check_decision    (SendaStore                *self,
                                         const SendaDifference     *difference,
                                         const SendaValue          *value,
                                         GError                   **error);
gboolean _senda_store_write_decision    (SendaStore                *self,
                                         const SendaCell           *cell,
                                         gint64                     time,
                                         GError                   **error);

G_END_DECLS
