/* senda-element-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-row.h"

#include "senda-element-plan.h"
#include "senda-focus-ring.h"
#include "senda-roadmap-words.h"

#define MUTED 0.72  /* of the text colour: still 4.9:1 */

struct _SendaElementRow
{
  GtkWidget parent_instance;

  const SendaElement *element;
  GtkWidget *cells[SENDA_N_STAGES];
  PangoLayout *name;
  PangoLayout *words;
  gboolean placed; /* at a stage: the words are what matters */
};

G_DEFINE_FINAL_TYPE (SendaElementRow, senda_element_row, GTK_TYPE_WIDGET)

static void
make_plan (SendaElementRow  *self,
           int               width,
           SendaElementPlan *plan)
{
  senda_element_plan_make (plan, self->name, self->words, self->cells, width);
}

static void
senda_element_row_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline G_GNUC_UNUSED,
                           int            *natural_baseline G_GNUC_UNUSED)
{
  SendaElementRow *self = SENDA_ELEMENT_ROW (widget);
  SendaElementPlan plan;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      senda_element_plan_measure_width (self->cells, minimum, natural);
    }
  else
    {
      if (for_size < 0)
        gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
      make_plan (self, for_size, &plan);
      *minimum = *natural = plan.height;
    }
}

static GtkSizeRequestMode
senda_element_row_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
is_mirrored (SendaElementRow *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
senda_element_row_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline G_GNUC_UNUSED)
{
  SendaElementRow *self = SENDA_ELEMENT_ROW (widget);
  int top = 0;
  int step = 0;
  SendaElementPlan plan;

  make_plan (self, width, &plan);
  top = plan.cells_y + MAX (0, (height - plan.height) / 2);
  step = plan.cells_width + SENDA_ELEMENT_CELL_GAP;
  for (int i = 0; i < SENDA_N_STAGES; i++)
    {
      int start = plan.cells_x + i * step / SENDA_N_STAGES;
      int end = plan.cells_x + (i + 1) * step / SENDA_N_STAGES - SENDA_ELEMENT_CELL_GAP;
      int x = is_mirrored (self) ? width - end : start;

      gtk_widget_size_allocate (self->cells[i],
                                &(GtkAllocation) { x, top, end - start, plan.cells_height }, -1);
    }
}

static void
append_text (SendaElementRow *self,
             GtkSnapshot     *snapshot,
             PangoLayout     *layout,
             int              x,
             int              y,
             int              width,
             const GdkRGBA   *color)
{
  if (is_mirrored (self))
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
senda_element_row_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SendaElementRow *self = SENDA_ELEMENT_ROW (widget);
  GdkRGBA color;
  GdkRGBA muted;
  SendaElementPlan plan;
  int top = 0;

  make_plan (self, gtk_widget_get_width (widget), &plan);
  top = MAX (0, (gtk_widget_get_height (widget) - plan.height) / 2);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  muted = color;
  if (!self->placed)
    muted.alpha *= MUTED;
  append_text (self, snapshot, self->name, 0, top + plan.name_y, plan.name_width, &color);
  append_text (self, snapshot, self->words, plan.words_x, top + plan.words_y, plan.words_width,
               &muted);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    gtk_widget_snapshot_child (widget, self->cells[i], snapshot);
  senda_focus_ring_snapshot (widget, snapshot);
}

static void
restyle (SendaElementRow *self)
{
  if (self->name == NULL)
    return;
  pango_layout_context_changed (self->name);
  pango_layout_context_changed (self->words);
}

static void
senda_element_row_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (senda_element_row_parent_class)->css_changed (widget, change);

  restyle (SENDA_ELEMENT_ROW (widget));
}

static void
senda_element_row_system_setting_changed (GtkWidget        *widget,
                                          GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (senda_element_row_parent_class)->system_setting_changed (widget, setting);

  restyle (SENDA_ELEMENT_ROW (widget));
}

/* Tab enters and leaves at the row; the cells are reached with Left and Right. */
static gboolean
senda_element_row_focus (GtkWidget        *widget,
                         GtkDirectionType  direction G_GNUC_UNUSED)
{
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

/* The stage of the cell that has the focus; 0 when the row itself has it. */
static guint
get_focused_stage (SendaElementRow *self)
{
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    if (gtk_widget_is_focus (self->cells[i]))
      return i + 1;
  return 0;
}

static void
open_at (SendaElementRow *self,
         guint            stage)
{
  g_autofree char *target = senda_target_for_stage (self->element, stage);

  gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.open", "s", target);
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *args G_GNUC_UNUSED,
             gpointer   data G_GNUC_UNUSED)
{
  SendaElementRow *self = SENDA_ELEMENT_ROW (widget);

  open_at (self, get_focused_stage (self));
  return TRUE;
}

/* The argument is where to go on a screen that is read from left to right. */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data G_GNUC_UNUSED)
{
  SendaElementRow *self = SENDA_ELEMENT_ROW (widget);
  int step = g_variant_get_int32 (args) * (is_mirrored (self) ? -1 : 1);
  int stage = (int) get_focused_stage (self) + step;

  if (stage < 0 || stage > SENDA_N_STAGES)
    gtk_widget_error_bell (widget);
  else
    gtk_widget_grab_focus (stage == 0 ? widget : self->cells[stage - 1]);
  return TRUE;
}

static gboolean
rate_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data G_GNUC_UNUSED)
{
  SendaElementRow *self = SENDA_ELEMENT_ROW (widget);

  gtk_widget_activate_action (widget, "roadmap.rate", "(su)", self->element->id,
                              (guint) g_variant_get_int32 (args));
  return TRUE;
}

static void
open_action (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  open_at (SENDA_ELEMENT_ROW (widget), 0);
}

static void
released_cb (SendaElementRow *self,
             int              n_press G_GNUC_UNUSED,
             double           x,
             double           y,
             GtkGesture      *gesture)
{
  GtkWidget *picked = NULL;

  g_assert (SENDA_IS_ELEMENT_ROW (self));

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  open_at (self, SENDA_IS_STAGE_CELL (picked)
                 ? senda_stage_cell_get_stage (SENDA_STAGE_CELL (picked)) : 0);
}

static void
senda_element_row_dispose (GObject *object)
{
  SendaElementRow *self = SENDA_ELEMENT_ROW (object);

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);
  g_clear_object (&self->name);
  g_clear_object (&self->words);

  G_OBJECT_CLASS (senda_element_row_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint activating[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                      GDK_KEY_space, GDK_KEY_KP_Space };

  for (guint i = 0; i < G_N_ELEMENTS (activating); i++)
    gtk_widget_class_add_binding (widget_class, activating[i], 0, activate_cb, NULL);
  for (int i = 1; i <= SENDA_N_STAGES; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, 0, rate_cb, "i", i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + i, 0, rate_cb, "i", i);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, move_cb, "i", 1);
}

static void
senda_element_row_class_init (SendaElementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_element_row_dispose;
  widget_class->measure = senda_element_row_measure;
  widget_class->get_request_mode = senda_element_row_get_request_mode;
  widget_class->size_allocate = senda_element_row_size_allocate;
  widget_class->snapshot = senda_element_row_snapshot;
  widget_class->state_flags_changed = senda_focus_ring_state_changed;
  widget_class->css_changed = senda_element_row_css_changed;
  widget_class->system_setting_changed = senda_element_row_system_setting_changed;
  widget_class->focus = senda_element_row_focus;

  add_keys (widget_class);
  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_action);
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
senda_element_row_init (SendaElementRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      self->cells[i] = senda_stage_cell_new (i + 1);
      gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
    }
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static PangoLayout *
make_layout (SendaElementRow *self,
             double           scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* A row for @element, which the content owns. It shows nothing until it is updated. */
GtkWidget *
senda_element_row_new (const SendaElement *element)
{
  static const char *const classes[] = { "element", "activatable", NULL };
  SendaElementRow *self = g_object_new (SENDA_TYPE_ELEMENT_ROW,
                                        "css-classes", classes,
                                        "focusable", TRUE,
                                        NULL);

  self->element = element;
  self->name = make_layout (self, 1.0);
  self->words = make_layout (self, 0.9);
  return GTK_WIDGET (self);
}

const SendaElement *
senda_element_row_get_element (SendaElementRow *self)
{
  g_return_val_if_fail (SENDA_IS_ELEMENT_ROW (self), NULL);

  return self->element;
}

static void
update_cell (SendaElementRow *self,
             SendaRoadmap    *roadmap,
             guint            stage)
{
  const SendaElementStage *content = g_ptr_array_index (self->element->stages, stage - 1);
  SendaStageCell *cell = SENDA_STAGE_CELL (self->cells[stage - 1]);
  g_autofree char *label = senda_roadmap_describe_stage (roadmap, self->element, stage);
  SendaPip pips[SENDA_STAGE_CELL_MAX_PIPS];
  guint n_pips = MIN (content->statements->len, G_N_ELEMENTS (pips));

  for (guint i = 0; i < n_pips; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (content->statements, i);

      pips[i] = senda_pip_from_mark (senda_roadmap_get_mark (roadmap, statement));
    }
  senda_stage_cell_set_pips (cell, pips, n_pips);
  senda_stage_cell_set_current (cell, senda_roadmap_get_stage (roadmap, self->element) == stage);
  senda_stage_cell_set_label (cell, label);
}

/* Shows the element as @roadmap has it now. */
void
senda_element_row_update (SendaElementRow *self,
                          SendaRoadmap    *roadmap)
{
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (SENDA_IS_ELEMENT_ROW (self));

  label = senda_roadmap_describe (roadmap, self->element);
  words = senda_words_place (roadmap, self->element);
  self->placed = senda_roadmap_get_stage (roadmap, self->element) > 0;
  pango_layout_set_text (self->name, senda_words_message (roadmap, self->element->name), -1);
  pango_layout_set_text (self->words, words, -1);
  for (guint stage = 1; stage <= SENDA_N_STAGES; stage++)
    update_cell (self, roadmap, stage);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* (transfer none) */
SendaStageCell *
senda_element_row_get_cell (SendaElementRow *self,
                            guint            stage)
{
  g_return_val_if_fail (SENDA_IS_ELEMENT_ROW (self), NULL);
  g_return_val_if_fail (stage >= 1 && stage <= SENDA_N_STAGES, NULL);

  return SENDA_STAGE_CELL (self->cells[stage - 1]);
}

/* Where the group is, as the row says it on screen. (transfer none) */
const char *
senda_element_row_get_words (SendaElementRow *self)
{
  g_return_val_if_fail (SENDA_IS_ELEMENT_ROW (self), NULL);

  return pango_layout_get_text (self->words);
}
