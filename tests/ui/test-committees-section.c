/* test-committees-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agencies-section.h"
#include "senda-agency.h"
#include "senda-committees-section.h"
#include "senda-day-menu.h"
#include "senda-figure-view.h"
#include "senda-list-button.h"
#include "senda-people-edits.h"
#include "senda-people-place.h"
#include "senda-picker.h"
#include "senda-record-edits.h"
#include "senda-row.h"
#include "senda-structure.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  GtkWidget *place;
  GtkWindow *window;
} PlaceFixture;

static SendaWorkspace *
get_workspace (PlaceFixture *fixture)
{
  return fixture->base.workspace;
}

/* Of the task force, by its name. It stays alive through the workspace's lists that show it. */
static SendaRecord *
add_named (PlaceFixture          *fixture,
           const SendaRecordInfo *info,
           const char            *name)
{
  const SendaGiven given[] = { { "name", name }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  SendaRecord *record = senda_record_add (get_workspace (fixture), info,
                                          senda_record_get_id (SENDA_RECORD (fixture->task_force)),
                                          given, &error);

  g_assert_no_error (error);
  return record;
}

static void
set_up (PlaceFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (get_workspace (fixture), "Lake County", &error);
  g_assert_no_error (error);
  fixture->place = g_object_new (SENDA_TYPE_PEOPLE_PLACE,
                                 "workspace", get_workspace (fixture),
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, 1200, 900);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "committees"));
  settle ();
}

static void
tear_down (PlaceFixture  *fixture,
           gconstpointer  data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static GtkWidget *
get_section (PlaceFixture *fixture)
{
  return find_widget (fixture->place, SENDA_TYPE_COMMITTEES_SECTION, NULL);
}

static void
show (PlaceFixture *fixture,
      SendaRecord  *committee)
{
  g_autofree char *target = g_strconcat ("committees:", senda_record_get_id (committee), NULL);

  settle ();
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
}

static void
edit (PlaceFixture *fixture,
      SendaRecord  *record,
      const char   *field,
      const char   *text)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (get_workspace (fixture), record, field, NULL, text, &error);
  g_assert_no_error (error);
  settle ();
}

static void
undo (PlaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_workspace_undo (get_workspace (fixture), &error);
  g_assert_no_error (error);
  settle ();
}

static void
seat (PlaceFixture *fixture,
      SendaRecord  *committee,
      SendaRecord  *member,
      const char   *duty)
{
  gtk_widget_activate_action (get_section (fixture), "committees.add-seat", "(sss)",
                              senda_record_get_id (committee), senda_record_get_id (member), duty);
  settle ();
}

static void
test_empty (PlaceFixture  *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) core = NULL;

  g_assert_true (shows_text (get_section (fixture), _("No committees yet")));
  core = add_named (fixture, &senda_committee_info, "Core team");
  settle ();
  g_assert_false (shows_text (get_section (fixture), _("No committees yet")));
  assert_all_named (fixture->place);
}

/* The list stands as the committees report to one another, and the chart says the same. */
static void
test_structure (PlaceFixture  *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) core = add_named (fixture, &senda_committee_info, "Core team");
  g_autoptr (SendaRecord) care = add_named (fixture, &senda_committee_info, "Care");
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");
  GtkWidget *chart = NULL;

  edit (fixture, care, "reports_to", senda_record_get_id (core));
  seat (fixture, core, ana, SENDA_DUTY_CHAIR);
  chart = find_widget (get_section (fixture), SENDA_TYPE_FIGURE_VIEW, NULL);
  g_assert_nonnull (chart);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       _("Chart of the Structure"));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (chart),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  show (fixture, care);
  g_assert_null (find_widget (get_section (fixture), SENDA_TYPE_FIGURE_VIEW, NULL));
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "committees:structure"));
  settle ();
  g_assert_nonnull (find_widget (get_section (fixture), SENDA_TYPE_FIGURE_VIEW, NULL));
}

static void
test_seats (PlaceFixture  *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) core = add_named (fixture, &senda_committee_info, "Core team");
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");
  GtkWidget *picker = NULL;
  GtkWidget *row = NULL;

  show (fixture, core);
  g_assert_true (shows_text (get_section (fixture), _("Nobody has a seat in it today.")));
  picker = find_widget (gtk_widget_get_ancestor (
                          find_widget (get_section (fixture), GTK_TYPE_LABEL, _("Add a Seat…")),
                          SENDA_TYPE_PICKER),
                        SENDA_TYPE_PICKER, NULL);
  g_signal_emit_by_name (picker, "picked", senda_record_get_id (ana));
  settle ();
  g_assert_false (shows_text (get_section (fixture), _("Nobody has a seat in it today.")));
  g_assert_true (shows_text (get_section (fixture), "Ana Ruiz"));
  undo (fixture);
  g_assert_true (shows_text (get_section (fixture), _("Nobody has a seat in it today.")));

  seat (fixture, core, ana, "member");
  row = gtk_widget_get_ancestor (find_widget (get_section (fixture), SENDA_TYPE_DAY_MENU, NULL),
                                 GTK_TYPE_LIST_BOX_ROW);
  senda_list_button_choose (
    SENDA_LIST_BUTTON (find_widget (row, SENDA_TYPE_LIST_BUTTON, NULL)), 0);
  settle ();
  assert_all_named (fixture->place);
  g_assert_false (shows_text (get_section (fixture), _("Who Sat Here Before")));
  /* The focus stays with the seat, though its row is made anew. */
  row = gtk_widget_get_ancestor (find_widget (get_section (fixture), SENDA_TYPE_DAY_MENU, NULL),
                                 GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  edit (fixture, ana, "title", "Detective");
  row = gtk_widget_get_ancestor (find_widget (get_section (fixture), SENDA_TYPE_DAY_MENU, NULL),
                                 GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
}

static void
test_end_seat (PlaceFixture  *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) core = add_named (fixture, &senda_committee_info, "Core team");
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");
  const SendaGiven given[] = {
    { "committee", senda_record_get_id (core) }, { "duty", "chair" },
    { "starts_on", "2020-01-01" }, { NULL, NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) held = senda_record_add (get_workspace (fixture),
                                                   &senda_committee_seat_info,
                                                   senda_record_get_id (ana), given, &error);
  GtkWidget *menu = NULL;

  g_assert_no_error (error);
  show (fixture, core);
  menu = find_widget (get_section (fixture), SENDA_TYPE_DAY_MENU, NULL);
  senda_day_menu_choose (SENDA_DAY_MENU (menu), "2021-05-01");
  settle ();
  g_assert_cmpstr (senda_record_get_text (held, "ends_on"), ==, "2021-05-01");
  g_assert_true (shows_text (get_section (fixture), _("Nobody has a seat in it today.")));
  g_assert_true (shows_text (get_section (fixture), _("Who Sat Here Before")));
  /* A last day before the first is refused, and nothing is changed. */
  undo (fixture);
  menu = find_widget (get_section (fixture), SENDA_TYPE_DAY_MENU, NULL);
  senda_day_menu_choose (SENDA_DAY_MENU (menu), "2019-05-01");
  settle ();
  g_assert_null (senda_record_get_text (held, "ends_on"));
}

static void
test_notices (PlaceFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) core = add_named (fixture, &senda_committee_info, "Core team");
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autofree char *none = NULL;
  g_autofree char *left = NULL;
  GString *text = g_string_new (_("Nobody chairs {committee} now."));

  g_string_replace (text, "{committee}", "Core team", 0);
  none = g_string_free (text, FALSE);
  text = g_string_new (_("{member}, who chairs {committee}, no longer takes part."));
  g_string_replace (text, "{committee}", "Core team", 0);
  g_string_replace (text, "{member}", "Ana Ruiz", 0);
  left = g_string_free (text, FALSE);

  seat (fixture, core, ana, "member");
  g_assert_true (shows_text (get_section (fixture), none));
  show (fixture, core);
  g_assert_true (shows_text (get_section (fixture), none));
  seat (fixture, core, ana, SENDA_DUTY_CHAIR);
  g_assert_true (shows_text (get_section (fixture), none)); /* one seat each */
  undo (fixture);
  seat (fixture, core, ana, SENDA_DUTY_CHAIR);
  g_assert_false (shows_text (get_section (fixture), none));
  edit (fixture, ana, "standing", SENDA_MEMBER_FORMER);
  g_assert_true (shows_text (get_section (fixture), left));
}

static guint
get_position (PlaceFixture *fixture,
              const char   *name)
{
  g_autoptr (GListModel) list =
    senda_workspace_list (get_workspace (fixture), &senda_committee_info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);
      g_autofree char *has = senda_record_dup_name (get_workspace (fixture), record);

      if (g_strcmp0 (has, name) == 0)
        return i;
    }
  return G_MAXUINT;
}

/* Among those beside it in the chart, which another branch may part in the list of all. */
static void
test_move_and_remove (PlaceFixture  *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) core = add_named (fixture, &senda_committee_info, "Core team");
  g_autoptr (SendaRecord) care = add_named (fixture, &senda_committee_info, "Care");
  g_autoptr (SendaRecord) farms = add_named (fixture, &senda_committee_info, "Farms");
  g_autoptr (SendaRecord) training = add_named (fixture, &senda_committee_info, "Training");

  edit (fixture, care, "reports_to", senda_record_get_id (core));
  edit (fixture, farms, "reports_to", senda_record_get_id (care));
  edit (fixture, training, "reports_to", senda_record_get_id (core));
  show (fixture, training);
  gtk_widget_activate_action (get_section (fixture), "committees.move", "(si)",
                              senda_record_get_id (training), -1);
  settle ();
  g_assert_cmpuint (get_position (fixture, "Training"), <, get_position (fixture, "Care"));
  undo (fixture);
  g_assert_cmpuint (get_position (fixture, "Training"), >, get_position (fixture, "Care"));
  gtk_widget_activate_action (get_section (fixture), "committees.move", "(si)",
                              senda_record_get_id (training), 1);
  settle ();
  g_assert_cmpuint (get_position (fixture, "Training"), ==, 3);

  gtk_widget_activate_action (get_section (fixture), "committees.remove", "s",
                              senda_record_get_id (training));
  settle ();
  g_assert_cmpuint (get_position (fixture, "Training"), ==, G_MAXUINT);
  g_assert_nonnull (find_widget (get_section (fixture), SENDA_TYPE_FIGURE_VIEW, NULL));
  undo (fixture);
  g_assert_cmpuint (get_position (fixture, "Training"), ==, 3);
}

static void
test_named_and_narrow (PlaceFixture  *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) core = add_named (fixture, &senda_committee_info, "Core team");
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");

  seat (fixture, core, ana, SENDA_DUTY_CHAIR);
  assert_all_named (fixture->place);
  show (fixture, core);
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
}

/* What is done elsewhere leaves the focus in the row of a page where it was. */
static void
test_rows_keep_the_focus (PlaceFixture  *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) agency = add_named (fixture, &senda_agency_info, "River Shelter");
  g_autoptr (SendaRecord) member = add_named (fixture, &senda_member_info, "Ana Peña");
  g_autofree char *target = g_strconcat ("agencies:", senda_record_get_id (agency), NULL);
  GtkWidget *page = NULL;
  GtkWidget *row = NULL;

  edit (fixture, member, "agency", senda_record_get_id (agency));
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
  page = find_widget (fixture->place, SENDA_TYPE_AGENCIES_SECTION, NULL);
  row = gtk_widget_get_ancestor (find_widget (page, GTK_TYPE_LABEL, "Ana Peña"), SENDA_TYPE_ROW);
  gtk_widget_grab_focus (row);
  edit (fixture, member, "title", "Advocate");
  row = gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), SENDA_TYPE_ROW);
  g_assert_nonnull (row);
  g_assert_nonnull (find_widget (row, GTK_TYPE_LABEL, "Ana Peña"));
}

#define ADD(path, test) g_test_add (path, PlaceFixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("/committees-section/an-empty-one-says-what-belongs-here", test_empty);
  ADD ("/committees-section/the-chart-is-there-while-none-is-open", test_structure);
  ADD ("/committees-section/seats-are-given-and-their-duty-changed", test_seats);
  ADD ("/committees-section/a-seat-ends-and-is-remembered", test_end_seat);
  ADD ("/committees-section/what-does-not-fit-is-told", test_notices);
  ADD ("/committees-section/moving-and-removing-can-be-undone", test_move_and_remove);
  ADD ("/committees-section/rows-keep-the-focus", test_rows_keep_the_focus);
  ADD ("/committees-section/everything-is-named-and-fits-a-phone", test_named_and_narrow);
  return g_test_run ();
}
