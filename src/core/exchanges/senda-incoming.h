/* senda-incoming.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that has come in: opened, looked at, decided on, taken. Opening reads who made it of what.
 * Looking proves the whole file and works out what taking it would do, and leaves every byte of the
 * store as it was. Taking makes a verified backup and then takes all in one transaction, with the
 * reader's decisions, or changes nothing. The same file twice changes nothing.
 *
 * Each step comes in two kinds: at once, for the command line, and async, while the window stays
 * live. Steps fail as senda-bundle.h and senda-merge.h say.
 */
#pragma once

#include "senda-bundle.h"
#include "senda-merge.h"
#include "senda-workspace.h"
#include "senda-writer.h"

G_BEGIN_DECLS

#define SENDA_TYPE_INCOMING (senda_incoming_get_type ())

G_DECLARE_FINAL_TYPE (SendaIncoming, senda_incoming, SENDA, INCOMING, GObject)

/* Why something lies outside what its sender may change; it is taken only when the reader says so. */
typedef enum
{
  SENDA_OUTSIDE_NOT,
  SENDA_OUTSIDE_OTHERS,   /* the sender has a members' or public copy, and this is not their own */
  SENDA_OUTSIDE_ELSEWHERE /* it does not belong to the task force of the file */
} SendaOutside;

/* What would happen to one record, in words of the workspace's language. */
typedef struct
{
  char *key;       /* for senda_incoming_set_taken() */
  const SendaRecordInfo *info;
  char *id;
  SendaMergeWhat what;
  char *title;     /* what the record is called, "Action: Renew the agreement" */
  char *by;        /* who and when: "Ana Ruiz, March 9, 2026", or NULL */
  GPtrArray *details; /* of SendaIncomingDetail; empty for a new or removed one */
  SendaOutside outside;
  gboolean is_closed;     /* took no changes any more here */
  gboolean changes_fixed; /* changes what is set once */
  gboolean is_taken;      /* what the reader said, or what holds when they say nothing */
} SendaIncomingItem;

typedef struct
{
  char *field;  /* its label */
  char *before; /* or NULL: nothing */
  char *after;
} SendaIncomingDetail;

/* How many records of one type are new, changed, removed: of those that are taken. */
typedef struct
{
  const SendaRecordInfo *info;
  guint n[SENDA_MERGE_UNSEEN + 1]; /* by SendaMergeWhat */
} SendaIncomingCount;

/* A file of which nothing is taken. */
typedef struct
{
  char *path;
  char *why; /* a sentence */
} SendaIncomingHindered;

/* What two people said of one thing without knowing of each other. */
typedef struct
{
  char *title;      /* the record */
  char *field;      /* the label of the field; of a removal NULL */
  const SendaDifference *difference;
  GPtrArray *values; /* of char *: each head's value in words, in their order */
  GPtrArray *bys;    /* of char *: each head's author and time */
  const SendaField *info; /* what a third value may be, or NULL for a removal */
  gboolean is_decided;
  SendaValue decision;
} SendaIncomingDifference;

/* @path: a file that may be of any kind. */
SendaIncoming *senda_incoming_new            (const char           *path);
/* Several that come in together, such as those of a shared folder; @ring knows their passphrase. Those
 * after the first are opened when they are looked at. */
SendaIncoming *senda_incoming_new_many       (const char *const    *paths,
                                              SendaKeyRing         *ring);
const char    *senda_incoming_get_path       (SendaIncoming        *self);
/* What passphrases are known. (transfer none) */
SendaKeyRing  *senda_incoming_get_ring       (SendaIncoming        *self);
/* Where it is to be taken in: before looking. */
void           senda_incoming_set_workspace  (SendaIncoming        *self,
                                              SendaWorkspace       *workspace);

/* 1: opening. Fails with SENDA_ERROR_NOT_FOUND when a passphrase is needed. */
gboolean       senda_incoming_open           (SendaIncoming        *self,
                                              const char           *passphrase,
                                              GCancellable         *cancellable,
                                              GError              **error);
void           senda_incoming_open_async     (SendaIncoming        *self,
                                              const char           *passphrase,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              data);
gboolean       senda_incoming_open_finish    (SendaIncoming        *self,
                                              GAsyncResult         *result,
                                              GError              **error);
const SendaBundleHead *
               senda_incoming_get_head       (SendaIncoming        *self);
gboolean       senda_incoming_is_sealed      (SendaIncoming        *self);

/* 2: looking */
gboolean       senda_incoming_look           (SendaIncoming        *self,
                                              SendaProgress         progress,
                                              gpointer              progress_data,
                                              GCancellable         *cancellable,
                                              GError              **error);
void           senda_incoming_look_async     (SendaIncoming        *self,
                                              SendaProgress         progress,
                                              gpointer              progress_data,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              data);
gboolean       senda_incoming_look_finish    (SendaIncoming        *self,
                                              GAsyncResult         *result,
                                              GError              **error);
/* What was found; none before looking. (transfer none) */
const SendaMergeCounts *
               senda_incoming_get_counts     (SendaIncoming        *self);
gboolean       senda_incoming_changes_nothing (SendaIncoming       *self);
GPtrArray     *senda_incoming_get_tally      (SendaIncoming        *self); /* of SendaIncomingCount */
/* Of SendaIncomingItem: those outside first, then changed, removed, restored, new; at most
 * SENDA_INCOMING_MOST_ITEMS of those that are not outside. */
#define SENDA_INCOMING_MOST_ITEMS 1000
GPtrArray     *senda_incoming_get_items      (SendaIncoming        *self);
guint          senda_incoming_get_n_unlisted (SendaIncoming        *self);
/* Of those, how many would be items if there were room for more: new ones, or all others. */
guint          senda_incoming_get_n_more     (SendaIncoming        *self,
                                              gboolean              are_new);
GPtrArray     *senda_incoming_get_differences (SendaIncoming       *self); /* of …Difference */
GPtrArray     *senda_incoming_get_erased     (SendaIncoming        *self); /* of char *: titles */
/* Of several files: how many were read, and which were not, as SendaIncomingHindered by their names.
 * (transfer full) */
guint          senda_incoming_get_n_read     (SendaIncoming        *self);
GPtrArray     *senda_incoming_list_hindered  (SendaIncoming        *self);
/* Whether they are a shared folder's, which is to know that they were taken even when they bring
 * nothing. */
gboolean       senda_incoming_is_of_folder   (SendaIncoming        *self);
/* After a refusal since two copies wrote under one id: whether one of them is this store, which can
 * mend it with senda_incoming_part_ways(). */
gboolean       senda_incoming_is_twin        (SendaIncoming        *self);

/* 3: deciding */
void           senda_incoming_set_taken      (SendaIncoming        *self,
                                              const char           *key,
                                              gboolean              is_taken);
/* The same of several of its items at once. */
void           senda_incoming_set_all_taken  (SendaIncoming        *self,
                                              GPtrArray            *items,
                                              gboolean              is_taken);
/* @value NULL: leave it open. */
void           senda_incoming_decide         (SendaIncoming        *self,
                                              guint                 difference,
                                              const SendaValue     *value);

/* 4: taking. Of several taken one after another, those after the first need no backup of their own:
 * the one that was made before the first is theirs too. */
void           senda_incoming_set_backed_up  (SendaIncoming        *self,
                                              gboolean              is_backed_up);
/* What is erased there is erased here too when @erase. */
gboolean       senda_incoming_take           (SendaIncoming        *self,
                                              gboolean              erase,
                                              SendaProgress         progress,
                                              gpointer              progress_data,
                                              GCancellable         *cancellable,
                                              GError              **error);
void           senda_incoming_take_async     (SendaIncoming        *self,
                                              gboolean              erase,
                                              SendaProgress         progress,
                                              gpointer              progress_data,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              data);
gboolean       senda_incoming_take_finish    (SendaIncoming        *self,
                                              GAsyncResult         *result,
                                              GError              **error);
/* After taking with @erase: why not everything was erased, though the rest was taken in, or NULL. */
const GError  *senda_incoming_get_not_erased (SendaIncoming        *self);
/* Gives this store an id of its own from where a copy of it wrote on under the same. */
gboolean       senda_incoming_part_ways      (SendaIncoming        *self,
                                              GError              **error);

/* In one sentence: "Ana Ruiz sent all of North Valley Task Force on March 9, 2026." Of several
 * people's files it names the latest. (transfer full) */
char          *senda_incoming_say_head       (SendaIncoming        *self);

G_END_DECLS
