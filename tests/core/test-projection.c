/* test-projection.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

#include "senda-agreed-stage.h"
#include "senda-projection.h"
#include "senda-statement-mark.h"

#include <string.h>

#define ELEMENT "leadership"
#define MAX_ROWS 5
#define STAGE_2 "leadership.2.1=describes leadership.2.2=describes"

/* An action that carries a statement. */
#define CARRY(statement, ...) \
  { "action", NULL, { "what", "Do it", "source", ELEMENT "." statement, __VA_ARGS__ } }
#define TARGET(...) { "target", NULL, { "element", ELEMENT, __VA_ARGS__ } }

/* Leadership as it is today, what is planned, and what is said of that by @by. */
static const struct
{
  const char *name;
  const char *stage;
  const char *marks;
  PeopleRow rows[MAX_ROWS];
  const char *by;
  guint n_actions;
  gboolean differs;
  const char *said;
  guint projected[2]; /* 0, 0: not looked at */
} cases[] = {
  { "nothing is said or planned", NULL, "", { { NULL } }, NULL, 0, FALSE,
    "Leadership has no agreed stage today." },
  { "a place and no plan", "2", STAGE_2, { { NULL } }, NULL, 0, FALSE,
    "Leadership is at stage 2, Developing Structure & Organization, today." },
  { "a target with a day", "2", STAGE_2, { TARGET ("stage", "3", "due_on", "2027-06-01") }, NULL,
    0, FALSE,
    "Leadership is at stage 2, Developing Structure & Organization, today. The target is stage 3, "
    "Institutionalizing, by June 1, 2027." },
  { "a target without one", NULL, "", { TARGET ("stage", "3") }, NULL, 0, FALSE,
    "Leadership has no agreed stage today. The target is stage 3, Institutionalizing." },
  { "a target that was removed", NULL, "", { TARGET ("stage", "3", "deleted", "1") }, NULL, 0,
    FALSE, "Leadership has no agreed stage today." },
  { "the actions of a whole stage", NULL, "leadership.3.1=does-not",
    { CARRY ("3.1", "due_on", "2027-01-10"), CARRY ("3.2") }, NULL, 2, TRUE,
    "Leadership has no agreed stage today. With 2 planned actions done, the statements would "
    "suggest stage 3." },
  { "one action, and two stages describe us alike", NULL,
    STAGE_2 " leadership.3.1=describes leadership.3.2=does-not", { CARRY ("3.2") }, NULL, 1, TRUE,
    "Leadership has no agreed stage today. With 1 planned action done, the statements would "
    "suggest a place between stages 2 and 3." },
  { "a partly is counted as describing us, once", NULL,
    "leadership.3.1=partly leadership.3.2=describes", { CARRY ("3.1"), CARRY ("3.1") }, NULL, 2,
    FALSE,
    "Leadership has no agreed stage today. With 2 planned actions done, the statements would "
    "suggest stage 3." },
  { "what describes us already stays so", NULL, STAGE_2, { CARRY ("2.1") }, NULL, 1, FALSE,
    "Leadership has no agreed stage today. With 1 planned action done, the statements would "
    "suggest stage 2." },
  { "a later stage", "2", STAGE_2 " leadership.3.1=describes leadership.3.2=does-not",
    { CARRY ("3.2") }, NULL, 1, TRUE,
    "Leadership is at stage 2, Developing Structure & Organization, today. With 1 planned action "
    "done, the statements would suggest a place between stages 2 and 3.", { 2, 3 } },
  { "an earlier stage than the group chose", "3", "", { CARRY ("2.1"), CARRY ("2.2") }, NULL, 2,
    TRUE,
    "Leadership is at stage 3, Institutionalizing, today. With 2 planned actions done, the "
    "statements would suggest no later stage yet.", { 3, 0 } },
  { "a plan for a stage far ahead", "2", STAGE_2, { CARRY ("5.1") }, NULL, 1, TRUE,
    "Leadership is at stage 2, Developing Structure & Organization, today. With 1 planned action "
    "done, the statements would suggest no later stage yet.", { 2, 0 } },
  { "stages far apart", NULL, STAGE_2, { CARRY ("5.1"), CARRY ("5.2") }, NULL, 2, TRUE,
    "Leadership has no agreed stage today. With 2 planned actions done, the statements would "
    "point to stages that are far apart." },
  { "a statement that is not known here", NULL, "", { CARRY ("9.9") }, NULL, 0, FALSE,
    "Leadership has no agreed stage today." },
  { "by a day: neither later ones nor those without a day", NULL, "",
    { CARRY ("3.1", "due_on", "2027-03-01"), CARRY ("3.2", "due_on", "2027-03-02"),
      CARRY ("4.1") }, "2027-03-01", 1, TRUE,
    "Leadership has no agreed stage today. With 1 planned action done, the statements would "
    "suggest stage 3." },
  { "blocked and being worked on are open; done, dropped and removed are not", NULL, "",
    { CARRY ("3.1", "state", "blocked", "cause", "Money"), CARRY ("3.2", "state", "working"),
      CARRY ("4.1", "state", "done"), CARRY ("4.2", "state", "dropped", "cause", "Not ours"),
      CARRY ("5.1", "deleted", "1") }, NULL, 2, TRUE,
    "Leadership has no agreed stage today. With 2 planned actions done, the statements would "
    "suggest stage 3." },
  { "an action from something else", NULL, "",
    { { "action", NULL, { "what", "Do it", "source", "need.coordinator", "element", ELEMENT } },
      { "action", NULL, { "what", "Do it", "element", ELEMENT } } }, NULL, 0, FALSE,
    "Leadership has no agreed stage today." },
};

static GPtrArray *
dup_rows (const PeopleRow *rows,
          const char      *type)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MAX_ROWS; i++)
    if (g_strcmp0 (rows[i].type, type) == 0)
      g_ptr_array_add (records, people_record_new (&rows[i], i));
  return records;
}

static GPtrArray *
dup_marks (const char *written)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) parts = g_strsplit (written, " ", -1);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], "=", 2);
      const PeopleRow row = { "statement_mark", parts[i],
                              { "statement", words[0], "mark", words[1] } };

      g_ptr_array_add (marks, people_record_new (&row, 0));
    }
  return marks;
}

static SendaRoundFacts *
read_round (SendaContent *content,
            const char   *stage,
            const char   *marks)
{
  g_autoptr (GPtrArray) agreed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) marked = dup_marks (marks);
  const PeopleRow row = { "agreed_stage", "a", { "element", ELEMENT, "state", SENDA_STATE_RATED,
                                                 "stage", stage } };

  if (stage != NULL)
    g_ptr_array_add (agreed, people_record_new (&row, 0));
  return senda_round_facts_new (content, NULL, agreed, marked, NULL);
}

static void
test_today_target_and_plan (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  const SendaElement *leadership = senda_content_find_element (content, ELEMENT);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaRoundFacts) facts = read_round (content, cases[i].stage, cases[i].marks);
      g_autoptr (GPtrArray) targets = dup_rows (cases[i].rows, "target");
      g_autoptr (GPtrArray) actions = dup_rows (cases[i].rows, "action");
      g_autoptr (SendaProjection) projection = senda_projection_new (content, facts, targets,
                                                                     actions, cases[i].by);
      const SendaProjectionLine *line = g_ptr_array_index (projection->lines,
                                                           leadership->position);
      g_autofree char *said = senda_projection_line_say (line, content, english);

      g_test_message ("%s", cases[i].name);
      g_assert_true (line->element == leadership);
      g_assert_cmpuint (line->n_actions, ==, cases[i].n_actions);
      g_assert_cmpint (line->differs, ==, cases[i].differs);
      g_assert_cmpstr (said, ==, cases[i].said);
      if (cases[i].projected[0] != 0)
        {
          g_assert_cmpuint (line->projected, ==, cases[i].projected[0]);
          g_assert_cmpuint (line->projected_next, ==, cases[i].projected[1]);
        }
    }
}

/* What is planned for one element counts for no other, and today's picture stays as it is. */
static void
test_leaves_the_rest_alone (void)
{
  static const PeopleRow action = CARRY ("3.1");
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaRoundFacts) facts = read_round (content, "2", STAGE_2);
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaProjection) projection = NULL;
  guint n_planned = 0;

  g_ptr_array_add (actions, people_record_new (&action, 0));
  projection = senda_projection_new (content, facts, NULL, actions, NULL);
  g_assert_cmpuint (projection->lines->len, ==, senda_content_get_n_elements (content));
  for (guint i = 0; i < projection->lines->len; i++)
    n_planned += ((SendaProjectionLine *) g_ptr_array_index (projection->lines, i))->n_actions;
  g_assert_cmpuint (n_planned, ==, 1);
  g_assert_cmpuint (senda_round_facts_get_suggestion (
                      facts, senda_content_find_element (content, ELEMENT))->stage, ==, 2);
}

/* One of three statements is less than half of a stage. */
static void
test_too_little_to_suggest_a_stage (void)
{
  static const PeopleRow action = { "action", "a", { "source", "mission-statement.3.1" } };
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  g_autoptr (SendaRoundFacts) facts = read_round (content, NULL, "");
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaProjection) projection = NULL;
  g_autofree char *said = NULL;

  g_ptr_array_add (actions, people_record_new (&action, 0));
  projection = senda_projection_new (content, facts, NULL, actions, NULL);
  said = senda_projection_line_say (g_ptr_array_index (projection->lines, 0), content, english);
  g_assert_cmpstr (said, ==, "Mission Statement has no agreed stage today. With 1 planned action "
                             "done, the statements would still suggest no stage.");
}

static void
test_nothing_planned_at_all (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaRoundFacts) facts = read_round (content, NULL, "");
  g_autoptr (SendaProjection) projection = senda_projection_new (content, facts, NULL, NULL, NULL);

  for (guint i = 0; i < projection->lines->len; i++)
    {
      const SendaProjectionLine *line = g_ptr_array_index (projection->lines, i);

      g_assert_null (line->target);
      g_assert_false (line->differs);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/projection/today-target-and-plan", test_today_target_and_plan);
  g_test_add_func ("/projection/leaves-the-rest-alone", test_leaves_the_rest_alone);
  g_test_add_func ("/projection/too-little-to-suggest-a-stage",
                   test_too_little_to_suggest_a_stage);
  g_test_add_func ("/projection/nothing-planned-at-all", test_nothing_planned_at_all);
  return g_test_run ();
}
