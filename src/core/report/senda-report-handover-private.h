/* senda-report-handover-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the handover pack, each under a heading of its own.
 */
#pragma once

#include "senda-report-private.h"

G_BEGIN_DECLS

/* senda-report-handover-roadmap.c */
void        senda_report_add_state_of_roadmap (SendaReportMaker *maker);

/* senda-report-handover-work.c */
void        senda_report_add_open_work       (SendaReportMaker  *maker);

/* senda-report-handover-due.c */
void        senda_report_add_due             (SendaReportMaker  *maker);

/* senda-report-handover-changes.c */
void        senda_report_add_recent_changes  (SendaReportMaker  *maker);

/* senda-report-handover-people.c */
void        senda_report_add_who_is_who      (SendaReportMaker  *maker);

/* senda-report-handover-protocols.c */
void        senda_report_add_where_protocols_stand (SendaReportMaker *maker);

/* senda-report-handover-places.c */
void        senda_report_add_where_things_are (SendaReportMaker *maker);

G_END_DECLS
