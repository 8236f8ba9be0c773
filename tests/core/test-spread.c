/* test-spread.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ballots-fixture.h"
#include "mo-writer.h"

#include "senda-spread.h"

#define ELEMENT "leadership"
#define STATEMENT "leadership.2.1"

static const SendaElement *
find_element (Ballots *round)
{
  return senda_content_find_element (round->content, ELEMENT);
}

/* What everyone sees, and each group. */
static const struct
{
  const char *name;
  gboolean is_anonymous;
  const char *ballots;
  const char *said;
  const char *shown;
} cases[] = {
  { "nobody has given a ballot", FALSE, "",
    "No ballot answers this yet.", "" },
  { "nobody has, without names", TRUE, "",
    "No ballot answers this yet.", "" },
  { "one speaks for a whole discipline", FALSE, "police 3",
    "1 sees stage 3.", "Law enforcement: 1 at stage 3" },
  { "all agree", FALSE, "police 33, health 3",
    "All 3 see stage 3.", "Law enforcement: 2 at stage 3; Health: 1 at stage 3" },
  { "neighbours are told with their counts, the commonest first", FALSE, "police 233, services 3?",
    "3 see stage 3, 1 sees stage 2, 1 cannot say.",
    "Law enforcement: 1 at stage 2, 2 at stage 3; Victim services: 1 at stage 3, 1 cannot say" },
  { "far apart no figure is told", FALSE, "police 444, services 1",
    "Views run from stage 1 to stage 4.",
    "Law enforcement: 3 at stage 4; Victim services: 1 at stage 1" },
  { "nobody names a stage", FALSE, "police ??, services nn",
    "2 cannot say, 2 say that it does not apply.",
    "Law enforcement: 2 cannot say; Victim services: 2 say that it does not apply" },
  { "one says that it does not apply", FALSE, "police 3n",
    "1 sees stage 3, 1 says that it does not apply.",
    "Law enforcement: 1 at stage 3, 1 says that it does not apply" },
  { "a ballot that only marks statements does not answer", FALSE, "police 2m-",
    "1 sees stage 2.", "Law enforcement: 1 at stage 2" },

  { "three survivors stand apart", FALSE, "police 2, survivors 433",
    "Views run from stage 2 to stage 4.",
    "Law enforcement: 1 at stage 2; Survivor leadership: 2 at stage 3, 1 at stage 4" },
  { "two do not: the smallest group joins them", FALSE, "police 22, services 333, survivors 44",
    "Views run from stage 2 to stage 4.",
    "Victim services: 3 at stage 3; Others together: 2 at stage 2, 2 at stage 4" },
  { "one survivor needs two more", FALSE, "police 2222, legal 3, health 3, survivors 4",
    "Views run from stage 2 to stage 4.",
    "Law enforcement: 4 at stage 2; Others together: 2 at stage 3, 1 at stage 4" },
  { "of groups as small the first that are named stay", FALSE,
    "police 22, services 33, survivors 2", "3 see stage 2, 2 see stage 3.",
    "Law enforcement: 2 at stage 2; Others together: 1 at stage 2, 2 at stage 3" },
  { "with one other there is nothing to tell apart", FALSE, "police 2, survivors 2",
    "All 2 see stage 2.", "" },
  { "who does not answer does not make a group larger", FALSE,
    "police 2222, health 33, survivors 4--m", "Views run from stage 2 to stage 4.",
    "Law enforcement: 4 at stage 2; Others together: 2 at stage 3, 1 at stage 4" },

  { "two ballots without names show nothing", TRUE, "police 25",
    "Too few ballots answer this to show them without pointing at anyone.", "" },
  { "neither do five of whom two answer", TRUE, "police 25---",
    "Too few ballots answer this to show them without pointing at anyone.", "" },
  { "three of one discipline", TRUE, "police 223",
    "2 see stage 2, 1 sees stage 3.", "Law enforcement: 2 at stage 2, 1 at stage 3" },
  { "three of three disciplines", TRUE, "police 2, health 2, other 3",
    "2 see stage 2, 1 sees stage 3.", "" },
  { "the small ones together are large enough", TRUE,
    "police 222, prosecution 3, health 3, other 3", "3 see stage 2, 3 see stage 3.",
    "Law enforcement: 3 at stage 2; Others together: 3 at stage 3" },
  { "one alone takes the smallest group along", TRUE, "police 2222, services 333, health 3",
    "4 see stage 2, 4 see stage 3.",
    "Law enforcement: 4 at stage 2; Others together: 4 at stage 3" },
  { "one beside one group hides the group too", TRUE, "police 2222, health 3",
    "4 see stage 2, 1 sees stage 3.", "" },
  { "a group is as large as its answers", TRUE, "police 22--, services 333, health 33",
    "5 see stage 3, 2 see stage 2.",
    "Victim services: 3 at stage 3; Others together: 2 at stage 2, 2 at stage 3" },
};

static char *
write_groups (SendaSpread  *spread,
              SendaCatalog *catalog)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < spread->groups->len; i++)
    {
      const SendaSpreadGroup *group = &g_array_index (spread->groups, SendaSpreadGroup, i);
      g_autofree char *votes = senda_votes_say (&group->votes, catalog);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "",
                              senda_spread_group_say (group, catalog), votes);
    }
  return g_string_free (text, FALSE);
}

static void
test_says_and_shows (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Ballots) round = { NULL };
      g_autoptr (SendaBallotBox) box = NULL;
      g_autoptr (SendaSpread) spread = NULL;
      g_autofree char *said = NULL;
      g_autofree char *shown = NULL;

      g_test_message ("%s", cases[i].name);
      ballots_begin (&round, content, cases[i].is_anonymous);
      ballots_write (&round, ELEMENT, cases[i].ballots);
      box = ballots_open (&round);
      spread = senda_spread_new (box, find_element (&round));
      said = senda_spread_say (spread, english);
      shown = write_groups (spread, english);
      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpuint (spread->n_ballots, ==, round.ballots->len);
    }
}

/* The words are those of the catalogue, one or many, whatever the screen speaks. */
static void
test_speaks_the_language_asked_for (void)
{
  static const char see[] = "spread\004{n} sees stage {stage}\0{n} see stage {stage}";
  static const char ven[] = "{n} ve la etapa {stage}\0{n} ven la etapa {stage}";
  static const MoEntry entries[] = {
    MO_HEADER ("nplurals=2; plural=n != 1;\n"),
    { see, sizeof see - 1, ven, sizeof ven - 1 },
  };
  g_autoptr (GBytes) mo = mo_write (entries, G_N_ELEMENTS (entries), FALSE);
  g_autoptr (SendaCatalog) spanish = senda_catalog_new ("es", mo, NULL);
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_auto (Ballots) round = { NULL };
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (SendaSpread) spread = NULL;
  g_autofree char *said = NULL;

  ballots_begin (&round, content, FALSE);
  ballots_write (&round, ELEMENT, "police 223");
  box = ballots_open (&round);
  spread = senda_spread_new (box, find_element (&round));
  said = senda_spread_say (spread, spanish);
  g_assert_cmpstr (said, ==, "2 ven la etapa 2, 1 ve la etapa 3.");
}

static void
test_counts (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_auto (Ballots) round = { NULL };
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (SendaSpread) spread = NULL;

  ballots_begin (&round, content, FALSE);
  ballots_write (&round, ELEMENT, "police 225, services 4?, health n-");
  box = ballots_open (&round);
  spread = senda_spread_new (box, find_element (&round));

  g_assert_true (spread->is_shown);
  g_assert_cmpuint (spread->n_ballots, ==, 7);
  g_assert_cmpuint (spread->n_answers, ==, 6);
  g_assert_cmpuint (senda_votes_count (&spread->votes), ==, 6);
  g_assert_cmpuint (spread->votes.at_stage[1], ==, 2);
  g_assert_cmpuint (spread->votes.unsure, ==, 1);
  g_assert_cmpuint (spread->votes.not_applicable, ==, 1);
  g_assert_cmpuint (spread->lowest, ==, 2);
  g_assert_cmpuint (spread->highest, ==, 5);
  g_assert_true (senda_spread_is_apart (spread));
}

/* What another version or a damaged file may say. */
static void
test_passes_over_what_is_no_answer (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_auto (Ballots) round = { NULL };
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (SendaSpread) spread = NULL;

  ballots_begin (&round, content, FALSE);
  ballots_write (&round, ELEMENT, "police 2222");
  people_record_set (g_ptr_array_index (round.ratings, 0), "answer", "perhaps");
  people_record_set (g_ptr_array_index (round.ratings, 1), "stage", "6");
  people_record_set (g_ptr_array_index (round.ratings, 2), "stage", NULL);
  people_record_set (g_ptr_array_index (round.raters, 3), "discipline", "discipline.unheard-of");
  box = ballots_open (&round);
  spread = senda_spread_new (box, find_element (&round));

  g_assert_cmpuint (spread->n_answers, ==, 1);
  g_assert_cmpuint (spread->groups->len, ==, 1);
  g_assert_cmpstr (g_array_index (spread->groups, SendaSpreadGroup, 0).group, ==,
                   SENDA_GROUP_OTHER);
}

/* How many mark the statement, of how many ballots that answer. */
static const struct
{
  const char *name;
  gboolean is_anonymous;
  const char *ballots;
  guint n_marks;
  gboolean is_shown;
} mark_cases[] = {
  { "with names one mark is shown", FALSE, "police 2", 1, TRUE },
  { "without, three are", TRUE, "police 222", 3, TRUE },
  { "two of three are not", TRUE, "police 222", 2, FALSE },
  { "nor three marks where two answer", TRUE, "police 22m", 3, FALSE },
  { "nor none", TRUE, "police 2222", 0, FALSE },
};

static void
test_counts_marks (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (mark_cases); i++)
    {
      g_auto (Ballots) round = { NULL };
      g_autoptr (SendaBallotBox) box = NULL;
      SendaStageMarks marks;
      gboolean is_shown = FALSE;

      g_test_message ("%s", mark_cases[i].name);
      ballots_begin (&round, content, mark_cases[i].is_anonymous);
      ballots_write (&round, ELEMENT, mark_cases[i].ballots);
      for (guint j = 0; j < mark_cases[i].n_marks; j++)
        people_record_set (g_ptr_array_index (round.ratings, j), "marks",
                           "leadership.1.1=does-not, " STATEMENT "=partly");
      box = ballots_open (&round);
      is_shown = senda_spread_count_marks (
        box, senda_content_find_statement (round.content, STATEMENT), &marks);
      g_assert_cmpint (is_shown, ==, mark_cases[i].is_shown);
      g_assert_cmpuint (marks.n_partly, ==, is_shown ? mark_cases[i].n_marks : 0);
      g_assert_cmpuint (marks.n_statements, ==, is_shown ? round.ballots->len : 0);
      g_assert_cmpuint (marks.n_describes + marks.n_does_not + marks.n_unsure, ==, 0);
    }
}

static void
test_talk_about_these_first (void)
{
  static const struct
  {
    const char *element;
    const char *answers; /* of the same five people */
  } views[] = {
    { "mission-statement", "33333" },
    { "guiding-principles", "23323" },
    { "leadership", "2333?" },
    { "membership", "15333" },
    { "meetings", "14333" },
    { "media", "14433" },
    { "data", "nnnn2" },
  };
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_auto (Ballots) round = { NULL };
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (GPtrArray) widest = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GString) written = g_string_new (NULL);
  SendaRecord *ballots[5];

  ballots_begin (&round, content, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (ballots); i++)
    ballots[i] = ballots_add (&round, ballot_groups[0].discipline);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ballots); j++)
      ballots_add_rating (&round, ballots[j], views[i].element, views[i].answers[j]);
  box = ballots_open (&round);
  widest = senda_spread_list_widest (box, SENDA_SPREAD_WIDEST);
  two = senda_spread_list_widest (box, 2);

  for (guint i = 0; i < widest->len; i++)
    g_string_append_printf (written, "%s ",
                            ((SendaSpread *) g_ptr_array_index (widest, i))->element->id);
  g_assert_cmpstr (written->str, ==,
                   "membership media meetings guiding-principles leadership ");
  g_assert_cmpuint (two->len, ==, 2);
}

/* One could tell from the difference what the last ballot says. */
static void
test_tells_nothing_while_anonymous_ballots_come_in (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  const SendaElement *leadership = senda_content_find_element (content, "leadership");
  g_auto (Ballots) round = { NULL };
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (SendaSpread) spread = NULL;
  g_autoptr (GPtrArray) widest = NULL;
  g_autofree char *said = NULL;
  SendaStageMarks marks;

  ballots_begin (&round, content, TRUE);
  senda_record_set (round.round, "state", SENDA_TEXT (SENDA_ROUND_COLLECTING));
  ballots_write (&round, "leadership", "police 2334, services 1112");
  box = ballots_open (&round);
  spread = senda_spread_new (box, leadership);
  widest = senda_spread_list_widest (box, SENDA_SPREAD_WIDEST);
  said = senda_spread_say (spread, english);
  g_assert_true (spread->is_filling);
  g_assert_false (spread->is_shown);
  g_assert_cmpuint (spread->n_ballots, ==, 8);
  g_assert_cmpuint (spread->n_answers, ==, 0);
  g_assert_cmpuint (senda_votes_count (&spread->votes), ==, 0);
  g_assert_cmpuint (spread->groups->len, ==, 0);
  g_assert_cmpuint (widest->len, ==, 0);
  g_assert_false (senda_spread_count_marks (
    box, senda_content_find_statement (content, "leadership.2.1"), &marks));
  g_assert_cmpstr (said, ==, "Anonymous ballots are coming in. What they say together is shown "
                             "when the round is being discussed.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/spread/says-and-shows", test_says_and_shows);
  g_test_add_func ("/spread/speaks-the-language-asked-for", test_speaks_the_language_asked_for);
  g_test_add_func ("/spread/counts", test_counts);
  g_test_add_func ("/spread/passes-over-what-is-no-answer", test_passes_over_what_is_no_answer);
  g_test_add_func ("/spread/counts-marks", test_counts_marks);
  g_test_add_func ("/spread/talk-about-these-first", test_talk_about_these_first);
  g_test_add_func ("/spread/tells-nothing-while-anonymous-ballots-come-in",
                   test_tells_nothing_while_anonymous_ballots_come_in);
  return g_test_run ();
}
