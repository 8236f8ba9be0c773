/* test-csv-reader.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-csv-reader.h"

#include <glib/gstdio.h>
#include <string.h>

#define ROUNDS 60

static SendaTable *
read_bytes (gconstpointer data,
            gsize         n_bytes,
            GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n_bytes);

  return senda_table_read (bytes, error);
}

/* What a table holds: cells parted by "|", rows by "/". (transfer full) */
static char *
show (SendaTable *table)
{
  GString *shown = g_string_new (NULL);

  for (guint row = 0; row < senda_table_get_n_rows (table); row++)
    {
      if (row > 0)
        g_string_append_c (shown, '/');
      for (guint i = 0; i < senda_table_get_n_columns (table); i++)
        g_string_append_printf (shown, "%s%s", i > 0 ? "|" : "", senda_table_get (table, row, i));
    }
  return g_string_free (shown, FALSE);
}

typedef struct
{
  const char *text;
  const char *shown; /* or, where it is refused: */
  const char *place;
} Case;

static const Case cases[] = {
  /* Line breaks of every kind, at the end or not. */
  { "a,b\nc,d\n", "a|b/c|d", NULL },
  { "a,b\r\nc,d", "a|b/c|d", NULL },
  { "a,b\rc,d\r", "a|b/c|d", NULL },
  { "a,b\n\nc,d\n", "a|b/|/c|d", NULL },
  { "a", "a", NULL },
  { "a,", "a|", NULL },
  { "\n", "", NULL },
  /* Separators. */
  { "a;b;c\n1,5;2,5;3,5\n", "a|b|c/1,5|2,5|3,5", NULL },
  { "a\tb\n1;2\t3\n", "a|b/1;2|3", NULL },
  { "name;languages, if any\nAna;Mam\n", "name|languages, if any/Ana|Mam", NULL },
  { "name,languages (a;b)\nAna,Mam\nEva,Mam\n", "name|languages (a;b)/Ana|Mam/Eva|Mam", NULL },
  { "\"a,b,c\";d\n", "a,b,c|d", NULL },
  { "sep=;\na,b;c\n", "a,b|c", NULL },
  { "sep=,\r\na;b;c,d\n", "a;b;c|d", NULL },
  /* Rows of different lengths. */
  { "a,b,c\nd\ne,f\n", "a|b|c/d||/e|f|", NULL },
  /* Quotes. */
  { "\"a\",\"b\"\n", "a|b", NULL },
  { "\"a\"\"b\",\"\"\"c\"\n", "a\"b|\"c", NULL },
  { "\"\",\"\"\"\"\n", "|\"", NULL },
  { "\"a\nb\r\nc\",d\n", "a\nb\r\nc|d", NULL },
  { "a, \"b,c\" ,d\n", "a|b,c|d", NULL },
  { "6\" pipe,b\n", "6\" pipe|b", NULL },
  { " a , b\n", " a | b", NULL },
  { "a,b\n\"c", NULL, "row 2, column A" },
  { "a,b\nc,\"d\ne,f\n", NULL, "row 2, column B" },
  { "a,b\nc,\"d\"e\n", NULL, "row 2, column B" },
  { "a,b\n\"c\" d,e\n", NULL, "row 2, column A" },
  /* Control characters. */
  { "a,b\nc,d\x01\n", NULL, "ow 2, column B" },
  { "a\x7f\n", NULL, "ow 1, column A" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaTable) table = read_bytes (cases[i].text, strlen (cases[i].text), &error);
      g_autofree char *shown = table ? show (table) : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      if (cases[i].shown != NULL)
        continue;
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].place));
      g_assert_nonnull (strstr (error->message, "Nothing was imported"));
    }
}

static void
test_lines (void)
{
  static const char text[] = "a,b\r\n\"c\r\nd\ne\rf\",g\rh\n\ni";
  static const guint lines[] = { 1, 2, 6, 7, 8 };
  g_autoptr (SendaTable) table = read_bytes (text, strlen (text), NULL);

  g_assert_cmpuint (senda_table_get_n_rows (table), ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (senda_table_get_line (table, i), ==, lines[i]);
}

#define BYTES(literal) (literal), sizeof (literal) - 1

static const struct
{
  const char *bytes;
  gsize n_bytes;
  const char *shown;
  const char *place;
} encodings[] = {
  { BYTES ("a,\xc3\xb1\n"), "a|ñ", NULL },
  { BYTES ("\xef\xbb\xbf" "a,\xc3\xb1\n"), "a|ñ", NULL },
  { BYTES ("a,\xf1\n"), "a|ñ", NULL },
  { BYTES ("\x93" "a\x94,\x80 5\n"), "“a”|€ 5", NULL },
  /* Looks like one letter of UTF-8, and is not. */
  { BYTES ("\xab" "JOS\xc9\xbb,NI\xd1O\n"), "«JOSÉ»|NIÑO", NULL },
  { BYTES ("\xff\xfe" "a\0,\0\xf1\0\n\0"), "a|ñ", NULL },
  { BYTES ("\xfe\xff\0a\0,\0\xf1\0\n"), "a|ñ", NULL },
  { BYTES ("a\0,\0\xf1\0\n\0"), "a|ñ", NULL },
  { BYTES ("\0a\0,\0\xf1\0\n"), "a|ñ", NULL },
  { BYTES ("\xff\xfe" "a\0\t\0\x3d\xd8\x00\xde\n\0"), "a|😀", NULL },
  /* Two encodings in one file. */
  { BYTES ("a,b\n\xc3\xb1,c\nd,\xf1\n"), NULL, "ow 3, column B" },
  { BYTES ("a,b\n\xf1,c\nd,\xc3\xb1\n"), NULL, "ow 3, column B" },
  { BYTES ("\xef\xbb\xbf" "a,b\n\xf1,c\n"), NULL, "ow 2, column A" },
  { BYTES ("a,b\n\xd0\x90\xd0\xbd\xd0\xbd\xd0\xb0,\xf1 \n"), NULL, "ow 2, column B" },
  { BYTES ("a,b\nc,\xc3\xb1\n" "d\0,\0e\0\n\0"), NULL, "ow 3, column A" },
  /* What is no text. */
  { BYTES ("a,b\nc,d\0\n"), NULL, "ow 2, column B" },
  { BYTES ("a,b\nc,\x81\n"), NULL, "ow 2, column B" },
  { BYTES ("\xff\xfe" "a\0,\0\x3d\xd8z\0\n\0"), NULL, "ow 1, column B" },
  { BYTES ("\xff\xfe" "a\0\n\0b"), NULL, "ow 2, column A" },
  { BYTES ("PK\3\4 and more"), NULL, "workbook" },
  { BYTES ("BEGIN:VCARD\r\nVERSION:4.0\r\n"), NULL, "contact cards" },
  { BYTES (""), NULL, "nothing in this file" },
  { BYTES ("\xef\xbb\xbf"), NULL, "nothing in this file" },
};

static void
test_encodings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaTable) table = read_bytes (encodings[i].bytes, encodings[i].n_bytes, &error);
      g_autofree char *shown = table ? show (table) : NULL;

      g_test_message ("encoding %u: %s", i, error ? error->message : shown);
      g_assert_cmpstr (shown, ==, encodings[i].shown);
      if (encodings[i].shown != NULL)
        continue;
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, encodings[i].place));
    }
}

static void
test_noise (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      guint8 noise[4096];
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaTable) table = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (noise); i++)
        noise[i] = g_test_rand_int_range (0, 256);
      table = read_bytes (noise, sizeof noise, &error);
      g_assert_null (table);
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "column "));
    }
}

/* @n_rows times "a,b" and then @after. */
static SendaTable *
read_long (guint       n_rows,
           const char *after,
           GError    **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    g_string_append (text, "a,b\n");
  g_string_append (text, after);
  return read_bytes (text->str, text->len, error);
}

static void
test_many_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTable) most = read_long (SENDA_CSV_MAX_ROWS, ",\n,\n\n", &error);
  g_autoptr (SendaTable) more = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (senda_table_get_n_rows (most), ==, SENDA_CSV_MAX_ROWS);
  more = read_long (100000, "", &error);
  g_assert_null (more);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "row 20001,"));
}

static void
test_many_columns (void)
{
  g_autoptr (GString) text = g_string_new ("a\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTable) most = NULL;
  g_autoptr (SendaTable) more = NULL;

  for (guint i = 1; i < SENDA_CSV_MAX_COLUMNS; i++)
    g_string_append_c (text, ',');
  most = read_bytes (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (senda_table_get_n_columns (most), ==, SENDA_CSV_MAX_COLUMNS);
  g_string_append_c (text, ',');
  more = read_bytes (text->str, text->len, &error);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Row 2 "));
  g_assert_nonnull (strstr (error->message, "column GS"));
}

static void
test_long_cells (void)
{
  gsize length = 50 << 20;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTable) table = NULL;

  memset (text, 'x', length);
  memcpy (text, "a,b\nc,\"", 7);
  g_assert_null (read_bytes (text, length, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "row 2, column B"));
  g_clear_error (&error);

  /* Letters are counted, not bytes. */
  for (guint i = 0; i < SENDA_CSV_MAX_CELL; i++)
    g_string_append (letters, "ñ");
  table = read_bytes (letters->str, letters->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (senda_table_get (table, 0, 0)), ==, 2 * SENDA_CSV_MAX_CELL);
}

static void
test_large_file (void)
{
  gsize length = SENDA_CSV_MAX_BYTES + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (length), length);
  g_autoptr (GError) error = NULL;

  g_assert_null (senda_table_read (bytes, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("senda-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTable) table = NULL;

  g_assert_null (senda_table_read_file (path, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (senda_table_read_file (folder, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IO);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "a,b\n", -1, NULL));
  table = senda_table_read_file (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_table_get (table, 0, 1), ==, "b");
  g_remove (path);
  g_rmdir (folder);
}

/* No three signs of Windows-1252 in a row: by such chance as no language has, they can be a letter of
 * UTF-8. */
static char *
make_cell (void)
{
  static const char *const parts[] = { "a", "Ña", "én", "“s", "\"", ",", ";", "\t", "\n", "\r\n",
                                       "\r", " ", "’s", "€5", "ße", "Ruiz" };
  GString *cell = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    g_string_append (cell, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
  return g_string_free (cell, FALSE);
}

static void
append_quoted (GString    *text,
               const char *cell)
{
  g_autoptr (GString) doubled = g_string_new (cell);

  g_string_replace (doubled, "\"", "\"\"", 0);
  g_string_append_printf (text, "\"%s\"", doubled->str);
}

/* Any table, in any encoding and with any separator, comes back as it was. */
static void
test_round_trips (void)
{
  static const char *const charsets[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252" };
  static const char *const marks[] = { "", "\xff\xfe", "\xfe\xff", "" };
  static const char *const ends[] = { "\n", "\r\n", "\r" };

  for (guint round = 0; round < ROUNDS; round++)
    {
      guint n_columns = g_test_rand_int_range (2, 6);
      guint n_rows = g_test_rand_int_range (1, 12);
      guint charset = round % G_N_ELEMENTS (charsets);
      char separator = ",;\t"[round % 3];
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (SendaTable) table = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *encoded = NULL;
      gsize n_encoded = 0;

      for (guint i = 0; i < n_rows * n_columns; i++)
        {
          g_ptr_array_add (cells, make_cell ());
          append_quoted (text, g_ptr_array_index (cells, i));
          if ((i + 1) % n_columns == 0)
            g_string_append (text, ends[round % 3]);
          else
            g_string_append_c (text, separator);
        }
      encoded = g_convert (text->str, text->len, charsets[charset], "UTF-8", NULL, &n_encoded,
                           &error);
      g_assert_no_error (error);
      g_byte_array_append (bytes, (const guint8 *) marks[charset], strlen (marks[charset]));
      g_byte_array_append (bytes, (const guint8 *) encoded, n_encoded);
      table = read_bytes (bytes->data, bytes->len, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (senda_table_get_n_rows (table), ==, n_rows);
      g_assert_cmpuint (senda_table_get_n_columns (table), ==, n_columns);
      for (guint i = 0; i < cells->len; i++)
        g_assert_cmpstr (senda_table_get (table, i / n_columns, i % n_columns), ==,
                         g_ptr_array_index (cells, i));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/csv-reader/cells-are-cut-or-refused-by-place", test_cases);
  g_test_add_func ("/csv-reader/lines-of-the-file-are-counted", test_lines);
  g_test_add_func ("/csv-reader/encodings-are-told", test_encodings);
  g_test_add_func ("/csv-reader/noise-is-refused", test_noise);
  g_test_add_func ("/csv-reader/too-many-rows-are-refused", test_many_rows);
  g_test_add_func ("/csv-reader/too-many-columns-are-refused", test_many_columns);
  g_test_add_func ("/csv-reader/a-cell-of-50-MB-is-refused", test_long_cells);
  g_test_add_func ("/csv-reader/a-huge-file-is-refused", test_large_file);
  g_test_add_func ("/csv-reader/files-are-read", test_files);
  g_test_add_func ("/csv-reader/any-table-comes-back", test_round_trips);
  return g_test_run ();
}
