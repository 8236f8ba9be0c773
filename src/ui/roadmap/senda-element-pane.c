/* senda-element-pane.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-pane.h"

#include "senda-element-actions.h"
#include "senda-element-carried.h"
#include "senda-element-evidence.h"
#include "senda-element-header.h"
#include "senda-element-history.h"
#include "senda-element-note.h"
#include "senda-element-protocols.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define MAX_WIDTH 640

struct _SendaElementPane
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *back;
  GtkWidget *close;
  GtkWidget *report;
  GtkWidget *scroller;
  GtkWidget *clamp;
  SendaRoadmap *roadmap;
  SendaRounds *rounds; /* of the task force of the roadmap; NULL until they are needed */
  const SendaElement *element;
  GPtrArray *sections; /* of SendaElementSection; borrowed */
  GtkWidget *choice;
  GtkWidget *stages[SENDA_N_STAGES];
  GtkWidget *wanted;   /* takes the focus once it has its place; a weak pointer */
  guint tick;
  guint stage;         /* where the group was when last looked */
  gboolean alone;
};

G_DEFINE_FINAL_TYPE (SendaElementPane, senda_element_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ALONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The present stage and the next one are what the conversation is about. */
static void
open_stages (SendaElementPane *self)
{
  guint present = MAX (self->stage, 1);

  senda_stage_section_set_expanded (SENDA_STAGE_SECTION (self->stages[present - 1]), TRUE);
  if (self->stage > 0 && self->stage < SENDA_N_STAGES)
    senda_stage_section_set_expanded (SENDA_STAGE_SECTION (self->stages[self->stage]), TRUE);
}

static void
element_changed_cb (SendaElementPane *self,
                    guint             position)
{
  guint stage = 0;

  g_assert (SENDA_IS_ELEMENT_PANE (self));

  if (self->element == NULL || self->element->position != position)
    return;
  for (guint i = 0; i < self->sections->len; i++)
    senda_element_section_update (g_ptr_array_index (self->sections, i));
  stage = senda_roadmap_get_stage (self->roadmap, self->element);
  if (stage == self->stage)
    return;
  self->stage = stage;
  if (stage > 0)
    open_stages (self);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  SendaElementPane *self = SENDA_ELEMENT_PANE (widget);

  self->tick = 0;
  if (self->wanted != NULL)
    gtk_widget_grab_focus (self->wanted);
  g_clear_weak_pointer (&self->wanted);
  return G_SOURCE_REMOVE;
}

/* Scrolling to what takes the focus needs the layout that the next frame makes. */
static void
focus_soon (SendaElementPane *self,
            GtkWidget        *widget)
{
  g_set_weak_pointer (&self->wanted, widget);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static GtkWidget *
add_section (SendaElementPane *self,
             GtkWidget        *column,
             GtkWidget        *section)
{
  g_ptr_array_add (self->sections, section);
  gtk_box_append (GTK_BOX (column), section);
  return section;
}

static GtkWidget *
new_section (SendaElementPane *self,
             GType             type)
{
  return g_object_new (type, "roadmap", self->roadmap, "element", self->element, NULL);
}

/* NULL in an earlier round: the plan goes on from the latest. */
static SendaRounds *
get_rounds (SendaElementPane *self)
{
  SendaTaskForce *task_force = senda_roadmap_get_task_force (self->roadmap);

  if (!senda_roadmap_is_latest (self->roadmap))
    return NULL;
  if (self->rounds != NULL && senda_rounds_get_task_force (self->rounds) != task_force)
    g_clear_object (&self->rounds);
  if (self->rounds == NULL)
    {
      g_autoptr (SendaPeople) people =
        senda_people_new (senda_roadmap_get_workspace (self->roadmap), task_force);

      self->rounds = senda_rounds_new (people);
    }
  return self->rounds;
}

static GtkWidget *
make_stages (SendaElementPane *self)
{
  GtkWidget *column = senda_section_box_new (_("The Five Stages"));

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    self->stages[i] = add_section (self, column,
                                   senda_stage_section_new (self->roadmap, get_rounds (self),
                                                            self->element, i + 1));
  return column;
}

static GtkWidget *
make_notice (const char *why)
{
  GtkWidget *notice = senda_section_label_new (why, NULL);

  gtk_widget_add_css_class (notice, "fixed-notice");
  return notice;
}

static void
build (SendaElementPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  const char *why = senda_words_why_fixed (self->roadmap);

  gtk_widget_add_css_class (column, "element-column");
  if (why != NULL)
    gtk_box_append (GTK_BOX (column), make_notice (why));
  add_section (self, column, new_section (self, SENDA_TYPE_ELEMENT_HEADER));
  add_section (self, column, new_section (self, SENDA_TYPE_ELEMENT_CARRIED));
  self->choice = add_section (self, column, new_section (self, SENDA_TYPE_ELEMENT_CHOICE));
  gtk_box_append (GTK_BOX (column), make_stages (self));
  if (get_rounds (self) != NULL)
    add_section (self, column, senda_element_actions_new (self->roadmap, get_rounds (self),
                                                          self->element));
  add_section (self, column, new_section (self, SENDA_TYPE_ELEMENT_PROTOCOLS));
  add_section (self, column, new_section (self, SENDA_TYPE_ELEMENT_NOTE));
  add_section (self, column, new_section (self, SENDA_TYPE_ELEMENT_EVIDENCE));
  add_section (self, column, new_section (self, SENDA_TYPE_ELEMENT_HISTORY));
  adw_clamp_set_child (ADW_CLAMP (self->clamp), column);
}

static void
update_buttons (SendaElementPane *self)
{
  gtk_widget_set_visible (self->back, self->alone);
  gtk_widget_set_visible (self->close, !self->alone);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->header), self->alone);
}

static void
senda_element_pane_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ALONE:
      g_value_set_boolean (value, SENDA_ELEMENT_PANE (object)->alone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_element_pane_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SendaElementPane *self = SENDA_ELEMENT_PANE (object);

  switch (prop_id)
    {
    case PROP_ALONE:
      if (self->alone == g_value_get_boolean (value))
        return;
      self->alone = g_value_get_boolean (value);
      update_buttons (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_element_pane_dispose (GObject *object)
{
  SendaElementPane *self = SENDA_ELEMENT_PANE (object);

  if (self->clamp != NULL)
    senda_element_pane_clear (self);
  self->clamp = NULL;
  g_clear_object (&self->rounds);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_element_pane_parent_class)->dispose (object);
}

static void
senda_element_pane_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_ELEMENT_PANE (object)->sections);

  G_OBJECT_CLASS (senda_element_pane_parent_class)->finalize (object);
}

static void
senda_element_pane_class_init (SendaElementPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = senda_element_pane_get_property;
  object_class->set_property = senda_element_pane_set_property;
  object_class->dispose = senda_element_pane_dispose;
  object_class->finalize = senda_element_pane_finalize;

  properties[PROP_ALONE] =
    g_param_spec_boolean ("alone", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "elementpane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_button (const char *icon,
             const char *label,
             const char *action)
{
  GtkWidget *button = senda_icon_button_new (icon, label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
build_header (SendaElementPane *self)
{
  GtkWidget *previous = make_button ("senda-up-symbolic", _("Previous Element"),
                                     "roadmap.previous");
  GtkWidget *next = make_button ("senda-down-symbolic", _("Next Element"), "roadmap.next");

  self->back = make_button ("senda-back-symbolic", _("Back to the Roadmap"), "roadmap.close");
  self->close = make_button ("senda-close-symbolic", _("Close the Details"), "roadmap.close");
  self->report = senda_icon_button_new ("senda-report-symbolic", _("Report on This Element"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->report), "s", "reports:element");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->report), "win.open-place");
  self->header = g_object_new (ADW_TYPE_HEADER_BAR,
                               "title-widget", adw_window_title_new (_("Element"), NULL),
                               NULL);
  gtk_widget_add_css_class (self->header, "flat");
  adw_header_bar_pack_start (ADW_HEADER_BAR (self->header), self->back);
  adw_header_bar_pack_start (ADW_HEADER_BAR (self->header), self->close);
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), next);
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), previous);
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), self->report);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
}

static void
senda_element_pane_init (SendaElementPane *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->sections = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  build_header (self);
  self->clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), MAX_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->clamp), MAX_WIDTH);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", self->clamp,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vexpand", TRUE,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  update_buttons (self);
}

GtkWidget *
senda_element_pane_new (void)
{
  return g_object_new (SENDA_TYPE_ELEMENT_PANE, NULL);
}

static void
lead_to_report (SendaElementPane *self)
{
  g_autofree char *target = g_strconcat ("reports:element:", self->element->id, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->report), "s", target);
}

static void
go_to (SendaElementPane         *self,
       const SendaRoadmapTarget *target)
{
  SendaStageSection *stage = senda_element_pane_get_stage (self, target->stage);

  if (stage == NULL)
    {
      gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
      return;
    }
  senda_stage_section_set_expanded (stage, TRUE);
  focus_soon (self, target->statement ? senda_stage_section_get_marks (stage, target->statement)
                                      : GTK_WIDGET (stage));
}

/* Shows the element that @target names, at the stage or statement that it names. The same element
 * of the same round stays as it is. */
void
senda_element_pane_show (SendaElementPane         *self,
                         SendaRoadmap             *roadmap,
                         const SendaRoadmapTarget *target)
{
  g_return_if_fail (SENDA_IS_ELEMENT_PANE (self));
  g_return_if_fail (target->element != NULL);

  if (roadmap != self->roadmap || target->element != self->element)
    {
      senda_element_pane_clear (self);
      self->roadmap = g_object_ref (roadmap);
      self->element = target->element;
      self->stage = senda_roadmap_get_stage (roadmap, target->element);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      senda_words_message (roadmap, target->element->name), -1);
      build (self);
      lead_to_report (self);
      open_stages (self);
      g_signal_connect_swapped (roadmap, "element-changed", G_CALLBACK (element_changed_cb), self);
      if (target->stage == 0)
        focus_soon (self, self->choice);
    }
  go_to (self, target);
}

/* Shows nothing; what was being typed is committed first. */
void
senda_element_pane_clear (SendaElementPane *self)
{
  g_return_if_fail (SENDA_IS_ELEMENT_PANE (self));

  adw_clamp_set_child (ADW_CLAMP (self->clamp), NULL);
  g_ptr_array_set_size (self->sections, 0);
  self->choice = NULL;
  self->element = NULL;
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->wanted);
  if (self->roadmap != NULL)
    g_signal_handlers_disconnect_by_data (self->roadmap, self);
  g_clear_object (&self->roadmap);
}

/* What is shown, or NULL. (transfer none) */
const SendaElement *
senda_element_pane_get_element (SendaElementPane *self)
{
  g_return_val_if_fail (SENDA_IS_ELEMENT_PANE (self), NULL);

  return self->element;
}

/* (transfer none) (nullable) */
SendaElementChoice *
senda_element_pane_get_choice (SendaElementPane *self)
{
  g_return_val_if_fail (SENDA_IS_ELEMENT_PANE (self), NULL);

  return self->choice ? SENDA_ELEMENT_CHOICE (self->choice) : NULL;
}

/* (transfer none) (nullable): NULL while nothing is shown, and for a @stage outside 1 to 5 */
SendaStageSection *
senda_element_pane_get_stage (SendaElementPane *self,
                              guint             stage)
{
  g_return_val_if_fail (SENDA_IS_ELEMENT_PANE (self), NULL);

  if (self->element == NULL || stage < 1 || stage > SENDA_N_STAGES)
    return NULL;
  return SENDA_STAGE_SECTION (self->stages[stage - 1]);
}
