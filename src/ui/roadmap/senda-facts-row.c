/* senda-facts-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-facts-row.h"

#include "senda-focus-ring.h"
#include "senda-roadmap-facts.h"
#include "senda-roadmap-words.h"

#define COLUMN_GAP 18
#define LINE_GAP 3
#define WIDE_CHARS 112 /* from this width on, in characters, there are columns */

/* The share of each column, in hundredths. */
static const int shares[SENDA_N_FACTS] = { 24, 20, 13, 25, 18 };

struct _SendaFactsRow
{
  GtkWidget parent_instance;

  const SendaElement *element; /* NULL for the heading */
  PangoLayout *values[SENDA_N_FACTS];
  PangoLayout *lines[SENDA_N_FACTS]; /* value with the column's name before it; NULL when empty */
};

G_DEFINE_FINAL_TYPE (SendaFactsRow, senda_facts_row, GTK_TYPE_WIDGET)

static gboolean
has_columns (SendaFactsRow *self,
             int            width)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int character = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return width >= WIDE_CHARS * character;
}

static int
fit (PangoLayout *layout,
     int          width)
{
  int height = 0;

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
column_width (int width,
              int column)
{
  return (width - (SENDA_N_FACTS - 1) * COLUMN_GAP) * shares[column] / 100;
}

static int
measure_columns (SendaFactsRow *self,
                 int            width)
{
  int height = 0;

  for (int i = 0; i < SENDA_N_FACTS; i++)
    height = MAX (height, fit (self->values[i], column_width (width, i)));
  return height;
}

static int
measure_lines (SendaFactsRow *self,
               int            width)
{
  int height = 0;

  if (self->element == NULL)
    return 0;
  for (int i = 0; i < SENDA_N_FACTS; i++)
    if (self->lines[i] != NULL)
      height += fit (self->lines[i], width) + (height > 0 ? LINE_GAP : 0);
  return height;
}

static void
senda_facts_row_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline G_GNUC_UNUSED,
                         int            *natural_baseline G_GNUC_UNUSED)
{
  SendaFactsRow *self = SENDA_FACTS_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 160;
      *natural = 900;
    }
  else
    {
      int width = for_size < 0 ? 900 : for_size;

      *minimum = *natural = has_columns (self, width) ? measure_columns (self, width)
                                                      : measure_lines (self, width);
    }
}

static GtkSizeRequestMode
senda_facts_row_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
append_text (SendaFactsRow *self,
             GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             int            x,
             int            y,
             int            width,
             const GdkRGBA *color)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
senda_facts_row_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SendaFactsRow *self = SENDA_FACTS_ROW (widget);
  int width = gtk_widget_get_width (widget);
  gboolean columns = has_columns (self, width);
  GdkRGBA color;
  int at = 0;

  if (!columns && self->element == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (int i = 0; i < SENDA_N_FACTS; i++)
    {
      PangoLayout *layout = columns ? self->values[i] : self->lines[i];
      int share = columns ? column_width (width, i) : width;
      int height = 0;

      if (layout == NULL)
        continue;
      height = fit (layout, share);
      append_text (self, snapshot, layout, columns ? at : 0, columns ? 0 : at, share, &color);
      at += columns ? share + COLUMN_GAP : height + LINE_GAP;
    }
  senda_focus_ring_snapshot (widget, snapshot);
}

static void
restyle (SendaFactsRow *self)
{
  for (int i = 0; i < SENDA_N_FACTS; i++)
    {
      if (self->values[i] != NULL)
        pango_layout_context_changed (self->values[i]);
      if (self->lines[i] != NULL)
        pango_layout_context_changed (self->lines[i]);
    }
}

static void
senda_facts_row_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (senda_facts_row_parent_class)->css_changed (widget, change);

  restyle (SENDA_FACTS_ROW (widget));
}

static void
senda_facts_row_system_setting_changed (GtkWidget        *widget,
                                        GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (senda_facts_row_parent_class)->system_setting_changed (widget, setting);

  restyle (SENDA_FACTS_ROW (widget));
}

static void
open_action (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  SendaFactsRow *self = SENDA_FACTS_ROW (widget);

  if (self->element != NULL)
    gtk_widget_activate_action (widget, "roadmap.open", "s", self->element->id);
}

static void
released_cb (SendaFactsRow *self,
             int            n_press G_GNUC_UNUSED,
             double         x,
             double         y)
{
  g_assert (SENDA_IS_FACTS_ROW (self));

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "row.open", NULL);
}

static void
clear_layouts (SendaFactsRow *self)
{
  for (int i = 0; i < SENDA_N_FACTS; i++)
    {
      g_clear_object (&self->values[i]);
      g_clear_object (&self->lines[i]);
    }
}

static void
senda_facts_row_dispose (GObject *object)
{
  clear_layouts (SENDA_FACTS_ROW (object));

  G_OBJECT_CLASS (senda_facts_row_parent_class)->dispose (object);
}

static void
senda_facts_row_class_init (SendaFactsRowClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                GDK_KEY_space, GDK_KEY_KP_Space };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_facts_row_dispose;
  widget_class->measure = senda_facts_row_measure;
  widget_class->get_request_mode = senda_facts_row_get_request_mode;
  widget_class->snapshot = senda_facts_row_snapshot;
  widget_class->state_flags_changed = senda_focus_ring_state_changed;
  widget_class->css_changed = senda_facts_row_css_changed;
  widget_class->system_setting_changed = senda_facts_row_system_setting_changed;

  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "row.open", NULL);
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
senda_facts_row_init (SendaFactsRow *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_facts_row_new (const SendaElement *element)
{
  static const char *const classes[] = { "facts", "activatable", NULL };
  SendaFactsRow *self = g_object_new (SENDA_TYPE_FACTS_ROW,
                                      "css-classes", classes,
                                      "focusable", TRUE,
                                      NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  self->element = element;
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  return GTK_WIDGET (self);
}

static PangoLayout *
make_layout (SendaFactsRow *self,
             const char    *name,
             const char    *value)
{
  g_autofree char *text = name ? senda_fact_line (name, value) : g_strdup (value);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

GtkWidget *
senda_facts_row_new_heading (void)
{
  SendaFactsRow *self = g_object_new (SENDA_TYPE_FACTS_ROW,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), "facts-heading");
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption-heading");
  for (int i = 0; i < SENDA_N_FACTS; i++)
    self->values[i] = make_layout (self, NULL, senda_fact_name (i));
  return GTK_WIDGET (self);
}

static void
set_bold (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
}

/* Says what @roadmap has of the element now. */
void
senda_facts_row_update (SendaFactsRow *self,
                        SendaRoadmap  *roadmap)
{
  g_auto (GStrv) facts = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GString) more = g_string_new (NULL);

  g_return_if_fail (SENDA_IS_FACTS_ROW (self));

  facts = senda_roadmap_dup_facts (roadmap, self->element);
  label = senda_roadmap_describe (roadmap, self->element);
  clear_layouts (self);
  for (int i = 0; i < SENDA_N_FACTS; i++)
    {
      self->values[i] = make_layout (self, NULL, facts[i]);
      if (*facts[i] != '\0')
        self->lines[i] = make_layout (self, i > 0 ? senda_fact_name (i) : NULL, facts[i]);
    }
  set_bold (self->values[0]);
  set_bold (self->lines[0]);
  for (int i = SENDA_FACT_MARKS; i < SENDA_N_FACTS; i++)
    if (self->lines[i] != NULL)
      g_string_append_printf (more, "%s. ", pango_layout_get_text (self->lines[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more->str, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
