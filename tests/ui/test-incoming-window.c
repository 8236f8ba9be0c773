/* test-incoming-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window in which a file that came in is looked at and taken in.
 */
#include "config.h"

#include "senda-difference-list.h"
#include "senda-goal.h"
#include "senda-incoming-window.h"
#include "senda-list-button.h"
#include "senda-outgoing.h"
#include "senda-outside-list.h"
#include "senda-record-edits.h"
#include "senda-shared-folder.h"
#include "senda-task-forces.h"
#include "senda-text-entry.h"
#include "senda-third-value.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define PASSPHRASE "river lamp orange window seven"
#define MANY 14

/* Ana's store, with something in a window to open files over, and Ben's. */
typedef struct
{
  Fixture base;
  char *task_force;
  SendaWorkspace *ben;
  GtkWidget *over;
  GtkWindow *window;
} IncomingFixture;

static char *
path_of (IncomingFixture *fixture,
         const char      *name)
{
  return g_build_filename (fixture->base.folder, name, NULL);
}

static void
send_file (IncomingFixture *fixture,
           SendaWorkspace  *workspace,
           SendaBundleKind  kind,
           const char      *passphrase,
           const char      *name)
{
  g_autofree char *path = path_of (fixture, name);
  const SendaOutgoing outgoing = {
    .kind = kind, .task_force = fixture->task_force, .profile = SENDA_PRIVACY_MEMBERS,
    .passphrase = passphrase, .path = path,
  };
  g_autoptr (GError) error = NULL;

  senda_workspace_send (workspace, &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Ben begins from what Ana sent him. */
static void
pass_to_ben (IncomingFixture *fixture,
             SendaBundleKind  kind)
{
  g_autofree char *path = path_of (fixture, "all.senda");
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  g_autoptr (GError) error = NULL;

  send_file (fixture, fixture->base.workspace, kind, NULL, "all.senda");
  g_assert_true (senda_incoming_open (incoming, NULL, NULL, &error));
  senda_incoming_set_workspace (incoming, fixture->ben);
  senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (IncomingFixture *fixture,
        gconstpointer    data)
{
  g_autofree char *store = NULL;
  g_autoptr (SendaTaskForce) task_force = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  task_force = senda_task_force_add_sample (fixture->base.workspace, &error);
  g_assert_no_error (error);
  fixture->task_force = g_strdup (senda_record_get_id (SENDA_RECORD (task_force)));
  store = path_of (fixture, "ben.sendadb");
  fixture->ben = senda_workspace_open (store, NULL, "en", &error);
  g_assert_no_error (error);
  fixture->over = gtk_label_new ("Over");
  fixture->window = show_in_window (fixture->over, 1000, 800);
}

static void
tear_down (IncomingFixture *fixture,
           gconstpointer    data)
{
  gtk_window_destroy (fixture->window);
  settle ();
  g_free (fixture->task_force);
  senda_workspace_close (fixture->ben);
  g_object_unref (fixture->ben);
  fixture_tear_down (&fixture->base, data);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_WINDOW (window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static gboolean
is_closed (gpointer data G_GNUC_UNUSED)
{
  return find_dialog () == NULL;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
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

static GtkWidget *
open_incoming (IncomingFixture *fixture,
               SendaIncoming   *incoming)
{
  GtkWidget *window = senda_incoming_window_new (fixture->over, fixture->base.workspace, incoming,
                                                 NULL);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static GtkWidget *
open_file (IncomingFixture *fixture,
           const char      *name)
{
  g_autofree char *path = path_of (fixture, name);
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);

  return open_incoming (fixture, incoming);
}

/* Closing */

typedef struct
{
  guint n_freed;
  guint n_handed_on;
} Handed;

static void
count_freed (gpointer data)
{
  ((Handed *) data)->n_freed++;
}

static void
count_handed_on (SendaIncoming *incoming G_GNUC_UNUSED,
                 gpointer       data)
{
  Handed *handed = data;

  g_assert_cmpuint (handed->n_freed, ==, 0);
  handed->n_handed_on++;
}

/* Opens a file and closes the window at once: by asking it to, or when what it stands over goes. */
static void
close_while_opening (IncomingFixture *fixture,
                     const char      *name,
                     gboolean         is_asked_to)
{
  g_autofree char *path = path_of (fixture, name);
  SendaIncoming *incoming = senda_incoming_new (path);
  Handed handed = { 0 };
  const SendaIncomingHandlers handlers = {
    .other = count_handed_on, .data = &handed, .destroy = count_freed,
  };
  GtkWidget *window = senda_incoming_window_new (fixture->over, NULL, incoming, &handlers);

  g_object_add_weak_pointer (G_OBJECT (incoming), (gpointer *) &incoming);
  g_object_unref (incoming);
  gtk_window_present (GTK_WINDOW (window));
  if (is_asked_to)
    gtk_window_close (GTK_WINDOW (window));
  else
    gtk_window_destroy (GTK_WINDOW (window));
  wait_until (is_gone, &incoming);
  wait_until (is_closed, NULL);
  g_assert_cmpuint (handed.n_handed_on, ==, 0);
  g_assert_cmpuint (handed.n_freed, ==, 1);
}

/* Nothing comes of a file whose window has been closed. */
static void
test_closes (IncomingFixture *fixture,
             gconstpointer    data G_GNUC_UNUSED)
{
  SendaWorkspace *ana = fixture->base.workspace;

  send_file (fixture, ana, SENDA_BUNDLE_TASK_FORCE, NULL, "plain.senda");
  send_file (fixture, ana, SENDA_BUNDLE_TASK_FORCE, PASSPHRASE, "sealed.senda");
  close_while_opening (fixture, "sealed.senda", TRUE);
  close_while_opening (fixture, "sealed.senda", FALSE);
  close_while_opening (fixture, "plain.senda", TRUE);
  close_while_opening (fixture, "plain.senda", FALSE);
}

/* Folders */

static SendaSharedFolder *
share (IncomingFixture *fixture,
       SendaWorkspace  *workspace)
{
  g_autofree char *path = path_of (fixture, "shared");
  g_autoptr (GError) error = NULL;
  SendaSharedFolder *folder = NULL;

  g_mkdir (path, 0700);
  folder = senda_shared_folder_set (workspace, fixture->task_force, path, PASSPHRASE, &error);
  g_assert_no_error (error);
  return folder;
}

static void
assert_states (SendaSharedFolder *folder,
               guint              n_taken,
               guint              n_not_taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = senda_shared_folder_scan (folder, NULL, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++)
    n += ((SendaFolderFile *) g_ptr_array_index (files, i))->state == SENDA_FOLDER_TAKEN;
  g_assert_cmpuint (n, ==, n_taken);
  g_assert_cmpuint (files->len - n, ==, n_not_taken);
}

/* What brings nothing is known from then on; what could not be read is named. */
static void
test_folder (IncomingFixture *fixture,
             gconstpointer    data)
{
  gboolean is_halved = data != NULL;
  g_autoptr (SendaSharedFolder) bens = NULL;
  g_autoptr (SendaSharedFolder) anas = NULL;
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = NULL;

  pass_to_ben (fixture, SENDA_BUNDLE_TASK_FORCE);
  bens = share (fixture, fixture->ben);
  senda_shared_folder_write (bens, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  if (is_halved)
    {
      g_autofree char *path = g_build_filename (fixture->base.folder, "shared", "Senda",
                                                fixture->task_force, "other", "1.senda", NULL);
      g_autofree char *folder = g_path_get_dirname (path);

      g_mkdir (folder, 0700);
      g_assert_true (g_file_set_contents (path, "{\"senda\":", -1, NULL));
    }
  anas = share (fixture, fixture->base.workspace);
  incoming = senda_shared_folder_collect (anas, NULL, &error);
  g_assert_no_error (error);
  dialog = open_incoming (fixture, incoming);
  if (is_halved)
    {
      wait_for_text (dialog, _("Not Taken"));
      assert_all_named (dialog);
      g_assert_true (shows_text (dialog, "1.senda"));
      gtk_window_close (GTK_WINDOW (dialog));
    }
  wait_until (is_closed, NULL);
  assert_states (anas, 1, is_halved);
}

/* What lies outside */

static guint
count_goals (IncomingFixture *fixture)
{
  g_autoptr (GListModel) goals = senda_workspace_list (fixture->base.workspace, &senda_goal_info,
                                                       fixture->task_force);

  return g_list_model_get_n_items (goals);
}

static void
add_goals (IncomingFixture *fixture)
{
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *text = g_strdup_printf ("Goal %u of Ben", i);
      const SendaGiven given[] = { { "text", text, NULL }, { NULL, NULL, NULL } };
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaRecord) goal = senda_record_add (fixture->ben, &senda_goal_info,
                                                       fixture->task_force, given, &error);

      g_assert_no_error (error);
    }
}

/* Much of one kind has one switch, and each has its own where one asks for it. */
static void
test_outside (IncomingFixture *fixture,
              gconstpointer    data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;
  GtkWidget *list = NULL;
  guint n = count_goals (fixture);
  g_autofree char *title = g_strdup_printf (ngettext ("Take In %u", "Take In All %u", MANY), MANY);

  pass_to_ben (fixture, SENDA_BUNDLE_COPY);
  add_goals (fixture);
  send_file (fixture, fixture->ben, SENDA_BUNDLE_TASK_FORCE, NULL, "back.senda");
  dialog = open_file (fixture, "back.senda");
  wait_for_text (dialog, title);
  g_assert_false (shows_text (dialog, _("What It Brings")));
  list = find_widget (dialog, SENDA_TYPE_OUTSIDE_LIST, NULL);
  gtk_switch_set_active (GTK_SWITCH (find_widget (list, GTK_TYPE_SWITCH, NULL)), TRUE);
  settle ();
  g_assert_true (shows_text (dialog, _("What It Brings")));
  press (list, _("Choose One by One"));
  assert_all_named (dialog);
  assert_not_wider_than (list, 360);
  gtk_switch_set_active (
    GTK_SWITCH (find_widget (gtk_widget_get_last_child (gtk_widget_get_first_child (list)),
                             GTK_TYPE_SWITCH, NULL)), FALSE);
  settle ();
  press (dialog, _("_Take In"));
  wait_until (is_closed, NULL);
  settle ();
  g_assert_cmpuint (count_goals (fixture), ==, n + MANY - 1);
}

/* A third value */

/* The task force itself, or its first goal. */
static SendaRecord *
get_first (IncomingFixture       *fixture,
           SendaWorkspace        *workspace,
           const SendaRecordInfo *info)
{
  g_autoptr (GPtrArray) goals =
    senda_store_list (senda_workspace_get_store (fixture->base.workspace), &senda_goal_info,
                      fixture->task_force, NULL);

  return senda_workspace_get (workspace, info,
                              info == &senda_task_force_info
                                ? fixture->task_force
                                : senda_record_get_id (g_ptr_array_index (goals, 0)), NULL);
}

static void
edit (IncomingFixture       *fixture,
      SendaWorkspace        *workspace,
      const SendaRecordInfo *info,
      const char            *field,
      const char            *text)
{
  g_autoptr (SendaRecord) record = get_first (fixture, workspace, info);
  const SendaField *of = &info->fields[senda_record_info_field (info, field)];
  g_autoptr (GError) error = NULL;

  senda_record_edit (workspace, record, field, of->flags & SENDA_FIELD_BILINGUAL ? "en" : NULL,
                     text, &error);
  g_assert_no_error (error);
}

/* Both say something else of @field, and a third value is asked for. */
static GtkWidget *
differ (IncomingFixture       *fixture,
        const SendaRecordInfo *info,
        const char            *field,
        const char            *anas,
        const char            *bens)
{
  GtkWidget *dialog = NULL;
  GtkWidget *label = NULL;

  pass_to_ben (fixture, SENDA_BUNDLE_TASK_FORCE);
  edit (fixture, fixture->base.workspace, info, field, anas);
  edit (fixture, fixture->ben, info, field, bens);
  send_file (fixture, fixture->ben, SENDA_BUNDLE_TASK_FORCE, NULL, "back.senda");
  dialog = open_file (fixture, "back.senda");
  wait_for_text (dialog, _("To Be Decided"));
  label = find_widget (dialog, GTK_TYPE_LABEL, _("Another Value"));
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON)), TRUE);
  settle ();
  assert_all_named (dialog);
  return dialog;
}

/* It begins with what is shown, and keeps its lines. */
static void
test_third_text (IncomingFixture *fixture,
                 gconstpointer    data G_GNUC_UNUSED)
{
  GtkWidget *dialog = differ (fixture, &senda_goal_info, "state_note", "Of\nAna", "Of\nBen");
  GtkWidget *entry = find_widget (find_widget (dialog, SENDA_TYPE_THIRD_VALUE, NULL),
                                  SENDA_TYPE_TEXT_ENTRY, NULL);
  g_autofree char *typed = senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (entry));
  g_autoptr (SendaRecord) goal = NULL;

  g_assert_true (g_str_equal (typed, "Of\nAna") || g_str_equal (typed, "Of\nBen"));
  senda_text_entry_set_text (SENDA_TEXT_ENTRY (entry), "Of\nboth");
  press (dialog, _("_Take In"));
  wait_until (is_closed, NULL);
  goal = get_first (fixture, fixture->base.workspace, &senda_goal_info);
  g_assert_cmpstr (senda_record_get_wording (goal, "state_note", "en", NULL), ==, "Of\nboth");
}

/* What cannot be kept is refused where it was typed. */
static void
test_third_number (IncomingFixture *fixture,
                   gconstpointer    data G_GNUC_UNUSED)
{
  GtkWidget *dialog = differ (fixture, &senda_task_force_info, "stale_months", "3", "4");
  GtkWidget *entry = find_widget (find_widget (dialog, SENDA_TYPE_THIRD_VALUE, NULL),
                                  SENDA_TYPE_TEXT_ENTRY, NULL);
  g_autoptr (SendaRecord) record = NULL;
  GtkWidget *told = NULL;
  GListModel *windows = gtk_window_get_toplevels ();

  senda_text_entry_set_text (SENDA_TEXT_ENTRY (entry), "four");
  press (dialog, _("_Take In"));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        told = window;
    }
  g_assert_nonnull (told);
  gtk_window_close (GTK_WINDOW (told));
  settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), entry));
  senda_text_entry_set_text (SENDA_TEXT_ENTRY (entry), "5");
  press (dialog, _("_Take In"));
  wait_until (is_closed, NULL);
  record = get_first (fixture, fixture->base.workspace, &senda_task_force_info);
  g_assert_cmpint (senda_record_get_integer (record, "stale_months"), ==, 5);
}

/* A choice is made from the list of them, or taken back. */
static void
test_third_choice (IncomingFixture *fixture,
                   gconstpointer    data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) goal = get_first (fixture, fixture->base.workspace, &senda_goal_info);
  const char *now = senda_record_get_text (goal, "state");
  GtkWidget *dialog = differ (fixture, &senda_goal_info, "state",
                              g_strcmp0 (now, "reached") == 0 ? "not-begun" : "reached",
                              g_strcmp0 (now, "set-aside") == 0 ? "not-begun" : "set-aside");
  GtkWidget *list = find_widget (find_widget (dialog, SENDA_TYPE_THIRD_VALUE, NULL),
                                 SENDA_TYPE_LIST_BUTTON, NULL);

  g_assert_cmpuint (senda_list_button_get_chosen (SENDA_LIST_BUTTON (list)), >, 0);
  senda_list_button_choose (SENDA_LIST_BUTTON (list), 0);
  press (dialog, _("_Take In"));
  wait_until (is_closed, NULL);
  settle ();
  g_assert_null (senda_record_get_text (goal, "state"));
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

#define ADD(path, data, test) \
  g_test_add ("/incoming-window/" path, IncomingFixture, data, set_up, test, tear_down)
  ADD ("closes", NULL, test_closes);
  ADD ("folder/nothing-new", NULL, test_folder);
  ADD ("folder/not-taken", "halved", test_folder);
  ADD ("outside", NULL, test_outside);
  ADD ("third/text", NULL, test_third_text);
  ADD ("third/number", NULL, test_third_number);
  ADD ("third/choice", NULL, test_third_choice);
#undef ADD

  return g_test_run ();
}
