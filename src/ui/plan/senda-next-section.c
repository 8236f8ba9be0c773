/* senda-next-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-next-section.h"

#include "senda-list-views.h"
#include "senda-next-group.h"
#include "senda-next-statements.h"
#include "senda-plan-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 760

struct _SendaNextSection
{
  SendaPlaceSection parent_instance;

  gboolean is_stale; /* nobody looks: shown anew when somebody does */
  GPtrArray *groups;   /* of SendaNextGroup, one per element: not held */
  GPtrArray *headings; /* of the areas: not held */
  GtkWidget *none;     /* with the way to the Roadmap */
  GtkWidget *more;     /* why some elements are not here */
  GtkWidget *wanted;   /* takes the focus once it has its place; a weak pointer */
  guint tick;
};

G_DEFINE_FINAL_TYPE (SendaNextSection, senda_next_section, SENDA_TYPE_PLACE_SECTION)

static SendaContent *
get_content (SendaNextSection *self)
{
  return senda_workspace_get_content (
    senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)));
}

/* Nobody knows yet where it stands, so nobody knows what comes next. */
static gboolean
waits_for_a_stage (SendaRoundFacts    *facts,
                   const SendaElement *element)
{
  const char *state = senda_round_facts_get_state (facts, element);

  return senda_round_facts_get_stage (facts, element) == 0 &&
         senda_next_stage (facts, element) == 0 && !g_str_equal (state, SENDA_STATE_NOT_APPLICABLE);
}

static void
update (SendaNextSection *self)
{
  GPtrArray *areas = senda_content_get_areas (get_content (self));
  SendaRoundFacts *facts =
    senda_plan_get_facts (senda_place_section_get_rounds (SENDA_PLACE_SECTION (self)));
  gboolean are_any = FALSE;
  gboolean are_open = FALSE;

  g_assert (SENDA_IS_NEXT_SECTION (self));

  self->is_stale = FALSE;
  for (guint i = 0; i < areas->len; i++)
    {
      const SendaArea *area = g_ptr_array_index (areas, i);
      gboolean is_any = FALSE;

      for (guint j = 0; j < area->elements->len; j++)
        {
          const SendaElement *element = g_ptr_array_index (area->elements, j);
          gboolean is_shown =
            senda_next_group_update (g_ptr_array_index (self->groups, element->position));

          is_any = is_any || is_shown;
          are_open = are_open || (!is_shown && waits_for_a_stage (facts, element));
        }
      gtk_widget_set_visible (g_ptr_array_index (self->headings, i), is_any);
      are_any = are_any || is_any;
    }
  gtk_widget_set_visible (self->none, !are_any);
  gtk_widget_set_visible (self->more, are_any && are_open);
}

static void
ensure (SendaNextSection *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaNextSection *self)
{
  g_assert (SENDA_IS_NEXT_SECTION (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
add_area (SendaNextSection *self,
          GtkBox           *column,
          const SendaArea  *area)
{
  SendaRounds *rounds = senda_place_section_get_rounds (SENDA_PLACE_SECTION (self));
  SendaCatalog *catalog = senda_workspace_get_catalog (senda_rounds_get_workspace (rounds));
  GtkWidget *heading = senda_heading_new (senda_message (area->name, catalog), "title-4", 2);

  gtk_box_append (column, heading);
  g_ptr_array_add (self->headings, heading);
  for (guint i = 0; i < area->elements->len; i++)
    {
      GtkWidget *group = senda_next_group_new (rounds, g_ptr_array_index (area->elements, i));

      gtk_box_append (column, group);
      g_ptr_array_add (self->groups, group);
    }
}

static GtkWidget *
build_none (void)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_("Go to Roadmap"));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "roadmap");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-place");
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new_dim (_("There is nothing to plan from yet. Agree on a stage "
                                             "for an element in the Roadmap, or mark its "
                                             "statements.")));
  gtk_box_append (GTK_BOX (column), button);
  return column;
}

static GtkWidget *
build_column (SendaNextSection *self)
{
  GPtrArray *areas = senda_content_get_areas (get_content (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_add_css_class (column, "window-column");
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("What would be true at the next stage of each element, "
                                         "and is not said of you yet. Plan an action for what you "
                                         "want to change, or say why you leave it; not every "
                                         "statement needs one.")));
  self->none = build_none ();
  gtk_box_append (GTK_BOX (column), self->none);
  for (guint i = 0; i < areas->len; i++)
    add_area (self, GTK_BOX (column), g_ptr_array_index (areas, i));
  self->more =
    senda_paragraph_new_dim (_("Elements without a stage come in once you agree on one."));
  gtk_box_append (GTK_BOX (column), self->more);
  return column;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  SendaNextSection *self = SENDA_NEXT_SECTION (widget);

  self->tick = 0;
  if (self->wanted != NULL)
    gtk_widget_child_focus (self->wanted, GTK_DIR_TAB_FORWARD);
  g_clear_weak_pointer (&self->wanted);
  return G_SOURCE_REMOVE;
}

/* A statement or an element: the layout that scrolling needs is made in the next frame. */
static gboolean
senda_next_section_open (SendaPlaceSection *section,
                         const char        *target)
{
  SendaNextSection *self = SENDA_NEXT_SECTION (section);
  const SendaStatement *statement =
    target ? senda_content_find_statement (get_content (self), target) : NULL;
  const SendaElement *element = statement ? statement->element : NULL;
  GtkWidget *group = NULL;
  GtkWidget *panel = NULL;

  if (target == NULL)
    return TRUE;
  if (element == NULL)
    element = senda_content_find_element (get_content (self), target);
  if (element == NULL)
    return FALSE;
  ensure (self);
  group = g_ptr_array_index (self->groups, element->position);
  panel = statement ? senda_next_group_find (SENDA_NEXT_GROUP (group), statement) : NULL;
  g_set_weak_pointer (&self->wanted, panel ? panel : group);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  return TRUE;
}

static SendaDocument *
senda_next_section_make_list (SendaPlaceSection *section,
                              GError           **error G_GNUC_UNUSED)
{
  SendaPeople *people = senda_place_section_get_people (section);

  return senda_list_make_next (senda_place_section_get_workspace (section),
                               senda_place_section_get_task_force_id (section),
                               senda_plan_get_facts (senda_place_section_get_rounds (section)),
                               senda_people_get_facts (people));
}

static void
senda_next_section_constructed (GObject *object)
{
  SendaNextSection *self = SENDA_NEXT_SECTION (object);
  SendaRounds *rounds = senda_place_section_get_rounds (SENDA_PLACE_SECTION (self));
  GtkWidget *clamp = NULL;

  G_OBJECT_CLASS (senda_next_section_parent_class)->constructed (object);

  clamp = g_object_new (ADW_TYPE_CLAMP,
                        "maximum-size", COLUMN_WIDTH,
                        "child", build_column (self),
                        NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  g_signal_connect_object (rounds, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
  update (self);
}

static void
senda_next_section_dispose (GObject *object)
{
  SendaNextSection *self = SENDA_NEXT_SECTION (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->wanted);
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_next_section_parent_class)->dispose (object);
}

static void
senda_next_section_class_init (SendaNextSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_next_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_next_section_dispose;
  SENDA_PLACE_SECTION_CLASS (klass)->open = senda_next_section_open;
  SENDA_PLACE_SECTION_CLASS (klass)->make_list = senda_next_section_make_list;
}

static void
senda_next_section_init (SendaNextSection *self)
{
  self->groups = g_ptr_array_new ();
  self->headings = g_ptr_array_new ();
}
