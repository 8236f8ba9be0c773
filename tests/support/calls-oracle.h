/* calls-oracle.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is called, found the long way: every single situation is written out, and each condition read
 * from its tags as text. It shares nothing with the code that it checks.
 */
#pragma once

#include <glib.h>

#define ORACLE_N_FACTORS 8
#define ORACLE_N_BESIDE 13
#define ORACLE_MAX_VALUES 7

/* By factor, names without "circumstance.", ending with NULL. */
extern const char *const oracle_values[ORACLE_N_FACTORS][ORACLE_MAX_VALUES];
extern const char *const oracle_beside[ORACLE_N_BESIDE];

/* One single situation: a value of each factor, and what applies beside (bits). */
typedef struct
{
  guint values[ORACLE_N_FACTORS];
  guint beside;
} OracleSituation;

typedef struct
{
  gboolean is_unknown;
  gboolean asks[ORACLE_N_FACTORS];
  gboolean takes[ORACLE_N_FACTORS][ORACLE_MAX_VALUES];
  guint beside; /* all of them must apply */
} OracleCondition;

guint    oracle_count_values    (guint                  factor);
/* @tags as in a field, "circumstance.form-sex, circumstance.age-teen". */
void     oracle_condition_read  (OracleCondition       *self,
                                 const char            *tags);
gboolean oracle_condition_holds (const OracleCondition *self,
                                 const OracleSituation *situation);
