/* senda-answer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-answer.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

static const SendaField answer_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "question", .label = N_("Question"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  /* Circumstances of the content. Of one factor: any of them; of several factors: all. */
  { .name = "circumstances", .label = N_("When"), .kind = SENDA_FIELD_TAGS },
  { .name = "words", .label = N_("What we do"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "agency", .label = N_("Agency"), .kind = SENDA_FIELD_REFERENCE,
    .reference = "agency" },
  { .name = "function", .label = N_("Function"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "contact", .label = N_("Contact"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "contact" },
  { .name = "phone", .label = N_("Phone"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 100 },
  { .name = "hours", .label = N_("Hours"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL, .privacy = SENDA_PRIVACY_MEMBERS, .max = 200 },
  { .name = "backup_agency", .label = N_("Backup agency"), .kind = SENDA_FIELD_REFERENCE,
    .reference = "agency" },
  { .name = "backup_function", .label = N_("Backup function"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "backup_phone", .label = N_("Backup phone"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 100 },
  /* As in another answer: words, agency and all that is empty here are taken from there. */
  { .name = "same_as", .label = N_("As in"), .kind = SENDA_FIELD_REFERENCE,
    .reference = "answer" },
  { .name = "agreed_on", .label = N_("Agreed on"), .kind = SENDA_FIELD_DATE },
  { .name = "review_on", .label = N_("Look at it again on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "position", .label = N_("Position"), .kind = SENDA_FIELD_INTEGER,
    .min = 0, .max = G_MAXINT32 },
};

const SendaRecordInfo senda_answer_info = {
  .name = "answer",
  .label = N_("Answer"),
  .get_type = senda_answer_get_type,
  .fields = answer_fields,
  .n_fields = G_N_ELEMENTS (answer_fields),
  .parent = "task_force",
  .order = "position",
  .quoted_in = "protocol_text",
  .quoted_by = "question",
};

SENDA_DEFINE_RECORD (SendaAnswer, senda_answer, senda_answer_info)

gboolean
senda_answer_is_default (SendaRecord *answer)
{
  return senda_record_is_null (answer, "circumstances");
}

/* (transfer full) */
char *
senda_answer_id (const char *task_force,
                 const char *question)
{
  return senda_id_derive ("answer", (const char *const[]) { task_force, question, NULL });
}
