/* test-protocol-notices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocols-fixture.h"

#include "senda-fill.h"
#include "senda-protocol-notices.h"

#define MAX_ROWS 9
#define PROTOCOL(...) { "protocol", "p", { "title", "Ours", __VA_ARGS__ } }
#define ITEM(id, ...) { "protocol_item", id, { "protocol", "p", "name", id, __VA_ARGS__ } }
#define VERSION \
  { "protocol_version", "v", { "protocol", "p", "number", "1", "adopted_on", "2026-01-15" } }
#define AGENCY(id) { "agency", id, { "name", id } }

/* Today is 2026-03-09, and 2026-06-07 is 90 days later. */
static const struct
{
  const char *name;
  PeopleRow rows[MAX_ROWS];
  const char *expected;
} cases[] = {
  { "nothing to say", { PROTOCOL () }, "" },
  { "reviews of what is used",
    { { "protocol", "late", { "title", "Late", "state", "agreed",
                              "next_review_on", "2026-03-08" } },
      { "protocol", "far", { "title", "Far", "state", "in-use", "next_review_on", "2026-06-08" } },
      { "protocol", "near", { "title", "Near", "state", "in-use",
                              "next_review_on", "2026-06-07" } },
      { "protocol", "sent", { "title", "Sent", "state", "submitted",
                              "next_review_on", "2026-03-09" } },
      { "protocol", "draft", { "title", "Draft", "state", "drafting",
                               "next_review_on", "2026-03-09" } } },
    "The review of “Late” was due on March 8, 2026.\n"
    "The review of “Sent” is due on March 9, 2026.\n"
    "The review of “Near” is due on June 7, 2026.\n" },
  { "a review under way is not due too",
    { PROTOCOL ("state", "in-use", "next_review_on", "2026-03-08"),
      { "protocol_review", "r", { "protocol", "p", "begun_on", "2026-03-01" } },
      { "protocol", "other", { "title", "Other", "state", "under-review" } } },
    "The review of “Ours” is under way.\n"
    "The review of “Other” is under way.\n" },
  { "items that wait, what is past at once",
    { PROTOCOL ("state", "discussing"), ITEM ("1", "due_on", "2026-03-01"),
      ITEM ("2", "due_on", "2026-03-08", "state", "discussing"),
      ITEM ("3", "due_on", "2026-03-09"), ITEM ("4", "due_on", "2026-04-01"),
      ITEM ("5", "due_on", "2026-04-01", "state", "decided", "decision", "Yes."),
      ITEM ("6", "due_on", "2026-04-01", "is_retired", "1"), ITEM ("7", "due_on", "2026-06-08"),
      ITEM ("8", "due_on", "2026-04-01") },
    "2 items of “Ours” were due by March 8, 2026 and are still open.\n"
    "1 item of “Ours” is due on March 9, 2026.\n"
    "2 items of “Ours” are due on April 1, 2026.\n" },
  { "answers to be looked at again",
    { { "answer", "a", { "question", "question.housing", "review_on", "2026-04-01" } },
      { "answer", "b", { "question", "question.housing", "review_on", "2026-03-01",
                         "circumstances", "circumstance.form-labor" } },
      { "answer", "c", { "question", "question.housing", "review_on", "2027-03-01" } },
      { "answer", "d", { "question", "question.housing" } } },
    "The answer to “{housing}” for {labor} was to be looked at again on March 1, 2026.\n"
    "The answer to “{housing}” is to be looked at again on April 1, 2026.\n" },
  { "agencies that are still asked",
    { PROTOCOL ("state", "in-use"), VERSION, AGENCY ("A"), AGENCY ("B"), AGENCY ("C"),
      { "acknowledgement", NULL, { "version", "v", "agency", "B",
                                   "acknowledged_on", "2026-02-01" } } },
    "2 agencies have not acknowledged the latest version of “Ours” yet.\n" },
  { "nobody is asked for what is no longer used",
    { PROTOCOL ("state", "retired", "next_review_on", "2026-03-09"), VERSION, AGENCY ("A"),
      ITEM ("1", "due_on", "2026-03-09") }, "" },
  { "nor for what has not been raised",
    { PROTOCOL (), VERSION, AGENCY ("A") }, "" },
};

static char *
write_down (GPtrArray          *notices,
            SendaProtocolFacts *facts)
{
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *said = senda_protocol_notice_say (g_ptr_array_index (notices, i), facts,
                                                         english);

      g_string_append_printf (text, "%s\n", said);
    }
  return g_string_free (text, FALSE);
}

/* The names in the content may be put in other words. */
static char *
fill_names (const char         *expected,
            SendaProtocolFacts *facts)
{
  SendaContent *content = senda_protocol_facts_get_content (facts);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");

  return senda_fill (expected, "housing",
                     senda_content_name_topic (content, "question.housing", english), "labor",
                     senda_content_name_topic (content, "circumstance.form-labor", english), NULL);
}

static void
test_notices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaProtocolFacts) facts = NULL;
      g_autoptr (GPtrArray) notices = NULL;
      g_autofree char *written = NULL;
      g_autofree char *expected = NULL;
      guint n_rows = 0;

      while (n_rows < MAX_ROWS && cases[i].rows[n_rows].type != NULL)
        n_rows++;
      g_test_message ("%s", cases[i].name);
      facts = protocol_facts_new (NULL, PEOPLE_TODAY, cases[i].rows, n_rows);
      notices = senda_protocol_notices_new (facts);
      written = write_down (notices, facts);
      expected = fill_names (cases[i].expected, facts);
      g_assert_cmpstr (written, ==, expected);
    }
}

/* A screen may still show a notice when the picture is another one and its record has changed. */
static void
test_outlives_the_picture (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "p", { "title", "Ours", "state", "in-use", "next_review_on", "2026-04-01" } },
    { "protocol_item", "i", { "protocol", "p", "name", "Who", "due_on", "2026-04-02" } },
  };
  SendaProtocolFacts *facts = PROTOCOL_FACTS (rows);
  g_autoptr (GPtrArray) notices = senda_protocol_notices_new (facts);
  const SendaProtocolNotice *review = g_ptr_array_index (notices, 0);
  const SendaProtocolNotice *items = g_ptr_array_index (notices, 1);

  g_assert_true (items->record == review->record);
  senda_protocol_facts_unref (facts);
  people_record_set (review->record, "next_review_on", "2027-04-01");
  g_assert_cmpstr (review->day, ==, "2026-04-01");
  g_assert_cmpstr (items->day, ==, "2026-04-02");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/protocol-notices/notices", test_notices);
  g_test_add_func ("/protocol-notices/outlives-the-picture", test_outlives_the_picture);
  return g_test_run ();
}
