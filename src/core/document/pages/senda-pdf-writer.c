/* senda-pdf-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-error.h"
#include "senda-pdf-tags.h"
#include "senda-writers-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  const SendaWriteJob *job;
  GError *error; /* of the stream */
} Target;

/* cairo 1.16 crashes over a page that it could not write and that a link leads to: it is told that
 * all is well, and asked for no further page. */
static cairo_status_t
write_bytes (gpointer             data,
             const unsigned char *bytes,
             unsigned int         length)
{
  Target *target = data;

  if (target->error == NULL)
    g_output_stream_write_all (target->job->out, bytes, length, NULL, target->job->cancellable,
                               &target->error);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_property (cairo_surface_t      *surface,
              cairo_pdf_metadata_t  property,
              const char           *text)
{
  if (*text)
    cairo_pdf_surface_set_metadata (surface, property, text);
}

/* Nothing of this machine or of this moment: the same document gives the same bytes. */
static void
set_properties (cairo_surface_t *surface,
                SendaDocument   *document)
{
  g_autofree char *title = senda_document_dup_margin (document, SENDA_MARGIN_TITLE);
  g_autofree char *subject = senda_document_dup_margin (document, SENDA_MARGIN_SUBJECT);
  g_autofree char *date = g_strconcat (senda_document_get_date (document), "T00:00:00Z", NULL);

  set_property (surface, CAIRO_PDF_METADATA_TITLE, title);
  set_property (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  set_property (surface, CAIRO_PDF_METADATA_AUTHOR, senda_document_get_author (document));
  set_property (surface, CAIRO_PDF_METADATA_CREATOR, SENDA_NAME);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static gboolean
write_pages (Target              *target,
             SendaPages          *pages,
             cairo_surface_t     *surface,
             cairo_t             *cr,
             GError             **error)
{
  g_autoptr (SendaSetter) setter = senda_pages_new_setter (pages);
  g_autoptr (SendaPdfTags) tags = senda_pdf_tags_new (pages, cr);
  guint n_pages = senda_pages_get_n_pages (pages);

  for (guint i = 0; i < n_pages; i++)
    {
      senda_pages_draw_with (pages, setter, i, cr, &tags->ear);
      if (i + 1 == n_pages)
        senda_pdf_tags_finish (tags, surface);
      cairo_show_page (cr);
      if (target->error || cairo_status (cr) != CAIRO_STATUS_SUCCESS)
        return TRUE; /* said when the surface is finished */
      if (!senda_write_job_report (target->job, i + 1, n_pages, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
finish (Target          *target,
        cairo_surface_t *surface,
        cairo_t         *cr,
        GError         **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (target->error)
    {
      g_propagate_error (error, g_steal_pointer (&target->error));
      return FALSE;
    }
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_IO,
               _("The PDF could not be made: %s. Nothing was changed; try another format."),
               cairo_status_to_string (status));
  return FALSE;
}

/* Writes the body as PDF: with tags, an outline, links and properties. Page after page: no more than
 * one is held. */
gboolean
senda_pdf_write (const SendaWriteJob *job,
                 GError             **error)
{
  g_autoptr (SendaPages) pages = NULL;
  Target target = { .job = job };
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  double width, height;
  gboolean done = FALSE;

  pages = job->options.pages
            ? senda_pages_ref (job->options.pages)
            : senda_pages_new (job->document, job->options.paper, job->cancellable, error);
  if (pages == NULL)
    return FALSE;
  senda_pages_get_size (pages, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_bytes, &target, width, height);
  cr = cairo_create (surface);
  set_properties (surface, job->document);
  done = write_pages (&target, pages, surface, cr, error) && finish (&target, surface, cr, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_clear_error (&target.error);
  return done;
}
