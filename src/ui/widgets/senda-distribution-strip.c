/* senda-distribution-strip.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-distribution-strip.h"

#include "senda-agreed-stage.h"

#include <glib/gi18n-lib.h>

#define BADGE 26
#define GAP 12
#define LINE_PADDING 5
#define BLOCK_WIDTH 13
#define BLOCK_HEIGHT 18
#define BLOCK_GAP 4
#define NAME_WIDTH 300
#define WIDE 560
#define MIN_WIDTH 220

typedef enum
{
  LINE_NOT_DISCUSSED = SENDA_N_STAGES,
  LINE_NO_AGREEMENT,
  LINE_NOT_APPLICABLE,
  N_LINES
} LineKind;

typedef struct
{
  char *name;
  guint n;
  PangoLayout *name_layout; /* made when measured, dropped when the style changes */
  PangoLayout *count_layout;
  int y;
  int height; /* 0: not shown */
  int name_x;
  int name_y;
  int blocks_x;
  int blocks_y;
} Line;

/* From the style sheet, where every colour of a stage is defined. */
typedef struct
{
  GdkRGBA fill;
  GdkRGBA text;
  GdkRGBA border;
} StageColors;

struct _SendaDistributionStrip
{
  GtkWidget parent_instance;

  Line lines[N_LINES];
  int block_width;
  int hovered; /* line under the pointer, or -1 */
};

G_DEFINE_FINAL_TYPE (SendaDistributionStrip, senda_distribution_strip, GTK_TYPE_WIDGET)

enum
{
  STAGE_CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_shown (SendaDistributionStrip *self,
          guint                   line)
{
  return line < SENDA_N_STAGES || self->lines[line].n > 0;
}

static void
drop_layouts (SendaDistributionStrip *self)
{
  for (guint i = 0; i < N_LINES; i++)
    {
      g_clear_object (&self->lines[i].name_layout);
      g_clear_object (&self->lines[i].count_layout);
    }
}

static void
ensure_layouts (SendaDistributionStrip *self,
                Line                   *line)
{
  g_autofree char *count = NULL;

  if (line->name_layout != NULL)
    return;
  count = g_strdup_printf ("%u", line->n);
  line->name_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), line->name);
  pango_layout_set_wrap (line->name_layout, PANGO_WRAP_WORD_CHAR);
  line->count_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), count);
}

static int
name_column (SendaDistributionStrip *self)
{
  int widest = 0;

  for (guint i = 0; i < N_LINES; i++)
    {
      int width = 0;

      if (!is_shown (self, i))
        continue;
      pango_layout_set_width (self->lines[i].name_layout, -1);
      pango_layout_get_pixel_size (self->lines[i].name_layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return MIN (widest, NAME_WIDTH);
}

/* Every block has one width, such that the longest line has room for its blocks and its count. */
static int
find_block_width (SendaDistributionStrip *self,
                  int                     room)
{
  guint most = 1;
  int count_width = 0;

  for (guint i = 0; i < N_LINES; i++)
    {
      int width = 0;

      most = MAX (most, self->lines[i].n);
      pango_layout_get_pixel_size (self->lines[i].count_layout, &width, NULL);
      count_width = MAX (count_width, width);
    }
  return CLAMP ((room - count_width - GAP) / (int) most - BLOCK_GAP, 3, BLOCK_WIDTH);
}

/* Places one line at @y and says how high it is. */
static int
place_line (Line    *line,
            int      y,
            int      names,
            gboolean wide)
{
  int name_height = 0;
  int content = 0;

  pango_layout_set_width (line->name_layout, names * PANGO_SCALE);
  pango_layout_get_pixel_size (line->name_layout, NULL, &name_height);
  line->y = y;
  line->name_x = BADGE + GAP;
  if (wide)
    {
      content = MAX (MAX (name_height, BLOCK_HEIGHT), BADGE);
      line->name_y = y + LINE_PADDING + (content - name_height) / 2;
      line->blocks_x = line->name_x + names + 2 * GAP;
      line->blocks_y = y + LINE_PADDING + (content - BLOCK_HEIGHT) / 2;
    }
  else
    {
      line->name_y = y + LINE_PADDING + MAX (0, (BADGE - name_height) / 2);
      line->blocks_x = line->name_x;
      line->blocks_y = line->name_y + name_height + BLOCK_GAP;
      content = line->blocks_y + BLOCK_HEIGHT - y - LINE_PADDING;
    }
  line->height = content + 2 * LINE_PADDING;
  return line->height;
}

/* Lays everything out for @width and says how high that is. */
static int
lay_out (SendaDistributionStrip *self,
         int                     width)
{
  gboolean wide = width >= WIDE;
  int names = 0;
  int blocks = 0;
  int y = 0;

  for (guint i = 0; i < N_LINES; i++)
    ensure_layouts (self, &self->lines[i]);
  names = wide ? name_column (self) : width - BADGE - GAP;
  blocks = wide ? width - BADGE - GAP - names - 2 * GAP : width - BADGE - GAP;
  self->block_width = find_block_width (self, blocks);
  for (guint i = 0; i < N_LINES; i++)
    {
      self->lines[i].height = 0;
      if (is_shown (self, i))
        y += place_line (&self->lines[i], y, names, wide);
    }
  return y;
}

static int
line_at (SendaDistributionStrip *self,
         double                  y)
{
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    if (y >= self->lines[i].y && y < self->lines[i].y + self->lines[i].height)
      return i;
  return -1;
}

static void
set_hovered (SendaDistributionStrip *self,
             int                     line)
{
  if (self->hovered == line)
    return;
  self->hovered = line;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), line >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pointer_moved_cb (SendaDistributionStrip *self,
                  double                  x G_GNUC_UNUSED,
                  double                  y)
{
  g_assert (SENDA_IS_DISTRIBUTION_STRIP (self));

  set_hovered (self, line_at (self, y));
}

static void
pointer_left_cb (SendaDistributionStrip *self)
{
  g_assert (SENDA_IS_DISTRIBUTION_STRIP (self));

  set_hovered (self, -1);
}

static void
released_cb (SendaDistributionStrip *self,
             int                     n_press G_GNUC_UNUSED,
             double                  x G_GNUC_UNUSED,
             double                  y)
{
  int line = line_at (self, y);

  g_assert (SENDA_IS_DISTRIBUTION_STRIP (self));

  if (line >= 0)
    g_signal_emit (self, signals[STAGE_CLICKED], 0, line + 1);
}

static graphene_rect_t
mirrored (SendaDistributionStrip *self,
          int                     x,
          int                     y,
          int                     width,
          int                     height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  return GRAPHENE_RECT_INIT (x, y, width, height);
}

static void
draw_box (GtkSnapshot           *snapshot,
          const graphene_rect_t *bounds,
          float                  radius,
          const GdkRGBA         *fill,
          const GdkRGBA         *border)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  if (fill != NULL)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, fill, bounds);
      gtk_snapshot_pop (snapshot);
    }
  if (border != NULL)
    gtk_snapshot_append_border (snapshot, &outline, (const float[4]) { 1, 1, 1, 1 },
                                (const GdkRGBA[4]) { *border, *border, *border, *border });
}

static void
draw_text (GtkSnapshot           *snapshot,
           PangoLayout           *layout,
           const graphene_rect_t *bounds,
           const GdkRGBA         *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds->origin);
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
look_up (SendaDistributionStrip *self,
         const char             *name,
         GdkRGBA                *color)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, name, color))
    gtk_style_context_get_color (context, color);
}

static void
get_colors (SendaDistributionStrip *self,
            guint                   stage,
            StageColors            *colors)
{
  g_autofree char *fill = g_strdup_printf ("senda_stage_%u", stage);
  g_autofree char *text = g_strdup_printf ("senda_stage_%u_fg", stage);

  look_up (self, fill, &colors->fill);
  look_up (self, text, &colors->text);
  look_up (self, "senda_stage_border", &colors->border);
}

static void
draw_badge (SendaDistributionStrip *self,
            GtkSnapshot            *snapshot,
            guint                   stage,
            const StageColors *colors)
{
  const Line *line = &self->lines[stage - 1];
  int y = MIN (line->y + (line->height - BADGE) / 2, line->name_y);
  g_autofree char *number = g_strdup_printf ("%u", stage);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  graphene_rect_t box = mirrored (self, 0, y, BADGE, BADGE);
  graphene_rect_t text;
  int width = 0;
  int height = 0;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  text = GRAPHENE_RECT_INIT (box.origin.x + (BADGE - width) / 2, y + (BADGE - height) / 2,
                             width, height);
  draw_box (snapshot, &box, 6, &colors->fill, &colors->border);
  draw_text (snapshot, layout, &text, &colors->text);
}

/* What stands for one element at no stage: hollow, half full, or struck through. */
static void
draw_mark (GtkSnapshot           *snapshot,
           const graphene_rect_t *box,
           LineKind               kind,
           const GdkRGBA         *color)
{
  graphene_rect_t part = *box;

  draw_box (snapshot, box, 3, NULL, color);
  if (kind == LINE_NOT_DISCUSSED)
    return;
  part.size.height = kind == LINE_NO_AGREEMENT ? box->size.height / 2 : 2;
  part.origin.y += (kind == LINE_NO_AGREEMENT ? box->size.height : box->size.height - 2) / 2;
  gtk_snapshot_append_color (snapshot, color, &part);
}

static void
draw_line (SendaDistributionStrip *self,
           GtkSnapshot            *snapshot,
           guint                   index,
           const GdkRGBA          *color)
{
  const Line *line = &self->lines[index];
  StageColors colors = { .border = *color };
  graphene_rect_t box;
  int x = line->blocks_x;
  int width = 0;
  int height = 0;

  colors.border.alpha *= 0.72;
  if (index < SENDA_N_STAGES)
    {
      get_colors (self, index + 1, &colors);
      draw_badge (self, snapshot, index + 1, &colors);
    }
  pango_layout_get_pixel_size (line->name_layout, &width, &height);
  box = mirrored (self, line->name_x, line->name_y,
                  pango_layout_get_width (line->name_layout) / PANGO_SCALE, height);
  draw_text (snapshot, line->name_layout, &box, color);
  for (guint i = 0; i < line->n; i++, x += self->block_width + BLOCK_GAP)
    {
      box = mirrored (self, x, line->blocks_y, self->block_width, BLOCK_HEIGHT);
      if (index < SENDA_N_STAGES)
        draw_box (snapshot, &box, 3, &colors.fill, &colors.border);
      else
        draw_mark (snapshot, &box, index, &colors.border);
    }
  pango_layout_get_pixel_size (line->count_layout, &width, &height);
  box = mirrored (self, line->n > 0 ? x + BLOCK_GAP : x,
                  line->blocks_y + (BLOCK_HEIGHT - height) / 2, width, height);
  draw_text (snapshot, line->count_layout, &box, color);
}

static void
senda_distribution_strip_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot)
{
  SendaDistributionStrip *self = SENDA_DISTRIBUTION_STRIP (widget);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  if (self->hovered >= 0)
    {
      const Line *line = &self->lines[self->hovered];
      GdkRGBA shade = color;

      shade.alpha *= 0.06;
      draw_box (snapshot,
                &GRAPHENE_RECT_INIT (-6, line->y, gtk_widget_get_width (widget) + 12, line->height),
                6, &shade, NULL);
    }
  for (guint i = 0; i < N_LINES; i++)
    if (is_shown (self, i))
      draw_line (self, snapshot, i, &color);
}

static void
senda_distribution_strip_measure (GtkWidget      *widget,
                                  GtkOrientation  orientation,
                                  int             for_size,
                                  int            *minimum,
                                  int            *natural,
                                  int            *minimum_baseline,
                                  int            *natural_baseline)
{
  SendaDistributionStrip *self = SENDA_DISTRIBUTION_STRIP (widget);

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = WIDE + NAME_WIDTH;
    }
  else
    *minimum = *natural = lay_out (self, for_size < 0 ? MIN_WIDTH : for_size);
}

static GtkSizeRequestMode
senda_distribution_strip_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
senda_distribution_strip_size_allocate (GtkWidget *widget,
                                        int        width,
                                        int        height G_GNUC_UNUSED,
                                        int        baseline G_GNUC_UNUSED)
{
  lay_out (SENDA_DISTRIBUTION_STRIP (widget), width);
}

static void
senda_distribution_strip_css_changed (GtkWidget         *widget,
                                      GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (senda_distribution_strip_parent_class)->css_changed (widget, change);

  drop_layouts (SENDA_DISTRIBUTION_STRIP (widget));
  gtk_widget_queue_resize (widget);
}

static void
senda_distribution_strip_system_setting_changed (GtkWidget        *widget,
                                                 GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (senda_distribution_strip_parent_class)->system_setting_changed (widget,
                                                                                    setting);

  drop_layouts (SENDA_DISTRIBUTION_STRIP (widget));
  gtk_widget_queue_resize (widget);
}

static void
senda_distribution_strip_finalize (GObject *object)
{
  SendaDistributionStrip *self = SENDA_DISTRIBUTION_STRIP (object);

  drop_layouts (self);
  for (guint i = 0; i < N_LINES; i++)
    g_free (self->lines[i].name);

  G_OBJECT_CLASS (senda_distribution_strip_parent_class)->finalize (object);
}

static void
senda_distribution_strip_class_init (SendaDistributionStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = senda_distribution_strip_finalize;
  widget_class->measure = senda_distribution_strip_measure;
  widget_class->get_request_mode = senda_distribution_strip_get_request_mode;
  widget_class->size_allocate = senda_distribution_strip_size_allocate;
  widget_class->snapshot = senda_distribution_strip_snapshot;
  widget_class->css_changed = senda_distribution_strip_css_changed;
  widget_class->system_setting_changed = senda_distribution_strip_system_setting_changed;

  signals[STAGE_CLICKED] =
    g_signal_new ("stage-clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "distribution");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
senda_distribution_strip_init (SendaDistributionStrip *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->hovered = -1;
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
senda_distribution_strip_new (const char *const *stage_names)
{
  SendaDistributionStrip *self = g_object_new (SENDA_TYPE_DISTRIBUTION_STRIP, NULL);

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    self->lines[i].name = g_strdup (stage_names[i]);
  /* Translators: beside a figure with one block for each element */
  self->lines[LINE_NOT_DISCUSSED].name = g_strdup (C_("distribution", "Not yet discussed"));
  self->lines[LINE_NO_AGREEMENT].name = g_strdup (C_("distribution", "Without agreement"));
  self->lines[LINE_NOT_APPLICABLE].name = g_strdup (C_("distribution", "Not applicable"));
  return GTK_WIDGET (self);
}

/* Shows @distribution; @label says the same in words. */
void
senda_distribution_strip_set (SendaDistributionStrip  *self,
                              const SendaDistribution *distribution,
                              const char              *label)
{
  g_return_if_fail (SENDA_IS_DISTRIBUTION_STRIP (self));

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    self->lines[i].n = distribution->at_stage[i];
  self->lines[LINE_NOT_DISCUSSED].n = distribution->not_discussed;
  self->lines[LINE_NO_AGREEMENT].n = distribution->no_agreement;
  self->lines[LINE_NOT_APPLICABLE].n = distribution->not_applicable;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  drop_layouts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
