/* senda-figure-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the three figures share: their head, and the canvas that they are measured and drawn on.
 */
#pragma once

#include "senda-figure.h"

G_BEGIN_DECLS

typedef struct
{
  cairo_t *cr; /* NULL while only measuring */
  PangoContext *context;
  const SendaPaint *paint;
  double width;
} SendaCanvas;

typedef struct
{
  gsize size;
  /* Both lay out for the canvas's width; draw() may be given more height than measure() asks. */
  double (*measure) (SendaFigure *self,
                     SendaCanvas *canvas);
  void   (*draw)    (SendaFigure *self,
                     SendaCanvas *canvas,
                     double       height);
  void   (*clear)   (SendaFigure *self);
} SendaFigureClass;

struct _SendaFigure
{
  const SendaFigureClass *klass;
  gatomicrefcount ref_count;
  guint n_languages;
};

SendaFigure *senda_figure_create    (const SendaFigureClass *klass,
                                     guint                   n_languages);

/* Words of a figure's own. */
void         senda_words_copy       (SendaFigureWords       *to,
                                     const SendaFigureWords *from,
                                     guint                   n_languages);
void         senda_words_clear      (SendaFigureWords       *words);
char        *senda_words_clean      (const char             *text);

G_END_DECLS
