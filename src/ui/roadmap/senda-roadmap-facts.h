/* senda-roadmap-facts.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the grid shows of an element, as the short texts of a table.
 */
#pragma once

#include "senda-roadmap.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_FACT_ELEMENT,
  SENDA_FACT_STAGE,
  SENDA_FACT_SUGGESTED,
  SENDA_FACT_MARKS,
  SENDA_FACT_NOTE
} SendaFact;

#define SENDA_N_FACTS 5

const char  *senda_fact_name         (SendaFact           fact);
char        *senda_fact_line         (const char         *name,
                                      const char         *value);
char       **senda_roadmap_dup_facts (SendaRoadmap       *roadmap,
                                      const SendaElement *element);

G_END_DECLS
