/* senda-projection.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the statements would place an element if the actions planned by a day were done: the marks of
 * today, with each statement that an open action carries counted as describing us. Where the plan
 * changes nothing of what the marks suggest, or they would suggest an earlier stage than the group
 * chose, the element stays where it is. A thought, not a promise; the group still chooses the stage.
 */
#pragma once

#include "senda-round-facts.h"

G_BEGIN_DECLS

typedef struct
{
  const SendaElement *element;
  guint stage;                /* agreed today; 0: none */
  SendaRecord *target;        /* or NULL */
  guint n_actions;            /* open, due by the day, that carry a statement of the element */
  SendaSuggestion suggestion; /* of the marks as they would be */
  gboolean differs;           /* from what the marks suggest today */
  guint projected;            /* the stage that it may come to; 0: none */
  guint projected_next;       /* the one after, for a place between the two; else 0 */
} SendaProjectionLine;

typedef struct
{
  GPtrArray *lines; /* of SendaProjectionLine, one per element, in their order */
} SendaProjection;

/* @by: "2027-03-01"; NULL: all that are open, also those without a day. Arrays hold SendaRecord. */
SendaProjection *senda_projection_new      (SendaContent              *content,
                                            SendaRoundFacts           *facts,
                                            GPtrArray                 *targets,
                                            GPtrArray                 *actions,
                                            const char                *by);
void             senda_projection_free     (SendaProjection           *self);
/* "Leadership is at stage 2, Exploring, today. The target is stage 3, Institutionalizing, by June 1,
 * 2027. With 2 planned actions done, the statements would suggest stage 3." (transfer full) */
char            *senda_projection_line_say (const SendaProjectionLine *line,
                                            SendaContent              *content,
                                            SendaCatalog              *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaProjection, senda_projection_free)

G_END_DECLS
