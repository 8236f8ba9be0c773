/* senda-incoming.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-incoming-private.h"

#include "senda-passphrase.h"
#include "senda-shared-folder-private.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (SendaIncoming, senda_incoming, G_TYPE_OBJECT)

static void
senda_incoming_finalize (GObject *object)
{
  SendaIncoming *self = SENDA_INCOMING (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->workspace);
  g_clear_object (&self->ring);
  g_clear_pointer (&self->head, senda_bundle_head_free);
  g_clear_pointer (&self->belonging, g_hash_table_unref);
  g_clear_pointer (&self->allowed, g_hash_table_unref);
  g_clear_pointer (&self->spans, senda_spans_free);
  g_clear_error (&self->not_erased);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->tally);
  g_ptr_array_unref (self->differences);
  g_ptr_array_unref (self->erased);
  g_ptr_array_unref (self->hashes);
  g_free (self->own_site);
  g_ptr_array_unref (self->erased_refs);
  g_ptr_array_unref (self->taken);
  g_ptr_array_unref (self->heads);
  g_hash_table_unref (self->lesser);
  g_hash_table_unref (self->hindered);
  g_hash_table_unref (self->left_out);
  g_strfreev (self->paths);
  g_clear_pointer (&self->passphrase, senda_passphrase_free);
  g_free (self->twin);

  G_OBJECT_CLASS (senda_incoming_parent_class)->finalize (object);
}

static void
senda_incoming_class_init (SendaIncomingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_incoming_finalize;
}

static void
senda_incoming_init (SendaIncoming *self)
{
  self->items = g_ptr_array_new_with_free_func (_senda_incoming_item_free);
  self->tally = g_ptr_array_new_with_free_func (g_free);
  self->differences = g_ptr_array_new_with_free_func (_senda_incoming_difference_free);
  self->erased = g_ptr_array_new_with_free_func (g_free);
  self->hashes = g_ptr_array_new_with_free_func (g_free);
  self->erased_refs = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);
  self->taken = g_ptr_array_new_with_free_func (g_free);
  self->heads = g_ptr_array_new ();
  self->lesser = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_array_unref);
  self->hindered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_error_free);
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* (transfer full) */
SendaIncoming *
senda_incoming_new (const char *path)
{
  SendaIncoming *self = g_object_new (SENDA_TYPE_INCOMING, NULL);

  self->paths = g_strdupv ((char *[]) { (char *) path, NULL });
  self->ring = senda_key_ring_new ();
  return self;
}

/* (transfer full) */
SendaIncoming *
senda_incoming_new_many (const char *const *paths,
                         SendaKeyRing      *ring)
{
  SendaIncoming *self = g_object_new (SENDA_TYPE_INCOMING, NULL);

  self->paths = g_strdupv ((char **) paths);
  self->ring = g_object_ref (ring);
  self->spans = senda_spans_new ();
  return self;
}

const char *
senda_incoming_get_path (SendaIncoming *self)
{
  return self->paths[0];
}

SendaKeyRing *
senda_incoming_get_ring (SendaIncoming *self)
{
  return self->ring;
}

void
senda_incoming_set_workspace (SendaIncoming  *self,
                              SendaWorkspace *workspace)
{
  g_set_object (&self->workspace, workspace);
  self->is_looked_at = FALSE;
}

/* One of another task force that lies in a shared folder says nothing of the others. */
static gboolean
is_astray (SendaIncoming     *self,
           SendaBundleReader *reader)
{
  return self->folder != NULL &&
         g_strcmp0 (senda_bundle_reader_get_head (reader)->task_force,
                    self->folder->task_force) != 0;
}

/* Opens the first of the files that can be opened. */
gboolean
senda_incoming_open (SendaIncoming *self,
                     const char    *passphrase,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (SendaBundleReader) reader = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (passphrase != NULL && !senda_key_ring_add (self->ring, passphrase, error)))
    return FALSE;
  for (char **path = self->paths; *path != NULL && reader == NULL; path++)
    {
      g_clear_error (error);
      reader = _senda_incoming_open_reader (self, *path, error);
      if (reader != NULL && is_astray (self, reader) && path[1] != NULL)
        g_clear_pointer (&reader, senda_bundle_reader_free);
    }
  if (reader == NULL)
    return FALSE;
  g_clear_pointer (&self->head, senda_bundle_head_free);
  self->head = senda_bundle_head_copy (senda_bundle_reader_get_head (reader));
  self->is_sealed = senda_bundle_reader_is_sealed (reader);
  if (self->is_sealed)
    {
      g_clear_pointer (&self->passphrase, senda_passphrase_free);
      self->passphrase = senda_key_ring_dup_proven (self->ring);
    }
  return TRUE;
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (senda_incoming_open (source, task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Making a key of a passphrase takes a tenth of a second. */
void
senda_incoming_open_async (SendaIncoming      *self,
                           const char         *passphrase,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, senda_incoming_open_async);
  g_task_set_task_data (task, g_strdup (passphrase), (GDestroyNotify) senda_passphrase_free);
  g_task_run_in_thread (task, open_thread);
}

gboolean
senda_incoming_open_finish (SendaIncoming *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const SendaBundleHead *
senda_incoming_get_head (SendaIncoming *self)
{
  return self->head;
}

gboolean
senda_incoming_is_sealed (SendaIncoming *self)
{
  return self->is_sealed;
}

const SendaMergeCounts *
senda_incoming_get_counts (SendaIncoming *self)
{
  return &self->counts;
}

/* Whether all of it is here already. */
gboolean
senda_incoming_changes_nothing (SendaIncoming *self)
{
  return self->is_looked_at && self->counts.n_changes == 0 && self->counts.n_left_out == 0 &&
         self->erased->len == 0;
}

GPtrArray *
senda_incoming_get_tally (SendaIncoming *self)
{
  return self->tally;
}

GPtrArray *
senda_incoming_get_items (SendaIncoming *self)
{
  return self->items;
}

guint
senda_incoming_get_n_unlisted (SendaIncoming *self)
{
  return self->n_unlisted;
}

guint
senda_incoming_get_n_more (SendaIncoming *self,
                           gboolean       are_new)
{
  return self->n_more[are_new != FALSE];
}

static void
hindered_free (gpointer data)
{
  SendaIncomingHindered *hindered = data;

  g_free (hindered->path);
  g_free (hindered->why);
  g_free (hindered);
}

static int
compare_hindered (gconstpointer a,
                  gconstpointer b)
{
  const SendaIncomingHindered *one = *(const SendaIncomingHindered *const *) a;
  const SendaIncomingHindered *other = *(const SendaIncomingHindered *const *) b;

  return strcmp (one->path, other->path);
}

GPtrArray *
senda_incoming_list_hindered (SendaIncoming *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (hindered_free);
  GHashTableIter iter;
  gpointer path = NULL;
  gpointer error = NULL;

  g_hash_table_iter_init (&iter, self->hindered);
  while (g_hash_table_iter_next (&iter, &path, &error))
    {
      SendaIncomingHindered *hindered = g_new0 (SendaIncomingHindered, 1);

      hindered->path = g_strdup (path);
      hindered->why = g_strdup (((GError *) error)->message);
      g_ptr_array_add (list, hindered);
    }
  g_ptr_array_sort (list, compare_hindered);
  return list;
}

guint
senda_incoming_get_n_read (SendaIncoming *self)
{
  return self->taken->len;
}

gboolean
senda_incoming_is_of_folder (SendaIncoming *self)
{
  return self->folder != NULL;
}

GPtrArray *
senda_incoming_get_differences (SendaIncoming *self)
{
  return self->differences;
}

GPtrArray *
senda_incoming_get_erased (SendaIncoming *self)
{
  return self->erased;
}

gboolean
senda_incoming_is_twin (SendaIncoming *self)
{
  return self->twin != NULL && self->is_our_twin;
}

static void
set_taken (SendaIncoming     *self,
           SendaIncomingItem *item,
           gboolean           is_taken)
{
  if (item->is_taken == is_taken)
    return;
  item->is_taken = is_taken;
  _senda_incoming_count (self, item, is_taken ? 1 : -1);
}

void
senda_incoming_set_taken (SendaIncoming *self,
                          const char    *key,
                          gboolean       is_taken)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      SendaIncomingItem *item = g_ptr_array_index (self->items, i);

      if (g_str_equal (item->key, key))
        set_taken (self, item, is_taken);
    }
}

void
senda_incoming_set_all_taken (SendaIncoming *self,
                              GPtrArray     *items,
                              gboolean       is_taken)
{
  for (guint i = 0; i < items->len; i++)
    set_taken (self, g_ptr_array_index (items, i), is_taken);
}

void
senda_incoming_decide (SendaIncoming    *self,
                       guint             difference,
                       const SendaValue *value)
{
  SendaIncomingDifference *chosen = NULL;

  g_return_if_fail (difference < self->differences->len);

  chosen = g_ptr_array_index (self->differences, difference);
  chosen->is_decided = value != NULL;
  senda_value_assign (&chosen->decision, value ? value : SENDA_NULL);
}

/* Gives this store an id of its own from where a copy of it wrote on under the same; afterwards the
 * file is looked at again. Fails with SENDA_ERROR_NOTHING when this store is not one of the two. */
gboolean
senda_incoming_part_ways (SendaIncoming *self,
                          GError       **error)
{
  SendaStore *store = NULL;

  if (!senda_incoming_is_twin (self))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOTHING,
                           _("This store has an id of its own already. Nothing was changed."));
      return FALSE;
    }
  store = senda_workspace_get_store (self->workspace);
  if (!_senda_workspace_can_edit (self->workspace, error) ||
      (senda_store_has_backups (store) && !senda_store_backup (store, "before-import", error)) ||
      !senda_store_part_ways (store, self->twin_from, error))
    return FALSE;
  g_clear_pointer (&self->twin, g_free);
  return TRUE;
}

void
senda_incoming_set_backed_up (SendaIncoming *self,
                              gboolean       is_backed_up)
{
  self->is_backed_up = is_backed_up;
}

const GError *
senda_incoming_get_not_erased (SendaIncoming *self)
{
  return self->not_erased;
}

/* What the file is, after "sent". */
static const char *
say_kind (const SendaBundleHead *head)
{
  switch (head->kind)
    {
    case SENDA_BUNDLE_COPY:
      return head->profile == SENDA_PRIVACY_PUBLIC
        ? _("%1$s sent a public copy of “%2$s” on %3$s.")
        : _("%1$s sent a members’ copy of “%2$s” on %3$s.");
    case SENDA_BUNDLE_BALLOT:
      return _("%1$s sent a ballot of “%2$s” on %3$s.");
    case SENDA_BUNDLE_REPLY:
      return _("%1$s sent a filled-in ballot of “%2$s” on %3$s.");
    case SENDA_BUNDLE_SUMMARY:
      return _("%1$s sent a summary of “%2$s” on %3$s.");
    case SENDA_BUNDLE_FOLDER:
      return _("%1$s put changes to “%2$s” into the shared folder on %3$s.");
    case SENDA_BUNDLE_TASK_FORCE:
    default:
      return _("%1$s sent all of “%2$s” on %3$s.");
    }
}

/* Whose a file is, as far as it says. */
static const char *
get_writer (const SendaBundleHead *head)
{
  return head->sender ? head->sender : head->site ? head->site : "";
}

/* Of how many people beside @head's the files are. */
static guint
count_others (SendaIncoming         *self,
              const SendaBundleHead *head)
{
  g_autoptr (GHashTable) writers = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (writers, (gpointer) get_writer (head));
  for (guint i = 0; i < self->heads->len; i++)
    g_hash_table_add (writers, (gpointer) get_writer (g_ptr_array_index (self->heads, i)));
  return g_hash_table_size (writers) - 1;
}

/* The latest of those that were read, or the first that opened. */
static const SendaBundleHead *
get_latest (SendaIncoming *self)
{
  const SendaBundleHead *latest = self->heads->len > 0 ? self->heads->pdata[0] : self->head;

  for (guint i = 1; i < self->heads->len; i++)
    {
      const SendaBundleHead *head = g_ptr_array_index (self->heads, i);

      if (head->made_at > latest->made_at)
        latest = head;
    }
  return latest;
}

char *
senda_incoming_say_head (SendaIncoming *self)
{
  const SendaBundleHead *head = get_latest (self);
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (senda_language_current ());
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (head->made_at / 1000);
  g_autofree char *day = moment ? g_date_time_format (moment, "%Y-%m-%d") : g_strdup ("");
  g_autofree char *said = senda_catalog_format_date (catalog, day);
  const char *sender = head->sender ? head->sender : _("Somebody unnamed");
  const char *name = head->task_force_name ? head->task_force_name : _("a task force");
  guint n_others = count_others (self, head);

  if (n_others == 0)
    return g_strdup_printf (say_kind (head), sender, name, said);
  /* Translators: %1$s: a person, %2$u: how many other people, %3$s: a task force, %4$s: a day */
  return g_strdup_printf (ngettext ("%1$s and %2$u other put changes to “%3$s” into the shared "
                                    "folder, the latest on %4$s.",
                                    "%1$s and %2$u others put changes to “%3$s” into the shared "
                                    "folder, the latest on %4$s.", n_others),
                          sender, n_others, name, said);
}
