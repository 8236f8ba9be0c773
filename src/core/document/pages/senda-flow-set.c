/* senda-flow-set.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-flow-set.h"

#include <string.h>

/* Text is set in pieces of about a page, so that a long note costs no more than what is seen. */
#define PIECE_MOST 3000
#define PIECE_LEAST 500
#define PIECE_PER_POINT 6 /* of the cell's width */
#define PIECE_PER_POINT_OF_WORD 2
#define PIECE_LINES 24

/* How many bytes of @text, which has @length, are set at once; @is_cut: not at the end of a line. */
static guint
piece_length (const char *text,
              guint       length,
              double      width,
              gboolean   *is_cut)
{
  guint most = MIN (CLAMP (width * PIECE_PER_POINT, PIECE_LEAST, PIECE_MOST), length);
  const char *at = text;
  const char *end = NULL;
  guint n_lines = 0;

  *is_cut = FALSE;
  while (n_lines < PIECE_LINES && (end = memchr (at, '\n', text + most - at)) != NULL)
    {
      at = end + 1;
      n_lines++;
    }
  if (n_lines == PIECE_LINES || (n_lines > 0 && most < length))
    return at - text;
  if (most == length)
    return length;
  *is_cut = TRUE;
  at = g_strrstr_len (text, most, " ");
  if (at)
    return at - text + 1;
  most = MIN (most, MAX ((guint) (width * PIECE_PER_POINT_OF_WORD), PIECE_LEAST));
  for (end = text + most; (*end & 0xc0) == 0x80;)
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
  if (self->joined == runs)
    return self->text->str;
  g_string_truncate (self->text, 0);
  for (guint i = 0; i < runs->len; i++)
    g_string_append (self->text, g_array_index (runs, SendaRun, i).text);
  self->joined = runs;
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
  PangoLayout *layout = senda_setter_take_layout (setting->setter, language, style);
  guint n_lines = 0;

  if (senda_setter_is_plain (runs))
    pango_layout_set_attributes (layout, setting->setter->plain);
  else
    {
      PangoAttrList *list = senda_setter_new_attributes (runs, senda_flow_styles[style].italic,
                                                         offset, shown);

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

/* Moves the line that was added last to the end of its cell. */
static void
align_last (Setting     *setting,
            PangoLayout *layout)
{
  GArray *lines = setting->setter->lines;
  PangoRectangle place;

  pango_layout_get_extents (layout, NULL, &place);
  g_array_index (lines, SendaSetLine, lines->len - 1).x =
    setting->cell->width - place.width / (double) PANGO_SCALE;
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
      if (cell->align == SENDA_ALIGN_END)
        align_last (setting, layout);
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
    {
      senda_setter_scale_figure (self, it);
      return MIN (self->figure_height, self->page_height);
    }
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

/* Whether the row that was set last is set to its end. */
gboolean
senda_setter_is_done (SendaSetter *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (senda_setter_cell (self, i)->next.part != G_MAXUINT32)
      return FALSE;
  return TRUE;
}
