/* test-people-facts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

static const PeopleRow people[] = {
  { "agency", "police", { "name", "City Police",
                          "discipline", "discipline.local-law-enforcement" } },
  { "agency", "harbor", { "name", "Safe Harbor", "discipline", "discipline.victim-services",
                          "standing", "paused" } },
  { "agency", "gone", { "name", "Gone", "discipline", "discipline.housing", "deleted", "1" } },
  { "member", "ana", { "name", "Ana", "agency", "police", "is_coordinator", "1" } },
  { "member", "ben", { "name", "Ben", "agency", "harbor", "discipline", "discipline.housing",
                       "standing", "active", "alternate_for", "cora" } },
  { "member", "cora", { "name", "Cora", "agency", "gone", "alternate_for", "dan" } },
  { "member", "dan", { "name", "Dan", "agency", "police", "deleted", "1" } },
  { "member", "eva", { "name", "Eva", "agency", "police", "standing", "former",
                       "is_coordinator", "1" } },
  { "member", "fay", { "name", "Fay", "task_force", "another" } },
  { "committee", "core", { "name", "Core team" } },
  { "committee_seat", "s1", { "member", "ana", "committee", "core" } },
  { "committee_seat", "s2", { "member", "dan", "committee", "core" } },
  { "committee_seat", "s3", { "member", "fay", "committee", "core" } },
  { "committee_seat", "s4", { "member", "ben", "committee", "nowhere" } },
  { "committee_seat", "s5", { "member", "ben", "committee", "core" } },
};

static void
assert_names (GPtrArray  *records,
              const char *expected)
{
  g_autofree char *names = people_names (records);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_types_are_in_order (void)
{
  guint n_types = 0;
  guint next = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types && next < SENDA_N_PEOPLE_TYPES; i++)
    if (types[i] == senda_people_types[next])
      next++;
  g_assert_cmpuint (next, ==, SENDA_N_PEOPLE_TYPES);
}

static void
test_what_is_gone_is_passed_over (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (people);

  assert_names (senda_people_facts_list (facts, &senda_agency_info), "City Police, Safe Harbor");
  assert_names (senda_people_facts_list (facts, &senda_member_info), "Ana, Ben, Cora, Eva");
  assert_names (senda_people_facts_list (facts, &senda_committee_seat_info), "s1, s5");
  g_assert_null (senda_people_facts_find (facts, &senda_member_info, "dan"));
  g_assert_null (senda_people_facts_find (facts, &senda_member_info, NULL));
}

static void
test_what_belongs_to_what (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (people);
  SendaRecord *ben = people_facts_get (facts, "member", "ben");
  SendaRecord *cora = people_facts_get (facts, "member", "cora");

#define LIST_OF(type, field, id) senda_people_facts_list_of (facts, &senda_##type##_info, field, id)
  assert_names (LIST_OF (member, "agency", "police"), "Ana, Eva");
  assert_names (LIST_OF (member, "agency", "gone"), "");
  assert_names (LIST_OF (member, "agency", NULL), "");
  assert_names (LIST_OF (member, "alternate_for", "cora"), "Ben");
  assert_names (LIST_OF (member, "task_force", PEOPLE_TASK_FORCE), "Ana, Ben, Cora, Eva");
  assert_names (LIST_OF (committee_seat, "committee", "core"), "s1, s5");
  assert_names (LIST_OF (committee_seat, "member", "ana"), "s1");

  g_assert_true (senda_people_facts_follow (facts, ben, "alternate_for") == cora);
  g_assert_true (senda_people_facts_follow (facts, ben, "task_force") ==
                 senda_people_facts_get_task_force (facts));
  g_assert_null (senda_people_facts_follow (facts, cora, "agency"));
  g_assert_null (senda_people_facts_follow (facts, cora, "alternate_for"));
}

static void
test_what_is_added_later_is_found (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (people);
  static const PeopleRow row = { "member", "gus", { "name", "Gus", "agency", "police" } };
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);

  assert_names (LIST_OF (member, "agency", "police"), "Ana, Eva");
  g_ptr_array_add (more, people_record_new (&row, 0));
  g_ptr_array_add (more, people_record_new (&row, 0));
  senda_people_facts_add (facts, &senda_member_info, more);
  assert_names (LIST_OF (member, "agency", "police"), "Ana, Eva, Gus");
}

/* Of another machine's records the parts may come one by one. */
static const PeopleRow incomplete[] = {
  { "agency", "unnamed", { "level", "local" } },
  { "member", "nameless", { "title", "Officer" } },
  { "member", "ana", { "name", "Ana" } },
  { "role", "sourceless", { "kind", "task-force" } },
  { "committee", "untitled", { "rhythm", "monthly" } },
  { "committee", "outreach", { "name:es", "Difusión" } },
  { "committee_seat", "s1", { "member", "nameless", "committee", "outreach" } },
  { "committee_seat", "s2", { "member", "ana", "committee", "untitled" } },
  { "committee_seat", "s3", { "member", "ana", "committee", "outreach" } },
};

static void
test_what_is_not_whole_is_passed_over (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (incomplete);

  assert_names (senda_people_facts_list (facts, &senda_agency_info), "");
  assert_names (senda_people_facts_list (facts, &senda_member_info), "Ana");
  assert_names (senda_people_facts_list (facts, &senda_role_info), "");
  assert_names (senda_people_facts_list (facts, &senda_committee_seat_info), "s3");
}

static const struct
{
  PeopleRow row;
  gboolean takes_part;
} standings[] = {
  { { "member", "of-no-standing", { "name", "x" } }, TRUE },
  { { "member", "prospective", { "name", "x", "standing", "prospective" } }, FALSE },
  { { "member", "vetting", { "name", "x", "standing", "vetting" } }, FALSE },
  { { "member", "onboarding", { "name", "x", "standing", "onboarding" } }, TRUE },
  { { "member", "active", { "name", "x", "standing", "active" } }, TRUE },
  { { "member", "on-leave", { "name", "x", "standing", "on-leave" } }, FALSE },
  { { "member", "former", { "name", "x", "standing", "former" } }, FALSE },
  { { "member", "begins-today", { "name", "x", "starts_on", PEOPLE_TODAY } }, TRUE },
  { { "member", "begins-tomorrow", { "name", "x", "starts_on", "2026-03-10" } }, FALSE },
  { { "member", "ends-today", { "name", "x", "ends_on", PEOPLE_TODAY } }, TRUE },
  { { "member", "ended-yesterday", { "name", "x", "ends_on", "2026-03-08" } }, FALSE },
  { { "member", "within", { "name", "x", "standing", "active", "starts_on", "2026-01-01",
                            "ends_on", "2026-12-31" } }, TRUE },
  { { "agency", "of-no-standing", { "name", "x" } }, TRUE },
  { { "agency", "active", { "name", "x", "standing", "active" } }, TRUE },
  { { "agency", "prospective", { "name", "x", "standing", "prospective" } }, FALSE },
  { { "agency", "paused", { "name", "x", "standing", "paused" } }, FALSE },
  { { "agency", "former", { "name", "x", "standing", "former" } }, FALSE },
};

static void
test_who_takes_part (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (people);

  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    {
      g_autoptr (SendaRecord) record = people_record_new (&standings[i].row, i);

      g_test_message ("%s %s", standings[i].row.type, standings[i].row.id);
      if (SENDA_IS_MEMBER (record))
        g_assert_cmpint (senda_people_facts_member_takes_part (facts, record), ==,
                         standings[i].takes_part);
      else
        g_assert_cmpint (senda_people_facts_agency_takes_part (facts, record), ==,
                         standings[i].takes_part);
    }
}

static void
test_disciplines (void)
{
  static const struct
  {
    const char *member;
    const char *discipline;
  } cases[] = {
    { "ana", "discipline.local-law-enforcement" }, /* the agency's */
    { "ben", "discipline.housing" },               /* their own */
    { "cora", NULL },                              /* of an agency that was removed */
  };
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (people);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (senda_people_facts_get_discipline (
                       facts, people_facts_get (facts, "member", cases[i].member)), ==,
                     cases[i].discipline);
#define IN(discipline) senda_people_facts_list_in_discipline (facts, discipline)
  assert_names (IN ("discipline.local-law-enforcement"), "Ana");
  assert_names (IN ("discipline.housing"), "Ben");
  assert_names (IN ("discipline.victim-services"), "");
}

static void
test_coordinators (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (people);
  g_autoptr (GPtrArray) coordinators = senda_people_facts_dup_coordinators (facts);

  assert_names (coordinators, "Ana");
}

#define N_MEMBERS 5000
#define N_SEATS 20000

static GPtrArray *
make_many (const char *type,
           guint       n,
           const char *field,
           guint       n_owners,
           const char *owner,
           const char *required)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", type, i);
      g_autofree char *to = g_strdup_printf ("%s-%u", owner, i % n_owners);
      const PeopleRow row = { type, id, { field, to, required, "x" } };

      g_ptr_array_add (records, people_record_new (&row, i));
    }
  return records;
}

/* A picture is made anew after every edit: it must cost no more than to read its records once. */
static void
test_a_large_task_force (void)
{
  g_autoptr (SendaPeopleFacts) facts = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);
  g_autoptr (GPtrArray) agencies = make_many ("agency", 1000, "name", 1, "Agency", NULL);
  g_autoptr (GPtrArray) members = make_many ("member", N_MEMBERS, "agency", 1000, "agency",
                                             "name");
  g_autoptr (GPtrArray) steps = make_many ("onboarding_step", N_SEATS, "member", N_MEMBERS,
                                           "member", "step");
  guint n_found = 0;

  g_test_timer_start ();
  senda_people_facts_add (facts, &senda_agency_info, agencies);
  senda_people_facts_add (facts, &senda_member_info, members);
  senda_people_facts_add (facts, &senda_onboarding_step_info, steps);
  for (guint i = 0; i < members->len; i++)
    n_found += LIST_OF (onboarding_step, "member",
                        senda_record_get_id (g_ptr_array_index (members, i)))->len;
  g_test_minimized_result (g_test_timer_elapsed (), "%u members, %u steps: %.1f ms", N_MEMBERS,
                           N_SEATS, g_test_timer_elapsed () * 1000);
  g_assert_cmpuint (n_found, ==, N_SEATS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/people-facts/types-are-in-order", test_types_are_in_order);
  g_test_add_func ("/people-facts/what-is-gone-is-passed-over",
                   test_what_is_gone_is_passed_over);
  g_test_add_func ("/people-facts/what-is-not-whole-is-passed-over",
                   test_what_is_not_whole_is_passed_over);
  g_test_add_func ("/people-facts/what-belongs-to-what", test_what_belongs_to_what);
  g_test_add_func ("/people-facts/what-is-added-later-is-found",
                   test_what_is_added_later_is_found);
  g_test_add_func ("/people-facts/who-takes-part", test_who_takes_part);
  g_test_add_func ("/people-facts/disciplines", test_disciplines);
  g_test_add_func ("/people-facts/coordinators", test_coordinators);
  g_test_add_func ("/people-facts/a-large-task-force", test_a_large_task_force);

  return g_test_run ();
}
