/* bench-exchange.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it costs to send all of a task force of ten years, to take it in elsewhere, and to roll up the
 * summaries of a thousand task forces: wall-clock time and the processor's, beside reading or
 * copying the same bytes, and the most memory that was ever in use.
 */
#include "config.h"

#include "bench-frame.h"

#include "senda-goal.h"
#include "senda-id.h"
#include "senda-incoming.h"
#include "senda-outgoing.h"
#include "senda-roll-up.h"
#include "senda-summary.h"
#include "senda-task-forces.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define N_STEPS 500
#define N_PER_STEP 50 /* records of four values each */
#define N_SUMMARIES 1000

typedef struct
{
  double wall;
  double cpu;
} Moment;

static double
read_clock (clockid_t clock)
{
  struct timespec time = { 0 };

  clock_gettime (clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static Moment
now (void)
{
  return (Moment) { read_clock (CLOCK_MONOTONIC), read_clock (CLOCK_PROCESS_CPUTIME_ID) };
}

/* Prints what was spent since @start, beside @raw seconds of reading or copying the same bytes. */
static void
tell (const char *what,
      Moment      start,
      double      raw)
{
  Moment end = now ();
  struct rusage usage = { 0 };

  getrusage (RUSAGE_SELF, &usage);
  g_print ("%-44s %6.2f s, %6.2f s CPU, %5.0f x the bytes alone; at most %4.0f MB so far\n", what,
           end.wall - start.wall, end.cpu - start.cpu, (end.cpu - start.cpu) / MAX (raw, 1e-6),
           usage.ru_maxrss / 1024.0);
}

static void
check (gboolean      done,
       const GError *error)
{
  if (!done)
    g_error ("%s", error ? error->message : "failed");
}

static SendaWorkspace *
open_store (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  SendaWorkspace *workspace = senda_workspace_open (path, NULL, "en", &error);

  check (workspace != NULL, error);
  return workspace;
}

static void
put_goal (SendaStore *store,
          const char *task_force,
          guint       number)
{
  g_autofree char *id = senda_id_new_random ();
  g_autofree char *text = g_strdup_printf ("What the group wants to reach, number %u", number);
  g_autofree char *other = g_strdup_printf ("Lo que el grupo quiere alcanzar, número %u", number);

  if (!senda_store_put (store, &senda_goal_info, id, "task_force", NULL, SENDA_TEXT (task_force),
                        NULL) ||
      !senda_store_put (store, &senda_goal_info, id, "text", "en", SENDA_TEXT (text), NULL) ||
      !senda_store_put (store, &senda_goal_info, id, "text", "es", SENDA_TEXT (other), NULL) ||
      !senda_store_put_deleted (store, &senda_goal_info, id, FALSE, NULL))
    g_error ("A goal could not be put");
}

/* A task force of about 100,000 changes. (transfer full): its id */
static char *
fill (SendaWorkspace *workspace)
{
  SendaStore *store = senda_workspace_get_store (workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = senda_task_force_add (workspace, "Ten Years", &error);
  const char *id = NULL;

  check (task_force != NULL, error);
  id = senda_record_get_id (SENDA_RECORD (task_force));
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autoptr (SendaLabel) label = senda_label_new ("differences-decided", NULL);

      check (senda_store_begin (store, label, &error), error);
      for (guint j = 0; j < N_PER_STEP; j++)
        put_goal (store, id, i * N_PER_STEP + j);
      check (senda_store_commit (store, NULL, &error), error);
    }
  return g_strdup (id);
}

/* The time of the processor that reading @path takes. */
static double
read_raw (const char *path)
{
  double start = read_clock (CLOCK_PROCESS_CPUTIME_ID);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    g_error ("%s cannot be read", path);
  return read_clock (CLOCK_PROCESS_CPUTIME_ID) - start;
}

static void
send (SendaWorkspace *workspace,
      const char     *task_force,
      const char     *path,
      const char     *passphrase)
{
  const SendaOutgoing outgoing = {
    .kind = SENDA_BUNDLE_TASK_FORCE,
    .task_force = task_force,
    .passphrase = passphrase,
    .path = path,
  };
  SendaBundleEnd end = { 0 };
  g_autoptr (GError) error = NULL;
  Moment start = now ();

  check (senda_workspace_send (workspace, &outgoing, NULL, NULL, NULL, &end, &error), error);
  tell (passphrase ? "exported, sealed and proved" : "exported plain and proved", start,
        read_raw (path));
  if (passphrase != NULL)
    g_print ("  %" G_GINT64_FORMAT " changes in %" G_GINT64_FORMAT " steps\n", end.n_changes,
             end.n_transactions);
}

/* @target: empty, or with what the file holds already. */
static void
merge (SendaWorkspace *target,
       const char     *path,
       const char     *passphrase,
       const char     *what)
{
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  g_autofree char *looked = g_strconcat (what, ": looked at", NULL);
  g_autofree char *taken = g_strconcat (what, ": taken, with a backup", NULL);
  g_autoptr (GError) error = NULL;
  Moment start = now ();

  check (senda_incoming_open (incoming, passphrase, NULL, &error), error);
  senda_incoming_set_workspace (incoming, target);
  check (senda_incoming_look (incoming, NULL, NULL, NULL, &error), error);
  tell (looked, start, read_raw (path));
  start = now ();
  check (senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error), error);
  tell (taken, start, read_raw (path));
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Every element at some stage. (transfer full) */
static char *
make_stages (SendaContent *content)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  char *stages = NULL;

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    g_ptr_array_add (ids, (gpointer) senda_content_get_element (content, i)->id);
  g_ptr_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    {
      char *longer = senda_summary_stages_add (stages, g_ptr_array_index (ids, i),
                                               SENDA_STATE_RATED, 1 + i % SENDA_N_STAGES);

      g_free (stages);
      stages = longer;
    }
  return stages;
}

static void
write_summary (const char *folder,
               const char *stages,
               guint       number)
{
  g_autofree char *name = g_strdup_printf ("summary-%04u.senda", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *title = g_strdup_printf ("Task force %u", number);
  g_autofree char *origin = senda_id_new_random ();
  g_autofree char *round = senda_id_new_random ();
  g_autofree char *region = g_strdup_printf ("Region %u", number % 20);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, 0, NULL, NULL);
  g_autoptr (SendaBundleHead) head = senda_bundle_head_new (SENDA_BUNDLE_SUMMARY);
  g_autoptr (SendaBundleWriter) writer = NULL;
  const SendaBundleSummary summary = { origin, round, title, "A county", region, "2026-03-09",
                                       1773000000000, stages };
  g_autoptr (GError) error = NULL;

  head->task_force = g_strdup (origin);
  head->task_force_name = g_strdup (title);
  head->site = senda_id_new_random ();
  writer = senda_bundle_writer_new (G_OUTPUT_STREAM (stream), head, NULL, &error);
  check (writer != NULL && senda_bundle_writer_add (writer, &summary, &error) &&
         senda_bundle_writer_finish (writer, NULL, NULL, &error), error);
}

static void
roll_up (SendaWorkspace *workspace,
         const char     *folder)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  g_autofree char *inner = g_build_filename (folder, "summaries", NULL);
  const char *const paths[] = { inner, NULL };
  g_autofree char *stages = NULL;
  g_autoptr (SendaTaskForce) collector = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  Moment start;

  stages = make_stages (content);
  g_mkdir (inner, 0700);
  for (guint i = 0; i < N_SUMMARIES; i++)
    write_summary (inner, stages, i);
  collector = senda_task_force_add (workspace, "State Office", &error);
  check (collector != NULL, error);
  start = now ();
  files = senda_roll_up_take (workspace, senda_record_get_id (SENDA_RECORD (collector)), paths, NULL,
                              FALSE, NULL, NULL, NULL, &error);
  check (files != NULL && files->len == N_SUMMARIES, error);
  tell ("1,000 summaries rolled up", start, 0.01);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (argc > 1 ? argv[1] : ".", "exchange-XXXXXX", NULL);
  g_autofree char *sealed = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *task_force = NULL;
  SendaWorkspace *source = NULL;
  SendaWorkspace *target = NULL;

  if (g_mkdtemp (folder) == NULL)
    g_error ("%s: %s", folder, g_strerror (errno));
  sealed = g_build_filename (folder, "sealed.senda", NULL);
  plain = g_build_filename (folder, "plain.senda", NULL);
  source = open_store (folder, "source.sendadb");
  target = open_store (folder, "target.sendadb");
  task_force = fill (source);
  send (source, task_force, sealed, "river lamp orange window seven");
  send (source, task_force, plain, NULL);
  merge (target, sealed, "river lamp orange window seven", "merged into an empty store");
  merge (target, sealed, "river lamp orange window seven", "merged a second time");
  roll_up (target, folder);
  senda_workspace_close (source);
  senda_workspace_close (target);
  g_object_unref (source);
  g_object_unref (target);
  bench_remove_tree (folder);
  return 0;
}
