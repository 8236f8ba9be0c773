/* live-people-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "live-people-fixture.h"

void
people_fixture_set_up (PeopleFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->people = senda_people_new (fixture->base.workspace, fixture->task_force);
}

void
people_fixture_tear_down (PeopleFixture *fixture,
                          gconstpointer  data)
{
  g_assert_finalize_object (fixture->people);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

void
people_fixture_reopen (PeopleFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->people);
  g_assert_finalize_object (fixture->task_force);
  fixture_reopen (&fixture->base);
  fixture->task_force = senda_task_force_find (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->people = senda_people_new (fixture->base.workspace, fixture->task_force);
}

SendaRecord *
add_named (PeopleFixture         *fixture,
           const SendaRecordInfo *info,
           const char            *name)
{
  g_autoptr (GError) error = NULL;
  const SendaGiven given[] = { { "name", name }, { NULL, NULL } };
  SendaRecord *record = senda_record_add (fixture->base.workspace, info,
                                          senda_record_get_id (SENDA_RECORD (fixture->task_force)),
                                          given, &error);

  g_assert_no_error (error);
  return record;
}

void
edit_field (PeopleFixture *fixture,
            SendaRecord   *record,
            const char    *field,
            const char    *text)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->base.workspace, record, field, NULL, text, &error);
  g_assert_no_error (error);
}

void
refuse_field (PeopleFixture *fixture,
              SendaRecord   *record,
              const char    *field,
              const char    *text,
              const char    *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) before = senda_record_copy (record);

  g_assert_false (senda_record_edit (fixture->base.workspace, record, field, NULL, text, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_true (senda_record_equal (before, record));
}

void
undo_step (PeopleFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
}

void
redo_step (PeopleFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_workspace_redo (fixture->base.workspace, &error);
  g_assert_no_error (error);
}

void
assert_undo_says (PeopleFixture *fixture,
                  const char    *expected)
{
  g_autofree char *text = NULL;

  g_object_get (fixture->base.workspace, "undo-text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

guint
count_of (PeopleFixture         *fixture,
          const SendaRecordInfo *info)
{
  return senda_people_facts_list (senda_people_get_facts (fixture->people), info)->len;
}
