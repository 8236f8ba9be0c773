/* senda-figure-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-view.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#define MIN_WIDTH 160
#define NATURAL_WIDTH 480

/* How dim a dim label is; see style.css. */
#define FAINT 0.72

struct _SendaFigureView
{
  GtkWidget parent_instance;

  SendaFigure *figure; /* NULL: nothing to show */
  SendaPaint shown;    /* its look when its style last changed; its font is owned */
};

G_DEFINE_FINAL_TYPE (SendaFigureView, senda_figure_view, GTK_TYPE_WIDGET)

/* The colours of the widget's surroundings, and its font. */
typedef struct
{
  SendaPaint paint;
  char *font;
} Look;

static void
look_clear (Look *look)
{
  g_free (look->font);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

/* @color over @ground, which is seen through it. */
static guint32
pack (const GdkRGBA *color,
      double         alpha,
      guint32        ground)
{
  const double parts[] = { color->red, color->green, color->blue };
  guint32 packed = 0;

  for (int i = 0; i < 3; i++)
    {
      double under = (ground >> (16 - 8 * i) & 0xff) / 255.0;
      double part = parts[i] * alpha + under * (1 - alpha);

      packed = packed << 8 | (guint32) (CLAMP (part, 0, 1) * 255 + 0.5);
    }
  return packed;
}

static guint32
look_up (SendaFigureView *self,
         const char      *name,
         guint32          ground,
         guint32          otherwise)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (context, name, &color))
    return otherwise;
  return pack (&color, color.alpha, ground);
}

static void
find_colors (SendaFigureView *self,
             SendaPaint      *paint)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  gboolean strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA ink;

  gtk_style_context_get_color (context, &ink);
  paint->page = look_up (self, "window_bg_color", 0xffffff, paint->page);
  paint->ink = pack (&ink, ink.alpha, paint->page);
  paint->faint = pack (&ink, strong ? 1 : ink.alpha * FAINT, paint->page);
  paint->line = look_up (self, "senda_stage_border", paint->page, paint->line);
  paint->accent = look_up (self, "senda_stage_ring", paint->page, paint->accent);
  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      g_autofree char *fill = g_strdup_printf ("senda_stage_%u", i + 1);
      g_autofree char *text = g_strdup_printf ("senda_stage_%u_fg", i + 1);

      paint->stage_fill[i] = look_up (self, fill, paint->page, paint->stage_fill[i]);
      paint->stage_ink[i] = look_up (self, text, paint->page, paint->stage_ink[i]);
    }
}

static void
find_font (SendaFigureView *self,
           Look            *look)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font =
    pango_font_description_copy (pango_context_get_font_description (context));

  look->paint.size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    look->paint.size *= pango_cairo_context_get_resolution (context) / 72;
  pango_font_description_unset_fields (font, PANGO_FONT_MASK_SIZE);
  look->paint.font = look->font = pango_font_description_to_string (font);
  pango_font_description_free (font);
}

static void
look_init (Look            *look,
           SendaFigureView *self)
{
  look->paint = *senda_paint_for_paper ();
  look->paint.letters = gtk_widget_get_pango_context (GTK_WIDGET (self));
  look->paint.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  find_colors (self, &look->paint);
  find_font (self, look);
}

/* Whether @look is another one than when the style last changed; it is kept as that. */
static gboolean
look_take (Look            *look,
           SendaFigureView *self)
{
  SendaPaint before = self->shown;
  gboolean same = g_strcmp0 (before.font, look->paint.font) == 0;

  before.font = look->paint.font;
  if (same && memcmp (&before, &look->paint, sizeof before) == 0)
    return FALSE;
  g_free ((char *) self->shown.font);
  self->shown = look->paint;
  self->shown.font = g_steal_pointer (&look->font);
  return TRUE;
}

static int
measure_height (SendaFigureView *self,
                int              width)
{
  g_auto (Look) look = { 0 };

  look_init (&look, self);
  return ceil (senda_figure_measure (self->figure,
                                     gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                     &look.paint, width));
}

static void
senda_figure_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline G_GNUC_UNUSED,
                           int            *natural_baseline G_GNUC_UNUSED)
{
  SendaFigureView *self = SENDA_FIGURE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else if (self->figure != NULL)
    *minimum = *natural = measure_height (self, for_size < 0 ? NATURAL_WIDTH : for_size);
}

static GtkSizeRequestMode
senda_figure_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
senda_figure_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SendaFigureView *self = SENDA_FIGURE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_auto (Look) look = { 0 };
  cairo_t *cr = NULL;

  if (self->figure == NULL || width <= 0 || height <= 0)
    return;
  look_init (&look, self);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  senda_figure_draw (self->figure, cr, &look.paint, width, height);
  cairo_destroy (cr);
}

static void
senda_figure_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  SendaFigureView *self = SENDA_FIGURE_VIEW (widget);
  g_auto (Look) look = { 0 };

  GTK_WIDGET_CLASS (senda_figure_view_parent_class)->css_changed (widget, change);

  look_init (&look, self);
  if (look_take (&look, self))
    gtk_widget_queue_resize (widget);
}

static void
senda_figure_view_system_setting_changed (GtkWidget        *widget,
                                          GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (senda_figure_view_parent_class)->system_setting_changed (widget, setting);

  gtk_widget_queue_resize (widget);
}

static void
senda_figure_view_dispose (GObject *object)
{
  g_clear_pointer (&SENDA_FIGURE_VIEW (object)->figure, senda_figure_unref);

  G_OBJECT_CLASS (senda_figure_view_parent_class)->dispose (object);
}

static void
senda_figure_view_finalize (GObject *object)
{
  g_free ((char *) SENDA_FIGURE_VIEW (object)->shown.font);

  G_OBJECT_CLASS (senda_figure_view_parent_class)->finalize (object);
}

static void
senda_figure_view_class_init (SendaFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_figure_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_figure_view_finalize;
  widget_class->measure = senda_figure_view_measure;
  widget_class->get_request_mode = senda_figure_view_get_request_mode;
  widget_class->snapshot = senda_figure_view_snapshot;
  widget_class->css_changed = senda_figure_view_css_changed;
  widget_class->system_setting_changed = senda_figure_view_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "figureview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
senda_figure_view_init (SendaFigureView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/* An empty view. */
GtkWidget *
senda_figure_view_new (void)
{
  return g_object_new (SENDA_TYPE_FIGURE_VIEW, NULL);
}

/* Shows @figure, which is held; NULL for none. @label says in a few words what is seen,
 * @description what it shows; the latter may be NULL. */
void
senda_figure_view_set (SendaFigureView *self,
                       SendaFigure     *figure,
                       const char      *label,
                       const char      *description)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  g_return_if_fail (SENDA_IS_FIGURE_VIEW (self));

  if (figure != NULL)
    senda_figure_ref (figure);
  g_clear_pointer (&self->figure, senda_figure_unref);
  self->figure = figure;
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (description != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                    -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* For a spread: which of its lines is at @y, or -1. @top and @height are set to where that line is. */
int
senda_figure_view_find_line (SendaFigureView *self,
                             double           y,
                             double          *top,
                             double          *height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_auto (Look) look = { 0 };

  g_return_val_if_fail (SENDA_IS_FIGURE_VIEW (self), -1);

  if (self->figure == NULL)
    return -1;
  look_init (&look, self);
  return senda_tally_find_line (self->figure, gtk_widget_get_pango_context (widget), &look.paint,
                                gtk_widget_get_width (widget), y, top, height);
}
