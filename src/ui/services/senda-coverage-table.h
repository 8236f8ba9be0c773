/* senda-coverage-table.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The coverage of services as a matrix shows it: which lines are in it, their signs, and each row
 * and each cell in words, in the language of the screen. It knows no widgets but the matrix.
 */
#pragma once

#include "senda-coverage.h"
#include "senda-document.h"
#include "senda-matrix.h"
#include "senda-people.h"

G_BEGIN_DECLS

/* Set what is to be shown, then update. A row or column here is one that is shown. */
typedef struct
{
  SendaLens lens;
  gboolean more_columns;
  gboolean parts;
  gboolean gaps_only;

  SendaPeople *people;     /* borrowed */
  SendaCoverage *coverage; /* owned; NULL until the first update */
  GArray *rows;            /* of guint: the rows of the coverage that are shown */
  GArray *columns;
} SendaCoverageTable;

/* A cell of the coverage, shown or not. */
typedef struct
{
  guint row;
  guint column;
} SendaCoverageSpot;

/* For a matrix whose data is the table. */
extern const SendaMatrixSource senda_coverage_table_source;

SendaCoverageTable *senda_coverage_table_new        (SendaPeople        *people);
void                senda_coverage_table_free       (SendaCoverageTable *self);
void                senda_coverage_table_update     (SendaCoverageTable *self);
SendaCoverageSpot   senda_coverage_table_get_spot   (SendaCoverageTable *self,
                                                     guint               row,
                                                     guint               column);
/* FALSE when it is in the coverage and not shown. */
gboolean            senda_coverage_table_find_spot  (SendaCoverageTable *self,
                                                     SendaCoverageSpot   spot,
                                                     guint              *row,
                                                     guint              *column);
gboolean            senda_coverage_table_find_gap   (SendaCoverageTable *self,
                                                     const char         *gap,
                                                     SendaCoverageSpot  *spot);
const SendaCoverageLine *senda_coverage_table_get_service (SendaCoverageTable *self,
                                                     SendaCoverageSpot   spot);
const SendaCoverageLine *senda_coverage_table_get_whom (SendaCoverageTable *self,
                                                     SendaCoverageSpot   spot);
const char         *senda_coverage_table_name       (SendaCoverageTable *self,
                                                     const SendaCoverageLine *line);
char               *senda_coverage_table_say_cell   (SendaCoverageTable *self,
                                                     SendaCoverageSpot   spot,
                                                     gboolean            by_whom);
void                senda_coverage_cell_get_sign    (const SendaCoverageCell *cell,
                                                     SendaSign          *sign);
const char         *senda_cover_say                 (SendaCover          cover);
/* "Not checked for 6 months". (transfer full) */
char               *senda_coverage_table_say_stale  (SendaCoverageTable *self);
/* What is shown, as a document of one sheet. (transfer full) */
SendaDocument      *senda_coverage_table_make_list  (SendaCoverageTable *self,
                                                     const char         *task_force);
/* Each sign beside its words. */
GtkWidget          *senda_coverage_legend_new       (void);

G_END_DECLS
