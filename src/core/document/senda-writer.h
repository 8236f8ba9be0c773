/* senda-writer.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats that a document can be written in. A writer reads a finished document and gives bytes;
 * it knows nothing of task forces, needs no store and may work in any thread. A new format is a line
 * in the table of senda-writer.c and a file of its own.
 *
 * Saving never leaves half a file: the bytes go to a new file beside the target, which takes the
 * target's place when all of them are on the disk.
 */
#pragma once

#include "senda-pages.h"
#include "senda-progress.h"

G_BEGIN_DECLS

typedef struct
{
  const SendaPaper *paper;  /* PDF, ODT, and XLSX when printed; NULL: Letter */
  gboolean byte_order_mark; /* CSV: what Excel needs to read accents */
  const char *sheet;        /* CSV: which of the document's sheets; NULL: the first */
  SendaPages *pages;        /* PDF: laid out already, for this paper; or NULL */
} SendaWriteOptions;

/* Everything that a writer is given. */
typedef struct
{
  SendaDocument *document;
  SendaWriteOptions options;
  GOutputStream *out;
  GCancellable *cancellable;
  SendaProgress progress; /* or NULL */
  gpointer progress_data;
} SendaWriteJob;

typedef gboolean (*SendaWrite) (const SendaWriteJob *job,
                                GError             **error);

typedef struct
{
  const char *name;      /* "pdf" */
  const char *extension; /* how its file names end: "pdf", "txt" */
  const char *mime_type;
  const char *label;     /* marked with N_(): "PDF", "Spreadsheet (XLSX)" */
  const char *purpose;   /* marked with N_(): what it is good for */
  gboolean is_text;      /* may go to a terminal */
  gboolean is_sheets;    /* takes the document's sheets and not its body */
  SendaWrite write;
} SendaFormat;

const SendaFormat *senda_formats            (guint                   *n_formats);
const SendaFormat *senda_format_find        (const char              *name);
gboolean           senda_write_job_report   (const SendaWriteJob     *job,
                                             guint                    done,
                                             guint                    of,
                                             GError                 **error);

gboolean           senda_document_write     (SendaDocument           *document,
                                             const SendaFormat       *format,
                                             const SendaWriteOptions *options,
                                             GOutputStream           *out,
                                             GError                 **error);
gboolean           senda_document_save      (SendaDocument           *document,
                                             const SendaFormat       *format,
                                             const SendaWriteOptions *options,
                                             const char              *path,
                                             SendaProgress            progress,
                                             gpointer                 progress_data,
                                             GCancellable            *cancellable,
                                             GError                 **error);
/* The same in a worker; @progress is called in the thread that calls this. */
void               senda_document_save_async  (SendaDocument           *document,
                                               const SendaFormat       *format,
                                               const SendaWriteOptions *options,
                                               const char              *path,
                                               SendaProgress            progress,
                                               gpointer                 progress_data,
                                               GCancellable            *cancellable,
                                               GAsyncReadyCallback      callback,
                                               gpointer                 data);
gboolean           senda_document_save_finish (GAsyncResult            *result,
                                               GError                 **error);

G_END_DECLS
