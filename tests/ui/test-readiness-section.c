/* test-readiness-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "answers-fixture.h"

#include "senda-gap-list.h"
#include "senda-readiness-section.h"
#include "senda-tabletop.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
get_section (AnswersFixture *fixture)
{
  return answers_find (fixture, SENDA_TYPE_READINESS_SECTION);
}

static guint
count_lists (GtkWidget *root)
{
  guint n = SENDA_IS_GAP_LIST (root) && gtk_widget_get_mapped (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_lists (child);
  return n;
}

static void
settle_all (AnswersFixture *fixture)
{
  GPtrArray *questions = senda_content_get_topics (
    senda_workspace_get_content (fixture->base.workspace), "question");

  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);
      g_autoptr (SendaRecord) answer = answers_add (fixture, question->id, NULL, 0, "555-0100");
    }
}

static void
test_gaps (AnswersFixture *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) answer = NULL;
  GtkWidget *list = NULL;

  answers_show (fixture, "readiness", 1000);
  g_assert_cmpuint (count_lists (fixture->place), ==, 8);
  assert_all_named (fixture->place);

  list = find_widget (fixture->place, SENDA_TYPE_GAP_LIST, NULL);
  answers_click (list, _("Plan an Action"));
  g_assert_true (shows_text (list, _("Open the Action")));
  g_assert_cmpuint (count_of (&fixture->base.base, &senda_action_info), ==, 1);
  answers_undo (fixture);
  g_assert_true (shows_text (list, _("Plan an Action")));

  answer = answers_add (fixture, POLICE_CALLED, NULL, 0, "555-0100");
  g_assert_cmpuint (count_lists (fixture->place), ==, 7);
  answers_go (fixture, "readiness:" SLEEP_TONIGHT);
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "readiness:question.unheard-of"));

  answers_click (get_section (fixture), C_("gap", "Open"));
  g_assert_false (gtk_widget_get_mapped (get_section (fixture)));
}

static void
test_settled (AnswersFixture *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  settle_all (fixture);
  answers_show (fixture, "readiness", 1000);
  g_assert_cmpuint (count_lists (fixture->place), ==, 0);

  /* An agency that left leaves all of its answers behind. */
  edit_field (&fixture->base.base, fixture->base.agencies[0], "standing", "former");
  settle ();
  g_assert_cmpuint (count_lists (fixture->place), ==, 8);
}

static void
act (AnswersFixture *fixture,
     const char     *action)
{
  g_assert_true (gtk_widget_activate_action (answers_find (fixture, SENDA_TYPE_TABLETOP), action,
                                             NULL));
  settle ();
}

static void
test_tabletop (AnswersFixture *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) answer = answers_add (fixture, POLICE_CALLED, NULL, 0, "555-0100");
  GtkWidget *tabletop = NULL;

  answers_show (fixture, "readiness", 1000);
  tabletop = answers_find (fixture, SENDA_TYPE_TABLETOP);
  senda_tabletop_seed (SENDA_TABLETOP (tabletop), 7);
  g_assert_false (shows_text (tabletop, _("Show the Answer")));
  act (fixture, "tabletop.draw");
  g_assert_true (shows_text (tabletop, _("Show the Answer")));
  g_assert_false (answers_say (tabletop, "555-0100"));
  act (fixture, "tabletop.reveal");
  g_assert_true (answers_say (tabletop, "555-0100"));
  g_assert_false (shows_text (tabletop, _("Show the Answer")));
  assert_all_named (fixture->place);

  answers_click (tabletop, _("Plan an Action"));
  g_assert_cmpuint (count_of (&fixture->base.base, &senda_action_info), ==, 1);
  g_assert_true (shows_text (tabletop, _("Open the Action")));

  act (fixture, "tabletop.draw");
  g_assert_false (answers_say (tabletop, "555-0100"));
  g_assert_true (shows_text (tabletop, _("Draw the Next Situation")));
}

static void
test_narrow (AnswersFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  answers_show (fixture, "readiness", 360);
  act (fixture, "tabletop.draw");
  act (fixture, "tabletop.reveal");
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ANSWERS_TEST ("/readiness-section/gaps", test_gaps);
  ANSWERS_TEST ("/readiness-section/settled", test_settled);
  ANSWERS_TEST ("/readiness-section/tabletop", test_tabletop);
  ANSWERS_TEST ("/readiness-section/narrow", test_narrow);

  return g_test_run ();
}
