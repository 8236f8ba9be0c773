/* senda-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-window-private.h"

#include "senda-empty-page.h"
#include "senda-file-drop.h"
#include "senda-privacy-page.h"
#include "senda-settings.h"
#include "senda-shortcuts.h"
#include "senda-stack.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EMPTY_PAGE "empty"
#define SEARCH_PAGE "search"

G_DEFINE_FINAL_TYPE (SendaWindow, senda_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static SendaPlace *
find_place (SendaWindow          *self,
            const SendaPlaceInfo *info)
{
  GtkWidget *place = info ? gtk_stack_get_child_by_name (self->stack, info->name) : NULL;

  return place ? SENDA_PLACE (place) : NULL;
}

static SendaPlace *
make_place (SendaWindow          *self,
            const SendaPlaceInfo *info)
{
  SendaPlace *place = g_object_new (info->get_type (), "workspace", self->workspace, NULL);

  g_object_bind_property (self->split, "collapsed", place, "collapsed", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (place), info->name);
  return place;
}

static void
update_title (SendaWindow *self)
{
  const char *name = NULL;
  g_autofree char *title = NULL;

  if (self->task_force != NULL)
    name = senda_record_get_text (SENDA_RECORD (self->task_force), "name");
  if (name != NULL && self->place_info != NULL)
    /* Translators: title of the window: the place, then the task force */
    title = g_strdup_printf (_("%1$s – %2$s"), senda_place_info_title (self->place_info), name);
  gtk_window_set_title (GTK_WINDOW (self), title ? title : SENDA_NAME);
}

static void
show_empty (SendaWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, EMPTY_PAGE);

  if (page == NULL)
    {
      page = senda_empty_page_new ();
      g_object_bind_property (self->split, "collapsed", page, "collapsed", G_BINDING_SYNC_CREATE);
      gtk_stack_add_named (self->stack, page, EMPTY_PAGE);
    }
  gtk_stack_set_visible_child (self->stack, page);
}

/* Shows the place, or the first steps where it would have nothing to show. FALSE when the place
 * does not know @target. */
gboolean
_senda_window_show_place (SendaWindow          *self,
                          const SendaPlaceInfo *info,
                          const char           *target)
{
  SendaPlace *place = NULL;
  gboolean known = TRUE;

  if (self->place_info != info)
    senda_window_flush (self);
  self->place_info = info;
  senda_sidebar_set_place (self->sidebar, info);
  update_title (self);
  if (info == NULL || (info->needs_task_force && self->task_force == NULL))
    {
      show_empty (self);
      return info != NULL && target == NULL;
    }
  place = find_place (self, info);
  if (place == NULL)
    place = make_place (self, info);
  senda_place_set_task_force (place, self->task_force);
  if (target != NULL)
    known = senda_place_open (place, target);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (place));
  return known;
}

/* Puts a page that is no place over the places. (transfer floating): @page */
void
_senda_window_show_page (SendaWindow *self,
                         const char  *name,
                         GtkWidget   *page)
{
  GtkWidget *before = gtk_stack_get_child_by_name (self->stack, name);

  if (before != NULL)
    gtk_stack_remove (self->stack, before);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), "collapsed"))
    g_object_bind_property (self->split, "collapsed", page, "collapsed", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->stack, page, name);
  gtk_stack_set_visible_child (self->stack, page);
  _senda_window_show_content (self);
}

void
_senda_window_show_content (SendaWindow *self)
{
  senda_split_view_set_show_content (self->split, TRUE);
}

/* Puts the focus where the place wants it, or on the first thing that takes it. */
void
_senda_window_focus_content (SendaWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  if (!SENDA_IS_PLACE (shown) || !gtk_widget_grab_focus (shown))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

gboolean
_senda_window_is_searching (SendaWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), SEARCH_PAGE) == 0;
}

/* Back from searching to the place that was left for it. */
void
_senda_window_leave_search (SendaWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, SEARCH_PAGE);

  _senda_window_show_place (self, self->place_info, NULL);
  if (page != NULL)
    gtk_stack_remove (self->stack, page);
  _senda_window_focus_content (self);
}

static SendaTaskForce *
load_task_force (SendaWindow *self,
                 const char  *id)
{
  g_autoptr (SendaRecord) record = NULL;

  if (id == NULL || *id == '\0')
    return NULL;
  record = senda_workspace_get (self->workspace, &senda_task_force_info, id, NULL);
  if (record == NULL || senda_record_is_deleted (record))
    return NULL;
  return SENDA_TASK_FORCE (g_steal_pointer (&record));
}

/* The one that was shown last, or the first there is. (transfer full) (nullable) */
static SendaTaskForce *
choose_task_force (SendaWindow *self)
{
  g_autofree char *last = senda_settings_dup_string (self->settings,
                                                     SENDA_SETTING_LAST_TASK_FORCE);
  SendaTaskForce *task_force = load_task_force (self, last);

  if (task_force == NULL)
    {
      g_autoptr (GListModel) all = senda_workspace_list (self->workspace, &senda_task_force_info,
                                                         NULL);

      task_force = g_list_model_get_item (all, 0);
    }
  return task_force;
}

static gboolean
is_gone (SendaTaskForce *task_force)
{
  return task_force == NULL || senda_record_is_deleted (SENDA_RECORD (task_force));
}

/* Follows what happens to the task forces: the one shown may go, one that went may come back. */
static void
workspace_changed_cb (SendaWindow *self,
                      GPtrArray   *touched)
{
  g_autoptr (SendaTaskForce) back = NULL;

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  for (guint i = 0; i < touched->len && back == NULL; i++)
    {
      SendaRecordRef *ref = g_ptr_array_index (touched, i);

      if (ref->info == &senda_task_force_info &&
          g_strcmp0 (ref->id, self->removed_task_force) == 0)
        back = load_task_force (self, ref->id);
    }
  if (back != NULL)
    {
      senda_window_set_task_force (self, back);
    }
  else if (is_gone (self->task_force))
    {
      g_autoptr (SendaTaskForce) other = NULL;

      if (self->task_force != NULL)
        {
          g_free (self->removed_task_force);
          self->removed_task_force =
            g_strdup (senda_record_get_id (SENDA_RECORD (self->task_force)));
        }
      other = choose_task_force (self);
      if (other != NULL || self->task_force != NULL)
        senda_window_set_task_force (self, other);
    }
}

static void
collapsed_cb (SendaWindow *self)
{
  g_assert (SENDA_IS_WINDOW (self));

  senda_sidebar_set_collapsed (self->sidebar, senda_split_view_get_collapsed (self->split));
}

static void
privacy_read_cb (SendaWindow *self)
{
  g_assert (SENDA_IS_WINDOW (self));

  senda_settings_set_boolean (self->settings, SENDA_SETTING_PRIVACY_SEEN, TRUE);
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->split));
  _senda_window_focus_content (self);
}

static void
show_privacy_first (SendaWindow *self)
{
  const char *path = senda_store_get_path (senda_workspace_get_store (self->workspace));
  GtkWidget *page = senda_privacy_page_new (path, TRUE);

  g_signal_connect_swapped (page, "continue", G_CALLBACK (privacy_read_cb), self);
  adw_toast_overlay_set_child (self->toasts, page);
}

static void
restore_state (SendaWindow *self)
{
  g_autofree char *place = senda_settings_dup_string (self->settings, SENDA_SETTING_LAST_PLACE);
  g_autofree char *target = senda_settings_dup_string (self->settings, SENDA_SETTING_LAST_TARGET);
  const SendaPlaceInfo *info = senda_places_find (place);
  g_autoptr (SendaTaskForce) task_force = choose_task_force (self);
  guint n_places = 0;
  const SendaPlaceInfo *places = senda_places (&n_places);

  gtk_window_set_default_size (
    GTK_WINDOW (self), senda_settings_get_int (self->settings, SENDA_SETTING_WIDTH, 1120),
    senda_settings_get_int (self->settings, SENDA_SETTING_HEIGHT, 760));
  if (senda_settings_get_boolean (self->settings, SENDA_SETTING_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
  g_set_object (&self->task_force, task_force);
  senda_sidebar_set_task_force (self->sidebar, task_force);
  if (info == NULL && n_places > 0)
    info = &places[0];
  _senda_window_show_place (self, info, *target ? target : NULL);
  senda_settings_set_string (self->settings, SENDA_SETTING_LAST_TARGET, "");
}

static void
senda_window_constructed (GObject *object)
{
  SendaWindow *self = SENDA_WINDOW (object);

  G_OBJECT_CLASS (senda_window_parent_class)->constructed (object);

  senda_sidebar_set_workspace (self->sidebar, self->workspace);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (workspace_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->upkeep = senda_upkeep_new (self->workspace, GTK_WIDGET (self));
  restore_state (self);
  _senda_window_connect_actions (self);
  senda_file_drop_add (GTK_WINDOW (self));
  if (self->settings != NULL &&
      !senda_settings_get_boolean (self->settings, SENDA_SETTING_PRIVACY_SEEN))
    show_privacy_first (self);
}

static gboolean
senda_window_close_request (GtkWindow *window)
{
  senda_window_save_state (SENDA_WINDOW (window));

  return GTK_WINDOW_CLASS (senda_window_parent_class)->close_request (window);
}

static void
senda_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SendaWindow *self = SENDA_WINDOW (object);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  SendaWindow *self = SENDA_WINDOW (object);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_window_dispose (GObject *object)
{
  SendaWindow *self = SENDA_WINDOW (object);

  if (self->upkeep != NULL)
    senda_upkeep_stop (self->upkeep);
  g_clear_object (&self->upkeep);
  g_clear_object (&self->toast);
  g_clear_object (&self->undo_toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), SENDA_TYPE_WINDOW);
  g_clear_object (&self->task_force);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (senda_window_parent_class)->dispose (object);
}

static void
senda_window_finalize (GObject *object)
{
  g_free (SENDA_WINDOW (object)->removed_task_force);

  G_OBJECT_CLASS (senda_window_parent_class)->finalize (object);
}

static void
senda_window_class_init (SendaWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = senda_window_constructed;
  object_class->get_property = senda_window_get_property;
  object_class->set_property = senda_window_set_property;
  object_class->dispose = senda_window_dispose;
  object_class->finalize = senda_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = senda_window_close_request;

  properties[PROP_WORKSPACE] =
    g_param_spec_object ("workspace", NULL, NULL, SENDA_TYPE_WORKSPACE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SENDA_TYPE_SPLIT_VIEW);
  g_type_ensure (SENDA_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, SENDA_RESOURCES "/senda-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SendaWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SendaWindow, split);
  gtk_widget_class_bind_template_child (widget_class, SendaWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, SendaWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, collapsed_cb);
  _senda_window_class_install_actions (widget_class);
}

static void
senda_window_init (SendaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  senda_stack_tell_pages (self->stack);
  gtk_widget_add_controller (GTK_WIDGET (self), senda_shortcuts_new_controller ("win."));
}

/* @settings NULL: nothing is remembered. */
GtkWidget *
senda_window_new (GtkApplication *application,
                  SendaWorkspace *workspace,
                  GSettings      *settings)
{
  return g_object_new (SENDA_TYPE_WINDOW, "application", application, "workspace", workspace,
                       "settings", settings, NULL);
}

/* (transfer none) */
SendaWorkspace *
senda_window_get_workspace (SendaWindow *self)
{
  g_return_val_if_fail (SENDA_IS_WINDOW (self), NULL);

  return self->workspace;
}

/* The task force that is shown; NULL while there is none. (transfer none) (nullable) */
SendaTaskForce *
senda_window_get_task_force (SendaWindow *self)
{
  g_return_val_if_fail (SENDA_IS_WINDOW (self), NULL);

  return self->task_force;
}

/* Shows another task force, in the same place. */
void
senda_window_set_task_force (SendaWindow    *self,
                             SendaTaskForce *task_force)
{
  g_return_if_fail (SENDA_IS_WINDOW (self));

  if (self->task_force == task_force)
    return;
  senda_window_flush (self);
  g_set_object (&self->task_force, task_force);
  senda_sidebar_set_task_force (self->sidebar, task_force);
  if (!_senda_window_is_searching (self))
    _senda_window_show_place (self, self->place_info, NULL);
  update_title (self);
  _senda_window_update_actions (self);
}

/* The place that is shown; NULL on the first steps and while searching.
 * (transfer none) (nullable) */
SendaPlace *
senda_window_get_place (SendaWindow *self)
{
  GtkWidget *child = NULL;

  g_return_val_if_fail (SENDA_IS_WINDOW (self), NULL);

  child = gtk_stack_get_visible_child (self->stack);
  return SENDA_IS_PLACE (child) ? SENDA_PLACE (child) : NULL;
}

/* Shows "place" or "place:target", such as "roadmap:leadership.3.1". FALSE when there is no such
 * place or it does not know the target. */
gboolean
senda_window_open_target (SendaWindow *self,
                          const char  *target)
{
  g_auto (GStrv) parts = g_strsplit (target, ":", 2);
  const SendaPlaceInfo *info = parts[0] ? senda_places_find (parts[0]) : NULL;
  gboolean known = FALSE;

  g_return_val_if_fail (SENDA_IS_WINDOW (self), FALSE);

  if (info == NULL)
    return FALSE;
  known = _senda_window_show_place (self, info, parts[1]);
  _senda_window_show_content (self);
  return known;
}

/* Commits what is still being typed, wherever it is. */
void
senda_window_flush (SendaWindow *self)
{
  SendaPlace *place = NULL;

  g_return_if_fail (SENDA_IS_WINDOW (self));

  place = senda_window_get_place (self);
  if (place != NULL)
    senda_place_flush (place);
}

/* Commits what is being typed in any window: the last thing before the store closes. */
void
senda_window_flush_all (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    g_ptr_array_add (held, g_list_model_get_item (windows, i));
  for (guint i = 0; i < held->len; i++)
    if (SENDA_IS_WINDOW (held->pdata[i]))
      senda_window_flush (held->pdata[i]);
    else
      senda_text_entry_flush_within (held->pdata[i]);
}

/* Commits what is being typed and remembers where one is and how the window stands: the last thing
 * before it closes. */
void
senda_window_save_state (SendaWindow *self)
{
  SendaPlace *place = NULL;
  g_autofree char *target = NULL;
  const char *task_force = NULL;
  int width = 0;
  int height = 0;

  g_return_if_fail (SENDA_IS_WINDOW (self));

  senda_upkeep_stop (self->upkeep);
  senda_window_flush_all ();
  place = senda_window_get_place (self);
  if (place != NULL)
    target = senda_place_dup_target (place);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  senda_settings_set_int (self->settings, SENDA_SETTING_WIDTH, MAX (width, 360));
  senda_settings_set_int (self->settings, SENDA_SETTING_HEIGHT, MAX (height, 294));
  senda_settings_set_boolean (self->settings, SENDA_SETTING_MAXIMIZED,
                              gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->task_force != NULL)
    task_force = senda_record_get_id (SENDA_RECORD (self->task_force));
  senda_settings_set_string (self->settings, SENDA_SETTING_LAST_TASK_FORCE, task_force);
  senda_settings_set_string (self->settings, SENDA_SETTING_LAST_PLACE,
                             self->place_info ? self->place_info->name : NULL);
  senda_settings_set_string (self->settings, SENDA_SETTING_LAST_TARGET, target);
}
