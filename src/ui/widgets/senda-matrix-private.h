/* senda-matrix-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a matrix: a head of upright column headings over a list of rows, in an area that
 * scrolls both. Rows draw their cells; a cell becomes a widget when the focus goes to it.
 */
#pragma once

#include "senda-matrix.h"

G_BEGIN_DECLS

/* What the parts of one matrix share. */
typedef struct
{
  SendaMatrixSource source;
  gpointer data;
  SendaMatrix *matrix;
  guint n_rows;
  guint n_columns;
  int character;     /* about as wide as a letter is */
  double scale;      /* of cells and signs: they grow with the letters */
  int title_natural; /* of the widest title */
  int offset;        /* how far the cells are scrolled, from where reading begins */
  int hovered;       /* a column; -1 for none */
  GtkWidget *head;
  GtkWidget *celled; /* the one row that has cells; or NULL */
} SendaMatrixShared;

/* Where things stand in a row of some width, counted from where reading begins. */
typedef struct
{
  gboolean is_narrow; /* the title stands over the cells */
  int title_width;
  int cells_x;
  int cells_width; /* what is seen of them */
  int cell;        /* the width of one */
  int cell_height; /* at least */
} SendaMatrixPlan;

int         senda_matrix_measure_font  (GtkWidget               *widget,
                                        double                  *scale);
void        senda_matrix_plan_make     (SendaMatrixPlan         *plan,
                                        const SendaMatrixShared *shared,
                                        int                      width);
int         senda_matrix_plan_find     (const SendaMatrixPlan   *plan,
                                        const SendaMatrixShared *shared,
                                        int                      x);
void        senda_matrix_plan_range    (const SendaMatrixPlan   *plan,
                                        const SendaMatrixShared *shared,
                                        guint                   *first,
                                        guint                   *end);
int         senda_matrix_plan_column_x (const SendaMatrixPlan   *plan,
                                        const SendaMatrixShared *shared,
                                        guint                    column);

/* A sign in a cell of @width by @height. */
void        senda_sign_snapshot        (GtkWidget               *widget,
                                        GtkSnapshot             *snapshot,
                                        const SendaSign         *sign,
                                        double                   scale,
                                        float                    x,
                                        float                    y,
                                        float                    width,
                                        float                    height,
                                        const GdkRGBA           *color);

#define SENDA_TYPE_MATRIX_CELL (senda_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (SendaMatrixCell, senda_matrix_cell, SENDA, MATRIX_CELL, GtkWidget)

GtkWidget  *senda_matrix_cell_new      (guint                    column);
guint       senda_matrix_cell_get_column (SendaMatrixCell        *self);
void        senda_matrix_cell_set_label (SendaMatrixCell         *self,
                                        const char              *label);

/* What a row draws: its title, its note and its signs. */
typedef struct
{
  PangoLayout *title;
  PangoLayout *note; /* NULL for none */
  gboolean is_minor;
  SendaSign *signs;  /* one for each column */
} SendaMatrixLine;

void        senda_matrix_line_init     (SendaMatrixLine         *line,
                                        GtkWidget               *widget);
void        senda_matrix_line_clear    (SendaMatrixLine         *line);
void        senda_matrix_line_update   (SendaMatrixLine         *line,
                                        const SendaMatrixShared *shared,
                                        GtkWidget               *widget,
                                        guint                    index);
void        senda_matrix_line_restyle  (SendaMatrixLine         *line);
int         senda_matrix_line_natural  (const SendaMatrixLine   *line);
/* @cells_y, @cells_height: where the cells stand. Returns the height of all. */
int         senda_matrix_line_measure  (const SendaMatrixLine   *line,
                                        const SendaMatrixPlan   *plan,
                                        int                     *cells_y,
                                        int                     *cells_height);
void        senda_matrix_line_snapshot (const SendaMatrixLine   *line,
                                        const SendaMatrixShared *shared,
                                        GtkWidget               *widget,
                                        GtkSnapshot             *snapshot);

#define SENDA_TYPE_MATRIX_ROW (senda_matrix_row_get_type ())
G_DECLARE_FINAL_TYPE (SendaMatrixRow, senda_matrix_row, SENDA, MATRIX_ROW, GtkWidget)

struct _SendaMatrixRow
{
  GtkWidget parent_instance;

  SendaMatrixShared *shared; /* the matrix's, which holds the row */
  guint index;
  SendaMatrixLine line;
};

GtkWidget  *senda_matrix_row_new       (SendaMatrixShared       *shared,
                                        guint                    index);
void        senda_matrix_row_update    (SendaMatrixRow          *self);
int         senda_matrix_row_get_title_width (SendaMatrixRow    *self);
int         senda_matrix_row_get_focused (SendaMatrixRow        *self);
gboolean    senda_matrix_row_focus     (SendaMatrixRow          *self,
                                        int                      column);
void        senda_matrix_row_drop_cells (SendaMatrixRow         *self);
void        senda_matrix_row_shift     (SendaMatrixRow          *self);
/* Keys, clicks and the pointer. */
void        senda_matrix_row_add_keys  (GtkWidgetClass          *widget_class);
void        senda_matrix_row_add_controllers (SendaMatrixRow    *self);
int         senda_matrix_row_find_cell (SendaMatrixRow          *self,
                                        double                   x,
                                        double                   y);

#define SENDA_TYPE_MATRIX_HEAD (senda_matrix_head_get_type ())
G_DECLARE_FINAL_TYPE (SendaMatrixHead, senda_matrix_head, SENDA, MATRIX_HEAD, GtkWidget)

GtkWidget  *senda_matrix_head_new      (SendaMatrixShared       *shared);
void        senda_matrix_head_update   (SendaMatrixHead         *self);
void        senda_matrix_head_mark     (SendaMatrixHead         *self,
                                        int                      before,
                                        int                      now);

#define SENDA_TYPE_MATRIX_AREA (senda_matrix_area_get_type ())
G_DECLARE_FINAL_TYPE (SendaMatrixArea, senda_matrix_area, SENDA, MATRIX_AREA, GtkWidget)

GtkWidget  *senda_matrix_area_new      (SendaMatrixShared       *shared,
                                        GtkWidget               *list);
void        senda_matrix_area_reveal   (SendaMatrixArea         *self,
                                        GtkWidget               *row,
                                        int                      column);

/* What the parts ask of the matrix. */
void        senda_matrix_set_hovered   (SendaMatrixShared       *shared,
                                        int                      column);
void        senda_matrix_reveal        (SendaMatrixShared       *shared,
                                        GtkWidget               *row,
                                        int                      column);
void        senda_matrix_activate      (SendaMatrixShared       *shared,
                                        guint                    row,
                                        int                      column);

G_END_DECLS
