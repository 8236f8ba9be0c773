/* senda-protocol-version.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-version.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Both languages of forty pages, and a decision of the greatest length among them. */
#define TEXT_LIMIT SENDA_TEXT_MOST_BYTES

const SendaChoice senda_approval_answers[] = {
  SENDA_CHOICE ("approved", "approval", "Approved"),
  SENDA_CHOICE ("with-conditions", "approval", "Approved with conditions"),
  SENDA_CHOICE ("declined", "approval", "Not approved"),
  { NULL, NULL, NULL }
};

const SendaChoice senda_acknowledgement_ways[] = {
  SENDA_CHOICE ("senda", "acknowledgement", "In Senda"),
  SENDA_CHOICE ("paper", "acknowledgement", "On paper"),
  SENDA_CHOICE ("email", "acknowledgement", "By email"),
  SENDA_CHOICE ("meeting", "acknowledgement", "At a meeting"),
  { NULL, NULL, NULL }
};

static const SendaField protocol_version_fields[] = {
  { .name = "protocol", .label = N_("Protocol"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "protocol" },
  { .name = "number", .label = N_("Number"), .kind = SENDA_FIELD_INTEGER,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_FIXED, .min = 1, .max = 100000 },
  { .name = "adopted_on", .label = N_("Adopted on"), .kind = SENDA_FIELD_DATE,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_FIXED },
  { .name = "summary", .label = N_("What changed and why"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "open_reason", .label = N_("Why it was adopted with decisions still open"),
    .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 2000 },
  { .name = "author", .label = N_("Who adopted it"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_FIXED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 200 },
};

const SendaRecordInfo senda_protocol_version_info = {
  .name = "protocol_version",
  .label = N_("Version of a protocol"),
  .get_type = senda_protocol_version_get_type,
  .fields = protocol_version_fields,
  .n_fields = G_N_ELEMENTS (protocol_version_fields),
  .parent = "protocol",
  .order = "number",
};

SENDA_DEFINE_RECORD (SendaProtocolVersion, senda_protocol_version, senda_protocol_version_info)

static const SendaField protocol_text_fields[] = {
  { .name = "version", .label = N_("Version"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "protocol_version" },
  /* As senda_draft_freeze() writes it, in every language. */
  { .name = "text", .label = N_("Text"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_FIXED, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = TEXT_LIMIT },
};

static const char *const protocol_text_key[] = { "version", NULL };

const SendaRecordInfo senda_protocol_text_info = {
  .name = "protocol_text",
  .label = N_("Text of a protocol"),
  .get_type = senda_protocol_text_get_type,
  .fields = protocol_text_fields,
  .n_fields = G_N_ELEMENTS (protocol_text_fields),
  .parent = "version",
  .natural_key = protocol_text_key,
};

SENDA_DEFINE_RECORD (SendaProtocolText, senda_protocol_text, senda_protocol_text_info)

static const SendaField approval_fields[] = {
  { .name = "version", .label = N_("Version"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "protocol_version" },
  { .name = "agency", .label = N_("Agency"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "agency" },
  { .name = "answer", .label = N_("Answer"), .kind = SENDA_FIELD_CHOICE,
    .flags = SENDA_FIELD_REQUIRED, .choices = senda_approval_answers },
  { .name = "member", .label = N_("Who answered"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "answered_on", .label = N_("Answered on"), .kind = SENDA_FIELD_DATE },
  { .name = "note", .label = N_("Conditions or reasons"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
};

static const char *const approval_key[] = { "version", "agency", NULL };

const SendaRecordInfo senda_approval_info = {
  .name = "approval",
  .label = N_("Approval"),
  .get_type = senda_approval_get_type,
  .fields = approval_fields,
  .n_fields = G_N_ELEMENTS (approval_fields),
  .parent = "version",
  .order = "agency",
  .natural_key = approval_key,
};

SENDA_DEFINE_RECORD (SendaApproval, senda_approval, senda_approval_info)

static const SendaField acknowledgement_fields[] = {
  { .name = "version", .label = N_("Version"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "protocol_version" },
  /* Both stay when the agency or the member is removed: whose it was does not change. */
  { .name = "agency", .label = N_("Agency"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_FIXED, .privacy = SENDA_PRIVACY_MEMBERS, .reference = "agency" },
  { .name = "member", .label = N_("Member"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_FIXED, .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "acknowledged_on", .label = N_("Acknowledged on"), .kind = SENDA_FIELD_DATE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "way", .label = N_("How"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_MEMBERS, .choices = senda_acknowledgement_ways },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL, .privacy = SENDA_PRIVACY_MEMBERS, .max = 2000 },
};

static gboolean
acknowledgement_rule (SendaRecord *record,
                      GError     **error)
{
  if (!senda_record_is_null (record, "agency") || !senda_record_is_null (record, "member"))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("Please say who acknowledged it: an agency, a member or both. Nothing "
                         "was changed."));
  return FALSE;
}

const SendaRecordInfo senda_acknowledgement_info = {
  .name = "acknowledgement",
  .label = N_("Acknowledgement"),
  .get_type = senda_acknowledgement_get_type,
  .fields = acknowledgement_fields,
  .n_fields = G_N_ELEMENTS (acknowledgement_fields),
  .parent = "version",
  .order = "acknowledged_on",
  .title = "member",
  .rule = acknowledgement_rule,
};

SENDA_DEFINE_RECORD (SendaAcknowledgement, senda_acknowledgement, senda_acknowledgement_info)

/* By the number; of two that bear the same, adopted on two machines, by the day and then the id. */
gboolean
senda_protocol_version_is_later (SendaRecord *version,
                                 SendaRecord *other)
{
  gint64 number = senda_record_get_integer (version, "number");
  gint64 other_number = senda_record_get_integer (other, "number");
  int order = g_strcmp0 (senda_record_get_text (version, "adopted_on"),
                         senda_record_get_text (other, "adopted_on"));

  if (number != other_number)
    return number > other_number;
  return order != 0 ? order > 0
                    : strcmp (senda_record_get_id (version), senda_record_get_id (other)) > 0;
}

/* (transfer full) */
char *
senda_protocol_text_id (const char *version)
{
  return senda_id_derive ("protocol_text", (const char *const[]) { version, NULL });
}

/* The id of what @agency answered to @version. (transfer full) */
char *
senda_approval_id (const char *version,
                   const char *agency)
{
  return senda_id_derive ("approval", (const char *const[]) { version, agency, NULL });
}

/* The id of the acknowledgement of @version by @member, or, where @member is NULL, by @agency as a
 * whole: noted on two machines, it is one. (transfer full) */
char *
senda_acknowledgement_id (const char *version,
                          const char *agency,
                          const char *member)
{
  return senda_id_derive ("acknowledgement",
                          (const char *const[]) { version, member ? member : agency, NULL });
}
