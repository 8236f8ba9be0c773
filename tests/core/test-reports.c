/* test-reports.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asking the workspace for reports: what is refused, which round is meant, where files may go.
 */
#include "config.h"

#include "report-fixture.h"
#include "senda-record-edits.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define NOBODY "2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11"

static SendaReportRequest
request_of (ReportFixture *fixture,
            const char    *report)
{
  SendaReportRequest request = {
    .report = senda_report_find (report),
    .task_force = senda_record_get_id (SENDA_RECORD (fixture->task_force)),
    .audience = SENDA_AUDIENCE_INTERNAL,
    .date = "2026-03-09",
  };

  return request;
}

static void
assert_refused (ReportFixture            *fixture,
                const SendaReportRequest *request,
                const char               *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (senda_workspace_make_report (fixture->base.workspace, request, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” says nothing of “%s”", error->message, words);
}

static void
test_unknown_things (ReportFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  SendaReportRequest request = request_of (fixture, "element");

  assert_refused (fixture, &request, "choose the element");
  request.element = "no-such-element";
  assert_refused (fixture, &request, "no-such-element");
  request = request_of (fixture, "workbook");
  request.element = "no-such-element";
  assert_refused (fixture, &request, "no-such-element");
  request = request_of (fixture, "roadmap");
  request.round = NOBODY;
  assert_refused (fixture, &request, "round");
  request = request_of (fixture, "roadmap");
  request.task_force = NOBODY;
  assert_refused (fixture, &request, "");
  g_assert_null (senda_report_find ("score"));
  g_assert_cmpint (senda_audience_find ("everybody"), ==, -1);
  g_assert_cmpint (senda_audience_find (NULL), ==, -1);
}

static void
test_audiences_by_name (ReportFixture *fixture G_GNUC_UNUSED,
                        gconstpointer  data G_GNUC_UNUSED)
{
  static const SendaAudience audiences[] = {
    SENDA_AUDIENCE_PUBLIC, SENDA_AUDIENCE_MEMBERS, SENDA_AUDIENCE_INTERNAL
  };

  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    g_assert_cmpint (senda_audience_find (senda_audience_name (audiences[i])), ==, audiences[i]);
}

static gboolean
says (SendaDocument *document,
      const char    *words)
{
  g_autofree char *everything = dup_everything (document);

  return strstr (everything, words) != NULL;
}

static void
test_which_round (ReportFixture *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GListModel) rounds = senda_workspace_list (fixture->base.workspace,
                                                        &senda_round_info,
                                                        senda_record_get_id
                                                          (SENDA_RECORD (fixture->task_force)));
  g_autoptr (SendaRecord) first = g_list_model_get_item (rounds, 0);
  SendaReportRequest request = request_of (fixture, "roadmap");
  g_autoptr (SendaDocument) latest = make_requested (fixture, &request);
  g_autoptr (SendaDocument) earlier = NULL;

  request.round = senda_record_get_id (first);
  earlier = make_requested (fixture, &request);

  g_assert_true (says (latest, "Second round"));
  g_assert_false (says (latest, "First round"));
  g_assert_true (says (earlier, "First round"));
  g_assert_false (says (earlier, "Second round"));
  g_assert_true (says (earlier, "Three drafts are on the table."));
  g_assert_false (says (latest, "Three drafts are on the table."));
}

static void
test_element_tells_every_round (ReportFixture *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  SendaReportRequest request = request_of (fixture, "element");
  g_autoptr (SendaDocument) document = NULL;

  request.element = "mission-statement";
  document = make_requested (fixture, &request);
  g_assert_true (says (document, "First round"));
  g_assert_true (says (document, "Second round"));
  g_assert_true (says (document, "Three drafts are on the table."));
}

static void
test_language_of_the_workspace (ReportFixture *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  SendaReportRequest request = request_of (fixture, "profile");
  g_autoptr (SendaDocument) plain = make_requested (fixture, &request);
  g_autoptr (SendaDocument) twice = NULL;

  g_assert_cmpuint (senda_document_get_n_languages (plain), ==, 1);
  g_assert_cmpstr (senda_document_get_language (plain, 0), ==, "en");
  request.languages[0] = request.languages[1] = "es";
  twice = make_requested (fixture, &request);
  g_assert_cmpuint (senda_document_get_n_languages (twice), ==, 1);
  g_assert_cmpstr (senda_document_get_language (twice, 0), ==, "es");
}

static void
test_bears_today (ReportFixture *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  SendaReportRequest request = request_of (fixture, "profile");
  g_autofree char *today = senda_workspace_today (fixture->base.workspace);
  g_autoptr (SendaDocument) document = NULL;

  request.date = NULL;
  document = make_requested (fixture, &request);
  g_assert_cmpstr (senda_document_get_date (document), ==, today);
}

static void
assert_may_save (ReportFixture *fixture,
                 const char    *path,
                 gboolean       may)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (senda_workspace_may_save_to (fixture->base.workspace, path, &error), ==, may);
  if (may)
    g_assert_no_error (error);
  else
    g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

static void
test_never_over_the_store (ReportFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  const char *folder = fixture->base.folder;
  const char *store = fixture->base.path;
  g_autofree char *log = g_strconcat (store, "-wal", NULL);
  g_autofree char *shared = g_strconcat (store, "-shm", NULL);
  g_autofree char *roundabout = g_build_filename (folder, "..", NULL);
  g_autofree char *pointer = g_build_filename (folder, "link.pdf", NULL);
  g_autofree char *twin = g_build_filename (folder, "twin.pdf", NULL);
  g_autofree char *link_to_folder = g_build_filename (folder, "here", NULL);
  g_autofree char *through_link = g_build_filename (link_to_folder, "senda.sendadb", NULL);
  g_autofree char *backup = g_build_filename (folder, "backups", "roadmap.pdf", NULL);
  g_autofree char *deep = g_build_filename (folder, "backups", "new", "roadmap.pdf", NULL);
  g_autofree char *beside = g_build_filename (folder, "roadmap.pdf", NULL);
  g_autofree char *alike = g_build_filename (folder, "backups-of-mine.pdf", NULL);

  g_assert_cmpint (symlink (store, pointer), ==, 0);
  g_assert_cmpint (link (store, twin), ==, 0);
  g_assert_cmpint (symlink (folder, link_to_folder), ==, 0);

  assert_may_save (fixture, store, FALSE);
  assert_may_save (fixture, log, FALSE);
  assert_may_save (fixture, shared, FALSE);
  assert_may_save (fixture, pointer, FALSE);
  assert_may_save (fixture, twin, FALSE);
  assert_may_save (fixture, through_link, FALSE);
  assert_may_save (fixture, backup, FALSE);
  assert_may_save (fixture, deep, FALSE);
  assert_may_save (fixture, beside, TRUE);
  assert_may_save (fixture, alike, TRUE);
  assert_may_save (fixture, roundabout, TRUE);
}

static void
assert_named (ReportFixture            *fixture,
              const SendaReportRequest *request,
              const char               *format,
              const char               *expected)
{
  g_autofree char *name = senda_workspace_name_report (fixture->base.workspace, request,
                                                       senda_format_find (format));

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names_of_files (ReportFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_name = g_strnfill (200, 'x');
  g_autofree char *name = NULL;
  SendaReportRequest request = request_of (fixture, "roadmap");

  g_assert_true (senda_record_edit (fixture->base.workspace, SENDA_RECORD (fixture->task_force),
                                    "name", NULL, "Lake/County: “Ñandú”", &error));
  assert_named (fixture, &request, "pdf", "Lake-County- “Ñandú” - Full roadmap 2026-03-09.pdf");
  request = request_of (fixture, "element");
  request.element = "leadership";
  assert_named (fixture, &request, "odt", "Lake-County- “Ñandú” - Leadership 2026-03-09.odt");
  assert_named (fixture, &request, "text", "Lake-County- “Ñandú” - Leadership 2026-03-09.txt");

  /* A name that begins with a dot would hide the file. */
  g_assert_true (senda_record_edit (fixture->base.workspace, SENDA_RECORD (fixture->task_force),
                                    "name", NULL, ". ..Lake", &error));
  assert_named (fixture, &request, "pdf", "Lake - Leadership 2026-03-09.pdf");
  g_assert_true (senda_record_edit (fixture->base.workspace, SENDA_RECORD (fixture->task_force),
                                    "name", NULL, "...", &error));
  assert_named (fixture, &request, "pdf", SENDA_NAME " - Leadership 2026-03-09.pdf");

  g_assert_true (senda_record_edit (fixture->base.workspace, SENDA_RECORD (fixture->task_force),
                                    "name", NULL, long_name, &error));
  name = senda_workspace_name_report (fixture->base.workspace, &request,
                                      senda_format_find ("xlsx"));
  g_assert_cmpuint (strlen (name), <=, 200);
  g_assert_true (g_str_has_suffix (name, " - Leadership 2026-03-09.xlsx"));
}

static void
test_closed_store (ReportFixture *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SendaReportRequest request = request_of (fixture, "profile");

  senda_workspace_close (fixture->base.workspace);
  g_assert_null (senda_workspace_make_report (fixture->base.workspace, &request, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
}

#define ADD(name, function)                                                                     \
  g_test_add ("/reports/" name, ReportFixture, NULL, report_fixture_set_up, function, \
              report_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("unknown-things", test_unknown_things);
  ADD ("audiences-by-name", test_audiences_by_name);
  ADD ("which-round", test_which_round);
  ADD ("element-tells-every-round", test_element_tells_every_round);
  ADD ("language-of-the-workspace", test_language_of_the_workspace);
  ADD ("bears-today", test_bears_today);
  ADD ("never-over-the-store", test_never_over_the_store);
  ADD ("names-of-files", test_names_of_files);
  ADD ("closed-store", test_closed_store);

  return g_test_run ();
}
