/* test-role-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Roles, who holds and has read them, and who does what.
 */
#include "config.h"

#include "live-people-fixture.h"

#include "senda-responsibility-findings.h"

#define COORDINATOR "role.coordinator"
#define OFFICERS "role.local-law-enforcement"
#define WORKSPACE (fixture->base.workspace)

static const char *
id_of (gpointer record)
{
  return senda_record_get_id (record);
}

static SendaPeopleFacts *
get_facts (PeopleFixture *fixture)
{
  return senda_people_get_facts (fixture->people);
}

/* The cards of now; they are kept until the next are asked for. */
static const SendaRoleCard *
get_card (PeopleFixture *fixture,
          const char    *id)
{
  GPtrArray *cards = senda_role_cards_new (get_facts (fixture));
  const SendaRoleCard *card = senda_role_cards_find (cards, id);

  g_assert_nonnull (card);
  g_object_set_data_full (G_OBJECT (fixture->people), "cards", cards,
                          (GDestroyNotify) g_ptr_array_unref);
  return card;
}

static char *
dup_list (const SendaRoleCard *card,
          const char          *list,
          const char          *language)
{
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (language);
  g_auto (GStrv) items = senda_role_card_dup_items (card, card->version, list, catalog, NULL);

  return g_strjoinv ("|", items);
}

static void
assert_list (PeopleFixture *fixture,
             const char    *role,
             const char    *list,
             const char    *language,
             const char    *expected)
{
  g_autofree char *items = dup_list (get_card (fixture, role), list, language);

  g_assert_cmpstr (items, ==, expected);
}

static void
write_does (PeopleFixture *fixture,
            const char    *role,
            const char    *language,
            const char    *does)
{
  g_autoptr (GError) error = NULL;
  const SendaRoleWording wording = { .language = language, .does = does, .reason = "We met." };

  g_assert_true (senda_role_write (fixture->people, get_card (fixture, role), &wording, &error));
  g_assert_no_error (error);
}

static void
assert_number (PeopleFixture *fixture,
               const char    *role,
               guint          number)
{
  g_assert_cmpuint (get_card (fixture, role)->number, ==, number);
}

static void
test_adapting_keeps_both_languages (PeopleFixture *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *does = dup_list (get_card (fixture, COORDINATOR), "does", "en");
  g_autofree char *shares = dup_list (get_card (fixture, COORDINATOR), "can_share", "en");
  g_autofree char *shares_es = dup_list (get_card (fixture, COORDINATOR), "can_share", "es");
  SendaRecord *version = NULL;

  g_assert_null (get_card (fixture, COORDINATOR)->record);
  write_does (fixture, COORDINATOR, "es", " Convoca \n\n Lleva la lista\n");
  assert_number (fixture, COORDINATOR, 1);
  g_assert_false (senda_role_card_is_shipped (get_card (fixture, COORDINATOR)));
  assert_list (fixture, COORDINATOR, "does", "es", "Convoca|Lleva la lista");
  assert_list (fixture, COORDINATOR, "does", "en", does);
  assert_list (fixture, COORDINATOR, "can_share", "en", shares);
  assert_list (fixture, COORDINATOR, "can_share", "es", shares_es);
  version = get_card (fixture, COORDINATOR)->version;
  g_assert_cmpstr (senda_record_get_wording (version, "reason", "es", NULL), ==, "We met.");
  assert_undo_says (fixture, "New wording of the role Task force coordinator");

  write_does (fixture, COORDINATOR, "en", "Calls the meeting");
  assert_number (fixture, COORDINATOR, 2);
  assert_list (fixture, COORDINATOR, "does", "en", "Calls the meeting");
  assert_list (fixture, COORDINATOR, "does", "es", "Convoca|Lleva la lista");

  undo_step (fixture);
  assert_number (fixture, COORDINATOR, 1);
  undo_step (fixture);
  assert_number (fixture, COORDINATOR, 0);
  g_assert_true (senda_role_card_is_shipped (get_card (fixture, COORDINATOR)));
  redo_step (fixture);
  assert_list (fixture, COORDINATOR, "does", "es", "Convoca|Lleva la lista");
}

static void
test_writing_the_same_writes_nothing (PeopleFixture *fixture,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *items = dup_list (get_card (fixture, COORDINATOR), "does", "en");
  g_autofree char *same = g_strdelimit (g_strdup (items), "|", '\n');

  write_does (fixture, COORDINATOR, "en", same);
  assert_number (fixture, COORDINATOR, 0);
  write_does (fixture, COORDINATOR, "en", "Calls the meeting");
  write_does (fixture, COORDINATOR, "en", "Calls the meeting  ");
  assert_number (fixture, COORDINATOR, 1);
}

/* A screen may still show the card of before. */
static void
test_writing_on_an_earlier_card (PeopleFixture *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = senda_role_cards_new (get_facts (fixture));
  const SendaRoleCard *early = senda_role_cards_find (cards, COORDINATOR);
  const SendaRoleWording wording = { .language = "en", .purpose = "To bring people together." };

  write_does (fixture, COORDINATOR, "en", "Calls the meeting");
  g_assert_true (senda_role_write (fixture->people, early, &wording, &error));
  g_assert_no_error (error);
  assert_number (fixture, COORDINATOR, 2);
  assert_list (fixture, COORDINATOR, "does", "en", "Calls the meeting");
  assert_list (fixture, COORDINATOR, "purpose", "en", "To bring people together.");
}

static void
test_back_to_shipped_words (PeopleFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shipped = dup_list (get_card (fixture, COORDINATOR), "does", "en");
  g_autoptr (SendaRecord) own = senda_role_add (fixture->people, "task-force", "Driver", &error);

  g_assert_true (senda_role_use_shipped (fixture->people, get_card (fixture, COORDINATOR),
                                         &error));
  assert_number (fixture, COORDINATOR, 0);
  write_does (fixture, COORDINATOR, "en", "Calls the meeting");
  g_assert_true (senda_role_use_shipped (fixture->people, get_card (fixture, COORDINATOR),
                                         &error));
  assert_number (fixture, COORDINATOR, 2);
  g_assert_true (senda_role_card_is_shipped (get_card (fixture, COORDINATOR)));
  assert_list (fixture, COORDINATOR, "does", "en", shipped);
  undo_step (fixture);
  assert_list (fixture, COORDINATOR, "does", "en", "Calls the meeting");
  g_assert_no_error (error);

  g_assert_false (senda_role_use_shipped (fixture->people, get_card (fixture, id_of (own)),
                                          &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

static void
test_own_role (PeopleFixture *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) own = NULL;
  guint n_cards = 0;

  g_assert_null (senda_role_add (fixture->people, "task-force", " ", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "“Name” cannot be empty. Nothing was changed.");
  g_clear_error (&error);
  own = senda_role_add (fixture->people, "task-force", "Driver", &error);
  g_assert_no_error (error);
  assert_undo_says (fixture, "Added the role Driver");
  write_does (fixture, id_of (own), "en", "Drives");
  assert_number (fixture, id_of (own), 1);
  assert_list (fixture, id_of (own), "does", "en", "Drives");
  assert_undo_says (fixture, "New wording of the role Driver");

  n_cards = ((GPtrArray *) g_object_get_data (G_OBJECT (fixture->people), "cards"))->len;
  g_assert_true (senda_record_remove (WORKSPACE, own, &error));
  get_card (fixture, COORDINATOR);
  g_assert_cmpuint (((GPtrArray *) g_object_get_data (G_OBJECT (fixture->people), "cards"))->len,
                    ==, n_cards - 1);
}

static void
test_used_or_not (PeopleFixture *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_role_set_used (fixture->people, get_card (fixture, OFFICERS), TRUE,
                                      &error));
  g_assert_cmpuint (count_of (fixture, &senda_role_info), ==, 0);
  g_assert_true (senda_role_set_used (fixture->people, get_card (fixture, OFFICERS), FALSE,
                                      &error));
  g_assert_true (get_card (fixture, OFFICERS)->is_unused);
  assert_undo_says (fixture, "The role Local law enforcement is not used here");
  g_assert_true (senda_role_set_used (fixture->people, get_card (fixture, OFFICERS), TRUE,
                                      &error));
  g_assert_false (get_card (fixture, OFFICERS)->is_unused);
  undo_step (fixture);
  g_assert_true (get_card (fixture, OFFICERS)->is_unused);
  undo_step (fixture);
  g_assert_false (get_card (fixture, OFFICERS)->is_unused);
  g_assert_no_error (error);
}

static void
test_holding (PeopleFixture *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = senda_workspace_today (WORKSPACE);
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (SendaRecord) assignment = senda_role_assign (fixture->people,
                                                          get_card (fixture, COORDINATOR), ana,
                                                          &error);

  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (assignment, "starts_on"), ==, today);
  assert_undo_says (fixture, "Ana Ruiz holds the role Task force coordinator");
  g_assert_true (senda_role_card_is_held_by (get_card (fixture, COORDINATOR), get_facts (fixture),
                                             ana));
  g_assert_null (senda_role_assign (fixture->people, get_card (fixture, COORDINATOR), ana,
                                    &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (senda_role_end_assignment (fixture->people, assignment, "2025-01-01", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (senda_role_end_assignment (fixture->people, assignment, today, &error));
  assert_undo_says (fixture, "Ana Ruiz no longer holds the role Task force coordinator");
  undo_step (fixture);
  g_assert_true (senda_record_is_null (assignment, "ends_on"));
  undo_step (fixture);
  g_assert_false (senda_role_card_is_held_by (get_card (fixture, COORDINATOR),
                                              get_facts (fixture), ana));
}

static SendaReading
read_by (PeopleFixture *fixture,
         const char    *role,
         SendaRecord   *member,
         SendaRecord  **review)
{
  return senda_role_card_get_reading (get_card (fixture, role), get_facts (fixture), member,
                                      review);
}

static void
review (PeopleFixture *fixture,
        SendaRecord   *member,
        const char    *finding,
        const char    *question)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_role_review (fixture->people, get_card (fixture, COORDINATOR), member,
                                    finding, question, &error));
  g_assert_no_error (error);
}

static void
test_new_wording_asks_again (PeopleFixture *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");

  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, NULL), ==, SENDA_READING_NONE);
  review (fixture, ana, SENDA_REVIEW_UNDERSTOOD, NULL);
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, NULL), ==, SENDA_READING_UNDERSTOOD);
  assert_undo_says (fixture, "Ana Ruiz understood the role Task force coordinator");
  write_does (fixture, COORDINATOR, "en", "Calls the meeting");
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, NULL), ==, SENDA_READING_AGAIN);
  review (fixture, ana, SENDA_REVIEW_UNDERSTOOD, NULL);
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, NULL), ==, SENDA_READING_UNDERSTOOD);
  undo_step (fixture);
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, NULL), ==, SENDA_READING_AGAIN);
  undo_step (fixture);
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, NULL), ==, SENDA_READING_UNDERSTOOD);
  undo_step (fixture);
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, NULL), ==, SENDA_READING_NONE);
}

static void
test_questions_are_settled (PeopleFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) closed = NULL;
  SendaRecord *asked = NULL;

  g_assert_false (senda_role_review (fixture->people, get_card (fixture, COORDINATOR), ana,
                                     SENDA_REVIEW_DISCUSS, " ", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "Please write what you would like to discuss. Nothing was changed.");
  g_clear_error (&error);
  review (fixture, ana, SENDA_REVIEW_DISCUSS, "Who takes notes?");
  assert_undo_says (fixture, "Ana Ruiz would like to discuss the role Task force coordinator");
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, &asked), ==, SENDA_READING_DISCUSS);
  open = senda_reviews_dup_open (get_facts (fixture));
  g_assert_cmpuint (open->len, ==, 1);

  g_assert_true (senda_role_settle (fixture->people, asked, "The deputy does.", &error));
  g_assert_no_error (error);
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, NULL), ==, SENDA_READING_SETTLED);
  closed = senda_reviews_dup_open (get_facts (fixture));
  g_assert_cmpuint (closed->len, ==, 0);
  assert_undo_says (fixture, "A question about the role Task force coordinator was settled");
  undo_step (fixture);
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, NULL), ==, SENDA_READING_DISCUSS);
  redo_step (fixture);

  /* Another question is open again, without the answer to that one. */
  review (fixture, ana, SENDA_REVIEW_DISCUSS, "And who reads them?");
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, &asked), ==, SENDA_READING_DISCUSS);
  g_assert_true (senda_record_is_null (asked, "answer"));
  /* Who then understood asks no more. */
  review (fixture, ana, SENDA_REVIEW_UNDERSTOOD, NULL);
  g_assert_cmpint (read_by (fixture, COORDINATOR, ana, &asked), ==, SENDA_READING_UNDERSTOOD);
  g_assert_true (senda_record_is_null (asked, "question"));
}

static SendaRecord *
find_responsibility (PeopleFixture *fixture,
                     const char    *source)
{
  g_autofree char *id = senda_responsibility_id (id_of (fixture->task_force), source);
  SendaRecord *found = senda_people_facts_find (get_facts (fixture), &senda_responsibility_info,
                                                id);

  g_assert_nonnull (found);
  return found;
}

static const char *
get_part (PeopleFixture *fixture,
          SendaRecord   *responsibility,
          const char    *role)
{
  return senda_responsibility_get_part (responsibility, get_facts (fixture),
                                        get_card (fixture, role));
}

static void
test_begin_with_the_usual_responsibilities (PeopleFixture *fixture,
                                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *topics = senda_content_get_topics (senda_workspace_get_content (WORKSPACE),
                                                "responsibility");
  SendaRecord *response = NULL;

  g_assert_true (senda_responsibilities_begin (fixture->people, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_of (fixture, &senda_responsibility_info), ==, topics->len);
  response = find_responsibility (fixture, "responsibility.first-response");
  g_assert_cmpstr (get_part (fixture, response, OFFICERS), ==, SENDA_PART_LEADS);
  g_assert_cmpstr (get_part (fixture, response, COORDINATOR), ==, SENDA_PART_INFORMED);
  assert_undo_says (fixture, "Began with the usual responsibilities");

  /* What the task force changed since stays so. */
  g_assert_true (senda_responsibility_set_part (fixture->people, response,
                                                get_card (fixture, COORDINATOR),
                                                SENDA_PART_SUPPORTS, &error));
  g_assert_true (senda_responsibilities_begin (fixture->people, &error));
  g_assert_cmpstr (get_part (fixture, response, COORDINATOR), ==, SENDA_PART_SUPPORTS);
  undo_step (fixture);
  undo_step (fixture);
  g_assert_cmpuint (count_of (fixture, &senda_responsibility_info), ==, 0);
  g_assert_cmpuint (count_of (fixture, &senda_role_info), ==, 0);
}

static void
test_parts (PeopleFixture *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) own = senda_responsibility_add (fixture->people, "Keep the van", &error);

  g_assert_no_error (error);
  assert_undo_says (fixture, "Added the responsibility Keep the van");
  g_assert_null (get_part (fixture, own, OFFICERS));
  g_assert_true (senda_responsibility_set_part (fixture->people, own,
                                                get_card (fixture, OFFICERS), NULL, &error));
  g_assert_true (senda_responsibility_set_part (fixture->people, own,
                                                get_card (fixture, OFFICERS), SENDA_PART_LEADS,
                                                &error));
  g_assert_cmpstr (get_part (fixture, own, OFFICERS), ==, SENDA_PART_LEADS);
  assert_undo_says (fixture, "Keep the van: Local law enforcement leads");
  g_assert_true (senda_responsibility_set_part (fixture->people, own,
                                                get_card (fixture, OFFICERS), NULL, &error));
  g_assert_null (get_part (fixture, own, OFFICERS));
  assert_undo_says (fixture, "Keep the van: Local law enforcement has no part");
  g_assert_true (senda_responsibility_set_part (fixture->people, own,
                                                get_card (fixture, OFFICERS),
                                                SENDA_PART_INFORMED, &error));
  g_assert_cmpstr (get_part (fixture, own, OFFICERS), ==, SENDA_PART_INFORMED);
  undo_step (fixture);
  undo_step (fixture);
  g_assert_cmpstr (get_part (fixture, own, OFFICERS), ==, SENDA_PART_LEADS);
  g_assert_no_error (error);

  g_assert_null (senda_responsibility_add (fixture->people, "", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  PEOPLE_TEST ("/role-edits/adapting-keeps-both-languages", test_adapting_keeps_both_languages);
  PEOPLE_TEST ("/role-edits/writing-the-same-writes-nothing",
               test_writing_the_same_writes_nothing);
  PEOPLE_TEST ("/role-edits/writing-on-an-earlier-card", test_writing_on_an_earlier_card);
  PEOPLE_TEST ("/role-edits/back-to-shipped-words", test_back_to_shipped_words);
  PEOPLE_TEST ("/role-edits/own-role", test_own_role);
  PEOPLE_TEST ("/role-edits/used-or-not", test_used_or_not);
  PEOPLE_TEST ("/role-edits/holding", test_holding);
  PEOPLE_TEST ("/role-edits/new-wording-asks-again", test_new_wording_asks_again);
  PEOPLE_TEST ("/role-edits/questions-are-settled", test_questions_are_settled);
  PEOPLE_TEST ("/role-edits/begin-with-the-usual-responsibilities",
               test_begin_with_the_usual_responsibilities);
  PEOPLE_TEST ("/role-edits/parts", test_parts);

  return g_test_run ();
}
