/* test-report-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What leaves the room of a protocol: its document, the checklist, the sign sheet and the list.
 */
#include "config.h"

#include "protocol-reports-fixture.h"

#include <string.h>

#define DOCUMENT "protocol-document"
#define MEDIA "protocol.media"
#define POINT "consideration.media-1-1"

#define MEMBERS SENDA_AUDIENCE_MEMBERS
#define PUBLIC SENDA_AUDIENCE_PUBLIC

static const char *
get_footer (SendaDocument *document)
{
  return senda_document_get_margin (document, SENDA_MARGIN_FOOTER, 0);
}

static void
word_in (LiveProtocolsFixture *fixture,
         SendaRecord          *protocol,
         const char           *item,
         const char           *language,
         const char           *text)
{
  g_autoptr (GError) error = NULL;
  const SendaGiven given[] = { { "decision", text, language }, { NULL, NULL, NULL } };

  senda_protocol_set_item (fixture->protocols, protocol, item, given, &error);
  g_assert_no_error (error);
}

static void
test_a_draft (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, MEDIA);
  g_autoptr (SendaDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sheet = NULL;

  say_of_item (fixture, media, POINT, "decision", "All requests go to the desk.");
  decide_all (fixture, media);
  document = report_protocol (fixture, DOCUMENT, "media", NULL, "en", NULL, MEMBERS);
  text = read_body (document, 0);
  sheet = read_sheet (document, "protocol-text");
  assert_in_order (text, "Communication and the media: protocol", "Draft, not adopted.", "Purpose",
                   "Scope", "Parties", "Sheriff", "Definitions", "A point of contact",
                   "All requests go to the desk.", "So we decided.", "Decisions at a glance",
                   "All requests go to the desk.", "Review", "Signatures", "Agency",
                   "Name and title", "County Attorney", "Safe Harbor", "Sheriff",
                   "Revision history", "No version has been adopted yet.", NULL);
  assert_in_order (sheet, "purpose", "item:" POINT, "All requests go to the desk.", NULL);
  g_assert_cmpstr (get_footer (document), ==,
                   "For members of the task force. Made on March 9, 2026.");
}

/* One that nobody has begun can be read all the same. */
static void
test_nothing_begun (LiveProtocolsFixture *fixture,
                    gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = report_protocol (fixture, DOCUMENT, "language-access", NULL,
                                                        "en", NULL, MEMBERS);
  g_autoptr (SendaDocument) list = report_protocol (fixture, "protocols", NULL, NULL, "en", NULL,
                                                    MEMBERS);
  g_autofree char *text = read_body (document, 0);
  g_autofree char *listed = read_body (list, 0);

  assert_in_order (text, "Language access: protocol", "Draft, not adopted.", "Not yet decided.",
                   "Signatures", NULL);
  assert_in_order (listed, "No protocol has been begun yet.", "Not begun here", "Language access",
                   NULL);
}

/* A version says what was adopted, whatever has been decided since. */
static void
test_versions (LiveProtocolsFixture *fixture,
               gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (SendaDocument) was = NULL;
  g_autoptr (SendaDocument) is = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  let_days_pass (fixture, 30);
  say_of_item (fixture, media, POINT, "decision", "All requests go to the desk.");
  second = adopt_now (fixture, media, "The desk is open.");
  was = report_protocol (fixture, DOCUMENT, MEDIA, first, "en", NULL, MEMBERS);
  is = report_protocol (fixture, DOCUMENT, MEDIA, second, "en", NULL, MEMBERS);
  before = read_body (was, 0);
  after = read_body (is, 0);
  assert_in_order (before, "Version 1, adopted on March 8, 2026.", "Version 2, adopted on",
                   "has taken its place.", "So we decided.", "Revision history", "The first.", NULL);
  assert_nowhere (before, "All requests go to the desk.");
  assert_nowhere (before, "The desk is open.");
  assert_in_order (after, "Version 2, adopted on", "All requests go to the desk.",
                   "Revision history", "The first.", "The desk is open.", NULL);
  assert_nowhere (after, "Draft");
}

static void
test_approvals_are_filled_in (LiveProtocolsFixture *fixture,
                              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  const char *name = senda_record_get_text (fixture->members[0], "name");
  g_autoptr (SendaDocument) inside = NULL;
  g_autoptr (SendaDocument) outside = NULL;
  g_autofree char *text = NULL;
  g_autofree char *open = NULL;

  senda_protocol_approve (fixture->protocols, version, fixture->agencies[0], "with-conditions",
                          fixture->members[0], "2026-03-08", "Only in English.", &error);
  g_assert_no_error (error);
  inside = report_protocol (fixture, DOCUMENT, MEDIA, version, "en", NULL, MEMBERS);
  outside = report_protocol (fixture, DOCUMENT, MEDIA, version, "en", NULL, PUBLIC);
  text = read_body (inside, 0);
  open = read_body (outside, 0);
  assert_in_order (text, "Signatures", "County Attorney", "Safe Harbor", "Sheriff", name,
                   "Approved with conditions", "Only in English.", "March 8, 2026", NULL);
  assert_in_order (open, "Signatures", "Safe Harbor", "Sheriff", "Approved with conditions", NULL);
  assert_nowhere (open, name);
  assert_nowhere (open, "Only in English.");
}

static void
test_open_decisions (LiveProtocolsFixture *fixture,
                     gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = start_protocol (fixture, MEDIA);
  const SendaAdoption adoption = { .summary = "A start.", .open_reason = "The rest in May." };
  g_autoptr (SendaRecord) version =
    senda_protocol_adopt (fixture->protocols, media, &adoption, &error);
  g_autoptr (SendaDocument) inside = NULL;
  g_autoptr (SendaDocument) outside = NULL;
  g_autofree char *text = NULL;
  g_autofree char *open = NULL;

  g_assert_no_error (error);
  inside = report_protocol (fixture, DOCUMENT, MEDIA, version, "en", NULL, MEMBERS);
  outside = report_protocol (fixture, DOCUMENT, MEDIA, version, "en", NULL, PUBLIC);
  text = read_body (inside, 0);
  open = read_body (outside, 0);
  assert_in_order (text, "Not yet decided.", "Revision history", "A start.",
                   "Adopted with decisions still open:", "The rest in May.", NULL);
  assert_in_order (open, "Version 1", "What it says is for members of the task force.",
                   "Revision history", "A start.", NULL);
  assert_nowhere (open, "The rest in May.");
}

static void
test_the_public_reads_no_decision (LiveProtocolsFixture *fixture,
                                   gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaDocument) draft = NULL;
  g_autoptr (SendaDocument) adopted = NULL;
  g_autofree char *text = NULL;
  g_autofree char *frozen = NULL;

  senda_protocol_word_block (fixture->protocols, media, "purpose", "en", "For our eyes.", &error);
  g_assert_no_error (error);
  draft = report_protocol (fixture, DOCUMENT, MEDIA, NULL, "en", NULL, PUBLIC);
  adopted = report_protocol (fixture, DOCUMENT, MEDIA, version, "en", NULL, PUBLIC);
  text = dup_everything (draft);
  frozen = dup_everything (adopted);
  assert_in_order (text, "Purpose", "one accurate message", "Scope", "Parties", "Sheriff", NULL);
  assert_nowhere (text, "So we decided.");
  assert_nowhere (text, "For our eyes.");
  assert_nowhere (frozen, "So we decided.");
  g_assert_cmpstr (get_footer (draft), ==,
                   "For anyone; what is for members only is left out. Made on March 9, 2026.");
  g_assert_cmpstr (get_footer (adopted), ==, get_footer (draft));
}

/* The kinds of the blocks after the heading that reads @title, as letters. */
static char *
spell_after (SendaDocument *document,
             const char    *title)
{
  SendaBlock *body = senda_document_get_body (document);
  GString *spelt = g_string_new (NULL);
  gboolean is_after = FALSE;

  for (guint i = 0; i < senda_block_n_children (body); i++)
    {
      SendaBlock *block = senda_block_get_child (body, i);
      g_autofree char *text = senda_block_dup_text (block, 0);

      if (block->kind == SENDA_BLOCK_HEADING)
        is_after = strcmp (text, title) == 0;
      else if (is_after && block->kind == SENDA_BLOCK_LIST)
        g_string_append_printf (spelt, "l%u", senda_block_n_children (block));
      else if (is_after)
        g_string_append_c (spelt, 'p');
    }
  return g_string_free (spelt, FALSE);
}

static void
test_paragraphs_and_lists (LiveProtocolsFixture *fixture,
                           gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, MEDIA);
  g_autoptr (SendaDocument) one = NULL;
  g_autoptr (SendaDocument) both = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *beside = NULL;

  word_in (fixture, media, POINT, "en", "First\nline.\n\n- one\n• two\n\nLast.\n");
  one = report_protocol (fixture, DOCUMENT, MEDIA, NULL, "en", NULL, MEMBERS);
  alone = spell_after (one, "A point of contact");
  g_assert_cmpstr (alone, ==, "pl2p");
  word_in (fixture, media, POINT, "es", "Primero.\r\n\r\n- uno\r\n- dos\r\n\r\nÚltimo.");
  both = report_protocol (fixture, DOCUMENT, MEDIA, NULL, "en", "es", MEMBERS);
  beside = spell_after (both, "A point of contact");
  g_assert_cmpstr (beside, ==, "pl2p");
}

/* Where the languages are built differently, nothing of either is lost. */
static void
test_unlike_languages (LiveProtocolsFixture *fixture,
                       gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, MEDIA);
  g_autoptr (SendaDocument) both = NULL;
  g_autofree char *english = NULL;
  g_autofree char *spanish = NULL;

  word_in (fixture, media, POINT, "en", "First.\n\n- one\n- two");
  word_in (fixture, media, POINT, "es", "Todo en una frase.");
  both = report_protocol (fixture, DOCUMENT, MEDIA, NULL, "en", "es", MEMBERS);
  english = read_body (both, 0);
  spanish = read_body (both, 1);
  assert_in_order (english, "First.", "one", "two", NULL);
  assert_in_order (spanish, "Todo en una frase.", NULL);
}

static void
test_missing_wording (LiveProtocolsFixture *fixture,
                      gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, MEDIA);
  g_autoptr (SendaDocument) one = NULL;
  g_autoptr (SendaDocument) both = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *beside = NULL;

  word_in (fixture, media, POINT, "es", "Primero.\n\nSegundo.");
  one = report_protocol (fixture, DOCUMENT, MEDIA, NULL, "en", NULL, MEMBERS);
  both = report_protocol (fixture, DOCUMENT, MEDIA, NULL, "en", "es", MEMBERS);
  alone = read_body (one, 0);
  beside = read_body (both, 0);
  assert_in_order (alone, "A point of contact", "(Only in Spanish) Primero.", "Segundo.", NULL);
  assert_in_order (beside, "A point of contact", "Only in Spanish", "Only in Spanish", NULL);
}

static SendaDocument *
make_checklist (LiveProtocolsFixture *fixture,
                guint                 left_out)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_protocols_get_task_force (fixture->protocols);
  const SendaReportRequest request = {
    .report = senda_report_find ("protocol-checklist"),
    .task_force = senda_record_get_id (SENDA_RECORD (task_force)),
    .languages = { "en" },
    .audience = MEMBERS,
    .left_out = left_out,
    .protocol = MEDIA,
  };
  SendaDocument *document = senda_workspace_make_report (fixture->workspace, &request, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_checklist (LiveProtocolsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, MEDIA);
  g_autoptr (SendaDocument) so_far = NULL;
  g_autoptr (SendaDocument) blank = NULL;
  g_autofree char *text = NULL;
  g_autofree char *empty = NULL;

  say_of_item (fixture, media, POINT, "decision", "All requests go to the desk.");
  so_far = make_checklist (fixture, 0);
  blank = make_checklist (fixture, 1);
  text = read_body (so_far, 0);
  empty = read_body (blank, 0);
  assert_in_order (text, "Protocol checklist", "Who should be at the table",
                   "Spokespeople and routes", "A point of contact", "Does every request",
                   "Decided", "All requests go to the desk.", "Who speaks about what",
                   "Not discussed", "What we decide or why not",
                   "Facts as of December 10, 2025; check with counsel.", NULL);
  assert_in_order (empty, "A point of contact", "☐ Decided", "What we decide or why not", NULL);
  assert_nowhere (empty, "All requests go to the desk.");
}

static void
test_sign_sheet (LiveProtocolsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  const char *one = senda_record_get_text (fixture->members[0], "name");
  const char *other = senda_record_get_text (fixture->members[2], "name");
  g_autoptr (SendaDocument) inside = NULL;
  g_autoptr (SendaDocument) outside = NULL;
  g_autofree char *text = NULL;
  g_autofree char *open = NULL;
  g_autofree char *sheet = NULL;

  acknowledge (fixture, version, fixture->agencies[0], fixture->members[0]);
  inside = report_protocol (fixture, "sign-sheet", MEDIA, NULL, "en", NULL, MEMBERS);
  outside = report_protocol (fixture, "sign-sheet", MEDIA, NULL, "en", NULL, PUBLIC);
  text = read_body (inside, 0);
  open = dup_everything (outside);
  sheet = read_sheet (inside, "acknowledgements");
  assert_in_order (text, "Version 1", "None of the agencies", "Safe Harbor", other, "Sheriff", one,
                   "Acknowledged · On paper", "March 8, 2026", NULL);
  assert_in_order (sheet, "Safe Harbor", other, "Sheriff", one, "On paper", NULL);
  assert_in_order (open, "Safe Harbor", "Sheriff", NULL);
  assert_nowhere (open, one);
  assert_nowhere (open, "On paper");
  g_assert_cmpstr (get_footer (outside), ==,
                   "For anyone; what is for members only is left out. Made on March 9, 2026.");
}

static void
test_an_old_sign_sheet (LiveProtocolsFixture *fixture,
                        gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) first = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) second = NULL;
  g_autoptr (SendaDocument) document = NULL;
  g_autofree char *text = NULL;

  say_of_item (fixture, media, POINT, "decision", "All requests go to the desk.");
  second = adopt_now (fixture, media, "The desk is open.");
  document = report_protocol (fixture, "sign-sheet", MEDIA, first, "en", NULL, MEMBERS);
  text = read_body (document, 0);
  assert_in_order (text, "Version 1", "A later version has been adopted", NULL);
  g_assert_nonnull (second);
}

static void
test_list (LiveProtocolsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaDocument) document = report_protocol (fixture, "protocols", NULL, NULL, "en",
                                                        NULL, PUBLIC);
  g_autofree char *text = read_body (document, 0);
  g_autofree char *sheet = read_sheet (document, "protocols");

  assert_in_order (text, "Communication and the media: protocol", "In use", "1, of March 8, 2026",
                   "decided", "Not begun here", "Language access", NULL);
  assert_in_order (sheet, senda_record_get_id (media), "In use", "1\n", NULL);
  g_assert_nonnull (version);
}

static void
refuse (LiveProtocolsFixture *fixture,
        const char           *protocol,
        const char           *version,
        const char           *begins)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_protocols_get_task_force (fixture->protocols);
  const SendaReportRequest request = {
    .report = senda_report_find (DOCUMENT),
    .task_force = senda_record_get_id (SENDA_RECORD (task_force)),
    .languages = { "en" },
    .protocol = protocol,
    .version = version,
  };
  g_autoptr (SendaDocument) document =
    senda_workspace_make_report (fixture->workspace, &request, &error);

  assert_refused (document != NULL, &error, begins);
}

static void
test_what_there_is_not (LiveProtocolsFixture *fixture,
                        gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &media);
  g_autoptr (SendaRecord) other = start_protocol (fixture, "protocol.language-access");

  refuse (fixture, NULL, NULL, "This report is about one protocol.");
  refuse (fixture, "frobnicate", NULL, "This task force has no protocol “frobnicate”.");
  refuse (fixture, MEDIA, "frobnicate", "This protocol has no such version.");
  refuse (fixture, senda_record_get_id (other), senda_record_get_id (version),
          "This protocol has no such version.");
}

static void
test_file_names (LiveProtocolsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  SendaTaskForce *task_force = senda_protocols_get_task_force (fixture->protocols);
  SendaReportRequest request = {
    .report = senda_report_find (DOCUMENT),
    .task_force = senda_record_get_id (SENDA_RECORD (task_force)),
    .languages = { "en" },
    .protocol = MEDIA,
    .date = "2026-03-09",
  };
  g_autofree char *whole = senda_workspace_name_report (fixture->workspace, &request,
                                                        senda_format_find ("odt"));
  g_autofree char *sheet = NULL;

  request.report = senda_report_find ("sign-sheet");
  sheet = senda_workspace_name_report (fixture->workspace, &request, senda_format_find ("pdf"));
  g_assert_true (g_str_has_suffix (whole,
                                   " - Communication and the media- protocol 2026-03-09.odt"));
  g_assert_nonnull (strstr (sheet, " - Sign sheet - Communication and the media- protocol"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  LIVE_PROTOCOLS_TEST ("/report-protocols/a-draft", test_a_draft);
  LIVE_PROTOCOLS_TEST ("/report-protocols/nothing-begun", test_nothing_begun);
  LIVE_PROTOCOLS_TEST ("/report-protocols/versions", test_versions);
  LIVE_PROTOCOLS_TEST ("/report-protocols/approvals", test_approvals_are_filled_in);
  LIVE_PROTOCOLS_TEST ("/report-protocols/open-decisions", test_open_decisions);
  LIVE_PROTOCOLS_TEST ("/report-protocols/public", test_the_public_reads_no_decision);
  LIVE_PROTOCOLS_TEST ("/report-protocols/paragraphs-and-lists", test_paragraphs_and_lists);
  LIVE_PROTOCOLS_TEST ("/report-protocols/unlike-languages", test_unlike_languages);
  LIVE_PROTOCOLS_TEST ("/report-protocols/missing-wording", test_missing_wording);
  LIVE_PROTOCOLS_TEST ("/report-protocols/checklist", test_checklist);
  LIVE_PROTOCOLS_TEST ("/report-protocols/sign-sheet", test_sign_sheet);
  LIVE_PROTOCOLS_TEST ("/report-protocols/an-old-sign-sheet", test_an_old_sign_sheet);
  LIVE_PROTOCOLS_TEST ("/report-protocols/list", test_list);
  LIVE_PROTOCOLS_TEST ("/report-protocols/what-there-is-not", test_what_there_is_not);
  LIVE_PROTOCOLS_TEST ("/report-protocols/file-names", test_file_names);

  return g_test_run ();
}
