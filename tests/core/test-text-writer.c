/* test-text-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on a terminal: lines that fit, and every word of the document.
 */
#include "senda-writer.h"

#include <string.h>

static SendaDocument *
begin (gboolean is_twofold)
{
  const char *const languages[] = { "en", is_twofold ? "es" : NULL, NULL };

  return senda_document_new (languages, "2026-03-09");
}

/* The columns of a terminal that a line takes. */
static guint
measure (const char *line)
{
  guint columns = 0;

  for (; *line; line = g_utf8_next_char (line))
    columns += g_unichar_iszerowidth (g_utf8_get_char (line)) ? 0
             : g_unichar_iswide (g_utf8_get_char (line)) ? 2 : 1;
  return columns;
}

/* Whatever is written is UTF-8 in lines that fit and are not padded, and ends with one. */
static char *
write_text (SendaDocument *document)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  const SendaWriteOptions options = { NULL };
  g_auto (GStrv) lines = NULL;
  char *text;

  senda_document_finish (document);
  senda_document_write (document, senda_format_find ("text"), &options, out, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (out, "", 1, NULL, NULL, NULL));
  g_output_stream_close (out, NULL, NULL);
  text = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_suffix (text, "\n"));
  g_assert_null (strchr (text, '\f'));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      g_assert_cmpuint (measure (lines[i]), <=, 78);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
  return text;
}

static SendaBlock *
say (SendaBlock *block,
     const char *english,
     const char *spanish)
{
  senda_block_say (block, spanish ? 0 : SENDA_SHARED, english);
  if (spanish != NULL && senda_document_get_n_languages (block->document) > 1)
    senda_block_say (block, 1, spanish);
  return block;
}

static SendaBlock *
add (SendaBlock    *parent,
     SendaBlockKind kind,
     const char    *english,
     const char    *spanish)
{
  return say (senda_block_add (parent, kind), english, spanish);
}

static SendaBlock *
add_item (SendaBlock *list,
          SendaMarker marker,
          const char *english,
          const char *spanish)
{
  SendaBlock *item = add (list, SENDA_BLOCK_ITEM, english, spanish);

  item->marker = marker;
  return item;
}

static void
test_blocks (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *list, *item;
  g_autofree char *text = NULL;

  say (senda_block_add_heading (body, 1, NULL), "Plan", NULL);
  add (body, SENDA_BLOCK_PARAGRAPH, "Words.", NULL);
  list = senda_block_add (body, SENDA_BLOCK_LIST);
  item = add_item (list, SENDA_MARKER_NUMBER, "one", NULL);
  add_item (senda_block_add (item, SENDA_BLOCK_LIST), SENDA_MARKER_BOX, "tick", NULL);
  add_item (list, SENDA_MARKER_NUMBER, "two", NULL);
  list = senda_block_add (body, SENDA_BLOCK_DEFINITIONS);
  add (list, SENDA_BLOCK_TERM, "Term", NULL);
  add (list, SENDA_BLOCK_DESCRIPTION, "meaning", NULL);
  add (body, SENDA_BLOCK_PARAGRAPH, "Aside", NULL)->role = SENDA_ROLE_NOTE;
  senda_document_set_margin (document, SENDA_MARGIN_FOOTER, SENDA_SHARED, "Members only");
  text = write_text (document);

  g_assert_cmpstr (text, ==,
                   "Plan\n"
                   "====\n"
                   "\n"
                   "Words.\n"
                   "\n"
                   "1. one\n"
                   "   [ ] tick\n"
                   "2. two\n"
                   "\n"
                   "Term\n"
                   "    meaning\n"
                   "\n"
                   "    Aside\n"
                   "\n"
                   "---------------------------------------"
                   "---------------------------------------\n"
                   "Members only\n");
}

static void
test_wrapping (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  g_autofree char *word = g_strnfill (100, 'w');
  g_autofree char *text = NULL;

  add_item (senda_block_add (body, SENDA_BLOCK_LIST), SENDA_MARKER_BULLET,
            "The task force meets every month with the service providers, the prosecutor, and "
            "others.", NULL);
  add (body, SENDA_BLOCK_PARAGRAPH, word, NULL);
  add (body, SENDA_BLOCK_PARAGRAPH, "one\ntwo", NULL);
  text = write_text (document);

  g_assert_nonnull (strstr (text, "- The task force meets every month with the service providers, "
                                  "the prosecutor,\n  and others.\n"));
  g_assert_nonnull (strstr (text, "wwww\nwwww"));
  g_assert_nonnull (strstr (text, "\none\ntwo\n"));
}

static SendaBlock *
add_table (SendaBlock *parent,
           const char *long_cell)
{
  static const SendaColumn columns[] = { { 1.0 }, { 3.0, SENDA_ALIGN_START, TRUE },
                                         { 1.0, SENDA_ALIGN_END } };
  SendaBlock *table = senda_block_add_table (parent, columns, G_N_ELEMENTS (columns));
  SendaBlock *row = senda_block_add_row (table, TRUE);

  say (table, "Title", NULL);
  add (row, SENDA_BLOCK_CELL, "Stage", "Etapa");
  add (row, SENDA_BLOCK_CELL, "Statement", "Enunciado");
  add (row, SENDA_BLOCK_CELL, "Count", "Cuántas");
  row = senda_block_add_row (table, FALSE);
  add (row, SENDA_BLOCK_CELL, "Early", "Inicial");
  add (row, SENDA_BLOCK_CELL, long_cell, "Nos reunimos");
  senda_block_set_number (senda_block_add (row, SENDA_BLOCK_CELL), 7);
  return table;
}

static void
test_table (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *row = senda_block_add_row (add_table (senda_document_get_body (document), "We meet"),
                                         FALSE);
  g_autofree char *text = NULL;

  add (row, SENDA_BLOCK_CELL, "漢字", NULL);
  add (row, SENDA_BLOCK_CELL, "x", NULL);
  text = write_text (document);

  g_assert_cmpstr (text, ==,
                   "Title\n"
                   "\n"
                   "Stage  Statement  Count\n"
                   "-----  ---------  -----\n"
                   "Early  We meet        7\n"
                   "漢字   x\n");
}

static void
test_wrapped_cells (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  g_autofree char *text = NULL;

  add_table (senda_document_get_body (document),
             "Each of them says what it has seen since the last time, and what it will do next.");
  text = write_text (document);

  g_assert_nonnull (strstr (text, "\nEarly  Each of them says what it has seen since the last "
                                  "time, and what      7\n       it will do next.\n"));
}

/* A cell too long for its column: the table becomes records. */
static void
test_records (void)
{
  g_autoptr (SendaDocument) document = begin (TRUE);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autofree char *text = NULL;

  while (cell->len < 1500)
    g_string_append (cell, "much to say ");
  add_table (senda_document_get_body (document), cell->str);
  text = write_text (document);

  g_assert_nonnull (strstr (text, "Stage · Etapa: Early\n  Inicial\n"
                                  "Statement · Enunciado: much to"));
  g_assert_nonnull (strstr (text, "\n  Nos reunimos\nCount · Cuántas: 7\n"));
}

static void
test_two_languages (void)
{
  g_autoptr (SendaDocument) document = begin (TRUE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *list;
  g_autofree char *text = NULL;

  say (senda_block_add_heading (body, 2, NULL), "Meeting", "Reunión");
  add (body, SENDA_BLOCK_PARAGRAPH, "Hello", "Hola");
  add (body, SENDA_BLOCK_PARAGRAPH, "Ana Ruiz", NULL);
  list = senda_block_add (body, SENDA_BLOCK_LIST);
  add_item (list, SENDA_MARKER_BOX, "one", "uno");
  add_table (body, "We meet");
  text = write_text (document);

  g_assert_true (g_str_has_prefix (text,
                                   "Meeting · Reunión\n"
                                   "-----------------\n"
                                   "\n"
                                   "Hello\n"
                                   "    Hola\n"
                                   "\n"
                                   "Ana Ruiz\n"
                                   "\n"
                                   "[ ] one\n"
                                   "    uno\n"));
  g_assert_nonnull (strstr (text, "\nEarly    We meet             7\nInicial  Nos reunimos\n"));
}

static void
test_contents (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *lines;
  g_autofree char *text = NULL;

  say (senda_block_add_heading (body, 1, NULL), "Title", NULL);
  senda_block_add (body, SENDA_BLOCK_CONTENTS)->number = 3;
  senda_block_add (body, SENDA_BLOCK_PAGE_BREAK);
  say (senda_block_add_heading (body, 2, NULL), "One", NULL);
  say (senda_block_add_heading (body, 3, NULL), "Two", NULL);
  say (senda_block_add_heading (body, 4, NULL), "Deep", NULL);
  lines = add (body, SENDA_BLOCK_LINES, "Notes:", NULL);
  lines->number = 1;
  text = write_text (document);

  g_assert_nonnull (strstr (text, "=\n\n- One\n  - Two\n\n\nOne\n---\n"));
  g_assert_nonnull (strstr (text, "Notes:\n\n____"));
}

static void
test_links (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *paragraph = senda_block_add (body, SENDA_BLOCK_PARAGRAPH);
  g_autofree char *text = NULL;

  senda_block_say_run (paragraph, 0, &(const SendaRun) { .text = "pages",
                                                         .link = "https://example.org" });
  senda_block_say_run (paragraph, 0, &(const SendaRun) { .text = " above", .link = "#top" });
  text = write_text (document);

  g_assert_cmpstr (text, ==, "pages <https://example.org> above\n");
}

/* Nothing is lost of a megabyte in any block, in letters of every width. */
static void
test_bad_input (void)
{
  static const SendaBlockKind kinds[] = { SENDA_BLOCK_PARAGRAPH, SENDA_BLOCK_TABLE };
  static const SendaColumn columns[] = { { 1.0 }, { 1.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SendaDocument) document = begin (FALSE);
      SendaBlock *body = senda_document_get_body (document);
      g_autoptr (GString) note = g_string_new (NULL);
      g_autofree char *text = NULL;

      while (note->len < 1024 * 1024)
        g_string_append (note, "<b> שלום 😀 漢字漢字 e\xcc\x81 word ");
      g_string_append (note, "THE END");
      if (kinds[i] == SENDA_BLOCK_PARAGRAPH)
        add (body, SENDA_BLOCK_PARAGRAPH, note->str, NULL);
      else
        add (senda_block_add_row (senda_block_add_table (body, columns, 2), FALSE),
             SENDA_BLOCK_CELL, note->str, NULL);
      text = write_text (document);
      g_assert_cmpuint (strlen (text), >=, note->len);
      g_assert_true (g_str_has_suffix (text, "THE END\n"));
    }
}

static void
test_empty (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  g_autofree char *text = write_text (document);

  g_assert_cmpstr (text, ==, "\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text-writer/blocks", test_blocks);
  g_test_add_func ("/text-writer/wrapping", test_wrapping);
  g_test_add_func ("/text-writer/table", test_table);
  g_test_add_func ("/text-writer/wrapped-cells", test_wrapped_cells);
  g_test_add_func ("/text-writer/records", test_records);
  g_test_add_func ("/text-writer/two-languages", test_two_languages);
  g_test_add_func ("/text-writer/contents", test_contents);
  g_test_add_func ("/text-writer/links", test_links);
  g_test_add_func ("/text-writer/bad-input", test_bad_input);
  g_test_add_func ("/text-writer/empty", test_empty);

  return g_test_run ();
}
