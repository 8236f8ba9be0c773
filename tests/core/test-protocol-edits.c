/* test-protocol-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "live-protocols-fixture.h"

#define FIRST "consideration.media-1-1"
#define SECOND "consideration.media-1-2"
#define DECISION "decision.media-1"

static const char *
get_state (LiveProtocolsFixture *fixture,
           SendaRecord          *protocol,
           const char           *item)
{
  return item_called (fixture, protocol, item)->state;
}

/* The first @n items of the part of @item, by their ids. */
static void
assert_order (LiveProtocolsFixture *fixture,
              SendaRecord          *protocol,
              const char           *item,
              const char *const    *expected)
{
  GPtrArray *items = item_called (fixture, protocol, item)->part->items;

  for (guint i = 0; expected[i] != NULL; i++)
    g_assert_cmpstr (((const SendaSheetItem *) items->pdata[i])->id, ==, expected[i]);
}

static void
test_start (LiveProtocolsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) again = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) own = NULL;

  g_assert_true (media == again);
  own = senda_protocol_start_own (fixture->protocols, " Hotel outreach ", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_wording (own, "title", "en", NULL), ==, "Hotel outreach");
  g_assert_cmpint (senda_record_get_integer (own, "position"), >,
                   senda_record_get_integer (media, "position"));
  assert_undo_says (&fixture->base, "Began “Hotel outreach”");
  g_clear_object (&own);
  own = senda_protocol_start_own (fixture->protocols, "  ", NULL, &error);
  assert_refused (own != NULL, &error, "A protocol of your own needs a title.");
}

/* What was said in it is worth more than an empty page. */
static void
test_a_removed_one_comes_back (LiveProtocolsFixture *fixture,
                               gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) again = NULL;

  say_of_item (fixture, media, DECISION, "decision", "One person answers.");
  senda_record_remove (fixture->workspace, media, &error);
  g_assert_no_error (error);
  again = start_protocol (fixture, "protocol.media");
  g_assert_cmpstr (get_state (fixture, again, DECISION), ==, SENDA_ITEM_DECIDED);
}

static void
test_states (LiveProtocolsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");

  g_assert_true (senda_protocol_set_state (fixture->protocols, media, SENDA_PROTOCOL_DRAFTING,
                                           &error));
  assert_undo_says (&fixture->base, "“Communication and the media” is being drafted");
  assert_refused (senda_protocol_set_state (fixture->protocols, media, SENDA_PROTOCOL_IN_USE,
                                            &error),
                  &error, "No version of this protocol has been adopted yet.");
  assert_refused (senda_protocol_set_state (fixture->protocols, media, SENDA_PROTOCOL_SUBMITTED,
                                            &error),
                  &error, "No award asks for this protocol.");
  g_assert_cmpstr (senda_protocol_get_state (media), ==, SENDA_PROTOCOL_DRAFTING);
}

static void
test_words_decide (LiveProtocolsFixture *fixture,
                   gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  SendaRecord *record = NULL;

  say_of_item (fixture, media, FIRST, "decision", "We answer within a day.");
  assert_undo_says (&fixture->base,
                    "Communication and the media: decided on “A point of contact”");
  record = item_called (fixture, media, FIRST)->record;
  g_assert_cmpstr (get_state (fixture, media, FIRST), ==, SENDA_ITEM_DECIDED);
  g_assert_cmpstr (senda_record_get_text (record, "decided_on"), ==, "2026-03-08");
  let_days_pass (fixture, 3);
  say_of_item (fixture, media, FIRST, "decision", "We answer within two days.");
  assert_undo_says (&fixture->base,
                    "Communication and the media, “A point of contact”: changed Decision");
  g_assert_cmpstr (senda_record_get_text (record, "decided_on"), ==, "2026-03-08");
  say_of_item (fixture, media, FIRST, "decision", "");
  g_assert_cmpstr (get_state (fixture, media, FIRST), ==, SENDA_ITEM_DISCUSSING);
  g_assert_null (senda_record_get_text (record, "decided_on"));
  say_of_item (fixture, media, FIRST, "reason", "There is no press here.");
  g_assert_cmpstr (get_state (fixture, media, FIRST), ==, SENDA_ITEM_NOT_APPLICABLE);
}

static void
test_both_languages_decide (LiveProtocolsFixture *fixture,
                            gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  const SendaGiven both[] = {
    { "decision", "We do.", "en" }, { "decision", "Así lo hacemos.", "es" }, { NULL, NULL, NULL }
  };
  const SendaGiven clear[] = { { "decision", NULL, "en" }, { NULL, NULL, NULL } };

  senda_protocol_set_item (fixture->protocols, media, FIRST, both, &error);
  g_assert_no_error (error);
  senda_protocol_set_item (fixture->protocols, media, FIRST, clear, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_state (fixture, media, FIRST), ==, SENDA_ITEM_DECIDED);
}

static void
test_a_given_state_stands (LiveProtocolsFixture *fixture,
                           gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  const SendaGiven given[] = {
    { "state", SENDA_ITEM_DISCUSSING, NULL }, { "decision", "Perhaps so.", NULL },
    { "responsible", senda_record_get_id (fixture->members[0]), NULL }, { NULL, NULL, NULL }
  };
  const SendaGiven wrong[] = { { "state", SENDA_ITEM_NOT_APPLICABLE, NULL }, { NULL, NULL, NULL } };

  senda_protocol_set_item (fixture->protocols, media, FIRST, given, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_state (fixture, media, FIRST), ==, SENDA_ITEM_DISCUSSING);
  assert_refused (senda_protocol_set_item (fixture->protocols, media, FIRST, wrong, &error), &error,
                  "Please say why this does not apply.");
  assert_refused (senda_protocol_set_item (fixture->protocols, media, "consideration.none", given,
                                           &error),
                  &error, "There is no such item in this protocol.");
  undo_step (&fixture->base);
  g_assert_null (item_called (fixture, media, FIRST)->record);
}

static void
test_many_at_once (LiveProtocolsFixture *fixture,
                   gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  const char *const items[] = { FIRST, SECOND, DECISION, NULL };
  const char *const wrong[] = { FIRST, "consideration.none", NULL };
  const char *who = senda_record_get_id (fixture->members[1]);

  senda_protocol_set_items (fixture->protocols, media, items, "responsible", who, &error);
  g_assert_no_error (error);
  assert_undo_says (&fixture->base, "Communication and the media, 3 items at once: changed Who is "
                                    "responsible");
  for (guint i = 0; items[i] != NULL; i++)
    g_assert_cmpstr (senda_record_get_text (item_called (fixture, media, items[i])->record,
                                            "responsible"), ==, who);
  assert_refused (senda_protocol_set_items (fixture->protocols, media, wrong, "due_on",
                                            "2026-05-01", &error),
                  &error, "There is no such item");
  g_assert_null (senda_record_get_text (item_called (fixture, media, FIRST)->record, "due_on"));
  undo_step (&fixture->base);
  g_assert_null (item_called (fixture, media, FIRST)->record);
}

static void
test_own_items (LiveProtocolsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) item = NULL;
  g_autoptr (SendaRecord) none = NULL;
  const SendaSheetItem *found = NULL;

  item = senda_protocol_add_item (fixture->protocols, media, "part.media-1", TRUE, "Podcasts",
                                  "Who speaks in podcasts?", NULL, &error);
  g_assert_no_error (error);
  found = item_called (fixture, media, senda_record_get_id (item));
  g_assert_true (found->is_mandatory);
  g_assert_true (found->part->holds_decisions);
  g_assert_true (g_ptr_array_index (found->part->items, found->part->items->len - 1) == found);
  say_of_item (fixture, media, senda_record_get_id (item), "decision", "Nobody.");
  assert_undo_says (&fixture->base, "Communication and the media: decided on “Podcasts”");
  none = senda_protocol_add_item (fixture->protocols, media, NULL, FALSE, " ", NULL, NULL, &error);
  assert_refused (none != NULL, &error, "An item of your own needs a name.");
  none = senda_protocol_add_item (fixture->protocols, media, "part.none", FALSE, "A", NULL, NULL,
                                  &error);
  assert_refused (none != NULL, &error, "This protocol has no such part.");
}

static void
move (LiveProtocolsFixture *fixture,
      SendaRecord          *protocol,
      const char           *item,
      int                   by)
{
  g_autoptr (GError) error = NULL;

  senda_protocol_move_item (fixture->protocols, protocol, item, by, &error);
  g_assert_no_error (error);
}

static void
test_moving (LiveProtocolsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) item = NULL;
  const char *const before[] = { FIRST, SECOND, NULL };
  const char *const after[] = { SECOND, FIRST, NULL };
  guint n_items = item_called (fixture, media, FIRST)->part->items->len;
  const char *id = NULL;

  move (fixture, media, FIRST, -1);
  assert_order (fixture, media, FIRST, before);
  move (fixture, media, FIRST, 1);
  assert_order (fixture, media, FIRST, after);
  g_assert_cmpuint (senda_protocol_facts_list (senda_protocols_get_facts (fixture->protocols),
                                               &senda_protocol_item_info)->len, ==, 2);
  move (fixture, media, FIRST, -1);
  assert_order (fixture, media, FIRST, before);
  item = senda_protocol_add_item (fixture->protocols, media, "part.media-1", FALSE, "Podcasts",
                                  NULL, NULL, &error);
  g_assert_no_error (error);
  id = senda_record_get_id (item);
  for (guint i = 0; i < n_items + 2; i++)
    move (fixture, media, id, -1);
  assert_order (fixture, media, FIRST, (const char *const[]) { id, FIRST, SECOND, NULL });
}

/* What was set aside is seen apart: nothing is moved past it alone. */
static void
test_moving_past_what_is_set_aside (LiveProtocolsFixture *fixture,
                                    gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  const char *third = NULL;

  third = ((const SendaSheetItem *)
           g_ptr_array_index (item_called (fixture, media, FIRST)->part->items, 2))->id;
  senda_protocol_retire_item (fixture->protocols, media, SECOND, TRUE, &error);
  g_assert_no_error (error);
  move (fixture, media, FIRST, 1);
  assert_order (fixture, media, FIRST, (const char *const[]) { third, SECOND, FIRST, NULL });
  move (fixture, media, SECOND, -1);
  assert_order (fixture, media, FIRST, (const char *const[]) { third, SECOND, FIRST, NULL });
}

/* Two that stand at the same place, as an import may leave them, come apart. */
static void
test_moving_what_stands_together (LiveProtocolsFixture *fixture,
                                  gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  const char *const expected[] = { SECOND, FIRST, NULL };

  say_of_item (fixture, media, FIRST, "position", "5");
  say_of_item (fixture, media, SECOND, "position", "5");
  move (fixture, media, FIRST, 1);
  assert_order (fixture, media, FIRST, expected);
}

static void
test_setting_aside (LiveProtocolsFixture *fixture,
                    gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");

  senda_protocol_retire_item (fixture->protocols, media, FIRST, TRUE, &error);
  g_assert_no_error (error);
  assert_undo_says (&fixture->base,
                    "Communication and the media: set “A point of contact” aside");
  g_assert_true (item_called (fixture, media, FIRST)->is_retired);
  senda_protocol_retire_item (fixture->protocols, media, FIRST, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (item_called (fixture, media, FIRST)->is_retired);
}

static const SendaDraftBlock *
find_block (LiveProtocolsFixture *fixture,
            SendaRecord          *protocol,
            const char           *block)
{
  return senda_draft_find (senda_protocols_get_draft (fixture->protocols, protocol), block);
}

static void
word (LiveProtocolsFixture *fixture,
      SendaRecord          *protocol,
      const char           *block,
      const char           *text)
{
  g_autoptr (GError) error = NULL;

  senda_protocol_word_block (fixture->protocols, protocol, block, "en", text, &error);
  g_assert_no_error (error);
}

static void
test_wording_a_block (LiveProtocolsFixture *fixture,
                      gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  const SendaDraftBlock *block = NULL;
  g_autofree char *generated = NULL;

  say_of_item (fixture, media, DECISION, "decision", "One person answers.");
  block = find_block (fixture, media, "item:" DECISION);
  g_assert_nonnull (block);
  generated = g_strdup (senda_text_get (block->text, "en"));
  word (fixture, media, block->id, generated);
  g_assert_false (find_block (fixture, media, "item:" DECISION)->is_edited);
  word (fixture, media, "item:" DECISION, "The sheriff’s one person answers.");
  assert_undo_says (&fixture->base,
                    "Communication and the media: worded a passage of the document");
  block = find_block (fixture, media, "item:" DECISION);
  g_assert_true (block->is_edited);
  g_assert_false (block->is_stale);
  say_of_item (fixture, media, DECISION, "decision", "Two people answer.");
  block = find_block (fixture, media, "item:" DECISION);
  g_assert_cmpstr (senda_text_get (block->text, "en"), ==, "The sheriff’s one person answers.");
  g_assert_true (block->is_stale);
  word (fixture, media, "item:" DECISION, "");
  block = find_block (fixture, media, "item:" DECISION);
  g_assert_false (block->is_edited);
  g_assert_cmpuint (senda_protocol_facts_list (senda_protocols_get_facts (fixture->protocols),
                                               &senda_protocol_block_info)->len, ==, 0);
}

static void
test_leaving_out (LiveProtocolsFixture *fixture,
                  gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");

  senda_protocol_leave_out (fixture->protocols, media, "definitions", TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (find_block (fixture, media, "definitions")->is_left_out);
  word (fixture, media, "definitions", "Press: all who write.");
  g_assert_true (find_block (fixture, media, "definitions")->is_left_out);
  senda_protocol_leave_out (fixture->protocols, media, "definitions", FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (find_block (fixture, media, "definitions")->is_edited);
  assert_refused (senda_protocol_leave_out (fixture->protocols, media, "none", TRUE, &error),
                  &error, "There is no such passage in this document.");
  assert_refused (senda_protocol_word_block (fixture->protocols, media, "parties", "en", "A",
                                             &error),
                  &error, "This passage is made from what is recorded elsewhere.");
}

/* A megabyte in each language, and all that breaks formats. */
static void
test_what_people_paste (LiveProtocolsFixture *fixture,
                        gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) version = NULL;
  g_autoptr (SendaDraft) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("<b>&amp;</b> \"\\u0000\" עברית 👩‍👧 ");
  const SendaDraftBlock *block = NULL;

  while (text->len < 1000000)
    g_string_append (text, "all of the policy of the agency, word by word, ");
  g_string_append (text, "end");
  decide_all (fixture, media);
  say_of_item (fixture, media, DECISION, "decision", text->str);
  version = adopt_now (fixture, media, NULL);
  read = senda_protocols_read_version (fixture->protocols, version, &error);
  g_assert_no_error (error);
  block = senda_draft_find (read, "item:" DECISION);
  g_assert_true (g_str_equal (senda_text_get (block->text, "en"), text->str));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  LIVE_PROTOCOLS_TEST ("/protocol-edits/start", test_start);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/a-removed-one-comes-back", test_a_removed_one_comes_back);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/states", test_states);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/words-decide", test_words_decide);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/both-languages-decide", test_both_languages_decide);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/a-given-state-stands", test_a_given_state_stands);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/many-at-once", test_many_at_once);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/own-items", test_own_items);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/moving", test_moving);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/moving-past-what-is-set-aside",
                       test_moving_past_what_is_set_aside);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/moving-what-stands-together",
                       test_moving_what_stands_together);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/setting-aside", test_setting_aside);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/wording-a-block", test_wording_a_block);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/leaving-out", test_leaving_out);
  LIVE_PROTOCOLS_TEST ("/protocol-edits/what-people-paste", test_what_people_paste);

  return g_test_run ();
}
