/* senda-flow-setter.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rows are set with: fonts, layouts and the looks of words, and the height of rows that need not
 * be set.
 */
#include "config.h"

#include "senda-flow-set.h"

#include "senda-figure.h"

#include <string.h>

/* A sign that stands for two letters is written into the file with those letters beside it, and
 * readers that follow the tags lose the rest of the words then. */
#define FEATURES "liga=0, clig=0, dlig=0"

static PangoContext *
new_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_WEAK_LTR);
  cairo_font_options_destroy (options);
  return context;
}

static PangoFontDescription *
new_font (const SendaFlowStyle *style)
{
  PangoFontDescription *font = pango_font_description_from_string (SENDA_PAPER_FONT);

  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  if (style->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (style->italic)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  return font;
}

static PangoAttrList *
new_plain (void)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new (FEATURES));
  return list;
}

/* (transfer full) */
SendaSetter *
senda_setter_new (SendaFlow *flow,
                  double     page_height)
{
  SendaSetter *self = g_new0 (SendaSetter, 1);

  self->flow = flow;
  self->page_height = page_height;
  for (guint i = 0; i < senda_document_get_n_languages (flow->document); i++)
    {
      self->contexts[i] = new_context (senda_document_get_language (flow->document, i));
      self->layouts[i] = g_ptr_array_new_with_free_func (g_object_unref);
      self->styles[i] = g_array_new (FALSE, FALSE, sizeof (int));
    }
  for (guint i = 0; i < SENDA_N_STYLES; i++)
    self->fonts[i] = new_font (&senda_flow_styles[i]);
  self->plain = new_plain ();
  self->text = g_string_new (NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (SendaSetLine));
  self->cells = g_array_new (FALSE, FALSE, sizeof (SendaSetCell));
  return self;
}

void
senda_setter_free (SendaSetter *self)
{
  for (guint i = 0; i < SENDA_MAX_LANGUAGES && self->contexts[i]; i++)
    {
      g_ptr_array_unref (self->layouts[i]);
      g_array_unref (self->styles[i]);
      g_object_unref (self->contexts[i]);
      for (guint j = 0; j < SENDA_N_STYLES; j++)
        g_free (self->letters[i][j]);
    }
  for (guint i = 0; i < SENDA_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  pango_attr_list_unref (self->plain);
  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  g_array_unref (self->cells);
  g_free (self);
}

/* A layout for the row that is being set, in the letters of @style. It has no words yet, or those of
 * an earlier row. (transfer none) */
PangoLayout *
senda_setter_take_layout (SendaSetter      *self,
                          guint             language,
                          SendaFlowStyleId  style)
{
  guint used = self->n_used[language]++;
  PangoLayout *layout = NULL;
  int none = -1;

  if (used == self->layouts[language]->len)
    {
      layout = pango_layout_new (self->contexts[language]);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      g_ptr_array_add (self->layouts[language], layout);
      g_array_append_val (self->styles[language], none);
    }
  layout = g_ptr_array_index (self->layouts[language], used);
  if (g_array_index (self->styles[language], int, used) != (int) style)
    {
      pango_layout_set_font_description (layout, self->fonts[style]);
      g_array_index (self->styles[language], int, used) = style;
    }
  return layout;
}

/* Plain words in the letters of @style. It is valid until the next row is set. (transfer none) */
PangoLayout *
senda_setter_layout (SendaSetter      *self,
                     guint             language,
                     SendaFlowStyleId  style,
                     double            width,
                     const char       *text,
                     gssize            length)
{
  PangoLayout *layout = senda_setter_take_layout (self, language, style);

  pango_layout_set_attributes (layout, self->plain);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, text, length);
  return layout;
}

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static PangoAttribute *
new_colour (guint32 colour)
{
  return pango_attr_foreground_new ((colour >> 16 & 0xff) * 257, (colour >> 8 & 0xff) * 257,
                                    (colour & 0xff) * 257);
}

static void
add_run (PangoAttrList  *list,
         const SendaRun *run,
         gboolean        is_italic,
         guint           start,
         guint           end)
{
  if (run->style & SENDA_RUN_STRONG)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (run->style & SENDA_RUN_EMPHASIS)
    add_attribute (list, pango_attr_style_new (is_italic ? PANGO_STYLE_NORMAL
                                                         : PANGO_STYLE_ITALIC), start, end);
  if (run->style & SENDA_RUN_LARGE)
    add_attribute (list, pango_attr_scale_new (SENDA_FLOW_LARGE), start, end);
  if (run->language)
    add_attribute (list, pango_attr_language_new (pango_language_from_string (run->language)),
                   start, end);
  if (run->link)
    {
      add_attribute (list, new_colour (SENDA_INK_ACCENT), start, end);
      add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
    }
  else if (run->style & SENDA_RUN_FAINT)
    add_attribute (list, new_colour (SENDA_INK_FAINT), start, end);
}

/* How the runs look that stand in the piece of text from @offset to @offset + @length. (transfer full) */
PangoAttrList *
senda_setter_new_attributes (const GArray *runs,
                             gboolean      is_italic,
                             guint         offset,
                             guint         length)
{
  PangoAttrList *list = new_plain ();
  guint at = 0;

  for (guint i = 0; i < runs->len && at < offset + length; i++)
    {
      const SendaRun *run = &g_array_index (runs, SendaRun, i);
      guint end = at + strlen (run->text);

      if (end > offset)
        add_run (list, run, is_italic, MAX (at, offset) - offset,
                 MIN (end, offset + length) - offset);
      at = end;
    }
  return list;
}

/* Whether the runs are one that looks like all words of its kind. */
gboolean
senda_setter_is_plain (const GArray *runs)
{
  const SendaRun *run = &g_array_index (runs, SendaRun, 0);

  return runs->len == 1 && run->style == 0 && run->language == NULL && run->link == NULL;
}

static const SendaLetters *
letters_of (SendaSetter      *self,
            guint             language,
            SendaFlowStyleId  style)
{
  if (self->letters[language][style] == NULL)
    self->letters[language][style] = senda_letters_new (self->contexts[language],
                                                        self->fonts[style]);
  return self->letters[language][style];
}

/* Adds how high the cell's words are at least and at most in one language; FALSE where that cannot
 * be said. */
static gboolean
guess_part (SendaSetter         *self,
            const SendaFlowCell *cell,
            guint                language,
            double              *low,
            double              *high)
{
  const GArray *runs = senda_block_get_runs (cell->block, language);
  const SendaLetters *letters = NULL;
  double line;
  guint least, most;

  if (runs == NULL || runs->len == 0)
    return TRUE;
  if (!senda_setter_is_plain (runs))
    return FALSE;
  letters = letters_of (self, language, cell->style);
  line = MAX (senda_flow_styles[cell->style].pitch, letters->line);
  if (!senda_letters_count_lines (letters, g_array_index (runs, SendaRun, 0).text, cell->width,
                                  &least, &most))
    return FALSE;
  *low += least * line + (*low > 0 ? SENDA_FLOW_PART_GAP : 0);
  *high += most * line + (*high > 0 ? SENDA_FLOW_PART_GAP : 0);
  return TRUE;
}

static gboolean
guess_cell (SendaSetter         *self,
            const SendaFlowCell *cell,
            double              *low,
            double              *high)
{
  double own_low = 0, own_high = 0;

  if (cell->block == NULL || cell->content != SENDA_FLOW_WORDS)
    return TRUE;
  if (!guess_part (self, cell, MAX (cell->language, 0), &own_low, &own_high) ||
      (cell->language == SENDA_FLOW_BOTH && !guess_part (self, cell, 1, &own_low, &own_high)))
    return FALSE;
  *low = MAX (*low, own_low);
  *high = MAX (*high, own_high);
  return TRUE;
}

/* The height that senda_setter_set() would give the whole row, where it is sure without setting it;
 * else -1. */
double
senda_setter_guess (SendaSetter *self,
                    guint        row)
{
  const SendaFlowRow *it = senda_flow_row (self->flow, row);
  const SendaFlowStyle *style = &senda_flow_styles[it->style];
  double low = style->pitch, high = style->pitch;

  if (it->kind != SENDA_FLOW_TEXT)
    return -1;
  for (guint i = 0; i < it->n_cells; i++)
    if (!guess_cell (self, senda_flow_cell (self->flow, it, i), &low, &high))
      return -1;
  return high - low < 0.1 ? high + style->pad_top + style->pad_bottom : -1;
}
