/* senda-split-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-split-view.h"

struct _SendaSplitView
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;
  GtkWidget *content;
  int sidebar_width;
  int content_min_width;
  gboolean sidebar_at_end;
  gboolean show_content;
  gboolean collapsed;
  gboolean told_collapsed; /* what "collapsed" says outside */
  guint notify_source;
};

G_DEFINE_FINAL_TYPE (SendaSplitView, senda_split_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_SIDEBAR_WIDTH,
  PROP_CONTENT_MIN_WIDTH,
  PROP_SIDEBAR_AT_END,
  PROP_SHOW_CONTENT,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_pane (GtkWidget *pane)
{
  return pane != NULL && gtk_widget_get_visible (pane);
}

static int
min_width (GtkWidget *pane)
{
  int minimum = 0;

  if (has_pane (pane))
    gtk_widget_measure (pane, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
sidebar_width (SendaSplitView *self)
{
  return has_pane (self->sidebar) ? MAX (self->sidebar_width, min_width (self->sidebar)) : 0;
}

static gboolean
is_too_narrow (SendaSplitView *self,
               int             width)
{
  return has_pane (self->sidebar) && has_pane (self->content) &&
         width < sidebar_width (self) + MAX (self->content_min_width, min_width (self->content));
}

static gboolean
tell_collapsed_cb (gpointer data)
{
  SendaSplitView *self = SENDA_SPLIT_VIEW (data);

  self->notify_source = 0;
  if (self->told_collapsed != self->collapsed)
    {
      self->told_collapsed = self->collapsed;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
    }
  return G_SOURCE_REMOVE;
}

static void
show_pane (GtkWidget *pane,
           gboolean   shown)
{
  if (pane == NULL)
    return;
  gtk_widget_set_child_visible (pane, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (pane), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !shown || !gtk_widget_get_visible (pane), -1);
}

static void
show_panes (SendaSplitView *self)
{
  gboolean both = !self->collapsed || !has_pane (self->sidebar) || !has_pane (self->content);

  show_pane (self->sidebar, both || !self->show_content);
  show_pane (self->content, both || self->show_content);
}

static void
set_collapsed (SendaSplitView *self,
               gboolean        collapsed)
{
  if (self->collapsed != collapsed)
    {
      self->collapsed = collapsed;
      /* Not while the layout is under way: who listens may change it. */
      if (self->notify_source == 0)
        self->notify_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, tell_collapsed_cb, self,
                                               NULL);
    }
  show_panes (self);
}

static void
senda_split_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  SendaSplitView *self = SENDA_SPLIT_VIEW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side = 0;

  set_collapsed (self, is_too_narrow (self, width));
  if (self->collapsed || !has_pane (self->content))
    side = width;
  else
    side = MIN (sidebar_width (self), width);

  if (has_pane (self->sidebar) && gtk_widget_get_child_visible (self->sidebar))
    gtk_widget_size_allocate (self->sidebar,
                              &(GtkAllocation) {
                                .x = rtl != self->sidebar_at_end ? width - side : 0,
                                .width = side, .height = height },
                              baseline);
  if (self->collapsed)
    side = 0;
  if (has_pane (self->content) && gtk_widget_get_child_visible (self->content))
    gtk_widget_size_allocate (self->content,
                              &(GtkAllocation) {
                                .x = rtl != self->sidebar_at_end ? 0 : side,
                                .width = width - side, .height = height },
                              baseline);
}

static void
measure_width (SendaSplitView *self,
               int            *minimum,
               int            *natural)
{
  int content = 0;

  *minimum = MAX (min_width (self->sidebar), min_width (self->content));
  if (has_pane (self->content))
    gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &content, NULL, NULL);
  *natural = MAX (*minimum, sidebar_width (self) + content);
}

static void
measure_height (GtkWidget *pane,
                int       *minimum,
                int       *natural)
{
  int pane_minimum = 0;
  int pane_natural = 0;

  if (!has_pane (pane))
    return;
  gtk_widget_measure (pane, GTK_ORIENTATION_VERTICAL, -1, &pane_minimum, &pane_natural, NULL, NULL);
  *minimum = MAX (*minimum, pane_minimum);
  *natural = MAX (*natural, pane_natural);
}

static void
senda_split_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size G_GNUC_UNUSED,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  SendaSplitView *self = SENDA_SPLIT_VIEW (widget);

  *minimum_baseline = -1;
  *natural_baseline = -1;
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  measure_height (self->sidebar, minimum, natural);
  measure_height (self->content, minimum, natural);
}

/* Panes scroll, so their height does not follow from their width; to ask for it at each width that
 * a window tries would lay out every text of the content each time. */
static GtkSizeRequestMode
senda_split_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The order of the keyboard is the order of the eyes. */
static void
order_panes (SendaSplitView *self)
{
  GtkWidget *first = self->sidebar_at_end ? self->content : self->sidebar;
  GtkWidget *second = self->sidebar_at_end ? self->sidebar : self->content;

  if (first != NULL)
    gtk_widget_insert_after (first, GTK_WIDGET (self), NULL);
  if (second != NULL)
    gtk_widget_insert_before (second, GTK_WIDGET (self), NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
senda_split_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SendaSplitView *self = SENDA_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SIDEBAR_WIDTH:
      g_value_set_int (value, self->sidebar_width);
      break;
    case PROP_CONTENT_MIN_WIDTH:
      g_value_set_int (value, self->content_min_width);
      break;
    case PROP_SIDEBAR_AT_END:
      g_value_set_boolean (value, self->sidebar_at_end);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->show_content);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->told_collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_split_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SendaSplitView *self = SENDA_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      senda_split_view_set_sidebar (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      senda_split_view_set_content (self, g_value_get_object (value));
      break;
    case PROP_SIDEBAR_WIDTH:
      self->sidebar_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_CONTENT_MIN_WIDTH:
      self->content_min_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_SIDEBAR_AT_END:
      self->sidebar_at_end = g_value_get_boolean (value);
      order_panes (self);
      break;
    case PROP_SHOW_CONTENT:
      senda_split_view_set_show_content (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_split_view_dispose (GObject *object)
{
  SendaSplitView *self = SENDA_SPLIT_VIEW (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_split_view_parent_class)->dispose (object);
}

static void
senda_split_view_class_init (SendaSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = senda_split_view_dispose;
  object_class->get_property = senda_split_view_get_property;
  object_class->set_property = senda_split_view_set_property;
  widget_class->measure = senda_split_view_measure;
  widget_class->size_allocate = senda_split_view_size_allocate;
  widget_class->get_request_mode = senda_split_view_get_request_mode;

  properties[PROP_SIDEBAR] =
    g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDEBAR_WIDTH] =
    g_param_spec_int ("sidebar-width", NULL, NULL, 0, G_MAXINT, 220, flags);
  properties[PROP_CONTENT_MIN_WIDTH] =
    g_param_spec_int ("content-min-width", NULL, NULL, 0, G_MAXINT, 360, flags);
  properties[PROP_SIDEBAR_AT_END] =
    g_param_spec_boolean ("sidebar-at-end", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_CONTENT] =
    g_param_spec_boolean ("show-content", NULL, NULL, TRUE, flags);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "splitview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_split_view_init (SendaSplitView *self)
{
  self->sidebar_width = 220;
  self->content_min_width = 360;
  self->show_content = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
senda_split_view_new (void)
{
  return g_object_new (SENDA_TYPE_SPLIT_VIEW, NULL);
}

static void
set_pane (SendaSplitView *self,
          GtkWidget     **pane,
          GtkWidget      *widget,
          guint           property)
{
  if (*pane == widget)
    return;
  g_clear_pointer (pane, gtk_widget_unparent);
  *pane = widget;
  order_panes (self);
  show_panes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* (transfer none) (nullable) */
GtkWidget *
senda_split_view_get_sidebar (SendaSplitView *self)
{
  g_return_val_if_fail (SENDA_IS_SPLIT_VIEW (self), NULL);

  return self->sidebar;
}

void
senda_split_view_set_sidebar (SendaSplitView *self,
                              GtkWidget      *sidebar)
{
  g_return_if_fail (SENDA_IS_SPLIT_VIEW (self));

  set_pane (self, &self->sidebar, sidebar, PROP_SIDEBAR);
}

/* (transfer none) (nullable) */
GtkWidget *
senda_split_view_get_content (SendaSplitView *self)
{
  g_return_val_if_fail (SENDA_IS_SPLIT_VIEW (self), NULL);

  return self->content;
}

void
senda_split_view_set_content (SendaSplitView *self,
                              GtkWidget      *content)
{
  g_return_if_fail (SENDA_IS_SPLIT_VIEW (self));

  set_pane (self, &self->content, content, PROP_CONTENT);
}

gboolean
senda_split_view_get_show_content (SendaSplitView *self)
{
  g_return_val_if_fail (SENDA_IS_SPLIT_VIEW (self), FALSE);

  return self->show_content;
}

/* Chooses the pane that is seen while collapsed. A focus in the other one moves along. */
void
senda_split_view_set_show_content (SendaSplitView *self,
                                   gboolean        show_content)
{
  GtkWidget *shown = NULL;

  g_return_if_fail (SENDA_IS_SPLIT_VIEW (self));

  if (self->show_content == !!show_content)
    return;
  self->show_content = !!show_content;
  show_panes (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  shown = self->show_content ? self->content : self->sidebar;
  if (self->collapsed && shown != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}

gboolean
senda_split_view_get_collapsed (SendaSplitView *self)
{
  g_return_val_if_fail (SENDA_IS_SPLIT_VIEW (self), FALSE);

  return self->told_collapsed;
}
