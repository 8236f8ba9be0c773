/* test-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One protocol from nothing to a second version that every agency has acknowledged, and the live
 * picture of all of them.
 */
#include "config.h"

#include "live-protocols-fixture.h"

#include "senda-draft-comparison.h"
#include "senda-pictures.h"

#define FIRST "decision.media-1"

static SendaProtocolFacts *
look (LiveProtocolsFixture *fixture)
{
  return senda_protocols_get_facts (fixture->protocols);
}

static SendaRecord *
latest_of (LiveProtocolsFixture *fixture,
           SendaRecord          *protocol)
{
  return senda_protocol_facts_get_latest (look (fixture), protocol);
}

static const char *
words_of (const SendaDraft *draft,
          const char       *block)
{
  const SendaDraftBlock *found = senda_draft_find (draft, block);

  return found && found->text ? senda_text_get (found->text, "en") : NULL;
}

static void
assert_missing (LiveProtocolsFixture *fixture,
                SendaRecord          *version,
                guint                 expected)
{
  g_autoptr (SendaSignOff) sign_off = senda_protocols_read_sign_off (fixture->protocols, version);

  g_assert_nonnull (sign_off);
  g_assert_cmpuint (senda_sign_off_n_missing (sign_off), ==, expected);
}

static void
discuss (LiveProtocolsFixture *fixture,
         SendaRecord          *protocol)
{
  say_of_item (fixture, protocol, FIRST, "state", SENDA_ITEM_DISCUSSING);
  g_assert_cmpstr (item_called (fixture, protocol, FIRST)->state, ==, SENDA_ITEM_DISCUSSING);
  decide_all (fixture, protocol);
  say_of_item (fixture, protocol, FIRST, "decision", "One person answers the press.");
  g_assert_cmpuint (senda_protocol_count (look (fixture), protocol).n_must, ==, 0);
}

static void
sign_by_all (LiveProtocolsFixture *fixture,
             SendaRecord          *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attorneys = g_ptr_array_new ();

  acknowledge (fixture, version, fixture->agencies[0], NULL);
  assert_missing (fixture, version, 2);
  acknowledge (fixture, version, fixture->agencies[1], fixture->members[2]);
  assert_missing (fixture, version, 2);
  acknowledge (fixture, version, fixture->agencies[1], fixture->members[3]);
  assert_missing (fixture, version, 1);
  g_ptr_array_add (attorneys, fixture->members[4]);
  g_ptr_array_add (attorneys, fixture->members[5]);
  senda_protocol_acknowledge_many (fixture->protocols, version, attorneys, NULL, "meeting", &error);
  g_assert_no_error (error);
  assert_missing (fixture, version, 0);
}

static void
assert_told (LiveProtocolsFixture *fixture,
             SendaRecord          *protocol)
{
  SendaRecord *latest = latest_of (fixture, protocol);
  GPtrArray *versions = senda_protocol_facts_list_of (look (fixture), &senda_protocol_version_info,
                                                      senda_record_get_id (protocol));
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDraft) first = NULL;
  g_autoptr (SendaDraft) second = NULL;
  g_autoptr (SendaDraftComparison) comparison = NULL;

  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpint (senda_record_get_integer (latest, "number"), ==, 2);
  first = senda_protocols_read_version (fixture->protocols, versions->pdata[0], &error);
  g_assert_no_error (error);
  second = senda_protocols_read_version (fixture->protocols, latest, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (words_of (first, "item:" FIRST), ==, "One person answers the press.");
  g_assert_cmpstr (words_of (second, "item:" FIRST), ==, "Two people answer the press.");
  comparison = senda_draft_comparison_new (first, second, "en");
  g_assert_cmpuint (comparison->n_changed, >=, 1);
  g_assert_cmpuint (comparison->n_added + comparison->n_removed, ==, 0);
  assert_missing (fixture, latest, 0);
  assert_missing (fixture, versions->pdata[0], 2);
}

static void
test_from_nothing_to_version_two (LiveProtocolsFixture *fixture,
                                  gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) first = NULL;
  g_autoptr (SendaRecord) second = NULL;

  g_assert_cmpstr (senda_protocol_get_state (protocol), ==, SENDA_PROTOCOL_DISCUSSING);
  assert_undo_says (&fixture->base, "Began “Communication and the media”");
  discuss (fixture, protocol);
  first = adopt_now (fixture, protocol, "The first.");
  assert_undo_says (&fixture->base, "Adopted “Communication and the media”, version 1");
  g_assert_cmpstr (senda_protocol_get_state (protocol), ==, SENDA_PROTOCOL_IN_USE);
  acknowledge (fixture, first, fixture->agencies[0], NULL);
  assert_missing (fixture, first, 2);

  let_days_pass (fixture, 30);
  say_of_item (fixture, protocol, FIRST, "decision", "Two people answer the press.");
  second = adopt_now (fixture, protocol, "Nobody does it alone.");
  assert_missing (fixture, second, 3);
  sign_by_all (fixture, second);
  assert_told (fixture, protocol);
}

static void
test_all_of_it_is_kept (LiveProtocolsFixture *fixture,
                        gconstpointer         data)
{
  SendaRecord *protocol = NULL;

  test_from_nothing_to_version_two (fixture, data);
  live_protocols_fixture_reopen (fixture);
  protocol = senda_protocol_facts_find_shipped (look (fixture), "protocol.media");
  g_assert_nonnull (protocol);
  assert_told (fixture, protocol);
}

/* What a report reads once is what the screen shows. */
static void
test_read_once (LiveProtocolsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &protocol);
  const char *task_force = senda_record_get_id (SENDA_RECORD (fixture->base.task_force));
  g_autoptr (SendaPeopleFacts) people = NULL;
  g_autoptr (SendaProtocolFacts) read = NULL;

  acknowledge (fixture, version, fixture->agencies[0], NULL);
  people = senda_workspace_picture_people (fixture->workspace, task_force, "2026-03-08", &error);
  g_assert_no_error (error);
  read = senda_workspace_picture_protocols (fixture->workspace, people, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    {
      GPtrArray *live = senda_protocol_facts_list (look (fixture), senda_protocol_types[i]);
      GPtrArray *once = senda_protocol_facts_list (read, senda_protocol_types[i]);

      g_assert_cmpuint (once->len, ==, live->len);
      for (guint j = 0; j < live->len; j++)
        g_assert_nonnull (senda_protocol_facts_find (read, senda_protocol_types[i],
                                                     senda_record_get_id (live->pdata[j])));
    }
  g_assert_cmpuint (senda_protocol_facts_list (read, &senda_acknowledgement_info)->len, ==, 1);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_tells_what_changed (LiveProtocolsFixture *fixture,
                         gconstpointer         data G_GNUC_UNUSED)
{
  guint count = 0;
  g_autoptr (SendaRecord) protocol = NULL;

  g_signal_connect_swapped (fixture->protocols, "changed", G_CALLBACK (count_cb), &count);
  protocol = start_protocol (fixture, "protocol.media");
  g_assert_cmpuint (count, ==, 1);
  senda_protocols_choose (fixture->protocols, protocol);
  g_assert_cmpuint (count, ==, 2);
  senda_protocols_choose (fixture->protocols, protocol);
  g_assert_cmpuint (count, ==, 2);
  g_assert_true (senda_protocols_get_protocol (fixture->protocols) == protocol);
  edit_field (&fixture->base, fixture->members[0], "name", "Ana María Ruiz");
  g_assert_cmpuint (count, ==, 3);
  undo_step (&fixture->base);
  undo_step (&fixture->base);
  g_assert_null (senda_protocols_get_protocol (fixture->protocols));
  g_assert_cmpuint (senda_protocol_facts_list (look (fixture), &senda_protocol_info)->len, ==, 0);
  redo_step (&fixture->base);
  g_assert_cmpuint (senda_protocol_facts_list (look (fixture), &senda_protocol_info)->len, ==, 1);
}

/* A picture is made once, and anew on another day. */
static void
test_pictures_are_kept (LiveProtocolsFixture *fixture,
                        gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.media");
  SendaProtocolFacts *facts = look (fixture);
  SendaProtocolSheet *sheet = senda_protocols_get_sheet (fixture->protocols, protocol);
  SendaDraft *draft = senda_protocols_get_draft (fixture->protocols, protocol);
  SendaCallBook *book = senda_protocols_get_call_book (fixture->protocols);

  g_assert_true (look (fixture) == facts);
  g_assert_true (senda_protocols_get_sheet (fixture->protocols, protocol) == sheet);
  g_assert_true (senda_protocols_get_draft (fixture->protocols, protocol) == draft);
  g_assert_true (senda_protocols_get_call_book (fixture->protocols) == book);
  g_assert_cmpstr (senda_protocol_facts_get_today (facts), ==, "2026-03-08");
  let_days_pass (fixture, 2);
  g_assert_cmpstr (senda_protocol_facts_get_today (look (fixture)), ==, "2026-03-10");
  say_of_item (fixture, protocol, FIRST, "decision", "We do.");
  g_assert_cmpstr (item_called (fixture, protocol, FIRST)->state, ==, SENDA_ITEM_DECIDED);
}

static void
test_the_draft_speaks_every_language (LiveProtocolsFixture *fixture,
                                      gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.media");
  SendaDraft *draft = senda_protocols_get_draft (fixture->protocols, protocol);

  for (const char *const *language = senda_languages (); *language; language++)
    g_assert_nonnull (senda_text_get (draft->title, *language));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  LIVE_PROTOCOLS_TEST ("/protocols/from-nothing-to-version-two", test_from_nothing_to_version_two);
  LIVE_PROTOCOLS_TEST ("/protocols/all-of-it-is-kept", test_all_of_it_is_kept);
  LIVE_PROTOCOLS_TEST ("/protocols/read-once", test_read_once);
  LIVE_PROTOCOLS_TEST ("/protocols/tells-what-changed", test_tells_what_changed);
  LIVE_PROTOCOLS_TEST ("/protocols/pictures-are-kept", test_pictures_are_kept);
  LIVE_PROTOCOLS_TEST ("/protocols/the-draft-speaks-every-language",
                       test_the_draft_speaks_every_language);

  return g_test_run ();
}
