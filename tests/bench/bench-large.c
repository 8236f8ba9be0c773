/* bench-large.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-large MAKER FOLDER: what the core does in the large store that MAKER makes (kept in FOLDER
 * for the next time; a copy is worked in) beside one that holds the sample alone, one after the
 * other in turn. Times are of the processor, which other programs do not stretch; medians.
 */
#include "config.h"

#include "senda-roadmap.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

#define N_RUNS 60

/* The proposal for a statewide page: where the elements of every task force stand in its latest
 * round. */
#define STATEWIDE \
  "SELECT count(*), count(*) FILTER (WHERE stage = 1), count(*) FILTER (WHERE stage = 2), " \
  "count(*) FILTER (WHERE stage = 3), count(*) FILTER (WHERE stage = 4), " \
  "count(*) FILTER (WHERE stage = 5), count(*) FILTER (WHERE state = 'no-agreement'), " \
  "count(*) FILTER (WHERE state = 'not-applicable') " \
  "FROM (SELECT id, task_force, max (number) FROM round WHERE deleted = 0 GROUP BY task_force) r " \
  "CROSS JOIN agreed_stage a ON a.round = r.id AND a.deleted = 0 " \
  "WHERE (SELECT deleted FROM task_force WHERE id = r.task_force) = 0"

typedef struct
{
  char *path;
  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  SendaRoadmap *roadmap;
  const SendaStatement *statement;
  char *agreed;
  char *mark;
  sqlite3 *raw;
} Side;

typedef void (*Work) (Side  *side,
                      guint  run);

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
need (gconstpointer outcome)
{
  if (outcome == NULL)
    g_error ("what was asked for is not there");
}

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static void
open_side (Side  *side,
           guint  run G_GNUC_UNUSED)
{
  GError *error = NULL;

  side->workspace = senda_workspace_open (side->path, NULL, "en", &error);
  check (error);
}

static void
open_store (Side  *side,
            guint  run G_GNUC_UNUSED)
{
  GError *error = NULL;
  g_autoptr (SendaStore) store = senda_store_open (side->path, NULL, &error);

  check (error);
  need (store);
}

static void
close_side (Side *side)
{
  senda_workspace_close (side->workspace);
  g_clear_object (&side->workspace);
}

static void
mark (Side  *side,
      guint  run)
{
  static const char *const marks[] = { SENDA_MARK_DESCRIBES, SENDA_MARK_PARTLY };
  GError *error = NULL;

  senda_roadmap_mark (side->roadmap, side->statement, marks[run % 2], &error);
  check (error);
}

static void
undo_and_redo (Side  *side,
               guint  run G_GNUC_UNUSED)
{
  GError *error = NULL;

  senda_workspace_undo (side->workspace, &error);
  check (error);
  senda_workspace_redo (side->workspace, &error);
  check (error);
}

static void
read_undo_text (Side  *side,
                guint  run G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  g_object_get (side->workspace, "undo-text", &text, NULL);
}

static void
read_history_of_element (Side  *side,
                         guint  run G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) entries =
    senda_store_history (senda_workspace_get_store (side->workspace), NULL, side->agreed, NULL, 50,
                         NULL);

  need (entries);
}

static void
read_history_of_mark (Side  *side,
                      guint  run G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) entries =
    senda_store_history (senda_workspace_get_store (side->workspace), &senda_statement_mark_info,
                         side->mark, "mark", 50, NULL);

  need (entries);
}

static void
read_history (Side  *side,
              guint  run G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) entries =
    senda_store_history (senda_workspace_get_store (side->workspace), NULL, NULL, NULL, 50, NULL);

  need (entries);
}

static void
list_rounds (Side  *side,
             guint  run G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) rounds =
    senda_store_list (senda_workspace_get_store (side->workspace), &senda_round_info,
                      senda_record_get_id (SENDA_RECORD (side->task_force)), NULL);

  need (rounds);
}

static void
list_task_forces (Side  *side,
                  guint  run G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) task_forces =
    senda_store_list (senda_workspace_get_store (side->workspace), &senda_task_force_info, NULL,
                      NULL);

  need (task_forces);
}

static void
open_roadmap (Side  *side,
              guint  run G_GNUC_UNUSED)
{
  g_autoptr (GListModel) rounds =
    senda_workspace_list (side->workspace, &senda_round_info,
                          senda_record_get_id (SENDA_RECORD (side->task_force)));
  g_autoptr (SendaRound) round = g_list_model_get_item (rounds, 0);
  g_autoptr (SendaRoadmap) roadmap = senda_roadmap_new (side->workspace, side->task_force, round);

  need (roadmap);
}

static void
search_common (Side  *side,
               guint  run G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) hits =
    senda_store_search (senda_workspace_get_store (side->workspace), "m", 20, NULL);

  need (hits);
}

static void
search_words (Side  *side,
              guint  run G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) hits =
    senda_store_search (senda_workspace_get_store (side->workspace), "meeting trust", 20, NULL);

  need (hits);
}

static void
count_statewide (Side  *side,
                 guint  run G_GNUC_UNUSED)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (side->raw, STATEWIDE, -1, &statement, NULL) != SQLITE_OK ||
      sqlite3_step (statement) != SQLITE_ROW)
    g_error ("%s", sqlite3_errmsg (side->raw));
  sqlite3_finalize (statement);
}

static double
run_once (Work  work,
          Side *side,
          guint run)
{
  double start = now ();

  work (side, run);
  return now () - start;
}

static void
measure (const char *what,
         Work        work,
         Side       *small,
         Side       *large)
{
  double times[2][N_RUNS];
  Side *const sides[] = { small, large };

  for (guint run = 0; run < N_RUNS; run++)
    for (guint side = 0; side < 2; side++)
      {
        times[side][run] = run_once (work, sides[side], run);
        if (work == open_side)
          close_side (sides[side]);
      }
  for (guint side = 0; side < 2; side++)
    qsort (times[side], N_RUNS, sizeof (double), compare);
  g_print ("%-28s  small %8.3f ms   large %8.3f ms   ratio %5.2f\n", what,
           times[0][N_RUNS / 2], times[1][N_RUNS / 2], times[1][N_RUNS / 2] / times[0][N_RUNS / 2]);
}

static guint
read_memory (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status ? strstr (status, "RssAnon:") : NULL;
  return line ? strtoul (line + strlen ("RssAnon:"), NULL, 10) : 0;
}

static void
settle_in (Side *side)
{
  const SendaElement *element = NULL;
  g_autoptr (GListModel) task_forces = NULL;

  open_side (side, 0);
  element = senda_content_get_element (senda_workspace_get_content (side->workspace), 0);
  side->statement = senda_content_find_statement (senda_workspace_get_content (side->workspace),
                                                  "mission-statement.3.1");
  task_forces = senda_workspace_list (side->workspace, &senda_task_force_info, NULL);
  side->task_force = g_list_model_get_item (task_forces, 0);
  side->roadmap = senda_roadmap_new (side->workspace, side->task_force, NULL);
  side->agreed = g_strdup (senda_record_get_id (senda_roadmap_get_agreed (side->roadmap, element)));
  side->mark = senda_statement_mark_id (senda_record_get_id (
    SENDA_RECORD (senda_roadmap_get_round (side->roadmap))), "mission-statement.1.1");
}

static void
leave (Side *side)
{
  g_clear_pointer (&side->agreed, g_free);
  g_clear_pointer (&side->mark, g_free);
  g_clear_object (&side->roadmap);
  g_clear_object (&side->task_force);
  close_side (side);
}

static void
measure_work (Side *small,
              Side *large)
{
  static const struct
  {
    const char *what;
    Work work;
  } works[] = {
    { "mark a statement", mark },
    { "undo and redo", undo_and_redo },
    { "text of undo", read_undo_text },
    { "history of an element, 50", read_history_of_element },
    { "history of a mark, 50", read_history_of_mark },
    { "history of all, 50", read_history },
    { "rounds of a task force", list_rounds },
    { "roadmap of a round", open_roadmap },
    { "search two words, 20", search_words },
    { "search one letter, 20", search_common },
    { "all task forces", list_task_forces },
  };

  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    measure (works[i].what, works[i].work, small, large);
}

static void
measure_statewide (Side *small,
                   Side *large)
{
  Side *const sides[] = { small, large };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (sqlite3_open (sides[i]->path, &sides[i]->raw) != SQLITE_OK)
      g_error ("%s", sides[i]->path);
  measure ("statewide distribution", count_statewide, small, large);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    sqlite3_close (sides[i]->raw);
}

static void
make_small (const char *path)
{
  GError *error = NULL;
  g_autoptr (SendaWorkspace) workspace = senda_workspace_open (path, NULL, "en", &error);

  check (error);
  g_object_unref (senda_task_force_add_sample (workspace, &error));
  check (error);
}

/* (transfer full) */
static char *
find_large (const char *maker,
            const char *folder)
{
  g_autofree char *unfinished = g_build_filename (folder, "large.unfinished", NULL);
  char *path = g_build_filename (folder, "large.sendadb", NULL);
  const char *const argv[] = { maker, unfinished, NULL };
  GError *error = NULL;
  int status = 0;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, NULL, NULL, &status, &error);
  check (error);
  if (!g_spawn_check_wait_status (status, &error))
    check (error);
  g_rename (unfinished, path);
  return path;
}

static void
copy (const char *from,
      const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  GError *error = NULL;

  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  check (error);
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

int
main (int    argc,
      char **argv)
{
  g_autofree char *made = NULL;
  g_autofree char *folder = NULL;
  Side small = { NULL };
  Side large = { NULL };
  guint before = 0;

  if (argc < 3)
    g_error ("bench-large MAKER FOLDER");
  made = find_large (argv[1], argv[2]);
  folder = g_build_filename (argv[2], "bench-large-XXXXXX", NULL);
  if (g_mkdtemp (folder) == NULL)
    g_error ("%s", g_strerror (errno));
  small.path = g_build_filename (folder, "small.sendadb", NULL);
  large.path = g_build_filename (folder, "large.sendadb", NULL);
  make_small (small.path);
  copy (made, large.path);
  /* The first opening of a copy gives it an id of its own. */
  open_side (&large, 0);
  close_side (&large);

  measure ("open the store", open_store, &small, &large);
  measure ("open the workspace", open_side, &small, &large);
  before = read_memory ();
  settle_in (&small);
  g_print ("memory for the small store     %u KiB\n", read_memory () - before);
  before = read_memory ();
  settle_in (&large);
  g_print ("memory for the large store     %u KiB\n", read_memory () - before);
  measure_work (&small, &large);
  g_print ("memory at the end              %u KiB\n", read_memory ());
  leave (&small);
  leave (&large);
  measure_statewide (&small, &large);

  remove_tree (folder);
  g_free (small.path);
  g_free (large.path);
  return 0;
}
