/* test-responsibility-findings.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "mo-writer.h"
#include "people-fixture.h"
#include "senda-responsibility-findings.h"

#define COORDINATOR "role.coordinator"
#define MEDIA "role.media-contact"

#define ROLE(id, source) { "role", id, { "source", source } }
#define MEMBER(id, name) { "member", id, { "name", name } }
#define GIVEN(id, member, role) { "role_assignment", id, { "member", member, "role", role } }
#define PART(responsibility, role, part) \
  { "responsibility_part", NULL, \
    { "responsibility", responsibility, "role", role, "part", part } }

static const PeopleRow at_work[] = {
  MEMBER ("ana", "Ana"),
  MEMBER ("ben", "Ben"),
  MEMBER ("cora", "Cora"),
  { "member", "dan", { "name", "Dan", "alternate_for", "cora" } },
  { "member", "eva", { "name", "Eva", "alternate_for", "ben", "standing", "former" } },
  ROLE ("r1", COORDINATOR),
  ROLE ("r2", "role.note-keeper"),
  ROLE ("r3", "role.data-steward"),
  ROLE ("r4", MEDIA),
  { "role", "r5", { "source", "role.committee-chair", "is_unused", "1" } },
  ROLE ("r6", "role.agency-head"),
  GIVEN ("a1", "ana", "r1"),
  GIVEN ("a2", "ben", "r1"),
  GIVEN ("a3", "ben", "r2"),
  GIVEN ("a4", "cora", "r3"),
  GIVEN ("a5", "cora", "r5"),
  GIVEN ("a6", "cora", "r6"),
  { "responsibility", "none", { "source", "own-none", "name", "Nobody’s",
                                "name:es", "De nadie" } },
  { "responsibility", "unused", { "source", "own-unused" } },
  { "responsibility", "both", { "source", "responsibility.media" } },
  { "responsibility", "several", { "source", "own-several" } },
  { "responsibility", "empty", { "source", "own-empty" } },
  { "responsibility", "half", { "source", "own-half" } },
  { "responsibility", "one", { "source", "own-one" } },
  { "responsibility", "covered", { "source", "own-covered" } },
  { "responsibility", "twice", { "source", "own-twice" } },
  PART ("none", "r1", "supports"),
  PART ("none", "r4", "informed"),
  PART ("unused", "r5", "leads"),
  PART ("both", "r1", "leads"),
  PART ("several", "r1", "leads"),
  PART ("several", "r2", "leads"),
  PART ("empty", "r4", "leads"),
  PART ("half", "r4", "leads"),
  PART ("half", "r2", "leads"),
  PART ("one", "r2", "leads"),
  PART ("one", "r1", "supports"),
  PART ("covered", "r3", "leads"),
  PART ("twice", "r2", "leads"),
  PART ("twice", "r4", "leads"),
};

static void
test_findings (void)
{
  static const struct
  {
    const char *id;
    SendaFinding findings;
    const char *person;
  } cases[] = {
    { "none", SENDA_FINDING_NOBODY_LEADS, NULL },
    { "unused", SENDA_FINDING_NOBODY_LEADS, NULL },
    { "both", 0, NULL },
    { "several", SENDA_FINDING_SEVERAL_LEAD, NULL },
    { "empty", SENDA_FINDING_NOBODY_HOLDS, NULL },
    { "half", SENDA_FINDING_SEVERAL_LEAD | SENDA_FINDING_ONE_PERSON, "ben" },
    { "one", SENDA_FINDING_ONE_PERSON, "ben" }, /* the alternate has left */
    { "covered", 0, NULL },                     /* Dan stands in for Cora */
  };
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (at_work);
  g_autoptr (GPtrArray) cards = senda_role_cards_new (facts);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SendaRecord *responsibility = people_facts_get (facts, "responsibility", cases[i].id);
      SendaRecord *person = senda_responsibility_get_person (responsibility, facts, cards);

      g_test_message ("%s", cases[i].id);
      g_assert_cmpint (senda_responsibility_get_findings (responsibility, facts, cards), ==,
                       cases[i].findings);
      g_assert_cmpstr (person ? senda_record_get_id (person) : NULL, ==, cases[i].person);
    }
}

static void
test_parts_and_names (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (at_work);
  g_autoptr (GPtrArray) cards = senda_role_cards_new (facts);
  const MoEntry media = { "responsibility-name\004Speak with the press", 0, "Los medios", 0 };
  g_autoptr (GBytes) mo = mo_write (&media, 1, FALSE);
  g_autoptr (SendaCatalog) spanish = senda_catalog_new ("es", mo, NULL);
  SendaRecord *none = people_facts_get (facts, "responsibility", "none");
  SendaRecord *both = people_facts_get (facts, "responsibility", "both");

#define PART_OF(responsibility, role) \
  senda_responsibility_get_part (responsibility, facts, senda_role_cards_find (cards, role))
  g_assert_cmpstr (PART_OF (none, COORDINATOR), ==, SENDA_PART_SUPPORTS);
  g_assert_cmpstr (PART_OF (none, MEDIA), ==, SENDA_PART_INFORMED);
  g_assert_cmpstr (PART_OF (both, COORDINATOR), ==, SENDA_PART_LEADS);
  g_assert_null (PART_OF (both, MEDIA));

#define NAME_OF(responsibility, catalog) \
  senda_responsibility_get_name (responsibility, facts, catalog)
  g_assert_cmpstr (NAME_OF (none, NULL), ==, "Nobody’s");
  g_assert_cmpstr (NAME_OF (none, spanish), ==, "De nadie");
  g_assert_cmpstr (NAME_OF (both, NULL), ==, "Speak with the press");
  g_assert_cmpstr (NAME_OF (both, spanish), ==, "Los medios");
}

static char *
name_roles (GPtrArray *cards)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (names, ((SendaRoleCard *) g_ptr_array_index (cards, i))->id);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static void
test_roles_in_use (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (at_work);
  g_autoptr (GPtrArray) cards = senda_role_cards_new (facts);
  g_autoptr (GPtrArray) in_use = senda_role_cards_dup_in_use (cards, facts);
  g_autofree char *names = name_roles (in_use);

  /* In the order of the content: held, or with a part, and not marked as unused. */
  g_assert_cmpstr (names, ==, "r1 r6 r2 r3 r4");
}

static void
test_partners (void)
{
  static const struct
  {
    const char *member;
    const char *partners;
  } cases[] = {
    { "ana", "r2" }, /* r4 leads with her, but nobody holds it */
    { "ben", "" },   /* holds r1 and r2 */
    { "cora", "" },  /* shares nothing with anybody */
    { "dan", "" },   /* has no role */
  };
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (at_work);
  g_autoptr (GPtrArray) cards = senda_role_cards_new (facts);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SendaRecord *member = people_facts_get (facts, "member", cases[i].member);
      g_autoptr (GPtrArray) partners = g_ptr_array_new ();
      g_autofree char *names = NULL;

      for (guint j = 0; j < cards->len; j++)
        if (senda_role_card_is_partner (g_ptr_array_index (cards, j), cards, facts, member))
          g_ptr_array_add (partners, g_ptr_array_index (cards, j));
      names = name_roles (partners);
      g_test_message ("%s", cases[i].member);
      g_assert_cmpstr (names, ==, cases[i].partners);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/responsibility-findings/findings", test_findings);
  g_test_add_func ("/responsibility-findings/parts-and-names", test_parts_and_names);
  g_test_add_func ("/responsibility-findings/roles-in-use", test_roles_in_use);
  g_test_add_func ("/responsibility-findings/partners", test_partners);

  return g_test_run ();
}
