/* senda-figure-chart-layout.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-chart-private.h"

double
senda_chart_lay (SendaChart  *self,
                 SendaCanvas *canvas)
{
  double y = 0;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const SendaLettering lettering = { .color = canvas->paint->ink };

      y += senda_canvas_write (canvas, &lettering,
                               &g_array_index (self->boxes, SendaChartBox, i).name, 0, y,
                               canvas->width);
    }
  return y;
}
