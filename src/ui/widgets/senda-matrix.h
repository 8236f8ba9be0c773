/* senda-matrix.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows against columns, with a sign in each cell: told by its shape, never by colour alone. Column
 * headings stand upright and stay in sight; where there is little room row titles stand over their
 * cells. It scrolls within itself.
 *
 * For the keyboard and for assistive technologies it is one list, a row to a line whose label is the
 * whole row in a sentence: Up and Down move between rows; Left and Right move the focus to a row's
 * cells, each with its own name, from where Up and Down go on in the column; Enter or a click
 * activates the cell. It knows nothing of what it shows.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_MATRIX (senda_matrix_get_type ())

G_DECLARE_FINAL_TYPE (SendaMatrix, senda_matrix, SENDA, MATRIX, GtkWidget)

typedef enum
{
  SENDA_SIGN_BLANK,    /* nothing known: a faint dot */
  SENDA_SIGN_FULL,     /* a filled disc */
  SENDA_SIGN_HALF,     /* half filled */
  SENDA_SIGN_RING,     /* hollow */
  SENDA_SIGN_RING_DOT, /* hollow, with a dot */
  SENDA_SIGN_BARRED,   /* hollow, with a bar across */
  SENDA_SIGN_GAP,      /* a dashed square: something is missing */
  SENDA_SIGN_NOT_NEEDED /* a short line */
} SendaSignKind;

typedef struct
{
  SendaSignKind kind;
  gboolean is_flagged; /* a small mark at the corner: to be looked at again */
  gboolean is_planned; /* a small mark at the other corner: somebody deals with it */
} SendaSign;

/* Signals: "activated" (SendaMatrix *, guint row, guint column);
 * "row-activated" (SendaMatrix *, guint row): its title was. */

/* Strings are given away. @is_minor: a part of the row above it, set back. */
typedef struct
{
  char *(*dup_row_title) (guint row, gboolean *is_minor, gpointer data);
  char *(*dup_row_note) (guint row, gpointer data); /* a finding under the title; or NULL */
  char *(*dup_column_title) (guint column, gpointer data);
  char *(*describe_row) (guint row, gpointer data);
  char *(*describe_cell) (guint row, guint column, gpointer data);
  void (*get_sign) (guint row, guint column, SendaSign *sign, gpointer data);
} SendaMatrixSource;

GtkWidget *senda_matrix_new     (const char              *label,
                                 const SendaMatrixSource *source,
                                 gpointer                 data);
/* Shows so many rows and columns anew; the focus stays where it is, if it still can. */
void       senda_matrix_set_size (SendaMatrix            *self,
                                 guint                    n_rows,
                                 guint                    n_columns);
/* Asks again for one row. */
void       senda_matrix_update_row (SendaMatrix          *self,
                                 guint                    row);
/* A @column that there is not, as G_MAXUINT, is the row itself. */
void       senda_matrix_focus   (SendaMatrix             *self,
                                 guint                    row,
                                 guint                    column);
/* The legend: each sign beside its words. @signs and @words are of @n; words are copied. */
GtkWidget *senda_matrix_legend_new (const SendaSign      *signs,
                                 const char *const       *words,
                                 guint                    n);

G_END_DECLS
