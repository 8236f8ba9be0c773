/* senda-upkeep.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-upkeep.h"

#include "senda-check.h"
#include "senda-dialogs.h"

/* Long enough after the start that nobody waits for the window. */
#define CHECK_AFTER_SECONDS 60
/* In the store: the day of the last check that found it sound. */
#define CHECKED_SETTING "checked"

struct _SendaUpkeep
{
  GObject parent_instance;

  SendaWorkspace *workspace;
  GtkWidget *window; /* it owns us; NULL when it is gone */
  GCancellable *cancellable;
  guint source;
};

G_DEFINE_FINAL_TYPE (SendaUpkeep, senda_upkeep, G_TYPE_OBJECT)

static gboolean
has (SendaUpkeep *self,
     const char  *property)
{
  gboolean value = FALSE;

  g_object_get (self->workspace, property, &value, NULL);
  return value;
}

static gboolean
is_wanted (SendaUpkeep *self)
{
  return self->window != NULL && !g_cancellable_is_cancelled (self->cancellable);
}

static void
backed_up_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (SendaUpkeep) self = data;
  g_autoptr (GError) error = NULL;

  if (!senda_workspace_backup_finish (SENDA_WORKSPACE (workspace), result, &error) &&
      is_wanted (self))
    senda_window_show_error (self->window, error);
}

static void
workspace_changed_cb (SendaUpkeep *self)
{
  if (senda_store_needs_backup (senda_workspace_get_store (self->workspace)) &&
      !has (self, "busy"))
    senda_workspace_backup_async (self->workspace, "daily", self->cancellable, backed_up_cb,
                                  g_object_ref (self));
}

static void
checked_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (SendaUpkeep) self = data;
  g_autofree char *today = senda_workspace_today (SENDA_WORKSPACE (workspace));
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check = senda_workspace_check_finish (SENDA_WORKSPACE (workspace), result,
                                                               &error);

  if (!is_wanted (self))
    return;
  if (check == NULL)
    senda_window_show_error (self->window, error);
  else if (check->faults->len > 0)
    senda_check_tell (self->window, check);
  else if (!senda_store_set_setting (senda_workspace_get_store (self->workspace), CHECKED_SETTING,
                                     today, &error))
    senda_window_show_error (self->window, error);
}

/* Checks the store now unless that was done today. */
void
senda_upkeep_check (SendaUpkeep *self)
{
  g_autofree char *today = NULL;
  g_autofree char *checked = NULL;

  g_return_if_fail (SENDA_IS_UPKEEP (self));

  if (has (self, "read-only") || has (self, "busy"))
    return;
  today = senda_workspace_today (self->workspace);
  checked = senda_store_dup_setting (senda_workspace_get_store (self->workspace),
                                     CHECKED_SETTING);
  if (g_strcmp0 (today, checked) != 0)
    senda_workspace_check_async (self->workspace, self->cancellable, checked_cb,
                                 g_object_ref (self));
}

static gboolean
check_cb (gpointer data)
{
  SendaUpkeep *self = SENDA_UPKEEP (data);

  self->source = 0;
  senda_upkeep_check (self);
  return G_SOURCE_REMOVE;
}

static void
senda_upkeep_dispose (GObject *object)
{
  SendaUpkeep *self = SENDA_UPKEEP (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_upkeep_parent_class)->dispose (object);
}

static void
senda_upkeep_class_init (SendaUpkeepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_upkeep_dispose;
}

static void
senda_upkeep_init (SendaUpkeep *self)
{
  self->cancellable = g_cancellable_new ();
}

/* For @window, which holds it and stops it before it goes. (transfer full) */
SendaUpkeep *
senda_upkeep_new (SendaWorkspace *workspace,
                  GtkWidget      *window)
{
  SendaUpkeep *self = g_object_new (SENDA_TYPE_UPKEEP, NULL);

  self->workspace = g_object_ref (workspace);
  g_set_weak_pointer (&self->window, window);
  self->source = g_timeout_add_seconds (CHECK_AFTER_SECONDS, check_cb, self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* Cancels what can be cancelled and waits for what holds the store, so that what is typed can be
 * saved and the store closed. */
void
senda_upkeep_stop (SendaUpkeep *self)
{
  g_return_if_fail (SENDA_IS_UPKEEP (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  while (has (self, "busy"))
    g_main_context_iteration (NULL, TRUE);
}
