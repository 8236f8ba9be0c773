/* xlsx-reader.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

/* A file of the workbook, or NULL. (transfer full) */
char *
xlsx_unpack (const char *book,
             gsize       length,
             const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  GString *contents = NULL;
  char buffer[4096];
  la_ssize_t n;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, book, length), ==, ARCHIVE_OK);
  while (contents == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    if (strcmp (archive_entry_pathname (entry), name) == 0)
      {
        contents = g_string_new (NULL);
        while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
          g_string_append_len (contents, buffer, n);
        g_assert_cmpint (n, ==, 0);
      }
  archive_read_free (archive);
  return contents ? g_string_free (contents, FALSE) : NULL;
}

static const char *
get_attribute (const char **names,
               const char **values,
               const char  *name)
{
  for (; *names; names++, values++)
    if (strcmp (*names, name) == 0)
      return *values;
  return NULL;
}

static void
set_attribute (char       **to,
               const char **names,
               const char **values,
               const char  *name)
{
  g_free (*to);
  *to = g_strdup (get_attribute (names, values, name));
}

static void
start_element (GMarkupParseContext *context G_GNUC_UNUSED,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             data,
               GError             **error G_GNUC_UNUSED)
{
  Worksheet *sheet = data;

  if (strcmp (element, "c") == 0)
    {
      set_attribute (&sheet->cell, names, values, "r");
      g_hash_table_insert (sheet->styles, g_strdup (sheet->cell),
                           g_strdup (get_attribute (names, values, "s")));
    }
  if (strcmp (element, "row") == 0)
    g_hash_table_insert (sheet->heights, g_strdup (get_attribute (names, values, "r")),
                         g_strdup (get_attribute (names, values, "ht")));
  if (strcmp (element, "pane") == 0)
    set_attribute (&sheet->frozen, names, values, "topLeftCell");
  if (strcmp (element, "autoFilter") == 0)
    set_attribute (&sheet->filter, names, values, "ref");
  if (strcmp (element, "pageSetup") == 0)
    {
      set_attribute (&sheet->paper, names, values, "paperSize");
      set_attribute (&sheet->orientation, names, values, "orientation");
    }
  if (strcmp (element, "col") == 0)
    for (int i = atoi (get_attribute (names, values, "min"));
         i <= atoi (get_attribute (names, values, "max")); i++)
      {
        double width = g_ascii_strtod (get_attribute (names, values, "width"), NULL);

        g_array_append_val (sheet->widths, width);
      }
  g_string_truncate (sheet->text, 0);
}

static void
end_element (GMarkupParseContext *context G_GNUC_UNUSED,
             const char          *element,
             gpointer             data,
             GError             **error G_GNUC_UNUSED)
{
  Worksheet *sheet = data;

  g_assert_cmpstr (element, !=, "f");
  g_assert_cmpstr (element, !=, "hyperlink");
  if (strcmp (element, "t") == 0)
    g_hash_table_insert (sheet->cells, g_strdup (sheet->cell),
                         g_strconcat ("s:", sheet->text->str, NULL));
  if (strcmp (element, "v") == 0)
    g_hash_table_insert (sheet->cells, g_strdup (sheet->cell),
                         g_strconcat ("n:", sheet->text->str, NULL));
  if (strcmp (element, "oddHeader") == 0)
    sheet->header = g_strdup (sheet->text->str);
  if (strcmp (element, "oddFooter") == 0)
    sheet->footer = g_strdup (sheet->text->str);
}

static void
add_text (GMarkupParseContext *context G_GNUC_UNUSED,
          const char          *text,
          gsize                length,
          gpointer             data,
          GError             **error G_GNUC_UNUSED)
{
  Worksheet *sheet = data;

  g_string_append_len (sheet->text, text, length);
}

void
worksheet_free (Worksheet *sheet)
{
  g_hash_table_unref (sheet->cells);
  g_hash_table_unref (sheet->styles);
  g_hash_table_unref (sheet->heights);
  g_array_unref (sheet->widths);
  g_string_free (sheet->text, TRUE);
  g_free (sheet->frozen);
  g_free (sheet->filter);
  g_free (sheet->header);
  g_free (sheet->footer);
  g_free (sheet->paper);
  g_free (sheet->orientation);
  g_free (sheet->cell);
  g_free (sheet);
}

/* The worksheet number @number of @book; fails the test where that is none. (transfer full) */
Worksheet *
worksheet_read (const char *book,
                gsize       length,
                guint       number)
{
  static const GMarkupParser parser = { start_element, end_element, add_text };
  g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", number);
  g_autofree char *xml = xlsx_unpack (book, length, name);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  Worksheet *sheet = g_new0 (Worksheet, 1);

  g_assert_nonnull (xml);
  sheet->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sheet->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sheet->heights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sheet->widths = g_array_new (FALSE, FALSE, sizeof (double));
  sheet->text = g_string_new (NULL);
  context = g_markup_parse_context_new (&parser, 0, sheet, NULL);
  g_assert_true (g_markup_parse_context_parse (context, xml, -1, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  return sheet;
}
