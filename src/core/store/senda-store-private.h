/* senda-store-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the store share: the object's fields, cells and the log. A cell is one field
 * of one record, or one language of a bilingual one: the unit of the log, of undo and of merging.
 */
#pragma once

#include "senda-look.h"
#include "senda-sql.h"
#include "senda-store.h"
#include "senda-sum.h"

G_BEGIN_DECLS

#define SENDA_APPLICATION_ID 0x536e6461 /* "Snda" */

/* In place of the index of a field: whether the record is removed. */
#define SENDA_CELL_DELETED -1
#define SENDA_DELETED_COLUMN "deleted"

/* What the keys of settings begin with, among all that the store keeps of itself. */
#define SENDA_SETTING_PREFIX "setting/"

/* Where one value stands, with what is to be put there. */
typedef struct
{
  const SendaRecordInfo *info;
  char *id;
  int field;      /* index into the fields, or SENDA_CELL_DELETED */
  char *language; /* of a bilingual field, else NULL */
  char *column;   /* its name in the log, "mission@es" */
  SendaValue value;
} SendaCell;

/* The statements that make each schema from the one before it; the last is the one in use. */
typedef struct
{
  const char *const *steps;
  guint n_steps;
} SendaSchema;

/* How a store is opened, beyond the options: for the room itself and its tests. */
typedef struct
{
  const SendaSchema *schema; /* NULL: the one in use */
  gboolean as_copy;          /* a backup: keeps its site and needs no backups */
  gboolean any_schema;       /* an older one is left as it is */
} SendaStoreSetup;

struct _SendaStore
{
  GObject parent_instance;

  char *path;
  char *vfs;
  char *backup_folder;
  gint64 (*now) (gpointer);
  gpointer now_data;
  char *(*new_id) (gpointer);
  gpointer new_id_data;

  const SendaSchema *schema;
  guint schema_version; /* of the file */
  SendaSql *sql;
  SendaLook *look; /* when only looking */
  gboolean read_only;
  gboolean as_copy;
  GThread *owner;
  GMutex lending;
  GCond returned;
  gboolean lent; /* under the mutex */

  char *site;
  gint64 site_no;
  gint64 last_seq; /* of the site; -1 while not known */
  gint64 last_txn;
  char *author;

  SendaLabel *label; /* of the transaction that is being put together, or NULL */
  GPtrArray *cells;  /* of SendaCell, in the order of their first put */
  GHashTable *cell_places;
  gboolean backups_wanted; /* the options name the folder */
  gboolean index_in_doubt; /* a write failed: the search index may remember words of it */
  char *backup_day;        /* the last day with a backup, once known */
  char *backup_tried;      /* the last day on which one was tried */
  char *backup_error;      /* why the last automatic one failed */
  gboolean backup_unnoted; /* the three above wait to be written down */
  gboolean needs_backup;
};

/* senda-store.c */
void        _senda_store_assert_owner    (SendaStore             *self);
SendaStore *_senda_store_alloc           (const char             *path,
                                          const SendaStoreOptions *options,
                                          const SendaStoreSetup  *setup);
gboolean    _senda_store_refuse_read_only (SendaStore            *self,
                                          GError                **error);
gboolean    _senda_store_read_meta       (SendaStore             *self,
                                          const char             *key,
                                          char                  **value,
                                          GError                **error);
gboolean    _senda_store_write_meta      (SendaStore             *self,
                                          const char             *key,
                                          const char             *value,
                                          GError                **error);
char       *_senda_store_dup_day         (SendaStore             *self);

/* senda-store-open.c */
SendaStore *_senda_store_open_with       (const char             *path,
                                          const SendaStoreOptions *options,
                                          const SendaStoreSetup  *setup,
                                          GError                **error);

/* senda-store-identify.c */
typedef enum
{
  SENDA_FOUND_NOTHING, /* no file, or one whose creation was cut short */
  SENDA_FOUND_STORE,
  SENDA_FOUND_ERROR
} SendaFound;

SendaFound  _senda_store_find_file       (SendaStore             *self,
                                          GError                **error);
SendaFound  _senda_store_look            (SendaStore             *self,
                                          gint64                 *version,
                                          GError                **error);
SendaFound  _senda_store_read_identity   (SendaStore             *self,
                                          gint64                 *version,
                                          GError                **error);

/* senda-store-migrate.c */
const SendaSchema *_senda_schema         (void);
gboolean    _senda_store_create          (SendaStore             *self,
                                          GError                **error);
gboolean    _senda_store_migrate         (SendaStore             *self,
                                          GError                **error);

/* senda-store-registry.c */
gboolean    _senda_store_has_other_rules (SendaStore             *self,
                                          gboolean               *has,
                                          GError                **error);
gboolean    _senda_store_note_registry   (SendaStore             *self,
                                          GError                **error);
gboolean    _senda_store_settle_records  (SendaStore             *self,
                                          GPtrArray              *refs,
                                          GError                **error);
gboolean    _senda_store_settle_all      (SendaStore             *self,
                                          GError                **error);
gboolean    _senda_store_settle_registry (SendaStore             *self,
                                          GError                **error);

/* senda-store-site.c */
gboolean    _senda_store_new_site        (SendaStore             *self,
                                          GError                **error);
gboolean    _senda_store_load_site       (SendaStore             *self,
                                          GError                **error);
gboolean    _senda_store_settle_site     (SendaStore             *self,
                                          GError                **error);
gboolean    _senda_store_forget_place    (SendaStore             *self,
                                          GError                **error);

/* senda-store-log.c */
/* Every present value: of several in one cell the one that is shown comes first. */
#define SENDA_SELECT_SHOWN \
  "SELECT c.tbl, c.row, c.col, c.val FROM change c INDEXED BY change_cell " \
  "CROSS JOIN site s ON s.no = c.site WHERE c.live = 1 " \
  "ORDER BY c.row, c.col, c.tbl, c.ts DESC, s.id DESC, c.seq DESC"
SendaCell  *_senda_cell_new              (const SendaRecordInfo  *info,
                                          const char             *id,
                                          int                     field,
                                          const char             *language,
                                          const SendaValue       *value);
SendaCell  *_senda_cell_parse            (const char             *type,
                                          const char             *id,
                                          const char             *column);
void        _senda_cell_free             (SendaCell              *cell);
gboolean    _senda_field_takes           (const SendaRecordInfo  *info,
                                          int                     field,
                                          const SendaValue       *value);
gboolean    _senda_cell_takes            (const SendaCell        *cell,
                                          const SendaValue       *value);
gboolean    _senda_store_read_cell       (SendaStore             *self,
                                          const SendaCell        *cell,
                                          SendaValue             *value,
                                          GError                **error);
gboolean    _senda_store_write_cell      (SendaStore             *self,
                                          const SendaCell        *cell,
                                          GError                **error);
gboolean    _senda_store_log_transaction (SendaStore             *self,
                                          SendaTransactionKind    kind,
                                          SendaLabel             *label,
                                          gint64                  time,
                                          GError                **error);
gboolean    _senda_store_log_cell        (SendaStore             *self,
                                          const SendaCell        *cell,
                                          gint64                  time,
                                          GError                **error);
gboolean    _senda_store_confirm_cell    (SendaStore             *self,
                                          const SendaCell        *cell,
                                          GError                **error);
gboolean    _senda_store_read_former     (SendaStore             *self,
                                          gint64                  site,
                                          gint64                  seq,
                                          SendaValue             *value,
                                          GError                **error);
const char *_senda_transaction_kind_name (SendaTransactionKind    kind);

/* senda-store-write.c */
gboolean    _senda_store_write           (SendaStore             *self,
                                          GPtrArray              *cells,
                                          SendaTransactionKind    kind,
                                          SendaLabel             *label,
                                          gint64                  undo_step,
                                          GPtrArray             **touched,
                                          GError                **error);

gboolean    _senda_store_settle_index    (SendaStore             *self,
                                          GError                **error);

/* senda-store-differences.c */
/* Of c, a live entry: no live removal of its record has seen it, though there is one. */
#define SENDA_IS_UNSEEN \
  "c.col <> '" SENDA_DELETED_COLUMN "' " \
  "AND EXISTS (SELECT 1 FROM change d INDEXED BY change_cell " \
  "WHERE d.row = c.row AND d.col = '" SENDA_DELETED_COLUMN "' AND d.live = 1 AND d.tbl = c.tbl " \
  "AND d.val = 1) " \
  "AND NOT EXISTS (SELECT 1 FROM change d INDEXED BY change_cell " \
  "WHERE d.row = c.row AND d.col = '" SENDA_DELETED_COLUMN "' AND d.live = 1 AND d.tbl = c.tbl " \
  "AND d.val = 1 AND ((d.site = c.site AND d.seq < c.seq) " \
  "OR EXISTS (SELECT 1 FROM over v WHERE v.site = d.site AND v.seq = d.seq AND v.kind = 1 " \
  "AND v.osite = c.site AND v.oseq = c.seq)))"

gboolean    _senda_store_is_unseen       (SendaStore             *self,
                                          const char             *type,
                                          const char             *id,
                                          gboolean               *is_unseen,
                                          GError                **error);
gboolean    _senda_store_note_removal    (SendaStore             *self,
                                          const SendaRecordInfo  *info,
                                          const char             *id,
                                          GError                **error);

/* senda-store-history.c */
char       *_senda_store_dup_author      (SendaStatement         *statement,
                                          int                     column);

/* senda-store-sums.c */
gboolean    _senda_store_sum_links       (SendaStore             *self,
                                          gint64                  site,
                                          gint64                  seq,
                                          SendaSum               *sum,
                                          GError                **error);
gboolean    _senda_store_sum_entries     (SendaStore             *self,
                                          const SendaRecordRef   *ref,
                                          GError                **error);
gboolean    _senda_store_sum_transactions (SendaStore            *self,
                                          const SendaRecordRef   *ref,
                                          GError                **error);
gboolean    _senda_store_sum_site        (SendaStore             *self,
                                          gint64                  site,
                                          GError                **error);
gboolean    _senda_store_sum_unsigned    (SendaStore             *self,
                                          GError                **error);

/* senda-store-undo.c */
gboolean    _senda_store_note_undo       (SendaStore             *self,
                                          SendaTransactionKind    kind,
                                          gint64                  step,
                                          GError                **error);

/* senda-store-index.c */
gboolean    _senda_store_index_record    (SendaStore             *self,
                                          const SendaRecordInfo  *info,
                                          const char             *id,
                                          GError                **error);

gboolean    _senda_store_index_all       (SendaStore             *self,
                                          GError                **error);
gboolean    _senda_store_check_index     (SendaStore             *self,
                                          gboolean               *sound,
                                          GError                **error);

/* senda-store-copy.c */
void        _senda_store_remove_file     (const char             *path);
gboolean    _senda_store_prove           (const char             *path,
                                          GError                **error);
gboolean    _senda_store_copy            (SendaStore             *self,
                                          const char             *path,
                                          GCancellable           *cancellable,
                                          GError                **error);

/* senda-store-backup.c */
#define SENDA_UNFINISHED ".tmp"

gint64      _senda_backup_parse_stamp    (const char             *stamp);
gboolean    _senda_store_has_backups     (SendaStore             *self);
gboolean    _senda_store_make_backup     (SendaStore             *self,
                                          const char             *reason,
                                          GError                **error);
void        _senda_store_backup_daily    (SendaStore             *self);
gboolean    _senda_store_note_backup     (SendaStore             *self,
                                          GError                **error);

/* senda-store-restore.c */
#define SENDA_REPLACED ".replaced-"
#define SENDA_RESTORING ".restoring"

/* A hold on a file that keeps every store from opening it, whatever its bytes are. */
typedef struct
{
  SendaLook *look;
  SendaSql *sql;
} SendaHold;

gboolean    _senda_hold_file             (SendaHold              *hold,
                                          const char             *path,
                                          GError                **error);
void        _senda_hold_clear            (SendaHold              *hold);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaHold, _senda_hold_clear)

/* senda-store-replaced.c */
GPtrArray  *_senda_store_list_replaced   (const char             *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaCell, _senda_cell_free)

G_END_DECLS
