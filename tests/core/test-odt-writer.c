/* test-odt-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a word processor finds in an OpenDocument text: the package, and a transcript of its
 * content in which automatic styles are told by what they stand for.
 */
#include "senda-figure.h"
#include "senda-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define TYPE "application/vnd.oasis.opendocument.text"

/* A package, unpacked. */
typedef struct
{
  GBytes *bytes;
  GPtrArray *order;    /* of the entries' names */
  GHashTable *entries; /* to GString */
} Package;

typedef struct
{
  GHashTable *styles; /* "S3" to what stands for it in the transcript */
  char *style;        /* that is being defined */
  GString *out;
} Transcript;

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
package_free (Package *package)
{
  g_bytes_unref (package->bytes);
  g_ptr_array_unref (package->order);
  g_hash_table_unref (package->entries);
  g_free (package);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Package, package_free)

static Package *
unpack (GBytes *bytes)
{
  Package *package = g_new0 (Package, 1);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char buffer[4096];
  la_ssize_t n;

  package->bytes = bytes;
  package->order = g_ptr_array_new_with_free_func (g_free);
  package->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_string);
  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes)), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      char *name = g_strdup (archive_entry_pathname (entry));
      GString *contents = g_string_new (NULL);

      while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
        g_string_append_len (contents, buffer, n);
      g_assert_cmpint (n, ==, 0);
      g_ptr_array_add (package->order, name);
      g_hash_table_insert (package->entries, name, contents);
    }
  g_assert_cmpint (archive_read_free (archive), ==, ARCHIVE_OK);
  return package;
}

static GBytes *
write_bytes (SendaDocument    *document,
             const SendaPaper *paper)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  const SendaWriteOptions options = { .paper = paper };

  senda_document_finish (document);
  senda_document_write (document, senda_format_find ("odt"), &options, out, &error);
  g_assert_no_error (error);
  g_output_stream_close (out, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

static const char *
read_entry (Package    *package,
            const char *name)
{
  GString *entry = g_hash_table_lookup (package->entries, name);

  g_assert_nonnull (entry);
  return entry->str;
}

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *name)
{
  for (; *names; names++, values++)
    if (strcmp (*names, name) == 0)
      return *values;
  return NULL;
}

/* What an automatic style stands for: its parent, and what it adds that a reader notices. */
static void
learn_style (Transcript  *self,
             const char  *element,
             const char **names,
             const char **values)
{
  static const struct { const char *attribute, *word; } marks[] = {
    { "fo:break-before", "+break" }, { "fo:keep-with-next", "+keep" }, { "fo:language", "+" },
    { "fo:font-style", "+italic" }, { "fo:font-weight", "+bold" }, { "style:writing-mode", "+" },
    { "fo:column-count", "+columns" }, { "fo:keep-together", "+rows" },
    { "fo:background-color", "+fill" }, { "style:master-page-name", "+" },
  };
  const char *parent = find_attribute (names, values, "style:parent-style-name");
  GString *said;

  if (strcmp (element, "style:style") == 0)
    {
      g_free (self->style);
      self->style = g_strdup (find_attribute (names, values, "style:name"));
      if (!g_ascii_isdigit (self->style[1]))
        return;
      g_hash_table_insert (self->styles, g_strdup (self->style), g_string_new (parent));
    }
  if (self->style == NULL || (said = g_hash_table_lookup (self->styles, self->style)) == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *value = find_attribute (names, values, marks[i].attribute);

      if (value != NULL)
        g_string_append (said, marks[i].word);
      if (value != NULL && strcmp (marks[i].word, "+") == 0)
        g_string_append (said, value);
      if (value != NULL && strcmp (marks[i].word, "+columns") == 0)
        g_string_append (said, value);
    }
}

static const char *
resolve (Transcript *self,
         const char *style)
{
  GString *said = style ? g_hash_table_lookup (self->styles, style) : NULL;

  return said ? said->str : style ? style : "";
}

static void
start_element (GMarkupParseContext *context G_GNUC_UNUSED,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             data,
               GError             **error G_GNUC_UNUSED)
{
  static const struct { const char *element, *format, *attribute; } parts[] = {
    { "text:p", "\n(%s)", "text:style-name" },
    { "text:h", "\n(%s)", "text:style-name" },
    { "text:list", "\n[%s]", "text:style-name" },
    { "text:list-item", "*", NULL },
    { "text:section", "\n[section %s]", "text:style-name" },
    { "text:table-of-content", "\n[index]", NULL },
    { "text:span", "{%s:", "text:style-name" },
    { "text:a", "<%s>", "xlink:href" },
    { "text:s", " ", NULL },
    { "text:tab", "\t", NULL },
    { "text:line-break", "/", NULL },
    { "text:bookmark-start", "#%s ", "text:name" },
    { "text:bookmark-ref", "@%s", "text:ref-name" },
    { "text:page-number", "[page]", NULL },
    { "text:page-count", "[pages]", NULL },
    { "table:table", "\n[table]", NULL },
    { "table:table-header-rows", "\n[head]", NULL },
    { "table:table-row", "\n[row%s]", "table:style-name" },
    { "table:table-cell", "\n|%s", "table:style-name" },
    { "draw:image", "[picture %s]", "xlink:href" },
    { "svg:desc", "[described as ", NULL },
  };
  Transcript *self = data;

  learn_style (self, element, names, values);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i].element, element) == 0)
      {
        const char *value = parts[i].attribute
                            ? find_attribute (names, values, parts[i].attribute) : NULL;
        g_auto (GStrv) halves = g_strsplit (parts[i].format, "%s", 2);

        g_string_append (self->out, halves[0]);
        if (halves[1] != NULL)
          g_string_append_printf (self->out, "%s%s", resolve (self, value), halves[1]);
      }
}

static void
end_element (GMarkupParseContext *context G_GNUC_UNUSED,
             const char          *element,
             gpointer             data,
             GError             **error G_GNUC_UNUSED)
{
  Transcript *self = data;

  if (strcmp (element, "text:span") == 0)
    g_string_append (self->out, "}");
  if (strcmp (element, "svg:desc") == 0)
    g_string_append (self->out, "]");
  if (strcmp (element, "table:table") == 0)
    g_string_append (self->out, "\n[/table]");
  if (strcmp (element, "text:section") == 0)
    g_string_append (self->out, "\n[/section]");
}

static void
text (GMarkupParseContext *context G_GNUC_UNUSED,
      const char          *words,
      gsize                length,
      gpointer             data,
      GError             **error G_GNUC_UNUSED)
{
  g_string_append_len (((Transcript *) data)->out, words, length);
}

/* Reads XML, which fails the test when it is not well-formed. (transfer full) */
static char *
transcribe (const char *xml)
{
  const GMarkupParser parser = { start_element, end_element, text };
  Transcript self = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_string), NULL,
                      g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &self, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_hash_table_unref (self.styles);
  g_free (self.style);
  return g_string_free (self.out, FALSE);
}

/* The transcript of the content. (transfer full) */
static char *
write_transcript (SendaDocument *document)
{
  g_autoptr (Package) package = unpack (write_bytes (document, NULL));

  return transcribe (read_entry (package, "content.xml"));
}

#define assert_says(transcript, words) \
  G_STMT_START { \
    if (strstr (transcript, words) == NULL) \
      g_error ("“%s” is not in:%s", words, transcript); \
  } G_STMT_END

static SendaDocument *
begin (gboolean is_twofold)
{
  const char *const languages[] = { "en", is_twofold ? "es" : NULL, NULL };

  return senda_document_new (languages, "2026-03-09");
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
test_package (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  g_autoptr (Package) package = NULL;
  const char *bytes;

  say (senda_block_add_heading (senda_document_get_body (document), 1, NULL), "Plan", NULL);
  package = unpack (write_bytes (document, NULL));

  /* Where file managers look for what it is. */
  bytes = g_bytes_get_data (package->bytes, NULL);
  g_assert_true (memcmp (bytes + 30, "mimetype" TYPE, strlen ("mimetype" TYPE)) == 0);
  g_assert_cmpstr (g_ptr_array_index (package->order, 0), ==, "mimetype");
  g_assert_cmpstr (read_entry (package, "mimetype"), ==, TYPE);

  for (guint i = 1; i < package->order->len; i++)
    {
      const char *name = g_ptr_array_index (package->order, i);
      g_autofree char *path = g_strdup_printf ("full-path=\"%s\"", name);

      g_free (transcribe (read_entry (package, name)));
      if (strcmp (name, "META-INF/manifest.xml") != 0)
        assert_says (read_entry (package, "META-INF/manifest.xml"), path);
    }
}

static void
test_same_bytes (void)
{
  GBytes *written[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SendaDocument) document = begin (FALSE);

      add (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH, "Same", NULL);
      written[i] = write_bytes (document, NULL);
    }
  g_assert_true (g_bytes_equal (written[0], written[1]));
  g_bytes_unref (written[0]);
  g_bytes_unref (written[1]);
}

static void
test_paragraphs (void)
{
  static const char *const styles[] = { "Text_20_body", "Lead", "Note", "Prompt" };
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  g_autofree char *said = NULL;

  say (senda_block_add_heading (body, 1, NULL), "Title", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    add (body, SENDA_BLOCK_PARAGRAPH, "Words", NULL)->role = i;
  senda_block_add (body, SENDA_BLOCK_PAGE_BREAK);
  say (senda_block_add_heading (body, 2, "here"), "Section", NULL);
  say (senda_block_add_heading (body, 4, NULL), "Detail", NULL);
  add (body, SENDA_BLOCK_PARAGRAPH, "One\nline\n\nAnother paragraph", NULL);
  senda_block_add (body, SENDA_BLOCK_LINES)->number = 2;
  said = write_transcript (document);

  assert_says (said, "(Title+First_20_Page)#heading-1 Title");
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *words = g_strdup_printf ("(%s)Words", styles[i]);

      assert_says (said, words);
    }
  assert_says (said, "(Heading_20_2+break)#here Section");
  assert_says (said, "(Heading_20_4)#heading-3 Detail");
  assert_says (said, "(Text_20_body)One/line\n(Text_20_body)Another paragraph");
  assert_says (said, "\n(Writing_20_line+keep)\n(Writing_20_line_20_2)");
}

static void
test_lists (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *list = senda_block_add (body, SENDA_BLOCK_LIST);
  SendaBlock *item = add_item (list, SENDA_MARKER_NUMBER, "one", NULL);
  SendaBlock *definitions;
  g_autofree char *said = NULL;

  add_item (senda_block_add (item, SENDA_BLOCK_LIST), SENDA_MARKER_BULLET, "inner", NULL);
  add_item (list, SENDA_MARKER_NUMBER, "two", NULL);
  add_item (list, SENDA_MARKER_BOX, "tick", NULL);
  definitions = senda_block_add (body, SENDA_BLOCK_DEFINITIONS);
  add (definitions, SENDA_BLOCK_TERM, "Term", NULL);
  add (definitions, SENDA_BLOCK_DESCRIPTION, "What it means", NULL);
  said = write_transcript (document);

  assert_says (said, "[Numbers]*\n(List_20_item+First_20_Page)one\n[Bullets]*\n(List_20_item)inner"
                     "*\n(List_20_item)two\n[Boxes]*\n(List_20_item)tick");
  assert_says (said, "\n(Term)Term\n(Description)What it means");
}

static SendaBlock *
add_table (SendaBlock *parent)
{
  static const SendaColumn columns[] = { { 1.0 }, { 3.0, SENDA_ALIGN_START, TRUE } };
  SendaBlock *table = senda_block_add_table (parent, columns, G_N_ELEMENTS (columns));
  SendaBlock *row = senda_block_add_row (table, TRUE);

  say (table, "Statements", "Enunciados");
  add (row, SENDA_BLOCK_CELL, "Stage", "Etapa");
  add (row, SENDA_BLOCK_CELL, "Statement", "Enunciado");
  row = senda_block_add_row (table, FALSE);
  add (row, SENDA_BLOCK_CELL, "Early", "Inicial")->shade = 2;
  add (row, SENDA_BLOCK_CELL, "We meet", "Nos reunimos");
  return table;
}

static void
test_table (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *row;
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autofree char *said = NULL;

  add (body, SENDA_BLOCK_PARAGRAPH, "Before", NULL);
  row = senda_block_add_row (add_table (body), FALSE);
  add (row, SENDA_BLOCK_CELL, long_text, NULL);
  said = write_transcript (document);

  assert_says (said, "(Table_20_Title+keep)Statements\n[table]\n[head]\n[row+rows]\n|\n"
                     "(Table_20_Heading)Stage\n|\n(Table_20_Heading)Statement\n[row+rows]\n|+fill");
  assert_says (said, "Early\n|\n(Table_20_Contents)We meet");
  /* A missing cell is an empty one. */
  assert_says (said, "xxx\n|\n(Table_20_Contents)\n[/table]");
}

static void
test_links (void)
{
  static const char *const links[] = { "#part", "#nowhere", "https://example.org/?a=1&b=2",
                                       "mailto:a@example.org", "javascript:alert(1)",
                                       "file:///etc/passwd" };
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *paragraph = senda_block_add (body, SENDA_BLOCK_PARAGRAPH);
  g_autofree char *said = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    senda_block_say_run (paragraph, 0, &(const SendaRun) { .text = "go ", .link = links[i] });
  senda_block_say_run (paragraph, 0, &(const SendaRun) { .text = "ya", .language = "es",
                                                         .style = SENDA_RUN_STRONG });
  say (senda_block_add_heading (body, 2, "part"), "Part", NULL);
  said = write_transcript (document);

  assert_says (said, ")<#part>go go <https://example.org/?a=1&b=2>go <mailto:a@example.org>go "
                     "go go {+es+bold:ya}");
}

static void
test_contents (void)
{
  g_autoptr (SendaDocument) document = begin (TRUE);
  SendaBlock *body = senda_document_get_body (document);
  g_autofree char *said = NULL;

  say (senda_block_add_heading (body, 1, NULL), "Title", "Título");
  say (senda_block_add_heading (body, 2, NULL), "Contents", "Contenido");
  senda_block_add (body, SENDA_BLOCK_CONTENTS)->number = 3;
  say (senda_block_add_heading (body, 2, "one"), "One", "Uno");
  say (senda_block_add_heading (body, 3, NULL), "Two", "Dos");
  say (senda_block_add_heading (body, 4, NULL), "Deep", "Hondo");
  said = write_transcript (document);

  assert_says (said, "#heading-1 Title/{+es:Título}");
  assert_says (said, "\n[index]Contents · Contenido\n(Contents_20_Heading)#heading-2 Contents · "
                     "{+es:Contenido}\n(Contents_20_2)<#one>One · Uno\t@one"
                     "\n(Contents_20_3)<#heading-4>Two · Dos\t@heading-4\n(Heading_20_2)#one One");
}

static void
test_two_languages (void)
{
  g_autoptr (SendaDocument) document = begin (TRUE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *list;
  g_autofree char *said = NULL;

  say (senda_block_add_heading (body, 2, NULL), "Meeting", "Reunión");
  add (body, SENDA_BLOCK_PARAGRAPH, "Hello", "Hola");
  list = senda_block_add (body, SENDA_BLOCK_LIST);
  add_item (list, SENDA_MARKER_NUMBER, "first", "primero");
  add_item (list, SENDA_MARKER_NUMBER, "Ana Ruiz", NULL);
  add (body, SENDA_BLOCK_PARAGRAPH, "Shared by both", NULL);
  add_table (body);
  said = write_transcript (document);

  assert_says (said, "Meeting · {+es:Reunión}\n[table]\n[row+rows]\n|\n(Text_20_body)Hello\n|\n"
                     "(Text_20_body){+es:Hola}\n[row+rows]\n|\n[Numbers]*\n(List_20_item)first\n|\n"
                     "[Numbers]*\n(List_20_item){+es:primero}\n[row+rows]\n|\n[Numbers]*\n"
                     "(List_20_item)Ana Ruiz\n[/table]\n(Text_20_body)Shared by both");
  /* A spread column becomes two, another says both. */
  assert_says (said, "(Table_20_Heading)Stage\n(Table_20_Heading){+es+italic:Etapa}\n|\n"
                     "(Table_20_Heading)Statement\n|\n(Table_20_Heading){+es:Enunciado}");
  assert_says (said, "We meet\n|\n(Table_20_Contents){+es:Nos reunimos}\n[/table]");
}

/* A term and what it means stand in one row, which no page parts; what both languages share stands
 * once. */
static void
test_definitions_in_two_languages (void)
{
  g_autoptr (SendaDocument) document = begin (TRUE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *list = senda_block_add (body, SENDA_BLOCK_DEFINITIONS);
  g_autofree char *said = NULL;

  add (list, SENDA_BLOCK_TERM, "Vision", "Visión");
  add (list, SENDA_BLOCK_DESCRIPTION, "A valley", "Un valle");
  add (list, SENDA_BLOCK_TERM, "Region", "Región");
  add (list, SENDA_BLOCK_DESCRIPTION, "Alder Bend", NULL);
  said = write_transcript (document);

  assert_says (said, "\n[row+rows]\n|\n(Term)Vision\n(Description)A valley\n|\n"
                     "(Term){+es:Visión}\n(Description){+es:Un valle}\n[row+rows]\n|\n"
                     "(Term)Region\n|\n(Term){+es:Región}\n[row+rows]\n|\n"
                     "(Description)Alder Bend\n[/table]");
}

static void
test_containers (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *block;
  g_autofree char *said = NULL;

  add (body, SENDA_BLOCK_PARAGRAPH, "Before", NULL);
  block = senda_block_add (body, SENDA_BLOCK_GROUP);
  add (block, SENDA_BLOCK_PARAGRAPH, "kept", NULL);
  add (block, SENDA_BLOCK_PARAGRAPH, "last", NULL);
  block = senda_block_add (body, SENDA_BLOCK_GROUP);
  block->role = SENDA_ROLE_BOX;
  add (block, SENDA_BLOCK_PARAGRAPH, "framed", NULL);
  block = senda_block_add (body, SENDA_BLOCK_COLUMNS);
  block->number = 2;
  add (block, SENDA_BLOCK_PARAGRAPH, "narrow", NULL);
  said = write_transcript (document);

  assert_says (said, "\n(Text_20_body+keep)kept\n(Text_20_body)last");
  assert_says (said, "\n[table]\n[row+rows]\n|\n(Text_20_body)framed\n[/table]");
  assert_says (said, "\n[section +columns2]\n(Text_20_body)narrow\n[/section]");
}

static void
test_figure (void)
{
  static const SendaFigureWords early = { { "Early", "Inicial" } };
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaFigure *figure = senda_spread_new (1);
  SendaBlock *block;
  g_autoptr (Package) package = NULL;
  g_autofree char *said = NULL;

  senda_spread_add (figure, 1, &early, 3);
  block = senda_block_add_figure (senda_document_get_body (document), figure);
  say (block, "How many at <each> stage", NULL);
  add_table (block);
  package = unpack (write_bytes (document, NULL));
  said = transcribe (read_entry (package, "content.xml"));

  assert_says (said, "[picture Pictures/1.png]How many at <each> stage"
                     "[described as How many at <each> stage]");
  assert_says (said, "\n(Caption)How many at <each> stage\n(Table_20_Title+keep)Statements"
                     "\n[table]");
  g_assert_true (g_str_has_prefix (read_entry (package, "Pictures/1.png"), "\211PNG"));
  assert_says (read_entry (package, "META-INF/manifest.xml"), "Pictures/1.png");
}

static SendaDocument *
begin_with_margins (void)
{
  SendaDocument *document = begin (TRUE);

  senda_document_set_margin (document, SENDA_MARGIN_TITLE, SENDA_SHARED, "Plan <A> & \"B\"");
  senda_document_set_margin (document, SENDA_MARGIN_SUBJECT, SENDA_SHARED, "Sub\001ject");
  senda_document_set_margin (document, SENDA_MARGIN_HEADER, SENDA_SHARED, "Head");
  senda_document_set_margin (document, SENDA_MARGIN_FOOTER, SENDA_SHARED, "Members only");
  senda_document_set_margin (document, SENDA_MARGIN_PAGE, 0, "Page {page} of {pages}");
  senda_document_set_margin (document, SENDA_MARGIN_PAGE, 1, "Página {page} de {pages}");
  senda_document_set_author (document, "Río");
  add (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH, "Words", NULL);
  return document;
}

static void
test_pages (void)
{
  g_autoptr (SendaDocument) document = begin_with_margins ();
  g_autoptr (Package) package = NULL;
  g_autofree char *said = NULL;
  const char *styles;

  senda_document_set_landscape (document, TRUE);
  package = unpack (write_bytes (document, &senda_paper_a4));
  styles = read_entry (package, "styles.xml");
  said = transcribe (styles);

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
  g_autoptr (Package) package = unpack (write_bytes (document, NULL));
  const char *meta = read_entry (package, "meta.xml");

  assert_says (meta, "<dc:title>Plan &lt;A&gt; &amp; &quot;B&quot;</dc:title>");
  assert_says (meta, "<dc:subject>Subject</dc:subject>");
  assert_says (meta, "<dc:creator>Río</dc:creator>");
  assert_says (meta, "<dc:date>2026-03-09T00:00:00</dc:date>");
}

static void
test_hard_words (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  SendaBlock *body = senda_document_get_body (document);
  g_autofree char *word = g_strnfill (100000, 'w');
  g_autofree char *said = NULL;

  add (body, SENDA_BLOCK_PARAGRAPH, "<b>&amp;   😀 \"quoted\" ]]>", NULL);
  add (body, SENDA_BLOCK_PARAGRAPH, "שלום", NULL);
  add (body, SENDA_BLOCK_PARAGRAPH, word, NULL);
  said = write_transcript (document);

  assert_says (said, ")<b>&amp;   😀 \"quoted\" ]]>");
  assert_says (said, "\n(Text_20_body+rl-tb)שלום");
}

/* Word processors take minutes over one paragraph of a megabyte: it comes as many, and whole. */
static void
test_long_note (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *said = NULL;
  g_auto (GStrv) paragraphs = NULL;
  gsize total = 0;

  while (note->len < 1024 * 1024)
    g_string_append (note, "Everyone says what it has seen since. ");
  add (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH, note->str, NULL);
  said = write_transcript (document);
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
  g_autoptr (SendaDocument) document = begin (FALSE);
  g_autofree char *said = write_transcript (document);

  g_assert_cmpstr (said, ==, "\n(Text_20_body+First_20_Page)");
}

static void
test_cancelled (void)
{
  g_autoptr (SendaDocument) document = begin (FALSE);
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

  g_test_add_func ("/odt-writer/package", test_package);
  g_test_add_func ("/odt-writer/same-bytes", test_same_bytes);
  g_test_add_func ("/odt-writer/paragraphs", test_paragraphs);
  g_test_add_func ("/odt-writer/lists", test_lists);
  g_test_add_func ("/odt-writer/table", test_table);
  g_test_add_func ("/odt-writer/links", test_links);
  g_test_add_func ("/odt-writer/contents", test_contents);
  g_test_add_func ("/odt-writer/two-languages", test_two_languages);
  g_test_add_func ("/odt-writer/definitions-in-two-languages", test_definitions_in_two_languages);
  g_test_add_func ("/odt-writer/containers", test_containers);
  g_test_add_func ("/odt-writer/figure", test_figure);
  g_test_add_func ("/odt-writer/pages", test_pages);
  g_test_add_func ("/odt-writer/properties", test_properties);
  g_test_add_func ("/odt-writer/hard-words", test_hard_words);
  g_test_add_func ("/odt-writer/long-note", test_long_note);
  g_test_add_func ("/odt-writer/empty", test_empty);
  g_test_add_func ("/odt-writer/cancelled", test_cancelled);

  return g_test_run ();
}
