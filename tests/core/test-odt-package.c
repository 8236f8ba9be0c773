/* test-odt-package.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The package of an OpenDocument text: its entries, pages and properties, and what is hard to write.
 */
#include "odt-reader.h"

#include <string.h>

#define TYPE "application/vnd.oasis.opendocument.text"

static void
test_package (void)
{
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  g_autoptr (OdtPackage) package = NULL;
  const char *bytes;

  say_words (senda_block_add_heading (senda_document_get_body (document), 1, NULL), "Plan", NULL);
  package = odt_unpack (odt_write (document, NULL));

  /* Where file managers look for what it is. */
  bytes = g_bytes_get_data (package->bytes, NULL);
  g_assert_true (memcmp (bytes + 30, "mimetype" TYPE, strlen ("mimetype" TYPE)) == 0);
  g_assert_cmpstr (g_ptr_array_index (package->order, 0), ==, "mimetype");
  g_assert_cmpstr (odt_entry (package, "mimetype"), ==, TYPE);

  for (guint i = 1; i < package->order->len; i++)
    {
      const char *name = g_ptr_array_index (package->order, i);
      g_autofree char *path = g_strdup_printf ("full-path=\"%s\"", name);

      g_free (odt_transcribe (odt_entry (package, name)));
      if (strcmp (name, "META-INF/manifest.xml") != 0)
        assert_says (odt_entry (package, "META-INF/manifest.xml"), path);
    }
}

static void
test_same_bytes (void)
{
  GBytes *written[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SendaDocument) document = begin_document (FALSE);

      add_block (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH, "Same", NULL);
      written[i] = odt_write (document, NULL);
    }
  g_assert_true (g_bytes_equal (written[0], written[1]));
  g_bytes_unref (written[0]);
  g_bytes_unref (written[1]);
}

static SendaDocument *
begin_with_margins (void)
{
  SendaDocument *document = begin_document (TRUE);

  senda_document_set_margin (document, SENDA_MARGIN_TITLE, SENDA_SHARED, "Plan <A> & \"B\"");
  senda_document_set_margin (document, SENDA_MARGIN_SUBJECT, SENDA_SHARED, "Sub\001ject");
  senda_document_set_margin (document, SENDA_MARGIN_HEADER, SENDA_SHARED, "Head");
  senda_document_set_margin (document, SENDA_MARGIN_FOOTER, SENDA_SHARED, "Members only");
  senda_document_set_margin (document, SENDA_MARGIN_PAGE, 0, "Page {page} of {pages}");
  senda_document_set_margin (document, SENDA_MARGIN_PAGE, 1, "Página {page} de {pages}");
  senda_document_set_author (document, "Río");
  add_block (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH, "Words", NULL);
  return document;
}

static void
test_pages (void)
{
  g_autoptr (SendaDocument) document = begin_with_margins ();
  g_autoptr (OdtPackage) package = NULL;
  g_autofree char *said = NULL;
  const char *styles;

  senda_document_set_landscape (document, TRUE);
  package = odt_unpack (odt_write (document, &senda_paper_a4));
  styles = odt_entry (package, "styles.xml");
  said = odt_transcribe (styles);

  assert_says (styles, "fo:page-width=\"841.89pt\"");
  assert_says (styles, "style:print-orientation=\"landscape\"");
  assert_says (styles, "fo:language=\"en\" fo:country=\"US\"");
  /* The first page has no header. */
  assert_says (said, "\n(Header)Head\n(Footer)Members only\tPage [page]1 of [pages]1 · "
                     "Página [page]1 de [pages]1\n(Footer)Members only\t");
}

static void
test_properties (void)
{
  g_autoptr (SendaDocument) document = begin_with_margins ();
  g_autoptr (OdtPackage) package = odt_unpack (odt_write (document, NULL));
  const char *meta = odt_entry (package, "meta.xml");

  assert_says (meta, "<dc:title>Plan &lt;A&gt; &amp; &quot;B&quot;</dc:title>");
  assert_says (meta, "<dc:subject>Subject</dc:subject>");
  assert_says (meta, "<dc:creator>Río</dc:creator>");
  assert_says (meta, "<dc:date>2026-03-09T00:00:00</dc:date>");
}

static void
test_hard_words (void)
{
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  g_autofree char *word = g_strnfill (100000, 'w');
  g_autofree char *said = NULL;

  add_block (body, SENDA_BLOCK_PARAGRAPH, "<b>&amp;   😀 \"quoted\" ]]>", NULL);
  add_block (body, SENDA_BLOCK_PARAGRAPH, "שלום", NULL);
  add_block (body, SENDA_BLOCK_PARAGRAPH, word, NULL);
  said = odt_write_transcript (document);

  assert_says (said, ")<b>&amp;   😀 \"quoted\" ]]>");
  assert_says (said, "\n(Text_20_body+rl-tb)שלום");
}

/* Word processors take minutes over one paragraph of a megabyte: it comes as many, and whole. */
static void
test_long_note (void)
{
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *said = NULL;
  g_auto (GStrv) paragraphs = NULL;
  gsize total = 0;

  while (note->len < 1024 * 1024)
    g_string_append (note, "Everyone says what it has seen since. ");
  add_block (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH, note->str, NULL);
  said = odt_write_transcript (document);
  paragraphs = g_strsplit (said, "\n(Text_20_body", -1);
  for (guint i = 1; paragraphs[i]; i++)
    {
      g_assert_cmpuint (strlen (paragraphs[i]), <, 20000);
      total += strlen (strchr (paragraphs[i], ')') + 1);
    }
  g_assert_cmpuint (total, ==, note->len);
}

static void
test_empty (void)
{
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  g_autofree char *said = odt_write_transcript (document);

  g_assert_cmpstr (said, ==, "\n(Text_20_body+First_20_Page)");
}

static void
test_cancelled (void)
{
  g_autoptr (SendaDocument) document = begin_document (FALSE);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const SendaWriteJob job = { .document = document, .out = out, .cancellable = cancellable };

  senda_document_finish (document);
  g_cancellable_cancel (cancellable);
  g_assert_false (senda_format_find ("odt")->write (&job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/odt-package/package", test_package);
  g_test_add_func ("/odt-package/same-bytes", test_same_bytes);
  g_test_add_func ("/odt-package/pages", test_pages);
  g_test_add_func ("/odt-package/properties", test_properties);
  g_test_add_func ("/odt-package/hard-words", test_hard_words);
  g_test_add_func ("/odt-package/long-note", test_long_note);
  g_test_add_func ("/odt-package/empty", test_empty);
  g_test_add_func ("/odt-package/cancelled", test_cancelled);

  return g_test_run ();
}
