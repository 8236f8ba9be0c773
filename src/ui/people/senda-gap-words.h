/* senda-gap-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of somebody who may be missing at the table, and of an action that was planned from
 * that. Each is (transfer full).
 */
#pragma once

#include "senda-representation.h"

G_BEGIN_DECLS

/* "City Police, Lake Shelter, and 3 more": who meets it. */
char *senda_gap_words_say_met    (const SendaGap   *gap);
char *senda_gap_words_say_what   (SendaRecord      *action,
                                  SendaCatalog     *catalog);
/* "Ana Ruiz. Was due on March 3, 2026: overdue." */
char *senda_gap_words_say_action (SendaRecord      *action,
                                  SendaPeopleFacts *facts,
                                  SendaCatalog     *catalog);
/* Why it was said not to be needed; "" when that is not known. */
char *senda_gap_words_say_reason (const SendaGap   *gap,
                                  SendaCatalog     *catalog);
/* All that a row says of it, for those who cannot see it. */
char *senda_gap_words_say_all    (const SendaGap   *gap,
                                  SendaPeopleFacts *facts,
                                  SendaCatalog     *catalog);

G_END_DECLS
