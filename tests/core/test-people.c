/* test-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The people of a task force, live, and what can be changed about them.
 */
#include "config.h"

#include "live-people-fixture.h"

#define WORKSPACE (fixture->base.workspace)
#define A_DAY G_GINT64_CONSTANT (86400000)

static const char *
id_of (gpointer record)
{
  return senda_record_get_id (record);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A member who serves from the first of the year. (transfer full) */
static SendaRecord *
add_member (PeopleFixture *fixture,
            const char    *name)
{
  SendaRecord *member = add_named (fixture, &senda_member_info, name);

  edit_field (fixture, member, "standing", SENDA_MEMBER_ACTIVE);
  edit_field (fixture, member, "starts_on", "2026-01-01");
  return member;
}

/* (transfer full) */
static char *
get_today (PeopleFixture *fixture)
{
  return senda_workspace_today (WORKSPACE);
}

static void
test_tells_once (PeopleFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) agency = add_named (fixture, &senda_agency_info, "Casa Río");
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autoptr (SendaRecord) tom = add_member (fixture, "Tom Reed");
  g_autoptr (SendaRound) round = NULL;
  guint n_told = 0;

  edit_field (fixture, ana, "agency", id_of (agency));
  edit_field (fixture, tom, "agency", id_of (agency));
  g_signal_connect_swapped (fixture->people, "changed", G_CALLBACK (count_cb), &n_told);
  g_assert_true (senda_people_remove_agency (fixture->people, agency, NULL, &error));
  g_assert_cmpuint (n_told, ==, 1);
  undo_step (fixture);
  g_assert_cmpuint (n_told, ==, 2);
  edit_field (fixture, SENDA_RECORD (fixture->task_force), "survivor_seats", "2");
  g_assert_cmpuint (n_told, ==, 3);

  round = senda_task_force_add_round (WORKSPACE, fixture->task_force, "Spring", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_told, ==, 3);
}

static void
test_picture_is_made_when_asked_for (PeopleFixture *fixture,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaPeopleFacts) before =
    senda_people_facts_ref (senda_people_get_facts (fixture->people));
  g_autoptr (SendaRecord) ana = NULL;

  g_assert_true (senda_people_get_facts (fixture->people) == before);
  ana = add_member (fixture, "Ana Ruiz");
  g_assert_true (senda_people_get_facts (fixture->people) != before);
  g_assert_cmpuint (count_of (fixture, &senda_member_info), ==, 1);
  /* Who kept the picture of before still has it. */
  g_assert_cmpuint (senda_people_facts_list (before, &senda_member_info)->len, ==, 0);
}

static void
test_picture_is_of_today (PeopleFixture *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autofree char *today = get_today (fixture);

  edit_field (fixture, ana, "ends_on", today);
  g_assert_true (senda_people_facts_member_takes_part (senda_people_get_facts (fixture->people),
                                                       ana));
  fixture->base.now += A_DAY;
  g_assert_false (senda_people_facts_member_takes_part (senda_people_get_facts (fixture->people),
                                                        ana));
}

static void
test_another_task_force (PeopleFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) other = senda_task_force_add (WORKSPACE, "Elsewhere", &error);
  g_autoptr (SendaPeople) people = senda_people_new (WORKSPACE, other);
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");

  g_assert_true (senda_people_set_step (fixture->people, ana, "step.vetting", "2026-02-01",
                                        &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_of (fixture, &senda_onboarding_step_info), ==, 1);
  g_assert_cmpuint (senda_people_facts_list (senda_people_get_facts (people),
                                             &senda_member_info)->len, ==, 0);
  g_assert_cmpuint (senda_people_facts_list (senda_people_get_facts (people),
                                             &senda_onboarding_step_info)->len, ==, 0);
}

static void
test_who_works_here (PeopleFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autofree char *id = g_strdup (id_of (ana));
  guint n_told = 0;

  g_assert_null (senda_people_get_me (fixture->people));
  g_signal_connect_swapped (fixture->people, "changed", G_CALLBACK (count_cb), &n_told);
  g_assert_true (senda_people_set_me (fixture->people, ana, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (senda_people_get_me (fixture->people) == ana);
  g_assert_cmpstr (senda_store_get_author (senda_workspace_get_store (WORKSPACE)), ==, "Ana Ruiz");

  g_assert_true (senda_record_remove (WORKSPACE, ana, &error));
  g_assert_null (senda_people_get_me (fixture->people));
  undo_step (fixture);
  g_clear_object (&ana);
  people_fixture_reopen (fixture);
  g_assert_cmpstr (id_of (senda_people_get_me (fixture->people)), ==, id);

  g_assert_true (senda_people_set_me (fixture->people, NULL, &error));
  g_assert_null (senda_people_get_me (fixture->people));
  g_assert_null (senda_store_get_author (senda_workspace_get_store (WORKSPACE)));
}

/* Who types a name as "I am" is the member of that name; another name is nobody's. */
static void
test_typed_name_is_a_member (PeopleFixture *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autoptr (SendaRecord) eva = add_member (fixture, "Eva Luna");

  g_assert_true (senda_workspace_set_author (WORKSPACE, "Ana Ruiz", NULL));
  g_assert_true (senda_people_get_me (fixture->people) == ana);
  g_assert_true (senda_people_set_me (fixture->people, eva, NULL));
  g_assert_true (senda_record_edit (WORKSPACE, eva, "name", NULL, "Eva Luna Paz", NULL));
  g_assert_true (senda_people_get_me (fixture->people) == eva);
  g_assert_true (senda_workspace_set_author (WORKSPACE, "Somebody", NULL));
  g_assert_null (senda_people_get_me (fixture->people));
}

static void
test_remove_agency (PeopleFixture *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) agency = add_named (fixture, &senda_agency_info, "Casa Río");
  g_autoptr (SendaRecord) agreement = add_named (fixture, &senda_agreement_info, "Referrals");
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autoptr (SendaRecord) tom = add_member (fixture, "Tom Reed");
  const SendaGiven given[] = { { "service", "service.dental" }, { NULL, NULL } };
  g_autoptr (SendaRecord) offer = senda_record_add (WORKSPACE, &senda_service_offer_info,
                                                    id_of (agency), given, &error);
  guint n_members = 0;

  g_assert_nonnull (offer);
  edit_field (fixture, ana, "agency", id_of (agency));
  edit_field (fixture, tom, "agency", id_of (agency));
  g_assert_true (senda_people_set_party (fixture->people, agreement, agency, TRUE, &error));
  assert_undo_says (fixture, "Added Casa Río (Party to an agreement)");

  g_assert_true (senda_people_remove_agency (fixture->people, agency, &n_members, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_members, ==, 2);
  g_assert_true (senda_record_is_null (ana, "agency"));
  g_assert_cmpuint (count_of (fixture, &senda_member_info), ==, 2);
  g_assert_cmpuint (count_of (fixture, &senda_service_offer_info), ==, 0);
  g_assert_cmpuint (count_of (fixture, &senda_agreement_party_info), ==, 0);
  assert_undo_says (fixture, "Removed Casa Río (Agency)");

  undo_step (fixture);
  g_assert_cmpstr (senda_record_get_text (tom, "agency"), ==, id_of (agency));
  g_assert_cmpuint (count_of (fixture, &senda_service_offer_info), ==, 1);
  g_assert_cmpuint (count_of (fixture, &senda_agreement_party_info), ==, 1);
  redo_step (fixture);
  g_assert_true (senda_record_is_null (tom, "agency"));
}

static void
test_parties (PeopleFixture *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) agency = add_named (fixture, &senda_agency_info, "Casa Río");
  g_autoptr (SendaRecord) agreement = add_named (fixture, &senda_agreement_info, "Referrals");

  g_assert_true (senda_people_set_party (fixture->people, agreement, agency, FALSE, &error));
  assert_undo_says (fixture, "Added Referrals (Agreement)");
  for (guint i = 0; i < 2; i++)
    g_assert_true (senda_people_set_party (fixture->people, agreement, agency, TRUE, &error));
  g_assert_cmpuint (count_of (fixture, &senda_agreement_party_info), ==, 1);
  g_assert_true (senda_people_set_party (fixture->people, agreement, agency, FALSE, &error));
  g_assert_cmpuint (count_of (fixture, &senda_agreement_party_info), ==, 0);
  undo_step (fixture);
  g_assert_cmpuint (count_of (fixture, &senda_agreement_party_info), ==, 1);
  /* Whoever left may come back. */
  redo_step (fixture);
  g_assert_true (senda_people_set_party (fixture->people, agreement, agency, TRUE, &error));
  g_assert_cmpuint (count_of (fixture, &senda_agreement_party_info), ==, 1);
}

static SendaRoleCard *
find_card (GPtrArray  *cards,
           const char *source)
{
  SendaRoleCard *card = senda_role_cards_find (cards, source);

  g_assert_nonnull (card);
  return card;
}

static void
test_chair_who_leaves (PeopleFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = get_today (fixture);
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autoptr (SendaRecord) committee = add_named (fixture, &senda_committee_info, "Core");
  g_autoptr (SendaRecord) seat = senda_people_add_seat (fixture->people, committee, ana,
                                                        SENDA_DUTY_CHAIR, &error);
  g_autoptr (GPtrArray) cards = senda_role_cards_new (senda_people_get_facts (fixture->people));
  g_autoptr (SendaRecord) assignment = senda_role_assign (fixture->people,
                                                          find_card (cards, "role.coordinator"),
                                                          ana, &error);

  g_assert_no_error (error);
  g_assert_true (senda_people_end_membership (fixture->people, ana, today, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (ana, "standing"), ==, SENDA_MEMBER_FORMER);
  g_assert_cmpstr (senda_record_get_text (ana, "ends_on"), ==, today);
  g_assert_cmpstr (senda_record_get_text (seat, "ends_on"), ==, today);
  g_assert_cmpstr (senda_record_get_text (assignment, "ends_on"), ==, today);
  g_assert_cmpuint (count_of (fixture, &senda_committee_seat_info), ==, 1);
  assert_undo_says (fixture, "Ana Ruiz left the task force");

  undo_step (fixture);
  g_assert_cmpstr (senda_record_get_text (ana, "standing"), ==, SENDA_MEMBER_ACTIVE);
  g_assert_true (senda_record_is_null (seat, "ends_on"));
  g_assert_true (senda_record_is_null (assignment, "ends_on"));
  redo_step (fixture);
  g_assert_cmpstr (senda_record_get_text (seat, "ends_on"), ==, today);
}

/* What ended earlier stays as it was, and what was yet to begin never does. */
static void
test_leaving_by_and_by (PeopleFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autoptr (SendaRecord) past = add_named (fixture, &senda_committee_info, "Past");
  g_autoptr (SendaRecord) coming = add_named (fixture, &senda_committee_info, "Coming");
  g_autoptr (SendaRecord) ended = senda_people_add_seat (fixture->people, past, ana, NULL, &error);
  g_autoptr (SendaRecord) planned = senda_people_add_seat (fixture->people, coming, ana, NULL,
                                                           &error);

  edit_field (fixture, ended, "starts_on", "2026-01-01");
  edit_field (fixture, ended, "ends_on", "2026-02-01");
  edit_field (fixture, planned, "starts_on", "2027-01-01");
  g_assert_true (senda_people_end_membership (fixture->people, ana, "2026-12-31", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (ana, "standing"), ==, SENDA_MEMBER_ACTIVE);
  g_assert_cmpstr (senda_record_get_text (ana, "ends_on"), ==, "2026-12-31");
  g_assert_cmpstr (senda_record_get_text (ended, "ends_on"), ==, "2026-02-01");
  g_assert_true (senda_record_is_deleted (planned));

  g_assert_false (senda_people_end_membership (fixture->people, ana, "2025-12-31", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "“Term ends on” lies before “Term began on”. Nothing was changed; please "
                   "correct one of the two.");
  g_assert_cmpstr (senda_record_get_text (ana, "ends_on"), ==, "2026-12-31");
}

static void
test_two_coordinators (PeopleFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = get_today (fixture);
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autoptr (SendaRecord) tom = add_member (fixture, "Tom Reed");
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GPtrArray) left = NULL;

  edit_field (fixture, ana, "is_coordinator", "1");
  edit_field (fixture, tom, "is_coordinator", "1");
  both = senda_people_facts_dup_coordinators (senda_people_get_facts (fixture->people));
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_true (senda_people_end_membership (fixture->people, ana, today, &error));
  left = senda_people_facts_dup_coordinators (senda_people_get_facts (fixture->people));
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_true (g_ptr_array_index (left, 0) == tom);
}

static void
test_onboarding (PeopleFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autofree char *id = senda_onboarding_step_id (id_of (ana), "step.vetting");
  g_autoptr (SendaRecord) step = NULL;

  g_assert_true (senda_people_set_step (fixture->people, ana, "step.vetting", NULL, &error));
  g_assert_cmpuint (count_of (fixture, &senda_onboarding_step_info), ==, 0);
  g_assert_true (senda_people_set_step (fixture->people, ana, "step.vetting", "2026-02-01",
                                        &error));
  step = senda_workspace_get (WORKSPACE, &senda_onboarding_step_info, id, &error);
  g_assert_cmpstr (senda_record_get_text (step, "done_on"), ==, "2026-02-01");
  g_assert_true (senda_people_set_step (fixture->people, ana, "step.vetting", NULL, &error));
  g_assert_true (senda_record_is_null (step, "done_on"));
  undo_step (fixture);
  g_assert_cmpstr (senda_record_get_text (step, "done_on"), ==, "2026-02-01");
  undo_step (fixture);
  g_assert_cmpuint (count_of (fixture, &senda_onboarding_step_info), ==, 0);
}

static void
test_seats (PeopleFixture *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = get_today (fixture);
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autoptr (SendaRecord) committee = add_named (fixture, &senda_committee_info, "Core");
  g_autoptr (SendaRecord) seat = senda_people_add_seat (fixture->people, committee, ana, NULL,
                                                        &error);
  g_autoptr (SendaRecord) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (seat, "starts_on"), ==, today);
  assert_undo_says (fixture, "Ana Ruiz has a seat in Core");
  g_assert_null (senda_people_add_seat (fixture->people, committee, ana, SENDA_DUTY_CHAIR,
                                        &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (senda_people_end_seat (fixture->people, seat, "2025-01-01", &error));
  g_assert_cmpstr (error->message, ==,
                   "“Until” lies before “From”. Nothing was changed; please correct one of the "
                   "two.");
  g_clear_error (&error);

  g_assert_true (senda_people_end_seat (fixture->people, seat, today, &error));
  assert_undo_says (fixture, "The seat of Ana Ruiz in Core ended");
  again = senda_people_add_seat (fixture->people, committee, ana, SENDA_DUTY_CHAIR, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_of (fixture, &senda_committee_seat_info), ==, 2);
  undo_step (fixture);
  undo_step (fixture);
  g_assert_true (senda_record_is_null (seat, "ends_on"));
}

static SendaRecord *
find_decision (PeopleFixture *fixture,
               const char    *gap)
{
  g_autofree char *id = senda_gap_decision_id (id_of (fixture->task_force), gap);

  return senda_people_facts_find (senda_people_get_facts (fixture->people),
                                  &senda_gap_decision_info, id);
}

static void
test_gaps (PeopleFixture *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const char *gap = "need.coordinator";

  g_assert_false (senda_people_decide_gap (fixture->people, gap, "A coordinator",
                                           SENDA_GAP_NOT_NEEDED, "  ", NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "Please say why it is not needed here. Nothing was changed.");
  g_clear_error (&error);
  g_assert_true (senda_people_decide_gap (fixture->people, gap, "A coordinator",
                                          SENDA_GAP_NOT_NEEDED, "The state has one.", NULL,
                                          &error));
  g_assert_cmpstr (senda_record_get_wording (find_decision (fixture, gap), "reason", "en", NULL),
                   ==, "The state has one.");
  assert_undo_says (fixture, "Not needed here: A coordinator");

  g_assert_true (senda_people_decide_gap (fixture->people, gap, "A coordinator",
                                          SENDA_GAP_NEEDED, NULL, NULL, &error));
  g_assert_cmpstr (senda_record_get_text (find_decision (fixture, gap), "answer"), ==,
                   SENDA_GAP_NEEDED);
  g_assert_true (senda_record_is_null (find_decision (fixture, gap), "reason"));
  g_assert_true (senda_people_decide_gap (fixture->people, gap, "A coordinator", NULL, NULL, NULL,
                                          &error));
  g_assert_null (find_decision (fixture, gap));
  assert_undo_says (fixture, "Undecided again: A coordinator");
  undo_step (fixture);
  undo_step (fixture);
  g_assert_cmpstr (senda_record_get_wording (find_decision (fixture, gap), "reason", "en", NULL),
                   ==, "The state has one.");
}

static void
test_plan_action (PeopleFixture *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) ana = add_member (fixture, "Ana Ruiz");
  g_autoptr (SendaRecord) action = senda_people_plan_action (fixture->people, "Ask the clinic",
                                                             id_of (ana), "2026-06-01",
                                                             "need.health-care", &error);

  g_assert_no_error (error);
  g_assert_true (senda_action_is_open (action));
  g_assert_cmpstr (senda_record_get_text (action, "owner"), ==, id_of (ana));
  g_assert_cmpstr (senda_record_get_text (action, "source"), ==, "need.health-care");
  assert_undo_says (fixture, "Added Ask the clinic (Action)");
  g_assert_null (senda_people_plan_action (fixture->people, " ", NULL, NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  /* Nobody's any more, but still to do. */
  g_assert_true (senda_record_remove (WORKSPACE, ana, &error));
  g_assert_true (senda_record_is_null (action, "owner"));
  g_assert_cmpuint (count_of (fixture, &senda_action_info), ==, 1);
}

static void
test_goal_state (PeopleFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = get_today (fixture);
  g_autoptr (SendaRecord) goal = senda_statement_list_add (WORKSPACE, fixture->task_force,
                                                           &senda_goal_info, "en", "Safety",
                                                           &error);

  g_assert_true (senda_goal_set_state (WORKSPACE, goal, "under-way", &error));
  g_assert_cmpstr (senda_record_get_text (goal, "state"), ==, "under-way");
  g_assert_cmpstr (senda_record_get_text (goal, "state_on"), ==, today);
  g_assert_false (senda_goal_set_state (WORKSPACE, goal, "half done", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  undo_step (fixture);
  g_assert_true (senda_record_is_null (goal, "state_on"));
}

/* A list as long as a large roster tells its readers once, and others are left alone. */
static void
test_many_at_once (PeopleFixture *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) members = senda_workspace_list (WORKSPACE, &senda_member_info,
                                                         id_of (fixture->task_force));
  g_autoptr (GListModel) agencies = senda_workspace_list (WORKSPACE, &senda_agency_info,
                                                          id_of (fixture->task_force));
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  SendaEdit *edit = senda_workspace_edit (WORKSPACE, senda_label_new ("roster-import", NULL));
  guint n_members_told = 0;
  guint n_agencies_told = 0;
  guint n_told = 0;

  for (guint i = 0; i < 300; i++)
    {
      SendaRecord *draft = senda_edit_create (edit, &senda_member_info, NULL);
      g_autofree char *name = g_strdup_printf ("Member %03u", i);

      senda_edit_set (edit, draft, "task_force", SENDA_TEXT (id_of (fixture->task_force)));
      senda_edit_set (edit, draft, "name", SENDA_TEXT (name));
    }
  g_signal_connect_swapped (members, "items-changed", G_CALLBACK (count_cb), &n_members_told);
  g_signal_connect_swapped (agencies, "items-changed", G_CALLBACK (count_cb), &n_agencies_told);
  g_signal_connect_swapped (fixture->people, "changed", G_CALLBACK (count_cb), &n_told);
  g_assert_true (senda_edit_commit (edit, &error));
  g_assert_cmpuint (count_of (fixture, &senda_member_info), ==, 300);
  g_assert_cmpuint (n_members_told, ==, 1);
  g_assert_cmpuint (n_agencies_told, ==, 0);
  g_assert_cmpuint (n_told, ==, 1);

  for (guint i = 0; i < 300; i++)
    g_ptr_array_add (all, g_list_model_get_item (members, i));
  g_assert_true (senda_record_edit_many (WORKSPACE, all, "title", NULL, "Volunteer", &error));
  g_assert_cmpuint (n_members_told, ==, 2);
  g_assert_cmpstr (senda_record_get_text (all->pdata[299], "title"), ==, "Volunteer");
  undo_step (fixture);
  g_assert_true (senda_record_is_null (all->pdata[299], "title"));
  undo_step (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, 0);
  g_assert_true (senda_record_is_deleted (all->pdata[0]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  PEOPLE_TEST ("/people/tells-once", test_tells_once);
  PEOPLE_TEST ("/people/picture-is-made-when-asked-for", test_picture_is_made_when_asked_for);
  PEOPLE_TEST ("/people/picture-is-of-today", test_picture_is_of_today);
  PEOPLE_TEST ("/people/another-task-force", test_another_task_force);
  PEOPLE_TEST ("/people/who-works-here", test_who_works_here);
  PEOPLE_TEST ("/people/typed-name-is-a-member", test_typed_name_is_a_member);
  PEOPLE_TEST ("/people/remove-agency", test_remove_agency);
  PEOPLE_TEST ("/people/parties", test_parties);
  PEOPLE_TEST ("/people/chair-who-leaves", test_chair_who_leaves);
  PEOPLE_TEST ("/people/leaving-by-and-by", test_leaving_by_and_by);
  PEOPLE_TEST ("/people/two-coordinators", test_two_coordinators);
  PEOPLE_TEST ("/people/onboarding", test_onboarding);
  PEOPLE_TEST ("/people/seats", test_seats);
  PEOPLE_TEST ("/people/gaps", test_gaps);
  PEOPLE_TEST ("/people/plan-action", test_plan_action);
  PEOPLE_TEST ("/people/goal-state", test_goal_state);
  PEOPLE_TEST ("/people/many-at-once", test_many_at_once);

  return g_test_run ();
}
