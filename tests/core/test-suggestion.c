/* test-suggestion.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-suggestion.h"

/* The marks of one stage: statements, then describes, partly, does not, not sure. */
#define M(n, d, p, x, u) { n, d, p, x, u }
#define NONE(n) M (n, 0, 0, 0, 0)

static const struct
{
  const char *name;
  SendaStageMarks marks[SENDA_N_STAGES];
  SendaSuggestionKind kind;
  guint stage;
} cases[] = {
  { "nothing marked",
    { NONE (2), NONE (2), NONE (3), NONE (2), NONE (2) }, SENDA_SUGGESTION_UNMARKED, 0 },
  { "one of three marked is less than half",
    { NONE (2), NONE (2), M (3, 1, 0, 0, 0), NONE (2), NONE (2) }, SENDA_SUGGESTION_UNMARKED, 0 },
  { "half of the statements marked is enough",
    { NONE (2), NONE (2), M (4, 2, 0, 0, 0), NONE (2), NONE (2) }, SENDA_SUGGESTION_STAGE, 3 },
  { "a stage of one statement",
    { M (1, 1, 0, 0, 0), NONE (2), NONE (1), NONE (2), NONE (2) }, SENDA_SUGGESTION_STAGE, 1 },
  { "partly alone is a half, and a half is enough",
    { NONE (2), M (2, 0, 2, 0, 0), NONE (2), NONE (2), NONE (2) }, SENDA_SUGGESTION_STAGE, 2 },
  { "less than a half is not",
    { NONE (2), M (2, 0, 1, 1, 0), NONE (2), NONE (2), NONE (2) }, SENDA_SUGGESTION_NO_STAGE, 0 },
  { "not sure is a mark that describes nothing",
    { M (2, 0, 0, 0, 2), NONE (2), NONE (2), NONE (2), NONE (2) }, SENDA_SUGGESTION_NO_STAGE, 0 },
  { "not sure lowers the share",
    { M (2, 1, 0, 0, 1), M (3, 2, 0, 1, 0), NONE (2), NONE (2), NONE (2) },
    SENDA_SUGGESTION_STAGE, 2 },
  { "the greatest share wins, not the highest stage",
    { NONE (2), M (2, 2, 0, 0, 0), M (3, 2, 1, 0, 0), M (2, 1, 0, 1, 0), NONE (2) },
    SENDA_SUGGESTION_STAGE, 2 },
  { "shares compare exactly: two thirds against four sixths",
    { NONE (2), M (3, 2, 0, 1, 0), M (6, 4, 0, 2, 0), NONE (2), NONE (2) },
    SENDA_SUGGESTION_BETWEEN, 2 },
  { "neighbours that tie lie between",
    { NONE (2), M (2, 2, 0, 0, 0), M (3, 3, 0, 0, 0), NONE (2), NONE (2) },
    SENDA_SUGGESTION_BETWEEN, 2 },
  { "the first two tie",
    { M (2, 1, 1, 0, 0), M (2, 1, 1, 0, 0), M (2, 1, 0, 1, 0), NONE (2), NONE (2) },
    SENDA_SUGGESTION_BETWEEN, 1 },
  { "the last two tie",
    { NONE (2), NONE (2), NONE (2), M (2, 2, 0, 0, 0), M (2, 2, 0, 0, 0) },
    SENDA_SUGGESTION_BETWEEN, 4 },
  { "a tie across a gap points apart",
    { M (2, 2, 0, 0, 0), NONE (2), M (3, 3, 0, 0, 0), NONE (2), NONE (2) },
    SENDA_SUGGESTION_APART, 0 },
  { "three that tie point apart",
    { NONE (2), M (2, 2, 0, 0, 0), M (2, 2, 0, 0, 0), M (2, 2, 0, 0, 0), NONE (2) },
    SENDA_SUGGESTION_APART, 0 },
  { "a later better stage breaks an earlier tie",
    { M (2, 1, 0, 1, 0), NONE (2), M (2, 1, 0, 1, 0), NONE (2), M (2, 2, 0, 0, 0) },
    SENDA_SUGGESTION_STAGE, 5 },
  { "a stage with too few marks does not tie",
    { NONE (2), M (2, 2, 0, 0, 0), M (3, 1, 0, 0, 0), NONE (2), NONE (2) },
    SENDA_SUGGESTION_STAGE, 2 },
  { "a stage that does not describe us at all",
    { M (2, 0, 0, 2, 0), M (2, 0, 0, 2, 0), NONE (2), NONE (2), NONE (2) },
    SENDA_SUGGESTION_NO_STAGE, 0 },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SendaSuggestion suggestion;

      g_test_message ("%s", cases[i].name);
      senda_suggestion_compute (&suggestion, cases[i].marks);
      g_assert_cmpint (suggestion.kind, ==, cases[i].kind);
      g_assert_cmpuint (suggestion.stage, ==, cases[i].stage);
    }
}

static void
compute (SendaSuggestion *suggestion,
         const char      *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_str_equal (cases[i].name, name))
      {
        senda_suggestion_compute (suggestion, cases[i].marks);
        return;
      }
  g_assert_not_reached ();
}

static void
test_agreement (void)
{
  SendaSuggestion suggestion;
  g_autofree char *key = NULL;

  compute (&suggestion, "neighbours that tie lie between");
  key = senda_suggestion_to_key (&suggestion);
  g_assert_cmpstr (key, ==, "2-3");
  g_assert_false (senda_suggestion_agrees_with (&suggestion, 1));
  g_assert_true (senda_suggestion_agrees_with (&suggestion, 2));
  g_assert_true (senda_suggestion_agrees_with (&suggestion, 3));
  g_assert_false (senda_suggestion_agrees_with (&suggestion, 4));

  compute (&suggestion, "nothing marked");
  g_assert_null (senda_suggestion_to_key (&suggestion));
  g_assert_true (senda_suggestion_agrees_with (&suggestion, 5));
}

static void
test_words (void)
{
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  SendaSuggestion suggestion;
  g_autofree char *sentence = NULL;
  g_auto (GStrv) reasons = NULL;

  compute (&suggestion, "neighbours that tie lie between");
  sentence = senda_suggestion_to_sentence (&suggestion, english);
  g_assert_cmpstr (sentence, ==, "The statements suggest a place between stages 2 and 3.");

  compute (&suggestion, "partly alone is a half, and a half is enough");
  reasons = senda_suggestion_reasons (&suggestion, english);
  g_assert_cmpuint (g_strv_length (reasons), ==, 2);
  g_assert_cmpstr (reasons[0], ==, "The statements suggest stage 2.");
  g_assert_cmpstr (reasons[1], ==, "Stage 2: partly 2.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/suggestion/follows-its-rule", test_table);
  g_test_add_func ("/suggestion/agrees-with-a-choice", test_agreement);
  g_test_add_func ("/suggestion/gives-its-reasons", test_words);
  return g_test_run ();
}
