/* test-list-export.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists that leave as files: what is shown, in its order, and nothing of what is held back.
 */
#include "config.h"

#include "members-fixture.h"
#include "senda-csv-reader.h"
#include "senda-list-export.h"
#include "senda-places.h"
#include "senda-protocol.h"
#include "senda-record-edits.h"
#include "senda-record-list.h"
#include "senda-record-tools.h"
#include "senda-shortcuts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static SendaRecordList *
get_list (MembersFixture *fixture)
{
  return SENDA_RECORD_LIST (find_widget (fixture->place, SENDA_TYPE_RECORD_LIST, NULL));
}

/* The action rests while a file is being written. */
static gboolean
is_saved (gpointer place)
{
  SendaListExport *list_export = g_object_get_data (G_OBJECT (place), "senda-list-export");

  return !senda_list_export_is_working (list_export);
}

/* (transfer full) */
static SendaTable *
export (MembersFixture *fixture,
        const char     *name)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, name, NULL);
  g_autoptr (GError) error = NULL;
  SendaTable *table = NULL;

  g_assert_true (gtk_widget_activate_action (fixture->place, "list.export-to", "s", path));
  wait_until (is_saved, fixture->place);
  table = senda_table_read_file (path, &error);
  g_assert_no_error (error);
  return table;
}

static void
assert_names (SendaTable *table,
              const char *names)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 1; i < senda_table_get_n_rows (table); i++)
    g_string_append_printf (found, "%s%s", i > 1 ? ", " : "", senda_table_get (table, i, 0));
  g_assert_cmpstr (found->str, ==, names);
}

static void
test_what_is_shown (MembersFixture *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *search = NULL;
  g_autoptr (SendaTable) all = NULL;
  g_autoptr (SendaTable) filtered = NULL;
  g_autoptr (SendaTable) found = NULL;

  members_show (fixture, 1000);
  all = export (fixture, "all.csv");
  assert_names (all, "Ana Peña, Bo Lind, Zoe Ash");
  g_assert_cmpstr (senda_table_get (all, 1, 1), ==, "Harbor Advocates");

  senda_record_list_set_filter (get_list (fixture), "standing", SENDA_MEMBER_ON_LEAVE);
  settle ();
  filtered = export (fixture, "filtered.csv");
  assert_names (filtered, "Bo Lind");

  senda_record_list_set_filter (get_list (fixture), "standing", NULL);
  search = find_widget (GTK_WIDGET (get_list (fixture)), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "harbor");
  settle ();
  found = export (fixture, "found.csv");
  assert_names (found, "Ana Peña");
}

/* By agency: who has none comes last. */
static void
test_in_its_order (MembersFixture *fixture,
                   gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaTable) table = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *tools = NULL;
  SendaGiven given[] = { { "name", "Yul Ode" }, { "agency", NULL }, { NULL } };
  g_autoptr (SendaRecord) yul = NULL;

  given[1].text = senda_record_get_id (fixture->agency);
  yul = senda_record_add (fixture->base.workspace, &senda_member_info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)), given,
                          &error);
  g_assert_no_error (error);
  members_show (fixture, 1000);
  tools = find_widget (fixture->place, SENDA_TYPE_RECORD_TOOLS, NULL);
  g_signal_emit_by_name (tools, "sorted", 1);
  settle ();
  table = export (fixture, "sorted.csv");
  assert_names (table, "Ana Peña, Yul Ode, Bo Lind, Zoe Ash");
}

static void
test_button_and_keys (MembersFixture *fixture,
                      gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *button = NULL;
  g_autofree char *key = senda_shortcuts_dup_key ("list.export-xlsx");
  g_autofree char *other = senda_shortcuts_dup_key ("list.export-csv");

  members_show (fixture, 1000);
  button = find_widget (fixture->place, GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  settle ();
  g_assert_nonnull (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  assert_all_named (fixture->place);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  g_assert_cmpstr (key, ==, "<Control>e");
  g_assert_cmpstr (other, ==, "<Shift><Control>e");
  assert_not_wider_than (fixture->place, 360);
}

/* What place, where in it, and whether it shows a list. */
static const struct
{
  const char *place;
  const char *target;
  gboolean is_list;
} spots[] = {
  { "overview", NULL, TRUE },
  { "roadmap", NULL, TRUE },
  { "rounds", "rounds", TRUE },
  { "rounds", "spread", TRUE },
  { "rounds", "compare", TRUE },
  { "plan", "actions", TRUE },
  { "plan", "board", TRUE },
  { "plan", "next", TRUE },
  { "plan", "targets", TRUE },
  { "protocols", "protocols", TRUE },
  { "protocols", "questions", TRUE },
  { "protocols", "readiness", TRUE },
  { "people", "members", TRUE },
  { "people", "agencies", TRUE },
  { "people", "agreements", TRUE },
  { "people", "committees", TRUE },
  { "people", "representation", TRUE },
  { "roles", "roles", TRUE },
  { "roles", "responsibilities", TRUE },
  { "roles", "reviews", TRUE },
  { "services", "coverage", TRUE },
  { "services", "offers", TRUE },
  { "task-force", NULL, TRUE },
  { "history", NULL, TRUE },
};

static void
check_spot (Fixture        *fixture,
            SendaTaskForce *task_force,
            guint           index)
{
  const SendaPlaceInfo *info = senda_places_find (spots[index].place);
  GtkWidget *place = g_object_new (info->get_type (), "workspace", fixture->workspace,
                                   "task-force", task_force, NULL);
  GtkWindow *window = show_in_window (place, 1100, 800);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDocument) document = NULL;

  if (spots[index].target != NULL &&
      !senda_place_open (SENDA_PLACE (place), spots[index].target))
    g_error ("There is no %s in %s", spots[index].target, spots[index].place);
  settle ();
  document = senda_place_make_list (SENDA_PLACE (place), &error);
  g_assert_no_error (error);
  if (document == NULL)
    g_error ("%s %s gives no list", spots[index].place,
             spots[index].target ? spots[index].target : "");
  if (senda_block_n_children (senda_document_get_sheet (document, 0)) < 2)
    g_error ("%s %s gives an empty list", spots[index].place,
             spots[index].target ? spots[index].target : "");
  gtk_window_destroy (window);
  settle ();
}

static void
test_every_list (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *sample = senda_task_force_add_sample (fixture->workspace, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    check_spot (fixture, sample, i);
  g_object_unref (sample);
}

/* The views of one protocol each give what they show. */
static void
test_views_of_a_protocol (Fixture      *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *sample = senda_task_force_add_sample (fixture->workspace, &error);
  const char *id = senda_record_get_id (SENDA_RECORD (sample));
  g_autoptr (GListModel) protocols = senda_workspace_list (fixture->workspace,
                                                           &senda_protocol_info, id);
  g_autoptr (SendaRecord) protocol = g_list_model_get_item (protocols, 0);
  g_autofree char *checklist = g_strconcat ("protocols:", senda_record_get_id (protocol),
                                            ":checklist", NULL);
  g_autofree char *text = g_strconcat ("protocols:", senda_record_get_id (protocol), ":document",
                                       NULL);
  GtkWidget *place = g_object_new (senda_places_find ("protocols")->get_type (), "workspace",
                                   fixture->workspace, "task-force", sample, NULL);
  GtkWindow *window = show_in_window (place, 1100, 800);
  g_autoptr (SendaDocument) items = NULL;

  g_assert_true (senda_place_open (SENDA_PLACE (place), checklist));
  settle ();
  items = senda_place_make_list (SENDA_PLACE (place), &error);
  g_assert_no_error (error);
  g_assert_nonnull (items);
  g_assert_cmpuint (senda_block_n_children (senda_document_get_sheet (items, 0)), >, 5);
  g_assert_true (senda_place_open (SENDA_PLACE (place), text));
  settle ();
  g_assert_null (senda_place_make_list (SENDA_PLACE (place), &error));
  g_assert_no_error (error);
  gtk_window_destroy (window);
  settle ();
  g_object_unref (sample);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  MEMBERS_TEST ("/list-export/what-is-shown", test_what_is_shown);
  MEMBERS_TEST ("/list-export/in-its-order", test_in_its_order);
  MEMBERS_TEST ("/list-export/button-and-keys", test_button_and_keys);
  g_test_add ("/list-export/every-list", Fixture, NULL, fixture_set_up, test_every_list,
              fixture_tear_down);
  g_test_add ("/list-export/views-of-a-protocol", Fixture, NULL, fixture_set_up,
              test_views_of_a_protocol, fixture_tear_down);
  return g_test_run ();
}
