/* senda-record-font.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-font.h"

#include <math.h>

/* As of a letter that is wide: most texts are shorter than they are guessed. */
#define WIDE_LETTER 1.5
/* From here on letters take twice the room. */
#define FIRST_BROAD 0x1100

static void
forget (gpointer data)
{
  SendaRecordFont *self = data;

  g_clear_pointer (&self->description, pango_font_description_free);
}

/* (transfer full) */
SendaRecordFont *
senda_record_font_new (void)
{
  return g_rc_box_new0 (SendaRecordFont);
}

SendaRecordFont *
senda_record_font_ref (SendaRecordFont *self)
{
  return g_rc_box_acquire (self);
}

void
senda_record_font_unref (SendaRecordFont *self)
{
  g_rc_box_release_full (self, forget);
}

static int
measure_height (PangoContext               *context,
                const PangoFontDescription *description)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, description, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (height);
}

static double
measure_letter (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return width / PANGO_SCALE * WIDE_LETTER;
}

/* Measures what @widget is written in, unless it is the same as before. */
void
senda_record_font_take (SendaRecordFont *self,
                        GtkWidget       *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *description = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);
  PangoFontDescription *small = NULL;

  if (self->description != NULL && self->resolution == resolution &&
      pango_font_description_equal (description, self->description))
    return;
  forget (self);
  self->description = pango_font_description_copy (description);
  self->resolution = resolution;
  small = pango_font_description_copy (description);
  if (pango_font_description_get_size_is_absolute (small))
    pango_font_description_set_absolute_size (small, SENDA_RECORD_SMALL *
                                                       pango_font_description_get_size (small));
  else
    pango_font_description_set_size (small, SENDA_RECORD_SMALL *
                                              pango_font_description_get_size (small));
  self->title_height = measure_height (context, description);
  self->small_height = measure_height (context, small);
  self->letter_width = measure_letter (context);
  pango_font_description_free (small);
}

/* A width that @text hardly ever exceeds in one line, told without laying it out. */
int
senda_record_font_guess (SendaRecordFont *self,
                         const char      *text,
                         double           scale)
{
  guint n_letters = 0;

  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    n_letters += (guchar) *at < 0x80 || g_utf8_get_char (at) < FIRST_BROAD ? 1 : 2;
  return ceil (n_letters * self->letter_width * scale);
}
