/* test-ballot-desk.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ballots as files in their windows: made by the coordinator, answered on a desk, without a name too.
 */
#include "config.h"

#include "ballot-files-fixture.h"
#include "raters-fixture.h"

#include "senda-ballot-desk-window.h"
#include "senda-ballot-files-window.h"
#include "senda-ballot-form.h"
#include "senda-ballot-statements.h"
#include "senda-ballot.h"
#include "senda-choice-row.h"
#include "senda-desk-sheet.h"
#include "senda-passphrase-panel.h"
#include "senda-picker.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

#define ADD(path, data, test) \
  g_test_add ("/ballot-desk/" path, BallotFiles, data, ballot_files_set_up, test, \
              ballot_files_tear_down)

static gboolean
is_told (gpointer data G_GNUC_UNUSED)
{
  return raters_find_over (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static gboolean
is_gone (gpointer window)
{
  return *(GtkWidget **) window == NULL;
}

/* (transfer full) */
static GtkApplication *
make_application (void)
{
  static guint n_made = 0; /* an id of its own for each */
  g_autofree char *id = g_strdup_printf ("org.senda.Test%u", ++n_made);
  GtkApplication *application = gtk_application_new (id, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GError) error = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

/* The window in which the ballot at @path is answered. */
static GtkWidget *
open_desk (GtkApplication *application,
           const char     *path)
{
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  g_autoptr (GError) error = NULL;

  senda_incoming_open (incoming, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  senda_ballot_desk_window_open (application, incoming);
  settle ();
  return GTK_WIDGET (gtk_application_get_windows (application)->data);
}

static SendaBallotElement *
get_element (GtkWidget *window)
{
  return senda_ballot_form_get (SENDA_BALLOT_FORM (find_widget (window, SENDA_TYPE_BALLOT_FORM,
                                                                NULL)), 0);
}

static void
choose (GtkWidget  *row,
        const char *name)
{
  g_signal_emit_by_name (senda_choice_row_get_button (SENDA_CHOICE_ROW (row), name), "clicked");
  settle ();
}

static void
save_reply (GtkWidget  *window,
            const char *path)
{
  GtkWidget *dialog = NULL;

  senda_desk_sheet_save (SENDA_DESK_SHEET (find_widget (window, SENDA_TYPE_DESK_SHEET, NULL)),
                         path);
  wait_until (is_told, NULL);
  dialog = raters_find_over (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   _("The Reply Is Saved"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

static void
close_desk (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  wait_until (is_gone, &window);
}

/* The discipline first; then everything that may be said, which comes back when it is opened again
 * and is what the coordinator gets. */
static void
test_without_a_name (BallotFiles  *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkApplication) application = make_application ();
  g_autofree char *path = ballot_files_send_to (fixture, 0, PASSPHRASE);
  g_autofree char *reply = exchange_path (&fixture->exchange, "reply.senda");
  GtkWidget *window = open_desk (application, path);
  GtkWidget *form = find_widget (window, SENDA_TYPE_BALLOT_FORM, NULL);
  GtkWidget *element = GTK_WIDGET (get_element (window));
  GtkWidget *note = NULL;
  g_autoptr (GPtrArray) ballots = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  SendaRecord *rating = NULL;

  assert_all_named (window);
  assert_not_wider_than (window, 360);
  g_assert_true (shows_text (window, _("Ballot Without a Name")));
  g_assert_true (shows_text (window, _("Choose the discipline first.")));
  g_assert_false (gtk_widget_get_visible (form));
  g_signal_emit_by_name (find_widget (window, SENDA_TYPE_PICKER, NULL), "picked", "health");
  settle ();
  g_assert_true (gtk_widget_get_visible (form));
  g_assert_true (shows_text (window, _("Nothing is said on this ballot yet.")));
  g_assert_false (gtk_widget_get_sensitive (raters_find_button (window, _("_Save Reply…"))));
  choose (find_widget (element, SENDA_TYPE_CHOICE_ROW, NULL), "4");
  g_assert_true (gtk_widget_get_sensitive (raters_find_button (window, _("_Save Reply…"))));
  senda_ballot_element_set_expanded (SENDA_BALLOT_ELEMENT (element), TRUE);
  settle ();
  assert_all_named (window);
  assert_not_wider_than (window, 360);
  choose (find_widget (find_widget (element, SENDA_TYPE_BALLOT_STATEMENTS, NULL),
                       SENDA_TYPE_CHOICE_ROW, NULL), SENDA_MARK_PARTLY);
  note = find_widget (element, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), "Quite so.",
                                    -1);
  save_reply (window, reply);
  close_desk (window);

  window = open_desk (application, path);
  g_assert_true (gtk_widget_get_visible (find_widget (window, SENDA_TYPE_BALLOT_FORM, NULL)));
  g_assert_false (shows_text (window, _("Nothing is said on this ballot yet.")));
  close_desk (window);

  ballot_files_assert_taken (fixture, reply);
  ballots = senda_store_list (senda_workspace_get_store (fixture->workspace), &senda_ballot_info,
                              senda_record_get_id (fixture->round), NULL);
  g_assert_cmpuint (ballots->len, ==, 1);
  g_assert_cmpstr (senda_record_get_text (g_ptr_array_index (ballots, 0), "discipline"), ==,
                   "health");
  ratings = senda_store_list (senda_workspace_get_store (fixture->workspace), &senda_rating_info,
                              senda_record_get_id (g_ptr_array_index (ballots, 0)), NULL);
  g_assert_cmpuint (ratings->len, ==, 1);
  rating = g_ptr_array_index (ratings, 0);
  g_assert_cmpint (senda_record_get_integer (rating, "stage"), ==, 4);
  g_assert_false (senda_record_is_null (rating, "marks"));
  g_assert_false (senda_record_is_null (rating, "note"));
}

/* A note alone is something said. */
static void
test_a_note_alone (BallotFiles  *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkApplication) application = make_application ();
  g_autofree char *path = ballot_files_send_to (fixture, 0, PASSPHRASE);
  GtkWidget *window = open_desk (application, path);
  GtkWidget *element = GTK_WIDGET (get_element (window));

  g_signal_emit_by_name (find_widget (window, SENDA_TYPE_PICKER, NULL), "picked", "-");
  settle ();
  g_assert_true (shows_text (window, _("Rather not say")));
  senda_ballot_element_set_expanded (SENDA_BALLOT_ELEMENT (element), TRUE);
  settle ();
  gtk_text_buffer_insert_at_cursor (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_widget (element, GTK_TYPE_TEXT_VIEW, NULL))),
    "Quite so.", -1);
  senda_text_entry_flush_within (element);
  settle ();
  g_assert_true (gtk_widget_get_sensitive (raters_find_button (window, _("_Save Reply…"))));
  close_desk (window);
}

/* What was erased is not there when the ballot is opened again. */
static void
test_erased (BallotFiles  *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkApplication) application = make_application ();
  g_autofree char *path = ballot_files_send_to (fixture, 0, PASSPHRASE);
  GtkWidget *window = open_desk (application, path);
  g_autofree char *asked = NULL;

  g_signal_emit_by_name (find_widget (window, SENDA_TYPE_PICKER, NULL), "picked", "health");
  settle ();
  choose (find_widget (GTK_WIDGET (get_element (window)), SENDA_TYPE_CHOICE_ROW, NULL), "2");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  raters_press (window, _("Erase This Ballot From This Computer…"));
  asked = raters_say_yes ();
  wait_until (is_gone, &window);
  window = open_desk (application, path);
  g_assert_false (gtk_widget_get_visible (find_widget (window, SENDA_TYPE_BALLOT_FORM, NULL)));
  close_desk (window);
}

/* Closing while a reply is saved stops that, and then the window goes. */
static void
test_closed_while_it_saves (BallotFiles  *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkApplication) application = make_application ();
  g_autofree char *path = ballot_files_send_to (fixture, 0, PASSPHRASE);
  g_autofree char *reply = exchange_path (&fixture->exchange, "reply.senda");
  GtkWidget *window = open_desk (application, path);

  choose (find_widget (GTK_WIDGET (get_element (window)), SENDA_TYPE_CHOICE_ROW, NULL), "2");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  senda_desk_sheet_save (SENDA_DESK_SHEET (find_widget (window, SENDA_TYPE_DESK_SHEET, NULL)),
                         reply);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_element (window))));
  gtk_window_close (GTK_WINDOW (window));
  g_assert_nonnull (window);
  wait_until (is_gone, &window);
}

static gboolean
is_made (gpointer window)
{
  return shows_text (window, _("Ready to Send")) ||
         shows_text (window, _("Not All Ballots Were Made"));
}

/* (transfer none): the window in which ballots are made, of a round that was sent before or not */
static GtkWidget *
open_files (BallotFiles *fixture,
            SendaRounds *rounds)
{
  GtkWindow *over = show_in_window (gtk_label_new ("over"), 400, 400);
  GtkWidget *window = NULL;

  senda_rounds_choose (rounds, fixture->round);
  window = senda_ballot_files_window_new (gtk_window_get_child (over), rounds);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  return window;
}

static void
close_files (GtkWidget *window)
{
  GtkWindow *over = gtk_window_get_transient_for (GTK_WINDOW (window));

  close_desk (window);
  gtk_window_destroy (over);
}

/* The passphrase that others know already is not changed by a slip. */
static void
test_makes_files (BallotFiles  *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = senda_rounds_new (fixture->people);
  g_autofree char *known = NULL;

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *window = open_files (fixture, rounds);
      char *passphrase = NULL;

      assert_all_named (window);
      g_assert_cmpint (find_widget (window, GTK_TYPE_BUTTON, _("Other Words")) != NULL, ==, i == 0);
      senda_passphrase_panel_read (
        SENDA_PASSPHRASE_PANEL (find_widget (window, SENDA_TYPE_PASSPHRASE_PANEL, NULL)),
        &passphrase, NULL);
      if (i == 1)
        g_assert_cmpstr (passphrase, ==, known);
      g_free (known);
      known = passphrase;
      senda_ballot_files_window_make (window, fixture->exchange.folder);
      g_assert_nonnull (find_widget (window, GTK_TYPE_PROGRESS_BAR, NULL));
      wait_until (is_made, window);
      g_assert_true (shows_text (window, _("Ready to Send")));
      g_assert_true (shows_text (window, known));
      assert_all_named (window);
      assert_not_wider_than (window, 360);
      close_files (window);
    }
}

static void
test_tells_which_were_made (BallotFiles  *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaRounds) rounds = senda_rounds_new (fixture->people);
  g_autoptr (GPtrArray) planned = senda_ballots_plan (fixture->workspace, fixture->round,
                                                      fixture->exchange.folder);
  const SendaBallotFile *first = g_ptr_array_index (planned, 0);
  const SendaBallotFile *second = g_ptr_array_index (planned, 1);
  GtkWidget *window = open_files (fixture, rounds);
  GtkWidget *list = NULL;

  g_assert_cmpint (g_mkdir_with_parents (second->path, 0700), ==, 0);
  senda_ballot_files_window_make (window, fixture->exchange.folder);
  wait_until (is_made, window);
  g_assert_true (shows_text (window, _("Not All Ballots Were Made")));
  list = gtk_stack_get_child_by_name (GTK_STACK (find_widget (window, GTK_TYPE_STACK, NULL)),
                                      "done");
  g_assert_true (shows_text (list, first->rater));
  g_assert_false (shows_text (list, second->rater));
  close_files (window);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("without-a-name", "anonymous", test_without_a_name);
  ADD ("a-note-alone", "anonymous", test_a_note_alone);
  ADD ("erased", "anonymous", test_erased);
  ADD ("closed-while-it-saves", NULL, test_closed_while_it_saves);
  ADD ("makes-files", NULL, test_makes_files);
  ADD ("tells-which-were-made", NULL, test_tells_which_were_made);

  return g_test_run ();
}
