/* protocols-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture of protocols (SendaProtocolFacts) from a plain table of records: people and protocols
 * in one, written as in people-fixture.h. No store is opened. Build with people-fixture.c.
 *
 *   static const PeopleRow rows[] = {
 *     { "agency", "police", { "name", "City Police" } },
 *     { "protocol", "p", { "source", "protocol.media", "state", "in-use" } },
 *     { "protocol_item", NULL, { "protocol", "p", "source", "decision.media-1",
 *                                "state", "decided", "decision", "The chief speaks." } },
 *     { "protocol_version", "v1", { "protocol", "p", "number", "1", "adopted_on", "2026-01-15" } },
 *     { "answer", "a", { "question", "question.housing", "agency", "police" } },
 *   };
 *   g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
 */
#pragma once

#include "people-fixture.h"

#include "senda-protocol-facts.h"

#define PROTOCOL_FACTS(rows) \
  (protocol_facts_new (NULL, PEOPLE_TODAY, rows, G_N_ELEMENTS (rows)))

/* @content NULL: the shipped one. The test fails at a type or a field that does not exist.
 * (transfer full) */
SendaProtocolFacts *protocol_facts_new         (SendaContent       *content,
                                                const char         *today,
                                                const PeopleRow    *rows,
                                                gsize               n_rows);
/* Of people who are there already; rows of other types are passed over. (transfer full) */
SendaProtocolFacts *protocol_facts_new_of      (SendaPeopleFacts   *people,
                                                const PeopleRow    *rows,
                                                gsize               n_rows);
/* The record called @id, of people too; the test fails when the picture has none.
 * (transfer none) */
SendaRecord        *protocol_facts_get         (SendaProtocolFacts *facts,
                                                const char         *type,
                                                const char         *id);
