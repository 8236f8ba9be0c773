/* senda-matrix.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix.h"

struct _SendaMatrix
{
  GtkWidget parent_instance;

  SendaMatrixSource source;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (SendaMatrix, senda_matrix, GTK_TYPE_WIDGET)

static void
senda_matrix_class_init (SendaMatrixClass *klass)
{
  g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  g_signal_new ("row-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
senda_matrix_init (SendaMatrix *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_matrix_new (const char              *label G_GNUC_UNUSED,
                  const SendaMatrixSource *source,
                  gpointer                 data)
{
  SendaMatrix *self = g_object_new (SENDA_TYPE_MATRIX, NULL);

  self->source = *source;
  self->data = data;
  return GTK_WIDGET (self);
}

void
senda_matrix_set_size (SendaMatrix *self G_GNUC_UNUSED,
                       guint        n_rows G_GNUC_UNUSED,
                       guint        n_columns G_GNUC_UNUSED)
{
}

void
senda_matrix_update_row (SendaMatrix *self G_GNUC_UNUSED,
                         guint        row G_GNUC_UNUSED)
{
}

void
senda_matrix_focus (SendaMatrix *self G_GNUC_UNUSED,
                    guint        row G_GNUC_UNUSED,
                    guint        column G_GNUC_UNUSED)
{
}

GtkWidget *
senda_matrix_legend_new (const SendaSign   *signs G_GNUC_UNUSED,
                         const char *const *words G_GNUC_UNUSED,
                         guint              n G_GNUC_UNUSED)
{
  return gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
}
