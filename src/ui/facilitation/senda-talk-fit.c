/* senda-talk-fit.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-fit.h"

/* Of the platform: eleven points at 96 to the inch. */
#define USUAL_SIZE (11 * 96 / 72.0)

double
senda_fit_base (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return MAX (size, 1);
}

int
senda_fit_size (GtkWidget *widget,
                double     whole,
                double     least)
{
  double base = senda_fit_base (widget);

  return MAX (whole * base / USUAL_SIZE, least * base);
}

void
senda_fit_label (GtkWidget *label,
                 int        size)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (size * PANGO_SCALE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
}

/* How wide the longest word of @label is. */
static int
measure_word (GtkWidget *label)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (label,
                                                        gtk_label_get_text (GTK_LABEL (label)));
  int width = 0;

  pango_layout_set_attributes (layout, gtk_label_get_attributes (GTK_LABEL (label)));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_object_unref (layout);
  return width;
}

static gboolean
fits (GtkWidget          *column,
      GPtrArray          *labels,
      const SendaFitRoom *room)
{
  int height = 0;

  for (guint i = 0; i < labels->len; i++)
    if (measure_word (g_ptr_array_index (labels, i)) > room->text_width)
      return FALSE;
  gtk_widget_measure (column, GTK_ORIENTATION_VERTICAL, room->width, NULL, &height, NULL, NULL);
  return height <= room->height;
}

int
senda_fit_into (GtkWidget          *column,
                GPtrArray          *labels,
                const SendaFitRoom *room,
                int                 least,
                int                 most,
                SendaFitApply       apply,
                gpointer            data)
{
  int size = least;

  most = MAX (most, least);
  while (least <= most)
    {
      int middle = (least + most) / 2;

      apply (data, middle);
      if (fits (column, labels, room))
        {
          size = middle;
          least = middle + 1;
        }
      else
        most = middle - 1;
    }
  apply (data, size);
  return size;
}
