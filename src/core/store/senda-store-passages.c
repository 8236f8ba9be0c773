/* senda-store-passages.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which files went out and came in, and which of a shared folder are known. Local, not history.
 */
#include "config.h"

#include "senda-log.h"

#include "senda-store-private.h"

static const char *const state_names[] = { "unknown", "written", "taken", "refused",
                                          "waiting" };

/* Runs a statement that writes: as a transaction of its own, or as part of one under way. */
static gboolean
run_alone (SendaStore     *self,
           SendaStatement *statement,
           GError        **error)
{
  gboolean inside = !sqlite3_get_autocommit (senda_sql_get_db (self->sql));

  if (!_senda_store_refuse_read_only (self, error) ||
      (!inside && !senda_sql_begin (self->sql, error)))
    return FALSE;
  if (senda_statement_run (statement, error))
    return inside || senda_sql_commit (self->sql, error);
  if (!inside)
    senda_sql_rollback (self->sql);
  return FALSE;
}

void
senda_passage_free (SendaPassage *passage)
{
  g_free (passage->kind);
  g_free (passage->file);
  g_free (passage->sender);
  g_free (passage->site);
  g_free (passage->hash);
  g_free (passage);
}

/* Notes that a file went out or came in; within a merge, as part of it. */
gboolean
senda_store_note_passage (SendaStore         *self,
                          const SendaPassage *passage,
                          GError            **error)
{
  g_autoptr (SendaStatement) statement = NULL;

  _senda_store_assert_owner (self);

  statement = senda_sql_statement (self->sql,
                                   "INSERT INTO passage (ts, way, kind, file, sender, site, hash, "
                                   "n_changes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  senda_statement_bind_integer (statement, 1, passage->time);
  senda_statement_bind_text (statement, 2, passage->is_out ? "out" : "in");
  senda_statement_bind_text (statement, 3, passage->kind);
  senda_statement_bind_text (statement, 4, passage->file);
  senda_statement_bind_text (statement, 5, passage->sender);
  senda_statement_bind_text (statement, 6, passage->site);
  senda_statement_bind_text (statement, 7, passage->hash);
  senda_statement_bind_integer (statement, 8, passage->n_changes);
  return run_alone (self, statement, error);
}

static char *
dup_text (SendaStatement *statement,
          int             column)
{
  g_auto (SendaValue) value = SENDA_VALUE_INIT;

  senda_statement_get_value (statement, column, &value);
  return g_steal_pointer (&value.text);
}

static SendaPassage *
read_passage (SendaStatement *statement)
{
  SendaPassage *passage = g_new0 (SendaPassage, 1);

  passage->time = senda_statement_get_integer (statement, 0);
  passage->is_out = g_strcmp0 (senda_statement_get_text (statement, 1), "out") == 0;
  passage->kind = dup_text (statement, 2);
  passage->file = dup_text (statement, 3);
  passage->sender = dup_text (statement, 4);
  passage->site = dup_text (statement, 5);
  passage->hash = dup_text (statement, 6);
  passage->n_changes = senda_statement_get_integer (statement, 7);
  return passage;
}

/* What went out and came in, latest first: at most @limit, or all for 0. (transfer full)
 * (element-type SendaPassage) */
GPtrArray *
senda_store_list_passages (SendaStore *self,
                           guint       limit,
                           GError    **error)
{
  g_autoptr (GPtrArray) passages =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_passage_free);
  g_autoptr (SendaStatement) statement = NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  _senda_store_assert_owner (self);

  statement = senda_sql_statement (self->sql,
                                   "SELECT ts, way, kind, file, sender, site, hash, n_changes "
                                   "FROM passage ORDER BY k DESC LIMIT ?1");
  senda_statement_bind_integer (statement, 1, limit > 0 ? (gint64) limit : -1);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    g_ptr_array_add (passages, read_passage (statement));
  return step == SENDA_SQL_DONE ? g_steal_pointer (&passages) : NULL;
}

static SendaFolderFileState
parse_state (const char *name)
{
  for (int state = SENDA_FOLDER_FILE_WRITTEN; state <= SENDA_FOLDER_FILE_WAITING; state++)
    if (g_strcmp0 (name, state_names[state]) == 0)
      return state;
  return SENDA_FOLDER_FILE_UNKNOWN;
}

/* What this store did with the file @name of the shared @folder. @why (optional, transfer full)
 * says why it was refused. */
SendaFolderFileState
senda_store_get_folder_file (SendaStore *self,
                             const char *folder,
                             const char *name,
                             char      **why)
{
  g_autoptr (SendaStatement) statement = NULL;
  SendaFolderFileState state = SENDA_FOLDER_FILE_UNKNOWN;

  _senda_store_assert_owner (self);

  statement = senda_sql_statement (self->sql, "SELECT state, why FROM folder_file "
                                              "WHERE folder = ?1 AND name = ?2");
  senda_statement_bind_text (statement, 1, folder);
  senda_statement_bind_text (statement, 2, name);
  if (why != NULL)
    *why = NULL;
  if (senda_statement_step (statement, NULL) != SENDA_SQL_ROW)
    return state;
  state = parse_state (senda_statement_get_text (statement, 0));
  if (why != NULL)
    *why = dup_text (statement, 1);
  return state;
}

/* Notes what was done with a file of a shared folder; within a merge, as part of it.
 * SENDA_FOLDER_FILE_UNKNOWN forgets it. */
gboolean
senda_store_note_folder_file (SendaStore          *self,
                              const char          *folder,
                              const char          *name,
                              SendaFolderFileState state,
                              const char          *why,
                              GError             **error)
{
  g_autoptr (SendaStatement) statement = NULL;

  _senda_store_assert_owner (self);

  if (state == SENDA_FOLDER_FILE_UNKNOWN)
    statement = senda_sql_statement (self->sql, "DELETE FROM folder_file "
                                                "WHERE folder = ?1 AND name = ?2");
  else
    {
      statement = senda_sql_statement (self->sql,
                                       "INSERT INTO folder_file (folder, name, state, why) "
                                       "VALUES (?1, ?2, ?3, ?4) "
                                       "ON CONFLICT DO UPDATE SET state = ?3, why = ?4");
      senda_statement_bind_text (statement, 3, state_names[state]);
      senda_statement_bind_text (statement, 4, why);
    }
  senda_statement_bind_text (statement, 1, folder);
  senda_statement_bind_text (statement, 2, name);
  return run_alone (self, statement, error);
}
