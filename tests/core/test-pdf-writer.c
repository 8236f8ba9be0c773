/* test-pdf-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-writer.h"

#include <glib/gstdio.h>
#include <string.h>

static SendaBlock *
add_text (SendaBlock     *parent,
          SendaBlockKind  kind,
          const char     *text)
{
  SendaBlock *block = senda_block_add (parent, kind);

  senda_block_say (block, SENDA_SHARED, text);
  return block;
}

static void
add_heading (SendaBlock *parent,
             guint       level,
             const char *anchor,
             const char *text)
{
  senda_block_say (senda_block_add_heading (parent, level, anchor), SENDA_SHARED, text);
}

static void
add_link (SendaBlock *parent,
          const char *text,
          const char *link)
{
  SendaBlock *block = add_text (parent, SENDA_BLOCK_PARAGRAPH, "See ");

  senda_block_say_run (block, SENDA_SHARED, &(SendaRun) { .text = text, .link = link });
  senda_block_say (block, SENDA_SHARED, " for more.");
}

static void
add_table (SendaBlock *body)
{
  const SendaColumn columns[] = { { 1, SENDA_ALIGN_START, FALSE }, { 3, SENDA_ALIGN_START, FALSE } };
  SendaBlock *table = senda_block_add_table (body, columns, 2);
  SendaBlock *row = senda_block_add_row (table, TRUE);

  add_text (row, SENDA_BLOCK_CELL, "Heading of rows");
  add_text (row, SENDA_BLOCK_CELL, "Statement");
  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *text = g_strdup_printf ("Statement number %u", i);

      row = senda_block_add_row (table, FALSE);
      senda_block_set_number (senda_block_add (row, SENDA_BLOCK_CELL), i);
      add_text (row, SENDA_BLOCK_CELL, text);
    }
}

static SendaDocument *
new_document (void)
{
  SendaDocument *document = senda_document_new ((const char *[]) { "es", NULL }, "2026-03-09");
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *list = NULL;

  senda_document_set_margin (document, SENDA_MARGIN_TITLE, SENDA_SHARED, "Hoja de ruta («mía»)");
  senda_document_set_margin (document, SENDA_MARGIN_SUBJECT, SENDA_SHARED, "What it is");
  senda_document_set_margin (document, SENDA_MARGIN_PAGE, SENDA_SHARED, "{page}/{pages}");
  senda_document_set_author (document, "Río Grande");
  add_heading (body, 1, "top", "The title");
  senda_block_add (body, SENDA_BLOCK_CONTENTS)->number = 2;
  add_link (body, "the last part", "#it's last");
  add_link (body, "the minutes", "https://example.org/a'b?c=(ñ)&d=\\e f");
  add_link (body, "a trap", "javascript:alert('x')");
  add_link (body, "nothing", "#nowhere");
  list = senda_block_add (body, SENDA_BLOCK_LIST);
  add_text (list, SENDA_BLOCK_ITEM, "Only item");
  add_text (senda_block_add (list->children->pdata[0], SENDA_BLOCK_LIST), SENDA_BLOCK_ITEM,
            "In the item");
  add_heading (body, 2, NULL, "Table");
  add_table (body);
  add_heading (body, 2, "it's last", "Last part");
  add_text (body, SENDA_BLOCK_PARAGRAPH, "The end — <really> & truly.");
  senda_document_finish (document);
  return document;
}

static GBytes *
write_pdf (SendaDocument           *document,
           const SendaWriteOptions *options)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  senda_document_write (document, senda_format_find ("pdf"), options, out, &error);
  g_assert_no_error (error);
  g_output_stream_close (out, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* What a tool of poppler says of the document; NULL, and the test skipped, where it is missing. */
static char *
ask (const char *tool,
     const char *option)
{
  g_autoptr (SendaDocument) document = new_document ();
  g_autoptr (GBytes) bytes = write_pdf (document, NULL);
  g_autofree char *program = g_find_program_in_path (tool);
  g_autofree char *folder = g_dir_make_tmp ("senda-pdf-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int status = 0;

  if (program)
    {
      const char *argv[] = { program, option, path, strcmp (tool, "pdftotext") == 0 ? "-" : NULL,
                             NULL };

      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status,
                    &error);
      g_assert_no_error (error);
      g_assert_cmpint (status, ==, 0);
    }
  else
    g_test_skip ("poppler's tools are not installed");
  g_unlink (path);
  g_rmdir (folder);
  return said;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at; at = strstr (at + 1, part))
    n++;
  return n;
}

static void
test_same_bytes (void)
{
  g_autoptr (SendaDocument) first = new_document ();
  g_autoptr (SendaDocument) second = new_document ();
  g_autoptr (GBytes) one = write_pdf (first, NULL);
  g_autoptr (GBytes) two = write_pdf (second, NULL);

  g_assert_true (g_bytes_equal (one, two));
  g_assert_cmpuint (g_bytes_get_size (one), >, 1000);
  g_assert_cmpmem (g_bytes_get_data (one, NULL), 5, "%PDF-", 5);
}

static void
test_pages_given (void)
{
  g_autoptr (SendaDocument) document = new_document ();
  g_autoptr (SendaPages) pages = senda_pages_new (document, &senda_paper_a4, NULL, NULL);
  SendaWriteOptions given = { .paper = &senda_paper_a4, .pages = pages };
  SendaWriteOptions not_given = { .paper = &senda_paper_a4 };
  g_autoptr (GBytes) one = write_pdf (document, &given);
  g_autoptr (GBytes) two = write_pdf (document, &not_given);

  g_assert_true (g_bytes_equal (one, two));
}

static void
test_properties (void)
{
  g_autofree char *said = ask ("pdfinfo", "-isodates");

  if (said == NULL)
    return;
  g_assert_nonnull (strstr (said, "Title:           Hoja de ruta («mía»)\n"));
  g_assert_nonnull (strstr (said, "Subject:         What it is\n"));
  g_assert_nonnull (strstr (said, "Author:          Río Grande\n"));
  g_assert_nonnull (strstr (said, "CreationDate:    2026-03-09"));
  g_assert_nonnull (strstr (said, "ModDate:         2026-03-09"));
  g_assert_nonnull (strstr (said, "Tagged:          yes\n"));
  g_assert_nonnull (strstr (said, "Page size:       612 x 792 pts (letter)\n"));
  g_assert_nonnull (strstr (said, "JavaScript:      no\n"));
}

static void
test_words (void)
{
  g_autofree char *said = ask ("pdftotext", "-raw");
  const char *at = said;

  if (said == NULL)
    return;
  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *text = g_strdup_printf ("Statement number %u\n", i);

      g_assert_cmpuint (count (said, text), ==, 1);
      at = strstr (at, text);
      g_assert_nonnull (at);
    }
  g_assert_nonnull (strstr (at, "The end — <really> & truly."));
  g_assert_nonnull (strstr (said, "See the minutes for more."));
}

static void
test_structure (void)
{
  g_autofree char *said = ask ("pdfinfo", "-struct-text");

  if (said == NULL)
    return;
  g_assert_true (g_str_has_prefix (said, "Document\n  H1 (block)\n    \"The title\"\n  TOC\n    TOCI\n"));
  g_assert_cmpuint (count (said, "\n  Table (block)\n"), ==, 1);
  g_assert_cmpuint (count (said, "\n    TR\n"), ==, 91);
  g_assert_cmpuint (count (said, "\n      TH\n"), ==, 2);
  g_assert_cmpuint (count (said, "\n      TD\n"), ==, 180);
  g_assert_cmpuint (count (said, "Heading of rows"), ==, 1);
  g_assert_nonnull (strstr (said, "  L (block)\n    LI (block)\n      Lbl (block)\n        \"•\"\n"
                                  "      LBody (block)\n        P (block)\n          \"Only item\"\n"
                                  "        L (block)\n          LI (block)\n"));
  g_assert_nonnull (strstr (said, "  H2 (block)\n    \"Last part\"\n  P (block)\n"));
  g_assert_null (strstr (said, "/"));
}

static void
test_links (void)
{
  g_autofree char *urls = ask ("pdfinfo", "-url");
  g_autofree char *dests = urls ? ask ("pdfinfo", "-dests") : NULL;

  if (urls == NULL)
    return;
  g_assert_cmpuint (count (urls, "Annotation"), ==, 1);
  g_assert_nonnull (strstr (urls, "https://example.org/a%27b?c=(%C3%B1)&d=%5Ce%20f"));
  g_assert_cmpuint (count (dests, "heading-"), ==, 3);
}

static void
test_cancelled (void)
{
  g_autoptr (SendaDocument) document = new_document ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (SendaPages) pages = senda_pages_new (document, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  SendaWriteJob job = { document, { .pages = pages }, out, cancellable, NULL, NULL };

  g_cancellable_cancel (cancellable);
  g_assert_false (senda_format_find ("pdf")->write (&job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  job.options.pages = NULL;
  g_assert_false (senda_format_find ("pdf")->write (&job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Wherever in the file the room ends. */
static void
test_no_room (void)
{
  g_autoptr (SendaDocument) document = new_document ();
  g_autoptr (GBytes) whole = write_pdf (document, NULL);
  gsize size = g_bytes_get_size (whole);
  g_autofree char *room = g_malloc (size);

  for (gsize length = 0; length < size; length += 1 + size / 50)
    {
      g_autoptr (GOutputStream) out = g_memory_output_stream_new (room, length, NULL, NULL);
      g_autoptr (GError) error = NULL;
      SendaWriteJob job = { document, { .pages = NULL }, out, NULL, NULL, NULL };

      g_assert_false (senda_format_find ("pdf")->write (&job, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
}

/* Nobody wants the rest after some of the pages. */
typedef struct
{
  GCancellable *cancellable;
  guint n_left;
} Patience;

static void
lose_patience (double   done G_GNUC_UNUSED,
               gpointer data)
{
  Patience *patience = data;

  if (patience->n_left-- == 0)
    g_cancellable_cancel (patience->cancellable);
}

static void
test_cancelled_midway (void)
{
  g_autoptr (SendaDocument) document = new_document ();
  g_autoptr (SendaPages) pages = senda_pages_new (document, NULL, NULL, NULL);

  for (guint i = 0; i + 1 < senda_pages_get_n_pages (pages); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
      g_autoptr (GError) error = NULL;
      Patience patience = { cancellable, i };
      SendaWriteJob job = { document, { .pages = pages }, out, cancellable, lose_patience,
                            &patience };

      g_assert_false (senda_format_find ("pdf")->write (&job, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
note_progress (double   done,
               gpointer data)
{
  g_array_append_val ((GArray *) data, done);
}

static void
test_progress (void)
{
  g_autoptr (SendaDocument) document = new_document ();
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  SendaWriteJob job = { document, { .pages = NULL }, out, NULL, note_progress, all };

  g_assert_true (senda_format_find ("pdf")->write (&job, NULL));
  g_assert_cmpuint (all->len, >=, 3);
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpfloat (g_array_index (all, double, i), >, g_array_index (all, double, i - 1));
  g_assert_cmpfloat (g_array_index (all, double, all->len - 1), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pdf-writer/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf-writer/pages-given", test_pages_given);
  g_test_add_func ("/pdf-writer/properties", test_properties);
  g_test_add_func ("/pdf-writer/words", test_words);
  g_test_add_func ("/pdf-writer/structure", test_structure);
  g_test_add_func ("/pdf-writer/links", test_links);
  g_test_add_func ("/pdf-writer/cancelled", test_cancelled);
  g_test_add_func ("/pdf-writer/cancelled-midway", test_cancelled_midway);
  g_test_add_func ("/pdf-writer/no-room", test_no_room);
  g_test_add_func ("/pdf-writer/progress", test_progress);

  return g_test_run ();
}
