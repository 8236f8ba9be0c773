/* senda-roadmap-place-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done on the Roadmap, as named actions: rows, buttons, menus, keys and tests go
 * through these.
 */
#include "config.h"

#include "senda-roadmap-place-private.h"

#include "senda-dialogs.h"
#include "senda-roadmap-filter.h"
#include "senda-round-dialog.h"

#include <glib/gi18n-lib.h>

static SendaContent *
get_content (SendaRoadmapPlace *self)
{
  return senda_workspace_get_content (senda_place_get_workspace (SENDA_PLACE (self)));
}

static void
open_activated (GSimpleAction *action G_GNUC_UNUSED,
                GVariant      *parameter,
                gpointer       data)
{
  SendaRoadmapPlace *self = data;

  senda_place_open (SENDA_PLACE (self), g_variant_get_string (parameter, NULL));
}

static void
close_activated (GSimpleAction *action G_GNUC_UNUSED,
                 GVariant      *parameter G_GNUC_UNUSED,
                 gpointer       data)
{
  _senda_roadmap_place_close (data);
}

/* To the element before or after the open one, whatever the filter: a conversation goes through all
 * of them. */
static void
step (SendaRoadmapPlace *self,
      int                by)
{
  SendaContent *content = get_content (self);
  const SendaElement *open = senda_element_pane_get_element (SENDA_ELEMENT_PANE (self->pane));
  SendaRoadmapTarget target = { 0 };
  guint position = 0;

  if (open == NULL)
    return;
  position = open->position + by;
  if (position >= senda_content_get_n_elements (content))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  target.element = senda_content_get_element (content, position);
  _senda_roadmap_place_open (self, &target);
}

static void
previous_activated (GSimpleAction *action G_GNUC_UNUSED,
                    GVariant      *parameter G_GNUC_UNUSED,
                    gpointer       data)
{
  step (data, -1);
}

static void
next_activated (GSimpleAction *action G_GNUC_UNUSED,
                GVariant      *parameter G_GNUC_UNUSED,
                gpointer       data)
{
  step (data, 1);
}

/* The choice needs words before it counts: the pane asks for them. */
static void
rate_in_pane (SendaRoadmapPlace  *self,
              const SendaElement *element,
              guint               stage)
{
  SendaRoadmapTarget target = { .element = element };

  if (_senda_roadmap_place_open (self, &target))
    senda_element_choice_choose (
      senda_element_pane_get_choice (SENDA_ELEMENT_PANE (self->pane)), SENDA_STATE_RATED, stage);
}

static void
rate (SendaRoadmapPlace  *self,
      const SendaElement *element,
      guint               stage)
{
  const char *why = senda_words_why_fixed (self->roadmap);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (why != NULL)
    {
      senda_window_toast (GTK_WIDGET (self), why, FALSE);
      return;
    }
  if (senda_roadmap_get_stage (self->roadmap, element) == stage)
    return;
  senda_place_flush (SENDA_PLACE (self));
  if (senda_roadmap_rate (self->roadmap, element, SENDA_STATE_RATED, stage, NULL, NULL, &error))
    {
      g_object_get (senda_place_get_workspace (SENDA_PLACE (self)), "undo-text", &said, NULL);
      senda_window_toast (GTK_WIDGET (self), said ? said : "", TRUE);
    }
  else if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID))
    rate_in_pane (self, element, stage);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
rate_activated (GSimpleAction *action G_GNUC_UNUSED,
                GVariant      *parameter,
                gpointer       data)
{
  SendaRoadmapPlace *self = data;
  const SendaElement *element = NULL;
  const char *id = NULL;
  guint stage = 0;

  g_variant_get (parameter, "(&su)", &id, &stage);
  element = senda_content_find_element (get_content (self), id);
  if (self->roadmap != NULL && element != NULL && stage >= 1 && stage <= SENDA_N_STAGES)
    rate (self, element, stage);
}

static void
choice_changed (GSimpleAction *action,
                GVariant      *value,
                gpointer       data)
{
  g_simple_action_set_state (action, value);
  _senda_roadmap_place_update_view (data);
}

static void
show_all_activated (GSimpleAction *action G_GNUC_UNUSED,
                    GVariant      *parameter G_GNUC_UNUSED,
                    gpointer       data)
{
  _senda_roadmap_place_set_choice (data, "filter", SENDA_FILTER_ALL);
  _senda_roadmap_place_set_choice (data, "area", SENDA_FILTER_ALL);
  _senda_roadmap_place_update_view (data);
}

static void
round_changed (GSimpleAction *action G_GNUC_UNUSED,
               GVariant      *value,
               gpointer       data)
{
  SendaRoadmapPlace *self = data;
  const char *id = g_variant_get_string (value, NULL);
  guint n_rounds = self->rounds ? g_list_model_get_n_items (self->rounds) : 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (SendaRound) round = g_list_model_get_item (self->rounds, i);

      if (g_str_equal (senda_record_get_id (SENDA_RECORD (round)), id))
        _senda_roadmap_place_show_round (self, i + 1 < n_rounds ? round : NULL);
    }
}

static void
latest_activated (GSimpleAction *action G_GNUC_UNUSED,
                  GVariant      *parameter G_GNUC_UNUSED,
                  gpointer       data)
{
  _senda_roadmap_place_show_round (data, NULL);
}

static void
opened_cb (SendaRecord *round G_GNUC_UNUSED,
           gpointer     data)
{
  _senda_roadmap_place_show_round (data, NULL);
}

static void
new_round_activated (GSimpleAction *action G_GNUC_UNUSED,
                     GVariant      *parameter G_GNUC_UNUSED,
                     gpointer       data)
{
  SendaRoadmapPlace *self = data;
  g_autoptr (SendaPeople) people = NULL;
  g_autoptr (SendaRounds) rounds = NULL;

  if (self->roadmap == NULL)
    return;
  senda_place_flush (SENDA_PLACE (self));
  people = senda_people_new (senda_roadmap_get_workspace (self->roadmap),
                             senda_roadmap_get_task_force (self->roadmap));
  rounds = senda_rounds_new (people);
  gtk_window_present (GTK_WINDOW (senda_round_dialog_new (GTK_WIDGET (self), rounds, opened_cb,
                                                          self)));
}

void
_senda_roadmap_place_add_actions (SendaRoadmapPlace *self)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_activated, .parameter_type = "s" },
    { .name = "close", .activate = close_activated },
    { .name = "previous", .activate = previous_activated },
    { .name = "next", .activate = next_activated },
    { .name = "rate", .activate = rate_activated, .parameter_type = "(su)" },
    { .name = "table", .state = "false", .change_state = choice_changed },
    { .name = "filter", .parameter_type = "s", .state = "'" SENDA_FILTER_ALL "'",
      .change_state = choice_changed },
    { .name = "area", .parameter_type = "s", .state = "'" SENDA_FILTER_ALL "'",
      .change_state = choice_changed },
    { .name = "show-all", .activate = show_all_activated },
    { .name = "round", .parameter_type = "s", .state = "''", .change_state = round_changed },
    { .name = "latest", .activate = latest_activated },
    { .name = "new-round", .activate = new_round_activated },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "roadmap", G_ACTION_GROUP (self->actions));
}

/* What the choice of an action is: of filter, area or round. (transfer full) */
char *
_senda_roadmap_place_dup_choice (SendaRoadmapPlace *self,
                                 const char        *action)
{
  g_autoptr (GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (self->actions), action);

  return g_variant_dup_string (state, NULL);
}

gboolean
_senda_roadmap_place_is_table (SendaRoadmapPlace *self)
{
  g_autoptr (GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "table");

  return g_variant_get_boolean (state);
}

/* Shows a choice without acting on it. */
void
_senda_roadmap_place_set_choice (SendaRoadmapPlace *self,
                                 const char        *action,
                                 const char        *choice)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self->actions), action);

  g_simple_action_set_state (G_SIMPLE_ACTION (found), g_variant_new_string (choice));
}

static void
set_enabled (SendaRoadmapPlace *self,
             const char        *action,
             gboolean           enabled)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self->actions), action);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

/* Offers what can be done now. */
void
_senda_roadmap_place_enable (SendaRoadmapPlace *self)
{
  const SendaElement *open = senda_element_pane_get_element (SENDA_ELEMENT_PANE (self->pane));
  gboolean read_only = FALSE;

  g_object_get (senda_place_get_workspace (SENDA_PLACE (self)), "read-only", &read_only, NULL);
  set_enabled (self, "close", open != NULL);
  set_enabled (self, "previous", open != NULL && open->position > 0);
  set_enabled (self, "next",
               open && open->position + 1 < senda_content_get_n_elements (get_content (self)));
  set_enabled (self, "latest", self->roadmap && !senda_roadmap_is_latest (self->roadmap));
  set_enabled (self, "new-round", self->roadmap && !read_only);
}
