/* senda-agency.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agency.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_levels[] = {
  SENDA_CHOICE ("local", "level", "Local"),
  SENDA_CHOICE ("state", "level", "State"),
  SENDA_CHOICE ("federal", "level", "Federal"),
  SENDA_CHOICE ("tribal", "level", "Tribal"),
  SENDA_CHOICE ("territorial", "level", "Territorial"),
  SENDA_CHOICE ("nongovernmental", "level", "Nongovernmental"),
  { NULL, NULL, NULL }
};

const SendaChoice senda_agency_standings[] = {
  SENDA_CHOICE ("active", "agency", "Active"),
  SENDA_CHOICE ("prospective", "agency", "Prospective"),
  SENDA_CHOICE ("paused", "agency", "Paused"),
  SENDA_CHOICE ("former", "agency", "Former"),
  { NULL, NULL, NULL }
};

static const SendaField agency_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "short_name", .label = N_("Short name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .max = 40 },
  { .name = "discipline", .label = N_("Discipline"), .kind = SENDA_FIELD_CONTENT },
  { .name = "also", .label = N_("Other disciplines"), .kind = SENDA_FIELD_TAGS },
  { .name = "level", .label = N_("Level"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_levels },
  { .name = "standing", .label = N_("Standing"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_MEMBERS, .choices = senda_agency_standings },
  { .name = "area", .label = N_("Area served"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "day_and_night", .label = N_("24-hour line"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .max = 100 },
  { .name = "languages", .label = N_("Languages"), .kind = SENDA_FIELD_TAGS },
  { .name = "populations", .label = N_("Whom it mainly serves"), .kind = SENDA_FIELD_TAGS },
  { .name = "sharing_limits", .label = N_("Limits on what it may share"),
    .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "joined_on", .label = N_("Joined on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_PERSONAL },
};

const SendaRecordInfo senda_agency_info = {
  .name = "agency",
  .label = N_("Agency"),
  .get_type = senda_agency_get_type,
  .fields = agency_fields,
  .n_fields = G_N_ELEMENTS (agency_fields),
  .parent = "task_force",
  .order = "name",
  .title = "name",
  .quoted_in = "protocol_text",
  .quoted_by = "name",
};

SENDA_DEFINE_RECORD (SendaAgency, senda_agency, senda_agency_info)

static const SendaField contact_fields[] = {
  { .name = "agency", .label = N_("Agency"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "agency" },
  { .name = "position", .label = N_("Position"), .kind = SENDA_FIELD_INTEGER,
    .privacy = SENDA_PRIVACY_MEMBERS, .min = 0, .max = G_MAXINT32 },
  { .name = "function", .label = N_("Function"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "person", .label = N_("Person"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_PERSONAL, .max = 200 },
  { .name = "phone", .label = N_("Phone"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 100 },
  { .name = "email", .label = N_("Email"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 254 },
  { .name = "hours", .label = N_("Hours"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL, .privacy = SENDA_PRIVACY_MEMBERS },
};

const SendaRecordInfo senda_contact_info = {
  .name = "contact",
  .label = N_("Contact"),
  .get_type = senda_contact_get_type,
  .fields = contact_fields,
  .n_fields = G_N_ELEMENTS (contact_fields),
  .parent = "agency",
  .order = "position",
  .title = "function",
  .quoted_in = "protocol_text",
  .quoted_by = "function phone email",
};

SENDA_DEFINE_RECORD (SendaContact, senda_contact, senda_contact_info)
