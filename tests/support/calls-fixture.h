/* calls-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A call book (SendaCallBook) from a plain table of records, as in protocols-fixture.h; rows of the
 * type "answer" are the answers. Build with protocols-fixture.c and people-fixture.c.
 */
#pragma once

#include "protocols-fixture.h"

#include "senda-call-book.h"

#define CALLS_BOOK(rows) (calls_book_new (rows, G_N_ELEMENTS (rows)))

/* (transfer full) */
SendaCallBook    *calls_book_new     (const PeopleRow  *rows,
                                      gsize             n_rows);
/* @answers: records. (transfer full) */
SendaCallBook    *calls_book_of      (SendaPeopleFacts *people,
                                      GPtrArray        *answers);
/* The question called "question." and @name. (transfer none) */
const SendaTopic *calls_question     (SendaCallBook    *book,
                                      const char       *name);
/* The circumstances that @words names without what all begin with: "form-sex age-teen".
 * (transfer full) */
char             *calls_tags         (const char       *words);
/* What is known: the situation of those circumstances; the test fails at one that is not known. */
SendaCase         calls_situation    (SendaCallBook    *book,
                                      const char       *words);
/* The ids of @calls (of SendaCall), "a b". (transfer full) */
char             *calls_names        (GPtrArray        *calls);
