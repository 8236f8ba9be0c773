/* test-csv-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a spreadsheet reads from a CSV file is what stood in the cells, and never a formula.
 */
#include "senda-csv-guard.h"
#include "senda-error.h"
#include "senda-writer.h"

#include <string.h>

static const SendaColumn columns[] = { { 1.0 }, { 4.0 }, { 1.0 }, { 1.0 } };

static void
say (SendaBlock *row,
     const char *english,
     const char *spanish)
{
  SendaBlock *cell = senda_block_add (row, SENDA_BLOCK_CELL);

  if (spanish == NULL)
    {
      senda_block_say (cell, SENDA_SHARED, english);
      return;
    }
  senda_block_say (cell, 0, english);
  if (senda_document_get_n_languages (row->document) > 1)
    senda_block_say (cell, 1, spanish);
}

static void
add_row (SendaBlock *table,
         const char *number,
         const char *english,
         const char *spanish,
         gint64      count,
         const char *date)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *cell;

  say (row, number, NULL);
  say (row, english, spanish);
  senda_block_set_number (senda_block_add (row, SENDA_BLOCK_CELL), count);
  cell = senda_block_add (row, SENDA_BLOCK_CELL);
  senda_block_set_date (cell, date);
  senda_block_say (cell, 0, "a day in words");
}

static SendaBlock *
add_sheet (SendaDocument *document,
           const char    *id)
{
  SendaBlock *table = senda_document_add_sheet (document, id);
  SendaBlock *row;

  senda_block_set_columns (table, columns, G_N_ELEMENTS (columns));
  row = senda_block_add_row (table, TRUE);
  say (row, "Number", "Número");
  say (row, "Statement", "Enunciado");
  say (row, "How many", "Cuántos");
  say (row, "Day", "Día");
  return table;
}

static SendaDocument *
make_document (gboolean in_two)
{
  const char *const one[] = { "en", NULL };
  const char *const two[] = { "en", "es", NULL };
  SendaDocument *document = senda_document_new (in_two ? two : one, "2026-03-09");
  SendaBlock *table = add_sheet (document, "statements");

  add_row (table, "1", "Says “yes”, \"no\"\nand more", "Dice «sí», \"no\"\ny más", -5, "2026-03-09");
  add_row (table, "2", "Plain", "Simple", 0, "not a day");
  add_row (add_sheet (document, "evidence"), "3", "Other", "Otro", 7, "1999-12-31");
  senda_document_finish (document);
  return document;
}

static char *
write_csv (SendaDocument           *document,
           const SendaWriteOptions *options)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_document_write (document, senda_format_find ("csv"), options, out, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (out, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}

/* One field from @at on, which is left at what ends it. */
static char *
read_field (const char **at)
{
  GString *field = g_string_new (NULL);

  if (**at != '"')
    for (; **at && !strchr (",\r", **at); (*at)++)
      {
        g_assert_cmpint (**at, !=, '\n');
        g_assert_cmpint (**at, !=, '"');
        g_string_append_c (field, **at);
      }
  else
    for ((*at)++;; (*at)++)
      {
        g_assert_cmpint (**at, !=, '\0');
        if (**at == '"' && *++(*at) != '"')
          break;
        g_string_append_c (field, **at);
      }
  return g_string_free (field, FALSE);
}

/* The rows, each of its fields joined with "|"; fails where RFC 4180 is not kept. */
static GPtrArray *
read_csv (const char *csv)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) row = g_string_new (NULL);

  while (*csv)
    {
      g_autofree char *field = read_field (&csv);

      g_string_append (row, field);
      if (*csv == ',')
        {
          g_string_append_c (row, '|');
          csv++;
          continue;
        }
      g_assert_true (g_str_has_prefix (csv, "\r\n"));
      csv += 2;
      g_ptr_array_add (rows, g_strdup (row->str));
      g_string_truncate (row, 0);
    }
  return rows;
}

static void
assert_rows (const char        *csv,
             const char *const *expected)
{
  g_autoptr (GPtrArray) rows = read_csv (csv);

  g_assert_cmpuint (rows->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (g_ptr_array_index (rows, i), ==, expected[i]);
}

static void
test_one_language (void)
{
  g_autoptr (SendaDocument) document = make_document (FALSE);
  g_autofree char *csv = write_csv (document, NULL);
  const char *const expected[] = {
    "Number|Statement|How many|Day",
    "1|Says “yes”, \"no\"\nand more|-5|2026-03-09",
    "2|Plain|0|a day in words",
    NULL,
  };

  assert_rows (csv, expected);
}

static void
test_two_languages (void)
{
  g_autoptr (SendaDocument) document = make_document (TRUE);
  g_autofree char *csv = write_csv (document, NULL);
  const char *const expected[] = {
    "Number · Número|Statement|Enunciado|How many · Cuántos|Day|Día",
    "1|Says “yes”, \"no\"\nand more|Dice «sí», \"no\"\ny más|-5|2026-03-09|2026-03-09",
    "2|Plain|Simple|0|a day in words|",
    NULL,
  };

  assert_rows (csv, expected);
}

static void
test_same_header (void)
{
  const char *const languages[] = { "en", "es", NULL };
  const char *const expected[] = { "Plan (en)|Plan (es)|Only · Solo", "one|uno|x", NULL };
  g_autoptr (SendaDocument) document = senda_document_new (languages, "2026-03-09");
  SendaBlock *table = senda_document_add_sheet (document, "plans");
  SendaBlock *row;
  g_autofree char *csv = NULL;

  senda_block_set_columns (table, columns, 2);
  row = senda_block_add_row (table, TRUE);
  say (row, "Plan", NULL);
  say (row, "Only", "Solo");
  row = senda_block_add_row (table, FALSE);
  say (row, "one", "uno");
  say (row, "x", NULL);
  senda_document_finish (document);

  csv = write_csv (document, NULL);
  assert_rows (csv, expected);
}

static void
test_which_sheet (void)
{
  g_autoptr (SendaDocument) document = make_document (FALSE);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  SendaWriteOptions options = { .sheet = "evidence" };
  g_autofree char *csv = write_csv (document, &options);

  g_assert_nonnull (strstr (csv, "Other"));
  g_assert_null (strstr (csv, "Plain"));

  options.sheet = "rounds";
  g_assert_false (senda_document_write (document, senda_format_find ("csv"), &options, out,
                                        &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“rounds”"));
  g_assert_nonnull (strstr (error->message, "statements, evidence"));
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)), ==, 0);
}

static void
test_no_sheet (void)
{
  const char *const languages[] = { "en", NULL };
  g_autoptr (SendaDocument) document = senda_document_new (languages, "2026-03-09");
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  const char *const formats[] = { "csv", "xlsx" };

  senda_document_finish (document);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (senda_document_write (document, senda_format_find (formats[i]), NULL, out,
                                            &error));
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOTHING);
    }
}

static void
test_byte_order_mark (void)
{
  g_autoptr (SendaDocument) document = make_document (FALSE);
  SendaWriteOptions options = { .byte_order_mark = TRUE };
  g_autofree char *with = write_csv (document, &options);
  g_autofree char *without = write_csv (document, NULL);

  g_assert_true (g_str_has_prefix (with, "\xef\xbb\xbf" "Number,"));
  g_assert_cmpstr (with + 3, ==, without);
}

static const SendaBlock *
get_cell (const SendaBlock *table,
          guint             row)
{
  return senda_block_get_child (senda_block_get_child (table, row), 0);
}

/* What a cell says, and what stands in the file. */
static const struct
{
  const char *said;
  const char *written;
} formulas[] = {
  { "=1+1", "'=1+1" },
  { "+1 555 0100", "'+1 555 0100" },
  { "-2", "'-2" },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "\t=1", "' =1" },
  { "\r=1", "\n'=1" },
  { "  =1", "'  =1" },
  { "\n=1", "\n'=1" },
  { "a;=cmd|'/C x'!A0;b", "a;'=cmd|'/C x'!A0;b" },
  { "a; @b", "a;' @b" },
  { "a;\"=1", "a;'\"=1" },
  { "a;\"b\"", "a;\"b\"" },
  { "a;b; c", "a;b; c" },
  { "a\n=cmd|'/C x'!A0", "a\n'=cmd|'/C x'!A0" },
  { "a\n\n ＝1\nb", "a\n\n' ＝1\nb" },
  { "Who:\n- we\n+ they\n- all", "Who:\n- we\n+ they\n- all" },
  { "Who:\n- cmd|'/C x'!A0", "Who:\n'- cmd|'/C x'!A0" },
  { "Who:\n-1\n- A1(2)", "Who:\n'-1\n'- A1(2)" },
  { "- we\n- they", "'- we\n- they" },
  { "\xc2\xa0=1", "'\xc2\xa0=1" },
  { "＝1", "'＝1" },
  { "＋1", "'＋1" },
  { "－1", "'－1" },
  { "＠A1", "'＠A1" },
  { "=HYPERLINK(\"http://x\",\"y\")", "'=HYPERLINK(\"http://x\",\"y\")" },
  { "1 = 1", "1 = 1" },
  { "'=1", "''=1" },
  { "'tis", "'tis" },
  { "a@b", "a@b" },
  { "– a dash", "– a dash" },
  { "", "" },
};

static void
test_formulas (void)
{
  const char *const languages[] = { "en", NULL };
  g_autoptr (SendaDocument) document = senda_document_new (languages, "2026-03-09");
  SendaBlock *table = senda_document_add_sheet (document, "cells");
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *csv = NULL;

  senda_block_set_columns (table, columns, 1);
  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    say (senda_block_add_row (table, FALSE), formulas[i].said, NULL);
  senda_document_finish (document);

  csv = write_csv (document, NULL);
  rows = read_csv (csv);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (formulas));
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *bare = senda_csv_unguard (formulas[i].written);
      g_autofree char *said = senda_block_dup_text (get_cell (table, i), 0);

      g_assert_cmpstr (g_ptr_array_index (rows, i), ==, formulas[i].written);
      g_assert_cmpstr (bare, ==, said);
    }
}

/* Programs that trim fields find the same cells. */
static void
test_quotes (void)
{
  const char *const languages[] = { "en", NULL };
  g_autoptr (SendaDocument) document = senda_document_new (languages, "2026-03-09");
  SendaBlock *table = senda_document_add_sheet (document, "cells");
  SendaBlock *row;
  g_autofree char *csv = NULL;

  senda_block_set_columns (table, columns, G_N_ELEMENTS (columns));
  row = senda_block_add_row (table, FALSE);
  say (row, "a;b", NULL);
  say (row, " at the start", NULL);
  say (row, "at the end ", NULL);
  say (row, "plain words", NULL);
  senda_document_finish (document);

  csv = write_csv (document, NULL);
  g_assert_cmpstr (csv, ==, "\"a;b\",\" at the start\",\"at the end \",plain words\r\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/csv/one-language", test_one_language);
  g_test_add_func ("/csv/two-languages", test_two_languages);
  g_test_add_func ("/csv/same-header", test_same_header);
  g_test_add_func ("/csv/which-sheet", test_which_sheet);
  g_test_add_func ("/csv/no-sheet", test_no_sheet);
  g_test_add_func ("/csv/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/csv/formulas", test_formulas);
  g_test_add_func ("/csv/quotes", test_quotes);
  return g_test_run ();
}
