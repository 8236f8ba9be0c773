/* watch-keys.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * watch-keys BEFORE KEY COUNT COMMAND [ARGUMENT...]: starts a program, presses the keys BEFORE (parted
 * by commas, may be empty), then KEY so many times (of several, parted by commas, each in turn), and
 * prints one line of JSON
 *   key_ms    from each press to the first changed pixels, the median
 *   key95_ms  the same, the slowest but one in twenty
 *   cpu_ms    that the program ran for one press until it was at rest again, the mean
 *   seen      presses that changed anything
 */
#include "bench-process.h"
#include "bench-screen.h"

#include <stdlib.h>

#define TIMEOUT (30 * G_USEC_PER_SEC)
#define SETTLE 1.5
/* Nothing was drawn for so long: what a press does is over. */
#define QUIET (G_USEC_PER_SEC / 8)
#define PATIENCE (G_USEC_PER_SEC / 2)

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return *x < *y ? -1 : *x > *y;
}

static void
press_before (BenchScreen *screen,
              const char  *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, ",", -1);

  for (guint i = 0; names[i] != NULL && *names[i] != '\0'; i++)
    {
      bench_screen_press (screen, names[i]);
      bench_screen_drain (screen, 0.3);
    }
}

/* Milliseconds from one press to the first changed pixels, negative when there were none. */
static double
press (BenchScreen *screen,
       const char  *key)
{
  gint64 start = g_get_monotonic_time ();
  gint64 first = 0;

  if (!bench_screen_press (screen, key))
    return -1;
  if (!bench_screen_wait_damage (screen, start + PATIENCE))
    return -1;
  first = g_get_monotonic_time ();
  while (bench_screen_wait_damage (screen, g_get_monotonic_time () + QUIET))
    continue;
  return (first - start) / 1000.0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_auto (GStrv) keys = g_strsplit (argc > 2 ? argv[2] : "", ",", -1);
  g_autoptr (GError) error = NULL;
  BenchScreen screen;
  BenchProcess process;
  guint n_keys = g_strv_length (keys);
  guint count = argc > 3 ? strtoul (argv[3], NULL, 10) : 0;
  double cpu = 0;

  if (argc < 5 || n_keys == 0 || count == 0 || !bench_screen_open (&screen))
    return 2;
  if (!bench_process_start (&process, argv + 4, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  bench_screen_wait_damage (&screen, process.start + TIMEOUT);
  bench_screen_drain (&screen, SETTLE);
  bench_screen_focus (&screen);
  bench_screen_drain (&screen, SETTLE);
  press_before (&screen, argv[1]);

  cpu = bench_process_cpu (&process);
  for (guint i = 0; i < count; i++)
    {
      double time = 0;

      bench_screen_drain (&screen, 0.02 + 0.001 * (i % 17)); /* not in step with the frames */
      time = press (&screen, keys[i % n_keys]);
      if (time >= 0)
        g_array_append_val (times, time);
    }
  cpu = bench_process_cpu (&process) - cpu;
  bench_process_end (&process);
  bench_screen_close (&screen);

  if (times->len == 0)
    {
      g_printerr ("%s did not answer to %s\n", argv[4], argv[2]);
      return 1;
    }
  g_array_sort (times, compare);
  g_print ("{\"key_ms\": %.2f, \"key95_ms\": %.2f, \"cpu_ms\": %.2f, \"seen\": %u}\n",
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 19 / 20), cpu / count, times->len);
  return EXIT_SUCCESS;
}
