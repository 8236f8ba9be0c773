/* test-role-languages.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"
#include "senda-role-card.h"

#define OWN "aaaaaaaa-0000-4000-8000-000000000001"
#define ROLE { "role", "r", { "source", OWN, "name", "Driver" } }
#define WORDS(id, number, en, es) \
  { "role_version", id, { "role", "r", "number", number, "made_on", "2026-01-0" number, \
                          "does", en, "does:es", es } }

static void
assert_behind (const PeopleRow *rows,
               gsize            n_rows,
               const char      *expected)
{
  g_autoptr (SendaPeopleFacts) facts = people_facts_new (NULL, PEOPLE_TODAY, rows, n_rows);
  g_autoptr (GPtrArray) cards = senda_role_cards_new (facts);
  g_auto (GStrv) behind = senda_role_card_dup_behind (senda_role_cards_find (cards, OWN), facts);
  g_autofree char *codes = g_strjoinv (" ", behind);

  g_assert_cmpstr (codes, ==, expected);
}

#define ASSERT_BEHIND(rows, expected) assert_behind (rows, G_N_ELEMENTS (rows), expected)

static void
test_written_alone (void)
{
  static const PeopleRow rows[] = {
    ROLE,
    WORDS ("v1", "1", "Drive", "Conducir"),
    WORDS ("v2", "2", "Drive with care", "Conducir"),
  };

  ASSERT_BEHIND (rows, "es");
}

static void
test_caught_up (void)
{
  static const PeopleRow rows[] = {
    ROLE,
    WORDS ("v1", "1", "Drive", "Conducir"),
    WORDS ("v2", "2", "Drive with care", "Conducir"),
    WORDS ("v3", "3", "Drive with great care", "Conducir"),
    WORDS ("v4", "4", "Drive with great care", "Conducir con cuidado"),
  };

  ASSERT_BEHIND (rows, "");
}

static void
test_the_other_way_round (void)
{
  static const PeopleRow rows[] = {
    ROLE,
    WORDS ("v1", "1", "Drive", "Conducir"),
    WORDS ("v2", "2", "Drive", "Conducir con cuidado"),
  };

  ASSERT_BEHIND (rows, "en");
}

/* Readers get the language that there is, which the screen says. */
static void
test_never_written (void)
{
  static const PeopleRow rows[] = {
    ROLE,
    { "role_version", "v1", { "role", "r", "number", "1", "made_on", "2026-01-01",
                              "does", "Drive" } },
    { "role_version", "v2", { "role", "r", "number", "2", "made_on", "2026-01-02",
                              "does", "Drive with care" } },
  };

  ASSERT_BEHIND (rows, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/role-languages/one-written-alone-leaves-the-other-behind", test_written_alone);
  g_test_add_func ("/role-languages/writing-in-the-other-catches-up", test_caught_up);
  g_test_add_func ("/role-languages/any-language-may-be-the-one-behind", test_the_other_way_round);
  g_test_add_func ("/role-languages/what-was-never-written-is-not-behind", test_never_written);
  return g_test_run ();
}
