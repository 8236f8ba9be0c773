/* senda-next-statements.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From where the group stands to the next stage: its statements that do not describe us yet, and what
 * was said of each: an action carries it, or no action is wanted, because. The decision is the record of
 * a gap (SendaGapDecision) whose gap is the statement's id.
 */
#pragma once

#include "senda-people-facts.h"
#include "senda-round-facts.h"

G_BEGIN_DECLS

/**
 * SendaNextAnswer:
 * @SENDA_NEXT_UNASKED: nothing was said yet
 * @SENDA_NEXT_PLANNED: an open action carries it
 * @SENDA_NEXT_DONE: an action that carried it is done; the statement waits to be marked
 * @SENDA_NEXT_DECLINED: no action, with a reason
 */
typedef enum
{
  SENDA_NEXT_UNASKED,
  SENDA_NEXT_PLANNED,
  SENDA_NEXT_DONE,
  SENDA_NEXT_DECLINED
} SendaNextAnswer;

typedef struct
{
  const SendaStatement *statement;
  const char *mark;      /* SENDA_MARK_…, or NULL */
  SendaNextAnswer answer;
  SendaRecord *action;   /* of PLANNED and DONE */
  SendaRecord *decision; /* of DECLINED */
} SendaNextStatement;

/* The stage whose statements come next: the one after the agreed stage, or for an element without one
 * after the stage that its marks suggest; 0 after the last, where neither is known, and where the
 * element does not apply. */
guint      senda_next_stage           (SendaRoundFacts    *facts,
                                       const SendaElement *element);
/* (transfer full) (element-type SendaNextStatement) */
GPtrArray *senda_next_statements_list (SendaRoundFacts    *facts,
                                       const SendaElement *element,
                                       SendaPeopleFacts   *people);
/* Whether an action that is still open is past its day. */
gboolean   senda_action_is_overdue    (SendaRecord        *action,
                                       const char         *today);
/* The element that @action is about, by itself or by its statement; NULL: none. */
const SendaElement *
           senda_action_get_element   (SendaRecord        *action,
                                       SendaContent       *content);

G_END_DECLS
