/* senda-odt-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the ODT writer share. A document is walked twice by the same functions: first
 * to learn which automatic styles it takes, for they stand before what uses them, and to draw its
 * figures, then to write. So only the styles are kept, never the text.
 *
 * Lengths are whole hundredths of a point.
 */
#pragma once

#include "senda-figure.h"
#include "senda-odt-package.h"
#include "senda-writers-private.h"

G_BEGIN_DECLS

#define SENDA_ODT_POINT 100

#define SENDA_ODT_NAMESPACES \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"" \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"" \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"" \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"" \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" \
  " office:version=\"1.3\""

/* Where a paragraph stands that is about to be written. */
typedef struct
{
  const char *style; /* by name */
  SendaAlign align;
  guint32 ink;       /* of its letters; 0: the style's own */
} SendaOdtLook;

typedef struct
{
  const SendaWriteJob *job;
  SendaDocument *document;
  SendaOdtPackage *package;
  GError *error;          /* the first; nothing is written after it */
  gboolean is_dry;        /* the first walk: styles and figures only */
  GString *xml;           /* of the open entry, what has not gone to the package yet */

  GHashTable *styles;     /* of what a style says to its name */
  GPtrArray *style_order; /* of keys of @styles */
  GHashTable *anchors;    /* that headings bear */
  GArray *figures;        /* of int: the heights of the pictures, in the document's order */

  int page_width, page_height, margin;
  double scale;           /* of all letters; 1, but for a document that has to fit on one page */
  int width;              /* of what is being written */
  gboolean keep;          /* with what comes next */
  gboolean whole;         /* in a group: every part keeps with its next */
  gboolean breaks;        /* what comes next begins a page */
  gboolean is_first;      /* what comes next is the first of the document */
  gboolean follows_table; /* nothing stands between a table and what comes next */
  gboolean wants_space;   /* the same, and there ought to */
  gboolean outer_keep, outer_whole; /* these, around the row of two languages that is open */
  int outer_width;
  gboolean in_pairs;      /* a table of two languages is open */
  const SendaBlock *contents_title; /* a heading that goes into the index that follows it */
  guint n_tables, n_figures, n_headings, n_sections, n_lists;
  guint done, of;         /* blocks at the top, for the progress */
} SendaOdt;

/* senda-odt-xml.c */
void        senda_odt_begin           (SendaOdt           *self,
                                       const char         *path);
void        senda_odt_end             (SendaOdt           *self);
void        senda_odt_put             (SendaOdt           *self,
                                       const char         *xml);
void        senda_odt_printf          (SendaOdt           *self,
                                       const char         *format,
                                       ...) G_GNUC_PRINTF (2, 3);
void        senda_odt_put_text        (SendaOdt           *self,
                                       const char         *text);
void        senda_odt_put_plain       (SendaOdt           *self,
                                       const char         *text);
void        senda_odt_put_attribute   (SendaOdt           *self,
                                       const char         *name,
                                       const char         *text);
char       *senda_odt_dup_length      (int                 length);
const char *senda_odt_style           (SendaOdt           *self,
                                       const char         *definition);
void        senda_odt_put_styles      (SendaOdt           *self);
char       *senda_odt_dup_language    (const char         *code);

/* senda-odt-styles.c */
void        senda_odt_write_styles    (SendaOdt           *self);

/* senda-odt-words.c */
gboolean    senda_odt_is_shared       (SendaOdt           *self,
                                       const SendaBlock   *block);
void        senda_odt_open_paragraph  (SendaOdt           *self,
                                       const SendaOdtLook *look);
void        senda_odt_put_paragraph   (SendaOdt           *self,
                                       const SendaBlock   *block,
                                       guint               language,
                                       const SendaOdtLook *look,
                                       SendaRunStyle       style);
void        senda_odt_put_both        (SendaOdt           *self,
                                       const SendaBlock   *block,
                                       const char         *between);
void        senda_odt_put_stack       (SendaOdt           *self,
                                       const SendaBlock   *block,
                                       const SendaOdtLook *look);

/* senda-odt-headings.c */
void        senda_odt_learn_anchors   (SendaOdt           *self);
void        senda_odt_put_heading     (SendaOdt           *self,
                                       const SendaBlock   *block);
void        senda_odt_put_contents    (SendaOdt           *self,
                                       const SendaBlock   *block);

/* senda-odt-blocks.c */
void        senda_odt_put_blocks      (SendaOdt           *self,
                                       const SendaBlock   *parent);
void        senda_odt_put_in_language (SendaOdt           *self,
                                       const SendaBlock   *block,
                                       guint               language);
void        senda_odt_put_item        (SendaOdt           *self,
                                       const SendaBlock   *item,
                                       guint               list,
                                       guint               number,
                                       guint               language);

/* senda-odt-pairs.c */
gboolean    senda_odt_put_pair        (SendaOdt           *self,
                                       const SendaBlock   *block);
void        senda_odt_end_pairs       (SendaOdt           *self);

/* senda-odt-tables.c */
void        senda_odt_open_table      (SendaOdt           *self,
                                       const int          *widths,
                                       guint               n_columns,
                                       const char         *properties);
void        senda_odt_close_table     (SendaOdt           *self);
void        senda_odt_open_row        (SendaOdt           *self,
                                       gboolean            is_whole);
void        senda_odt_open_cell       (SendaOdt           *self,
                                       const char         *properties,
                                       guint               n_columns);
void        senda_odt_close_cell      (SendaOdt           *self,
                                       guint               n_columns);
void        senda_odt_put_spacer      (SendaOdt           *self);
void        senda_odt_end_flow        (SendaOdt           *self);
void        senda_odt_put_table       (SendaOdt           *self,
                                       const SendaBlock   *table);

/* senda-odt-figures.c */
void        senda_odt_put_figure      (SendaOdt           *self,
                                       const SendaBlock   *figure);

G_END_DECLS
