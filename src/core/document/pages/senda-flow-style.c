/* senda-flow-style.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-flow-style.h"

const SendaFlowStyle senda_flow_styles[SENDA_N_STYLES] = {
  /* size, pitch, bold, italic, ink, before, after, pad x, top, bottom */
  [SENDA_STYLE_H1] = { 22, 27, TRUE, FALSE, SENDA_INK, 24, 12, 0, 0, 7 },
  [SENDA_STYLE_H2] = { 15, 19.5, TRUE, FALSE, SENDA_INK_ACCENT, 22, 6, 0, 0, 0 },
  [SENDA_STYLE_H3] = { 12, 16, TRUE, FALSE, SENDA_INK, 16, 4, 0, 0, 0 },
  [SENDA_STYLE_H4] = { 10, 13.5, TRUE, FALSE, SENDA_INK, 12, 3, 0, 0, 0 },
  [SENDA_STYLE_BODY] = { 10, 13.5, FALSE, FALSE, SENDA_INK, 0, 7, 0, 0, 0 },
  [SENDA_STYLE_LEAD] = { 12, 16.5, FALSE, FALSE, SENDA_INK_FAINT, 0, 12, 0, 0, 0 },
  [SENDA_STYLE_NOTE] = { 9, 12.25, FALSE, FALSE, SENDA_INK, 7, 9, 11, 6, 6 },
  [SENDA_STYLE_PROMPT] = { 10, 13.5, FALSE, TRUE, SENDA_INK, 6, 8, 11, 1, 1 },
  [SENDA_STYLE_ITEM] = { 10, 13.5, FALSE, FALSE, SENDA_INK, 0, 3, 0, 0, 0 },
  [SENDA_STYLE_TERM] = { 10, 13.5, TRUE, FALSE, SENDA_INK, 7, 1, 0, 0, 0 },
  [SENDA_STYLE_DESCRIPTION] = { 10, 13.5, FALSE, FALSE, SENDA_INK, 0, 1.5, 0, 0, 0 },
  [SENDA_STYLE_TABLE_TITLE] = { 10, 13.5, TRUE, FALSE, SENDA_INK, 10, 5, 0, 0, 0 },
  [SENDA_STYLE_TABLE_HEAD] = { 9, 12, TRUE, FALSE, SENDA_INK, 0, 0, 5, 4, 4.5 },
  [SENDA_STYLE_TABLE_ROW] = { 9, 12, FALSE, FALSE, SENDA_INK, 0, 0, 5, 4, 4.5 },
  [SENDA_STYLE_TABLE_TIGHT] = { 9, 11.75, FALSE, FALSE, SENDA_INK, 0, 0, 5, 2.5, 3 },
  [SENDA_STYLE_FIGURE] = { 9, 12, FALSE, FALSE, SENDA_INK, 8, 6, 0, 0, 0 },
  [SENDA_STYLE_CAPTION] = { 9, 12, FALSE, TRUE, SENDA_INK_FAINT, 0, 8, 0, 0, 0 },
  [SENDA_STYLE_RULE] = { 10, 24, FALSE, FALSE, SENDA_INK, 0, 0, 0, 0, 0 },
  [SENDA_STYLE_BOX] = { 10, 10, FALSE, FALSE, SENDA_INK, 8, 10, 0, 0, 0 },
  [SENDA_STYLE_CONTENTS] = { 10, 13.5, TRUE, FALSE, SENDA_INK, 6, 3, 0, 0, 0 },
  [SENDA_STYLE_CONTENTS_DEEP] = { 10, 13.5, FALSE, FALSE, SENDA_INK, 0, 3, 0, 0, 0 },
  [SENDA_STYLE_MARGIN] = { 8, 10.5, FALSE, FALSE, SENDA_INK_FAINT, 0, 0, 0, 0, 0 },
};
