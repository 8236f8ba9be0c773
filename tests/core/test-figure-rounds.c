/* test-figure-rounds.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strip of views and the grid of moves.
 */
#include "figure-image.h"

#define LONG_NAME "Acompañamiento psicosocial, jurídico, médico y lingüístico de las personas "

static const SendaFigureWords stages[SENDA_FIGURE_N_STAGES] = {
  { { "Creating a Foundation & Getting Started", "Sentar las bases y comenzar" } },
  { { "Developing Structure & Organization", "Desarrollar la estructura y la organización" } },
  { { "Institutionalizing", "Institucionalizar" } },
  { { "Building & Expanding Capacity", "Fortalecer y ampliar la capacidad" } },
  { { "Evaluating & Evolving", "Evaluar y evolucionar" } },
};

static const SendaFigureWords unsure = { { "Cannot say", "No puede decirlo" } };
static const SendaFigureWords not_applicable = { { "Does not apply", "No corresponde" } };

static SendaFigure *
make_strip (guint       n_lines,
            guint       most,
            guint       n_languages,
            const char *name)
{
  SendaFigure *strip = senda_strip_new (n_languages, stages, &unsure, &not_applicable);
  const SendaFigureWords words = { { name, "Servicios a víctimas" } };

  for (guint i = 0; i < n_lines; i++)
    {
      guint at_stage[SENDA_FIGURE_N_STAGES];

      for (guint j = 0; j < SENDA_FIGURE_N_STAGES; j++)
        at_stage[j] = (i + j) % 3 == 2 ? 0 : most / (j + 1);
      senda_strip_add (strip, &words, at_stage, most / 3, i % 2);
    }
  return strip;
}

static SendaFigure *
make_one_line (guint stage,
               guint n_unsure,
               guint n_not_applicable)
{
  SendaFigure *strip = senda_strip_new (1, stages, &unsure, &not_applicable);
  const SendaFigureWords all = { { "All", NULL } };
  guint at_stage[SENDA_FIGURE_N_STAGES] = { 0 };

  if (stage > 0)
    at_stage[stage - 1] = 3;
  senda_strip_add (strip, &all, at_stage, n_unsure, n_not_applicable);
  return strip;
}

static SendaFigure *
make_compact (guint most)
{
  SendaFigure *strip = senda_strip_new_compact ();
  const guint at_stage[SENDA_FIGURE_N_STAGES] = { most, 0, most / 2, 1, 0 };

  senda_strip_add (strip, NULL, at_stage, most / 3, 1);
  return strip;
}

static SendaFigure *
make_moves (guint       n,
            guint       n_languages,
            const char *name)
{
  const SendaFigureWords before = { { "First round", "Primera ronda" } };
  const SendaFigureWords after = { { "Second round", "Segunda ronda" } };
  const SendaFigureWords words = { { name, "Declaración de misión" } };
  const SendaFigureWords moved = { { "Moved up", "Subió" } };
  SendaFigure *moves = senda_moves_new (n_languages, stages, &before, &after);

  for (guint i = 0; i < n; i++)
    {
      if (i % 6 == 0)
        senda_moves_add_area (moves, &words);
      senda_moves_add_element (moves, "1.10", &words, i % (SENDA_FIGURE_N_STAGES + 1),
                               (i * 4 + 1) % (SENDA_FIGURE_N_STAGES + 1), &moved);
    }
  return moves;
}

static SendaFigure *
make_move (guint before,
           guint after)
{
  const SendaFigureWords words = { { "Leadership", NULL } };
  SendaFigure *moves = senda_moves_new (1, stages, &words, &words);

  senda_moves_add_element (moves, "1.4", &words, before, after, &words);
  return moves;
}

/* From a sheet of paper down to a narrow window. */
static void
test_nothing_leaves_its_box (void)
{
  g_autofree char *name = g_strconcat (LONG_NAME, LONG_NAME, LONG_NAME, NULL);
  const char *names[] = {
    "Law enforcement", name, "", "اتفاقيات الإحالة والسرية",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
  };
  const guint sizes[] = { 0, 1, 4, 60, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *of_strip = g_strdup_printf ("strip, name %u, %u votes", i, sizes[i]);
      g_autofree char *of_compact = g_strdup_printf ("compact strip, %u votes", sizes[i]);
      g_autofree char *of_moves = g_strdup_printf ("moves, name %u", i);
      g_autoptr (SendaFigure) strip = make_strip (1 + i % 5, sizes[i], 1 + i % 2, names[i]);
      g_autoptr (SendaFigure) compact = make_compact (sizes[i]);
      g_autoptr (SendaFigure) moves = make_moves (i * 6, 1 + i % 2, names[i]);

      assert_stays_inside (strip, of_strip);
      assert_stays_inside (compact, of_compact);
      assert_stays_inside (moves, of_moves);
    }
}

/* Where a printer has one colour and every fill is the page's. */
static SendaPaint
make_colorless (void)
{
  SendaPaint paint = *senda_paint_for_paper ();

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      paint.stage_fill[i] = paint.page;
      paint.stage_ink[i] = paint.ink;
    }
  return paint;
}

static void
test_views_differ_without_color (void)
{
  const SendaPaint paint = make_colorless ();
  const double widths[] = { 330, 700 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint a = 0; a <= SENDA_FIGURE_N_STAGES + 1; a++)
      for (guint b = a + 1; b <= SENDA_FIGURE_N_STAGES + 1; b++)
        {
          guint stage_a = a > SENDA_FIGURE_N_STAGES ? 0 : a;
          guint stage_b = b > SENDA_FIGURE_N_STAGES ? 0 : b;
          g_autoptr (SendaFigure) one = make_one_line (stage_a, a == 0 ? 3 : 0,
                                                       a > SENDA_FIGURE_N_STAGES ? 3 : 0);
          g_autoptr (SendaFigure) other = make_one_line (stage_b, b == 0 ? 3 : 0,
                                                         b > SENDA_FIGURE_N_STAGES ? 3 : 0);
          g_autoptr (Image) first = image_draw_at_ease (one, &paint, widths[w]);
          g_autoptr (Image) second = image_draw_at_ease (other, &paint, widths[w]);

          g_assert_false (image_is_same (first, second));
        }
}

/* Up and down, from where to where, and whether there was a stage at all. */
static void
test_moves_differ_without_color (void)
{
  const SendaPaint paint = make_colorless ();
  Image *images[36];

  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autoptr (SendaFigure) moves = make_move (i / 6, i % 6);

      images[i] = image_draw_at_ease (moves, &paint, 680);
      for (guint j = 0; j < i; j++)
        g_assert_false (image_is_same (images[i], images[j]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    image_free (images[i]);
}

/* Neither looks better: moving up takes as much ink as moving down. */
static void
test_up_and_down_weigh_alike (void)
{
  const SendaPaint paint = make_colorless ();
  g_autoptr (SendaFigure) up = make_move (2, 4);
  g_autoptr (SendaFigure) down = make_move (4, 2);
  g_autoptr (Image) rising = image_draw_at_ease (up, &paint, 680);
  g_autoptr (Image) sinking = image_draw_at_ease (down, &paint, 680);
  double rising_ink = image_count_ink (rising);

  g_assert_cmpfloat_with_epsilon (rising_ink, image_count_ink (sinking), rising_ink * 0.02);
}

/* No stage between the two is filled, and none stands for the middle of the views. */
static void
test_only_what_was_said_is_filled (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  g_autoptr (SendaFigure) none = make_one_line (0, 0, 0);
  g_autoptr (SendaFigure) apart = senda_strip_new (1, stages, &unsure, &not_applicable);
  g_autoptr (Image) empty = image_draw_at_ease (none, paint, 680);
  g_autoptr (Image) drawn = NULL;
  const SendaFigureWords all = { { "All", NULL } };
  const guint at_stage[SENDA_FIGURE_N_STAGES] = { 4, 0, 0, 0, 4 };

  senda_strip_add (apart, &all, at_stage, 0, 0);
  drawn = image_draw_at_ease (apart, paint, 680);
  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      int more = (int) image_count (drawn, paint->stage_fill[i], NULL) -
                 (int) image_count (empty, paint->stage_fill[i], NULL);

      if (at_stage[i] > 0)
        g_assert_cmpint (more, >, 200);
      else
        g_assert_cmpint (ABS (more), <, 30);
    }
}

static void
test_more_votes_have_more_ink (void)
{
  guint before = 0;

  for (guint n = 1; n < 80; n *= 2)
    {
      g_autoptr (SendaFigure) strip = make_compact (n);
      g_autoptr (Image) image = image_draw_at_ease (strip, senda_paint_for_paper (), 300);
      guint ink = image_count_ink (image);

      g_assert_cmpuint (ink, >, before);
      before = ink;
    }
}

static void
test_right_to_left_is_mirrored (void)
{
  SendaPaint paint = *senda_paint_for_paper ();
  SendaFigure *figures[] = { make_one_line (1, 0, 0), make_move (0, 1), make_compact (4) };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (SendaFigure) figure = figures[i];
      g_autoptr (Image) left = NULL;
      g_autoptr (Image) right = NULL;
      double left_middle = 0;
      double right_middle = 0;

      paint.rtl = FALSE;
      left = image_draw_at_ease (figure, &paint, 480);
      paint.rtl = TRUE;
      right = image_draw_at_ease (figure, &paint, 480);
      image_count (left, paint.stage_fill[0], &left_middle);
      image_count (right, paint.stage_fill[0], &right_middle);
      g_assert_cmpfloat_with_epsilon (left_middle + right_middle, left->width - 1, 4);
    }
}

static void
test_second_language_is_drawn (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  g_autoptr (SendaFigure) strip = make_strip (2, 5, 1, "Law enforcement");
  g_autoptr (SendaFigure) strip_of_two = make_strip (2, 5, 2, "Law enforcement");
  g_autoptr (SendaFigure) moves = make_moves (3, 1, "Leadership");
  g_autoptr (SendaFigure) moves_of_two = make_moves (3, 2, "Leadership");
  g_autoptr (Image) a = image_draw_at_ease (strip, paint, 680);
  g_autoptr (Image) b = image_draw_at_ease (strip_of_two, paint, 680);
  g_autoptr (Image) c = image_draw_at_ease (moves, paint, 680);
  g_autoptr (Image) d = image_draw_at_ease (moves_of_two, paint, 680);

  g_assert_cmpuint (image_count_ink (b), >, image_count_ink (a) + 200);
  g_assert_cmpuint (image_count_ink (d), >, image_count_ink (c) + 200);
}

/* The whole roadmap over two rounds is read on one landscape page. */
static void
test_sheet_is_legible (void)
{
  g_autoptr (SendaFigure) moves = make_moves (23, 1, "Roles & Responsibilities");

  g_assert_cmpfloat (image_measure (moves, senda_paint_for_paper (), 680), <, 480 * 1.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure-rounds/stays-inside", test_nothing_leaves_its_box);
  g_test_add_func ("/figure-rounds/views-without-color", test_views_differ_without_color);
  g_test_add_func ("/figure-rounds/moves-without-color", test_moves_differ_without_color);
  g_test_add_func ("/figure-rounds/up-and-down", test_up_and_down_weigh_alike);
  g_test_add_func ("/figure-rounds/what-was-said", test_only_what_was_said_is_filled);
  g_test_add_func ("/figure-rounds/more-votes", test_more_votes_have_more_ink);
  g_test_add_func ("/figure-rounds/right-to-left", test_right_to_left_is_mirrored);
  g_test_add_func ("/figure-rounds/second-language", test_second_language_is_drawn);
  g_test_add_func ("/figure-rounds/sheet", test_sheet_is_legible);

  return g_test_run ();
}
