/* senda-open-file.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-open-file.h"

#include "senda-dialogs.h"

#include <glib/gi18n-lib.h>

void
senda_open_incoming (GtkWidget      *widget,
                     SendaWorkspace *workspace,
                     SendaIncoming  *incoming)
{
  gtk_window_present (GTK_WINDOW (senda_incoming_window_new (widget, workspace, incoming, NULL)));
}

void
senda_open_file (GtkWidget      *widget,
                 SendaWorkspace *workspace,
                 const char     *path)
{
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);

  senda_open_incoming (widget, workspace, incoming);
}

GtkWidget *
senda_open_file_alone (GtkApplication      *application,
                       const char          *path,
                       SendaIncomingHandler other,
                       gpointer             data)
{
  const SendaIncomingHandlers handlers = { .other = other, .data = data };
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  GtkWidget *window = senda_incoming_window_new (NULL, NULL, incoming, &handlers);

  gtk_window_set_application (GTK_WINDOW (window), application);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* What a question for a file is about; freed with the widget's window. */
typedef struct
{
  GtkWidget *widget;
  SendaWorkspace *workspace;
} Asking;

static void
chosen_cb (const char *path,
           gpointer    data)
{
  Asking *asking = data;

  senda_open_file (asking->widget, asking->workspace, path);
}

void
senda_open_file_ask (GtkWidget      *widget,
                     SendaWorkspace *workspace)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->widget = widget;
  asking->workspace = workspace;
  g_object_set_data_full (G_OBJECT (widget), "senda-open-file", asking, g_free);
  senda_dialog_open_file (widget, _("Open a File Somebody Sent"), "*.senda", chosen_cb, asking);
}
