/* senda-backup-shelf.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backup-shelf.h"

#include "senda-backup-item-private.h"

#define DAY_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

struct _SendaBackupShelf
{
  GObject parent_instance;

  char *store;
  char *folder;
  GPtrArray *backups;  /* of SendaBackupItem */
  GPtrArray *replaced; /* the same */
  gboolean working;
  double progress;
};

G_DEFINE_FINAL_TYPE (SendaBackupShelf, senda_backup_shelf, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WORKING,
  PROP_PROGRESS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

/* What a worker goes through, one after the other. */
typedef struct
{
  GPtrArray *items; /* of SendaBackupItem */
  gboolean until_sound;
} Round;

/* What it tells the thread that started it. */
typedef struct
{
  GTask *task;
  SendaBackupItem *item;   /* or NULL: only how far it is */
  SendaHoldings *holdings; /* of a reading */
  SendaCheck *check;       /* of a check */
  GError *error;
  gboolean begins;
  gboolean is_check;
  double progress;
} Report;

static void
round_free (gpointer data)
{
  Round *round = data;

  g_ptr_array_unref (round->items);
  g_free (round);
}

static void
report_free (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_clear_object (&report->item);
  g_clear_pointer (&report->holdings, senda_holdings_unref);
  g_clear_pointer (&report->check, senda_check_free);
  g_clear_error (&report->error);
  g_free (report);
}

static void
set_progress (SendaBackupShelf *self,
              double            progress)
{
  if (self->progress == progress)
    return;
  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static void
set_working (SendaBackupShelf *self,
             gboolean          working)
{
  if (self->working == working)
    return;
  self->working = working;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKING]);
}

static gboolean
report_cb (gpointer data)
{
  const Report *report = data;
  SendaBackupShelf *self = g_task_get_source_object (report->task);

  if (report->is_check)
    set_progress (self, report->progress);
  if (report->item == NULL)
    return G_SOURCE_REMOVE;
  if (report->begins)
    _senda_backup_item_set_state (report->item, SENDA_BACKUP_CHECKING);
  else if (!report->is_check)
    _senda_backup_item_set_read (report->item, report->holdings, report->error);
  else if (!g_error_matches (report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    _senda_backup_item_set_checked (report->item, report->check, report->error);
  return G_SOURCE_REMOVE;
}

/* Takes what @given points to. Reports arrive in their order, before the end. */
static void
post (GTask        *task,
      const Report *given)
{
  Report *report = g_memdup2 (given, sizeof *given);

  report->task = g_object_ref (task);
  if (report->item != NULL)
    g_object_ref (report->item);
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, report_cb, report,
                              report_free);
}

static void
read_thread (GTask        *task,
             gpointer      source G_GNUC_UNUSED,
             gpointer      data,
             GCancellable *cancellable)
{
  const Round *round = data;

  for (guint i = 0; i < round->items->len; i++)
    {
      Report report = { .item = g_ptr_array_index (round->items, i) };
      const SendaBackup *backup = senda_backup_item_get_backup (report.item);

      if (g_cancellable_is_cancelled (cancellable))
        break;
      report.holdings = senda_holdings_read (backup->path, &report.error);
      post (task, &report);
    }
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

/* Where in the whole the one that is being checked stands. */
typedef struct
{
  GTask *task;
  guint position;
  guint n_items;
} Place;

static void
progress_cb (double   done,
             gpointer data)
{
  const Place *place = data;
  const Report report = {
    .is_check = TRUE,
    .progress = (place->position + done) / place->n_items,
  };

  post (place->task, &report);
}

/* Whether it is sound; posts what was found. */
static gboolean
check_item (GTask           *task,
            const Place     *place,
            SendaBackupItem *item,
            GCancellable    *cancellable)
{
  const SendaBackup *backup = senda_backup_item_get_backup (item);
  const double begun = (double) place->position / place->n_items;
  const Report begins = { .item = item, .begins = TRUE, .is_check = TRUE, .progress = begun };
  Report report = { .item = item, .is_check = TRUE };
  gboolean sound = FALSE;

  post (task, &begins);
  report.check = senda_store_check_file_telling (backup->path, NULL, progress_cb,
                                                 (gpointer) place, cancellable, &report.error);
  report.progress = (place->position + 1.0) / place->n_items;
  sound = report.check != NULL && report.check->faults->len == 0;
  post (task, &report);
  return sound;
}

static void
check_thread (GTask        *task,
              gpointer      source G_GNUC_UNUSED,
              gpointer      data,
              GCancellable *cancellable)
{
  const Round *round = data;
  SendaBackupItem *sound = NULL;

  for (guint i = 0; i < round->items->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      SendaBackupItem *item = g_ptr_array_index (round->items, i);
      const Place place = { task, i, round->items->len };

      if (check_item (task, &place, item, cancellable) && sound == NULL)
        sound = item;
      if (sound != NULL && round->until_sound)
        break;
    }
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, sound ? g_object_ref (sound) : NULL, g_object_unref);
}

static void
senda_backup_shelf_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SendaBackupShelf *self = SENDA_BACKUP_SHELF (object);

  switch (prop_id)
    {
    case PROP_WORKING:
      g_value_set_boolean (value, self->working);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_backup_shelf_finalize (GObject *object)
{
  SendaBackupShelf *self = SENDA_BACKUP_SHELF (object);

  g_ptr_array_unref (self->backups);
  g_ptr_array_unref (self->replaced);
  g_free (self->store);
  g_free (self->folder);

  G_OBJECT_CLASS (senda_backup_shelf_parent_class)->finalize (object);
}

static void
senda_backup_shelf_class_init (SendaBackupShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = senda_backup_shelf_get_property;
  object_class->finalize = senda_backup_shelf_finalize;

  properties[PROP_WORKING] =
    g_param_spec_boolean ("working", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRESS] =
    g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_backup_shelf_init (SendaBackupShelf *self)
{
  self->backups = g_ptr_array_new_with_free_func (g_object_unref);
  self->replaced = g_ptr_array_new_with_free_func (g_object_unref);
}

/* For the store at @store; @folder NULL: where it keeps its backups. Empty until it is refreshed.
 * (transfer full) */
SendaBackupShelf *
senda_backup_shelf_new (const char *store,
                        const char *folder)
{
  SendaBackupShelf *self = g_object_new (SENDA_TYPE_BACKUP_SHELF, NULL);

  self->store = g_strdup (store);
  self->folder = folder ? g_strdup (folder) : senda_store_dup_backup_folder (store, NULL);
  return self;
}

/* (transfer none) */
const char *
senda_backup_shelf_get_folder (SendaBackupShelf *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_SHELF (self), NULL);

  return self->folder;
}

/* (transfer none) */
const char *
senda_backup_shelf_get_store (SendaBackupShelf *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_SHELF (self), NULL);

  return self->store;
}

static SendaBackupItem *
find (GPtrArray  *items,
      const char *path)
{
  for (guint i = 0; i < items->len; i++)
    {
      SendaBackupItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (senda_backup_item_get_backup (item)->path, path) == 0)
        return item;
    }
  return NULL;
}

/* Takes @found. What is known of a file that stayed as it was stays known. */
static gboolean
replace (GPtrArray **items,
         GPtrArray  *found)
{
  g_autoptr (GPtrArray) listed = found;
  GPtrArray *fresh = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean changed = listed->len != (*items)->len;

  for (guint i = 0; i < listed->len; i++)
    {
      SendaBackup *backup = g_ptr_array_index (listed, i);
      SendaBackupItem *known = find (*items, backup->path);

      if (known != NULL && _senda_backup_item_is_same (known, backup))
        g_ptr_array_add (fresh, g_object_ref (known));
      else
        {
          changed = TRUE;
          g_ptr_array_add (fresh, _senda_backup_item_new (backup));
          listed->pdata[i] = NULL;
        }
    }
  g_ptr_array_unref (*items);
  *items = fresh;
  return changed;
}

static void
backup_free_if_any (gpointer data)
{
  if (data != NULL)
    senda_backup_free (data);
}

/* Looks at what lies there now. Fails with SENDA_ERROR_IO when the folder cannot be read, and leaves
 * everything as it was. */
gboolean
senda_backup_shelf_refresh (SendaBackupShelf *self,
                            GError          **error)
{
  GPtrArray *backups = NULL;
  GPtrArray *replaced = NULL;
  gboolean changed = FALSE;

  g_return_val_if_fail (SENDA_IS_BACKUP_SHELF (self), FALSE);

  backups = senda_backup_list (self->folder, error);
  if (backups == NULL)
    return FALSE;
  replaced = senda_store_list_replaced (self->store);
  g_ptr_array_set_free_func (backups, backup_free_if_any);
  g_ptr_array_set_free_func (replaced, backup_free_if_any);
  changed = replace (&self->backups, backups);
  changed = replace (&self->replaced, replaced) || changed;
  if (changed)
    g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

/* The latest first. (transfer none) (element-type SendaBackupItem) */
GPtrArray *
senda_backup_shelf_get_backups (SendaBackupShelf *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_SHELF (self), NULL);

  return self->backups;
}

/* What was put aside, the latest first. (transfer none) (element-type SendaBackupItem) */
GPtrArray *
senda_backup_shelf_get_replaced (SendaBackupShelf *self)
{
  g_return_val_if_fail (SENDA_IS_BACKUP_SHELF (self), NULL);

  return self->replaced;
}

/* (transfer none) (nullable) */
SendaBackupItem *
senda_backup_shelf_find (SendaBackupShelf *self,
                         const char       *path)
{
  SendaBackupItem *item = NULL;

  g_return_val_if_fail (SENDA_IS_BACKUP_SHELF (self), NULL);

  item = find (self->backups, path);
  return item ? item : find (self->replaced, path);
}

static GTask *
task_new (SendaBackupShelf   *self,
          GPtrArray          *items,
          gboolean            until_sound,
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);
  Round *round = g_new0 (Round, 1);

  round->items = g_ptr_array_ref (items);
  round->until_sound = until_sound;
  g_task_set_task_data (task, round, round_free);
  return task;
}

static void
add_unread (GPtrArray *to,
            GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (!senda_backup_item_is_read (g_ptr_array_index (items, i)))
      g_ptr_array_add (to, g_object_ref (g_ptr_array_index (items, i)));
}

/* Looks into each of @items (of SendaBackupItem; NULL: all that lie here) that was not looked into
 * yet; each tells when its turn has come. */
void
senda_backup_shelf_read_async (SendaBackupShelf   *self,
                               GPtrArray          *items,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            data)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SENDA_IS_BACKUP_SHELF (self));

  add_unread (unread, items ? items : self->backups);
  if (items == NULL)
    add_unread (unread, self->replaced);
  task = task_new (self, unread, FALSE, cancellable, callback, data);
  g_task_set_source_tag (task, senda_backup_shelf_read_async);
  g_task_run_in_thread (task, read_thread);
}

/* A file that cannot be read is no failure: its item says so. */
gboolean
senda_backup_shelf_read_finish (SendaBackupShelf *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Reads every byte of @items (of SendaBackupItem), one after the other, and says of each whether it
 * is sound; with @until_sound only up to the first that is. One at a time. */
void
senda_backup_shelf_check_async (SendaBackupShelf   *self,
                                GPtrArray          *items,
                                gboolean            until_sound,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SENDA_IS_BACKUP_SHELF (self));
  g_return_if_fail (!self->working);

  task = task_new (self, items, until_sound, cancellable, callback, data);
  g_task_set_source_tag (task, senda_backup_shelf_check_async);
  g_task_set_return_on_cancel (task, FALSE);
  set_progress (self, 0);
  set_working (self, TRUE);
  for (guint i = 0; i < items->len; i++)
    _senda_backup_item_set_state (g_ptr_array_index (items, i), SENDA_BACKUP_WAITING);
  g_task_run_in_thread (task, check_thread);
}

/* The first that is sound, or NULL when none is, or on failure: only G_IO_ERROR_CANCELLED. What was
 * not reached is as unchecked as before. (transfer full) (nullable) */
SendaBackupItem *
senda_backup_shelf_check_finish (SendaBackupShelf *self,
                                 GAsyncResult     *result,
                                 GError          **error)
{
  const Round *round = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  round = g_task_get_task_data (G_TASK (result));
  for (guint i = 0; i < round->items->len; i++)
    {
      SendaBackupItem *item = g_ptr_array_index (round->items, i);
      SendaBackupState state = senda_backup_item_get_state (item);

      if (state == SENDA_BACKUP_WAITING || state == SENDA_BACKUP_CHECKING)
        _senda_backup_item_set_state (item, SENDA_BACKUP_UNCHECKED);
    }
  set_working (self, FALSE);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A backup is made before the first change of each day, so the latest is never of an earlier day than
 * the last change; only on its first day a store needs none. */
gboolean
senda_backups_are_late (gint64         latest,
                        SendaHoldings *now)
{
  gint64 changed = senda_holdings_get_own_time (now) / DAY_MS;
  gint64 since = latest > 0 ? latest / DAY_MS : senda_holdings_get_own_start (now) / DAY_MS;

  return changed > since;
}
