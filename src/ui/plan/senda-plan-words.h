/* senda-plan-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the plan says of actions, of elements and of where an action came from, in the reader's
 * language. Strings that are returned are given away.
 */
#pragma once

#include "senda-projection.h"
#include "senda-rounds.h"

G_BEGIN_DECLS

/* The facts of the latest round, whichever is looked at. */
SendaRoundFacts *senda_plan_get_facts    (SendaRounds      *rounds);
/* SENDA_ACTION_OPEN for one that says nothing. */
const char      *senda_plan_get_state    (SendaRecord      *action);
const char      *senda_plan_say_state    (SendaRecord      *action,
                                          SendaCatalog     *catalog);
/* "Overdue: it was due on March 3, 2026", "Due on …", "Done on …"; NULL when there is no day. */
char            *senda_plan_say_due      (SendaRecord      *action,
                                          SendaPeopleFacts *facts,
                                          SendaCatalog     *catalog);
/* "Ana Ruiz, Creek Clinic"; the agency alone; or NULL: nobody yet. */
char            *senda_plan_say_who      (SendaRecord      *action,
                                          SendaPeopleFacts *facts,
                                          SendaCatalog     *catalog);
/* The line under an action: by when, who, and why it does not go on. */
char            *senda_plan_say_line     (SendaRecord      *action,
                                          SendaPeopleFacts *facts,
                                          SendaCatalog     *catalog);
/* What it came from; NULL when that is not known. @target: where that is shown, for
 * win.open-target, or NULL. */
char            *senda_plan_say_source   (SendaRecord      *action,
                                          SendaPeople      *people,
                                          char            **target);
/* "Stage 3, Institutionalizing" */
char            *senda_plan_say_stage    (guint             stage,
                                          SendaContent     *content,
                                          SendaCatalog     *catalog);
/* "Stage 3", "Between 2 and 3", or what keeps the marks from suggesting one. */
char            *senda_plan_say_projected  (const SendaProjectionLine *line);

G_END_DECLS
