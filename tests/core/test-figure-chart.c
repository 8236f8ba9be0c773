/* test-figure-chart.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "figure-image.h"

#define WIDE 480   /* of a page, in letters of paper */
#define NARROW 250 /* of a phone, in the same */
#define LARGEST 32767 /* of a surface, in pixels */

static const SendaFigureWords kind = { { "Committee", "Comité" } };
static const SendaFigureWords chair = { { "Chair: Ana Ruiz", "Preside: Ana Ruiz" } };

static void
add (SendaFigure *chart,
     guint        depth,
     const char  *name,
     guint        n_lines)
{
  const SendaFigureWords words = { { name, "Grupo de trabajo" } };

  senda_chart_add (chart, depth, &words, &kind);
  for (guint i = 0; i < n_lines; i++)
    senda_chart_add_line (chart, &chair);
}

/* Parts at several levels, with none to four lines each. */
static SendaFigure *
make_chart (guint       n,
            guint       n_languages,
            const char *name)
{
  static const guint depths[] = { 0, 1, 1, 2, 3, 1, 1, 1, 0, 1, 2 };
  SendaFigure *chart = senda_chart_new (n_languages);

  for (guint i = 0; i < n; i++)
    add (chart, depths[i % G_N_ELEMENTS (depths)], name, i % 5);
  return chart;
}

/* One part and @n right below it. */
static SendaFigure *
make_star (guint n,
           guint n_lines)
{
  SendaFigure *chart = senda_chart_new (1);

  add (chart, 0, "Core team", 1);
  for (guint i = 0; i < n; i++)
    add (chart, 1, "Services", n_lines);
  return chart;
}

static void
test_nothing_leaves_its_box (void)
{
  const char *names[] = {
    "Core team", "", "اتفاقيات الإحالة والسرية",
    "Acompañamiento psicosocial, jurídico, médico y lingüístico de las personas y sus familias",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
  };
  const guint sizes[] = { 0, 1, 2, 5, 14 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autofree char *what = g_strdup_printf ("name %u, %u parts", i, sizes[j]);
        g_autoptr (SendaFigure) chart = make_chart (sizes[j], 1 + (i + j) % 2, names[i]);

        assert_stays_inside (chart, what);
      }
}

static void
test_deep_chain_stays_inside (void)
{
  g_autoptr (SendaFigure) chain = senda_chart_new (1);
  g_autoptr (SendaFigure) bush = senda_chart_new (1);

  for (guint i = 0; i < 40; i++)
    add (chain, i, "Working group", 1);
  assert_stays_inside (chain, "a chain");
  add (bush, 0, "Core team", 0);
  for (guint i = 0; i < 40; i++)
    add (bush, 1 + i % 20, "Working group", 1);
  assert_stays_inside (bush, "a bush");
}

/* A level that is skipped is no gap: the part stands right below the one before it. */
static void
test_skipped_level_is_closed (void)
{
  g_autoptr (SendaFigure) skipping = senda_chart_new (1);
  g_autoptr (SendaFigure) plain = senda_chart_new (1);
  g_autoptr (Image) a = NULL;
  g_autoptr (Image) b = NULL;

  add (skipping, 3, "Core team", 1);
  add (skipping, 7, "Services", 1);
  add (plain, 0, "Core team", 1);
  add (plain, 1, "Services", 1);
  a = image_draw_at_ease (skipping, senda_paint_for_paper (), WIDE);
  b = image_draw_at_ease (plain, senda_paint_for_paper (), WIDE);
  g_assert_true (image_is_same (a, b));
}

/* Side by side on a page, one under the other on a phone. */
static void
test_width_makes_a_tree (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  g_autoptr (SendaFigure) one = make_star (1, 3);
  g_autoptr (SendaFigure) three = make_star (3, 3);
  double box = image_measure (three, paint, NARROW) - image_measure (one, paint, NARROW);

  g_assert_cmpfloat (box, >, 2 * 4 * paint->size);
  g_assert_cmpfloat_with_epsilon (image_measure (three, paint, WIDE),
                                  image_measure (one, paint, WIDE), 0.5);
}

static guint
find_ink (SendaFigure *chart,
          double       width)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  g_autoptr (Image) image = image_draw_at_ease (chart, paint, width);

  return image_count_ink (image);
}

static void
test_parts_are_joined (void)
{
  const double widths[] = { NARROW, WIDE };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (SendaFigure) below = make_star (2, 2);
      g_autoptr (SendaFigure) beside = senda_chart_new (1);

      add (beside, 0, "Core team", 1);
      add (beside, 0, "Services", 2);
      add (beside, 0, "Services", 2);
      g_assert_cmpuint (find_ink (below, widths[i]), !=, find_ink (beside, widths[i]));
      g_assert_cmpfloat (image_measure (below, senda_paint_for_paper (), WIDE), >,
                         image_measure (beside, senda_paint_for_paper (), WIDE));
    }
}

static void
test_lines_make_boxes_higher (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  double before = 0;

  for (guint n = 0; n < 8; n++)
    {
      g_autoptr (SendaFigure) chart = make_star (3, n);
      double height = image_measure (chart, paint, WIDE);

      g_assert_cmpfloat (height, >, before + (n > 0 ? paint->size : 0));
      before = height;
    }
}

/* Lines that would make a chart too large are counted instead; every part keeps its name. */
static void
test_large_charts_have_bounds (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  g_autoptr (SendaFigure) brief = make_star (60, 0);
  g_autoptr (SendaFigure) full = make_star (60, 20);
  g_autoptr (Image) image = NULL;
  double height = 0;
  g_autoptr (GBytes) png = senda_figure_to_png (full, paint, NARROW, 2, &height);

  g_assert_cmpfloat (height, >, 60 * 4 * paint->size);
  g_assert_cmpfloat (height * 3, <, LARGEST);
  g_assert_cmpuint (g_bytes_get_size (png), >, 1000);
  height = image_measure (full, paint, WIDE);
  g_assert_cmpfloat (height, >, image_measure (brief, paint, WIDE));
  g_assert_cmpfloat (height, <, 4 * WIDE);
  image = image_draw (full, paint, WIDE, height / 2);
  assert_margin_is_white (image, "a large chart");
}

static void
test_right_to_left_is_mirrored (void)
{
  SendaPaint paint = *senda_paint_for_paper ();
  const double widths[] = { 3 * NARROW, 3 * WIDE };

  paint.size *= 3;
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (SendaFigure) chart = make_chart (4, 1, "");
      g_autoptr (Image) left = NULL;
      g_autoptr (Image) right = NULL;
      double left_middle = 0;
      double right_middle = 0;

      paint.rtl = FALSE;
      left = image_draw_at_ease (chart, &paint, widths[i]);
      paint.rtl = TRUE;
      right = image_draw_at_ease (chart, &paint, widths[i]);
      image_count (left, paint.line, &left_middle);
      image_count (right, paint.line, &right_middle);
      g_assert_cmpfloat_with_epsilon (left_middle + right_middle, left->width - 1, 4);
    }
}

static void
test_second_language_is_drawn (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  g_autoptr (SendaFigure) one = make_chart (6, 1, "Working group");
  g_autoptr (SendaFigure) two = make_chart (6, 2, "Working group");
  g_autoptr (Image) once = image_draw_at_ease (one, paint, WIDE);
  g_autoptr (Image) twice = image_draw_at_ease (two, paint, WIDE);

  g_assert_cmpuint (image_count_ink (twice), >, image_count_ink (once) + 200);
}

static void
test_any_text_is_drawn (void)
{
  const SendaFigureWords odd = { { "\xff\xfe broken\n<b>&amp;\x01 \xf0\x9f\x8c\xb1", NULL } };
  g_autoptr (SendaFigure) chart = senda_chart_new (2);

  senda_chart_add (chart, 0, &odd, NULL);
  senda_chart_add_line (chart, &odd);
  senda_chart_add (chart, 1, &odd, &odd);
  assert_stays_inside (chart, "broken text");
}

static gpointer
draw_in_thread (gpointer figure)
{
  return senda_figure_to_png (figure, senda_paint_for_paper (), WIDE, 1, NULL);
}

static void
test_threads_draw_the_same (void)
{
  g_autoptr (SendaFigure) chart = make_chart (12, 2, "Working group");
  g_autoptr (GBytes) expected = draw_in_thread (chart);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("chart", draw_in_thread, chart);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) drawn = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (drawn, expected));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/chart/nothing-leaves-its-box", test_nothing_leaves_its_box);
  g_test_add_func ("/chart/deep-chain-stays-inside", test_deep_chain_stays_inside);
  g_test_add_func ("/chart/skipped-level-is-closed", test_skipped_level_is_closed);
  g_test_add_func ("/chart/width-makes-a-tree", test_width_makes_a_tree);
  g_test_add_func ("/chart/parts-are-joined", test_parts_are_joined);
  g_test_add_func ("/chart/lines-make-boxes-higher", test_lines_make_boxes_higher);
  g_test_add_func ("/chart/large-charts-have-bounds", test_large_charts_have_bounds);
  g_test_add_func ("/chart/right-to-left-is-mirrored", test_right_to_left_is_mirrored);
  g_test_add_func ("/chart/second-language-is-drawn", test_second_language_is_drawn);
  g_test_add_func ("/chart/any-text-is-drawn", test_any_text_is_drawn);
  g_test_add_func ("/chart/threads-draw-the-same", test_threads_draw_the_same);

  return g_test_run ();
}
