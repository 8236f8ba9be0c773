/* test-protocol-facts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocols-fixture.h"

#define PROTOCOL(id, ...) { "protocol", id, { "title", id, __VA_ARGS__ } }
#define ITEM(id, protocol, ...) \
  { "protocol_item", id, { "protocol", protocol, "name", id, __VA_ARGS__ } }
#define VERSION(id, number, day) \
  { "protocol_version", id, { "protocol", "p", "number", number, "adopted_on", day } }
#define SAID(id, version) \
  { "acknowledgement", id, { "version", version, "agency", "a", "acknowledged_on", "2026-02-01" } }
#define AGENCY(id, ...) { "agency", id, { "name", id, __VA_ARGS__ } }

static char *
join_ids (GPtrArray *records)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            senda_record_get_id (g_ptr_array_index (records, i)));
  return g_string_free (ids, FALSE);
}

static void
assert_list (SendaProtocolFacts    *facts,
             const SendaRecordInfo *info,
             const char            *parent,
             const char            *expected)
{
  g_autofree char *ids = join_ids (parent ? senda_protocol_facts_list_of (facts, info, parent)
                                          : senda_protocol_facts_list (facts, info));

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_lists_by_parent (void)
{
  static const PeopleRow rows[] = {
    PROTOCOL ("p"), PROTOCOL ("q"), PROTOCOL ("gone", "deleted", "1"),
    PROTOCOL ("elsewhere", "task_force", "other"),
    ITEM ("1", "q"), ITEM ("2", "p"), ITEM ("3", "q"), ITEM ("4", "gone"), ITEM ("5", "unknown"),
    ITEM ("6", "p", "deleted", "1"),
    { "answer", "housing", { "question", "question.housing" } },
    { "answer", "nameless", { "agency", "a" } },
    { "protocol_block", "b", { "protocol", "p", "block", "purpose" } },
    { "protocol_review", "r", { "protocol", "p" } },
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);

  assert_list (facts, &senda_protocol_info, NULL, "p, q");
  assert_list (facts, &senda_protocol_item_info, NULL, "1, 2, 3");
  assert_list (facts, &senda_protocol_item_info, "q", "1, 3");
  assert_list (facts, &senda_protocol_item_info, "p", "2");
  assert_list (facts, &senda_protocol_item_info, "gone", "");
  assert_list (facts, &senda_answer_info, PEOPLE_TASK_FORCE, "housing");
  assert_list (facts, &senda_protocol_block_info, "p", "b");
  assert_list (facts, &senda_protocol_review_info, "q", "");
  g_assert_null (senda_protocol_facts_find (facts, &senda_protocol_item_info, "4"));
  g_assert_null (senda_protocol_facts_find (facts, &senda_protocol_item_info, NULL));
  g_assert_nonnull (protocol_facts_get (facts, "protocol_item", "3"));
  g_assert_cmpstr (senda_protocol_facts_get_today (facts), ==, PEOPLE_TODAY);
}

/* What was said of versions that no longer count is not here. */
static void
test_latest_version (void)
{
  static const PeopleRow rows[] = {
    AGENCY ("a"), AGENCY ("b", "deleted", "1"), PROTOCOL ("p"), PROTOCOL ("q"),
    VERSION ("v2", "2", "2026-01-20"), VERSION ("v1", "1", "2026-02-20"),
    VERSION ("twin", "2", "2026-01-19"),
    SAID ("said-1", "v1"), SAID ("said-2", "v2"), SAID ("said-twin", "twin"),
    { "approval", "yes", { "version", "v2", "agency", "a", "answer", "approved" } },
    { "approval", "old", { "version", "v1", "agency", "a", "answer", "approved" } },
    { "approval", "removed", { "version", "v2", "agency", "b", "answer", "approved" } },
  };
  static const PeopleRow same_day[] = {
    PROTOCOL ("p"), VERSION ("x", "3", "2026-01-20"), VERSION ("y", "3", "2026-01-20"),
    VERSION ("w", "3", "2026-01-20"),
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  g_autoptr (SendaProtocolFacts) twins = PROTOCOL_FACTS (same_day);
  SendaRecord *protocol = protocol_facts_get (facts, "protocol", "p");

  g_assert_true (senda_protocol_facts_get_latest (facts, protocol) ==
                 protocol_facts_get (facts, "protocol_version", "v2"));
  g_assert_null (senda_protocol_facts_get_latest (facts,
                                                  protocol_facts_get (facts, "protocol", "q")));
  assert_list (facts, &senda_protocol_version_info, "p", "v2, v1, twin");
  assert_list (facts, &senda_acknowledgement_info, NULL, "said-2");
  assert_list (facts, &senda_approval_info, "v2", "yes");
  assert_list (facts, &senda_approval_info, "v1", "");
  g_assert_true (senda_protocol_facts_get_latest (twins,
                                                  protocol_facts_get (twins, "protocol", "p")) ==
                 protocol_facts_get (twins, "protocol_version", "y"));
}

static void
test_shipped (void)
{
  static const PeopleRow rows[] = {
    PROTOCOL ("own"),
    { "protocol", "media", { "source", "protocol.media" } },
    { "protocol", "newer", { "source", "protocol.of-another-year" } },
    { "protocol", "odd", { "source", "question.housing" } },
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  SendaRecord *media = protocol_facts_get (facts, "protocol", "media");

  g_assert_true (senda_protocol_facts_find_shipped (facts, "protocol.media") == media);
  g_assert_null (senda_protocol_facts_find_shipped (facts, "protocol.referrals"));
  g_assert_null (senda_protocol_facts_find_shipped (facts, "protocol.of-another-year"));
  g_assert_cmpstr (senda_protocol_facts_get_topic (facts, media)->id, ==, "protocol.media");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (i != 1)
      g_assert_null (senda_protocol_facts_get_topic (
        facts, protocol_facts_get (facts, "protocol", rows[i].id)));
}

static void
test_titles (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "1", { "source", "protocol.information-sharing" } },
    { "protocol", "2", { "source", "protocol.information-sharing", "is_guidelines", "1" } },
    { "protocol", "3", { "source", "protocol.operational" } },
    { "protocol", "4", { "source", "protocol.operational", "is_guidelines", "1" } },
    { "protocol", "5", { "source", "protocol.sustainability" } },
    { "protocol", "6", { "source", "protocol.media", "title", "How we speak",
                         "is_guidelines", "1" } },
    { "protocol", "7", { "title:es", "Lo nuestro" } },
    { "protocol", "8", { "source", "protocol.of-another-year" } },
    { "protocol", "9", { "note", "{name}" } },
  };
  static const char *const expected[] = {
    "Information sharing: protocol", "Information sharing: guidelines", "Operational protocol",
    "Operational guidelines", "Planning for sustainability: worksheet", "How we speak",
    "Lo nuestro", "protocol.of-another-year", "Protocol",
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *title = senda_protocol_dup_title (
        protocol_facts_get (facts, "protocol", rows[i].id),
        senda_protocol_facts_get_content (facts), english);

      g_assert_cmpstr (title, ==, expected[i]);
    }
}

static void
test_parties (void)
{
  static const PeopleRow rows[] = {
    AGENCY ("a"), AGENCY ("b"), AGENCY ("c", "standing", "former"), AGENCY ("d", "deleted", "1"),
    PROTOCOL ("all"), PROTOCOL ("some", "parties", "c, b, unknown"),
    PROTOCOL ("gone", "parties", "d"),
  };
  static const char *const expected[] = { "a, b", "b, c", "a, b" };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GPtrArray) parties = senda_protocol_facts_dup_parties (
        facts, protocol_facts_get (facts, "protocol", rows[4 + i].id));
      g_autofree char *ids = join_ids (parties);

      g_assert_cmpstr (ids, ==, expected[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/protocol-facts/lists-by-parent", test_lists_by_parent);
  g_test_add_func ("/protocol-facts/latest-version", test_latest_version);
  g_test_add_func ("/protocol-facts/shipped", test_shipped);
  g_test_add_func ("/protocol-facts/titles", test_titles);
  g_test_add_func ("/protocol-facts/parties", test_parties);
  return g_test_run ();
}
