/* senda-updates.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-updates.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define UPDATES "senda-updates"

typedef struct
{
  SendaWorkspace *workspace;
  SendaUpdate update;
  gboolean is_stale;
} Updates;

static void
updates_free (gpointer data)
{
  Updates *updates = data;

  g_object_unref (updates->workspace);
  g_free (updates);
}

static gboolean
can_be_read (Updates *updates)
{
  gboolean busy = FALSE;

  g_object_get (updates->workspace, "busy", &busy, NULL);
  return !busy && senda_store_is_open (senda_workspace_get_store (updates->workspace));
}

static void
update_cb (GtkWidget *widget)
{
  Updates *updates = g_object_get_data (G_OBJECT (widget), UPDATES);

  g_assert (GTK_IS_WIDGET (widget));

  if (!updates->is_stale || !gtk_widget_get_mapped (widget) || !can_be_read (updates))
    return;
  updates->is_stale = FALSE;
  if (!updates->update (widget))
    updates->is_stale = TRUE;
}

void
senda_updates_watch (GtkWidget      *widget,
                     SendaWorkspace *workspace,
                     SendaUpdate     update)
{
  Updates *updates = g_new0 (Updates, 1);

  g_return_if_fail (g_object_get_data (G_OBJECT (widget), UPDATES) == NULL);

  updates->workspace = g_object_ref (workspace);
  updates->update = update;
  updates->is_stale = TRUE;
  g_object_set_data_full (G_OBJECT (widget), UPDATES, updates, updates_free);
  g_signal_connect_object (workspace, "notify::busy", G_CALLBACK (update_cb), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect (widget, "map", G_CALLBACK (update_cb), NULL);
}

void
senda_updates_queue (GtkWidget *widget)
{
  Updates *updates = g_object_get_data (G_OBJECT (widget), UPDATES);

  g_return_if_fail (updates != NULL);

  updates->is_stale = TRUE;
  update_cb (widget);
}

/* (transfer floating) */
GtkWidget *
senda_updates_new_page (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "title", _("One Moment"),
                       "description", _("A backup, a check or an import is running. What belongs "
                                        "here shows as soon as it has finished."),
                       NULL);
}
