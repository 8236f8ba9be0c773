/* senda-people-notices.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a coordinator should know today: what ends or is due within 90 days, and what does not fit
 * together. Each names the record that it is about, and can be said in a sentence.
 */
#pragma once

#include "senda-people-facts.h"

G_BEGIN_DECLS

#define SENDA_NOTICE_DAYS 90

typedef enum
{
  /* With a day: past ones too, the earliest first */
  SENDA_NOTICE_AGREEMENT_ENDS,
  SENDA_NOTICE_TERM_ENDS,      /* a member who takes part, or did until that day */
  SENDA_NOTICE_ACTION_DUE,
  /* Without */
  SENDA_NOTICE_NO_COORDINATOR,
  SENDA_NOTICE_TWO_COORDINATORS, /* one notice for each of them */
  SENDA_NOTICE_NO_CHAIR,         /* a committee that has seats or members but no chair */
  SENDA_NOTICE_CHAIR_LEFT,       /* a seat whose holder no longer takes part */
  SENDA_NOTICE_AGENCY_LEFT,      /* a member who takes part for an agency that does not */
  SENDA_NOTICE_NO_AGENCY,        /* a member who takes part for no agency */
  SENDA_NOTICE_ONBOARDING,       /* a member being brought in, with steps still to do */
  SENDA_NOTICE_QUESTIONS,        /* open questions about roles; the record is the task force */
  SENDA_NOTICE_STALE_SERVICES    /* offers to check again; the record is the task force */
} SendaNoticeKind;

typedef struct
{
  SendaNoticeKind kind;
  SendaRecord *record;
  const char *day;  /* or NULL */
  guint count;      /* of questions, offers, steps; else 0 */
} SendaNotice;

/* (transfer full) (element-type SendaNotice) */
GPtrArray *senda_people_notices_new (SendaPeopleFacts  *facts);
/* (transfer full) */
char      *senda_notice_say         (const SendaNotice *notice,
                                     SendaPeopleFacts  *facts,
                                     SendaCatalog      *catalog);

G_END_DECLS
