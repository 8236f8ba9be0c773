/* test-roadmap-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "roadmap-fixture.h"
#include "window-fixture.h"

#include "senda-element-pane.h"
#include "senda-element-row.h"
#include "senda-facts-row.h"
#include "senda-roadmap-place.h"
#include "senda-roadmap-words.h"
#include "senda-text-entry.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static guint
count_visible (GtkWidget *root,
               GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_visible (child, type);
  return n;
}

static void
assert_words (RoadmapFixture *fixture,
              const char     *element,
              const char     *words)
{
  g_assert_cmpstr (senda_element_row_get_words (roadmap_fixture_row (fixture, element)), ==, words);
}

static void
test_shows_every_element (RoadmapFixture *fixture,
                          gconstpointer   data G_GNUC_UNUSED)
{
  roadmap_fixture_show (fixture, 1000, 700);
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 23);
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_STAGE_CELL), ==, 23 * 5 + 5);
  assert_words (fixture, "leadership", _("Not yet discussed"));
  assert_all_named (fixture->place);
}

static void
test_row_is_one_sentence (RoadmapFixture *fixture,
                          gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementRow *row = NULL;
  const SendaElement *element = roadmap_fixture_element (fixture, "leadership");
  g_autofree char *sentence = NULL;
  g_autofree char *cell = NULL;

  roadmap_fixture_show (fixture, 1000, 700);
  row = roadmap_fixture_row (fixture, "leadership");
  roadmap_fixture_rate (fixture, "leadership", 3);
  sentence = senda_roadmap_describe (fixture->roadmap, element);
  cell = senda_roadmap_describe_stage (fixture->roadmap, element, 3);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       sentence);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (senda_element_row_get_cell (row, 3)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, cell);
}

static void
test_keys_move_and_rate (RoadmapFixture *fixture,
                         gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *first = NULL;
  GtkWidget *last = NULL;
  GtkWidget *next = NULL;

  roadmap_fixture_show (fixture, 1000, 700);
  first = GTK_WIDGET (roadmap_fixture_row (fixture, "mission-statement"));
  last = GTK_WIDGET (roadmap_fixture_row (fixture, "protocols"));
  next = GTK_WIDGET (roadmap_fixture_row (
    fixture, "investigations-victim-centered-and-trauma-informed-approach"));

  gtk_widget_grab_focus (first);
  press (fixture, GDK_KEY_End);
  g_assert_true (gtk_widget_is_focus (last));
  press (fixture, GDK_KEY_Down);
  g_assert_true (gtk_widget_is_focus (next));
  press (fixture, GDK_KEY_Up);
  g_assert_true (gtk_widget_is_focus (last));

  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Right);
  g_assert_true (gtk_widget_is_focus (
    GTK_WIDGET (senda_element_row_get_cell (SENDA_ELEMENT_ROW (last), 2))));
  press (fixture, GDK_KEY_Left);
  press (fixture, GDK_KEY_Left);
  g_assert_true (gtk_widget_is_focus (last));

  press (fixture, GDK_KEY_4);
  g_assert_cmpuint (senda_roadmap_get_stage (fixture->roadmap,
                                             roadmap_fixture_element (fixture, "protocols")),
                    ==, 4);
  g_assert_true (senda_stage_cell_is_current (
    senda_element_row_get_cell (SENDA_ELEMENT_ROW (last), 4)));
}

static void
test_tab_leaves_a_list (RoadmapFixture *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *row = NULL;
  GtkWidget *second = NULL;

  roadmap_fixture_show (fixture, 1000, 700);
  row = GTK_WIDGET (roadmap_fixture_row (fixture, "guiding-principles"));
  gtk_widget_grab_focus (row);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  second = gtk_window_get_focus (fixture->window);
  g_assert_true (SENDA_IS_ELEMENT_ROW (second));
  g_assert_cmpstr (senda_element_row_get_element (SENDA_ELEMENT_ROW (second))->area->id, ==,
                   "case-operations");
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_focus (row));
}

static void
test_undo_reflects (RoadmapFixture *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SendaStageCell *cell = NULL;

  roadmap_fixture_show (fixture, 1000, 700);
  cell = senda_element_row_get_cell (roadmap_fixture_row (fixture, "media"), 2);
  roadmap_fixture_rate (fixture, "media", 2);
  roadmap_fixture_mark (fixture, "media.2.1", SENDA_MARK_PARTLY);
  g_assert_true (senda_stage_cell_is_current (cell));
  g_assert_cmpint (senda_stage_cell_get_pip (cell, 0), ==, SENDA_PIP_HALF);

  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpint (senda_stage_cell_get_pip (cell, 0), ==, SENDA_PIP_NONE);
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  g_assert_false (senda_stage_cell_is_current (cell));
  assert_words (fixture, "media", _("Not yet discussed"));
}

static void
choose (RoadmapFixture *fixture,
        const char     *action,
        const char     *choice)
{
  g_assert_true (gtk_widget_activate_action (roadmap_fixture_anywhere (fixture), action, "s",
                                             choice));
  settle ();
}

static void
test_filter (RoadmapFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  roadmap_fixture_show (fixture, 1000, 700);
  roadmap_fixture_rate (fixture, "media", 2);
  choose (fixture, "roadmap.filter", "stage-2");
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 1);
  choose (fixture, "roadmap.filter", SENDA_STATE_NOT_DISCUSSED);
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 22);
  choose (fixture, "roadmap.area", "case-operations");
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 7);
  choose (fixture, "roadmap.filter", SENDA_STATE_NO_AGREEMENT);
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 0);
  g_assert_true (shows_text (fixture->place, _("No Element Matches")));
  gtk_widget_activate_action (roadmap_fixture_anywhere (fixture), "roadmap.show-all", NULL);
  settle ();
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 23);
}

/* From the Overview: what it counts is what is seen, whatever was filtered before. */
static void
test_opens_at_a_filter (RoadmapFixture *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  roadmap_fixture_show (fixture, 1000, 700);
  roadmap_fixture_rate (fixture, "media", 2);
  choose (fixture, "roadmap.area", "case-operations");
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "stage-2"));
  settle ();
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 1);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), SENDA_STATE_NOT_DISCUSSED));
  settle ();
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 22);
}

static void
test_filters_by_difference (RoadmapFixture *fixture,
                            gconstpointer   data G_GNUC_UNUSED)
{
  roadmap_fixture_show (fixture, 1000, 700);
  roadmap_fixture_rate (fixture, "leadership", 2);
  choose (fixture, "roadmap.filter", "differs");
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 0);
  roadmap_fixture_mark (fixture, "leadership.4.1", SENDA_MARK_DESCRIBES);
  roadmap_fixture_mark (fixture, "leadership.4.2", SENDA_MARK_DESCRIBES);
  choose (fixture, "roadmap.filter", "all");
  choose (fixture, "roadmap.filter", "differs");
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 1);
}

static void
test_table (RoadmapFixture *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  roadmap_fixture_show (fixture, 1000, 700);
  gtk_widget_activate_action (roadmap_fixture_anywhere (fixture), "roadmap.table", NULL);
  settle ();
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 0);
  /* and a heading over each of the four lists */
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_FACTS_ROW), ==, 23 + 4);
}

static void
test_fits_a_phone (RoadmapFixture *fixture,
                   gconstpointer   data G_GNUC_UNUSED)
{
  roadmap_fixture_show (fixture, 360, 640);
  assert_not_wider_than (fixture->place, 340);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "leadership"));
  settle ();
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 0);
  assert_not_wider_than (fixture->place, 340);
  assert_all_named (fixture->place);
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
  settle ();
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 23);
  g_assert_false (senda_place_go_back (SENDA_PLACE (fixture->place)));
  gtk_widget_activate_action (roadmap_fixture_anywhere (fixture), "roadmap.table", NULL);
  settle ();
  assert_not_wider_than (fixture->place, 340);
}

static void
test_opens_beside_the_grid (RoadmapFixture *fixture,
                            gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *target = NULL;

  roadmap_fixture_show (fixture, 1100, 700);
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "no-such-element"));
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "leadership.3.1"));
  settle ();
  g_assert_cmpuint (count_visible (fixture->place, SENDA_TYPE_ELEMENT_ROW), ==, 23);
  g_assert_true (gtk_widget_get_mapped (roadmap_fixture_pane (fixture)));
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (target, ==, "leadership");
}

static void
test_earlier_round_is_fixed (RoadmapFixture *fixture,
                             gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRound) second = NULL;
  g_autofree char *first = NULL;
  g_autofree char *words = senda_words_stage (fixture->roadmap, 2);
  const SendaElement *media = roadmap_fixture_element (fixture, "media");

  roadmap_fixture_rate (fixture, "media", 2);
  first = g_strdup (senda_record_get_id (SENDA_RECORD (
    senda_roadmap_get_round (fixture->roadmap))));
  roadmap_fixture_show (fixture, 1100, 700);
  second = senda_task_force_add_round (fixture->base.workspace, fixture->task_force, "Later",
                                       &error);
  g_assert_no_error (error);
  settle ();
  assert_words (fixture, "media", _("Not yet discussed"));

  choose (fixture, "roadmap.round", first);
  assert_words (fixture, "media", words);
  g_assert_true (shows_text (fixture->place, _("Latest Round")));
  gtk_widget_activate_action (roadmap_fixture_anywhere (fixture), "roadmap.rate", "(su)", "media",
                              4u);
  assert_words (fixture, "media", words);
  gtk_widget_activate_action (roadmap_fixture_anywhere (fixture), "roadmap.latest", NULL);
  settle ();
  assert_words (fixture, "media", _("Not yet discussed"));
  g_assert_cmpuint (senda_roadmap_get_stage (fixture->roadmap, media), ==, 0);
}

static void
test_file_for_reading_only (RoadmapFixture *fixture,
                            gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *words = senda_words_stage (fixture->roadmap, 2);
  g_autoptr (GError) error = NULL;

  roadmap_fixture_rate (fixture, "media", 2);
  g_assert_finalize_object (fixture->roadmap);
  g_assert_finalize_object (fixture->task_force);
  fixture->base.options.read_only = TRUE;
  fixture_reopen (&fixture->base);
  fixture->task_force = senda_task_force_find (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->roadmap = senda_roadmap_new (fixture->base.workspace, fixture->task_force, NULL);

  roadmap_fixture_show (fixture, 1100, 700);
  g_assert_true (shows_text (fixture->place, senda_words_why_fixed (fixture->roadmap)));
  gtk_widget_activate_action (roadmap_fixture_anywhere (fixture), "roadmap.rate", "(su)", "media",
                              4u);
  assert_words (fixture, "media", words);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "media.2.1"));
  settle ();
  assert_words (fixture, "media", words);
}

static void
test_follows_the_task_force (RoadmapFixture *fixture,
                             gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) other =
    senda_task_force_add (fixture->base.workspace, "Other", &error);

  g_assert_no_error (error);
  roadmap_fixture_rate (fixture, "media", 2);
  roadmap_fixture_show (fixture, 1100, 700);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "media"));
  senda_place_set_task_force (SENDA_PLACE (fixture->place), other);
  settle ();
  assert_words (fixture, "media", _("Not yet discussed"));
  g_assert_false (gtk_widget_get_mapped (roadmap_fixture_pane (fixture)));
  senda_place_set_task_force (SENDA_PLACE (fixture->place), NULL);
  settle ();
}

#define ADD(name, function) \
  g_test_add ("/roadmap-place/" name, RoadmapFixture, NULL, roadmap_fixture_set_up, function, \
              roadmap_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("shows-every-element", test_shows_every_element);
  ADD ("row-is-one-sentence", test_row_is_one_sentence);
  ADD ("keys-move-and-rate", test_keys_move_and_rate);
  ADD ("tab-leaves-a-list", test_tab_leaves_a_list);
  ADD ("undo-reflects", test_undo_reflects);
  ADD ("filter", test_filter);
  ADD ("opens-at-a-filter", test_opens_at_a_filter);
  ADD ("filters-by-difference", test_filters_by_difference);
  ADD ("table", test_table);
  ADD ("fits-a-phone", test_fits_a_phone);
  ADD ("opens-beside-the-grid", test_opens_beside_the_grid);
  ADD ("earlier-round-is-fixed", test_earlier_round_is_fixed);
  ADD ("file-for-reading-only", test_file_for_reading_only);
  ADD ("follows-the-task-force", test_follows_the_task_force);

  return g_test_run ();
}
