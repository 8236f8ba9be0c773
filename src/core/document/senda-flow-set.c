/* senda-flow-set.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure.h"
#include "senda-flow-set.h"

#include <string.h>

/* Text is set in pieces of about a page, so that a long note costs no more than what is seen. */
#define PIECE_MOST 6000
#define PIECE_LEAST 500
#define PIECE_PER_POINT 12 /* of the cell's width */

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

static PangoLayout *
take_layout (SendaSetter      *self,
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
  PangoLayout *layout = take_layout (self, language, style);

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

/* How the runs look that stand in the piece of text from @offset to @offset + @length. */
static PangoAttrList *
new_attributes (const GArray *runs,
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

static gboolean
is_plain (const GArray *runs)
{
  const SendaRun *run = &g_array_index (runs, SendaRun, 0);

  return runs->len == 1 && run->style == 0 && run->language == NULL && run->link == NULL;
}

/* How many bytes of @text, which has @length, are set at once; @is_cut: not at the end of a line. */
static guint
piece_length (const char *text,
              guint       length,
              double      width,
              gboolean   *is_cut)
{
  guint most = CLAMP (width * PIECE_PER_POINT, PIECE_LEAST, PIECE_MOST);
  const char *end = text + most;
  const char *at = NULL;

  *is_cut = FALSE;
  if (length <= most)
    return length;
  at = g_strrstr_len (text, most, "\n");
  if (at)
    return at - text + 1;
  *is_cut = TRUE;
  at = g_strrstr_len (text, most, " ");
  if (at)
    return at - text + 1;
  while ((*end & 0xc0) == 0x80)
    end--;
  return end - text;
}

/* The cell's words in a language; valid until the next are asked for. */
static const char *
join_runs (SendaSetter  *self,
           const GArray *runs)
{
  if (runs->len == 1)
    return g_array_index (runs, SendaRun, 0).text;
  g_string_truncate (self->text, 0);
  for (guint i = 0; i < runs->len; i++)
    g_string_append (self->text, g_array_index (runs, SendaRun, i).text);
  return self->text->str;
}

static gboolean
reaches (const SendaFlowMark *mark,
         const SendaFlowMark *until)
{
  if (mark->part != until->part)
    return mark->part > until->part;
  return mark->offset > until->offset ||
         (mark->offset == until->offset && mark->line >= until->line);
}

/* What one call of set_cell() carries through its pieces. */
typedef struct
{
  SendaSetter *setter;
  const SendaFlowCell *cell;
  const SendaFlowMark *until;
  double limit;
  double y;
  SendaFlowMark mark; /* of the next line */
} Setting;

/* Adds the lines of @layout; FALSE when the limit or the end is reached. @n_lines: how many of them
 * count; @rest: where the line after those begins. */
static gboolean
add_lines (Setting     *setting,
           PangoLayout *layout,
           guint        n_lines)
{
  double pitch = senda_flow_styles[setting->cell->style].pitch;
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint first = setting->mark.line;
  gboolean goes_on = TRUE;

  for (guint i = 0; i < n_lines && goes_on; i++, pango_layout_iter_next_line (iter))
    {
      SendaSetLine line = { .text = pango_layout_get_text (layout) };
      PangoRectangle place;
      double height, ascent;

      if (i < first)
        continue;
      setting->mark.line = i;
      if (setting->until && reaches (&setting->mark, setting->until))
        goes_on = FALSE;
      if (!goes_on)
        break;
      pango_layout_iter_get_line_extents (iter, NULL, &place);
      height = place.height / (double) PANGO_SCALE;
      ascent = (pango_layout_iter_get_baseline (iter) - place.y) / (double) PANGO_SCALE;
      line.line = pango_layout_iter_get_line_readonly (iter);
      line.length = line.line->length;
      line.mark = setting->mark;
      line.x = place.x / (double) PANGO_SCALE;
      line.top = setting->y;
      line.bottom = setting->y + MAX (pitch, height);
      line.baseline = setting->y + (MAX (pitch, height) - height) / 2 + ascent;
      g_array_append_val (setting->setter->lines, line);
      setting->y = line.bottom;
      setting->mark.line = i + 1;
      goes_on = setting->y <= setting->limit;
    }
  pango_layout_iter_free (iter);
  return goes_on;
}

/* Sets the piece of @text at the mark; FALSE when the limit or the end is reached. */
static gboolean
set_piece (Setting      *setting,
           guint         language,
           const GArray *runs,
           const char   *text,
           guint         length)
{
  SendaFlowStyleId style = setting->cell->style;
  guint offset = setting->mark.offset;
  gboolean is_cut = FALSE;
  guint piece = piece_length (text + offset, length - offset, setting->cell->width,
                              &is_cut);
  guint shown = piece > 0 && text[offset + piece - 1] == '\n' ? piece - 1 : piece;
  PangoLayout *layout = take_layout (setting->setter, language, style);
  guint n_lines = 0;

  if (is_plain (runs))
    pango_layout_set_attributes (layout, setting->setter->plain);
  else
    {
      PangoAttrList *list = new_attributes (runs, senda_flow_styles[style].italic, offset, shown);

      pango_layout_set_attributes (layout, list);
      pango_attr_list_unref (list);
    }
  pango_layout_set_width (layout, setting->cell->width * PANGO_SCALE);
  pango_layout_set_alignment (layout, setting->cell->align == SENDA_ALIGN_CENTER
                                        ? PANGO_ALIGN_CENTER
                                        : setting->cell->align == SENDA_ALIGN_END
                                            ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, text + offset, shown);
  n_lines = pango_layout_get_line_count (layout);
  if (is_cut && n_lines > 1)
    {
      /* The last line goes on in the next piece, and is set there. */
      n_lines--;
      piece = pango_layout_get_line_readonly (layout, n_lines)->start_index;
    }
  if (!add_lines (setting, layout, n_lines) && setting->mark.line < n_lines)
    return FALSE;
  setting->mark = (SendaFlowMark) { setting->mark.part, offset + piece, 0 };
  return setting->y <= setting->limit;
}

/* FALSE when the limit or the end is reached. */
static gboolean
set_part (Setting *setting,
          guint    language)
{
  const GArray *runs = senda_block_get_runs (setting->cell->block, language);
  const char *text = NULL;
  guint length = 0;

  if (runs == NULL || runs->len == 0)
    return TRUE;
  text = join_runs (setting->setter, runs);
  length = strlen (text);
  while (setting->mark.offset < length)
    {
      if (setting->until && reaches (&setting->mark, setting->until))
        return FALSE;
      if (!set_piece (setting, language, runs, text, length) && setting->mark.offset < length)
        return FALSE;
    }
  return TRUE;
}

static void
set_words (Setting *setting)
{
  guint n_parts = setting->cell->language == SENDA_FLOW_BOTH ? 2 : 1;

  while (setting->mark.part < n_parts)
    {
      guint language = n_parts == 2 ? setting->mark.part : (guint) setting->cell->language;

      if (setting->mark.part == 1 && setting->y > 0)
        setting->y += SENDA_FLOW_PART_GAP;
      if (!set_part (setting, language))
        return;
      setting->mark = (SendaFlowMark) { setting->mark.part + 1, 0, 0 };
      if (setting->y > setting->limit && setting->mark.part < n_parts)
        return;
    }
  setting->mark = SENDA_FLOW_MARK_END;
}

static void
set_marker (Setting *setting)
{
  const SendaFlowCell *cell = setting->cell;
  PangoLayout *layout = NULL;
  char figures[16];

  if (cell->block->marker != SENDA_MARKER_BOX)
    {
      g_snprintf (figures, sizeof figures, "%u.", cell->number);
      layout = senda_setter_layout (setting->setter, cell->language, cell->style, -1,
                                    cell->block->marker == SENDA_MARKER_NUMBER ? figures : "•",
                                    -1);
      add_lines (setting, layout, 1);
    }
  setting->mark = SENDA_FLOW_MARK_END;
}

static void
set_cell (SendaSetter         *self,
          const SendaFlowCell *cell,
          const SendaFlowMark *from,
          const SendaFlowMark *until,
          double               limit)
{
  SendaSetCell set = { .first_line = self->lines->len };
  Setting setting = {
    .setter = self, .cell = cell, .until = until, .limit = limit,
  };

  if (from)
    setting.mark = *from;
  if (cell->block == NULL || setting.mark.part == G_MAXUINT32)
    setting.mark = SENDA_FLOW_MARK_END;
  else if (cell->content == SENDA_FLOW_WORDS)
    set_words (&setting);
  else if (cell->content == SENDA_FLOW_MARKER)
    set_marker (&setting);
  else
    setting.mark = SENDA_FLOW_MARK_END;
  set.n_lines = self->lines->len - set.first_line;
  set.height = setting.y;
  set.next = setting.mark;
  g_array_append_val (self->cells, set);
}

static double
figure_height (SendaSetter        *self,
               const SendaFlowRow *row)
{
  double height = 0;

  senda_setter_figure_scale (self, row, &height);
  return MIN (height, self->page_height);
}

/* Sets a row into lines: from its beginning or @from, to its end or @until (each a mark per cell),
 * or until it is higher than @limit. Gives the height of what is set, with the row's own room. */
double
senda_setter_set (SendaSetter         *self,
                  guint                row,
                  const SendaFlowMark *from,
                  const SendaFlowMark *until,
                  double               limit)
{
  const SendaFlowRow *it = senda_flow_row (self->flow, row);
  const SendaFlowStyle *style = &senda_flow_styles[it->style];
  double height = 0;

  memset (self->n_used, 0, sizeof self->n_used);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->cells, 0);
  if (it->kind == SENDA_FLOW_FIGURE)
    return figure_height (self, it);
  if (it->kind == SENDA_FLOW_NEW_PAGE)
    return 0;
  if (it->kind != SENDA_FLOW_TEXT)
    return style->pitch;
  for (guint i = 0; i < it->n_cells; i++)
    {
      set_cell (self, senda_flow_cell (self->flow, it, i), from ? &from[i] : NULL,
                until ? &until[i] : NULL, limit);
      height = MAX (height, senda_setter_cell (self, i)->height);
    }
  return MAX (height, style->pitch) + style->pad_top + style->pad_bottom;
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
  if (!is_plain (runs))
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

/* Whether the row that was set last is set to its end. */
gboolean
senda_setter_is_done (SendaSetter *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (senda_setter_cell (self, i)->next.part != G_MAXUINT32)
      return FALSE;
  return TRUE;
}
