/* senda-roadmap.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One round of one task force on the roadmap, live: where the group places itself in each of the 23
 * elements, its marks, what the marks suggest, and what shows it. It follows the workspace and
 * tells which element changed. What is done here is the same for screen and command line.
 */
#pragma once

#include "senda-agreed-stage.h"
#include "senda-distribution.h"
#include "senda-evidence.h"
#include "senda-next-step.h"
#include "senda-round.h"
#include "senda-statement-mark.h"
#include "senda-suggestion.h"
#include "senda-task-forces.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROADMAP (senda_roadmap_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoadmap, senda_roadmap, SENDA, ROADMAP, GObject)

/* Signal "element-changed" (SendaRoadmap *, guint position). */

/* @round NULL: the task force's latest; where there is none yet it is opened by the first edit. */
SendaRoadmap   *senda_roadmap_new              (SendaWorkspace        *workspace,
                                                SendaTaskForce        *task_force,
                                                SendaRound            *round);
SendaWorkspace *senda_roadmap_get_workspace    (SendaRoadmap          *self);
SendaTaskForce *senda_roadmap_get_task_force   (SendaRoadmap          *self);
SendaRound     *senda_roadmap_get_round        (SendaRoadmap          *self);
gboolean        senda_roadmap_is_latest        (SendaRoadmap          *self);
const char     *senda_roadmap_get_language     (SendaRoadmap          *self);
void            senda_roadmap_set_language     (SendaRoadmap          *self,
                                                const char            *language);

/* Looking. State is one of SENDA_STATE_…; never NULL. Stage is 0 when not placed. */
const char     *senda_roadmap_get_state        (SendaRoadmap          *self,
                                                const SendaElement    *element);
guint           senda_roadmap_get_stage        (SendaRoadmap          *self,
                                                const SendaElement    *element);
gboolean        senda_roadmap_is_carried       (SendaRoadmap          *self,
                                                const SendaElement    *element);
SendaRecord    *senda_roadmap_get_agreed       (SendaRoadmap          *self,
                                                const SendaElement    *element);
gboolean        senda_roadmap_is_mark_carried  (SendaRoadmap          *self,
                                                const SendaStatement  *statement);
const char     *senda_roadmap_get_mark         (SendaRoadmap          *self,
                                                const SendaStatement  *statement);
const SendaSuggestion *
                senda_roadmap_get_suggestion   (SendaRoadmap          *self,
                                                const SendaElement    *element);
GListModel     *senda_roadmap_get_evidence     (SendaRoadmap          *self,
                                                const SendaElement    *element);
void            senda_roadmap_get_distribution (SendaRoadmap          *self,
                                                SendaDistribution     *distribution);
guint           senda_roadmap_get_next_steps   (SendaRoadmap          *self,
                                                SendaNextStep         *steps,
                                                guint                  max_steps);
/* One sentence that says all of an element's state, for a screen reader and for the table:
 * "Leadership: stage 3, Institutionalizing. The statements suggest stage 2." */
char           *senda_roadmap_describe         (SendaRoadmap          *self,
                                                const SendaElement    *element);
/* The same for one cell: "Stage 3, Institutionalizing: where we are. 2 of 3 statements marked: …" */
char           *senda_roadmap_describe_stage   (SendaRoadmap          *self,
                                                const SendaElement    *element,
                                                guint                  stage);

/* Changing: each is one labelled transaction. */
gboolean        senda_roadmap_rate             (SendaRoadmap          *self,
                                                const SendaElement    *element,
                                                const char            *state,
                                                guint                  stage,
                                                const char            *reason,
                                                const char            *note,
                                                GError               **error);
gboolean        senda_roadmap_set_reason       (SendaRoadmap          *self,
                                                const SendaElement    *element,
                                                const char            *language,
                                                const char            *reason,
                                                GError               **error);
gboolean        senda_roadmap_set_note         (SendaRoadmap          *self,
                                                const SendaElement    *element,
                                                const char            *language,
                                                const char            *note,
                                                GError               **error);
gboolean        senda_roadmap_mark             (SendaRoadmap          *self,
                                                const SendaStatement  *statement,
                                                const char            *mark,
                                                GError               **error);
SendaEvidence  *senda_roadmap_add_evidence     (SendaRoadmap          *self,
                                                const SendaElement    *element,
                                                const char            *what,
                                                GError               **error);
gboolean        senda_roadmap_set_evidence     (SendaRoadmap          *self,
                                                SendaEvidence         *evidence,
                                                const char            *field,
                                                const char            *text,
                                                GError               **error);
gboolean        senda_roadmap_remove_evidence  (SendaRoadmap          *self,
                                                SendaEvidence         *evidence,
                                                GError               **error);

G_END_DECLS
