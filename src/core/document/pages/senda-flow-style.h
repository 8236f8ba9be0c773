/* senda-flow-style.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How each kind of row looks on paper. The sizes, room and colours of its words are here and
 * nowhere else.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SENDA_STYLE_H1,
  SENDA_STYLE_H2,
  SENDA_STYLE_H3,
  SENDA_STYLE_H4,
  SENDA_STYLE_BODY,
  SENDA_STYLE_LEAD,
  SENDA_STYLE_NOTE,
  SENDA_STYLE_PROMPT,
  SENDA_STYLE_ITEM,
  SENDA_STYLE_TERM,
  SENDA_STYLE_DESCRIPTION,
  SENDA_STYLE_TABLE_TITLE,
  SENDA_STYLE_TABLE_HEAD,
  SENDA_STYLE_TABLE_ROW,
  SENDA_STYLE_TABLE_TIGHT,
  SENDA_STYLE_FIGURE,
  SENDA_STYLE_CAPTION,
  SENDA_STYLE_RULE,
  SENDA_STYLE_BOX,
  SENDA_STYLE_CONTENTS,
  SENDA_STYLE_CONTENTS_DEEP,
  SENDA_STYLE_MARGIN,
  SENDA_N_STYLES
} SendaFlowStyleId;

typedef struct
{
  double size;
  double pitch;  /* from one line to the next */
  gboolean bold;
  gboolean italic;
  guint32 ink;
  double before; /* room above, not at the head of a page */
  double after;
  double pad_x;  /* room between the row's edge and its words */
  double pad_top;
  double pad_bottom;
} SendaFlowStyle;

extern const SendaFlowStyle senda_flow_styles[SENDA_N_STYLES];

#define SENDA_FLOW_GUTTER 20.0  /* between two languages, between columns */
#define SENDA_FLOW_INDENT 16.0  /* of an item, for its marker */
#define SENDA_FLOW_BOX_PAD 10.0
#define SENDA_FLOW_LARGE 1.4     /* times the usual letters of a row */
#define SENDA_FLOW_PART_GAP 2.0 /* between two languages one under the other */

/* Colours, 0xrrggbb */
#define SENDA_INK 0x1c2126
#define SENDA_INK_FAINT 0x4e5a66
#define SENDA_INK_ACCENT 0x17569a
#define SENDA_LINE 0x7d8b99
#define SENDA_FILL_HEAD 0xe6edf4
#define SENDA_FILL_NOTE 0xf2f5f8

G_END_DECLS
