/* report-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample task force, reports of it, and ways to look at the document that comes of it.
 */
#pragma once

#include "fixture.h"
#include "senda-reports.h"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force; /* the sample */
} ReportFixture;

typedef void (*BlockVisit) (SendaBlock *block,
                            gpointer    data);

void report_fixture_set_up    (ReportFixture *fixture,
                               gconstpointer  data);
void report_fixture_tear_down (ReportFixture *fixture,
                               gconstpointer  data);

/* Of the fixture's task force; about leadership where an element is needed. The test fails where
 * none can be made. */
SendaDocument *make_report    (ReportFixture *fixture,
                               const char    *report,
                               const char    *first,
                               const char    *second,
                               SendaAudience  audience);
/* A report asked for in every detail. */
SendaDocument *make_requested (ReportFixture            *fixture,
                               const SendaReportRequest *request);

/* Calls @visit for @block and all that it holds, in reading order. */
void  walk_blocks     (SendaBlock    *block,
                       BlockVisit     visit,
                       gpointer       data);
/* All that the document says anywhere: margins, body and sheets, in each language. */
char *dup_everything  (SendaDocument *document);
