/* senda-report-profile.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_profile_sections[] = {
  { "about", NC_("report-section", "Jurisdiction, region and funding") },
  { "mission", NC_("report-section", "Mission and vision") },
  { "principles", NC_("report-section", "Guiding principles") },
  { "goals", NC_("report-section", "Goals and objectives") },
  { "roadmap", NC_("report-section", "Where it stands on the roadmap") },
  { NULL, NULL }
};

void
senda_report_make_profile (SendaReportMaker *maker)
{
  senda_report_add_title (maker);
}
