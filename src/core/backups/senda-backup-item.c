/* senda-backup-item.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backup-item-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".sendadb"

struct _SendaBackupItem
{
  GObject parent_instance;

  SendaBackup *backup;
  gint64 modified;
  SendaHoldings *holdings; /* NULL until it was read, and when it could not be */
  char *problem;           /* why it could not be read or checked */
  GPtrArray *faults;       /* of char *; NULL while it was not checked */
  SendaBackupState state;
  gint64 checked; /* milliseconds since 1970 */
};

G_DEFINE_FINAL_TYPE (SendaBackupItem, senda_backup_item, G_TYPE_OBJECT)

static guint changed_signal;

static gint64
read_modified (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 ? (gint64) status.st_mtime : 0;
}

static void
tell (SendaBackupItem *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
senda_backup_item_finalize (GObject *object)
{
  SendaBackupItem *self = SENDA_BACKUP_ITEM (object);

  g_clear_pointer (&self->backup, senda_backup_free);
  g_clear_pointer (&self->holdings, senda_holdings_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self->problem);

  G_OBJECT_CLASS (senda_backup_item_parent_class)->finalize (object);
}

static void
senda_backup_item_class_init (SendaBackupItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_backup_item_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_backup_item_init (SendaBackupItem *self G_GNUC_UNUSED)
{
}

/* Takes @backup. (transfer full) */
SendaBackupItem *
_senda_backup_item_new (SendaBackup *backup)
{
  SendaBackupItem *self = g_object_new (SENDA_TYPE_BACKUP_ITEM, NULL);

  self->backup = backup;
  self->modified = read_modified (backup->path);
  return self;
}

/* Whether @backup is the very file that was read, not another under its name. */
gboolean
_senda_backup_item_is_same (SendaBackupItem   *self,
                            const SendaBackup *backup)
{
  return strcmp (self->backup->path, backup->path) == 0 && self->backup->size == backup->size &&
         self->modified == read_modified (backup->path);
}

/* @holdings NULL: why is in @error. */
void
_senda_backup_item_set_read (SendaBackupItem *self,
                             SendaHoldings   *holdings,
                             const GError    *error)
{
  g_clear_pointer (&self->holdings, senda_holdings_unref);
  g_clear_pointer (&self->problem, g_free);
  self->holdings = holdings ? senda_holdings_ref (holdings) : NULL;
  self->problem = holdings ? NULL : g_strdup (error ? error->message : "");
  tell (self);
}

void
_senda_backup_item_set_state (SendaBackupItem *self,
                              SendaBackupState state)
{
  self->state = state;
  tell (self);
}

/* @check NULL: why is in @error. */
void
_senda_backup_item_set_checked (SendaBackupItem *self,
                                SendaCheck      *check,
                                const GError    *error)
{
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->checked = g_get_real_time () / 1000;
  if (check == NULL)
    {
      g_free (self->problem);
      self->problem = g_strdup (error ? error->message : "");
      self->state = SENDA_BACKUP_REFUSED;
    }
  else
    {
      self->faults = g_ptr_array_ref (check->faults);
      self->state = check->faults->len == 0 ? SENDA_BACKUP_SOUND : SENDA_BACKUP_DAMAGED;
    }
  tell (self);
}

/* Any file that may be a store, saved wherever somebody liked; its reason is "elsewhere", its time that
 * of the file. (transfer full) */
SendaBackupItem *
senda_backup_item_new_for_file (const char *path)
{
  SendaBackup *backup = g_new0 (SendaBackup, 1);
  GStatBuf status = { 0 };

  if (g_stat (path, &status) != 0)
    memset (&status, 0, sizeof status);
  backup->path = g_strdup (path);
  backup->time = (gint64) status.st_mtime * 1000;
  backup->size = status.st_size;
  backup->reason = g_strdup ("elsewhere");
  return _senda_backup_item_new (backup);
}

/* (transfer none) */
const SendaBackup *
senda_backup_item_get_backup (SendaBackupItem *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_ITEM (self), NULL);

  return self->backup;
}

/* Whether it stood in the store's place before something else was put there. */
gboolean
senda_backup_item_is_replaced (SendaBackupItem *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_ITEM (self), FALSE);

  return g_strcmp0 (self->backup->reason, "replaced") == 0;
}

/* Whether it is of the store at @store, by its name: several may keep their backups in one folder. */
gboolean
senda_backup_item_is_of (SendaBackupItem *self,
                         const char      *store)
{
  g_autofree char *name = NULL;
  g_autofree char *own = NULL;
  gsize length = 0;

  g_return_val_if_fail (SENDA_IS_BACKUP_ITEM (self), FALSE);

  name = g_path_get_basename (self->backup->path);
  own = g_path_get_basename (store);
  if (!senda_backup_item_is_replaced (self) && g_str_has_suffix (own, SUFFIX))
    own[strlen (own) - strlen (SUFFIX)] = '\0';
  length = strlen (own);
  return g_str_has_prefix (name, own) && name[length] == '.' &&
         (senda_backup_item_is_replaced (self) || g_ascii_isdigit (name[length + 1]));
}

/* Whether it was looked into, with or without success. */
gboolean
senda_backup_item_is_read (SendaBackupItem *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_ITEM (self), FALSE);

  return self->holdings != NULL || self->problem != NULL;
}

/* What it holds; NULL before it was read and when it cannot be. (transfer none) (nullable) */
SendaHoldings *
senda_backup_item_get_holdings (SendaBackupItem *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_ITEM (self), NULL);

  return self->holdings;
}

/* Why it could not be read or checked: a sentence, or NULL. (transfer none) (nullable) */
const char *
senda_backup_item_get_problem (SendaBackupItem *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_ITEM (self), NULL);

  return self->problem;
}

SendaBackupState
senda_backup_item_get_state (SendaBackupItem *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_ITEM (self), SENDA_BACKUP_UNCHECKED);

  return self->state;
}

/* When it was checked last, milliseconds since 1970; 0 for not yet. */
gint64
senda_backup_item_get_checked (SendaBackupItem *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_ITEM (self), 0);

  return self->checked;
}

/* What the check found: a sentence each; NULL while it was not checked. (transfer none) (nullable)
 * (element-type utf8) */
GPtrArray *
senda_backup_item_get_faults (SendaBackupItem *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_ITEM (self), NULL);

  return self->faults;
}
