/* senda-responsibility-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the screen says who leads, who supports and who is informed, and what is found in it.
 */
#pragma once

#include "senda-responsibility-findings.h"

G_BEGIN_DECLS

/* (transfer full) for all. What is found: "Nobody leads"; NULL for nothing. */
char *senda_responsibility_words_dup_findings (SendaRecord         *responsibility,
                                               SendaPeopleFacts    *facts,
                                               GPtrArray           *cards);
/* The whole row in sentences: its name, who has which part among @roles, what is found. */
char *senda_responsibility_words_dup_row      (SendaRecord         *responsibility,
                                               SendaPeopleFacts    *facts,
                                               GPtrArray           *cards,
                                               GPtrArray           *roles,
                                               SendaCatalog        *catalog);
char *senda_responsibility_words_dup_cell     (SendaRecord         *responsibility,
                                               SendaPeopleFacts    *facts,
                                               const SendaRoleCard *role,
                                               SendaCatalog        *catalog);

G_END_DECLS
