/* senda-writers-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each format has to offer the table in senda-writer.c: one function, that writes a finished
 * document to job->out. It neither closes the stream nor flushes it.
 */
#pragma once

#include "senda-writer.h"

G_BEGIN_DECLS

gboolean senda_format_run        (const SendaFormat   *format,
                                  const SendaWriteJob *job,
                                  GError             **error);
gboolean senda_writer_has_sheets (SendaDocument       *document,
                                  GError             **error);

gboolean senda_pdf_write  (const SendaWriteJob *job,
                           GError             **error);
gboolean senda_odt_write  (const SendaWriteJob *job,
                           GError             **error);
gboolean senda_xlsx_write (const SendaWriteJob *job,
                           GError             **error);
gboolean senda_csv_write  (const SendaWriteJob *job,
                           GError             **error);
gboolean senda_text_write (const SendaWriteJob *job,
                           GError             **error);

G_END_DECLS
