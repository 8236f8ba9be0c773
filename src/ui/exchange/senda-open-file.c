/* senda-open-file.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-open-file.h"

#include "senda-ballot-desk-window.h"
#include "senda-dialogs.h"
#include "senda-statewide-collect.h"
#include "senda-window.h"

#include <glib/gi18n-lib.h>

/* Over which window a file was opened. */
typedef struct
{
  GtkApplication *application;
  GtkWidget *over; /* weak */
  SendaWorkspace *workspace;
} Opened;

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  g_clear_weak_pointer (&opened->over);
  g_object_unref (opened->workspace);
  g_free (opened);
}

static void
open_ballot (SendaIncoming *incoming,
             gpointer       data)
{
  senda_ballot_desk_window_open (((Opened *) data)->application, incoming);
}

/* For the task force that is open. */
static void
collect_summary (SendaIncoming *incoming,
                 gpointer       data)
{
  const Opened *opened = data;
  const char *const paths[] = { senda_incoming_get_path (incoming), NULL };
  SendaTaskForce *task_force =
    SENDA_IS_WINDOW (opened->over) ? senda_window_get_task_force (SENDA_WINDOW (opened->over)) : NULL;

  if (task_force != NULL)
    senda_statewide_collect (opened->over, opened->workspace,
                             senda_record_get_id (SENDA_RECORD (task_force)), paths,
                             senda_incoming_get_ring (incoming));
  else if (opened->over != NULL)
    senda_dialog_tell (opened->over, _("This File Was Not Taken In"),
                       _("A summary is collected for a task force, and there is none here yet. "
                         "Nothing was changed; add one first, and open the file again."));
}

GtkWidget *
senda_open_incoming (GtkWidget      *widget,
                     SendaWorkspace *workspace,
                     SendaIncoming  *incoming)
{
  GtkWindow *over = GTK_WINDOW (gtk_widget_get_root (widget));
  Opened *opened = g_new0 (Opened, 1);
  const SendaIncomingHandlers handlers = {
    .ballot = open_ballot,
    .summary = collect_summary,
    .data = opened,
    .destroy = opened_free,
  };
  GtkWidget *window = NULL;

  opened->application = gtk_window_get_application (over);
  opened->workspace = g_object_ref (workspace);
  g_set_weak_pointer (&opened->over, GTK_WIDGET (over));
  /* One that stood open alone is known by now. */
  if (senda_incoming_get_head (incoming) != NULL &&
      senda_incoming_get_head (incoming)->kind == SENDA_BUNDLE_SUMMARY)
    {
      collect_summary (incoming, opened);
      opened_free (opened);
      return NULL;
    }
  window = senda_incoming_window_new (widget, workspace, incoming, &handlers);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

GtkWidget *
senda_open_file (GtkWidget      *widget,
                 SendaWorkspace *workspace,
                 const char     *path)
{
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);

  senda_ballots_add_passphrases (workspace, senda_incoming_get_ring (incoming));
  return senda_open_incoming (widget, workspace, incoming);
}

/* What a file that stands alone may turn out to be. */
typedef struct
{
  GtkApplication *application;
  SendaIncomingHandler other;
  gpointer data;
} Alone;

static void
alone_ballot (SendaIncoming *incoming,
              gpointer       data)
{
  senda_ballot_desk_window_open (((Alone *) data)->application, incoming);
}

static void
alone_other (SendaIncoming *incoming,
             gpointer       data)
{
  const Alone *alone = data;

  alone->other (incoming, alone->data);
}

GtkWidget *
senda_open_file_alone (GtkApplication      *application,
                       const char          *path,
                       SendaIncomingHandler other,
                       gpointer             data)
{
  Alone *alone = g_new0 (Alone, 1);
  const SendaIncomingHandlers handlers = {
    .ballot = alone_ballot,
    .other = alone_other,
    .data = alone,
    .destroy = g_free,
  };
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  GtkWidget *window = senda_incoming_window_new (NULL, NULL, incoming, &handlers);

  alone->application = application;
  alone->other = other;
  alone->data = data;
  gtk_window_set_application (GTK_WINDOW (window), application);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* What a question for a file is about; freed with the widget. */
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
  Asking *asking = g_object_get_data (G_OBJECT (widget), "senda-open-file");

  if (asking == NULL) /* a dialog that still asks has the one that is there */
    {
      asking = g_new0 (Asking, 1);
      asking->widget = widget;
      g_object_set_data_full (G_OBJECT (widget), "senda-open-file", asking, g_free);
    }
  asking->workspace = workspace;
  senda_dialog_open_file (widget, _("Open a File Somebody Sent"), "*.senda", chosen_cb, asking);
}
