/* senda-merge.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking in what another store wrote, whole or in part, in any order, any number of times, as one
 * transaction of the file. An entry once known never changes; which value a cell shows follows from
 * the entries alone, so that every store that has the same entries shows the same.
 *
 * A merge is begun, given transactions and changes, settled (which brings the tables up to date, and
 * from when on reading the store sees what would be), and then committed or freed, which leaves
 * every byte as it was. In between its results can be read: that is the preview. It may be begun,
 * added to and settled by a worker and read, committed or freed by the first thread: whoever has
 * the connection.
 *
 * The rules, each with its refusal:
 * - an id, a name, a number or a text that no Senda writes: SENDA_ERROR_DAMAGED
 * - a known entry that says something else, or one of this store's own site that it never wrote:
 *   two copies wrote under one id, SENDA_ERROR_CONFLICT, and senda_merge_get_twin() says whose
 * - a change that says it replaces one of another cell: taken, and that does not count, whichever of
 *   them comes first; a copy that parted ways may mean one that others know by the old id
 * - a value, a field or a type that this version does not take stays in the log, and its cell holds
 *   nothing until a version knows it (see SendaMergeCounts.n_kept)
 * - purged here stays purged; purged there and present here: stays present, and is listed
 */
#pragma once

#include "senda-log.h"

G_BEGIN_DECLS

typedef struct _SendaMerge SendaMerge;

typedef struct
{
  gint64 n_transactions; /* new here */
  gint64 n_changes;      /* new here */
  gint64 n_known;        /* changes that were here already */
  gint64 n_kept;         /* new ones that this version cannot show */
  gint64 n_left_out;     /* that senda_merge_leave_out() kept away */
} SendaMergeCounts;

typedef enum
{
  SENDA_MERGE_NEW,       /* the record was not here */
  SENDA_MERGE_CHANGED,
  SENDA_MERGE_REMOVED,
  SENDA_MERGE_RESTORED,  /* was removed here, and is not any more */
  SENDA_MERGE_UNSEEN     /* nothing that can be seen changes: it is and stays removed */
} SendaMergeWhat;

/* A cell of a record whose shown value changes. */
typedef struct
{
  char *field;    /* "deleted" for a removal or its undoing */
  char *language; /* of a wording, else NULL */
  SendaValue before;
  SendaValue after;
} SendaMergeCell;

/* What would happen to one record. */
typedef struct
{
  const SendaRecordInfo *info;
  char *id;
  SendaMergeWhat what;
  char *author;     /* of the latest change of it that is new, or NULL */
  gint64 time;
  guint n_cells;    /* that change */
  GPtrArray *cells; /* of SendaMergeCell: all of a CHANGED one, none of a NEW one */
  gboolean is_closed;       /* it, or what it belongs to, took no changes any more */
  gboolean changes_fixed;   /* a field that is set once */
} SendaMergeRecord;

/* One of the values that stand against each other. */
typedef struct
{
  char *site;
  gint64 seq;
  SendaValue value;
  char *author; /* or NULL */
  gint64 time;
  gboolean is_shown;
  gboolean is_ours; /* written by this store, or here before the merge */
} SendaHead;

/* A cell in which several values stand since people changed it without knowing of each other; or a
 * removal that had not seen what somebody changed meanwhile (field "deleted": the heads are the
 * removal and the latest change that it had not seen). */
typedef struct
{
  const SendaRecordInfo *info;
  char *id;
  char *field;
  char *language;
  gboolean is_removal;
  GPtrArray *heads; /* of SendaHead: two or more */
} SendaDifference;

SendaMerge *senda_store_merge            (SendaStore                *self,
                                          GError                   **error);
void        senda_merge_free             (SendaMerge                *self);
/* @key: "type\nid" of a record of which nothing is taken. Before anything is added. */
void        senda_merge_leave_out        (SendaMerge                *self,
                                          const char                *key);
gboolean    senda_merge_add_transaction  (SendaMerge                *self,
                                          const SendaLogTransaction *transaction,
                                          GError                   **error);
gboolean    senda_merge_add_change       (SendaMerge                *self,
                                          const SendaLogChange      *change,
                                          GError                   **error);
gboolean    senda_merge_settle           (SendaMerge                *self,
                                          GCancellable              *cancellable,
                                          GError                   **error);
const SendaMergeCounts *
            senda_merge_get_counts       (SendaMerge                *self);
/* Of SendaMergeRecord, by type and then id; at most 20,000 carry their cells. (transfer none) */
GPtrArray  *senda_merge_get_records      (SendaMerge                *self);
/* Of SendaDifference: those that this merge makes, or adds a value to. (transfer none) */
GPtrArray  *senda_merge_get_differences  (SendaMerge                *self);
/* Ids of known records of which a value was purged there and is present here, as SendaRecordRef.
 * (transfer none) */
GPtrArray  *senda_merge_get_erased       (SendaMerge                *self);
/* After a refusal with SENDA_ERROR_CONFLICT: which site two copies wrote under, and from which of
 * its numbers on they part. (transfer none) */
const char *senda_merge_get_twin         (SendaMerge                *self,
                                          gint64                    *from_seq,
                                          gboolean                  *is_ours);
/* Decides a difference as part of the merge, by this store, under @label. @value: what the cell is to
 * hold; of a removal 1: stays removed, 0: restored. After settling. */
gboolean    senda_merge_decide           (SendaMerge                *self,
                                          SendaLabel                *label,
                                          const SendaDifference     *difference,
                                          const SendaValue          *value,
                                          GError                   **error);
gboolean    senda_merge_commit           (SendaMerge                *self,
                                          GPtrArray                **touched,
                                          GError                   **error);

/* Differences that wait for a decision, whenever they came in (senda-store-differences.c) */
guint       senda_store_count_differences (SendaStore               *self);
GPtrArray  *senda_store_list_differences  (SendaStore               *self,
                                           guint                     limit,
                                           GError                  **error);
gboolean    senda_store_decide            (SendaStore               *self,
                                           SendaLabel               *label,
                                           const SendaDifference    *difference,
                                           const SendaValue         *value,
                                           GPtrArray               **touched,
                                           GError                  **error);
void        senda_difference_free         (SendaDifference          *difference);
/* Whether it is about the record's being removed, of which there is no third value. */
gboolean    senda_difference_is_of_removal (const SendaDifference   *difference);
/* What decides for the head @i: its value; of a removal and a change that it had not seen, whether
 * the record is removed. (transfer none) */
const SendaValue *
            senda_difference_get_choice   (const SendaDifference    *difference,
                                           guint                     i);
SendaDifference *
            senda_difference_copy         (const SendaDifference    *difference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaMerge, senda_merge_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaDifference, senda_difference_free)

G_END_DECLS
