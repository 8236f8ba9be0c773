/* test-protocol-schedule.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocols-fixture.h"

#include "senda-protocol-schedule.h"

static void
test_follows_the_intended_day (void)
{
  static const struct
  {
    const char *intended;
    guint months;
    const char *after;
    const char *expected;
  } cases[] = {
    /* Done on the day, late, and so late that a whole round was missed */
    { "2026-03-01", 12, "2026-03-01", "2027-03-01" },
    { "2026-03-01", 12, "2026-08-20", "2027-03-01" },
    { "2026-03-01", 12, "2028-03-01", "2029-03-01" },
    { "2026-03-01", 12, "2028-02-29", "2028-03-01" },
    /* Done ahead of its day: it is not asked for again */
    { "2026-03-01", 12, "2026-01-05", "2027-03-01" },
    { "2026-03-01", 6, "2020-01-05", "2026-09-01" },
    /* A short month ends it, and the next is not moved by that */
    { "2026-08-31", 6, "2026-08-31", "2027-02-28" },
    { "2026-08-31", 6, "2027-02-28", "2027-08-31" },
    { "2027-08-31", 6, "2027-09-01", "2028-02-29" },
    { "2026-01-31", 1, "2026-03-30", "2026-03-31" },
    { "2026-01-31", 1, "2026-03-31", "2026-04-30" },
    /* From long ago, and beyond all days */
    { "1900-01-15", 1, "2026-03-09", "2026-03-15" },
    { "9999-06-01", 12, "9999-06-01", NULL },
    { "2026-02-30", 12, "2026-03-01", NULL },
    { "", 12, "2026-03-01", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = senda_review_day_after (cases[i].intended, cases[i].months,
                                                     cases[i].after);

      g_test_message ("%s after %s", cases[i].intended, cases[i].after);
      g_assert_cmpstr (day, ==, cases[i].expected);
    }
}

/* Whatever the days: after both, in steps, and the first of those. */
static void
test_is_the_first_day (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      guint months = g_test_rand_int_range (1, 121);
      g_autofree char *intended = senda_day_add ("2020-01-01", 0, g_test_rand_int_range (0, 4000));
      g_autofree char *after = senda_day_add ("2020-01-01", 0, g_test_rand_int_range (0, 8000));
      g_autofree char *day = senda_review_day_after (intended, months, after);
      g_autofree char *expected = NULL;

      for (guint step = 1; expected == NULL || g_strcmp0 (expected, after) <= 0; step++)
        {
          g_free (expected);
          expected = senda_day_add (intended, step * months, 0);
        }
      g_assert_cmpstr (day, ==, expected);
    }
}

static void
test_months (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "own", { "title", "Ours" } },
    { "protocol", "odd", { "title", "Ours", "review_months", "-3" } },
    { "protocol", "often", { "source", "protocol.media", "review_months", "3" } },
    { "protocol", "shipped", { "source", "protocol.media" } },
    { "protocol", "newer", { "source", "protocol.of-another-year" } },
  };
  static const guint expected[] = { 12, 12, 3, 12, 12 };
  /* The first comes after six months, and never later than the second would. */
  static const char *const firsts[] = {
    "2027-02-28", "2027-02-28", "2026-11-30", "2027-02-28", "2027-02-28"
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  SendaContent *content = senda_protocol_facts_get_content (facts);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SendaRecord *protocol = protocol_facts_get (facts, "protocol", rows[i].id);
      g_autofree char *first = senda_protocol_first_review_day (protocol, content, "2026-08-31");

      g_assert_cmpuint (senda_protocol_get_review_months (protocol, content), ==, expected[i]);
      g_assert_cmpstr (first, ==, firsts[i]);
    }
}

static void
test_open_review (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "p", { "title", "Ours" } },
    { "protocol", "q", { "title", "Theirs" } },
    { "protocol_review", "done", { "protocol", "p", "begun_on", "2025-01-01",
                                   "done_on", "2025-02-01" } },
    { "protocol_review", "planned", { "protocol", "p", "intended_on", "2027-01-01" } },
    { "protocol_review", "second", { "protocol", "p", "begun_on", "2026-02-02" } },
    { "protocol_review", "first", { "protocol", "p", "begun_on", "2026-02-01" } },
    { "protocol_review", "other", { "protocol", "q", "begun_on", "2025-01-01",
                                    "done_on", "2025-02-01" } },
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);

  g_assert_true (senda_protocol_get_open_review (facts,
                                                 protocol_facts_get (facts, "protocol", "p")) ==
                 protocol_facts_get (facts, "protocol_review", "first"));
  g_assert_null (senda_protocol_get_open_review (facts,
                                                 protocol_facts_get (facts, "protocol", "q")));
}

static void
test_early_signs (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "own", { "title", "Ours" } },
    { "protocol", "shipped", { "source", "protocol.media" } },
  };
  g_autoptr (SendaProtocolFacts) facts = PROTOCOL_FACTS (rows);
  SendaContent *content = senda_protocol_facts_get_content (facts);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  GPtrArray *common = senda_content_get_topics (content, "early-sign");
  GPtrArray *early = senda_topic_get_texts (senda_content_find_topic (content, "protocol.media"),
                                            "early");
  g_autoptr (GPtrArray) own = senda_protocol_dup_early_signs (
    protocol_facts_get (facts, "protocol", "own"), content, english);
  g_autoptr (GPtrArray) shipped = senda_protocol_dup_early_signs (
    protocol_facts_get (facts, "protocol", "shipped"), content, english);

  g_assert_cmpuint (common->len, >, 0);
  g_assert_cmpuint (own->len, ==, common->len);
  g_assert_cmpuint (shipped->len, ==, early->len + common->len);
  g_assert_cmpstr (g_ptr_array_index (shipped, 0), ==,
                   senda_message (*(SendaMessage *) g_ptr_array_index (early, 0), english));
  g_assert_cmpstr (g_ptr_array_index (own, 0), ==, g_ptr_array_index (shipped, early->len));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/protocol-schedule/follows-the-intended-day", test_follows_the_intended_day);
  g_test_add_func ("/protocol-schedule/is-the-first-day", test_is_the_first_day);
  g_test_add_func ("/protocol-schedule/months", test_months);
  g_test_add_func ("/protocol-schedule/open-review", test_open_review);
  g_test_add_func ("/protocol-schedule/early-signs", test_early_signs);
  return g_test_run ();
}
