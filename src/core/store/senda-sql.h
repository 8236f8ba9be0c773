/* senda-sql.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thin wrapper over a SQLite connection for the store room alone. Statements are prepared once
 * and kept. A failed prepare or bind is remembered by the statement and reported by its step, so
 * that none can pass unseen; a statement that writes refuses to run outside a transaction, because
 * SQLite may have ended one by itself and the rest would be committed piece by piece.
 */
#pragma once

#include "senda-value.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _SendaSql SendaSql;
typedef struct _SendaStatement SendaStatement;

typedef enum
{
  SENDA_SQL_ERROR,
  SENDA_SQL_ROW,
  SENDA_SQL_DONE
} SendaSqlStep;

SendaSql       *senda_sql_open                (const char      *path,
                                               int              flags,
                                               const char      *vfs,
                                               GError         **error);
void            senda_sql_close               (SendaSql        *self);
sqlite3        *senda_sql_get_db              (SendaSql        *self);
void            senda_sql_set_keep_wal        (SendaSql        *self,
                                               gboolean         keep);
void            senda_sql_set_cancellable     (SendaSql        *self,
                                               GCancellable    *cancellable);
gboolean        senda_sql_exec                (SendaSql        *self,
                                               const char      *sql,
                                               GError         **error);
gboolean        senda_sql_read_integer        (SendaSql        *self,
                                               const char      *sql,
                                               gint64          *value,
                                               GError         **error);
gboolean        senda_sql_check_idle          (SendaSql        *self,
                                               GError         **error);
gboolean        senda_sql_begin               (SendaSql        *self,
                                               GError         **error);
gboolean        senda_sql_commit              (SendaSql        *self,
                                               GError         **error);
void            senda_sql_rollback            (SendaSql        *self);
gboolean        senda_sql_fail                (SendaSql        *self,
                                               int              code,
                                               GError         **error);

SendaStatement *senda_sql_statement           (SendaSql        *self,
                                               const char      *format,
                                               ...) G_GNUC_PRINTF (2, 3);
SendaStatement *senda_sql_statement_for       (SendaSql        *self,
                                               const char      *text);
void            senda_statement_bind_integer  (SendaStatement  *self,
                                               int              parameter,
                                               gint64           value);
void            senda_statement_bind_text     (SendaStatement  *self,
                                               int              parameter,
                                               const char      *value);
void            senda_statement_bind_value    (SendaStatement  *self,
                                               int              parameter,
                                               const SendaValue *value);
SendaSqlStep    senda_statement_step          (SendaStatement  *self,
                                               GError         **error);
gboolean        senda_statement_run           (SendaStatement  *self,
                                               GError         **error);
gboolean        senda_statement_check         (SendaStatement  *self,
                                               GError         **error);
void            senda_statement_reset         (SendaStatement  *self);
gint64          senda_statement_get_integer   (SendaStatement  *self,
                                               int              column);
const char     *senda_statement_get_text      (SendaStatement  *self,
                                               int              column);
void            senda_statement_get_value     (SendaStatement  *self,
                                               int              column,
                                               SendaValue      *value);
/* The same without a copy: what is borrowed must not be cleared. Valid until the next step. */
void            senda_statement_peek_value    (SendaStatement  *self,
                                               int              column,
                                               SendaValue      *value);

/* Ends the use of a kept statement when the variable goes out of scope. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaStatement, senda_statement_reset)

G_END_DECLS
