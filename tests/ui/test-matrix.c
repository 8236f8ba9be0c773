/* test-matrix.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "window-fixture.h"

#include "senda-matrix.h"
#include "senda-row-list.h"

#define N_ROWS 24
#define N_COLUMNS 40

typedef struct
{
  GtkWidget *matrix;
  GtkWindow *window;
  GtkWidget *list;
  const char *state; /* of every cell, in words */
  int row;           /* what was activated last; -1 for none */
  int column;        /* -1: the row */
} MatrixFixture;

static char *
dup_row_title (guint     row,
               gboolean *is_minor,
               gpointer  data G_GNUC_UNUSED)
{
  *is_minor = row % 3 == 2;
  return g_strdup_printf ("Accompaniment to hearings and appointments %u", row);
}

static char *
dup_row_note (guint    row,
              gpointer data G_GNUC_UNUSED)
{
  return row % 4 == 3 ? g_strdup ("Nobody leads this.") : NULL;
}

static char *
dup_column_title (guint    column,
                  gpointer data G_GNUC_UNUSED)
{
  return g_strdup_printf ("%s %u", column % 2 ? "Unaccompanied minors from elsewhere" : "Adults",
                          column);
}

static char *
describe_row (guint    row,
              gpointer data)
{
  return g_strdup_printf ("Row %u: %s", row, ((MatrixFixture *) data)->state);
}

static char *
describe_cell (guint    row,
               guint    column,
               gpointer data)
{
  return g_strdup_printf ("Row %u, column %u: %s", row, column, ((MatrixFixture *) data)->state);
}

static void
get_sign (guint      row,
          guint      column,
          SendaSign *sign,
          gpointer   data G_GNUC_UNUSED)
{
  sign->kind = (row + column) % (SENDA_SIGN_NOT_NEEDED + 1);
  sign->is_flagged = row % 2;
  sign->is_planned = column % 2;
}

static void
activated_cb (MatrixFixture *fixture,
              guint          row,
              guint          column)
{
  fixture->row = row;
  fixture->column = column;
}

static void
row_activated_cb (MatrixFixture *fixture,
                  guint          row)
{
  fixture->row = row;
  fixture->column = -1;
}

static void
tear_down (MatrixFixture *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  gtk_window_destroy (fixture->window);
  settle ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
show (MatrixFixture *fixture,
      int            width,
      guint          n_rows,
      guint          n_columns)
{
  static const SendaMatrixSource source = {
    dup_row_title, dup_row_note, dup_column_title, describe_row, describe_cell, get_sign
  };

  fixture->state = "as it was";
  fixture->row = fixture->column = -2;
  fixture->matrix = senda_matrix_new ("Coverage", &source, fixture);
  g_signal_connect_swapped (fixture->matrix, "activated", G_CALLBACK (activated_cb), fixture);
  g_signal_connect_swapped (fixture->matrix, "row-activated", G_CALLBACK (row_activated_cb),
                            fixture);
  senda_matrix_set_size (SENDA_MATRIX (fixture->matrix), n_rows, n_columns);
  fixture->list = find_widget (fixture->matrix, SENDA_TYPE_ROW_LIST, NULL);
  fixture->window = show_in_window (fixture->matrix, width, 500);
}

static GtkWidget *
get_row (MatrixFixture *fixture,
         guint          index)
{
  GtkWidget *row = gtk_widget_get_first_child (fixture->list);

  while (row != NULL && index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static void
assert_focus (MatrixFixture *fixture,
              const char    *label)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_nonnull (focus);
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
draw (MatrixFixture *fixture)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
}

static void
test_is_a_list_of_sentences (MatrixFixture *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  show (fixture, 900, 3, 2);
  gtk_test_accessible_assert_role (fixture->list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Coverage");
  gtk_test_accessible_assert_role (get_row (fixture, 1), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_row (fixture, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Row 1: as it was");
  g_assert_null (get_row (fixture, 3));
  assert_all_named (fixture->matrix);
}

static void
test_keys_move (MatrixFixture *fixture,
                gconstpointer  rtl)
{
  guint on = rtl ? GDK_KEY_Left : GDK_KEY_Right;
  guint back = rtl ? GDK_KEY_Right : GDK_KEY_Left;

  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show (fixture, 900, 5, 3);
  senda_matrix_focus (SENDA_MATRIX (fixture->matrix), 0, G_MAXUINT);
  assert_focus (fixture, "Row 0: as it was");
  press_in (fixture->window, GDK_KEY_Down);
  assert_focus (fixture, "Row 1: as it was");
  press_in (fixture->window, on);
  assert_focus (fixture, "Row 1, column 0: as it was");
  gtk_test_accessible_assert_role (gtk_window_get_focus (fixture->window),
                                   GTK_ACCESSIBLE_ROLE_BUTTON);
  press_in (fixture->window, on);
  press_in (fixture->window, GDK_KEY_Down);
  assert_focus (fixture, "Row 2, column 1: as it was");
  press_in (fixture->window, GDK_KEY_Up);
  press_in (fixture->window, GDK_KEY_Up);
  assert_focus (fixture, "Row 0, column 1: as it was");
  press_in (fixture->window, back);
  press_in (fixture->window, back);
  assert_focus (fixture, "Row 0: as it was");
  press_in (fixture->window, back);
  assert_focus (fixture, "Row 0: as it was");
  press_in (fixture->window, GDK_KEY_End);
  assert_focus (fixture, "Row 4: as it was");
}

static void
test_enter_activates (MatrixFixture *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  show (fixture, 900, 5, 3);
  senda_matrix_focus (SENDA_MATRIX (fixture->matrix), 2, G_MAXUINT);
  press_in (fixture->window, GDK_KEY_Return);
  g_assert_cmpint (fixture->row, ==, 2);
  g_assert_cmpint (fixture->column, ==, -1);
  senda_matrix_focus (SENDA_MATRIX (fixture->matrix), 4, 2);
  press_in (fixture->window, GDK_KEY_space);
  g_assert_cmpint (fixture->row, ==, 4);
  g_assert_cmpint (fixture->column, ==, 2);
}

/* As assistive technologies do it. */
static void
test_actions_activate (MatrixFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  show (fixture, 900, 5, 3);
  g_assert_true (gtk_widget_activate_action (get_row (fixture, 3), "row.open", NULL));
  g_assert_cmpint (fixture->row, ==, 3);
  g_assert_cmpint (fixture->column, ==, -1);
  senda_matrix_focus (SENDA_MATRIX (fixture->matrix), 1, 2);
  g_assert_true (gtk_widget_activate_action (gtk_window_get_focus (fixture->window), "cell.open",
                                             NULL));
  g_assert_cmpint (fixture->row, ==, 1);
  g_assert_cmpint (fixture->column, ==, 2);
}

static void
click_at (GtkWidget *widget,
          double     x,
          double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}

/* Where titles stand over cells, these begin where the row does. */
static void
test_click_activates (MatrixFixture *fixture,
                      gconstpointer  rtl)
{
  GtkWidget *row = NULL;
  double width = 0;
  double bottom = 0;

  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show (fixture, 360, 5, N_COLUMNS);
  row = get_row (fixture, 1);
  width = gtk_widget_get_width (row);
  bottom = gtk_widget_get_height (row) - 8;
  click_at (row, rtl ? width - 10 : 10, 10);
  g_assert_cmpint (fixture->row, ==, 1);
  g_assert_cmpint (fixture->column, ==, -1);
  click_at (row, rtl ? width - 10 : 10, bottom);
  g_assert_cmpint (fixture->column, ==, 0);
  click_at (row, rtl ? width - 130 : 130, bottom);
  g_assert_cmpint (fixture->column, ==, 4);
  assert_focus (fixture, "Row 1, column 4: as it was");
}

static void
test_tab_passes (MatrixFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  show (fixture, 900, 5, 3);
  gtk_window_set_focus (fixture->window, NULL);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  assert_focus (fixture, "Row 0: as it was");
  press_in (fixture->window, GDK_KEY_Right);
  g_assert_false (gtk_widget_child_focus (fixture->matrix, GTK_DIR_TAB_FORWARD));
}

static void
test_update_keeps_focus (MatrixFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  show (fixture, 900, 5, 3);
  senda_matrix_focus (SENDA_MATRIX (fixture->matrix), 3, 1);
  fixture->state = "as it is";
  senda_matrix_update_row (SENDA_MATRIX (fixture->matrix), 3);
  assert_focus (fixture, "Row 3, column 1: as it is");
  gtk_test_accessible_assert_property (get_row (fixture, 3), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Row 3: as it is");
  gtk_test_accessible_assert_property (get_row (fixture, 2), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Row 2: as it was");
  draw (fixture);
}

static void
test_size_changes (MatrixFixture *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  SendaMatrix *matrix = NULL;

  show (fixture, 900, 5, 3);
  matrix = SENDA_MATRIX (fixture->matrix);
  senda_matrix_focus (matrix, 4, 2);
  senda_matrix_set_size (matrix, 9, 6);
  assert_focus (fixture, "Row 4, column 2: as it was");
  senda_matrix_set_size (matrix, 3, 6);
  assert_focus (fixture, "Row 2, column 2: as it was");
  draw (fixture);
  senda_matrix_set_size (matrix, 3, 2);
  assert_focus (fixture, "Row 2, column 1: as it was");
  draw (fixture);
  senda_matrix_set_size (matrix, 2, 0);
  assert_focus (fixture, "Row 1: as it was");
  draw (fixture);
  senda_matrix_set_size (matrix, 0, 0);
  g_assert_false (gtk_widget_get_visible (get_row (fixture, 0)));
  draw (fixture);
  senda_matrix_set_size (matrix, 1, 1);
  g_assert_true (gtk_widget_get_visible (get_row (fixture, 0)));
  g_assert_false (gtk_widget_get_visible (get_row (fixture, 1)));
  draw (fixture);
}

static void
get_bounds (MatrixFixture   *fixture,
            GtkWidget       *widget,
            graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (widget, fixture->matrix, bounds));
}

static GtkWidget *
find_heading (MatrixFixture *fixture,
              guint          column)
{
  GtkWidget *heading = NULL;

  heading = gtk_widget_get_first_child (gtk_widget_get_prev_sibling (fixture->list));
  while (column-- > 0)
    heading = gtk_widget_get_next_sibling (heading);
  return heading;
}

/* A cell that takes the focus is in sight, and its heading stands over it. */
static void
assert_in_sight (MatrixFixture *fixture,
                 guint          row,
                 guint          column)
{
  g_autofree char *title = dup_column_title (column, NULL);
  GtkWidget *heading = find_heading (fixture, column);
  graphene_rect_t cell;
  graphene_rect_t over;

  senda_matrix_focus (SENDA_MATRIX (fixture->matrix), row, column);
  draw (fixture);
  get_bounds (fixture, gtk_window_get_focus (fixture->window), &cell);
  get_bounds (fixture, heading, &over);
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  g_assert_cmpfloat (over.origin.y, ==, 0);
  g_assert_cmpfloat (over.size.height, <, 200);
  g_assert_cmpfloat (cell.size.width, >=, 24);
  g_assert_cmpfloat (cell.size.height, >=, 24);
  g_assert_cmpfloat (cell.origin.x, >=, 0);
  g_assert_cmpfloat (cell.origin.x + cell.size.width, <=, gtk_widget_get_width (fixture->matrix));
  g_assert_cmpfloat (cell.origin.y, >=, over.size.height);
  g_assert_cmpfloat (cell.origin.y + cell.size.height, <=,
                     gtk_widget_get_height (fixture->matrix));
  g_assert_cmpfloat_with_epsilon (cell.origin.x + cell.size.width / 2,
                                  over.origin.x + over.size.width / 2, 1);
}

static void
check_sight (MatrixFixture *fixture,
             int            width)
{
  show (fixture, width, N_ROWS, N_COLUMNS);
  assert_not_wider_than (fixture->matrix, width);
  assert_in_sight (fixture, N_ROWS - 1, N_COLUMNS - 1);
  assert_in_sight (fixture, 0, 0);
  assert_in_sight (fixture, N_ROWS / 2, 17);
}

static void
test_focus_is_in_sight (MatrixFixture *fixture,
                        gconstpointer  width)
{
  check_sight (fixture, GPOINTER_TO_INT (width));
}

static void
test_focus_is_in_sight_mirrored (MatrixFixture *fixture,
                                 gconstpointer  width)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  check_sight (fixture, GPOINTER_TO_INT (width));
}

static int
measure_row (MatrixFixture *fixture,
             int            width)
{
  int height = 0;

  gtk_widget_measure (get_row (fixture, 0), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL,
                      NULL);
  return height;
}

/* Titles stand beside the cells, and over them where there is little room. */
static void
test_titles_find_room (MatrixFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  graphene_rect_t first;
  graphene_rect_t row;

  show (fixture, 1000, N_ROWS, 4);
  g_assert_cmpint (measure_row (fixture, 330), >=, measure_row (fixture, 960) + 15);
  senda_matrix_focus (SENDA_MATRIX (fixture->matrix), 0, 0);
  draw (fixture);
  get_bounds (fixture, gtk_window_get_focus (fixture->window), &first);
  get_bounds (fixture, get_row (fixture, 0), &row);
  g_assert_cmpfloat (first.origin.x, >, row.origin.x + 200);
}

static void
test_legend_has_words (MatrixFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  const SendaSign signs[] = { { SENDA_SIGN_FULL, FALSE, FALSE }, { SENDA_SIGN_GAP, TRUE, TRUE } };
  const char *words[] = { "Through a member", "Missing" };
  GtkWidget *legend = senda_matrix_legend_new (signs, words, G_N_ELEMENTS (signs));

  fixture->window = show_in_window (legend, 360, 200);
  g_assert_true (shows_text (legend, "Through a member"));
  g_assert_true (shows_text (legend, "Missing"));
  assert_not_wider_than (legend, 200);
}

#define ADD(path, data, test) \
  g_test_add ("/matrix/" path, MatrixFixture, data, NULL, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  ADD ("is-a-list-of-sentences", NULL, test_is_a_list_of_sentences);
  ADD ("keys-move", NULL, test_keys_move);
  ADD ("keys-move-mirrored", GINT_TO_POINTER (TRUE), test_keys_move);
  ADD ("enter-activates", NULL, test_enter_activates);
  ADD ("actions-activate", NULL, test_actions_activate);
  ADD ("click-activates", NULL, test_click_activates);
  ADD ("click-activates-mirrored", GINT_TO_POINTER (TRUE), test_click_activates);
  ADD ("tab-passes", NULL, test_tab_passes);
  ADD ("update-keeps-focus", NULL, test_update_keeps_focus);
  ADD ("size-changes", NULL, test_size_changes);
  ADD ("focus-is-in-sight", GINT_TO_POINTER (1000), test_focus_is_in_sight);
  ADD ("focus-is-in-sight-narrow", GINT_TO_POINTER (360), test_focus_is_in_sight);
  ADD ("focus-is-in-sight-mirrored", GINT_TO_POINTER (1000), test_focus_is_in_sight_mirrored);
  ADD ("focus-is-in-sight-narrow-mirrored", GINT_TO_POINTER (360),
       test_focus_is_in_sight_mirrored);
  ADD ("titles-find-room", NULL, test_titles_find_room);
  ADD ("legend-has-words", NULL, test_legend_has_words);

  return g_test_run ();
}
