/* senda-sql.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sql.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_VALUE (16 << 20)
#define PROGRESS_STEPS 10000
#define ROLLBACK "ROLLBACK"

struct _SendaSql
{
  sqlite3 *db;
  GHashTable *statements; /* text -> SendaStatement */
  GCancellable *cancellable;
};

struct _SendaStatement
{
  SendaSql *sql;
  sqlite3_stmt *stmt;
  int failure; /* of the prepare or of a bind since the last reset */
  gboolean busy;
  gboolean writes;
};

static void
statement_free (gpointer data)
{
  SendaStatement *self = data;

  sqlite3_finalize (self->stmt);
  g_free (self);
}

static int
progress_cb (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

/* What the file may contain is not to be trusted: no code of its own runs, and nothing that SQLite
 * offers for repair or extension can be reached from it. */
static void
harden (sqlite3 *db)
{
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 1); /* VACUUM attaches one */
  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
  sqlite3_busy_timeout (db, 0);
  sqlite3_extended_result_codes (db, 1);
}

/* Opens a connection for one thread at a time; @flags are SQLite's. Nothing of the file is read yet.
 * (transfer full) */
SendaSql *
senda_sql_open (const char *path,
                int         flags,
                const char *vfs,
                GError    **error)
{
  SendaSql *self = g_new0 (SendaSql, 1);
  int code = sqlite3_open_v2 (path, &self->db,
                              flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX, vfs);

  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, statement_free);
  if (code != SQLITE_OK)
    {
      senda_sql_fail (self, code, error);
      senda_sql_close (self);
      return NULL;
    }
  harden (self->db);
  if (!senda_sql_exec (self, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cell_size_check=ON;"
                             "PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY", error))
    {
      senda_sql_close (self);
      return NULL;
    }
  return self;
}

void
senda_sql_close (SendaSql *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_free (self);
}

sqlite3 *
senda_sql_get_db (SendaSql *self)
{
  return self->db;
}

/* Whether closing leaves the write-ahead log as it is, for a file that is only looked at. */
void
senda_sql_set_keep_wal (SendaSql *self,
                        gboolean  keep)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep, NULL);
}

/* Makes long statements end with G_IO_ERROR_CANCELLED once @cancellable (borrowed until set to
 * NULL) is cancelled. */
void
senda_sql_set_cancellable (SendaSql     *self,
                           GCancellable *cancellable)
{
  self->cancellable = cancellable;
  sqlite3_progress_handler (self->db, cancellable ? PROGRESS_STEPS : 0, progress_cb, cancellable);
}

static const char *
error_sentence (int        code,
                SendaError *kind)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      *kind = SENDA_ERROR_IN_USE;
      return _("Another program has this store open. Nothing was changed; close it there and try "
               "again.");
    case SQLITE_FULL:
      *kind = SENDA_ERROR_FULL;
      return _("The disk is full. This last step was not saved, everything before it was. Make "
               "room and try again.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      *kind = SENDA_ERROR_READ_ONLY;
      return _("The store can be read but not written here. Nothing was changed; copy it to a "
               "folder of your own to work on it.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      *kind = SENDA_ERROR_DAMAGED;
      return _("The store is damaged: its bytes are not what Senda wrote. Nothing was changed; "
               "restore the last good backup.");
    case SQLITE_NOMEM:
      *kind = SENDA_ERROR_NO_MEMORY;
      return _("There is not enough memory. This last step was not saved, everything before it "
               "was. Close other programs and try again.");
    case SQLITE_CONSTRAINT:
      *kind = SENDA_ERROR_INVALID;
      return _("This refers to something that the store does not hold. Nothing was changed.");
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
      *kind = SENDA_ERROR_INVALID;
      return _("This is more than the store can keep in one place. Nothing was changed.");
    default:
      *kind = SENDA_ERROR_IO;
      return NULL;
    }
}

/* Sets @error from SQLite's result @code; always returns FALSE. */
gboolean
senda_sql_fail (SendaSql *self,
                int       code,
                GError  **error)
{
  SendaError kind = SENDA_ERROR_IO;
  const char *sentence = error_sentence (code, &kind);

  if ((code & 0xff) == SQLITE_INTERRUPT && self->cancellable != NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, error);
  else if (sentence != NULL)
    g_set_error_literal (error, SENDA_ERROR, kind, sentence);
  else
    g_set_error (error, SENDA_ERROR, kind,
                 /* Translators: %s is a technical reason, in English */
                 _("The disk or the system refused (%s). This last step was not saved, everything "
                   "before it was. Check the disk and try again."),
                 sqlite3_errstr (code));
  return FALSE;
}

/* Runs statements that bind nothing and whose rows do not matter. */
gboolean
senda_sql_exec (SendaSql   *self,
                const char *sql,
                GError    **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || senda_sql_fail (self, code, error);
}

/* Reads the one number that @sql gives; 0 when it gives no row. */
gboolean
senda_sql_read_integer (SendaSql   *self,
                        const char *sql,
                        gint64     *value,
                        GError    **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement (self, "%s", sql);
  SendaSqlStep step = senda_statement_step (statement, error);

  *value = step == SENDA_SQL_ROW ? senda_statement_get_integer (statement, 0) : 0;
  return step != SENDA_SQL_ERROR;
}

static gboolean
run_control (SendaSql   *self,
             const char *text,
             GError    **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement (self, "%s", text);
  int code = statement->failure;

  if (code == SQLITE_OK)
    code = sqlite3_step (statement->stmt);
  return code == SQLITE_DONE || senda_sql_fail (self, code, error);
}

/* Fails with SENDA_ERROR_IN_USE while a transaction is under way. */
gboolean
senda_sql_check_idle (SendaSql *self,
                      GError  **error)
{
  if (sqlite3_get_autocommit (self->db))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_IN_USE,
                       _("Something is just being taken into the store. Nothing was changed; "
                         "finish or drop that first."));
  return FALSE;
}

/* Begins a transaction. The way back is prepared first, so that it needs no memory later. Fails with
 * SENDA_ERROR_IN_USE while another one, which only a merge keeps open, is under way. */
gboolean
senda_sql_begin (SendaSql *self,
                 GError  **error)
{
  g_autoptr (SendaStatement) way_back = senda_sql_statement (self, ROLLBACK);

  if (!senda_sql_check_idle (self, error))
    return FALSE;
  if (way_back->failure != SQLITE_OK)
    return senda_sql_fail (self, way_back->failure, error);
  return run_control (self, "BEGIN IMMEDIATE", error);
}

/* Makes the transaction durable, or takes it back and fails. */
gboolean
senda_sql_commit (SendaSql *self,
                  GError  **error)
{
  if (sqlite3_get_autocommit (self->db))
    return senda_sql_fail (self, SQLITE_ABORT, error);
  if (run_control (self, "COMMIT", error))
    return TRUE;
  senda_sql_rollback (self);
  return FALSE;
}

/* Takes the transaction back; harmless when SQLite has done so already. */
void
senda_sql_rollback (SendaSql *self)
{
  if (!sqlite3_get_autocommit (self->db))
    run_control (self, ROLLBACK, NULL);
}

/* A text that SQLite does not understand is one about tables that are not as Senda made them. */
static int
prepare (SendaSql      *self,
         const char    *text,
         sqlite3_stmt **stmt)
{
  int code = sqlite3_prepare_v3 (self->db, text, -1, SQLITE_PREPARE_PERSISTENT, stmt, NULL);

  return (code & 0xff) == SQLITE_ERROR ? SQLITE_CORRUPT : code;
}

/* The kept statement with this text, which may name tables and fields but never values: those are
 * bound. It is the caller's until senda_statement_reset(), which g_autoptr does. (transfer
 * none) */
SendaStatement *
senda_sql_statement_for (SendaSql   *self,
                         const char *text)
{
  SendaStatement *statement = g_hash_table_lookup (self->statements, text);

  if (statement == NULL)
    {
      statement = g_new0 (SendaStatement, 1);
      statement->sql = self;
      g_hash_table_insert (self->statements, g_strdup (text), statement);
    }
  g_assert (!statement->busy);
  statement->busy = TRUE;
  if (statement->stmt == NULL)
    {
      statement->failure = prepare (self, text, &statement->stmt);
      statement->writes = statement->stmt != NULL && !sqlite3_stmt_readonly (statement->stmt);
    }
  return statement;
}

/* The same with a text that is put together. (transfer none) */
SendaStatement *
senda_sql_statement (SendaSql   *self,
                     const char *format,
                     ...)
{
  g_autofree char *filled = NULL;
  va_list args;

  if (strchr (format, '%') == NULL)
    return senda_sql_statement_for (self, format);
  va_start (args, format);
  filled = g_strdup_vprintf (format, args);
  va_end (args);
  return senda_sql_statement_for (self, filled);
}

static void
note_failure (SendaStatement *self,
              int             code)
{
  if (self->failure == SQLITE_OK)
    self->failure = code;
}

void
senda_statement_bind_integer (SendaStatement *self,
                              int             parameter,
                              gint64          value)
{
  if (self->stmt != NULL)
    note_failure (self, sqlite3_bind_int64 (self->stmt, parameter, value));
}

/* Binds @value, which must stay as it is until the statement is reset; NULL binds NULL. */
void
senda_statement_bind_text (SendaStatement *self,
                           int             parameter,
                           const char     *value)
{
  if (self->stmt != NULL)
    note_failure (self, sqlite3_bind_text (self->stmt, parameter, value, -1, SQLITE_STATIC));
}

/* Binds @value, which must stay as it is until the statement is reset. */
void
senda_statement_bind_value (SendaStatement   *self,
                            int               parameter,
                            const SendaValue *value)
{
  if (value->type == SENDA_VALUE_INTEGER)
    senda_statement_bind_integer (self, parameter, value->integer);
  else
    senda_statement_bind_text (self, parameter,
                               value->type == SENDA_VALUE_TEXT ? value->text : NULL);
}

/* The next row, the end, or an error: also one that a bind or the prepare met before. */
SendaSqlStep
senda_statement_step (SendaStatement *self,
                      GError        **error)
{
  int code = self->failure;

  if (code == SQLITE_OK && self->writes && sqlite3_get_autocommit (self->sql->db))
    code = SQLITE_ABORT;
  if (code == SQLITE_OK)
    code = sqlite3_step (self->stmt);
  if (code == SQLITE_ROW)
    return SENDA_SQL_ROW;
  if (code == SQLITE_DONE)
    return SENDA_SQL_DONE;
  senda_sql_fail (self->sql, code, error);
  return SENDA_SQL_ERROR;
}

/* Runs a statement that gives no rows, and resets it so that it can be bound again. */
gboolean
senda_statement_run (SendaStatement *self,
                     GError        **error)
{
  SendaSqlStep step = senda_statement_step (self, error);

  senda_statement_reset (self);
  self->busy = TRUE;
  return step != SENDA_SQL_ERROR;
}

/* Whether the columns of the row could be read; for a statement that is not stepped again. */
gboolean
senda_statement_check (SendaStatement *self,
                       GError        **error)
{
  return self->failure == SQLITE_OK || senda_sql_fail (self->sql, self->failure, error);
}

/* Ends the use of a statement; what was bound is forgotten. */
void
senda_statement_reset (SendaStatement *self)
{
  self->busy = FALSE;
  self->failure = SQLITE_OK;
  if (self->stmt == NULL)
    return;
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
}

gint64
senda_statement_get_integer (SendaStatement *self,
                             int             column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

/* The text of a column as the file has it, or NULL. Valid until the next step. (transfer none) */
const char *
senda_statement_get_text (SendaStatement *self,
                          int             column)
{
  const char *text = (const char *) sqlite3_column_text (self->stmt, column);

  /* NULL also says that memory ran out: what was not read must not pass for nothing. */
  if (text == NULL && sqlite3_errcode (self->sql->db) == SQLITE_NOMEM)
    note_failure (self, SQLITE_NOMEM);
  return text;
}

/* Puts a column into @value, which is overwritten. A damaged file may hold bytes that are not text
 * or kinds that Senda does not write: they become readable text and NULL, and the check, which
 * looks at the bytes, says so. */
void
senda_statement_get_value (SendaStatement *self,
                           int             column,
                           SendaValue     *value)
{
  int type = sqlite3_column_type (self->stmt, column);

  senda_value_clear (value);
  if (type == SQLITE_INTEGER)
    {
      value->type = SENDA_VALUE_INTEGER;
      value->integer = sqlite3_column_int64 (self->stmt, column);
    }
  else if (type == SQLITE_TEXT)
    {
      const char *text = senda_statement_get_text (self, column);

      if (text != NULL)
        value->text = g_utf8_validate (text, -1, NULL) ? g_strdup (text)
                                                       : g_utf8_make_valid (text, -1);
      value->type = value->text ? SENDA_VALUE_TEXT : SENDA_VALUE_NULL;
    }
}

/* As senda_statement_get_value(), but lends the text. Bytes that are not text are noted as damage,
 * which senda_statement_check() or the next step reports. */
void
senda_statement_peek_value (SendaStatement *self,
                            int             column,
                            SendaValue     *value)
{
  int type = sqlite3_column_type (self->stmt, column);

  *value = (SendaValue) SENDA_VALUE_INIT;
  if (type == SQLITE_INTEGER)
    {
      value->type = SENDA_VALUE_INTEGER;
      value->integer = sqlite3_column_int64 (self->stmt, column);
    }
  else if (type == SQLITE_TEXT)
    {
      value->text = (char *) senda_statement_get_text (self, column);
      value->type = value->text ? SENDA_VALUE_TEXT : SENDA_VALUE_NULL;
      if (value->text != NULL && !g_utf8_validate (value->text, -1, NULL))
        note_failure (self, SQLITE_CORRUPT);
    }
}
