/* bench-store.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-store FOLDER: what saving one rating costs beside a commit of one row in raw SQLite, on the
 * disk where FOLDER is, one after the other in turn, and what a search costs. Both stores are as
 * durable as each other.
 */
#include "config.h"

#include "senda-roadmap.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#define N_WARM 30
#define N_SAVES 400
#define N_GOALS 5000
#define N_SEARCHES 100

typedef struct
{
  char *folder;
  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  SendaRoadmap *roadmap;
  sqlite3 *raw;
  sqlite3_stmt *update;
} Bench;

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

static void
open_raw (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->folder, "raw.db", NULL);
  const char *sql = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;"
                    "PRAGMA synchronous = FULL;"
                    "CREATE TABLE rating (id TEXT PRIMARY KEY NOT NULL, stage INTEGER) STRICT;"
                    "INSERT INTO rating VALUES ('one', 0);";

  if (sqlite3_open (path, &bench->raw) != SQLITE_OK
      || sqlite3_exec (bench->raw, sql, NULL, NULL, NULL) != SQLITE_OK
      || sqlite3_prepare_v2 (bench->raw, "UPDATE rating SET stage = ? WHERE id = 'one'", -1,
                             &bench->update, NULL) != SQLITE_OK)
    die ("raw store", sqlite3_errmsg (bench->raw));
}

static void
open_workspace (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->folder, "senda.sendadb", NULL);
  g_autoptr (GError) error = NULL;

  bench->workspace = senda_workspace_open (path, NULL, "en", &error);
  if (bench->workspace != NULL)
    bench->task_force = senda_task_force_add (bench->workspace, "Bench", &error);
  if (error != NULL)
    die ("store", error->message);
  bench->roadmap = senda_roadmap_new (bench->workspace, bench->task_force, NULL);
}

static void
set_up (Bench      *bench,
        const char *parent)
{
  bench->folder = g_build_filename (parent, "bench-XXXXXX", NULL);
  if (g_mkdtemp (bench->folder) == NULL)
    die (parent, g_strerror (errno));
  open_raw (bench);
  open_workspace (bench);
}

static void
remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_tree (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Bench *bench)
{
  sqlite3_finalize (bench->update);
  sqlite3_close (bench->raw);
  g_object_unref (bench->roadmap);
  g_object_unref (bench->task_force);
  senda_workspace_close (bench->workspace);
  g_object_unref (bench->workspace);
  remove_tree (bench->folder);
  g_free (bench->folder);
}

static double
save_raw (Bench *bench,
          guint  i)
{
  gint64 start = g_get_monotonic_time ();

  sqlite3_bind_int (bench->update, 1, i);
  if (sqlite3_step (bench->update) != SQLITE_DONE)
    die ("raw commit", sqlite3_errmsg (bench->raw));
  sqlite3_reset (bench->update);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static double
save_rating (Bench *bench,
             guint  i)
{
  SendaContent *content = senda_workspace_get_content (bench->workspace);
  guint n_elements = senda_content_get_n_elements (content);
  const SendaElement *element = senda_content_get_element (content, i % n_elements);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  if (!senda_roadmap_rate (bench->roadmap, element, SENDA_STATE_RATED, 1 + i / n_elements % 5, NULL,
                           NULL, &error))
    die ("rating", error->message);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
measure_saves (Bench *bench)
{
  g_autoptr (GArray) raw = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  double a = 0;
  double b = 0;

  for (guint i = 0; i < N_WARM + N_SAVES; i++)
    {
      a = save_raw (bench, i);
      b = save_rating (bench, i);
      if (i < N_WARM)
        continue;
      g_array_append_val (raw, a);
      g_array_append_val (ours, b);
    }
  a = median (raw);
  b = median (ours);
  g_print ("saving one rating, %d times in turn with a commit of one row\n"
           "  raw SQLite  %.3f ms\n  Senda       %.3f ms\n  ratio       %.2f  (goal 1.5, at most 2)\n",
           N_SAVES, a, b, b / a);
}

static void
add_goals (Bench *bench)
{
  static const char *const words[] = { "referral", "training", "outreach", "protocol", "meeting",
                                       "survivor", "agency", "data", "shelter", "court" };
  SendaEdit *edit = senda_workspace_edit (bench->workspace, senda_label_new ("goal-add", NULL));
  const char *task_force = senda_record_get_id (SENDA_RECORD (bench->task_force));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_GOALS; i++)
    {
      SendaRecord *goal = senda_edit_create (edit, &senda_goal_info, NULL);
      g_autofree char *text = g_strdup_printf ("Goal %u: strengthen the %s and the %s by spring", i,
                                               words[i % 10], words[i / 10 % 10]);

      senda_edit_set (edit, goal, "task_force", SENDA_TEXT (task_force));
      senda_edit_set_wording (edit, goal, "text", "en", text);
    }
  if (!senda_edit_commit (edit, &error))
    die ("goals", error->message);
}

static void
measure_search (Bench *bench)
{
  SendaStore *store = senda_workspace_get_store (bench->workspace);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_SEARCHES; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) hits = senda_store_search (store, "shelt", 50, &error);
      double time = (g_get_monotonic_time () - start) / 1000.0;

      if (hits == NULL || hits->len != 50)
        die ("search", error ? error->message : "did not find what is there");
      g_array_append_val (times, time);
    }
  g_print ("searching %d texts, the first 50 of what begins with a word\n  Senda       %.3f ms  "
           "(goal 5)\n", N_GOALS, median (times));
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { NULL, NULL, NULL, NULL, NULL, NULL };

  set_up (&bench, argc > 1 ? argv[1] : ".");
  measure_saves (&bench);
  add_goals (&bench);
  measure_search (&bench);
  tear_down (&bench);
  return 0;
}
