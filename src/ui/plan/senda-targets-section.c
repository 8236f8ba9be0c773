/* senda-targets-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-targets-section.h"

#include "senda-list-button.h"
#include "senda-list-views.h"
#include "senda-plan-words.h"
#include "senda-projection.h"
#include "senda-section.h"
#include "senda-split-view.h"
#include "senda-target-pane.h"
#include "senda-target-row.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 380
#define LIST_MIN_WIDTH 480
#define COLUMN_WIDTH 800

/* Up to when the plan is thought to be done. */
static const int presets[] = { 3, 6, 12, 0 };

struct _SendaTargetsSection
{
  SendaPlaceSection parent_instance;

  gboolean is_stale; /* nobody looks: shown anew when somebody does */
  GtkWidget *split;
  GtkWidget *side;   /* around the pane */
  GtkWidget *back;
  GtkWidget *holder; /* an AdwBin with the pane of the open element, or nothing */
  GtkWidget *until;
  GPtrArray *rows;   /* of SendaTargetRow, one per element: not held */
  const SendaElement *element; /* open, or NULL */
  guint preset;
};

G_DEFINE_FINAL_TYPE (SendaTargetsSection, senda_targets_section, SENDA_TYPE_PLACE_SECTION)

static SendaRounds *
get_rounds (SendaTargetsSection *self)
{
  return senda_place_section_get_rounds (SENDA_PLACE_SECTION (self));
}

static SendaWorkspace *
get_workspace (SendaTargetsSection *self)
{
  return senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
}

static SendaContent *
get_content (SendaTargetsSection *self)
{
  return senda_workspace_get_content (get_workspace (self));
}

/* (transfer full) (nullable) */
static char *
dup_day (SendaTargetsSection *self,
         guint                preset)
{
  g_autofree char *today = senda_workspace_today (get_workspace (self));

  return presets[preset] > 0 ? senda_day_add (today, presets[preset], 0) : NULL;
}

static void
update (SendaTargetsSection *self)
{
  SendaPeopleFacts *people =
    senda_people_get_facts (senda_place_section_get_people (SENDA_PLACE_SECTION (self)));
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  g_autofree char *by = dup_day (self, self->preset);
  g_autoptr (SendaProjection) projection = NULL;

  g_assert (SENDA_IS_TARGETS_SECTION (self));

  self->is_stale = FALSE;
  projection = senda_projection_new (get_content (self), senda_plan_get_facts (get_rounds (self)),
                                     senda_rounds_get_targets (get_rounds (self)),
                                     senda_people_facts_list (people, &senda_action_info), by);
  for (guint i = 0; i < projection->lines->len; i++)
    {
      const SendaProjectionLine *line = g_ptr_array_index (projection->lines, i);

      senda_target_row_set_line (g_ptr_array_index (self->rows, line->element->position), line,
                                 get_content (self), catalog);
      if (line->element == self->element)
        senda_target_pane_show (SENDA_TARGET_PANE (adw_bin_get_child (ADW_BIN (self->holder))),
                                line, by);
    }
}

static void
ensure (SendaTargetsSection *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaTargetsSection *self)
{
  g_assert (SENDA_IS_TARGETS_SECTION (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
mark_open (SendaTargetsSection *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (senda_target_row_get_element (SENDA_TARGET_ROW (row)) == self->element)
        gtk_widget_add_css_class (row, "open");
      else
        gtk_widget_remove_css_class (row, "open");
    }
}

/* NULL closes. */
static void
open_element (SendaTargetsSection *self,
              const SendaElement  *element)
{
  const SendaElement *before = self->element;

  senda_text_entry_flush_within (self->side);
  self->element = element;
  if (element == NULL)
    adw_bin_set_child (ADW_BIN (self->holder), NULL);
  else if (element != before)
    adw_bin_set_child (ADW_BIN (self->holder), senda_target_pane_new (get_rounds (self), element));
  gtk_widget_set_visible (self->side, element != NULL);
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), element == NULL);
  mark_open (self);
  update (self);
  if (element != NULL)
    gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (self->holder)));
  else if (before != NULL)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, before->position));
}

static void
row_activated_cb (SendaTargetsSection *self,
                  SendaTargetRow      *row)
{
  g_assert (SENDA_IS_TARGETS_SECTION (self));

  open_element (self, senda_target_row_get_element (row));
}

static void
close_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  open_element (SENDA_TARGETS_SECTION (widget), NULL);
}

static void
until_cb (SendaTargetsSection *self,
          guint                index)
{
  g_assert (SENDA_IS_TARGETS_SECTION (self));

  self->preset = index;
  update (self);
}

static GtkWidget *
build_until (SendaTargetsSection *self)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *line = senda_wrap_box_new (9, 6);
  GtkWidget *label = senda_paragraph_new (_("Suppose that what is due is done:"));

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autofree char *day = dup_day (self, i);
      g_autofree char *date = day ? senda_catalog_format_date (catalog, day) : NULL;

      if (date == NULL)
        g_ptr_array_add (items, g_strdup (_("All that is planned")));
      else
        g_ptr_array_add (items, g_strdup_printf (
          ngettext ("In %1$d month, by %2$s", "In %1$d months, by %2$s", presets[i]),
          presets[i], date));
    }
  g_ptr_array_add (items, NULL);
  self->preset = 1;
  self->until = senda_list_button_new (_("Suppose that what is due is done"),
                                       (const char *const *) items->pdata, self->preset);
  g_signal_connect_object (self->until, "chosen", G_CALLBACK (until_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_insert_before (label, line, NULL);
  gtk_widget_insert_before (self->until, line, NULL);
  return line;
}

static GtkWidget *
build_area (SendaTargetsSection *self,
            const SendaArea     *area)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  const char *name = senda_message (area->name, catalog);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = senda_boxed_list_new (name);

  for (guint i = 0; i < area->elements->len; i++)
    {
      GtkWidget *row = senda_target_row_new (g_ptr_array_index (area->elements, i));

      gtk_list_box_append (GTK_LIST_BOX (list), row);
      g_ptr_array_add (self->rows, row);
    }
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), senda_target_row_new_head (name));
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

static GtkWidget *
build_list (SendaTargetsSection *self)
{
  GPtrArray *areas = senda_content_get_areas (get_content (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = NULL;

  gtk_widget_add_css_class (column, "window-column");
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("Where each element is today, where you want it to be, "
                                         "and what the statements would suggest if the plan were "
                                         "done. That is a thought, not a promise: the group "
                                         "chooses the stage.")));
  gtk_box_append (GTK_BOX (column), build_until (self));
  for (guint i = 0; i < areas->len; i++)
    gtk_box_append (GTK_BOX (column), build_area (self, g_ptr_array_index (areas, i)));
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", column, NULL);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "child", clamp,
                       NULL);
}

static GtkWidget *
build_side (SendaTargetsSection *self)
{
  GtkWidget *clamp = NULL;

  self->side = gtk_overlay_new ();
  gtk_widget_add_css_class (self->side, "round-pane");
  gtk_widget_add_css_class (self->side, "target-side");
  self->back = senda_icon_button_new ("senda-close-symbolic", _("Close the Details"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "targets.close");
  gtk_widget_set_halign (self->back, GTK_ALIGN_END);
  gtk_widget_set_valign (self->back, GTK_ALIGN_START);
  gtk_widget_set_margin_end (self->back, 10);
  self->holder = adw_bin_new ();
  gtk_widget_add_css_class (self->holder, "pane-column");
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 640, "child", self->holder, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (self->side), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                                 "hscrollbar-policy",
                                                                 GTK_POLICY_NEVER,
                                                                 "vexpand", TRUE,
                                                                 "child", clamp,
                                                                 NULL));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->side), self->back);
  gtk_widget_set_visible (self->side, FALSE);
  return self->side;
}

static gboolean
senda_targets_section_open (SendaPlaceSection *section,
                            const char        *target)
{
  SendaTargetsSection *self = SENDA_TARGETS_SECTION (section);
  const SendaElement *element =
    target ? senda_content_find_element (get_content (self), target) : NULL;

  if (target == NULL)
    return TRUE;
  if (element == NULL)
    return FALSE;
  open_element (self, element);
  return TRUE;
}

static gboolean
senda_targets_section_go_back (SendaPlaceSection *section)
{
  SendaTargetsSection *self = SENDA_TARGETS_SECTION (section);

  if (self->element == NULL)
    return FALSE;
  open_element (self, NULL);
  return TRUE;
}

static char *
senda_targets_section_dup_target (SendaPlaceSection *section)
{
  SendaTargetsSection *self = SENDA_TARGETS_SECTION (section);

  return self->element ? g_strdup (self->element->id) : NULL;
}

static SendaDocument *
senda_targets_section_make_list (SendaPlaceSection *section,
                                 GError           **error G_GNUC_UNUSED)
{
  SendaTargetsSection *self = SENDA_TARGETS_SECTION (section);
  SendaPeopleFacts *people = senda_people_get_facts (senda_place_section_get_people (section));
  g_autofree char *by = dup_day (self, self->preset);
  g_autoptr (SendaProjection) projection =
    senda_projection_new (get_content (self), senda_plan_get_facts (get_rounds (self)),
                          senda_rounds_get_targets (get_rounds (self)),
                          senda_people_facts_list (people, &senda_action_info), by);

  return senda_list_make_projection (get_workspace (self),
                                     senda_place_section_get_task_force_id (section), projection);
}

static void
senda_targets_section_constructed (GObject *object)
{
  SendaTargetsSection *self = SENDA_TARGETS_SECTION (object);

  G_OBJECT_CLASS (senda_targets_section_parent_class)->constructed (object);

  self->split = g_object_new (SENDA_TYPE_SPLIT_VIEW,
                              "content", build_list (self),
                              "sidebar", build_side (self),
                              "sidebar-at-end", TRUE,
                              "sidebar-width", PANE_WIDTH,
                              "content-min-width", LIST_MIN_WIDTH,
                              "show-content", TRUE,
                              NULL);
  adw_bin_set_child (ADW_BIN (self), self->split);
  g_signal_connect_object (get_rounds (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
  update (self);
}

static void
senda_targets_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (senda_targets_section_parent_class)->dispose (object);
}

static void
senda_targets_section_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_TARGETS_SECTION (object)->rows);

  G_OBJECT_CLASS (senda_targets_section_parent_class)->finalize (object);
}

static void
senda_targets_section_class_init (SendaTargetsSectionClass *klass)
{
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_targets_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_targets_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_targets_section_finalize;
  section_class->open = senda_targets_section_open;
  section_class->go_back = senda_targets_section_go_back;
  section_class->dup_target = senda_targets_section_dup_target;
  section_class->make_list = senda_targets_section_make_list;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "targets.close", NULL, close_cb);
}

static void
senda_targets_section_init (SendaTargetsSection *self)
{
  self->rows = g_ptr_array_new ();
}
