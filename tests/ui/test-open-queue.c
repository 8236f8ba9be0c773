/* test-open-queue.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several files that are opened at once.
 */
#include "config.h"

#include "senda-ballot-edits.h"
#include "senda-ballot-files.h"
#include "senda-incoming.h"
#include "senda-open-file.h"
#include "senda-open-queue.h"
#include "senda-outgoing.h"
#include "senda-people.h"
#include "senda-rater.h"
#include "senda-round-edits.h"
#include "senda-task-forces.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

#define N_REPLIES 3

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  GtkWidget *over; /* NULL: there is no window yet */
  GtkWindow *window;
  SendaOpenQueue *queue;
  GPtrArray *opened; /* of char *: names */
} QueueFixture;

static char *
path_of (QueueFixture *fixture,
         const char   *name)
{
  return g_build_filename (fixture->base.folder, name, NULL);
}

static GtkWidget *
open_one (const char *path,
          gpointer    data)
{
  QueueFixture *fixture = data;

  g_ptr_array_add (fixture->opened, g_path_get_basename (path));
  return senda_open_file (fixture->over, fixture->base.workspace, path);
}

static SendaWorkspace *
find_where (GtkWidget **over,
            gpointer    data)
{
  QueueFixture *fixture = data;

  *over = fixture->over;
  return fixture->over ? fixture->base.workspace : NULL;
}

static void
set_up (QueueFixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add_sample (fixture->base.workspace, &error);
  g_assert_no_error (error);
  fixture->over = gtk_label_new ("Over");
  fixture->window = show_in_window (fixture->over, 1000, 800);
  fixture->opened = g_ptr_array_new_with_free_func (g_free);
  fixture->queue = senda_open_queue_new (NULL, open_one, find_where, fixture);
}

static void
tear_down (QueueFixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  settle ();
  g_object_unref (fixture->queue);
  g_ptr_array_unref (fixture->opened);
  g_object_unref (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static guint
count_dialogs (GtkWidget **dialog)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!ADW_IS_WINDOW (window) || !gtk_widget_get_visible (window))
        continue;
      *dialog = window;
      n++;
    }
  return n;
}

/* Its only dialog says so. */
static gboolean
says (gpointer text)
{
  GtkWidget *dialog = NULL;

  return count_dialogs (&dialog) == 1 && shows_text (dialog, text);
}

static gboolean
is_quiet (gpointer data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  return count_dialogs (&dialog) == 0;
}

static gboolean
are_two_open (gpointer data)
{
  return ((QueueFixture *) data)->opened->len == 2;
}

static void
send_file (QueueFixture *fixture,
           const char   *path)
{
  const SendaOutgoing outgoing = {
    .kind = SENDA_BUNDLE_TASK_FORCE, .path = path,
    .task_force = senda_record_get_id (SENDA_RECORD (fixture->task_force)),
  };
  g_autoptr (GError) error = NULL;

  senda_workspace_send (fixture->base.workspace, &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
close_dialog (void)
{
  GtkWidget *dialog = NULL;

  g_assert_cmpuint (count_dialogs (&dialog), ==, 1);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Each is looked at when the one before it is done with. */
static void
test_one_by_one (QueueFixture *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *a = path_of (fixture, "a.senda");
  g_autofree char *b = path_of (fixture, "b.senda");
  const char *const paths[] = { a, b, NULL };
  char *here = _("Everything in it is here already. Nothing would change.");

  send_file (fixture, a);
  send_file (fixture, b);
  senda_open_queue_add (fixture->queue, paths);
  wait_until (says, here);
  g_assert_cmpuint (fixture->opened->len, ==, 1);
  close_dialog ();
  wait_until (are_two_open, fixture);
  wait_until (says, here);
  close_dialog ();
  wait_until (is_quiet, NULL);
}

/* When the window that they open over goes, so do those that wait. */
static void
test_window_goes (QueueFixture *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *a = path_of (fixture, "a.senda");
  g_autofree char *b = path_of (fixture, "b.senda");
  const char *const paths[] = { a, b, NULL };

  send_file (fixture, a);
  send_file (fixture, b);
  senda_open_queue_add (fixture->queue, paths);
  wait_until (says, _("Everything in it is here already. Nothing would change."));
  fixture->over = NULL;
  close_dialog ();
  wait_until (is_quiet, NULL);
  settle ();
  g_assert_cmpuint (fixture->opened->len, ==, 1);
}

/* Rates on a member's machine. (transfer full): the path of the reply */
static char *
reply (QueueFixture *fixture,
       const char   *ballot,
       guint         n)
{
  g_autofree char *name = g_strdup_printf ("reply-%u.senda", n);
  g_autofree char *folder = path_of (fixture, "desks");
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (ballot);
  g_autoptr (SendaBallotDesk) desk = NULL;
  SendaWorkspace *workspace = NULL;
  char *path = path_of (fixture, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_incoming_open (incoming, NULL, NULL, &error));
  desk = senda_ballot_desk_new (incoming, folder, &error);
  g_assert_no_error (error);
  workspace = senda_ballot_desk_get_workspace (desk);
  senda_ballot_rate (workspace, senda_ballot_desk_get_round (desk),
                     senda_record_get_text (senda_ballot_desk_get_rater (desk), "member"),
                     senda_content_find_element (senda_workspace_get_content (workspace),
                                                 "leadership"),
                     SENDA_RATING_STAGE, 2, SENDA_BALLOT_FILE, &error);
  g_assert_no_error (error);
  senda_ballot_desk_reply (desk, path, NULL, &error);
  g_assert_no_error (error);
  return path;
}

/* (transfer full) */
static GStrv
make_replies (QueueFixture *fixture)
{
  SendaWorkspace *workspace = fixture->base.workspace;
  const SendaRoundPlan plan = {
    .name = "Spring", .state = SENDA_ROUND_COLLECTING, .invites_all = TRUE,
  };
  g_autoptr (SendaPeople) people = senda_people_new (workspace, fixture->task_force);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) round = senda_round_open (people, &plan, &error);
  g_autoptr (GPtrArray) raters = NULL;
  g_autoptr (GPtrArray) files = NULL;
  const char *ids[N_REPLIES + 1] = { NULL };
  GStrv replies = g_new0 (char *, N_REPLIES + 1);

  g_assert_no_error (error);
  raters = senda_store_list (senda_workspace_get_store (workspace), &senda_rater_info,
                             senda_record_get_id (round), &error);
  for (guint i = 0; i < N_REPLIES; i++)
    ids[i] = senda_record_get_id (g_ptr_array_index (raters, i));
  files = senda_ballots_send (workspace, round, ids, fixture->base.folder, NULL, NULL, NULL, NULL,
                              &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_REPLIES; i++)
    replies[i] = reply (fixture, ((SendaBallotFile *) g_ptr_array_index (files, i))->path, i);
  return replies;
}

static guint
count_backups (QueueFixture *fixture)
{
  g_autofree char *folder = path_of (fixture, "backups");
  g_autoptr (GPtrArray) backups = senda_backup_list (folder, NULL);
  guint n = 0;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    n += g_str_equal (((SendaBackup *) g_ptr_array_index (backups, i))->reason, "before-import");
  return n;
}

/* They ask nothing, and share one window and one backup. */
static void
test_replies (QueueFixture *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_auto (GStrv) replies = make_replies (fixture);
  g_autofree char *other = path_of (fixture, "other.senda");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint n = count_backups (fixture);

  send_file (fixture, other);
  g_strv_builder_add (builder, replies[0]);
  g_strv_builder_add (builder, other);
  g_strv_builder_addv (builder, (const char **) replies + 1);
  all = g_strv_builder_end (builder);
  senda_open_queue_add (fixture->queue, (const char *const *) all);
  wait_until (says, _("All files were looked at. The same reply may come again, an older one too: "
                      "nothing is lost or counted twice."));
  g_assert_cmpuint (fixture->opened->len, ==, 0);
  g_assert_cmpuint (count_backups (fixture), ==, n + 1);
  close_dialog ();
  wait_until (says, _("Everything in it is here already. Nothing would change."));
  g_assert_cmpuint (fixture->opened->len, ==, 1);
  close_dialog ();
  wait_until (is_quiet, NULL);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/open-queue/" path, QueueFixture, NULL, set_up, test, tear_down)
  ADD ("one-by-one", test_one_by_one);
  ADD ("window-goes", test_window_goes);
  ADD ("replies", test_replies);
#undef ADD

  return g_test_run ();
}
