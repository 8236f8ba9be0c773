/* senda-report-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One report: what can be chosen for it at the side of its pages; where it is narrow, one or the
 * other, and a switch below. Its actions: reports.save, reports.save-to, reports.print,
 * reports.print-to, reports.cancel, reports.show.
 */
#pragma once

#include "senda-report-choices.h"
#include "senda-report-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_REPORT_PAGE (senda_report_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaReportPage, senda_report_page, SENDA, REPORT_PAGE, AdwBin)

/* Properties: "collapsed" (the window's sidebar is hidden behind it). */

GtkWidget          *senda_report_page_new         (SendaReportChoices *choices);
void                senda_report_page_show        (SendaReportPage    *self,
                                                   GListModel         *rounds);
gboolean            senda_report_page_go_back     (SendaReportPage    *self);
SendaReportPreview *senda_report_page_get_preview (SendaReportPage    *self);
gboolean            senda_report_page_is_working  (SendaReportPage    *self);

G_END_DECLS
