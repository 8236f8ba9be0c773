/* test-figure.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "figure-image.h"

#define LONG_NAME "Acompañamiento psicosocial, jurídico, médico y lingüístico de las personas "

static const SendaFigureWords english[SENDA_FIGURE_N_STAGES] = {
  { { "Creating a Foundation & Getting Started", NULL } },
  { { "Developing Structure & Organization", NULL } },
  { { "Institutionalizing", NULL } },
  { { "Building & Expanding Capacity", NULL } },
  { { "Evaluating & Evolving", NULL } },
};

static const SendaFigureWords both[SENDA_FIGURE_N_STAGES] = {
  { { "Creating a Foundation & Getting Started", "Sentar las bases y comenzar" } },
  { { "Developing Structure & Organization", "Desarrollar la estructura y la organización" } },
  { { "Institutionalizing", "Institucionalizar" } },
  { { "Building & Expanding Capacity", "Fortalecer y ampliar la capacidad" } },
  { { "Evaluating & Evolving", "Evaluar y evolucionar" } },
};

static const SendaFigureWords not_discussed = { { "Not yet discussed", "Sin tratar todavía" } };

/* A grid of @n elements, at stage 1 to 5 and at none in turn, with marks of all kinds. */
static SendaFigure *
make_grid (guint       n,
           guint       n_languages,
           const char *name)
{
  SendaFigure *grid = senda_grid_new (n_languages, n_languages > 1 ? both : english);
  const SendaFigureWords words = { { name, "Declaración de misión" } };
  const SendaPipKind pips[] = { SENDA_PIP_DESCRIBES, SENDA_PIP_PARTLY, SENDA_PIP_DOES_NOT,
                                SENDA_PIP_UNSURE, SENDA_PIP_UNMARKED };

  for (guint i = 0; i < n; i++)
    {
      guint stage = (i + 1) % (SENDA_FIGURE_N_STAGES + 1);

      if (i % 6 == 0)
        senda_grid_add_area (grid, &words);
      senda_grid_add_element (grid, "1.10", &words, stage, stage == 0 ? &not_discussed : NULL);
      for (guint j = 1; j <= SENDA_FIGURE_N_STAGES; j++)
        senda_grid_set_pips (grid, j, pips, 1 + (i + j) % G_N_ELEMENTS (pips));
    }
  return grid;
}

static SendaFigure *
make_spread (guint       most,
             guint       n_languages,
             const char *name)
{
  SendaFigure *spread = senda_tally_new (n_languages);
  const SendaFigureWords words = { { name, "Sin acuerdo" } };

  for (guint i = 1; i <= SENDA_FIGURE_N_STAGES; i++)
    senda_tally_add (spread, i, n_languages > 1 ? &both[i - 1] : &english[i - 1], most / i);
  senda_tally_add (spread, 0, &words, most / 2);
  return spread;
}

static SendaFigure *
make_path (guint       n,
           guint       n_languages,
           const char *name)
{
  SendaFigure *path = senda_path_new (n_languages, n_languages > 1 ? both : english);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *round = g_strdup_printf ("%s %u", name, 2000 + i);
      const SendaFigureWords words = { { round, "Primavera" } };
      const SendaFigureWords date = { { "March 9, 2026", "9 de marzo de 2026" } };
      guint stage = (i + 3) % (SENDA_FIGURE_N_STAGES + 1);

      senda_path_add (path, &words, i % 3 == 2 ? NULL : &date, stage,
                      stage == 0 ? &not_discussed : NULL);
    }
  return path;
}

typedef SendaFigure *(*Make) (guint       n,
                              guint       n_languages,
                              const char *name);

static const Make makers[] = { make_grid, make_spread, make_path };

static void
test_fills_are_ordered_in_grey (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  double before = 256;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      guint32 fill = paint->stage_fill[i];
      double grey = (fill >> 16 & 0xff) * 0.299 + (fill >> 8 & 0xff) * 0.587 +
                    (fill & 0xff) * 0.114;

      g_assert_cmpfloat (grey, <, before - 8);
      before = grey;
    }
}

static SendaFigure *
make_one (guint stage)
{
  SendaFigure *grid = senda_grid_new (1, english);
  const SendaFigureWords name = { { "Leadership", NULL } };

  senda_grid_add_element (grid, "1.4", &name, stage, stage == 0 ? &not_discussed : NULL);
  return grid;
}

static void
test_chosen_cell_is_filled_and_ringed (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  g_autoptr (SendaFigure) none = make_one (0);
  g_autoptr (Image) unfilled = image_draw_at_ease (none, paint, 680);

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      g_autoptr (SendaFigure) grid = make_one (i + 1);
      g_autoptr (Image) image = image_draw_at_ease (grid, paint, 680);

      for (guint j = 0; j < SENDA_FIGURE_N_STAGES; j++)
        {
          int more = (int) image_count (image, paint->stage_fill[j], NULL) -
                     (int) image_count (unfilled, paint->stage_fill[j], NULL);

          if (i == j)
            g_assert_cmpint (more, >, 200);
          else
            g_assert_cmpint (ABS (more), <, 30);
        }
      g_assert_cmpuint (image_count (image, paint->accent, NULL), >,
                        image_count (unfilled, paint->accent, NULL) + 100);
    }
}

/* Where a printer has one colour and every fill is the page's. */
static void
test_nothing_is_told_by_color_alone (void)
{
  SendaPaint paint = *senda_paint_for_paper ();

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      paint.stage_fill[i] = paint.page;
      paint.stage_ink[i] = paint.ink;
    }
  for (guint a = 0; a <= SENDA_FIGURE_N_STAGES; a++)
    for (guint b = a + 1; b <= SENDA_FIGURE_N_STAGES; b++)
      {
        g_autoptr (SendaFigure) one = make_one (a);
        g_autoptr (SendaFigure) other = make_one (b);
        g_autoptr (Image) first = image_draw_at_ease (one, &paint, 680);
        g_autoptr (Image) second = image_draw_at_ease (other, &paint, 680);

        g_assert_false (image_is_same (first, second));
      }
}

static void
test_pips_differ (void)
{
  guint inks[5];

  for (guint kind = SENDA_PIP_UNMARKED; kind <= SENDA_PIP_UNSURE; kind++)
    {
      g_autoptr (SendaFigure) grid = make_one (1);
      g_autoptr (Image) image = NULL;
      SendaPipKind pip = kind;

      senda_grid_set_pips (grid, 3, &pip, 1);
      image = image_draw_at_ease (grid, senda_paint_for_paper (), 680);
      inks[kind] = image_count_ink (image);
    }
  g_assert_cmpuint (inks[SENDA_PIP_UNMARKED], <, inks[SENDA_PIP_DOES_NOT]);
  g_assert_cmpuint (inks[SENDA_PIP_DOES_NOT], <, inks[SENDA_PIP_UNSURE]);
  g_assert_cmpuint (inks[SENDA_PIP_UNSURE], <, inks[SENDA_PIP_PARTLY]);
  g_assert_cmpuint (inks[SENDA_PIP_PARTLY], <, inks[SENDA_PIP_DESCRIBES]);
}

static void
test_nothing_leaves_its_box (void)
{
  g_autofree char *name = g_strconcat (LONG_NAME, LONG_NAME, LONG_NAME, NULL);
  const char *names[] = {
    "Leadership", name, "", "اتفاقيات الإحالة والسرية",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
  };
  const guint sizes[] = { 0, 1, 2, 7, 30 };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      {
        guint n = sizes[(i + j) % G_N_ELEMENTS (sizes)];
        g_autofree char *what = g_strdup_printf ("figure %u, name %u, %u of them", i, j, n);
        g_autoptr (SendaFigure) figure = makers[i] (n, 1 + j % 2, names[j]);

        assert_stays_inside (figure, what);
      }
}

/* Where more width lets more rounds have labels, each may take a line or two more. */
static void
test_measure_is_monotone (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      double before = G_MAXDOUBLE;
      g_autoptr (SendaFigure) figure = makers[i] (12, 2, LONG_NAME);
      g_autoptr (SendaFigure) brief = makers[i] (12, 1, "Media");

      for (double width = 320; width <= 1040; width += 180)
        {
          double height = image_measure (figure, paint, width);

          g_assert_cmpfloat (height, <=, before + 3 * paint->size);
          g_assert_cmpfloat (image_measure (brief, paint, width), <=, height);
          before = height;
        }
    }
}

static void
test_more_elements_are_higher (void)
{
  double before = 0;

  for (guint n = 0; n < 20; n += 5)
    {
      g_autoptr (SendaFigure) grid = make_grid (n, 1, "Leadership");
      double height = image_measure (grid, senda_paint_for_paper (), 680);

      g_assert_cmpfloat (height, >, before + (n > 0 ? 5 * 10 : 0));
      before = height;
    }
}

/* A landscape page holds the whole roadmap in letters that are read across a table. */
static void
test_sheet_is_legible (void)
{
  g_autoptr (SendaFigure) grid = make_grid (23, 1, "Roles & Responsibilities");
  double natural = image_measure (grid, senda_paint_for_paper (), 680);

  g_assert_cmpfloat (natural, <, 480 * 1.3);
}

static void
test_grid_spreads (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  g_autoptr (SendaFigure) grid = make_grid (6, 1, "Leadership");
  double natural = image_measure (grid, paint, 680);
  g_autoptr (Image) image = image_draw (grid, paint, 680, natural * 2);
  gboolean found = FALSE;

  for (int x = MARGIN; x < image->width - MARGIN; x++)
    for (int y = MARGIN + natural * 1.8; y < image->height - MARGIN; y++)
      found = found || image_pixel (image, x, y) != 0xffffff;
  g_assert_true (found);
}

/* Who points at a spread points at one of its lines; between two, at the nearer. */
static void
test_lines_are_found (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  const double widths[] = { 100, 300, 480 };
  g_autoptr (SendaFigure) spread = make_spread (9, 1, "Without agreement");
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      double end = senda_figure_measure (spread, context, paint, widths[i]);
      double top = 0;
      double height = 0;
      int before = 0;

      for (double y = 0; y < end; y++)
        {
          int line = senda_tally_find_line (spread, context, paint, widths[i], y, &top, &height);

          g_assert_cmpint (line, >=, before);
          g_assert_cmpint (line, <=, before + 1);
          g_assert_cmpfloat (top, <=, y + 5);
          g_assert_cmpfloat (top + height, >=, y - 5);
          before = line;
        }
      g_assert_cmpint (before, ==, SENDA_FIGURE_N_STAGES);
      g_assert_cmpint (senda_tally_find_line (spread, context, paint, widths[i], end + 20, &top,
                                              &height), ==, -1);
    }
  g_object_unref (context);
}

static void
test_right_to_left_is_mirrored (void)
{
  SendaPaint paint = *senda_paint_for_paper ();

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (SendaFigure) figure = makers[i] (1, 1, "Leadership");
      g_autoptr (Image) left = NULL;
      g_autoptr (Image) right = NULL;
      double left_middle = 0;
      double right_middle = 0;

      paint.rtl = FALSE;
      left = image_draw_at_ease (figure, &paint, 480);
      paint.rtl = TRUE;
      right = image_draw_at_ease (figure, &paint, 480);
      image_count (left, paint.stage_fill[1], &left_middle);
      image_count (right, paint.stage_fill[1], &right_middle);
      g_assert_cmpfloat_with_epsilon (left_middle + right_middle, left->width - 1, 4);
    }
}

static void
test_second_language_is_drawn (void)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  const SendaFigureWords same[] = { { { "Protocol", "Protocol" } }, { { "Protocol", NULL } } };
  g_autoptr (SendaFigure) one = senda_tally_new (1);
  g_autoptr (SendaFigure) two = senda_tally_new (2);
  g_autoptr (Image) once = NULL;
  g_autoptr (Image) twice = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (SendaFigure) english_only = makers[i] (3, 1, "Leadership");
      g_autoptr (SendaFigure) bilingual = makers[i] (3, 2, "Leadership");
      g_autoptr (Image) a = image_draw_at_ease (english_only, paint, 680);
      g_autoptr (Image) b = image_draw_at_ease (bilingual, paint, 680);

      g_assert_cmpuint (image_count_ink (b), >, image_count_ink (a) + 200);
    }
  senda_tally_add (one, 1, &same[1], 3);
  senda_tally_add (two, 1, &same[0], 3);
  once = image_draw_at_ease (one, paint, 480);
  twice = image_draw_at_ease (two, paint, 480);
  g_assert_true (image_is_same (once, twice));
}

static void
test_any_text_is_drawn (void)
{
  const SendaFigureWords odd = { { "\xff\xfe broken\n<b>&amp;\x01 \xf0\x9f\x8c\xb1", NULL } };
  g_autoptr (SendaFigure) grid = senda_grid_new (1, english);
  g_autoptr (Image) image = NULL;

  senda_grid_add_element (grid, NULL, &odd, 0, NULL);
  image = image_draw_at_ease (grid, senda_paint_for_paper (), 680);
  assert_margin_is_white (image, "broken text");
}

static void
test_png (void)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G' };
  g_autoptr (SendaFigure) path = make_path (5, 1, "Spring");
  double height = 0;
  g_autoptr (GBytes) png = senda_figure_to_png (path, senda_paint_for_paper (), 480, 2, &height);
  const guint8 *data = g_bytes_get_data (png, NULL);

  g_assert_cmpmem (data, sizeof signature, signature, sizeof signature);
  g_assert_cmpuint (data[18] << 8 | data[19], ==, 960);
  g_assert_cmpuint (data[22] << 8 | data[23], ==, height * 2);
}

static gpointer
draw_in_thread (gpointer figure)
{
  return senda_figure_to_png (figure, senda_paint_for_paper (), 480, 1, NULL);
}

static void
test_threads_draw_the_same (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (SendaFigure) figure = makers[i] (8, 2, "Leadership");
      g_autoptr (GBytes) expected = draw_in_thread (figure);
      GThread *threads[4];

      for (guint j = 0; j < G_N_ELEMENTS (threads); j++)
        threads[j] = g_thread_new ("figure", draw_in_thread, figure);
      for (guint j = 0; j < G_N_ELEMENTS (threads); j++)
        {
          g_autoptr (GBytes) drawn = g_thread_join (threads[j]);

          g_assert_true (g_bytes_equal (drawn, expected));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure/fills-are-ordered-in-grey", test_fills_are_ordered_in_grey);
  g_test_add_func ("/figure/chosen-cell-is-filled-and-ringed",
                   test_chosen_cell_is_filled_and_ringed);
  g_test_add_func ("/figure/nothing-is-told-by-color-alone", test_nothing_is_told_by_color_alone);
  g_test_add_func ("/figure/pips-differ", test_pips_differ);
  g_test_add_func ("/figure/nothing-leaves-its-box", test_nothing_leaves_its_box);
  g_test_add_func ("/figure/measure-is-monotone", test_measure_is_monotone);
  g_test_add_func ("/figure/more-elements-are-higher", test_more_elements_are_higher);
  g_test_add_func ("/figure/sheet-is-legible", test_sheet_is_legible);
  g_test_add_func ("/figure/grid-spreads", test_grid_spreads);
  g_test_add_func ("/figure/lines-are-found", test_lines_are_found);
  g_test_add_func ("/figure/right-to-left-is-mirrored", test_right_to_left_is_mirrored);
  g_test_add_func ("/figure/second-language-is-drawn", test_second_language_is_drawn);
  g_test_add_func ("/figure/any-text-is-drawn", test_any_text_is_drawn);
  g_test_add_func ("/figure/png", test_png);
  g_test_add_func ("/figure/threads-draw-the-same", test_threads_draw_the_same);

  return g_test_run ();
}
