/* test-call-book.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "calls-fixture.h"

#define HOUSING "question", "question.housing"
#define PROVIDER "question", "question.provider"
#define WHEN(circumstances) "circumstances", "circumstance." circumstances

static const PeopleRow rows[] = {
  { "agency", "harbor", { "name", "Harbor House", "day_and_night", "555-0100" } },
  { "agency", "police", { "name", "City Police", "day_and_night", "555-0199" } },
  { "agency", "gone", { "name", "Old Shelter", "day_and_night", "555-0111", "deleted", "1" } },
  { "contact", "desk", { "agency", "harbor", "function", "on-call advocate", "phone", "555-0101",
                         "hours", "day and night", "function:es", "defensora de guardia" } },
  { "contact", "watch", { "agency", "police", "function", "watch commander" } },

  { "answer", "minor", { HOUSING, WHEN ("age-child, circumstance.age-teen"), "agency", "harbor",
                         "contact", "desk", "words", "Never a detention center." } },
  { "answer", "default", { HOUSING, "agency", "harbor", "words", "Ask what the person wants." } },
  { "answer", "man", { HOUSING, WHEN ("gender-man"), "same_as", "default", "phone", "555-0102" } },
  { "answer", "boy", { HOUSING, WHEN ("gender-man, circumstance.age-teen"), "same_as", "man" } },
  { "answer", "night", { HOUSING, WHEN ("other-night"), "agency", "police", "same_as", "minor" } },
  { "answer", "new", { HOUSING, WHEN ("age-new"), "agency", "police" } },
  { "answer", "family", { HOUSING, WHEN ("gender-family"), "agency", "gone" } },
  { "answer", "family-2", { HOUSING, WHEN ("gender-family"), "agency", "police" } },
  { "answer", "hand", { PROVIDER, "contact", "watch", "backup_agency", "harbor",
                        "backup_function", "shelter" } },
  { "answer", "removed", { PROVIDER, WHEN ("form-sex"), "agency", "harbor", "deleted", "1" } },
  { "answer", "odd", { "question", "question.of-later", "agency", "harbor" } },
};

/* What is known, who is called, and who might be if more were known. */
static const struct
{
  const char *known;
  const char *calls;
  const char *others;
} situations[] = {
  { "", "default", "minor man boy family family-2" },
  { "age-adult", "default", "man family family-2" },
  { "age-adult gender-woman", "default", "" },
  { "age-child", "minor", "man family family-2" },
  { "gender-man", "man", "minor boy" },
  { "gender-man age-teen", "boy", "" },
  { "gender-man age-child", "minor man", "" },
  { "gender-man age-child age-teen", "minor man", "boy" },
  { "gender-woman other-night", "night", "minor" },
  { "gender-woman age-adult other-night", "night", "" },
  { "gender-woman age-teen other-night", "minor night", "" },
  { "gender-family age-adult", "family family-2", "" },
};

static void
test_who (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (rows);
  const SendaTopic *question = calls_question (book, "housing");

  for (guint i = 0; i < G_N_ELEMENTS (situations); i++)
    {
      SendaCase known = calls_situation (book, situations[i].known);
      g_autoptr (SendaWhoToCall) who = senda_who_to_call_new (book, question, &known);
      g_autofree char *calls = calls_names (who->calls);
      g_autofree char *others = calls_names (who->others);

      g_test_message ("%s", situations[i].known);
      g_assert_true (who->question == question);
      g_assert_cmpstr (calls, ==, situations[i].calls);
      g_assert_cmpstr (others, ==, situations[i].others);
    }
}

static void
test_list (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (rows);
  g_autofree char *housing = calls_names (senda_call_book_list (book,
                                                                calls_question (book, "housing")));
  g_autofree char *provider =
    calls_names (senda_call_book_list (book, calls_question (book, "provider")));

  g_assert_cmpstr (housing, ==, "default minor man boy night new family family-2");
  g_assert_cmpstr (provider, ==, "hand");
  g_assert_cmpuint (senda_call_book_list (book, calls_question (book, "charges"))->len, ==, 0);
  g_assert_cmpuint (senda_call_book_get_questions (book)->len, ==, 8);
  g_assert_null (senda_call_book_find (book, "removed"));
  g_assert_null (senda_call_book_find (book, "odd"));
  g_assert_true (senda_call_book_find (book, "new")->is_unknown);
  g_assert_true (senda_call_book_find (book, "default")->is_default);
  g_assert_false (senda_call_book_find (book, "new")->is_default);
}

/* What an answer comes to in words. */
static const struct
{
  const char *answer;
  const char *language;
  const char *said;
} said[] = {
  { "default", "en", "Call Harbor House, at 555-0100." },
  { "minor", "en", "Call Harbor House, on-call advocate, at 555-0101, day and night." },
  { "man", "en", "Call Harbor House, at 555-0102." },
  { "boy", "en", "Call Harbor House, at 555-0102." },
  /* Not the advocate's number: that is another agency's. */
  { "night", "en", "Call City Police, at 555-0199." },
  { "family", "en", "Nobody is named to call." },
  { "hand", "en", "Call City Police, watch commander, at 555-0199. Backup: Harbor House, shelter, "
                  "at 555-0100." },
};

static void
test_say (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (rows);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (said[i].language);
      g_autofree char *words = senda_call_say (senda_call_book_find (book, said[i].answer),
                                               catalog);

      g_assert_cmpstr (words, ==, said[i].said);
    }
}

static void
test_as_in (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (rows);
  const SendaCall *boy = senda_call_book_find (book, "boy");
  const SendaCall *night = senda_call_book_find (book, "night");

  g_assert_cmpstr (senda_record_get_id (boy->words), ==, "default");
  g_assert_cmpstr (senda_record_get_id (boy->agency), ==, "harbor");
  g_assert_cmpstr (boy->phone, ==, "555-0102");
  g_assert_cmpstr (senda_record_get_id (night->words), ==, "minor");
  g_assert_null (night->contact);
}

static void
test_reached (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (rows);

  g_assert_true (senda_call_can_be_reached (senda_call_book_find (book, "default")));
  g_assert_false (senda_call_can_be_reached (senda_call_book_find (book, "family")));
}

static const PeopleRow circles[] = {
  { "agency", "harbor", { "name", "Harbor House" } },
  { "answer", "self", { HOUSING, "same_as", "self", "phone", "1" } },
  { "answer", "a", { HOUSING, WHEN ("age-child"), "same_as", "b", "agency", "harbor" } },
  { "answer", "b", { HOUSING, WHEN ("age-teen"), "same_as", "c", "phone", "2" } },
  { "answer", "c", { HOUSING, WHEN ("age-adult"), "same_as", "a", "function", "Advocate" } },
  { "answer", "into", { HOUSING, WHEN ("form-sex"), "same_as", "further" } },
  { "answer", "further", { HOUSING, WHEN ("form-labor"), "same_as", "b" } },
  { "answer", "lost", { HOUSING, WHEN ("form-both"), "same_as", "nobody", "phone", "3" } },
};

/* Two machines may each make half of a circle. */
static void
test_circles (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (circles);
  const SendaCall *into = senda_call_book_find (book, "into");

  g_assert_true (senda_call_book_find (book, "self")->is_circular);
  g_assert_true (senda_call_book_find (book, "a")->is_circular);
  g_assert_true (senda_call_book_find (book, "b")->is_circular);
  g_assert_true (senda_call_book_find (book, "c")->is_circular);
  g_assert_null (senda_call_book_find (book, "a")->phone);
  g_assert_null (senda_call_book_find (book, "b")->agency);
  g_assert_false (into->is_circular);
  g_assert_cmpstr (into->phone, ==, "2");
  g_assert_null (into->agency);
  g_assert_false (senda_call_book_find (book, "lost")->is_circular);
  g_assert_cmpstr (senda_call_book_find (book, "lost")->phone, ==, "3");
}

static void
test_would_circle (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (rows);
  g_autoptr (SendaCallBook) circular = CALLS_BOOK (circles);

  g_assert_true (senda_call_book_would_circle (book, "default", "default"));
  g_assert_true (senda_call_book_would_circle (book, "default", "boy"));
  g_assert_false (senda_call_book_would_circle (book, "boy", "default"));
  g_assert_false (senda_call_book_would_circle (book, "to-be-added", "boy"));
  g_assert_true (senda_call_book_would_circle (book, "to-be-added", "to-be-added"));
  g_assert_false (senda_call_book_would_circle (circular, "to-be-added", "a"));
  g_assert_true (senda_call_book_would_circle (circular, "b", "a"));
}

/* One "as in" the next, as long as a whole store: nothing here goes deep. */
static void
test_long_chain (void)
{
  g_autoptr (SendaPeopleFacts) people = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaCallBook) book = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = g_strdup_printf ("answer-%u", i);
      g_autofree char *next = g_strdup_printf ("answer-%u", i + 1);
      PeopleRow row = { "answer", id, { HOUSING, "same_as", next } };

      g_ptr_array_add (answers, people_record_new (&row, i));
    }
  people_record_set (g_ptr_array_index (answers, answers->len - 1), "phone", "555-0100");
  book = calls_book_of (people, answers);
  g_assert_cmpstr (senda_call_book_find (book, "answer-0")->phone, ==, "555-0100");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/call-book/the-more-specific-answer-holds", test_who);
  g_test_add_func ("/call-book/the-default-comes-first", test_list);
  g_test_add_func ("/call-book/an-answer-says-whom-to-call", test_say);
  g_test_add_func ("/call-book/what-is-empty-is-as-in-another", test_as_in);
  g_test_add_func ("/call-book/somebody-and-a-number", test_reached);
  g_test_add_func ("/call-book/circles-are-cut", test_circles);
  g_test_add_func ("/call-book/a-circle-is-told-before-it-is-made", test_would_circle);
  g_test_add_func ("/call-book/as-in-goes-as-far-as-it-goes", test_long_chain);

  return g_test_run ();
}
