/* test-xlsx-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workbook is unpacked and its worksheets are read as a spreadsheet reads them.
 */
#include "senda-error.h"
#include "senda-writer.h"
#include "xlsx-reader.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define LARGEST_CELL 32767

static const SendaColumn columns[] = {
  { 1.0 },
  { 6.0 },
  { 1.0, SENDA_ALIGN_END },
  { 1.0 },
};

static char *
write_book (SendaDocument           *document,
            const SendaWriteOptions *options,
            gsize                   *length)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_document_write (document, senda_format_find ("xlsx"), options, out,
                                       &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}

static Worksheet *
write_and_read (SendaDocument           *document,
                const SendaWriteOptions *options)
{
  gsize length;
  g_autofree char *book = write_book (document, options, &length);

  return worksheet_read (book, length, 1);
}

static void
assert_cell (Worksheet  *sheet,
             const char *cell,
             const char *expected)
{
  g_assert_cmpstr (g_hash_table_lookup (sheet->cells, cell), ==, expected);
}

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

static SendaBlock *
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
  return row;
}

static SendaBlock *
add_sheet (SendaDocument *document,
           const char    *id,
           const char    *name)
{
  SendaBlock *table = senda_document_add_sheet (document, id);
  SendaBlock *row;

  senda_block_set_columns (table, columns, G_N_ELEMENTS (columns));
  senda_block_say (table, 0, name);
  row = senda_block_add_row (table, TRUE);
  say (row, "Number", "Número");
  say (row, "Statement", "Enunciado");
  say (row, "Amount", "Cantidad");
  say (row, "Day", "Día");
  return table;
}

static SendaDocument *
make_document (gboolean in_two)
{
  const char *const one[] = { "en", NULL };
  const char *const two[] = { "en", "es", NULL };
  SendaDocument *document = senda_document_new (in_two ? two : one, "2026-03-09");
  SendaBlock *table = add_sheet (document, "statements", "Statements");

  add_row (table, "1", "=1+1 <b>&\nmore", "Dice «sí»", -5, "2026-03-09");
  add_row (table, "2", "https://example.org", "Enlace", 7, "1899-12-31");
  add_row (table, "3", "The word _x0041_ stays as it is", "Otra", G_MAXINT64, "no day");
  return document;
}

static void
test_values (void)
{
  g_autoptr (SendaDocument) document = make_document (FALSE);
  g_autoptr (Worksheet) sheet = NULL;

  senda_document_finish (document);
  sheet = write_and_read (document, NULL);
  assert_cell (sheet, "A1", "s:Number");
  assert_cell (sheet, "D1", "s:Day");
  assert_cell (sheet, "A2", "s:1");
  assert_cell (sheet, "B2", "s:=1+1 <b>&\nmore");
  assert_cell (sheet, "C2", "n:-5");
  assert_cell (sheet, "D2", "n:46090");
  assert_cell (sheet, "B3", "s:https://example.org");
  assert_cell (sheet, "D3", "s:1899-12-31");
  assert_cell (sheet, "B4", "s:The word _x005F_x0041_ stays as it is");
  assert_cell (sheet, "C4", "s:9223372036854775807");
  assert_cell (sheet, "D4", "s:a day in words");
  g_assert_cmpuint (g_hash_table_size (sheet->cells), ==, 16);
}

static void
test_two_languages (void)
{
  g_autoptr (SendaDocument) document = make_document (TRUE);
  g_autoptr (Worksheet) sheet = NULL;

  senda_document_finish (document);
  sheet = write_and_read (document, NULL);
  assert_cell (sheet, "A1", "s:Number · Número");
  assert_cell (sheet, "B1", "s:Statement");
  assert_cell (sheet, "C1", "s:Enunciado");
  assert_cell (sheet, "D1", "s:Amount · Cantidad");
  assert_cell (sheet, "B2", "s:=1+1 <b>&\nmore");
  assert_cell (sheet, "C2", "s:Dice «sí»");
  assert_cell (sheet, "D2", "n:-5");
  g_assert_cmpstr (sheet->filter, ==, "A1:F4");
}

static void
test_layout (void)
{
  g_autoptr (SendaDocument) document = make_document (FALSE);
  SendaWriteOptions options = { .paper = &senda_paper_a4 };
  g_autoptr (Worksheet) letter = NULL;
  g_autoptr (Worksheet) a4 = NULL;
  g_autofree char *styles = NULL;
  g_autofree char *book = NULL;
  gsize length;

  senda_document_finish (document);
  letter = write_and_read (document, NULL);
  a4 = write_and_read (document, &options);
  g_assert_cmpstr (letter->frozen, ==, "A2");
  g_assert_cmpstr (letter->filter, ==, "A1:D4");
  g_assert_cmpstr (letter->orientation, ==, "landscape");
  g_assert_cmpstr (letter->paper, ==, "1");
  g_assert_cmpstr (a4->paper, ==, "9");

  g_assert_cmpuint (letter->widths->len, ==, 4);
  g_assert_cmpfloat (g_array_index (letter->widths, double, 0), <, 15);
  g_assert_cmpfloat (g_array_index (letter->widths, double, 1), >, 30);
  g_assert_cmpfloat (g_array_index (letter->widths, double, 3), >, 10);

  g_assert_cmpstr (g_hash_table_lookup (letter->styles, "A1"), !=,
                   g_hash_table_lookup (letter->styles, "A2"));
  book = write_book (document, NULL, &length);
  styles = xlsx_unpack (book, length, "xl/styles.xml");
  g_assert_nonnull (strstr (styles, "numFmtId=\"14\""));
  g_assert_nonnull (strstr (styles, "wrapText=\"1\""));
  g_assert_nonnull (strstr (styles, "vertical=\"top\""));
}

static void
test_margins (void)
{
  g_autoptr (SendaDocument) document = make_document (TRUE);
  g_autofree char *lengthy = g_strnfill (300, '&');
  g_autoptr (Worksheet) sheet = NULL;

  senda_document_set_margin (document, SENDA_MARGIN_HEADER, SENDA_SHARED, lengthy);
  senda_document_set_margin (document, SENDA_MARGIN_FOOTER, 0, "R&D only");
  senda_document_set_margin (document, SENDA_MARGIN_FOOTER, 1, "Solo I&D");
  senda_document_set_margin (document, SENDA_MARGIN_PAGE, 0, "Page {page} of {pages}");
  senda_document_set_margin (document, SENDA_MARGIN_PAGE, 1, "Página {page} de {pages}");
  senda_document_finish (document);
  sheet = write_and_read (document, NULL);
  g_assert_cmpstr (sheet->footer, ==,
                   "&LR&&D only · Solo I&&D&RPage &P of &N · Página &P de &N");
  g_assert_cmpint (g_utf8_strlen (sheet->header, -1), <=, 255);
  g_assert_true (g_str_has_suffix (sheet->header, "&&…&R&A"));
  g_assert_cmpuint (strspn (sheet->header + strlen ("&L"), "&") % 2, ==, 0);
}

static void
test_names (void)
{
  static const struct
  {
    const char *given;
    const char *made;
  } cases[] = {
    { "Evidence: what [is] known?", "Evidence what is known" },
    { "'Quoted'", "Quoted" },
    { "evidence what is known", "evidence what is known 2" },
    { "A name that is longer than a worksheet's", "A name that is longer than a w…" },
    { "A name that is longer than a workbook", "A name that is longer than a… 2" },
    { "History", "History 2" },
    { "", "nameless" },
    { "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀…" },
  };
  const char *const languages[] = { "en", NULL };
  g_autoptr (SendaDocument) document = senda_document_new (languages, "2026-03-09");
  g_autofree char *book = NULL;
  g_autofree char *xml = NULL;
  const char *at;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add_sheet (document, "nameless", cases[i].given);
  senda_document_finish (document);
  book = write_book (document, NULL, &length);
  at = xml = xlsx_unpack (book, length, "xl/workbook.xml");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = g_strdup_printf ("<sheet name=\"%s\"", cases[i].made);

      at = strstr (at, "<sheet name=");
      g_assert_nonnull (at);
      if (!g_str_has_prefix (at, expected))
        g_error ("%.80s is not %s", at, expected);
      at++;
    }
}

/* Also programs that do not measure words show all of them. */
static void
test_heights (void)
{
  static const struct
  {
    const char *text;
    const char *height;
  } cases[] = {
    { "short", NULL },
    { "one\ntwo\nthree", "45" },
    { "Words that are as long as a column which is seventy letters wide, and on", "30" },
    { "東京都東京都東京都東京都東京都東京都東京都東京都東京都東京都東京都東京都", "30" },
  };
  const char *const languages[] = { "en", NULL };
  g_autoptr (SendaDocument) document = senda_document_new (languages, "2026-03-09");
  SendaBlock *table = add_sheet (document, "heights", "Heights");
  g_autofree char *unbroken = g_strnfill (20000, 'x');
  g_autoptr (Worksheet) sheet = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add_row (table, "1", cases[i].text, cases[i].text, 1, "2026-03-09");
  add_row (table, "1", unbroken, unbroken, 1, "2026-03-09");
  senda_document_finish (document);
  sheet = write_and_read (document, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *row = g_strdup_printf ("%u", i + 2);

      g_assert_cmpstr (g_hash_table_lookup (sheet->heights, row), ==, cases[i].height);
    }
  g_assert_cmpstr (g_hash_table_lookup (sheet->heights, "6"), ==, "409");
}

/* Reads column B of @sheet from row 2 on, and asserts that what it holds is @text, in cells that a
 * spreadsheet can hold. */
static void
assert_column (Worksheet  *sheet,
               const char *text)
{
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint row = 2;; row++)
    {
      g_autofree char *cell = g_strdup_printf ("B%u", row);
      const char *value = g_hash_table_lookup (sheet->cells, cell);
      g_autofree gunichar2 *units = NULL;
      glong n_units;

      g_assert_nonnull (value);
      value += strlen ("s:");
      units = g_utf8_to_utf16 (value, -1, NULL, &n_units, NULL);
      g_assert_nonnull (units);
      g_assert_cmpint (n_units, <=, LARGEST_CELL);
      if (row > 2)
        {
          g_assert_true (g_str_has_prefix (value, "…"));
          value += strlen ("…");
        }
      g_string_append (whole, value);
      if (!g_str_has_suffix (value, "…"))
        break;
      g_string_truncate (whole, whole->len - strlen ("…"));
    }
  g_assert_true (strcmp (whole->str, text) == 0);
}

static char *
repeat (const char *text,
        guint       times)
{
  GString *whole = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (whole, text);
  return g_string_free (whole, FALSE);
}

static void
test_long_text (void)
{
  const char *const pieces[] = { "some words and then ", "unbroken", "😀", "e\xcc\x81", "a\n" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      const char *const languages[] = { "en", NULL };
      g_autoptr (SendaDocument) document = senda_document_new (languages, "2026-03-09");
      SendaBlock *table = add_sheet (document, "notes", "Notes");
      g_autofree char *text = repeat (pieces[i], 100000 / strlen (pieces[i]));
      g_autoptr (Worksheet) sheet = NULL;

      add_row (table, "1", text, text, 5, "2026-03-09");
      add_row (table, "2", "next", "next", 6, "2026-03-10");
      senda_document_finish (document);
      sheet = write_and_read (document, NULL);
      assert_column (sheet, text);
      assert_cell (sheet, "A3", NULL);
      assert_cell (sheet, "C3", NULL);
    }
}

static void
test_largest_text (void)
{
  const char *const languages[] = { "en", NULL };
  g_autoptr (SendaDocument) document = senda_document_new (languages, "2026-03-09");
  SendaBlock *table = add_sheet (document, "notes", "Notes");
  g_autofree char *text = g_strnfill (LARGEST_CELL, 'x');
  g_autofree char *accents = repeat ("é", LARGEST_CELL);
  g_autofree char *expected = g_strconcat ("s:", text, NULL);
  g_autoptr (Worksheet) sheet = NULL;

  add_row (table, "1", text, text, 5, "2026-03-09");
  add_row (table, "2", accents, accents, 5, "2026-03-09");
  add_row (table, "3", "next", "next", 6, "2026-03-10");
  senda_document_finish (document);
  sheet = write_and_read (document, NULL);
  assert_cell (sheet, "B2", expected);
  assert_cell (sheet, "A3", "s:2");
  assert_cell (sheet, "A4", "s:3");
}

static void
test_same_bytes (void)
{
  g_autoptr (SendaDocument) document = make_document (TRUE);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *core = NULL;
  gsize first_length;
  gsize second_length;

  senda_document_set_margin (document, SENDA_MARGIN_TITLE, SENDA_SHARED, "A <title> & more");
  senda_document_set_margin (document, SENDA_MARGIN_SUBJECT, SENDA_SHARED, "A subject");
  senda_document_set_author (document, "Task force\x01");
  senda_document_finish (document);
  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  first = write_book (document, NULL, &first_length);
  g_setenv ("TZ", "America/Los_Angeles", TRUE);
  second = write_book (document, NULL, &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);

  core = xlsx_unpack (first, first_length, "docProps/core.xml");
  g_assert_nonnull (strstr (core, "<dc:title>A &lt;title&gt; &amp; more</dc:title>"));
  g_assert_nonnull (strstr (core, "<dc:subject>A subject</dc:subject>"));
  g_assert_nonnull (strstr (core, "<dc:creator>Task force</dc:creator>"));
  g_assert_nonnull (strstr (core, ">2026-03-09T12:00:00Z</dcterms:created>"));
}

/* Rows that end early, a table without a header, one without rows and one without columns. */
static void
test_odd_tables (void)
{
  const char *const languages[] = { "en", "es", NULL };
  g_autoptr (SendaDocument) document = senda_document_new (languages, "no day");
  SendaBlock *table = senda_document_add_sheet (document, "short");
  g_autofree char *book = NULL;
  g_autoptr (Worksheet) sheet = NULL;
  gsize length;

  senda_block_set_columns (table, columns, 3);
  say (senda_block_add_row (table, FALSE), "only", NULL);
  senda_block_add_row (table, FALSE);
  say (senda_block_add_row (table, FALSE), "third", NULL);
  add_sheet (document, "empty", "Empty");
  senda_document_add_sheet (document, "nothing");
  senda_document_finish (document);

  book = write_book (document, NULL, &length);
  sheet = worksheet_read (book, length, 1);
  assert_cell (sheet, "A1", "s:only");
  assert_cell (sheet, "A3", "s:third");
  g_assert_null (sheet->frozen);
  worksheet_free (sheet);
  sheet = worksheet_read (book, length, 2);
  assert_cell (sheet, "B1", "s:Statement · Enunciado");
  worksheet_free (sheet);
  sheet = worksheet_read (book, length, 3);
  g_assert_cmpuint (g_hash_table_size (sheet->cells), ==, 0);
}

static void
test_shades (void)
{
  g_autoptr (SendaDocument) document = make_document (FALSE);
  SendaBlock *row = add_row (senda_document_get_sheet (document, 0), "4", "x", "x", 1,
                             "2026-03-09");
  g_autoptr (Worksheet) sheet = NULL;

  senda_block_get_child (row, 1)->shade = 3;
  senda_document_finish (document);
  sheet = write_and_read (document, NULL);
  g_assert_cmpstr (g_hash_table_lookup (sheet->styles, "B5"), !=,
                   g_hash_table_lookup (sheet->styles, "B4"));
}

static SendaDocument *
make_large (void)
{
  const char *const languages[] = { "en", NULL };
  SendaDocument *document = senda_document_new (languages, "2026-03-09");
  SendaBlock *table = add_sheet (document, "many", "Many");

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%08x %u", g_str_hash ("x") * (i + 1) * 2654435761u,
                                               i);

      add_row (table, text, text, text, i, "2026-03-09");
    }
  senda_document_finish (document);
  return document;
}

typedef struct
{
  double last;
  GCancellable *cancellable; /* to be cancelled on the way; or NULL */
} Watch;

static void
on_progress (double   done,
             gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (done, >=, watch->last);
  watch->last = done;
  if (watch->cancellable != NULL && done > 0.3)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (SendaDocument) document = make_large ();
  g_autofree char *folder = g_dir_make_tmp ("senda-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "many.xlsx", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  g_assert_true (senda_document_save (document, senda_format_find ("xlsx"), NULL, path,
                                      on_progress, &watch, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (watch.last, ==, 1.0);
  g_assert_cmpint (g_remove (path), ==, 0);

  watch.last = 0;
  watch.cancellable = cancellable;
  g_assert_false (senda_document_save (document, senda_format_find ("xlsx"), NULL, path,
                                       on_progress, &watch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (watch.last, <, 0.5);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Wherever the room ends, one is told, and no workbook with a hole in it is handed over. */
static void
test_full (void)
{
  g_autoptr (SendaDocument) document = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  struct rlimit limit;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  document = make_large ();
  folder = g_dir_make_tmp ("senda-test-XXXXXX", NULL);
  path = g_build_filename (folder, "many.xlsx", NULL);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  for (rlim_t room = 100; room < 200000; room = room * 3 / 2)
    {
      g_autoptr (GError) error = NULL;

      limit.rlim_cur = room;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      g_assert_false (senda_document_save (document, senda_format_find ("xlsx"), NULL, path, NULL,
                                           NULL, NULL, &error));
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_FULL);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/xlsx/values", test_values);
  g_test_add_func ("/xlsx/two-languages", test_two_languages);
  g_test_add_func ("/xlsx/layout", test_layout);
  g_test_add_func ("/xlsx/heights", test_heights);
  g_test_add_func ("/xlsx/margins", test_margins);
  g_test_add_func ("/xlsx/names", test_names);
  g_test_add_func ("/xlsx/long-text", test_long_text);
  g_test_add_func ("/xlsx/largest-text", test_largest_text);
  g_test_add_func ("/xlsx/same-bytes", test_same_bytes);
  g_test_add_func ("/xlsx/odd-tables", test_odd_tables);
  g_test_add_func ("/xlsx/shades", test_shades);
  g_test_add_func ("/xlsx/progress", test_progress);
  g_test_add_func ("/xlsx/full", test_full);
  return g_test_run ();
}
