/* test-representation.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

#include "senda-representation.h"

#define MAX_ROWS 6
#define AGENCY(id, ...) { "agency", id, { "name", id, __VA_ARGS__ } }
#define MEMBER(id, ...) { "member", id, { "name", id, __VA_ARGS__ } }
#define TASK_FORCE(...) { "task_force", NULL, { __VA_ARGS__ } }
#define DECISION(id, gap, answer) { "gap_decision", id, { "gap", gap, "answer", answer } }
#define ACTION(id, gap, state) \
  { "action", id, { "what", id, "source", gap, "state", state } }

static const struct
{
  const char *gap;
  PeopleRow rows[MAX_ROWS];
  SendaGapState state;
  const char *met_by;
} cases[] = {
  /* Disciplines */
  { "need.legal-services", { { NULL } }, SENDA_GAP_IS_OPEN, "" },
  { "need.legal-services",
    { AGENCY ("aid", "discipline", "discipline.legal-services") }, SENDA_GAP_IS_MET, "aid" },
  { "need.legal-services",
    { AGENCY ("aid", "discipline", "discipline.legal-services", "standing", "paused") },
    SENDA_GAP_IS_OPEN, "" },
  { "need.housing",
    { AGENCY ("harbor", "discipline", "discipline.victim-services",
              "also", "discipline.faith, discipline.housing") },
    SENDA_GAP_IS_MET, "harbor" },
  { "need.local-prosecution",
    { AGENCY ("state", "discipline", "discipline.state-prosecutors") },
    SENDA_GAP_IS_MET, "state" },
  /* An agency stands for its members, whoever is of another one for themselves. */
  { "need.health-care",
    { AGENCY ("clinic", "discipline", "discipline.health-care"),
      AGENCY ("school", "discipline", "discipline.schools"),
      MEMBER ("ana", "agency", "clinic"),
      MEMBER ("ben", "agency", "school", "discipline", "discipline.health-care"),
      MEMBER ("cora", "discipline", "discipline.health-care"),
      MEMBER ("dan", "discipline", "discipline.health-care", "standing", "former") },
    SENDA_GAP_IS_MET, "clinic, ben, cora" },
  /* A coordinator */
  { "need.coordinator", { MEMBER ("ana") }, SENDA_GAP_IS_OPEN, "" },
  { "need.coordinator", { MEMBER ("ana", "is_coordinator", "1") }, SENDA_GAP_IS_MET, "ana" },
  { "need.coordinator",
    { MEMBER ("ana", "is_coordinator", "1", "ends_on", "2026-03-08") }, SENDA_GAP_IS_OPEN, "" },
  /* Seats are counted, and name nobody. */
  { "need.survivor-seats", { TASK_FORCE ("survivor_seats", "3", "survivor_seats_held", "1") },
    SENDA_GAP_IS_OPEN, "" },
  { "need.survivor-seats", { TASK_FORCE ("survivor_seats", "3", "survivor_seats_held", "2") },
    SENDA_GAP_IS_MET, "" },
  /* Any hour */
  { "need.night", { AGENCY ("harbor", "day_and_night", "555 0100") }, SENDA_GAP_IS_MET, "harbor" },
  { "need.night", { AGENCY ("harbor", "day_and_night", "555 0100", "standing", "former") },
    SENDA_GAP_IS_OPEN, "" },
  { "need.night",
    { AGENCY ("harbor"),
      { "service_offer", "o", { "agency", "harbor", "service", "service.intake",
                                "hours", "always" } } },
    SENDA_GAP_IS_MET, "harbor" },
  { "need.night",
    { AGENCY ("harbor"),
      { "service_offer", "o", { "agency", "harbor", "service", "service.intake",
                                "hours", "always", "reach", "none" } },
      { "service_offer", "p", { "agency", "harbor", "service", "service.legal",
                                "hours", "extended" } } },
    SENDA_GAP_IS_OPEN, "" },
  /* A form of trafficking */
  { "need.labor-focus", { AGENCY ("aid", "populations", "population.rural, population.labor") },
    SENDA_GAP_IS_MET, "aid" },
  { "need.labor-focus", { AGENCY ("aid", "populations", "population.sex") },
    SENDA_GAP_IS_OPEN, "" },
  /* Local needs are only offered until somebody says that they are needed. */
  { "need.tribal", { { NULL } }, SENDA_GAP_IS_UNASKED, "" },
  { "need.tribal", { DECISION ("d", "need.tribal", "needed") }, SENDA_GAP_IS_OPEN, "" },
  { "need.tribal", { ACTION ("a", "need.tribal", "open") }, SENDA_GAP_IS_PLANNED, "" },
  { "need.tribal", { DECISION ("d", "need.tribal", "not-needed") }, SENDA_GAP_IS_DECLINED, "" },
  { "need.tribal", { AGENCY ("nation", "discipline", "discipline.tribal-services") },
    SENDA_GAP_IS_MET, "nation" },
  /* Answers */
  { "need.housing", { DECISION ("d", "need.housing", "needed") }, SENDA_GAP_IS_OPEN, "" },
  { "need.housing", { DECISION ("d", "need.housing", "not-needed") }, SENDA_GAP_IS_DECLINED, "" },
  { "need.housing",
    { { "gap_decision", "d", { "gap", "need.housing", "answer", "not-needed",
                               "deleted", "1" } } },
    SENDA_GAP_IS_OPEN, "" },
  { "need.housing",
    { DECISION ("d", "need.housing", "not-needed"),
      AGENCY ("home", "discipline", "discipline.housing") },
    SENDA_GAP_IS_MET, "home" },
  { "need.housing", { ACTION ("a", "need.housing", "blocked") }, SENDA_GAP_IS_PLANNED, "" },
  { "need.housing",
    { ACTION ("a", "need.housing", "done"), ACTION ("b", "need.housing", "dropped") },
    SENDA_GAP_IS_OPEN, "" },
  { "need.housing",
    { ACTION ("a", "need.housing", "open"), DECISION ("d", "need.housing", "not-needed") },
    SENDA_GAP_IS_DECLINED, "" },
  /* Levels */
  { "level.federal", { { NULL } }, SENDA_GAP_IS_OPEN, "" },
  { "level.federal", { AGENCY ("bureau", "level", "federal") }, SENDA_GAP_IS_MET, "bureau" },
  { "level.tribal", { { NULL } }, SENDA_GAP_IS_UNASKED, "" },
  { "level.territorial", { DECISION ("d", "level.territorial", "needed") },
    SENDA_GAP_IS_OPEN, "" },
  /* Populations */
  { "population.sex", { { NULL } }, SENDA_GAP_IS_UNASKED, "" },
  { "population.rural", { TASK_FORCE ("populations", "population.rural") },
    SENDA_GAP_IS_OPEN, "" },
  { "population.rural",
    { TASK_FORCE ("populations", "population.rural"),
      AGENCY ("farm", "populations", "population.rural") },
    SENDA_GAP_IS_MET, "farm" },
  { "population/Harvest crews",
    { TASK_FORCE ("populations", "Harvest crews"), AGENCY ("farm", "populations", "Harvest crews"),
      AGENCY ("aid", "populations", "Harvest") },
    SENDA_GAP_IS_MET, "farm" },
  { "population/Harvest crews",
    { TASK_FORCE ("populations", "Harvest crews"),
      DECISION ("d", "population/Harvest crews", "not-needed") },
    SENDA_GAP_IS_DECLINED, "" },
  /* Languages */
  { "language.mam", { TASK_FORCE ("languages", "language.mam") }, SENDA_GAP_IS_OPEN, "" },
  { "language.mam",
    { TASK_FORCE ("languages", "language.es, language.mam"),
      AGENCY ("aid", "languages", "language.mam"), AGENCY ("out", "languages", "language.mam",
                                                           "standing", "former"),
      MEMBER ("ana", "languages", "language.es, language.mam"),
      MEMBER ("ben", "languages", "language.mam", "standing", "on-leave") },
    SENDA_GAP_IS_MET, "aid, ana" },
  { "language/Home signs",
    { TASK_FORCE ("languages", "Home signs"), MEMBER ("ana", "languages", "Home signs") },
    SENDA_GAP_IS_MET, "ana" },
};

static SendaPeopleFacts *
facts_new (const PeopleRow *rows)
{
  guint n_rows = 0;

  while (n_rows < MAX_ROWS && rows[n_rows].type != NULL)
    n_rows++;
  return people_facts_new (NULL, PEOPLE_TODAY, rows, n_rows);
}

static void
test_states (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaPeopleFacts) facts = facts_new (cases[i].rows);
      g_autoptr (GPtrArray) gaps = senda_representation_new (facts);
      SendaGap *gap = senda_representation_find (gaps, cases[i].gap);
      g_autofree char *met_by = NULL;

      g_test_message ("%u: %s", i, cases[i].gap);
      g_assert_nonnull (gap);
      met_by = people_names (gap->met_by);
      g_assert_cmpstr (met_by, ==, cases[i].met_by);
      g_assert_cmpint (gap->state, ==, cases[i].state);
    }
}

static void
test_order (void)
{
  static const PeopleRow rows[MAX_ROWS] = {
    TASK_FORCE ("populations", "Harvest crews, population.rural", "languages", "language.es"),
  };
  g_autoptr (SendaPeopleFacts) facts = facts_new (rows);
  g_autoptr (GPtrArray) gaps = senda_representation_new (facts);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  SendaGapKind last = SENDA_GAP_CORE;

  for (guint i = 0; i < gaps->len; i++)
    {
      const SendaGap *gap = g_ptr_array_index (gaps, i);

      g_assert_cmpint (gap->kind, >=, last);
      g_assert_true (g_hash_table_add (ids, gap->id));
      last = gap->kind;
    }
  g_assert_cmpint (last, ==, SENDA_GAP_LANGUAGE);
  g_assert_cmpstr (((SendaGap *) g_ptr_array_index (gaps, 0))->id, ==,
                   "need.local-law-enforcement");
  g_assert_cmpstr (((SendaGap *) g_ptr_array_index (gaps, gaps->len - 3))->id, ==,
                   "population/Harvest crews");
  g_assert_null (senda_representation_find (gaps, "population.sex"));
}

static void
test_words (void)
{
  static const PeopleRow rows[MAX_ROWS] = {
    TASK_FORCE ("populations", "Harvest crews", "languages", "language.mam"),
  };
  static const struct
  {
    const char *gap;
    const char *name;
    gboolean has_reason;
  } words[] = {
    { "need.local-prosecution", "A local or state prosecutor", TRUE },
    { "need.dispatch", "911 dispatch", TRUE },
    { "level.tribal", "Tribal", FALSE },
    { "population/Harvest crews", "Harvest crews", FALSE },
    { "language.mam", "Mam", FALSE },
  };
  g_autoptr (SendaPeopleFacts) facts = facts_new (rows);
  g_autoptr (GPtrArray) gaps = senda_representation_new (facts);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      SendaGap *gap = senda_representation_find (gaps, words[i].gap);
      g_autofree char *name = senda_gap_dup_name (gap, NULL);

      g_assert_cmpstr (name, ==, words[i].name);
      g_assert_cmpint (senda_gap_get_why (gap, NULL) != NULL, ==, words[i].has_reason);
      g_assert_cmpint (senda_gap_get_step (gap, NULL) != NULL, ==, words[i].has_reason);
    }
}

/* A screen may still show what it has read when the picture is another one. */
static void
test_outlives_the_picture (void)
{
  static const PeopleRow rows[MAX_ROWS] = {
    TASK_FORCE ("populations", "Harvest crews"),
    AGENCY ("farm", "populations", "Harvest crews"),
    ACTION ("call", "population/Harvest crews", "open"),
  };
  SendaPeopleFacts *facts = facts_new (rows);
  g_autoptr (GPtrArray) gaps = senda_representation_new (facts);
  SendaGap *gap = senda_representation_find (gaps, "population/Harvest crews");
  g_autofree char *met_by = NULL;

  senda_people_facts_unref (facts);
  met_by = people_names (gap->met_by);
  g_assert_cmpstr (met_by, ==, "farm");
  g_assert_cmpstr (gap->name, ==, "Harvest crews");
  g_assert_cmpstr (senda_record_get_id (gap->action), ==, "call");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/representation/states", test_states);
  g_test_add_func ("/representation/order", test_order);
  g_test_add_func ("/representation/words", test_words);
  g_test_add_func ("/representation/outlives-the-picture", test_outlives_the_picture);
  return g_test_run ();
}
