/* senda-report-annual-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the annual report. Each stands under a heading of its own, says so kindly where
 * nothing is kept, and puts what happened on a day into the table for spreadsheets.
 */
#pragma once

#include "senda-report-private.h"

G_BEGIN_DECLS

/* senda-report-annual.c */

/* Whether @field of @record is a day of the year that the audience may know. */
gboolean    senda_report_is_in_year       (SendaReportMaker *maker,
                                           SendaRecord      *record,
                                           const char       *field);
/* A row of what happened: on which day, what kind of event, what (which the caller says), who. */
SendaBlock *senda_report_add_event        (SendaReportMaker *maker,
                                           const char       *day,
                                           const char       *kind,
                                           const char       *who);
/* "Harbor House; City Police" (transfer full) */
char       *senda_report_join_names       (GPtrArray        *records);

/* senda-report-annual-roadmap.c */
void        senda_report_add_year_on_roadmap (SendaReportMaker *maker);
void        senda_report_add_agreed_in_year (SendaReportMaker *maker);

/* senda-report-annual-work.c */
void        senda_report_add_goals_of_year (SendaReportMaker *maker);
void        senda_report_add_work_of_year  (SendaReportMaker *maker);
void        senda_report_add_protocols_of_year (SendaReportMaker *maker);

/* senda-report-annual-partners.c */
void        senda_report_add_services_in_words (SendaReportMaker *maker);
/* The services that nobody firm is known for, under the term @title; nothing where there are none. */
void        senda_report_add_service_gaps (SendaReportMaker *maker,
                                           const char       *title);
void        senda_report_add_agreements_of_year (SendaReportMaker *maker);
void        senda_report_add_roles_of_year (SendaReportMaker *maker);

/* senda-report-annual-ahead.c */
void        senda_report_add_what_lies_ahead (SendaReportMaker *maker);

G_END_DECLS
