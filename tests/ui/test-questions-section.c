/* test-questions-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "answers-fixture.h"

#include "senda-answer-form.h"
#include "senda-answer-variation.h"
#include "senda-answer-variations.h"
#include "senda-list-button.h"
#include "senda-question-page.h"
#include "senda-questions-section.h"
#include "senda-tags-field.h"

#include <glib/gi18n-lib.h>

#define CHILD "circumstance.age-child"
#define TEEN "circumstance.age-teen"
#define WOMAN "circumstance.gender-woman"

static const char *
say (AnswersFixture *fixture,
     const char     *id,
     const char     *tag)
{
  return senda_message (senda_topic_get_text (topic_called (&fixture->base, id), tag),
                        senda_workspace_get_catalog (fixture->base.workspace));
}

static GtkWidget *
get_page (AnswersFixture *fixture)
{
  return answers_find (fixture, SENDA_TYPE_QUESTION_PAGE);
}

static const SendaCall *
get_call (AnswersFixture *fixture,
          guint           index)
{
  GPtrArray *list = answers_list (fixture, POLICE_CALLED);

  g_assert_cmpuint (index, <, list->len);
  return g_ptr_array_index (list, index);
}

static void
assert_order (AnswersFixture *fixture,
              SendaRecord    *first,
              SendaRecord    *second)
{
  g_assert_cmpstr (senda_record_get_id (get_call (fixture, 0)->record), ==,
                   senda_record_get_id (first));
  g_assert_cmpstr (senda_record_get_id (get_call (fixture, 1)->record), ==,
                   senda_record_get_id (second));
}

static void
test_answer (AnswersFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  SendaRecord *answer = NULL;

  answers_show (fixture, "questions:" POLICE_CALLED, 1100);
  g_assert_true (shows_text (get_page (fixture), say (fixture, POLICE_CALLED, "text")));
  g_assert_true (shows_text (get_page (fixture), say (fixture, POLICE_CALLED, "why")));
  g_assert_true (answers_say (get_page (fixture), say (fixture, POLICE_CALLED, "fact")));
  assert_all_named (fixture->place);

  answers_click (get_page (fixture), _("Answer It"));
  g_assert_cmpuint (answers_list (fixture, POLICE_CALLED)->len, ==, 1);
  g_assert_false (shows_text (get_page (fixture), _("Answer It")));
  assert_all_named (fixture->place);

  answers_click (get_page (fixture), _("Insert Words to Begin With"));
  answer = get_call (fixture, 0)->record;
  g_assert_cmpstr (senda_record_get_wording (
                     answer, "words", senda_workspace_get_language (fixture->base.workspace), NULL),
                   ==, say (fixture, POLICE_CALLED, "starter"));
  g_assert_false (shows_text (get_page (fixture), _("Insert Words to Begin With")));

  edit_field (&fixture->base.base, answer, "agency",
              senda_record_get_id (fixture->base.agencies[0]));
  settle ();
  g_assert_true (answers_say (fixture->place, "Sheriff"));

  answers_click (get_page (fixture), _("Remove the Answer"));
  g_assert_cmpuint (answers_list (fixture, POLICE_CALLED)->len, ==, 0);
  g_assert_true (shows_text (get_page (fixture), _("Answer It")));
  answers_undo (fixture);
  g_assert_false (shows_text (get_page (fixture), _("Answer It")));
}

/* What is written goes into the language that was chosen, and the words to begin with too. */
static void
test_language (AnswersFixture *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  const char *screen = senda_workspace_get_language (fixture->base.workspace);
  const char *other = g_str_equal (screen, "en") ? "es" : "en";
  guint index = g_str_equal (senda_languages ()[0], other) ? 0 : 1;
  const char *actual = NULL;

  answers_show (fixture, "questions:" POLICE_CALLED, 1100);
  answers_click (get_page (fixture), _("Answer It"));
  senda_list_button_choose (
    SENDA_LIST_BUTTON (find_widget (get_page (fixture), SENDA_TYPE_LIST_BUTTON, NULL)), index);
  settle ();
  answers_click (get_page (fixture), _("Insert Words to Begin With"));
  g_assert_nonnull (senda_record_get_wording (get_call (fixture, 0)->record, "words", other,
                                              &actual));
  g_assert_cmpstr (actual, ==, other);
}

static void
choose_when (AnswersFixture *fixture,
             const char     *tags)
{
  GtkWidget *variations = answers_find (fixture, SENDA_TYPE_ANSWER_VARIATIONS);

  answers_click (variations, _("Add a Variation…"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window),
                                                  SENDA_TYPE_TAGS_FIELD), "committed", tags);
  settle ();
}

static void
test_variations (AnswersFixture *fixture,
                 gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = NULL;
  g_autoptr (SendaRecord) second = NULL;
  GtkWidget *item = NULL;

  answers_show (fixture, "questions:" POLICE_CALLED, 1100);
  choose_when (fixture, CHILD ", " TEEN);
  answers_click (get_page (fixture), _("Add It"));
  first = g_object_ref (get_call (fixture, 0)->record);
  g_assert_cmpstr (senda_record_get_text (first, "circumstances"), ==, CHILD ", " TEEN);
  g_assert_nonnull (find_widget (get_page (fixture), SENDA_TYPE_ANSWER_FORM, NULL));
  assert_all_named (fixture->place);

  second = answers_add (fixture, POLICE_CALLED, "circumstance.place-tribal", 2, "555-0102");
  assert_order (fixture, first, second);
  item = answers_find (fixture, SENDA_TYPE_ANSWER_VARIATION);
  answers_click (item, _("Move Down"));
  assert_order (fixture, second, first);
  answers_click (item, _("Move Up"));
  assert_order (fixture, first, second);

  answers_click (item, _("Remove the Variation"));
  g_assert_cmpuint (answers_list (fixture, POLICE_CALLED)->len, ==, 1);
  answers_undo (fixture);
  g_assert_cmpuint (answers_list (fixture, POLICE_CALLED)->len, ==, 2);
}

/* Said where it is, in words, and gone when it is settled. */
static void
test_conflict (AnswersFixture *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) child = answers_add (fixture, POLICE_CALLED, CHILD, 1, "555-0101");
  g_autoptr (SendaRecord) woman = answers_add (fixture, POLICE_CALLED, WOMAN, 2, "555-0102");
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (
    senda_protocols_get_call_book (fixture->base.protocols),
    topic_called (&fixture->base, POLICE_CALLED));
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);

      if (gap->kind == SENDA_READINESS_CONFLICT)
        sentence = senda_readiness_gap_say (gap,
                                            senda_protocols_get_call_book (fixture->base.protocols),
                                            senda_workspace_get_catalog (fixture->base.workspace));
    }
  g_assert_nonnull (sentence);
  answers_show (fixture, "questions:" POLICE_CALLED, 1100);
  g_assert_true (shows_text (get_page (fixture), sentence));
  g_clear_object (&woman);
  woman = answers_add (fixture, POLICE_CALLED, CHILD ", " WOMAN, 0, "555-0103");
  g_assert_false (shows_text (get_page (fixture), sentence));
}

/* A target is a question or an answer; where there is no room, back leads to the list. */
static void
test_targets (AnswersFixture *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) child = answers_add (fixture, POLICE_CALLED, CHILD, 1, "555-0101");
  g_autofree char *target = g_strconcat ("questions:", senda_record_get_id (child), NULL);
  g_autofree char *kept = NULL;

  answers_show (fixture, "questions", 360);
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
  answers_go (fixture, target);
  g_assert_nonnull (find_widget (get_page (fixture), SENDA_TYPE_ANSWER_FORM, NULL));
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
  kept = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (kept, ==, "questions:" POLICE_CALLED);
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
  settle ();
  g_assert_false (gtk_widget_get_mapped (get_page (fixture)));
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "questions:unheard-of"));
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ANSWERS_TEST ("/questions-section/answer", test_answer);
  ANSWERS_TEST ("/questions-section/language", test_language);
  ANSWERS_TEST ("/questions-section/variations", test_variations);
  ANSWERS_TEST ("/questions-section/conflict", test_conflict);
  ANSWERS_TEST ("/questions-section/targets", test_targets);

  return g_test_run ();
}
