/* senda-file-drop.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-file-drop.h"

static gboolean
drop_cb (GtkWindow    *window,
         const GValue *value)
{
  GtkApplication *application = gtk_window_get_application (window);
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  g_assert (GTK_IS_WINDOW (window));

  for (GSList *file = files; file != NULL; file = file->next)
    g_ptr_array_add (array, file->data);
  if (application == NULL || array->len == 0)
    return FALSE;
  g_application_open (G_APPLICATION (application), (GFile **) array->pdata, array->len, "");
  return TRUE;
}

void
senda_file_drop_add (GtkWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
