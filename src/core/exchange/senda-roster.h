/* senda-roster.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A roster in a table: which column is which field, and what importing it would do. Columns are
 * recognized by the headings that Outlook, Google Contacts, LibreOffice and Senda's own exports use,
 * in English and Spanish; the reader may match them otherwise. A plan changes nothing: it says, row
 * by row, whom it would add, who is there already, and what is wrong.
 */
#pragma once

#include "senda-csv-reader.h"
#include "senda-people-facts.h"

G_BEGIN_DECLS

/* What a column may be. */
typedef enum
{
  SENDA_ROSTER_SKIP,
  SENDA_ROSTER_NAME,
  SENDA_ROSTER_FIRST_NAME,
  SENDA_ROSTER_MIDDLE_NAME,
  SENDA_ROSTER_LAST_NAME,
  SENDA_ROSTER_AGENCY,
  SENDA_ROSTER_TITLE,
  SENDA_ROSTER_DISCIPLINE,
  SENDA_ROSTER_EMAIL,
  SENDA_ROSTER_PHONE,
  SENDA_ROSTER_LANGUAGES,
  SENDA_ROSTER_STANDING,
  SENDA_ROSTER_STARTS_ON,
  SENDA_ROSTER_ENDS_ON,
  SENDA_ROSTER_NOTE,
  SENDA_ROSTER_N_KINDS
} SendaRosterKind;

typedef enum
{
  SENDA_ROSTER_ADD,        /* a new member */
  SENDA_ROSTER_UPDATE,     /* is there already (same email, or same name at the same agency): fields
                            * that are empty here are filled; nothing is written over */
  SENDA_ROSTER_SAME,       /* is there already, and the row says nothing new */
  SENDA_ROSTER_DOUBLE,     /* the same person as an earlier row: passed over */
  SENDA_ROSTER_EMPTY,      /* nothing in it: passed over */
  SENDA_ROSTER_WRONG       /* cannot be kept: nothing is imported while there is one */
} SendaRosterOutcome;

typedef struct
{
  guint row;               /* of the table */
  SendaRosterOutcome outcome;
  char *values[SENDA_ROSTER_N_KINDS]; /* as a member keeps them; NULL for none */
  SendaRecord *member;     /* UPDATE, SAME: who it is */
  SendaRecord *agency;     /* one that is there, or NULL */
  char *new_agency;        /* the name of one that would be added, or NULL */
  char *problem;           /* WRONG: a sentence with the row and the column */
} SendaRosterRow;

typedef struct
{
  GPtrArray *rows;         /* of SendaRosterRow, without the heading */
  guint n_add;
  guint n_update;
  guint n_same;
  guint n_double;
  guint n_wrong;
  GPtrArray *new_agencies; /* of char * */
  SendaPeopleFacts *facts; /* the picture that it was made from */
} SendaRosterPlan;

/* "First name": marked with NC_("roster", …). */
const char      *senda_roster_kind_get_label (SendaRosterKind        kind);
/* What each column seems to be, by the first row. (transfer full): as many as columns */
SendaRosterKind *senda_roster_guess          (SendaTable            *table);
/* Whether the first row holds headings. */
gboolean         senda_roster_has_headings   (SendaTable            *table);
SendaRosterPlan *senda_roster_plan_new       (SendaTable            *table,
                                              const SendaRosterKind *kinds,
                                              gboolean               has_headings,
                                              SendaPeopleFacts      *facts);
void             senda_roster_plan_free      (SendaRosterPlan       *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaRosterPlan, senda_roster_plan_free)

G_END_DECLS
