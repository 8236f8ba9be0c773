/* senda-task-force-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-task-force-place.h"

#include "senda-dialogs.h"
#include "senda-list-export.h"
#include "senda-list-views.h"
#include "senda-missing-wordings.h"
#include "senda-ordered-list.h"
#include "senda-page.h"
#include "senda-privacy-hint.h"
#include "senda-record-form.h"
#include "senda-section.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

#define LANGUAGE_KEY "senda-language"

static const SendaFormField about[] = {
  { "name", NULL, NULL },
  { "jurisdiction", N_("Such as the counties, cities or districts where you work"), NULL },
  { "region", N_("Such as the state or the part of it"), NULL },
  { "funding", N_("Such as the grant, and until when it runs"), NULL },
  { NULL, NULL, NULL },
};

static const SendaFormField purpose[] = {
  { "mission", N_("What the task force is for, for whom, and how"), NULL },
  { "vision", N_("What will be different when the task force has succeeded"), NULL },
  { NULL, NULL, NULL },
};

static const SendaRecordInfo *const ordered[] = {
  &senda_guiding_principle_info, &senda_goal_info, &senda_objective_info
};

struct _SendaTaskForcePlace
{
  SendaPlace parent_instance;

  GtkWidget *page;
  GtkWidget *facts;
  GtkWidget *missing;
  GtkWidget *texts; /* everything that is written per language */
  GtkWidget *purpose;
  GtkWidget *model_goals;
  GtkWidget *lists[G_N_ELEMENTS (ordered)];
  const char *language; /* the one that is written; NULL: the screen's */
  guint update_source;
  gboolean is_stale; /* nobody looks at it: shown anew when somebody does */
};

G_DEFINE_FINAL_TYPE (SendaTaskForcePlace, senda_task_force_place, SENDA_TYPE_PLACE)

static const char *
get_language (SendaTaskForcePlace *self)
{
  if (self->language == NULL)
    return senda_workspace_get_language (senda_place_get_workspace (SENDA_PLACE (self)));
  return self->language;
}

static gboolean
is_empty (SendaTaskForcePlace   *self,
          const SendaRecordInfo *info)
{
  SendaRecord *task_force = SENDA_RECORD (senda_place_get_task_force (SENDA_PLACE (self)));
  g_autoptr (GListModel) list =
    senda_workspace_list (senda_place_get_workspace (SENDA_PLACE (self)), info,
                          senda_record_get_id (task_force));

  return g_list_model_get_n_items (list) == 0;
}

/* What is missing in the language that is written; complete, the line goes. */
static void
update (SendaTaskForcePlace *self)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  SendaTaskForce *task_force = senda_place_get_task_force (SENDA_PLACE (self));
  g_autoptr (GString) lines = g_string_new (NULL);
  gboolean read_only = FALSE;

  self->is_stale = FALSE;
  if (task_force == NULL)
    return;
  for (const char *const *language = senda_languages (); *language; language++)
    {
      g_autofree char *missing = senda_missing_wordings (workspace, task_force, *language);

      if (missing != NULL)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", missing);
    }
  gtk_label_set_label (GTK_LABEL (self->missing), lines->str);
  gtk_widget_set_visible (self->missing, lines->len > 0);
  g_object_get (workspace, "read-only", &read_only, NULL);
  gtk_widget_set_visible (self->model_goals,
                          !read_only && is_empty (self, &senda_goal_info) &&
                          is_empty (self, &senda_objective_info));
}

static gboolean
update_cb (gpointer data)
{
  SendaTaskForcePlace *self = SENDA_TASK_FORCE_PLACE (data);

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (SendaTaskForcePlace *self)
{
  self->is_stale = TRUE;
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_cb, self, NULL);
}

static void
senda_task_force_place_map (GtkWidget *widget)
{
  SendaTaskForcePlace *self = SENDA_TASK_FORCE_PLACE (widget);

  if (self->is_stale)
    update (self);
  GTK_WIDGET_CLASS (senda_task_force_place_parent_class)->map (widget);
}

static void
model_goals_clicked_cb (SendaTaskForcePlace *self)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_TASK_FORCE_PLACE (self));

  if (senda_task_force_add_model_goals (senda_place_get_workspace (SENDA_PLACE (self)),
                                        senda_place_get_task_force (SENDA_PLACE (self)), &error))
    senda_window_toast (GTK_WIDGET (self), _("The model goals and objectives were added."), TRUE);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static GtkWidget *
build_model_goals (SendaTaskForcePlace *self)
{
  GtkWidget *offer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label (_("Use the Model Goals and Objectives"));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (model_goals_clicked_cb), self);
  gtk_box_append (GTK_BOX (offer), button);
  gtk_box_append (GTK_BOX (offer),
                  senda_paragraph_new_dim (_("They are those of the roadmap, in every language. "
                                             "Change them, or remove what is not yours.")));
  return offer;
}

/* Everything that is written in one language; made anew for another one. */
static GtkWidget *
build_texts (SendaTaskForcePlace *self)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  SendaTaskForce *task_force = senda_place_get_task_force (SENDA_PLACE (self));
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->purpose = senda_record_form_new (workspace, SENDA_RECORD (task_force), _("Purpose"),
                                         purpose, get_language (self));
  gtk_box_append (GTK_BOX (texts), senda_section_new (_("Purpose"), NULL, self->purpose));
  self->model_goals = build_model_goals (self);
  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      self->lists[i] = senda_ordered_list_new (workspace, task_force, ordered[i],
                                               get_language (self));
      if (ordered[i] == &senda_goal_info)
        gtk_box_append (GTK_BOX (texts), self->model_goals);
      gtk_box_append (GTK_BOX (texts), self->lists[i]);
    }
  return texts;
}

static void
language_toggled_cb (SendaTaskForcePlace *self,
                     GtkToggleButton     *button)
{
  GtkWidget *content = NULL;

  g_assert (SENDA_IS_TASK_FORCE_PLACE (self));

  if (!gtk_toggle_button_get_active (button))
    return;
  senda_place_flush (SENDA_PLACE (self));
  self->language = g_object_get_data (G_OBJECT (button), LANGUAGE_KEY);
  content = gtk_widget_get_parent (self->texts);
  gtk_box_remove (GTK_BOX (content), self->texts);
  self->texts = build_texts (self);
  gtk_box_append (GTK_BOX (content), self->texts);
  update (self);
}

static GtkWidget *
build_language_buttons (SendaTaskForcePlace *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = NULL;

  gtk_widget_add_css_class (buttons, "linked");
  for (const char *const *language = senda_languages (); *language; language++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (senda_language_name (*language));

      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      else
        first = button;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                    g_strcmp0 (*language, get_language (self)) == 0);
      g_object_set_data (G_OBJECT (button), LANGUAGE_KEY, (gpointer) *language);
      g_signal_connect_object (button, "toggled", G_CALLBACK (language_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (buttons), button);
    }
  return buttons;
}

static GtkWidget *
build_languages (SendaTaskForcePlace *self)
{
  GtkWidget *intro =
    senda_paragraph_new_dim (_("What follows can be written in each language. Readers get their "
                               "own, and the other one where theirs is missing."));
  GtkWidget *section = senda_section_new (_("In Your Words"), build_language_buttons (self), intro);

  self->missing = senda_paragraph_new_dim (NULL);
  gtk_box_append (GTK_BOX (section), self->missing);
  gtk_box_append (GTK_BOX (section), senda_privacy_hint_new ());
  return section;
}

static GtkWidget *
build_removal (void)
{
  GtkWidget *button = gtk_button_new_with_label (_("Remove This Task Force"));

  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.remove-task-force");
  return button;
}

static void
build_content (SendaTaskForcePlace *self)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  SendaTaskForce *task_force = senda_place_get_task_force (SENDA_PLACE (self));
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->facts = senda_record_form_new (workspace, SENDA_RECORD (task_force), _("About"), about,
                                       NULL);
  self->texts = build_texts (self);
  gtk_box_append (GTK_BOX (content), senda_section_new (_("About"), NULL, self->facts));
  gtk_box_append (GTK_BOX (content), build_languages (self));
  gtk_box_append (GTK_BOX (content), self->texts);
  gtk_box_append (GTK_BOX (column), content);
  gtk_box_append (GTK_BOX (column), build_removal ());
  senda_page_set_content (SENDA_PAGE (self->page), column);
}

static void
senda_task_force_place_flush (SendaPlace *place)
{
  senda_text_entry_flush_within (GTK_WIDGET (place));
}

static void
senda_task_force_place_task_force_changed (SendaPlace *place)
{
  SendaTaskForcePlace *self = SENDA_TASK_FORCE_PLACE (place);

  if (senda_place_get_task_force (place) == NULL)
    {
      senda_page_set_body (SENDA_PAGE (self->page), NULL);
      return;
    }
  build_content (self);
  update (self);
}

static GtkWidget *
find_target (SendaTaskForcePlace *self,
             const char          *target)
{
  GtkWidget *found = senda_record_form_get_field (SENDA_RECORD_FORM (self->facts), target);

  if (found == NULL)
    found = senda_record_form_get_field (SENDA_RECORD_FORM (self->purpose), target);
  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (ordered); i++)
    found = senda_ordered_list_find (SENDA_ORDERED_LIST (self->lists[i]), target);
  return found;
}

/* @target: a field's name, the id of a principle, goal or objective, or the task force's own. */
static gboolean
senda_task_force_place_open (SendaPlace *place,
                             const char *target)
{
  SendaTaskForcePlace *self = SENDA_TASK_FORCE_PLACE (place);
  SendaRecord *task_force = SENDA_RECORD (senda_place_get_task_force (place));
  GtkWidget *found = NULL;

  if (task_force == NULL)
    return FALSE;
  if (target == NULL || g_strcmp0 (target, senda_record_get_id (task_force)) == 0)
    return TRUE;
  found = find_target (self, target);
  if (found == NULL)
    return FALSE;
  gtk_widget_grab_focus (found);
  senda_page_scroll_to (SENDA_PAGE (self->page), found);
  return TRUE;
}

static SendaDocument *
senda_task_force_place_make_list (SendaPlace *place,
                                  GError    **error G_GNUC_UNUSED)
{
  SendaTaskForce *task_force = senda_place_get_task_force (place);

  return task_force ? senda_list_make_statements (senda_place_get_workspace (place),
                                                  senda_record_get_id (SENDA_RECORD (task_force)))
                    : NULL;
}

static void
senda_task_force_place_constructed (GObject *object)
{
  SendaTaskForcePlace *self = SENDA_TASK_FORCE_PLACE (object);

  G_OBJECT_CLASS (senda_task_force_place_parent_class)->constructed (object);

  g_signal_connect_object (senda_place_get_workspace (SENDA_PLACE (self)), "changed",
                           G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

static void
senda_task_force_place_dispose (GObject *object)
{
  SendaTaskForcePlace *self = SENDA_TASK_FORCE_PLACE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);

  G_OBJECT_CLASS (senda_task_force_place_parent_class)->dispose (object);
}

static void
senda_task_force_place_class_init (SendaTaskForcePlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SendaPlaceClass *place_class = SENDA_PLACE_CLASS (klass);

  object_class->constructed = senda_task_force_place_constructed;
  object_class->dispose = senda_task_force_place_dispose;
  GTK_WIDGET_CLASS (klass)->map = senda_task_force_place_map;
  place_class->task_force_changed = senda_task_force_place_task_force_changed;
  place_class->open = senda_task_force_place_open;
  place_class->flush = senda_task_force_place_flush;
  place_class->make_list = senda_task_force_place_make_list;
}

static void
senda_task_force_place_init (SendaTaskForcePlace *self)
{
  self->page = senda_page_new (C_("place", "Task Force"));
  g_object_bind_property (self, "collapsed", self->page, "collapsed", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (ADW_BIN (self), self->page);
  senda_list_export_attach (SENDA_PLACE (self), SENDA_PAGE (self->page));
}
