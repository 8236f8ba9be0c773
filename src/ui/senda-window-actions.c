/* senda-window-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that can be done in the window: buttons, menus, keys and tests go through these.
 */
#include "config.h"

#include "senda-window-private.h"

#include "senda-about.h"
#include "senda-calendar-dialog.h"
#include "senda-check.h"
#include "senda-dialogs.h"
#include "senda-facilitation-window.h"
#include "senda-guide.h"
#include "senda-open-file.h"
#include "senda-preferences.h"
#include "senda-privacy-page.h"
#include "senda-search-page.h"
#include "senda-shortcuts.h"
#include "senda-undo.h"

#include <glib/gi18n-lib.h>

static void
undo_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  if (senda_undo_typing (widget))
    return;
  senda_window_flush (SENDA_WINDOW (widget));
  senda_undo_change (widget, SENDA_WINDOW (widget)->workspace);
}

static void
redo_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  if (senda_redo_typing (widget))
    return;
  senda_window_flush (SENDA_WINDOW (widget));
  senda_redo_change (widget, SENDA_WINDOW (widget)->workspace);
}

static void
open_file_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  senda_window_flush (SENDA_WINDOW (widget));
  senda_open_file_ask (widget, SENDA_WINDOW (widget)->workspace);
}

static void
toast_dismissed_cb (AdwToast    *toast,
                    SendaWindow *self)
{
  if (self->toast == toast)
    g_clear_object (&self->toast);
  if (self->undo_toast == toast)
    g_clear_object (&self->undo_toast);
}

static AdwToast *
toast_new (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

/* (transfer full): @toast */
static void
show_toast (SendaWindow *self,
            AdwToast    *toast)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_object (&self->toast, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
toast_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  SendaWindow *self = SENDA_WINDOW (widget);
  const char *text = NULL;
  gboolean undoable = FALSE;
  AdwToast *toast = NULL;

  g_variant_get (parameter, "(&sb)", &text, &undoable);
  toast = toast_new (text);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      g_set_object (&self->undo_toast, toast);
    }
  show_toast (self, toast);
}

static void
toast_saved_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter)
{
  const char *path = g_variant_get_string (parameter, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *called = g_filename_display_basename (folder);
  /* Translators: %s is the name of a folder */
  g_autofree char *text = g_strdup_printf (_("Saved in “%s”."), called);
  AdwToast *toast = toast_new (text);

  adw_toast_set_button_label (toast, _("_Show Folder"));
  adw_toast_set_action_name (toast, "win.show-folder");
  adw_toast_set_action_target (toast, "s", folder);
  show_toast (SENDA_WINDOW (widget), toast);
}

static void
show_folder_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter)
{
  senda_dialog_show_folder (widget, g_variant_get_string (parameter, NULL));
}

static gboolean
is_content_focused (SendaWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));
}

static void
open_place_cb (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter)
{
  SendaWindow *self = SENDA_WINDOW (widget);
  SendaPlace *before = senda_window_get_place (self);
  const char *target = g_variant_get_string (parameter, NULL);
  SendaPlace *place = NULL;

  if (!senda_window_open_target (self, target))
    return;
  place = senda_window_get_place (self);
  if (!is_content_focused (self))
    _senda_window_focus_content (self);
  else if (place != NULL && place != before && strchr (target, ':') == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (place));
}

/* As the selection of the sidebar moves: the sidebar stays in view. */
static void
select_place_cb (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter)
{
  const SendaPlaceInfo *info = senda_places_find (g_variant_get_string (parameter, NULL));

  if (info != NULL)
    _senda_window_show_place (SENDA_WINDOW (widget), info, NULL);
}

static void
open_target_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter)
{
  if (!senda_window_open_target (SENDA_WINDOW (widget), g_variant_get_string (parameter, NULL)))
    senda_window_toast (widget, _("That is no longer there."), FALSE);
}

/* The parameter: the id of a round of the task force that is shown. */
static void
facilitate_cb (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter)
{
  SendaWindow *self = SENDA_WINDOW (widget);
  g_autoptr (SendaRecord) round = senda_workspace_get (self->workspace, &senda_round_info,
                                                       g_variant_get_string (parameter, NULL),
                                                       NULL);
  g_autoptr (SendaPeople) people = NULL;
  g_autoptr (SendaRounds) rounds = NULL;

  if (round == NULL || senda_record_is_deleted (round) || self->task_force == NULL)
    return;
  senda_window_flush (self);
  people = senda_people_new (self->workspace, self->task_force);
  rounds = senda_rounds_new (people);
  senda_rounds_choose (rounds, round);
  senda_facilitation_window_open (GTK_WINDOW (self), rounds);
}

static void
show_sidebar_cb (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  SendaWindow *self = SENDA_WINDOW (widget);

  if (!senda_split_view_get_collapsed (self->split))
    return;
  senda_window_flush (self);
  senda_split_view_set_show_content (self->split, FALSE);
  senda_sidebar_focus (self->sidebar);
}

static void
toggle_sidebar_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  SendaWindow *self = SENDA_WINDOW (widget);

  if (senda_split_view_get_collapsed (self->split))
    {
      if (senda_split_view_get_show_content (self->split))
        show_sidebar_cb (widget, name, parameter);
      else
        _senda_window_show_content (self);
    }
  else if (is_content_focused (self))
    senda_sidebar_focus (self->sidebar);
  else
    _senda_window_focus_content (self);
}

static void
back_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  SendaWindow *self = SENDA_WINDOW (widget);
  SendaPlace *place = senda_window_get_place (self);

  if (senda_split_view_get_collapsed (self->split) &&
      !senda_split_view_get_show_content (self->split))
    return;
  if (_senda_window_is_searching (self))
    _senda_window_leave_search (self);
  else if (place == NULL || !senda_place_go_back (place))
    show_sidebar_cb (widget, name, parameter);
}

static void
search_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaWindow *self = SENDA_WINDOW (widget);
  GtkWidget *page = NULL;

  senda_window_flush (self);
  if (!_senda_window_is_searching (self))
    {
      page = senda_search_page_new (self->workspace,
                                    self->task_force
                                      ? senda_record_get_id (SENDA_RECORD (self->task_force))
                                      : NULL);
      _senda_window_show_page (self, "search", page);
      senda_sidebar_set_place (self->sidebar, NULL);
    }
  page = gtk_stack_get_visible_child (self->stack);
  _senda_window_show_content (self);
  gtk_widget_grab_focus (page);
}

static void
select_task_force_cb (GtkWidget  *widget,
                      const char *name G_GNUC_UNUSED,
                      GVariant   *parameter)
{
  SendaWindow *self = SENDA_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) record =
    senda_workspace_get (self->workspace, &senda_task_force_info,
                         g_variant_get_string (parameter, NULL), &error);

  if (record == NULL)
    senda_window_show_error (widget, error);
  else
    senda_window_set_task_force (self, SENDA_TASK_FORCE (record));
}

static void
show_added (SendaWindow    *self,
            SendaTaskForce *task_force,
            const GError   *error)
{
  if (task_force == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  senda_window_set_task_force (self, task_force);
  _senda_window_show_content (self);
}

static void
add_answered_cb (const char *answer,
                 gpointer    data)
{
  SendaWindow *self = SENDA_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = senda_task_force_add (self->workspace, answer, &error);

  show_added (self, task_force, error);
}

static void
add_task_force_cb (GtkWidget  *widget,
                   const char *name G_GNUC_UNUSED,
                   GVariant   *parameter G_GNUC_UNUSED)
{
  const SendaQuestion question = {
    .heading = _("Add a Task Force"),
    .body = _("What is it called? Everything else can be said later."),
    .label = _("Name of the task force"),
    .accept = _("_Add"),
  };

  senda_window_flush (SENDA_WINDOW (widget));
  senda_dialog_ask (widget, &question, add_answered_cb, widget);
}

static void
add_sample_cb (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  SendaWindow *self = SENDA_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = NULL;

  senda_window_flush (self);
  task_force = senda_task_force_add_sample (self->workspace, &error);
  show_added (self, task_force, error);
}

static void
remove_task_force_cb (GtkWidget  *widget,
                      const char *name G_GNUC_UNUSED,
                      GVariant   *parameter G_GNUC_UNUSED)
{
  SendaWindow *self = SENDA_WINDOW (widget);
  g_autoptr (SendaTaskForce) task_force = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->task_force == NULL)
    return;
  senda_window_flush (self);
  task_force = g_object_ref (self->task_force);
  /* Translators: %s is the name of a task force */
  text = g_strdup_printf (_("Removed “%s”."),
                          senda_record_get_text (SENDA_RECORD (task_force), "name"));
  if (senda_task_force_remove (self->workspace, task_force, &error))
    senda_window_toast (widget, text, TRUE);
  else
    senda_window_show_error (widget, error);
}

static void
identity_answered_cb (const char *answer,
                      gpointer    data)
{
  SendaWindow *self = SENDA_WINDOW (data);
  g_autoptr (GError) error = NULL;

  if (!senda_workspace_set_author (self->workspace, answer, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
identity_cb (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  g_autofree char *author = NULL;
  SendaQuestion question = {
    .heading = _("Who Are You?"),
    .body = _("The history names you beside each change that you make. Your name stays in this "
              "file; Senda never asks the computer for it. Written as it stands among the members, "
              "it also tells Senda which role is yours."),
    .label = _("Your name"),
    .accept = _("_Save"),
    .may_be_empty = TRUE,
  };

  g_object_get (SENDA_WINDOW (widget)->workspace, "author", &author, NULL);
  question.text = author;
  senda_dialog_ask (widget, &question, identity_answered_cb, widget);
}

static void
check_store_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  senda_window_flush (SENDA_WINDOW (widget));
  senda_check_run (widget, SENDA_WINDOW (widget)->workspace);
}

static void
export_calendar_cb (GtkWidget  *widget,
                    const char *name G_GNUC_UNUSED,
                    GVariant   *parameter G_GNUC_UNUSED)
{
  SendaWindow *self = SENDA_WINDOW (widget);

  if (self->task_force == NULL)
    return;
  senda_window_flush (self);
  senda_calendar_dialog_present (widget, self->workspace, self->task_force);
}

static void
guide_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  SendaWindow *self = SENDA_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (senda_guide_new (GTK_WINDOW (self), self->workspace)));
}

static void
privacy_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  SendaWindow *self = SENDA_WINDOW (widget);
  SendaStore *store = senda_workspace_get_store (self->workspace);

  senda_privacy_page_present (GTK_WINDOW (self), senda_store_get_path (store));
}

static void
preferences_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  SendaWindow *self = SENDA_WINDOW (widget);

  senda_window_flush (self);
  gtk_window_present (GTK_WINDOW (senda_preferences_new (GTK_WINDOW (self), self->workspace,
                                                         self->settings)));
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_window_present (GTK_WINDOW (senda_shortcuts_new_window (GTK_WINDOW (widget))));
}

static void
about_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  senda_about_present (GTK_WINDOW (widget));
}

static void
open_menu_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  SendaWindow *self = SENDA_WINDOW (widget);

  if (senda_split_view_get_collapsed (self->split))
    senda_split_view_set_show_content (self->split, FALSE);
  senda_sidebar_open_menu (self->sidebar);
}

/* What can be done is decided here alone. */
void
_senda_window_update_actions (SendaWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  gboolean read_only = FALSE;
  gboolean busy = FALSE;
  gboolean may_write = FALSE;

  g_object_get (self->workspace, "undo-text", &undo, "redo-text", &redo, "read-only", &read_only,
                "busy", &busy, NULL);
  may_write = !read_only && !busy;
  gtk_widget_action_set_enabled (widget, "win.undo", may_write && undo != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", may_write && redo != NULL);
  gtk_widget_action_set_enabled (widget, "win.add-task-force", may_write);
  gtk_widget_action_set_enabled (widget, "win.add-sample", may_write);
  gtk_widget_action_set_enabled (widget, "win.remove-task-force",
                                 may_write && self->task_force != NULL);
  gtk_widget_action_set_enabled (widget, "win.identity", may_write);
  gtk_widget_action_set_enabled (widget, "win.check-store", !busy);
  gtk_widget_action_set_enabled (widget, "win.export-calendar",
                                 !busy && self->task_force != NULL);
}

/* For class_init. */
void
_senda_window_class_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.undo", NULL, undo_cb },
    { "win.open-file", NULL, open_file_cb },
    { "win.redo", NULL, redo_cb },
    { "win.toast", "(sb)", toast_cb },
    { "win.toast-saved", "s", toast_saved_cb },
    { "win.show-folder", "s", show_folder_cb },
    { "win.open-place", "s", open_place_cb },
    { "win.select-place", "s", select_place_cb },
    { "win.open-target", "s", open_target_cb },
    { "win.facilitate", "s", facilitate_cb },
    { "win.show-sidebar", NULL, show_sidebar_cb },
    { "win.toggle-sidebar", NULL, toggle_sidebar_cb },
    { "win.back", NULL, back_cb },
    { "win.leave", NULL, back_cb },
    { "win.search", NULL, search_cb },
    { "win.select-task-force", "s", select_task_force_cb },
    { "win.add-task-force", NULL, add_task_force_cb },
    { "win.add-sample", NULL, add_sample_cb },
    { "win.remove-task-force", NULL, remove_task_force_cb },
    { "win.identity", NULL, identity_cb },
    { "win.check-store", NULL, check_store_cb },
    { "win.export-calendar", NULL, export_calendar_cb },
    { "win.guide", NULL, guide_cb },
    { "win.privacy", NULL, privacy_cb },
    { "win.preferences", NULL, preferences_cb },
    { "win.show-help-overlay", NULL, shortcuts_cb },
    { "win.about", NULL, about_cb },
    { "win.open-menu", NULL, open_menu_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type,
                                     actions[i].activate);
}

/* Once the workspace is there. */
void
_senda_window_connect_actions (SendaWindow *self)
{
  static const char *const watched[] = { "undo-text", "redo-text", "read-only", "busy" };

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", watched[i], NULL);

      g_signal_connect_object (self->workspace, signal, G_CALLBACK (_senda_window_update_actions),
                               self, G_CONNECT_SWAPPED);
    }
  _senda_window_update_actions (self);
}
