/* senda-ballot.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot.h"

#include "senda-agreed-stage.h"
#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_ballot_sources[] = {
  SENDA_CHOICE ("screen", "ballot", "On the screen"),
  SENDA_CHOICE ("paper", "ballot", "From paper"),
  SENDA_CHOICE ("file", "ballot", "From a file"),
  { NULL, NULL, NULL }
};

static const SendaField ballot_fields[] = {
  { .name = "round", .label = N_("Round"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "round" },
  /* None: an anonymous ballot. */
  { .name = "rater", .label = N_("Rater"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "rater" },
  /* Of an anonymous ballot: a discipline, or the name of a group of them, which is all that the paper
   * one asks for. That of another is the rater's. */
  { .name = "discipline", .label = N_("Discipline"), .kind = SENDA_FIELD_CONTENT,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "source", .label = N_("How it came in"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_MEMBERS, .choices = senda_ballot_sources },
};

/* An anonymous ballot has no rater, and so a random id. */
static const char *const ballot_key[] = { "rater", NULL };

const SendaRecordInfo senda_ballot_info = {
  .name = "ballot",
  .label = N_("Ballot"),
  .get_type = senda_ballot_get_type,
  .fields = ballot_fields,
  .n_fields = G_N_ELEMENTS (ballot_fields),
  .parent = "round",
  .title = "rater",
  .natural_key = ballot_key,
};

SENDA_DEFINE_RECORD (SendaBallot, senda_ballot, senda_ballot_info)

/* The id of the ballot of @rater, the id of a SendaRater. (transfer full) */
char *
senda_ballot_id (const char *rater)
{
  return senda_id_derive ("ballot", (const char *const[]) { rater, NULL });
}

const SendaChoice senda_rating_answers[] = {
  SENDA_CHOICE ("stage", "rating", "At a stage"),
  SENDA_CHOICE ("unsure", "rating", "Cannot say"),
  SENDA_CHOICE ("not-applicable", "rating", "Does not apply to us"),
  { NULL, NULL, NULL }
};

static const SendaField rating_fields[] = {
  { .name = "ballot", .label = N_("Ballot"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "ballot" },
  { .name = "element", .label = N_("Element"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  { .name = "answer", .label = N_("Answer"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_MEMBERS, .choices = senda_rating_answers },
  { .name = "stage", .label = N_("Stage"), .kind = SENDA_FIELD_INTEGER,
    .privacy = SENDA_PRIVACY_MEMBERS, .min = 1, .max = SENDA_N_STAGES },
  { .name = "marks", .label = N_("Marks"), .kind = SENDA_FIELD_MARKS,
    .privacy = SENDA_PRIVACY_MEMBERS },
  /* Not searched: a find would show one ballot alone, of an anonymous round too. */
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 4000 },
  /* Brought from the round before, and not yet said to be still true. */
  { .name = "is_carried", .label = N_("Still true?"), .kind = SENDA_FIELD_BOOLEAN,
    .privacy = SENDA_PRIVACY_MEMBERS },
};

/* A stage goes with the answer that names one, and with no other. */
static gboolean
rating_rule (SendaRecord *record,
             GError     **error)
{
  gboolean names = g_strcmp0 (senda_record_get_text (record, "answer"), SENDA_RATING_STAGE) == 0;

  if (names == !senda_record_is_null (record, "stage"))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("A stage is needed, from 1 to 5. Nothing was changed."));
  return FALSE;
}

static const char *const rating_key[] = { "ballot", "element", NULL };

const SendaRecordInfo senda_rating_info = {
  .name = "rating",
  .label = N_("Rating"),
  .get_type = senda_rating_get_type,
  .fields = rating_fields,
  .n_fields = G_N_ELEMENTS (rating_fields),
  .parent = "ballot",
  .order = "element",
  .natural_key = rating_key,
  .rule = rating_rule,
};

SENDA_DEFINE_RECORD (SendaRating, senda_rating, senda_rating_info)

/* The id of what @ballot says of @element. (transfer full) */
char *
senda_rating_id (const char *ballot,
                 const char *element)
{
  return senda_id_derive ("rating", (const char *const[]) { ballot, element, NULL });
}
