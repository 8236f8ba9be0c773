/* senda-matrix-legend.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

#include "senda-wrap-layout.h"

#define SIZE 24

#define SENDA_TYPE_SIGN_IMAGE (senda_sign_image_get_type ())
G_DECLARE_FINAL_TYPE (SendaSignImage, senda_sign_image, SENDA, SIGN_IMAGE, GtkWidget)

struct _SendaSignImage
{
  GtkWidget parent_instance;

  SendaSign sign;
};

G_DEFINE_FINAL_TYPE (SendaSignImage, senda_sign_image, GTK_TYPE_WIDGET)

static void
senda_sign_image_measure (GtkWidget      *widget,
                          GtkOrientation  orientation G_GNUC_UNUSED,
                          int             for_size G_GNUC_UNUSED,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline G_GNUC_UNUSED,
                          int            *natural_baseline G_GNUC_UNUSED)
{
  double scale = 1;

  senda_matrix_measure_font (widget, &scale);
  *minimum = *natural = SIZE * scale;
}

static void
senda_sign_image_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  double scale = 1;
  GdkRGBA color;

  senda_matrix_measure_font (widget, &scale);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  senda_sign_snapshot (widget, snapshot, &SENDA_SIGN_IMAGE (widget)->sign, scale, 0, 0,
                       gtk_widget_get_width (widget), gtk_widget_get_height (widget), &color);
}

static void
senda_sign_image_class_init (SendaSignImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = senda_sign_image_measure;
  widget_class->snapshot = senda_sign_image_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sign");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
senda_sign_image_init (SendaSignImage *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
make_item (const SendaSign *sign,
           const char      *words)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  SendaSignImage *image = g_object_new (SENDA_TYPE_SIGN_IMAGE, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", words,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   NULL);

  image->sign = *sign;
  gtk_box_append (GTK_BOX (item), GTK_WIDGET (image));
  gtk_box_append (GTK_BOX (item), label);
  return item;
}

/* Each of @signs beside its words. (transfer full) */
GtkWidget *
senda_matrix_legend_new (const SendaSign   *signs,
                         const char *const *words,
                         guint              n)
{
  GtkWidget *legend = senda_wrap_box_new (18, 4);

  gtk_widget_add_css_class (legend, "matrix-legend");
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (legend), make_item (&signs[i], words[i]));
  return legend;
}
