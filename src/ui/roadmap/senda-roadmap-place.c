/* senda-roadmap-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roadmap-place-private.h"

#include "senda-list-export.h"
#include "senda-list-views.h"
#include "senda-pictures.h"
#include "senda-roadmap-filter.h"
#include "senda-round-menu.h"
#include "senda-section.h"
#include "senda-stack.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 380
#define GRID_MIN_WIDTH 520
#define COLUMN_WIDTH 1000

G_DEFINE_FINAL_TYPE (SendaRoadmapPlace, senda_roadmap_place, SENDA_TYPE_PLACE)

static SendaElementPane *
get_pane (SendaRoadmapPlace *self)
{
  return SENDA_ELEMENT_PANE (self->pane);
}

static GtkWidget *
make_scroller (GtkWidget *view)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), COLUMN_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), COLUMN_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), view);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", clamp,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       NULL);
}

static void
ensure_table (SendaRoadmapPlace *self)
{
  if (self->table != NULL)
    return;
  self->table = senda_roadmap_view_new_table ();
  gtk_stack_add_named (GTK_STACK (self->stack), make_scroller (self->table), "table");
  senda_roadmap_view_set_roadmap (SENDA_ROADMAP_VIEW (self->table), self->roadmap);
  senda_roadmap_view_set_open (SENDA_ROADMAP_VIEW (self->table),
                               senda_element_pane_get_element (get_pane (self)));
}

static SendaRoadmapView *
get_view (SendaRoadmapPlace *self)
{
  return SENDA_ROADMAP_VIEW (_senda_roadmap_place_is_table (self) ? self->table : self->grid);
}

/* Shows grid or table with what the filter leaves, or that it leaves nothing. */
void
_senda_roadmap_place_update_view (SendaRoadmapPlace *self)
{
  g_autofree char *filter = _senda_roadmap_place_dup_choice (self, "filter");
  g_autofree char *area = _senda_roadmap_place_dup_choice (self, "area");
  gboolean filtered = !g_str_equal (filter, SENDA_FILTER_ALL) ||
                      !g_str_equal (area, SENDA_FILTER_ALL);
  const char *page = _senda_roadmap_place_is_table (self) ? "table" : "grid";

  if (self->roadmap == NULL)
    return;
  if (_senda_roadmap_place_is_table (self))
    ensure_table (self);
  if (senda_roadmap_view_filter (get_view (self), filter, area) == 0)
    page = "nothing";
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  if (filtered)
    gtk_widget_add_css_class (self->filter_button, "in-use");
  else
    gtk_widget_remove_css_class (self->filter_button, "in-use");
}

static void
update_round (SendaRoadmapPlace *self)
{
  SendaRound *round = senda_roadmap_get_round (self->roadmap);
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  gboolean is_latest = senda_roadmap_is_latest (self->roadmap);
  g_autofree char *why = senda_words_why_fixed_fully (self->roadmap);
  g_autofree char *words = round ? senda_words_round (workspace, round) : NULL;
  g_autoptr (GMenuModel) menu = senda_round_menu_new (self->roadmap, self->rounds);

  senda_page_set_title (SENDA_PAGE (self->page), C_("place", "Roadmap"),
                        words ? words : _("No round yet"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->round_button), menu);
  gtk_label_set_label (GTK_LABEL (self->why), why ? why : "");
  gtk_widget_set_visible (self->notice, why != NULL);
  gtk_widget_set_visible (self->latest, !is_latest);
  gtk_widget_set_visible (self->anew, is_latest && round != NULL &&
                                      senda_round_is_frozen (SENDA_RECORD (round)));
  _senda_roadmap_place_set_choice (self, "round",
                                   round ? senda_record_get_id (SENDA_RECORD (round)) : "");
  _senda_roadmap_place_enable (self);
}

/* What is open was made to be changed, or to be read alone: when that is another, it is made anew. */
static void
update_fixed (SendaRoadmapPlace *self)
{
  gboolean is_fixed = senda_words_why_fixed (self->roadmap) != NULL;
  SendaRoadmapTarget target = { 0 };

  if (is_fixed == self->is_fixed)
    return;
  self->is_fixed = is_fixed;
  target.element = senda_element_pane_get_element (get_pane (self));
  if (target.element == NULL)
    return;
  senda_element_pane_clear (get_pane (self));
  senda_element_pane_show (get_pane (self), self->roadmap, &target);
}

static void
set_roadmap (SendaRoadmapPlace *self,
             SendaRoadmap      *roadmap)
{
  g_set_object (&self->roadmap, roadmap);
  senda_roadmap_view_set_roadmap (SENDA_ROADMAP_VIEW (self->grid), roadmap);
  if (self->table != NULL)
    senda_roadmap_view_set_roadmap (SENDA_ROADMAP_VIEW (self->table), roadmap);
  if (roadmap == NULL)
    return;
  update_round (self);
  update_fixed (self);
  _senda_roadmap_place_update_view (self);
}

/* Shows @round, NULL for the latest; the open element stays open. */
void
_senda_roadmap_place_show_round (SendaRoadmapPlace *self,
                                 SendaRound        *round)
{
  SendaPlace *place = SENDA_PLACE (self);
  SendaRoadmapTarget target = { 0 };
  g_autoptr (SendaRoadmap) roadmap = NULL;

  senda_place_flush (place);
  target.element = senda_element_pane_get_element (get_pane (self));
  roadmap = senda_roadmap_new (senda_place_get_workspace (place),
                               senda_place_get_task_force (place), round);
  set_roadmap (self, roadmap);
  if (target.element != NULL)
    senda_element_pane_show (get_pane (self), roadmap, &target);
}

/* A round may have been opened, or the opening of one undone. */
static void
workspace_changed_cb (SendaRoadmapPlace *self,
                      GPtrArray         *touched)
{
  g_assert (SENDA_IS_ROADMAP_PLACE (self));

  for (guint i = 0; self->roadmap && i < touched->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (touched, i);

      if (ref->info != &senda_round_info)
        continue;
      if (senda_roadmap_get_round (self->roadmap) &&
          senda_record_is_deleted (SENDA_RECORD (senda_roadmap_get_round (self->roadmap))))
        _senda_roadmap_place_show_round (self, NULL);
      else
        set_roadmap (self, self->roadmap);
      return;
    }
}

static void
update_panes (SendaRoadmapPlace *self)
{
  gboolean collapsed = senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (self->split));
  gboolean open = senda_element_pane_get_element (get_pane (self)) != NULL;

  g_object_set (self->pane, "alone", collapsed, NULL);
  senda_page_set_shows_window_buttons (SENDA_PAGE (self->page), collapsed || !open);
}

/* Opens the pane at @target. */
gboolean
_senda_roadmap_place_open (SendaRoadmapPlace        *self,
                           const SendaRoadmapTarget *target)
{
  if (self->roadmap == NULL)
    return FALSE;
  senda_place_flush (SENDA_PLACE (self));
  gtk_widget_set_visible (self->pane, TRUE);
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), FALSE);
  senda_element_pane_show (get_pane (self), self->roadmap, target);
  senda_roadmap_view_set_open (SENDA_ROADMAP_VIEW (self->grid), target->element);
  if (self->table != NULL)
    senda_roadmap_view_set_open (SENDA_ROADMAP_VIEW (self->table), target->element);
  update_panes (self);
  _senda_roadmap_place_enable (self);
  return TRUE;
}

/* Closes the pane and gives the focus back to the row of the element. */
void
_senda_roadmap_place_close (SendaRoadmapPlace *self)
{
  const SendaElement *element = senda_element_pane_get_element (get_pane (self));
  GtkWidget *row = NULL;

  if (element == NULL)
    return;
  senda_place_flush (SENDA_PLACE (self));
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), TRUE);
  gtk_widget_set_visible (self->pane, FALSE);
  senda_element_pane_clear (get_pane (self));
  senda_roadmap_view_set_open (SENDA_ROADMAP_VIEW (self->grid), NULL);
  if (self->table != NULL)
    senda_roadmap_view_set_open (SENDA_ROADMAP_VIEW (self->table), NULL);
  row = senda_roadmap_view_get_row (get_view (self), element->position);
  if (row != NULL && gtk_widget_get_mapped (row))
    gtk_widget_grab_focus (row);
  update_panes (self);
  _senda_roadmap_place_enable (self);
}

/* What a record of a round is about: search and history name records. */
static gboolean
find_record (SendaRoadmapPlace  *self,
             const char         *id,
             SendaRoadmapTarget *target)
{
  static const SendaRecordInfo *const infos[] = {
    &senda_agreed_stage_info, &senda_statement_mark_info, &senda_evidence_info
  };
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));

  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      g_autoptr (SendaRecord) record = senda_workspace_get (workspace, infos[i], id, NULL);
      const char *field = infos[i] == &senda_statement_mark_info ? "statement" : "element";

      if (record != NULL && !senda_record_is_null (record, "round"))
        {
          _senda_roadmap_place_set_choice (self, "round", "");
          g_action_group_change_action_state (
            G_ACTION_GROUP (self->actions), "round",
            g_variant_new_string (senda_record_get_text (record, "round")));
          return senda_target_parse (senda_workspace_get_content (workspace),
                                     senda_record_get_text (record, field), target);
        }
    }
  return FALSE;
}

static gboolean
senda_roadmap_place_open (SendaPlace *place,
                          const char *target)
{
  SendaRoadmapPlace *self = SENDA_ROADMAP_PLACE (place);
  SendaContent *content = senda_workspace_get_content (senda_place_get_workspace (place));
  SendaRoadmapTarget found = { 0 };

  if (target == NULL)
    return TRUE;
  if (senda_roadmap_filter_is_known (target))
    {
      _senda_roadmap_place_close (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.area", "s", SENDA_FILTER_ALL);
      return gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.filter", "s", target);
    }
  if (self->roadmap == NULL || (!senda_target_parse (content, target, &found) &&
                                !find_record (self, target, &found)))
    return FALSE;
  return _senda_roadmap_place_open (self, &found);
}

static gboolean
senda_roadmap_place_go_back (SendaPlace *place)
{
  SendaRoadmapPlace *self = SENDA_ROADMAP_PLACE (place);
  gboolean open = senda_element_pane_get_element (get_pane (self)) != NULL;

  _senda_roadmap_place_close (self);
  return open;
}

static void
senda_roadmap_place_flush (SendaPlace *place)
{
  senda_text_entry_flush_within (GTK_WIDGET (place));
}

static char *
senda_roadmap_place_dup_target (SendaPlace *place)
{
  SendaRoadmapPlace *self = SENDA_ROADMAP_PLACE (place);
  const SendaElement *element = senda_element_pane_get_element (get_pane (self));

  return element ? g_strdup (element->id) : NULL;
}

/* The elements that the filter leaves. (transfer container) */
static GPtrArray *
dup_shown (SendaRoadmapPlace *self)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (self));
  SendaContent *content = senda_workspace_get_content (workspace);
  g_autofree char *filter = _senda_roadmap_place_dup_choice (self, "filter");
  g_autofree char *area = _senda_roadmap_place_dup_choice (self, "area");
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      if (senda_roadmap_filter_matches (self->roadmap, element, filter, area))
        g_ptr_array_add (shown, (gpointer) element);
    }
  return shown;
}

static SendaDocument *
senda_roadmap_place_make_list (SendaPlace *place,
                               GError    **error)
{
  SendaRoadmapPlace *self = SENDA_ROADMAP_PLACE (place);
  SendaWorkspace *workspace = senda_place_get_workspace (place);
  SendaTaskForce *task_force = senda_place_get_task_force (place);
  SendaRound *round = self->roadmap ? senda_roadmap_get_round (self->roadmap) : NULL;
  SendaContent *content = senda_workspace_get_content (workspace);
  g_autoptr (GPtrArray) shown = NULL;
  SendaRoundFacts *facts = NULL;
  SendaDocument *document = NULL;

  if (self->roadmap == NULL)
    return NULL;
  facts = round ? senda_workspace_picture_round (workspace, SENDA_RECORD (round), error)
                : senda_round_facts_new (content, NULL, NULL, NULL, NULL);
  if (facts == NULL)
    return NULL;
  shown = dup_shown (self);
  document = senda_list_make_roadmap (workspace, senda_record_get_id (SENDA_RECORD (task_force)),
                                      facts, shown);
  senda_round_facts_free (facts);
  return document;
}

static void
senda_roadmap_place_task_force_changed (SendaPlace *place)
{
  SendaRoadmapPlace *self = SENDA_ROADMAP_PLACE (place);
  SendaWorkspace *workspace = senda_place_get_workspace (place);
  SendaTaskForce *task_force = senda_place_get_task_force (place);
  g_autoptr (SendaRoadmap) roadmap = NULL;
  g_autoptr (GMenuModel) filters = NULL;

  _senda_roadmap_place_close (self);
  g_clear_object (&self->rounds);
  _senda_roadmap_place_set_choice (self, "filter", SENDA_FILTER_ALL);
  _senda_roadmap_place_set_choice (self, "area", SENDA_FILTER_ALL);
  if (task_force != NULL)
    {
      self->rounds = senda_workspace_list (workspace, &senda_round_info,
                                           senda_record_get_id (SENDA_RECORD (task_force)));
      roadmap = senda_roadmap_new (workspace, task_force, NULL);
      filters = senda_roadmap_filter_new_menu (roadmap);
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->filter_button), filters);
    }
  set_roadmap (self, roadmap);
}

static void
senda_roadmap_place_dispose (GObject *object)
{
  SendaRoadmapPlace *self = SENDA_ROADMAP_PLACE (object);

  G_OBJECT_CLASS (senda_roadmap_place_parent_class)->dispose (object);

  g_clear_object (&self->roadmap);
  g_clear_object (&self->rounds);
  g_clear_object (&self->actions);
}

static void
senda_roadmap_place_constructed (GObject *object)
{
  SendaWorkspace *workspace = senda_place_get_workspace (SENDA_PLACE (object));

  G_OBJECT_CLASS (senda_roadmap_place_parent_class)->constructed (object);

  /* After the roadmap, which follows the workspace too. */
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), object,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
senda_roadmap_place_class_init (SendaRoadmapPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SendaPlaceClass *place_class = SENDA_PLACE_CLASS (klass);

  object_class->constructed = senda_roadmap_place_constructed;
  object_class->dispose = senda_roadmap_place_dispose;
  place_class->task_force_changed = senda_roadmap_place_task_force_changed;
  place_class->open = senda_roadmap_place_open;
  place_class->go_back = senda_roadmap_place_go_back;
  place_class->flush = senda_roadmap_place_flush;
  place_class->dup_target = senda_roadmap_place_dup_target;
  place_class->make_list = senda_roadmap_place_make_list;
}

static GtkWidget *
make_menu_button (const char *icon,
                  const char *label)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_image_new_from_icon_name (icon));
  gtk_widget_add_css_class (button, "flat");
  senda_icon_button_set_label (button, label);
  return button;
}

static GtkWidget *
make_table_button (void)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                    "action-name", "roadmap.table",
                                    "child", gtk_image_new_from_icon_name ("senda-table-symbolic"),
                                    NULL);

  gtk_widget_add_css_class (button, "flat");
  senda_icon_button_set_label (button, _("Show as a Table"));
  return button;
}

static GtkWidget *
make_notice (SendaRoadmapPlace *self)
{
  self->notice = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->why = senda_section_label_new (NULL, NULL);
  self->latest = gtk_button_new_with_label (_("Latest Round"));
  gtk_widget_set_hexpand (self->why, TRUE);
  gtk_widget_set_valign (self->latest, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->latest), "roadmap.latest");
  self->anew = gtk_button_new_with_label (_("New Round…"));
  gtk_widget_set_valign (self->anew, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->anew), "roadmap.new-round");
  gtk_widget_add_css_class (self->notice, "fixed-notice");
  gtk_widget_add_css_class (self->notice, "bar");
  gtk_widget_set_visible (self->notice, FALSE);
  gtk_box_append (GTK_BOX (self->notice), self->why);
  gtk_box_append (GTK_BOX (self->notice), self->latest);
  gtk_box_append (GTK_BOX (self->notice), self->anew);
  return self->notice;
}

static GtkWidget *
make_nothing (void)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "label", _("Show All Elements"),
                                    "halign", GTK_ALIGN_CENTER,
                                    "action-name", "roadmap.show-all",
                                    NULL);

  gtk_widget_add_css_class (button, "pill");
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "senda-filter-symbolic",
                       "title", _("No Element Matches"),
                       "description", _("None of the elements is in the state that the filter "
                                        "asks for."),
                       "child", button,
                       NULL);
}

static void
build_page (SendaRoadmapPlace *self)
{
  self->page = senda_page_new (C_("place", "Roadmap"));
  self->filter_button = make_menu_button ("senda-filter-symbolic", _("Filter"));
  self->round_button = make_menu_button ("senda-round-symbolic", _("Rounds"));
  self->grid = senda_roadmap_view_new_grid ();
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), make_scroller (self->grid), "grid");
  gtk_stack_add_named (GTK_STACK (self->stack), make_nothing (), "nothing");
  senda_stack_tell_pages (GTK_STACK (self->stack));
  senda_page_pack_end (SENDA_PAGE (self->page), self->round_button);
  senda_page_pack_end (SENDA_PAGE (self->page), self->filter_button);
  senda_page_pack_end (SENDA_PAGE (self->page), make_table_button ());
  senda_page_add_top_bar (SENDA_PAGE (self->page), make_notice (self));
  senda_page_set_body (SENDA_PAGE (self->page), self->stack);
  senda_list_export_attach (SENDA_PLACE (self), SENDA_PAGE (self->page));
  g_object_bind_property (self, "collapsed", self->page, "collapsed", G_BINDING_SYNC_CREATE);
}

static void
senda_roadmap_place_init (SendaRoadmapPlace *self)
{
  _senda_roadmap_place_add_actions (self);
  build_page (self);
  self->pane = senda_element_pane_new ();
  gtk_widget_set_visible (self->pane, FALSE);
  self->split = g_object_new (SENDA_TYPE_SPLIT_VIEW,
                              "content", self->page,
                              "sidebar", self->pane,
                              "sidebar-at-end", TRUE,
                              "sidebar-width", PANE_WIDTH,
                              "content-min-width", GRID_MIN_WIDTH,
                              "show-content", TRUE,
                              NULL);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (update_panes), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->split);
}
