/* senda-text-layout.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-text-layout.h"

#define LONG_TEXT 10000 /* characters */
#define LONG_HEIGHT 360

struct _SendaTextLayout
{
  GtkLayoutManager parent_instance;

  GtkTextView *view;
  GtkLabel *placeholder;
};

G_DEFINE_FINAL_TYPE (SendaTextLayout, senda_text_layout, GTK_TYPE_LAYOUT_MANAGER)

/* A text view lays each paragraph out on its own, in whole pixels. */
static int
text_height (SendaTextLayout *self,
             const char      *text,
             int              width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  g_auto (GStrv) paragraphs = g_strsplit (*text ? text : " ", "\n", -1);
  int height = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      int paragraph = 0;

      pango_layout_set_text (layout, paragraphs[i], -1);
      pango_layout_get_pixel_size (layout, NULL, &paragraph);
      height += paragraph;
    }
  return height;
}

static int
measure_lines (SendaTextLayout *self,
               int              width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;
  GtkBorder padding;
  int room = 0;
  int height = 0;

  if (senda_text_layout_is_long (buffer))
    return LONG_HEIGHT;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_style_context_get_padding (gtk_widget_get_style_context (GTK_WIDGET (self->view)), &padding);
  room = width < 0 ? G_MAXINT / PANGO_SCALE : MAX (width - padding.left - padding.right, 1);
  height = text_height (self, text, room);
  if (gtk_widget_get_visible (GTK_WIDGET (self->placeholder)))
    height = MAX (height, text_height (self, gtk_label_get_label (self->placeholder), room));
  return height + padding.top + padding.bottom;
}

static void
senda_text_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  SendaTextLayout *self = SENDA_TEXT_LAYOUT (manager);

  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
  if (self->view != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (*minimum, measure_lines (self, for_size));
}

static GtkSizeRequestMode
senda_text_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                    GtkWidget        *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
senda_text_layout_allocate (GtkLayoutManager *manager G_GNUC_UNUSED,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
senda_text_layout_class_init (SendaTextLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = senda_text_layout_measure;
  layout_class->get_request_mode = senda_text_layout_get_request_mode;
  layout_class->allocate = senda_text_layout_allocate;
}

static void
senda_text_layout_init (SendaTextLayout *self G_GNUC_UNUSED)
{
}

/* Whether so much text is in @buffer that to measure it at every key would stop the window: the
 * field then keeps its height, and what is in it scrolls. */
gboolean
senda_text_layout_is_long (GtkTextBuffer *buffer)
{
  return gtk_text_buffer_get_char_count (buffer) > LONG_TEXT;
}

void
senda_text_layout_set_view (SendaTextLayout *self,
                            GtkTextView     *view,
                            GtkLabel        *placeholder)
{
  g_return_if_fail (SENDA_IS_TEXT_LAYOUT (self));

  self->view = view;
  self->placeholder = placeholder;
}
