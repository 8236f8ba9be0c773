/* senda-page-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-page-view.h"

#include "senda-focus.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define STEP 80 /* pixels: how far an arrow scrolls */
#define SCREEN 0.85 /* so that one finds the line again */

struct _SendaPageView
{
  GtkWidget parent_instance;

  GtkWidget *column;
  GtkWidget *bar;
  GtkWidget *where; /* label: which page of how many */
  GtkWidget *fit;   /* button: how large, and back to as wide as there is room */
};

G_DEFINE_FINAL_TYPE (SendaPageView, senda_page_view, GTK_TYPE_WIDGET)

static const double zooms[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0,
                                2.5 };

static SendaPageColumn *
get_column (SendaPageView *self)
{
  return SENDA_PAGE_COLUMN (self->column);
}

static void
enable (SendaPageView *self,
        guint          page,
        guint          n_pages,
        double         zoom)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "pages.previous", page > 0);
  gtk_widget_action_set_enabled (widget, "pages.next", page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "pages.zoom-in",
                                 n_pages > 0 && zoom + 0.01 < zooms[G_N_ELEMENTS (zooms) - 1]);
  gtk_widget_action_set_enabled (widget, "pages.zoom-out", n_pages > 0 && zoom - 0.01 > zooms[0]);
}

static void
moved_cb (SendaPageView *self)
{
  SendaPages *pages = senda_page_column_get_pages (get_column (self));
  guint n_pages = pages ? senda_pages_get_n_pages (pages) : 0;
  guint page = senda_page_column_get_page (get_column (self));
  double zoom = senda_page_column_get_zoom (get_column (self));
  /* Translators: the page that is shown and how many there are */
  g_autofree char *where = g_strdup_printf (_("Page %1$u of %2$u"), page + 1, n_pages);
  /* Translators: how large a page is shown; %% is the sign % */
  g_autofree char *percent = g_strdup_printf (C_("zoom", "%.0f%%"), zoom * 100);
  g_autofree char *fit = g_strdup_printf ("%s, %s", _("Fit the Width"), percent);

  gtk_label_set_label (GTK_LABEL (self->where), n_pages > 0 ? where : "");
  gtk_button_set_label (GTK_BUTTON (self->fit), percent);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fit), GTK_ACCESSIBLE_PROPERTY_LABEL, fit,
                                  -1);
  enable (self, page, n_pages, zoom);
}

/* To the next larger or smaller of the usual sizes. */
static void
zoom_by (SendaPageView *self,
         int            step)
{
  double now = senda_page_column_get_zoom (get_column (self));
  int last = G_N_ELEMENTS (zooms) - 1;
  int i = step > 0 ? 0 : last;

  while (i >= 0 && i <= last && (zooms[i] - now) * step < 0.02)
    i += step;
  if (i >= 0 && i <= last)
    senda_page_column_set_zoom (get_column (self), zooms[i]);
}

static void
go_cb (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter G_GNUC_UNUSED)
{
  SendaPageColumn *column = get_column (SENDA_PAGE_VIEW (widget));
  guint page = senda_page_column_get_page (column);

  if (g_str_equal (name, "pages.previous"))
    senda_page_column_go_to (column, MAX (page, 1) - 1);
  else if (g_str_equal (name, "pages.next"))
    senda_page_column_go_to (column, page + 1);
  else if (g_str_equal (name, "pages.first"))
    senda_page_column_go_to (column, 0);
  else
    senda_page_column_go_to (column, G_MAXUINT);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaPageView *self = SENDA_PAGE_VIEW (widget);

  if (g_str_equal (name, "pages.zoom-in"))
    zoom_by (self, 1);
  else if (g_str_equal (name, "pages.zoom-out"))
    zoom_by (self, -1);
  else
    senda_page_column_set_zoom (get_column (self), 0);
}

static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data G_GNUC_UNUSED)
{
  double pixels = 0;
  double screens = 0;

  g_variant_get (args, "(dd)", &pixels, &screens);
  senda_page_column_scroll (get_column (SENDA_PAGE_VIEW (widget)), pixels, screens);
  return TRUE;
}

static gboolean
wheel_cb (SendaPageView            *self,
          double                    dx G_GNUC_UNUSED,
          double                    dy,
          GtkEventControllerScroll *controller)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  g_assert (SENDA_IS_PAGE_VIEW (self));

  if (!(state & GDK_CONTROL_MASK))
    return FALSE;
  if (dy != 0)
    zoom_by (self, dy < 0 ? 1 : -1);
  return TRUE;
}

static gboolean
senda_page_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_PAGE_VIEW (widget)->column);
}

static void
senda_page_view_dispose (GObject *object)
{
  SendaPageView *self = SENDA_PAGE_VIEW (object);

  g_clear_pointer (&self->column, gtk_widget_unparent);
  g_clear_pointer (&self->bar, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_page_view_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    GdkModifierType modifiers;
    double pixels;
    double screens;
  } scrolls[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, -STEP, 0 },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, STEP, 0 },
    { { GDK_KEY_space, GDK_KEY_KP_Space }, GDK_SHIFT_MASK, 0, -SCREEN },
    { { GDK_KEY_space, GDK_KEY_KP_Space }, 0, 0, SCREEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scrolls); i++)
    for (guint j = 0; j < G_N_ELEMENTS (scrolls[i].keys); j++)
      gtk_widget_class_add_binding (widget_class, scrolls[i].keys[j], scrolls[i].modifiers,
                                    scroll_cb, "(dd)", scrolls[i].pixels, scrolls[i].screens);
}

static void
senda_page_view_class_init (SendaPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_page_view_dispose;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_page_view_grab_focus;

  gtk_widget_class_install_action (widget_class, "pages.previous", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "pages.next", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "pages.first", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "pages.last", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "pages.zoom-fit", NULL, zoom_cb);
  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_button (const char *icon,
             const char *label,
             const char *action)
{
  GtkWidget *button = senda_icon_button_new (icon, label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
build_bar (SendaPageView *self)
{
  GtkBox *bar = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  self->bar = GTK_WIDGET (bar);
  self->where = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "hexpand", TRUE,
                              "wrap", TRUE,
                              NULL);
  self->fit = gtk_button_new_with_label ("");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->fit), "pages.zoom-fit");
  senda_icon_button_set_label (self->fit, _("Fit the Width"));
  gtk_widget_add_css_class (self->fit, "flat");
  gtk_widget_add_css_class (self->bar, "pages-bar");
  gtk_box_append (bar, make_button ("senda-up-symbolic", _("Previous Page"), "pages.previous"));
  gtk_box_append (bar, make_button ("senda-down-symbolic", _("Next Page"), "pages.next"));
  gtk_box_append (bar, self->where);
  gtk_box_append (bar, make_button ("senda-zoom-out-symbolic", _("Zoom Out"), "pages.zoom-out"));
  gtk_box_append (bar, self->fit);
  gtk_box_append (bar, make_button ("senda-zoom-in-symbolic", _("Zoom In"), "pages.zoom-in"));
}

static void
senda_page_view_init (SendaPageView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                     GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->column = senda_page_column_new ();
  gtk_widget_set_vexpand (self->column, TRUE);
  g_signal_connect_object (self->column, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (wheel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  build_bar (self);
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  moved_cb (self);
}

/* Shows nothing yet. */
GtkWidget *
senda_page_view_new (void)
{
  return g_object_new (SENDA_TYPE_PAGE_VIEW, NULL);
}

/* The pages themselves. (transfer none) */
SendaPageColumn *
senda_page_view_get_column (SendaPageView *self)
{
  g_return_val_if_fail (SENDA_IS_PAGE_VIEW (self), NULL);

  return get_column (self);
}
