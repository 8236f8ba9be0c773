/* senda-report-preview.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of the report that was chosen, as they will be printed. It follows every choice and
 * every edit while it is seen: the document is made anew and laid out in a worker, the latest wins.
 */
#pragma once

#include "senda-page-view.h"
#include "senda-report-choices.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_REPORT_PREVIEW (senda_report_preview_get_type ())

G_DECLARE_FINAL_TYPE (SendaReportPreview, senda_report_preview, SENDA, REPORT_PREVIEW, AdwBin)

/* Signal "document-changed" (SendaReportPreview *): there is another document. */

GtkWidget     *senda_report_preview_new            (SendaReportChoices *choices);
SendaDocument *senda_report_preview_ensure         (SendaReportPreview *self,
                                                    GError            **error);
SendaDocument *senda_report_preview_get_document   (SendaReportPreview *self);
SendaPages    *senda_report_preview_get_pages      (SendaReportPreview *self);
SendaPageView *senda_report_preview_get_view       (SendaReportPreview *self);
/* Whether what is shown is up to date. */
gboolean       senda_report_preview_is_settled     (SendaReportPreview *self);

G_END_DECLS
