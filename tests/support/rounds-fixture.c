/* rounds-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rounds-fixture.h"

#include <string.h>

#define DAY G_GINT64_CONSTANT (86400000)

static const struct
{
  const char *name;
  const char *agency;
  const char *discipline;
} people[ROUNDS_N_MEMBERS] = {
  { "Ana Ruiz", "Sheriff", "discipline.local-law-enforcement" },
  { "Ben Cole", "Sheriff", "discipline.local-law-enforcement" },
  { "Cora Diaz", "Sheriff", "discipline.local-law-enforcement" },
  { "Dan Evers", "County Attorney", "discipline.local-prosecutors" },
  { "Eva Flores", "County Attorney", "discipline.local-prosecutors" },
  { "Finn Gray", "Safe Harbor", "discipline.victim-services" },
  { "Gia Hart", "Safe Harbor", "discipline.victim-services" },
  { "Hugo Ibarra", "Safe Harbor", "discipline.victim-services" },
  { "Ida Jones", "Legal Aid", "discipline.legal-services" },
  { "Jon Kern", "Legal Aid", "discipline.legal-services" },
  { "Kim Lopez", "Clinic", "discipline.health-care" },
  { "Leo Marsh", "Clinic", "discipline.health-care" },
};

static SendaRecord *
add_agency (SendaEdit  *edit,
            const char *task_force,
            guint       member)
{
  SendaRecord *agency = senda_edit_create (edit, &senda_agency_info, NULL);

  senda_edit_set (edit, agency, "task_force", SENDA_TEXT (task_force));
  senda_edit_set (edit, agency, "name", SENDA_TEXT (people[member].agency));
  senda_edit_set (edit, agency, "discipline", SENDA_TEXT (people[member].discipline));
  return agency;
}

static void
add_people (RoundsFixture *fixture)
{
  const char *task_force = senda_record_get_id (SENDA_RECORD (fixture->base.task_force));
  SendaEdit *edit = senda_workspace_edit (fixture->workspace, senda_label_new ("roster-import",
                                                                               NULL));
  SendaRecord *drafts[ROUNDS_N_MEMBERS];
  g_auto (GStrv) ids = g_new0 (char *, ROUNDS_N_MEMBERS + 1);
  SendaRecord *agency = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ROUNDS_N_MEMBERS; i++)
    {
      if (i == 0 || !g_str_equal (people[i].agency, people[i - 1].agency))
        agency = add_agency (edit, task_force, i);
      drafts[i] = senda_edit_create (edit, &senda_member_info, NULL);
      senda_edit_set (edit, drafts[i], "task_force", SENDA_TEXT (task_force));
      senda_edit_set (edit, drafts[i], "name", SENDA_TEXT (people[i].name));
      senda_edit_set (edit, drafts[i], "agency", SENDA_TEXT (senda_record_get_id (agency)));
      ids[i] = g_strdup (senda_record_get_id (drafts[i]));
    }
  senda_edit_commit (edit, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ROUNDS_N_MEMBERS; i++)
    fixture->members[i] = senda_workspace_get (fixture->workspace, &senda_member_info, ids[i],
                                               &error);
  g_assert_no_error (error);
}

void
rounds_fixture_set_up (RoundsFixture *fixture,
                       gconstpointer  data)
{
  people_fixture_set_up (&fixture->base, data);
  fixture->workspace = fixture->base.base.workspace;
  fixture->people = fixture->base.people;
  add_people (fixture);
}

void
rounds_fixture_tear_down (RoundsFixture *fixture,
                          gconstpointer  data)
{
  for (guint i = 0; i < ROUNDS_N_MEMBERS; i++)
    g_clear_object (&fixture->members[i]);
  people_fixture_tear_down (&fixture->base, data);
}

void
pass_days (RoundsFixture *fixture,
           guint          days)
{
  fixture->base.base.now += days * DAY;
}

const char *
discipline_of (guint member)
{
  return people[member].discipline;
}

const char *
member_id (RoundsFixture *fixture,
           guint          member)
{
  return senda_record_get_id (fixture->members[member]);
}

const SendaElement *
find_element (RoundsFixture *fixture,
              const char    *id)
{
  const SendaElement *element =
    senda_content_find_element (senda_workspace_get_content (fixture->workspace), id);

  g_assert_nonnull (element);
  return element;
}

const SendaStatement *
find_statement (RoundsFixture *fixture,
                const char    *id)
{
  const SendaStatement *statement =
    senda_content_find_statement (senda_workspace_get_content (fixture->workspace), id);

  g_assert_nonnull (statement);
  return statement;
}

SendaRecord *
open_round (RoundsFixture *fixture,
            const char    *name,
            const char    *state,
            SendaRecord   *starts_from)
{
  const SendaRoundPlan plan = {
    .name = name, .state = state, .invites_all = TRUE, .starts_from = starts_from,
  };
  g_autoptr (GError) error = NULL;
  SendaRecord *round = senda_round_open (fixture->people, &plan, &error);

  g_assert_no_error (error);
  return round;
}

void
set_state (RoundsFixture *fixture,
           SendaRecord   *round,
           const char    *state)
{
  g_autoptr (GError) error = NULL;

  senda_round_set_state (fixture->workspace, round, state, &error);
  g_assert_no_error (error);
}

void
rate (RoundsFixture *fixture,
      SendaRecord   *round,
      guint          member,
      const char    *element,
      guint          stage)
{
  g_autoptr (GError) error = NULL;

  senda_ballot_rate (fixture->workspace, round, member_id (fixture, member),
                     find_element (fixture, element),
                     stage ? SENDA_RATING_STAGE : SENDA_RATING_UNSURE, stage, NULL, &error);
  g_assert_no_error (error);
}

void
agree (RoundsFixture *fixture,
       SendaRecord   *round,
       const char    *element,
       guint          stage)
{
  const SendaJudgement judgement = {
    .state = SENDA_STATE_RATED, .stage = stage, .reason = "Because.",
  };
  g_autoptr (GError) error = NULL;

  senda_round_agree (fixture->workspace, round, find_element (fixture, element), &judgement,
                     &error);
  g_assert_no_error (error);
}

SendaBallotBox *
look_at_ballots (RoundsFixture *fixture,
                 SendaRecord   *round)
{
  g_autoptr (GError) error = NULL;
  SendaBallotBox *box = senda_workspace_picture_ballots (fixture->workspace, round, &error);

  g_assert_no_error (error);
  return box;
}

SendaRoundFacts *
look_at_round (RoundsFixture *fixture,
               SendaRecord   *round)
{
  g_autoptr (GError) error = NULL;
  SendaRoundFacts *facts = senda_workspace_picture_round (fixture->workspace, round, &error);

  g_assert_no_error (error);
  return facts;
}

guint
stage_of (RoundsFixture *fixture,
          SendaRecord   *round,
          guint          member,
          const char    *element)
{
  g_autoptr (SendaBallotBox) box = look_at_ballots (fixture, round);
  SendaRecord *rater = senda_ballot_box_find_rater (box, member_id (fixture, member));
  SendaRecord *ballot = rater ? senda_ballot_box_find_ballot (box, rater) : NULL;
  SendaRecord *rating = ballot ? senda_ballot_box_find_rating (box, ballot,
                                                               find_element (fixture, element))
                               : NULL;

  return rating ? senda_record_get_integer (rating, "stage") : 0;
}

void
assert_invalid (gboolean     done,
                GError     **error,
                const char  *begins)
{
  g_assert_false (done);
  g_assert_error (*error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_true (g_str_has_prefix ((*error)->message, begins));
  g_assert_nonnull (strstr ((*error)->message, "Nothing was changed"));
  g_clear_error (error);
}
