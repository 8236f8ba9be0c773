/* test-edit-guards.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What protocols keep at the doors that know nothing of protocols: editing any field of any record,
 * adding and removing records, taking one change of the history back.
 */
#include "config.h"

#include "live-protocols-fixture.h"

#define DECISION "decision.media-1"
#define STAYS "A version that was adopted stays, for those who ask later what was agreed."

static SendaRecord *
find_text (LiveProtocolsFixture *fixture,
           SendaRecord          *version)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = senda_protocol_text_id (senda_record_get_id (version));
  SendaRecord *text = senda_workspace_get (fixture->workspace, &senda_protocol_text_info, id,
                                           &error);

  g_assert_no_error (error);
  return text;
}

static void
test_what_was_adopted_stays (LiveProtocolsFixture *fixture,
                             gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) text = find_text (fixture, version);

  refuse_field (&fixture->base, version, "number", "7",
                "What was adopted stays as it is. Nothing was changed; adopt a new version "
                "instead.");
  refuse_field (&fixture->base, version, "adopted_on", "2026-01-01",
                "What was adopted stays as it is. Nothing was changed; adopt a new version "
                "instead.");
  refuse_field (&fixture->base, text, "text", "Other words.",
                "What was adopted stays as it is. Nothing was changed; adopt a new version "
                "instead.");
  assert_refused (senda_record_remove (fixture->workspace, version, &error), &error, STAYS);
  assert_refused (senda_record_remove (fixture->workspace, text, &error), &error, STAYS);
  edit_field (&fixture->base, version, "summary", "Said better.");
  undo_step (&fixture->base);
  undo_step (&fixture->base);
  g_assert_true (senda_record_is_deleted (version));
  g_assert_cmpstr (senda_protocol_get_state (media), ==, SENDA_PROTOCOL_DISCUSSING);
}

static void
test_history_takes_no_adoption_back (LiveProtocolsFixture *fixture,
                                     gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (GPtrArray) history =
    senda_store_history (senda_workspace_get_store (fixture->workspace),
                         &senda_protocol_version_info, senda_record_get_id (version), NULL, 0,
                         &error);
  const SendaHistoryEntry *entry = g_ptr_array_index (history, 0);
  guint n_tried = 0;

  for (guint i = 0; i < entry->changes->len; i++)
    {
      const SendaHistoryChange *change = g_ptr_array_index (entry->changes, i);

      if (change->info != &senda_protocol_version_info || g_str_equal (change->field, "summary"))
        continue;
      n_tried++;
      g_assert_false (senda_workspace_take_back (fixture->workspace, change, &error));
      g_clear_error (&error);
    }
  g_assert_cmpuint (n_tried, >=, 3);
  g_assert_false (senda_record_is_deleted (version));
}

static void
test_states (LiveProtocolsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) version = NULL;

  refuse_field (&fixture->base, media, "state", SENDA_PROTOCOL_IN_USE,
                "No version of this protocol has been adopted yet. Nothing was changed; adopt it "
                "first.");
  decide_all (fixture, media);
  version = adopt_now (fixture, media, NULL);
  refuse_field (&fixture->base, media, "state", SENDA_PROTOCOL_SUBMITTED,
                "No award asks for this protocol. Nothing was changed; say that the award asks for "
                "it first.");
  edit_field (&fixture->base, media, "asks_funder", "1");
  edit_field (&fixture->base, media, "state", SENDA_PROTOCOL_SUBMITTED);
  g_assert_cmpstr (senda_record_get_text (media, "submitted_on"), ==, "2026-03-08");
  refuse_field (&fixture->base, media, "asks_funder", "",
                "No award asks for this protocol. Nothing was changed; say that the award asks for "
                "it first.");
  edit_field (&fixture->base, media, "note", "Anything else may change.");
}

static void
test_a_day_that_is_given_stands (LiveProtocolsFixture *fixture,
                                 gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  const SendaGiven given[] = {
    { "decision", "We do.", NULL }, { "decided_on", "2026-02-01", NULL }, { NULL, NULL, NULL }
  };
  SendaRecord *record = NULL;

  senda_protocol_set_item (fixture->protocols, media, DECISION, given, &error);
  g_assert_no_error (error);
  record = item_called (fixture, media, DECISION)->record;
  g_assert_cmpstr (senda_record_get_text (record, "decided_on"), ==, "2026-02-01");
  edit_field (&fixture->base, record, "state", SENDA_ITEM_DISCUSSING);
  g_assert_null (senda_record_get_text (record, "decided_on"));
  edit_field (&fixture->base, record, "state", SENDA_ITEM_DECIDED);
  g_assert_cmpstr (senda_record_get_text (record, "decided_on"), ==, "2026-03-08");
}

static gboolean
add_acknowledgement (LiveProtocolsFixture *fixture,
                     SendaRecord          *version,
                     GError              **error)
{
  const SendaGiven given[] = {
    { "agency", senda_record_get_id (fixture->agencies[2]), NULL },
    { "acknowledged_on", "2026-03-08", NULL }, { NULL, NULL, NULL }
  };
  g_autoptr (SendaRecord) record =
    senda_record_add (fixture->workspace, &senda_acknowledgement_info,
                      senda_record_get_id (version), given, error);

  return record != NULL;
}

static gboolean
add_approval (LiveProtocolsFixture *fixture,
              SendaRecord          *version,
              GError              **error)
{
  const SendaGiven given[] = {
    { "agency", senda_record_get_id (fixture->agencies[2]), NULL },
    { "answer", SENDA_APPROVAL_APPROVED, NULL }, { NULL, NULL, NULL }
  };
  g_autoptr (SendaRecord) record =
    senda_record_add (fixture->workspace, &senda_approval_info, senda_record_get_id (version),
                      given, error);

  return record != NULL;
}

static SendaRecord *
find_approval (LiveProtocolsFixture *fixture,
               SendaRecord          *version,
               SendaRecord          *agency)
{
  g_autofree char *id = senda_approval_id (senda_record_get_id (version),
                                           senda_record_get_id (agency));

  return senda_workspace_get (fixture->workspace, &senda_approval_info, id, NULL);
}

static void
test_superseded (LiveProtocolsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  static const char *const sentence =
    "Version 1 was replaced by version 2 on March 8, 2026. Nothing was recorded; please ask for "
    "version 2 instead.";
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (SendaRecord) approval = NULL;

  senda_protocol_approve (fixture->protocols, first, fixture->agencies[0],
                          SENDA_APPROVAL_DECLINED, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  approval = find_approval (fixture, first, fixture->agencies[0]);
  say_of_item (fixture, media, DECISION, "decision", "Otherwise.");
  second = adopt_now (fixture, media, NULL);
  assert_refused (add_acknowledgement (fixture, first, &error), &error, sentence);
  assert_refused (add_approval (fixture, first, &error), &error, sentence);
  refuse_field (&fixture->base, approval, "answer", SENDA_APPROVAL_APPROVED, sentence);
  edit_field (&fixture->base, approval, "note", "They said why.");
  g_assert_true (add_acknowledgement (fixture, second, &error));
  g_assert_true (add_approval (fixture, second, &error));
}

/* Whose an acknowledgement is does not change. */
static void
test_whose_it_is (LiveProtocolsFixture *fixture,
                  gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autofree char *id = senda_acknowledgement_id (senda_record_get_id (version), NULL,
                                                  senda_record_get_id (fixture->members[0]));
  g_autoptr (SendaRecord) record = NULL;

  acknowledge (fixture, version, fixture->agencies[0], fixture->members[0]);
  record = senda_workspace_get (fixture->workspace, &senda_acknowledgement_info, id, NULL);
  refuse_field (&fixture->base, record, "member", senda_record_get_id (fixture->members[1]),
                "What this belongs to and what it is about stay the same. Nothing was changed; add "
                "another one instead.");
}

static void
test_answers (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  const char *task_force = senda_record_get_id (SENDA_RECORD (fixture->base.task_force));
  const SendaGiven given[] = {
    { "question", "question.housing", NULL }, { "circumstances", "circumstance.form-sex", NULL },
    { NULL, NULL, NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) first = senda_record_add (fixture->workspace, &senda_answer_info,
                                                    task_force, given, &error);
  g_autoptr (SendaRecord) second = NULL;

  g_assert_no_error (error);
  second = senda_record_add (fixture->workspace, &senda_answer_info, task_force, given, &error);
  assert_refused (second != NULL, &error,
                  "Another answer to this question is for the same circumstances.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  LIVE_PROTOCOLS_TEST ("/edit-guards/what-was-adopted-stays", test_what_was_adopted_stays);
  LIVE_PROTOCOLS_TEST ("/edit-guards/history-takes-no-adoption-back",
                       test_history_takes_no_adoption_back);
  LIVE_PROTOCOLS_TEST ("/edit-guards/states", test_states);
  LIVE_PROTOCOLS_TEST ("/edit-guards/a-day-that-is-given-stands",
                       test_a_day_that_is_given_stands);
  LIVE_PROTOCOLS_TEST ("/edit-guards/superseded", test_superseded);
  LIVE_PROTOCOLS_TEST ("/edit-guards/whose-it-is", test_whose_it_is);
  LIVE_PROTOCOLS_TEST ("/edit-guards/answers", test_answers);

  return g_test_run ();
}
