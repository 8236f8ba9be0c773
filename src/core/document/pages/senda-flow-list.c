/* senda-flow-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-flow-private.h"

static void
add_item (SendaFlowMaker   *maker,
          const SendaBlock *block,
          guint             number,
          guint             level)
{
  double indent = SENDA_FLOW_INDENT * (level + 1);
  guint n = senda_flow_is_side_by_side (maker, block) ? 2 : 1;
  double part = (maker->width - (n - 1) * SENDA_FLOW_GUTTER) / n;
  SendaFlowRow *row = senda_flow_add_row (maker, block, SENDA_FLOW_TEXT, SENDA_STYLE_ITEM);

  indent = MIN (indent, part * 2 / 3);
  for (guint i = 0; i < n; i++)
    {
      double start = i * (part + SENDA_FLOW_GUTTER);
      gboolean is_rtl = senda_flow_is_rtl (block, i);
      double x = is_rtl ? start + part - indent + 4 : start + indent - SENDA_FLOW_INDENT;
      SendaFlowCell *marker = senda_flow_add_cell (maker, row, block, i, x, SENDA_FLOW_INDENT - 4);

      marker->align = is_rtl ? SENDA_ALIGN_END : SENDA_ALIGN_START;
      marker->content = SENDA_FLOW_MARKER;
      marker->number = number;
      senda_flow_add_cell (maker, row, block, i, is_rtl ? start : start + indent, part - indent);
    }
}

/* The items of @list, and the lists that they hold. @level: how many lists hold this one. */
void
senda_flow_add_list (SendaFlowMaker   *maker,
                     const SendaBlock *list,
                     guint             level)
{
  for (guint i = 0; i < senda_block_n_children (list); i++)
    {
      const SendaBlock *item = senda_block_get_child (list, i);

      add_item (maker, item, i + 1, level);
      for (guint j = 0; j < senda_block_n_children (item); j++)
        senda_flow_add_list (maker, senda_block_get_child (item, j), level + 1);
    }
  if (level == 0 && senda_block_n_children (list) > 0)
    senda_flow_last (maker)->after = senda_flow_styles[SENDA_STYLE_BODY].after;
}

/* In one language the term stands before what it means; in two they stand over it, so that each
 * language keeps its side of the page. */
static void
add_description (SendaFlowMaker   *maker,
                 const SendaBlock *term,
                 const SendaBlock *block)
{
  double edge = MIN (maker->width * 0.33, 166);
  SendaFlowRow *row = NULL;
  gboolean is_rtl;

  if (maker->n_languages == 2)
    {
      senda_flow_add_text (maker, block, SENDA_STYLE_DESCRIPTION);
      return;
    }
  row = senda_flow_add_row (maker, block, SENDA_FLOW_TEXT, SENDA_STYLE_DESCRIPTION);
  row->before = term ? senda_flow_styles[SENDA_STYLE_TERM].before : 0;
  is_rtl = senda_flow_is_rtl (block, 0);
  senda_flow_add_cell (maker, row, term, 0, is_rtl ? maker->width - edge + 10 : 0,
                       edge - 10)->style = SENDA_STYLE_TERM;
  senda_flow_add_cell (maker, row, block, 0, is_rtl ? 0 : edge, maker->width - edge);
}

/* The terms of @block and what they mean. */
void
senda_flow_add_definitions (SendaFlowMaker   *maker,
                            const SendaBlock *block)
{
  const SendaBlock *term = NULL;

  for (guint i = 0; i < senda_block_n_children (block); i++)
    {
      const SendaBlock *child = senda_block_get_child (block, i);
      const SendaBlock *next = i + 1 < senda_block_n_children (block)
                                 ? senda_block_get_child (block, i + 1) : NULL;
      gboolean is_alone = next == NULL || next->kind != SENDA_BLOCK_DESCRIPTION;
      SendaFlowRow *row = NULL;

      if (child->kind == SENDA_BLOCK_DESCRIPTION)
        {
          add_description (maker, term, child);
          term = NULL;
        }
      else if (maker->n_languages == 1 && !is_alone)
        term = child;
      else if ((row = senda_flow_add_text (maker, child, SENDA_STYLE_TERM)) != NULL)
        row->keeps_next = !is_alone;
    }
  if (senda_block_n_children (block) > 0 && maker->flow->rows->len > 0)
    senda_flow_last (maker)->after = senda_flow_styles[SENDA_STYLE_BODY].after;
}
