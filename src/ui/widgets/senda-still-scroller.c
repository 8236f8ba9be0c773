/* senda-still-scroller.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-still-scroller.h"

#define MARGIN 12 /* that stays in sight above and below the caret */

/* What scrolls the page that the view is in. (transfer none) (nullable) */
static GtkScrolledWindow *
find_page (GtkTextView *view)
{
  GtkWidget *own = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *parent = own ? gtk_widget_get_parent (own) : NULL;
  GtkWidget *page = NULL;

  if (parent != NULL)
    page = gtk_widget_get_ancestor (parent, GTK_TYPE_SCROLLED_WINDOW);
  return page ? GTK_SCROLLED_WINDOW (page) : NULL;
}

static gboolean
follow_caret_cb (gpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (data);
  GtkScrolledWindow *page = find_page (view);
  GtkAdjustment *adjustment = NULL;
  GdkRectangle caret;
  int top = 0;
  double y = 0;

  if (page == NULL || !gtk_widget_is_focus (GTK_WIDGET (view)))
    return G_SOURCE_REMOVE;
  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, NULL,
                                         &top);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (view), GTK_WIDGET (page), 0, top, NULL, &y))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (page);
  y += gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, y - MARGIN, y + caret.height + MARGIN);
  return G_SOURCE_REMOVE;
}

/* The page has its new height only when the next frame is laid out. */
static gboolean
frame_begins_cb (GtkWidget     *view,
                 GdkFrameClock *clock G_GNUC_UNUSED,
                 gpointer       data G_GNUC_UNUSED)
{
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, follow_caret_cb, g_object_ref (view), g_object_unref);
  return G_SOURCE_REMOVE;
}

static void
caret_moved_cb (GtkTextView *view)
{
  if (gtk_widget_is_focus (GTK_WIDGET (view)))
    gtk_widget_add_tick_callback (GTK_WIDGET (view), frame_begins_cb, NULL, NULL);
}

static void
set_wheel (GtkWidget           *scroller,
           GtkPropagationPhase  phase)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, phase);
    }
}

/* Lets @scroller scroll after all, for a text that is longer than any page, or no longer. */
void
senda_still_scroller_set_still (GtkWidget *scroller,
                                gboolean   still)
{
  g_object_set (scroller,
                "vscrollbar-policy", still ? GTK_POLICY_EXTERNAL : GTK_POLICY_AUTOMATIC,
                NULL);
  set_wheel (scroller, still ? GTK_PHASE_NONE : GTK_PHASE_BUBBLE);
}

/* Around @view, whose buffer stays the one it has now. */
GtkWidget *
senda_still_scroller_new (GtkTextView *view)
{
  GtkWidget *scroller = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "hscrollbar-policy", GTK_POLICY_NEVER,
                           "vscrollbar-policy", GTK_POLICY_EXTERNAL,
                           "kinetic-scrolling", FALSE,
                           "child", view,
                           NULL);
  set_wheel (scroller, GTK_PHASE_NONE);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "notify::cursor-position",
                           G_CALLBACK (caret_moved_cb), view, G_CONNECT_SWAPPED);
  return scroller;
}
