/* test-record-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Editing records of any type by their field tables.
 */
#include "config.h"

#include "live-people-fixture.h"

#include <string.h>

#define WORKSPACE (fixture->base.workspace)

static const char *
get_task_force_id (PeopleFixture *fixture)
{
  return senda_record_get_id (SENDA_RECORD (fixture->task_force));
}

static void
test_add (PeopleFixture *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) agency = add_named (fixture, &senda_agency_info, "Casa Río");
  const SendaGiven given[] = {
    { "name", "  Inés Peña " }, { "agency", senda_record_get_id (agency) },
    { "languages", "language.spanish,, Mam ,Mam" }, { "is_core", "1" }, { "title", " " },
    { NULL, NULL }
  };
  g_autoptr (SendaRecord) member = senda_record_add (WORKSPACE, &senda_member_info,
                                                     get_task_force_id (fixture), given, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (member, "name"), ==, "Inés Peña");
  g_assert_cmpstr (senda_record_get_text (member, "languages"), ==, "language.spanish, Mam");
  g_assert_cmpint (senda_record_get_integer (member, "is_core"), ==, 1);
  g_assert_true (senda_record_is_null (member, "title"));
  assert_undo_says (fixture, "Added Inés Peña (Member)");

  undo_step (fixture);
  g_assert_true (senda_record_is_deleted (member));
  redo_step (fixture);
  g_assert_false (senda_record_is_deleted (member));
  g_assert_cmpstr (senda_record_get_text (member, "agency"), ==, senda_record_get_id (agency));
}

static void
test_add_needs_what_is_required (PeopleFixture *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const SendaGiven given[] = { { "name", "  " }, { NULL, NULL } };

  g_assert_null (senda_record_add (WORKSPACE, &senda_agency_info, get_task_force_id (fixture),
                                   given, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "“Name” cannot be empty. Nothing was changed.");
  g_assert_cmpuint (count_of (fixture, &senda_agency_info), ==, 0);
  assert_undo_says (fixture, "Added Lake County");
}

static void
test_fields_read_what_is_typed (PeopleFixture *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) member = add_named (fixture, &senda_member_info, "Ana Ruiz");
  SendaRecord *task_force = SENDA_RECORD (fixture->task_force);

  edit_field (fixture, member, "title", " Sergeant ");
  edit_field (fixture, member, "starts_on", "2026-01-01");
  edit_field (fixture, member, "standing", "active");
  edit_field (fixture, member, "is_coordinator", "1");
  edit_field (fixture, task_force, "stale_months", " 9 ");
  g_assert_cmpstr (senda_record_get_text (member, "title"), ==, "Sergeant");
  g_assert_cmpstr (senda_record_get_text (member, "starts_on"), ==, "2026-01-01");
  g_assert_cmpstr (senda_record_get_text (member, "standing"), ==, "active");
  g_assert_cmpint (senda_record_get_integer (member, "is_coordinator"), ==, 1);
  g_assert_cmpint (senda_record_get_integer (task_force, "stale_months"), ==, 9);
  assert_undo_says (fixture, "Changed Lake County: "
                             "Months after which a service is to be checked again");

  edit_field (fixture, member, "title", "");
  g_assert_true (senda_record_is_null (member, "title"));
  assert_undo_says (fixture, "Member “Ana Ruiz”: changed Title");
  undo_step (fixture);
  g_assert_cmpstr (senda_record_get_text (member, "title"), ==, "Sergeant");
}

static void
test_fields_refuse_what_they_cannot_hold (PeopleFixture *fixture,
                                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) member = add_named (fixture, &senda_member_info, "Ana Ruiz");
  SendaRecord *task_force = SENDA_RECORD (fixture->task_force);

  refuse_field (fixture, member, "name", " ", "“Name” cannot be empty. Nothing was changed.");
  refuse_field (fixture, member, "starts_on", "soon",
                "“Term began on” must be a date such as 2026-03-09. Nothing was changed.");
  refuse_field (fixture, member, "standing", "asleep",
                "“Standing” has no such choice. Nothing was changed.");
  refuse_field (fixture, member, "is_core", "perhaps",
                "“Core team” must be yes or no. Nothing was changed.");
  refuse_field (fixture, member, "is_core", "2",
                "“Core team” must be yes or no. Nothing was changed.");
  refuse_field (fixture, task_force, "stale_months", "a few",
                "“Months after which a service is to be checked again” must be a whole number. "
                "Nothing was changed.");
  refuse_field (fixture, task_force, "stale_months", "99999999999999999999",
                "“Months after which a service is to be checked again” must be a whole number. "
                "Nothing was changed.");
  refuse_field (fixture, member, "agency", "Casa Río",
                "“Agency” points at nothing. Nothing was changed.");
  refuse_field (fixture, member, "agency", senda_record_get_id (member),
                "“Agency” points at nothing. Nothing was changed.");
}

static void
test_references_stay_within_a_task_force (PeopleFixture *fixture,
                                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) member = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (SendaRecord) agency = add_named (fixture, &senda_agency_info, "Here");
  g_autoptr (SendaTaskForce) other = senda_task_force_add (WORKSPACE, "Elsewhere", &error);
  const SendaGiven given[] = { { "name", "There" }, { NULL, NULL } };
  g_autoptr (SendaRecord) there =
    senda_record_add (WORKSPACE, &senda_agency_info, senda_record_get_id (SENDA_RECORD (other)),
                      given, &error);

  g_assert_no_error (error);
  refuse_field (fixture, member, "agency", senda_record_get_id (there),
                "“Agency” points at nothing. Nothing was changed.");
  senda_record_remove (WORKSPACE, agency, &error);
  g_assert_no_error (error);
  refuse_field (fixture, member, "agency", senda_record_get_id (agency),
                "“Agency” points at nothing. Nothing was changed.");
}

/* Also of what belongs to a member or an agency, and so to the task force of that. */
static void
test_references_follow_what_they_belong_to (PeopleFixture *fixture,
                                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) member = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (SendaRecord) here = add_named (fixture, &senda_committee_info, "Here");
  g_autoptr (SendaTaskForce) other = senda_task_force_add (WORKSPACE, "Elsewhere", &error);
  const SendaGiven named[] = { { "name", "There" }, { NULL, NULL } };
  g_autoptr (SendaRecord) there =
    senda_record_add (WORKSPACE, &senda_committee_info,
                      senda_record_get_id (SENDA_RECORD (other)), named, &error);
  const SendaGiven given[] = { { "committee", senda_record_get_id (there) }, { NULL, NULL } };
  g_autoptr (SendaRecord) seat = senda_people_add_seat (fixture->people, here, member, NULL,
                                                        &error);

  g_assert_no_error (error);
  refuse_field (fixture, seat, "committee", senda_record_get_id (there),
                "“Committee” points at nothing. Nothing was changed.");
  g_assert_null (senda_record_add (WORKSPACE, &senda_committee_seat_info,
                                   senda_record_get_id (member), given, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

/* What has its id from what it is about is there once. */
static void
test_add_what_is_there (PeopleFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const SendaGiven first[] = {
    { "gap", "need.prosecutor" }, { "answer", "not-needed" }, { "reason", "Aquí no", "es" },
    { NULL, NULL }
  };
  const SendaGiven second[] = {
    { "gap", "need.prosecutor" }, { "answer", "needed" }, { NULL, NULL }
  };
  g_autoptr (SendaRecord) decision = senda_record_add (WORKSPACE, &senda_gap_decision_info,
                                                       get_task_force_id (fixture), first, &error);
  g_autoptr (SendaRecord) again = NULL;

  g_assert_no_error (error);
  g_assert_null (senda_record_add (WORKSPACE, &senda_gap_decision_info,
                                   get_task_force_id (fixture), second, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpstr (senda_record_get_text (decision, "answer"), ==, "not-needed");
  g_clear_error (&error);

  /* Once removed it can be added anew, and says nothing of before. */
  g_assert_true (senda_record_remove (WORKSPACE, decision, &error));
  again = senda_record_add (WORKSPACE, &senda_gap_decision_info, get_task_force_id (fixture),
                            second, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (again, "answer"), ==, "needed");
  g_assert_true (senda_record_is_null (again, "reason"));
  undo_step (fixture);
  undo_step (fixture);
  g_assert_cmpstr (senda_record_get_wording (decision, "reason", "es", NULL), ==, "Aquí no");
}

static void
test_term_that_ends_before_it_starts (PeopleFixture *fixture,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) member = add_named (fixture, &senda_member_info, "Ana Ruiz");

  edit_field (fixture, member, "starts_on", "2026-05-01");
  refuse_field (fixture, member, "ends_on", "2026-04-30",
                "“Term ends on” lies before “Term began on”. Nothing was changed; please correct "
                "one of the two.");
  edit_field (fixture, member, "ends_on", "2026-05-01");
}

static void
test_bilingual_fields (PeopleFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) committee = add_named (fixture, &senda_committee_info, "Outreach");

  g_assert_true (senda_record_edit (WORKSPACE, committee, "name", "es", "Difusión", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_wording (committee, "name", "en", NULL), ==, "Outreach");
  g_assert_cmpstr (senda_record_get_wording (committee, "name", "es", NULL), ==, "Difusión");
  assert_undo_says (fixture, "Committee “Outreach”: changed Name");
}

/* (transfer full) */
static GPtrArray *
add_members (PeopleFixture *fixture,
             guint          n_members)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_members; i++)
    {
      g_autofree char *name = g_strdup_printf ("Member %02u", i);

      g_ptr_array_add (members, add_named (fixture, &senda_member_info, name));
    }
  return members;
}

static guint
count_standing (GPtrArray  *members,
                const char *standing)
{
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    if (g_strcmp0 (senda_record_get_text (members->pdata[i], "standing"), standing) == 0)
      n++;
  return n;
}

static void
test_edit_many (PeopleFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = add_members (fixture, 3);

  g_assert_true (senda_record_edit_many (WORKSPACE, members, "standing", NULL, "active", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_standing (members, "active"), ==, 3);
  assert_undo_says (fixture, "Member, 3 at once: changed Standing");
  undo_step (fixture);
  g_assert_cmpuint (count_standing (members, "active"), ==, 0);
  redo_step (fixture);
  g_assert_cmpuint (count_standing (members, "active"), ==, 3);

  /* The last of them cannot: none does. */
  edit_field (fixture, members->pdata[2], "starts_on", "2026-06-01");
  g_assert_false (senda_record_edit_many (WORKSPACE, members, "ends_on", NULL, "2026-01-01",
                                          &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_true (senda_record_is_null (members->pdata[0], "ends_on"));
}

static void
test_remove_many (PeopleFixture *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = add_members (fixture, 3);

  edit_field (fixture, members->pdata[0], "alternate_for",
              senda_record_get_id (members->pdata[1]));
  g_assert_true (senda_record_remove_many (WORKSPACE, members, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_of (fixture, &senda_member_info), ==, 0);
  assert_undo_says (fixture, "Removed 3 (Member)");
  undo_step (fixture);
  g_assert_cmpuint (count_of (fixture, &senda_member_info), ==, 3);
  g_assert_cmpstr (senda_record_get_text (members->pdata[0], "alternate_for"), ==,
                   senda_record_get_id (members->pdata[1]));
}

static void
test_remove_lets_go_of_mentions (PeopleFixture *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) chair = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (SendaRecord) alternate = add_named (fixture, &senda_member_info, "Tom Reed");

  edit_field (fixture, alternate, "alternate_for", senda_record_get_id (chair));
  g_assert_true (senda_record_remove (WORKSPACE, chair, &error));
  g_assert_no_error (error);
  g_assert_true (senda_record_is_null (alternate, "alternate_for"));
  assert_undo_says (fixture, "Removed Ana Ruiz (Member)");
  undo_step (fixture);
  g_assert_cmpstr (senda_record_get_text (alternate, "alternate_for"), ==,
                   senda_record_get_id (chair));
  redo_step (fixture);
  g_assert_true (senda_record_is_deleted (chair));
  g_assert_true (senda_record_is_null (alternate, "alternate_for"));
}

static const char *
name_at (GListModel *list,
         guint       position)
{
  g_autoptr (SendaRecord) record = g_list_model_get_item (list, position);

  return senda_record_get_wording (record, "name", "en", NULL);
}

static void
test_move (PeopleFixture *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) core = add_named (fixture, &senda_committee_info, "Core");
  g_autoptr (SendaRecord) services = add_named (fixture, &senda_committee_info, "Services");
  g_autoptr (SendaRecord) outreach = add_named (fixture, &senda_committee_info, "Outreach");
  g_autoptr (GListModel) list = senda_workspace_list (WORKSPACE, &senda_committee_info,
                                                      get_task_force_id (fixture));

  g_assert_nonnull (services);
  g_assert_cmpstr (name_at (list, 2), ==, "Outreach");
  g_assert_true (senda_record_move (WORKSPACE, outreach, -1, &error));
  g_assert_cmpstr (name_at (list, 1), ==, "Outreach");
  g_assert_cmpstr (name_at (list, 2), ==, "Services");
  assert_undo_says (fixture, "Committee “Outreach”: changed Position");
  undo_step (fixture);
  g_assert_cmpstr (name_at (list, 2), ==, "Outreach");
  /* Beyond the ends there is nothing. */
  g_assert_true (senda_record_move (WORKSPACE, core, -1, &error));
  g_assert_cmpstr (name_at (list, 0), ==, "Core");
}

static void
assert_called (PeopleFixture *fixture,
               SendaRecord   *record,
               const char    *expected)
{
  g_autofree char *name = senda_record_dup_name (WORKSPACE, record);

  g_assert_cmpstr (name, ==, expected);
}

/* What has no title is called by its content, or by what it belongs to. */
static void
test_names (PeopleFixture *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) agency = add_named (fixture, &senda_agency_info, "Casa Río");
  g_autoptr (SendaRecord) member = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (SendaRecord) committee = add_named (fixture, &senda_committee_info, "Core");
  g_autoptr (SendaRecord) seat = senda_people_add_seat (fixture->people, committee, member,
                                                        "chair", &error);
  const SendaGiven given[] = { { "service", "service.dental" }, { NULL, NULL } };
  g_autoptr (SendaRecord) offer =
    senda_record_add (WORKSPACE, &senda_service_offer_info, senda_record_get_id (agency), given,
                      &error);
  const SendaGiven nothing[] = { { NULL, NULL } };
  g_autoptr (SendaRecord) contact =
    senda_record_add (WORKSPACE, &senda_contact_info, senda_record_get_id (agency), nothing,
                      &error);

  g_assert_no_error (error);
  assert_called (fixture, agency, "Casa Río");
  assert_called (fixture, committee, "Core");
  assert_called (fixture, seat, "Ana Ruiz");
  assert_called (fixture, contact, "Contact");
  edit_field (fixture, offer, "hours", "always");
  assert_undo_says (fixture, "Service offered “Dental care”: changed Hours");
  edit_field (fixture, seat, "duty", "co-chair");
  assert_undo_says (fixture, "Ana Ruiz in Core: changed Duty");
}

/* Goals and the like keep the words that history always had for them. */
static void
test_words_of_before (PeopleFixture *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const SendaGiven given[] = { { "text", "Safety" }, { NULL, NULL } };
  g_autoptr (SendaRecord) goal = senda_record_add (WORKSPACE, &senda_goal_info,
                                                   get_task_force_id (fixture), given, &error);

  g_assert_no_error (error);
  assert_undo_says (fixture, "Added a goal");
  edit_field (fixture, goal, "text", "Safety first");
  assert_undo_says (fixture, "Changed a goal");
  g_assert_true (senda_record_remove (WORKSPACE, goal, &error));
  assert_undo_says (fixture, "Removed a goal");
}

static void
erase (PeopleFixture *fixture,
       SendaRecord   *record)
{
  g_autoptr (GError) error = NULL;
  SendaPurge purge = { 0 };

  g_assert_true (senda_workspace_purge (WORKSPACE, senda_record_get_info (record),
                                        senda_record_get_id (record), &purge, &error));
  g_assert_no_error (error);
}

static guint
count_labels (PeopleFixture *fixture,
              const char    *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = senda_store_history (senda_workspace_get_store (WORKSPACE), NULL,
                                                       NULL, NULL, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *label = senda_label_to_string (entry->label);

      if (strstr (label, name) != NULL)
        n++;
    }
  return n;
}

/* The words of history that name something go with it when it is erased for good, also where they
 * are about something else. */
static void
test_purge_finds_the_names (PeopleFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SendaPeople *people = fixture->people;
  g_autoptr (SendaRecord) agency = add_named (fixture, &senda_agency_info, "Casa Río");
  g_autoptr (SendaRecord) agreement = add_named (fixture, &senda_agreement_info, "Referrals");
  g_autoptr (SendaRecord) committee = add_named (fixture, &senda_committee_info, "Outreach");
  g_autoptr (SendaRecord) member = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (SendaRecord) role = senda_role_add (people, "task-force", "Driver", &error);
  g_autoptr (GPtrArray) cards = senda_role_cards_new (senda_people_get_facts (people));
  const SendaRoleCard *card = senda_role_cards_find (cards, senda_record_get_id (role));
  g_autoptr (SendaRecord) seat = senda_people_add_seat (people, committee, member, NULL, &error);
  g_autoptr (SendaRecord) held = senda_role_assign (people, card, member, &error);

  g_assert_no_error (error);
  g_assert_nonnull (seat);
  g_assert_nonnull (held);
  edit_field (fixture, member, "agency", senda_record_get_id (agency));
  g_assert_true (senda_people_set_step (people, member, "step.vetting", "2026-03-01", &error));
  g_assert_true (senda_people_set_party (people, agreement, agency, TRUE, &error));
  g_assert_no_error (error);

  erase (fixture, committee);
  g_assert_cmpuint (count_labels (fixture, "Outreach"), ==, 0);
  erase (fixture, role);
  g_assert_cmpuint (count_labels (fixture, "Driver"), ==, 0);
  erase (fixture, agency);
  g_assert_cmpuint (count_labels (fixture, "Casa Río"), ==, 0);
  /* What only mentioned them is still there. */
  g_assert_cmpuint (count_labels (fixture, "Referrals"), ==, 1);
  g_assert_cmpuint (count_labels (fixture, "Ana Ruiz"), ==, 3);
  erase (fixture, member);
  g_assert_cmpuint (count_labels (fixture, "Ana Ruiz"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  PEOPLE_TEST ("/record-edits/add", test_add);
  PEOPLE_TEST ("/record-edits/add-needs-what-is-required", test_add_needs_what_is_required);
  PEOPLE_TEST ("/record-edits/fields-read-what-is-typed", test_fields_read_what_is_typed);
  PEOPLE_TEST ("/record-edits/fields-refuse-what-they-cannot-hold",
               test_fields_refuse_what_they_cannot_hold);
  PEOPLE_TEST ("/record-edits/references-stay-within-a-task-force",
               test_references_stay_within_a_task_force);
  PEOPLE_TEST ("/record-edits/references-follow-what-they-belong-to",
               test_references_follow_what_they_belong_to);
  PEOPLE_TEST ("/record-edits/add-what-is-there", test_add_what_is_there);
  PEOPLE_TEST ("/record-edits/term-that-ends-before-it-starts",
               test_term_that_ends_before_it_starts);
  PEOPLE_TEST ("/record-edits/bilingual-fields", test_bilingual_fields);
  PEOPLE_TEST ("/record-edits/edit-many", test_edit_many);
  PEOPLE_TEST ("/record-edits/remove-many", test_remove_many);
  PEOPLE_TEST ("/record-edits/remove-lets-go-of-mentions", test_remove_lets_go_of_mentions);
  PEOPLE_TEST ("/record-edits/move", test_move);
  PEOPLE_TEST ("/record-edits/names", test_names);
  PEOPLE_TEST ("/record-edits/words-of-before", test_words_of_before);
  PEOPLE_TEST ("/record-edits/purge-finds-the-names", test_purge_finds_the_names);

  return g_test_run ();
}
