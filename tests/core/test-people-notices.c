/* test-people-notices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

#include "senda-people-notices.h"

#define MAX_ROWS 8
#define MEMBER(id, ...) { "member", id, { "name", id, "agency", "a", __VA_ARGS__ } }
#define AGENCY { "agency", "a", { "name", "A" } }
#define COORDINATOR MEMBER ("co", "is_coordinator", "1")
#define COMMITTEE { "committee", "core", { "name", "Core team" } }
#define SEAT(id, member, ...) \
  { "committee_seat", id, { "member", member, "committee", "core", __VA_ARGS__ } }

static const char *const kinds[] = {
  "agreement-ends", "term-ends", "action-due", "no-coordinator", "two-coordinators", "no-chair",
  "chair-left", "agency-left", "no-agency", "onboarding", "questions", "stale-services",
};

/* Each case has an agency and a coordinator of it, so that it shows its own notices alone. */
static const struct
{
  const char *name;
  PeopleRow rows[MAX_ROWS];
  const char *expected;
} cases[] = {
  { "nothing to say", { AGENCY, COORDINATOR }, "" },
  /* 2026-06-07 is 90 days after today. */
  { "days, past ones too, the earliest first",
    { AGENCY, COORDINATOR,
      { "agreement", "far", { "name", "Far", "ends_on", "2026-06-08" } },
      { "agreement", "near", { "name", "Near", "ends_on", "2026-06-07" } },
      { "agreement", "open-ended", { "name", "Open" } },
      { "action", "late", { "what", "Late", "due_on", "2025-12-24" } },
      { "action", "done", { "what", "Done", "due_on", "2026-03-10", "state", "done" } },
      MEMBER ("ana", "ends_on", "2026-03-09") },
    "action-due late 2025-12-24, term-ends ana 2026-03-09, agreement-ends near 2026-06-07" },
  { "terms of those who take part, or did",
    { AGENCY, COORDINATOR,
      MEMBER ("over", "ends_on", "2026-01-31", "standing", "active"),
      MEMBER ("former", "ends_on", "2026-01-31", "standing", "former"),
      MEMBER ("away", "ends_on", "2026-04-01", "standing", "on-leave"),
      MEMBER ("soon", "starts_on", "2026-04-01", "ends_on", "2026-05-01"),
      MEMBER ("removed", "ends_on", "2026-04-01", "deleted", "1") },
    "term-ends over 2026-01-31" },
  { "nobody coordinates",
    { AGENCY, MEMBER ("ana", "is_coordinator", "1", "standing", "on-leave") },
    "no-coordinator tf" },
  { "two coordinate",
    { AGENCY, COORDINATOR, MEMBER ("ana", "is_coordinator", "1") },
    "two-coordinators co, two-coordinators ana" },
  { "seats without a chair",
    { AGENCY, COORDINATOR, COMMITTEE, SEAT ("s", "co", "duty", "note-keeper"),
      SEAT ("past", "co", "duty", "chair", "ends_on", "2026-03-08") },
    "no-chair core" },
  { "a committee of nobody yet", { AGENCY, COORDINATOR, COMMITTEE }, "" },
  { "a committee that is over",
    { AGENCY, COORDINATOR, COMMITTEE, SEAT ("past", "co", "ends_on", "2026-03-08") }, "" },
  { "a co-chair is enough",
    { AGENCY, COORDINATOR, COMMITTEE, SEAT ("s", "co", "duty", "co-chair") }, "" },
  { "the chair left",
    { AGENCY, COORDINATOR, COMMITTEE, MEMBER ("ana", "standing", "former"),
      SEAT ("chair", "ana", "duty", "chair"), SEAT ("plain", "ana") },
    "chair-left chair" },
  { "the chair was removed",
    { AGENCY, COORDINATOR, COMMITTEE, MEMBER ("ana", "deleted", "1"),
      SEAT ("chair", "ana", "duty", "chair"), SEAT ("plain", "co") },
    "no-chair core" },
  { "agencies that left, or none",
    { AGENCY, COORDINATOR,
      { "agency", "b", { "name", "B", "standing", "former" } },
      { "agency", "c", { "name", "C", "deleted", "1" } },
      { "member", "ana", { "name", "Ana", "agency", "b" } },
      { "member", "ben", { "name", "Ben", "agency", "c" } },
      { "member", "cora", { "name", "Cora" } },
      { "member", "dan", { "name", "Dan", "standing", "former" } } },
    "agency-left ana, no-agency ben, no-agency cora" },
  { "steps still to do",
    { AGENCY, COORDINATOR, MEMBER ("ana", "standing", "onboarding"),
      MEMBER ("ben", "standing", "vetting"), MEMBER ("cora", "standing", "prospective"),
      { "onboarding_step", NULL, { "member", "ana", "step", "step.invitation",
                                   "done_on", "2026-03-01" } },
      { "onboarding_step", NULL, { "member", "ana", "step", "step.vetting" } },
      { "onboarding_step", NULL, { "member", "ana", "step", "step.own",
                                   "done_on", "2026-03-01" } } },
    "onboarding ana 9, onboarding ben 10" },
  { "open questions",
    { AGENCY, COORDINATOR, MEMBER ("ana"),
      { "role", "r", { "source", "role.health-care" } },
      { "role_review", NULL, { "member", "ana", "role", "r", "finding", "discuss",
                               "question", "Who calls?", "reviewed_on", "2026-03-01" } },
      { "role_review", NULL, { "member", "co", "role", "r", "finding", "discuss",
                               "question", "When?", "reviewed_on", "2026-03-01",
                               "settled_on", "2026-03-05" } } },
    "questions tf 1" },
  { "services to check again",
    { AGENCY, COORDINATOR,
      { "agency", "b", { "name", "B", "standing", "paused" } },
      { "service_offer", "old", { "agency", "a", "service", "service.dental",
                                  "checked_on", "2025-09-08" } },
      { "service_offer", "never", { "agency", "a", "service", "service.legal" } },
      { "service_offer", "fresh", { "agency", "a", "service", "service.intake",
                                    "checked_on", "2025-09-09" } },
      { "service_offer", "other", { "agency", "b", "service", "service.intake" } } },
    "stale-services tf 2" },
};

static char *
write_down (GPtrArray *notices)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < notices->len; i++)
    {
      const SendaNotice *notice = g_ptr_array_index (notices, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", kinds[notice->kind],
                              senda_record_get_id (notice->record));
      if (notice->day != NULL)
        g_string_append_printf (text, " %s", notice->day);
      if (notice->count > 0)
        g_string_append_printf (text, " %u", notice->count);
    }
  return g_string_free (text, FALSE);
}

static void
test_notices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaPeopleFacts) facts = NULL;
      g_autoptr (GPtrArray) notices = NULL;
      g_autofree char *written = NULL;
      guint n_rows = 0;

      while (n_rows < MAX_ROWS && cases[i].rows[n_rows].type != NULL)
        n_rows++;
      g_test_message ("%s", cases[i].name);
      facts = people_facts_new (NULL, PEOPLE_TODAY, cases[i].rows, n_rows);
      notices = senda_people_notices_new (facts);
      written = write_down (notices);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

/* A screen may still show a notice when the picture is another one and its record has changed. */
static void
test_outlives_the_picture (void)
{
  static const PeopleRow rows[] = {
    AGENCY, COORDINATOR, { "agreement", "mou", { "name", "MOU", "ends_on", "2026-04-01" } },
  };
  SendaPeopleFacts *facts = PEOPLE_FACTS (rows);
  g_autoptr (GPtrArray) notices = senda_people_notices_new (facts);
  const SendaNotice *notice = g_ptr_array_index (notices, 0);

  senda_people_facts_unref (facts);
  people_record_set (notice->record, "ends_on", "2027-04-01");
  g_assert_cmpstr (notice->day, ==, "2026-04-01");
}

/* What blocks an action does not take its day away. */
static void
test_tells_of_blocked_actions (void)
{
  static const PeopleRow rows[] = {
    AGENCY, COORDINATOR,
    { "action", "a", { "what", "Ask the board", "due_on", "2026-03-08", "state", "blocked",
                       "cause", "No date" } },
    { "action", "b", { "what", "Sign the form", "due_on", "2026-03-09", "state", "blocked",
                       "cause", "No pen" } },
    { "action", "c", { "what", "Call", "due_on", "2026-03-09", "state", "working" } },
    { "action", "d", { "what", "Never mind", "due_on", "2026-03-01", "state", "dropped",
                       "cause", "Not ours" } },
  };
  static const char *const said[] = {
    "“Ask the board” was due on March 8, 2026 and is blocked.",
    "“Sign the form” is due on March 9, 2026 and is blocked.",
    "“Call” is due on March 9, 2026.",
  };
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (rows);
  g_autoptr (GPtrArray) notices = senda_people_notices_new (facts);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");

  g_assert_cmpuint (notices->len, ==, G_N_ELEMENTS (said));
  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *text = senda_notice_say (g_ptr_array_index (notices, i), facts, english);

      g_assert_cmpstr (text, ==, said[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/people-notices/notices", test_notices);
  g_test_add_func ("/people-notices/outlives-the-picture", test_outlives_the_picture);
  g_test_add_func ("/people-notices/tells-of-blocked-actions", test_tells_of_blocked_actions);
  return g_test_run ();
}
