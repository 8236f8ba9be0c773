/* senda-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-page.h"

#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 860
#define MARGIN 12

struct _SendaPage
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *back;
  GtkWidget *body;
  GtkWidget *target; /* to be scrolled to once there is a layout; a weak pointer */
  guint scroll_source;
  gboolean collapsed;
  gboolean leads_back; /* the way back is one inside the place, always there */
};

G_DEFINE_FINAL_TYPE (SendaPage, senda_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_collapsed (SendaPage *self,
               gboolean   collapsed)
{
  if (self->collapsed == collapsed)
    return;
  self->collapsed = collapsed;
  gtk_widget_set_visible (self->back, collapsed || self->leads_back);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->header), collapsed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static gboolean
scroll_cb (gpointer data)
{
  SendaPage *self = SENDA_PAGE (data);
  GtkAdjustment *adjustment = NULL;
  double y = 0;

  self->scroll_source = 0;
  if (self->target != NULL && GTK_IS_SCROLLED_WINDOW (self->body) &&
      gtk_widget_translate_coordinates (self->target, self->body, 0, 0, NULL, &y))
    {
      adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->body));
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y - MARGIN);
    }
  g_clear_weak_pointer (&self->target);
  return G_SOURCE_REMOVE;
}

static void
senda_page_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, SENDA_PAGE (object)->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_page_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_COLLAPSED:
      set_collapsed (SENDA_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_page_dispose (GObject *object)
{
  SendaPage *self = SENDA_PAGE (object);
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_clear_weak_pointer (&self->target);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (senda_page_parent_class)->dispose (object);
}

static void
senda_page_class_init (SendaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_page_dispose;
  object_class->get_property = senda_page_get_property;
  object_class->set_property = senda_page_set_property;

  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_page_init (SendaPage *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *image = gtk_image_new_from_icon_name ("senda-back-symbolic");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->back = g_object_new (GTK_TYPE_BUTTON,
                             "child", image,
                             "action-name", "win.show-sidebar",
                             "visible", FALSE,
                             NULL);
  senda_icon_button_set_label (self->back, _("Show the Sidebar"));
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_add_css_class (self->back, "image-button");
  self->title = adw_window_title_new (NULL, NULL);
  self->header = g_object_new (ADW_TYPE_HEADER_BAR,
                               "title-widget", self->title,
                               "show-start-title-buttons", FALSE,
                               NULL);
  gtk_widget_add_css_class (self->header, "flat");
  adw_header_bar_pack_start (ADW_HEADER_BAR (self->header), self->back);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
}

/* An empty page. */
GtkWidget *
senda_page_new (const char *title)
{
  SendaPage *self = g_object_new (SENDA_TYPE_PAGE, NULL);

  senda_page_set_title (self, title, NULL);
  return GTK_WIDGET (self);
}

/* What the header bar says; NULL for nothing. */
void
senda_page_set_title (SendaPage  *self,
                      const char *title,
                      const char *subtitle)
{
  g_return_if_fail (SENDA_IS_PAGE (self));

  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), title ? title : "");
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), subtitle ? subtitle : "");
}

/* Makes the way back lead elsewhere than to the sidebar, also while that is seen: to what the page
 * was opened from. */
void
senda_page_set_back (SendaPage  *self,
                     const char *action,
                     const char *label)
{
  g_return_if_fail (SENDA_IS_PAGE (self));

  self->leads_back = TRUE;
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), action);
  senda_icon_button_set_label (self->back, label);
  gtk_widget_set_visible (self->back, TRUE);
}

/* Puts a button at the end of the header bar. */
void
senda_page_pack_end (SendaPage *self,
                     GtkWidget *widget)
{
  g_return_if_fail (SENDA_IS_PAGE (self));

  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), widget);
}

/* Whether the header bar has the window's buttons: not while a pane with its own stands beside. */
void
senda_page_set_shows_window_buttons (SendaPage *self,
                                     gboolean   shows)
{
  g_return_if_fail (SENDA_IS_PAGE (self));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (self->header), shows);
}

/* Puts a bar, such as one for searching, between the header bar and the body. */
void
senda_page_add_top_bar (SendaPage *self,
                        GtkWidget *bar)
{
  g_return_if_fail (SENDA_IS_PAGE (self));

  gtk_widget_insert_after (bar, GTK_WIDGET (self), self->header);
}

/* Shows @body, as it is, below the header bar; what was there goes. NULL for nothing. */
void
senda_page_set_body (SendaPage *self,
                     GtkWidget *body)
{
  g_return_if_fail (SENDA_IS_PAGE (self));

  g_clear_pointer (&self->body, gtk_widget_unparent);
  self->body = body;
  if (body == NULL)
    return;
  gtk_widget_set_vexpand (body, TRUE);
  gtk_widget_insert_before (body, GTK_WIDGET (self), NULL);
}

/* Shows @content in the column. */
void
senda_page_set_content (SendaPage *self,
                        GtkWidget *content)
{
  GtkWidget *clamp = adw_clamp_new ();

  g_return_if_fail (SENDA_IS_PAGE (self));

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), COLUMN_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), COLUMN_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_widget_set_margin_top (content, MARGIN);
  gtk_widget_set_margin_bottom (content, 3 * MARGIN);
  gtk_widget_set_margin_start (content, MARGIN);
  gtk_widget_set_margin_end (content, MARGIN);
  senda_page_set_body (self, g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                           "hscrollbar-policy", GTK_POLICY_NEVER,
                                           "child", clamp,
                                           NULL));
}

/* Scrolls until @widget, which lies in the content, is at the top: after the next layout, since it
 * may be new. */
void
senda_page_scroll_to (SendaPage *self,
                      GtkWidget *widget)
{
  g_return_if_fail (SENDA_IS_PAGE (self));

  g_set_weak_pointer (&self->target, widget);
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_cb, self, NULL);
}
