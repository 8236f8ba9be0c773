/* bench-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What twenty protocols of 36 items and 30 versions cost: listed, a first and a last version compared,
 * the readiness test over every situation, and the longest document in two languages saved as PDF.
 * Beside them plain SQL that reads the same rows, or plain reading of the same texts. Times are those of
 * the processor, in turn.
 */
#include "config.h"

#include "bench-frame.h"
#include "protocols-maker.h"

#include "senda-draft-comparison.h"
#include "senda-readiness.h"
#include "senda-reports.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#define N_RUNS 9

static const ProtocolsSize size = { 20, 36, 30 };
static const PeopleSize people_size = { 60, 20, 0 };

typedef struct
{
  char *path;
  char *copy;
  char *task_force_id;
  char *versions[2]; /* ids of the first and the last version of one protocol */
  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  SendaPeople *people;
  SendaProtocols *protocols;
  sqlite3 *db; /* the copy that SQL reads */
  guint n_pages; /* of the document */
} Bench;

static guint
read_sql (Bench      *bench,
          const char *sql,
          const char *id)
{
  sqlite3_stmt *statement = NULL;
  guint length = 0;

  if (sqlite3_prepare_v2 (bench->db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (bench->db));
  if (id != NULL)
    sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      if (sqlite3_column_text (statement, i) != NULL)
        length += sqlite3_column_bytes (statement, i);
  sqlite3_finalize (statement);
  return length;
}

/* As the program does when it is started anew: nothing of the file is in memory. */
static void
reopen (Bench *bench)
{
  GError *error = NULL;

  sqlite3_close (bench->db);
  if (sqlite3_open_v2 (bench->copy, &bench->db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    g_error ("%s: %s", bench->copy, sqlite3_errmsg (bench->db));
  g_clear_object (&bench->protocols);
  g_clear_object (&bench->people);
  g_clear_object (&bench->task_force);
  senda_workspace_close (bench->workspace);
  g_object_unref (bench->workspace);
  bench->workspace = senda_workspace_open (bench->path, NULL, "en", &error);
  g_assert_no_error (error);
  bench->task_force =
    SENDA_TASK_FORCE (senda_workspace_get (bench->workspace, &senda_task_force_info,
                                           bench->task_force_id, &error));
  g_assert_no_error (error);
  bench->people = senda_people_new (bench->workspace, bench->task_force);
  bench->protocols = senda_protocols_new (bench->people);
  senda_people_get_facts (bench->people);
}

typedef double (*Measure) (Bench *bench);

static void
compare (Bench      *bench,
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

      reopen (bench);
      raw_time = raw ? raw (bench) : 0;
      our_time = ours (bench);
      if (i == 0) /* warms what is cached */
        continue;
      g_array_append_val (raw_times, raw_time);
      g_array_append_val (our_times, our_time);
    }
  if (raw == NULL)
    g_print ("  %-34s                 Senda %6.2f ms\n", what, bench_median (our_times));
  else
    g_print ("  %-34s raw %6.2f ms   Senda %6.2f ms   ratio %5.2f\n", what,
             bench_median (raw_times), bench_median (our_times),
             bench_median (our_times) / bench_median (raw_times));
}

static double
list_raw (Bench *bench)
{
  static const char *const tables[] = {
    "protocol", "protocol_review", "protocol_item", "protocol_block", "protocol_version", "answer"
  };
  double start = bench_cpu ();

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *all = g_strdup_printf ("SELECT * FROM %s WHERE deleted = 0", tables[i]);
      g_autofree char *words = g_strdup_printf ("SELECT * FROM wording WHERE tbl = '%s'", tables[i]);

      read_sql (bench, all, NULL);
      read_sql (bench, words, NULL);
    }
  return bench_cpu () - start;
}

/* All that the list of protocols says. */
static double
list_ours (Bench *bench)
{
  SendaContent *content = senda_workspace_get_content (bench->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (bench->workspace);
  double start = bench_cpu ();
  SendaProtocolFacts *facts = senda_protocols_get_facts (bench->protocols);
  GPtrArray *protocols = senda_protocol_facts_list (facts, &senda_protocol_info);

  g_assert_cmpuint (protocols->len, ==, size.n_protocols);
  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);
      SendaSheetCounts counts = senda_protocol_count (facts, protocol);
      g_autofree char *said = senda_sheet_counts_say (&counts, catalog);
      g_autofree char *title = senda_protocol_dup_title (protocol, content, catalog);

      g_assert_cmpuint (counts.n_decided, >=, size.n_items);
      g_assert_nonnull (senda_protocol_facts_get_latest (facts, protocol));
    }
  return bench_cpu () - start;
}

static double
compare_raw (Bench *bench)
{
  double start = bench_cpu ();

  for (guint i = 0; i < G_N_ELEMENTS (bench->versions); i++)
    g_assert_cmpuint (read_sql (bench, "SELECT text FROM protocol_text WHERE version = ?1",
                                bench->versions[i]), >, 1000);
  return bench_cpu () - start;
}

static double
compare_ours (Bench *bench)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (bench->protocols);
  double start = bench_cpu ();
  g_autoptr (SendaDraft) first = NULL;
  g_autoptr (SendaDraft) last = NULL;
  g_autoptr (SendaDraftComparison) comparison = NULL;
  SendaRecord *versions[2];

  for (guint i = 0; i < 2; i++)
    versions[i] = senda_protocol_facts_find (facts, &senda_protocol_version_info,
                                             bench->versions[i]);
  first = senda_protocols_read_version (bench->protocols, versions[0], NULL);
  last = senda_protocols_read_version (bench->protocols, versions[1], NULL);
  comparison = senda_draft_comparison_new (first, last, "en");
  g_assert_cmpuint (comparison->n_changed, >, 10);
  return bench_cpu () - start;
}

/* Walking the situations and nothing else. */
static double
readiness_raw (Bench *bench G_GNUC_UNUSED)
{
  double start = bench_cpu ();
  volatile guint sum = 0;

  for (guint i = 0; i < 8 * 51840; i++)
    sum += i & 7;
  return bench_cpu () - start;
}

static double
readiness_ours (Bench *bench)
{
  SendaCallBook *book = senda_protocols_get_call_book (bench->protocols);
  double start = bench_cpu ();
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (book, NULL);

  g_assert_cmpuint (readiness->n_tried, ==, 51840);
  return bench_cpu () - start;
}

static SendaDocument *
make_document (Bench *bench)
{
  const SendaReportRequest request = {
    .report = senda_report_find ("protocol-document"),
    .task_force = bench->task_force_id,
    .languages = { "en", "es" },
    .audience = SENDA_AUDIENCE_MEMBERS,
    .protocol = "information-sharing",
  };
  g_autoptr (GError) error = NULL;
  SendaDocument *document = senda_workspace_make_report (bench->workspace, &request, &error);

  g_assert_no_error (error);
  return document;
}

/* The document is made in the main thread, the file in a worker: each by itself. */
static double
make_ours (Bench *bench)
{
  double start = bench_cpu ();
  g_autoptr (SendaDocument) document = make_document (bench);

  g_assert_nonnull (document);
  return bench_cpu () - start;
}

static double
save_ours (Bench *bench)
{
  g_autoptr (SendaDocument) document = make_document (bench);
  g_autofree char *path = g_strconcat (bench->path, ".pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaPages) pages = senda_pages_new (document, NULL, NULL, &error);
  double start = bench_cpu ();

  g_assert_no_error (error);
  g_assert_cmpuint (senda_pages_get_n_pages (pages), >=, 30);
  bench->n_pages = senda_pages_get_n_pages (pages);
  senda_document_save (document, senda_format_find ("pdf"), NULL, path, NULL,
                       NULL, NULL, &error);
  g_assert_no_error (error);
  return bench_cpu () - start;
}

static void
find_versions (Bench *bench)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (bench->protocols);
  SendaRecord *protocol = g_ptr_array_index (
    senda_protocol_facts_list (facts, &senda_protocol_info), 1);
  GPtrArray *versions = senda_protocol_facts_list_of (facts, &senda_protocol_version_info,
                                                      senda_record_get_id (protocol));

  for (guint i = 0; i < versions->len; i++)
    {
      SendaRecord *version = g_ptr_array_index (versions, i);
      gint64 number = senda_record_get_integer (version, "number");

      if (number == 1 || number == size.n_versions)
        bench->versions[number == 1 ? 0 : 1] = g_strdup (senda_record_get_id (version));
    }
}

static void
make (Bench      *bench,
      const char *folder)
{
  GError *error = NULL;
  double start = bench_clock ();
  GStatBuf file;

  bench->path = g_build_filename (folder, "protocols.sendadb", NULL);
  bench->copy = g_build_filename (folder, "copy.sendadb", NULL);
  bench->workspace = senda_workspace_open (bench->path, NULL, "en", &error);
  g_assert_no_error (error);
  bench->task_force = people_maker_fill (bench->workspace, &people_size);
  bench->task_force_id = g_strdup (senda_record_get_id (SENDA_RECORD (bench->task_force)));
  bench->people = senda_people_new (bench->workspace, bench->task_force);
  bench->protocols = senda_protocols_new (bench->people);
  protocols_maker_fill (bench->protocols, &size);
  find_versions (bench);
  senda_store_backup_to (senda_workspace_get_store (bench->workspace), bench->copy, NULL, &error);
  g_assert_no_error (error);
  if (g_stat (bench->copy, &file) != 0)
    g_error ("%s: %s", bench->copy, g_strerror (errno));
  g_print ("%u protocols of %u items and %u versions: made in %.1f s, %.0f MB\n", size.n_protocols,
           size.n_items, size.n_versions, (bench_clock () - start) / 1000, file.st_size / 1e6);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (argc > 1 ? argv[1] : ".", "protocols-XXXXXX", NULL);
  Bench bench = { NULL };

  if (g_mkdtemp (folder) == NULL)
    g_error ("%s: %s", folder, g_strerror (errno));
  make (&bench, folder);
  g_print ("CPU, medians of %u runs in turn\n", N_RUNS);
  compare (&bench, "listing the protocols", list_raw, list_ours);
  compare (&bench, "comparing two versions", compare_raw, compare_ours);
  compare (&bench, "readiness, 8 × 51,840 situations", readiness_raw, readiness_ours);
  compare (&bench, "making a document, 2 languages", NULL, make_ours);
  compare (&bench, "saving it as PDF", NULL, save_ours);
  g_print ("the document has %u pages\n", bench.n_pages);
  sqlite3_close (bench.db);
  g_clear_object (&bench.protocols);
  g_clear_object (&bench.people);
  g_clear_object (&bench.task_force);
  senda_workspace_close (bench.workspace);
  g_object_unref (bench.workspace);
  bench_remove_tree (folder);
  return 0;
}
