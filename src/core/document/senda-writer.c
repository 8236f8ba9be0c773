/* senda-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-writers-private.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUFFER_SIZE (64 * 1024)

static const SendaFormat formats[] = {
  {
    .name = "pdf",
    .extension = "pdf",
    .mime_type = "application/pdf",
    .label = N_("PDF"),
    .purpose = N_("To print and to hand out: looks the same everywhere"),
    .write = senda_pdf_write,
  },
  {
    .name = "odt",
    .extension = "odt",
    .mime_type = "application/vnd.oasis.opendocument.text",
    .label = N_("Text document (ODT)"),
    .purpose = N_("To go on writing, in LibreOffice or Word"),
    .write = senda_odt_write,
  },
  {
    .name = "xlsx",
    .extension = "xlsx",
    .mime_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    .label = N_("Spreadsheet (XLSX)"),
    .purpose = N_("To sort, filter and count, in LibreOffice or Excel"),
    .is_sheets = TRUE,
    .write = senda_xlsx_write,
  },
  {
    .name = "csv",
    .extension = "csv",
    .mime_type = "text/csv",
    .label = N_("Table (CSV)"),
    .purpose = N_("One table, for other programs to read"),
    .is_text = TRUE,
    .is_sheets = TRUE,
    .write = senda_csv_write,
  },
  {
    .name = "text",
    .extension = "txt",
    .mime_type = "text/plain",
    .label = N_("Plain text"),
    .purpose = N_("To paste into a message, or to read in a terminal"),
    .is_text = TRUE,
    .write = senda_text_write,
  },
};

/* All formats, in the order in which they are offered. (transfer none) */
const SendaFormat *
senda_formats (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/* The format called @name, or NULL. (transfer none) */
const SendaFormat *
senda_format_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, name) == 0)
      return &formats[i];
  return NULL;
}

/* For writers, between two pieces of work: says that @done of @of are behind them. Fails with
 * G_IO_ERROR_CANCELLED when nobody wants the rest. */
gboolean
senda_write_job_report (const SendaWriteJob *job,
                        guint                done,
                        guint                of,
                        GError             **error)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;
  if (job->progress != NULL)
    job->progress (of > 0 ? (double) MIN (done, of) / of : 1.0, job->progress_data);
  return TRUE;
}

/* For writers of sheets: fails with SENDA_ERROR_NOTHING where there is none. */
gboolean
senda_writer_has_sheets (SendaDocument *document,
                         GError       **error)
{
  if (senda_document_get_n_sheets (document) > 0)
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOTHING,
                       _("This report has no table for a spreadsheet. Nothing was written; choose "
                         "another format."));
  return FALSE;
}

/* Lets @format do @job. What it writes is gathered into larger pieces, so that it may write as
 * little at a time as it likes. */
gboolean
senda_format_run (const SendaFormat   *format,
                  const SendaWriteJob *job,
                  GError             **error)
{
  g_autoptr (GOutputStream) gathered = g_buffered_output_stream_new_sized (job->out, BUFFER_SIZE);
  SendaWriteJob inner = *job;

  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (gathered), FALSE);
  inner.out = gathered;
  return format->write (&inner, error) &&
         g_output_stream_flush (gathered, job->cancellable, error);
}

/* Writes @document, which must be finished, to @out, which stays open. @options may be NULL. */
gboolean
senda_document_write (SendaDocument           *document,
                      const SendaFormat       *format,
                      const SendaWriteOptions *options,
                      GOutputStream           *out,
                      GError                 **error)
{
  SendaWriteJob job = { .document = document, .out = out };

  if (options != NULL)
    job.options = *options;
  return senda_format_run (format, &job, error);
}
