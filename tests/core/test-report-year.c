/* test-report-year.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reports that need everything tell, to whom, and what they say where nothing is kept: the
 * annual report, the ledger of acknowledgements, the member directory and the handover pack.
 */
#include "config.h"

#include "report-fixture.h"
#include "senda-agency.h"
#include "senda-member.h"

#include <string.h>

static gboolean
says (SendaDocument *document,
      const char    *words)
{
  g_autofree char *everything = dup_everything (document);

  return strstr (everything, words) != NULL;
}

static SendaReportRequest
request_of (ReportFixture *fixture,
            const char    *report,
            SendaAudience  audience)
{
  return (SendaReportRequest) {
    .report = senda_report_find (report),
    .task_force = senda_record_get_id (SENDA_RECORD (fixture->task_force)),
    .languages = { "en", NULL },
    .audience = audience,
    .date = "2026-03-09",
  };
}

static void
assert_refused (ReportFixture            *fixture,
                const SendaReportRequest *request,
                SendaError                code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (senda_workspace_make_report (fixture->base.workspace, request, &error));
  g_assert_error (error, SENDA_ERROR, (int) code);
}

/* A story, and never a score. */
static void
test_year_is_told (ReportFixture *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const told[] = {
    "From March 10, 2025 to March 9, 2026.", "The task force", "Who belongs to it",
    "What moved since the year before", "What was agreed, and who sees it differently",
    "What was done", "Adopted", "Services", "Still in force", "What lies ahead"
  };
  static const char *const never[] = { "%", "average", "in total", "percent", "progress" };
  g_autoptr (SendaDocument) document = make_report (fixture, "annual", "en", NULL,
                                                    SENDA_AUDIENCE_INTERNAL);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (!says (document, told[i]))
      g_error ("“%s” is not told", told[i]);
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (says (document, never[i]))
      g_error ("“%s” is told", never[i]);
}

static void
test_year_of_long_ago (ReportFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const told[] = {
    "From October 1, 2001 to September 30, 2002.",
    "No round had been opened by September 30, 2002.",
    "No reason and no other view was written down in a round of this year.",
    "No action was marked as done in this year.",
    "No version of a protocol was adopted in this year.",
    "No protocol was reviewed in this year.",
    "No agreement was signed or ended in this year.",
    "No role was worded anew or read in this year."
  };
  SendaReportRequest request = request_of (fixture, "annual", SENDA_AUDIENCE_INTERNAL);
  g_autoptr (SendaDocument) document = NULL;

  request.since = "2001-10-01";
  document = make_requested (fixture, &request);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (!says (document, told[i]))
      g_error ("“%s” is not told", told[i]);
}

/* The round that a year shows is its last one, beside the last one before it. */
static void
test_year_chooses_rounds (ReportFixture *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GListModel) rounds =
    senda_workspace_list (fixture->base.workspace, &senda_round_info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)));
  g_autoptr (SendaRecord) first = g_list_model_get_item (rounds, 0);
  g_autoptr (SendaRecord) second = g_list_model_get_item (rounds, 1);
  SendaReportRequest request = request_of (fixture, "annual", SENDA_AUDIENCE_INTERNAL);
  g_autofree char *before = g_strdup_printf (
    "%.8s01", senda_record_get_text (second, "opened_on"));
  g_autofree char *at_first = g_strdup_printf (
    "%.8s01", senda_record_get_text (first, "opened_on"));
  g_autoptr (SendaDocument) with_second = NULL;
  g_autoptr (SendaDocument) with_first = NULL;

  request.since = before;
  with_second = make_requested (fixture, &request);
  g_assert_true (says (with_second, "Compared with First round"));
  request.since = at_first;
  with_first = make_requested (fixture, &request);
  g_assert_true (says (with_first, "There was no round before this year"));
}

static void
test_year_of_nobody (ReportFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const told[] = {
    "The mission has not been written down yet.", "No agency has been written down yet.",
    "No goal has been written down yet.", "No service has been written down yet.",
    "Nothing has been planned yet"
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) empty = senda_task_force_add (fixture->base.workspace, "New", &error);
  static const char *const reports[] = { "annual", "handover", "member-directory",
                                         "acknowledgements" };
  g_autoptr (SendaDocument) annual = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      SendaReportRequest request = request_of (fixture, reports[i], SENDA_AUDIENCE_INTERNAL);
      g_autoptr (SendaDocument) document = NULL;

      request.task_force = senda_record_get_id (SENDA_RECORD (empty));
      document = make_requested (fixture, &request);
      g_assert_true (says (document, "New"));
      if (i == 0)
        annual = g_steal_pointer (&document);
    }
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (!says (annual, told[i]))
      g_error ("“%s” is not told", told[i]);
}

/* Agencies and what is public of protocols; neither people nor the plan. */
static void
test_year_in_public (ReportFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) members = make_report (fixture, "annual", "en", NULL,
                                                   SENDA_AUDIENCE_MEMBERS);
  g_autoptr (SendaDocument) public = make_report (fixture, "annual", "en", NULL,
                                                  SENDA_AUDIENCE_PUBLIC);

  g_assert_true (says (members, "Ana Ruiz"));
  g_assert_true (says (members, "Print the mission statement on every agenda"));
  g_assert_false (says (public, "Ana Ruiz"));
  g_assert_false (says (public, "Print the mission statement on every agenda"));
  g_assert_false (says (public, "who sees it differently"));
  g_assert_true (says (public, "Harbor Lane Advocates"));
  g_assert_true (says (public, "what is for members only is left out"));
}

static void
test_ledger_keeps_former_versions (ReportFixture *fixture,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  SendaReportRequest request = request_of (fixture, "acknowledgements", SENDA_AUDIENCE_MEMBERS);
  g_autoptr (SendaDocument) all = make_requested (fixture, &request);
  g_autoptr (SendaDocument) latest = NULL;
  g_autoptr (SendaDocument) one = NULL;

  g_assert_true (says (all, "A later version replaced this one."));
  g_assert_true (says (all, "Replaced by a later one"));
  g_assert_true (says (all, "Not yet"));
  g_assert_true (says (all, "On paper"));
  request.left_out = 1;
  latest = make_requested (fixture, &request);
  g_assert_false (says (latest, "A later version replaced this one."));
  request.left_out = 0;
  request.protocol = "media";
  one = make_requested (fixture, &request);
  g_assert_true (says (one, "Acknowledgement ledger – Communication and the media"));
  g_assert_false (says (one, "Information sharing"));
}

static void
test_who_may_have_them (ReportFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  SendaReportRequest request = request_of (fixture, "acknowledgements", SENDA_AUDIENCE_PUBLIC);

  assert_refused (fixture, &request, SENDA_ERROR_INVALID);
  request = request_of (fixture, "handover", SENDA_AUDIENCE_MEMBERS);
  assert_refused (fixture, &request, SENDA_ERROR_INVALID);
  request = request_of (fixture, "acknowledgements", SENDA_AUDIENCE_MEMBERS);
  request.protocol = "no-such-protocol";
  assert_refused (fixture, &request, SENDA_ERROR_NOT_FOUND);
}

static void
test_pack_tells_all (ReportFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const told[] = {
    "Contents", "Your first week", "What ends or is due next", "Open work", "Who is who",
    "State of the roadmap", "What comes next", "Whom to call", "Recent changes",
    "Added the sample task force", "Where things are kept", "Signed documents"
  };
  SendaStore *store = senda_workspace_get_store (fixture->base.workspace);
  g_autoptr (SendaDocument) document = make_report (fixture, "handover", "en", NULL,
                                                    SENDA_AUDIENCE_INTERNAL);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (!says (document, told[i]))
      g_error ("“%s” is not told", told[i]);
  g_assert_true (says (document, senda_store_get_path (store)));
  g_assert_true (says (document, "Ana Ruiz"));
}

/* A store of several task forces tells each what is its own. */
static void
test_pack_keeps_task_forces_apart (ReportFixture *fixture,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) other = senda_task_force_add (fixture->base.workspace, "Lake County",
                                                           &error);
  SendaReportRequest request = request_of (fixture, "handover", SENDA_AUDIENCE_INTERNAL);
  g_autoptr (SendaDocument) sample = make_requested (fixture, &request);
  g_autoptr (SendaDocument) lake = NULL;

  g_assert_no_error (error);
  request.task_force = senda_record_get_id (SENDA_RECORD (other));
  lake = make_requested (fixture, &request);
  g_assert_true (says (sample, "Added the sample task force"));
  g_assert_false (says (sample, "Added Lake County"));
  g_assert_true (says (lake, "Added Lake County"));
  g_assert_false (says (lake, "Added the sample task force"));
}

/* Of an anonymous ballot the day is told, and nobody. */
static void
test_pack_names_no_anonymous_author (ReportFixture *fixture,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SendaStore *store = senda_workspace_get_store (fixture->base.workspace);
  g_autoptr (SendaLabel) label = senda_label_new (SENDA_LABEL_ANONYMOUS_BALLOT, NULL);
  g_autoptr (SendaDocument) document = NULL;

  senda_store_set_author (store, "Zita Quiet", &error);
  g_assert_no_error (error);
  senda_store_begin (store, label, &error);
  g_assert_no_error (error);
  senda_store_put (store, &senda_task_force_info,
                   senda_record_get_id (SENDA_RECORD (fixture->task_force)), "region", NULL,
                   SENDA_TEXT ("Elsewhere"), &error);
  g_assert_no_error (error);
  senda_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  document = make_report (fixture, "handover", "en", NULL, SENDA_AUDIENCE_INTERNAL);
  g_assert_false (says (document, "Zita Quiet"));
}

/* What is put into a field of a record of people, and finds it again. */
static char *
dup_word (const SendaRecordInfo *info,
          const SendaField      *field)
{
  return g_strdup_printf ("Zq%s%s", info->name, field->name);
}

static gboolean
takes_words (const SendaField *field)
{
  return field->flags & SENDA_FIELD_BILINGUAL || senda_field_is_text (field);
}

static void
fill_people (ReportFixture         *fixture,
             const SendaRecordInfo *info)
{
  g_autoptr (GError) error = NULL;
  SendaWorkspace *workspace = fixture->base.workspace;
  g_autoptr (GPtrArray) records = senda_store_list (senda_workspace_get_store (workspace), info,
                                                    NULL, &error);
  SendaEdit *edit = senda_workspace_edit (workspace, senda_label_new ("rate-note", NULL));

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < info->n_fields; j++)
      {
        const SendaField *field = &info->fields[j];
        g_autofree char *word = dup_word (info, field);
        SendaRecord *record = senda_edit_create (
          edit, info, senda_record_get_id (g_ptr_array_index (records, i)));

        if (field->flags & SENDA_FIELD_BILINGUAL)
          senda_edit_set_wording (edit, record, field->name, "en", word);
        else if (takes_words (field))
          senda_edit_set (edit, record, field->name, SENDA_TEXT (word));
      }
  senda_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* Each profile holds every field of its class and none above it, and says so. */
static void
test_directory_by_profile (ReportFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  static const SendaRecordInfo *const types[] = {
    &senda_agency_info, &senda_contact_info, &senda_member_info
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    fill_people (fixture, types[i]);
  for (int audience = SENDA_AUDIENCE_PUBLIC; audience <= SENDA_AUDIENCE_INTERNAL; audience++)
    {
      g_autoptr (SendaDocument) document = make_report (fixture, "member-directory", "en", NULL,
                                                        audience);

      for (guint i = 0; i < G_N_ELEMENTS (types); i++)
        for (guint j = 0; j < types[i]->n_fields; j++)
          {
            const SendaField *field = &types[i]->fields[j];
            g_autofree char *word = dup_word (types[i], field);

            if (takes_words (field) && says (document, word) != ((int) field->privacy <= audience))
              g_error ("%s of %s, for audience %d", field->name, types[i]->name, audience);
          }
      g_assert_true (says (document, "is left out") == (audience != SENDA_AUDIENCE_INTERNAL));
    }
}

#define ADD(name, function)                                                        \
  g_test_add ("/report-year/" name, ReportFixture, NULL, report_fixture_set_up, \
              function, report_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("year-is-told", test_year_is_told);
  ADD ("year-of-long-ago", test_year_of_long_ago);
  ADD ("year-chooses-rounds", test_year_chooses_rounds);
  ADD ("year-of-nobody", test_year_of_nobody);
  ADD ("year-in-public", test_year_in_public);
  ADD ("ledger-keeps-former-versions", test_ledger_keeps_former_versions);
  ADD ("who-may-have-them", test_who_may_have_them);
  ADD ("pack-tells-all", test_pack_tells_all);
  ADD ("pack-keeps-task-forces-apart", test_pack_keeps_task_forces_apart);
  ADD ("pack-names-no-anonymous-author", test_pack_names_no_anonymous_author);
  ADD ("directory-by-profile", test_directory_by_profile);

  return g_test_run ();
}
