/* live-people-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace with one task force, its people, and short ways to add to them and to ask.
 */
#pragma once

#include "fixture.h"

#include "senda-people-edits.h"
#include "senda-record-edits.h"
#include "senda-role-edits.h"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaPeople *people;
} PeopleFixture;

#define PEOPLE_TEST(path, test) \
  g_test_add (path, PeopleFixture, NULL, people_fixture_set_up, test, people_fixture_tear_down)

void         people_fixture_set_up    (PeopleFixture         *fixture,
                                       gconstpointer          data);
void         people_fixture_tear_down (PeopleFixture         *fixture,
                                       gconstpointer          data);
/* Closes the program and starts it again. */
void         people_fixture_reopen    (PeopleFixture         *fixture);
/* A new record that has a name. (transfer full) */
SendaRecord *add_named                (PeopleFixture         *fixture,
                                       const SendaRecordInfo *info,
                                       const char            *name);
void         edit_field               (PeopleFixture         *fixture,
                                       SendaRecord           *record,
                                       const char            *field,
                                       const char            *text);
void         refuse_field             (PeopleFixture         *fixture,
                                       SendaRecord           *record,
                                       const char            *field,
                                       const char            *text,
                                       const char            *sentence);
void         undo_step                (PeopleFixture         *fixture);
void         redo_step                (PeopleFixture         *fixture);
void         assert_undo_says         (PeopleFixture         *fixture,
                                       const char            *expected);
guint        count_of                 (PeopleFixture         *fixture,
                                       const SendaRecordInfo *info);
