/* senda-report-year-rows.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of which twelve months a report tells: the last ones, or a year that begins in January, in July or
 * in October, as those of funders do.
 */
#pragma once

#include "senda-report-choices.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void senda_report_year_rows_append (SendaReportChoices *choices,
                                    GtkListBox         *list);

G_END_DECLS
