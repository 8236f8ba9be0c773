/* senda-store.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The object: whose connection it is, and what the store says of itself.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

#define AUTHOR_KEY "author"
#define LONGEST_SETTING 4000000 /* what a shared folder holds, many stores over many years */
#define BETWEEN_TRIES 5000 /* microseconds */

G_DEFINE_FINAL_TYPE (SendaStore, senda_store, G_TYPE_OBJECT)

static void
senda_store_finalize (GObject *object)
{
  SendaStore *self = SENDA_STORE (object);

  g_clear_pointer (&self->sql, senda_sql_close);
  g_clear_pointer (&self->look, senda_look_free);
  g_clear_pointer (&self->label, senda_label_unref);
  g_hash_table_unref (self->cell_places);
  g_ptr_array_unref (self->cells);
  g_free (self->path);
  g_free (self->vfs);
  g_free (self->backup_folder);
  g_free (self->site);
  g_free (self->author);
  g_free (self->backup_day);
  g_free (self->backup_tried);
  g_free (self->backup_error);
  g_mutex_clear (&self->lending);
  g_cond_clear (&self->returned);

  G_OBJECT_CLASS (senda_store_parent_class)->finalize (object);
}

static void
senda_store_class_init (SendaStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_store_finalize;
}

static void
senda_store_init (SendaStore *self)
{
  self->owner = g_thread_self ();
  g_mutex_init (&self->lending);
  g_cond_init (&self->returned);
  self->last_seq = -1;
  self->last_txn = -1;
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) _senda_cell_free);
  self->cell_places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* A store that is not open yet. (transfer full) */
SendaStore *
_senda_store_alloc (const char              *path,
                    const SendaStoreOptions *options,
                    const SendaStoreSetup   *setup)
{
  static const SendaStoreOptions no_options = { 0 };
  SendaStore *self = g_object_new (SENDA_TYPE_STORE, NULL);

  if (options == NULL)
    options = &no_options;
  self->path = g_strdup (path);
  self->vfs = g_strdup (options->vfs);
  self->backup_folder = senda_store_dup_backup_folder (path, options);
  self->backups_wanted = options->backup_folder != NULL;
  self->now = options->now;
  self->now_data = options->now_data;
  self->new_id = options->new_id;
  self->new_id_data = options->new_id_data;
  self->schema = setup && setup->schema ? setup->schema : _senda_schema ();
  self->as_copy = setup && setup->as_copy;
  return self;
}

static void
wait_for_worker (SendaStore *self)
{
  g_mutex_lock (&self->lending);
  while (self->lent)
    g_cond_wait (&self->returned, &self->lending);
  g_mutex_unlock (&self->lending);
}

/* Every call goes through here: the connection has one owner at a time, the thread that opened the
 * store or, between senda_store_lend() and senda_store_take_back(), some other one. The first waits
 * for the other. */
void
_senda_store_assert_owner (SendaStore *self)
{
  g_assert (SENDA_IS_STORE (self));
  g_assert (self->sql != NULL);

  if (self->owner == g_thread_self ())
    wait_for_worker (self);
  else
    g_assert (senda_store_is_lent (self));
}

/* Fails with SENDA_ERROR_READ_ONLY for a store that was opened for reading. */
gboolean
_senda_store_refuse_read_only (SendaStore *self,
                               GError    **error)
{
  return !self->read_only || senda_sql_fail (self->sql, SQLITE_READONLY, error);
}

static SendaSum
sum_meta (const char *key,
          const char *value)
{
  SendaSum sum = SENDA_SUM_INIT;

  senda_sum_text (&sum, key);
  senda_sum_text (&sum, value);
  return sum;
}

/* Reads what the store says of itself under @key; NULL when it says nothing. Fails with
 * SENDA_ERROR_DAMAGED when it is not what was written. */
gboolean
_senda_store_read_meta (SendaStore *self,
                        const char *key,
                        char      **value,
                        GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT val, sum FROM meta WHERE key = ?1");
  g_auto (SendaValue) found = SENDA_VALUE_INIT;
  SendaSqlStep step = SENDA_SQL_ERROR;

  *value = NULL;
  senda_statement_bind_text (statement, 1, key);
  step = senda_statement_step (statement, error);
  if (step != SENDA_SQL_ROW)
    return step == SENDA_SQL_DONE;

  senda_statement_get_value (statement, 0, &found);
  if (!senda_statement_check (statement, error))
    return FALSE;
  if ((SendaSum) senda_statement_get_integer (statement, 1) != sum_meta (key, found.text))
    return senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
  *value = g_steal_pointer (&found.text);
  return TRUE;
}

/* Inside a transaction. */
gboolean
_senda_store_write_meta (SendaStore *self,
                         const char *key,
                         const char *value,
                         GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "INSERT INTO meta (key, val, sum) VALUES (?1, ?2, ?3) "
                                    "ON CONFLICT (key) DO UPDATE SET val = ?2, sum = ?3");

  senda_statement_bind_text (statement, 1, key);
  senda_statement_bind_text (statement, 2, value);
  senda_statement_bind_integer (statement, 3, sum_meta (key, value));
  return senda_statement_run (statement, error);
}

/* Today, by the store's clock, in UTC. (transfer full) */
char *
_senda_store_dup_day (SendaStore *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (senda_store_now (self) / 1000);

  return now ? g_date_time_format (now, "%Y-%m-%d") : g_strdup ("");
}

static gboolean
save_meta (SendaStore *self,
           const char *key,
           const char *value,
           GError    **error)
{
  if (!_senda_store_refuse_read_only (self, error) || !senda_sql_begin (self->sql, error))
    return FALSE;
  if (_senda_store_write_meta (self, key, value, error))
    return senda_sql_commit (self->sql, error);
  senda_sql_rollback (self->sql);
  return FALSE;
}

static gboolean
check_setting (const char *value,
               GError    **error)
{
  if (value == NULL ||
      (g_utf8_validate (value, -1, NULL) && g_utf8_strlen (value, -1) <= LONGEST_SETTING))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("This is too long to keep, or holds bytes that are not text. Nothing was "
                         "changed."));
  return FALSE;
}

/* Opens the store at @path (made if it is not there and @options allow), or refuses without
 * changing a byte. A store that can only be read is opened for reading. A command holds the file for
 * a moment only: who has patience waits for it, and blocks so long. Dropping the last reference
 * closes it. (transfer full)
 *
 * Fails with SENDA_ERROR_IN_USE, NEWER, FOREIGN, DAMAGED, NOT_FOUND, READ_ONLY (an older store
 * that cannot be brought up to date), FULL, IO or NO_MEMORY. */
SendaStore *
senda_store_open (const char              *path,
                  const SendaStoreOptions *options,
                  GError                 **error)
{
  gint64 patience = options ? options->patience * G_GINT64_CONSTANT (1000) : 0;
  gint64 until = g_get_monotonic_time () + patience;

  g_return_val_if_fail (path != NULL, NULL);

  while (TRUE)
    {
      g_autoptr (GError) refusal = NULL;
      SendaStore *self = _senda_store_open_with (path, options, NULL, &refusal);

      if (self != NULL)
        return self;
      if (!g_error_matches (refusal, SENDA_ERROR, SENDA_ERROR_IN_USE) ||
          g_get_monotonic_time () >= until)
        {
          g_propagate_error (error, g_steal_pointer (&refusal));
          return NULL;
        }
      g_usleep (BETWEEN_TRIES);
    }
}

/* Closes the file now, whoever still holds the object; harmless when it is closed. A transaction
 * that is being put together is forgotten. Nothing but senda_store_get_path() may follow. */
void
senda_store_close (SendaStore *self)
{
  g_return_if_fail (SENDA_IS_STORE (self));

  if (self->sql == NULL)
    return;
  senda_store_rollback (self);
  g_clear_pointer (&self->sql, senda_sql_close);
  g_clear_pointer (&self->look, senda_look_free);
}

/* Whether the store has not been closed yet. */
gboolean
senda_store_is_open (SendaStore *self)
{
  return self->sql != NULL;
}

const char *
senda_store_get_path (SendaStore *self)
{
  return self->path;
}

/* Whether the store was opened for reading alone; may be asked from any thread. */
gboolean
senda_store_is_read_only (SendaStore *self)
{
  return self->read_only;
}

/* The id under which this store writes its log. (transfer none) */
const char *
senda_store_get_site (SendaStore *self)
{
  return self->site;
}

/* The version of the tables of the file. */
guint
senda_store_get_schema (SendaStore *self)
{
  return self->schema_version;
}

/* Milliseconds since 1970, by the clock that the options may fix. */
gint64
senda_store_now (SendaStore *self)
{
  return self->now ? self->now (self->now_data) : g_get_real_time () / 1000;
}

/* A random id, by the source that the options may fix. (transfer full) */
char *
senda_store_new_id (SendaStore *self)
{
  return self->new_id ? self->new_id (self->new_id_data) : senda_id_new_random ();
}

/* Who makes changes, as they named themselves; NULL while nobody has. (transfer none) */
const char *
senda_store_get_author (SendaStore *self)
{
  return self->author;
}

/* Names who makes the changes from here on, for the history; NULL for nobody. Kept in the
 * store. */
gboolean
senda_store_set_author (SendaStore *self,
                        const char *author,
                        GError    **error)
{
  _senda_store_assert_owner (self);

  if (g_strcmp0 (author, self->author) == 0)
    return TRUE;
  if (!check_setting (author, error) || !save_meta (self, AUTHOR_KEY, author, error))
    return FALSE;
  g_free (self->author);
  self->author = g_strdup (author);
  return TRUE;
}

/* A setting that belongs with the store and is not history; NULL when there is none. Senda itself
 * leaves "backup-error" when the last automatic backup failed. (transfer full) */
char *
senda_store_dup_setting (SendaStore *self,
                         const char *key)
{
  g_autofree char *full = g_strconcat (SENDA_SETTING_PREFIX, key, NULL);
  char *value = NULL;

  _senda_store_assert_owner (self);

  _senda_store_read_meta (self, full, &value, NULL);
  return value;
}

/* Keeps a setting; NULL takes it away. It is durable on return and not part of undo. */
gboolean
senda_store_set_setting (SendaStore *self,
                         const char *key,
                         const char *value,
                         GError    **error)
{
  g_autofree char *full = g_strconcat (SENDA_SETTING_PREFIX, key, NULL);
  g_autofree char *old = NULL;

  _senda_store_assert_owner (self);

  if (!check_setting (value, error) || !_senda_store_read_meta (self, full, &old, error))
    return FALSE;
  return g_strcmp0 (old, value) == 0 || save_meta (self, full, value, error);
}

static void
set_lent (SendaStore *self,
          gboolean    lent)
{
  g_mutex_lock (&self->lending);
  self->lent = lent;
  g_cond_broadcast (&self->returned);
  g_mutex_unlock (&self->lending);
}

/* Gives the connection to a worker, with no transaction under way: whatever the thread that opened
 * the store asks of it waits until senda_store_take_back(). */
void
senda_store_lend (SendaStore *self)
{
  _senda_store_assert_owner (self);
  g_assert (self->owner == g_thread_self ());
  g_assert (self->label == NULL);

  set_lent (self, TRUE);
}

/* Ends senda_store_lend(). Called by the worker as the last thing it does with the store, or by the
 * thread that opened it when the worker is done. */
void
senda_store_take_back (SendaStore *self)
{
  g_return_if_fail (senda_store_is_lent (self));

  set_lent (self, FALSE);
}

/* Whether a worker has the connection; may be asked from any thread. */
gboolean
senda_store_is_lent (SendaStore *self)
{
  gboolean lent = FALSE;

  g_mutex_lock (&self->lending);
  lent = self->lent;
  g_mutex_unlock (&self->lending);
  return lent;
}

/* (transfer full) */
SendaRecordRef *
senda_record_ref_new (const SendaRecordInfo *info,
                      const char            *id)
{
  SendaRecordRef *ref = g_new0 (SendaRecordRef, 1);

  ref->info = info;
  ref->id = g_strdup (id);
  return ref;
}

void
senda_record_ref_free (SendaRecordRef *ref)
{
  g_free (ref->id);
  g_free (ref);
}
