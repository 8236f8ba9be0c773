/* senda-ballot-desk-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-desk-window.h"

#include "senda-desk-sheet.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 640
#define WINDOW_WIDTH 760
#define WINDOW_HEIGHT 720
#define WINDOW_KEY "senda-ballot-desk"

/* What the form tells shortly is told over it. */
static void
toast_cb (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *parameter,
          gpointer       data)
{
  g_autofree char *escaped = NULL;
  const char *text = NULL;

  g_variant_get (parameter, "(&sb)", &text, NULL);
  escaped = g_markup_escape_text (text, -1);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (data), adw_toast_new (escaped));
}

static void
add_toasts (GtkWidget *window,
            GtkWidget *overlay)
{
  const GActionEntry entries[] = { { "toast", toast_cb, "(sb)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), overlay);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static gboolean
close_request_cb (SendaDeskSheet *sheet)
{
  g_assert (SENDA_IS_DESK_SHEET (sheet));

  return !senda_desk_sheet_close (sheet);
}

static GtkWidget *
window_new (GtkApplication *application,
            SendaDeskSheet *sheet)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", sheet,
                                   NULL);
  SendaBallotDesk *desk = senda_desk_sheet_get_desk (sheet);
  const char *name = senda_ballot_desk_get_task_force_name (desk);
  const char *round = senda_record_get_text (senda_ballot_desk_get_round (desk), "name");
  /* Translators: title of a window; %1$s: a task force, %2$s: a round */
  g_autofree char *title = g_strdup_printf (C_("window", "%1$s – %2$s"), name ? name : "",
                                            round ? round : "");
  GtkWidget *window = NULL;

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (name ? name : "", round ? round : ""));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                               "hscrollbar-policy", GTK_POLICY_NEVER,
                                               "vexpand", TRUE,
                                               "child", clamp,
                                               NULL));
  gtk_box_append (GTK_BOX (box), senda_desk_sheet_get_bar (sheet));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  window = g_object_new (ADW_TYPE_WINDOW,
                         "title", title,
                         "application", application,
                         "default-width", WINDOW_WIDTH,
                         "default-height", WINDOW_HEIGHT,
                         "width-request", 360,
                         "content", overlay,
                         NULL);
  add_toasts (window, overlay);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), sheet,
                           G_CONNECT_SWAPPED);
  return window;
}

/* (transfer none) (nullable) */
static GtkWindow *
find_window (GtkApplication *application,
             const char     *key)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (g_strcmp0 (g_object_get_data (l->data, WINDOW_KEY), key) == 0)
      return GTK_WINDOW (l->data);
  return NULL;
}

static void
tell_trouble (GtkApplication *application,
              const GError   *error)
{
  GtkWidget *dialog = adw_message_dialog_new (NULL, _("This Ballot Cannot Be Opened"),
                                              error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_set_application (GTK_WINDOW (dialog), application);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
senda_ballot_desk_window_open (GtkApplication *application,
                               SendaIncoming  *incoming)
{
  const SendaBundleHead *head = senda_incoming_get_head (incoming);
  g_autofree char *key = g_strconcat (head->round, "\n", head->rater, NULL);
  GtkWindow *window = find_window (application, key);
  GtkWidget *sheet = NULL;
  g_autoptr (SendaBallotDesk) desk = NULL;
  g_autoptr (GError) error = NULL;

  if (window == NULL)
    {
      desk = senda_ballot_desk_new (incoming, NULL, &error);
      if (desk == NULL)
        {
          tell_trouble (application, error);
          return;
        }
      sheet = senda_desk_sheet_new (desk, senda_incoming_is_sealed (incoming));
      window = GTK_WINDOW (window_new (application, SENDA_DESK_SHEET (sheet)));
      g_object_set_data_full (G_OBJECT (window), WINDOW_KEY, g_steal_pointer (&key), g_free);
    }
  gtk_window_present (window);
}
