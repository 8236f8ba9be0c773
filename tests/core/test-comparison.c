/* test-comparison.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "mo-writer.h"
#include "people-fixture.h"

#include "senda-agreed-stage.h"
#include "senda-comparison.h"
#include "senda-statement-mark.h"

#include <string.h>

#define ELEMENT "leadership"

typedef struct
{
  SendaContent *content;
  SendaCatalog *english;
  const SendaElement *leadership;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  fixture->content = senda_content_load (NULL);
  fixture->english = senda_catalog_load ("en");
  fixture->leadership = senda_content_find_element (fixture->content, ELEMENT);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_clear_pointer (&fixture->english, senda_catalog_unref);
  g_clear_object (&fixture->content);
}

static SendaRecord *
add_agreed (GPtrArray  *agreed,
            const char *element,
            const char *state)
{
  const PeopleRow row = { "agreed_stage", element, { "element", element, "state", state } };

  g_ptr_array_add (agreed, people_record_new (&row, 0));
  return g_ptr_array_index (agreed, agreed->len - 1);
}

/* "3": at stage 3; "3~": the same, carried over; "apart": without agreement; "not ours": does not
 * apply; "silent": said to be not discussed; "unheard of": a state of a later version; "": nothing
 * at all. */
static void
agree (GPtrArray  *agreed,
       const char *element,
       const char *written)
{
  SendaRecord *record = NULL;
  char stage[] = { written[0], '\0' };

  if (*written == '\0')
    return;
  if (strcmp (written, "apart") == 0)
    add_agreed (agreed, element, SENDA_STATE_NO_AGREEMENT);
  else if (strcmp (written, "not ours") == 0)
    add_agreed (agreed, element, SENDA_STATE_NOT_APPLICABLE);
  else if (strcmp (written, "silent") == 0)
    add_agreed (agreed, element, SENDA_STATE_NOT_DISCUSSED);
  else if (strcmp (written, "unheard of") == 0)
    add_agreed (agreed, element, "postponed");
  else
    {
      record = add_agreed (agreed, element, SENDA_STATE_RATED);
      people_record_set (record, "stage", stage);
      people_record_set (record, "is_carried", written[1] == '~' ? "1" : "0");
    }
}

/* A round in which Leadership stands as @written says; @marks: "1.1=partly, 2.1=describes". */
static SendaRoundFacts *
read_round (Fixture    *fixture,
            const char *written,
            const char *marks)
{
  g_autoptr (GPtrArray) agreed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) marked = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) parts = g_strsplit (marks, ", ", -1);

  agree (agreed, ELEMENT, written);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], "=", 2);
      g_autofree char *statement = g_strconcat (ELEMENT ".", words[0], NULL);
      const PeopleRow row = { "statement_mark", parts[i],
                              { "statement", statement, "mark", words[1] } };

      g_ptr_array_add (marked, people_record_new (&row, 0));
    }
  return senda_round_facts_new (fixture->content, NULL, agreed, marked, NULL);
}

static const SendaComparisonLine *
get_line (Fixture         *fixture,
          SendaComparison *comparison)
{
  return g_ptr_array_index (comparison->lines, fixture->leadership->position);
}

#define ONE "stage 1, Creating a Foundation & Getting Started,"
#define TWO "stage 2, Developing Structure & Organization"
#define THREE "stage 3, Institutionalizing"
#define CONFIRM " It was carried over from an earlier round and waits to be confirmed."

static const struct
{
  const char *before;
  const char *after;
  SendaMove move;
  const char *said;
} cases[] = {
  { "2", "3", SENDA_MOVE_UP, "Leadership moved up from " TWO ", to " THREE "." },
  { "3", "2", SENDA_MOVE_DOWN, "Leadership moved down from " THREE ", to " TWO "." },
  { "1", "3", SENDA_MOVE_UP, "Leadership moved up from " ONE " to " THREE "." },
  { "2", "2", SENDA_MOVE_STAYED, "Leadership stayed at " TWO "." },
  { "2", "2~", SENDA_MOVE_STAYED, "Leadership stayed at " TWO "." CONFIRM },
  { "apart", "apart", SENDA_MOVE_STAYED, "Leadership is still without agreement." },
  { "not ours", "not ours", SENDA_MOVE_STAYED, "Leadership still does not apply." },
  { "", "3", SENDA_MOVE_BEGUN, "Leadership was newly discussed and is at " THREE "." },
  { "silent", "apart", SENDA_MOVE_BEGUN, "Leadership was newly discussed, without agreement." },
  { "", "not ours", SENDA_MOVE_BEGUN, "Leadership was newly discussed and does not apply." },
  { "3", "apart", SENDA_MOVE_CHANGED,
    "Leadership was at " THREE ", and is now without agreement." },
  { "3", "not ours", SENDA_MOVE_CHANGED, "Leadership was at " THREE ", and now does not apply." },
  { "apart", "2", SENDA_MOVE_CHANGED, "Leadership was without agreement and is now at " TWO "." },
  { "not ours", "2", SENDA_MOVE_CHANGED, "Leadership did not apply and is now at " TWO "." },
  { "apart", "not ours", SENDA_MOVE_CHANGED,
    "Leadership was without agreement and now does not apply." },
  { "not ours", "apart", SENDA_MOVE_CHANGED,
    "Leadership did not apply and is now without agreement." },
  { "3", "", SENDA_MOVE_DROPPED, "Leadership was at " THREE ", and was not discussed again." },
  { "apart", "silent", SENDA_MOVE_DROPPED,
    "Leadership was without agreement and was not discussed again." },
  { "not ours", "", SENDA_MOVE_DROPPED, "Leadership did not apply and was not discussed again." },
  { "", "", SENDA_MOVE_NEVER, "Leadership was discussed in neither round." },
  { "unheard of", "3", SENDA_MOVE_BEGUN,
    "Leadership was newly discussed and is at " THREE "." },
  { "silent", "unheard of", SENDA_MOVE_NEVER, "Leadership was discussed in neither round." },
  { "9", "9", SENDA_MOVE_NEVER, "Leadership was discussed in neither round." },
};

static void
test_every_way_to_move (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaRoundFacts) before = read_round (fixture, cases[i].before, "");
      g_autoptr (SendaRoundFacts) after = read_round (fixture, cases[i].after, "");
      g_autoptr (SendaComparison) comparison = senda_comparison_new (fixture->content, before,
                                                                     after);
      const SendaComparisonLine *line = get_line (fixture, comparison);
      g_autofree char *said = senda_comparison_line_say (line, fixture->content,
                                                         fixture->english);

      g_test_message ("'%s', then '%s'", cases[i].before, cases[i].after);
      g_assert_cmpint (line->move, ==, cases[i].move);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* The sentences for up and for down differ in that one word. */
static void
test_down_is_told_as_up (Fixture       *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoundFacts) two = read_round (fixture, "2", "");
  g_autoptr (SendaRoundFacts) four = read_round (fixture, "4", "");
  g_autoptr (SendaComparison) rise = senda_comparison_new (fixture->content, two, four);
  g_autoptr (SendaComparison) fall = senda_comparison_new (fixture->content, four, two);
  SendaComparisonLine turned = *get_line (fixture, rise);
  g_autofree char *down = senda_comparison_line_say (get_line (fixture, fall), fixture->content,
                                                     fixture->english);
  g_autofree char *up = NULL;
  g_autoptr (GString) said = NULL;

  turned.stages[0] = 4;
  turned.stages[1] = 2;
  up = senda_comparison_line_say (&turned, fixture->content, fixture->english);
  said = g_string_new (up);
  g_string_replace (said, "moved up", "moved down", 1);
  g_assert_cmpstr (said->str, ==, down);
}

static char *
name_statements (GPtrArray *statements)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < statements->len; i++)
    g_ptr_array_add (ids, (gpointer) ((SendaStatement *) g_ptr_array_index (statements, i))->id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

static void
test_statements_that_describe_one_round_alone (Fixture       *fixture,
                                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoundFacts) before =
    read_round (fixture, "2", "1.1=describes, 1.2=describes, 2.1=partly, 2.2=describes");
  g_autoptr (SendaRoundFacts) after =
    read_round (fixture, "2", "1.1=does-not, 2.1=describes, 2.2=describes, 3.1=describes, "
                "3.2=unsure");
  g_autoptr (SendaComparison) comparison = senda_comparison_new (fixture->content, before, after);
  const SendaComparisonLine *line = get_line (fixture, comparison);
  g_autofree char *gained = name_statements (line->gained);
  g_autofree char *lost = name_statements (line->lost);

  g_assert_cmpstr (gained, ==, "leadership.2.1, leadership.3.1");
  g_assert_cmpstr (lost, ==, "leadership.1.1, leadership.1.2");
}

static void
test_lines_by_move (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const rounds[][3] = {
    { "membership", "1", "4" }, { "leadership", "2", "3" }, { "meetings", "3", "2" },
  };
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaRoundFacts) before = NULL;
  g_autoptr (SendaRoundFacts) after = NULL;
  g_autoptr (SendaComparison) comparison = NULL;
  guint n_lines = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      agree (earlier, rounds[i][0], rounds[i][1]);
      agree (later, rounds[i][0], rounds[i][2]);
    }
  before = senda_round_facts_new (fixture->content, NULL, earlier, NULL, NULL);
  after = senda_round_facts_new (fixture->content, NULL, later, NULL, NULL);
  comparison = senda_comparison_new (fixture->content, before, after);

  for (SendaMove move = SENDA_MOVE_UP; move < SENDA_N_MOVES; move++)
    {
      g_autoptr (GPtrArray) lines = senda_comparison_dup_lines (comparison, move);

      n_lines += lines->len;
      if (move != SENDA_MOVE_UP)
        continue;
      g_assert_cmpuint (lines->len, ==, 2);
      g_assert_true (((SendaComparisonLine *) g_ptr_array_index (lines, 0))->element ==
                     fixture->leadership);
      g_assert_true (((SendaComparisonLine *) g_ptr_array_index (lines, 0))->agreed ==
                     g_ptr_array_index (later, 1));
    }
  g_assert_cmpuint (n_lines, ==, senda_content_get_n_elements (fixture->content));
}

static void
test_headings (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const headings[SENDA_N_MOVES] = {
    "Moved up", "Moved down", "Stayed", "Newly discussed", "Changed", "Not discussed again",
    "Discussed in neither round",
  };

  for (SendaMove move = SENDA_MOVE_UP; move < SENDA_N_MOVES; move++)
    g_assert_cmpstr (senda_move_say (move, fixture->english), ==, headings[move]);
}

/* The words and the names in them are those of the catalogue, whatever the screen speaks. */
static void
test_speaks_the_language_asked_for (Fixture       *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  static const MoEntry entries[] = {
    { "comparison\004{element} stayed at stage {to}, {to_name}.", 0,
      "{element} sigue en la etapa {to}, {to_name}.", 0 },
    { "element-name\004Leadership", 0, "Liderazgo", 0 },
    { "stage-name\004Institutionalizing", 0, "Institucionalizar", 0 },
  };
  g_autoptr (GBytes) mo = mo_write (entries, G_N_ELEMENTS (entries), FALSE);
  g_autoptr (SendaCatalog) spanish = senda_catalog_new ("es", mo, NULL);
  g_autoptr (SendaRoundFacts) round = read_round (fixture, "3", "");
  g_autoptr (SendaComparison) comparison = senda_comparison_new (fixture->content, round, round);
  g_autofree char *said = senda_comparison_line_say (get_line (fixture, comparison),
                                                     fixture->content, spanish);

  g_assert_cmpstr (said, ==, "Liderazgo sigue en la etapa 3, Institucionalizar.");
}

#define ADD(name, function) \
  g_test_add ("/comparison/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("every-way-to-move", test_every_way_to_move);
  ADD ("down-is-told-as-up", test_down_is_told_as_up);
  ADD ("statements-that-describe-one-round-alone",
       test_statements_that_describe_one_round_alone);
  ADD ("lines-by-move", test_lines_by_move);
  ADD ("headings", test_headings);
  ADD ("speaks-the-language-asked-for", test_speaks_the_language_asked_for);
  return g_test_run ();
}
