/* test-draft-comparison.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "drafts-fixture.h"

#include "senda-draft-comparison.h"

#include <string.h>

#define N_BLOCKS 150
#define N_WORDS 120

#define OWN { "protocol", "p", { "title", "Night calls", "purpose", "Quick help.", \
                                 "definitions", "None.", "scope", "All." } }
#define ITEM(id, words) \
  { "protocol_item", id, { "protocol", "p", "name", "Item " id, "state", "decided", "decision", \
                           words } }

/* "same purpose, changed item:i1, added item:i2". */
static void
assert_changes (const SendaDraftComparison *comparison,
                const char                 *expected)
{
  static const char *const names[] = { "same", "changed", "added", "removed" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const SendaBlockComparison *block = g_ptr_array_index (comparison->blocks, i);
      const char *id = block->after ? block->after->id : block->before->id;

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", names[block->change], id);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* "Call [-him-]{+her+}". */
static void
assert_marked (GPtrArray  *runs,
               const char *expected)
{
  static const char *const marks[][2] = { { "", "" }, { "{+", "+}" }, { "[-", "-]" } };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const SendaWords *run = g_ptr_array_index (runs, i);

      g_string_append_printf (text, "%s%s%s", marks[run->kind][0], run->text, marks[run->kind][1]);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static const SendaBlockComparison *
get_block (const SendaDraftComparison *comparison,
           const char                 *id)
{
  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const SendaBlockComparison *block = g_ptr_array_index (comparison->blocks, i);

      if (strcmp (block->after ? block->after->id : block->before->id, id) == 0)
        return block;
    }
  g_error ("nothing was compared that is called “%s”", id);
}

static void
assert_said (const SendaDraftComparison *comparison,
             const char                 *expected)
{
  g_autoptr (SendaCatalog) catalog = draft_catalog_new ("en");
  g_autofree char *said = senda_draft_comparison_say (comparison, catalog);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_same (void)
{
  static const PeopleRow rows[] = { OWN, ITEM ("i1", "Call.") };
  g_autoptr (SendaDraft) draft = DRAFT (rows);
  g_autofree char *frozen = senda_draft_freeze (draft);
  g_autoptr (SendaDraft) version = senda_draft_thaw (frozen, NULL);
  g_autoptr (SendaDraftComparison) comparison = senda_draft_comparison_new (version, draft, "en");

  g_assert_cmpuint (comparison->n_changed + comparison->n_added + comparison->n_removed, ==, 0);
  g_assert_cmpuint (comparison->blocks->len, ==, draft->blocks->len);
  assert_said (comparison, "No section changed.");
}

/* What was removed stands where it stood, and what is there in both stands as it does now. */
static void
test_changes (void)
{
  static const PeopleRow rows[] = {
    OWN, ITEM ("i1", "One."), ITEM ("i2", "Two."), ITEM ("i3", "Call him first."),
    ITEM ("i4", "Four."), DRAFT_BLOCK ("decisions", "is_left_out", "1"),
    DRAFT_BLOCK ("review", "is_left_out", "1"),
  };
  static const PeopleRow later[] = {
    OWN, ITEM ("i0", "Zero."), ITEM ("i3", "Call her first."), ITEM ("i4", "Four."),
    DRAFT_BLOCK ("decisions", "is_left_out", "1"), DRAFT_BLOCK ("purpose", "is_left_out", "1"),
    DRAFT_BLOCK ("review", "is_left_out", "1"),
  };
  g_autoptr (SendaDraft) before = DRAFT (rows);
  g_autoptr (SendaDraft) after = DRAFT (later);
  g_autoptr (SendaDraftComparison) comparison = senda_draft_comparison_new (before, after, "en");

  g_clear_pointer (&before, senda_draft_free);
  g_clear_pointer (&after, senda_draft_free);
  assert_changes (comparison, "removed purpose, same scope, same definitions, same part:own, "
                              "removed item:i1, removed item:i2, added item:i0, changed item:i3, "
                              "same item:i4");
  assert_marked (get_block (comparison, "item:i3")->text, "Call [-him -]{+her +}first.");
  assert_marked (get_block (comparison, "item:i3")->heading, "Item i3");
  assert_marked (get_block (comparison, "item:i0")->text, "{+Zero.+}");
  assert_marked (get_block (comparison, "item:i1")->heading, "[-Item i1-]");
  g_assert_null (get_block (comparison, "part:own")->text);
  assert_said (comparison, "1 section changed. 1 section was added. 3 sections were removed.");
}

/* Each row is a line. */
static void
test_tables (void)
{
  static const PeopleRow rows[] = {
    OWN, { "agency", "a", { "name", "City Police", "level", "local" } },
    { "agency", "b", { "name", "Harbor House" } },
  };
  static const PeopleRow later[] = {
    OWN, { "agency", "a", { "name", "City Police", "level", "state" } },
    { "agency", "c", { "name", "Legal Aid" } },
  };
  g_autoptr (SendaDraft) before = DRAFT (rows);
  g_autoptr (SendaDraft) after = DRAFT (later);
  g_autoptr (SendaDraftComparison) comparison = senda_draft_comparison_new (before, after, "en");

  assert_marked (get_block (comparison, "parties")->text,
                 "City Police ·  · [-Local\nHarbor House -]{+State\nLegal Aid +}·  · ");
}

/* One language is compared; what is there in another one only, in that. */
static void
test_languages (void)
{
  static const PeopleRow rows[] = { OWN, ITEM ("i1", "One.") };
  static const PeopleRow later[] = {
    OWN,
    { "protocol_item", "i1", { "protocol", "p", "name", "Item i1", "state", "decided", "decision",
                               "One.", "decision:es", "Uno." } },
  };
  g_autoptr (SendaDraft) before = DRAFT (rows);
  g_autoptr (SendaDraft) after = DRAFT (later);
  g_autoptr (SendaDraftComparison) english = senda_draft_comparison_new (before, after, "en");
  g_autoptr (SendaDraftComparison) spanish = senda_draft_comparison_new (before, after, "es");

  g_assert_cmpint (get_block (english, "item:i1")->change, ==, SENDA_COMPARED_SAME);
  assert_marked (get_block (spanish, "item:i1")->text, "[-One.-]{+Uno.+}");
}

/* Two blocks of one name come from no Senda, and are both there. */
static void
test_twice (void)
{
  static const char text[] =
    "{ \"senda-draft\": 1, \"title\": {}, \"blocks\": ["
    "{ \"id\": \"a\", \"kind\": \"sentences\", \"text\": { \"en\": \"One.\" } },"
    "{ \"id\": \"a\", \"kind\": \"sentences\", \"text\": { \"en\": \"Two.\" } } ] }";
  g_autoptr (SendaDraft) twice = senda_draft_thaw (text, NULL);
  g_autoptr (SendaDraft) again = senda_draft_thaw (text, NULL);
  g_autoptr (SendaDraftComparison) comparison = senda_draft_comparison_new (twice, again, "en");

  g_assert_cmpuint (comparison->n_added, ==, 1);
  g_assert_cmpuint (comparison->n_removed, ==, 1);
}

/* Forty pages in two languages; a word in @every is the task force's own. */
static char *
make_version (guint seed,
              guint every)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GRand) other = g_rand_new_with_seed (seed);
  GString *text = g_string_new ("{ \"senda-draft\": 1, \"title\": {}, \"blocks\": [");

  for (guint i = 0; i < N_BLOCKS; i++)
    {
      g_string_append_printf (text, "%s{ \"id\": \"b%u\", \"kind\": \"sentences\", \"level\": 2, "
                              "\"heading\": { \"en\": \"H\", \"es\": \"H\" }, \"text\": {",
                              i > 0 ? "," : "", i);
      for (guint j = 0; j < 2 * N_WORDS; j++)
        {
          if (j % N_WORDS == 0)
            g_string_append (text, j == 0 ? "\"en\": \"" : "\", \"es\": \"");
          g_string_append_printf (text, "%s%u ",
                                  g_rand_int_range (other, 0, every) == 0 ? "own" : "word",
                                  g_rand_int_range (random, 0, 3000));
        }
      g_string_append (text, "\" } }");
    }
  g_string_append (text, "] }");
  return g_string_free (text, FALSE);
}

static void
test_speed (void)
{
  static const guint every[] = { 1000, 20, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (every); i++)
    {
      g_autofree char *old = make_version (2, every[i]);
      g_autofree char *new = make_version (3, every[i]);
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (SendaDraft) before = senda_draft_thaw (old, NULL);
      g_autoptr (SendaDraft) after = senda_draft_thaw (new, NULL);
      gint64 thawed = g_get_monotonic_time ();
      g_autoptr (SendaDraftComparison) comparison = senda_draft_comparison_new (before, after,
                                                                                "en");

      g_test_message ("one word in %u: thawed in %.1f ms, compared in %.1f ms, %u changed",
                      every[i], (thawed - begin) / 1000.0,
                      (g_get_monotonic_time () - thawed) / 1000.0, comparison->n_changed);
      g_assert_cmpuint (comparison->blocks->len, ==, N_BLOCKS);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/draft-comparison/same", test_same);
  g_test_add_func ("/draft-comparison/changes", test_changes);
  g_test_add_func ("/draft-comparison/tables", test_tables);
  g_test_add_func ("/draft-comparison/languages", test_languages);
  g_test_add_func ("/draft-comparison/twice", test_twice);
  g_test_add_func ("/draft-comparison/speed", test_speed);
  return g_test_run ();
}
