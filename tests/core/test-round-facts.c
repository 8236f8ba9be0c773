/* test-round-facts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-evidence.h"
#include "senda-round-facts.h"
#include "senda-round.h"
#include "senda-statement-mark.h"

#define ROUND "2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11"

typedef struct
{
  SendaContent *content;
  SendaRecord *round;
  GPtrArray *agreed;
  GPtrArray *marks;
  GPtrArray *evidence;
  const SendaElement *leadership;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->content = senda_content_load (&error);
  g_assert_no_error (error);
  fixture->round = senda_record_new (&senda_round_info, ROUND);
  fixture->agreed = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->marks = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->evidence = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->leadership = senda_content_find_element (fixture->content, "leadership");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_clear_pointer (&fixture->agreed, g_ptr_array_unref);
  g_clear_pointer (&fixture->marks, g_ptr_array_unref);
  g_clear_pointer (&fixture->evidence, g_ptr_array_unref);
  g_clear_object (&fixture->round);
  g_clear_object (&fixture->content);
}

static SendaRecord *
add (GPtrArray             *records,
     const SendaRecordInfo *info,
     const char            *field,
     const char            *about)
{
  SendaRecord *record = senda_record_new (info, ROUND);

  senda_record_set (record, "round", SENDA_TEXT (ROUND));
  senda_record_set (record, field, SENDA_TEXT (about));
  g_ptr_array_add (records, record);
  return record;
}

static void
place (Fixture    *fixture,
       const char *element,
       const char *state,
       guint       stage)
{
  SendaRecord *record = add (fixture->agreed, &senda_agreed_stage_info, "element", element);

  senda_record_set (record, "state", SENDA_TEXT (state));
  if (stage > 0)
    senda_record_set (record, "stage", SENDA_INTEGER (stage));
}

static void
mark (Fixture    *fixture,
      const char *statement,
      const char *value)
{
  senda_record_set (add (fixture->marks, &senda_statement_mark_info, "statement", statement), "mark",
       SENDA_TEXT (value));
}

static SendaRoundFacts *
read_facts (Fixture *fixture)
{
  return senda_round_facts_new (fixture->content, fixture->round, fixture->agreed, fixture->marks,
                                fixture->evidence);
}

static void
test_nothing_said_yet (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoundFacts) facts = senda_round_facts_new (fixture->content, NULL, NULL, NULL,
                                                             NULL);
  SendaDistribution distribution;

  g_assert_null (senda_round_facts_get_round (facts));
  g_assert_cmpstr (senda_round_facts_get_state (facts, fixture->leadership), ==,
                   SENDA_STATE_NOT_DISCUSSED);
  g_assert_cmpuint (senda_round_facts_get_stage (facts, fixture->leadership), ==, 0);
  g_assert_null (senda_round_facts_get_agreed (facts, fixture->leadership));
  g_assert_cmpint (senda_round_facts_get_suggestion (facts, fixture->leadership)->kind, ==,
                   SENDA_SUGGESTION_UNMARKED);
  g_assert_cmpuint (senda_round_facts_get_evidence (facts, fixture->leadership)->len, ==, 0);
  senda_round_facts_get_distribution (facts, &distribution);
  g_assert_cmpuint (distribution.not_discussed, ==,
                    senda_content_get_n_elements (fixture->content));
}

static void
test_places_and_their_spread (Fixture       *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoundFacts) facts = NULL;
  SendaDistribution distribution;

  place (fixture, "leadership", SENDA_STATE_RATED, 3);
  place (fixture, "membership", SENDA_STATE_RATED, 3);
  place (fixture, "meetings", SENDA_STATE_NO_AGREEMENT, 0);
  place (fixture, "media", SENDA_STATE_NOT_APPLICABLE, 0);
  place (fixture, "what-a-later-version-knows", SENDA_STATE_RATED, 5);
  facts = read_facts (fixture);

  g_assert_true (senda_round_facts_get_round (facts) == fixture->round);
  g_assert_cmpstr (senda_round_facts_get_state (facts, fixture->leadership), ==,
                   SENDA_STATE_RATED);
  g_assert_cmpuint (senda_round_facts_get_stage (facts, fixture->leadership), ==, 3);
  g_assert_true (senda_round_facts_get_agreed (facts, fixture->leadership) ==
                 g_ptr_array_index (fixture->agreed, 0));
  senda_round_facts_get_distribution (facts, &distribution);
  g_assert_cmpuint (distribution.at_stage[2], ==, 2);
  g_assert_cmpuint (distribution.at_stage[4], ==, 0);
  g_assert_cmpuint (distribution.no_agreement, ==, 1);
  g_assert_cmpuint (distribution.not_applicable, ==, 1);
  g_assert_cmpuint (distribution.not_discussed, ==,
                    senda_content_get_n_elements (fixture->content) - 4);
}

static void
test_marks_suggest (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoundFacts) facts = NULL;
  const SendaSuggestion *suggestion = NULL;
  const SendaStatement *statement = NULL;

  mark (fixture, "leadership.2.1", SENDA_MARK_DESCRIBES);
  mark (fixture, "leadership.2.2", SENDA_MARK_PARTLY);
  mark (fixture, "leadership.3.1", SENDA_MARK_DOES_NOT);
  mark (fixture, "leadership.3.2", SENDA_MARK_UNSURE);
  mark (fixture, "leadership.9.9", SENDA_MARK_DESCRIBES);
  facts = read_facts (fixture);

  suggestion = senda_round_facts_get_suggestion (facts, fixture->leadership);
  g_assert_cmpint (suggestion->kind, ==, SENDA_SUGGESTION_STAGE);
  g_assert_cmpuint (suggestion->stage, ==, 2);
  g_assert_cmpuint (suggestion->marks[1].n_describes, ==, 1);
  g_assert_cmpuint (suggestion->marks[1].n_partly, ==, 1);
  g_assert_cmpuint (suggestion->marks[2].n_does_not, ==, 1);
  g_assert_cmpuint (suggestion->marks[2].n_unsure, ==, 1);
  g_assert_cmpuint (suggestion->marks[0].n_statements, ==, 2);
  statement = senda_content_find_statement (fixture->content, "leadership.3.2");
  g_assert_cmpstr (senda_round_facts_get_mark (facts, statement), ==, SENDA_MARK_UNSURE);
  statement = senda_content_find_statement (fixture->content, "leadership.1.1");
  g_assert_null (senda_round_facts_get_mark (facts, statement));
}

static void
test_evidence_in_its_order (Fixture       *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoundFacts) facts = NULL;
  GPtrArray *evidence = NULL;

  senda_record_set (add (fixture->evidence, &senda_evidence_info, "element", "leadership"), "what",
       SENDA_TEXT ("Charter"));
  add (fixture->evidence, &senda_evidence_info, "element", "media");
  add (fixture->evidence, &senda_evidence_info, "element", "what-a-later-version-knows");
  senda_record_set (add (fixture->evidence, &senda_evidence_info, "element", "leadership"), "what",
       SENDA_TEXT ("Minutes"));
  facts = read_facts (fixture);

  evidence = senda_round_facts_get_evidence (facts, fixture->leadership);
  g_assert_cmpuint (evidence->len, ==, 2);
  g_assert_cmpstr (senda_record_get_text (g_ptr_array_index (evidence, 0), "what"), ==, "Charter");
  g_assert_cmpstr (senda_record_get_text (g_ptr_array_index (evidence, 1), "what"), ==, "Minutes");
}

/* It holds on to what it speaks of: the lists that it was made from may go. */
static void
test_stands_by_itself (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoundFacts) facts = NULL;

  place (fixture, "leadership", SENDA_STATE_RATED, 4);
  mark (fixture, "leadership.4.1", SENDA_MARK_DESCRIBES);
  senda_record_set (add (fixture->evidence, &senda_evidence_info, "element", "leadership"), "what",
       SENDA_TEXT ("Charter"));
  facts = read_facts (fixture);
  tear_down (fixture, NULL);

  g_assert_cmpuint (senda_round_facts_get_stage (facts, fixture->leadership), ==, 4);
  g_assert_cmpuint (senda_round_facts_get_evidence (facts, fixture->leadership)->len, ==, 1);
  g_assert_cmpstr (senda_record_get_id (senda_round_facts_get_round (facts)), ==, ROUND);
}

#define ADD(name, function) \
  g_test_add ("/round-facts/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("nothing-said-yet", test_nothing_said_yet);
  ADD ("places-and-their-spread", test_places_and_their_spread);
  ADD ("marks-suggest", test_marks_suggest);
  ADD ("evidence-in-its-order", test_evidence_in_its_order);
  ADD ("stands-by-itself", test_stands_by_itself);

  return g_test_run ();
}
