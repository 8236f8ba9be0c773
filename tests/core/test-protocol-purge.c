/* test-protocol-purge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What should never have been written is erased from the documents that were adopted with it, too.
 */
#include "config.h"

#include "live-protocols-fixture.h"

#include <string.h>

#define SECRET "what should never have been written"
#define DECISION "decision.media-1"

static gboolean
file_has (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return FALSE;
  for (gsize i = 0; i + strlen (SECRET) <= length; i++)
    if (memcmp (bytes + i, SECRET, strlen (SECRET)) == 0)
      return TRUE;
  return FALSE;
}

static SendaPurge
purge (LiveProtocolsFixture  *fixture,
       const SendaRecordInfo *info,
       const char            *id)
{
  g_autoptr (GError) error = NULL;
  SendaPurge preview = { 0 };
  SendaPurge done = { 0 };

  senda_store_purge_preview (senda_workspace_get_store (fixture->workspace), info, id, &preview,
                             &error);
  g_assert_no_error (error);
  senda_workspace_purge (fixture->workspace, info, id, &done, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview.n_texts, ==, done.n_texts);
  g_assert_false (file_has (fixture->base.base.path));
  return done;
}

static void
assert_erased (LiveProtocolsFixture *fixture,
               SendaRecord          *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDraft) draft = senda_protocols_read_version (fixture->protocols, version, &error);

  assert_refused (draft != NULL, &error, "The text of version 2 was erased for good");
}

static void
assert_readable (LiveProtocolsFixture *fixture,
                 SendaRecord          *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDraft) draft = senda_protocols_read_version (fixture->protocols, version, &error);

  g_assert_no_error (error);
}

static void
test_an_item (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) item = NULL;
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (SendaRecord) third = NULL;
  g_autoptr (SendaSignOff) sign_off = NULL;

  item = senda_protocol_add_item (fixture->protocols, media, NULL, FALSE, "Calls", NULL, NULL,
                                  &error);
  g_assert_no_error (error);
  say_of_item (fixture, media, senda_record_get_id (item), "decision", SECRET);
  second = adopt_now (fixture, media, NULL);
  acknowledge (fixture, second, fixture->agencies[0], NULL);
  say_of_item (fixture, media, senda_record_get_id (item), "decision", "Nothing.");
  g_assert_cmpuint (purge (fixture, &senda_protocol_item_info, senda_record_get_id (item)).n_texts,
                    ==, 1);
  assert_readable (fixture, first);
  assert_erased (fixture, second);
  sign_off = senda_protocols_read_sign_off (fixture->protocols, second);
  g_assert_cmpuint (senda_sign_off_n_missing (sign_off), ==, 2);
  third = adopt_now (fixture, media, "Without.");
  g_assert_cmpint (senda_record_get_integer (third, "number"), ==, 3);
  assert_readable (fixture, third);
}

static void
test_a_block (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) second = NULL;
  g_autofree char *id = senda_protocol_block_id (senda_record_get_id (media), "purpose");

  senda_protocol_word_block (fixture->protocols, media, "purpose", "en", SECRET, &error);
  g_assert_no_error (error);
  second = adopt_now (fixture, media, NULL);
  g_assert_cmpuint (purge (fixture, &senda_protocol_block_info, id).n_texts, ==, 1);
  assert_readable (fixture, first);
  assert_erased (fixture, second);
}

/* An adoption that was undone has left its text in the log alone. */
static void
test_an_undone_adoption (LiveProtocolsFixture *fixture,
                         gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) version = NULL;
  g_autofree char *id = senda_protocol_item_id (senda_record_get_id (media), DECISION);

  decide_all (fixture, media);
  say_of_item (fixture, media, DECISION, "decision", SECRET);
  version = adopt_now (fixture, media, NULL);
  undo_step (&fixture->base);
  g_assert_cmpuint (purge (fixture, &senda_protocol_item_info, id).n_texts, ==, 1);
}

/* The answer stands in the operational protocol, and in no other. */
static void
test_an_answer (LiveProtocolsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const SendaGiven given[] = { { "words", SECRET, NULL }, { NULL, NULL, NULL } };
  g_autoptr (SendaRecord) answer =
    senda_answer_set_default (fixture->protocols, topic_called (fixture, "question.housing"), given,
                              &error);
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) untouched = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) operational = start_protocol (fixture, "protocol.operational");
  g_autoptr (SendaRecord) version = NULL;
  g_autoptr (SendaDraft) draft = NULL;

  decide_all (fixture, operational);
  version = adopt_now (fixture, operational, NULL);
  g_assert_cmpuint (purge (fixture, &senda_answer_info, senda_record_get_id (answer)).n_texts, ==,
                    1);
  assert_readable (fixture, untouched);
  draft = senda_protocols_read_version (fixture->protocols, version, &error);
  assert_refused (draft != NULL, &error, "The text of version 1 was erased for good");
}

/* Nothing of who acknowledged is left in the history, beside that somebody did. */
static void
test_who_acknowledged (LiveProtocolsFixture *fixture,
                       gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = NULL;
  g_autofree char *text = NULL;

  edit_field (&fixture->base, fixture->members[0], "name", SECRET);
  version = adopt_media (fixture, &media);
  acknowledge (fixture, version, fixture->agencies[0], fixture->members[0]);
  g_object_get (fixture->workspace, "undo-text", &text, NULL);
  g_assert_nonnull (strstr (text, SECRET));
  purge (fixture, &senda_member_info, senda_record_get_id (fixture->members[0]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  LIVE_PROTOCOLS_TEST ("/protocol-purge/an-item", test_an_item);
  LIVE_PROTOCOLS_TEST ("/protocol-purge/a-block", test_a_block);
  LIVE_PROTOCOLS_TEST ("/protocol-purge/an-undone-adoption", test_an_undone_adoption);
  LIVE_PROTOCOLS_TEST ("/protocol-purge/an-answer", test_an_answer);
  LIVE_PROTOCOLS_TEST ("/protocol-purge/who-acknowledged", test_who_acknowledged);

  return g_test_run ();
}
