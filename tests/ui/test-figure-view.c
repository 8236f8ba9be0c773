/* test-figure-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "roadmap-fixture.h"

#include "senda-distribution-strip.h"
#include "senda-element-history.h"
#include "senda-element-path.h"
#include "senda-figure-view.h"
#include "senda-fold.h"
#include "senda-place.h"
#include "senda-row.h"

#include <glib/gi18n-lib.h>

static SendaFigure *
make_spread (void)
{
  SendaFigure *spread = senda_tally_new (1);

  for (guint i = 1; i <= SENDA_FIGURE_N_STAGES; i++)
    {
      const SendaFigureWords name = { { "Desarrollar la estructura y la organización", NULL } };

      senda_tally_add (spread, i, &name, 4 * i);
    }
  return spread;
}

static int
height_at (GtkWidget *view,
           int        width)
{
  int natural = 0;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The pixels of @widget as it is drawn. */
static GBytes *
picture (GtkWidget *widget)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = g_malloc (width * height * 4);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, pixels, width * 4);
  return g_bytes_new_take (g_steal_pointer (&pixels), width * height * 4);
}

static void
test_is_an_image_with_words (RoadmapFixture *fixture G_GNUC_UNUSED,
                             gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaFigure) spread = make_spread ();
  GtkWidget *view = senda_figure_view_new ();
  GtkWindow *window = show_in_window (view, 360, 400);

  g_assert_cmpint (height_at (view, 300), ==, 0);
  senda_figure_view_set (SENDA_FIGURE_VIEW (view), spread, "Etapas", "Un elemento en la etapa 2.");
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Etapas");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Un elemento en la etapa 2.");
  gtk_test_widget_wait_for_draw (view);
  assert_not_wider_than (view, 300);
  g_assert_cmpint (height_at (view, 300), >, height_at (view, 800));
  gtk_window_destroy (window);
}

static gboolean
is_drawn (gpointer view)
{
  return gtk_widget_get_width (view) > 0;
}

static void
test_follows_the_colors (RoadmapFixture *fixture G_GNUC_UNUSED,
                         gconstpointer   data G_GNUC_UNUSED)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (SendaFigure) spread = make_spread ();
  GtkWidget *view = senda_figure_view_new ();
  GtkWindow *window = show_in_window (view, 360, 600);
  g_autoptr (GBytes) light = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) dark = NULL;
  int height = 0;

  senda_figure_view_set (SENDA_FIGURE_VIEW (view), spread, "Etapas", NULL);
  wait_until (is_drawn, view);
  gtk_test_widget_wait_for_draw (view);
  light = picture (view);
  again = picture (view);
  height = height_at (view, 300);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_test_widget_wait_for_draw (view);
  dark = picture (view);
  g_assert_true (g_bytes_equal (light, again));
  g_assert_false (g_bytes_equal (light, dark));
  g_assert_cmpint (height_at (view, 300), ==, height);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (window);
}

static void
test_is_mirrored (RoadmapFixture *fixture G_GNUC_UNUSED,
                  gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaFigure) spread = make_spread ();
  GtkWidget *view = senda_figure_view_new ();
  GtkWindow *window = show_in_window (view, 360, 600);
  g_autoptr (GBytes) ltr = NULL;
  g_autoptr (GBytes) rtl = NULL;

  senda_figure_view_set (SENDA_FIGURE_VIEW (view), spread, "Etapas", NULL);
  wait_until (is_drawn, view);
  gtk_test_widget_wait_for_draw (view);
  ltr = picture (view);
  gtk_widget_set_direction (view, GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (view);
  rtl = picture (view);
  g_assert_false (g_bytes_equal (ltr, rtl));
  gtk_window_destroy (window);
}

static void
click_at (GtkWidget *widget,
          double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, 20.0, y);
    }
}

static void
stage_clicked_cb (guint *clicked,
                  guint  stage)
{
  *clicked = stage;
}

/* Each stage's line opens that stage; the lines below them open none. */
static void
test_strip_is_clicked (RoadmapFixture *fixture G_GNUC_UNUSED,
                       gconstpointer   data G_GNUC_UNUSED)
{
  const char *names[] = { "One", "Two", "Three", "Four", "Five" };
  const SendaDistribution distribution = { .at_stage = { 1, 3, 9, 2, 0 }, .not_discussed = 8 };
  GtkWidget *strip = senda_distribution_strip_new (names);
  GtkWindow *window = show_in_window (strip, 360, 600);
  guint clicked = 0;
  int height = 0;

  senda_distribution_strip_set (SENDA_DISTRIBUTION_STRIP (strip), &distribution, "Etapas");
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Etapas");
  wait_until (is_drawn, strip);
  gtk_test_widget_wait_for_draw (strip);
  height = height_at (strip, gtk_widget_get_width (strip));
  g_signal_connect_swapped (strip, "stage-clicked", G_CALLBACK (stage_clicked_cb), &clicked);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      click_at (strip, height * (i + 0.5) / (SENDA_N_STAGES + 1));
      g_assert_cmpuint (clicked, ==, i + 1);
    }
  clicked = 0;
  click_at (strip, height - 2);
  g_assert_cmpuint (clicked, ==, 0);
  gtk_window_destroy (window);
}

static GtkWidget *
open_history (RoadmapFixture *fixture,
              int             width)
{
  GtkWidget *history = NULL;

  roadmap_fixture_show (fixture, width, 900);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "leadership"));
  settle ();
  history = find_widget (roadmap_fixture_pane (fixture), SENDA_TYPE_ELEMENT_HISTORY, NULL);
  senda_fold_set_expanded (SENDA_FOLD (find_widget (history, SENDA_TYPE_FOLD, NULL)), TRUE);
  settle ();
  return history;
}

static void
open_round (RoadmapFixture *fixture,
            const char     *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRound) round = senda_task_force_add_round (fixture->base.workspace,
                                                             fixture->task_force, name, &error);

  g_assert_no_error (error);
}

static void
test_one_round_has_no_path (RoadmapFixture *fixture,
                            gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *history = NULL;

  roadmap_fixture_rate (fixture, "leadership", 2);
  history = open_history (fixture, 1100);
  g_assert_null (find_widget (history, SENDA_TYPE_FIGURE_VIEW, NULL));
}

static void
test_path_over_rounds (RoadmapFixture *fixture,
                       gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *history = NULL;
  GtkWidget *path = NULL;
  GtkWidget *view = NULL;
  GtkWidget *as_text = NULL;

  roadmap_fixture_rate (fixture, "leadership", 2);
  open_round (fixture, "Otoño");
  roadmap_fixture_rate (fixture, "leadership", 4);
  open_round (fixture, "Invierno");
  history = open_history (fixture, GPOINTER_TO_INT (data));
  path = find_widget (history, SENDA_TYPE_ELEMENT_PATH, NULL);
  g_assert_true (gtk_widget_get_visible (path));
  view = find_widget (path, SENDA_TYPE_FIGURE_VIEW, NULL);
  g_assert_nonnull (view);
  gtk_test_widget_wait_for_draw (view);
  g_assert_cmpint (gtk_widget_get_height (view), >, 80);
  assert_not_wider_than (path, 300);

  as_text = find_widget (path, GTK_TYPE_TOGGLE_BUTTON, _("As Text"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (as_text), TRUE);
  settle ();
  g_assert_false (gtk_widget_get_visible (view));
  g_assert_true (shows_text (path, _("Not yet discussed")));
  assert_all_named (path);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (as_text), FALSE);
  settle ();
  g_assert_true (gtk_widget_get_visible (view));
}

static void
test_path_follows_changes (RoadmapFixture *fixture,
                           gconstpointer   data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->base.workspace);
  GtkWidget *history = NULL;
  GtkWidget *path = NULL;
  g_autofree char *expected = NULL;

  open_round (fixture, "Primavera");
  open_round (fixture, "Otoño");
  history = open_history (fixture, 1100);
  path = find_widget (history, SENDA_TYPE_ELEMENT_PATH, NULL);
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_widget (path, GTK_TYPE_TOGGLE_BUTTON, _("As Text"))), TRUE);
  settle ();
  expected = g_strdup_printf ("3 · %s",
                              senda_message (senda_content_find_stage (content, 3)->name,
                                             senda_workspace_get_catalog (
                                               fixture->base.workspace)));
  g_assert_false (shows_text (path, expected));
  roadmap_fixture_rate (fixture, "leadership", 3);
  settle ();
  g_assert_true (shows_text (path, expected));
}

#define ADD(path, data, test) \
  g_test_add ("/figure-view/" path, RoadmapFixture, data, roadmap_fixture_set_up, test, \
              roadmap_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  ADD ("is-an-image-with-words", NULL, test_is_an_image_with_words);
  ADD ("follows-the-colors", NULL, test_follows_the_colors);
  ADD ("is-mirrored", NULL, test_is_mirrored);
  ADD ("strip-is-clicked", NULL, test_strip_is_clicked);
  ADD ("one-round-has-no-path", NULL, test_one_round_has_no_path);
  ADD ("path-over-rounds", GINT_TO_POINTER (1100), test_path_over_rounds);
  ADD ("path-over-rounds-narrow", GINT_TO_POINTER (360), test_path_over_rounds);
  ADD ("path-follows-changes", NULL, test_path_follows_changes);

  return g_test_run ();
}
