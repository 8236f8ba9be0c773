/* test-exchange-folder.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shared folder and the differences in the place for exchange.
 */
#include "config.h"

#include "exchange-place-fixture.h"

#include "senda-difference-list.h"
#include "senda-differences.h"
#include "senda-folder-section.h"
#include "senda-folder-window.h"
#include "senda-goal.h"
#include "senda-exchange-place.h"
#include "senda-passphrase-panel.h"
#include "senda-passphrase.h"
#include "senda-record-edits.h"
#include "senda-shared-folder.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define MOST_SHOWN 50

static void
take_at (ExchangeFixture *fixture,
         SendaWorkspace  *workspace,
         const char      *name)
{
  g_autofree char *path = path_of (fixture, name);
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  g_autoptr (GError) error = NULL;

  senda_incoming_open (incoming, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_incoming_set_workspace (incoming, workspace);
  senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
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

  press_button (fixture->place, _("_Choose a Folder…"));
  dialog = find_dialog (ADW_TYPE_WINDOW);
  assert_all_named (dialog);
  senda_folder_window_choose (dialog, shared);
  senda_passphrase_panel_read (
    SENDA_PASSPHRASE_PANEL (find_widget (dialog, SENDA_TYPE_PASSPHRASE_PANEL, NULL)), passphrase,
    &error);
  g_assert_no_error (error);
  press_button (dialog, _("_Share It"));
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
  press_button (dialog, _("_Take In"));
  wait_until (is_closed, NULL);
  settle ();
  assert_ana (fixture->base.workspace, "title", "Director");
  assert_all_named (fixture->place);
}

/* The folder that Ana shares here, with what Ben wrote into it. (transfer full) */
static SendaSharedFolder *
share_with_ben (ExchangeFixture *fixture)
{
  g_autofree char *shared = path_of (fixture, "shared");
  g_autofree char *passphrase = NULL;
  g_autoptr (SendaSharedFolder) bens = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (shared, 0700), ==, 0);
  open_section (fixture, "folder");
  share (fixture, shared, &passphrase);
  bens = senda_shared_folder_set (fixture->ben, get_id (fixture), shared, passphrase, &error);
  g_assert_no_error (error);
  senda_shared_folder_write (bens, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&bens);
}

/* The only file that Ben wrote. (transfer full) */
static char *
find_bens_file (SendaSharedFolder *bens,
                ExchangeFixture   *fixture)
{
  g_autoptr (GPtrArray) files = senda_shared_folder_scan (bens, NULL, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (files, i);

      if (file->state == SENDA_FOLDER_WRITTEN)
        return g_build_filename (senda_shared_folder_get_path (bens), "Senda", get_id (fixture),
                                 file->name, NULL);
    }
  g_assert_not_reached ();
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Said;

static gboolean
is_said_in (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_said_in (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
is_said (gpointer data)
{
  const Said *said = data;

  return is_said_in (said->root, said->text);
}

/* Until a label says it among other words. */
static void
wait_until_said (GtkWidget  *root,
                 const char *text)
{
  Said said = { root, text };

  wait_until (is_said, &said);
}

/* Half a file waits, with why; also after the section was left. */
static void
test_half (ExchangeFixture *fixture,
           gconstpointer    data G_GNUC_UNUSED)
{
  g_autoptr (SendaSharedFolder) bens = share_with_ben (fixture);
  g_autofree char *path = find_bens_file (bens, fixture);
  g_autofree char *text = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_true (g_file_set_contents (path, text, 10, NULL));
  exchange_now (fixture);
  wait_until_said (fixture->place, C_("folder file", "Waits until all of it has arrived"));
  g_assert_null (find_dialog (ADW_TYPE_WINDOW));
  open_section (fixture, "files");
  open_section (fixture, "folder");
  wait_until_said (fixture->place, C_("folder file", "Waits until all of it has arrived"));
  g_assert_false (is_said_in (fixture->place, C_("folder file", "New")));

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  exchange_now (fixture);
  wait_until_said (fixture->place, C_("folder file", "Taken in"));
  g_assert_false (is_said_in (fixture->place, C_("folder file", "Waits until all of it has arrived")));
  if (is_there (NULL))
    gtk_window_close (GTK_WINDOW (find_dialog (ADW_TYPE_WINDOW)));
  wait_until (is_closed, NULL);
}

static gboolean
is_at_rest (gpointer data)
{
  GtkWidget *bar = find_widget (data, GTK_TYPE_PROGRESS_BAR, NULL);

  return bar != NULL && !gtk_widget_get_mapped (bar);
}

/* An exchange that is cancelled opens nothing, and can be begun again. */
static void
test_cancel (ExchangeFixture *fixture,
             gconstpointer    data G_GNUC_UNUSED)
{
  g_autoptr (SendaSharedFolder) bens = share_with_ben (fixture);

  exchange_now (fixture);
  assert_all_named (fixture->place);
  press_button (fixture->place, _("_Cancel"));
  wait_until (is_at_rest, fixture->place);
  settle ();
  g_assert_null (find_dialog (ADW_TYPE_WINDOW));
  g_assert_null (find_dialog (ADW_TYPE_MESSAGE_DIALOG));
  exchange_now (fixture);
  wait_until_said (fixture->place, C_("folder file", "Taken in"));
  if (is_there (NULL))
    gtk_window_close (GTK_WINDOW (find_dialog (ADW_TYPE_WINDOW)));
  wait_until (is_closed, NULL);
}

/* The words can be read where they are asked for, and copied; asked again they are gone. */
static void
test_words (ExchangeFixture *fixture,
            gconstpointer    data G_GNUC_UNUSED)
{
  g_autoptr (SendaSharedFolder) bens = share_with_ben (fixture);
  char *passphrase = senda_shared_folder_dup_passphrase (bens);

  g_assert_false (shows_text (fixture->place, passphrase));
  press_button (fixture->place, _("Show the _Passphrase"));
  g_assert_true (shows_text (fixture->place, passphrase));
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
  press_button (fixture->place, _("Copy"));
  press_button (fixture->place, _("Show the _Passphrase"));
  g_assert_false (shows_text (fixture->place, passphrase));
  senda_passphrase_free (passphrase);
}

/* Of long lists it is said how much more there is. */
static void
test_cut (ExchangeFixture *fixture,
          gconstpointer    data G_GNUC_UNUSED)
{
  g_autofree char *shared = path_of (fixture, "shared");
  g_autofree char *place = g_build_filename (shared, "Senda", get_id (fixture), "somebody", NULL);
  g_autofree char *passphrase = NULL;
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", 5), 5);
  const SendaPassage passage = { .kind = (char *) "copy", .file = (char *) "copy.senda",
                                 .is_out = TRUE };

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  for (guint i = 0; i < 205; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%06u.senda", place, i);

      g_assert_true (g_file_set_contents (name, "", 0, NULL));
    }
  for (guint i = 0; i < 104; i++) /* one came in before */
    senda_store_note_passage (senda_workspace_get_store (fixture->base.workspace), &passage, NULL);
  open_section (fixture, "folder");
  share (fixture, shared, &passphrase);
  wait_for_text (fixture->place, more);
  open_section (fixture, "files");
  g_assert_true (shows_text (fixture->place, more));
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (SendaCheck) check = senda_workspace_check_finish (SENDA_WORKSPACE (source), result,
                                                               NULL);

  g_assert_nonnull (check);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* While a long job has the store a section neither waits for it nor says that there is nothing. */
static void
test_busy (ExchangeFixture *fixture,
           gconstpointer    data G_GNUC_UNUSED)
{
  static const char *const sections[] = { "files", "folder", "differences" };
  SendaWorkspace *workspace = fixture->base.workspace;
  gboolean is_checked = FALSE;

  edit_ana (workspace, "title", "Head");
  edit_ana (fixture->ben, "title", "Director");
  send_file (fixture, fixture->ben, SENDA_BUNDLE_TASK_FORCE, NULL, "back.senda");
  take_at (fixture, workspace, "back.senda");
  senda_workspace_check_async (workspace, NULL, checked_cb, &is_checked);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), sections[i]));
      g_assert_true (senda_store_is_lent (senda_workspace_get_store (workspace)));
      g_assert_false (shows_text (fixture->place, _("Nothing Waits to Be Decided")));
      g_assert_false (shows_text (fixture->place, _("No Folder Is Shared")));
      g_assert_false (shows_text (fixture->place, _("No file has gone out or come in yet.")));
    }
  wait_until (is_true, &is_checked);
  settle ();
  g_assert_nonnull (find_widget (fixture->place, SENDA_TYPE_DIFFERENCE_LIST, NULL));
  open_section (fixture, "folder");
  wait_for_text (fixture->place, _("No Folder Is Shared"));
}

static void
say_goals (SendaWorkspace *workspace,
           const char     *text)
{
  g_autoptr (GListModel) goals = senda_workspace_list (workspace, &senda_goal_info, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (SendaRecord) goal = g_list_model_get_item (goals, i);

      senda_record_edit (workspace, goal, "text", "en", text, &error);
      g_assert_no_error (error);
    }
}

/* More goals than are listed of which Ana and Ben say different things. Gives how many. */
static guint
differ_much (ExchangeFixture *fixture)
{
  SendaWorkspace *workspace = fixture->base.workspace;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MOST_SHOWN + 2; i++)
    {
      const SendaGiven given[] = { { "text", "Goal of all", "en" }, { NULL, NULL, NULL } };
      g_autoptr (SendaRecord) goal G_GNUC_UNUSED =
        senda_record_add (workspace, &senda_goal_info, get_id (fixture), given, &error);

      g_assert_no_error (error);
    }
  send_file (fixture, workspace, SENDA_BUNDLE_TASK_FORCE, NULL, "goals.senda");
  take_at (fixture, fixture->ben, "goals.senda");
  say_goals (workspace, "Goal of Ana");
  say_goals (fixture->ben, "Goal of Ben");
  send_file (fixture, fixture->ben, SENDA_BUNDLE_TASK_FORCE, NULL, "back.senda");
  take_at (fixture, workspace, "back.senda");
  return senda_workspace_count_differences (workspace);
}

static void
assert_cut (ExchangeFixture *fixture,
            guint            n)
{
  g_autofree char *said = g_strdup_printf (_("The first %1$u of %2$u. The others show as these are "
                                             "decided."), MOST_SHOWN, n);

  g_assert_true (shows_text (fixture->place, said));
}

/* More than are listed are told of, and a choice stays while something else changes. */
static void
test_many (ExchangeFixture *fixture,
           gconstpointer    data G_GNUC_UNUSED)
{
  SendaWorkspace *workspace = fixture->base.workspace;
  GtkWidget *decide = NULL;
  GtkWidget *focus = NULL;
  guint n = 0;

  n = differ_much (fixture);
  g_assert_cmpuint (n, >, MOST_SHOWN + 1);
  open_section (fixture, "differences");
  assert_cut (fixture, n);
  decide = find_widget (fixture->place, SENDA_TYPE_DIFFERENCE_LIST, NULL);
  choose (decide, "Goal of Ana");
  edit_ana (workspace, "title", "Head");
  settle ();
  g_assert_true (decide == find_widget (fixture->place, SENDA_TYPE_DIFFERENCE_LIST, NULL));
  press_button (fixture->place, _("_Keep What Was Chosen"));
  g_assert_cmpuint (senda_workspace_count_differences (workspace), ==, n - 1);
  assert_cut (fixture, n - 1);
  decide = find_widget (fixture->place, SENDA_TYPE_DIFFERENCE_LIST, NULL);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, decide));
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, ExchangeFixture, NULL, exchange_place_set_up, test, \
                                    exchange_place_tear_down)
  ADD ("/exchange-folder/takes", test_folder);
  ADD ("/exchange-folder/half", test_half);
  ADD ("/exchange-folder/cancel", test_cancel);
  ADD ("/exchange-folder/words", test_words);
  ADD ("/exchange-folder/cut", test_cut);
  ADD ("/exchange-folder/busy", test_busy);
  ADD ("/exchange-folder/many-differences", test_many);
#undef ADD

  return g_test_run ();
}
