/* test-compare-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rounds-place-fixture.h"
#include "senda-compare-pane.h"
#include "senda-compare-section.h"
#include "senda-comparison.h"
#include "senda-element-path.h"
#include "senda-figure-view.h"
#include "senda-list-button.h"
#include "senda-place.h"

#include <glib/gi18n-lib.h>

static SendaCatalog *
get_catalog (RoundsPlaceFixture *fixture)
{
  return senda_workspace_get_catalog (fixture->base.workspace);
}

static GtkWidget *
get_section (RoundsPlaceFixture *fixture)
{
  return rounds_place_find (fixture, SENDA_TYPE_COMPARE_SECTION);
}

static GtkWidget *
get_pane (RoundsPlaceFixture *fixture)
{
  return rounds_place_find (fixture, SENDA_TYPE_COMPARE_PANE);
}

static void
clear_ids (char **ids)
{
  for (guint i = 0; i < 3; i++)
    g_free (ids[i]);
}

/* Three rounds a year apart: leadership rises, structure sinks and stays, meetings begin late. */
static void
hold_three (RoundsPlaceFixture *fixture,
            char              **ids)
{
  static const struct
  {
    const char *name;
    guint leadership;
    guint structure;
    guint meetings;
  } rounds[] = { { "First", 1, 4, 0 }, { "Second", 2, 3, 0 }, { "Third", 4, 3, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autoptr (SendaRecord) round = open_round (&fixture->base, rounds[i].name,
                                                  SENDA_ROUND_DISCUSSING, NULL);

      ids[i] = g_strdup (senda_record_get_id (round));
      agree (&fixture->base, round, "leadership", rounds[i].leadership);
      agree (&fixture->base, round, "structure", rounds[i].structure);
      if (rounds[i].meetings > 0)
        agree (&fixture->base, round, "meetings", rounds[i].meetings);
      pass_days (&fixture->base, 365);
    }
}

/* Which elements the rows under that heading are of, by their number. */
static guint
count_rows (RoundsPlaceFixture *fixture,
            SendaMove           move)
{
  GtkWidget *heading = find_widget (get_section (fixture), GTK_TYPE_LABEL,
                                    senda_move_say (move, get_catalog (fixture)));
  GtkWidget *group = gtk_widget_get_parent (gtk_widget_get_parent (heading));
  GtkListBox *list = GTK_LIST_BOX (find_widget (group, GTK_TYPE_LIST_BOX, NULL));
  guint n = 0;

  if (!gtk_widget_get_mapped (group))
    return 0;
  while (gtk_list_box_get_row_at_index (list, n) != NULL)
    n++;
  return n;
}

static void
test_one_round (RoundsPlaceFixture *fixture,
                gconstpointer       data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (&fixture->base, "First", SENDA_ROUND_DISCUSSING,
                                              NULL);
  g_autoptr (SendaRecord) second = NULL;

  rounds_place_show (fixture, "compare", 1100);
  g_assert_true (shows_text (fixture->place, _("Nothing to Compare Yet")));
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "compare:leadership"));
  assert_all_named (fixture->place);
  second = open_round (&fixture->base, "Second", SENDA_ROUND_DISCUSSING, NULL);
  settle ();
  g_assert_false (shows_text (fixture->place, _("Nothing to Compare Yet")));
  g_assert_true (shows_text (fixture->place, _("Nothing moved between these two rounds.")));
}

static void
test_moves (RoundsPlaceFixture *fixture,
            gconstpointer       data G_GNUC_UNUSED)
{
  char *ids[3] = { NULL, NULL, NULL };

  hold_three (fixture, ids);
  rounds_place_show (fixture, "compare", 1100);
  g_assert_cmpuint (count_rows (fixture, SENDA_MOVE_UP), ==, 1);
  g_assert_cmpuint (count_rows (fixture, SENDA_MOVE_DOWN), ==, 0);
  g_assert_cmpuint (count_rows (fixture, SENDA_MOVE_BEGUN), ==, 1);
  g_assert_nonnull (find_widget (get_section (fixture), SENDA_TYPE_FIGURE_VIEW, NULL));
  assert_all_named (fixture->place);
  clear_ids (ids);
}

/* In whichever order they are named, the earlier comes first. */
static void
test_targets (RoundsPlaceFixture *fixture,
              gconstpointer       data G_GNUC_UNUSED)
{
  char *ids[3] = { NULL, NULL, NULL };
  g_autofree char *backwards = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *target = NULL;
  g_autofree char *same = NULL;
  g_autofree char *with_element = NULL;
  g_autofree char *shown = NULL;

  hold_three (fixture, ids);
  backwards = g_strdup_printf ("compare:%s:%s", ids[1], ids[0]);
  expected = g_strdup_printf ("compare:%s:%s", ids[0], ids[1]);
  same = g_strdup_printf ("compare:%s:%s", ids[0], ids[0]);
  with_element = g_strdup_printf ("compare:%s:now:leadership", ids[0]);
  rounds_place_show (fixture, backwards, 1100);
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (target, ==, expected);
  g_assert_cmpuint (count_rows (fixture, SENDA_MOVE_DOWN), ==, 1);
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), same));
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), with_element));
  settle ();
  shown = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (shown, ==, with_element);
  clear_ids (ids);
}

static GtkWidget *
find_chooser (RoundsPlaceFixture *fixture,
              const char         *title)
{
  GtkWidget *label = find_widget (get_section (fixture), GTK_TYPE_LABEL, title);

  return find_widget (gtk_widget_get_parent (label), SENDA_TYPE_LIST_BUTTON, NULL);
}

/* Each chooser offers what can be compared with the other. */
static void
test_choosers (RoundsPlaceFixture *fixture,
               gconstpointer       data G_GNUC_UNUSED)
{
  char *ids[3] = { NULL, NULL, NULL };
  g_autofree char *expected = NULL;
  g_autofree char *target = NULL;
  g_autofree char *later = NULL;
  g_autofree char *now = NULL;

  hold_three (fixture, ids);
  expected = g_strdup_printf ("compare:%s:%s", ids[0], ids[1]);
  now = g_strdup_printf ("compare:%s:now", ids[1]);
  rounds_place_show (fixture, "compare", 1100);
  senda_list_button_choose (SENDA_LIST_BUTTON (find_chooser (fixture, _("Earlier round"))), 1);
  settle ();
  senda_list_button_choose (SENDA_LIST_BUTTON (find_chooser (fixture, _("Later round"))), 1);
  settle ();
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (target, ==, expected);
  senda_list_button_choose (SENDA_LIST_BUTTON (find_chooser (fixture, _("Earlier round"))), 0);
  settle ();
  later = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (later, ==, now);
  clear_ids (ids);
}

static void
test_pane (RoundsPlaceFixture *fixture,
           gconstpointer       data G_GNUC_UNUSED)
{
  char *ids[3] = { NULL, NULL, NULL };
  GtkWidget *path = NULL;

  hold_three (fixture, ids);
  rounds_place_show (fixture, "compare", 1100);
  rounds_place_act (get_section (fixture), "elements.open", "structure");
  g_assert_true (gtk_widget_get_mapped (get_pane (fixture)));
  path = find_widget (get_pane (fixture), SENDA_TYPE_ELEMENT_PATH, NULL);
  g_assert_true (gtk_widget_get_mapped (path));
  g_assert_true (shows_part (get_pane (fixture), "First"));
  g_assert_true (shows_part (get_pane (fixture), "Third"));
  g_assert_true (shows_part (get_pane (fixture), "Because."));
  assert_all_named (fixture->place);
  clear_ids (ids);
}

static void
test_narrow (RoundsPlaceFixture *fixture,
             gconstpointer       data G_GNUC_UNUSED)
{
  char *ids[3] = { NULL, NULL, NULL };

  hold_three (fixture, ids);
  rounds_place_show (fixture, "compare:leadership", 360);
  assert_not_wider_than (fixture->place, 360);
  g_assert_true (gtk_widget_get_mapped (get_pane (fixture)));
  rounds_place_act (get_section (fixture), "elements.close", NULL);
  assert_not_wider_than (fixture->place, 360);
  g_assert_cmpuint (count_rows (fixture, SENDA_MOVE_UP), ==, 1);
  clear_ids (ids);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/compare-section" path, RoundsPlaceFixture, NULL, rounds_place_set_up, test, \
              rounds_place_tear_down)

  ADD ("/one-round", test_one_round);
  ADD ("/moves", test_moves);
  ADD ("/targets", test_targets);
  ADD ("/choosers", test_choosers);
  ADD ("/pane", test_pane);
  ADD ("/narrow", test_narrow);

  return g_test_run ();
}
