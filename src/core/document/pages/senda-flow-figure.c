/* senda-flow-figure.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large a figure is drawn.
 */
#include "config.h"

#include "senda-flow-set.h"

#include "senda-figure.h"

/* What a figure that fills a page leaves for a title, a line and its caption; and for what a second
 * language adds to them. */
#define BESIDE_FIGURE 90
#define BESIDE_FIGURE_MORE 24
#define SCALE_STEPS 5

static double
measure_figure (SendaSetter        *self,
                const SendaFlowRow *row,
                double              scale)
{
  return scale * senda_figure_measure (row->block->figure, self->contexts[0],
                                       senda_paint_for_paper (), row->width / scale);
}

/* Finds how much smaller a figure is drawn than it likes to be, and how high it is then. One that is
 * too high for a page under a title is made as much wider, so that it fills its width again and more
 * of its words stand in one line. */
void
senda_setter_scale_figure (SendaSetter        *self,
                           const SendaFlowRow *row)
{
  double room = self->page_height - BESIDE_FIGURE -
                (senda_document_get_n_languages (row->block->document) - 1) * BESIDE_FIGURE_MORE;
  double low, high = 1;

  self->figure_scale = 1;
  self->figure_height = measure_figure (self, row, 1);
  if (self->figure_height <= room)
    return;
  low = room / self->figure_height;
  for (guint i = 0; i < SCALE_STEPS; i++)
    {
      double scale = (low + high) / 2;

      if (measure_figure (self, row, scale) <= room)
        low = scale;
      else
        high = scale;
    }
  self->figure_scale = low;
  self->figure_height = measure_figure (self, row, low);
}
