/* reports-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample, and the place for reports in a window when a test asks for it.
 */
#pragma once

#include "window-fixture.h"

#include "senda-report-preview.h"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  GtkWidget *place;
  GtkWindow *window;
  double zoom; /* that is waited for */
} ReportsFixture;

void                reports_set_up     (ReportsFixture *fixture,
                                        gconstpointer   data);
void                reports_tear_down  (ReportsFixture *fixture,
                                        gconstpointer   data);
void                reports_show       (ReportsFixture *fixture,
                                        int             width);
/* Opens a report and waits until its pages are there. */
void                reports_open       (ReportsFixture *fixture,
                                        const char     *target);
GtkWidget          *reports_page       (ReportsFixture *fixture);
SendaReportPreview *reports_preview    (ReportsFixture *fixture);
SendaPageColumn    *reports_column     (ReportsFixture *fixture);
/* The document and its pages once they are what was chosen. */
SendaDocument      *reports_document   (ReportsFixture *fixture);
guint               reports_n_pages    (ReportsFixture *fixture);
/* Chooses by the name of the choice, as a click does. */
void                reports_choose     (ReportsFixture *fixture,
                                        const char     *name);
/* The control of the row that says @text. */
GtkWidget          *reports_control    (ReportsFixture *fixture,
                                        GType           type,
                                        const char     *text);
/* The button that is called so, or whose tooltip says so. */
GtkWidget          *reports_button     (ReportsFixture *fixture,
                                        const char     *name);
/* A file in the fixture's folder. (transfer full) */
char               *reports_path_for   (ReportsFixture *fixture,
                                        const char     *name);
void                reports_assert_begins (const char  *path,
                                        const char     *beginning);
/* For wait_until(), with the fixture. */
gboolean            reports_is_settled (gpointer        data);
gboolean            reports_is_saved   (gpointer        data);
