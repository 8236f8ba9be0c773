/* test-structure.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

#include "senda-structure.h"

#define COMMITTEE(id, position, ...) \
  { "committee", id, { "name", id, "position", position, __VA_ARGS__ } }
#define SEAT(id, member, committee, ...) \
  { "committee_seat", id, { "member", member, "committee", committee, __VA_ARGS__ } }

/* "core, . training, . . posters": two dots for a committee two steps below the top. */
static char *
draw (GPtrArray *nodes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      const SendaStructureNode *node = g_ptr_array_index (nodes, i);

      g_string_append (text, i > 0 ? ", " : "");
      for (guint j = 0; j < node->depth; j++)
        g_string_append (text, ". ");
      g_string_append (text, senda_record_get_id (node->committee));
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *name;
  PeopleRow rows[6];
  const char *expected;
} shapes[] = {
  { "none", { { NULL } }, "" },
  { "depth first, by position",
    { COMMITTEE ("training", "2", "reports_to", "core"),
      COMMITTEE ("core", "1"),
      COMMITTEE ("posters", "0", "reports_to", "training"),
      COMMITTEE ("data", "1", "reports_to", "core"),
      COMMITTEE ("health", "0") },
    "health, core, . data, . training, . . posters" },
  { "equal positions keep their order",
    { COMMITTEE ("b", "0"), COMMITTEE ("a", "0") }, "b, a" },
  { "to itself",
    { COMMITTEE ("a", "0", "reports_to", "a"), COMMITTEE ("b", "0", "reports_to", "a") },
    "a, . b" },
  { "in a circle",
    { COMMITTEE ("a", "2", "reports_to", "b"), COMMITTEE ("b", "1", "reports_to", "c"),
      COMMITTEE ("c", "3", "reports_to", "a") },
    "b, a, c" },
  { "below a circle",
    { COMMITTEE ("a", "0", "reports_to", "b"), COMMITTEE ("b", "1", "reports_to", "a"),
      COMMITTEE ("c", "0", "reports_to", "b"), COMMITTEE ("d", "0", "reports_to", "c") },
    "a, b, . c, . . d" },
  { "to one that was removed",
    { COMMITTEE ("a", "0", "deleted", "1"), COMMITTEE ("b", "0", "reports_to", "a") },
    "b" },
  { "to one that is not there", { COMMITTEE ("a", "0", "reports_to", "z") }, "a" },
};

static void
test_shapes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (SendaPeopleFacts) facts = NULL;
      g_autoptr (GPtrArray) nodes = NULL;
      g_autofree char *drawn = NULL;
      guint n_rows = 0;

      while (n_rows < G_N_ELEMENTS (shapes[i].rows) && shapes[i].rows[n_rows].type != NULL)
        n_rows++;
      g_test_message ("%s", shapes[i].name);
      facts = people_facts_new (NULL, PEOPLE_TODAY, shapes[i].rows, n_rows);
      nodes = senda_structure_new (facts);
      drawn = draw (nodes);
      g_assert_cmpstr (drawn, ==, shapes[i].expected);
    }
}

static const PeopleRow seated[] = {
  { "member", "ana", { "name", "Ana" } },
  { "member", "ben", { "name", "Ben" } },
  { "member", "cora", { "name", "Cora", "standing", "former", "ends_on", "2026-01-31" } },
  { "member", "dan", { "name", "Dan", "standing", "on-leave" } },
  { "member", "eva", { "name", "Eva", "deleted", "1" } },
  { "member", "fay", { "name", "Fay" } },
  COMMITTEE ("core", "0"),
  COMMITTEE ("data", "1"),
  SEAT ("fay-now", "fay", "core"),
  SEAT ("ben-co", "ben", "core", "duty", "co-chair", "starts_on", "2026-03-09"),
  SEAT ("ana-now", "ana", "core", "duty", "member", "ends_on", "2026-03-09"),
  SEAT ("ana-chair", "ana", "core", "duty", "chair"),
  SEAT ("ben-chair", "ben", "core", "duty", "chair"),
  SEAT ("ana-past", "ana", "core", "starts_on", "2024-01-01", "ends_on", "2025-06-30"),
  SEAT ("ben-past", "ben", "core", "ends_on", "2026-03-08"),
  SEAT ("fay-soon", "fay", "core", "starts_on", "2026-03-10"),
  SEAT ("cora-left", "cora", "core", "duty", "chair", "ends_on", "2026-12-31"),
  SEAT ("dan-away", "dan", "core"),
  SEAT ("eva-removed", "eva", "core", "duty", "chair"),
};

static void
assert_names (GPtrArray  *records,
              const char *expected)
{
  g_autofree char *names = people_names (records);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_seats (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (seated);
  g_autoptr (GPtrArray) nodes = senda_structure_new (facts);
  SendaStructureNode *core = senda_structure_find (nodes, "core");

  assert_names (core->chairs, "Ana, Ben");
  assert_names (core->seats, "ana-chair, ben-chair, ben-co, ana-now, fay-now");
  assert_names (core->former, "dan-away, ben-past, cora-left, ana-past");
}

static void
test_find (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (seated);
  g_autoptr (GPtrArray) nodes = senda_structure_new (facts);
  SendaStructureNode *data = senda_structure_find (nodes, "data");

  g_assert_cmpuint (data->seats->len + data->former->len + data->chairs->len, ==, 0);
  g_assert_null (senda_structure_find (nodes, "nothing"));
}

/* A screen may still show what it has read when the picture is another one. */
static void
test_outlives_the_picture (void)
{
  SendaPeopleFacts *facts = PEOPLE_FACTS (seated);
  g_autoptr (GPtrArray) nodes = senda_structure_new (facts);

  senda_people_facts_unref (facts);
  assert_names (senda_structure_find (nodes, "core")->chairs, "Ana, Ben");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/structure/shapes", test_shapes);
  g_test_add_func ("/structure/seats", test_seats);
  g_test_add_func ("/structure/find", test_find);
  g_test_add_func ("/structure/outlives-the-picture", test_outlives_the_picture);
  return g_test_run ();
}
