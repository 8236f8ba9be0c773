/* live-protocols-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace with one task force, three agencies of two members each, and short ways to work on
 * protocols. The clock stands still until it is moved (it begins on March 8, 2026), and ids are the
 * same in every run.
 */
#pragma once

#include "live-people-fixture.h"

#include "senda-answer-edits.h"
#include "senda-protocol-adoption.h"
#include "senda-protocol-edits.h"

#define PROTOCOLS_N_AGENCIES 3
#define PROTOCOLS_N_MEMBERS 6

typedef struct
{
  PeopleFixture base;
  SendaWorkspace *workspace; /* the base's */
  SendaPeople *people;       /* the base's */
  SendaProtocols *protocols;
  SendaRecord *agencies[PROTOCOLS_N_AGENCIES]; /* Sheriff, Safe Harbor, County Attorney */
  SendaRecord *members[PROTOCOLS_N_MEMBERS];   /* two of each, in that order */
} LiveProtocolsFixture;

#define LIVE_PROTOCOLS_TEST(path, test)                                               \
  g_test_add (path, LiveProtocolsFixture, NULL, live_protocols_fixture_set_up, test, \
              live_protocols_fixture_tear_down)

void              live_protocols_fixture_set_up    (LiveProtocolsFixture *fixture,
                                                    gconstpointer         data);
void              live_protocols_fixture_tear_down (LiveProtocolsFixture *fixture,
                                                    gconstpointer         data);
/* Closes the program and starts it again. */
void              live_protocols_fixture_reopen    (LiveProtocolsFixture *fixture);
/* Moves the clock on. */
void              let_days_pass      (LiveProtocolsFixture *fixture,
                                      guint                 days);
const SendaTopic *topic_called       (LiveProtocolsFixture *fixture,
                                      const char           *id);
/* The protocol that follows the shipped one called so. (transfer full) */
SendaRecord      *start_protocol     (LiveProtocolsFixture *fixture,
                                      const char           *id);
/* Says one thing of an item. */
void              say_of_item        (LiveProtocolsFixture *fixture,
                                      SendaRecord          *protocol,
                                      const char           *item,
                                      const char           *field,
                                      const char           *text);
/* Decides all that the protocol must record. */
void              decide_all         (LiveProtocolsFixture *fixture,
                                      SendaRecord          *protocol);
/* Adopts it today. (transfer full) */
SendaRecord      *adopt_now          (LiveProtocolsFixture *fixture,
                                      SendaRecord          *protocol,
                                      const char           *summary);
/* A protocol about the media with everything decided, adopted. (transfer full) */
SendaRecord      *adopt_media        (LiveProtocolsFixture *fixture,
                                      SendaRecord         **protocol);
void              acknowledge        (LiveProtocolsFixture *fixture,
                                      SendaRecord          *version,
                                      SendaRecord          *agency,
                                      SendaRecord          *member);
/* As it is worked through now; until the next change. */
const SendaSheetItem *item_called    (LiveProtocolsFixture *fixture,
                                      SendaRecord          *protocol,
                                      const char           *item);
/* That it was refused in words that begin so. Clears @error. */
void              assert_refused     (gboolean              done,
                                      GError              **error,
                                      const char           *begins);
