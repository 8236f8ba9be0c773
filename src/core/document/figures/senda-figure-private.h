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

/* How words are set. */
typedef struct
{
  double scale; /* beside the paint's size; 0 is 1 */
  gboolean bold;
  gboolean stacked; /* a second wording always stands under the first */
  guint max_lines;  /* of each wording; 0 for any number */
  SendaAlign align;
  guint32 color;
} SendaLettering;

void         senda_canvas_init      (SendaCanvas            *canvas,
                                     PangoFontMap           *fonts,
                                     cairo_t                *cr,
                                     const SendaPaint       *paint,
                                     double                  width);
void         senda_canvas_clear     (SendaCanvas            *canvas);

/* Lettering. A layout is as wide as its box; it is measured and shown in the canvas's unit. */
PangoLayout *senda_canvas_letter    (SendaCanvas            *canvas,
                                     const SendaLettering   *lettering,
                                     const SendaFigureWords *words,
                                     double                  width);
PangoLayout *senda_canvas_letter_one (SendaCanvas           *canvas,
                                     const SendaLettering   *lettering,
                                     const char             *text,
                                     double                  width);
double       senda_canvas_natural   (SendaCanvas            *canvas,
                                     const SendaLettering   *lettering,
                                     const SendaFigureWords *words);
double       senda_canvas_widest_word (SendaCanvas          *canvas,
                                     const SendaLettering   *lettering,
                                     const SendaFigureWords *words);
double       senda_layout_height    (PangoLayout            *layout);
void         senda_canvas_show      (SendaCanvas            *canvas,
                                     PangoLayout            *layout,
                                     double                  x,
                                     double                  y,
                                     guint32                 color);
double       senda_canvas_write     (SendaCanvas            *canvas,
                                     const SendaLettering   *lettering,
                                     const SendaFigureWords *words,
                                     double                  x,
                                     double                  y,
                                     double                  width);

/* Shapes. @x is counted from where reading begins. */
void         senda_use_color        (cairo_t                *cr,
                                     guint32                 color);
guint32      senda_mix              (guint32                 color,
                                     guint32                 other,
                                     double                  share);
void         senda_canvas_fill      (SendaCanvas            *canvas,
                                     double                  x,
                                     double                  y,
                                     double                  width,
                                     double                  height,
                                     double                  radius,
                                     guint32                 color);
void         senda_canvas_frame     (SendaCanvas            *canvas,
                                     double                  x,
                                     double                  y,
                                     double                  width,
                                     double                  height,
                                     double                  radius,
                                     double                  thickness,
                                     guint32                 color);
void         senda_canvas_line      (SendaCanvas            *canvas,
                                     double                  x1,
                                     double                  y1,
                                     double                  x2,
                                     double                  y2,
                                     double                  thickness,
                                     guint32                 color);
void         senda_canvas_pip       (SendaCanvas            *canvas,
                                     SendaPipKind            kind,
                                     double                  x,
                                     double                  y,
                                     double                  size,
                                     guint32                 color);
void         senda_canvas_badge     (SendaCanvas            *canvas,
                                     guint                   stage,
                                     double                  x,
                                     double                  y,
                                     double                  size);

double       senda_figure_zoom      (const SendaPaint       *paint,
                                     double                  width);

/* Words of a figure's own. */
void         senda_words_copy       (SendaFigureWords       *to,
                                     const SendaFigureWords *from,
                                     guint                   n_languages);
void         senda_words_clear      (SendaFigureWords       *words);
char        *senda_words_clean      (const char             *text);

G_END_DECLS
