/* test-protocol-removal.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of the protocols when those who own, sign and answer for them are removed or erased.
 */
#include "config.h"

#include "live-protocols-fixture.h"

#include "senda-committee.h"
#include "senda-people-edits.h"

#include <string.h>

#define ITEM "consideration.media-1-1"
#define SECRET "Quokka \"Q\" Wombat"

static void
remove_record (LiveProtocolsFixture *fixture,
               SendaRecord          *record)
{
  g_autoptr (GError) error = NULL;

  senda_record_remove (fixture->workspace, record, &error);
  g_assert_no_error (error);
}

static void
approve (LiveProtocolsFixture *fixture,
         SendaRecord          *version,
         guint                 agency,
         guint                 member)
{
  g_autoptr (GError) error = NULL;

  senda_protocol_approve (fixture->protocols, version, fixture->agencies[agency],
                          SENDA_APPROVAL_APPROVED, fixture->members[member], NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What is there below @version. (transfer full) (nullable) */
static SendaRecord *
dup_below (LiveProtocolsFixture  *fixture,
           const SendaRecordInfo *info,
           SendaRecord           *version)
{
  g_autoptr (GListModel) list = senda_workspace_list (fixture->workspace, info,
                                                      senda_record_get_id (version));

  return g_list_model_get_item (list, 0);
}

/* What somebody looked after is nobody's; what they signed stays theirs, also of a former
 * version. */
static void
test_member (LiveProtocolsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *ana = fixture->members[0];
  const char *id = senda_record_get_id (ana);
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &protocol);
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (SendaRecord) approval = NULL;
  g_autoptr (SendaRecord) acknowledgement = NULL;
  g_autofree char *name = NULL;

  approve (fixture, first, 0, 0);
  acknowledge (fixture, first, fixture->agencies[0], ana);
  edit_field (&fixture->base, protocol, "owner", id);
  edit_field (&fixture->base, protocol, "drafters", id);
  say_of_item (fixture, protocol, ITEM, "responsible", id);
  say_of_item (fixture, protocol, ITEM, "decision", "We do.");
  second = adopt_now (fixture, protocol, NULL);
  remove_record (fixture, ana);

  g_assert_true (senda_record_is_null (protocol, "owner"));
  g_assert_true (senda_record_is_null (item_called (fixture, protocol, ITEM)->record,
                                       "responsible"));
  approval = dup_below (fixture, &senda_approval_info, first);
  g_assert_cmpstr (senda_record_get_text (approval, "answer"), ==, SENDA_APPROVAL_APPROVED);
  acknowledgement = dup_below (fixture, &senda_acknowledgement_info, first);
  g_assert_cmpstr (senda_record_get_text (acknowledgement, "member"), ==, id);
  name = senda_record_dup_name (fixture->workspace, acknowledgement);
  g_assert_cmpstr (name, ==, "Ana Ruiz");
  undo_step (&fixture->base);
  g_assert_cmpstr (senda_record_get_text (protocol, "owner"), ==, id);
  g_assert_cmpstr (senda_record_get_text (item_called (fixture, protocol, ITEM)->record,
                                          "responsible"), ==, id);
}

static guint
count_agencies (LiveProtocolsFixture *fixture,
                SendaRecord          *version)
{
  g_autoptr (SendaSignOff) sign_off = senda_protocols_read_sign_off (fixture->protocols, version);
  guint n = 0;

  for (guint i = 0; i < sign_off->agencies->len; i++)
    n += ((const SendaSignOffAgency *) sign_off->agencies->pdata[i])->is_party;
  return n;
}

/* Nobody calls an agency that is not there, and it is asked for nothing. */
static void
test_agency (LiveProtocolsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *agency = fixture->agencies[1];
  const SendaGiven given[] = { { "agency", senda_record_get_id (agency), NULL },
                               { "words", "Call them.", NULL }, { NULL, NULL, NULL } };
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  const SendaTopic *question = g_ptr_array_index (senda_content_get_topics (content, "question"),
                                                  0);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) answer = senda_answer_set_default (fixture->protocols, question, given,
                                                             &error);
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &protocol);
  g_autofree char *both = g_strjoin (",", senda_record_get_id (fixture->agencies[0]),
                                     senda_record_get_id (agency), NULL);
  guint n_members = 0;

  g_assert_no_error (error);
  edit_field (&fixture->base, protocol, "parties", both);
  approve (fixture, version, 1, 2);
  g_assert_cmpuint (count_agencies (fixture, version), ==, 2);
  senda_people_remove_agency (fixture->people, agency, &n_members, &error);
  g_assert_no_error (error);
  g_assert_true (senda_record_is_null (answer, "agency"));
  g_assert_false (senda_record_is_null (answer, "words"));
  g_assert_cmpuint (count_agencies (fixture, version), ==, 1);
  undo_step (&fixture->base);
  g_assert_cmpuint (count_agencies (fixture, version), ==, 2);
  g_assert_false (senda_record_is_null (answer, "agency"));
}

static void
test_committee (LiveProtocolsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) committee = add_named (&fixture->base, &senda_committee_info, "Steering");
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.media");

  edit_field (&fixture->base, protocol, "committee", senda_record_get_id (committee));
  remove_record (fixture, committee);
  g_assert_true (senda_record_is_null (protocol, "committee"));
}

static gboolean
file_has (LiveProtocolsFixture *fixture,
          const char           *words)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_file_get_contents (fixture->base.base.path, &bytes, &length, NULL);
  for (gsize i = 0; bytes != NULL && i + strlen (words) <= length; i++)
    if (memcmp (bytes + i, words, strlen (words)) == 0)
      return TRUE;
  return FALSE;
}

static guint
purge (LiveProtocolsFixture *fixture,
       SendaRecord          *record)
{
  g_autoptr (GError) error = NULL;
  SendaPurge done = { 0 };

  senda_workspace_purge (fixture->workspace, senda_record_get_info (record),
                         senda_record_get_id (record), &done, &error);
  g_assert_no_error (error);
  g_assert_false (file_has (fixture, "Quokka"));
  return done.n_texts;
}

/* A name stands in what was adopted, where its bearer is responsible; who is not named takes no
 * text along. */
static void
test_erased_member (LiveProtocolsFixture *fixture,
                    gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *ana = fixture->members[0];
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) first = NULL;
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDraft) kept = NULL;
  g_autoptr (SendaDraft) erased = NULL;

  edit_field (&fixture->base, ana, "name", SECRET);
  first = adopt_media (fixture, &protocol);
  approve (fixture, first, 0, 0);
  acknowledge (fixture, first, fixture->agencies[0], ana);
  edit_field (&fixture->base, protocol, "owner", senda_record_get_id (ana));
  say_of_item (fixture, protocol, ITEM, "decision", "We do.");
  say_of_item (fixture, protocol, ITEM, "responsible", senda_record_get_id (ana));
  second = adopt_now (fixture, protocol, NULL);
  g_assert_cmpuint (purge (fixture, ana), ==, 1);
  kept = senda_protocols_read_version (fixture->protocols, first, &error);
  g_assert_no_error (error);
  g_assert_nonnull (kept);
  erased = senda_protocols_read_version (fixture->protocols, second, &error);
  assert_refused (erased != NULL, &error, "The text of version 2 was erased for good");
}

/* It is named among the parties. */
static void
test_erased_agency (LiveProtocolsFixture *fixture,
                    gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = NULL;

  edit_field (&fixture->base, fixture->agencies[2], "name", SECRET);
  version = adopt_media (fixture, &protocol);
  approve (fixture, version, 2, 4);
  acknowledge (fixture, version, fixture->agencies[2], NULL);
  g_assert_cmpuint (purge (fixture, fixture->agencies[2]), ==, 1);
}

/* A number that should not have been written stands among the contacts of what was adopted. */
static void
test_erased_contact (LiveProtocolsFixture *fixture,
                     gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const SendaGiven given[] = { { "function", "Night desk", "en" }, { "phone", SECRET, NULL },
                               { NULL, NULL, NULL } };
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &protocol);
  g_autoptr (SendaRecord) contact =
    senda_record_add (fixture->workspace, &senda_contact_info,
                      senda_record_get_id (fixture->agencies[0]), given, &error);
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (SendaDraft) kept = NULL;

  g_assert_no_error (error);
  second = adopt_now (fixture, protocol, NULL);
  g_assert_cmpuint (purge (fixture, contact), ==, 1);
  kept = senda_protocols_read_version (fixture->protocols, first, &error);
  g_assert_no_error (error);
  g_assert_nonnull (kept);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  LIVE_PROTOCOLS_TEST ("/protocol-removal/member", test_member);
  LIVE_PROTOCOLS_TEST ("/protocol-removal/agency", test_agency);
  LIVE_PROTOCOLS_TEST ("/protocol-removal/committee", test_committee);
  LIVE_PROTOCOLS_TEST ("/protocol-removal/erased-member", test_erased_member);
  LIVE_PROTOCOLS_TEST ("/protocol-removal/erased-agency", test_erased_agency);
  LIVE_PROTOCOLS_TEST ("/protocol-removal/erased-contact", test_erased_contact);

  return g_test_run ();
}
