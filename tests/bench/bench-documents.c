/* bench-documents.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-documents pdf|xlsx FOLDER: what a document costs beside the libraries that it is written
 * with, in turn in one process; how much memory each of them takes for ten times as much, in
 * processes of their own; and how long a main loop waits while a worker writes.
 * bench-documents pdf|xlsx FOLDER senda|raw|tagged N: one of those processes.
 */
#include "config.h"

#include "bench-raw.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define N_WARM 3
#define N_TIMES 25
#define FRAME_MS 16

typedef struct
{
  const char *name; /* of the format */
  const char *unit;
  const char *below; /* what writes without Senda */
  const char *tagged; /* the same with tags, where there are such; tags are kept until the end */
  guint n;
  SendaDocument *(*make) (guint n);
  gboolean (*write_raw) (guint       n,
                         gboolean    tagged,
                         const char *path);
} Kind;

typedef struct
{
  const Kind *kind;
  const SendaFormat *format;
  const char *program;
  const char *folder;
  char *ours;
  char *raw;
} Bench;

static gboolean
write_raw_rows (guint       n,
                gboolean    tagged G_GNUC_UNUSED,
                const char *path)
{
  return bench_raw_rows (n, TRUE, path);
}

static const Kind kinds[] = {
  { "pdf", "pages", "cairo", "cairo, tagged", 30, bench_document_pages, bench_raw_pages },
  { "xlsx", "rows", "libxlsxwriter", NULL, 5000, bench_document_rows, write_raw_rows },
};

static void
die (const char *what,
     const char *why)
{
  g_printerr ("%s: %s\n", what, why);
  exit (1);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return *x < *y ? -1 : *x > *y;
}

static double
median (GArray *times)
{
  g_array_sort (times, compare);
  return g_array_index (times, double, times->len / 2);
}

/* Writes @document to a file that is not synced, as the other does. */
static void
write_ours (Bench         *bench,
            SendaDocument *document)
{
  g_autoptr (GFile) file = g_file_new_for_path (bench->ours);
  g_autoptr (GFileOutputStream) out = NULL;
  g_autoptr (GError) error = NULL;

  out = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, &error);
  if (out == NULL ||
      !senda_document_write (document, bench->format, NULL, G_OUTPUT_STREAM (out), &error) ||
      !g_output_stream_close (G_OUTPUT_STREAM (out), NULL, &error))
    die ("writing", error->message);
}

static void
write_raw (Bench    *bench,
           guint     n,
           gboolean  tagged)
{
  if (!bench->kind->write_raw (n, tagged, bench->raw))
    die ("writing", bench->kind->below);
}

static double
since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
check_pages (Bench         *bench,
             SendaDocument *document)
{
  g_autoptr (SendaPages) pages = NULL;

  if (strcmp (bench->kind->name, "pdf") != 0)
    return;
  pages = senda_pages_new (document, &senda_paper_letter, NULL, NULL);
  if (senda_pages_get_n_pages (pages) != bench->kind->n)
    die ("pages", "not as many as are drawn without Senda");
}

static void
measure_time (Bench *bench)
{
  g_autoptr (GArray) raw = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) making = g_array_new (FALSE, FALSE, sizeof (double));
  const Kind *kind = bench->kind;
  double a = 0;
  double b = 0;

  for (guint i = 0; i < N_WARM + N_TIMES; i++)
    {
      gint64 start = g_get_monotonic_time ();
      SendaDocument *document = NULL;
      double time = 0;

      write_raw (bench, kind->n, FALSE);
      a = since (start);
      start = g_get_monotonic_time ();
      document = kind->make (kind->n);
      time = since (start);
      start = g_get_monotonic_time ();
      write_ours (bench, document);
      b = since (start);
      if (i == 0)
        check_pages (bench, document);
      senda_document_unref (document);
      if (i < N_WARM)
        continue;
      g_array_append_val (raw, a);
      g_array_append_val (ours, b);
      g_array_append_val (making, time);
    }
  a = median (raw);
  b = median (ours);
  g_print ("%u %s of %s, %d times in turn\n  %-14s %7.1f ms\n  Senda          %7.1f ms, and %.1f ms "
           "to make the document\n  ratio          %7.2f     (goal 2)\n", kind->n, kind->unit,
           kind->name, N_TIMES, kind->below, a, b, median (making), b / a);
}

/* A line of /proc/self/status, in MiB. */
static double
read_status (const char *name)
{
  g_autofree char *status = NULL;
  const char *at = NULL;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  at = strstr (status, name);
  return at ? atoi (at + strlen (name)) / 1024.0 : 0;
}

/* Writes once and prints by how much memory rose at its peak. */
static int
measure_peak (Bench      *bench,
              const char *who,
              guint       n)
{
  gboolean ours = strcmp (who, "senda") == 0;
  SendaDocument *warm = bench->kind->make (2);
  SendaDocument *document = ours ? bench->kind->make (n) : NULL;
  FILE *reset = NULL;
  double before = 0;

  write_ours (bench, warm);
  write_raw (bench, 2, FALSE);
  senda_document_unref (warm);
  reset = fopen ("/proc/self/clear_refs", "w");
  if (reset == NULL || fputs ("5", reset) < 0 || fclose (reset) != 0)
    die ("memory", "its peak cannot be reset here");
  before = read_status ("VmRSS:");
  if (ours)
    write_ours (bench, document);
  else
    write_raw (bench, n, strcmp (who, "tagged") == 0);
  g_print ("%.2f\n", read_status ("VmHWM:") - before);
  g_clear_pointer (&document, senda_document_unref);
  return 0;
}

static double
ask_peak (Bench      *bench,
          const char *who,
          guint       n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *argv[] = { bench->program, bench->kind->name, bench->folder, who, number, NULL };
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &out, NULL, NULL, &error))
    die ("memory", error->message);
  return g_ascii_strtod (out, NULL);
}

/* Prints both peaks, and returns by how much the second is above the first. */
static double
print_peaks (Bench      *bench,
             const char *who,
             const char *name)
{
  double once = ask_peak (bench, who, bench->kind->n);
  double more = ask_peak (bench, who, 10 * bench->kind->n);

  g_print ("  %-14s %7.1f %7.1f MiB\n", name, once, more);
  return more - once;
}

static void
measure_memory (Bench *bench)
{
  const Kind *kind = bench->kind;
  double below = 0;

  g_print ("memory at its peak above what was there, for %u and for %u %s\n", kind->n,
           10 * kind->n, kind->unit);
  below = print_peaks (bench, "raw", kind->below);
  if (kind->tagged != NULL)
    below = print_peaks (bench, "tagged", kind->tagged);
  g_print ("  own growth     %7.1f MiB       (goal 0)\n",
           print_peaks (bench, "senda", "Senda") - below);
}

/* A main loop that has something to do for every frame. */
typedef struct
{
  GMainLoop *loop;
  gint64 last;
  double worst;
  guint n_frames;
} Frames;

static gboolean
frame_cb (gpointer data)
{
  Frames *frames = data;
  gint64 now = g_get_monotonic_time ();

  if (frames->last != 0)
    frames->worst = MAX (frames->worst, (now - frames->last) / 1000.0 - FRAME_MS);
  frames->last = now;
  frames->n_frames++;
  return G_SOURCE_CONTINUE;
}

static void
saved_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  Frames *frames = data;
  g_autoptr (GError) error = NULL;

  if (!senda_document_save_finish (result, &error))
    die ("saving", error->message);
  g_main_loop_quit (frames->loop);
}

static gboolean
stop_cb (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

static void
progress_cb (double   done G_GNUC_UNUSED,
             gpointer data G_GNUC_UNUSED)
{
}

static double
run_frames (Frames *frames)
{
  guint source = 0;
  gint64 start = g_get_monotonic_time ();

  source = g_timeout_add_full (G_PRIORITY_HIGH, FRAME_MS, frame_cb, frames, NULL);
  g_main_loop_run (frames->loop);
  g_source_remove (source);
  return since (start);
}

static void
measure_frames (Bench *bench)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  SendaDocument *document = bench->kind->make (10 * bench->kind->n);
  Frames busy = { .loop = loop };
  Frames idle = { .loop = loop };
  double time = 0;

  senda_document_save_async (document, bench->format, NULL, bench->ours, progress_cb, NULL, NULL,
                             saved_cb, &busy);
  time = run_frames (&busy);
  g_timeout_add ((guint) time, stop_cb, loop);
  run_frames (&idle);
  g_print ("a main loop with a frame every %d ms while a worker saves %u %s for %.0f ms\n"
           "  a frame waits  %7.1f ms at worst; %.1f ms with nothing to save\n", FRAME_MS,
           10 * bench->kind->n, bench->kind->unit, time, busy.worst, idle.worst);
  senda_document_unref (document);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { .program = argv[0], .folder = argc > 2 ? argv[2] : "." };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (argc > 1 && strcmp (argv[1], kinds[i].name) == 0)
      bench.kind = &kinds[i];
  if (bench.kind == NULL)
    die ("bench-documents", "pdf or xlsx?");
  bench.format = senda_format_find (bench.kind->name);
  bench.ours = g_strdup_printf ("%s/ours-%d.%s", bench.folder, getpid (), bench.kind->name);
  bench.raw = g_strdup_printf ("%s/raw-%d.%s", bench.folder, getpid (), bench.kind->name);
  if (argc > 4)
    measure_peak (&bench, argv[3], atoi (argv[4]));
  else
    {
      measure_time (&bench);
      measure_memory (&bench);
      measure_frames (&bench);
    }
  g_unlink (bench.ours);
  g_unlink (bench.raw);
  g_free (bench.ours);
  g_free (bench.raw);
  return 0;
}
