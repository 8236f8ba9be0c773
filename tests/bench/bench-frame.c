/* bench-frame.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-frame.h"

#include <glib/gstdio.h>
#include <time.h>

#define WIDTH 1280
#define HEIGHT 800
/* For so many frames nothing may be due before a window counts as at rest. */
#define QUIET_FRAMES 3

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

double
bench_cpu (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

double
bench_clock (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

double
bench_median (GArray *times)
{
  g_array_sort (times, compare);
  return g_array_index (times, double, times->len / 2);
}

double
bench_worst (GArray *times)
{
  g_array_sort (times, compare);
  return g_array_index (times, double, times->len - 1);
}

static gboolean
quiet_cb (gpointer data)
{
  --*(guint *) data;
  return G_SOURCE_CONTINUE;
}

/* Lets everything that is due happen, and some frames pass. */
void
bench_settle (void)
{
  guint left = QUIET_FRAMES;
  guint source = g_timeout_add (17, quiet_cb, &left);

  while (left > 0 || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static void
painted_cb (GdkFrameClock *clock G_GNUC_UNUSED,
            gboolean      *painted)
{
  *painted = TRUE;
}

/* Runs @act and then the main loop until the next frame is on the screen. */
BenchFrame
bench_frame (GtkWindow *window,
             BenchAct   act,
             gpointer   data)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkFrameClock *clock = gdk_surface_get_frame_clock (surface);
  gboolean painted = FALSE;
  double cpu = bench_cpu ();
  double start = bench_clock ();
  BenchFrame times = { 0 };
  gulong handler = 0;

  act (data);
  times.act = bench_cpu () - cpu;
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  times.cpu = bench_cpu () - cpu;
  gdk_display_sync (gdk_surface_get_display (surface));
  times.frame = bench_clock () - start;
  g_signal_handler_disconnect (clock, handler);
  return times;
}

/* An empty window that is shown. */
GtkWindow *
bench_window_new (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  gtk_window_present (window);
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  bench_settle ();
  return window;
}

static gboolean
press_on (GtkWidget          *widget,
          GtkEventController *controller,
          guint               key)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0 &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                        gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

gboolean
bench_press (GtkWindow *window,
             guint      key)
{
  for (GtkWidget *widget = gtk_window_get_focus (window); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_SHORTCUT_CONTROLLER (controller) && press_on (widget, controller, key))
            return TRUE;
        }
    }
  return FALSE;
}

/* Removes @folder with all that is in it. */
void
bench_remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        bench_remove_tree (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}
