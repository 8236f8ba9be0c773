/* senda-pages-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What laying out leaves behind, and what the PDF writer hears while a page is drawn.
 */
#pragma once

#include "senda-flow-set.h"

G_BEGIN_DECLS

#define SENDA_PAGE_MARGIN 54.0 /* beside and above the text; below it, the footer's room is added */
#define SENDA_PAGE_FOOT 22.0

/* A place in the flow: a row, and where in it, if not at its beginning. */
typedef struct
{
  guint32 row;
  guint32 marks; /* index of the marks, one per cell; 0: the beginning */
} SendaPagesPlace;

/* A run of rows, one under the other, that ends where the next run begins. */
typedef struct
{
  float x;
  float y; /* from the top of the text area */
  SendaPagesPlace from;
  gboolean repeats_heads; /* the header rows of the table that goes on */
} SendaPagesRun;

struct _SendaPages
{
  gatomicrefcount ref_count;
  SendaDocument *document;
  SendaFlow *flow;
  double width; /* of the sheet as it lies */
  double height;
  double scale;        /* of the text area; 1, but for a document that has to fit on one page */
  GArray *runs;        /* of SendaPagesRun */
  GArray *first_runs;  /* of guint32: of each page its first run, and at the end how many there are */
  GArray *marks;       /* of SendaFlowMark; the first is nobody's */
  GArray *headings;    /* of SendaPageHeading */
};

/* Hears what is drawn, in order: a row begins or goes on, then each of its cells. A cell with links
 * is drawn in pieces. */
typedef struct _SendaPagesEar SendaPagesEar;
struct _SendaPagesEar
{
  void (*row)         (SendaPagesEar       *self,
                       const SendaFlowRow  *row,
                       gboolean             is_rest);
  void (*begin_cell)  (SendaPagesEar       *self,
                       const SendaFlowRow  *row,
                       const SendaFlowCell *cell, /* NULL: a figure */
                       gboolean             is_rest);
  void (*end_cell)    (SendaPagesEar       *self);
  void (*begin_piece) (SendaPagesEar       *self,
                       const char          *link); /* or NULL */
  void (*end_piece)   (SendaPagesEar       *self);
  /* What follows is drawn once more: the header rows of a table that goes on. */
  void (*repeat)      (SendaPagesEar       *self,
                       gboolean             is_repeat);
};

double           senda_pages_text_height (const SendaPages    *self);
gboolean         senda_pages_break       (SendaPages          *self,
                                          GCancellable        *cancellable,
                                          GError             **error);
SendaPagesPlace  senda_pages_run_end     (const SendaPages    *self,
                                          guint                run);
const SendaFlowMark *senda_pages_marks   (const SendaPages    *self,
                                          SendaPagesPlace      place);
SendaSetter     *senda_pages_new_setter  (SendaPages          *self);
void             senda_pages_set_colour  (cairo_t             *cr,
                                          guint32              colour);
void             senda_pages_keep_space  (const SendaSetLine  *line);
guint            senda_pages_language    (const SendaFlowCell *cell,
                                          const SendaSetLine  *line);
void             senda_pages_draw_pieces (cairo_t             *cr,
                                          SendaPagesEar       *ear,
                                          const SendaFlowCell *cell,
                                          const SendaSetLine  *line,
                                          guint32              ink);
void             senda_pages_draw_with   (SendaPages          *self,
                                          SendaSetter         *setter,
                                          guint                page,
                                          cairo_t             *cr,
                                          SendaPagesEar       *ear);

G_END_DECLS
