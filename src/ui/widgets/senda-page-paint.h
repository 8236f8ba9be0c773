/* senda-page-paint.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page of a document as a picture and as text, made in a worker, so that the window keeps
 * painting meanwhile.
 */
#pragma once

#include "senda-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GdkTexture *texture;
  char *text; /* what stands on the page, in the order in which it is read */
  int width;  /* that it was asked for, in pixels; the texture may be smaller */
} SendaPagePicture;

void              senda_page_paint_async   (SendaPages           *pages,
                                            guint                 page,
                                            int                   width,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              data);
SendaPagePicture *senda_page_paint_finish  (GAsyncResult         *result,
                                            GError              **error);
void              senda_page_picture_free  (SendaPagePicture     *picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaPagePicture, senda_page_picture_free)

G_END_DECLS
