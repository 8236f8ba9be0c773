/* senda-facilitation-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-facilitation-private.h"

#include "senda-section.h"
#include "senda-shortcuts.h"
#include "senda-talk-tools.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (SendaFacilitationWindow, senda_facilitation_window, ADW_TYPE_WINDOW)

static void
moved_cb (SendaFacilitationWindow *self)
{
  SendaWorkspace *workspace = senda_talk_get_workspace (self->talk);
  const SendaElement *element = senda_talk_get_element (self->talk);

  g_assert (SENDA_IS_FACILITATION_WINDOW (self));

  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title),
                              senda_message (element->name,
                                             senda_workspace_get_catalog (workspace)));
  _senda_facilitation_update_actions (self);
}

static void
changed_cb (SendaFacilitationWindow *self)
{
  const char *why = senda_talk_why_fixed (self->talk);
  const char *name = senda_record_get_text (senda_talk_get_round (self->talk), "name");

  g_assert (SENDA_IS_FACILITATION_WINDOW (self));

  gtk_label_set_label (GTK_LABEL (self->notice), why ? why : "");
  gtk_widget_set_visible (self->notice, why != NULL);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), name);
  gtk_window_set_title (GTK_WINDOW (self), name);
}

/* Without its round there is nothing to talk about. */
static void
rounds_changed_cb (SendaFacilitationWindow *self)
{
  g_assert (SENDA_IS_FACILITATION_WINDOW (self));

  if (!senda_talk_has_round (self->talk))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
fullscreened_cb (SendaFacilitationWindow *self)
{
  g_assert (SENDA_IS_FACILITATION_WINDOW (self));

  senda_icon_button_set_label (self->full_screen, gtk_window_is_fullscreen (GTK_WINDOW (self))
                                                    ? _("Leave the Full Screen")
                                                    : _("Full Screen"));
}

/* The store may be closed right after this. */
static void
parent_gone_cb (SendaFacilitationWindow *self)
{
  g_assert (SENDA_IS_FACILITATION_WINDOW (self));

  _senda_facilitation_flush (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
senda_facilitation_window_close_request (GtkWindow *window)
{
  _senda_facilitation_flush (SENDA_FACILITATION_WINDOW (window));

  return GTK_WINDOW_CLASS (senda_facilitation_window_parent_class)->close_request (window);
}

static void
senda_facilitation_window_dispose (GObject *object)
{
  SendaFacilitationWindow *self = SENDA_FACILITATION_WINDOW (object);

  if (self->talk != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->talk, self);
      g_signal_handlers_disconnect_by_data (senda_talk_get_rounds (self->talk), self);
    }
  g_clear_object (&self->toast);

  G_OBJECT_CLASS (senda_facilitation_window_parent_class)->dispose (object);

  g_clear_object (&self->talk);
  g_clear_object (&self->timer);
}

static void
senda_facilitation_window_class_init (SendaFacilitationWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_facilitation_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = senda_facilitation_window_close_request;

  _senda_facilitation_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
senda_facilitation_window_init (SendaFacilitationWindow *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
  gtk_window_set_default_size (GTK_WINDOW (self), 1100, 720);
  gtk_widget_add_css_class (GTK_WIDGET (self), "facilitation");
  self->timer = senda_talk_timer_new (NULL, NULL);
}

static GtkWidget *
button_new (const char *icon,
            const char *label,
            const char *action)
{
  GtkWidget *button = senda_icon_button_new (icon, label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_header (SendaFacilitationWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *help = button_new ("senda-info-symbolic", _("Keyboard Shortcuts"), "talk.help");

  self->title = adw_window_title_new (NULL, NULL);
  self->full_screen = button_new ("senda-full-screen-symbolic", _("Full Screen"),
                                  "talk.full-screen");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->title);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             button_new ("senda-up-symbolic", _("Previous Element"),
                                         "talk.previous-element"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             button_new ("senda-down-symbolic", _("Next Element"),
                                         "talk.next-element"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->full_screen);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), help);
  return header;
}

static GtkWidget *
make_content (SendaFacilitationWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->notice = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->notice, "fixed-notice");
  gtk_widget_add_css_class (self->notice, "bar");
  self->body = senda_talk_body_new (self->talk);
  gtk_widget_set_vexpand (self->body, TRUE);
  self->tools = senda_talk_tools_new (self->talk, self->timer, SENDA_TALK_BODY (self->body));
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, self->body);
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), self->notice);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toasts));
  gtk_box_append (GTK_BOX (box), self->tools);
  gtk_widget_add_controller (box, senda_shortcuts_new_controller ("talk."));
  gtk_widget_add_controller (box, senda_shortcuts_new_local ("talk."));
  return box;
}

static void
build (SendaFacilitationWindow *self,
       SendaRounds             *rounds)
{
  self->talk = senda_talk_new (senda_rounds_get_people (rounds), senda_rounds_get_round (rounds));
  adw_window_set_content (ADW_WINDOW (self), make_content (self));
  g_signal_connect_swapped (self->talk, "leaving", G_CALLBACK (_senda_facilitation_flush), self);
  g_signal_connect_swapped (self->talk, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (self->talk, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (senda_talk_get_rounds (self->talk), "changed",
                            G_CALLBACK (rounds_changed_cb), self);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
  moved_cb (self);
  changed_cb (self);
}

/* The window that shows @round already, or NULL. */
static GtkWindow *
find_open (SendaRecord *round)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (SENDA_IS_FACILITATION_WINDOW (window) &&
          SENDA_FACILITATION_WINDOW (window)->talk != NULL &&
          senda_talk_get_round (SENDA_FACILITATION_WINDOW (window)->talk) == round)
        return window;
    }
  return NULL;
}

/* Opens the round that @rounds looks at for a meeting and shows it on the whole screen; one that
 * is open already comes to the front. It goes on showing that round, and closes with @parent.
 * (transfer none) (nullable): NULL when there is no round. */
GtkWidget *
senda_facilitation_window_open (GtkWindow   *parent,
                                SendaRounds *rounds)
{
  SendaFacilitationWindow *self = NULL;
  SendaRecord *round = NULL;
  GtkWindow *open = NULL;

  g_return_val_if_fail (SENDA_IS_ROUNDS (rounds), NULL);

  round = senda_rounds_get_round (rounds);
  open = round ? find_open (round) : NULL;
  if (open != NULL)
    gtk_window_present (open);
  if (round == NULL || open != NULL)
    return GTK_WIDGET (open);
  self = g_object_new (SENDA_TYPE_FACILITATION_WINDOW,
                       "application", parent ? gtk_window_get_application (parent) : NULL,
                       NULL);
  build (self, rounds);
  if (parent != NULL)
    g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_gone_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->body);
  return GTK_WIDGET (self);
}

/* (transfer none) */
SendaTalk *
senda_facilitation_window_get_talk (SendaFacilitationWindow *self)
{
  g_return_val_if_fail (SENDA_IS_FACILITATION_WINDOW (self), NULL);

  return self->talk;
}
