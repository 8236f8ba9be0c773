/* senda-reports.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reports for the two doors: what a window or a command needs to make one of a task force and to
 * save it. The document is made here, on the main thread, from the store as it is; saving it needs
 * no store.
 */
#pragma once

#include "senda-report.h"
#include "senda-workspace.h"
#include "senda-writer.h"

G_BEGIN_DECLS

/* What is asked for. Strings are borrowed. */
typedef struct
{
  const SendaReport *report;
  const char *task_force;   /* its id */
  const char *round;        /* its id; NULL: the latest */
  const char *earlier;      /* the id of the round to compare it with; NULL: the one before it */
  const char *languages[SENDA_MAX_LANGUAGES]; /* the first NULL: the workspace's; the second NULL: one */
  SendaAudience audience;
  guint left_out;           /* sections, see SendaReportOptions */
  const char *element;      /* for a report about one */
  const char *role;         /* the same; a role's source or id */
  const char *rater;        /* for one that may be for a rater: the id of a SendaRater of the round;
                             * NULL: nobody's name is on it */
  const char *protocol;     /* the same; a protocol's id, or its source, or that without “protocol.” */
  const char *version;      /* the id of one of its versions; NULL: what it says now, or the latest */
  const char *date;         /* NULL: today */
  const char *by;           /* the day to which it looks ahead; NULL: any */
  const char *since;        /* the first day of the year that it tells of; NULL: the last twelve
                             * months */
} SendaReportRequest;

SendaDocument *senda_workspace_make_report    (SendaWorkspace           *self,
                                               const SendaReportRequest *request,
                                               GError                  **error);
/* Refuses a target that is the store or lies among its files. */
gboolean       senda_workspace_may_save_to    (SendaWorkspace           *self,
                                               const char               *path,
                                               GError                  **error);
/* A name for the file: "Example Task Force - Roadmap 2026-03-09.pdf". (transfer full) */
char          *senda_workspace_name_report    (SendaWorkspace           *self,
                                               const SendaReportRequest *request,
                                               const SendaFormat        *format);

G_END_DECLS
