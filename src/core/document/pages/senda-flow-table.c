/* senda-flow-table.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-flow-private.h"

static double
share_of (SendaFlowMaker    *maker,
          const SendaColumn *column)
{
  double width = column->width > 0 ? column->width : 1;

  return column->spread && maker->n_languages == 2 ? 2 * width : width;
}

/* One cell of the table's row between @x and @x + @width, or two where its column is spread. */
static void
add_cell (SendaFlowMaker    *maker,
          SendaFlowRow      *row,
          const SendaColumn *column,
          const SendaBlock  *block,
          double             x,
          double             width)
{
  double pad = senda_flow_styles[row->style].pad_x;
  gboolean is_double = maker->n_languages == 2 && !block->is_shared;
  guint n = is_double && column->spread ? 2 : 1;

  for (guint i = 0; i < n; i++)
    {
      int language = n == 1 && is_double ? SENDA_FLOW_BOTH : (int) i;
      SendaFlowCell *cell = senda_flow_add_cell (maker, row, block, language,
                                                 x + i * width / n + pad, width / n - 2 * pad);

      cell->align = column->align;
      cell->shade = MIN (block->shade, 5);
    }
}

static SendaFlowStyleId
style_of (const SendaBlock *table,
          const SendaBlock *row)
{
  if (row->is_header)
    return SENDA_STYLE_TABLE_HEAD;
  return table->role == SENDA_ROLE_NOTE ? SENDA_STYLE_TABLE_TIGHT : SENDA_STYLE_TABLE_ROW;
}

static void
add_row (SendaFlowMaker   *maker,
         const SendaBlock *table,
         const SendaBlock *block,
         double            shares)
{
  guint n = MIN (senda_block_n_children (block), table->n_columns);
  double x = 0;
  SendaFlowRow *row = senda_flow_add_row (maker, block, SENDA_FLOW_TEXT,
                                          style_of (table, block));

  for (guint i = 0; i < n; i++)
    {
      double width = maker->width * share_of (maker, &table->columns[i]) / shares;

      add_cell (maker, row, &table->columns[i], senda_block_get_child (block, i), x, width);
      x += width;
    }
  row->is_whole = TRUE;
}

/* The rows of @table: its title, if it has one, and each of its own. */
void
senda_flow_add_table (SendaFlowMaker   *maker,
                      const SendaBlock *table)
{
  SendaFlowRow *title = senda_flow_add_text (maker, table, SENDA_STYLE_TABLE_TITLE);
  guint first = maker->flow->rows->len;
  guint n_heads = 0;
  double shares = 0;

  if (title)
    title->keeps_next = senda_block_n_children (table) > 0;
  for (guint i = 0; i < table->n_columns; i++)
    shares += share_of (maker, &table->columns[i]);
  for (guint i = 0; i < senda_block_n_children (table); i++)
    {
      const SendaBlock *block = senda_block_get_child (table, i);
      SendaFlowRow *row = NULL;

      add_row (maker, table, block, shares);
      row = senda_flow_last (maker);
      if (block->is_header && n_heads == i)
        n_heads++;
      row->keeps_next = (block->is_header || block->role == SENDA_ROLE_LEAD) &&
                        i + 1 < senda_block_n_children (table);
      row->heads = first;
      row->n_heads = n_heads > i ? 0 : n_heads;
    }
  if (maker->flow->rows->len == first)
    return;
  /* The last row does not stand alone under the header of another page. */
  if (maker->flow->rows->len > first + n_heads + 2)
    g_array_index (maker->flow->rows, SendaFlowRow, maker->flow->rows->len - 2).keeps_next = TRUE;
  g_array_index (maker->flow->rows, SendaFlowRow, first).before = title ? 0 : 6;
  senda_flow_last (maker)->after = 12;
}
