/* senda-protocol-schedule.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a protocol is looked at again. The next day follows from the day that was intended, not from
 * the day on which the last review was done: a review that comes late does not move the calendar.
 */
#pragma once

#include "senda-protocol-facts.h"

G_BEGIN_DECLS

/* In months: the protocol's own, else those of the shipped one, else 12. */
guint        senda_protocol_get_review_months (SendaRecord        *protocol,
                                               SendaContent       *content);
/* The first day after @after, and after @intended, on the schedule that leads from @intended in
 * steps of @months; a month that is too short ends it. NULL beyond all days. (transfer full) */
char        *senda_review_day_after           (const char         *intended,
                                               guint               months,
                                               const char         *after);
/* The first intended day of a protocol adopted on @adopted_on: as the shipped one says, else six
 * months after; no later than the months between two reviews allow. (transfer full) */
char        *senda_protocol_first_review_day  (SendaRecord        *protocol,
                                               SendaContent       *content,
                                               const char         *adopted_on);
/* The review that was begun and is not done yet, or NULL. */
SendaRecord *senda_protocol_get_open_review   (SendaProtocolFacts *facts,
                                               SendaRecord        *protocol);
/* The reasons to look earlier, as sentences: those of the shipped protocol, then those of the
 * content that hold for every one. (transfer full) (element-type utf8) */
GPtrArray   *senda_protocol_dup_early_signs   (SendaRecord        *protocol,
                                               SendaContent       *content,
                                               SendaCatalog       *catalog);

G_END_DECLS
