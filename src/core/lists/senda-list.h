/* senda-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of records that a task force keeps, each as a table of columns, and the document that
 * is made of one for a spreadsheet: the same for screen and command line. A column is a field of
 * the record, or is worked out from what belongs to it. In the reader's language: names instead of
 * ids, days that are days, numbers that are numbers.
 *
 * From the command line:
 *
 *   const SendaList *list = senda_list_find ("members");
 *   const SendaListRequest request = { .list = list, .task_force = id,
 *                                      .audience = SENDA_AUDIENCE_INTERNAL };
 *   SendaDocument *document = senda_workspace_make_list (workspace, &request, &error);
 *   char *name = senda_workspace_name_list (workspace, id, senda_list_say_title (list, catalog),
 *                                           NULL, senda_format_find ("xlsx"));
 *
 * and then senda_workspace_may_save_to() and senda_document_save(), which reads back what it wrote.
 */
#pragma once

#include "senda-list-sheet.h"
#include "senda-report.h"
#include "senda-workspace.h"
#include "senda-writer.h"

G_BEGIN_DECLS

typedef struct _SendaListReader SendaListReader;

typedef struct
{
  const char *field; /* of the record: its value in words, as a number or a day; NULL with @add */
  const char *title; /* marked with NC_("column", …); NULL: the field's label */
  double width;      /* beside the other columns'; 0: as wide as most */
  SendaPrivacy privacy; /* of what @add works out; that of a field is the field's */
  /* Adds one cell to the row of @record. */
  void (*add) (SendaListSheet  *sheet,
               SendaRecord     *record,
               SendaListReader *reader);
} SendaListColumn;

/* Lives for ever. */
typedef struct
{
  const char *name;  /* "members" */
  const char *title; /* marked with NC_("list", …) */
  const SendaRecordInfo *info;
  const SendaListColumn *columns; /* ended by one with neither field nor function */
  gboolean needs_protocols;
} SendaList;

/* What is asked for. Strings and lists are borrowed. */
typedef struct
{
  const SendaList *list;
  const char *task_force;  /* its id */
  const char *language;    /* NULL: the workspace's */
  SendaAudience audience;  /* columns above it are left out */
  GPtrArray *records;      /* of SendaRecord: what a screen shows, in its order; NULL: all that the
                            * task force has, by name or in the order of their own */
  const char *group_title; /* what @groups are; NULL: the list is not grouped */
  GPtrArray *groups;       /* of char *, of each record the heading above it (nullable) */
} SendaListRequest;

/* All of them, in an order that people follow. (transfer none) */
const SendaList *senda_lists               (guint                  *n_lists);
/* By its name, "members"; NULL when there is none. */
const SendaList *senda_list_find           (const char             *name);
const char      *senda_list_say_title      (const SendaList        *list,
                                            SendaCatalog           *catalog);
SendaDocument   *senda_workspace_make_list (SendaWorkspace         *self,
                                            const SendaListRequest *request,
                                            GError                **error);
/* A sheet for what is no list of records: a matrix, a grid. (transfer full) */
SendaListSheet  *senda_workspace_begin_sheet (SendaWorkspace       *self,
                                            const char             *task_force,
                                            const char             *title);
/* A name for the file: "Lake County - Members 2026-03-09.xlsx". @task_force NULL: nobody's in
 * particular; @date NULL: today. (transfer full) */
char            *senda_workspace_name_list (SendaWorkspace         *self,
                                            const char             *task_force,
                                            const char             *title,
                                            const char             *date,
                                            const SendaFormat      *format);

G_END_DECLS
