/* senda-flow.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document's body as one list of rows of cells, which is all that laying out pages knows: a
 * paragraph is a row of one cell, or of one for each language side by side; an item is a marker and
 * a text; a table's row is as many cells as it has columns. What holds rows (a group, columns, a
 * table) is a range of them. Places and widths are those of a sheet's text area, in points.
 */
#pragma once

#include "senda-flow-style.h"
#include "senda-pages.h"

G_BEGIN_DECLS

#define SENDA_FLOW_BOTH -1 /* instead of a language: each, one under the other */

typedef enum
{
  SENDA_FLOW_TEXT,
  SENDA_FLOW_RULE, /* a line to write on */
  SENDA_FLOW_FIGURE,
  SENDA_FLOW_BOX_TOP,
  SENDA_FLOW_BOX_BOTTOM,
  SENDA_FLOW_NEW_PAGE
} SendaFlowKind;

typedef enum
{
  SENDA_FLOW_WORDS,      /* of the block */
  SENDA_FLOW_MARKER,     /* of the block, an item; number counts it */
  SENDA_FLOW_PAGE_NUMBER /* of heading @number */
} SendaFlowContent;

typedef struct
{
  const SendaBlock *block; /* NULL: the cell is empty */
  float x; /* of its words, from the row's area */
  float width;
  guint32 number;
  gint8 language;
  guint8 content; /* SendaFlowContent */
  guint8 style;   /* SendaFlowStyleId */
  guint8 align;   /* SendaAlign */
  guint8 shade;
} SendaFlowCell;

typedef struct
{
  const SendaBlock *block;
  guint32 first_cell;
  guint16 n_cells;
  guint8 kind;  /* SendaFlowKind */
  guint8 style; /* SendaFlowStyleId */
  float x;
  float width;
  float before;
  float after;
  guint32 heads;       /* the first header row of the table that it continues */
  guint16 n_heads;     /* how many there are, 0 for none */
  guint32 group_end;   /* the row after the group that begins here, or 0 */
  guint32 columns;     /* 1 + the index of the columns that it is in, or 0 */
  guint32 box;         /* 1 + the index of the top of the box that it is in, or 0 */
  guint32 heading;     /* HEADING, contents: the index of the heading */
  gboolean keeps_next; /* not parted from the row that follows */
  gboolean is_rtl;     /* read from right to left */
  gboolean is_whole;   /* goes to the next page rather than being cut */
} SendaFlowRow;

/* A range of rows that runs through @n columns. */
typedef struct
{
  guint end;
  guint n;
  float width;
  float gap;
} SendaFlowColumns;

typedef struct
{
  SendaDocument *document;
  GArray *rows;    /* of SendaFlowRow */
  GArray *cells;   /* of SendaFlowCell */
  GArray *columns; /* of SendaFlowColumns */
  GPtrArray *headings;   /* of const SendaBlock *, those with words */
  GHashTable *anchors;   /* of an anchor: 1 + the index of its heading */
} SendaFlow;

SendaFlow *senda_flow_new  (SendaDocument *document,
                            double         width);
void       senda_flow_free (SendaFlow     *self);
double     senda_flow_gap  (const SendaFlow *self,
                            guint            row);

static inline const SendaFlowRow *
senda_flow_row (const SendaFlow *self,
                guint            row)
{
  return &g_array_index (self->rows, SendaFlowRow, row);
}

static inline const SendaFlowCell *
senda_flow_cell (const SendaFlow    *self,
                 const SendaFlowRow *row,
                 guint               cell)
{
  return &g_array_index (self->cells, SendaFlowCell, row->first_cell + cell);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaFlow, senda_flow_free)

G_END_DECLS
