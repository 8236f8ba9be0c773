/* senda-element-plan.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-plan.h"

#define COLUMN_GAP 18
#define LINE_GAP 2  /* between the name and the words under it */
#define STACK_GAP 6 /* between the texts and the cells under them */

/* In characters: what a column is worth having from. */
#define NAME_CHARS 22
#define WORDS_CHARS 24
#define CELL_CHARS 8
#define NATURAL_CHARS 110

static int
get_character_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return width;
}

static int
times_cells (int cell_width)
{
  return SENDA_N_STAGES * cell_width + (SENDA_N_STAGES - 1) * SENDA_ELEMENT_CELL_GAP;
}

static int
measure_text (PangoLayout *layout,
              int          width)
{
  int height = 0;

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
measure_cells (GtkWidget * const cells[SENDA_N_STAGES],
               int               cells_width)
{
  int width = (cells_width - (SENDA_N_STAGES - 1) * SENDA_ELEMENT_CELL_GAP) / SENDA_N_STAGES;
  int most = 0;

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      int minimum = 0;
      int height = 0;

      gtk_widget_measure (cells[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_measure (cells[i], GTK_ORIENTATION_VERTICAL, MAX (width, minimum),
                          &height, NULL, NULL, NULL);
      most = MAX (most, height);
    }
  return most;
}

/* Under one another: for narrow screens. */
static void
plan_stacked (SendaElementPlan *plan,
              PangoLayout      *name,
              PangoLayout      *words,
              GtkWidget * const cells[SENDA_N_STAGES],
              int               width)
{
  plan->name_width = plan->words_width = plan->cells_width = width;
  plan->words_y = measure_text (name, width) + LINE_GAP;
  plan->cells_y = plan->words_y + measure_text (words, width) + STACK_GAP;
  plan->cells_height = measure_cells (cells, width);
  plan->height = plan->cells_y + plan->cells_height;
}

static void
place_cells (SendaElementPlan *plan,
             GtkWidget * const cells[SENDA_N_STAGES],
             int               width,
             int               texts_height)
{
  plan->cells_x = width - plan->cells_width;
  plan->cells_height = measure_cells (cells, plan->cells_width);
  plan->height = MAX (texts_height, plan->cells_height);
  plan->cells_y = (plan->height - plan->cells_height) / 2;
}

/* Name and words in one column, cells in the other. */
static void
plan_two_columns (SendaElementPlan *plan,
                  PangoLayout      *name,
                  PangoLayout      *words,
                  GtkWidget * const cells[SENDA_N_STAGES],
                  int               width)
{
  int name_height = 0;
  int words_height = 0;

  plan->name_width = plan->words_width = width - plan->cells_width - COLUMN_GAP;
  name_height = measure_text (name, plan->name_width);
  words_height = measure_text (words, plan->words_width);
  place_cells (plan, cells, width, name_height + LINE_GAP + words_height);
  plan->name_y = (plan->height - name_height - LINE_GAP - words_height) / 2;
  plan->words_y = plan->name_y + name_height + LINE_GAP;
}

static void
plan_three_columns (SendaElementPlan *plan,
                    PangoLayout      *name,
                    PangoLayout      *words,
                    GtkWidget * const cells[SENDA_N_STAGES],
                    int               width)
{
  int texts_width = width - plan->cells_width - 2 * COLUMN_GAP;
  int name_height = 0;
  int words_height = 0;

  plan->words_width = texts_width * 47 / 100;
  plan->name_width = texts_width - plan->words_width;
  plan->words_x = plan->name_width + COLUMN_GAP;
  name_height = measure_text (name, plan->name_width);
  words_height = measure_text (words, plan->words_width);
  place_cells (plan, cells, width, MAX (name_height, words_height));
  plan->name_y = (plan->height - name_height) / 2;
  plan->words_y = (plan->height - words_height) / 2;
}

/* Plans a row @width wide. */
void
senda_element_plan_make (SendaElementPlan *plan,
                         PangoLayout      *name,
                         PangoLayout      *words,
                         GtkWidget * const cells[SENDA_N_STAGES],
                         int               width)
{
  int character = get_character_width (cells[0]);
  int tight = times_cells (CELL_CHARS * character);
  int roomy = 0;

  *plan = (SendaElementPlan) { 0 };
  gtk_widget_measure (cells[0], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &roomy, NULL, NULL);
  roomy = times_cells (roomy);
  if (width >= roomy + 2 * COLUMN_GAP + (NAME_CHARS + WORDS_CHARS) * character)
    {
      plan->cells_width = roomy;
      plan_three_columns (plan, name, words, cells, width);
    }
  else if (width >= tight + COLUMN_GAP + NAME_CHARS * character)
    {
      plan->cells_width = CLAMP (width * 57 / 100, tight, roomy);
      plan_two_columns (plan, name, words, cells, width);
    }
  else
    {
      plan_stacked (plan, name, words, cells, width);
    }
}

/* The least width that a row can live with, and the one that it would choose. */
void
senda_element_plan_measure_width (GtkWidget * const  cells[SENDA_N_STAGES],
                                  int               *minimum,
                                  int               *natural)
{
  int cell = 0;

  gtk_widget_measure (cells[0], GTK_ORIENTATION_HORIZONTAL, -1, &cell, NULL, NULL, NULL);
  *minimum = times_cells (cell);
  *natural = MAX (*minimum, NATURAL_CHARS * get_character_width (cells[0]));
}
