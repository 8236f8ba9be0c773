/* bench-frame.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a key, or anything else that is done in a window, costs the main loop: until it is done, and
 * until the frame that shows it is painted.
 */
#pragma once

#include <gtk/gtk.h>

typedef void (*BenchAct) (gpointer data);

/* In milliseconds. What is of the processor does not grow with what else the machine does. */
typedef struct
{
  double act;   /* of the processor, until it is done */
  double cpu;   /* of the processor, until it is painted */
  double frame; /* by the clock, until it is painted */
} BenchFrame;

GtkWindow *bench_window_new   (void);
void       bench_settle       (void);
BenchFrame bench_frame        (GtkWindow  *window,
                               BenchAct    act,
                               gpointer    data);
/* Does what @key does where the focus is. */
gboolean   bench_press        (GtkWindow  *window,
                               guint       key);
double     bench_cpu          (void);
double     bench_clock        (void);
/* Of doubles; sorts them. */
double     bench_median       (GArray     *times);
double     bench_worst        (GArray     *times);
void       bench_remove_tree  (const char *folder);
