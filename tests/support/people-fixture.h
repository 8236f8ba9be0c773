/* people-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture of people (SendaPeopleFacts) from a plain table of records. No store is opened.
 *
 *   static const PeopleRow rows[] = {
 *     { "agency", "police", { "name", "City Police", "discipline", "discipline.dispatch" } },
 *     { "member", "ana", { "name", "Ana", "agency", "police", "is_core", "1" } },
 *     { "role_version", "v1", { "role", "r1", "number", "1", "does:es", "Ayudar" } },
 *   };
 *   g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (rows);
 *
 * Rows may come in any order: types are added in theirs, rows of one type as they are written. The
 * task force is called PEOPLE_TASK_FORCE and records belong to it unless they say otherwise; a row
 * of the type "task_force" fills its fields.
 */
#pragma once

#include "senda-people-facts.h"

#define PEOPLE_TASK_FORCE "tf"
#define PEOPLE_TODAY "2026-03-09"
#define PEOPLE_MAX_VALUES 33

typedef struct
{
  const char *type; /* "role_version" */
  const char *id;   /* any text; NULL: derived from the natural key, else the number of the row */
  /* Field, value, field, value…: integers and booleans as digits. "purpose" of a bilingual field
   * is English, "purpose:es" Spanish. "deleted", "1": the record is removed. */
  const char *values[PEOPLE_MAX_VALUES];
} PeopleRow;

#define PEOPLE_FACTS(rows) (people_facts_new (NULL, PEOPLE_TODAY, rows, G_N_ELEMENTS (rows)))

/* @content NULL: the shipped one. The test fails at a type or a field that does not exist.
 * (transfer full) */
SendaPeopleFacts *people_facts_new   (SendaContent     *content,
                                      const char       *today,
                                      const PeopleRow  *rows,
                                      gsize             n_rows);
/* The record called @id; the test fails when the picture has none. (transfer none) */
SendaRecord      *people_facts_get   (SendaPeopleFacts *facts,
                                      const char       *type,
                                      const char       *id);
/* One record. (transfer full) */
SendaRecord      *people_record_new  (const PeopleRow  *row,
                                      guint             number);
/* Sets a field, as in a row. */
void              people_record_set  (SendaRecord      *record,
                                      const char       *field,
                                      const char       *value);
/* The names of @records, "Ana, Ben": what most tests compare. Ids for a type without names.
 * (transfer full) */
char             *people_names       (GPtrArray        *records);
