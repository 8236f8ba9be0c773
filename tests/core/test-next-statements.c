/* test-next-statements.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

#include "senda-agreed-stage.h"
#include "senda-next-statements.h"
#include "senda-statement-mark.h"

#include <string.h>

#define ELEMENT "leadership"
#define MAX_ROWS 4
#define STAGE_1 "1.1=describes 1.2=describes"

#define CARRY(id, statement, ...) \
  { "action", id, { "what", id, "source", ELEMENT "." statement, __VA_ARGS__ } }
#define DECIDE(id, statement, answer) \
  { "gap_decision", id, { "gap", ELEMENT "." statement, "answer", answer, "reason", "Not now" } }

static const char *const answers[] = { "unasked", "planned", "done", "declined" };

/* Where Leadership stands ("2", a state, or NULL), its marks, what was planned and decided; then
 * the next stage and what is to be said of each of its statements that does not describe us. */
static const struct
{
  const char *name;
  const char *place;
  const char *marks;
  PeopleRow rows[MAX_ROWS];
  guint stage;
  const char *expected;
} cases[] = {
  { "nothing said yet: nobody knows where it stands", NULL, "", { { NULL } }, 0, "" },
  { "without a stage: after the one that the marks suggest", NULL, STAGE_1 " 2.1=describes",
    { { NULL } }, 2, "2.2 unasked" },
  { "between two: after the first", NULL, STAGE_1 " 2.1=describes 2.2=describes", { { NULL } }, 2,
    "" },
  { "discussed without agreement: the same", SENDA_STATE_NO_AGREEMENT, STAGE_1, { { NULL } }, 2,
    "2.1 unasked, 2.2 unasked" },
  { "where it does not apply nothing comes next", SENDA_STATE_NOT_APPLICABLE, "", { { NULL } }, 0,
    "" },
  { "the one after the agreed stage, whatever the marks", "3", STAGE_1, { { NULL } }, 4,
    "4.1 unasked, 4.2 unasked" },
  { "what describes us already is not asked", "3", "4.1=describes 4.2=does-not", { { NULL } }, 4,
    "4.2 does-not unasked" },
  { "all of it does", "3", "4.1=describes 4.2=describes", { { NULL } }, 4, "" },
  { "after the last stage there is none", "5", "", { { NULL } }, 0, "" },
  { "all marked and no stage", NULL,
    "1.1=describes 1.2=describes 2.1=describes 2.2=describes 3.1=describes 3.2=describes "
    "4.1=describes 4.2=describes 5.1=describes 5.2=describes", { { NULL } }, 0, "" },

  { "an open action carries one, however it stands", "2", "",
    { CARRY ("write", "3.1", "state", "blocked", "cause", "Money") }, 3,
    "3.1 planned by write, 3.2 unasked" },
  { "the first of two", "2", "", { CARRY ("first", "3.1"), CARRY ("second", "3.1") }, 3,
    "3.1 planned by first, 3.2 unasked" },
  { "dropped is not carried", "2", "", { CARRY ("write", "3.1", "state", "dropped") }, 3,
    "3.1 unasked, 3.2 unasked" },
  { "nor is what was removed", "2", "", { CARRY ("write", "3.1", "deleted", "1") }, 3,
    "3.1 unasked, 3.2 unasked" },
  { "done: it waits to be marked", "2", "", { CARRY ("write", "3.1", "state", "done") }, 3,
    "3.1 done by write, 3.2 unasked" },
  { "done and marked: it may be carried again", "2", "3.1=partly",
    { CARRY ("write", "3.1", "state", "done", "outcome", "partly") }, 3,
    "3.1 partly unasked, 3.2 unasked" },
  { "done, and another goes on", "2", "",
    { CARRY ("before", "3.1", "state", "done"), CARRY ("now", "3.1") }, 3,
    "3.1 planned by now, 3.2 unasked" },
  { "no action, because", "2", "", { DECIDE ("no", "3.2", "not-needed") }, 3,
    "3.1 unasked, 3.2 declined by no" },
  { "wanted is not declined", "2", "", { DECIDE ("yes", "3.2", "needed") }, 3,
    "3.1 unasked, 3.2 unasked" },
  { "no further action after one that is done", "2", "",
    { CARRY ("write", "3.1", "state", "done"), DECIDE ("no", "3.1", "not-needed") }, 3,
    "3.1 declined by no, 3.2 unasked" },
  { "work goes on whatever was decided before", "2", "",
    { DECIDE ("no", "3.1", "not-needed"), CARRY ("write", "3.1") }, 3,
    "3.1 planned by write, 3.2 unasked" },
};

static SendaRoundFacts *
read_round (SendaContent *content,
            const char   *place,
            const char   *written)
{
  g_autoptr (GPtrArray) agreed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) parts = g_strsplit (written, " ", -1);
  gboolean is_stage = place != NULL && g_ascii_isdigit (*place);
  const PeopleRow row = { "agreed_stage", "a", { "element", ELEMENT,
                                                 "state", is_stage ? SENDA_STATE_RATED : place,
                                                 is_stage ? "stage" : NULL, place } };

  if (place != NULL)
    g_ptr_array_add (agreed, people_record_new (&row, 0));
  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], "=", 2);
      g_autofree char *statement = g_strconcat (ELEMENT ".", words[0], NULL);
      const PeopleRow mark = { "statement_mark", parts[i],
                               { "statement", statement, "mark", words[1] } };

      g_ptr_array_add (marks, people_record_new (&mark, 0));
    }
  return senda_round_facts_new (content, NULL, agreed, marks, NULL);
}

/* "3.1 partly planned by write" */
static char *
write_down (GPtrArray *statements)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      const SendaNextStatement *next = g_ptr_array_index (statements, i);
      SendaRecord *by = next->action ? next->action : next->decision;

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                              next->statement->id + strlen (ELEMENT "."));
      if (next->mark != NULL)
        g_string_append_printf (text, " %s", next->mark);
      g_string_append_printf (text, " %s", answers[next->answer]);
      if (by != NULL)
        g_string_append_printf (text, " by %s", senda_record_get_id (by));
    }
  return g_string_free (text, FALSE);
}

static void
test_what_comes_next (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  const SendaElement *leadership = senda_content_find_element (content, ELEMENT);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaRoundFacts) facts = read_round (content, cases[i].place, cases[i].marks);
      g_autoptr (SendaPeopleFacts) people = NULL;
      g_autoptr (GPtrArray) statements = NULL;
      g_autofree char *written = NULL;
      guint n_rows = 0;

      while (n_rows < MAX_ROWS && cases[i].rows[n_rows].type != NULL)
        n_rows++;
      g_test_message ("%s", cases[i].name);
      people = people_facts_new (content, PEOPLE_TODAY, cases[i].rows, n_rows);
      statements = senda_next_statements_list (facts, leadership, people);
      written = write_down (statements);
      g_assert_cmpuint (senda_next_stage (facts, leadership), ==, cases[i].stage);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

/* A list that is still shown when the picture is another one. */
static void
test_outlives_the_picture (void)
{
  static const PeopleRow rows[] = { CARRY ("write", "3.1") };
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaRoundFacts) facts = read_round (content, "2", "");
  SendaPeopleFacts *people = people_facts_new (content, PEOPLE_TODAY, rows, G_N_ELEMENTS (rows));
  g_autoptr (GPtrArray) statements =
    senda_next_statements_list (facts, senda_content_find_element (content, ELEMENT), people);
  const SendaNextStatement *next = g_ptr_array_index (statements, 0);

  senda_people_facts_unref (people);
  g_assert_cmpstr (senda_record_get_id (next->action), ==, "write");
}

static void
test_overdue (void)
{
  static const struct
  {
    PeopleRow row;
    gboolean is_overdue;
  } actions[] = {
    { { "action", "due yesterday", { "due_on", "2026-03-08" } }, TRUE },
    { { "action", "due today", { "due_on", PEOPLE_TODAY } }, FALSE },
    { { "action", "due on no day", { "what", "Call" } }, FALSE },
    { { "action", "late and blocked", { "due_on", "2025-03-08", "state", "blocked" } }, TRUE },
    { { "action", "late and done", { "due_on", "2026-03-08", "state", "done" } }, FALSE },
    { { "action", "late and dropped", { "due_on", "2026-03-08", "state", "dropped" } }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (SendaRecord) action = people_record_new (&actions[i].row, i);

      g_test_message ("%s", actions[i].row.id);
      g_assert_cmpint (senda_action_is_overdue (action, PEOPLE_TODAY), ==, actions[i].is_overdue);
    }
}

static void
test_element_of_an_action (void)
{
  static const struct
  {
    PeopleRow row;
    const char *element;
  } actions[] = {
    { { "action", "its own", { "element", "media", "source", "leadership.3.1" } }, "media" },
    { { "action", "that of its statement", { "source", "leadership.3.1" } }, "leadership" },
    { { "action", "the one it came from", { "source", "leadership" } }, "leadership" },
    { { "action", "one not known here", { "element", "later", "source", "media" } }, "media" },
    { { "action", "from a gap", { "source", "need.coordinator" } }, NULL },
    { { "action", "from nothing", { "what", "Call" } }, NULL },
  };
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (SendaRecord) action = people_record_new (&actions[i].row, i);
      const SendaElement *element = senda_action_get_element (action, content);

      g_test_message ("%s", actions[i].row.id);
      g_assert_cmpstr (element ? element->id : NULL, ==, actions[i].element);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/next-statements/what-comes-next", test_what_comes_next);
  g_test_add_func ("/next-statements/outlives-the-picture", test_outlives_the_picture);
  g_test_add_func ("/next-statements/overdue", test_overdue);
  g_test_add_func ("/next-statements/element-of-an-action", test_element_of_an_action);
  return g_test_run ();
}
