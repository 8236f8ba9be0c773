/* bench-process.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-process.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

/* How long a program has to end by itself. */
#define PATIENCE (2 * G_USEC_PER_SEC)

/* The number after @key in a file of /proc, 0 when it is not there. */
static guint64
read_number (const char *path,
             const char *key)
{
  g_autofree char *text = NULL;
  const char *found = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  found = strstr (text, key);
  return found ? g_ascii_strtoull (found + strlen (key), NULL, 10) : 0;
}

/* Starts a program, whose output is thrown away. */
gboolean
bench_process_start (BenchProcess  *self,
                     char         **argv,
                     GError       **error)
{
  GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL;

  self->start = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, argv, NULL, flags, NULL, NULL, &self->pid, error))
    return FALSE;
  clock_getcpuclockid (self->pid, &self->clock);
  return TRUE;
}

/* Milliseconds that all its threads ran. */
double
bench_process_cpu (BenchProcess *self)
{
  struct timespec time = { 0, 0 };

  clock_gettime (self->clock, &time);
  return time.tv_sec * 1000.0 + time.tv_nsec / 1e6;
}

/* MiB that it changed and shares with nobody. What it maps but shares depends on what else runs. */
double
bench_process_private (BenchProcess *self)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", self->pid);

  return read_number (path, "Private_Dirty:") / 1024.0;
}

/* How often its threads went to sleep: each is a wakeup before. */
guint64
bench_process_switches (BenchProcess *self)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d/task", self->pid);
  g_autoptr (GDir) tasks = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  guint64 sum = 0;

  while (tasks != NULL && (name = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s/status", folder, name);

      sum += read_number (path, "\nvoluntary_ctxt_switches:");
    }
  return sum;
}

gboolean
bench_process_has_ended (BenchProcess *self)
{
  if (self->pid != 0 && waitpid (self->pid, NULL, WNOHANG) == self->pid)
    self->pid = 0;
  return self->pid == 0;
}

/* Ends it, politely first. */
void
bench_process_end (BenchProcess *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  if (bench_process_has_ended (self))
    return;
  kill (self->pid, SIGTERM);
  while (!bench_process_has_ended (self) && g_get_monotonic_time () < end)
    g_usleep (5000);
  if (self->pid != 0)
    {
      kill (self->pid, SIGKILL);
      waitpid (self->pid, NULL, 0);
      self->pid = 0;
    }
}
