/* senda-statewide.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the summaries of many task forces say together: of each element how the task forces are spread
 * over the stages, what moved within a year, which elements lag, and the same of one region. Task
 * forces are counted, never listed by where they stand: there is no league table, no total and no
 * average.
 *
 * What is held back. Nothing is said of fewer than the least number of task forces, and nothing from
 * which that could be reckoned:
 *
 * - Regions with fewer are put together; where even those together are too few, the smallest others
 *   join them. So the regions that are shown make up the whole, and what is left of it when some are
 *   taken away is none or enough.
 * - An element that applies to some task forces but fewer than the least is not shown. Of a region it
 *   is not shown either when that is so in any region, since the whole less the others would tell it.
 * - The change is said of those alone that have a stage both now and, by an earlier summary, a year
 *   before. These are fewer than the task forces, so the same two rules hold for their number again.
 * - The picture is as of today and no other day can be asked for: two days that lie close would tell
 *   what came in between. Whoever gives a picture away should let as much time pass between two.
 *
 * A count within a picture may be below the least, down to one: "1 task force at stage 5" does not say
 * which of the five or more it is. With the least applied to each count the picture of a state with
 * thirty task forces and eight places to stand would be empty. What it cannot keep is what all have in
 * common: where every task force of a region is at one stage, that is said of each. Whoever does not
 * want this asks for more than the least; the regions that are shown then are put together of those
 * that are shown with less, so that two pictures side by side tell of no fewer either.
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
  gboolean is_shown; /* else it is held back, and all that follows is 0 */
  SendaDistribution spread; /* over task forces */
  guint n_apply;   /* those to which it applies */
  guint n_early;   /* of those: at stage 1 or 2, not discussed, or without agreement */
  guint n_both;    /* of those: with a stage now and, said earlier, one a year before; 0: no change is
                    * said */
  guint n_up;      /* of n_both: at a later stage than a year before, */
  guint n_down;    /* at an earlier one, */
  guint n_stayed;  /* at the same */
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
  guint least;
  char *day;           /* as of when */
  char *year_before;
  GPtrArray *lines;    /* of SendaStatewideLine, one per element, in their order */
  GPtrArray *regions;  /* of SendaStatewideRegion, by name, the others last: those that may be shown */
} SendaStatewide;

/* @summaries: of SendaRecord. @region: one of the regions that are shown, NULL: all. @day: as of when. @least: 1 or
 * more. Holds on to nothing but the content. */
SendaStatewide *senda_statewide_new        (SendaContent             *content,
                                            GPtrArray                *summaries,
                                            const char               *region,
                                            const char               *day,
                                            guint                     least);
void            senda_statewide_free       (SendaStatewide           *self);
/* The elements in which half of the task forces to which they apply, or more, are early; those with
 * the most first; of SendaStatewideLine. (transfer container) */
GPtrArray      *senda_statewide_list_lagging (SendaStatewide         *self);
/* "Leadership: 3 task forces at stage 2, 5 at stage 3, 1 not yet discussed." (transfer full) */
char           *senda_statewide_line_say   (const SendaStatewideLine *line,
                                            SendaCatalog             *catalog);
/* Those without a stage: "2 have not discussed it, it does not apply to 3." NULL when there are none.
 * (transfer full) (nullable) */
char           *senda_statewide_line_say_rest (const SendaStatewideLine *line,
                                            SendaCatalog             *catalog);
/* "Compared with a year ago: 4 task forces moved to a later stage, 6 stayed where they were." NULL
 * when too few can be compared. (transfer full) (nullable) */
char           *senda_statewide_line_say_change (const SendaStatewideLine *line,
                                            SendaCatalog             *catalog);
/* "Other regions" for SENDA_STATEWIDE_OTHERS. */
const char     *senda_statewide_region_say (const char               *region,
                                            SendaCatalog             *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaStatewide, senda_statewide_free)

G_END_DECLS
