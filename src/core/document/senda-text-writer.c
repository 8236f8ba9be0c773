/* senda-text-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-writers-private.h"

gboolean
senda_text_write (const SendaWriteJob  *job,
                  GError              **error)
{
  return g_output_stream_write_all (job->out, "\n", 1, NULL, job->cancellable, error);
}
