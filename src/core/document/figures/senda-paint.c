/* senda-paint.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure.h"

static const SendaPaint paper = {
  .page = 0xffffff,
  .ink = 0x16202b,
  .faint = 0x4a5866,
  .line = 0x7d8b99,
  .accent = 0x16202b,
  .stage_fill = { 0xeef6fe, 0xa6cdee, 0x649fd6, 0x2870b8, 0x0f3f76 },
  .stage_ink = { 0x1b2b3a, 0x10273c, 0x071420, 0xffffff, 0xffffff },
  .font = SENDA_PAPER_FONT,
  .size = 10,
};

/* For paper: dark on white, with stages that are told apart in greyscale. (transfer none) */
const SendaPaint *
senda_paint_for_paper (void)
{
  return &paper;
}
