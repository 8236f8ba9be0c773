/* senda-workspace.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (SendaWorkspace, senda_workspace, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_UNDO_TEXT,
  PROP_REDO_TEXT,
  PROP_READ_ONLY,
  PROP_BUSY,
  PROP_AUTHOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

/* Says which records were touched, and that Undo and Redo may now mean something else. */
void
_senda_workspace_tell (SendaWorkspace *self,
                       GPtrArray      *touched)
{
  g_signal_emit (self, changed_signal, 0, touched);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_TEXT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_TEXT]);
}

void
_senda_workspace_set_busy (SendaWorkspace *self,
                           gboolean        busy)
{
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* Whether the store is open and no long job has it; else says so. */
gboolean
_senda_workspace_is_free (SendaWorkspace *self,
                          GError        **error)
{
  if (!senda_store_is_open (self->store))
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                         _("The store has been closed. Nothing was changed; open it again."));
  else if (self->busy)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_IN_USE,
                         _("A backup, a check or an import is running. Nothing was changed; please "
                           "try again when it has finished."));
  else
    return TRUE;
  return FALSE;
}

/* Whether an edit may begin now; else says why not. */
gboolean
_senda_workspace_can_edit (SendaWorkspace *self,
                           GError        **error)
{
  if (!_senda_workspace_is_free (self, error))
    return FALSE;
  if (!senda_store_is_read_only (self->store))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_READ_ONLY,
                       _("This file can only be read. Nothing was changed; to go on working, "
                         "open it from a folder where you may write."));
  return FALSE;
}

static char *
dup_label_text (SendaWorkspace *self,
                SendaLabel     *label)
{
  g_autoptr (SendaLabel) owned = label;

  return owned ? senda_workspace_render_label (self, owned) : NULL;
}

static void
senda_workspace_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SendaWorkspace *self = SENDA_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_UNDO_TEXT:
      if (_senda_workspace_is_free (self, NULL))
        g_value_take_string (value,
                             dup_label_text (self, senda_store_dup_undo_label (self->store)));
      break;
    case PROP_REDO_TEXT:
      if (_senda_workspace_is_free (self, NULL))
        g_value_take_string (value,
                             dup_label_text (self, senda_store_dup_redo_label (self->store)));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, senda_store_is_read_only (self->store));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, senda_store_get_author (self->store));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_workspace_dispose (GObject *object)
{
  SendaWorkspace *self = SENDA_WORKSPACE (object);

  _senda_workspace_let_go (self);
  if (self->store != NULL && !self->is_view)
    senda_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->content);
  g_clear_pointer (&self->catalog, senda_catalog_unref);

  G_OBJECT_CLASS (senda_workspace_parent_class)->dispose (object);
}

static void
senda_workspace_finalize (GObject *object)
{
  SendaWorkspace *self = SENDA_WORKSPACE (object);

  g_hash_table_unref (self->live);
  g_ptr_array_unref (self->lists);

  G_OBJECT_CLASS (senda_workspace_parent_class)->finalize (object);
}

#define READABLE (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)

static void
senda_workspace_class_init (SendaWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_workspace_dispose;
  object_class->finalize = senda_workspace_finalize;
  object_class->get_property = senda_workspace_get_property;

  properties[PROP_UNDO_TEXT] = g_param_spec_string ("undo-text", NULL, NULL, NULL, READABLE);
  properties[PROP_REDO_TEXT] = g_param_spec_string ("redo-text", NULL, NULL, NULL, READABLE);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, READABLE);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, READABLE);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", SENDA_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
senda_workspace_init (SendaWorkspace *self)
{
  self->live = g_hash_table_new_full (_senda_record_ref_hash, _senda_record_ref_equal,
                                      (GDestroyNotify) senda_record_ref_free, NULL);
  self->lists = g_ptr_array_new ();
}

SendaWorkspace *
_senda_workspace_new_view (SendaWorkspace *self)
{
  SendaWorkspace *view = g_object_new (SENDA_TYPE_WORKSPACE, NULL);

  view->store = g_object_ref (self->store);
  view->content = g_object_ref (self->content);
  view->catalog = senda_catalog_ref (self->catalog);
  view->is_view = TRUE;
  return view;
}

/* Where the store lives when nobody says otherwise. (transfer full) */
char *
senda_workspace_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "senda", "senda.sendadb", NULL);
}

/* Opens the store at @path, creating it unless @options forbid, and the content in @language.
 * Fails as senda_store_open() does. (transfer full) */
SendaWorkspace *
senda_workspace_open (const char              *path,
                      const SendaStoreOptions *options,
                      const char              *language,
                      GError                 **error)
{
  g_autoptr (SendaWorkspace) self = g_object_new (SENDA_TYPE_WORKSPACE, NULL);

  self->store = senda_store_open (path, options, error);
  if (self->store == NULL)
    return NULL;
  self->content = senda_content_load (error);
  if (self->content == NULL)
    return NULL;
  self->catalog = senda_catalog_load (language);
  return g_steal_pointer (&self);
}

/* Closes the store now, whoever still holds the workspace: before a relaunch or a restore. Records
 * and lists stay as they are, what is asked for anew is not found, and every edit is refused. */
void
senda_workspace_close (SendaWorkspace *self)
{
  senda_store_close (self->store);
}

SendaContent *
senda_workspace_get_content (SendaWorkspace *self)
{
  return self->content;
}

/* The catalogue of the screen's language. (transfer none) */
SendaCatalog *
senda_workspace_get_catalog (SendaWorkspace *self)
{
  return self->catalog;
}

const char *
senda_workspace_get_language (SendaWorkspace *self)
{
  return senda_catalog_get_language (self->catalog);
}

SendaStore *
senda_workspace_get_store (SendaWorkspace *self)
{
  return self->store;
}

/* Today where the user is, as "2026-03-09". (transfer full) */
char *
senda_workspace_today (SendaWorkspace *self)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (senda_store_now (self->store) / 1000);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return g_date_time_format (local, "%Y-%m-%d");
}

typedef gboolean (*StackMove) (SendaStore *store,
                               GPtrArray **touched,
                               GError    **error);

static gboolean
move_on_stack (SendaWorkspace *self,
               StackMove       move,
               GError        **error)
{
  g_autoptr (GPtrArray) touched = NULL;

  if (!_senda_workspace_can_edit (self, error) || !move (self->store, &touched, error))
    return FALSE;
  _senda_workspace_refresh (self, touched);
  return TRUE;
}

/* Takes back the last transaction. Fails with SENDA_ERROR_NOTHING, SENDA_ERROR_CONFLICT. */
gboolean
senda_workspace_undo (SendaWorkspace *self,
                      GError        **error)
{
  return move_on_stack (self, senda_store_undo, error);
}

gboolean
senda_workspace_redo (SendaWorkspace *self,
                      GError        **error)
{
  return move_on_stack (self, senda_store_redo, error);
}

/* Sets who makes changes from now on: "I am …". */
gboolean
senda_workspace_set_author (SendaWorkspace *self,
                            const char     *author,
                            GError        **error)
{
  if (!_senda_workspace_can_edit (self, error) ||
      !senda_store_set_author (self->store, author, error))
    return FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUTHOR]);
  return TRUE;
}

/* Erases a record for good, with all that belongs to it. Not on the undo stack. */
gboolean
senda_workspace_purge (SendaWorkspace        *self,
                       const SendaRecordInfo *info,
                       const char            *id,
                       SendaPurge            *purge,
                       GError               **error)
{
  g_autoptr (GPtrArray) touched = NULL;
  gboolean erased = _senda_workspace_can_edit (self, error) &&
                    senda_store_purge (self->store, info, id, purge, &touched, error);

  if (touched != NULL)
    _senda_workspace_refresh (self, touched);
  return erased;
}

/* What a transaction did, in the screen's language. (transfer full) */
char *
senda_workspace_render_label (SendaWorkspace *self,
                              SendaLabel     *label)
{
  return senda_content_render_label (self->content, label, self->catalog);
}
