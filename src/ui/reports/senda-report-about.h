/* senda-report-about.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first of what can be chosen for a report: its element, its role or its round, in which
 * languages, on what paper.
 */
#pragma once

#include "senda-report-choices.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_REPORT_ABOUT (senda_report_about_get_type ())

G_DECLARE_FINAL_TYPE (SendaReportAbout, senda_report_about, SENDA, REPORT_ABOUT, AdwBin)

GtkWidget *senda_report_about_new (SendaReportChoices *choices,
                                   GListModel         *rounds);

G_END_DECLS
