/* senda-protocol-item.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-item.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_protocol_item_states[] = {
  SENDA_CHOICE ("not-discussed", "protocol-item", "Not discussed"),
  SENDA_CHOICE ("discussing", "protocol-item", "Being discussed"),
  SENDA_CHOICE ("decided", "protocol-item", "Decided"),
  SENDA_CHOICE ("not-applicable", "protocol-item", "Does not apply"),
  { NULL, NULL, NULL }
};

static const SendaField protocol_item_fields[] = {
  { .name = "protocol", .label = N_("Protocol"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "protocol" },
  /* The shipped consideration or decision; empty for one of the task force's own. */
  { .name = "source", .label = N_("Source"), .kind = SENDA_FIELD_CONTENT },
  /* Of its own: what it is called, what there is to settle, and the part where it stands. */
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "text", .label = N_("What to settle"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 2000 },
  { .name = "part", .label = N_("Part"), .kind = SENDA_FIELD_CONTENT },
  { .name = "is_mandatory", .label = N_("Must be decided"), .kind = SENDA_FIELD_BOOLEAN },
  { .name = "position", .label = N_("Position"), .kind = SENDA_FIELD_INTEGER,
    .min = 0, .max = G_MAXINT32 },
  { .name = "is_retired", .label = N_("Set aside"), .kind = SENDA_FIELD_BOOLEAN },
  { .name = "state", .label = N_("State"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_MEMBERS, .choices = senda_protocol_item_states },
  { .name = "decision", .label = N_("Decision"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = SENDA_DECISION_LIMIT },
  { .name = "reason", .label = N_("Why it does not apply"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 2000 },
  { .name = "responsible", .label = N_("Who is responsible"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "agencies", .label = N_("Agencies"), .kind = SENDA_FIELD_REFERENCES,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "agency" },
  { .name = "due_on", .label = N_("Due on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "decided_on", .label = N_("Decided on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
};

static const char *const protocol_item_key[] = { "protocol", "source", NULL };

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

/* What does not apply says why, and what is decided says what. */
static gboolean
protocol_item_rule (SendaRecord *record,
                    GError     **error)
{
  const char *state = senda_protocol_item_get_state (record);

  if (senda_record_is_null (record, "source") && senda_record_is_null (record, "name"))
    return refuse (error, _("An item of your own needs a name. Nothing was changed."));
  if (g_str_equal (state, SENDA_ITEM_NOT_APPLICABLE) && senda_record_is_null (record, "reason"))
    return refuse (error, _("Please say why this does not apply. Nothing was changed."));
  if (g_str_equal (state, SENDA_ITEM_DECIDED) && senda_record_is_null (record, "decision"))
    return refuse (error, _("Please say what was decided. Nothing was changed."));
  return TRUE;
}

const SendaRecordInfo senda_protocol_item_info = {
  .name = "protocol_item",
  .label = N_("Item of a protocol"),
  .get_type = senda_protocol_item_get_type,
  .fields = protocol_item_fields,
  .n_fields = G_N_ELEMENTS (protocol_item_fields),
  .parent = "protocol",
  .order = "position",
  .title = "name",
  .natural_key = protocol_item_key,
  .rule = protocol_item_rule,
  .quoted_in = "protocol_text",
};

SENDA_DEFINE_RECORD (SendaProtocolItem, senda_protocol_item, senda_protocol_item_info)

static const SendaField protocol_block_fields[] = {
  { .name = "protocol", .label = N_("Protocol"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "protocol" },
  /* What senda-draft.h calls it: "purpose", "item:consideration.media-1-1". */
  { .name = "block", .label = N_("Block"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 200 },
  { .name = "text", .label = N_("Wording"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = SENDA_DECISION_LIMIT },
  /* A mark of the wording that was there when this one was written, to tell when it has changed. */
  { .name = "written_over", .label = N_("Written over"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL, .privacy = SENDA_PRIVACY_MEMBERS, .max = 80 },
  { .name = "is_left_out", .label = N_("Left out"), .kind = SENDA_FIELD_BOOLEAN,
    .privacy = SENDA_PRIVACY_MEMBERS },
};

static const char *const protocol_block_key[] = { "protocol", "block", NULL };

const SendaRecordInfo senda_protocol_block_info = {
  .name = "protocol_block",
  .label = N_("Wording in a protocol"),
  .get_type = senda_protocol_block_get_type,
  .fields = protocol_block_fields,
  .n_fields = G_N_ELEMENTS (protocol_block_fields),
  .parent = "protocol",
  .order = "block",
  .natural_key = protocol_block_key,
  .quoted_in = "protocol_text",
};

SENDA_DEFINE_RECORD (SendaProtocolBlock, senda_protocol_block, senda_protocol_block_info)

/* SENDA_ITEM_…; of no record: not discussed. */
const char *
senda_protocol_item_get_state (SendaRecord *item)
{
  const char *state = item ? senda_record_get_text (item, "state") : NULL;

  return state ? state : SENDA_ITEM_NOT_DISCUSSED;
}

/* The id of what @protocol says of the shipped consideration or decision @source.
 * (transfer full) */
char *
senda_protocol_item_id (const char *protocol,
                        const char *source)
{
  return senda_id_derive ("protocol_item", (const char *const[]) { protocol, source, NULL });
}

/* (transfer full) */
char *
senda_protocol_block_id (const char *protocol,
                         const char *block)
{
  return senda_id_derive ("protocol_block", (const char *const[]) { protocol, block, NULL });
}
