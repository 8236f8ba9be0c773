/* test-exchange-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "exchange-place-fixture.h"

#include "senda-difference-list.h"
#include "senda-passphrase-panel.h"
#include "senda-passphrase.h"
#include "senda-record-edits.h"
#include "senda-send-section.h"
#include "senda-send-window.h"
#include "senda-statewide-collect.h"
#include "senda-statewide.h"
#include "senda-summary.h"

#include <glib/gi18n-lib.h>

/* Sends all through the window and opens what was saved with the passphrase that it showed. */
static void
send_all (ExchangeFixture *fixture,
          const char      *name,
          gboolean         sealed)
{
  g_autofree char *path = path_of (fixture, name);
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  GtkWidget *dialog = NULL;
  char *passphrase = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_activate_action (
    find_widget (fixture->place, SENDA_TYPE_SEND_SECTION, NULL), "exchange.send", "s",
    "task-force"));
  dialog = find_dialog (ADW_TYPE_WINDOW);
  settle ();
  assert_all_named (dialog);
  if (!sealed)
    choose (dialog, _("Do Not Seal It"));
  senda_passphrase_panel_read (
    SENDA_PASSPHRASE_PANEL (find_widget (dialog, SENDA_TYPE_PASSPHRASE_PANEL, NULL)), &passphrase,
    &error);
  g_assert_no_error (error);
  g_assert_cmpint (passphrase != NULL, ==, sealed);
  senda_send_window_save (dialog, path);
  wait_for_text (dialog, _("Ready to Send"));
  g_assert_cmpint (passphrase != NULL && shows_text (dialog, passphrase), ==, sealed);
  senda_incoming_open (incoming, passphrase, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (senda_incoming_is_sealed (incoming), ==, sealed);
  senda_passphrase_free (passphrase);
  press_button (dialog, _("_Close"));
  wait_until (is_closed, NULL);
}

static gboolean
is_free (gpointer data)
{
  gboolean is_busy = TRUE;

  g_object_get (data, "busy", &is_busy, NULL);
  return !is_busy;
}

/* Whoever closes the window while it saves wants neither the file nor the window. */
static void
test_closes_while_it_saves (ExchangeFixture *fixture,
                            gconstpointer    data G_GNUC_UNUSED)
{
  g_autofree char *path = path_of (fixture, "unwanted.senda");
  GtkWidget *dialog = NULL;

  open_section (fixture, "files");
  g_assert_true (gtk_widget_activate_action (
    find_widget (fixture->place, SENDA_TYPE_SEND_SECTION, NULL), "exchange.send", "s", "members"));
  dialog = find_dialog (ADW_TYPE_WINDOW);
  wait_for_text (dialog, _("Nothing of these leaves."));
  senda_send_window_save (dialog, path);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (is_closed, NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  /* Also before it was seen what leaves. */
  g_assert_true (gtk_widget_activate_action (
    find_widget (fixture->place, SENDA_TYPE_SEND_SECTION, NULL), "exchange.send", "s", "members"));
  dialog = find_dialog (ADW_TYPE_WINDOW);
  senda_send_window_save (dialog, path);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (is_closed, NULL);
  wait_until (is_free, fixture->base.workspace);
  settle ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_sends_all (ExchangeFixture *fixture,
                gconstpointer    data G_GNUC_UNUSED)
{
  g_autofree char *title = NULL;

  open_section (fixture, "files");
  send_all (fixture, "sealed.senda", TRUE);
  send_all (fixture, "plain.senda", FALSE);
  title = g_strdup_printf (C_("passage", "%s went out"), C_("bundle", "All of a task force"));
  wait_for_text (fixture->place, title);
  assert_all_named (fixture->place);
}

/* One is decided as it comes in, the other waits and is decided later. */
static void
test_decides (ExchangeFixture *fixture,
              gconstpointer    data G_GNUC_UNUSED)
{
  SendaWorkspace *workspace = fixture->base.workspace;
  GtkWidget *dialog = NULL;
  GtkWidget *decide = NULL;

  edit_ana (workspace, "title", "Head");
  edit_ana (workspace, "phone", "555-0101");
  edit_ana (fixture->ben, "title", "Director");
  edit_ana (fixture->ben, "phone", "555-0102");
  send_file (fixture, fixture->ben, SENDA_BUNDLE_TASK_FORCE, NULL, "back.senda");
  dialog = open_file (fixture, "back.senda");
  wait_for_text (dialog, _("To Be Decided"));
  assert_all_named (dialog);
  choose (dialog, "Director");
  press_button (dialog, _("_Take In"));
  wait_until (is_closed, NULL);
  settle ();
  assert_ana (workspace, "title", "Director");
  g_assert_cmpuint (senda_store_count_differences (senda_workspace_get_store (workspace)), ==, 1);

  open_section (fixture, "differences");
  decide = find_widget (fixture->place, SENDA_TYPE_DIFFERENCE_LIST, NULL);
  g_assert_nonnull (decide);
  assert_not_wider_than (fixture->place, 360);
  choose (decide, "555-0101");
  press_button (fixture->place, _("_Keep What Was Chosen"));
  wait_for_text (fixture->place, _("Nothing Waits to Be Decided"));
  assert_ana (workspace, "phone", "555-0101");
  g_assert_cmpuint (senda_store_count_differences (senda_workspace_get_store (workspace)), ==, 0);
}

static void
type_passphrase (GtkWidget  *dialog,
                 const char *text)
{
  GtkWidget *entry = find_widget (dialog, GTK_TYPE_PASSWORD_ENTRY, NULL);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_passphrase (ExchangeFixture *fixture,
                 gconstpointer    data G_GNUC_UNUSED)
{
  g_autofree char *path = path_of (fixture, "sealed.senda");
  g_autoptr (SendaIncoming) other = senda_incoming_new (path);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = NULL;

  send_file (fixture, fixture->base.workspace, SENDA_BUNDLE_TASK_FORCE, PASSPHRASE, "sealed.senda");
  g_assert_false (senda_incoming_open (other, "wrong words all of them", NULL, &error));
  dialog = open_file (fixture, "sealed.senda");
  wait_for_text (dialog, _("Passphrase"));
  assert_all_named (dialog);
  type_passphrase (dialog, "wrong words all of them");
  wait_for_text (dialog, error->message);
  type_passphrase (dialog, "River-Lamp-Orange-Window-Seven");
  wait_for_text (dialog, _("Everything in it is here already. Nothing would change."));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (is_closed, NULL);
}

/* Half of a file says why in a sentence; one that is not there does not ask for a passphrase. */
static void
test_damaged (ExchangeFixture *fixture,
              gconstpointer    data G_GNUC_UNUSED)
{
  g_autofree char *path = path_of (fixture, "all.senda");
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (SendaIncoming) other = senda_incoming_new (path);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = NULL;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, text, length / 2, &error);
  g_assert_no_error (error);
  senda_incoming_set_workspace (other, fixture->base.workspace);
  g_assert_false (senda_incoming_open (other, NULL, NULL, &error) &&
                  senda_incoming_look (other, NULL, NULL, NULL, &error));
  dialog = open_file (fixture, "all.senda");
  wait_for_text (dialog, _("This File Was Not Taken In"));
  g_assert_true (shows_text (dialog, error->message));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (is_closed, NULL);

  dialog = open_file (fixture, "nowhere.senda");
  wait_for_text (dialog, _("This File Was Not Taken In"));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (is_closed, NULL);
}

static guint
count_summaries (ExchangeFixture *fixture)
{
  g_autoptr (GListModel) all = senda_workspace_list (fixture->base.workspace, &senda_summary_info,
                                                     NULL);

  return g_list_model_get_n_items (all);
}

static gboolean
is_collected (gpointer data)
{
  ExchangeFixture *fixture = data;

  return count_summaries (fixture) > 0 && !shows_text (fixture->place, _("No Summaries Yet"));
}

static void
add_summaries (ExchangeFixture *fixture,
               guint            n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *origin = g_strdup_printf ("00000000-0000-4000-8000-00000000000%u", i);
      const SendaGiven given[] = { { "origin", origin }, { "origin_round", origin },
                                   { "name", "Cedar" }, { "agreed_on", "2026-02-01" },
                                   { "stages", "leadership=2" }, { NULL } };
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaRecord) record G_GNUC_UNUSED =
        senda_record_add (fixture->base.workspace, &senda_summary_info, get_id (fixture), given,
                          &error);

      g_assert_no_error (error);
    }
}

/* A sealed summary asks for its passphrase; of one alone nothing is shown, of enough all is. */
static void
test_summaries (ExchangeFixture *fixture,
                gconstpointer    data G_GNUC_UNUSED)
{
  g_autofree char *path = path_of (fixture, "summary.senda");
  const char *const paths[] = { path, NULL };
  GtkWidget *dialog = NULL;

  open_section (fixture, "statewide");
  g_assert_true (shows_text (fixture->place, _("No Summaries Yet")));
  send_file (fixture, fixture->base.workspace, SENDA_BUNDLE_SUMMARY, PASSPHRASE, "summary.senda");
  senda_statewide_collect (fixture->place, fixture->base.workspace, get_id (fixture), paths, NULL);
  dialog = find_dialog (ADW_TYPE_WINDOW);
  wait_for_text (dialog, _("Passphrase"));
  assert_all_named (dialog);
  g_assert_cmpuint (count_summaries (fixture), ==, 0);
  type_passphrase (dialog, PASSPHRASE);
  wait_until (is_collected, fixture);
  settle ();
  g_assert_false (shows_text (fixture->place, _("All Elements")));
  add_summaries (fixture, SENDA_STATEWIDE_LEAST);
  settle ();
  g_assert_true (shows_text (fixture->place, _("All Elements")));
  assert_all_named (fixture->place);
}

/* A telephone's width is enough for each section. */
static void
test_narrow (ExchangeFixture *fixture,
             gconstpointer    data G_GNUC_UNUSED)
{
  static const char *const sections[] = { "files", "folder", "differences", "statewide" };

  add_summaries (fixture, SENDA_STATEWIDE_LEAST);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      open_section (fixture, sections[i]);
      assert_not_wider_than (fixture->place, 360);
    }
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, ExchangeFixture, NULL, exchange_place_set_up, test, \
                                    exchange_place_tear_down)
  ADD ("/exchange-place/sends-all", test_sends_all);
  ADD ("/exchange-place/closes-while-it-saves", test_closes_while_it_saves);
  ADD ("/exchange-place/decides", test_decides);
  ADD ("/exchange-place/passphrase", test_passphrase);
  ADD ("/exchange-place/damaged", test_damaged);
  ADD ("/exchange-place/summaries", test_summaries);
  ADD ("/exchange-place/narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
