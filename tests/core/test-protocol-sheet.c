/* test-protocol-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocols-fixture.h"

#include "senda-protocol-sheet.h"

#include <string.h>

#define N_PROTOCOLS 20
#define N_ITEMS 36
#define N_VERSIONS 30

#define OWN(id, ...) { "protocol_item", id, { "protocol", "p", "name", id, __VA_ARGS__ } }
#define ABOUT(source, ...) \
  { "protocol_item", NULL, { "protocol", "p", "source", source, __VA_ARGS__ } }
#define PROTOCOL { "protocol", "p", { "source", "protocol.media" } }

static SendaProtocolSheet *
new_sheet (SendaProtocolFacts *facts)
{
  return senda_protocol_sheet_new (facts, protocol_facts_get (facts, "protocol", "p"));
}

static guint
count_topics (const SendaTopic *topic,
              const char       *kind)
{
  guint n = strcmp (topic->kind, kind) == 0;

  for (guint i = 0; i < topic->children->len; i++)
    n += count_topics (g_ptr_array_index (topic->children, i), kind);
  return n;
}

/* "1 2 3", by the ends of the ids of the first items of a part. */
static char *
write_part (const SendaSheetPart *part,
            guint                 n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, part->items->len); i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (part->items, i);
      const char *end = strrchr (item->id, '-');

      g_assert_true (item->part == part);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", end ? end + 1 : item->id);
    }
  return g_string_free (text, FALSE);
}

static void
assert_part (const SendaProtocolSheet *sheet,
             guint                     index,
             guint                     n,
             const char               *expected)
{
  g_autofree char *text = write_part (g_ptr_array_index (sheet->parts, index), n);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_same_counts (const SendaSheetCounts *a,
                    const SendaSheetCounts *b)
{
  g_assert_cmpmem (a, sizeof *a, b, sizeof *b);
}

static void
test_untouched (void)
{
  static const PeopleRow rows[] = { PROTOCOL };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  g_autoptr (SendaProtocolSheet) sheet = new_sheet (facts);
  SendaSheetCounts counts = senda_protocol_sheet_count (sheet);
  SendaSheetCounts quick = senda_protocol_count (facts, sheet->protocol);
  const SendaSheetPart *last = g_ptr_array_index (sheet->parts, sheet->parts->len - 1);
  const SendaSheetItem *item = senda_protocol_sheet_find (sheet, "consideration.media-1-2");
  guint n_decisions = count_topics (sheet->topic, "decision");

  g_assert_cmpuint (sheet->parts->len, ==, count_topics (sheet->topic, "part") + 1);
  g_assert_cmpuint (sheet->items->len, ==,
                    n_decisions + count_topics (sheet->topic, "consideration"));
  g_assert_true (last->holds_decisions);
  g_assert_cmpuint (last->items->len, ==, n_decisions);
  g_assert_cmpuint (counts.n_not_discussed, ==, sheet->items->len);
  g_assert_cmpuint (counts.n_must, ==, n_decisions);
  assert_same_counts (&counts, &quick);
  g_assert_nonnull (item);
  g_assert_null (item->record);
  g_assert_cmpstr (item->state, ==, SENDA_ITEM_NOT_DISCUSSED);
  g_assert_false (item->is_mandatory);
  g_assert_true (senda_sheet_item_is_open (item));
  g_assert_null (senda_protocol_sheet_find (sheet, "consideration.media-99-1"));
}

static void
test_merges_what_is_said (void)
{
  static const PeopleRow rows[] = {
    PROTOCOL,
    ABOUT ("consideration.media-1-1", "state", "decided", "decision", "Yes."),
    ABOUT ("consideration.media-1-2", "state", "discussing"),
    ABOUT ("consideration.media-1-3", "state", "not-applicable", "reason", "No."),
    ABOUT ("consideration.media-2-1", "is_retired", "1"),
    ABOUT ("decision.media-1", "state", "decided", "decision", "The chief."),
    ABOUT ("decision.media-2", "state", "not-applicable", "reason", "No."),
    ABOUT ("decision.media-3", "is_retired", "1"),
    OWN ("mine", "state", "discussing", "is_mandatory", "1"),
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  g_autoptr (SendaProtocolSheet) sheet = new_sheet (facts);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  SendaSheetCounts counts = senda_protocol_sheet_count (sheet);
  SendaSheetCounts quick = senda_protocol_count (facts, sheet->protocol);
  const SendaSheetItem *item = senda_protocol_sheet_find (sheet, "consideration.media-2-1");
  g_autofree char *expected = g_strdup_printf (
    "2 decided, 2 being discussed, %u not discussed, 2 do not apply", sheet->items->len - 8);
  g_autofree char *said = senda_sheet_counts_say (&counts, english);

  g_assert_cmpuint (counts.n_decided, ==, 2);
  g_assert_cmpuint (counts.n_discussing, ==, 2);
  g_assert_cmpuint (counts.n_not_applicable, ==, 2);
  g_assert_cmpuint (counts.n_must, ==, count_topics (sheet->topic, "decision") - 3 + 1);
  assert_same_counts (&counts, &quick);
  g_assert_cmpstr (said, ==, expected);
  g_assert_true (item->is_retired);
  g_assert_false (senda_sheet_item_is_open (item));
  item = senda_protocol_sheet_find (sheet, "decision.media-1");
  g_assert_true (item->is_mandatory);
  g_assert_false (senda_sheet_item_is_open (item));
  g_assert_cmpstr (senda_record_get_wording (item->record, "decision", "en", NULL), ==,
                   "The chief.");
}

static void
test_order (void)
{
  static const PeopleRow rows[] = {
    PROTOCOL,
    /* After the second, at the place of the third, before all, last of all */
    OWN ("b", "part", "part.media-1", "position", "2500"),
    OWN ("c", "part", "part.media-1", "position", "3000"),
    OWN ("a", "part", "part.media-1", "position", "3000"),
    OWN ("first", "part", "part.media-1", "position", "1"),
    OWN ("late", "part", "part.media-2"), OWN ("also", "part", "part.media-2"),
    ABOUT ("consideration.media-2-1", "position", "2500"),
    OWN ("free", "part", "part.referrals-1"), OWN ("loose"),
    OWN ("must", "is_mandatory", "1", "position", "1500"),
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  g_autoptr (SendaProtocolSheet) sheet = new_sheet (facts);
  const SendaSheetPart *second = g_ptr_array_index (sheet->parts, 1);
  guint last = sheet->parts->len - 1;
  guint n = 0;

  assert_part (sheet, 0, 7, "first 1 2 b 3 a c");
  assert_part (sheet, 1, 3, "2 1 3");
  g_assert_cmpstr (((SendaSheetItem *) g_ptr_array_index (second->items,
                                                          second->items->len - 1))->id,
                   ==, "late");
  assert_part (sheet, last - 1, 9, "free loose");
  assert_part (sheet, last, 3, "1 must 2");
  for (guint i = 0; i < sheet->parts->len; i++)
    n += ((SendaSheetPart *) g_ptr_array_index (sheet->parts, i))->items->len;
  g_assert_cmpuint (n, ==, sheet->items->len);
}

/* One of the task force's own, and what a newer Senda sent: nothing is lost from sight. */
static void
test_own_and_unknown (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "p", { "title", "Ours" } },
    OWN ("own", "text:es", "¿Quién llama?"),
    OWN ("must", "is_mandatory", "1"),
    { "protocol_item", "newer", { "protocol", "p", "source", "consideration.of-another-year",
                                  "state", "decided", "decision", "Kept." } },
    { "protocol_item", "odd", { "protocol", "p", "source", "decision.media-1",
                                "state", "no-such-state" } },
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  g_autoptr (SendaProtocolSheet) sheet = new_sheet (facts);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  const SendaSheetItem *own = senda_protocol_sheet_find (sheet, "own");
  const SendaSheetItem *must = senda_protocol_sheet_find (sheet, "must");
  SendaSheetCounts counts = senda_protocol_sheet_count (sheet);
  SendaSheetCounts quick = senda_protocol_count (facts, sheet->protocol);
  g_autofree char *name = senda_sheet_item_dup_name (senda_protocol_sheet_find (sheet, "newer"),
                                                     english);
  g_autofree char *text = senda_sheet_item_dup_text (own, english);
  g_autofree char *none = senda_sheet_item_dup_text (must, english);
  g_autofree char *part = senda_sheet_part_dup_name (own->part, english);
  g_autofree char *decisions = senda_sheet_part_dup_name (must->part, english);

  g_assert_null (sheet->topic);
  assert_part (sheet, 0, 9, "newer odd own");
  assert_part (sheet, 1, 9, "must");
  g_assert_cmpstr (name, ==, "consideration.of-another-year");
  g_assert_cmpstr (text, ==, "¿Quién llama?");
  g_assert_null (none);
  g_assert_cmpstr (part, ==, "Items of our own");
  g_assert_cmpstr (decisions, ==, "Decisions to record");
  g_assert_cmpuint (counts.n_decided, ==, 1);
  g_assert_cmpuint (counts.n_not_discussed, ==, 3);
  g_assert_cmpuint (counts.n_must, ==, 1);
  assert_same_counts (&counts, &quick);
}

static void
test_nothing_at_all (void)
{
  static const PeopleRow rows[] = { { "protocol", "p", { "title", "Ours" } } };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  g_autoptr (SendaProtocolSheet) sheet = new_sheet (facts);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  SendaSheetCounts counts = senda_protocol_count (facts, sheet->protocol);
  g_autofree char *said = senda_sheet_counts_say (&counts, english);

  g_assert_cmpuint (sheet->parts->len, ==, 0);
  g_assert_cmpstr (said, ==, "");
}

/* A screen may show a sheet while another picture is made and a record changes. */
static void
test_outlives_the_picture (void)
{
  static const PeopleRow rows[] = {
    PROTOCOL, OWN ("mine", "part", "part.media-1", "state", "discussing"),
  };
  SendaProtocolFacts *facts = PROTOCOL_FACTS (rows);
  g_autoptr (SendaContent) content = g_object_ref (senda_protocol_facts_get_content (facts));
  g_autoptr (SendaProtocolSheet) sheet = new_sheet (facts);
  const SendaSheetItem *item = senda_protocol_sheet_find (sheet, "mine");

  senda_protocol_facts_unref (facts);
  people_record_set (item->record, "state", "not-applicable");
  g_assert_cmpstr (item->state, ==, SENDA_ITEM_DISCUSSING);
}

static void
add_many (SendaProtocolFacts    *facts,
          const SendaRecordInfo *info,
          guint                  n)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_PROTOCOLS * n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", info->name, i);
      g_autofree char *parent = g_strdup_printf ("protocol-%u", i / n);
      g_autofree char *number = g_strdup_printf ("%u", i % n + 1);
      SendaRecord *record = senda_record_new (info, id);

      g_ptr_array_add (records, record);
      if (info == &senda_protocol_info)
        people_record_set (record, "task_force", PEOPLE_TASK_FORCE);
      else
        people_record_set (record, "protocol", parent);
      if (info == &senda_protocol_version_info)
        {
          people_record_set (record, "number", number);
          people_record_set (record, "adopted_on", "2026-01-01");
        }
      else
        people_record_set (record, "state", "discussing");
    }
  senda_protocol_facts_add (facts, info, records);
}

/* What a list of all protocols asks for. */
static void
test_counts_many (void)
{
  g_autoptr (SendaPeopleFacts) people = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);
  g_autoptr (SendaProtocolFacts) facts = senda_protocol_facts_new (people);
  GPtrArray *protocols = senda_protocol_facts_list (facts, &senda_protocol_info);
  double seconds = 0;

  add_many (facts, &senda_protocol_info, 1);
  add_many (facts, &senda_protocol_item_info, N_ITEMS);
  add_many (facts, &senda_protocol_version_info, N_VERSIONS);
  g_assert_cmpuint (protocols->len, ==, N_PROTOCOLS);
  g_test_timer_start ();
  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);

      g_assert_cmpuint (senda_protocol_count (facts, protocol).n_discussing, ==, N_ITEMS);
      g_assert_cmpint (senda_record_get_integer (senda_protocol_facts_get_latest (facts, protocol),
                                                 "number"),
                       ==, N_VERSIONS);
    }
  seconds = g_test_timer_elapsed ();
  g_test_message ("counted in %.3f ms", seconds * 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/protocol-sheet/untouched", test_untouched);
  g_test_add_func ("/protocol-sheet/merges-what-is-said", test_merges_what_is_said);
  g_test_add_func ("/protocol-sheet/order", test_order);
  g_test_add_func ("/protocol-sheet/own-and-unknown", test_own_and_unknown);
  g_test_add_func ("/protocol-sheet/nothing-at-all", test_nothing_at_all);
  g_test_add_func ("/protocol-sheet/outlives-the-picture", test_outlives_the_picture);
  g_test_add_func ("/protocol-sheet/counts-many", test_counts_many);
  return g_test_run ();
}
