/* watch-start.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * watch-start SECONDS COMMAND [ARGUMENT...]: starts a program and prints one line of JSON
 *   paint_ms     from its start until its window shows more than one colour
 *   last_ms      until the last drawing before it came to rest
 *   cpu_ms       that it ran until then
 *   private_mib  that it changed and shares with nobody, at rest
 *   wakeups      of all its threads in that many idle SECONDS after it came to rest
 *   idle_cpu_ms  that it ran in them
 */
#include "bench-process.h"
#include "bench-screen.h"

#include <stdlib.h>

#define TIMEOUT (30 * G_USEC_PER_SEC)
/* At rest: nothing was drawn and next to nothing ran for so long. */
#define REST (G_USEC_PER_SEC / 2)
#define REST_CPU 5.0

typedef struct
{
  gint64 paint;
  gint64 last;
  double cpu;
} Start;

/* Follows the start until the window is at rest; FALSE when it never is. */
static gboolean
watch (BenchScreen  *screen,
       BenchProcess *process,
       Start        *start)
{
  gint64 end = process->start + TIMEOUT;

  start->paint = 0;
  while (g_get_monotonic_time () < end && !bench_process_has_ended (process))
    {
      double cpu = bench_process_cpu (process);
      gboolean drawn = bench_screen_wait_damage (screen, g_get_monotonic_time () + REST);
      gint64 now = g_get_monotonic_time ();

      if (drawn)
        {
          start->last = now;
          if (start->paint == 0 && bench_screen_is_painted (screen))
            start->paint = now;
        }
      else if (start->paint != 0 && bench_process_cpu (process) - cpu < REST_CPU)
        {
          start->cpu = cpu;
          return TRUE;
        }
    }
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  BenchScreen screen;
  BenchProcess process;
  Start start;
  double idle = argc > 1 ? g_ascii_strtod (argv[1], NULL) : 0;
  double private = 0;
  double cpu = 0;
  guint64 switches = 0;

  if (argc < 3 || !bench_screen_open (&screen))
    return 2;
  if (!bench_process_start (&process, argv + 2, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (!watch (&screen, &process, &start))
    {
      g_printerr ("%s showed no window that came to rest\n", argv[2]);
      bench_process_end (&process);
      return 1;
    }
  private = bench_process_private (&process);
  cpu = bench_process_cpu (&process);
  switches = bench_process_switches (&process);
  bench_screen_drain (&screen, idle);
  switches = bench_process_switches (&process) - switches;
  cpu = bench_process_cpu (&process) - cpu;
  bench_process_end (&process);
  bench_screen_close (&screen);

  g_print ("{\"paint_ms\": %.2f, \"last_ms\": %.2f, \"cpu_ms\": %.2f, \"private_mib\": %.2f, "
           "\"wakeups\": %" G_GUINT64_FORMAT ", \"idle_cpu_ms\": %.2f}\n",
           (start.paint - process.start) / 1000.0, (start.last - process.start) / 1000.0,
           start.cpu, private, switches, cpu);
  return EXIT_SUCCESS;
}
