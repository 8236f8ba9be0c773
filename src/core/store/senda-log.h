/* senda-log.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log as it travels: transactions and changes as plain values, given out by one store and taken
 * in by another, by whatever carrier. Names, never positions: what this version does not know goes
 * on unharmed. Strings are borrowed for the length of the call.
 */
#pragma once

#include "senda-spans.h"
#include "senda-store.h"

G_BEGIN_DECLS

/* How a change stands to another. */
typedef enum
{
  SENDA_LINK_REPLACES, /* both are about the same cell */
  SENDA_LINK_HAD_SEEN  /* a removal had seen that value */
} SendaLinkKind;

typedef struct
{
  SendaLinkKind kind;
  const char *site;
  gint64 seq;
} SendaLogLink;

/* In place of a label or an author that was left out of a shared copy; a full one takes its place. */
#define SENDA_LOG_WITHHELD "withheld"
/* In place of a label that was erased for good; it stays so. */
#define SENDA_LOG_PURGED "purged"

typedef struct
{
  const char *site;
  gint64 number; /* counts up within the site */
  gint64 time;   /* milliseconds since 1970, as its author's clock said */
  const char *author; /* NULL: unsigned, or erased; or SENDA_LOG_WITHHELD */
  const char *kind;   /* edit, undo, redo, merge; a newer version may know more */
  const char *label;  /* see senda_label_parse() */
} SendaLogTransaction;

typedef struct
{
  const char *site;
  gint64 seq;         /* counts up within the site */
  gint64 transaction; /* its number, of the same site */
  gint64 time;
  const char *type;   /* of record */
  const char *id;     /* of the record */
  const char *column; /* the field, "mission@es" for a wording, "deleted" for a removal */
  const SendaValue *value;
  gboolean is_purged; /* the value was erased for good, and is NULL */
  gboolean is_live;   /* nothing has replaced it here; does not travel */
  const SendaLogLink *links;
  guint n_links;
} SendaLogChange;

/* Who is given the log. FALSE with @error ends it. A transaction comes before its changes, and only
 * when one of them is given. By site, then in the order of the site's numbers. */
typedef struct
{
  gboolean (*take_transaction) (const SendaLogTransaction *transaction,
                                gpointer                   data,
                                GError                   **error);
  gboolean (*take_change)      (const SendaLogChange *change,
                                gpointer              data,
                                GError              **error);
  gpointer data;
} SendaLogSink;

/* What of the log is given. */
typedef struct
{
  const SendaSpans *known; /* these changes are left out; NULL: none */
  /* Whether a change is given, or NULL: all. */
  gboolean (*wants) (const SendaLogChange *change,
                     gpointer              data);
  gpointer data;
} SendaLogFilter;

/* Reading (senda-store-log-read.c) */
gboolean    senda_store_read_log         (SendaStore           *self,
                                          const SendaLogFilter *filter,
                                          const SendaLogSink   *sink,
                                          GCancellable         *cancellable,
                                          GError              **error);
SendaSpans *senda_store_list_spans       (SendaStore           *self,
                                          GError              **error);
gboolean    senda_store_count_log        (SendaStore           *self,
                                          gint64               *n_transactions,
                                          gint64               *n_changes,
                                          GError              **error);
/* The records that belong to a task force, itself too: a set of "type\nid", removed ones and those
 * of types that this version does not know included. */
GHashTable *senda_store_list_belonging   (SendaStore           *self,
                                          const char           *task_force,
                                          GError              **error);

/* A copy that wrote under this store's id (senda-store-twins.c) */
gboolean    senda_store_part_ways        (SendaStore           *self,
                                          gint64                from_seq,
                                          GError              **error);

/* Whether all that @site has written here is about the records in @keys, a set of "type\nid". Also when
 * it has written nothing, or a merge is open. */
gboolean    senda_store_has_only_written (SendaStore           *self,
                                          const char           *site,
                                          GHashTable           *keys);

/* What went out and came in (senda-store-passages.c) */
typedef struct
{
  gint64 time;
  gboolean is_out;
  char *kind;
  char *file;   /* or NULL */
  char *sender; /* or NULL */
  char *site;   /* or NULL */
  char *hash;   /* or NULL */
  gint64 n_changes;
} SendaPassage;

void        senda_passage_free           (SendaPassage         *passage);
gboolean    senda_store_note_passage     (SendaStore           *self,
                                          const SendaPassage   *passage,
                                          GError              **error);
GPtrArray  *senda_store_list_passages    (SendaStore           *self,
                                          guint                 limit,
                                          GError              **error);

/* Files of a shared folder (senda-store-passages.c) */
typedef enum
{
  SENDA_FOLDER_FILE_UNKNOWN,
  SENDA_FOLDER_FILE_WRITTEN,
  SENDA_FOLDER_FILE_TAKEN,
  SENDA_FOLDER_FILE_REFUSED,
  SENDA_FOLDER_FILE_WAITING
} SendaFolderFileState;

SendaFolderFileState
            senda_store_get_folder_file  (SendaStore           *self,
                                          const char           *folder,
                                          const char           *name,
                                          char                **why);
gboolean    senda_store_note_folder_file (SendaStore           *self,
                                          const char           *folder,
                                          const char           *name,
                                          SendaFolderFileState  state,
                                          const char           *why,
                                          GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaPassage, senda_passage_free)

G_END_DECLS
