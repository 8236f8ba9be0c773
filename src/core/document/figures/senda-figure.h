/* senda-figure.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure: a drawing made from plain facts by one cairo function, the same on the screen, on paper
 * and as a picture. Its words are handed in, once per language of what holds it; with two languages
 * both are drawn. Nothing in it is told by colour alone. A figure is immutable once its maker has
 * handed it on, ref-counted, and may be drawn by any thread.
 */
#pragma once

#include "senda-document.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define SENDA_FIGURE_N_STAGES 5

/* Words in each language of the figure; the second is NULL in a figure of one. */
typedef struct
{
  const char *text[SENDA_MAX_LANGUAGES];
} SendaFigureWords;

/* How a statement is marked, as a pip shows it. */
typedef enum
{
  SENDA_PIP_UNMARKED, /* a short line */
  SENDA_PIP_DESCRIBES, /* filled */
  SENDA_PIP_PARTLY, /* half filled */
  SENDA_PIP_DOES_NOT, /* hollow */
  SENDA_PIP_UNSURE /* hollow, with a dot */
} SendaPipKind;

/* The colours and letters of a drawing. Colours are 0xrrggbb. */
typedef struct
{
  guint32 page;
  guint32 ink;
  guint32 faint;  /* 4.5 : 1 at least on page */
  guint32 line;   /* 3 : 1 at least on page */
  guint32 accent; /* the ring around what is meant */
  guint32 stage_fill[SENDA_FIGURE_N_STAGES];
  guint32 stage_ink[SENDA_FIGURE_N_STAGES];
  const char *font; /* as pango_font_description_from_string() reads it, without a size */
  double size;      /* of the letters, in the unit of the drawing */
  gboolean rtl;     /* the drawing runs from right to left */
  PangoContext *letters; /* how a window sets its own, so that its fonts serve here too; or NULL */
} SendaPaint;

#define SENDA_TYPE_FIGURE (senda_figure_get_type ())

GType        senda_figure_get_type    (void) G_GNUC_CONST;
SendaFigure *senda_figure_ref         (SendaFigure            *self);
void         senda_figure_unref       (SendaFigure            *self);

/* The roadmap grid: a line for each element under its area, a cell for each stage, with a pip per
 * statement; the chosen stage is filled and ringed, and its name stands at the end of the line. */
SendaFigure *senda_grid_new           (guint                   n_languages,
                                       const SendaFigureWords *stages);
void         senda_grid_add_area      (SendaFigure            *self,
                                       const SendaFigureWords *name);
void         senda_grid_add_element   (SendaFigure            *self,
                                       const char             *number,
                                       const SendaFigureWords *name,
                                       guint                   stage,
                                       const SendaFigureWords *state);
void         senda_grid_set_pips      (SendaFigure            *self,
                                       guint                   stage,
                                       const SendaPipKind     *pips,
                                       guint                   n_pips);

/* How elements are spread: for each stage, and for each reason not to be at one, a count in figures
 * beside a block of that many equal squares. */
SendaFigure *senda_tally_new          (guint                   n_languages);
void         senda_tally_add          (SendaFigure            *self,
                                       guint                   stage,
                                       const SendaFigureWords *name,
                                       guint                   count);
int          senda_tally_find_line    (SendaFigure            *self,
                                       PangoContext           *context,
                                       const SendaPaint       *paint,
                                       double                  width,
                                       double                  y,
                                       double                 *top,
                                       double                 *height);

/* An element's path over time: a point for each round at its stage, joined where two neighbouring
 * rounds have one; a round without a stage stands below the stages, with its state in words. */
SendaFigure *senda_path_new           (guint                   n_languages,
                                       const SendaFigureWords *stages);
void         senda_path_add           (SendaFigure            *self,
                                       const SendaFigureWords *round,
                                       const SendaFigureWords *date,
                                       guint                   stage,
                                       const SendaFigureWords *state);

/* How the views on one element are spread: a line for all and one for each group, in each the five
 * stages in a row with a count and that many small marks; who cannot say, and who holds that it
 * does not apply, stand apart at the end. No middle is drawn. @stages, @unsure, @not_applicable: the
 * words over the columns. */
SendaFigure *senda_strip_new          (guint                   n_languages,
                                       const SendaFigureWords *stages,
                                       const SendaFigureWords *unsure,
                                       const SendaFigureWords *not_applicable);
/* One line without a name, for a list: over the stages stand their numbers alone. */
SendaFigure *senda_strip_new_compact  (void);
/* @name: NULL in a compact one. @at_stage: five counts. */
void         senda_strip_add          (SendaFigure            *self,
                                       const SendaFigureWords *name,
                                       const guint            *at_stage,
                                       guint                   unsure,
                                       guint                   not_applicable);

/* Two rounds beside one another: a line for each element under its area with the five stages; where
 * it stood has a broken outline, where it stands is filled, an arrow joins the two, and words stand
 * at the end of the line. @before and @after: the rounds' names, for what explains the signs. */
SendaFigure *senda_moves_new          (guint                   n_languages,
                                       const SendaFigureWords *stages,
                                       const SendaFigureWords *before,
                                       const SendaFigureWords *after);
void         senda_moves_add_area     (SendaFigure            *self,
                                       const SendaFigureWords *name);
/* @number may be NULL. @before and @after: 1 to 5; 0 for no stage. @words: "moved up", or what else
 * is to be said. */
void         senda_moves_add_element  (SendaFigure            *self,
                                       const char             *number,
                                       const SendaFigureWords *name,
                                       guint                   before,
                                       guint                   after,
                                       const SendaFigureWords *words);

/* The shape of an organization: a box for each part, with its name, a line under it and its people,
 * joined to the part that it reports to. Parts are added depth first, as senda_structure_new() gives
 * them. In a narrow drawing the tree stands as an indented list with lines. */
SendaFigure *senda_chart_new          (guint                   n_languages);
void         senda_chart_add          (SendaFigure            *self,
                                       guint                   depth,
                                       const SendaFigureWords *name,
                                       const SendaFigureWords *kind);
/* A line in the box that was added last: "Chair: Ana Ruiz". */
void         senda_chart_add_line     (SendaFigure            *self,
                                       const SendaFigureWords *line);

double       senda_figure_measure     (SendaFigure            *self,
                                       PangoContext           *context,
                                       const SendaPaint       *paint,
                                       double                  width);
void         senda_figure_draw        (SendaFigure            *self,
                                       cairo_t                *cr,
                                       const SendaPaint       *paint,
                                       double                  width,
                                       double                  height);
GBytes      *senda_figure_to_png      (SendaFigure            *self,
                                       const SendaPaint       *paint,
                                       double                  width,
                                       double                  scale,
                                       double                 *height);

/* The letters of paper. */
#define SENDA_PAPER_FONT "Noto Sans, Cantarell, DejaVu Sans, sans-serif"

/* For paper: dark on white, stages told apart in greyscale. (transfer none) */
const SendaPaint *senda_paint_for_paper (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaFigure, senda_figure_unref)

G_END_DECLS
