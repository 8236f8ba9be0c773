/* senda-incoming-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of what comes in share.
 */
#pragma once

#include "senda-exchanges-private.h"
#include "senda-incoming.h"
#include "senda-shared-folder.h"

G_BEGIN_DECLS

struct _SendaIncoming
{
  GObject parent_instance;

  GStrv paths;
  SendaKeyRing *ring;
  char *passphrase; /* that opened it, or NULL */
  SendaWorkspace *workspace;
  SendaBundleHead *head; /* of the first, once it is open */
  gboolean is_sealed;
  gboolean is_first;  /* nothing of the task force is here yet */
  SendaPrivacy held;  /* what this store holds of it */

  /* What looking found. */
  gboolean is_looked_at;
  GPtrArray *hashes; /* of char *: of the files that were looked at */
  SendaMergeCounts counts;
  GPtrArray *items;
  guint n_unlisted;
  guint n_more[2]; /* of others than new ones, of new ones */
  GPtrArray *tally;
  GPtrArray *differences;
  GPtrArray *erased; /* titles */
  GPtrArray *erased_refs;
  GHashTable *belonging;
  char *twin; /* the site that two copies wrote under, or NULL */
  gint64 twin_from;
  gboolean is_our_twin;
  GHashTable *left_out; /* keys */
  gboolean erases;      /* what is erased there, when it is taken */
  GError *not_erased;   /* why not all of it was */
  gboolean is_backed_up;

  /* Of a reply: the only records that may be in it, and a site that has written nothing else. */
  GHashTable *allowed;
  char *own_site;

  /* Of several files: which were taken, and what hinders the others. */
  GPtrArray *taken;    /* of char *: paths */
  GPtrArray *heads;    /* of SendaBundleHead: of those that were read */
  GHashTable *lesser;  /* key to GArray of guint: heads of those who changed the record and hold less
                        * of the task force than this store; of a single file empty */
  GHashTable *hindered; /* path to GError */
  SendaSpans *spans;   /* what the taken ones hold */
  SendaSharedFolder *folder; /* that they are of, or NULL */
};

/* One reading of the files into a merge, in the thread that has the store. */
typedef struct
{
  SendaIncoming *incoming;
  SendaMerge *merge;
  GCancellable *cancellable;
  SendaProgress progress;
  gpointer progress_data;
  SendaProgressRelay *relay; /* or NULL */
  gint64 n_lines;
  gint64 n_about;
  gboolean is_bad;  /* what failed is the file that was read last */
  GPtrArray *ends;  /* of SendaBundleEnd: one per file that was read */
  GPtrArray *heads; /* of SendaBundleHead */
} SendaReading;

/* senda-incoming-read.c */
SendaBundleReader *
              _senda_incoming_open_reader (SendaIncoming *self,
                                   const char     *path,
                                   GError        **error);
void          _senda_incoming_note_hindered (SendaIncoming *self);
SendaReading *_senda_reading_new  (SendaIncoming  *incoming,
                                   SendaProgress   progress,
                                   gpointer        progress_data,
                                   gboolean        relays);
void          _senda_reading_free (gpointer        reading);
gboolean      _senda_reading_run  (SendaReading   *reading,
                                   SendaStore     *store,
                                   GCancellable   *cancellable,
                                   GError        **error);

/* senda-incoming-rules.c */
gboolean      _senda_incoming_check_kind  (SendaIncoming  *self,
                                           GError        **error);
gboolean      _senda_incoming_may_sign    (SendaIncoming             *self,
                                           const SendaLogTransaction *transaction);
gboolean      _senda_incoming_may_bring   (SendaIncoming             *self,
                                           const SendaLogChange      *change);
gboolean      _senda_incoming_may_write_as (SendaIncoming            *self,
                                           const char                *site);
void          _senda_incoming_note_writer (SendaIncoming             *self,
                                           const SendaLogChange      *change);
SendaOutside  _senda_incoming_find_outside (SendaIncoming          *self,
                                           SendaWorkspace         *view,
                                           const SendaMergeRecord *record);

/* senda-incoming-words.c */
void          _senda_incoming_describe    (SendaIncoming  *self,
                                           SendaMerge     *merge);
void          _senda_incoming_item_free   (gpointer        item);
void          _senda_incoming_count       (SendaIncoming  *self,
                                           const SendaIncomingItem *item,
                                           int             by);
void          _senda_incoming_difference_free (gpointer    difference);
SendaIncomingDifference *
              _senda_incoming_difference_new (SendaWorkspace        *view,
                                              const SendaDifference *found);

/* senda-shared-folder.c: what came of its files, in the first thread */
void          _senda_shared_folder_note_look  (SendaSharedFolder *self,
                                               SendaIncoming     *incoming);
void          _senda_shared_folder_note_taken (SendaSharedFolder *self,
                                               SendaIncoming     *incoming);

/* "type\nid" (transfer full) */
char         *_senda_incoming_make_key    (const SendaRecordInfo *info,
                                           const char            *id);

G_END_DECLS
