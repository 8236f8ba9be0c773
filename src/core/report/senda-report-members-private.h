/* senda-report-members-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the member directory shares with the other reports that say who is who.
 */
#pragma once

#include "senda-report-private.h"

G_BEGIN_DECLS

/* senda-report-members.c */

/* Whether the audience may read who belongs to the task force. */
gboolean    senda_report_names_members  (SendaReportMaker   *maker);
/* Those that take part. (transfer container) */
GPtrArray  *senda_report_dup_agencies   (SendaReportMaker   *maker);
/* Those of @agency (NULL: of none) who take part. (transfer container) */
GPtrArray  *senda_report_dup_members_of (SendaReportMaker   *maker,
                                         SendaRecord        *agency);
void        senda_report_add_member_row (SendaReportMaker   *maker,
                                         SendaBlock         *table,
                                         SendaRecord        *member);
/* How to reach them; nothing where the audience may not know them, or there are none. */
void        senda_report_add_members_table (SendaReportMaker *maker,
                                         SendaBlock         *parent,
                                         GPtrArray          *members);
/* The coordinator (@field "is_coordinator"), the core team ("is_core"), by name. */
void        senda_report_add_marked     (SendaReportMaker   *maker,
                                         SendaBlock         *definitions,
                                         const char         *field);
void        senda_report_add_contacts   (SendaReportMaker   *maker,
                                         SendaBlock         *definitions,
                                         SendaRecord        *agency);

/* senda-report-members-parts.c */
void        senda_report_add_disciplines (SendaReportMaker  *maker,
                                         GPtrArray          *agencies);
void        senda_report_add_whom_to_ask (SendaReportMaker  *maker);
void        senda_report_add_languages  (SendaReportMaker   *maker,
                                         GPtrArray          *agencies);
/* "From January 1, 2026, to December 31, 2027"; nothing where no term is known. */
void        senda_report_say_term       (SendaReportMaker   *maker,
                                         SendaBlock         *block,
                                         SendaRecord        *member);

/* senda-report-directory.c */

/* Who answers, by function; one that the audience may not reach is of no use. */
void        senda_report_add_contact    (SendaReportMaker   *maker,
                                         SendaBlock         *definitions,
                                         SendaRecord        *contact);
void        senda_report_add_contact_rows (SendaReportMaker *maker,
                                         SendaBlock         *sheet,
                                         SendaRecord        *agency,
                                         const char *const  *fields);

G_END_DECLS
