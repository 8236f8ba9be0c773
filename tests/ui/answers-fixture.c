/* answers-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "answers-fixture.h"

#include "senda-protocols-place.h"

#include <string.h>

void
answers_set_up (AnswersFixture *fixture,
                gconstpointer   data)
{
  live_protocols_fixture_set_up (&fixture->base, data);
}

void
answers_tear_down (AnswersFixture *fixture,
                   gconstpointer   data)
{
  if (fixture->place != NULL)
    {
      destroy_window (fixture->window, (gpointer *) &fixture->place);
    }
  live_protocols_fixture_tear_down (&fixture->base, data);
}

void
answers_go (AnswersFixture *fixture,
            const char     *target)
{
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
}

void
answers_show (AnswersFixture *fixture,
              const char     *target,
              int             width)
{
  fixture->place = g_object_new (SENDA_TYPE_PROTOCOLS_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->base.base.task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, width, 800);
  answers_go (fixture, target);
}

void
answers_undo (AnswersFixture *fixture)
{
  undo_step (&fixture->base.base);
  settle ();
}

SendaRecord *
answers_add (AnswersFixture *fixture,
             const char     *question,
             const char     *when,
             guint           agency,
             const char     *phone)
{
  const SendaTopic *topic = topic_called (&fixture->base, question);
  const SendaGiven given[] = {
    { "agency", senda_record_get_id (fixture->base.agencies[agency]), NULL },
    { "phone", phone, NULL },
    { NULL, NULL, NULL }
  };
  g_autoptr (GError) error = NULL;
  SendaRecord *answer = NULL;

  if (when != NULL)
    answer = senda_answer_add_variation (fixture->base.protocols, topic, when, given, &error);
  else
    answer = senda_answer_set_default (fixture->base.protocols, topic, given, &error);
  g_assert_no_error (error);
  settle ();
  return answer;
}

GPtrArray *
answers_list (AnswersFixture *fixture,
              const char     *question)
{
  return senda_call_book_list (senda_protocols_get_call_book (fixture->base.protocols),
                               topic_called (&fixture->base, question));
}

static GtkWidget *
find_seen (GtkWidget  *root,
           const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      find_widget (root, GTK_TYPE_BUTTON, label) == root)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_seen (child, label);
  return found;
}

void
answers_click (GtkWidget  *root,
               const char *label)
{
  GtkWidget *button = find_seen (root, label);

  if (button == NULL)
    g_test_message ("no button “%s” is seen", label);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

gboolean
answers_say (GtkWidget  *root,
             const char *text)
{
  gboolean found = FALSE;

  if (GTK_IS_LABEL (root))
    return gtk_widget_get_mapped (root) &&
           strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = answers_say (child, text);
  return found;
}

GtkWidget *
answers_find (AnswersFixture *fixture,
              GType           type)
{
  GtkWidget *found = find_widget (fixture->place, type, NULL);

  g_assert_nonnull (found);
  return found;
}
