/* senda-page-paint.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-page-paint.h"

#include <math.h>

/* Larger pictures are drawn less sharply: a page must not take more than some 50 MB. */
#define MAX_PIXELS 12e6

typedef struct
{
  SendaPages *pages;
  guint page;
  int width; /* pixels */
} Job;

static void
job_free (Job *job)
{
  senda_pages_unref (job->pages);
  g_free (job);
}

static GdkTexture *
take_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
paint (const Job *job)
{
  double width = 0;
  double height = 0;
  double scale = 0;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;

  senda_pages_get_size (job->pages, &width, &height);
  scale = MIN (job->width / width, sqrt (MAX_PIXELS / (width * height)));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (round (width * scale), 1),
                                        MAX (round (height * scale), 1));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_scale (cr, scale, scale);
  senda_pages_draw (job->pages, job->page, cr);
  cairo_destroy (cr);
  return take_texture (surface);
}

static void
paint_thread (GTask        *task,
              gpointer      source G_GNUC_UNUSED,
              gpointer      data,
              GCancellable *cancellable G_GNUC_UNUSED)
{
  const Job *job = data;
  SendaPagePicture *picture = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  picture = g_new0 (SendaPagePicture, 1);
  picture->texture = paint (job);
  picture->width = job->width;
  picture->text = senda_pages_dup_text (job->pages, job->page);
  g_task_return_pointer (task, picture, (GDestroyNotify) senda_page_picture_free);
}

/* Draws @page, @width pixels wide. */
void
senda_page_paint_async (SendaPages          *pages,
                        guint                page,
                        int                  width,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->pages = senda_pages_ref (pages);
  job->page = page;
  job->width = width;
  g_task_set_source_tag (task, senda_page_paint_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, paint_thread);
}

/* (transfer full): NULL and @error when it was cancelled */
SendaPagePicture *
senda_page_paint_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
senda_page_picture_free (SendaPagePicture *picture)
{
  g_clear_object (&picture->texture);
  g_free (picture->text);
  g_free (picture);
}
