/* senda-report-roadmap-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

void
senda_report_make_roadmap_sheet (SendaReportMaker *maker)
{
  senda_report_add_title (maker);
}
