/* test-exchange-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-difference-list.h"
#include "senda-exchange-place.h"
#include "senda-folder-section.h"
#include "senda-folder-window.h"
#include "senda-incoming-window.h"
#include "senda-member.h"
#include "senda-passphrase-panel.h"
#include "senda-passphrase.h"
#include "senda-record-edits.h"
#include "senda-send-section.h"
#include "senda-send-window.h"
#include "senda-shared-folder.h"
#include "senda-statewide-collect.h"
#include "senda-statewide.h"
#include "senda-summary.h"
#include "senda-task-forces.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PASSPHRASE "river lamp orange window seven"

/* Ana's store with the place in a window, and Ben's, who works on the same task force. */
typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaWorkspace *ben;
  GtkWidget *place;
  GtkWindow *window;
} ExchangeFixture;

static const char *
get_id (ExchangeFixture *fixture)
{
  return senda_record_get_id (SENDA_RECORD (fixture->task_force));
}

static char *
path_of (ExchangeFixture *fixture,
         const char      *name)
{
  return g_build_filename (fixture->base.folder, name, NULL);
}

static void
send_file (ExchangeFixture *fixture,
           SendaWorkspace  *workspace,
           SendaBundleKind  kind,
           const char      *passphrase,
           const char      *name)
{
  g_autofree char *path = path_of (fixture, name);
  const SendaOutgoing outgoing = {
    .kind = kind, .task_force = get_id (fixture), .profile = SENDA_PRIVACY_MEMBERS,
    .passphrase = passphrase, .path = path,
  };
  g_autoptr (GError) error = NULL;

  senda_workspace_send (workspace, &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (ExchangeFixture *fixture,
        gconstpointer    data)
{
  g_autofree char *store = NULL;
  g_autofree char *path = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add_sample (fixture->base.workspace, &error);
  g_assert_no_error (error);
  store = path_of (fixture, "ben.sendadb");
  path = path_of (fixture, "all.senda");
  fixture->ben = senda_workspace_open (store, NULL, "en", &error);
  g_assert_no_error (error);
  send_file (fixture, fixture->base.workspace, SENDA_BUNDLE_TASK_FORCE, NULL, "all.senda");
  incoming = senda_incoming_new (path);
  senda_incoming_open (incoming, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_incoming_set_workspace (incoming, fixture->ben);
  senda_incoming_look (incoming, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->place = g_object_new (SENDA_TYPE_EXCHANGE_PLACE, "workspace", fixture->base.workspace,
                                 NULL);
  senda_place_set_task_force (SENDA_PLACE (fixture->place), fixture->task_force);
  fixture->window = show_in_window (fixture->place, 1000, 800);
}

static void
tear_down (ExchangeFixture *fixture,
           gconstpointer    data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->place), (gpointer *) &fixture->place);
  gtk_window_destroy (fixture->window);
  settle ();
  g_assert_null (fixture->place);
  g_object_unref (fixture->task_force);
  senda_workspace_close (fixture->ben);
  g_object_unref (fixture->ben);
  fixture_tear_down (&fixture->base, data);
}

/* The window that stands over the place's. */
static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static gboolean
is_there (gpointer data G_GNUC_UNUSED)
{
  return find_dialog (ADW_TYPE_WINDOW) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return !is_there (data);
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Shown;

static gboolean
is_shown (gpointer data)
{
  const Shown *shown = data;

  return shows_text (shown->root, shown->text);
}

static void
wait_for_text (GtkWidget  *root,
               const char *text)
{
  Shown shown = { root, text };

  wait_until (is_shown, &shown);
  settle ();
}

static void
press (GtkWidget  *root,
       const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, plain);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static void
choose (GtkWidget  *root,
        const char *text)
{
  GtkWidget *label = find_widget (root, GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON)), TRUE);
  settle ();
}

static void
open_section (ExchangeFixture *fixture,
              const char      *target)
{
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
  assert_all_named (fixture->place);
}

/* Looks at a file in a window of its own. (transfer none) */
static GtkWidget *
open_file (ExchangeFixture *fixture,
           const char      *name)
{
  g_autofree char *path = path_of (fixture, name);
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  GtkWidget *window = senda_incoming_window_new (fixture->place, fixture->base.workspace, incoming,
                                                 NULL);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static SendaRecord *
get_ana (SendaWorkspace *workspace)
{
  g_autoptr (GListModel) members = senda_workspace_list (workspace, &senda_member_info, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (SendaRecord) member = g_list_model_get_item (members, i);

      if (g_strcmp0 (senda_record_get_text (member, "name"), "Ana Ruiz") == 0)
        return g_steal_pointer (&member);
    }
  g_assert_not_reached ();
}

static void
edit_ana (SendaWorkspace *workspace,
          const char     *field,
          const char     *text)
{
  g_autoptr (SendaRecord) ana = get_ana (workspace);
  g_autoptr (GError) error = NULL;

  senda_record_edit (workspace, ana, field, NULL, text, &error);
  g_assert_no_error (error);
}

static void
assert_ana (SendaWorkspace *workspace,
            const char     *field,
            const char     *text)
{
  g_autoptr (SendaRecord) ana = get_ana (workspace);

  g_assert_cmpstr (senda_record_get_text (ana, field), ==, text);
}

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
  press (dialog, _("_Close"));
  wait_until (is_closed, NULL);
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
  press (dialog, _("_Take In"));
  wait_until (is_closed, NULL);
  settle ();
  assert_ana (workspace, "title", "Director");
  g_assert_cmpuint (senda_store_count_differences (senda_workspace_get_store (workspace)), ==, 1);

  open_section (fixture, "differences");
  decide = find_widget (fixture->place, SENDA_TYPE_DIFFERENCE_LIST, NULL);
  g_assert_nonnull (decide);
  assert_not_wider_than (fixture->place, 360);
  choose (decide, "555-0101");
  press (fixture->place, _("_Keep What Was Chosen"));
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

static void
exchange_now (ExchangeFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (
    find_widget (fixture->place, SENDA_TYPE_FOLDER_SECTION, NULL), "folder.sync", NULL));
}

static void
share (ExchangeFixture *fixture,
       const char      *shared,
       char           **passphrase)
{
  GtkWidget *dialog = NULL;
  g_autoptr (GError) error = NULL;

  press (fixture->place, _("_Choose a Folder…"));
  dialog = find_dialog (ADW_TYPE_WINDOW);
  assert_all_named (dialog);
  senda_folder_window_choose (dialog, shared);
  senda_passphrase_panel_read (
    SENDA_PASSPHRASE_PANEL (find_widget (dialog, SENDA_TYPE_PASSPHRASE_PANEL, NULL)), passphrase,
    &error);
  g_assert_no_error (error);
  press (dialog, _("_Share It"));
  wait_until (is_closed, NULL);
  settle ();
  g_assert_true (shows_text (fixture->place, shared));
}

static void
test_folder (ExchangeFixture *fixture,
             gconstpointer    data G_GNUC_UNUSED)
{
  g_autofree char *shared = path_of (fixture, "shared");
  g_autofree char *passphrase = NULL;
  g_autoptr (SendaSharedFolder) bens = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = NULL;

  g_assert_cmpint (g_mkdir (shared, 0700), ==, 0);
  open_section (fixture, "folder");
  share (fixture, shared, &passphrase);
  edit_ana (fixture->ben, "title", "Director");
  bens = senda_shared_folder_set (fixture->ben, get_id (fixture), shared, passphrase, &error);
  g_assert_no_error (error);
  senda_shared_folder_write (bens, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  exchange_now (fixture);
  wait_until (is_there, NULL);
  dialog = find_dialog (ADW_TYPE_WINDOW);
  wait_for_text (dialog, _("What It Brings"));
  assert_all_named (dialog);
  press (dialog, _("_Take In"));
  wait_until (is_closed, NULL);
  settle ();
  assert_ana (fixture->base.workspace, "title", "Director");
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

#define ADD(path, test) g_test_add (path, ExchangeFixture, NULL, set_up, test, tear_down)
  ADD ("/exchange-place/sends-all", test_sends_all);
  ADD ("/exchange-place/decides", test_decides);
  ADD ("/exchange-place/passphrase", test_passphrase);
  ADD ("/exchange-place/damaged", test_damaged);
  ADD ("/exchange-place/summaries", test_summaries);
  ADD ("/exchange-place/folder", test_folder);
  ADD ("/exchange-place/narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
