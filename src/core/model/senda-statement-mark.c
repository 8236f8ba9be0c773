/* senda-statement-mark.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-statement-mark.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_statement_marks[] = {
  { SENDA_MARK_DESCRIBES, N_("Describes us"), NULL },
  { SENDA_MARK_PARTLY, N_("Partly"), NULL },
  { SENDA_MARK_DOES_NOT, N_("Does not describe us"), NULL },
  { SENDA_MARK_UNSURE, N_("Not sure"), NULL },
  { NULL, NULL, NULL }
};

static const SendaField fields[] = {
  { .name = "round", .label = N_("Round"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "round" },
  { .name = "statement", .label = N_("Statement"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  { .name = "mark", .label = N_("Mark"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_statement_marks },
  /* Brought from the round before, and not yet said to be still true. */
  { .name = "is_carried", .label = N_("Still true?"), .kind = SENDA_FIELD_BOOLEAN },
};

static const char *const natural_key[] = { "round", "statement", NULL };

const SendaRecordInfo senda_statement_mark_info = {
  .name = "statement_mark",
  .label = N_("Mark on a statement"),
  .get_type = senda_statement_mark_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "round",
  .order = "statement",
  .natural_key = natural_key,
};

SENDA_DEFINE_RECORD (SendaStatementMark, senda_statement_mark, senda_statement_mark_info)

/* The id of the mark on @statement in the round @round. (transfer full) */
char *
senda_statement_mark_id (const char *round,
                         const char *statement)
{
  return senda_id_derive ("statement_mark", (const char *const[]) { round, statement, NULL });
}
