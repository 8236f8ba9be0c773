/* senda-figure-text.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-private.h"

#include <string.h>

#define SECOND_SCALE 0.86
#define BETWEEN "  ·  "

static void
set_font (SendaCanvas *canvas)
{
  PangoFontDescription *font = pango_font_description_from_string (canvas->paint->font);

  pango_font_description_set_absolute_size (font, canvas->paint->size * PANGO_SCALE);
  pango_context_set_font_description (canvas->context, font);
  pango_font_description_free (font);
}

/* Letters are set as @letters sets them. Without it Pango is told of no surface and rounds nothing to
 * pixels, so that words take the same room everywhere and at every scale. */
static void
set_letters (PangoContext *context,
             PangoContext *letters)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  if (letters != NULL)
    {
      pango_cairo_context_set_font_options (context,
                                            pango_cairo_context_get_font_options (letters));
      pango_cairo_context_set_resolution (context, pango_cairo_context_get_resolution (letters));
      pango_context_set_round_glyph_positions (context,
                                               pango_context_get_round_glyph_positions (letters));
      pango_context_set_language (context, pango_context_get_language (letters));
    }
  else
    {
      cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
      pango_cairo_context_set_font_options (context, options);
      pango_context_set_round_glyph_positions (context, FALSE);
    }
  cairo_font_options_destroy (options);
}

/* Makes a canvas to measure on, or to draw on when @cr is given. */
void
senda_canvas_init (SendaCanvas      *canvas,
                   PangoFontMap     *fonts,
                   cairo_t          *cr,
                   const SendaPaint *paint,
                   double            width)
{
  canvas->cr = cr;
  canvas->paint = paint;
  canvas->width = width;
  canvas->context = pango_font_map_create_context (fonts);
  set_letters (canvas->context, paint->letters);
  pango_context_set_base_dir (canvas->context,
                              paint->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  set_font (canvas);
}

void
senda_canvas_clear (SendaCanvas *canvas)
{
  g_clear_object (&canvas->context);
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               guint           from,
               guint           to)
{
  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
make_attributes (SendaCanvas          *canvas,
                 const SendaLettering *lettering,
                 guint                 second,
                 guint                 length)
{
  guint32 faint = canvas->paint->faint;
  double scale = lettering->scale > 0 ? lettering->scale : 1;
  PangoAttrList *attributes = pango_attr_list_new ();

  add_attribute (attributes, pango_attr_scale_new (scale), 0, second);
  if (lettering->bold)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, second);
  if (second == length)
    return attributes;
  add_attribute (attributes, pango_attr_scale_new (scale * SECOND_SCALE), second, length);
  add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), second, length);
  add_attribute (attributes,
                 pango_attr_foreground_new ((faint >> 16 & 0xff) * 0x101,
                                            (faint >> 8 & 0xff) * 0x101, (faint & 0xff) * 0x101),
                 second, length);
  return attributes;
}

/* Pango turns left into right in a paragraph that runs from right to left. */
static PangoAlignment
find_alignment (SendaCanvas *canvas,
                SendaAlign   align,
                PangoLayout *layout)
{
  gboolean text_rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;

  if (align == SENDA_ALIGN_CENTER)
    return PANGO_ALIGN_CENTER;
  return (align == SENDA_ALIGN_START) == (text_rtl == canvas->paint->rtl) ? PANGO_ALIGN_LEFT
                                                                          : PANGO_ALIGN_RIGHT;
}

static const char *
second_of (const SendaFigureWords *words)
{
  const char *second = words->text[1];

  return second != NULL && *second != '\0' && g_strcmp0 (second, words->text[0]) != 0 ? second
                                                                                     : NULL;
}

static PangoLayout *
make_layout (SendaCanvas            *canvas,
             const SendaLettering   *lettering,
             const SendaFigureWords *words,
             const char             *between)
{
  const char *first = words->text[0] ? words->text[0] : "";
  const char *second = second_of (words);
  g_autofree char *text = second ? g_strconcat (first, between, second, NULL) : g_strdup (first);
  PangoLayout *layout = pango_layout_new (canvas->context);
  PangoAttrList *attributes = make_attributes (canvas, lettering, strlen (first), strlen (text));

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, find_alignment (canvas, lettering->align, layout));
  pango_attr_list_unref (attributes);
  return layout;
}

static double
layout_width (PangoLayout *layout)
{
  int width = 0;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

double
senda_layout_height (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static void
confine (PangoLayout *layout,
         guint        max_lines,
         double       width)
{
  pango_layout_set_width (layout, MAX (1, width) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (max_lines == 0)
    return;
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) max_lines);
}

/* @words in a box of @width: a second wording stands after the first where both fit on one line,
 * else under it. (transfer full) */
PangoLayout *
senda_canvas_letter (SendaCanvas            *canvas,
                     const SendaLettering   *lettering,
                     const SendaFigureWords *words,
                     double                  width)
{
  PangoLayout *layout = NULL;

  if (second_of (words) != NULL && !lettering->stacked)
    layout = make_layout (canvas, lettering, words, BETWEEN);
  if (layout != NULL && layout_width (layout) > width)
    g_clear_object (&layout);
  if (layout == NULL)
    layout = make_layout (canvas, lettering, words, "\n");
  confine (layout, lettering->max_lines, width);
  return layout;
}

/* The same for what has no language, as a number. */
PangoLayout *
senda_canvas_letter_one (SendaCanvas          *canvas,
                         const SendaLettering *lettering,
                         const char           *text,
                         double                width)
{
  const SendaFigureWords words = { { text, NULL } };

  return senda_canvas_letter (canvas, lettering, &words, width);
}

/* The width that @words need on one line. */
double
senda_canvas_natural (SendaCanvas            *canvas,
                      const SendaLettering   *lettering,
                      const SendaFigureWords *words)
{
  PangoLayout *layout = make_layout (canvas, lettering, words,
                                     lettering->stacked ? "\n" : BETWEEN);
  double width = layout_width (layout);

  g_object_unref (layout);
  return width;
}

/* The width below which a word of @words is broken. */
double
senda_canvas_widest_word (SendaCanvas            *canvas,
                          const SendaLettering   *lettering,
                          const SendaFigureWords *words)
{
  PangoLayout *layout = make_layout (canvas, lettering, words, "\n");
  double width = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  width = layout_width (layout);
  g_object_unref (layout);
  return width;
}

/* Shows @layout with the corner of its box at @x, @y. */
void
senda_canvas_show (SendaCanvas *canvas,
                   PangoLayout *layout,
                   double       x,
                   double       y,
                   guint32      color)
{
  double width = (double) pango_layout_get_width (layout) / PANGO_SCALE;

  senda_use_color (canvas->cr, color);
  cairo_move_to (canvas->cr, canvas->paint->rtl ? canvas->width - x - width : x, y);
  pango_cairo_show_layout (canvas->cr, layout);
}

/* Sets @words in a box of @width at @x, @y, and shows them where the canvas is drawn on. Returns
 * how high they are. */
double
senda_canvas_write (SendaCanvas            *canvas,
                    const SendaLettering   *lettering,
                    const SendaFigureWords *words,
                    double                  x,
                    double                  y,
                    double                  width)
{
  PangoLayout *layout = senda_canvas_letter (canvas, lettering, words, width);
  double height = senda_layout_height (layout);

  if (canvas->cr != NULL)
    senda_canvas_show (canvas, layout, x, y, lettering->color);
  g_object_unref (layout);
  return height;
}

/* @text in valid UTF-8 and on one line. */
char *
senda_words_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_iscntrl (letter) || letter == 0x2028 || letter == 0x2029)
        letter = ' ';
      if (letter != 0xfffe && letter != 0xffff)
        g_string_append_unichar (clean, letter);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&clean), FALSE));
}

/* @from may be NULL, for no words. */
void
senda_words_copy (SendaFigureWords       *to,
                  const SendaFigureWords *from,
                  guint                   n_languages)
{
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    to->text[i] = from != NULL && i < n_languages && from->text[i] != NULL
                    ? senda_words_clean (from->text[i])
                    : NULL;
}

void
senda_words_clear (SendaFigureWords *words)
{
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    g_clear_pointer ((char **) &words->text[i], g_free);
}
