/* senda-people-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rows and pages about people say, in the screen's language. Each is (transfer full).
 */
#pragma once

#include "senda-people-facts.h"

G_BEGIN_DECLS

/* Joins what is not NULL and not empty with commas; NULL when nothing is. Ends with
 * SENDA_WORDS_END. */
char *senda_people_join           (const char       *first,
                                   ...);
#define SENDA_WORDS_END ((const char *) 1)

/* "Detective, Alder County Sheriff's Office" */
char *senda_people_describe_member (SendaPeopleFacts *facts,
                                    SendaRecord      *member);
/* "March 9, 2026 to May 1, 2027", "since March 9, 2026", "until May 1, 2027"; or NULL. */
char *senda_people_describe_term   (SendaRecord      *record,
                                    SendaCatalog     *catalog);
/* "Ends on May 1, 2027", "Ended on May 1, 2025"; or NULL. */
char *senda_people_describe_end    (const char       *day,
                                    const char       *today,
                                    SendaCatalog     *catalog);

G_END_DECLS
