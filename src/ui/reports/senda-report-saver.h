/* senda-report-saver.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saves a document while the window stays live. A bar with what has been done so far and a way to
 * give up appears when it takes long; where the file went is said in a toast.
 */
#pragma once

#include "senda-reports.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_REPORT_SAVER (senda_report_saver_get_type ())

G_DECLARE_FINAL_TYPE (SendaReportSaver, senda_report_saver, SENDA, REPORT_SAVER, AdwBin)

/* Signal "finished" (SendaReportSaver *): well or not. */

GtkWidget *senda_report_saver_new        (void);
/* @text: what is being saved; @cancel: the action that gives it up. */
GtkWidget *senda_report_saver_new_for    (const char              *text,
                                          const char              *cancel);
void       senda_report_saver_save       (SendaReportSaver        *self,
                                          SendaDocument           *document,
                                          const SendaFormat       *format,
                                          const SendaWriteOptions *options,
                                          const char              *path);
void       senda_report_saver_cancel     (SendaReportSaver        *self);
gboolean   senda_report_saver_is_working (SendaReportSaver        *self);

G_END_DECLS
