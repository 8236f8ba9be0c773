/* test-switcher.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-choice-row.h"
#include "senda-list-button.h"
#include "senda-switcher.h"
#include "window-fixture.h"

static const char *const names[] = { "members", "agencies", "committees" };
static const char *const titles[] = { "Members", "Agencies", "Committees and working groups" };

static void
switched_cb (GPtrArray  *heard,
             const char *name)
{
  g_ptr_array_add (heard, g_strdup (name));
}

static SendaSwitcher *
switcher_new (GPtrArray *heard)
{
  GtkWidget *switcher = senda_switcher_new ("People");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    senda_switcher_add (SENDA_SWITCHER (switcher), names[i], titles[i]);
  g_signal_connect_swapped (switcher, "switched", G_CALLBACK (switched_cb), heard);
  return SENDA_SWITCHER (switcher);
}

static GtkWidget *
seen (SendaSwitcher *switcher,
      GType          type)
{
  GtkWidget *face = find_widget (GTK_WIDGET (switcher), type, NULL);

  return face != NULL && gtk_widget_get_mapped (face) ? face : NULL;
}

static void
test_wide (void)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new_with_free_func (g_free);
  SendaSwitcher *switcher = switcher_new (heard);
  GtkWindow *window = show_in_window (GTK_WIDGET (switcher), 900, 200);
  GtkWidget *row = seen (switcher, SENDA_TYPE_CHOICE_ROW);

  g_assert_nonnull (row);
  g_assert_null (seen (switcher, SENDA_TYPE_LIST_BUTTON));
  g_assert_cmpstr (senda_switcher_get_active (switcher), ==, "members");

  g_signal_emit_by_name (senda_choice_row_get_button (SENDA_CHOICE_ROW (row), "agencies"),
                         "clicked");
  g_assert_cmpstr (senda_switcher_get_active (switcher), ==, "agencies");
  g_assert_cmpuint (heard->len, ==, 1);
  g_assert_cmpstr (heard->pdata[0], ==, "agencies");
  assert_all_named (GTK_WIDGET (window));
  gtk_window_destroy (window);
}

static void
test_narrow (void)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new_with_free_func (g_free);
  SendaSwitcher *switcher = switcher_new (heard);
  GtkWindow *window = show_in_window (GTK_WIDGET (switcher), 200, 200);
  GtkWidget *button = seen (switcher, SENDA_TYPE_LIST_BUTTON);

  g_assert_nonnull (button);
  g_assert_null (seen (switcher, SENDA_TYPE_CHOICE_ROW));
  assert_not_wider_than (GTK_WIDGET (switcher), 360);

  senda_list_button_choose (SENDA_LIST_BUTTON (button), 2);
  g_assert_cmpstr (senda_switcher_get_active (switcher), ==, "committees");
  g_assert_cmpuint (heard->len, ==, 1);
  g_assert_cmpstr (heard->pdata[0], ==, "committees");
  assert_all_named (GTK_WIDGET (window));
  gtk_window_destroy (window);
}

/* What the program does by itself is heard by nobody, and both faces show it. */
static void
test_set (void)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new_with_free_func (g_free);
  SendaSwitcher *switcher = switcher_new (heard);
  GtkWindow *window = NULL;

  senda_switcher_set_active (switcher, "agencies");
  window = show_in_window (GTK_WIDGET (switcher), 200, 200);
  g_assert_cmpstr (senda_switcher_get_active (switcher), ==, "agencies");
  g_assert_true (shows_text (seen (switcher, SENDA_TYPE_LIST_BUTTON), "Agencies"));
  g_assert_cmpuint (heard->len, ==, 0);
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  g_test_add_func ("/switcher/buttons-where-they-fit", test_wide);
  g_test_add_func ("/switcher/one-button-where-they-do-not", test_narrow);
  g_test_add_func ("/switcher/what-the-program-shows-is-not-heard", test_set);
  return g_test_run ();
}
