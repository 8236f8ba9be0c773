/* senda-representation.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is not at the table: the partners that a task force is expected to have, by discipline, level,
 * population and language, against the agencies and members that take part. A gap is a prompt: plan
 * an action, or say why it is not needed here. Nothing is counted up and nothing is a mark.
 */
#pragma once

#include "senda-people-facts.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_GAP_CORE,       /* a discipline or function at the heart of every task force */
  SENDA_GAP_EXPECTED,
  SENDA_GAP_LOCAL,      /* only where local facts ask for it */
  SENDA_GAP_LEVEL,      /* a level of government */
  SENDA_GAP_POPULATION, /* one of the task force's columns that no agency mainly serves */
  SENDA_GAP_LANGUAGE    /* one of the task force's languages that nobody at the table speaks */
} SendaGapKind;

typedef enum
{
  SENDA_GAP_IS_MET,
  SENDA_GAP_IS_OPEN,       /* missing, and undecided or said to be needed */
  SENDA_GAP_IS_PLANNED,    /* missing, and an open action deals with it */
  SENDA_GAP_IS_DECLINED,   /* missing, and not needed here, because */
  SENDA_GAP_IS_UNASKED     /* a local one that nobody has said is needed: only offered */
} SendaGapState;

typedef struct
{
  char *id;                /* "need.coordinator", "level.tribal", "population.rural", "language.mam" */
  SendaGapKind kind;
  SendaGapState state;
  const SendaTopic *topic; /* need, population or language; NULL for a level, or for own words */
  const char *name;        /* own words or the name of a level in senda_levels; else NULL */
  GPtrArray *met_by;       /* of SendaRecord: agencies and members that meet it */
  SendaRecord *decision;   /* or NULL */
  SendaRecord *action;     /* the open one that deals with it, or NULL */
} SendaGap;

/* Every gap that there could be, met or not, in the order of SendaGapKind and of the content.
 * (transfer full) (element-type SendaGap) */
GPtrArray  *senda_representation_new   (SendaPeopleFacts *facts);
SendaGap   *senda_representation_find  (GPtrArray        *gaps,
                                        const char       *id);
/* "A local or state prosecutor", "Tribal", "Mam". (transfer full) */
char       *senda_gap_dup_name         (const SendaGap   *gap,
                                        SendaCatalog     *catalog);
/* Why it matters and a first step, in words; each may be NULL. (transfer none) */
const char *senda_gap_get_why          (const SendaGap   *gap,
                                        SendaCatalog     *catalog);
const char *senda_gap_get_step         (const SendaGap   *gap,
                                        SendaCatalog     *catalog);

G_END_DECLS
