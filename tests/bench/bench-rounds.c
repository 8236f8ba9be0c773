/* bench-rounds.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What many raters over many rounds cost: a round with its ballots opened, its spread shown, and the
 * round compared with all the others, beside plain SQL that reads the same rows of the same store.
 * Times are those of the processor, of Senda and of SQL in turn.
 */
#include "config.h"

#include "bench-frame.h"
#include "rounds-maker.h"

#include "senda-comparison.h"
#include "senda-pictures.h"
#include "senda-rounds.h"
#include "senda-spread.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#define N_RUNS 9

static const RoundsSize size = { 60, 40 };
static const PeopleSize people_size = { 60, 20, 0 };

typedef struct
{
  char *path;
  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  sqlite3 *db; /* the copy that SQL reads */
  char *copy;
  char *round; /* id of the latest */
} Rounds;

/* What belongs to a round, and how the rows are found. */
#define OF_ROUND "t.round = ?1 AND t.deleted = 0"
#define OF_BALLOT "t.ballot IN (SELECT id FROM ballot WHERE round = ?1 AND deleted = 0) " \
                  "AND t.deleted = 0"
#define OF_AGREED "t.agreed_stage IN (SELECT id FROM agreed_stage WHERE round = ?1 AND " \
                  "deleted = 0) AND t.deleted = 0"

typedef struct
{
  const char *table;
  const char *where;
  gboolean has_wordings;
} Rows;

static const Rows judgement_rows[] = {
  { "agreed_stage", OF_ROUND, TRUE }, { "statement_mark", OF_ROUND, FALSE },
  { "evidence", OF_ROUND, FALSE }, { "dissent", OF_AGREED, TRUE },
};

static const Rows ballot_rows[] = {
  { "rater", OF_ROUND, FALSE }, { "ballot", OF_ROUND, FALSE }, { "rating", OF_BALLOT, TRUE },
};

static guint
read_sql (Rounds     *rounds,
          const char *sql,
          const char *round)
{
  sqlite3_stmt *statement = NULL;
  guint length = 0;

  if (sqlite3_prepare_v2 (rounds->db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (rounds->db));
  sqlite3_bind_text (statement, 1, round, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      if (sqlite3_column_text (statement, i) != NULL)
        length += sqlite3_column_bytes (statement, i);
  sqlite3_finalize (statement);
  return length;
}

/* Reads every column of the rows, and their wordings. */
static void
read_rows (Rounds     *rounds,
           const Rows *rows,
           guint       n_rows,
           const char *round)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *all = g_strdup_printf ("SELECT t.* FROM %s t WHERE %s", rows[i].table,
                                              rows[i].where);
      g_autofree char *words =
        g_strdup_printf ("SELECT w.* FROM %s t CROSS JOIN wording w ON w.tbl = '%s' "
                         "AND w.row = t.id WHERE %s", rows[i].table, rows[i].table, rows[i].where);

      read_sql (rounds, all, round);
      if (rows[i].has_wordings)
        read_sql (rounds, words, round);
    }
}

/* As the program does when it is started anew: nothing of the file is in memory. */
static void
reopen (Rounds *rounds)
{
  GError *error = NULL;
  g_autofree char *id = NULL;

  sqlite3_close (rounds->db);
  if (sqlite3_open_v2 (rounds->copy, &rounds->db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    g_error ("%s: %s", rounds->copy, sqlite3_errmsg (rounds->db));
  id = g_strdup (senda_record_get_id (SENDA_RECORD (rounds->task_force)));
  g_clear_object (&rounds->task_force);
  senda_workspace_close (rounds->workspace);
  g_object_unref (rounds->workspace);
  rounds->workspace = senda_workspace_open (rounds->path, NULL, "en", &error);
  g_assert_no_error (error);
  rounds->task_force = SENDA_TASK_FORCE (senda_workspace_get (rounds->workspace,
                                                              &senda_task_force_info, id, &error));
  g_assert_no_error (error);
}

typedef double (*Measure) (Rounds *rounds);

static void
compare (Rounds     *rounds,
         const char *what,
         Measure     raw,
         Measure     ours)
{
  g_autoptr (GArray) raw_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) our_times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i <= N_RUNS; i++)
    {
      double raw_time = 0;
      double our_time = 0;

      reopen (rounds);
      raw_time = raw (rounds);
      our_time = ours (rounds);
      if (i == 0) /* warms what is cached */
        continue;
      g_array_append_val (raw_times, raw_time);
      g_array_append_val (our_times, our_time);
    }
  g_print ("  %-34s SQL %6.2f ms   Senda %6.2f ms   ratio %5.2f\n", what, bench_median (raw_times),
           bench_median (our_times), bench_median (our_times) / bench_median (raw_times));
}

static double
open_raw (Rounds *rounds)
{
  double start = bench_cpu ();

  read_rows (rounds, judgement_rows, G_N_ELEMENTS (judgement_rows), rounds->round);
  read_rows (rounds, ballot_rows, G_N_ELEMENTS (ballot_rows), rounds->round);
  return bench_cpu () - start;
}

static double
open_ours (Rounds *rounds)
{
  g_autoptr (SendaPeople) people = senda_people_new (rounds->workspace, rounds->task_force);
  g_autoptr (SendaRounds) live = senda_rounds_new (people);
  double start = bench_cpu ();

  senda_rounds_get_facts (live);
  senda_rounds_get_box (live);
  return bench_cpu () - start;
}

static double
spread_raw (Rounds *rounds)
{
  double start = bench_cpu ();

  read_rows (rounds, ballot_rows, G_N_ELEMENTS (ballot_rows), rounds->round);
  return bench_cpu () - start;
}

/* All that the section of the spread says at once: every element by group and in words, and which to
 * talk about first. */
static double
spread_ours (Rounds *rounds)
{
  g_autoptr (SendaPeople) people = senda_people_new (rounds->workspace, rounds->task_force);
  g_autoptr (SendaRounds) live = senda_rounds_new (people);
  SendaContent *content = senda_workspace_get_content (rounds->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (rounds->workspace);
  double start = bench_cpu ();
  SendaBallotBox *box = senda_rounds_get_box (live);
  g_autoptr (GPtrArray) widest = senda_spread_list_widest (box, SENDA_SPREAD_WIDEST);

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      g_autoptr (SendaSpread) spread =
        senda_spread_new (box, senda_content_get_element (content, i));
      g_autofree char *said = senda_spread_say (spread, catalog);

      g_assert_nonnull (said);
    }
  g_assert_cmpuint (widest->len, ==, SENDA_SPREAD_WIDEST);
  return bench_cpu () - start;
}

static double
compare_raw (Rounds *rounds)
{
  g_autoptr (GListModel) all =
    senda_workspace_list (rounds->workspace, &senda_round_info,
                          senda_record_get_id (SENDA_RECORD (rounds->task_force)));
  double start = bench_cpu ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (all, i);

      read_rows (rounds, judgement_rows, G_N_ELEMENTS (judgement_rows),
                 senda_record_get_id (round));
    }
  return bench_cpu () - start;
}

/* The latest with each of the 39 others, in words. */
static double
compare_ours (Rounds *rounds)
{
  g_autoptr (SendaPeople) people = senda_people_new (rounds->workspace, rounds->task_force);
  g_autoptr (SendaRounds) live = senda_rounds_new (people);
  SendaContent *content = senda_workspace_get_content (rounds->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (rounds->workspace);
  GListModel *all = senda_rounds_get_list (live);
  double start = bench_cpu ();
  SendaRoundFacts *latest = senda_rounds_get_facts (live);

  for (guint i = 0; i + 1 < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (all, i);
      g_autoptr (SendaComparison) comparison =
        senda_comparison_new (content, senda_rounds_get_facts_of (live, round), latest);

      for (guint j = 0; j < comparison->lines->len; j++)
        g_free (senda_comparison_line_say (g_ptr_array_index (comparison->lines, j), content,
                                           catalog));
    }
  return bench_cpu () - start;
}

static void
make (Rounds     *rounds,
      const char *folder)
{
  GError *error = NULL;
  double start = bench_clock ();
  g_autoptr (GListModel) all = NULL;
  g_autoptr (SendaRecord) latest = NULL;
  GStatBuf file;

  rounds->path = g_build_filename (folder, "rounds.sendadb", NULL);
  rounds->copy = g_build_filename (folder, "copy.sendadb", NULL);
  rounds->workspace = senda_workspace_open (rounds->path, NULL, "en", &error);
  g_assert_no_error (error);
  rounds->task_force = people_maker_fill (rounds->workspace, &people_size);
  rounds_maker_fill (rounds->workspace, rounds->task_force, &size);
  all = senda_workspace_list (rounds->workspace, &senda_round_info, NULL);
  latest = g_list_model_get_item (all, g_list_model_get_n_items (all) - 1);
  rounds->round = g_strdup (senda_record_get_id (latest));
  senda_store_backup_to (senda_workspace_get_store (rounds->workspace), rounds->copy, NULL, &error);
  g_assert_no_error (error);
  if (g_stat (rounds->copy, &file) != 0)
    g_error ("%s: %s", rounds->copy, g_strerror (errno));
  g_print ("%u rounds of %u raters, each with 23 stages and 295 marks: made in %.1f s, %.0f MB\n",
           size.n_rounds, size.n_raters, (bench_clock () - start) / 1000, file.st_size / 1e6);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (argc > 1 ? argv[1] : ".", "rounds-XXXXXX", NULL);
  Rounds rounds = { NULL };

  if (g_mkdtemp (folder) == NULL)
    g_error ("%s: %s", folder, g_strerror (errno));
  make (&rounds, folder);
  g_print ("CPU, medians of %u runs in turn\n", N_RUNS);
  compare (&rounds, "opening the round", open_raw, open_ours);
  compare (&rounds, "its spread", spread_raw, spread_ours);
  compare (&rounds, "comparing it with 39 others", compare_raw, compare_ours);
  sqlite3_close (rounds.db);
  g_clear_object (&rounds.task_force);
  senda_workspace_close (rounds.workspace);
  g_object_unref (rounds.workspace);
  bench_remove_tree (folder);
  return 0;
}
