/* senda-store.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store: one SQLite file that holds what a task force keeps, as a log of changes and as tables
 * made from it. Nothing else in Senda includes sqlite3.h, and nothing else opens the file.
 *
 * Writing goes through begin, put and commit: one transaction with a label, which updates tables,
 * log and search together. A commit is durable when it returns. The connection has one owner at a
 * time: the thread that opened the store, until senda_store_lend() gives it to a worker for a long
 * job and senda_store_take_back() ends that; every call of the first thread waits for the worker.
 *
 * Looking never changes a file: an open that ends in a refusal leaves every byte as it was.
 */
#pragma once

#include "senda-label.h"
#include "senda-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SENDA_TYPE_STORE (senda_store_get_type ())

G_DECLARE_FINAL_TYPE (SendaStore, senda_store, SENDA, STORE, GObject)

/* What tests fix and the fault programs replace; everything may be left NULL. */
typedef struct
{
  const char *vfs;           /* name of a registered SQLite VFS */
  gint64 (*now) (gpointer);  /* milliseconds since 1970 */
  gpointer now_data;
  char *(*new_id) (gpointer); /* random ids: site ids and record ids */
  gpointer new_id_data;
  const char *backup_folder; /* NULL: "backups" beside the store */
  gboolean must_exist;       /* do not create */
  gboolean read_only;        /* open for reading, also a file that could be written */
  guint patience;            /* milliseconds to wait for a program that has the file just now */
} SendaStoreOptions;

/* Names one record in lists of what a transaction touched. */
typedef struct
{
  const SendaRecordInfo *info;
  char *id;
} SendaRecordRef;

SendaRecordRef *senda_record_ref_new   (const SendaRecordInfo *info,
                                        const char            *id);
void            senda_record_ref_free  (SendaRecordRef        *ref);

/* Opening and closing (senda-store.c, senda-store-open.c) */
SendaStore *senda_store_open             (const char               *path,
                                          const SendaStoreOptions  *options,
                                          GError                  **error);
void        senda_store_close            (SendaStore               *self);
gboolean    senda_store_is_open          (SendaStore               *self);
const char *senda_store_get_path         (SendaStore               *self);
gboolean    senda_store_is_read_only     (SendaStore               *self);
const char *senda_store_get_site         (SendaStore               *self);
guint       senda_store_get_schema       (SendaStore               *self);
gint64      senda_store_now              (SendaStore               *self);
char       *senda_store_new_id           (SendaStore               *self);
const char *senda_store_get_author       (SendaStore               *self);
gboolean    senda_store_set_author       (SendaStore               *self,
                                          const char               *author,
                                          GError                  **error);
char       *senda_store_dup_setting      (SendaStore               *self,
                                          const char               *key);
gboolean    senda_store_set_setting      (SendaStore               *self,
                                          const char               *key,
                                          const char               *value,
                                          GError                  **error);
void        senda_store_lend             (SendaStore               *self);
void        senda_store_take_back        (SendaStore               *self);
gboolean    senda_store_is_lent          (SendaStore               *self);

/* Writing (senda-store-write.c) */
gboolean    senda_store_begin            (SendaStore               *self,
                                          SendaLabel               *label,
                                          GError                  **error);
gboolean    senda_store_put              (SendaStore               *self,
                                          const SendaRecordInfo    *info,
                                          const char               *id,
                                          const char               *field,
                                          const char               *language,
                                          const SendaValue         *value,
                                          GError                  **error);
gboolean    senda_store_put_deleted      (SendaStore               *self,
                                          const SendaRecordInfo    *info,
                                          const char               *id,
                                          gboolean                  deleted,
                                          GError                  **error);
gboolean    senda_store_commit           (SendaStore               *self,
                                          GPtrArray               **touched,
                                          GError                  **error);
void        senda_store_rollback         (SendaStore               *self);

/* Reading (senda-store-read.c) */
SendaRecord *senda_store_load            (SendaStore               *self,
                                          const SendaRecordInfo    *info,
                                          const char               *id,
                                          GError                  **error);
GPtrArray   *senda_store_list            (SendaStore               *self,
                                          const SendaRecordInfo    *info,
                                          const char               *parent,
                                          GError                  **error);
GPtrArray   *senda_store_list_below      (SendaStore               *self,
                                          const SendaRecordInfo    *info,
                                          const SendaRecordInfo    *above,
                                          const char               *id,
                                          GError                  **error);

/* Undo (senda-store-undo.c): one linear stack for the store, kept in it */
SendaLabel *senda_store_dup_undo_label   (SendaStore               *self);
SendaLabel *senda_store_dup_redo_label   (SendaStore               *self);
gboolean    senda_store_undo             (SendaStore               *self,
                                          GPtrArray               **touched,
                                          GError                  **error);
gboolean    senda_store_redo             (SendaStore               *self,
                                          GPtrArray               **touched,
                                          GError                  **error);

/* History (senda-store-history.c) */
typedef enum
{
  SENDA_TRANSACTION_EDIT,
  SENDA_TRANSACTION_UNDO,
  SENDA_TRANSACTION_REDO,
  SENDA_TRANSACTION_MERGE
} SendaTransactionKind;

/* One field change of a transaction: from what to what. */
typedef struct
{
  char *site;                  /* with seq: names the log entry */
  gint64 seq;
  const SendaRecordInfo *info; /* NULL: a type that this version does not know */
  char *type;
  char *id;
  char *field;                 /* "deleted" for a removal or its undoing */
  char *language;              /* of a bilingual field, else NULL */
  SendaValue before;
  SendaValue after;
  gboolean is_current;         /* still what the record holds */
} SendaHistoryChange;

typedef struct
{
  char *site;
  gint64 number;
  gint64 time; /* milliseconds since 1970, as the author's clock said */
  char *author;
  SendaTransactionKind kind;
  SendaLabel *label;
  GPtrArray *changes; /* of SendaHistoryChange */
} SendaHistoryEntry;

void       senda_history_entry_free      (SendaHistoryEntry        *entry);
char      *senda_history_entry_dup_day   (const SendaHistoryEntry  *entry);
GPtrArray *senda_store_history           (SendaStore               *self,
                                          const SendaRecordInfo    *info,
                                          const char               *id,
                                          const char               *field,
                                          guint                     limit,
                                          GError                  **error);
GPtrArray *senda_store_list_latest       (SendaStore               *self,
                                          guint                     limit,
                                          GError                  **error);

/* Checking (senda-store-check.c) */
typedef struct
{
  guint n_records;
  guint n_changes;
  GPtrArray *faults; /* of char *: a sentence each; empty when all is well */
} SendaCheck;

/* How far a check is, from 0 to 1; called in the thread that checks. */
typedef void (*SendaCheckProgress) (double   done,
                                    gpointer data);

void        senda_check_free             (SendaCheck               *check);
SendaCheck *senda_store_check            (SendaStore               *self,
                                          GCancellable             *cancellable,
                                          GError                  **error);
SendaCheck *senda_store_check_telling    (SendaStore               *self,
                                          SendaCheckProgress        progress,
                                          gpointer                  progress_data,
                                          GCancellable             *cancellable,
                                          GError                  **error);
SendaCheck *senda_store_check_file       (const char               *path,
                                          const SendaStoreOptions  *options,
                                          GError                  **error);
SendaCheck *senda_store_check_file_telling (const char             *path,
                                          const SendaStoreOptions  *options,
                                          SendaCheckProgress        progress,
                                          gpointer                  progress_data,
                                          GCancellable             *cancellable,
                                          GError                  **error);

/* Search (senda-store-search.c, senda-store-index.c) */
typedef struct
{
  const SendaRecordInfo *info;
  char *id;
  char *excerpt; /* what matched, shortened */
} SendaSearchHit;

void       senda_search_hit_free         (SendaSearchHit           *hit);
GPtrArray *senda_store_search            (SendaStore               *self,
                                          const char               *words,
                                          guint                     limit,
                                          GError                  **error);
gboolean   senda_store_rebuild_search    (SendaStore               *self,
                                          GError                  **error);

/* Backups (senda-store-backup.c) */
typedef struct
{
  char *path;
  gint64 time;   /* when it was made, milliseconds since 1970 */
  gint64 size;   /* bytes */
  char *reason;  /* "daily", "before-migration", "before-import", "before-restore", "asked";
                  * of what a restoring put aside "replaced" */
} SendaBackup;

/* Of one store, counting from the latest: what stays of the backups. */
#define SENDA_BACKUPS_LATEST 10
#define SENDA_BACKUPS_DAYS 14
#define SENDA_BACKUPS_MONTHS 12

void       senda_backup_free             (SendaBackup              *backup);
char      *senda_store_dup_backup_folder (const char               *path,
                                          const SendaStoreOptions  *options);
GPtrArray *senda_backup_list             (const char               *folder,
                                          GError                  **error);
gboolean   senda_store_backup_to         (SendaStore               *self,
                                          const char               *destination,
                                          GCancellable             *cancellable,
                                          GError                  **error);
gboolean   senda_store_backup            (SendaStore               *self,
                                          const char               *reason,
                                          GError                  **error);
gboolean   senda_store_needs_backup      (SendaStore               *self);
gboolean   senda_store_has_backups       (SendaStore               *self);
gboolean   senda_store_restore           (const char               *path,
                                          const char               *backup,
                                          const SendaStoreOptions  *options,
                                          char                    **kept,
                                          GError                  **error);
gboolean   senda_store_put_aside         (const char               *path,
                                          const SendaStoreOptions  *options,
                                          char                    **kept,
                                          GError                  **error);

/* What was put aside (senda-store-replaced.c) */
GPtrArray *senda_store_list_replaced     (const char               *path);
gboolean   senda_store_remove_replaced   (const char               *path,
                                          const char               *kept,
                                          GError                  **error);
gboolean   senda_store_save_bytes        (const char               *path,
                                          const char               *destination,
                                          GError                  **error);

/* Erasing for good (senda-store-purge.c) */
typedef struct
{
  guint n_records;
  guint n_values;  /* log entries emptied */
  guint n_texts;   /* of the records: adopted texts in which its words stood too */
  guint n_backups; /* backups gone through */
  guint n_removed; /* of them, those that had to be removed whole */
} SendaPurge;

gboolean senda_store_purge_preview       (SendaStore               *self,
                                          const SendaRecordInfo    *info,
                                          const char               *id,
                                          SendaPurge               *purge,
                                          GError                  **error);
gboolean senda_store_purge               (SendaStore               *self,
                                          const SendaRecordInfo    *info,
                                          const char               *id,
                                          SendaPurge               *purge,
                                          GPtrArray               **touched,
                                          GError                  **error);
gboolean senda_store_purge_all           (SendaStore               *self,
                                          GPtrArray                *roots,
                                          SendaPurge               *purge,
                                          GPtrArray               **touched,
                                          GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaRecordRef, senda_record_ref_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaHistoryEntry, senda_history_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaCheck, senda_check_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaSearchHit, senda_search_hit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaBackup, senda_backup_free)

G_END_DECLS
