/* test-protocol-adoption.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "live-protocols-fixture.h"

#define DECISION "decision.media-1"

/* Adopts or fails; the version is let go of. */
static gboolean
try_to_adopt (LiveProtocolsFixture *fixture,
              SendaRecord          *protocol,
              const SendaAdoption  *adoption,
              GError              **error)
{
  g_autoptr (SendaRecord) version = senda_protocol_adopt (fixture->protocols, protocol, adoption,
                                                          error);

  return version != NULL;
}

static gboolean
try_to_acknowledge (LiveProtocolsFixture *fixture,
                    SendaRecord          *version,
                    GError              **error)
{
  return senda_protocol_acknowledge (fixture->protocols, version, fixture->agencies[1],
                                     fixture->members[2], NULL, NULL, error);
}

static void
adopt_again (LiveProtocolsFixture *fixture,
             SendaRecord          *protocol,
             const char           *words)
{
  g_autoptr (SendaRecord) version = NULL;

  say_of_item (fixture, protocol, DECISION, "decision", words);
  version = adopt_now (fixture, protocol, NULL);
}

static void
test_open_decisions (LiveProtocolsFixture *fixture,
                     gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  const SendaAdoption silent = { .open_reason = "  " };
  const SendaAdoption reasoned = { .summary = "A start.", .open_reason = "The rest in May." };
  g_autoptr (SendaRecord) version = NULL;

  assert_refused (try_to_adopt (fixture, media, &silent, &error), &error,
                  "10 decisions that must be recorded are still open. Nothing was adopted;");
  version = senda_protocol_adopt (fixture->protocols, media, &reasoned, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_wording (version, "open_reason", "en", NULL), ==,
                   "The rest in May.");
  g_assert_cmpstr (senda_record_get_wording (version, "summary", "en", NULL), ==, "A start.");
  g_assert_cmpstr (senda_record_get_text (version, "adopted_on"), ==, "2026-03-08");
}

/* Where nothing is open there is no reason to keep. */
static void
test_no_reason_without_need (LiveProtocolsFixture *fixture,
                             gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  const SendaAdoption adoption = { .open_reason = "Why not.", .language = "es" };
  g_autoptr (SendaRecord) version = NULL;

  decide_all (fixture, media);
  version = senda_protocol_adopt (fixture->protocols, media, &adoption, &error);
  g_assert_no_error (error);
  g_assert_true (senda_record_is_null (version, "open_reason"));
}

static void
test_nothing_changed (LiveProtocolsFixture *fixture,
                      gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const SendaAdoption adoption = { NULL };
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &media);

  assert_refused (try_to_adopt (fixture, media, &adoption, &error), &error,
                  "Nothing differs from the version that was adopted last.");
  let_days_pass (fixture, 40);
  assert_refused (try_to_adopt (fixture, media, &adoption, &error), &error, "Nothing differs");
  say_of_item (fixture, media, DECISION, "note", "Not part of the document.");
  assert_refused (try_to_adopt (fixture, media, &adoption, &error), &error, "Nothing differs");
  adopt_again (fixture, media, "Otherwise.");
}

static void
test_days (LiveProtocolsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &media);
  const SendaAdoption before = { .adopted_on = "2026-03-07" };
  const SendaAdoption after = { .adopted_on = "2026-03-09" };
  const SendaAdoption none = { .adopted_on = "yesterday" };
  const SendaAdoption same = { .adopted_on = "2026-03-08" };

  say_of_item (fixture, media, DECISION, "decision", "Otherwise.");
  assert_refused (try_to_adopt (fixture, media, &before, &error), &error,
                  "The version before was adopted later than that.");
  assert_refused (try_to_adopt (fixture, media, &after, &error), &error,
                  "That day is yet to come.");
  assert_refused (try_to_adopt (fixture, media, &none, &error), &error, "This is no day");
  g_assert_true (try_to_adopt (fixture, media, &same, &error));
}

static void
test_the_funder (LiveProtocolsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) version = NULL;

  edit_field (&fixture->base, media, "asks_funder", "1");
  decide_all (fixture, media);
  version = adopt_now (fixture, media, NULL);
  g_assert_cmpstr (senda_protocol_get_state (media), ==, SENDA_PROTOCOL_AGREED);
  let_days_pass (fixture, 1);
  senda_protocol_set_state (fixture->protocols, media, SENDA_PROTOCOL_SUBMITTED, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (media, "submitted_on"), ==, "2026-03-09");
  senda_protocol_set_state (fixture->protocols, media, SENDA_PROTOCOL_IN_USE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (media, "submitted_on"), ==, "2026-03-09");
  adopt_again (fixture, media, "Otherwise.");
  g_assert_null (senda_record_get_text (media, "submitted_on"));
}

static void
test_superseded (LiveProtocolsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &media);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  acknowledge (fixture, first, fixture->agencies[0], NULL);
  let_days_pass (fixture, 2);
  adopt_again (fixture, media, "Otherwise.");
  assert_refused (senda_protocol_acknowledge (fixture->protocols, first, fixture->agencies[0], NULL,
                                              NULL, NULL, &error),
                  &error, "Version 1 was replaced by version 2");
  assert_refused (try_to_acknowledge (fixture, first, &error), &error,
                  "Version 1 was replaced by version 2 on March 10, 2026. Nothing was recorded; "
                  "please ask for version 2 instead.");
  g_ptr_array_add (members, fixture->members[4]);
  g_ptr_array_add (members, fixture->members[5]);
  assert_refused (senda_protocol_acknowledge_many (fixture->protocols, first, members, NULL, NULL,
                                                   &error),
                  &error, "Version 1 was replaced by version 2");
  assert_refused (senda_protocol_approve (fixture->protocols, first, fixture->agencies[1],
                                          SENDA_APPROVAL_APPROVED, NULL, NULL, NULL, &error),
                  &error, "Version 1 was replaced by version 2");
  undo_step (&fixture->base);
  g_assert_true (try_to_acknowledge (fixture, first, &error));
}

static SendaSignOff *
read_sign_off (LiveProtocolsFixture *fixture,
               SendaRecord          *version)
{
  SendaSignOff *sign_off = senda_protocols_read_sign_off (fixture->protocols, version);

  g_assert_nonnull (sign_off);
  return sign_off;
}

static SendaSignOffAgency *
agency_in (SendaSignOff *sign_off,
           SendaRecord  *agency)
{
  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      SendaSignOffAgency *line = g_ptr_array_index (sign_off->agencies, i);

      if (line->agency == agency)
        return line;
    }
  g_assert_not_reached ();
}

static void
test_approving (LiveProtocolsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaSignOff) sign_off = NULL;
  SendaRecord *approval = NULL;

  senda_protocol_approve (fixture->protocols, version, fixture->agencies[0],
                          SENDA_APPROVAL_WITH_CONDITIONS, fixture->members[0], NULL,
                          "If counsel agrees.", &error);
  g_assert_no_error (error);
  assert_undo_says (&fixture->base, "Sheriff approved “Communication and the media”, version 1, "
                                    "with conditions");
  sign_off = read_sign_off (fixture, version);
  approval = agency_in (sign_off, fixture->agencies[0])->approval;
  g_assert_cmpstr (senda_record_get_text (approval, "answered_on"), ==, "2026-03-08");
  g_assert_cmpstr (senda_record_get_wording (approval, "note", "en", NULL), ==,
                   "If counsel agrees.");
  senda_protocol_approve (fixture->protocols, version, fixture->agencies[0], NULL, NULL, NULL, NULL,
                          &error);
  g_assert_no_error (error);
  g_clear_pointer (&sign_off, senda_sign_off_free);
  sign_off = read_sign_off (fixture, version);
  g_assert_null (agency_in (sign_off, fixture->agencies[0])->approval);
}

/* Whoever has acknowledged has done so, also when the task force no longer lists him or her. */
static void
test_removing_who_acknowledged (LiveProtocolsFixture *fixture,
                                gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaSignOff) sign_off = NULL;

  acknowledge (fixture, version, fixture->agencies[0], fixture->members[0]);
  senda_record_remove (fixture->workspace, fixture->members[0], &error);
  g_assert_no_error (error);
  sign_off = read_sign_off (fixture, version);
  g_assert_null (agency_in (sign_off, fixture->agencies[0])->acknowledgement);
  g_assert_false (agency_in (sign_off, fixture->agencies[0])->has_acknowledged);
}

static void
test_acknowledging_again (LiveProtocolsFixture *fixture,
                          gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) there = NULL;
  g_autofree char *id = senda_acknowledgement_id (senda_record_get_id (version), NULL,
                                                  senda_record_get_id (fixture->members[0]));

  acknowledge (fixture, version, fixture->agencies[0], fixture->members[0]);
  senda_protocol_acknowledge (fixture->protocols, version, fixture->agencies[1],
                              fixture->members[0], "2026-03-01", "email", &error);
  g_assert_no_error (error);
  there = senda_workspace_get (fixture->workspace, &senda_acknowledgement_info, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (there, "acknowledged_on"), ==, "2026-03-01");
  g_assert_cmpstr (senda_record_get_text (there, "agency"), ==,
                   senda_record_get_id (fixture->agencies[0]));
}

/* Half of an adoption may come from another machine before the other half does. */
static void
test_after_one_without_text (LiveProtocolsFixture *fixture,
                             gconstpointer         data G_GNUC_UNUSED)
{
  const SendaGiven given[] = {
    { "number", "3", NULL }, { "adopted_on", "2026-03-01", NULL }, { NULL, NULL, NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) bare =
    senda_record_add (fixture->workspace, &senda_protocol_version_info,
                      senda_record_get_id (media), given, &error);
  g_autoptr (SendaRecord) version = NULL;

  g_assert_no_error (error);
  decide_all (fixture, media);
  version = adopt_now (fixture, media, NULL);
  g_assert_cmpint (senda_record_get_integer (version, "number"), ==, 4);
}

static SendaRecord *
begin_review (LiveProtocolsFixture *fixture,
              SendaRecord          *protocol,
              const char           *cause)
{
  g_autoptr (GError) error = NULL;
  const char *const causes[] = { cause, NULL };
  SendaRecord *review = senda_protocol_begin_review (fixture->protocols, protocol,
                                                     cause ? causes : NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (senda_protocol_get_state (protocol), ==, SENDA_PROTOCOL_UNDER_REVIEW);
  return review;
}

static void
finish_review (LiveProtocolsFixture *fixture,
               SendaRecord          *review,
               const char           *outcome)
{
  g_autoptr (GError) error = NULL;

  senda_protocol_finish_review (fixture->protocols, review, outcome, "We looked at it.", &error);
  g_assert_no_error (error);
}

/* Every twelve months, the first six months after it was adopted: on September 8. */
static void
test_an_intended_review (LiveProtocolsFixture *fixture,
                         gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) review = NULL;

  g_assert_cmpstr (senda_record_get_text (media, "next_review_on"), ==, "2026-09-08");
  let_days_pass (fixture, 250);
  review = begin_review (fixture, media, NULL);
  g_assert_cmpstr (senda_record_get_text (review, "intended_on"), ==, "2026-09-08");
  finish_review (fixture, review, SENDA_REVIEW_KEEP);
  g_assert_cmpstr (senda_protocol_get_state (media), ==, SENDA_PROTOCOL_IN_USE);
  g_assert_cmpstr (senda_record_get_text (media, "next_review_on"), ==, "2027-09-08");
  g_assert_cmpstr (senda_record_get_text (review, "done_on"), ==, "2026-11-13");
}

static void
test_a_review_before_its_day (LiveProtocolsFixture *fixture,
                              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) review = NULL;

  let_days_pass (fixture, 170);
  review = begin_review (fixture, media, NULL);
  finish_review (fixture, review, SENDA_REVIEW_KEEP);
  g_assert_cmpstr (senda_record_get_text (media, "next_review_on"), ==, "2027-09-08");
}

static void
test_an_early_review (LiveProtocolsFixture *fixture,
                      gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) review = NULL;
  g_autoptr (SendaRecord) second = NULL;

  let_days_pass (fixture, 20);
  review = begin_review (fixture, media, "early-sign.breach");
  g_assert_null (senda_record_get_text (review, "intended_on"));
  second = senda_protocol_begin_review (fixture->protocols, media, NULL, &error);
  assert_refused (second != NULL, &error, "A review of this protocol is under way.");
  finish_review (fixture, review, SENDA_REVIEW_CHANGE);
  g_assert_cmpstr (senda_protocol_get_state (media), ==, SENDA_PROTOCOL_DRAFTING);
  g_assert_cmpstr (senda_record_get_text (media, "next_review_on"), ==, "2026-09-08");
  assert_refused (senda_protocol_finish_review (fixture->protocols, review, SENDA_REVIEW_KEEP, NULL,
                                                &error),
                  &error, "This review is done already.");
}

/* What is looked at for a reason when its day has come is not due any more. */
static void
test_a_reason_when_it_is_due (LiveProtocolsFixture *fixture,
                              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) review = NULL;

  let_days_pass (fixture, 250);
  review = begin_review (fixture, media, "early-sign.law");
  g_assert_cmpstr (senda_record_get_text (review, "causes"), ==, "early-sign.law");
  finish_review (fixture, review, SENDA_REVIEW_KEEP);
  g_assert_cmpstr (senda_record_get_text (media, "next_review_on"), ==, "2027-09-08");
}

static void
test_retired (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) review = begin_review (fixture, media, "early-sign.law");

  assert_refused (senda_protocol_finish_review (fixture->protocols, review, "burn", NULL, &error),
                  &error, "Please say what came of the review");
  finish_review (fixture, review, SENDA_REVIEW_RETIRE);
  assert_undo_says (&fixture->base,
                    "Reviewed “Communication and the media”: it is no longer needed");
  g_assert_cmpstr (senda_protocol_get_state (media), ==, SENDA_PROTOCOL_RETIRED);
}

/* What was adopted while the review went on is in use, whatever the review says of what was
 * before. */
static void
test_adopted_during_a_review (LiveProtocolsFixture *fixture,
                              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) review = begin_review (fixture, media, "early-sign.law");

  adopt_again (fixture, media, "Otherwise.");
  finish_review (fixture, review, SENDA_REVIEW_CHANGE);
  g_assert_cmpstr (senda_protocol_get_state (media), ==, SENDA_PROTOCOL_IN_USE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  LIVE_PROTOCOLS_TEST ("/protocol-adoption/open-decisions", test_open_decisions);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/no-reason-without-need", test_no_reason_without_need);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/nothing-changed", test_nothing_changed);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/days", test_days);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/the-funder", test_the_funder);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/superseded", test_superseded);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/approving", test_approving);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/removing-who-acknowledged",
                       test_removing_who_acknowledged);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/acknowledging-again", test_acknowledging_again);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/after-one-without-text", test_after_one_without_text);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/an-intended-review", test_an_intended_review);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/a-review-before-its-day", test_a_review_before_its_day);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/an-early-review", test_an_early_review);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/a-reason-when-it-is-due", test_a_reason_when_it_is_due);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/retired", test_retired);
  LIVE_PROTOCOLS_TEST ("/protocol-adoption/adopted-during-a-review", test_adopted_during_a_review);

  return g_test_run ();
}
