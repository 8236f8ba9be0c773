/* calls-random.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random answers to one question, and the single situations that they speak of.
 */
#pragma once

#include "calls-fixture.h"
#include "calls-oracle.h"

#define CALLS_QUESTION "housing"
#define CALLS_MAX_ANSWERS 10
#define CALLS_MAX_FACTORS 4
#define CALLS_N_BESIDE 2
#define CALLS_MAX_PLACES 2000

/* An agency that is as it should be, one that has left, one that was removed, one without a
 * number. */
enum
{
  CALLS_GOOD,
  CALLS_FORMER,
  CALLS_REMOVED,
  CALLS_SILENT,
  CALLS_N_AGENCIES
};

extern const char *const calls_agencies[CALLS_N_AGENCIES];

/* The factors that a store speaks of, and all single situations of those. */
typedef struct
{
  guint factors[CALLS_MAX_FACTORS];
  guint n_factors;
  guint beside[CALLS_N_BESIDE];
  OracleSituation places[CALLS_MAX_PLACES];
  guint n_places;
} CallsWorld;

/* Answers are called by their numbers. */
typedef struct
{
  guint n;
  char *tags[CALLS_MAX_ANSWERS];
  int agency[CALLS_MAX_ANSWERS];  /* -1: none */
  int same_as[CALLS_MAX_ANSWERS]; /* -1: none, CALLS_MAX_ANSWERS: one that is not there */
  gboolean has_phone[CALLS_MAX_ANSWERS];
  gboolean has_words[CALLS_MAX_ANSWERS];
  OracleCondition conditions[CALLS_MAX_ANSWERS];
  SendaCallBook *book;
} CallsStore;

/* From 0, below @n. */
guint             calls_draw                 (guint                  n);
/* The agencies. (transfer full) */
SendaPeopleFacts *calls_random_people        (void);
void              calls_world_draw           (CallsWorld            *world);
/* Something of each factor once in @one_in times. (transfer full) */
char             *calls_world_draw_tags      (CallsWorld            *world,
                                              guint                  one_in);
void              calls_store_draw_answer    (CallsStore            *store,
                                              CallsWorld            *world,
                                              guint                  i);
/* Makes the book of what was drawn. */
void              calls_store_build          (CallsStore            *store,
                                              SendaPeopleFacts      *people);
void              calls_store_clear          (CallsStore            *store);
/* What answer @i names and is not removed, or -1. */
int               calls_store_get_agency     (const CallsStore      *store,
                                              int                    i);
/* By answer, those that are more specific, as bits. */
void              calls_store_find_preferred (const CallsStore      *store,
                                              const OracleSituation *places,
                                              guint                  n_places,
                                              guint                  preferred[CALLS_MAX_ANSWERS]);
/* The numbers of @calls as bits. */
guint             calls_bits                 (GPtrArray             *calls);
