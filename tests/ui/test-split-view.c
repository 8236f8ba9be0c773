/* test-split-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-split-view.h"
#include "window-fixture.h"

static SendaSplitView *
split_new (GtkWidget **sidebar,
           GtkWidget **content)
{
  SendaSplitView *split = SENDA_SPLIT_VIEW (senda_split_view_new ());

  *sidebar = gtk_button_new_with_label ("Sidebar");
  *content = gtk_button_new_with_label ("Content");
  senda_split_view_set_sidebar (split, *sidebar);
  senda_split_view_set_content (split, *content);
  return split;
}

static int
x_of (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, gtk_widget_get_parent (widget), &bounds));
  return bounds.origin.x;
}

static void
test_wide (void)
{
  GtkWidget *sidebar = NULL;
  GtkWidget *content = NULL;
  SendaSplitView *split = split_new (&sidebar, &content);
  GtkWindow *window = show_in_window (GTK_WIDGET (split), 900, 400);

  g_assert_false (senda_split_view_get_collapsed (split));
  g_assert_true (gtk_widget_get_mapped (sidebar));
  g_assert_true (gtk_widget_get_mapped (content));
  g_assert_cmpint (gtk_widget_get_allocated_width (sidebar), ==, 220);
  g_assert_cmpint (x_of (sidebar), ==, 0);
  g_assert_cmpint (x_of (content), ==, 220);
  gtk_window_destroy (window);
}

static void
test_narrow (void)
{
  GtkWidget *sidebar = NULL;
  GtkWidget *content = NULL;
  SendaSplitView *split = split_new (&sidebar, &content);
  GtkWindow *window = show_in_window (GTK_WIDGET (split), 380, 400);

  g_assert_true (senda_split_view_get_collapsed (split));
  g_assert_false (gtk_widget_get_mapped (sidebar));
  g_assert_true (gtk_widget_get_mapped (content));
  g_assert_cmpint (gtk_widget_get_allocated_width (content), ==,
                   gtk_widget_get_allocated_width (GTK_WIDGET (split)));

  gtk_widget_grab_focus (content);
  senda_split_view_set_show_content (split, FALSE);
  settle ();
  g_assert_true (gtk_widget_get_mapped (sidebar));
  g_assert_false (gtk_widget_get_mapped (content));
  g_assert_true (gtk_window_get_focus (window) == sidebar);
  gtk_window_destroy (window);
}

static void
test_right_to_left (void)
{
  GtkWidget *sidebar = NULL;
  GtkWidget *content = NULL;
  SendaSplitView *split = split_new (&sidebar, &content);
  GtkWindow *window = NULL;

  gtk_widget_set_direction (GTK_WIDGET (split), GTK_TEXT_DIR_RTL);
  window = show_in_window (GTK_WIDGET (split), 900, 400);
  g_assert_cmpint (x_of (content), ==, 0);
  g_assert_cmpint (x_of (sidebar), ==, gtk_widget_get_allocated_width (content));
  gtk_window_destroy (window);
}

static void
test_at_end (void)
{
  GtkWidget *sidebar = NULL;
  GtkWidget *content = NULL;
  SendaSplitView *split = split_new (&sidebar, &content);
  GtkWindow *window = NULL;

  g_object_set (split, "sidebar-at-end", TRUE, "sidebar-width", 340, NULL);
  window = show_in_window (GTK_WIDGET (split), 900, 400);
  g_assert_cmpint (x_of (content), ==, 0);
  g_assert_cmpint (gtk_widget_get_allocated_width (sidebar), ==, 340);
  g_assert_true (gtk_widget_get_first_child (GTK_WIDGET (split)) == content);
  gtk_window_destroy (window);
}

static void
test_hidden_sidebar (void)
{
  GtkWidget *sidebar = NULL;
  GtkWidget *content = NULL;
  SendaSplitView *split = split_new (&sidebar, &content);
  GtkWindow *window = NULL;

  gtk_widget_set_visible (sidebar, FALSE);
  window = show_in_window (GTK_WIDGET (split), 380, 400);
  g_assert_false (senda_split_view_get_collapsed (split));
  g_assert_cmpint (gtk_widget_get_allocated_width (content), ==,
                   gtk_widget_get_allocated_width (GTK_WIDGET (split)));
  gtk_window_destroy (window);
}

/* The window must be able to shrink until one pane is left. */
static void
test_minimum (void)
{
  GtkWidget *sidebar = NULL;
  GtkWidget *content = NULL;
  SendaSplitView *split = split_new (&sidebar, &content);

  g_object_ref_sink (split);
  gtk_widget_set_size_request (content, 300, -1);
  assert_not_wider_than (GTK_WIDGET (split), 300);
  g_assert_finalize_object (split);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
  g_test_add_func ("/split-view/shows-both-panes-when-wide", test_wide);
  g_test_add_func ("/split-view/shows-one-pane-when-narrow", test_narrow);
  g_test_add_func ("/split-view/mirrors-for-right-to-left", test_right_to_left);
  g_test_add_func ("/split-view/puts-the-sidebar-at-the-end", test_at_end);
  g_test_add_func ("/split-view/leaves-the-room-of-a-hidden-sidebar", test_hidden_sidebar);
  g_test_add_func ("/split-view/needs-no-more-than-one-pane", test_minimum);
  return g_test_run ();
}
