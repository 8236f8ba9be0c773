/* bench-people-core.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bench-people.h"

#include "senda-coverage.h"
#include "senda-roster-import.h"

#define N_RUNS 9

typedef struct
{
  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  SendaPeople *people;
  gboolean done;
} Import;

/* Between two looks at what is due, the main loop is busy. */
static double busy_since;
static double longest_wait;

static double
add_time (GArray *times,
          double  time)
{
  g_array_append_val (times, time);
  return time;
}

static double
read_picture (People *people)
{
  g_autoptr (SendaPeople) picture = NULL;
  double start = 0;

  people_reopen (people);
  start = bench_cpu ();
  picture = senda_people_new (people->workspace, people->task_force);
  senda_people_get_facts (picture);
  return bench_cpu () - start;
}

static double
read_raw (People *people)
{
  const char *tables[SENDA_N_PEOPLE_TYPES + 1] = { NULL };
  double start = 0;

  raw_people_reopen (people->raw);
  start = bench_cpu ();
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    tables[i] = senda_people_types[i]->name;
  raw_people_read_all (people->raw, tables);
  return bench_cpu () - start;
}

/* The first picture of all the people there are, read from the store. */
void
bench_picture (People *people)
{
  g_autoptr (GArray) raw = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_RUNS; i++)
    {
      add_time (raw, read_raw (people));
      add_time (ours, read_picture (people));
    }
  g_print ("5,000 members: the first picture, CPU, median of %u\n"
           "  all rows by SQL %.1f ms   Senda %.1f ms   ratio %.2f\n", N_RUNS,
           bench_median (raw), bench_median (ours), bench_median (ours) / bench_median (raw));
}

static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  double now = bench_clock ();
  int ready = 0;

  longest_wait = MAX (longest_wait, now - busy_since);
  ready = g_poll (fds, n_fds, timeout);
  busy_since = bench_clock ();
  return ready;
}

static void
imported_cb (GObject      *people,
             GAsyncResult *result,
             gpointer      data)
{
  Import *import = data;
  GError *error = NULL;

  if (!senda_people_import_finish (SENDA_PEOPLE (people), result, &error))
    g_error ("%s", error->message);
  import->done = TRUE;
}

static void
run_import (Import          *import,
            SendaRosterPlan *plan)
{
  GMainContext *context = g_main_context_default ();
  GPollFunc before = g_main_context_get_poll_func (context);
  double start = bench_clock ();

  longest_wait = 0;
  busy_since = start;
  g_main_context_set_poll_func (context, poll_cb);
  senda_people_import_async (import->people, plan, NULL, imported_cb, import);
  while (!import->done)
    g_main_context_iteration (context, TRUE);
  longest_wait = MAX (longest_wait, bench_clock () - busy_since);
  g_main_context_set_poll_func (context, before);
  g_print ("  import          %6.2f s   longest wait of the main loop %6.0f ms\n",
           (bench_clock () - start) / 1000, longest_wait);
}

static void
take_back (Import     *import,
           const char *what,
           gboolean  (*step) (SendaWorkspace *workspace,
                              GError        **error))
{
  GError *error = NULL;
  double clock = bench_clock ();
  double cpu = bench_cpu ();

  if (!step (import->workspace, &error))
    g_error ("%s", error->message);
  g_print ("  %-15s %6.2f s   CPU %.2f s\n", what, (bench_clock () - clock) / 1000,
           (bench_cpu () - cpu) / 1000);
}

/* A roster of so many new members, from the file to the store and back. */
void
bench_import (const char *folder,
              guint       n_rows)
{
  g_autofree char *path = g_build_filename (folder, "import.sendadb", NULL);
  char *roster = people_maker_dup_roster (n_rows);
  g_autoptr (GBytes) bytes = g_bytes_new_take (roster, strlen (roster));
  g_autoptr (SendaTable) table = NULL;
  g_autoptr (SendaRosterPlan) plan = NULL;
  g_autofree SendaRosterKind *kinds = NULL;
  g_autoptr (GListModel) members = NULL;
  Import import = { NULL };
  GError *error = NULL;
  double start = 0;

  import.workspace = senda_workspace_open (path, NULL, "en", &error);
  g_assert_no_error (error);
  import.task_force = senda_task_force_add (import.workspace, "Import", &error);
  g_assert_no_error (error);
  import.people = senda_people_new (import.workspace, import.task_force);
  members = senda_workspace_list (import.workspace, senda_people_types[0], NULL);

  start = bench_clock ();
  table = senda_table_read (bytes, &error);
  g_assert_no_error (error);
  kinds = senda_roster_guess (table);
  plan = senda_roster_plan_new (table, kinds, TRUE, senda_people_get_facts (import.people));
  g_print ("a roster of %u rows\n  read and plan   %6.2f s\n", n_rows,
           (bench_clock () - start) / 1000);
  run_import (&import, plan);
  senda_people_get_facts (import.people);
  take_back (&import, "undo", senda_workspace_undo);
  take_back (&import, "redo", senda_workspace_redo);
  g_object_unref (import.people);
  g_object_unref (import.task_force);
  senda_workspace_close (import.workspace);
  g_object_unref (import.workspace);
}
