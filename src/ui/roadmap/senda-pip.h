/* senda-pip.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small mark that stands for what the group says of one statement. Each differs by shape, not
 * by colour: filled describes us, half partly, hollow does not, a question mark is not sure. An
 * unmarked statement has none.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SENDA_PIP_NONE,
  SENDA_PIP_FULL,
  SENDA_PIP_HALF,
  SENDA_PIP_HOLLOW,
  SENDA_PIP_QUESTION
} SendaPip;

SendaPip senda_pip_from_mark (const char    *mark);
void     senda_pip_snapshot  (GtkWidget     *widget,
                              GtkSnapshot   *snapshot,
                              SendaPip       pip,
                              float          x,
                              float          y,
                              float          size,
                              const GdkRGBA *color);

/* A widget that shows one pip, beside text that says the same. */
#define SENDA_TYPE_PIP_IMAGE (senda_pip_image_get_type ())

G_DECLARE_FINAL_TYPE (SendaPipImage, senda_pip_image, SENDA, PIP_IMAGE, GtkWidget)

GtkWidget *senda_pip_image_new (SendaPip pip);

G_END_DECLS
