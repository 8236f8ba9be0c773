/* test-spread.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

#include "senda-agreed-stage.h"
#include "senda-spread.h"
#include "senda-statement-mark.h"

#include <string.h>

#define ELEMENT "leadership"
#define STATEMENT "leadership.2.1"
#define N_ROUNDS 2000
#define MAX_BALLOTS 14

/* In the order of senda_discipline_groups. */
static const struct
{
  const char *code;
  const char *discipline;
} groups[] = {
  { "police", "discipline.local-law-enforcement" },
  { "prosecution", "discipline.local-prosecutors" },
  { "services", "discipline.victim-services" },
  { "legal", "discipline.legal-services" },
  { "health", "discipline.health-care" },
  { "survivors", "discipline.survivor-leaders" },
  { "other", "discipline.child-welfare" },
};

#define SURVIVORS 5

/* The records of a round, as they are made. */
typedef struct
{
  SendaContent *content;
  SendaRecord *round;
  GPtrArray *raters;
  GPtrArray *ballots;
  GPtrArray *ratings;
} Round;

static void
round_begin (Round        *round,
             SendaContent *content,
             gboolean      is_anonymous)
{
  static const PeopleRow row = { "round", "r", { "name", "2026" } };

  round->content = g_object_ref (content);
  round->round = people_record_new (&row, 0);
  people_record_set (round->round, "is_anonymous", is_anonymous ? "1" : "0");
  round->raters = g_ptr_array_new_with_free_func (g_object_unref);
  round->ballots = g_ptr_array_new_with_free_func (g_object_unref);
  round->ratings = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
round_clear (Round *round)
{
  g_ptr_array_unref (round->raters);
  g_ptr_array_unref (round->ballots);
  g_ptr_array_unref (round->ratings);
  g_object_unref (round->round);
  g_object_unref (round->content);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Round, round_clear)

static SendaRecord *
add (GPtrArray  *records,
     const char *type,
     const char *prefix)
{
  g_autofree char *id = g_strdup_printf ("%s%u", prefix, records->len);
  const PeopleRow row = { type, id, { NULL } };

  g_ptr_array_add (records, people_record_new (&row, 0));
  return g_ptr_array_index (records, records->len - 1);
}

/* A ballot of somebody of @discipline: in a round with names, by the rater. */
static SendaRecord *
add_ballot (Round      *round,
            const char *discipline)
{
  SendaRecord *ballot = add (round->ballots, "ballot", "b");
  SendaRecord *rater = NULL;

  if (senda_record_get_integer (round->round, "is_anonymous"))
    {
      people_record_set (ballot, "discipline", discipline);
      return ballot;
    }
  rater = add (round->raters, "rater", "p");
  people_record_set (rater, "discipline", discipline);
  people_record_set (ballot, "rater", senda_record_get_id (rater));
  return ballot;
}

/* "3": at stage 3; "?": cannot say; "n": does not apply; "-": nothing at all; "m": marks alone. */
static SendaRecord *
add_rating (Round       *round,
            SendaRecord *ballot,
            const char  *element,
            char         answer)
{
  const char text[] = { answer, '\0' };
  SendaRecord *rating = NULL;

  if (answer == '-')
    return NULL;
  rating = add (round->ratings, "rating", "x");
  people_record_set (rating, "ballot", senda_record_get_id (ballot));
  people_record_set (rating, "element", element);
  if (answer == '?')
    people_record_set (rating, "answer", SENDA_RATING_UNSURE);
  else if (answer == 'n')
    people_record_set (rating, "answer", SENDA_RATING_NOT_APPLICABLE);
  else if (answer != 'm')
    {
      people_record_set (rating, "answer", SENDA_RATING_STAGE);
      people_record_set (rating, "stage", text);
    }
  return rating;
}

/* "police 232?, services 4": three officers at stages 2, 3 and 2, one who cannot say, and so on. */
static void
add_ballots (Round      *round,
             const char *element,
             const char *written)
{
  g_auto (GStrv) parts = g_strsplit (written, ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 2);
      guint group = 0;

      while (strcmp (groups[group].code, words[0]) != 0)
        g_assert_cmpuint (++group, <, G_N_ELEMENTS (groups));
      for (const char *at = words[1]; *at != '\0'; at++)
        add_rating (round, add_ballot (round, groups[group].discipline), element, *at);
    }
}

static SendaBallotBox *
open_box (Round *round)
{
  return senda_ballot_box_new (round->content, round->round, round->raters, round->ballots,
                               round->ratings);
}

static const SendaElement *
find_element (Round *round)
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
      g_auto (Round) round = { NULL };
      g_autoptr (SendaBallotBox) box = NULL;
      g_autoptr (SendaSpread) spread = NULL;
      g_autofree char *said = NULL;
      g_autofree char *shown = NULL;

      g_test_message ("%s", cases[i].name);
      round_begin (&round, content, cases[i].is_anonymous);
      add_ballots (&round, ELEMENT, cases[i].ballots);
      box = open_box (&round);
      spread = senda_spread_new (box, find_element (&round));
      said = senda_spread_say (spread, english);
      shown = write_groups (spread, english);
      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpuint (spread->n_ballots, ==, round.ballots->len);
    }
}

static void
test_counts (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_auto (Round) round = { NULL };
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (SendaSpread) spread = NULL;

  round_begin (&round, content, FALSE);
  add_ballots (&round, ELEMENT, "police 225, services 4?, health n-");
  box = open_box (&round);
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
  g_auto (Round) round = { NULL };
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (SendaSpread) spread = NULL;

  round_begin (&round, content, FALSE);
  add_ballots (&round, ELEMENT, "police 2222");
  people_record_set (g_ptr_array_index (round.ratings, 0), "answer", "perhaps");
  people_record_set (g_ptr_array_index (round.ratings, 1), "stage", "6");
  people_record_set (g_ptr_array_index (round.ratings, 2), "stage", NULL);
  people_record_set (g_ptr_array_index (round.raters, 3), "discipline", "discipline.unheard-of");
  box = open_box (&round);
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
      g_auto (Round) round = { NULL };
      g_autoptr (SendaBallotBox) box = NULL;
      SendaStageMarks marks;
      gboolean is_shown = FALSE;

      g_test_message ("%s", mark_cases[i].name);
      round_begin (&round, content, mark_cases[i].is_anonymous);
      add_ballots (&round, ELEMENT, mark_cases[i].ballots);
      for (guint j = 0; j < mark_cases[i].n_marks; j++)
        people_record_set (g_ptr_array_index (round.ratings, j), "marks",
                           "leadership.1.1=does-not, " STATEMENT "=partly");
      box = open_box (&round);
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
  g_auto (Round) round = { NULL };
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (GPtrArray) widest = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GString) written = g_string_new (NULL);
  SendaRecord *ballots[5];

  round_begin (&round, content, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (ballots); i++)
    ballots[i] = add_ballot (&round, groups[0].discipline);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ballots); j++)
      add_rating (&round, ballots[j], views[i].element, views[i].answers[j]);
  box = open_box (&round);
  widest = senda_spread_list_widest (box, SENDA_SPREAD_WIDEST);
  two = senda_spread_list_widest (box, 2);

  for (guint i = 0; i < widest->len; i++)
    g_string_append_printf (written, "%s ",
                            ((SendaSpread *) g_ptr_array_index (widest, i))->element->id);
  g_assert_cmpstr (written->str, ==,
                   "membership media meetings guiding-principles leadership ");
  g_assert_cmpuint (two->len, ==, 2);
}

/* One random round beside what is known of it without the code that is tested: each ballot's group,
 * and for each element its answer. */
typedef struct
{
  Round round;
  guint n_ballots;
  guint group_of[MAX_BALLOTS];
  char *answers[MAX_BALLOTS];
  char *marks[MAX_BALLOTS]; /* on the first statement of each element */
} RandomRound;

/* How often each situation was met: a test that never meets one proves nothing of it. */
typedef struct
{
  guint hidden;
  guint apart;
  guint joined;
  guint whole;
  guint marks;
  guint marks_hidden;
} Met;

static const SendaStatement *
first_statement (const SendaElement *element)
{
  const SendaElementStage *stage = g_ptr_array_index (element->stages, 0);

  return g_ptr_array_index (stage->statements, 0);
}

static void
random_round_rate (RandomRound        *self,
                   const SendaElement *element,
                   guint               i)
{
  static const char answers[] = "12345?n-m";
  char answer = answers[g_test_rand_int_range (0, strlen (answers))];
  SendaRecord *rating = add_rating (&self->round, g_ptr_array_index (self->round.ballots, i),
                                    element->id, answer);
  gboolean marks = rating != NULL && g_test_rand_bit ();

  self->answers[i][element->position] = answer;
  self->marks[i][element->position] = marks ? 'x' : '-';
  if (marks)
    {
      g_autofree char *text = g_strconcat (first_statement (element)->id, "=describes", NULL);

      people_record_set (rating, "marks", text);
    }
}

/* Few groups or many, so that small and large ones come together in every way. */
static void
random_round_begin (RandomRound  *self,
                    SendaContent *content,
                    gboolean      is_anonymous)
{
  guint n_groups = g_test_rand_int_range (1, G_N_ELEMENTS (groups) + 1);
  guint first = g_test_rand_int_range (0, G_N_ELEMENTS (groups));
  guint n_elements = 0;

  round_begin (&self->round, content, is_anonymous);
  n_elements = senda_content_get_n_elements (content);
  self->n_ballots = g_test_rand_int_range (0, MAX_BALLOTS + 1);
  for (guint i = 0; i < self->n_ballots; i++)
    {
      self->group_of[i] = (first + g_test_rand_int_range (0, n_groups)) % G_N_ELEMENTS (groups);
      self->answers[i] = g_new0 (char, n_elements);
      self->marks[i] = g_new0 (char, n_elements);
      add_ballot (&self->round, groups[self->group_of[i]].discipline);
      for (guint j = 0; j < n_elements; j++)
        random_round_rate (self, senda_content_get_element (content, j), i);
    }
}

static void
random_round_clear (RandomRound *self)
{
  for (guint i = 0; i < self->n_ballots; i++)
    {
      g_free (self->answers[i]);
      g_free (self->marks[i]);
    }
  round_clear (&self->round);
}

static gboolean
answers (RandomRound *self,
         guint        ballot,
         guint        element)
{
  return strchr ("-m", self->answers[ballot][element]) == NULL;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits > 0; bits >>= 1)
    n += bits & 1;
  return n;
}

/* The ballots that answer, as bits: all, or those of one group. */
static guint
find_set (RandomRound *self,
          guint        element,
          int          group)
{
  guint set = 0;

  for (guint i = 0; i < self->n_ballots; i++)
    if (answers (self, i, element) && (group < 0 || self->group_of[i] == (guint) group))
      set |= 1u << i;
  return set;
}

static int
find_group (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (groups); i++)
    if (strcmp (senda_discipline_groups[i].name, name) == 0)
      return i;
  return -1;
}

/* That @votes are those of the ballots in @set, and of no other. */
static void
assert_votes_of (RandomRound      *self,
                 guint             element,
                 guint             set,
                 const SendaVotes *votes)
{
  SendaVotes expected = { { 0 }, 0, 0 };

  for (guint i = 0; i < self->n_ballots; i++)
    {
      char answer = self->answers[i][element];

      if ((set & (1u << i)) == 0)
        continue;
      if (answer == '?')
        expected.unsure++;
      else if (answer == 'n')
        expected.not_applicable++;
      else
        expected.at_stage[answer - '1']++;
    }
  g_assert_cmpmem (votes, sizeof *votes, &expected, sizeof expected);
}

/* The ballots that each published group speaks of; returns how many groups. */
static guint
find_published (RandomRound       *self,
                const SendaSpread *spread,
                guint              sets[G_N_ELEMENTS (groups) + 1])
{
  guint element = spread->element->position;
  guint rest = find_set (self, element, -1);

  g_assert_cmpuint (spread->groups->len, <=, G_N_ELEMENTS (groups));
  for (guint i = 0; i < spread->groups->len; i++)
    {
      const SendaSpreadGroup *group = &g_array_index (spread->groups, SendaSpreadGroup, i);
      int position = find_group (group->group);

      g_assert_true (position >= 0 || i + 1 == spread->groups->len);
      sets[i] = position >= 0 ? find_set (self, element, position) : rest;
      rest &= ~sets[i];
      assert_votes_of (self, element, sets[i], &group->votes);
    }
  g_assert_true (rest == 0 || spread->groups->len == 0);
  return spread->groups->len;
}

/* Whether @set, which somebody can work out, is large enough to point at nobody. */
static gboolean
is_safe (RandomRound *self,
         guint        element,
         guint        set,
         gboolean     is_anonymous)
{
  guint survivors = find_set (self, element, SURVIVORS);

  if (set == 0 || count_bits (set) >= SENDA_SPREAD_LEAST)
    return TRUE;
  return !is_anonymous && (set & ~survivors) != 0;
}

/* All that can be had by taking published groups together, and away from the whole. */
static void
assert_no_difference_points_at_anybody (RandomRound       *self,
                                        const SendaSpread *spread,
                                        gboolean           is_anonymous)
{
  guint sets[G_N_ELEMENTS (groups) + 1];
  guint element = spread->element->position;
  guint whole = find_set (self, element, -1);
  guint n_sets = find_published (self, spread, sets);

  for (guint choice = 1; choice < 1u << n_sets; choice++)
    {
      guint together = 0;

      for (guint i = 0; i < n_sets; i++)
        together |= choice & (1u << i) ? sets[i] : 0;
      g_assert_true (is_safe (self, element, together, is_anonymous));
      g_assert_true (is_safe (self, element, whole & ~together, is_anonymous));
    }
  if (is_anonymous && spread->is_shown)
    g_assert_true (is_safe (self, element, whole, is_anonymous));
  if (n_sets > 0 && g_array_index (spread->groups, SendaSpreadGroup, n_sets - 1).group == NULL)
    g_assert_cmpuint (count_bits (sets[n_sets - 1]), >=, SENDA_SPREAD_LEAST);
}

/* In an anonymous round: every group of three or more is shown, unless the rest is too small to be
 * left; then the smallest of them alone is not. */
static void
assert_no_more_is_held_back (RandomRound       *self,
                             const SendaSpread *spread,
                             Met               *met)
{
  guint small = 0;
  guint n_large = 0;
  guint n_named = 0;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      guint count = count_bits (find_set (self, spread->element->position, i));

      n_large += count >= SENDA_SPREAD_LEAST;
      small += count < SENDA_SPREAD_LEAST ? count : 0;
    }
  for (guint i = 0; i < spread->groups->len; i++)
    n_named += g_array_index (spread->groups, SendaSpreadGroup, i).group != NULL;
  if (small > 0 && small < SENDA_SPREAD_LEAST && n_large > 0)
    {
      g_assert_cmpuint (n_named, ==, n_large - 1);
      met->joined++;
    }
  else
    g_assert_cmpuint (n_named, ==, n_large);
  met->apart += n_named > 1;
  met->whole += n_named == 0;
}

static void
assert_nothing_is_shown (const SendaSpread *spread)
{
  static const SendaVotes nothing = { { 0 }, 0, 0 };

  g_assert_cmpmem (&spread->votes, sizeof nothing, &nothing, sizeof nothing);
  g_assert_cmpuint (spread->lowest + spread->highest, ==, 0);
  g_assert_cmpuint (spread->groups->len, ==, 0);
}

/* Of a statement only the whole is ever told, so there is nothing to take it from. */
static void
check_marks (RandomRound        *self,
             SendaBallotBox     *box,
             const SendaElement *element,
             gboolean            is_anonymous,
             Met                *met)
{
  guint n_answers = count_bits (find_set (self, element->position, -1));
  guint n_marks = 0;
  SendaStageMarks marks;

  for (guint i = 0; i < self->n_ballots; i++)
    n_marks += self->marks[i][element->position] == 'x';
  if (senda_spread_count_marks (box, first_statement (element), &marks))
    {
      g_assert_true (!is_anonymous || MIN (n_marks, n_answers) >= SENDA_SPREAD_LEAST);
      g_assert_cmpuint (marks.n_describes, ==, n_marks);
      met->marks++;
      return;
    }
  g_assert_true (is_anonymous && MIN (n_marks, n_answers) < SENDA_SPREAD_LEAST);
  g_assert_cmpuint (marks.n_describes + marks.n_statements, ==, 0);
  met->marks_hidden++;
}

static void
check_element (RandomRound        *self,
               SendaBallotBox     *box,
               const SendaElement *element,
               gboolean            is_anonymous,
               Met                *met)
{
  g_autoptr (SendaSpread) spread = senda_spread_new (box, element);
  guint whole = find_set (self, element->position, -1);

  g_assert_cmpuint (spread->n_ballots, ==, self->n_ballots);
  g_assert_cmpuint (spread->n_answers, ==, count_bits (whole));
  g_assert_cmpint (spread->is_shown, ==,
                   !is_anonymous || count_bits (whole) >= SENDA_SPREAD_LEAST);
  check_marks (self, box, element, is_anonymous, met);
  if (!spread->is_shown)
    {
      assert_nothing_is_shown (spread);
      met->hidden++;
      return;
    }
  assert_votes_of (self, element->position, whole, &spread->votes);
  assert_no_difference_points_at_anybody (self, spread, is_anonymous);
  if (is_anonymous)
    assert_no_more_is_held_back (self, spread, met);
}

static void
check_random_rounds (gboolean is_anonymous,
                     Met     *met)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      RandomRound random = { .n_ballots = 0 };
      g_autoptr (SendaBallotBox) box = NULL;
      g_autoptr (GPtrArray) widest = NULL;

      random_round_begin (&random, content, is_anonymous);
      box = open_box (&random.round);
      for (guint j = 0; j < senda_content_get_n_elements (content); j++)
        check_element (&random, box, senda_content_get_element (content, j), is_anonymous, met);
      widest = senda_spread_list_widest (box, SENDA_SPREAD_WIDEST);
      for (guint j = 0; j < widest->len; j++)
        g_assert_true (((SendaSpread *) g_ptr_array_index (widest, j))->is_shown);
      random_round_clear (&random);
    }
}

static void
test_anonymous_ballots_point_at_nobody (void)
{
  Met met = { 0 };

  check_random_rounds (TRUE, &met);
  g_test_message ("%u hidden, %u with groups apart, %u where one joined, %u whole, marks of %u shown "
                  "and of %u not", met.hidden, met.apart, met.joined, met.whole, met.marks,
                  met.marks_hidden);
  g_assert_cmpuint (met.hidden, >, 0);
  g_assert_cmpuint (met.apart, >, 0);
  g_assert_cmpuint (met.joined, >, 0);
  g_assert_cmpuint (met.whole, >, 0);
  g_assert_cmpuint (met.marks, >, 0);
  g_assert_cmpuint (met.marks_hidden, >, 0);
}

static void
test_survivors_are_never_fewer_than_three (void)
{
  Met met = { 0 };

  check_random_rounds (FALSE, &met);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/spread/says-and-shows", test_says_and_shows);
  g_test_add_func ("/spread/counts", test_counts);
  g_test_add_func ("/spread/passes-over-what-is-no-answer", test_passes_over_what_is_no_answer);
  g_test_add_func ("/spread/counts-marks", test_counts_marks);
  g_test_add_func ("/spread/talk-about-these-first", test_talk_about_these_first);
  g_test_add_func ("/spread/anonymous-ballots-point-at-nobody",
                   test_anonymous_ballots_point_at_nobody);
  g_test_add_func ("/spread/survivors-are-never-fewer-than-three",
                   test_survivors_are_never_fewer_than_three);
  return g_test_run ();
}
