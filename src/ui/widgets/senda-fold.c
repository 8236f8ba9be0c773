/* senda-fold.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-fold.h"

#include "senda-focus.h"

/* A least width spares a label the costly search for how narrow it could be. */
#define LEAST_CHARS 8

struct _SendaFold
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *line;
  GtkWidget *sign; /* or NULL */
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *status; /* NULL until there is one */
  GtkWidget *arrow;
  GtkWidget *revealer;
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (SendaFold, senda_fold, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EXPANDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
clicked_cb (SendaFold *self)
{
  g_assert (SENDA_IS_FOLD (self));

  senda_fold_set_expanded (self, !self->expanded);
}

static void
senda_fold_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  SendaFold *self = SENDA_FOLD (object);

  switch (prop_id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_fold_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  SendaFold *self = SENDA_FOLD (object);

  switch (prop_id)
    {
    case PROP_EXPANDED:
      senda_fold_set_expanded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
senda_fold_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_FOLD (widget)->button);
}

static void
senda_fold_dispose (GObject *object)
{
  SendaFold *self = SENDA_FOLD (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_fold_parent_class)->dispose (object);
}

static void
senda_fold_class_init (SendaFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = senda_fold_get_property;
  object_class->set_property = senda_fold_set_property;
  object_class->dispose = senda_fold_dispose;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_fold_grab_focus;

  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "fold");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_fold_init (SendaFold *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->title = g_object_new (GTK_TYPE_LABEL,
                              "wrap", TRUE,
                              "width-chars", LEAST_CHARS,
                              "xalign", 0.0,
                              NULL);
  gtk_widget_add_css_class (self->title, "heading");
  self->subtitle = g_object_new (GTK_TYPE_LABEL,
                                 "visible", FALSE,
                                 "wrap", TRUE,
                                 "width-chars", LEAST_CHARS,
                                 "xalign", 0.0,
                                 NULL);
  gtk_widget_add_css_class (self->subtitle, "caption");
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->subtitle);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  self->arrow = gtk_image_new_from_icon_name ("senda-down-symbolic");
  gtk_widget_add_css_class (self->arrow, "arrow");
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->line), texts);
  gtk_box_append (GTK_BOX (self->line), self->arrow);

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), self->line);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  self->revealer = gtk_revealer_new ();
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

GtkWidget *
senda_fold_new (const char *title)
{
  SendaFold *self = g_object_new (SENDA_TYPE_FOLD, NULL);

  senda_fold_set_title (self, title);
  return GTK_WIDGET (self);
}

void
senda_fold_set_title (SendaFold  *self,
                      const char *title)
{
  g_return_if_fail (SENDA_IS_FOLD (self));

  gtk_label_set_label (GTK_LABEL (self->title), title ? title : "");
  senda_fold_set_label (self, title ? title : "");
}

/* A line below the title; NULL for none. */
void
senda_fold_set_subtitle (SendaFold  *self,
                         const char *subtitle)
{
  g_return_if_fail (SENDA_IS_FOLD (self));

  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle ? subtitle : "");
  gtk_widget_set_visible (self->subtitle, subtitle != NULL);
}

/* A line in strong letters below that: where what is folded stands. */
void
senda_fold_set_status (SendaFold  *self,
                       const char *status)
{
  g_return_if_fail (SENDA_IS_FOLD (self));

  if (self->status == NULL)
    {
      self->status = g_object_new (GTK_TYPE_LABEL,
                                   "wrap", TRUE,
                                   "width-chars", LEAST_CHARS,
                                   "xalign", 0.0,
                                   NULL);
      gtk_widget_add_css_class (self->status, "caption-heading");
      gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->subtitle)), self->status);
    }
  gtk_label_set_label (GTK_LABEL (self->status), status);
}

void
senda_fold_set_label (SendaFold  *self,
                      const char *label)
{
  g_return_if_fail (SENDA_IS_FOLD (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* A small widget before the title, which says the same in words. */
void
senda_fold_set_sign (SendaFold *self,
                     GtkWidget *sign)
{
  g_return_if_fail (SENDA_IS_FOLD (self));

  if (self->sign != NULL)
    gtk_box_remove (GTK_BOX (self->line), self->sign);
  self->sign = sign;
  if (sign != NULL)
    gtk_box_prepend (GTK_BOX (self->line), sign);
}

/* (transfer none) (nullable) */
GtkWidget *
senda_fold_get_child (SendaFold *self)
{
  g_return_val_if_fail (SENDA_IS_FOLD (self), NULL);

  return gtk_revealer_get_child (GTK_REVEALER (self->revealer));
}

void
senda_fold_set_child (SendaFold *self,
                      GtkWidget *child)
{
  g_return_if_fail (SENDA_IS_FOLD (self));

  gtk_revealer_set_child (GTK_REVEALER (self->revealer), child);
}

gboolean
senda_fold_get_expanded (SendaFold *self)
{
  g_return_val_if_fail (SENDA_IS_FOLD (self), FALSE);

  return self->expanded;
}

void
senda_fold_set_expanded (SendaFold *self,
                         gboolean   expanded)
{
  g_return_if_fail (SENDA_IS_FOLD (self));

  if (self->expanded == !!expanded)
    return;
  self->expanded = !!expanded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                expanded ? "senda-up-symbolic" : "senda-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), expanded);
}
