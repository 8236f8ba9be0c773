/* senda-flow-set.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets one row at a time into lines of letters, whole or from where a page broke it off. A setter
 * belongs to one thread and one call; it keeps nothing between rows but its tools. Lines do not
 * depend on what they are drawn on.
 */
#pragma once

#include "senda-flow-guess.h"
#include "senda-flow.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A line in a cell: the first line at which another page goes on, for example. */
typedef struct
{
  guint32 part;   /* the cell's languages, one under the other: 0, 1; G_MAXUINT32: all is set */
  guint32 offset; /* the byte at which the piece of text begins that holds the line */
  guint32 line;   /* in that piece */
} SendaFlowMark;

#define SENDA_FLOW_MARK_END ((SendaFlowMark) { G_MAXUINT32, 0, 0 })

typedef struct
{
  PangoLayoutLine *line;
  const char *text;   /* of the piece of text */
  guint32 length;     /* of the line, in bytes from line->start_index */
  SendaFlowMark mark;
  float x;            /* from the left of the cell */
  float baseline;     /* from the top of the words */
  float bottom;
} SendaSetLine;

typedef struct
{
  guint first_line;
  guint n_lines;
  double height;
  SendaFlowMark next; /* of the first line that is not set */
} SendaSetCell;

typedef struct
{
  SendaFlow *flow;
  PangoContext *contexts[SENDA_MAX_LANGUAGES];
  PangoFontDescription *fonts[SENDA_N_STYLES];
  GPtrArray *layouts[SENDA_MAX_LANGUAGES]; /* of PangoLayout, used anew for each row */
  guint n_used[SENDA_MAX_LANGUAGES];
  GArray *styles[SENDA_MAX_LANGUAGES];     /* of int: the style that each layout has now */
  double page_height;                      /* of the text area */
  double figure_scale;                     /* of the figure that was set last */
  double figure_height;
  PangoAttrList *plain;                    /* of words without a style of their own */
  SendaLetters *letters[SENDA_MAX_LANGUAGES][SENDA_N_STYLES]; /* made when they are asked for */
  GString *text;                           /* of a cell of several runs */
  const GArray *joined;                    /* whose text that is */
  GArray *lines;                           /* of SendaSetLine */
  GArray *cells;                           /* of SendaSetCell */
} SendaSetter;

SendaSetter *senda_setter_new     (SendaFlow           *flow,
                                   double               page_height);
void         senda_setter_free    (SendaSetter         *self);
double       senda_setter_set     (SendaSetter         *self,
                                   guint                row,
                                   const SendaFlowMark *from,
                                   const SendaFlowMark *until,
                                   double               limit);
double       senda_setter_guess   (SendaSetter         *self,
                                   guint                row);
gboolean     senda_setter_is_done (SendaSetter         *self);
void         senda_setter_scale_figure (SendaSetter     *self,
                                   const SendaFlowRow  *row);
PangoLayout *senda_setter_layout  (SendaSetter         *self,
                                   guint                language,
                                   SendaFlowStyleId     style,
                                   double               width,
                                   const char          *text,
                                   gssize               length);

PangoLayout   *senda_setter_take_layout    (SendaSetter      *self,
                                            guint             language,
                                            SendaFlowStyleId  style);
PangoAttrList *senda_setter_new_attributes (const GArray     *runs,
                                            gboolean          is_italic,
                                            guint             offset,
                                            guint             length);
gboolean       senda_setter_is_plain       (const GArray     *runs);

static inline SendaSetCell *
senda_setter_cell (SendaSetter *self,
                   guint        cell)
{
  return &g_array_index (self->cells, SendaSetCell, cell);
}

static inline SendaSetLine *
senda_setter_line (SendaSetter        *self,
                   const SendaSetCell *cell,
                   guint               line)
{
  return &g_array_index (self->lines, SendaSetLine, cell->first_line + line);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaSetter, senda_setter_free)

G_END_DECLS
