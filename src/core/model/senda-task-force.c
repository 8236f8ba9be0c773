/* senda-task-force.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-task-force.h"

#include <glib/gi18n-lib.h>

static const SendaField fields[] = {
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "jurisdiction", .label = N_("Jurisdiction"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED },
  { .name = "region", .label = N_("Region"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED },
  { .name = "funding", .label = N_("Funding"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "mission", .label = N_("Mission"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "vision", .label = N_("Vision"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  /* Survivor leadership is counted in seats: who sits there is nobody's to record. */
  { .name = "survivor_seats", .label = N_("Seats for survivor leaders"),
    .kind = SENDA_FIELD_INTEGER, .privacy = SENDA_PRIVACY_MEMBERS, .max = 100 },
  { .name = "survivor_seats_held", .label = N_("Seats for survivor leaders that are held"),
    .kind = SENDA_FIELD_INTEGER, .privacy = SENDA_PRIVACY_MEMBERS, .max = 100 },
  /* The columns of the coverage matrix; none: those that the content puts first. */
  { .name = "populations", .label = N_("People whom services are to reach"),
    .kind = SENDA_FIELD_TAGS },
  { .name = "languages", .label = N_("Languages spoken where we work"),
    .kind = SENDA_FIELD_TAGS },
  { .name = "stale_months", .label = N_("Months after which a service is to be checked again"),
    .kind = SENDA_FIELD_INTEGER, .min = 1, .max = 120 },
};

static gboolean
task_force_rule (SendaRecord *record,
                 GError     **error)
{
  if (senda_record_get_integer (record, "survivor_seats_held") <=
      senda_record_get_integer (record, "survivor_seats"))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("More seats are held than there are. Nothing was changed; please raise "
                         "the number of seats first."));
  return FALSE;
}

const SendaRecordInfo senda_task_force_info = {
  .name = "task_force",
  .label = N_("Task force"),
  .get_type = senda_task_force_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "name",
  .title = "name",
  .rule = task_force_rule,
};

SENDA_DEFINE_RECORD (SendaTaskForce, senda_task_force, senda_task_force_info)
