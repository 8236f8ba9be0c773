/* senda-flow.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-flow-private.h"

#include <hb.h>

#define NUMBER_WIDTH 26.0 /* of a page, in the contents */

static const SendaFlowStyleId heading_styles[] = {
  SENDA_STYLE_H1, SENDA_STYLE_H2, SENDA_STYLE_H3, SENDA_STYLE_H4,
};

static const SendaFlowStyleId role_styles[] = {
  [SENDA_ROLE_NORMAL] = SENDA_STYLE_BODY, [SENDA_ROLE_LEAD] = SENDA_STYLE_LEAD,
  [SENDA_ROLE_NOTE] = SENDA_STYLE_NOTE,   [SENDA_ROLE_PROMPT] = SENDA_STYLE_PROMPT,
  [SENDA_ROLE_BOX] = SENDA_STYLE_BODY,
};

/* Adds a row over the whole width of what it stands in. It is valid until the next is added. */
SendaFlowRow *
senda_flow_add_row (SendaFlowMaker   *maker,
                    const SendaBlock *block,
                    SendaFlowKind     kind,
                    SendaFlowStyleId  style)
{
  const SendaFlowStyle *look = &senda_flow_styles[style];
  SendaFlowRow row = {
    .block = block,
    .kind = kind,
    .style = style,
    .first_cell = maker->flow->cells->len,
    .x = maker->x,
    .width = maker->width,
    .before = look->before,
    .after = look->after,
    .columns = maker->columns,
    .box = maker->box,
  };

  g_array_append_val (maker->flow->rows, row);
  return &g_array_index (maker->flow->rows, SendaFlowRow, maker->flow->rows->len - 1);
}

/* Adds a cell to @row, which is the last one; @x and @width are those of its words. */
SendaFlowCell *
senda_flow_add_cell (SendaFlowMaker   *maker,
                     SendaFlowRow     *row,
                     const SendaBlock *block,
                     int               language,
                     double            x,
                     double            width)
{
  SendaFlowCell cell = {
    .block = block,
    .language = language,
    .style = row->style,
    .x = x,
    .width = MAX (width, 1),
  };

  row->n_cells++;
  g_array_append_val (maker->flow->cells, cell);
  return &g_array_index (maker->flow->cells, SendaFlowCell, maker->flow->cells->len - 1);
}

/* Whether the block's words stand in two languages side by side. */
gboolean
senda_flow_is_side_by_side (SendaFlowMaker   *maker,
                            const SendaBlock *block)
{
  return maker->n_languages == 2 && !block->is_shared;
}

/* Whether the block's words in a language are read from right to left: their first letter says. */
gboolean
senda_flow_is_rtl (const SendaBlock *block,
                   guint             language)
{
  const GArray *runs = senda_block_get_runs (block, language);

  for (guint i = 0; runs && i < runs->len; i++)
    for (const char *at = g_array_index (runs, SendaRun, i).text; *at; at = g_utf8_next_char (at))
      if (g_unichar_isalpha (g_utf8_get_char (at)))
        {
          hb_script_t script = hb_unicode_script (hb_unicode_funcs_get_default (),
                                                  g_utf8_get_char (at));

          return hb_script_get_horizontal_direction (script) == HB_DIRECTION_RTL;
        }
  return FALSE;
}

gboolean
senda_flow_has_words (SendaFlowMaker   *maker,
                      const SendaBlock *block)
{
  return senda_block_has_words (block, 0) ||
         (maker->n_languages == 2 && senda_block_has_words (block, 1));
}

/* The words of @block in one cell, or in one for each language, which begins where every row's second
 * language begins. @start, @end: the room beside the words of each. */
static void
add_words (SendaFlowMaker   *maker,
           SendaFlowRow     *row,
           const SendaBlock *block,
           double            start,
           double            end)
{
  double half = (maker->width - SENDA_FLOW_GUTTER) / 2;

  if (!senda_flow_is_side_by_side (maker, block))
    {
      senda_flow_add_cell (maker, row, block, 0, start, maker->width - start - end);
      return;
    }
  senda_flow_add_cell (maker, row, block, 0, start, half - start);
  senda_flow_add_cell (maker, row, block, 1, half + SENDA_FLOW_GUTTER + start, half - start - end);
}

/* A row of the block's own words; NULL where it has none. */
SendaFlowRow *
senda_flow_add_text (SendaFlowMaker   *maker,
                     const SendaBlock *block,
                     SendaFlowStyleId  style)
{
  double pad = senda_flow_styles[style].pad_x;
  SendaFlowRow *row = NULL;

  if (!senda_flow_has_words (maker, block))
    return NULL;
  row = senda_flow_add_row (maker, block, SENDA_FLOW_TEXT, style);
  row->is_rtl = senda_flow_is_rtl (block, 0);
  add_words (maker, row, block, pad, pad);
  return row;
}

static void
add_heading (SendaFlowMaker   *maker,
             const SendaBlock *block)
{
  SendaFlowStyleId style = heading_styles[CLAMP (block->number, 1, 4) - 1];
  SendaFlowRow *row = senda_flow_add_text (maker, block, style);

  if (row == NULL)
    return;
  row->keeps_next = TRUE;
  row->is_whole = TRUE;
  row->heading = maker->n_headings++;
}

static void
add_lines (SendaFlowMaker   *maker,
           const SendaBlock *block)
{
  guint first = maker->flow->rows->len;
  SendaFlowRow *row = senda_flow_add_text (maker, block, SENDA_STYLE_BODY);

  if (row)
    {
      row->after = 0;
      row->keeps_next = TRUE;
    }
  for (guint i = 0; i < block->number; i++)
    {
      row = senda_flow_add_row (maker, block, SENDA_FLOW_RULE, SENDA_STYLE_RULE);
      row->keeps_next = i == 0 && block->number > 1;
      row->after = i + 1 == block->number ? 12 : 0;
    }
  if (maker->flow->rows->len > first + 1)
    g_array_index (maker->flow->rows, SendaFlowRow, first).group_end = maker->flow->rows->len;
}

static void
add_figure (SendaFlowMaker   *maker,
            const SendaBlock *block)
{
  SendaFlowRow *row = senda_flow_add_row (maker, block, SENDA_FLOW_FIGURE, SENDA_STYLE_FIGURE);

  row->is_whole = TRUE;
  row->keeps_next = senda_flow_has_words (maker, block);
  row = senda_flow_add_text (maker, block, SENDA_STYLE_CAPTION);
  if (row)
    row->is_whole = TRUE;
  senda_flow_add_blocks (maker, block);
}

/* Two languages side by side are two columns already. */
static void
add_columns (SendaFlowMaker   *maker,
             const SendaBlock *block)
{
  SendaFlowMaker inner = *maker;
  SendaFlowColumns columns = {
    .n = CLAMP (block->number / maker->n_languages, 1, 6),
    .gap = SENDA_FLOW_GUTTER,
  };

  if (maker->columns || columns.n == 1)
    {
      senda_flow_add_blocks (maker, block);
      return;
    }
  columns.width = (maker->width - (columns.n - 1) * columns.gap) / columns.n;
  inner.width = columns.width;
  inner.columns = maker->flow->columns->len + 1;
  g_array_append_val (maker->flow->columns, columns);
  senda_flow_add_blocks (&inner, block);
  maker->n_headings = inner.n_headings;
  g_array_index (maker->flow->columns, SendaFlowColumns, inner.columns - 1).end =
    maker->flow->rows->len;
}

static void
add_box (SendaFlowMaker   *maker,
         const SendaBlock *block)
{
  SendaFlowMaker inner = *maker;
  SendaFlowRow *row = senda_flow_add_row (maker, block, SENDA_FLOW_BOX_TOP, SENDA_STYLE_BOX);

  row->after = 0;
  row->keeps_next = TRUE;
  inner.box = maker->flow->rows->len;
  inner.x += SENDA_FLOW_BOX_PAD;
  inner.width -= 2 * SENDA_FLOW_BOX_PAD;
  senda_flow_add_blocks (&inner, block);
  maker->n_headings = inner.n_headings;
  senda_flow_last (maker)->after = 0;
  if (maker->flow->rows->len > inner.box)
    g_array_index (maker->flow->rows, SendaFlowRow, inner.box).before = 0;
  row = senda_flow_add_row (maker, block, SENDA_FLOW_BOX_BOTTOM, SENDA_STYLE_BOX);
  row->box = inner.box;
  row->before = 0;
}

static void
add_group (SendaFlowMaker   *maker,
           const SendaBlock *block)
{
  guint first = maker->flow->rows->len;

  if (senda_block_n_children (block) == 0)
    return;
  if (block->role == SENDA_ROLE_BOX && maker->box == 0)
    add_box (maker, block);
  else
    senda_flow_add_blocks (maker, block);
  if (maker->flow->rows->len > first + 1)
    g_array_index (maker->flow->rows, SendaFlowRow, first).group_end = maker->flow->rows->len;
}

/* The title of the document is not in its contents. */
static void
add_contents (SendaFlowMaker   *maker,
              const SendaBlock *block)
{
  guint first = maker->flow->rows->len;

  for (guint i = 0; i < maker->flow->headings->len; i++)
    {
      const SendaBlock *heading = g_ptr_array_index (maker->flow->headings, i);
      double indent = heading->number > 2 ? SENDA_FLOW_INDENT * (heading->number - 2) : 0;
      SendaFlowCell *cell = NULL;
      SendaFlowRow *row = NULL;

      if (heading->number > block->number || (i == 0 && heading->number == 1))
        continue;
      row = senda_flow_add_row (maker, block, SENDA_FLOW_TEXT,
                                heading->number <= 2 ? SENDA_STYLE_CONTENTS
                                                     : SENDA_STYLE_CONTENTS_DEEP);
      row->heading = i;
      add_words (maker, row, heading, indent, NUMBER_WIDTH + 4);
      cell = senda_flow_add_cell (maker, row, heading, 0, maker->width - NUMBER_WIDTH,
                                  NUMBER_WIDTH);
      cell->content = SENDA_FLOW_PAGE_NUMBER;
      cell->number = i;
      cell->align = SENDA_ALIGN_END;
    }
  if (maker->flow->rows->len > first)
    senda_flow_last (maker)->after = 14;
}

static void
add_block (SendaFlowMaker   *maker,
           const SendaBlock *block)
{
  switch (block->kind)
    {
    case SENDA_BLOCK_HEADING:
      add_heading (maker, block);
      break;
    case SENDA_BLOCK_PARAGRAPH:
      senda_flow_add_text (maker, block, role_styles[block->role]);
      break;
    case SENDA_BLOCK_LIST:
      senda_flow_add_list (maker, block, 0);
      break;
    case SENDA_BLOCK_DEFINITIONS:
      senda_flow_add_definitions (maker, block);
      break;
    case SENDA_BLOCK_TABLE:
      senda_flow_add_table (maker, block);
      break;
    case SENDA_BLOCK_FIGURE:
      add_figure (maker, block);
      break;
    case SENDA_BLOCK_COLUMNS:
      add_columns (maker, block);
      break;
    case SENDA_BLOCK_GROUP:
      add_group (maker, block);
      break;
    case SENDA_BLOCK_LINES:
      add_lines (maker, block);
      break;
    case SENDA_BLOCK_CONTENTS:
      add_contents (maker, block);
      break;
    case SENDA_BLOCK_PAGE_BREAK:
      senda_flow_add_row (maker, block, SENDA_FLOW_NEW_PAGE, SENDA_STYLE_BODY);
      break;
    default: /* a part of a list, of definitions or of a table that stands outside of one */
      senda_flow_add_text (maker, block, SENDA_STYLE_BODY);
      senda_flow_add_blocks (maker, block);
      break;
    }
}

void
senda_flow_add_blocks (SendaFlowMaker   *maker,
                       const SendaBlock *parent)
{
  for (guint i = 0; i < senda_block_n_children (parent); i++)
    add_block (maker, senda_block_get_child (parent, i));
}

SendaFlowRow *
senda_flow_last (SendaFlowMaker *maker)
{
  return &g_array_index (maker->flow->rows, SendaFlowRow, maker->flow->rows->len - 1);
}

/* The headings that have words, in their order: what the contents and the outline list. */
static void
find_headings (SendaFlowMaker   *maker,
               const SendaBlock *parent)
{
  for (guint i = 0; i < senda_block_n_children (parent); i++)
    {
      SendaBlock *block = senda_block_get_child (parent, i);

      if (block->kind == SENDA_BLOCK_HEADING && senda_flow_has_words (maker, block))
        {
          g_ptr_array_add (maker->flow->headings, block);
          if (block->anchor)
            g_hash_table_insert (maker->flow->anchors, (gpointer) block->anchor,
                                 GUINT_TO_POINTER (maker->flow->headings->len));
        }
      if (block->kind != SENDA_BLOCK_TABLE && block->kind != SENDA_BLOCK_LIST &&
          block->kind != SENDA_BLOCK_DEFINITIONS)
        find_headings (maker, block);
    }
}

/* The body of a finished document as rows over @width. Nothing is measured. (transfer full) */
SendaFlow *
senda_flow_new (SendaDocument *document,
                double         width)
{
  SendaFlow *self = g_new0 (SendaFlow, 1);
  SendaFlowMaker maker = {
    .flow = self,
    .n_languages = senda_document_get_n_languages (document),
    .width = width,
  };

  self->document = senda_document_ref (document);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SendaFlowRow));
  self->cells = g_array_new (FALSE, FALSE, sizeof (SendaFlowCell));
  self->columns = g_array_new (FALSE, FALSE, sizeof (SendaFlowColumns));
  self->headings = g_ptr_array_new ();
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  find_headings (&maker, senda_document_get_body (document));
  senda_flow_add_blocks (&maker, senda_document_get_body (document));
  return self;
}

void
senda_flow_free (SendaFlow *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->headings);
  g_hash_table_unref (self->anchors);
  senda_document_unref (self->document);
  g_free (self);
}

/* The room between @row and the one before it, where both stand on one page. */
double
senda_flow_gap (const SendaFlow *self,
                guint            row)
{
  const SendaFlowRow *below = senda_flow_row (self, row);

  return row == 0 ? 0 : MAX (below->before, senda_flow_row (self, row - 1)->after);
}
