/* test-record-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the records of protocols are called where people meet them: in history, search and the plan.
 */
#include "config.h"

#include "live-protocols-fixture.h"

#include "senda-record-words.h"

#define CATALOG (senda_workspace_get_catalog (fixture->workspace))

static void
assert_named (LiveProtocolsFixture *fixture,
              SendaRecord          *record,
              const char           *name,
              const char           *fully)
{
  g_autofree char *said = senda_record_dup_name (fixture->workspace, record);
  g_autofree char *said_fully = senda_record_say_fully (fixture->workspace, record, CATALOG);

  g_assert_cmpstr (said, ==, name);
  g_assert_cmpstr (said_fully, ==, fully);
}

static void
test_protocol (LiveProtocolsFixture *fixture,
               gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.information-sharing");
  g_autoptr (SendaRecord) own = senda_protocol_start_own (fixture->protocols, "Night calls", NULL,
                                                          &error);

  g_assert_no_error (error);
  assert_named (fixture, protocol, "Information sharing: protocol",
                "Information sharing: protocol");
  assert_named (fixture, own, "Night calls", "Night calls");
  edit_field (&fixture->base, protocol, "is_guidelines", "1");
  assert_named (fixture, protocol, "Information sharing: guidelines",
                "Information sharing: guidelines");
}

static void
test_item (LiveProtocolsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.confidentiality");
  g_autoptr (SendaRecord) own = senda_protocol_add_item (fixture->protocols, protocol, NULL, FALSE,
                                                         "Locked drawers", NULL, NULL, &error);

  g_assert_no_error (error);
  say_of_item (fixture, protocol, "consideration.confidentiality-1-1", "note", "Ask counsel.");
  assert_named (fixture,
                item_called (fixture, protocol, "consideration.confidentiality-1-1")->record,
                "A table of roles", "A table of roles, Confidentiality: protocol");
  assert_named (fixture, own, "Locked drawers", "Locked drawers, Confidentiality: protocol");
}

/* What somebody worded goes by the heading that it stands under. */
static void
test_block (LiveProtocolsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *block;
    const char *name;
  } blocks[] = {
    { "purpose", "Purpose" },
    { "part:decisions", "Main decisions" },
    { "item:consideration.confidentiality-1-1", "A table of roles" },
  };
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.confidentiality");

  say_of_item (fixture, protocol, "consideration.confidentiality-1-1", "decision", "We keep one.");
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = senda_protocol_block_id (senda_record_get_id (protocol),
                                                     blocks[i].block);
      g_autofree char *fully = g_strconcat (blocks[i].name, ", Confidentiality: protocol", NULL);
      g_autoptr (SendaRecord) block = NULL;

      senda_protocol_word_block (fixture->protocols, protocol, blocks[i].block, "en",
                                 "In our words.", &error);
      g_assert_no_error (error);
      block = senda_workspace_get (fixture->workspace, &senda_protocol_block_info, id, &error);
      g_assert_no_error (error);
      assert_named (fixture, block, blocks[i].name, fully);
    }
  g_assert_false (senda_field_is_told (&senda_protocol_block_info, "written_over"));
  g_assert_false (senda_field_is_told (&senda_protocol_block_info, "block"));
  g_assert_true (senda_field_is_told (&senda_protocol_block_info, "text"));
}

static SendaRecord *
get_of (LiveProtocolsFixture  *fixture,
        const SendaRecordInfo *info,
        const char            *parent)
{
  g_autoptr (GListModel) list = senda_workspace_list (fixture->workspace, info, parent);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  return g_list_model_get_item (list, 0);
}

static void
test_version (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &protocol);
  const char *id = senda_record_get_id (version);
  g_autofree char *title = senda_record_dup_name (fixture->workspace, protocol);
  g_autofree char *name = g_strconcat (title, ", version 1", NULL);
  g_autofree char *fully = g_strconcat ("Safe Harbor, ", name, NULL);
  g_autofree char *by_member = g_strconcat ("Ana Ruiz, ", name, NULL);
  g_autoptr (SendaRecord) approval = NULL;
  g_autoptr (SendaRecord) acknowledgement = NULL;
  g_autoptr (SendaRecord) text = get_of (fixture, &senda_protocol_text_info, id);
  g_autofree char *said = NULL;

  assert_named (fixture, version, name, name);
  assert_named (fixture, text, name, name);
  senda_protocol_approve (fixture->protocols, version, fixture->agencies[1],
                          SENDA_APPROVAL_APPROVED, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  approval = get_of (fixture, &senda_approval_info, id);
  assert_named (fixture, approval, "Safe Harbor", fully);
  acknowledge (fixture, version, fixture->agencies[0], fixture->members[0]);
  acknowledgement = get_of (fixture, &senda_acknowledgement_info, id);
  assert_named (fixture, acknowledgement, "Ana Ruiz", by_member);
  said = senda_record_say_text (fixture->workspace, &senda_protocol_text_info,
                                senda_record_get_id (text), "text", CATALOG);
  g_assert_cmpstr (said, ==, "Text of version 1");
  g_assert_null (senda_record_say_text (fixture->workspace, &senda_protocol_info,
                                        senda_record_get_id (protocol), "purpose", CATALOG));
}

/* The agency as a whole is whose it is where no member is named. */
static void
test_acknowledged_as_a_whole (LiveProtocolsFixture *fixture,
                              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &protocol);
  g_autoptr (SendaRecord) acknowledgement = NULL;
  g_autofree char *name = NULL;

  acknowledge (fixture, version, fixture->agencies[2], NULL);
  acknowledgement = get_of (fixture, &senda_acknowledgement_info, senda_record_get_id (version));
  name = senda_record_dup_name (fixture->workspace, acknowledgement);
  g_assert_cmpstr (name, ==, "County Attorney");
}

static void
test_answer (LiveProtocolsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  const SendaGiven given[] = { { "words", "Call the shelter.", NULL }, { NULL, NULL, NULL } };
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  const SendaTopic *question = g_ptr_array_index (senda_content_get_topics (content, "question"),
                                                  0);
  const SendaTopic *circumstance =
    g_ptr_array_index (senda_content_get_topics (content, "circumstance"), 0);
  const char *asked = senda_message (senda_topic_get_text (question, "name"), CATALOG);
  g_autofree char *both =
    g_strdup_printf ("%s · %s", asked,
                     senda_message (senda_topic_get_text (circumstance, "name"), CATALOG));
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) any = senda_answer_set_default (fixture->protocols, question, given,
                                                          &error);
  g_autoptr (SendaRecord) some = NULL;

  g_assert_no_error (error);
  assert_named (fixture, any, asked, asked);
  some = senda_answer_add_variation (fixture->protocols, question, circumstance->id, given, &error);
  g_assert_no_error (error);
  assert_named (fixture, some, both, both);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  LIVE_PROTOCOLS_TEST ("/record-words/protocol", test_protocol);
  LIVE_PROTOCOLS_TEST ("/record-words/item", test_item);
  LIVE_PROTOCOLS_TEST ("/record-words/block", test_block);
  LIVE_PROTOCOLS_TEST ("/record-words/version", test_version);
  LIVE_PROTOCOLS_TEST ("/record-words/acknowledged-as-a-whole", test_acknowledged_as_a_whole);
  LIVE_PROTOCOLS_TEST ("/record-words/answer", test_answer);

  return g_test_run ();
}
