/* bench-process.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program under measurement, and what the kernel says of it. It is not changed for that and does
 * not know.
 */
#pragma once

#include <glib.h>
#include <time.h>

G_BEGIN_DECLS

typedef struct
{
  GPid pid;
  clockid_t clock;
  gint64 start; /* as g_get_monotonic_time() says */
} BenchProcess;

gboolean bench_process_start       (BenchProcess  *self,
                                    char         **argv,
                                    GError       **error);
double   bench_process_cpu         (BenchProcess  *self);
double   bench_process_private     (BenchProcess  *self);
guint64  bench_process_switches    (BenchProcess  *self);
gboolean bench_process_has_ended   (BenchProcess  *self);
void     bench_process_end         (BenchProcess  *self);

G_END_DECLS
