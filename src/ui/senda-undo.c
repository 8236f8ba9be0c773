/* senda-undo.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-undo.h"

#include "senda-dialogs.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

/* An accelerator wins over the focus: what is being typed is asked first. */
static gboolean
step_typing (GtkWidget   *window,
             const char  *action,
             gboolean   (*step) (SendaTextEntry *entry))
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  SendaTextEntry *entry = senda_text_entry_around (focus);

  if (entry != NULL)
    return step (entry);
  return (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)) &&
         gtk_widget_activate_action (focus, action, NULL);
}

static void
tell_change (GtkWidget  *window,
             const char *format,
             const char *change)
{
  g_autofree char *text = NULL;

  if (change == NULL)
    return;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, change);
#pragma GCC diagnostic pop
  senda_window_toast (window, text, FALSE);
}

gboolean
senda_undo_typing (GtkWidget *window)
{
  return step_typing (window, "text.undo", senda_text_entry_undo_typing);
}

gboolean
senda_redo_typing (GtkWidget *window)
{
  return step_typing (window, "text.redo", senda_text_entry_redo_typing);
}

void
senda_undo_change (GtkWidget      *window,
                   SendaWorkspace *workspace)
{
  g_autofree char *change = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (workspace, "undo-text", &change, NULL);
  if (!senda_workspace_undo (workspace, &error))
    senda_window_show_error (window, error);
  else
    /* Translators: %s is what was undone, such as: Placed Leadership at stage 3 */
    tell_change (window, _("Undone: %s"), change);
}

void
senda_redo_change (GtkWidget      *window,
                   SendaWorkspace *workspace)
{
  g_autofree char *change = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (workspace, "redo-text", &change, NULL);
  if (!senda_workspace_redo (workspace, &error))
    senda_window_show_error (window, error);
  else
    /* Translators: %s is what was done again, such as: Placed Leadership at stage 3 */
    tell_change (window, _("Done again: %s"), change);
}
