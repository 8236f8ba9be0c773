/* test-call-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "answers-fixture.h"

#include "senda-call-card.h"
#include "senda-call-section.h"
#include "senda-fold.h"
#include "senda-list-button.h"

#include <glib/gi18n-lib.h>

#define CHILD "circumstance.age-child"
#define WOMAN "circumstance.gender-woman"
#define NIGHT "circumstance.other-night"

static GtkWidget *
find_card_in (GtkWidget  *root,
              const char *question)
{
  GtkWidget *found = NULL;

  if (SENDA_IS_CALL_CARD (root) &&
      g_str_equal (senda_call_card_get_question (SENDA_CALL_CARD (root))->id, question))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_card_in (child, question);
  return found;
}

static GtkWidget *
find_card (AnswersFixture *fixture,
           const char     *question)
{
  GtkWidget *card = find_card_in (answers_find (fixture, SENDA_TYPE_CALL_SECTION), question);

  g_assert_nonnull (card);
  return card;
}

static void
assert_calls (AnswersFixture *fixture,
              const char     *question,
              const char     *phone)
{
  GtkWidget *card = find_card (fixture, question);
  GtkWidget *label = find_widget (card, GTK_TYPE_LABEL, phone);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (label)));
}

static void
test_nothing_settled (AnswersFixture *fixture,
                      gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *card = NULL;
  SendaRecord *action = NULL;
  GPtrArray *actions = NULL;

  answers_show (fixture, "call", 1000);
  assert_all_named (fixture->place);
  card = find_card (fixture, SLEEP_TONIGHT);
  answers_click (card, _("Plan an Action"));
  actions = senda_people_facts_list (senda_people_get_facts (fixture->base.people),
                                     &senda_action_info);
  g_assert_cmpuint (actions->len, ==, 1);
  action = g_ptr_array_index (actions, 0);
  g_assert_nonnull (senda_record_get_text (action, "source"));
  card = find_card (fixture, SLEEP_TONIGHT);
  g_assert_true (shows_text (card, _("Open the Action")));
  g_assert_false (shows_text (card, _("Plan an Action")));
  answers_undo (fixture);
  g_assert_true (shows_text (find_card (fixture, SLEEP_TONIGHT), _("Plan an Action")));

  answers_click (find_card (fixture, SLEEP_TONIGHT), _("Answer It"));
  g_assert_false (gtk_widget_get_mapped (answers_find (fixture, SENDA_TYPE_CALL_SECTION)));
}

/* The more specific answer holds, and the other ones are said where they might. */
static void
test_more_specific (AnswersFixture *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = answers_add (fixture, POLICE_CALLED, NULL, 0, "555-0100");
  g_autoptr (SendaRecord) child = answers_add (fixture, POLICE_CALLED, CHILD, 1, "555-0101");
  g_autoptr (SendaRecord) night = answers_add (fixture, POLICE_CALLED, NIGHT, 2, "555-0102");
  g_autofree char *target = NULL;
  GtkWidget *card = NULL;

  answers_show (fixture, "call", 1000);
  assert_calls (fixture, POLICE_CALLED, "555-0100");
  card = find_card (fixture, POLICE_CALLED);
  g_assert_true (shows_text (card, "Sheriff"));
  g_assert_true (shows_text (card, _("Different When")));
  senda_fold_set_expanded (SENDA_FOLD (find_widget (card, SENDA_TYPE_FOLD, NULL)), TRUE);
  settle ();
  g_assert_true (answers_say (card, "555-0101"));
  g_assert_true (answers_say (card, "555-0102"));

  answers_go (fixture, "call:" CHILD);
  assert_calls (fixture, POLICE_CALLED, "555-0101");
  g_assert_false (answers_say (card, "555-0100"));

  /* Nothing of a case is kept, not even as the place to come back to. */
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (target, ==, "call");

  g_assert_true (gtk_widget_activate_action (answers_find (fixture, SENDA_TYPE_CALL_SECTION),
                                             "call.clear", NULL));
  settle ();
  assert_calls (fixture, POLICE_CALLED, "555-0100");
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "call:circumstance.unheard-of"));
}

static void
test_conflict (AnswersFixture *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = answers_add (fixture, POLICE_CALLED, NULL, 0, "555-0100");
  g_autoptr (SendaRecord) child = answers_add (fixture, POLICE_CALLED, CHILD, 1, "555-0101");
  g_autoptr (SendaRecord) woman = answers_add (fixture, POLICE_CALLED, WOMAN, 2, "555-0102");
  g_autoptr (SendaRecord) both = NULL;

  answers_show (fixture, "call:" CHILD "," WOMAN, 1000);
  assert_calls (fixture, POLICE_CALLED, "555-0101");
  assert_calls (fixture, POLICE_CALLED, "555-0102");

  /* What settles it is seen at once. */
  both = answers_add (fixture, POLICE_CALLED, CHILD "," WOMAN, 0, "555-0103");
  assert_calls (fixture, POLICE_CALLED, "555-0103");
  g_assert_false (answers_say (find_card (fixture, POLICE_CALLED), "555-0101"));
}

static void
test_one_question (AnswersFixture *fixture,
                   gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = answers_add (fixture, SLEEP_TONIGHT, NULL, 1, "555-0101");

  answers_show (fixture, "call:" SLEEP_TONIGHT, 1000);
  g_assert_true (gtk_widget_get_mapped (find_card (fixture, SLEEP_TONIGHT)));
  g_assert_false (gtk_widget_get_mapped (find_card (fixture, POLICE_CALLED)));
  answers_click (find_card (fixture, SLEEP_TONIGHT), _("Open the Answer"));
  g_assert_false (gtk_widget_get_mapped (answers_find (fixture, SENDA_TYPE_CALL_SECTION)));
}

/* An agency that left is said beside its number. */
static void
test_left (AnswersFixture *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = answers_add (fixture, SLEEP_TONIGHT, NULL, 1, "555-0101");
  g_autofree char *left =
    g_strdup_printf (_("%s does not take part in the task force any more."), "Safe Harbor");

  answers_show (fixture, "call", 1000);
  g_assert_false (shows_text (find_card (fixture, SLEEP_TONIGHT), left));
  edit_field (&fixture->base.base, fixture->base.agencies[1], "standing", "former");
  settle ();
  g_assert_true (shows_text (find_card (fixture, SLEEP_TONIGHT), left));
}

static void
test_narrow (AnswersFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = answers_add (fixture, POLICE_CALLED, NULL, 0, "555-0100");
  g_autoptr (SendaRecord) child = answers_add (fixture, POLICE_CALLED, CHILD, 1, "555-0101");
  g_autoptr (SendaRecord) woman = answers_add (fixture, POLICE_CALLED, WOMAN, 2, "555-0102");

  answers_show (fixture, "call:" CHILD "," WOMAN "," NIGHT, 360);
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ANSWERS_TEST ("/call-section/nothing-settled", test_nothing_settled);
  ANSWERS_TEST ("/call-section/more-specific", test_more_specific);
  ANSWERS_TEST ("/call-section/conflict", test_conflict);
  ANSWERS_TEST ("/call-section/one-question", test_one_question);
  ANSWERS_TEST ("/call-section/left", test_left);
  ANSWERS_TEST ("/call-section/narrow", test_narrow);

  return g_test_run ();
}
