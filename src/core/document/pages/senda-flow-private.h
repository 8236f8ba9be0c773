/* senda-flow-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the makers of rows share.
 */
#pragma once

#include "senda-flow.h"

G_BEGIN_DECLS

/* Where rows are being added. */
typedef struct
{
  SendaFlow *flow;
  guint n_languages;
  double x;
  double width;
  guint columns; /* as in SendaFlowRow */
  guint box;
  guint n_headings;
} SendaFlowMaker;

SendaFlowRow  *senda_flow_add_row    (SendaFlowMaker   *maker,
                                      const SendaBlock *block,
                                      SendaFlowKind     kind,
                                      SendaFlowStyleId  style);
SendaFlowCell *senda_flow_add_cell   (SendaFlowMaker   *maker,
                                      SendaFlowRow     *row,
                                      const SendaBlock *block,
                                      int               language,
                                      double            x,
                                      double            width);
SendaFlowRow  *senda_flow_add_text   (SendaFlowMaker   *maker,
                                      const SendaBlock *block,
                                      SendaFlowStyleId  style);
void           senda_flow_add_blocks (SendaFlowMaker   *maker,
                                      const SendaBlock *parent);
void           senda_flow_add_table  (SendaFlowMaker   *maker,
                                      const SendaBlock *table);
void           senda_flow_add_list   (SendaFlowMaker   *maker,
                                      const SendaBlock *list,
                                      guint             level);
void           senda_flow_add_definitions (SendaFlowMaker   *maker,
                                           const SendaBlock *block);
gboolean       senda_flow_is_side_by_side (SendaFlowMaker   *maker,
                                           const SendaBlock *block);
gboolean       senda_flow_is_rtl     (const SendaBlock *block,
                                      guint             language);
SendaFlowRow  *senda_flow_last       (SendaFlowMaker   *maker);
gboolean       senda_flow_has_words  (SendaFlowMaker   *maker,
                                      const SendaBlock *block);

G_END_DECLS
