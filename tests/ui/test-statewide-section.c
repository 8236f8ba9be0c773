/* test-statewide-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statewide picture in the window, and how summaries are collected for it.
 */
#include "config.h"

#include "senda-exchange-place.h"
#include "senda-list-button.h"
#include "senda-outgoing.h"
#include "senda-record-edits.h"
#include "senda-record-list.h"
#include "senda-roll-up.h"
#include "senda-statewide-collect.h"
#include "senda-statewide-section.h"
#include "senda-summary.h"
#include "senda-task-forces.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PASSPHRASE "river lamp orange window seven"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  GtkWidget *place;
  GtkWindow *window;
} StatewideFixture;

static const char *
get_id (StatewideFixture *fixture)
{
  return senda_record_get_id (SENDA_RECORD (fixture->task_force));
}

static void
set_up (StatewideFixture *fixture,
        gconstpointer     data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add_sample (fixture->base.workspace, &error);
  g_assert_no_error (error);
  fixture->place = g_object_new (SENDA_TYPE_EXCHANGE_PLACE, "workspace", fixture->base.workspace,
                                 NULL);
  senda_place_set_task_force (SENDA_PLACE (fixture->place), fixture->task_force);
  fixture->window = show_in_window (fixture->place, 1000, 800);
}

static void
tear_down (StatewideFixture *fixture,
           gconstpointer     data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->place), (gpointer *) &fixture->place);
  gtk_window_destroy (fixture->window);
  settle ();
  /* Whatever was asked and not answered keeps nothing alive. */
  g_assert_null (fixture->place);
  g_object_unref (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static void
open_section (StatewideFixture *fixture,
              const char       *target)
{
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
  assert_all_named (fixture->place);
}

/* The summary of one task force, called "County 3" for 3. */
static void
add_summary (StatewideFixture *fixture,
             guint             number,
             const char       *region,
             const char       *day,
             const char       *stages)
{
  g_autofree char *origin = g_strdup_printf ("00000000-0000-4000-8000-%012u", number);
  g_autofree char *name = g_strdup_printf ("County %u", number);
  const SendaGiven given[] = { { "origin", origin }, { "origin_round", origin }, { "name", name },
                               { "region", region }, { "agreed_on", day }, { "stages", stages },
                               { NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) record G_GNUC_UNUSED =
    senda_record_add (fixture->base.workspace, &senda_summary_info, get_id (fixture), given, &error);

  g_assert_no_error (error);
}

static guint
count_summaries (StatewideFixture *fixture)
{
  g_autoptr (GListModel) all = senda_workspace_list (fixture->base.workspace, &senda_summary_info,
                                                     NULL);

  return g_list_model_get_n_items (all);
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
is_said (gpointer data)
{
  GtkWidget *dialog = find_dialog ();

  return dialog != NULL && shows_text (dialog, data);
}

static void
press (GtkWidget  *root,
       const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, plain);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

/* A folder with one summary that is sealed, and a file that is none. (transfer full) */
static char *
make_folder (StatewideFixture *fixture,
             gboolean          is_sealed)
{
  char *folder = g_build_filename (fixture->base.folder, "sent", NULL);
  g_autofree char *path = g_build_filename (folder, "a.senda", NULL);
  g_autofree char *other = g_build_filename (folder, "b.senda", NULL);
  const SendaOutgoing outgoing = {
    .kind = SENDA_BUNDLE_SUMMARY, .task_force = get_id (fixture),
    .profile = SENDA_PRIVACY_MEMBERS, .passphrase = is_sealed ? PASSPHRASE : NULL, .path = path,
  };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  senda_workspace_send (fixture->base.workspace, &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (other, "Dear diary", -1, NULL));
  return folder;
}

static void
collect (StatewideFixture *fixture,
         const char       *folder)
{
  const char *const paths[] = { folder, NULL };

  senda_statewide_collect (fixture->place, fixture->base.workspace, get_id (fixture), paths, NULL);
}

/* What was passed over is listed with its name; the others are taken. */
static void
test_passed_over (StatewideFixture *fixture,
                  gconstpointer     data G_GNUC_UNUSED)
{
  g_autofree char *folder = make_folder (fixture, FALSE);

  open_section (fixture, "statewide");
  collect (fixture, folder);
  wait_until (is_said, "b.senda");
  assert_all_named (find_dialog ());
  g_assert_cmpuint (count_summaries (fixture), >, 0);
  press (find_dialog (), _("_Close"));
  wait_until (is_closed, NULL);
}

/* A wrong passphrase says so and asks again; whoever knows none goes on without. */
static void
test_sealed (StatewideFixture *fixture,
             gconstpointer     data G_GNUC_UNUSED)
{
  g_autofree char *folder = make_folder (fixture, TRUE);
  GtkWidget *entry = NULL;

  open_section (fixture, "statewide");
  collect (fixture, folder);
  wait_until (is_said, _("Passphrase"));
  settle ();
  entry = find_widget (find_dialog (), GTK_TYPE_PASSWORD_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "other words than those seven");
  g_signal_emit_by_name (entry, "activate");
  wait_until (is_said, ngettext ("This passphrase does not open it.",
                                 "This passphrase does not open these.", 1));
  press (find_dialog (), _("_Go On Without Them"));
  wait_until (is_said, "a.senda");
  g_assert_true (shows_text (find_dialog (), "b.senda"));
  g_assert_cmpuint (count_summaries (fixture), ==, 0);
  press (find_dialog (), _("_Close"));
  wait_until (is_closed, NULL);
}

/* Nothing outlives a window that is closed while a passphrase is asked for. */
static void
test_left_unanswered (StatewideFixture *fixture,
                      gconstpointer     data G_GNUC_UNUSED)
{
  g_autofree char *folder = make_folder (fixture, TRUE);
  GtkWidget *dialog = NULL;

  open_section (fixture, "statewide");
  collect (fixture, folder);
  wait_until (is_said, _("Passphrase"));
  settle ();
  dialog = find_dialog ();
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (is_closed, NULL);
  settle ();
  g_assert_null (dialog);
}

/* What is chosen from a list under @label. */
static SendaListButton *
find_choice (StatewideFixture *fixture,
             const char       *label)
{
  GtkWidget *found = find_widget (fixture->place, GTK_TYPE_LABEL, label);

  g_assert_nonnull (found);
  found = gtk_widget_get_ancestor (found, GTK_TYPE_LIST_BOX_ROW);
  return SENDA_LIST_BUTTON (find_widget (found, SENDA_TYPE_LIST_BUTTON, NULL));
}

/* Cancel while it works closes the window; all or nothing was taken, and nobody is told of an error. */
static void
test_cancelled (StatewideFixture *fixture,
                gconstpointer     data G_GNUC_UNUSED)
{
  g_autofree char *folder = make_folder (fixture, FALSE);

  open_section (fixture, "statewide");
  collect (fixture, folder);
  assert_all_named (find_dialog ());
  press (find_dialog (), _("_Cancel"));
  wait_until (is_closed, NULL);
  g_assert_cmpuint (count_summaries (fixture), ==, 0);
}

static void
add_regions (StatewideFixture *fixture)
{
  for (guint i = 0; i < 12; i++)
    add_summary (fixture, i, i < 6 ? "North" : "South", "2026-02-01",
                 i < 6 ? "leadership=2" : "leadership=4");
}

/* The whole or one region, and nothing of fewer than the office wants. */
static void
test_region_and_least (StatewideFixture *fixture,
                       gconstpointer     data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  add_regions (fixture);
  open_section (fixture, "statewide");
  g_assert_true (shows_text (fixture->place, _("All Elements")));
  senda_list_button_choose (find_choice (fixture, _("Region")), 1);
  settle ();
  g_assert_true (shows_text (fixture->place, "North"));
  document = senda_place_make_list (SENDA_PLACE (fixture->place), &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
  assert_not_wider_than (fixture->place, 360);

  add_summary (fixture, 12, "North", "2026-02-01", NULL);
  settle ();
  g_assert_cmpuint (senda_list_button_get_chosen (find_choice (fixture, _("Region"))), ==, 1);

  senda_list_button_choose (find_choice (fixture, _("Show Nothing of Fewer Than")), 3);
  settle ();
  g_assert_false (shows_text (fixture->place, _("All Elements")));
  g_assert_cmpuint (senda_roll_up_get_least (fixture->base.workspace, get_id (fixture)), ==, 20);
}

static gboolean
is_listed (gpointer data)
{
  GtkWidget *list = find_widget (((StatewideFixture *) data)->place, SENDA_TYPE_RECORD_LIST, NULL);

  return list != NULL && senda_record_list_get_n_shown (SENDA_RECORD_LIST (list)) == 1;
}

static gboolean
is_removed (gpointer data)
{
  return count_summaries (data) == 0;
}

static void
test_summaries (StatewideFixture *fixture,
                gconstpointer     data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = NULL;
  g_autoptr (GListModel) all = NULL;
  g_autoptr (SendaRecord) summary = NULL;
  g_autofree char *target = NULL;
  g_autoptr (GError) error = NULL;

  open_section (fixture, "summaries");
  add_summary (fixture, 3, "North", "2020-02-01", "leadership=2");
  wait_until (is_listed, fixture);
  assert_not_wider_than (fixture->place, 360);
  document = senda_place_make_list (SENDA_PLACE (fixture->place), &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
  all = senda_workspace_list (fixture->base.workspace, &senda_summary_info, NULL);
  summary = g_list_model_get_item (all, 0);
  target = g_strconcat ("summaries:", senda_record_get_id (summary), NULL);
  open_section (fixture, target);
  press (fixture->place, _("Remove This Summary"));
  wait_until (is_removed, fixture);
  settle ();
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, StatewideFixture, NULL, set_up, test, tear_down)
  ADD ("/statewide-section/passed-over", test_passed_over);
  ADD ("/statewide-section/sealed", test_sealed);
  ADD ("/statewide-section/left-unanswered", test_left_unanswered);
  ADD ("/statewide-section/cancelled", test_cancelled);
  ADD ("/statewide-section/region-and-least", test_region_and_least);
  ADD ("/statewide-section/summaries", test_summaries);
#undef ADD

  return g_test_run ();
}
