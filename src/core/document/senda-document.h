/* senda-document.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document: what goes on paper and into spreadsheets, as a tree of blocks in one language or in
 * two side by side. It knows nothing of task forces, of pages or of file formats: reports make it,
 * writers read it. It is built on one thread, finished once, and immutable from then on, so that a
 * worker may write it while another draws it.
 *
 * Every block holds its words once per language of the document, or once for all of them (a name, a
 * number). Strings are copied in. Text may hold any character: what neither paper nor XML can hold
 * and what a terminal would obey is left out when it is said, and every end of a line becomes "\n".
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SENDA_MAX_LANGUAGES 2
#define SENDA_SHARED -1 /* instead of a language: the words are the same in each */

/**
 * SendaBlockKind:
 * @SENDA_BLOCK_BODY: the root: holds everything else
 * @SENDA_BLOCK_HEADING: words; level 1 (the title) to 4; anchor
 * @SENDA_BLOCK_PARAGRAPH: words; role
 * @SENDA_BLOCK_LIST: holds items
 * @SENDA_BLOCK_ITEM: words; marker; may hold one list
 * @SENDA_BLOCK_DEFINITIONS: holds terms and descriptions in turn
 * @SENDA_BLOCK_TERM: words
 * @SENDA_BLOCK_DESCRIPTION: words; what the term before it means; several may follow one term
 * @SENDA_BLOCK_TABLE: holds rows; columns; the words are its title, which may be empty
 * @SENDA_BLOCK_ROW: holds cells, as many as the table has columns; is_header; with the role of a lead
 *   it stays with the row after it
 * @SENDA_BLOCK_CELL: words; value; shade
 * @SENDA_BLOCK_FIGURE: figure; the words are its caption; holds one table with the same facts
 * @SENDA_BLOCK_COLUMNS: holds blocks that run through @number columns, which are made equally long
 * @SENDA_BLOCK_GROUP: holds blocks that stay on one page where they fit on one; role
 * @SENDA_BLOCK_LINES: @number ruled lines to write on by hand; the words stand before them
 * @SENDA_BLOCK_CONTENTS: the headings up to level @number, with their pages where there are pages
 * @SENDA_BLOCK_PAGE_BREAK: what follows begins on a new page
 */
typedef enum
{
  SENDA_BLOCK_BODY,
  SENDA_BLOCK_HEADING,
  SENDA_BLOCK_PARAGRAPH,
  SENDA_BLOCK_LIST,
  SENDA_BLOCK_ITEM,
  SENDA_BLOCK_DEFINITIONS,
  SENDA_BLOCK_TERM,
  SENDA_BLOCK_DESCRIPTION,
  SENDA_BLOCK_TABLE,
  SENDA_BLOCK_ROW,
  SENDA_BLOCK_CELL,
  SENDA_BLOCK_FIGURE,
  SENDA_BLOCK_COLUMNS,
  SENDA_BLOCK_GROUP,
  SENDA_BLOCK_LINES,
  SENDA_BLOCK_CONTENTS,
  SENDA_BLOCK_PAGE_BREAK
} SendaBlockKind;

/* What a paragraph, a group or a table is for; each writer has one look for each. */
typedef enum
{
  SENDA_ROLE_NORMAL,
  SENDA_ROLE_LEAD,   /* the sentence under a title; a row that names those after it */
  SENDA_ROLE_NOTE,   /* an aside: smaller, set off; a table with as little room as can be read */
  SENDA_ROLE_PROMPT, /* a question to talk about */
  SENDA_ROLE_BOX     /* a group with a frame around it */
} SendaBlockRole;

typedef enum
{
  SENDA_MARKER_BULLET,
  SENDA_MARKER_NUMBER,
  SENDA_MARKER_BOX /* an empty box to tick by hand */
} SendaMarker;

typedef enum
{
  SENDA_RUN_STRONG = 1 << 0,
  SENDA_RUN_EMPHASIS = 1 << 1,
  SENDA_RUN_FAINT = 1 << 2,
  SENDA_RUN_LARGE = 1 << 3 /* to be read at arm's length */
} SendaRunStyle;

/* A stretch of words in one style. */
typedef struct
{
  const char *text;
  SendaRunStyle style;
  const char *language; /* a code, where it is another than the document's here; else NULL */
  const char *link;     /* "#" and an anchor, or an address; else NULL */
} SendaRun;

typedef enum
{
  SENDA_CELL_TEXT,
  SENDA_CELL_NUMBER, /* number */
  SENDA_CELL_DATE    /* date */
} SendaCellKind;

typedef enum
{
  SENDA_ALIGN_START,
  SENDA_ALIGN_CENTER,
  SENDA_ALIGN_END
} SendaAlign;

typedef struct
{
  double width;    /* its share of the table's width, beside the other columns' */
  SendaAlign align;
  gboolean spread; /* in two languages it becomes two columns, also on paper */
} SendaColumn;

typedef struct _SendaDocument SendaDocument;
typedef struct _SendaBlock SendaBlock;
typedef struct _SendaFigure SendaFigure;

struct _SendaBlock
{
  SendaBlockKind kind;
  SendaDocument *document; /* that holds it */
  SendaBlock *parent;      /* NULL for a root */
  GPtrArray *children;     /* of SendaBlock; NULL for none */
  GArray *runs[SENDA_MAX_LANGUAGES]; /* of SendaRun; NULL for none; see senda_block_get_runs() */
  gboolean is_shared;      /* the words stand in runs[0] for every language */
  guint number;            /* HEADING: level; COLUMNS, LINES, CONTENTS: how many */
  SendaBlockRole role;
  SendaMarker marker;      /* ITEM */
  const char *anchor;      /* HEADING: what links name; or NULL */
  SendaColumn *columns;    /* TABLE */
  guint n_columns;
  gboolean is_header;      /* ROW: repeated at the head of every page of its table */
  SendaCellKind value;     /* CELL */
  gint64 integer;          /* CELL: the number, where value is NUMBER */
  const char *date;        /* CELL: "2026-03-09", where value is DATE */
  guint shade;             /* CELL: 1 to 5, the tint of a stage; 0 for none */
  SendaFigure *figure;     /* FIGURE */
};

/* What stands in the margins of every page and in the file's properties. Each text once per
 * language of the document. */
typedef enum
{
  SENDA_MARGIN_TITLE,   /* of the document, for the file's properties */
  SENDA_MARGIN_HEADER,  /* at the head of every page but the first */
  SENDA_MARGIN_FOOTER,  /* who may read it, when it was made */
  SENDA_MARGIN_PAGE,    /* with {page} and {pages} */
  SENDA_MARGIN_SUBJECT, /* what it is, for the file's properties */
  SENDA_N_MARGINS
} SendaMargin;

#define SENDA_TYPE_DOCUMENT (senda_document_get_type ())

GType          senda_document_get_type        (void) G_GNUC_CONST;
SendaDocument *senda_document_new             (const char *const *languages,
                                               const char         *date);
SendaDocument *senda_document_ref             (SendaDocument      *self);
void           senda_document_unref           (SendaDocument      *self);
void           senda_document_set_margin      (SendaDocument      *self,
                                               SendaMargin         margin,
                                               int                 language,
                                               const char         *text);
void           senda_document_set_author      (SendaDocument      *self,
                                               const char         *author);
void           senda_document_set_landscape   (SendaDocument      *self,
                                               gboolean            landscape);
void           senda_document_set_one_page    (SendaDocument      *self,
                                               gboolean            one_page);
SendaBlock    *senda_document_add_sheet       (SendaDocument      *self,
                                               const char         *id);
void           senda_document_finish          (SendaDocument      *self);

guint          senda_document_get_n_languages (SendaDocument      *self);
const char    *senda_document_get_language    (SendaDocument      *self,
                                               guint               language);
const char    *senda_document_get_date        (SendaDocument      *self);
const char    *senda_document_get_author      (SendaDocument      *self);
const char    *senda_document_get_margin      (SendaDocument      *self,
                                               SendaMargin         margin,
                                               guint               language);
char          *senda_document_dup_margin      (SendaDocument      *self,
                                               SendaMargin         margin);
gboolean       senda_document_is_landscape    (SendaDocument      *self);
gboolean       senda_document_is_one_page     (SendaDocument      *self);
SendaBlock    *senda_document_get_body        (SendaDocument      *self);
guint          senda_document_get_n_sheets    (SendaDocument      *self);
SendaBlock    *senda_document_get_sheet       (SendaDocument      *self,
                                               guint               index);
const char    *senda_document_get_sheet_id    (SendaDocument      *self,
                                               guint               index);
int            senda_document_find_sheet      (SendaDocument      *self,
                                               const char         *id);

/* Building. Each adds a block at the end of @parent and returns it, (transfer none). */
SendaBlock *senda_block_add         (SendaBlock        *parent,
                                     SendaBlockKind     kind);
SendaBlock *senda_block_add_heading (SendaBlock        *parent,
                                     guint              level,
                                     const char        *anchor);
SendaBlock *senda_block_add_table   (SendaBlock        *parent,
                                     const SendaColumn *columns,
                                     guint              n_columns);
SendaBlock *senda_block_add_row     (SendaBlock        *table,
                                     gboolean           is_header);
SendaBlock *senda_block_add_figure  (SendaBlock        *parent,
                                     SendaFigure       *figure);
void        senda_block_set_columns (SendaBlock        *table,
                                     const SendaColumn *columns,
                                     guint              n_columns);
void        senda_block_set_number  (SendaBlock        *cell,
                                     gint64             number);
void        senda_block_set_date    (SendaBlock        *cell,
                                     const char        *date);
void        senda_block_say         (SendaBlock        *self,
                                     int                language,
                                     const char        *text);
void        senda_block_say_run     (SendaBlock        *self,
                                     int                language,
                                     const SendaRun    *run);

/* Reading */
const GArray *senda_block_get_runs  (const SendaBlock  *self,
                                     guint              language);
char         *senda_block_dup_text  (const SendaBlock  *self,
                                     guint              language);
gboolean      senda_block_has_words (const SendaBlock  *self,
                                     guint              language);
guint         senda_block_n_children (const SendaBlock *self);
SendaBlock   *senda_block_get_child (const SendaBlock  *self,
                                     guint              index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaDocument, senda_document_unref)

G_END_DECLS
