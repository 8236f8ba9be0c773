/* senda-xlsx-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-writers-private.h"

gboolean
senda_xlsx_write (const SendaWriteJob *job,
                  GError             **error)
{
  return senda_writer_has_sheets (job->document, error);
}
