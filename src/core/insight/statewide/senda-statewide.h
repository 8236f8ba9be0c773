/* senda-statewide.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the summaries of many task forces say together: of each element how the task forces are spread
 * over the stages, what moved within a year, which elements lag, and the same of one region. Task
 * forces are counted, never listed by where they stand: there is no league table, no total and no
 * average. Nothing is said of fewer than the least number of task forces; regions with fewer are
 * put together, and where even those together are too few, the smallest others join them, so that no
 * difference between a region and the whole tells of a few either.
 */
#pragma once

#include "senda-content.h"
#include "senda-distribution.h"
#include "senda-summary.h"

G_BEGIN_DECLS

/* The least number that anything is said of, unless the office wants more. */
#define SENDA_STATEWIDE_LEAST 5
/* In place of a region: those with too few task forces, and task forces that name none. */
#define SENDA_STATEWIDE_OTHERS ""

typedef struct
{
  const SendaElement *element;
  SendaDistribution spread; /* over task forces */
  guint n_early;   /* at stage 1 or 2, not discussed, or without agreement */
  guint n_both;    /* with a judgement now and a year before; fewer than the least: no change is said */
  guint n_up;      /* of those: at a later stage than a year before, */
  guint n_down;    /* at an earlier one, */
  guint n_stayed;  /* at the same; the others were not rated in both */
} SendaStatewideLine;

typedef struct
{
  char *region; /* or SENDA_STATEWIDE_OTHERS */
  guint n_task_forces;
} SendaStatewideRegion;

typedef struct
{
  guint n_task_forces; /* that have a summary by the day; of the region, when there is one */
  guint n_old;         /* of those: whose last one is older than two years */
  gboolean is_shown;   /* else there are too few, and all that follows is empty */
  char *day;           /* as of when */
  char *year_before;
  GPtrArray *lines;    /* of SendaStatewideLine, one per element, in their order */
  GPtrArray *regions;  /* of SendaStatewideRegion, by name, the others last: those that may be shown */
} SendaStatewide;

/* @summaries: of SendaRecord. @region: one of the regions, NULL: all. @day: as of when. @least: 1 or
 * more. Holds on to nothing but the content. */
SendaStatewide *senda_statewide_new        (SendaContent             *content,
                                            GPtrArray                *summaries,
                                            const char               *region,
                                            const char               *day,
                                            guint                     least);
void            senda_statewide_free       (SendaStatewide           *self);
/* The elements in which half of the task forces or more are early, those with the most first; of
 * SendaStatewideLine. (transfer container) */
GPtrArray      *senda_statewide_list_lagging (SendaStatewide         *self);
/* "Leadership: 3 task forces at stage 2, 5 at stage 3, 1 not yet discussed." (transfer full) */
char           *senda_statewide_line_say   (const SendaStatewideLine *line,
                                            SendaCatalog             *catalog);
/* "Since a year before 4 task forces moved up, 1 moved down and 6 stayed." NULL when too few can be
 * compared. (transfer full) (nullable) */
char           *senda_statewide_line_say_change (const SendaStatewideLine *line,
                                            guint                     least,
                                            SendaCatalog             *catalog);
/* "Other regions" for SENDA_STATEWIDE_OTHERS. */
const char     *senda_statewide_region_say (const char               *region,
                                            SendaCatalog             *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaStatewide, senda_statewide_free)

G_END_DECLS
