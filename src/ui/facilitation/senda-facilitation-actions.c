/* senda-facilitation-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that can be done in the window for the meeting room: keys and buttons go through
 * these.
 */
#include "config.h"

#include "senda-facilitation-private.h"

#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-shortcuts.h"
#include "senda-talk-tools.h"
#include "senda-talk-votes.h"
#include "senda-text-entry.h"
#include "senda-undo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static SendaTalkBody *
get_body (GtkWidget *widget)
{
  return SENDA_TALK_BODY (SENDA_FACILITATION_WINDOW (widget)->body);
}

static SendaTalk *
get_talk (GtkWidget *widget)
{
  return SENDA_FACILITATION_WINDOW (widget)->talk;
}

static SendaTalkVotes *
get_votes (GtkWidget *widget)
{
  return SENDA_TALK_VOTES (senda_talk_body_find_panel (get_body (widget), SENDA_PANEL_VOTES));
}

static void
next_element_cb (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  senda_talk_step (get_talk (widget), 1);
}

static void
previous_element_cb (GtkWidget  *widget,
                     const char *name G_GNUC_UNUSED,
                     GVariant   *parameter G_GNUC_UNUSED)
{
  senda_talk_step (get_talk (widget), -1);
}

/* The next stage lies where one reads on. Among choices the arrows stay with
 * them, to their end. */
static void
step_stage (GtkWidget *widget,
            int        step)
{
  SendaTalk *talk = get_talk (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (focus != NULL && gtk_widget_get_ancestor (focus, SENDA_TYPE_CHOICE_ROW) != NULL)
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  senda_talk_set_stage (talk, MAX ((int) senda_talk_get_stage (talk) + step, 1));
}

static void
stage_right_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  step_stage (widget, 1);
}

static void
stage_left_cb (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  step_stage (widget, -1);
}

/* A vote where one is entered, else a stage to show. */
static void
digit_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  const char *key = g_variant_get_string (parameter, NULL);
  guint digit = key[strlen (key) - 1] - '0';

  if (senda_talk_votes_takes_keys (get_votes (widget)))
    senda_talk_votes_enter (get_votes (widget), digit);
  else if (digit > 0)
    senda_talk_set_stage (get_talk (widget), digit);
}

/* Opens it; the same again goes back to the page. */
static void
toggle_panel (GtkWidget  *widget,
              const char *panel)
{
  SendaTalkBody *body = get_body (widget);
  gboolean is_shown = g_strcmp0 (senda_talk_body_get_panel (body), panel) == 0;

  senda_talk_body_show_panel (body, is_shown && senda_talk_body_has_focus_in_panel (body) ? NULL
                                                                                          : panel);
}

static void
votes_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  toggle_panel (widget, SENDA_PANEL_VOTES);
}

static void
agreement_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  toggle_panel (widget, SENDA_PANEL_AGREEMENT);
}

static void
note_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  toggle_panel (widget, SENDA_PANEL_NOTE);
}

static void
close_panel_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  senda_talk_body_show_panel (get_body (widget), NULL);
}

/* Opens the panel of the votes too: what is revealed is seen and heard. */
static void
reveal_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaTalk *talk = get_talk (widget);
  SendaTalkBody *body = get_body (widget);
  gboolean reveal = !senda_talk_is_revealed (talk);

  senda_talk_set_revealed (talk, reveal);
  if (g_strcmp0 (senda_talk_body_get_panel (body), SENDA_PANEL_VOTES) != 0)
    senda_talk_body_show_panel (body, SENDA_PANEL_VOTES);
  if (reveal)
    senda_talk_votes_focus_spread (get_votes (widget));
  else
    gtk_widget_grab_focus (GTK_WIDGET (get_votes (widget)));
}

static void
toggle_timer_cb (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  senda_talk_timer_toggle (SENDA_FACILITATION_WINDOW (widget)->timer);
}

static void
set_timer_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter)
{
  senda_talk_timer_set_limit (SENDA_FACILITATION_WINDOW (widget)->timer,
                              g_variant_get_uint32 (parameter));
}

/* Each language in turn, then all of them. */
static void
language_cb (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  SendaTalk *talk = get_talk (widget);
  const char *now = senda_talk_get_language (talk);
  const char *const *codes = senda_languages ();

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], now))
      {
        senda_talk_set_language (talk, codes[i + 1] ? codes[i + 1] : SENDA_TALK_BOTH);
        return;
      }
  senda_talk_set_language (talk, codes[0]);
}

static void
order_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  SendaTalk *talk = get_talk (widget);

  senda_talk_set_widest_first (talk, !senda_talk_get_widest_first (talk));
  if (!senda_talk_get_widest_first (talk))
    senda_window_toast (widget, _("Elements follow one another as in the roadmap."), FALSE);
  else if (senda_talk_is_widest (talk, senda_talk_get_element (talk)))
    senda_window_toast (widget, _("Elements come first whose views are furthest apart."), FALSE);
  else
    senda_window_toast (widget, _("Views are nowhere apart: elements follow one another as in the "
                                  "roadmap."), FALSE);
}

static void
jump_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  senda_talk_tools_open_list (SENDA_TALK_TOOLS (SENDA_FACILITATION_WINDOW (widget)->tools));
}

static void
full_screen_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/* One step out: of the panel, of the full screen, of the window. */
static void
leave_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  if (senda_talk_body_get_panel (get_body (widget)) != NULL)
    senda_talk_body_show_panel (get_body (widget), NULL);
  else if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
help_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  GtkWidget *window = senda_shortcuts_new_local_window (GTK_WINDOW (widget), "talk.");

  gtk_window_present (GTK_WINDOW (window));
}

static void
undo_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  if (senda_undo_typing (widget))
    return;
  _senda_facilitation_flush (SENDA_FACILITATION_WINDOW (widget));
  senda_undo_change (widget, senda_talk_get_workspace (get_talk (widget)));
}

static void
redo_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  if (senda_redo_typing (widget))
    return;
  _senda_facilitation_flush (SENDA_FACILITATION_WINDOW (widget));
  senda_redo_change (widget, senda_talk_get_workspace (get_talk (widget)));
}

static void
dismissed_cb (AdwToast                *toast,
              SendaFacilitationWindow *self)
{
  if (self->toast == toast)
    g_clear_object (&self->toast);
}

static void
toast_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  SendaFacilitationWindow *self = SENDA_FACILITATION_WINDOW (widget);
  const char *text = NULL;
  g_autofree char *escaped = NULL;
  gboolean undoable = FALSE;
  AdwToast *toast = NULL;

  g_variant_get (parameter, "(&sb)", &text, &undoable);
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_object (&self->toast, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_senda_facilitation_update_actions (SendaFacilitationWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "talk.next-element",
                                 senda_talk_peek (self->talk, 1) != NULL);
  gtk_widget_action_set_enabled (widget, "talk.previous-element",
                                 senda_talk_peek (self->talk, -1) != NULL);
}

void
_senda_facilitation_flush (SendaFacilitationWindow *self)
{
  senda_text_entry_flush_within (self->body);
}

/* For class_init. The names that begin with "win." are those by which the application's keys and
 * the toasts of any window find them. */
void
_senda_facilitation_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "talk.next-element", NULL, next_element_cb },
    { "talk.previous-element", NULL, previous_element_cb },
    { "talk.stage-right", NULL, stage_right_cb },
    { "talk.stage-left", NULL, stage_left_cb },
    { "talk.digit", "s", digit_cb },
    { "talk.votes", NULL, votes_cb },
    { "talk.reveal", NULL, reveal_cb },
    { "talk.agreement", NULL, agreement_cb },
    { "talk.note", NULL, note_cb },
    { "talk.close-panel", NULL, close_panel_cb },
    { "talk.toggle-timer", NULL, toggle_timer_cb },
    { "talk.set-timer", "u", set_timer_cb },
    { "talk.language", NULL, language_cb },
    { "talk.order", NULL, order_cb },
    { "talk.jump", NULL, jump_cb },
    { "talk.full-screen", NULL, full_screen_cb },
    { "talk.leave", NULL, leave_cb },
    { "talk.help", NULL, help_cb },
    { "win.guide", NULL, help_cb },
    { "win.show-help-overlay", NULL, help_cb },
    { "win.undo", NULL, undo_cb },
    { "win.redo", NULL, redo_cb },
    { "win.toast", "(sb)", toast_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type,
                                     actions[i].activate);
}
