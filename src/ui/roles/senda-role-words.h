/* senda-role-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the screen says what roles are, who holds them and how they were read.
 */
#pragma once

#include "senda-role-card.h"

G_BEGIN_DECLS

/* A list of a wording: "does", or "purpose". */
const char *senda_role_words_list        (const char          *list);
const char *senda_role_words_reading     (SendaReading         reading);
/* (transfer full) for what follows. "Senda’s wording", "Your wording, version 2 of March 9, 2026". */
char       *senda_role_words_dup_version (const SendaRoleCard *card,
                                          SendaRecord         *version,
                                          SendaCatalog        *catalog);
/* "Ana Peña and Bo Lind". */
char       *senda_role_words_dup_holders (const SendaRoleCard *card,
                                          SendaPeopleFacts    *facts);
/* How @member read it, with the day: a sentence or two. */
char       *senda_role_words_dup_reading (const SendaRoleCard *card,
                                          SendaPeopleFacts    *facts,
                                          SendaRecord         *member,
                                          SendaCatalog        *catalog);
/* "Since March 9, 2026", or NULL when no day is known. */
char       *senda_role_words_dup_days    (SendaRecord         *assignment,
                                          SendaCatalog        *catalog);
/* The names of records, as the reader's language puts them one after another. */
char       *senda_role_words_dup_names   (const char *const   *names);

G_END_DECLS
