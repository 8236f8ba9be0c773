/* test-report-privacy.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who reads what in a report, and what becomes of words in one language alone.
 */
#include "config.h"

#include "report-fixture.h"
#include "senda-ballot.h"
#include "senda-protocol-version.h"
#include "senda-record-edits.h"

#include <string.h>

#define SECRET "Xyloquartz"
#define SECRET_DATE "1923-07-29"
#define SECRET_YEAR "1923"

static const char *const reports[] = {
  "roadmap-sheet", "roadmap", "element", "profile", "workbook", "ballot", "round", "comparison",
  "plan", "role-sheet", "responsibilities", "structure", "coverage", "resource-directory",
  "protocols", "protocol-document", "protocol-checklist", "sign-sheet", "quick-reference",
  "member-directory", "acknowledgements", "annual", "handover"
};

static const char *const languages[][2] = { { "en", NULL }, { "es", NULL }, { "en", "es" } };

static gboolean
is_for (const char    *report,
        SendaAudience  audience)
{
  return senda_report_find (report)->least <= audience;
}

/* Whether a word could be hidden in the field: numbers, choices, stages and references have no room
 * for one, what a record is about stays the same, a term that has ended would take the member out of
 * most reports, and a version that was replaced is acknowledged no more. */
static gboolean
hide_field (SendaEdit        *edit,
            SendaRecord      *record,
            const SendaField *field)
{
  static const char *const kept[] = { "ends_on", "acknowledged_on", "stages", NULL };
  const char *const *key = senda_record_get_info (record)->natural_key;

  if (g_strv_contains (kept, field->name) || (key && g_strv_contains (key, field->name)))
    return FALSE;
  if (field->flags & SENDA_FIELD_BILINGUAL)
    {
      senda_edit_set_wording (edit, record, field->name, "en", SECRET " in English");
      senda_edit_set_wording (edit, record, field->name, "es", SECRET " en español");
    }
  else if (field->kind == SENDA_FIELD_DATE)
    senda_edit_set (edit, record, field->name, SENDA_TEXT (SECRET_DATE));
  else if (senda_field_is_text (field) || field->kind == SENDA_FIELD_CONTENT ||
           field->kind == SENDA_FIELD_TAGS)
    senda_edit_set (edit, record, field->name, SENDA_TEXT (SECRET));
  else
    return FALSE;
  return TRUE;
}

static guint
hide_fields_of_record (SendaEdit   *edit,
                       SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  guint n_hidden = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].privacy > SENDA_PRIVACY_PUBLIC &&
        hide_field (edit, record, &info->fields[i]))
      n_hidden++;
  return n_hidden;
}

/* What a field that has to hold something holds in a record made for this test. @ids: a record of
 * each type. */
static void
fill_field (SendaEdit        *edit,
            SendaRecord      *record,
            const SendaField *field,
            GHashTable       *ids)
{
  if (field->flags & SENDA_FIELD_BILINGUAL)
    senda_edit_set_wording (edit, record, field->name, "en", "Open to all");
  else if (field->kind == SENDA_FIELD_REFERENCE)
    senda_edit_set (edit, record, field->name,
                    SENDA_TEXT (g_hash_table_lookup (ids, field->reference)));
  else if (field->kind == SENDA_FIELD_CHOICE)
    senda_edit_set (edit, record, field->name, SENDA_TEXT (field->choices[0].name));
  else if (field->kind == SENDA_FIELD_DATE)
    senda_edit_set (edit, record, field->name, SENDA_TEXT ("2026-03-01"));
  else if (field->kind == SENDA_FIELD_INTEGER || field->kind == SENDA_FIELD_BOOLEAN)
    senda_edit_set (edit, record, field->name, SENDA_INTEGER (field->min));
  else
    senda_edit_set (edit, record, field->name, SENDA_TEXT ("Open to all"));
}

/* One of a type that the sample has none of. */
static SendaRecord *
make_one (SendaEdit             *edit,
          const SendaRecordInfo *info,
          GHashTable            *ids)
{
  SendaRecord *record = senda_edit_create (edit, info, NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & SENDA_FIELD_REQUIRED)
      fill_field (edit, record, &info->fields[i], ids);
  return record;
}

/* Puts a word that stands nowhere else into every field that not everybody may read. */
static guint
hide_fields_of (SendaEdit             *edit,
                SendaWorkspace        *workspace,
                const SendaRecordInfo *info,
                GHashTable            *ids)
{
  g_autoptr (GPtrArray) records = senda_store_list (senda_workspace_get_store (workspace), info,
                                                    NULL, NULL);
  SendaRecord *record = records->len == 0 ? make_one (edit, info, ids) : NULL;
  guint n_hidden = record ? hide_fields_of_record (edit, record) : 0;

  for (guint i = 0; i < records->len; i++)
    {
      record = senda_edit_create (edit, info, senda_record_get_id (g_ptr_array_index (records, i)));
      n_hidden += hide_fields_of_record (edit, record);
    }
  g_hash_table_insert (ids, (gpointer) info->name, g_strdup (senda_record_get_id (record)));
  return n_hidden;
}

/* What was adopted never changes: only the store itself can be talked into it. */
static guint
hide_in_versions (SendaStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = senda_store_list (store, &senda_protocol_version_info, NULL,
                                                     &error);
  g_autoptr (SendaLabel) label = senda_label_new ("rate-note", NULL);

  g_assert_no_error (error);
  senda_store_begin (store, label, &error);
  for (guint i = 0; i < versions->len && error == NULL; i++)
    {
      const char *id = senda_record_get_id (g_ptr_array_index (versions, i));

      senda_store_put (store, &senda_protocol_version_info, id, "author", NULL,
                       SENDA_TEXT (SECRET), &error);
      if (error == NULL)
        senda_store_put (store, &senda_protocol_version_info, id, "open_reason", "en",
                         SENDA_TEXT (SECRET), &error);
    }
  g_assert_no_error (error);
  senda_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  return 2 * versions->len;
}

/* What is frozen takes no changes, and is read all the same. */
static void
thaw (SendaWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  SendaStore *store = senda_workspace_get_store (workspace);
  g_autoptr (GPtrArray) rounds = senda_store_list (store, &senda_round_info, NULL, &error);
  g_autoptr (SendaLabel) label = senda_label_new ("rate-note", NULL);

  g_assert_no_error (error);
  senda_store_begin (store, label, &error);
  for (guint i = 0; i < rounds->len && error == NULL; i++)
    senda_store_put (store, &senda_round_info,
                     senda_record_get_id (g_ptr_array_index (rounds, i)), "state", NULL,
                     SENDA_TEXT (SENDA_ROUND_AGREED), &error);
  g_assert_no_error (error);
  senda_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

static void
hide_everything (ReportFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  SendaWorkspace *workspace = fixture->base.workspace;
  SendaEdit *edit = NULL;
  const SendaRecordInfo *const *types = NULL;
  guint n_types = 0;
  guint n_hidden = 0;

  thaw (workspace);
  n_hidden = hide_in_versions (senda_workspace_get_store (workspace));
  edit = senda_workspace_edit (workspace, senda_label_new ("rate-note", NULL));
  types = senda_record_types (&n_types);
  for (guint i = 0; i < n_types; i++)
    if (types[i] != &senda_protocol_version_info && types[i] != &senda_protocol_text_info)
      n_hidden += hide_fields_of (edit, workspace, types[i], ids);
  g_assert_cmpuint (n_hidden, >, 90);
  senda_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
test_public_holds_nothing_else (ReportFixture *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  guint n_reports = 0;
  const SendaReport *all = senda_reports (&n_reports);

  hide_everything (fixture);
  for (guint i = 0; i < n_reports; i++)
    for (guint j = 0; is_for (all[i].id, SENDA_AUDIENCE_PUBLIC) && j < G_N_ELEMENTS (languages);
         j++)
      {
        g_autoptr (SendaDocument) document = make_report (fixture, all[i].id, languages[j][0],
                                                          languages[j][1],
                                                          SENDA_AUDIENCE_PUBLIC);
        g_autofree char *everything = dup_everything (document);

        if (strstr (everything, SECRET) != NULL || strstr (everything, SECRET_YEAR) != NULL)
          g_test_message ("%s", all[i].id);
        g_assert_null (strstr (everything, SECRET));
        g_assert_null (strstr (everything, SECRET_YEAR));
      }
}

static void
test_members_read_what_is_theirs (ReportFixture *fixture,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  hide_everything (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      SendaAudience audience = MAX (senda_report_find (reports[i])->least,
                                    SENDA_AUDIENCE_MEMBERS);
      g_autoptr (SendaDocument) document = make_report (fixture, reports[i], "en", "es", audience);
      g_autofree char *everything = dup_everything (document);
      gboolean is_blank = senda_report_is_blank (senda_report_find (reports[i]));

      g_assert_true ((strstr (everything, SECRET) == NULL) == is_blank);
      if (strcmp (reports[i], "roadmap") == 0)
        {
          g_assert_nonnull (strstr (everything, SECRET_DATE));
          g_assert_nonnull (strstr (everything, SECRET " en español"));
        }
    }
}

/* What must never leave the room of those who run the task force, in all that tells of people. */
static void
test_personal_stays_inside (ReportFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  static const struct
  {
    const SendaRecordInfo *info;
    const char *field;
  } personal[] = {
    { &senda_contact_info, "person" },
    { &senda_member_info, "note" },
    { &senda_agency_info, "note" },
  };
  g_autoptr (GError) error = NULL;
  SendaWorkspace *workspace = fixture->base.workspace;
  SendaEdit *edit = senda_workspace_edit (workspace, senda_label_new ("rate-note", NULL));
  guint n_hidden = 0;

  for (guint i = 0; i < G_N_ELEMENTS (personal); i++)
    {
      g_autoptr (GPtrArray) records = senda_store_list (senda_workspace_get_store (workspace),
                                                        personal[i].info, NULL, NULL);

      for (guint j = 0; j < records->len; j++, n_hidden++)
        {
          SendaRecord *record = senda_edit_create (
            edit, personal[i].info, senda_record_get_id (g_ptr_array_index (records, j)));
          int index = senda_record_info_field (personal[i].info, personal[i].field);

          hide_field (edit, record, &personal[i].info->fields[index]);
        }
    }
  g_assert_cmpuint (n_hidden, >, 10);
  g_assert_true (senda_edit_commit (edit, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    for (int audience = senda_report_find (reports[i])->least; audience <= SENDA_AUDIENCE_MEMBERS;
         audience++)
      {
        g_autoptr (SendaDocument) document = make_report (fixture, reports[i], "en", "es",
                                                          audience);
        g_autofree char *everything = dup_everything (document);

        g_assert_null (strstr (everything, SECRET));
      }
}

/* No report for anyone names a member of the sample. */
static void
test_nobody_is_named_in_public (ReportFixture *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) members =
    senda_store_list (senda_workspace_get_store (fixture->base.workspace), &senda_member_info,
                      NULL, NULL);

  g_assert_cmpuint (members->len, >, 5);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (SendaDocument) document = NULL;
      g_autofree char *everything = NULL;

      if (!is_for (reports[i], SENDA_AUDIENCE_PUBLIC))
        continue;
      document = make_report (fixture, reports[i], "en", "es", SENDA_AUDIENCE_PUBLIC);
      everything = dup_everything (document);
      for (guint j = 0; j < members->len; j++)
        g_assert_null (strstr (everything,
                               senda_record_get_text (g_ptr_array_index (members, j), "name")));
    }
}

/* Makes the rounds of the sample anonymous, with a word in every single answer. */
static void
hide_in_ballots (SendaStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rounds = senda_store_list (store, &senda_round_info, NULL, &error);
  g_autoptr (GPtrArray) ratings = senda_store_list (store, &senda_rating_info, NULL, &error);
  g_autoptr (SendaLabel) label = senda_label_new ("rate-note", NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (ratings->len, >, 100);
  senda_store_begin (store, label, &error);
  for (guint i = 0; i < rounds->len && error == NULL; i++)
    senda_store_put (store, &senda_round_info,
                     senda_record_get_id (g_ptr_array_index (rounds, i)), "is_anonymous", NULL,
                     SENDA_INTEGER (1), &error);
  for (guint i = 0; i < ratings->len && error == NULL; i++)
    senda_store_put (store, &senda_rating_info,
                     senda_record_get_id (g_ptr_array_index (ratings, i)), "note", "en",
                     SENDA_TEXT (SECRET), &error);
  g_assert_no_error (error);
  senda_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

/* Of an anonymous round nothing that one person answered is in any report, whoever reads it. */
static void
test_anonymous_ballots_stay_closed (ReportFixture *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  static const SendaAudience audiences[] = {
    SENDA_AUDIENCE_PUBLIC, SENDA_AUDIENCE_MEMBERS, SENDA_AUDIENCE_INTERNAL
  };
  g_autoptr (SendaDocument) named = make_report (fixture, "round", "en", NULL,
                                                 SENDA_AUDIENCE_INTERNAL);

  g_assert_cmpint (senda_document_find_sheet (named, "ratings"), >=, 0);
  hide_in_ballots (senda_workspace_get_store (fixture->base.workspace));
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    for (guint j = 0; j < G_N_ELEMENTS (audiences); j++)
      {
        g_autoptr (SendaDocument) document = NULL;
        g_autofree char *everything = NULL;

        if (!is_for (reports[i], audiences[j]))
          continue;
        document = make_report (fixture, reports[i], "en", "es", audiences[j]);
        everything = dup_everything (document);
        g_assert_null (strstr (everything, SECRET));
        g_assert_cmpint (senda_document_find_sheet (document, "ratings"), <, 0);
      }
}

static const char *
get_footer (SendaDocument *document)
{
  return senda_document_get_margin (document, SENDA_MARGIN_FOOTER, 0);
}

static void
test_footer_says_who_reads (ReportFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDocument) cut = make_report (fixture, "profile", "en", NULL,
                                               SENDA_AUDIENCE_PUBLIC);
  g_autoptr (SendaDocument) sheet = make_report (fixture, "roadmap-sheet", "en", NULL,
                                                 SENDA_AUDIENCE_PUBLIC);
  g_autoptr (SendaDocument) members = make_report (fixture, "profile", "en", NULL,
                                                   SENDA_AUDIENCE_MEMBERS);
  g_autoptr (SendaDocument) internal = make_report (fixture, "profile", "en", NULL,
                                                    SENDA_AUDIENCE_INTERNAL);
  g_autoptr (SendaTaskForce) new_one = senda_task_force_add (fixture->base.workspace, "New",
                                                             &error);
  const SendaReportRequest request = {
    .report = senda_report_find ("profile"),
    .task_force = senda_record_get_id (SENDA_RECORD (new_one)),
    .languages = { "en", NULL },
    .audience = SENDA_AUDIENCE_PUBLIC,
    .date = "2026-03-09",
  };
  g_autoptr (SendaDocument) whole = make_requested (fixture, &request);

  g_assert_no_error (error);
  g_assert_cmpstr (get_footer (cut), ==,
                   "For anyone; what is for members only is left out. Made on March 9, 2026.");
  /* Its table for spreadsheets lacks what the group wrote. */
  g_assert_cmpstr (get_footer (sheet), ==, get_footer (cut));
  g_assert_cmpstr (get_footer (whole), ==, "For anyone. Made on March 9, 2026.");
  g_assert_cmpstr (get_footer (members), ==,
                   "For members of the task force. Made on March 9, 2026.");
  g_assert_cmpstr (get_footer (internal), ==,
                   "For those who run the task force. Made on March 9, 2026.");
}

/* The paragraph after the heading that reads @title. */
typedef struct
{
  const char *title;
  gboolean is_next;
  SendaBlock *found;
} Search;

static void
search_block (SendaBlock *block,
              gpointer    data)
{
  Search *search = data;
  g_autofree char *text = senda_block_dup_text (block, 0);

  if (search->is_next && search->found == NULL)
    search->found = block;
  if (block->kind == SENDA_BLOCK_HEADING)
    search->is_next = strcmp (text, search->title) == 0;
}

static SendaBlock *
find_mission (SendaDocument *document)
{
  Search search = { "Mission", FALSE, NULL };

  walk_blocks (senda_document_get_body (document), search_block, &search);
  g_assert_nonnull (search.found);
  return search.found;
}

static void
word_mission (ReportFixture *fixture,
              const char    *language,
              const char    *text)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->base.workspace, SENDA_RECORD (fixture->task_force), "mission",
                     language, text, &error);
  g_assert_no_error (error);
}

static const SendaRun *
get_run (SendaBlock *block,
         guint       language,
         guint       index)
{
  const GArray *runs = senda_block_get_runs (block, language);

  g_assert_nonnull (runs);
  g_assert_cmpuint (index, <, runs->len);
  return &g_array_index (runs, SendaRun, index);
}

static void
test_one_language_borrows (ReportFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = NULL;
  SendaBlock *mission = NULL;

  word_mission (fixture, "en", NULL);
  word_mission (fixture, "es", "Nadie se vende.");
  document = make_report (fixture, "profile", "en", NULL, SENDA_AUDIENCE_PUBLIC);
  mission = find_mission (document);

  g_assert_cmpstr (get_run (mission, 0, 0)->text, ==, "(Only in Spanish) ");
  g_assert_cmpint (get_run (mission, 0, 0)->style, ==, SENDA_RUN_FAINT);
  g_assert_null (get_run (mission, 0, 0)->language);
  g_assert_cmpstr (get_run (mission, 0, 1)->text, ==, "Nadie se vende.");
  g_assert_cmpstr (get_run (mission, 0, 1)->language, ==, "es");
}

static void
test_two_languages_keep_apart (ReportFixture *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = NULL;
  SendaBlock *mission = NULL;

  word_mission (fixture, "en", NULL);
  word_mission (fixture, "es", "Nadie se vende.");
  document = make_report (fixture, "profile", "en", "es", SENDA_AUDIENCE_PUBLIC);
  mission = find_mission (document);

  g_assert_cmpstr (get_run (mission, 0, 0)->text, ==, "Only in Spanish");
  g_assert_cmpint (get_run (mission, 0, 0)->style, ==, SENDA_RUN_FAINT);
  g_assert_cmpuint (senda_block_get_runs (mission, 0)->len, ==, 1);
  g_assert_cmpstr (get_run (mission, 1, 0)->text, ==, "Nadie se vende.");
  g_assert_null (get_run (mission, 1, 0)->language);
}

/* A language that the document does not speak: the words are still there. */
static void
test_third_language_is_not_lost (ReportFixture *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = NULL;
  SendaBlock *mission = NULL;

  word_mission (fixture, "en", NULL);
  word_mission (fixture, "es", NULL);
  word_mission (fixture, "fr", "Personne n’est à vendre.");
  document = make_report (fixture, "profile", "en", "es", SENDA_AUDIENCE_PUBLIC);
  mission = find_mission (document);

  g_assert_cmpstr (get_run (mission, 0, 0)->text, ==, "(In another language) ");
  g_assert_cmpstr (get_run (mission, 0, 1)->text, ==, "Personne n’est à vendre.");
  g_assert_cmpstr (get_run (mission, 0, 1)->language, ==, "fr");
  g_assert_true (senda_block_has_words (mission, 1));
}

#define ADD(name, function)                                                           \
  g_test_add ("/report-privacy/" name, ReportFixture, NULL, report_fixture_set_up, \
              function, report_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("public-holds-nothing-else", test_public_holds_nothing_else);
  ADD ("members-read-what-is-theirs", test_members_read_what_is_theirs);
  ADD ("personal-stays-inside", test_personal_stays_inside);
  ADD ("nobody-is-named-in-public", test_nobody_is_named_in_public);
  ADD ("anonymous-ballots-stay-closed", test_anonymous_ballots_stay_closed);
  ADD ("footer-says-who-reads", test_footer_says_who_reads);
  ADD ("one-language-borrows", test_one_language_borrows);
  ADD ("two-languages-keep-apart", test_two_languages_keep_apart);
  ADD ("third-language-is-not-lost", test_third_language_is_not_lost);

  return g_test_run ();
}
