/* test-document.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a document keeps of the words that are said in it.
 */
#include "senda-document.h"

static SendaDocument *
begin (const char *second)
{
  const char *const languages[] = { "en", second, NULL };

  return senda_document_new (languages, "2026-03-09");
}

static void
assert_kept (const char *said,
             const char *expected)
{
  g_autoptr (SendaDocument) document = begin (NULL);
  SendaBlock *paragraph = senda_block_add (senda_document_get_body (document),
                                           SENDA_BLOCK_PARAGRAPH);
  g_autofree char *kept = NULL;

  senda_block_say (paragraph, 0, said);
  senda_document_set_margin (document, SENDA_MARGIN_TITLE, 0, said);
  senda_document_set_author (document, said);
  kept = senda_block_dup_text (paragraph, 0);
  g_assert_cmpstr (kept, ==, expected);
  g_assert_true (senda_block_has_words (paragraph, 0) == (*expected != '\0'));
  g_assert_cmpstr (senda_document_get_margin (document, SENDA_MARGIN_TITLE, 0), ==, expected);
  g_assert_cmpstr (senda_document_get_author (document), ==, expected);
}

static void
test_words (void)
{
  assert_kept ("", "");
  assert_kept ("Sí, 😀 e\xcc\x81 שלום", "Sí, 😀 e\xcc\x81 שלום");
  assert_kept ("tab\there", "tab here");
  assert_kept ("not \xff utf-8", "not \xef\xbf\xbd utf-8");
}

/* Each of the ways in which systems and programs end a line. */
static void
test_line_ends (void)
{
  assert_kept ("one\ntwo\n\nthree", "one\ntwo\n\nthree");
  assert_kept ("one\r\ntwo\r\n\r\nthree", "one\ntwo\n\nthree");
  assert_kept ("one\rtwo\r\rthree", "one\ntwo\n\nthree");
  assert_kept ("one\xc2\x85two", "one\ntwo");
  assert_kept ("one\xe2\x80\xa8two\xe2\x80\xa9three", "one\ntwo\nthree");
  assert_kept ("one\vtwo\fthree", "one\ntwo\nthree");
}

/* A terminal would obey them, those of one byte and those of two. */
static void
test_control_characters (void)
{
  assert_kept ("a\x1b[31mb\x07\x08\x7f", "a[31mb");
  assert_kept ("a\xc2\x9b" "31mb\xc2\x90\xc2\x80\xc2\x9f", "a31mb");
  assert_kept ("\x01\x02\xc2\x9b", "");
  assert_kept ("a\xef\xbf\xbe" "b\xef\xbf\xbf", "ab");
}

static void
test_margins (void)
{
  g_autoptr (SendaDocument) document = begin ("es");
  g_autofree char *same = NULL;
  g_autofree char *both = NULL;

  senda_document_set_margin (document, SENDA_MARGIN_TITLE, SENDA_SHARED, "Lake County");
  senda_document_set_margin (document, SENDA_MARGIN_HEADER, 0, "Roadmap");
  senda_document_set_margin (document, SENDA_MARGIN_HEADER, 1, "Hoja de ruta");
  same = senda_document_dup_margin (document, SENDA_MARGIN_TITLE);
  both = senda_document_dup_margin (document, SENDA_MARGIN_HEADER);

  g_assert_cmpstr (same, ==, "Lake County");
  g_assert_cmpstr (both, ==, "Roadmap · Hoja de ruta");
  g_assert_cmpstr (senda_document_get_margin (document, SENDA_MARGIN_FOOTER, 1), ==, "");
}

static void
test_sheets_by_name (void)
{
  g_autoptr (SendaDocument) document = begin (NULL);
  SendaBlock *second = NULL;

  senda_document_add_sheet (document, "elements");
  second = senda_document_add_sheet (document, "evidence");
  senda_document_finish (document);

  g_assert_cmpint (senda_document_find_sheet (document, "evidence"), ==, 1);
  g_assert_true (senda_document_get_sheet (document, 1) == second);
  g_assert_cmpint (senda_document_find_sheet (document, "Evidence"), ==, -1);
  g_assert_cmpint (senda_document_find_sheet (document, ""), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/words", test_words);
  g_test_add_func ("/document/line-ends", test_line_ends);
  g_test_add_func ("/document/control-characters", test_control_characters);
  g_test_add_func ("/document/margins", test_margins);
  g_test_add_func ("/document/sheets-by-name", test_sheets_by_name);

  return g_test_run ();
}
